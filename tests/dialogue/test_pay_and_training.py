"""What somebody earns is passed kindly, how they trained is told, and a goodbye with a takeaway is taken up."""

import pytest

from simulator.dialogue import leaving
from simulator.dialogue.asked_for import fact_holds
from simulator.dialogue.denying import that_speaks_of
from simulator.dialogue.pay_and_training import asks_pay, asks_training
from tests.dialogue.talking import persona


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ("How much do you earn?", True),
        ("What do you earn a month?", True),
        ("Is it well paid?", True),
        ("What does the job pay?", True),
        ("What's the salary like?", True),
        ("Who pays for the instruments?", False),
        ("How much do you read?", False),
        ("How do you make a lens?", False),
        ("What do you make of it?", False),
        ("Is the coffee good?", False),
    ],
)
def test_asking_for_pay(line: str, asks: bool) -> None:
    assert asks_pay(line) is asks


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ("What qualifications do I need to become a music teacher?", True),
        ("Do you need a degree?", True),
        ("How do I train to be a pharmacist?", True),
        ("How long does it take to become one?", True),
        ("What should I study to get there?", True),
        ("Where do people train?", True),
        ("How do you train your dogs?", False),
        ("What do you need in the morning?", False),
        ("What do you learn from them?", False),
    ],
)
def test_asking_for_training(line: str, asks: bool) -> None:
    assert asks_training(line) is asks


@pytest.mark.parametrize(
    ("line", "keeps"),
    [
        ("What I'll keep is that you stopped arguing and started counting.", True),
        ("I'll remember the paper cup.", True),
        ("You've given me a lot to think about.", True),
        ("The story with the inhaler will stay with me.", True),
        ("I learned so much today.", True),
        ("I'm taking the near-miss cake home with me.", True),
        ("I'll think about what you said.", True),
        ("I liked the part about the cake.", True),
        ("I love my dog.", False),
        ("I liked school.", False),
        ("I'll take the bus.", False),
        ("I learned to swim at six.", False),
    ],
)
def test_what_a_visitor_keeps(line: str, keeps: bool) -> None:
    assert leaving.keeps(line) is keeps


@pytest.mark.parametrize(
    ("line", "leaves"),
    [
        ("That's all I wanted to ask. Thank you for your time.", True),
        ("I think that's everything from my side, thank you.", True),
        ("Okay, um, I don't have any more questions.", True),
        ("That's it from me.", True),
        ("That's all very interesting.", False),
        ("I don't have any experience.", False),
        ("Is that everything?", False),
    ],
)
def test_nothing_left_to_ask(line: str, leaves: bool) -> None:
    assert leaving.leaves(line) is leaves


def test_a_claim_is_put_right_by_the_fact_that_speaks_of_it() -> None:
    page = persona("lina-haddad")
    first = page.facts[0]
    for fact in page.facts:
        assert that_speaks_of(fact.text, first, page).id == fact.id
    assert that_speaks_of("You won the Zeppelin cup.", first, page) == first


def test_a_year_is_no_sum_of_money() -> None:
    fact = "In 2025 the department opened a studio in a boiler room."
    assert not fact_holds("How much did the studio cost?", fact)
    assert fact_holds("Which year did the studio open?", fact)
    assert fact_holds("When did the studio open?", fact)
