"""Whole rehearsals with the real engines: from a pipe, from sound files, and typed in real time."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from simulator import engines
from simulator.archive.recordings import recordings
from simulator.domain.errors import EngineMissing, NotFound, UsageError
from simulator.domain.persona import Occasion, VoiceWish
from simulator.domain.talk import Ending, Speaker
from simulator.scoring import score
from simulator.session.events import Beat, Captioned, Composed, Ended, Event, Listening, Ready, TurnKept, VoiceStarted
from simulator.session.record import events_to_json
from simulator.speech.ports import Key
from simulator.speech.wav import read_wav, write_wav
from simulator.usecases import sessions
from simulator.usecases.judge import rubric
from simulator.usecases.page_names import hints_of
from simulator.usecases.rehearse import Outcome, Plan, Rehearsal, SilentVoice, Talking
from tests.session.test_hour import KEEPER

pytestmark = pytest.mark.models

LINES = (
    "Hi Ines, I am Sam, I study physics, and I would love to hear how you came to keep lamps. Do you have ten minutes?",
    "How did you get into lighthouses?",
    "What happened the night of the fog?",
    "How did repairing the lamp of Berlenga change how you work?",
    "Thank you so much, goodbye!",
)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """One home for all: models are verified once."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COFFEECHAT_HOME", str(folder))
        engines.transcriber.cache_clear()
        yield folder
    engines.transcriber.cache_clear()


async def rehearse(plan: Plan) -> tuple[Outcome, list[Event]]:
    events: list[Event] = []
    return await Rehearsal(plan).run(events.append), events


async def test_lines_from_a_pipe_are_a_whole_session(home: Path) -> None:
    plan = Plan(KEEPER, Talking.PIPED, minutes=10, lines=iter(LINES), seed=4)
    outcome, events = await rehearse(plan)
    assert isinstance(events[0], Ready)
    assert isinstance(events[-1], Ended)
    assert outcome.ended is Ending.GOODBYE
    assert [t.text for t in outcome.transcript.turns if t.speaker is Speaker.YOU] == list(LINES)
    assert outcome.warnings == outcome.late == ()
    turns = outcome.transcript.turns
    you = next(t for t in turns if t.speaker is Speaker.YOU)
    assert you.start - turns[0].end == pytest.approx(0.5, abs=0.07)  # type: ignore[operator]
    assert you.end - you.start == pytest.approx(0.4 * len(LINES[0].split()), abs=0.07)  # type: ignore[operator]
    assert turns[2].start - you.end == pytest.approx(0.5, abs=0.07)  # type: ignore[operator]
    # Saved, scored, and the score of what was saved is the same.
    assert outcome.session_id is not None
    _, transcript, card = sessions.review(outcome.session_id)
    assert transcript == outcome.transcript
    assert card == outcome.scorecard
    assert card == score(transcript, KEEPER, engines.meaning(), rubric())
    assert sessions.sessions()[0].overall == card.overall


async def test_the_same_plan_gives_the_same_events(home: Path) -> None:
    _, first = await rehearse(Plan(KEEPER, Talking.PIPED, lines=iter(LINES), seed=4))
    _, second = await rehearse(Plan(KEEPER, Talking.PIPED, lines=iter(LINES), seed=4))
    assert [events_to_json(e) for e in first] == [events_to_json(e) for e in second]


async def test_the_end_of_the_pipe_ends_the_session_after_the_last_answer(home: Path) -> None:
    outcome, _ = await rehearse(Plan(KEEPER, Talking.PIPED, lines=iter(LINES[:2])))
    assert outcome.ended is Ending.LEFT
    assert outcome.transcript.turns[-1].speaker is Speaker.PERSONA
    assert "six weeks" in outcome.transcript.turns[-1].text


async def test_a_score_that_cannot_be_kept_is_told_after_the_talk(home: Path) -> None:
    def listener(event: Event) -> None:
        if isinstance(event, Ended):
            newest = max((home / "sessions").iterdir(), key=lambda folder: folder.stat().st_mtime_ns)
            (newest / "score.json").mkdir()

    outcome = await Rehearsal(Plan(KEEPER, Talking.PIPED, lines=iter(LINES[:2]))).run(listener)
    assert outcome.session_id is not None
    assert outcome.scorecard is not None
    assert len(outcome.late) == 1
    assert outcome.warnings == outcome.late


async def test_an_empty_pipe_is_a_short_session(home: Path) -> None:
    outcome, _ = await rehearse(Plan(KEEPER, Talking.PIPED, lines=iter(())))
    assert [t.speaker for t in outcome.transcript.turns] == [Speaker.PERSONA]
    assert outcome.ended is Ending.LEFT
    assert outcome.scorecard is not None
    assert outcome.scorecard.overall is None or outcome.scorecard.overall <= 15


