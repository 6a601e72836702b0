"""Whisper's word error rate and speed on a short window against the full one: the eval of hearing."""

from tests.bench.machine import quick
from tests.evals import hearing


def run() -> str:
    """The eval's table as it stands."""
    if not hearing.clips():
        return f"skipped: there are no recordings in {hearing.DATA.name} beside this checkout"
    return f"```\n{hearing.run(quick=quick())}\n```"
