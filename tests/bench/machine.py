"""The machine that figures were taken on, how busy it was, and tables of figures."""

import os
import platform
from collections.abc import Sequence
from pathlib import Path

import numpy as np


def machine() -> str:
    """Cores, processor, memory, Python and system in one line."""
    memory = f", {_memory():.1f} GB" if _memory() else ""
    return (
        f"{_cores()} cores, {_processor()}{memory} · Python {platform.python_version()} · "
        f"{platform.system()} {platform.release()}"
    )


def quick() -> bool:
    """Whether a few minutes must do (`make bench QUICK=1`): fewer rounds, the same figures."""
    return os.environ.get("QUICK", "0") not in ("", "0")


def warn_if_busy() -> str:
    """How busy the machine is before a part begins; as much as its cores can do, and the figures say little."""
    if not hasattr(os, "getloadavg"):
        return ""
    one, five, _ = os.getloadavg()
    much = ": others were at work, so these figures are too high" if one > 0.5 * _cores() else ""
    return f"Load average before: {one:.1f} (one minute), {five:.1f} (five){much}.\n"


def table(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A Markdown table; numbers with two decimals."""
    lines = [heads, ["---"] + ["---:"] * (len(heads) - 1), *[[_cell(value) for value in row] for row in rows]]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def spread(seconds: Sequence[float]) -> tuple[float, float, float]:
    """Median, 95th percentile and worst; not a number where there is nothing."""
    if not seconds:
        return (float("nan"),) * 3
    return float(np.median(seconds)), float(np.percentile(seconds, 95)), max(seconds)


def _cell(value: object) -> str:
    return f"{value:.2f}" if isinstance(value, float) else str(value)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _processor() -> str:
    about = Path("/proc/cpuinfo")
    if about.is_file():
        for line in about.read_text("utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _memory() -> float:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    except (AttributeError, OSError, ValueError):
        return 0.0
