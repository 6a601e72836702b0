"""How a talk was held, in sentences."""

from simulator.archive.journal import Header, Kept
from simulator.domain.talk import Ending, Transcript
from simulator.usecases.holding import how_held


def _kept(mode: str = "", pauses: tuple[float, ...] = (), cut_ins: int = 0) -> Kept:
    header = Header("i", "nora-keane", "Nora Keane", "2026-01-01T10:00:00+00:00", 20, mode=mode)
    return Kept(header, Transcript(()), Ending.GOODBYE, False, cut_ins, pauses)


def test_nothing_is_said_of_what_is_not_known() -> None:
    assert how_held(_kept(), "Nora") == ()
    assert how_held(_kept("upside-down"), "Nora") == ()


def test_help_pauses_and_cut_ins_are_told() -> None:
    mode, paused, sorry = how_held(_kept("coached", (100.2, 30.0), 2), "Nora")
    assert mode.startswith("Coached: ")
    assert paused.startswith("Paused twice, for 2:10 minutes:")
    assert "Nora began to answer twice" in sorry
    assert "once, for 4 seconds" in how_held(_kept(pauses=(4.2,)), "Nora")[0]
