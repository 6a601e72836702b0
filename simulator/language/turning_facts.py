"""Questions for one plain fact turned into open wordings that keep the topic."""

from collections.abc import Iterator

from simulator.language import lexicon as lex
from simulator.language.phrases import Row, frame
from simulator.language.spoken import joined
from simulator.language.turning_how import INSIGHTS, turned_how
from simulator.language.turning_subject import doing_of, subject_of
from simulator.language.turning_what import STRANDED, turned_what
from simulator.language.verbs import base_of, is_participle, is_past, participle_of, past_of, third_person

_APART = frozenset("competitor rival opponent hero idol enemy favourite favorite".split())
"""People with whom nobody works."""
_HAPPENINGS = frozenset("become get learn find meet hear end decide move".split())
"""What one does or what befalls one: how it went says more than when or where."""
_DOERS = frozenset("it you they we he she".split())
_UNCHOSEN = frozenset("grow get meet fall hear feel end lose come".split())
"""Nobody decides where these happen."""
_DAILY = frozenset("start finish begin stop wake rise eat leave arrive sleep".split())
_TEACHERS = frozenset("mentor teacher boss manager coach tutor instructor colleague supervisor model hero".split())
_INSPIRES = frozenset("inspire encourage push motivate support help influence shape".split())


_CUSTOM = frozenset(
    """buys comes uses reads visits lives eats wears listens watches likes wants needs calls rings orders collects
    drinks plays""".split()
)
"""What customers do: nobody decides who."""


def turned_fact(plain: Row, own: Row) -> Iterator[str]:
    """Open wordings of a question that begins with a question word, in either order of verb and subject."""
    plain, own = _without_asides(plain, own)
    if not plain:
        return
    if plain[0] in ("at", "in", "since", "from", "to", "for", "by", "with", "on") and len(plain) > 1:
        front = own[0].lower()
        plain, own = plain[1:], own[1:]
        if plain[0] in ("who", "whom"):
            plain, own = [*plain, front], [*own, front]
    first = plain[0]
    if first in ("when", "where"):
        yield from _when_where(plain, own)
    elif first in ("who", "whom", "whose"):
        yield from _who(plain, own)
    elif first == "how":
        yield from turned_how(plain, own)
    elif first in ("what", "which"):
        yield from turned_what(plain, own)


def _without_asides(plain: Row, own: Row) -> tuple[Row, Row]:
    """`how often would you say you skip meals` as `how often you skip meals`."""
    for i in range(1, len(plain) - 4):
        aside = plain[i + 1] == "you" and plain[i] in ("would", "do", "did") and plain[i + 2] in ("say", "think")
        if aside and plain[i + 3] in lex.PRONOUNS - {"that", "this"}:
            return [*plain[:i], *plain[i + 3 :]], [*own[:i], *own[i + 3 :]]
    return plain, own


def _drop(plain: list[str], own: list[str], gone: tuple[str, ...]) -> tuple[list[str], list[str]]:
    while plain and plain[0] in gone:
        plain, own = plain[1:], own[1:]
    return plain, own


