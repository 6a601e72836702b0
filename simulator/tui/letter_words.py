"""What a letter has and what it lacks, as lines to read beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from simulator.tui.widgets.page import Block
from simulator.tui.words import plain

if TYPE_CHECKING:
    from simulator.scoring.letters import Check


def check_blocks(checks: Sequence[Check]) -> Iterator[Block]:
    """One line for each check, what is met with a tick; read without colours by its mark."""
    for check in checks:
        name = (check.name, "bold $success" if check.met else "bold $warning")
        yield Block(Content.assemble(name, plain(f": {check.note}", "$quiet" if check.met else "")), _mark(check.met))


def _mark(met: bool) -> str:
    return "✓ " if met else "– "
