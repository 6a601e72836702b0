"""Prints how fast it is and how much memory it takes: `python -m tests.bench [NAME …]`, in short with QUICK=1.

Figures are for reading, never for passing or failing: another machine, or the same one when busy, has others.
"""

import datetime
import importlib
import sys
import time

from tests.bench.machine import machine, quick, warn_if_busy

PARTS = (
    "first_screen",
    "room",
    "library",
    "listening",
    "reply",
    "turns",
    "memory",
    "soak",
    "scoring",
    "cohort",
    "hearing",
)
"""Each is a module beside this one with `run() -> str`, Markdown."""


def main(names: list[str]) -> int:
    """Run the named parts, or all; an unknown name is told."""
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        print(f"no part is called {', '.join(unknown)}; there are: {', '.join(PARTS)}", file=sys.stderr)
        return 2
    short = ", in short" if quick() else ""
    print(f"# coffeechat, {datetime.date.today()}{short}\n\n{machine()}\n", flush=True)
    for name in names or PARTS:
        print(f"## {name.replace('_', ' ')}\n\n{warn_if_busy()}", flush=True)
        began = time.perf_counter()
        try:
            print(importlib.import_module(f"tests.bench.{name}").run() + "\n", flush=True)
        except Exception as error:
            # One part that breaks must not cost the figures of the others.
            print(f"failed: {type(error).__name__}: {str(error)[:600]}\n", flush=True)
        print(f"({name.replace('_', ' ')} took {time.perf_counter() - began:.0f} s to measure)\n", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
