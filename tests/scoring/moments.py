"""Single moments of a talk, labelled: does this sentence say the goal, ask for a job, build on the answer, …

Each line of `tests/evals/data/moments.jsonl` is put into a short talk with Ruth Amankwah (`tests/golden/pages`), at the
place where such a sentence would be said, and the card is asked what it found there.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from simulator import engines
from simulator.domain.talk import Speaker, Transcript, Utterance
from simulator.scoring import close, conduct, opening
from simulator.scoring.announcing import announcements, leaves
from simulator.scoring.conduct import Fault
from simulator.scoring.following import builds
from simulator.scoring.talk import Talk, read_talk
from tests.scoring.golden_talks import page_of
from tests.scoring.talks import rubric

DATA = Path(__file__).parents[1] / "evals" / "data" / "moments.jsonl"
RUTH = "ruth-amankwah"

_TOLD = (
    ("How did you become a conservator?", ("the-glue-that-smelled-of-home", "the-box-from-the-chapel")),
    ("What do you argue about?", ("the-argument-about-the-fish", "what-the-burst-pipe-taught-us")),
    ("How did you get into ink?", ("why-ink-eats-paper", "the-letter-i-lost")),
    ("What do you look for in people?", ("what-makes-good-hands", "less-paper-more-patients")),
)


@dataclass(frozen=True)
class Moment:
    """`said` is the label; `heard` what the persona said just before, or just after where the element is `leave`."""

    element: str
    text: str
    said: bool
    split: str
    heard: str = ""


@cache
def moments() -> tuple[Moment, ...]:
    """Every labelled line."""
    return tuple(Moment(**json.loads(line)) for line in DATA.read_text("utf-8").splitlines())


@cache
def found(moment: Moment) -> bool:
    """Whether the card finds the element in the line."""
    return _FOUND[moment.element](moment)


def _read(*turns: tuple[str, str]) -> Talk:
    said = tuple(Utterance(Speaker.YOU if who == "you" else Speaker.PERSONA, text) for who, text in turns)
    return read_talk(Transcript(said), page_of(RUTH), engines.meaning(), rubric(), engines.second_meaning())


def _body(story: str) -> str:
    told = page_of(RUTH).story(story)
    assert told is not None, story
    return told.body


def _late(*turns: tuple[str, str]) -> Talk:
    """A talk in which most stories have been told, and then these turns."""
    before = [("you", "Hello, I am Lena."), ("ruth", "Good afternoon.")]
    for question, stories in _TOLD:
        before += [("you", question), ("ruth", " ".join(map(_body, stories)))]
    return _read(*before, *turns)


_LATE = 2 + 2 * len(_TOLD)
# The index of the first turn after the stories.


def _opens(name: str) -> Callable[[Moment], bool]:
    def says(moment: Moment) -> bool:
        question, stories = _TOLD[0]
        first = ("you", f"Hello, I am Lena. {moment.text}")
        talk = _read(first, ("ruth", "Good."), ("you", question), ("ruth", _body(stories[0])))
        return any(e.name == name for e in opening.elements(talk))

    return says


def _closes(name: str) -> Callable[[Moment], bool]:
    return lambda m: name in close.elements(_late(("you", f"{m.text} Thank you."), ("ruth", "Goodbye.")))


def _asks_last(moment: Moment) -> bool:
    talk = _late(("you", moment.text), ("ruth", "Hm."), ("you", "Goodbye."))
    return "what you missed or whom to meet" in close.elements(talk)


def _lapses(*faults: Fault) -> Callable[[Moment], bool]:
    def spoils(moment: Moment) -> bool:
        talk = _late(("you", moment.text), ("ruth", "Hm."))
        return any(lapse.fault in faults and lapse.turn >= _LATE for lapse in conduct.lapses(talk))

    return spoils


def _confided(moment: Moment) -> bool:
    talk = _late(("you", "And what else?"), ("ruth", moment.text), ("you", "What skills matter most to you?"))
    return any(lapse.fault is Fault.UNTHANKED for lapse in conduct.lapses(talk))


def _builds(moment: Moment) -> bool:
    talk = _read(
        ("you", "Hello, I am Lena, I study art. I am trying to find out if this is for me."),
        ("ruth", "Good afternoon."),
        ("you", "How do you feel about the weather in Norwich?"),
        ("ruth", "It is damp, and damp is our enemy, as you may imagine, all year."),
        ("you", "Will you tell me a story of yours?"),
        ("ruth", _body(moment.heard)),
        ("you", moment.text),
        ("ruth", "Yes, that is so, and it was not easy for any of us."),
        ("you", "What does good light mean to you?"),
    )
    return any(b.turn == 6 for b in builds(talk, ()))


def _announces(word: str) -> Callable[[Moment], bool]:
    def says(moment: Moment) -> bool:
        talk = _late(("you", "What is a good day for you?"), ("ruth", moment.text), ("you", "Okay."))
        return any(a.word.value == word for a in announcements(talk) if a.turn > _LATE)

    return says


def _granted(moment: Moment) -> bool:
    talk = _late(("you", moment.text), ("ruth", moment.heard), ("you", "Okay."))
    return any(leave.seconds > 0 for leave in leaves(talk) if leave.turn == _LATE)


_FOUND: Mapping[str, Callable[[Moment], bool]] = {
    "goal": _opens("my goal"),
    "time": _opens("the time"),
    "takeaway": _closes("a takeaway"),
    "next step": _closes("a next step"),
    "goodbye": _closes("goodbye"),
    "missed": _asks_last,
    "job ask": _lapses(Fault.JOB, Fault.RESUME),
    "hint": _lapses(Fault.HINT),
    "no job ask": _lapses(Fault.JOB, Fault.RESUME, Fault.HINT),
    "unkind": _lapses(Fault.BELITTLED, Fault.JAB),
    "confided": _confided,
    "builds": _builds,
    "left": _announces("left"),
    "go": _announces("go"),
    "offer": _announces("offer"),
    "leave": _granted,
}
