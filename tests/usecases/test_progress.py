"""What many talks show together."""

from dataclasses import replace

import pytest

from simulator.archive.store import SessionCard
from simulator.domain.talk import Help
from simulator.usecases.progress import progress, since_last
from tests.tui import frozen


def _card(
    name: str, openness: int | None, grounding: int | None = 80, time: int | None = 80, rubric: str = "r 2"
) -> SessionCard:
    dials = {"openness": openness, "grounding": grounding, "time": time}
    return SessionCard("x", name, name, "2026-01-01T10:00:00+00:00", 20, "goodbye", 9, 600.0, 50, dials, rubric)


UNSCORED = SessionCard("y", "nora", "Nora", "2026-01-01T10:00:00+00:00", 20, "fault", 3, 60.0)


def test_the_dials_run_from_the_oldest_talk_to_the_newest() -> None:
    found = progress([_card("Nora", 70), UNSCORED, _card("Ada", None), _card("Nora", 40)])
    assert (found.talks, found.scored) == (4, 3)
    assert found.people == (("Nora", 3), ("Ada", 1))
    openness = found.trends[0]
    assert (openness.criterion, openness.points, openness.moved) == ("openness", (40, 70), 30)


def test_another_rubric_is_another_ruler() -> None:
    found = progress([_card("Nora", 70), _card("Nora", 5, rubric="r 1")])
    assert found.trends[0].points == (70,)
    assert found.trends[0].moved == 0


@pytest.mark.parametrize(
    ("points", "says"),
    [((20, 60, 60), "how, why"), ((80, 30, 60), "profile"), ((80, 80, 50), "close"), ((90, 80, 76), "harder")],
)
def test_the_weakest_dial_is_what_to_practise(points: tuple[int, int, int], says: str) -> None:
    assert says in (progress([_card("Nora", *points)]).next_step or "")


def test_the_last_three_talks_say_what_comes_next() -> None:
    held = [_card("N", 90, 60), _card("N", 90, 60), _card("N", 90, 60), _card("N", 0, 60)]
    assert "profile" in (progress(held).next_step or "")


@pytest.mark.parametrize("cards", [[], [UNSCORED], [_card("Nora", None, None, None)]])
def test_nothing_to_say_yet(cards: list[SessionCard]) -> None:
    found = progress(cards)
    assert found.next_step is None
    assert all(trend.points == () for trend in found.trends)


def test_talks_with_more_and_less_help_are_compared() -> None:
    held = [replace(_card("Nora", points), mode=mode) for points, mode in ((40, "blind"), (80, "coached"))]
    unknown = _card("Nora", 10)
    more, less = progress([*held, unknown, replace(_card("Ada", None), mode="coached")]).by_help
    assert (more.help, more.talks, more.dials[0]) == (Help.COACHED, 2, ("openness", 80))
    assert (less.help, less.talks, less.dials[0]) == (Help.BLIND, 1, ("openness", 40))
    assert progress([held[0], unknown]).by_help == ()


def test_a_talk_left_almost_at_once_says_nothing_but_stay() -> None:
    tried = replace(_card("Nora", 0, 0, 0), seconds=60.0)
    found = progress([tried])
    assert found.next_step is not None
    assert "stay a little longer" in found.next_step
    assert [trend.points for trend in found.trends] == [(), (), ()]
    held = progress([tried, _card("Nora", 80, 30)])
    assert held.trends[0].points == (80,)
    assert "profile" in (held.next_step or "")
    assert progress([replace(tried, seconds=0.0)]).trends[0].points == (0,), "a talk without times may be a whole one"


def test_what_moved_since_the_last_talk() -> None:
    card = frozen.card()
    now = {dial: card.score(dial).finding.points for dial in ("openness", "grounding", "time")}
    ruler = f"{card.rubric_name} {card.rubric_version}"
    this = replace(_card("Nora", 50, rubric=ruler), id="now")
    before = _card("Ada", (now["openness"] or 0) - 13, now["grounding"], None, rubric=ruler)
    other, tried = _card("Ada", 1), replace(before, seconds=30.0, name="Tried")
    found = since_last([this, tried, other, before], "now", card)
    assert found is not None
    assert found.moved == (("openness", 13), ("grounding", 0))
    assert found.sentence == "Since your last talk, with Ada: open questions up 13, research as it was."
    assert since_last([before, this], "now", card) is None, "the later talk is no earlier one"
    assert since_last([this, tried, other], "now", card) is None
    assert since_last([this, before], "gone", card) is None
    assert since_last([replace(this, seconds=30.0), before], "now", card) is None


def test_categories_that_are_always_left_out() -> None:
    def held(*avoided: str) -> SessionCard:
        return replace(_card("Nora", 80), avoided=list(avoided))

    talks = [held("outlook", "skills"), held("outlook"), held("skills", "outlook"), held()]
    found = progress(talks)
    assert found.avoided == (("outlook", 3),)
    assert found.looked_at == 4
    assert progress(talks[:2]).avoided == (), "two talks are no habit"
