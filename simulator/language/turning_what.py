"""Open wordings of what `what` and `which` ask for: a thing, a list, a title."""

import re
from collections.abc import Iterator

from simulator.language import lexicon as lex
from simulator.language.phrases import Row, frame, subject_size
from simulator.language.spoken import joined
from simulator.language.turning_others import PAY, is_people
from simulator.language.turning_subject import subject_of
from simulator.language.verbs import COMMON, base_of, is_participle, past_of, third_person

STRANDED = frozenset("to at in on with for from of as through".split())
"""Prepositions that stay behind when their noun is asked for."""
_UNCHOSEN = frozenset(
    """win lose fail pass belong report need have get earn know weigh like love hate enjoy miss see find meet hear want
    prefer mean think feel learn lack interview expect receive remember""".split()
)
"""What nobody decides to do."""
_TIMES = frozenset("year time date day month age week".split())


def turned_what(plain: Row, own: Row) -> Iterator[str]:
    """Open wordings of words that begin with `what` or `which`."""
    line = " ".join(plain)
    if re.search(r"\b(?:salary|wage|pay|earn|compensation|(?:take|bring) home|make (?:an?|per|in) )\b", line):
        yield PAY
    if "stand" in plain and plain[1] in ("does", "do"):
        yield f"what is the story behind {joined(own[2 : plain.index('stand')])}"
    if plain[1:2] == ["age"] and "when" in plain[3:]:
        yield f"what was it like {joined(own[list(plain).index('when', 3) :])}"
    if plain[1:3] == ["are", "you"] and plain[3:]:
        yield f"what drew you to what you are {joined(own[3:])}"
    if plain[1:2] and plain[1] in ("is", "are", "was", "were") and len(plain) > 2:
        yield from _what_is(plain, own)
        return
    if plain[1:2] == ["of"] or len(plain) < 3:
        return
    at = next((i for i in range(1, len(plain)) if plain[i] in lex.AUXILIARIES), None)
    if at is None or at == 1:
        yield from _what_did(plain, own, at)
        return
    if plain[0] == "which" and plain[at] in ("has", "have") and at < 4:
        yield f"what can you tell me about the {joined(own[1:at])} that {joined(own[at:])}"
    if plain[1] == "extent":
        yield f"how {joined(own[2:])}"
    skip = 3 if plain[1] in lex.KIND_NOUNS and plain[2:3] == ["of"] else 1
    recommended = {"recommend", "suggest"} & set(plain)
    if recommended:
        yield f"what would you tell someone who is looking for {joined(own[skip:at])}"
    noun = joined(own[skip:at])
    rest, words = plain[at + 1 :], own[at + 1 :]
    head = plain[at - 1]
    those = "those" if head.endswith("s") and not head.endswith("ss") else "that"
    if rest[:1] == ["you"] and rest[1:] and plain[at] in ("do", "did", "are", "were", "have", "would", "can"):
        verb = "be" if plain[at] in ("are", "were") else words[1]
        tail = words[1:] if verb == "be" else words[2:]
        if verb.lower() == "first" and tail:
            verb, tail = tail[0], tail[1:]
        last = max((i for i, w in enumerate(tail) if w.lower() in STRANDED), default=-1)
        if head in _TIMES and plain[at] == "would":
            yield f"what matters to you in choosing the {noun}"
        if head in _TIMES and plain[at] == "do":
            said = tail if verb.lower() in ("usually", "normally", "typically") else [verb, *tail]
            daily = f"how does the time you {joined(said)} shape your day"
            yield daily if head == "time" else f"what happens on the {head} you {joined(said)}"
        elif head in _TIMES:
            yield f"how did you come to {joined([verb, *tail])} when you did"
        elif plain[at] == "would":
            said = [w for w in (verb, *tail) if w.lower() not in ("rather", "like", "to", "choose", "pick", "want")]
            picks = {"choose", "pick"} & {verb.lower(), *(w.lower() for w in tail)}
            yield f"how would you choose {_an(noun)} {'' if picks else 'to '}{joined(said)}"
        elif plain[at] in ("do", "did") and verb.lower() in ("like", "prefer", "love", "enjoy"):
            liked = [w for w in tail if w.lower() not in ("best", "most", "the")]
            yield f"how {plain[at]} you choose {_an(noun)} {joined(tail if len(liked) + 1 < len(tail) else liked)}"
        elif plain[at] in ("do", "did") and verb.lower() not in _UNCHOSEN and skip == 1 and verb.lower() != "look":
            yield f"how {plain[at]} you decide {joined(own[:at])} to {joined([verb, *tail])}"
        elif plain[at] in ("do", "did"):
            said = past_of(verb.lower()) if plain[at] == "did" else verb
            yield f"what can you tell me about the {joined(own[1:at])} you {joined([said, *tail])}"
        elif last >= 0 and (last == len(tail) - 1 or tail[last + 1].lower() in ("before", "then", "first", "now")):
            yield f"how did you come to {joined([verb, *tail[: last + 1], those, noun, *tail[last + 1 :]])}"
        else:
            base = base_of(verb.lower()) if plain[at] == "have" else verb
            yield f"how did you come to {joined([base, those, noun, *tail])}"
    if plain[at] in ("do", "does", "did") and head not in _TIMES and len(rest) > 1 and rest[0] not in lex.PRONOUNS:
        size = subject_of(rest, plain[at])
        if size < len(rest) and rest[size] not in _UNCHOSEN and is_people(rest[:size]):
            yield f"how {plain[at]} {joined(words[:size])} decide {joined(own[:at])} to {joined(words[size:])}"
    if plain[at] == "did" and head in _TIMES and rest[:1] != ["you"] and len(rest) > 1:
        size = subject_of(rest, "did")
        verbs = [past_of(base_of(rest[size]))] if size < len(rest) else []
        yield f"what happened when {joined([*words[:size], *verbs, *words[size + 1 :]])}"
    if plain[at] in ("does", "do") and head in _TIMES and rest[:1] != ["you"] and len(rest) > 1:
        size = subject_size(rest)
        verbs = [third_person(rest[size]) if plain[at] == "does" else rest[size]] if size < len(rest) else []
        yield f"what happens when {joined([*words[:size], *verbs, *words[size + 1 :]])}"
    if head in STRANDED or plain[1] in ("percentage", "share", "proportion", "fraction"):
        yield f"how do you see the share {joined(own[2:at])} that {joined(own[at:])}"
    if skip == 1 and "of" in plain[2:at]:
        yield f"what can you tell me about {joined(own[plain.index('of') + 1 : at])}"
    if plain[at] in ("is", "are", "was", "were") and rest[:1] and rest[0] not in ("required", "needed", "there"):
        if is_participle(rest[-1]):
            yield f"how did {joined(words[:-1])} come to be {words[-1]}"
        if len(rest) > 1 and (rest[0].endswith(("ing", "ed")) or rest[0] in lex.ADJECTIVES):
            yield f"what can you tell me about the {noun} that {joined(own[at:])}"
        if (
            lex.SUPERLATIVES & set(rest[:2])
            or rest[0].endswith("er")
            or (rest[0] == "the" and rest[1:2] and rest[1].endswith("est"))
        ):
            yield f"what makes one {noun} {joined(words)}"
        elif rest[0] not in lex.PRONOUNS:
            yield f"what {plain[at]} {joined(words[:-1] if rest[-1] in STRANDED else words)} like"
        return
    if noun:
        yield f"how do you see the role of {noun} in this work"


