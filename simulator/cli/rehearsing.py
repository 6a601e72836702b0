"""`coffeechat rehearse`: a session as plain lines of text."""

import asyncio
import signal
import sys
import threading
from argparse import Namespace
from collections.abc import Callable
from contextlib import suppress
from typing import TextIO

from simulator import locations
from simulator.cli.hints import Hints
from simulator.cli.lines import as_json, check_writable, is_terminal, not_written, show, stdin_lines, write_file
from simulator.cli.plugging import choose_engines
from simulator.domain.errors import CoffeechatError
from simulator.domain.persona import Persona
from simulator.domain.talk import Help
from simulator.session.events import Captioned, Ended, Event, Interrupted, Listening, PhaseChanged, Ready, Transcribed
from simulator.session.events import Warned as Warning_
from simulator.speech.ports import Key
from simulator.tui.quiet import quiet_stderr
from simulator.usecases.patience import Patience
from simulator.usecases.rehearse import Outcome, Plan, Rehearsal, Talking

Listener = Callable[[Event], None]


def rehearse(chosen: Namespace) -> int:
    """One session as plain lines; prints the scorecard and the session's id at its end."""
    from simulator.usecases import library

    choose_engines(chosen)
    persona = library.persona(chosen.persona)
    plan = Plan(
        persona=persona,
        minutes=chosen.minutes,
        talking=_talking(chosen),
        hands_free=chosen.hands_free,
        audio=tuple(chosen.audio or ()),
        lines=stdin_lines(),
        mute=chosen.mute,
        input_device=chosen.input_device,
        output_device=chosen.output_device,
        headphones=chosen.headphones,
        keep_recording=chosen.record,
        seed=chosen.seed,
        mode=_mode(chosen),
        patience=Patience(chosen.patience.replace("-", " ")) if chosen.patience else None,
    )
    if chosen.out is not None:
        check_writable(chosen.out)
    events = _open(chosen)
    try:
        # PortAudio's threads write to descriptor 2 when a device goes away; the session says it in its own words.
        with quiet_stderr(locations.own("logs") / "sound.log"):
            outcome = asyncio.run(_run(plan, events))
    finally:
        if events is not None:
            with suppress(OSError):
                events.close()
    return _close(chosen, plan.persona, outcome)


def _talking(chosen: Namespace) -> Talking:
    if chosen.audio:
        return Talking.AUDIO
    if chosen.typed:
        return Talking.TYPED if is_terminal(sys.stdin) else Talking.PIPED
    return Talking.MICROPHONE


def _mode(chosen: Namespace) -> Help:
    """How much help: as it was chosen; a person at a terminal gets hints, as in the room, and a script does not."""
    if chosen.mode is not None:
        return Help(chosen.mode)
    return Help.COACHED if is_terminal(sys.stdin) and not chosen.audio else Help.QUIET


def _open(chosen: Namespace) -> TextIO | None:
    if chosen.events is None:
        return None
    try:
        return open(chosen.events, "w", encoding="utf-8", buffering=1)
    except OSError as error:
        raise not_written(chosen.events, error) from error


async def _run(plan: Plan, events: TextIO | None) -> Outcome:
    loop = asyncio.get_running_loop()
    rehearsal = Rehearsal(plan)
    if plan.talking in (Talking.MICROPHONE, Talking.TYPED):
        await _prepare(rehearsal)
    leave = _Leave(rehearsal)
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            with suppress(NotImplementedError):
                loop.add_signal_handler(getattr(signal, name), leave)
    hints = _hints(plan)
    reading = _Keys(rehearsal, plan, loop, hints)
    plain = _plain(plan, rehearsal)

    def listener(event: Event) -> None:
        if isinstance(event, Ready):
            reading.start()
        plain(event)
        hints.listen(event)
        _record(event, events)

    return await rehearsal.run(listener)


async def _prepare(rehearsal: Rehearsal) -> None:
    """Tell each step while it loads; nothing more of it once it was stopped, although the thread that loads goes on."""
    stopped = False

    def tell(step: str) -> None:
        if not stopped:
            show(f"[{step}]")

    try:
        await rehearsal.prepare(tell)
    finally:
        stopped = True


def _hints(plan: Plan) -> Hints:
    from simulator.usecases.preparing import sheet

    questions = () if plan.mode is Help.BLIND else sheet(plan.persona.slug).questions
    typed = plan.talking in (Talking.TYPED, Talking.PIPED)
    return Hints(plan.persona, questions, show, typed=typed, coached=plan.mode is Help.COACHED)