def _when_where(plain: Row, own: Row) -> Iterator[str]:
    word = plain[0]
    if (
        plain[1:2] in (["is"], ["are"], ["was"], ["were"])
        and plain[2:3] != ["you"]
        and not any(map(is_participle, plain[3:]))
    ):
        to = next((i for i in range(3, len(plain)) if plain[i] == "to"), 0)
        if word == "when" and plain[1] == "is" and {"time", "moment"} & set(plain[2:5]) and to:
            yield f"what makes a good time {joined(own[to:])}"
        if word == "when" and plain[1] == "was" and "time" in plain[2:5]:
            yield f"what happened {joined(own[2:])}"
        if plain[2:3] not in (["that"], ["it"], ["this"]):
            yield f"what {plain[1]} {joined(own[2:])} like"
        return
    when = next((i for i, w in enumerate(plain) if i > 2 and w == "when"), 0)
    if plain[:3] == ["where", "were", "you"] and when:
        yield f"what was it like {joined(own[when:])}"
    aux, subject, verb, words = frame(plain, own, 1)
    if plain[1:2] and plain[1] in ("do", "does", "did", "will", "would") and plain[2:3] != ["you"] and len(plain) > 3:
        size = subject_of(plain[2:], plain[1]) + 2
        subject, verb, words = list(own[2:size]), list(plain[size:]), list(own[size:])
    verb, words = _drop(verb, words, ("first", "actually", "originally", "ever"))
    phrase = joined(words)
    you = [s.lower() for s in subject] == ["you"]
    if plain[-1] == "from" and you:
        yield "how has the place you are from shaped you"
    if not verb:
        yield f"what is the story behind {joined(subject)}" if subject and not you else ""
        return
    if aux in ("did", "have") and verb[:1] == ["last"] and verb[1:]:
        yield f"what was it like the last time you {joined([past_of(base_of(verb[1])), *words[2:]])}"
    if aux in ("do", "did") and you and word == "when" and verb[0] == "feel" and verb[1:]:
        yield f"what {'makes' if aux == 'do' else 'made'} you {phrase}"
    if aux in ("do", "does") and not you and subject:
        said = joined([*subject, third_person(verb[0]) if aux == "does" else verb[0], *words[1:]])
        yield f"what happens when {said}" if word == "when" else f"what can you tell me about where {said}"
    if aux == "did" and you:
        if verb[:2] == ["grow", "up"]:
            yield "how did the place where you grew up shape you"
        if verb[0] in INSIGHTS:
            yield f"how did you come to {phrase}"
        if verb[0] in _HAPPENINGS:
            yield f"how did you {phrase}"
        if word == "where" and verb[0] not in _UNCHOSEN:
            yield f"how did you decide where to {phrase}"
        yield f"what led you to {phrase} {word} you did"
    elif aux == "do" and you and word == "when" and verb[0] in INSIGHTS | {"decide", "tell", "say"}:
        yield f"how do you {phrase}"
    elif aux in ("do", "does") and you:
        decide = f"how do you decide where to {phrase}"
        daily = verb[0] in _DAILY or verb[:2] in (["get", "up"], ["go", "home"], ["go", "to"])
        shapes = f"how does the time you {phrase} shape your day" if daily else f"how do you decide when to {phrase}"
        yield decide if word == "where" else shapes
    elif aux in ("are", "were", "was", "is", "am") and you:
        if word == "when" and verb:
            yield f"what {'makes' if aux == 'are' else 'made'} you {phrase}"
        yield f"how did you come to be {phrase} {f'where you {aux}' if word == 'where' else ''}"
    elif aux in ("have", "has") and you:
        yield f"what is the story behind {word} you have {phrase}"
    elif aux == "did" and verb[0] in ("happen", "occur"):
        yield f"how did {joined(subject)} come about {joined(words[1:])}"
    elif aux in ("did", "do", "does"):
        yield (
            f"what is the story behind {joined(subject)}"
            if verb[0] == "come"
            else f"how did {joined(subject)} {'' if verb[0] in ('start', 'begin') else 'come to '}{phrase}"
        )
    elif aux in ("was", "were", "is", "are"):
        yield f"how did {joined(subject)} come to be {phrase}"
    elif aux in ("can", "could", "should") and [s.lower() for s in subject] == ["i"]:
        yield f"how {aux} I {phrase}"
    elif aux in ("can", "could") and verb[0] in ("find", "get", "see", "read"):
        yield f"what can you tell me about {joined(words[1:])}"
    elif aux == "would" and you and word == "where":
        liked = 2 if verb[:2] in (["like", "to"], ["love", "to"], ["want", "to"]) else 1 if verb[0] == "rather" else 0
        yield f"how would you choose where to {joined(words[liked:])}"
    elif aux == "would" and you:
        yield f"what would lead you to {phrase} there"
    elif aux == "will" and you and word == "when":
        yield f"how will you {phrase}"
    elif aux in ("will", "would") and word == "when":
        yield f"how do you see {joined(subject)} {doing_of(verb, words)}"
    elif aux:
        yield f"what does it take before {joined(subject)} {aux} {phrase}"


