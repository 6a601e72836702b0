"""Words that every kind of report shares."""

from simulator.domain.errors import printable
from simulator.domain.persona import Door, Persona
from simulator.domain.question import Judgement, Kind
from simulator.domain.scorecard import Scorecard
from simulator.domain.talk import Speaker, Utterance

LEVEL_WORDS = ("not yet", "a start", "good", "very good")
"""The levels 0 to 3 in words, on paper and in the room: no level is told by colour or number alone."""

DOORS = {
    Door.ANYONE: "told to anyone who asks",
    Door.OPEN: "told to an open question",
    Door.GROUNDED: "told to an open question that uses what you know of them",
    Door.FOLLOW_UP: "told to whoever follows up",
    Door.TRUST: "told to an open question once they trust you",
}
"""Who hears the whole of a story, in words."""

NO_TIME = "you asked for it, and there was no time left for the whole of it"
"""Said of a story that was asked for too late (`scoring.walked_past`)."""

DOUBTFUL = 0.5
"""Probability below which a word was heard unsurely: the scores hold such words against nobody (`scoring.clock`)."""


def doubts(turn: Utterance) -> str:
    """The words of a visitor's turn that were heard unsurely, in one sentence; empty where there are none."""
    words = [line(word.word) for word in turn.words if word.probability < DOUBTFUL]
    return f"Heard with little certainty: {', '.join(words)}." if turn.speaker is Speaker.YOU and words else ""


def line(text: str) -> str:
    """The text on one line without control characters."""
    return " ".join(printable(text).split())


def labels(judged: Judgement) -> list[str]:
    """The kind, what it is grounded in and the flags of a question, each once."""
    found = ["open follow-up" if judged.kind is Kind.PROBING else judged.kind.value]
    if judged.grounding is not None:
        found.append(judged.grounding.ground.value)
    return list(dict.fromkeys([*found, *(flag.value for flag in judged.flags)]))


def overall_sentence(card: Scorecard) -> str:
    """The overall score with what bounds it."""
    if card.overall is None:
        return "Overall: not observed; there was not enough talk to judge."
    bounds = " ".join(f"At most {c.limit}: {c.reason}" for c in card.ceilings)
    return f"Overall: {card.overall} of 100.{' ' + bounds if bounds else ''}"


def stamp(seconds: float) -> str:
    """Seconds as `[m:ss]`, or `[h:mm:ss]` from an hour on."""
    whole = int(max(0.0, seconds))
    hours = f"{whole // 3600}:{whole // 60 % 60:02d}" if whole >= 3600 else f"{whole // 60}"
    return f"[{hours}:{whole % 60:02d}]"


def who(speaker: Speaker, persona: Persona | None) -> str:
    """The name of a speaker for a transcript."""
    if speaker is Speaker.YOU:
        return "You"
    return line(persona.first_name) if persona else "Persona"


def title_of(story: str, persona: Persona | None) -> str:
    """The title of a story; its id as words where the page is not at hand."""
    found = persona.story(story) if persona else None
    return line(found.title) if found else story.replace("-", " ")


def spoken_seconds(turn: Utterance) -> float:
    """How long a turn without an end lasts: its words at 150 a minute, at least a second."""
    return max(1.0, len(turn.text.split()) / 2.5)
