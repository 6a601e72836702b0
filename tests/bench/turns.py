"""Who is cut off and how long politeness lasts: the eval of turns; and a plain pipeline beside ours, stage by stage."""

from tests.bench import plain
from tests.bench.machine import quick
from tests.evals import turns


def run() -> str:
    """Both tables."""
    return f"{plain.run()}\n\n```\n{turns.run(quick=quick())}\n```"
