"""Events as lines of JSON, under the names that scripts rely on (`formats.md`, section 5)."""

from typing import assert_never

from simulator.session.events import (
    Beat,
    Captioned,
    Composed,
    CutIn,
    Ended,
    Event,
    Interrupted,
    Listening,
    Overheard,
    Paused,
    PhaseChanged,
    Ready,
    Resumed,
    SilenceGrew,
    SpeechEnded,
    SpeechStarted,
    Transcribed,
    TurnKept,
    VoiceEnded,
    VoiceStarted,
    Warned,
)


def events_to_json(event: Event) -> dict[str, object] | None:
    """The event as one JSON object, `t` in seconds with three decimals; None for a `Beat`, which is for meters only."""
    match event:
        case Beat():
            return None
        case Ready(persona=persona, minutes=minutes):
            return _line(event.t, "ready", persona=persona, minutes=minutes)
        case PhaseChanged(phase=phase):
            return _line(event.t, "phase", name=phase.value)
        case Listening():
            return _line(event.t, "listening")
        case SpeechStarted():
            return _line(event.t, "speech-start")
        case SpeechEnded(taken_back=taken_back):
            return _line(event.t, "speech-end", taken_back=taken_back)
        case Overheard(start=start, text=text):
            return _line(event.t, "hearing", text=text, start=round(start, 3))
        case Transcribed(text=text):
            return _line(event.t, "transcript", text=text)
        case Composed(text=text, story=story, act=act, mood=mood):
            return _line(event.t, "reply", text=text, story=story, act=act.value if act else None, mood=round(mood, 3))
        case VoiceStarted():
            return _line(event.t, "voice-start")
        case Captioned(text=text):
            return _line(event.t, "caption", text=text)
        case VoiceEnded():
            return _line(event.t, "voice-end")
        case Interrupted():
            return _line(event.t, "interrupted")
        case CutIn():
            return _line(event.t, "cut-in")
        case SilenceGrew(seconds=seconds):
            return _line(event.t, "silence", seconds=round(seconds, 3))
        case Paused():
            return _line(event.t, "paused")
        case Resumed(seconds=seconds):
            return _line(event.t, "resumed", seconds=round(seconds, 3))
        case TurnKept(index=index, turn=turn):
            times = [None if at is None else round(at, 3) for at in (turn.start, turn.end)]
            speaker = turn.speaker.value
            return _line(event.t, "turn", index=index, speaker=speaker, start=times[0], end=times[1], text=turn.text)
        case Warned(text=text):
            return _line(event.t, "warning", text=text)
        case Ended(reason=reason):
            return _line(event.t, "ended", reason=reason.value)
        case _:
            assert_never(event)


def _line(t: float, event: str, /, **rest: object) -> dict[str, object]:
    return {"t": round(t, 3), "event": event, **rest}
