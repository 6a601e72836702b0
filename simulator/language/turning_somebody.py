"""Open wordings of what is asked about anything and anybody: `has anybody ever sued you`, `does anything worry you`.

Words come in two rows of the same length, plain forms and the visitor's own (see `turning`).
"""

from collections.abc import Iterator

from simulator.language import lexicon as lex
from simulator.language.phrases import Row
from simulator.language.spoken import joined
from simulator.language.verbs import base_of, past_of, third_person

ANYBODY = ("anybody", "anyone", "somebody", "someone")
"""Stand for nobody in particular."""


def something(plain: Row, own: Row) -> Iterator[str]:
    """`does anything else worry you` as `what else worries you`."""
    more = ["else"] if plain[2:3] == ["else"] else []
    rest, words = plain[2 + len(more) :], own[2 + len(more) :]
    if rest and plain[0] in ("do", "does", "did"):
        verb = past_of(rest[0]) if plain[0] == "did" else third_person(rest[0])
        yield f"what {joined([*more, verb, *words[1:]])}"
    elif rest:
        yield f"what {joined([*more, own[0], *words])}"


def which(rest: Row, words: Row) -> str:
    """`something (that) you would like to learn` as `what would you like to learn`."""
    at = 2 if rest[1:2] == ["that"] else 1
    behind, said = rest[at:], words[at:]
    if behind[:1] == ["you"] and behind[1:]:
        helped = behind[1] in lex.AUXILIARIES and behind[2:]
        return f"what {joined([said[1], 'you', *said[2:]] if helped else ['do', *said])}"
    return f"what {joined(said)}" if behind and behind[0] in lex.AUXILIARIES else ""


def once(plain: Row, own: Row) -> str:
    """`a customer ever threatened you` as one time when it happened."""
    at = list(plain).index("ever")
    who = ["somebody", *own[1:at]] if plain[0] in ANYBODY else list(own[:at])
    did = past_of(base_of(plain[at + 1])) if at + 1 < len(plain) else ""
    return f"could you tell me about a time when {joined([*who, did, *own[at + 2 :]])}" if did else ""
