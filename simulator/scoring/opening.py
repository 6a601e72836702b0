"""The opening: greeting, who I am, why you, my goal, the time; all before the first substantive question."""

import re
from dataclasses import dataclass
from typing import Protocol

from simulator.domain.question import Ground, Grounding
from simulator.domain.scorecard import Evidence, Finding
from simulator.language.judging import judge
from simulator.language.text import words
from simulator.patterns import compiled
from simulator.scoring import cues
from simulator.scoring.content import shared, telling
from simulator.scoring.names import name_given
from simulator.scoring.quoting import Piece, pieces, quote, span_of
from simulator.scoring.scale import count, within
from simulator.scoring.talk import Said, Talk, once

ELEMENTS = ("greeting", "who I am", "why you", "my goal", "the time")
"""The five elements, as the card names them."""

_MISSING = {
    "greeting": "No greeting: a plain “Hello, thank you for meeting me” is enough.",
    "who I am": "You did not say who you are: your name and one sentence about what you do.",
    "why you": "You did not say why you chose this person: name one thing that you read about them.",
    "my goal": "You did not say what you hope to learn: one sentence sets the direction of the talk.",
    "the time": "The time was not named: ask whether it still works, or say how long you will take.",
}

_NAMELESS = "You did not say your name: it comes first."

_NUMBERS = frozenset(
    "five six seven eight nine ten eleven twelve thirteen fourteen fifteen eighteen twenty twenty-five thirty forty "
    "5 6 7 8 9 10 11 12 13 14 15 18 20 25 30 40".split()
)
# Of the minutes that people agree to.

_NAMES_THEM = 2
# Words of this person's page, from which a reason of the usual form is none that might be said to many.

_ONLY_POINTS = cues.cue(r"that(?:'s| is) why i(?:'m| am|'ve)? (?:here|talking|asking|came|come|wrote)")


_OUTRIGHT = cues.cue(
    r"(?:i'd|i would|i'm|i am|i was|i|we)(?: \w+){0,3}? (?:like|love|want|wanted|hope|hoping|hoped|trying|need|here|"
    r"keen|wish|looking)(?: \w+){0,6}? (?:find out|learn|understand|know|hear|see|figure out|work out|decide|get a|"
    r"compare)",
    r"(?:my|the) (?:goal|aim|question|hope)|what i(?:'d| would|'m| am)?(?: \w+)? (?:like|love|want|hope|hoping|trying|"
    r"need|after|wondering)|(?:find out|learn|understand|work out|decide|figure out|see) (?:whether|if)",
)
# Says outright what the talk is for.

_ONLY_TALKS = compiled(
    r"(?<=talk|.ask) (?:to |with )?you(?=\s*[.,;!]|\s*$| because| since| as you| today)", re.IGNORECASE
)

_GOAL_WORDS = 22
# Words of a goal that are quoted: what is hoped for stands behind the words that hope.


class _Add(Protocol):
    """Adds an element that was found."""

    def __call__(self, name: str, span: tuple[int, int] | None, doubtful: bool = False) -> None: ...


@dataclass(frozen=True, slots=True)
class Element:
    """One element that was found: where, in which words, and whether coders would doubt it."""

    name: str
    turn: int
    quote: str
    doubtful: bool = False