@pytest.mark.parametrize("line", ["", "   ", "\x00\x1b[2J", "?!?", "a" * 20_000, "é" * 300, "Hello\tthere"])
async def test_no_line_breaks_a_session(home: Path, line: str) -> None:
    outcome, events = await rehearse(Plan(KEEPER, Talking.PIPED, lines=iter([line, "Thank you, goodbye!"])))
    assert isinstance(events[-1], Ended)
    assert outcome.ended in (Ending.GOODBYE, Ending.TIME)


async def test_lines_without_words_take_no_time(home: Path) -> None:
    blank = ("", "  ", "\x00\t", "")
    _, plain = await rehearse(Plan(KEEPER, Talking.PIPED, lines=iter(LINES), seed=4))
    _, gaps = await rehearse(Plan(KEEPER, Talking.PIPED, lines=(x for line in LINES for x in (*blank, line)), seed=4))
    assert [events_to_json(e) for e in gaps] == [events_to_json(e) for e in plain]


async def test_talking_on_for_ever_makes_the_persona_leave_for_the_time(home: Path) -> None:
    questions = (LINES[1 + i % 3] for i in range(10_000))
    keeper = replace(
        KEEPER, manner={**KEEPER.manner, Occasion.TIME_IS_SHORT: ("Soon.",), Occasion.TIME_IS_UP: ("Off.",)}
    )
    outcome, events = await rehearse(Plan(keeper, Talking.PIPED, minutes=5, lines=questions))
    assert outcome.ended is Ending.TIME
    assert 300 < events[-1].t < 480
    said = [e for e in events if isinstance(e, Composed)]
    short, up = (next(e.t for e in said if word in e.text) for word in ("Soon.", "Off."))
    assert short < 300 <= up


