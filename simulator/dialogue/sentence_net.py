"""Which sentence of a page answers a question, or none: the network of stories, with sentences in their place.

`python -m tests.evals.sentence_fit` learns it from labelled lines and writes `sentence_net.npz` beside this module.
"""

from functools import cache
from pathlib import Path

from simulator.dialogue.story_net import StoryNet, read

FILE = Path(__file__).with_name("sentence_net.npz")


@cache
def sentence_net() -> StoryNet:
    """The shipped figures, read once."""
    return read(FILE)