def opening(talk: Talk) -> Finding:
    """How complete the opening was; not observed where the visitor said nothing."""
    if not talk.visitor:
        return Finding(None, None, "Not observed: you said nothing in this transcript.")
    found = elements(talk)
    names = [e.name for e in found]
    lines = talk.rubric.levels["opening"]
    level = sum(len(found) >= line for line in lines)
    named = any(e.name == "who I am" and not e.doubtful for e in found)
    # A talk whose visitor has no name, or no goal, has not begun, however polite it is.
    lacking = [words for there, words in ((named, "your name"), ("my goal" in names, "your goal")) if not there]
    capped = level >= 2 and bool(lacking)
    level = min(level, 1) if capped else level
    doubtful = [e for e in found if e.name == "why you" and e.doubtful]
    low, high = (lines[level - 1] if level else 0.0), (lines[level] if level < 3 else lines[2] + 1)
    share = (len(found) - 0.5 * len(doubtful) - low + (0.5 if found else 0.0)) / max(1.0, high - low)
    points = within(level, 0.9 if capped else (1.0 if level == 3 and not doubtful else share))
    evidence = [Evidence(e.turn, e.quote, f"{e.name}: {_how(e)}") for e in found]
    evidence += [Evidence(None, None, _MISSING[name]) for name in ELEMENTS if name not in names]
    if "who I am" in names and not named:
        evidence.append(Evidence(None, None, _NAMELESS))
    shown = [f"{name} (without your name)" if name == "who I am" and not named else name for name in names]
    summary = f"{count(len(found), 'element')} of five: {', '.join(shown) or 'none'}."
    if capped:
        summary += f" Without {' and '.join(lacking)}, an opening stays at level 1."
    near = None
    if doubtful:
        near = "The reason for meeting this person was general; one thing that you read about them would settle it."
    return Finding(level, points, summary, tuple(evidence), near)


def _how(element: Element) -> str:
    if not element.doubtful:
        return "said"
    return "what you do, without your name" if element.name == "who I am" else "doubtful, coders would differ"


@once
def elements(talk: Talk) -> tuple[Element, ...]:
    """The elements said before the first substantive question, in the usual order, each where it first stands."""
    found: dict[str, Element] = {}
    for turn in talk.visitor:
        if turn.index > talk.opening_end:
            break
        parts = _parts(turn)
        asking = _question(parts) if turn.index == talk.opening_end else None
        for part in parts:
            _search(found, talk, turn, part, part is asking)
            if part is asking:
                break
        if "the time" not in found and _acknowledges_time(talk, turn):
            first = pieces(turn.text)[0]
            found["the time"] = Element("the time", turn.index, quote(turn.text, first.start, first.end))
    return tuple(found[name] for name in ELEMENTS if name in found)


def _parts(turn: Said) -> tuple[Piece, ...]:
    """The sentences of a turn; a flow of words without marks is cut where its question begins."""
    found: list[Piece] = []
    for part in pieces(turn.text):
        cut = turn.asking.start if turn.asking and turn.substantive else part.start
        if part.start < cut < part.end:
            found.append(Piece(turn.text[part.start : cut], part.start, cut))
            part = Piece(turn.text[cut : part.end], cut, part.end)
        found.append(part)
    return tuple(found)


def _question(parts: tuple[Piece, ...]) -> Piece | None:
    """The sentence of the first substantive question: the last one that asks."""
    return next((p for p in reversed(parts) if p.asks), parts[-1] if parts else None)


def _search(found: dict[str, Element], talk: Talk, turn: Said, part: Piece, asking: bool) -> None:
    def add(name: str, span: tuple[int, int] | None, doubtful: bool = False) -> None:
        known = found.get(name)
        # "That's why I wrote to you" says that there is a goal; the sentence that says which is the one to quote.
        pointed = known is not None and name == "my goal" and known.quote in _ONLY_POINTS
        # "I'm thinking of retraining" tells the situation; "I'd like to find out whether it suits me" is the goal.
        vague = known is not None and name == "my goal" and known.quote not in _OUTRIGHT and text in _OUTRIGHT
        if span is not None and (known is None or pointed or vague or (known.doubtful and not doubtful)):
            line = quote(turn.text, part.start + span[0], part.start + span[1])
            found[name] = Element(name, turn.index, line, doubtful)

    text = part.text
    add("greeting", _span(cues.GREETING, text))
    add("who I am", name_given(text, talk.persona))
    if not asking:
        add("who I am", _span(cues.BACKGROUND, text), doubtful=True)
    # A wish without a question mark that is not about the other person is a goal, even where it asks as well.
    wish = not asking or not (part.asks or text in cues.ABOUT_YOU)
    hoped = _span(cues.GOAL, text) or (_span(cues.GOAL_OUTSIDE_QUESTION, text) if wish else None)
    if hoped and _ONLY_TALKS.match(text, hoped[1]):
        hoped = None  # "So I wanted to talk to you" says whom, and not what for.
    if hoped:
        add("my goal", _onward(text, (_span(_OUTRIGHT, text) or hoped)[0]))
    timed = cues.names_time(text)
    if timed and len(words(text)) > 1:
        add("the time", timed.span())
    _search_why(add_why=add, talk=talk, turn=turn, part=part, asking=asking)


