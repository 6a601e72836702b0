"""Open wordings of what is claimed of others, and of claims told at second hand: `it says you were at the zoo, right`.

Words come in two rows of the same length, plain forms and the visitor's own (see `turning`).
"""

from collections.abc import Iterator

from simulator.language import lexicon as lex
from simulator.language.nouns import DETERMINERS
from simulator.language.phrases import PREPOSITIONS, Row, describes, ends_plural, is_plural, subject_size
from simulator.language.spoken import joined
from simulator.language.turning_others import CHANGING, is_people
from simulator.language.turning_subject import ADVERBS, BE, DEGREES
from simulator.language.verbs import base_of, is_past
from simulator.language.word_kin import is_adjective, is_noun
from simulator.patterns import compiled

_REPORT = compiled(
    r"(?:(?:and|so|but|well|ok|okay) )*(?:(?:on|in) [\w']+(?: [\w']+)? )?(?:i|it|someone|somebody|"
    r"people|they|(?:my|your|the|an?) \w+(?: \w+)?) "
    r"(?:[\w']+ ){0,6}?(?:says?|said|told me|tells me|read|saw|heard|noticed|"
    r"mentions?|mentioned|gather|see|states|shows|"
    r"found out|understand|learned|learnt)(?: (?:on|in|from|at) [\w']+(?: "
    r"[\w']+){0,2}?)?(?: somewhere| online)?(?: that)? "
    r"(?P<told>you \w+ .+|it (?:is|was) .+)"
)
_SUPPOSE = compiled(
    r"(?:(?:and|so|but|well) )*i (?:do n't|ca n't|would n't) (?:suppose|imagine|think|guess|expect|believe) (?:that )?"
)
_MOSTLY = frozenset("mostly mainly all just only largely".split())
_WEAK = ADVERBS | DEGREES | {"n't", "not", "bit", "kind", "sort", "of", "even"}
_LEADS = frozenset("so and but well then ok okay".split())
_PLAIN = frozenset("nice mean fun cold kind fine quiet great fair".split())
"""Adjectives that are nouns too."""
_UNCHANGED = frozenset("let quit cut put hit shut set".split())
"""Base forms that are past forms too."""


def opened(plain: Row, own: Row) -> tuple[list[str], list[str]]:
    """`teaching's mostly crowd control` with its `is` apart; a `boss's old car` stays."""
    for i, word in enumerate(plain[:5]):
        behind = plain[i + 1 :]
        if not word.endswith("'s") or not behind or word in ("let's",):
            continue
        said = behind[0] in _WEAK | DETERMINERS | {"more", "about"} or (
            len(behind) <= 2
            and (behind[-1] in lex.ADJECTIVES | _PLAIN or (is_adjective(behind[-1]) and not is_noun(behind[-1])))
        )
        if said:
            root = own[i][:-2]
            return [*plain[:i], word[:-2], "is", *behind], [*own[:i], root, "is", *own[i + 1 :]]
    return list(plain), list(own)


def at_first_hand(plain: Row, own: Row) -> tuple[list[str], list[str], bool]:
    """The claim without who told it, and whether it is taken for granted: `I don't suppose …` takes nothing."""
    line = " ".join(plain)
    supposed = _SUPPOSE.match(line + " ")
    if supposed:
        skip = len(supposed.group().split())
        return list(plain[skip:]), list(own[skip:]), False
    report = _REPORT.fullmatch(line)
    if report:
        skip = len(line[: report.start("told")].split())
        return list(plain[skip:]), list(own[skip:]), True
    return list(plain), list(own), True


def claimed_of_others(plain: Row, own: Row) -> Iterator[str]:
    """Wordings of a statement whose subject is not the person: `the pay is terrible`, `the owner let you`."""
    while len(plain) > 1 and plain[0] in _LEADS:
        plain, own = plain[1:], own[1:]
    be = next((i for i, w in enumerate(plain[:7]) if i and w in BE - {"am"}), 0)
    if plain and be and plain[0] not in ("you", "there", "i") and be + 1 < len(plain):
        yield from _said_of((plain[:be], own[:be]), plain[be], plain[be + 1 :], own[be + 1 :])
    if not plain or plain[0] in ("you", "i", "it", "that", "this", "there") or be:
        return
    size = subject_size(plain) if plain[0] not in ("everybody", "everyone", "nobody") else 1
    size = next((i for i in range(1, min(5, len(plain))) if is_past(plain[i]) or plain[i] in _UNCHANGED), size)
    kept = list(range(size, len(plain)))
    row = [w for w in plain[:size] if w not in ADVERBS]
    if not kept or not row or not is_people(row) or plain[0] in ("nobody", "no"):
        return
    verb = plain[kept[0]]
    if set(plain[:size]) & lex.AUXILIARIES:
        return
    if is_past(verb) or (verb in _UNCHANGED and not ends_plural(row[-1])):
        rest = [own[i] for i in kept[1:]]
        rest = [*rest, "do", "it"] if verb == "let" and [w.lower() for w in rest] == ["you"] else rest
        who = joined([o for p, o in zip(plain[:size], own[:size], strict=True) if p not in ADVERBS])
        done = joined([base_of(verb), *rest])
        yield f"how did {who} {done}" if base_of(verb) in ("come", "know", "find") else f"how did {who} come to {done}"


