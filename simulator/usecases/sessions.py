"""The sessions that were held: listing, reading, exporting, deleting."""

import json
from pathlib import Path
from typing import Any

from simulator import locations
from simulator.archive import folders
from simulator.archive.journal import Kept, read_journal
from simulator.archive.portrait import persona_from_text
from simulator.archive.store import SessionCard, read_card, session_cards
from simulator.authoring.transcripts import transcript_to_json
from simulator.domain.errors import CoffeechatError, StorageFailed, UsageError, printable
from simulator.domain.persona import Persona
from simulator.domain.scorecard import Scorecard
from simulator.domain.talk import Transcript
from simulator.usecases.progress import since_last

__all__ = [
    "FORMATS",
    "SessionCard",
    "card_to_json",
    "delete",
    "delete_sound",
    "export",
    "held",
    "how_many",
    "review",
    "session",
    "session_to_json",
    "session_to_text",
    "sessions",
    "sound",
    "talk",
]

FORMATS = ("html", "md", "json", "vtt")
"""What a session can be exported as."""


def sessions(newest: int | None = None) -> list[SessionCard]:
    """All sessions, or so many of the newest, newest first."""
    return session_cards(_root(), newest)


def how_many() -> int:
    """How many sessions there are, damaged ones among them; none of them is read for it."""
    return len(folders.ids(_root()))


def session(wanted: str) -> Kept:
    """The session with this id, or the only one whose id begins so; `NotFound` where there is none."""
    return read_journal(folders.find(_root(), wanted))


def review(wanted: str) -> tuple[Persona, Transcript, Scorecard]:
    """All that a review shows, scored as of now; the persona is as they were in the session."""
    from simulator.usecases.judge import score_talk

    persona, transcript = talk(wanted)
    return persona, transcript, score_talk(transcript, persona)


def talk(wanted: str) -> tuple[Persona, Transcript]:
    """What was said in a session, and the persona as they were in it."""
    folder = folders.find(_root(), wanted)
    kept = read_journal(folder)
    return _persona(folder, kept), kept.transcript


def held(wanted: str, first_name: str) -> tuple[str, ...]:
    """How a session was held, in sentences: the help, the pauses, cutting in; and what a coach thought of it."""
    return _how(session(wanted), first_name)


def sound(wanted: str) -> dict[int, Path]:
    """The sound files of a session by turn; empty where no recording was kept."""
    return _recorded(folders.find(_root(), wanted))


def card_to_json(card: SessionCard) -> dict[str, object]:
    """One line of the list as JSON."""
    return {field: getattr(card, field) for field in SessionCard.__slots__}


def session_to_json(wanted: str) -> dict[str, Any]:
    """A session as a transcript file (`formats.md`, section 3) with more: who, when, and the score."""
    from simulator.report.documents import scorecard_to_json
    from simulator.usecases import coach_levels

    folder = folders.find(_root(), wanted)
    kept = read_journal(folder)
    card = read_card(folder)
    document = transcript_to_json(kept.transcript)
    document["id"] = kept.header.id
    document["name"] = kept.header.name
    document["started"] = kept.header.started
    document["seconds"] = card.seconds if card is not None else None
    document["talking"] = kept.header.talking
    document["broken_off"] = kept.broken_off
    document["mode"] = kept.header.mode
    document["pauses"] = list(kept.pauses)
    document["introduced"] = list(kept.introduced)
    document["cut_ins"] = kept.cut_ins
    document["coaches"] = {coach: dict(levels) for coach, levels in coach_levels.given_to(kept.header.id)}
    scored = _scored(folder, kept)
    document["score"] = scorecard_to_json(scored[1]) if scored is not None else None
    return document