@pytest.fixture(scope="module")
def spoken(home: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """Questions as sound files, in a voice that is not the persona's."""
    folder = tmp_path_factory.mktemp("spoken")
    try:
        voice = engines.voice_for(replace(KEEPER, slug="visitor", voice=VoiceWish(gender="female", engine="hibari")))
    except EngineMissing as error:
        pytest.skip(str(error))
    files = []
    for number, text in enumerate(("How did you get into lighthouses?", "Thank you very much. Goodbye!")):
        files.append(folder / f"{number}.wav")
        write_wav(files[-1], voice.say(text))
    return tuple(files)


async def test_each_sound_file_is_one_spoken_turn(home: Path, spoken: tuple[Path, ...]) -> None:
    outcome, events = await rehearse(Plan(KEEPER, Talking.AUDIO, audio=spoken, mute=True))
    said = [t for t in outcome.transcript.turns if t.speaker is Speaker.YOU]
    assert len(said) == 2
    assert "lighthouse" in said[0].text.lower()
    assert "goodbye" in said[1].text.lower()
    assert outcome.ended is Ending.GOODBYE
    for turn in said:
        assert len(turn.words) == len(turn.text.split())
        assert all(turn.start <= w.start <= w.end <= turn.end for w in turn.words)  # type: ignore[operator]
        assert all(0 < w.probability <= 1 for w in turn.words)
    assert not any(isinstance(e, Beat) for e in events)


async def test_a_recording_is_kept_only_after_a_yes(home: Path, spoken: tuple[Path, ...]) -> None:
    outcome, events = await rehearse(Plan(KEEPER, Talking.AUDIO, audio=spoken[:1], mute=True))
    assert sessions.sound(str(outcome.session_id)) == {}
    outcome, events = await rehearse(Plan(KEEPER, Talking.AUDIO, audio=spoken[:1], keep_recording=True))
    assert outcome.ended is Ending.LEFT
    assert any(isinstance(e, VoiceStarted) for e in events)
    kept = recordings(home / "sessions" / str(outcome.session_id))
    assert sorted(kept) == list(range(len(outcome.transcript.turns)))
    for index, turn in enumerate(outcome.transcript.turns):
        seconds = len(read_wav(kept[index])) / 16_000
        assert seconds == pytest.approx(turn.end - turn.start, abs=0.1)  # type: ignore[operator]
    again = engines.transcriber().hear(read_wav(kept[1]))
    assert "lighthouse" in again.text.lower()


async def test_a_missing_sound_file_is_told_before_the_talk(home: Path, spoken: tuple[Path, ...]) -> None:
    events: list[Event] = []
    with pytest.raises(NotFound):
        await Rehearsal(Plan(KEEPER, Talking.AUDIO, audio=(*spoken, Path("nowhere.wav")), mute=True)).run(events.append)
    assert events == []


async def test_typed_in_real_time(home: Path) -> None:
    rehearsal = Rehearsal(Plan(KEEPER, Talking.TYPED, mute=True))
    steps: list[str] = []
    await rehearsal.prepare(steps.append)
    assert steps[-1] == "Ready"
    events: list[Event] = []

    def listen(event: Event) -> None:
        events.append(event)
        if isinstance(event, Captioned) and len(events) < 10:
            rehearsal.type("How did you get into lighthouses?")
        if isinstance(event, TurnKept) and event.turn.speaker is Speaker.YOU:
            rehearsal.press(Key.LEAVE)

    outcome = await asyncio.wait_for(rehearsal.run(listen), 60)
    assert outcome.ended is Ending.LEFT
    # The answer may begin before the key is seen.
    said = [turn.text for turn in outcome.transcript.turns if turn.speaker is Speaker.YOU]
    assert said[-1] == "How did you get into lighthouses?"
    assert outcome.session_id is not None


async def test_a_key_before_the_line_is_open_is_not_lost(home: Path) -> None:
    rehearsal = Rehearsal(Plan(KEEPER, Talking.TYPED, mute=True))
    rehearsal.press(Key.LEAVE)
    events: list[Event] = []
    outcome = await asyncio.wait_for(rehearsal.run(events.append), 60)
    assert outcome.ended is Ending.LEFT
    assert not any(isinstance(e, Listening) for e in events)


async def test_a_voice_that_is_missing_leaves_text(
    home: Path, spoken: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(persona: object) -> object:
        raise EngineMissing("No voice is installed on this machine", "install coffeechat again")

    monkeypatch.setattr(engines, "voice_and_notes", none)
    outcome, events = await rehearse(Plan(KEEPER, Talking.AUDIO, audio=spoken[:1]))
    assert len(outcome.transcript.turns) == 3
    assert outcome.warnings == (
        "No voice is installed on this machine: install coffeechat again; Ines's words come as text",
    )
    assert [e["text"] for e in map(events_to_json, events) if e and e["event"] == "warning"] == list(outcome.warnings)


async def test_a_score_that_fails_loses_nothing_else(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from simulator.usecases import judge

    def broken(*_: object) -> object:
        raise ZeroDivisionError

    monkeypatch.setattr(judge, "score_talk", broken)
    outcome, _ = await rehearse(Plan(KEEPER, Talking.PIPED, lines=iter(LINES[:1])))
    assert outcome.scorecard is None
    assert outcome.session_id is not None
    assert "could not be scored" in outcome.warnings[0]


@pytest.mark.parametrize("minutes", [0, -5, 0.5, 121, float("nan"), float("inf")])
def test_minutes_that_are_no_coffee(minutes: float) -> None:
    with pytest.raises(UsageError):
        Rehearsal(Plan(KEEPER, minutes=minutes))


def test_sound_files_are_needed_where_they_are_to_be_heard() -> None:
    with pytest.raises(UsageError):
        Rehearsal(Plan(KEEPER, Talking.AUDIO))


def test_hints_are_the_names_of_the_page() -> None:
    hints = hints_of(replace(KEEPER, location="Peniche, Portugal"))
    assert hints == ("Ines Duarte", "Coast Office", "Peniche", "Portugal", "Porto", "Berlenga", "Lisbon")


def test_hints_end_with_the_phrase_and_take_no_first_word_for_a_name() -> None:
    text = 'Came from Vila Real, Portugal. Nobody hired her. Red Kite prize: "Undertow". Joined Baleal with Mr. Reis.'
    section = replace(KEEPER.profile[0], facts=(replace(KEEPER.facts[0], text=text),))
    hints = hints_of(replace(KEEPER, location=None, profile=(section,), stories=()))
    assert hints[2:] == ("Vila Real", "Portugal", "Red Kite", "Undertow", "Baleal", "Mr Reis")


def test_hints_hold_who_was_in_a_story_but_no_days_and_no_german_nouns() -> None:
    story = replace(KEEPER.stories[0], body="On Friday I'd meet Olavo. On Mondays Mrs Teles came.")
    keeper = replace(KEEPER, location=None, profile=(), stories=(story,))
    assert hints_of(keeper)[2:] == ("Olavo", "Mrs Teles")
    assert hints_of(replace(keeper, language="de"))[2:] == ()


def test_silence_lasts_as_long_as_its_words_at_150_a_minute() -> None:
    assert SilentVoice().say("one two three four five").seconds == 2.0
    assert SilentVoice().say("").seconds == 0
