"""Whisper on a short window against the full one, its errors and seconds, and names with hints: the eval of hearing."""

from tests.bench.machine import quick
from tests.evals import hearing


def run() -> str:
    """The eval's table as it stands."""
    return f"```\n{hearing.run(quick=quick())}\n```"
