"""Turn taking as scores: who sounds for how long, and what the taker makes of it."""

from dataclasses import dataclass, field

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.speech.ports import BLOCK, BLOCK_SECONDS, Key
from simulator.speech.turns import (
    FloorTaken,
    MayBeOver,
    Mode,
    Over,
    SpokeOn,
    TakenBack,
    TurnSignal,
    TurnTaker,
    level_of,
)

VOICE, HUSH, ROOM, PERSONA = "voice", "hush", "room", "persona"
SOUND = {VOICE: (0.95, 0.1), HUSH: (0.05, 0.002), ROOM: (0.05, 0.02), PERSONA: (0.95, 0.1)}


@dataclass
class Score:
    """What is played to a taker, and what came out."""

    taker: TurnTaker
    signals: list[TurnSignal] = field(default_factory=list)
    patience: float | None = None
    """Set at every `MayBeOver`, as a listener would."""

    def play(self, *parts: tuple[float, str] | Key) -> "Score":
        keys: tuple[Key, ...] = ()
        for part in parts:
            if isinstance(part, Key):
                keys = (*keys, part)
                continue
            for _ in range(round(part[0] / BLOCK_SECONDS)):
                new = self.taker.push(*SOUND[part[1]], keys, persona_audible=part[1] == PERSONA)
                keys = ()
                self.signals += new
                if self.patience is not None and any(isinstance(s, MayBeOver) for s in new):
                    self.taker.patience(self.patience)
        return self

    @property
    def names(self) -> list[str]:
        return [type(s).__name__ for s in self.signals]

    def one(self, kind: type) -> TurnSignal:
        (found,) = [s for s in self.signals if isinstance(s, kind)]
        return found


def hands_free(patience: float | None = 1.0, **how: object) -> Score:
    taker = TurnTaker(Mode.HANDS_FREE, **how)  # type: ignore[arg-type]
    taker.open_floor()
    return Score(taker, patience=patience)


def toggled(**how: object) -> Score:
    taker = TurnTaker(Mode.TOGGLE, **how)  # type: ignore[arg-type]
    taker.open_floor()
    return Score(taker)


SCENARIOS = [
    ("a finished turn", [(1, HUSH), (2, VOICE), (2, HUSH)], ["FloorTaken", "MayBeOver", "Over"]),
    ("a pause inside", [(1, HUSH), (1, VOICE), (0.8, HUSH), (1, VOICE), (2, HUSH)],
     ["FloorTaken", "MayBeOver", "SpokeOn", "MayBeOver", "Over"]),
    ("a closed mouth inside", [(1, HUSH), (1, VOICE), (0.032, HUSH), (1, VOICE), (2, HUSH)],
     ["FloorTaken", "MayBeOver", "Over"]),
    ("a breath inside, and any sound behind it", [(1, HUSH), (1, VOICE), (0.1, HUSH), (0.032, VOICE), (2, HUSH)],
     ["FloorTaken", "MayBeOver", "SpokeOn", "MayBeOver", "Over"]),
    ("a click", [(1, HUSH), (0.064, VOICE), (3, HUSH)], []),
    ("a click while waiting", [(1, HUSH), (1, VOICE), (0.5, HUSH), (0.032, VOICE), (1, HUSH)],
     ["FloorTaken", "MayBeOver", "Over"]),
    ("silence for a minute", [(60, HUSH)], []),
    ("a loud room", [(60, ROOM)], []),
    ("a stutter takes the floor", [(1, HUSH), *[(0.064, VOICE), (0.032, HUSH)] * 4, (2, HUSH)],
     ["FloorTaken", "MayBeOver", "Over"]),
    ("the persona is not heard as the visitor", [(10, PERSONA), (1, HUSH)], []),
    ("nor is the echo of the room", [(5, PERSONA), (0.16, VOICE), (3, HUSH)], []),
    ("taken back", [(1, HUSH), (1, VOICE), Key.TAKE_BACK, (3, HUSH)], ["FloorTaken", "TakenBack"]),
    ("ended by the key", [(1, HUSH), (1, VOICE), Key.TALK, (3, HUSH)], ["FloorTaken", "Over"]),
    ("held by the key", [(1, HUSH), Key.TALK, (1, VOICE), (20, HUSH), (1, VOICE), Key.TALK, (1, HUSH)],
     ["FloorTaken", "MayBeOver", "SpokeOn", "Over"]),
    ("nothing follows until the floor opens", [(1, HUSH), (1, VOICE), (5, HUSH)], ["FloorTaken", "MayBeOver", "Over"]),
]  # fmt: skip


