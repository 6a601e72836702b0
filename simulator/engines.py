"""The composition root: names become engines here, and nowhere else. Heavy imports wait until they are needed."""

from functools import cache

from simulator import locations
from simulator.language.meaning import Meaning, shipped_meaning


@cache
def meaning() -> Meaning:
    """The sentence encoder, verified and loaded once; raises `EngineMissing` where its weights are damaged."""
    return shipped_meaning(locations.own("cache"))
