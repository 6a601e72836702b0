"""Pairs of talks that differ in one thing, and which criterion must move because of it, and which way.

The first talk is `GOOD` of `talks`, the second one has a turn said otherwise, added, or said at another time. Written
from the table of criteria; what the card made of them was looked at afterwards.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from simulator.domain.talk import Ending, Speaker, Transcript, Utterance
from tests.scoring.talks import FAREWELL, HELLO, NIGHT

Change = Callable[[Transcript], Transcript]


@dataclass(frozen=True)
class Pair:
    """`way`: 1 better, -1 worse, 0 nothing may move, None not observed any more. `also` may move with it."""

    name: str
    change: Change
    criterion: str
    way: int | None
    also: tuple[str, ...] = ()


def says(turn: int, text: str) -> Change:
    """The turn in other words, in the same seconds."""
    return lambda t: replace(t, turns=(*t.turns[:turn], replace(t.turns[turn], text=text), *t.turns[turn + 1 :]))


def both(*changes: Change) -> Change:
    """One change after the other."""

    def change(transcript: Transcript) -> Transcript:
        for one in changes:
            transcript = one(transcript)
        return transcript

    return change


def adds(after: int, speaker: Speaker, text: str, seconds: float = 2.0) -> Change:
    """A short turn in the silence after another."""

    def change(transcript: Transcript) -> Transcript:
        start = (transcript.turns[after].end or 0.0) + 0.4
        new = Utterance(speaker, text, start, start + seconds)
        return replace(transcript, turns=(*transcript.turns[: after + 1], new, *transcript.turns[after + 1 :]))

    return change


def moves(first: int, seconds: float) -> Change:
    """Everything from a turn on so much later or earlier."""

    def change(transcript: Transcript) -> Transcript:
        turns = [
            replace(t, start=(t.start or 0) + seconds, end=(t.end or 0) + seconds) if i >= first else t
            for i, t in enumerate(transcript.turns)
        ]
        return replace(transcript, turns=tuple(turns))

    return change


def takes_from_answers(seconds: float) -> Change:
    """The visitor's questions in the middle last longer, out of the answers that follow."""

    def change(transcript: Transcript) -> Transcript:
        turns = list(transcript.turns)
        for i in (5, 7, 9, 11, 15, 17, 19):
            turns[i] = replace(turns[i], end=(turns[i].end or 0) + seconds)
            turns[i + 1] = replace(turns[i + 1], start=(turns[i + 1].start or 0) + seconds)
        return replace(transcript, turns=tuple(turns))

    return change


def without_times(transcript: Transcript) -> Transcript:
    """The same words, nobody knows when."""
    return replace(transcript, turns=tuple(replace(t, start=None, end=None) for t in transcript.turns))


def unmarked(turn: int) -> Change:
    """A turn without capitals and marks, as a poor transcript has it."""

    def change(transcript: Transcript) -> Transcript:
        text = "".join(c for c in transcript.turns[turn].text.lower() if c.isalnum() or c in " '")
        return says(turn, text)(transcript)

    return change


def _hello(out: str, into: str = "") -> Change:
    assert out in HELLO
    return says(1, HELLO.replace(out, into))


def _farewell(out: str, into: str = "") -> Change:
    assert out in FAREWELL
    return says(21, FAREWELL.replace(out, into))


_ANSWER = "I miss making something that people can hold."
_CONFIDED = "Good answer. I never tell people this, but last winter I nearly locked the door for ever."

