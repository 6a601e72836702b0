"""Whom the visitor knows from earlier talks."""

from simulator.archive.store import SessionCard
from simulator.usecases.acquaintances import Acquaintance, acquaintances


def _card(slug: str, overall: int | None, *introduced: str) -> SessionCard:
    when = "2026-01-01T10:00:00+00:00"
    return SessionCard("x", slug, slug.title(), when, 20, "goodbye", 9, 600.0, overall, introduced=list(introduced))


def test_who_was_met_and_who_was_introduced() -> None:
    found = acquaintances([_card("nora", None, "tunde"), _card("nora", 64, "tunde"), _card("ada", 30)])
    assert found == {
        "nora": Acquaintance(2, 64),
        "ada": Acquaintance(1, 30),
        "tunde": Acquaintance(0, None, ("Nora",)),
    }
    assert acquaintances([]) == {}
