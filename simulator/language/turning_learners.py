"""English as learners put it, set in the order that wordings are made from: `is necessary a diploma`.

Words come in two rows of the same length, plain forms and the visitor's own (see `turning`).
"""

from simulator.language import lexicon as lex
from simulator.language.nouns import DETERMINERS
from simulator.language.phrases import PREPOSITIONS, Row
from simulator.language.verbs import COMMON, base_of, is_participle, is_past
from simulator.language.word_kin import is_a, is_adjective
from simulator.patterns import compiled

_BE = frozenset("is are was were".split())
_WEIGHED = frozenset("important difficult hard easy necessary useful essential stressful dangerous competitive".split())
_NEEDS = frozenset("speak know have do write read go learn make take get understand pass buy move pay".split())
"""Verbs behind a `need` that lost its `to`, and no nouns."""
_OF_WORK = frozenset("work job course exam training profession trade life school study studies degree test".split())
_SLIPS = tuple(
    (compiled(pattern), right)
    for pattern, right in (
        (r"\b(?:in|on) (?:the )?weekends?\b", "at weekends"),
        (r"\bin the night\b", "at night"),
        (
            r"\b(in|at) (forest|kitchen|office|factory|laboratory|garden|restaurant|studio|workshop|warehouse|"
            r"theatre)$",
            r"\1 the \2",
        ),
        (r"\bmust to\b", "must"),
        (r"\bwithout speak\b", "without speaking"),
        (r"\bwithout (degree|diploma|licen[cs]e|contract|portfolio|car|mentor|experiences)$", r"without a \1"),
        (r"\bwithout a experiences$", "without experience"),
        (r" since (?:long(?: time)?|how long|how many years)$", ""),
    )
)


def mended(line: str) -> str:
    """A wording without the slips that a learner's words brought into it."""
    for pattern, right in _SLIPS:
        line = pattern.sub(right, line)
    line = _WOULD.sub(lambda found: _had(found.group(1)), line)
    return _BECOME.sub(lambda found: _somebody(found.group(1), found.group(2)), line)


_WOULD = compiled(r"\bwould (\w+)\b")
_BECOME = compiled(r"\b(become|becoming|(?:work|working|worked|job) as|to be) (\w+)\b(?! \w+(?:er|or|ist|ian)\b)")


_ROLES = frozenset("director manager editor partner treasurer governor ambassador minister leader owner".split())
"""What one becomes without an article."""


def _had(verb: str) -> str:
    """`'d made`, opened as `would made`."""
    return f"had {verb}" if (is_participle(verb) or is_past(verb)) and base_of(verb) != verb else f"would {verb}"


def _somebody(become: str, noun: str) -> str:
    """`become electrician` with its article."""
    if noun in _ROLES:
        return f"{become} {noun}"
    one = noun.endswith(("er", "or", "ist", "ian", "ant", "eer")) and is_a(noun, "person") and not is_adjective(noun)
    return f"{become} {'an' if noun[0] in 'aeiou' else 'a'} {noun}" if one else f"{become} {noun}"


def reordered(plain: Row, own: Row) -> tuple[list[str], list[str]]:
    """Both rows in the order of a plain English question or statement; as they are where nothing is out of place."""
    plain, own = _without_also(list(plain), list(own))
    first, second = plain[0] if plain else "", plain[1] if len(plain) > 1 else ""
    if plain[:2] == ["how", "much"] and len(plain) > 4 and plain[2] in _BE and plain[3] in _WEIGHED:
        return ["how", plain[3], plain[2], *plain[4:]], ["how", own[3], own[2], *own[4:]]
    if plain[:2] == ["how", "much"] and len(plain) > 4 and plain[2] in _WEIGHED and plain[3] in _BE:
        return ["how", *plain[2:]], ["how", *own[2:]]
    if first == "how" and second in ("many", "much"):
        return _with_do(plain, own, 3)
    if first in ("where", "when") and plain[1:3] == ["you", "have"] and len(plain) > 3 and is_participle(plain[3]):
        return [first, "did", "you", base_of(plain[3]), *plain[4:]], [own[0], "did", "you", base_of(plain[3]), *own[4:]]
    if plain[:2] == ["what", "time"]:
        return _with_do(plain, own, 2)
    if first == "which" and "you" in plain[2:4]:
        return _with_do(plain, own, 2)
    if first in _BE and len(plain) > 3 and plain[2] == "to" and second in lex.ADJECTIVES:
        return [first, "it", *plain[1:]], [own[0], "it", *own[1:]]
    if (
        first in _BE
        and len(plain) > 3
        and plain[2] in DETERMINERS
        and is_adjective(second)
        and second in lex.ADJECTIVES
    ):
        end = next((i for i in range(3, len(plain)) if plain[i] in PREPOSITIONS | {"to"}), len(plain))
        order = [0, *range(2, end), 1, *range(end, len(plain))]
        return [plain[i] for i in order], [own[i] for i in order]
    be = 1 if first == "it" else 0
    late = len(plain) > 1 and plain[be] in _BE and plain[1 - be] == "it"
    if late and len(plain) == 5 and plain[3] in DETERMINERS and plain[4] in _OF_WORK and _weighs(plain[2]):
        # `is it dangerous this work`
        return [plain[be], "the", plain[4], plain[2]], [own[be], own[3], own[4], own[2]]
    if plain[:2] == ["you", "must"] and plain[2:3] == ["to"]:
        return ["you", "have", *plain[2:]], ["you", "have", *own[2:]]
    need = next((i for i in range(1, min(4, len(plain) - 1)) if plain[i] == "need"), 0)
    if need and plain[need - 1] == "you" and plain[need + 1] in _NEEDS:
        return [*plain[: need + 1], "to", *plain[need + 1 :]], [*own[: need + 1], "to", *own[need + 1 :]]
    return plain, own


def _weighs(word: str) -> bool:
    return is_adjective(word) and not word.endswith("ing")


def _without_also(plain: list[str], own: list[str]) -> tuple[list[str], list[str]]:
    """`you are working also at night` without the `also`."""
    at = next((i for i in range(2, len(plain) - 1) if plain[i] == "also" and plain[i + 1] in PREPOSITIONS), 0)
    return (plain[:at] + plain[at + 1 :], own[:at] + own[at + 1 :]) if at else (plain, own)


_HELPERS = frozenset("have had are were can could would will should might".split())


def _with_do(plain: list[str], own: list[str], begin: int) -> tuple[list[str], list[str]]:
    """`how many hours you work` as `how many hours do you work`, `which exams you have taken` as `have you taken`."""
    at = next((i for i in range(begin, min(6, len(plain) - 1)) if plain[i] == "you"), 0)
    if not at or set(plain[:at]) & lex.AUXILIARIES:
        return plain, own
    if plain[at + 1] in _HELPERS and at + 2 < len(plain):
        order = [*range(at), at + 1, at, *range(at + 2, len(plain))]
        return [plain[i] for i in order], [own[i] for i in order]
    if plain[at + 1] in COMMON:
        return [*plain[:at], "do", *plain[at:]], [*own[:at], "do", *own[at:]]
    return plain, own