@pytest.mark.parametrize(("parts", "expected"), [s[1:] for s in SCENARIOS], ids=[s[0] for s in SCENARIOS])
def test_hands_free(parts: list[tuple[float, str]], expected: list[str]) -> None:
    assert hands_free().play(*parts).names == expected


TOGGLED = [
    ("speech alone takes nothing", [(5, VOICE)], []),
    ("key, speech, key", [(1, HUSH), Key.TALK, (2, VOICE), Key.TALK, (1, HUSH)], ["FloorTaken", "Over"]),
    ("a long silence ends nothing", [Key.TALK, (1, VOICE), (60, HUSH), (1, VOICE), Key.TALK, (1, HUSH)],
     ["FloorTaken", "MayBeOver", "SpokeOn", "Over"]),
    ("a guess is offered before the key", [Key.TALK, (1, VOICE), (0.5, HUSH), Key.TALK, (1, HUSH)],
     ["FloorTaken", "MayBeOver", "Over"]),
    ("nothing said", [Key.TALK, (3, HUSH), Key.TALK, (1, HUSH)], ["FloorTaken", "Over"]),
    ("taken back", [Key.TALK, (1, VOICE), Key.TAKE_BACK, (1, HUSH)], ["FloorTaken", "TakenBack"]),
    ("take back with nothing to take", [Key.TAKE_BACK, (1, HUSH)], []),
    ("both keys in one block", [Key.TALK, Key.TALK, (1, HUSH)], ["FloorTaken", "Over"]),
    ("other keys are the session's", [Key.HUSH, Key.LEAVE, (1, HUSH)], []),
]  # fmt: skip


@pytest.mark.parametrize(("parts", "expected"), [s[1:] for s in TOGGLED], ids=[s[0] for s in TOGGLED])
def test_toggle(parts: list[tuple[float, str]], expected: list[str]) -> None:
    assert toggled().play(*parts).names == expected


def test_the_times_of_a_turn() -> None:
    score = hands_free().play((2, HUSH), (3, VOICE), (2, HUSH))
    taken, over = score.one(FloorTaken), score.one(Over)
    assert isinstance(taken, FloorTaken)
    assert isinstance(over, Over)
    assert taken.at == pytest.approx(2.2, abs=0.07)
    assert taken.begin == pytest.approx(1.5, abs=0.07)
    assert over.begin == taken.begin
    assert over.end == pytest.approx(5.0, abs=0.07)
    assert over.spoken == pytest.approx(3.0, abs=0.07)
    assert over.at == pytest.approx(6.0, abs=0.1)


@pytest.mark.parametrize("seconds", [0.6, 1.4, 3.0])
def test_patience_is_kept_to_the_block(seconds: float) -> None:
    over = hands_free(seconds).play((1, HUSH), (1, VOICE), (5, HUSH)).one(Over)
    assert isinstance(over, Over)
    assert seconds <= over.at - over.end < seconds + 1.5 * BLOCK_SECONDS


def test_patience_can_change_while_waiting() -> None:
    score = hands_free(3.0).play((1, HUSH), (1, VOICE), (0.7, HUSH))
    score.taker.patience(0.6)
    assert score.play((0.064, HUSH)).names[-1] == "Over"


def test_patience_is_asked_for_anew_after_each_pause() -> None:
    score = hands_free(None).play((1, HUSH), (1, VOICE), (0.3, HUSH))
    score.taker.patience(0.6)
    score.play((0.5, VOICE), (1.2, HUSH))
    assert score.names == ["FloorTaken", "MayBeOver", "SpokeOn", "MayBeOver"]