def _said_of(subject: tuple[Row, Row], be: str, rest: Row, words: Row) -> Iterator[str]:
    row, who = subject[0], joined(subject[1])
    dummy = row[-1] in ("it", "that", "this", "he", "she", "they")
    than = next((i for i in range(1, len(rest) - 1) if rest[i] == "than"), 0)
    more = next((i for i in range(than) if rest[i] == "more"), -1)
    if than and more >= 0:
        one = [w for i, w in enumerate(words[:than]) if i != more and rest[i] not in ("of", "rather")]
        two = [w for i, w in enumerate(words[than + 1 :], than + 1) if rest[i] not in ("of",)]
        if one and not any(map(is_adjective, rest[more + 1 : than])):
            yield f"how do you see the balance between {joined(one)} and {joined(two)}"
        return
    if rest[:3] == ["a", "lot", "of"] and 3 < len(rest) <= 5 and dummy:
        lot = joined(words[3:])
        yield "what is the work like" if lot == "work" else f"what part does {lot} play in this work"
    mostly = next((i for i, w in enumerate(rest[:2]) if w in _MOSTLY), -1)
    if mostly >= 0 and rest[mostly + 1 :]:
        at = mostly + (2 if rest[mostly + 1 : mostly + 2] == ["about"] else 1)
        thing, said = rest[at:], words[at:]
        plainly = thing and thing[0] not in _WEAK | DETERMINERS | PREPOSITIONS | {"out", "who", "what"}
        in_it = f"in {who}" if not dummy else "" if rest[at - 1] == "about" else "in this work"
        if plainly and len(thing) <= 3 and not is_adjective(thing[-1]):
            yield f"what part {'do' if is_plural(thing) else 'does'} {joined(said)} play {in_it}"
            return
    if set(row) & lex.PRONOUNS and not dummy:
        return
    always = bool({"always", "never"} & set(rest[:2]))
    while rest and rest[0] in _WEAK - {"of"}:
        rest, words = rest[1:], words[1:]
    if not rest or dummy:
        return
    if "waste" in rest:
        yield f"what do people get out of {who}"
    if rest[0] in CHANGING and len(rest) == 1:
        yield f"how {be} {who} changing"
    everybody = len(row) == 1 and is_people(row) and ends_plural(row[-1])
    if everybody and (rest[0].endswith("ing") or always):
        return  # `farmers are always complaining`: what they are said to do is the topic.
    an = (
        rest[0] in ("a", "an")
        and 2 < len(rest) <= 4
        and (describes(rest[1]) or is_adjective(rest[1]) or rest[1] == "bit")
    )
    alone = len(rest) == 1 and (rest[0] in lex.ADJECTIVES or is_adjective(rest[0]))
    if an or alone:
        named = subject[1][-1][:1].isupper()
        many = (ends_plural(row[-1]) and not named) or be in ("are", "were")
        yield f"what {'are' if many else be} {who} like"


_MANY = frozenset("many much several lots some".split())
_PAPERS = frozenset("degree diploma licence license certificate qualification doctorate".split())
_SIZES = frozenset("big small large little good nice great strong young new".split())


def claimed_to_have(plain: Row, own: Row) -> Iterator[str]:
    """`you have many colleagues from abroad`, said with a question mark."""
    at = 2 if plain[1:2] == ["have"] else 0
    rest, words = list(plain[at:]), list(own[at:])
    lot = 3 if rest[:3] == ["a", "lot", "of"] else 2 if rest[:2] == ["lots", "of"] else 1
    if not at or len(rest) <= lot:
        return
    if rest[0] in _MANY or lot > 1:
        thing, said = rest[lot:], joined(words[lot:])
        if is_people(thing):
            yield f"what is it like to work with {said}"
        elif rest[0] == "much":
            yield f"what part does {said} play in your work"
        if is_plural(thing):
            yield f"what can you tell me about the {said} you have"
    elif rest[:2] == ["experience", "with"] and rest[2:]:
        yield f"what has been your {joined(words)}"
    elif rest[0] in ("a", "an") and ((rest[-1] in _PAPERS and len(rest) <= 4) or len(rest) == 2):
        yield f"what part does {joined(words)} play in your work"
    elif rest[0] in ("a", "an") and len(rest) == 3 and rest[1] in _SIZES:
        yield f"what is your {words[2]} like"
