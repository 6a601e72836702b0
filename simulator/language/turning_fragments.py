"""Open wordings of fragments that name a topic and hold no verb: `salary?`, `so no holidays?`, `nice colleagues?`.

Words come in two rows of the same length, plain forms and the visitor's own (see `turning`).
"""

from collections.abc import Iterator
from itertools import pairwise

from simulator.language import lexicon as lex
from simulator.language.clauses import WH
from simulator.language.nouns import DETERMINERS
from simulator.language.phrases import PREPOSITIONS, Row, ends_plural
from simulator.language.spoken import joined
from simulator.language.turning_claims import claimed_of_others
from simulator.language.turning_others import FEELINGS, PAY, QUALITIES, is_people
from simulator.language.turning_subject import ADVERBS, doing_of
from simulator.language.verbs import COMMON, base_of, is_participle
from simulator.language.word_kin import is_a, is_adjective, is_noun, is_verb, known
from simulator.patterns import compiled

_LEADS = frozenset("so and but then or ok okay well".split())
_PAID = frozenset("salary salaries wage wages pay earnings income".split())
_HOURS = frozenset("hours schedule commute".split())
_JUDGED = frozenset(
    "good bad nice hard long easy decent fair friendly great tough poor low high big small short strict".split()
)
_MOMENTS = frozenset("days day nights weeks moments times".split())
_NO_TOPIC = frozenset(
    """every each all both always never sometimes often twice once really seriously even still again abroad alone
    together forever nothing something anything everything everyone everybody nobody someone now today later how
    most half enough if when yourself right like since after before during without over under despite around
    until""".split()
)
_NUMBER = compiled(
    r"\d.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
    r"(?:-\w+)?|hundred|thousand|million|one|zero|dozens?"
)
_WANTED = frozenset("plans plan wish desire intention chance time need reason temptation urge".split())
_MORE = "could you tell me more about that"


def turned_fragment(plain: Row, own: Row) -> Iterator[str]:
    """Wordings of a fragment without a verb; nothing where the words are no such fragment."""
    while plain and plain[0] in _LEADS:
        plain, own = plain[1:], own[1:]
    while plain and plain[-1] in ("then", "too", "though", "yes"):
        plain, own = plain[:-1], own[:-1]
    if plain and own[0][:1].isupper() and is_common(plain[0]):
        own = [own[0][:1].lower() + own[0][1:], *own[1:]]
    lot = 3 if plain[:3] == ["a", "lot", "of"] else 2 if plain[:2] == ["lots", "of"] else 1
    if len(plain) > lot and (lot > 1 or plain[0] in ("many", "much", "some")):
        plain, own = plain[lot:], own[lot:]
    if (
        not plain
        or [*claimed_of_others(plain, own)]
        or set(plain) & (lex.AUXILIARIES | WH | {"you", "i", "we", "they", "it", "that", "this", "or"})
    ):
        return
    if plain[0] in ("no", "zero") or plain[:2] in (["not", "any"], ["not", "many"], ["not", "much"]):
        skip = 2 if plain[0] == "not" else 1
        yield from _missing(plain[skip:], own[skip:])
        return
    if plain[:2] in (["good", "at"], ["good", "with"]) and plain[2:]:
        do = "do" if ends_plural(plain[-1]) and plain[-1] != "maths" else "does"
        yield f"what part {do} {joined(own[2:])} play in this work"
        return
    if plain[0] in ("ever", "because", "enough") or plain[1:2] == ["to"] or _holds_verb(plain):
        return
    if plain[0] in _NO_TOPIC | ADVERBS | PREPOSITIONS or _NUMBER.fullmatch(plain[0]):
        yield _MORE
        return
    if plain[0] == "any" or (
        plain[0] in COMMON and plain[0] not in _PAID and (len(plain) > 1 or not is_noun(plain[0]))
    ):
        return
    if plain[-1] in _PAID:
        yield PAY
    elif plain[0] in FEELINGS | {"worth"}:
        about = next((i for i, w in enumerate(plain) if w in ("with", "about", "of")), 0)
        if about and plain[about + 1 :]:
            yield f"how do you feel about {joined(own[about + 1 :])}"
        yield f"what is it like for you {plain[-1]}" if plain[-1] in ("there", "here") else _MORE
    elif plain[-1] in _HOURS:
        yield f"what {_be(plain)} the {joined(own[-1:])} like"
    elif plain[0] in _JUDGED and 1 < len(plain) <= 3 and not set(plain) & PREPOSITIONS:
        kept = own if plain[0] in ("good", "bad") and plain[-1] in _MOMENTS else own[1:]
        yield f"what {_be(plain)} {'your' if is_people(plain[1:]) else 'the'} {joined(kept)} like"
    else:
        yield from _named(plain, own)


def is_common(word: str) -> bool:
    """Whether a word in capitals at the beginning is hardly a name."""
    if "-" in word or ends_plural(word):
        return True
    return known(word) and not is_a(word, "animal", "person", "location")


def _holds_verb(plain: Row) -> bool:
    """Whether a verb stands inside after all: `teaching runs in the family`, `your back's been bad`."""
    runs = any(plain[i].endswith("s") and base_of(plain[i]) in COMMON for i in range(1, len(plain) - 1))
    return runs or any(a.endswith("'s") and is_participle(b) for a, b in pairwise(plain))


def _be(plain: Row) -> str:
    return "are" if ends_plural(plain[-1]) else "is"


def _missing(plain: Row, own: Row) -> Iterator[str]:
    """`no weekends off`: what there is of it, without taking the no for granted."""
    if not plain:
        return
    if plain[0] in ("regrets", "regret", "doubts"):
        yield "looking back, what would you do differently"
    if plain[0] in _WANTED and plain[1:2] == ["to"] and plain[2:]:
        yield f"how do you feel about {doing_of(plain[2:], own[2:])}"
    yield from _named(plain, own)


def _is_doing(word: str) -> bool:
    root = word.removesuffix("ing")
    return root != word and not is_adjective(word) and any(map(is_verb, (root, root + "e")))


_BARE = frozenset("life work time contact room".split())


def _named(plain: Row, own: Row) -> Iterator[str]:
    """The wording around the thing that is named."""
    if plain[0] in DETERMINERS:
        people = is_people(plain)
        yield f"what {_be(plain)} {joined(own)} like" if people else f"what can you tell me about {joined(own)}"
        return
    joins = next((i for i, w in enumerate(plain) if i and w in PREPOSITIONS), 0)
    head = plain[joins - 1] if joins else plain[-2] if plain[-1] in ("off", "free") and len(plain) > 1 else plain[-1]
    if len(plain) > 1 and _is_doing(plain[0]) and plain[1] not in ("hours", "day", "week"):
        yield f"what is it like {joined(own)}"
    elif head in ("chance", "chances", "odds") and joins:
        yield f"how do you see the {joined(own)}"
    elif len(plain) == 1 and head in QUALITIES:
        yield f"what part does {QUALITIES[head]} play in this work"
    elif len(plain) == 1 and is_adjective(head) and not is_noun(head) and head not in ("sure", "sorry", "ready"):
        yield f"in what ways is it {head}"
    elif (
        not is_noun(head) or (len(plain) == 1 and is_participle(head)) or head in lex.ADJECTIVES or head.endswith("ly")
    ):
        yield _MORE
    elif joins and plain[0] in _BARE:
        yield f"what can you tell me about {joined(own)}"
    else:
        named = joined(own) if ends_plural(head) and not joins else f"the {joined(own)}"
        yield f"what can you tell me about {named} {'' if joins or 'work' in plain else 'in this work'}"
