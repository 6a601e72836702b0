"""Prints how right the judgements are: `python -m tests.evals [NAME …]`."""

import datetime
import importlib
import platform
import sys

EVALS = ("openness", "grounding", "dialogue", "sentences", "acts", "talks", "going_on", "golden", "spoken", "hearing")
"""In order of cost; each is a module beside this one with `run() -> str`."""


def main(names: list[str]) -> int:
    """Run the named evals, or all; an unknown name is told."""
    unknown = [name for name in names if name not in EVALS]
    if unknown:
        print(f"no eval is called {', '.join(unknown)}; there are: {', '.join(EVALS)}", file=sys.stderr)
        return 2
    print(f"{datetime.date.today()} · {platform.machine()}, Python {platform.python_version()}, {platform.system()}")
    for name in names or EVALS:
        print(f"\n## {name}\n")
        print(importlib.import_module(f"tests.evals.{name}").run(), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
