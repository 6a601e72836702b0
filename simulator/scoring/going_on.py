"""How likely a turn goes on from the answer just heard, by signs whose weights are learned.

"Did it work?" and "Who wins?" take no word from the answer, and yet nobody could ask them of anybody at any time. What
tells them from a prepared question: they point back, bring no topic of their own, and lie nearer to what was just said
than to the other things that this person has to tell or to what everybody is asked. A shared word proves less behind a
tale of the visitor's own; what the rules of `following` find is one sign among the others. What the words mean counts
too: prepared questions are alike wherever they are asked. The weights are learned by `tests/evals/going_on.py` from
labelled lines (logistic regression) and lie in `going_on.json`.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.domain.persona import Persona, Story
from simulator.domain.question import Kind
from simulator.language.meaning import Meaning
from simulator.language.stems import stem
from simulator.language.text import sentences, words
from simulator.patterns import compiled
from simulator.scoring.content import nearness, telling
from simulator.scoring.coverage import EXAMPLES, SPOKEN_OF

LIKELY = 0.5
"""From this chance on, a question counts as going on from the answer."""

LAST = 4
"""Sentences at the end of an answer that a question may go on from alone."""

_TOLD = 0.8
# Share of the different words of a story, or of its short form, in an answer from which the answer is that story.

_BARE = 3
# Words: "Why?" and "How so?" ask on about whatever was said.
_BRIEF = 4
_TOLD_OF = frozenset("it they he she that".split())
_WH = frozenset("why how what who where when which whose".split())

_PEOPLE = frozenset("he she him her his hers they them their theirs".split())
_POINTS = frozenset("that those these this".split())
_ENDS = _PEOPLE | _POINTS | frozenset("it its there one ones then so".split())
_LINKS = frozenset(
    "then else other others instead exactly still again after afterwards before end finally eventually happened happen "
    "reaction react reacted".split()
)
_ANYBODY = frozenset(
    "someone somebody people anyone beginner field industry company organisation organization job career work role "
    "profession day typical".split()
)
# Words of questions that could be put to anyone.
_STARTS = frozenset("and so but um uh ok okay well oh wow hm then also".split())
_BEHIND = frozenset(
    "and but or so when if because to in at on as while now today then anyway yourself alone again for from with after "
    "before anymore sometimes really exactly was is did do does were feel mean change make work take come be not like "
    "happen affect hard difficult".split()
)
# What stands behind "that" where it is a word of its own: "was that hard", "do that alone".
_ME = frozenset("i me my i'm i've i'd i’m i’ve i’d we our us myself".split())
_YOU = frozenset("you your yours you're you'd you've you’re you’d you’ve".split())
RULES = (
    "builds on the answer", "asks for more", "points back", "takes up the words", "asks on about", "comes back",
    "gives back", "reflects",
)  # fmt: skip
"""How the reasons begin that `following` gives."""
_SAYS = frozenset("so said think say know read saw is sure".split())
# Behind these "that" joins a clause.
_BACKWARDS = compiled(r"(?:what|how|why|who|where|when)? ?(?:did|was|were|had|happened|changed|made)\b")
_THE = compiled(r"\b(?:the|those|this|that|these) (\w+)")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and what it may go on from."""

    text: str
    before: str
    """What the visitor said in front of it."""
    answer: str
    fresh: tuple[str, ...]
    """The telling words that it takes from the answer."""
    kind: Kind | None
    persona: Persona
    rule: str = ""
    """How the rules of `following` say that it builds on the answer; empty where they do not."""


def chance(asked: Asked, both: Sequence[Meaning]) -> float:
    """How likely the question goes on from the answer, 0 to 1; 0 in a language in which it was not learned.

    `both` are the two encoders of meaning.
    """
    if not asked.persona.language.lower().startswith("en") or not words(asked.text):
        return 0.0
    weights, said = _weights()
    total = weights["bias"] + sum(weights[name] * value for name, value in signs(asked, both).items())
    total += round(float(vector(asked, both) @ said), 4)
    return round(1 / (1 + math.exp(-total)), 3)


def vector(asked: Asked, both: Sequence[Meaning]) -> NDArray[np.float64]:
    """What the words mean that ask, as the first encoder has it; shape (dimensions,)."""
    said: NDArray[np.float64] = both[0].vectors([asked.text])[0].astype(np.float64)
    return said


def linked(asked: Asked) -> bool:
    """Whether anything ties the question to the answer: a word of it, or one that points back.

    "Is it hard?" and "And what's the best bit?" stand behind any answer alike, however well they seem to fit it.
    """
    said = _without_start(words(asked.text))
    if not said:
        return False
    there = set(telling(asked.answer))
    own = set(telling(asked.text)) - there
    heard = {stem(word) for word in words(asked.answer) if len(word) >= 4}
    again = {stem(word) for word in said if len(word) >= 4} & heard
    # "Did it hurt?" asks about what was told, whatever new word it brings.
    brief = len(said) <= _BRIEF and len(said) > 1 and said[1] in _TOLD_OF
    back = _BACKWARDS.match(" ".join(said)) is not None and (not own or brief)
    return (
        bool(asked.fresh)
        or back
        or any(w in _POINTS - {"this"} for w in said)
        or not (_PEOPLE | _LINKS | {"more"}).isdisjoint(said)
        or said[-1] in _ENDS - {"it", "its", "this"}
        or not there.isdisjoint(telling(asked.text))
        or not there.isdisjoint(telling(asked.before))
        or len(again) >= 2
        or (len(said) <= _BARE and not own and said[0] in _WH)
    )


