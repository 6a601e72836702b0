"""The visitor's patience with us, and ours with them: how they pause, how much time they want, how often we cut in."""

from dataclasses import replace

from simulator import locations, settings
from simulator.archive.pauses import FILE, read_pauses, write_pauses
from simulator.speech.patience import Patience, Pauses

__all__ = ["Patience", "keep_pauses", "known_pauses", "sorry_for_cutting_in", "wish_of"]


def wish_of(words: str) -> Patience:
    """The wish as the settings hold it; the usual one for anything else."""
    return Patience(words) if words in set(Patience) else Patience.USUAL


def known_pauses(wish: Patience | None = None) -> Pauses:
    """How this visitor paused in earlier sessions, with the time that they want; by default what the settings say."""
    chosen = wish_of(settings.load(locations.home() / "settings.json").patience) if wish is None else wish
    return replace(read_pauses(locations.home() / FILE), wish=chosen)


def keep_pauses(known: Pauses) -> None:
    """Remember them for the next session; `StorageFailed` where the disk does not let us."""
    write_pauses(locations.home() / FILE, known)


def sorry_for_cutting_in(first_name: str, times: int, wish: Patience = Patience.USUAL) -> str | None:
    """What to say after a talk in which the visitor was cut off; None where they were not."""
    if times <= 0:
        return None
    often = {1: "once", 2: "twice"}.get(times, f"{times} times")
    remedy = "talk with the key, which lets you pause as long as you like"
    if wish is not Patience.GIVES_TIME:
        remedy = f"choose “{Patience.GIVES_TIME}” at the sound check, or talk with the key"
    return f"Sorry: {first_name} began to answer {often} before you had finished. If it happens again, {remedy}."
