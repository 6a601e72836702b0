"""Open wordings of what the person likes, thinks or would do."""

import re
from collections.abc import Iterator

from simulator.language import lexicon as lex
from simulator.language.phrases import Row, after, bare_noun, halves, is_plural
from simulator.language.spoken import joined
from simulator.language.turning_others import FEELINGS, QUALITIES, will_be_so
from simulator.language.turning_subject import doing_of
from simulator.language.verbs import base_of, gerund, is_participle

LIKES = frozenset("like love enjoy hate dislike mind prefer appreciate".split())
_GUILT = FEELINGS | {"guilty", "bad", "ashamed", "good", "weird", "strange"}
OPINIONS = frozenset("think believe feel suppose reckon say expect agree admit find".split())


def you_would(aux: str, rest: Row, words: Row) -> Iterator[str]:
    """Wordings of `would you rest`, as in `would you recommend it`."""
    if rest[0] == "have" and rest[1:2] and is_participle(rest[1]):
        rest, words = [base_of(rest[1]), *rest[2:]], [base_of(rest[1]), *words[2:]]
    if rest[0] in ("see", "imagine", "picture") and rest[1:2] == ["yourself"] and len(rest) > 2:
        yield f"how would you feel about {being(rest[2:], words[2:])}"
    verb = rest[0]
    line = " ".join(rest)
    if "again" in rest and verb in ("do", "choose", "take", "make"):
        yield "what would you do differently if you started over"
    goal = rest.index("to") if "to" in rest[2:-1] else 0
    if (
        verb in ("encourage", "advise", "let", "allow", "want", "like", "ask", "urge")
        and goal
        and "against" not in rest
    ):
        yield f"how would you feel about {joined(words[1:goal])} {doing_of(rest[goal + 1 :], words[goal + 1 :])}"
    if verb in ("recommend", "suggest", "advise", "encourage"):
        end = rest.index("to") if "to" in rest[2:] else len(rest)
        if rest[1:2] == ["against"] and len(rest) > 2:
            yield f"what would you tell someone who is thinking about {joined(words[2:])}"
        told = joined(words[end + 1 :]) if rest[end + 1 :] else ""
        if told and is_plural(rest[end + 1 :]) and rest[end + 1] not in lex.PRONOUNS:
            yield f"what would you tell {told} who are thinking about {bare_noun(rest[1:end], words[1:end], keep=True)}"
        yield f"what would you tell someone who is thinking about {bare_noun(rest[1:end], words[1:end], keep=True)}"
    if verb in ("imagine", "see", "picture") and rest[1:2] and rest[1].endswith("ing"):
        yield f"how would you feel about {joined(words[1:])}"
    if verb in OPINIONS - {"find"} and rest[1:]:
        yield from you_think(aux, rest[1:], words[1:], verb)
    if (
        rest[:1] == ["be"]
        and rest[1:2]
        and rest[1] in ("interested", "willing", "open", "able", "ready", "comfortable")
    ):
        doing = rest[3:] and rest[2] in ("to", "in", "with")
        yield (
            f"how would you feel about {joined([gerund(rest[3]) if rest[2] == 'to' else words[3], *words[4:]])}"
            if doing
            else ""
        )
    if re.match(r"(?:like|love|want|prefer|be (?:willing|happy|able|open|interested)) ?", line):
        to = after(rest, words, ("to",))
        if to:
            yield f"what would it mean for you {to}"
    if verb == "like" and rest[1:2] != ["to"]:
        return
    yield f"how would you feel about {doing_of(rest, words)}"


def being(rest: Row, words: Row) -> str:
    """`doing it` as it is, `in a leading position` as `being in a leading position`."""
    return joined(words) if rest[0].endswith("ing") else f"being {joined(words).removeprefix('as ')}"