def signs(asked: Asked, both: Sequence[Meaning]) -> dict[str, float]:
    """The figures of every sign, by name."""
    text, answer = asked.text, asked.answer
    said = _without_start(words(text))
    line = " ".join(said)
    there = set(words(answer))
    stems = {stem(word) for word in there}
    weighty = [word for word in said if len(word) >= 4]
    shared = [word for word in weighty if stem(word) in stems]
    own = set(telling(text)) - set(telling(answer))
    echoed = set(telling(asked.before)) & set(telling(answer))
    others = _others(asked.persona, answer)
    found: dict[str, float] = {
        "own topic": min(len(own), 4),
        "fresh words": min(len(asked.fresh), 3),
        "echo": min(len(echoed), 3),
        "shared words": min(len(shared), 4),
        "share of shared words": len(shared) / max(1, len(weighty)),
        "asks back in time": _BACKWARDS.match(line) is not None,
        "points": _points(said),
        "people": not _PEOPLE.isdisjoint(said),
        "ends pointing": bool(said) and said[-1] in _ENDS,
        "links": not _LINKS.isdisjoint(said),
        "one of them": not {"one", "ones"}.isdisjoint(said),
        "more": "more" in said,
        "short": len(said) <= 4,
        "bare": not own and len(set(telling(text))) <= 1,
        "empty": not telling(text),
        "of anybody": not _ANYBODY.isdisjoint(said),
        "of a category": any(text in cue for cue in SPOKEN_OF.values()),
        "the same thing": any(noun in there for noun in _THE.findall(line)),
        "probing": asked.kind is Kind.PROBING,
        **_turned(asked),
        **{f"rule: {rule}": asked.rule.startswith(rule) for rule in RULES},
        "rule: its words": asked.rule.count(",") + 1 if asked.rule.startswith(RULES[0]) else 0,
    }
    for name, meaning in zip(("first", "second"), both, strict=True):
        found.update(_near(name, meaning, text, answer, others))
    return {name: float(value) for name, value in found.items()}


def _turned(asked: Asked) -> dict[str, float]:
    """Whether it states something, about whom, and what stands in front of it."""
    said, before = set(words(asked.text)), words(asked.before)
    states = asked.kind is Kind.NONE
    mine = not _ME.isdisjoint(said) and _YOU.isdisjoint(said)
    return {
        "statement": states,
        "statement about me": states and mine,
        "statement about you": states and not _YOU.isdisjoint(said),
        "aside of my own": not _ME.isdisjoint(before) and _YOU.isdisjoint(before),
        "words before": min(len(before), 20) / 10,
        "own topic before": min(len(set(telling(asked.before)) - set(telling(asked.answer))), 3),
        "favour": asked.kind is Kind.REQUEST,
    }


def _near(name: str, meaning: Meaning, text: str, answer: str, others: Sequence[Story]) -> dict[str, float]:
    """How near the question is to the answer, to the other stories and their questions, to what everybody is asked."""
    ends = sentences(answer)[-LAST:]
    stock = [example for examples in EXAMPLES.values() for example in examples]
    asked = [question for story in others for question in story.asked_as]
    bodies = [story.body for story in others]
    whole, *near_ends = nearness(meaning, text, [answer, *ends])
    return {
        f"{name}: answer": round(whole, 2),
        f"{name}: its end": round(max(near_ends, default=0.0), 2),
        f"{name}: ahead of other stories": round(whole - max(nearness(meaning, text, bodies), default=0.0), 2),
        f"{name}: other questions": round(max(nearness(meaning, text, asked), default=0.0), 2),
        f"{name}: asked of all": round(max(nearness(meaning, text, stock)), 2),
    }


def _others(persona: Persona, answer: str) -> list[Story]:
    """The stories that the answer neither tells, whole or in short, nor leads to."""
    there = set(words(answer))
    told = [s for s in persona.stories if any(_stands(form, there) for form in (s.body, s.short))]
    away = {s.id for s in told} | {hook.story for s in told for hook in s.hooks}
    return [s for s in persona.stories if s.id not in away]


def _stands(form: str, there: set[str]) -> bool:
    mine = set(words(form))
    return bool(mine) and len(mine & there) >= _TOLD * len(mine)


def _without_start(said: list[str]) -> list[str]:
    while said and said[0] in _STARTS:
        said = said[1:]
    return said


def _points(said: Sequence[str]) -> bool:
    """Whether "that", "this" or "those" stands for something said before, and not before a noun or a clause."""
    for i, word in enumerate(said):
        behind = said[i + 1] if i + 1 < len(said) else ""
        joins = word == "that" and behind and i and said[i - 1] in _SAYS
        if word in _POINTS and (not behind or behind in _BEHIND) and not joins:
            return True
    return False


@cache
def _weights() -> tuple[dict[str, float], NDArray[np.float64]]:
    """The weights of the signs by name, and those of the words' vector."""
    found: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))
    return found["signs"], np.array(found["vector"], np.float64)
