"""Open wordings of questions that offer a choice: `alone or in a team` compared, not picked from."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from simulator.domain.question import Kind
from simulator.language import lexicon as lex
from simulator.language.nouns import DETERMINERS
from simulator.language.phrases import PREPOSITIONS, describes, inverted
from simulator.language.spoken import joined
from simulator.language.turning import turned
from simulator.language.turning_fragments import is_common
from simulator.language.turning_pairs import turned_pair
from simulator.language.turning_subject import doing_of, subject_of
from simulator.language.turning_views import LIKES
from simulator.language.verbs import COMMON, gerund, is_participle
from simulator.language.word_kin import is_adjective
from simulator.patterns import compiled

Whole: TypeAlias = Callable[[list[str], list[str], Kind], Iterator[str]]
# Words any other question; given by the caller, since it words choices through this module.


def turned_choice(plain: list[str], own: list[str], whole: Whole) -> Iterator[str]:
    """Open wordings of alternatives; `whole` words a question of which only one half is left."""
    if plain[0] not in lex.AUXILIARIES and own[0][:1].isupper() and is_common(plain[0]):
        own = [own[0][:1].lower() + own[0][1:], *own[1:]]
    if plain[:3] in _SAYING and "or" in plain:
        yield from turned_pair(plain, own, plain.index("or"))
    if plain[:3] in _SAYING and len(plain) > 5:
        plain, own = inverted(plain[3:], own[3:])
    if "or" not in plain:
        return
    if plain[:3] == ["would", "it", "be"]:
        plain, own = ["is", "it", *plain[3:]], ["is", "it", *own[3:]]
    at = plain.index("or")
    if plain[0] in ("is", "was") and plain[1] in ("it", "that") and plain[at + 1 : at + 3] == plain[:2]:
        # `is it hard or is it easy`
        plain, own = [*plain[: at + 1], *plain[at + 3 :]], [*own[: at + 1], *own[at + 3 :]]
    yield from turned_pair(plain, own, at)
    rest, words = plain[at + 1 :], own[at + 1 :]
    ends = ("which", "what", "that", "who") if plain[:2] in (["is", "it"], ["was", "it"]) else ("which", "what")
    picks = next((i for i in range(1, len(rest)) if rest[i] in ends and rest[i - 1] not in lex.AUXILIARIES), len(rest))
    rest, words = rest[:picks], words[:picks]
    if plain[0] in ("which", "what", "who"):
        yield from _of_which(plain, own, at)
    if plain[:2] in (["did", "you"], ["were", "you"]) and rest[:2] in (["did", "you"], ["were", "you"]) and at <= 5:
        yield "how did it come about"
    if _CLEFT.match(" ".join(plain[:at])) and rest[:2] == ["did", "you"] and rest[3:]:
        own_choice = ["this" if p in ("it", "that") else o for p, o in zip(rest, words, strict=True) if p != "yourself"]
        yield f"how did you come to {joined(own_choice[2:])}"
    if (
        plain[:2] == ["did", "you"]
        and rest[:2] in (["did", "it"], ["was", "it"])
        and plain[3:4]
        and plain[3] in DETERMINERS
    ):
        yield f"how did {joined(own[3:at])} come about"
    if plain[:2] == ["do", "you"] and rest[:2] in (["does", "it"], ["is", "it"]) and at > 3:
        if plain[2] in LIKES:
            yield from whole(plain[:at], own[:at], Kind.CLOSED)
        yield f"how do you {joined(own[2:at])}"
    if rest[:1] and rest[0] in ("did", "was", "were") and plain[0] == "was" and set(plain[:at]) & _ORIGINS:
        whose = max((i for i, w in enumerate(plain[:at]) if i > 1 and w in DETERMINERS), default=at)
        yield f"how did {joined(own[1:whose])} come about"
    yield from _changed(plain, own, at)
    if plain[0] == "was" and plain[1] != "it" and set(plain[2:at]) & _CHANCES:
        said = max((i for i, w in enumerate(plain[:at]) if i > 1 and w in DETERMINERS), default=at)
        yield f"how did {joined(own[1:said])} come about"
    if (
        plain[:2] == ["would", "you"]
        and rest[:1] != ["to"]
        and not set(plain[2:4]) & {*_LIKED, *_PICKED, "rather", "say", "call"}
    ):
        yield f"how would you decide whether to {joined(own[2:])}" if "again" not in plain else ""
    if plain[:3] in (["is", "it", "a"], ["is", "it", "an"]) and "for" in plain[4:at] and len(rest) <= 2:
        goes = list(plain).index("for", 4)
        yield f"how do {joined(own[goes + 1 : at])} and {joined(words)} compare in the {joined(own[3:goes])}"
    if plain[:2] == ["would", "you"] and rest[:1] == ["to"] and "to" in plain[2 : at - 1]:
        yield f"how would you decide whether {joined([*own[list(plain).index('to', 2) : at], 'or', *words])}"
    nouns = [plain[at - 1], *rest[:1]]
    if plain[0] in ("is", "was") and at == 3 and len(rest) == 1 and not any(map(is_adjective, nouns)):
        yield f"how do you see the balance between {own[2]} and {joined(words)}"
    if plain[:2] == ["would", "you"] and "again" in plain[3:at]:
        again = list(plain).index("again")
        yield f"how do you look back on {doing_of(plain[2:again], own[2:again])}"
    if plain[0] == "do" and plain[1] not in lex.PRONOUNS and rest[0] in COMMON:
        yield f"what decides whether {joined(own[1:])}"
    if (plain[0] == "did" and plain[at - 2 : at - 1] == ["from"]) or ("from" in plain[3:at] and "come" in plain[2:at]):
        come = list(plain).index("come") if "come" in plain else 0
        yield f"what is the story behind {joined(own[1:come])}" if come > 1 else ""
    if plain[:2] == ["was", "it"] and set(plain[2:at]) & _ORIGINS and "to" in plain[2 : at - 1]:
        yield f"how did you come to {joined(own[list(plain).index('to', 2) + 1 : at])}"
    if plain[0] in ("has", "have") and rest[:1] and is_participle(rest[0]) and plain[1] != "you":
        size = subject_of(plain[1:], "has") + 1
        yield f"how {plain[0]} {joined(own[1:size])} affected {joined(words[1:]) or joined(own[size + 1 : at])}"
    if plain[1] in ("they", "he", "she", "somebody", "someone") and rest[1:2] == ["you"] and rest[2:]:
        yield from whole(rest, words, Kind.CLOSED)
    if rest[:1] in (["not"], ["no"]) or (rest and rest[0] in lex.AUXILIARIES and rest[:2] != plain[:2]):
        yield from whole(plain[:at], own[:at], Kind.CLOSED)
        return
    again = rest[:2] == plain[:2]
    if again:
        rest, words = rest[2:], words[2:]
    size = 2 if plain[0] in lex.AUXILIARIES else 0
    one, two = _side(plain[size:at], own[size:at]), _side(rest, words)
    if len(two[0]) > 1 and two[0][-1] in ("more", "most", "better", "best"):
        two = two[0][:-1], two[1][:-1]
        rest, words = two
    if not one[0] or not two[0]:
        return
    be = plain[0] in ("is", "are", "was", "were")
    if be and plain[1] not in lex.PRONOUNS and "about" in plain[2:at]:
        # `is the work more about people or about machines`
        one_side = own[list(plain).index("about") + 1 : at]
        yield f"how do you see the balance between {joined(one_side)} and {joined(two[1])}"
    if size and plain[1] == "you" and set(plain[2:4]) & _PICKED and "to" not in plain[2:4]:
        verb = next(i for i, w in enumerate(plain) if w in _PICKED)
        yield f"how {plain[0]} you choose between {joined(own[verb + 1 : at])} and {joined(words)}"
    better = next((i for i in range(at + 2, len(plain)) if plain[i] in _BETTER), 0)
    if be and better and plain[1] not in lex.PRONOUNS and not set(plain[1:at]) & _BETTER:
        yield f"how do {joined(own[1:at])} and {joined(own[at + 1 : better])} compare {joined(own[better + 1 :])}"
    if size == 0:
        yield f"how do {joined(one[1])} and {joined(two[1])} compare for you"
    elif be and plain[1] in ("it", "that", "this"):
        compared = one[0][0].endswith("er") or one[0][0] in ("more", "worse")
        if compared and one[0][0] != "better" and "to" in one[0][1:-1] and two[0][0] == "to" and len(two[0]) > 1:
            first = one[0].index("to") + 1
            one_doing = joined([gerund(one[0][first]), *one[1][first + 1 :]])
            do = "did" if plain[0] == "was" else "does"
            yield f"how {do} {one_doing} compare with {joined([gerund(two[0][1]), *two[1][2:]])}"
        elif "to" in one[0] and two[0][0] == "to" and one[0][0] not in _NUMBERS:
            yield f"how would you decide whether {joined([*one[1][one[0].index('to') :], 'or', *two[1]])}"
        before = one[0][one[0].index("to") - 1] if "to" in one[0][1:] else ""
        goes = "to" in one[0] and not before.endswith("ing") and one[0][0] not in _NUMBERS
        if goes and "to" not in two[0]:
            yield f"how would you decide whether {joined([*one[1][one[0].index('to') :], 'or', *two[1]])}"
        if goes:
            yield f"how do you think about whether {joined(one[1][one[0].index('to') :])}"
        elif "to" in two[0]:
            yield f"what {plain[0]} it like {joined(two[1][two[0].index('to') :])}"
        elif not {one[0][0], two[0][0]} & _CLAUSES:
            ways = (i for i, w in enumerate(two[0]) if i and w.endswith("ing") and two[0][i - 1] not in DETERMINERS)
            doing = next(ways, len(two[0]))
            inside = ["in", *two[1][doing:]] if doing < len(two[0]) else []
            yield f"how do you see the balance between {joined(one[1])} and {joined([*two[1][:doing], *inside])}"
    elif be and plain[1] == "you":
        being = "being " if not one[0][0].endswith("ing") else ""
        if is_participle(one[0][0]) and not is_participle(two[0][0]):
            two = ([one[0][0], *two[0]], [one[1][0], *two[1]])
        if len(one[0]) == 2 and len(two[0]) == 3 and {one[0][0], two[0][0]} <= {"a", "an"}:
            # `a morning or an evening writer`: both are writers.
            one = ([*one[0], two[0][-1]], [*one[1], two[1][-1]])
        yield f"how do you see the balance between {being}{joined(one[1])} and {being}{joined(two[1])}"
    elif plain[:2] == ["did", "you"] and "because" in plain[2:at]:
        # The reasons that were guessed would stand in the way of the true one.
        yield f"what led you to {joined(own[2 : plain.index('because')])}"
    elif plain[1] == "you" and plain[0] in ("do", "would", "did"):
        yield from _compared((plain[2:at], own[2:at]), (rest, words), again)
    elif be and plain[1] not in lex.PRONOUNS and rest[0] in PREPOSITIONS and rest[0] in plain[2:at]:
        there = plain.index(rest[0], 2)
        what = there - 1 if describes(plain[there - 1]) or plain[there - 1].endswith("er") else there
        do = "does" if plain[0] in ("is", "was") else "do"
        yield f"how {do} {joined(own[1:what])} compare {joined(own[there:at])} and {joined(words)}"
    elif be and plain[1] not in lex.PRONOUNS:
        named = rest[0] in DETERMINERS
        end = next((i for i in range(at - 1, 2, -1) if named and plain[i] in DETERMINERS), at - 1)
        if named and end < at - 1 and plain[end] in DETERMINERS:
            do = "did" if plain[0] in ("was", "were") else "do"
            yield f"how {do} {joined(own[end:at])} and {joined(words)} compare for you"
        about = [o for p, o in zip(plain[1:end], own[1:end], strict=True) if p not in _LOOSE]
        yield f"what {plain[0]} {joined(about)} like"
    elif plain[1] not in ("you", "i"):
        verb = next((i for i in range(2, at) if plain[i] in COMMON), 0)
        # `come to you by word of mouth or by the internet`: the joins begin at the last `by` before the choice.
        joins = next((i for i in range(at - 1, verb, -1) if plain[i] == rest[0]), verb + 1)
        yield f"what {joined(own[:joins])} for" if verb and rest[0] == "for" else ""
        yield f"how {joined(own[:joins])}" if verb else ""
    if size:
        kept = [
            (p, "and" if p == "or" and plain[1] != "i" else o)
            for p, o in zip(plain, own, strict=True)
            if p not in _LOOSE
        ]
        yield from turned([p for p, _ in kept], [o for _, o in kept])
        yield from turned(plain[:at], own[:at])


def _changed(plain: list[str], own: list[str], at: int) -> Iterator[str]:
    """`have things got better or worse since then` as `how have things changed since then`."""
    if plain[at - 1] not in _DEGREES or plain[at + 1 : at + 2][0:1] == [] or plain[at + 1] not in _DEGREES:
        return
    size = subject_of(plain[1:], plain[0]) + 1
    tail = joined(own[at + 2 :])
    if plain[0] in ("have", "has"):
        yield f"how {plain[0]} {joined(own[1:size])} changed {tail}"
    elif plain[0] in ("did", "do", "does"):
        yield f"how {plain[0]} {joined(own[1:size])} change {tail}"
    elif plain[0] in ("is", "are") and plain[at - 2] in ("getting", "becoming", "growing", "going"):
        yield f"how {plain[0]} {joined(own[1:size])} changing {tail}"


_CLEFT = compiled(r"(?:was|is) it .+ (?:who|that|which) ")
_ORIGINS = frozenset("idea decision choice plan suggestion wish".split())
_CHANCES = frozenset("dream coincidence accident chance luck plan idea decision choice".split())
_PICKED = frozenset("hire recommend choose pick take suggest employ".split())
_DEGREES = frozenset(
    "better worse easier harder more less up down stronger weaker bigger smaller faster slower".split()
)
_BETTER = frozenset("better worse easier harder best worst cheaper faster safer nicer".split())
_SAYING = (["would", "you", "say"], ["are", "you", "saying"], ["do", "you", "mean"], ["do", "you", "think"])
_LOOSE = frozenset("more mostly mainly either rather better just only really".split())
_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
_CLAUSES = frozenset("whenever whatever wherever that because when if where how before after".split())
_LIKED = ("prefer", "like", "enjoy", "love", "choose", "want")


def _side(plain: list[str], own: list[str]) -> tuple[list[str], list[str]]:
    """One of two alternatives without what only weighs it: `more about the people` as `the people`."""
    while plain and plain[0] in _LOOSE | {"about", "matter", "of", "a"} and len(plain) > 1:
        if plain[0] == "a" and plain[1:2] != ["matter"]:
            break
        plain, own = plain[1:], own[1:]
    return plain, own


def _of_which(plain: list[str], own: list[str], at: int) -> Iterator[str]:
    begin = next((i for i in range(at - 1, 1, -1) if plain[i] in DETERMINERS), at - 1)
    yield f"how do {joined(own[begin:at])} and {joined(own[at + 1 :])} compare for you"


def _compared(one: tuple[list[str], list[str]], two: tuple[list[str], list[str]], verbal: bool) -> Iterator[str]:
    """`work alone or in a team` as `how does working alone compare with working in a team`.

    `verbal` where the second side has its own verb: `do you write it or do you type it`.
    """
    while one[0][:1] and one[0][0] in _LOOSE | {"usually", "normally", "mainly"}:
        one = one[0][1:], one[1][1:]
    if not one[0] or one[0][0] == "think":
        return
    verb, second = one[0][0], two[1]
    if two[0][0] in _LOOSE - {"more"} and len(two[0]) > 1:
        two, second = (two[0][1:], two[1][1:]), two[1][1:]
    if verb in _LIKED and len(one[0]) > 1:
        first = one[1][1:]
        if one[0][1] == "to" and len(one[0]) > 2:
            skip = 1 if two[0][0] == "to" and len(two[0]) > 1 else 0
            first = [gerund(one[0][2]), *one[1][3:]]
            verbal = two[0][skip] in COMMON
            second = [gerund(two[0][skip]), *two[1][skip + 1 :]] if verbal else [first[0], *two[1]]
        yield f"how do {joined(first)} and {joined(second)} compare for you"
        return
    if one[0][1:2] == ["more"] and len(one[0]) > 2:
        one = [verb, *one[0][2:]], [one[1][0], *one[1][2:]]
    doing = gerund(verb)
    same = verbal or two[0][0] in COMMON or (len(one[0]) == 1 and len(two[0]) > 1 and two[0][1] in DETERMINERS)
    marks = DETERMINERS if two[0][0] in DETERMINERS else {two[0][0]}
    at = max((i for i, w in enumerate(one[0]) if i and w in marks), default=1)
    other = [gerund(two[0][0]), *second[1:]] if same else [doing, *one[1][1:at], *second]
    yield f"how does {joined([doing, *one[1][1:]])} compare with {joined(other)}"