def session_to_text(wanted: str) -> str:
    """A session as plain lines, for a terminal or a screen reader: who and when, the scores, every turn."""
    from simulator.report.plain import scorecard_to_text
    from simulator.report.telling import doubts

    folder = folders.find(_root(), wanted)
    kept = read_journal(folder)
    header = kept.header
    lines = [
        f"Session {header.id}: {header.name}, {header.started[:16].replace('T', ' ')}, {header.minutes:g} minutes."
    ]
    if kept.broken_off:
        lines.append("This session broke off; it is shown as far as it went.")
    first = header.name.split()[0] if header.name.split() else "Persona"
    lines += _how(kept, first)
    scored = _scored(folder, kept)
    if scored is not None:
        since = since_last(sessions(), header.id, scored[1])
        lines += [since.sentence] if since is not None else []
        lines += ["", scorecard_to_text(scored[1], scored[0], kept.transcript)]
    lines.append("")
    for turn in kept.transcript.turns:
        who = "You" if turn.speaker.value == "you" else first
        at = "" if turn.start is None else f"[{int(turn.start) // 60:02d}:{int(turn.start) % 60:02d}] "
        lines.append(f"{at}{who}: {turn.text}")
        if unsure := doubts(turn):
            lines.append(f"        {unsure}")
    return printable("\n".join(lines))


def export(wanted: str, form: str, out: Path, student: str = "", *, sound: bool = False) -> None:
    """Write a session to a file; a student's name goes into it only if it is given, and only as JSON.

    With `sound`, an HTML page holds the recording of each turn, where one was kept.

    Raises `UsageError` for an unknown form, `StorageFailed` where the disk refuses.
    """
    if form not in FORMATS:
        raise UsageError(f"There is no format {form!r}", f"choose one of {', '.join(FORMATS)}")
    if student and form != "json":
        raise UsageError("A name can only be put into a json file", "add --format json, or leave --student out")
    if sound and form != "html":
        raise UsageError("Sound can only be put into an html page", "add --format html, or leave --sound out")
    folder = folders.find(_root(), wanted)
    if sound and not _recorded(folder):
        raise UsageError("No recording of this talk was kept", "leave --sound out")
    text = _exported(folder, form, student, sound)
    try:
        out.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        raise StorageFailed(f"{out} could not be written ({error.strerror})", "choose another place") from error


def delete(wanted: str) -> None:
    """Delete a session for good, recordings included."""
    folders.delete(folders.find(_root(), wanted))


def delete_sound(wanted: str) -> None:
    """Delete the recordings of a session and keep its words."""
    from simulator.archive.recordings import delete_recordings

    delete_recordings(folders.find(_root(), wanted))


def _exported(folder: Path, form: str, student: str, sound: bool) -> str:
    from simulator.report.plain import scorecard_to_markdown, transcript_to_vtt

    kept = read_journal(folder)
    if form == "json":
        document = session_to_json(folder.name)
        named = {"student": printable(student).strip()} if student else {}
        return json.dumps({**document, **named}, ensure_ascii=False, indent=2) + "\n"
    if form == "vtt":
        scored = _scored(folder, kept)
        return transcript_to_vtt(kept.transcript, scored[0] if scored is not None else None)
    persona = _persona(folder, kept)
    _, transcript, card = review(folder.name)
    if form == "md":
        return scorecard_to_markdown(card, transcript, persona, _how(kept, persona.first_name))
    from simulator.report.page import session_page

    sounds, how = _sounds(folder) if sound else None, _how(kept, persona.first_name)
    return session_page(persona, transcript, card, kept.header.started, sounds, how)


def _recorded(folder: Path) -> dict[int, Path]:
    from simulator.archive.recordings import recordings

    return recordings(folder)


def _sounds(folder: Path) -> dict[int, bytes]:
    try:
        return {turn: path.read_bytes() for turn, path in _recorded(folder).items()}
    except OSError as error:
        raise StorageFailed(
            f"The recording of this talk cannot be read ({error.strerror})", f"check {folder / folders.SOUND}"
        ) from error


def _how(kept: Kept, first_name: str) -> tuple[str, ...]:
    from simulator.usecases import coach_levels
    from simulator.usecases.holding import how_held

    return how_held(kept, first_name) + coach_levels.in_sentences(kept.header.id)


def _scored(folder: Path, kept: Kept) -> tuple[Persona, Scorecard] | None:
    """Persona and scorecard; None where the persona is no more, or the models for judging are missing."""
    try:
        persona, _, card = review(folder.name)
    except CoffeechatError:
        return None
    return persona, card


def _persona(folder: Path, kept: Kept) -> Persona:
    try:
        return persona_from_text(folders.read_text(folder / folders.PERSONA))
    except (CoffeechatError, ValueError):
        from simulator.usecases.library import persona_by_slug

        return persona_by_slug(kept.header.persona)


def _root() -> Path:
    return locations.own("sessions")