PAIRS = (
    Pair("no greeting", _hello("Hello Ines, "), "opening", -1),
    Pair("no name", _hello("I'm Lena Vogt, ", "I am "), "opening", -1),
    Pair("no reason for this person", _hello("I read that you began your apprenticeship at thirty, and "),
         "opening", -1),
    Pair("no goal", _hello(", and I'm trying to decide whether a craft could suit me"), "opening", -1),
    Pair("no time named", both(_hello(" You said twenty minutes, does that still work?"), says(2, "Welcome.")),
         "opening", -1, ("time",)),
    Pair("a closed question for an open one", says(15, "Do you start at half past one?"), "openness", -1,
         ("follow-up",)),
    Pair("a tag question", says(15, "You love the night, don't you?"), "openness", -1, ("follow-up",)),
    Pair("a choice", says(15, "Do you prefer the night or the morning?"), "openness", -1),
    Pair("one fact asked for", says(15, "At what hour does your day begin?"), "openness", -1, ("grounding",)),
    Pair("two subjects in one turn", says(15, "What does a normal night look like, and how do you pay the miller?"),
         "openness", -1),
    Pair("a research question made generic", says(9, "How do you run a place such as this one?"), "grounding", -1),
    Pair("a fact got wrong", says(3, "How did you become a baker after your law degree?"), "grounding", -1),
    Pair("one more question from research",
         says(15, "You became head baker in 2016. How did your nights change when that happened?"), "grounding", 1,
         ("follow-up",)),
    Pair("a prepared question instead of a follow-up", says(7, "What would you look for in an apprentice?"),
         "follow-up", -1),
    Pair("an echo before a prepared question",
         says(7, "With firewood, wow. What would you look for in an apprentice?"), "follow-up", -1),
    Pair("a hook walked past", says(17, "How do people get on with each other in the bakery?"), "follow-up", -1),
    Pair("tell me more", says(19, "Tell me more about that."), "follow-up", 1, ("grounding",)),
    Pair("no outlook", both(says(19, "How do the old wheats taste to you?"),
                            says(20, "Like hay and a little like honey, and some of them like nothing at all.")),
         "coverage", -1, ("grounding", "follow-up", "listening")),
    Pair("longer questions", takes_from_answers(20), "listening", -1),
    Pair("questions longer than answers", takes_from_answers(32), "listening", -1),
    Pair("half a minute over", moves(21, 140), "time", -1),
    Pair("four minutes over", moves(21, 350), "time", -1),
    Pair("no run-up", both(says(21, "Thank you so much, goodbye!")), "time", -1, ("close",)),
    Pair("the persona has only ten minutes", says(2, "It does not, I only have ten minutes today."), "time", -1),
    Pair("no times", without_times, "time", None, ("listening", "conduct")),
    Pair("broken off", lambda t: replace(t, ended=Ending.FAULT), "time", None, ("close",)),
    Pair("a job ask", says(13, f"{_ANSWER} By the way, are you hiring at the moment?"), "conduct", -1),
    Pair("a resume", says(13, f"{_ANSWER} I brought my resume, may I leave it with you?"), "conduct", -1),
    Pair("a hint", says(13, f"{_ANSWER} If a place ever opens up, keep me in mind."), "conduct", -1),
    Pair("a jab", says(13, f"{_ANSWER} Though your hours sound pretty boring."), "conduct", -1),
    Pair("belittling", says(13, f"{_ANSWER} But honestly, anyone could do what you do."), "conduct", -1),
    Pair("an answer over a minute", both(moves(14, 70), lambda t: replace(t, minutes=25.0, turns=(
        *t.turns[:13], replace(t.turns[13], end=(t.turns[13].end or 0) + 68), *t.turns[14:]))), "conduct", -1,
        ("time", "listening")),
    Pair("a confidence left unthanked", says(14, _CONFIDED), "conduct", -1),
    Pair("a confidence thanked for", both(says(14, _CONFIDED),
         says(15, "Thank you for telling me. What does a normal night look like?")), "conduct", 0),
    Pair("a place that was offered",
         both(says(12, "Because they would have smelled it. Send me your CV if you like. And you, why flour?"),
              says(13, f"{_ANSWER} I would love to send you my CV.")), "conduct", 0),
    Pair("no takeaway", _farewell("What I'm taking with me is that noticing a tired dough takes a year. "),
         "close", -1),
    Pair("a takeaway of nothing", _farewell("that noticing a tired dough takes a year", "that everything is possible"),
         "close", -1),
    Pair("two elements less", _farewell(
        "What should I have asked you? What I'm taking with me is that noticing a tired dough takes a year. "),
        "close", -1),
    Pair("no next step", both(_farewell("I'll visit the mill on Saturday. "), says(22, "Goodbye, Lena.")), "close", -1),
    Pair("no goodbye", _farewell(", goodbye!", "."), "close", -1),
    Pair("a turn without marks", unmarked(7), "follow-up", 0),
    Pair("an unmarked farewell", unmarked(21), "close", 0),
    Pair("a nod", adds(16, Speaker.YOU, "Mhm."), "openness", 0, ("listening",)),
    Pair("a remark about the rain", adds(18, Speaker.YOU, "It has begun to rain."), "openness", 0, ("listening",)),
    Pair("curly quotes", says(5, "You said that “the flood took his oven”. What happened then?"), "follow-up", 0),
    Pair("a filler", says(15, "What does um a normal night look like?"), "openness", 0),
    Pair("a wall clock", moves(0, 36000), "time", 0),
    Pair("a story told twice", says(22, NIGHT), "coverage", 0, ("time",)),
)  # fmt: skip
