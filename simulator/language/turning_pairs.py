"""Open wordings of choices by their shape: `should I study or work`, `is it more X that wears you out, or Y`.

Words come in two rows of the same length, plain forms and the visitor's own (see `turning`); `at` is where the
`or` stands.
"""

from collections.abc import Iterator

from simulator.language import lexicon as lex
from simulator.language.nouns import DETERMINERS
from simulator.language.phrases import PREPOSITIONS, Row, ends_plural
from simulator.language.spoken import joined
from simulator.language.turning_others import FEELINGS
from simulator.language.verbs import COMMON, base_of, gerund, is_participle, is_past, third_person
from simulator.language.word_kin import is_adjective, is_noun, is_verb
from simulator.patterns import compiled

_NEUTRAL = {"i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "am": "are"}
_WEIGHTS = frozenset("more mostly mainly either rather just only better like usually".split())
_WHO = compiled(
    r"who (?P<verb>\w+s)(?P<tail>(?: (?!or\b|you or\b)[\w']+){0,5}?) you or (?P<x>(?:the|your|their) [\w' ]+)"
)
_BY_CHANCE = frozenset("accident chance coincidence".split())
_ORIGINS = frozenset("idea decision choice plan suggestion wish".split())
_PICKED = ("would", "you", "say"), ("do", "you", "think"), ("do", "you", "recommend"), ("do", "you", "suggest")


def neutral(words: Row) -> list[str]:
    """The visitor's words as they would be said of anybody: `my degree` as `your degree`."""
    return [_NEUTRAL.get(w.lower(), w) for w in words]


def turned_pair(plain: Row, own: Row, at: int) -> Iterator[str]:
    """Wordings of choices whose shape tells what they are about."""
    rest = list(plain[at + 1 :])
    if plain[0] in ("should", "shall") and len(plain) > 3 and rest[:1] not in ([], ["not"], ["no"]):
        yield from _advised(plain, own, at)
    yield from _of_others(plain, own, at)
    if plain[0] in ("is", "was") and plain[1] in ("it", "that", "this") and at > 2 and rest:
        yield from _is_it(plain, own, at)
    joins = next((i for i in range(2, at) if plain[i] in PREPOSITIONS), 0)
    named = plain[0] in ("is", "are", "was", "were") and plain[1] not in lex.PRONOUNS and joins > 2
    if named and rest[:1] and rest[0] in PREPOSITIONS and rest[0] not in plain[2:at] and at - joins <= 3:
        # `is the training at school or on the job`
        yield f"what {plain[0]} {joined(own[1:joins])} like"
    if plain[0] in ("are", "were") and plain[1] == "you" and rest:
        yield from _are_you(plain, own, at)
    if tuple(plain[:3]) in _PICKED and not set(plain[3:at]) & (lex.AUXILIARIES | lex.PRONOUNS) and rest:
        yield from _named(plain[3:], own[3:], at - 3)
    elif not set(plain) & (lex.AUXILIARIES | lex.PRONOUNS | {"which", "who", "what"}) and plain[0] not in COMMON:
        yield from _named(plain, own, at)


def _advised(plain: Row, own: Row, at: int) -> Iterator[str]:
    size = 2
    if plain[1] in ("somebody", "someone", "people", "one", "you", "we"):
        size = 4 if plain[2:4] == ["like", "me"] else 2
    elif plain[1] != "i":
        return
    kept = list(zip(plain, own, strict=True))
    head, tail = kept[size:at], kept[at + 1 :]
    if [p for p, _ in tail[:2]] in ([plain[0], plain[1]], [plain[0], "i"]):
        tail = tail[2:]
    words = [o for p, o in [*head, ("or", "or"), *tail] if p not in ("just", "rather", "better")]
    if head and tail and len(words) <= 20:
        yield f"how would you decide whether to {joined(neutral(words))}"
        one, two = ([(p, o) for p, o in side if p not in ("just", "rather", "better")] for side in (head, tail))
        if one and two and all(_is_deed(p) for (p, _), *_ in (one, two)):
            said = [*_doing(one), "and", *_doing(two)]
            yield f"how would you decide between {joined(neutral(said))}"


def _is_deed(word: str) -> bool:
    return word in COMMON or is_verb(word)


def _doing(side: list[tuple[str, str]]) -> list[str]:
    return [gerund(side[0][0]), *(o for _, o in side[1:])]


def _of_others(plain: Row, own: Row, at: int) -> Iterator[str]:
    line, rest = " ".join(plain), plain[at + 1 :]
    who = _WHO.fullmatch(line)
    if who:
        doing = gerund(base_of(who["verb"]))
        yield f"what part does {who['x']} play in {doing}{who['tail']}"
    if plain[0] == "did" and plain[1] in ("they", "he", "she", "somebody", "someone") and rest[:2] == ["did", "you"]:
        yield "how did it come about"
    if plain[:2] == ["did", "you"] and rest[:2] in (["was", "it"], ["did", "it"]) and plain[at - 1] in ("it", "this"):
        yield "how did it come about"
    if plain[:2] == ["do", "you"] and rest == ["wing", "it"]:
        yield f"how do you {joined(own[2:at])}"
    if plain[0] == "do" and plain[1] not in lex.PRONOUNS and "come" in plain[2:at] and "from" in plain[3:at]:
        yield f"what can you tell me about where {joined(own[1 : list(plain).index('come')])} come from"


def _is_it(plain: Row, own: Row, at: int) -> Iterator[str]:
    rest, words = list(plain[at + 1 :]), list(own[at + 1 :])
    that = next((i for i in range(3, at - 1) if plain[i] in ("that", "who") and plain[i - 1] != "so"), 0)
    if that and rest[0] not in lex.AUXILIARIES:
        # `the families that take it out of you, or the paperwork`: what takes it out of them is the topic.
        verb = plain[that + 1]
        said = (
            own[that + 1] if verb in lex.AUXILIARIES or is_past(verb) or base_of(verb) != verb else third_person(verb)
        )
        if verb not in lex.PRONOUNS and verb not in DETERMINERS:
            yield f"what {joined([said, *own[that + 2 : at]])}"
    one, first = _bare(plain[2:at], own[2:at])
    two, second = _bare(rest, words)
    if not one or not two:
        return
    if plain[0] == "was" and rest[:2] in (["did", "it"], ["were", "you"]) and not is_adjective(one[0]):
        yield "how did it come about"
    if plain[0] == "was" and (one[0] in ("planned", "intended") or {*one, *two} & _BY_CHANCE):
        yield "how did it come about"
    if two[0] in ("your", "his", "her", "their") and set(two) & _ORIGINS:
        yield f"how did the {next(w for w in two if w in _ORIGINS)} come about"
    if len(one) == 1 and two[1:] and two[1] in PREPOSITIONS and is_adjective(one[0]) and is_adjective(two[0]):
        yield f"what {plain[0]} it like {joined(second[1:])}"
    if one[0] in ("your", "his", "her", "their", "the", "my") and set(one) & _ORIGINS:
        yield f"how did the {next(w for w in one if w in _ORIGINS)} come about"
    a = one[0] in ("a", "an") and two[0] in ("a", "an") and len(one) == 3 and two[-1] in ("one", one[-1])
    if a and one[2] == "thing":
        yield f"how do you feel about {plain[1]}"
    elif a and len(two) == 3 and is_adjective(one[1]):
        yield f"what {plain[0]} the {first[-1]} like"
    weighed = plain[2] in ("more", "worse", "less") or plain[2].endswith("er")
    goes = list(plain).index("to", 3) if "to" in plain[3 : at - 1] else 0
    if weighed and goes and plain[2] != "better" and two[0] == "to" and two[1:] and _is_deed(plain[goes + 1]):
        done = joined([gerund(plain[goes + 1]), *own[goes + 2 : at]])
        yield f"how does {done} compare with {joined([gerund(two[1]), *second[2:]])}"
    if one[0].endswith("er") and one[1:2] and one[1].endswith("ing") and two[0].endswith("ing"):
        yield f"how {'did' if plain[0] == 'was' else 'does'} {joined(first[1:])} compare with {joined(second)}"
    if one[0].endswith("ing") and two[0].endswith("ing") and is_verb(base_of(one[0])):
        yield f"how does {joined(first)} compare with {joined(second)}"
    if one[:2] == ["better", "to"] or (one[1:2] == ["to"] and one[0] in ("best", "wiser", "smarter", "easier")):
        deed, told = (two[1:], second[1:]) if two[0] == "to" else (two, second)
        if deed and _is_deed(deed[0]) and deed[0] not in lex.AUXILIARIES - {"do", "have"}:
            yield f"how would you decide whether to {joined(neutral([*first[2:], 'or', *told]))}"
    if len(one) == 1 and len(two) == 1 and is_adjective(one[0]) and is_adjective(two[0]):
        if not {one[0], two[0]} & lex.ADJECTIVES:
            yield f"how do {first[0]} and {second[0]} compare in your work"
        yield f"what {plain[0]} it like for you"


def _are_you(plain: Row, own: Row, at: int) -> Iterator[str]:
    one, first = _bare(plain[2:at], own[2:at])
    two, second = _bare(plain[at + 1 :], own[at + 1 :])
    if not one or not two:
        return
    do = "did" if plain[0] == "were" else "do"
    if one[0] in PREPOSITIONS | {"into"} and one[1:] and two[0] not in PREPOSITIONS | {"into"}:
        yield f"how do you see the balance between {joined(first[1:])} and {joined(second)}"
    if one[0] in FEELINGS and two[0] in FEELINGS | {"not"} and len(two) == 1:
        thing = joined(first[2:]) if one[1:2] and one[1] in ("of", "about", "with", "by") else ""
        yield f"how {do} you feel about {thing or 'it'}"
    plainly = len(two) == 1 and (is_adjective(two[0]) or is_participle(two[0]))
    if len(one) == 1 and plainly and (is_adjective(one[0]) or is_participle(one[0])):
        yield f"how {do} you feel about being {first[0]} or {second[0]}"


def _named(plain: Row, own: Row, at: int) -> Iterator[str]:
    """`degree or portfolio for a beginner`, `big company or small`."""
    cut = next((i for i in range(at + 1, len(plain)) if plain[i] in ("if", "when", "which", "what")), len(plain))
    behind = next((i for i in range(at + 2, cut) if plain[i] in ("for", "as", "at", "in")), cut)
    one, first, two, second = plain[:at], own[:at], plain[at + 1 : behind], own[at + 1 : behind]
    if not one or not two or len(one) > 4 or len(two) > 4:
        return
    later = next((i for i in range(len(plain) - 2, cut, -1) if plain[i] == "for"), len(plain)) if behind == cut else cut
    tail = joined(own[behind:cut]) or joined(own[later:])
    judged = len(one) == 2 and is_adjective(one[0]) and not ends_plural(one[1])
    if judged and len(two) == 1 and is_adjective(two[0]):
        yield f"how does {_a(first)} compare with {_a([*second, 'one'])} {tail}"
    elif judged and len(two) == 2 and is_adjective(two[0]) and is_noun(one[1]):
        yield f"how does {_a(first)} compare with {_a(second)} {tail}"
    elif len(one) == len(two) == 1 and {one[0], two[0]} <= lex.ADJECTIVES:
        yield f"what is it like for you {tail}"
    elif len(one) == len(two) == 1 and is_adjective(one[0]) and is_adjective(two[0]):
        yield f"how do you feel about being {first[0]} or {second[0]} {tail}"
    elif tail or cut < len(plain):
        yield f"how do {joined(first)} and {joined(second)} compare {tail}"


def _a(words: Row) -> str:
    return joined(["an" if words[0][:1].lower() in "aeiou" else "a", *words])


def _bare(plain: Row, own: Row) -> tuple[list[str], list[str]]:
    """One side without what only weighs it: `more like a hobby` as `a hobby`."""
    plain, own = list(plain), list(own)
    while len(plain) > 1 and plain[0] in _WEIGHTS | {"of", "about"} and not (plain[0] == "better" and plain[1] == "to"):
        plain, own = plain[1:], own[1:]
    return plain, own