def _what_did(plain: Row, own: Row, at: int | None) -> Iterator[str]:
    if at == 1 and plain[2:3] == ["you"] and plain[3:]:
        if plain[3] not in _UNCHOSEN:
            yield f"how {plain[1]} you decide what to {joined(own[3:])}"
        yield f"how did you come to {joined(own[3:])} that"
    elif at is None and "you" in plain[1:6] and plain.index("you") + 1 < len(plain):
        split = plain.index("you")
        _, _, _, words = frame(plain, own, split)
        yield (
            f"how did you come to {joined(words)} when you did"
            if plain[1] in _TIMES
            else f"how did you come to {joined(words)} {joined(own[1:split])}"
        )
    elif at is None and plain[2] == "of" and len(plain) > 4:
        yield f"what can you tell me about the {own[3]} that {joined(own[4:])}"
    elif at is None and len(plain) > 2:
        noun = next((i for i in range(2, len(plain)) if plain[i] in COMMON or plain[i] in lex.SUBJECT_VERBS), 2)
        if plain[0] == "which" and plain[1] not in lex.SUBJECT_VERBS:
            yield f"what can you tell me about the {joined(own[1:noun])} that {joined(own[noun:])}"
        yield f"how do you see the role of {joined(own[1:noun])} in this work"


def _an(noun: str) -> str:
    return noun if noun.endswith("s") else f"{'an' if noun[0].lower() in 'aeiou' else 'a'} {noun}"


def turned_thing(plain: Row, own: Row) -> Iterator[str]:
    """Open wordings of a thing asked for without a verb: `your title`, `the name of your manager`."""
    yield from _what_is(["what", "is", *plain], ["what", "is", *own])


def _what_is(plain: Row, own: Row) -> Iterator[str]:
    if set(plain) & {"salary", "wage", "pay", "compensation"}:
        yield PAY
    if plain[-1] == "age" and plain[-2] == "your":
        yield "how has your work changed as you have grown older"
    noun = joined(own[2:])
    if (
        len(plain) > 5
        and plain[3] in ("name", "names", "title", "date", "deadline", "price", "cost", "number")
        and plain[4] in ("of", "for")
    ):
        yield f"what is the story behind {joined(own[5:])}"
        yield f"what can you tell me about {joined(own[5:])}"
    if set(plain[2:]) & {"hours", "hour", "commute", "schedule"}:
        yield f"how do you feel about {noun}"
    if plain[2] in ("your", "the", "its", "their", "our", "his", "her"):
        if plain[1] in ("are", "were") or plain[-1].endswith("s"):
            yield f"how do you see the role of {noun} in this work"
        yield f"what is the story behind {noun}"
    yield f"what can you tell me about {noun}"
