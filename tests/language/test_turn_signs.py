"""What a turn is for by its signs: requests that no phrase shows, and questions that look like them."""

import pytest

from simulator.domain.talk import Act
from simulator.language.clauses import clauses
from simulator.language.turn_signs import likely_act, likely_favour, purposes


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Would you let me come along one day?", True),
        ("Would there be a chance for me to talk to your boss?", True),
        ("Can you take me on as a trainee?", True),
        ("How do you decide which dog gets which owner?", False),
        ("Would you teach again?", False),
        ("Is it hard to find work in this field?", False),
        ("I understood why once you said it.", False),
    ],
)
def test_a_favour_is_told_by_its_small_words(text: str, asked: bool) -> None:
    (clause,) = clauses(text)
    assert (likely_favour(clause, clause.asks) is not None) is asked


def test_nobody_is_charged_with_asking_for_a_job_on_likeness_where_nothing_was_asked() -> None:
    (clause,) = clauses("I want a job with you, give me a job.")
    favour = likely_favour(clause, asks=False)
    assert favour is None or favour.flag is None


def test_chances_of_all_purposes_are_one_together() -> None:
    assert sum(purposes(clauses("What brought you here?")).values()) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Thank you ever so much for this.", Act.THANKS),
        ("What brought you here?", None),
        ("My uncle was a postman.", None),
    ],
)
def test_an_act_is_taken_only_where_it_is_likely(text: str, act: Act | None) -> None:
    assert likely_act(clauses(text), text.endswith("?")) is act