def you_like(aux: str, rest: Row, words: Row, verb: str) -> Iterator[str]:
    """Wordings of `do you like rest`; `verb` is the liking."""
    do, be = ("did", "was") if aux == "did" else ("do", "is")
    while (
        rest
        and not (len(rest) == 2 and rest[0].endswith("ing"))
        and rest[-1] in ("there", "here", "now", "so", "far", "much", "then", "lot", "a", "really")
    ):
        rest, words = rest[:-1], words[:-1]
    if not rest or (rest[0] in ("it", "that", "this") and len(rest) == 1):
        yield f"what {be} it like for you"
        return
    if " or " in f" {' '.join(rest)} ":
        one, two = halves(rest, words)
        if one and two:
            yield f"how do {one} and {two} compare for you"
    thing = joined(words)
    if rest[0] == "to":
        yield f"what {be} it like {thing}"
    elif verb == "mind" or is_plural(rest):
        yield f"how {do} you feel about {thing}"
    elif 1 < len(rest) <= 7 or rest[0].endswith("ing"):
        yield f"what {be} {thing} like for you"
    yield f"how {do} you feel about {thing}"


def you_think(aux: str, rest: Row, words: Row, verb: str) -> Iterator[str]:
    """Wordings of `do you think rest`; `verb` is the thinking, or a feeling or finding."""
    about = after(rest, words, ("about",))
    if verb == "feel" and about and rest[0] not in ("like", "that", "about"):
        yield f"how {'did' if aux == 'did' else 'do'} you feel {about}"
        return
    if rest[0] == "like" and len(rest) > 2:
        if verb == "feel" and aux == "do":
            yield f"what do you do when you feel {joined(words)}"
        yield f"what {'made' if aux == 'did' else 'makes'} you {verb} {joined(words)}"
        return
    if rest[0] == "that" and len(rest) > 3 and rest[1] not in lex.AUXILIARIES:
        rest, words = rest[1:], words[1:]
    if rest[0] in ("with", "on") and len(rest) > 1:
        yield f"what do you think about {joined(words[1:])}"
        return
    if rest[0] in ("about", "of") and aux == "did":
        yield f"how did you feel about {joined(words[1:])}"
    if rest[0] in ("about", "of"):
        yield f"how do you think {joined(words)}"
        return
    if verb == "feel" and rest[0] in _GUILT and rest[1:2] and rest[1].endswith("ing"):
        yield f"how {'did' if aux == 'did' else 'do'} you feel about {joined(words[1:])}"
        return
    if verb == "feel" and rest[0] in QUALITIES and rest[1:]:
        yield f"how {'did' if aux == 'did' else 'do'} you feel about {QUALITIES[rest[0]]} {joined(words[1:])}"
    when = next((i for i, w in enumerate(rest) if w in ("when", "before", "after") and i and len(rest) - i > 2), 0)
    if verb == "feel" and when and rest[0] in lex.ADJECTIVES | FEELINGS:
        yield f"how {'did' if aux == 'did' else 'do'} you feel {joined(words[when:])}"
        return
    if verb in ("feel", "find") and (len(rest) <= 4 or rest[0] in lex.ADJECTIVES) and not set(rest) & lex.AUXILIARIES:
        yield f"in what ways {'did' if aux == 'did' else 'do'} you {verb} {joined(words)}"
        return
    yield from thought(rest, words)
    yield f"what do you think about the idea that {joined(words)}"


def thought(rest: Row, words: Row) -> Iterator[str]:
    """`ai will take your job` as something to think about: `ai taking your job`."""
    at = next((i for i, w in enumerate(rest[:9]) if i and w in lex.AUXILIARIES), 0)
    if rest[0] == "you" and at == 1 and len(rest) > 3 and rest[1] in ("will", "would", "could", "can"):
        kept = [(p, o) for p, o in zip(rest[2:], words[2:], strict=True) if p not in ("still", "ever", "be")]
        done, own = [p for p, _ in kept], [o for _, o in kept]
        yield f"how do you feel about {joined(own) if done[0].endswith('ing') else doing_of(done, own)}"
    behind, said = list(rest[at + 1 :]), list(words[at + 1 :])
    if not at or len(behind) < 2 or rest[0] in ("there", "i", "it") or rest[at] in ("do", "does", "did"):
        return
    if rest[at] in ("will", "would", "can", "could", "should", "might", "may"):
        if behind[0] in ("affect", "change", "influence", "shape"):
            yield f"how do you think {joined(words)}"
        yield from will_be_so(joined(words[:at]), behind, said)
    if (
        rest[at] in ("is", "are")
        and rest[0] == "the"
        and lex.SUPERLATIVES & set(rest[1:at])
        and (behind[0].endswith("ing") and base_of(behind[0]) == behind[0])
    ):
        # `the hardest part is dealing with families`: the dealing is the topic.
        yield f"how do you find {joined(said)}"