def _who(plain: Row, own: Row) -> Iterator[str]:
    if plain[0] == "whose":
        at = next((i for i in range(2, len(plain)) if plain[i] in ("do", "did")), 0)
        if at and plain[at + 1 : at + 2] == ["you"] and plain[at + 2 :]:
            verb = past_of(plain[at + 2]) if plain[at] == "did" else own[at + 2]
            yield f"what can you tell me about the {joined(own[1:at])} you {joined([verb, *own[at + 3 :]])}"
        yield f"what is the story behind that {joined(own[1:2])}" if len(plain) > 1 else ""
        return
    if plain[1:] == ["are", "you"]:
        yield "could you tell me about yourself"
        return
    if len(plain) > 2 and plain[1] in lex.AUXILIARIES and plain[2] == "you" and plain[3:]:
        if plain[3] == "work" and plain[4:5] == ["with"]:
            yield f"what are the people you {joined(own[3:])} like"
        if plain[3] in ("report", "work", "manage", "supervise", "collaborate", "consult", "train"):
            yield f"how do you work with the people you {joined(own[3:])}"
        elif plain[1] in ("do", "would", "can", "will"):
            yield f"what are the people you {joined(own[3:])} like"
        if plain[1] == "did":
            yield f"what was it like to {joined(own[3:])} them"
    if len(plain) > 2 and plain[1] == "you":
        yield f"how do you work with the people {joined(own[1:])}"
    if len(plain) > 2 and plain[1] in ("was", "were") and plain[2] in ("your", "the", "our"):
        teaches = set(plain[2:]) & _TEACHERS or plain[2] == "your"
        yield f"what {'did you learn from' if teaches else 'can you tell me about'} {joined(own[2:])}"
    if len(plain) > 2 and plain[1] in ("is", "are") and plain[-1].rstrip("s") in _APART:
        yield f"how do you see {joined(own[2:])}"
    if len(plain) > 2 and plain[1] in ("is", "are") and plain[2] in ("your", "the", "our"):
        yield f"how {'did' if plain[1] in ('was', 'were') else 'do'} you work with {joined(own[2:])}"
    if plain[2:3] == ["you"] and is_past(plain[1]):
        most = 2 if plain[3:5] == ["the", "most"] else 1 if plain[3:4] == ["most"] else 0
        rest, verb = joined(own[3 + most :]), base_of(plain[1])
        if verb in ("teach", "train"):
            yield f"how did you learn {rest or ('the work' if verb == 'train' else '')}"
        elif verb in _INSPIRES:
            yield f"what {joined([*own[1:3], rest])}"
        else:
            yield f"how did you come to be {participle_of(verb)} {rest}"
    when = next((i for i, w in enumerate(plain) if w in ("when", "if") and i > 1), 0)
    if when and len(plain) - when > 2 and plain[1] not in lex.AUXILIARIES and not is_past(plain[1]):
        yield f"what happens {joined(own[when:])}"
    if len(plain) > 2 and plain[1] in _CUSTOM:
        yield f"what can you tell me about the people who {joined([base_of(plain[1]), *own[2:]])}"
    if len(plain) > 2 and plain[1] not in lex.AUXILIARIES and not is_past(plain[1]) and plain[1] != "you":
        yield f"how is it decided who {joined(own[1:])}"
    if len(plain) > 2 and plain[1] not in lex.AUXILIARIES and is_past(plain[1]):
        yield f"what can you tell me about the person who {joined(own[1:])}"
    if len(plain) > 3 and plain[1] in ("has", "had", "have") and plain[2] in _DOERS and is_participle(plain[3]):
        # `who has it drawn in`: the people, and not the one who did it.
        yield f"what can you tell me about the people {joined([own[2], own[1], *own[3:]])}"
        return
    if len(plain) > 2 and (plain[1] in ("has", "had", "have") or plain[2] in STRANDED):
        yield f"what can you tell me about the person who {joined(own[1:])}"
        return
    if len(plain) > 2:
        yield (
            f"what can you tell me about the people who {joined(own[1:])}"
            if plain[1] not in lex.AUXILIARIES
            else f"what can you tell me about {joined(own[2:])}"
        )