def _onward(text: str, start: int) -> tuple[int, int]:
    """The place of a goal: from the words that hope, as far as a quote goes."""
    return start, start + len(" ".join(text[start:].split(" ")[:_GOAL_WORDS]))


def _span(cue: cues.Cue, text: str) -> tuple[int, int] | None:
    spot = cue.find(text)
    return spot.span() if spot else None


def _search_why(add_why: _Add, talk: Talk, turn: Said, part: Piece, asking: bool) -> None:
    text = part.text
    reason = _span(cues.WHY_GENERIC, text)
    # In the turn of the question only a said reason counts ("I read that you taught, and …"): what leads to the
    # question is not the why. Whoever asks at once may introduce themselves in that turn.
    leads = turn.index == talk.opening_end and turn is not talk.visitor[0]
    if (not (asking or leads) or reason) and text not in cues.SMALL_TALK and text not in cues.PLEASANTRY:
        grounding = _standing(talk, turn, text)
        if grounding is not None and grounding.ground in (Ground.GROUNDED, Ground.ALREADY_PUBLIC) and grounding.facts:
            said = [s for use in grounding.evidence if (s := span_of(use.said, text)) is not None]
            add_why("why you", reason or (said[0] if said else (0, len(text))))
            return
        if grounding is not None and grounding.ground is Ground.MISTAKEN:
            return
    if not asking and (sent := _span(cues.REFERRED_BY, text)):
        add_why("why you", sent, not _of_this_person(talk, turn, part))
    elif not asking and (outright := _span(cues.WHY_OUTRIGHT, text)):
        add_why("why you", outright, not _of_this_person(talk, turn, part))
    elif not asking:
        # A learner's "I read that you was in hospital laboratory" names this person as well as any grammar does.
        add_why("why you", reason, len(_theirs(talk, text)) < _NAMES_THEM)


def _standing(talk: Talk, turn: Said, text: str) -> Grounding | None:
    """How a sentence of the opening stands to the profile: in its talk, or else by itself, for nothing was told yet."""
    found = judge(text, talk.persona, talk.transcript.turns[: turn.index], talk.meaning).grounding
    if found is not None and found.ground is Ground.GENERIC and _theirs(talk, text):
        alone = judge(text, talk.persona, (), talk.meaning).grounding
        found = alone if alone is not None and alone.ground is Ground.GROUNDED else found
    return found


def _of_this_person(talk: Talk, turn: Said, part: Piece) -> bool:
    """Whether a said reason, or the sentence just before it, names something that the page tells of this person."""
    before = [p.text for p in pieces(turn.text) if p.end <= part.start][-1:]
    return bool(_theirs(talk, " ".join([*before, part.text])))


def _theirs(talk: Talk, text: str) -> tuple[str, ...]:
    """The words of a text that the page tells of this person, and not what goes with name, role and trade."""
    persona = talk.persona
    told = {s for f in persona.facts for s in telling(f.text)} | set(telling(persona.headline))
    trade = set(telling(f"{persona.name} {persona.role} {persona.organisation} {persona.industry}"))
    return shared(text, told - trade)


def _acknowledges_time(talk: Talk, turn: Said) -> bool:
    """Whether a short yes, or the minutes themselves, follow the persona's own word about the time."""
    heard = talk.before(turn.index)
    if not heard:
        return False
    last = pieces(heard[-1].text)[-1].text
    first = pieces(turn.text)[0].text
    if cues.names_time(last) is None:
        return False
    # "Twelve, all right, I'll watch it": the number is given back.
    again = set(words(first)) & set(words(last)) & _NUMBERS
    # "Okay. So do you like your job?" has heard no more than a nod would.
    nod = set(words(first)) <= {"okay", "ok"} and turn.substantive
    return bool(again) or (first in cues.SHORT_YES and not nod)
