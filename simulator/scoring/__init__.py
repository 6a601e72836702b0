"""A transcript and a persona become a scorecard: pure functions, each with its evidence."""

from simulator.scoring.card import score
from simulator.scoring.rubric import Rubric, read_rubric

__all__ = ["Rubric", "read_rubric", "score"]