def test_nobody_is_cut_off_while_starting_again() -> None:
    score = hands_free(0.6).play((1, HUSH), (1, VOICE), (0.544, HUSH), (1, VOICE), (0.032, HUSH))
    assert score.names == ["FloorTaken", "MayBeOver", "SpokeOn"]


def test_pauses_are_learned() -> None:
    score = hands_free(2.5).play((1, HUSH), *[(0.6, VOICE), (1.2, HUSH)] * 3, (3, HUSH))
    assert score.taker.pauses.seconds == pytest.approx([1.2, 1.2], abs=0.05)


def test_speaking_on_after_the_end_is_told_and_learned() -> None:
    score = hands_free(0.7).play((1, HUSH), (1, VOICE), (1.1, HUSH), (1, VOICE))
    assert score.names == ["FloorTaken", "MayBeOver", "Over", "FloorTaken"]
    again = score.signals[-1]
    assert isinstance(again, FloorTaken)
    assert again.resumed
    assert again.interrupting
    assert score.taker.pauses.seconds == pytest.approx([1.1], abs=0.05)


def test_a_turn_never_reaches_back_into_the_persona_or_the_turn_before() -> None:
    score = hands_free().play((3, PERSONA), (0.22, HUSH), (1, VOICE), (1.5, HUSH))
    taken = score.one(FloorTaken)
    assert isinstance(taken, FloorTaken)
    assert taken.begin == pytest.approx(3.0, abs=0.04)


def test_a_key_stops_the_persona_and_takes_the_floor() -> None:
    taker = TurnTaker(Mode.TOGGLE)
    taken = Score(taker).play((2, PERSONA), Key.TALK, (0.5, PERSONA)).one(FloorTaken)
    assert isinstance(taken, FloorTaken)
    assert taken.interrupting
    assert taken.begin == pytest.approx(2.0, abs=0.04)


@pytest.mark.parametrize(("headphones", "expected"), [(True, ["FloorTaken"]), (False, [])])
def test_only_headphones_let_a_voice_stop_the_persona(headphones: bool, expected: list[str]) -> None:
    taker = TurnTaker(Mode.HANDS_FREE, headphones=headphones)
    score = Score(taker).play((1, PERSONA)) if not headphones else Score(taker)
    # With headphones on, the microphone hears the visitor alone while the persona sounds.
    for _ in range(31):
        score.signals += taker.push(0.05, 0.002, persona_audible=True)
    for _ in range(12):
        score.signals += taker.push(0.95, 0.1, persona_audible=True)
    assert score.names == expected


def test_a_muted_microphone_is_never_speech() -> None:
    taker = TurnTaker(Mode.HANDS_FREE)
    taker.open_floor()
    assert not any(taker.push(0.9, 0.0) for _ in range(100))


def test_closing_the_floor_drops_a_turn() -> None:
    score = hands_free().play((1, HUSH), (1, VOICE))
    score.taker.close_floor()
    assert not score.taker.visitor_speaks
    assert score.taker.silence == 0.0


def test_level_is_the_root_mean_square() -> None:
    assert level_of(np.full(BLOCK, -0.5, np.float32)) == pytest.approx(0.5)
    assert level_of(np.zeros(0, np.float32)) == 0.0


@given(
    st.lists(
        st.tuples(st.floats(0, 1), st.floats(0, 1), st.sampled_from([(), (), (), (Key.TALK,), (Key.TAKE_BACK,)])),
        max_size=200,
    ),
    st.sampled_from(Mode),
    st.booleans(),
)
def test_signals_always_make_sense(beats: list[tuple[float, float, tuple[Key, ...]]], mode: Mode, phones: bool) -> None:
    taker = TurnTaker(mode, headphones=phones)
    taker.open_floor()
    holds = False
    for chance, level, keys in beats:
        for signal in taker.push(chance, level, keys):
            match signal:
                case FloorTaken(at=at, begin=begin):
                    assert not holds
                    assert 0 <= begin < at
                    holds = True
                case Over(begin=begin, end=end, at=at):
                    assert holds
                    assert begin <= end <= at
                    holds = False
                case TakenBack():
                    assert holds
                    holds = False
                case MayBeOver() | SpokeOn():
                    assert holds
        assert taker.visitor_speaks == holds