class _Leave:
    """Ctrl-C once ends the session kindly; twice ends the program."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        self._rehearsal = rehearsal
        self._asked = False

    def __call__(self) -> None:
        if self._asked:
            raise KeyboardInterrupt
        self._asked = True
        self._rehearsal.press(Key.LEAVE)


class _Keys:
    """Standard input during a live session: Enter as the talk key, or typed lines; its end is a leave."""

    def __init__(self, rehearsal: Rehearsal, plan: Plan, loop: asyncio.AbstractEventLoop, hints: Hints) -> None:
        self._rehearsal, self._plan, self._loop = rehearsal, plan, loop
        self._hints = hints
        self._started = False

    def start(self) -> None:
        listens = self._plan.talking is Talking.TYPED or (
            self._plan.talking is Talking.MICROPHONE and not (self._plan.hands_free and not is_terminal(sys.stdin))
        )
        if listens and not self._started:
            self._started = True
            threading.Thread(target=self._read, name="standard input", daemon=True).start()

    def _read(self) -> None:
        with suppress(RuntimeError):  # The loop may be closed while we wait for a line.
            with suppress(CoffeechatError):
                for line in stdin_lines():
                    if self._plan.talking is Talking.TYPED:
                        if line.strip() == "?":
                            self._loop.call_soon_threadsafe(self._hints.idea)
                        elif line.strip():
                            self._loop.call_soon_threadsafe(self._rehearsal.type, line)
                    else:
                        key = Key.HUSH if self._plan.hands_free else Key.TALK
                        self._loop.call_soon_threadsafe(self._rehearsal.press, key)
            self._loop.call_soon_threadsafe(self._rehearsal.press, Key.LEAVE)


def _plain(plan: Plan, rehearsal: Rehearsal) -> Listener:
    name = plan.persona.first_name
    prompt = {
        Talking.TYPED: "[your turn: type a line and press Enter; ? for an idea]",
        Talking.MICROPHONE: "[listening]" if plan.hands_free else "[press Enter, talk, and press Enter again]",
    }.get(plan.talking)

    def listener(event: Event) -> None:
        match event:
            case Ready(minutes=minutes):
                show(f"[{plan.persona.name} has {minutes:g} minutes. Ctrl-C ends the talk; the review comes then.]")
            case Listening() if prompt:
                show(prompt)
            case Transcribed(text=text):
                show(f"You: {text}")
            case Captioned() if plan.mode is Help.BLIND and rehearsal.aloud:
                pass  # They are heard and not read, as on the day.
            case Captioned(text=text):
                show(f"{name}: {text}")
            case Interrupted():
                show(f"[you stopped {name}]")
            case PhaseChanged(phase=phase):
                show(f"[{phase.value}]")
            case Warning_(text=text):
                show(f"[{text}]")
            case Ended(reason=reason):
                show(f"[the talk has ended: {reason.value}]")
            case _:
                pass

    return listener


def _record(event: Event, file: TextIO | None) -> None:
    """One line of the events file; a disk that fails must not end the talk, so it is told once by the listener."""
    from simulator.session.record import events_to_json

    if file is None or file.closed:
        return
    document = events_to_json(event)
    if document is None:
        return
    try:
        file.write(as_json(document) + "\n")
        file.flush()
    except OSError as error:
        with suppress(OSError):
            file.close()
        show(f"[The events file could not be written any further ({error.strerror}).]")


def _close(chosen: Namespace, persona: Persona, outcome: Outcome) -> int:
    from simulator.authoring.transcripts import transcript_to_json
    from simulator.domain.talk import Ending
    from simulator.report.plain import scorecard_to_text

    # The file comes first: standard output may have lost its reader.
    if chosen.out is not None:
        write_file(chosen.out, as_json(transcript_to_json(outcome.transcript), indent=2) + "\n")
    for warning in outcome.late:
        show(f"[{warning}]")
    if outcome.scorecard is not None:
        show()
        show(scorecard_to_text(outcome.scorecard, persona, outcome.transcript))
    if outcome.session_id is not None:
        show(f"\nSession {outcome.session_id}. See it again: coffeechat sessions show {outcome.session_id}")
    return 1 if outcome.ended is Ending.FAULT else 0
