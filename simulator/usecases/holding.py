"""How a talk was held, in sentences: with how much help, whether it stood still, whether the visitor was cut off."""

from simulator.archive.journal import Kept
from simulator.domain.talk import Help
from simulator.usecases.patience import sorry_for_cutting_in

_MODES = {
    Help.COACHED: "Coached: there were hints while you talked.",
    Help.QUIET: "Quiet: without hints.",
    Help.BLIND: "Blind: without hints, without their words on the screen, without your question sheet.",
}


def how_held(kept: Kept, first_name: str) -> tuple[str, ...]:
    """What a reader of the review should know of how it came about; empty where there is nothing to say."""
    found = [_MODES[Help(kept.header.mode)]] if kept.header.mode in set(Help) else []
    if kept.pauses:
        count, whole = len(kept.pauses), round(sum(kept.pauses))
        often = {1: "once", 2: "twice"}.get(count, f"{count} times")
        seconds = "1 second" if whole == 1 else f"{whole} seconds"
        long = f"{whole // 60}:{whole % 60:02d} minutes" if whole >= 60 else seconds
        found.append(f"Paused {often}, for {long}: the coffee's clock stood still meanwhile, and a real one goes on.")
    sorry = sorry_for_cutting_in(first_name, kept.cut_ins)
    return tuple([*found, sorry] if sorry is not None else found)