def _answered(persona: float, patience: float = 0.7) -> Score:
    """Headphones on: a turn that was taken as over in a pause, and a persona who has been answering for so long."""
    score = hands_free(patience, headphones=True).play((1, HUSH), (1, VOICE), (0.8, HUSH))
    assert score.names[-1] == "Over"
    for _ in range(round(persona / BLOCK_SECONDS)):
        assert not score.taker.push(*SOUND[HUSH], persona_audible=True)
    return score


def _speaks_over(score: Score) -> list[str]:
    found = [score.taker.push(*SOUND[VOICE], persona_audible=True) for _ in range(15)]
    return [type(signal).__name__ for signals in found for signal in signals]


def test_a_persona_who_began_too_soon_is_stopped_and_that_is_told_and_learned() -> None:
    score = _answered(0.5)
    assert _speaks_over(score) == ["CutIn", "FloorTaken"]
    assert score.taker.pauses.seconds == pytest.approx([1.3], abs=0.1)


def test_stopping_a_persona_later_is_no_cut_in() -> None:
    score = _answered(3.0)
    assert _speaks_over(score) == ["FloorTaken"]
    assert score.taker.pauses.seconds == ()


def test_a_quick_question_after_a_short_answer_is_no_cut_in() -> None:
    score = _answered(0.5)
    score.taker.open_floor()
    assert score.play((0.5, VOICE)).names[-1] == "FloorTaken"
    assert "CutIn" not in score.names


@pytest.mark.parametrize(
    ("persona", "silent", "told"),
    [(0.5, 0.3, ["CutIn", "FloorTaken"]), (0.5, 1.5, ["FloorTaken"]), (3.0, 0.3, ["FloorTaken"])],
    ids=["spoke on at once", "asked something else a while later", "stopped late"],
)
def test_a_key_that_hushes_a_persona_is_a_cut_in_for_whoever_then_speaks_on(
    persona: float, silent: float, told: list[str]
) -> None:
    score = _answered(persona)
    assert not score.taker.push(*SOUND[HUSH], (Key.HUSH,), persona_audible=True)
    score.taker.open_floor()
    before = len(score.names)
    assert score.play((silent, HUSH), (0.4, VOICE)).names[before:] == told
    assert len(score.taker.pauses.seconds) == ("CutIn" in told)


def test_whoever_had_surely_finished_was_not_cut_off() -> None:
    score = _answered(0.5, patience=0.4)
    assert _speaks_over(score) == ["FloorTaken"]
    assert score.taker.pauses.seconds == ()


def test_every_turn_is_counted() -> None:
    score = hands_free(0.7)
    for _ in range(3):
        score.play((1, HUSH), (1, VOICE), (1, HUSH)).taker.open_floor()
    assert len(score.taker.pauses.turns) == 4


def _over_the_persona(*, brightness: float, seconds: float = 0.6, headphones: bool = True) -> tuple[list[str], bool]:
    """What follows from a sound of the visitor while the persona speaks, and whether the persona was to be softer."""
    taker = TurnTaker(Mode.HANDS_FREE, headphones=headphones)
    signals: list[TurnSignal] = []
    softer = False
    for sound in [HUSH] * 15 + [VOICE] * round(seconds / BLOCK_SECONDS) + [HUSH] * 15:
        signals += taker.push(*SOUND[sound], persona_audible=True, brightness=brightness)
        softer = softer or taker.voice_over_persona
    return [type(signal).__name__ for signal in signals][:1], softer


def test_words_stop_the_persona_and_a_hum_only_makes_them_softer() -> None:
    assert _over_the_persona(brightness=0.2) == (["FloorTaken"], True)
    assert _over_the_persona(brightness=0.005) == ([], True)


def test_nobody_hums_for_long() -> None:
    assert _over_the_persona(brightness=0.005, seconds=1.2) == (["FloorTaken"], True)


def test_a_click_makes_nobody_softer() -> None:
    assert _over_the_persona(brightness=0.5, seconds=0.07) == ([], False)


def test_on_loudspeakers_the_persona_neither_stops_nor_grows_softer() -> None:
    assert _over_the_persona(brightness=0.2, seconds=1.2, headphones=False) == ([], False)
