"""After a talk: a thank-you note drafted from what was really said, its judgement, a cue card, a reminder."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from simulator import engines, locations
from simulator.archive import folders
from simulator.domain.errors import CoffeechatError, StorageFailed
from simulator.domain.persona import Persona
from simulator.domain.question import Ground, Kind
from simulator.domain.scorecard import Scorecard
from simulator.domain.talk import Act, Speaker, Transcript
from simulator.language.acts import main_act
from simulator.language.introductions import visitor_name
from simulator.scoring.letters import Check, judge_thank_you
from simulator.scoring.moments import asked_before, moments
from simulator.usecases.rubrics import rubric

NOTE = "thank-you.txt"
"""Where the note lies, beside the talk."""

BLANK = "[what you will do with it, and by when]"
"""What only the visitor can write."""

_REMIND_AT = time(9, 0)

_BRING = 5
# Questions on a cue card.

_POINTS_BACK = re.compile(r"\b(?:he|she|him|her|his|they|them|their|it|its|that|this|those|these|then|there)\b", re.I)
# A question with such a word asks on about something that was said in this talk.

_LEAD = re.compile(r"^(?:so|and|but|well|ok|okay|right|now)\b[,\s]+", re.I)


@dataclass(frozen=True, slots=True)
class Draft:
    """A note, and the moment of the talk that it stands on; None where the persona told nothing."""

    text: str
    moment: tuple[int, str] | None


def drafts(transcript: Transcript, persona: Persona) -> tuple[Draft, ...]:
    """A note for each moment that is worth one, the likeliest first; one without a moment where there is none."""
    found = moments(transcript, persona)
    return tuple(_draft(transcript, persona, moment) for moment in found) or (_draft(transcript, persona, None),)


def judge_note(text: str, transcript: Transcript, persona: Persona) -> tuple[Check, ...]:
    """What the note has and what it lacks; raises `EngineMissing` without the model."""
    return judge_thank_you(text, transcript, persona, engines.meaning(), rubric())


def kept_note(session: str) -> str | None:
    """The note as it was left; None where none was written yet."""
    try:
        return folders.read_text(folders.find(locations.own("sessions"), session) / NOTE)
    except CoffeechatError:
        return None


def keep_note(session: str, text: str) -> None:
    """Put the note beside the talk; `StorageFailed` where the disk refuses."""
    folders.write_whole(folders.find(locations.own("sessions"), session) / NOTE, text)


def save(target: Path, text: str) -> None:
    """Write a file of the user's; `StorageFailed` where the disk refuses."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageFailed(
            f"{target.parent} could not be made ({error.strerror})", "check who may write there"
        ) from error
    folders.write_whole(target, text)


def cue_card(card: Scorecard, transcript: Transcript, name: str = "") -> tuple[str, ...]:
    """A card for the real interview, one line each: how to begin, questions that worked, what to mind, how to end.

    The questions are the visitor's own open ones and the better wordings of the others; those that suit only this
    persona come last.
    """
    asked: list[tuple[bool, str]] = []
    for judged in card.questions:
        judgement = judged.judgement
        if judgement.kind in (Kind.REQUEST, Kind.NONE) or _asks_the_time(judgement.text, card):
            continue
        question = _alone(judgement.rewrite or (_asking(judgement.text) if judgement.kind is Kind.OPEN else ""))
        theirs = judgement.grounding is not None and judgement.grounding.ground is not Ground.GENERIC
        if question and question not in (q for _, q in asked):
            asked.append((theirs, question))
    questions = [q for _, q in sorted(asked, key=lambda pair: pair[0])][:_BRING]
    me = name or _visitor(transcript)
    begin = f"Hello, I am {me or '[your name]'}. I wrote to you because [what you read about them]."
    return (
        begin,
        "I would like to learn [your goal]. You kindly gave me [20] minutes; does that still suit you?",
        *(f"Ask: {question}" for question in questions),
        *(f"Mind: {advice}" for advice in card.advice),
        "Three minutes before the end: What should I have asked you? Whom else should I talk to?",
        "What I am taking with me is [a sentence of theirs]. Next I will [one thing]. Thank you, and goodbye.",
    )


def reminder(persona: Persona, held: datetime, note: str, now: datetime) -> str:
    """An iCalendar file (RFC 5545): a quarter of an hour at nine on the day after the talk, with the note inside.

    The time is the calendar's own (floating), as a reminder is for where the visitor is then; `now` is when it is made.
    """
    day: date = max((held + timedelta(days=1)).date(), now.date())
    begin = datetime.combine(day, _REMIND_AT)
    name = _escaped(persona.name)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//coffeechat//follow up//EN",
        "BEGIN:VEVENT",
        f"UID:{held.astimezone(UTC):%Y%m%dT%H%M%SZ}-{persona.slug}@coffeechat",
        f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART:{begin:%Y%m%dT%H%M%S}",
        f"DTEND:{begin + timedelta(minutes=15):%Y%m%dT%H%M%S}",
        f"SUMMARY:Send the thank-you note to {name}",
        f"DESCRIPTION:{_escaped(note)}",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:Send the thank-you note to {name}",
        "TRIGGER:PT0M",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{piece}\r\n" for line in lines for piece in _folded(line))


def _draft(transcript: Transcript, persona: Persona, moment: tuple[int, str] | None) -> Draft:
    lines = [f"Dear {persona.first_name},", "", "thank you for taking the time to talk with me."]
    if moment is not None:
        question = asked_before(transcript, moment[0])
        asked = _asking(question.text) if question is not None else ""
        when = f"When I asked you “{asked}”, you said" if asked.endswith("?") else "You said"
        lines.append(f"{when}: “{moment[1]}” That has stayed with me.")
    else:
        lines.append("What has stayed with me is [one thing that they said].")
    lines += ["", f"{BLANK}", "", f"Kind regards,\n{_visitor(transcript) or '[your name]'}"]
    return Draft("\n".join(lines), moment)


def _asking(text: str) -> str:
    """The question of a turn, its last sentence that asks; the whole of a short turn that asks without a mark."""
    from simulator.scoring.quoting import last_asking

    last = last_asking(text)
    return " ".join(last.text.split()) if last is not None else ""


def _alone(question: str) -> str:
    """The question as it can be put to somebody else; empty where it cannot."""
    plain = _LEAD.sub("", question)
    if len(plain.split()) < 4 or _POINTS_BACK.search(plain):
        return ""
    return plain[0].upper() + plain[1:]


def _asks_the_time(text: str, card: Scorecard) -> bool:
    """Whether it asks about the agreed time, as the opening was credited for; the card has a line of its own for it."""
    asked = _asking(text)
    credited = [e.quote for e in card.score("opening").finding.evidence if e.quote and e.note.startswith("the time")]
    return main_act(text) is Act.TIME_CHECK or any(asked and (asked in q or q in asked) for q in credited)


def _visitor(transcript: Transcript) -> str:
    """The name that the visitor gave."""
    said = (visitor_name(t.text) for t in transcript.turns if t.speaker is Speaker.YOU)
    return next((name for name in said if name), "")


def _escaped(text: str) -> str:
    """TEXT of RFC 5545, section 3.3.11."""
    plain = re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "", text.replace("\r\n", "\n"))
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> list[str]:
    """Lines of at most 75 octets (section 3.1), never broken inside a character."""
    pieces, piece = [], ""
    for character in line:
        if len((piece + character).encode()) > 75:
            pieces.append(piece)
            piece = " "
        piece += character
    return [*pieces, piece]
