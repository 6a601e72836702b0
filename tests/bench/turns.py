"""How many hesitant speakers are cut off, and how long the politeness of whoever listens lasts: the eval of turns."""

from tests.bench.machine import quick
from tests.evals import turns


def run() -> str:
    """The eval's table as it stands."""
    return f"```\n{turns.run(quick=quick())}\n```"
