"""Words of one family share a key, strangers do not."""

import pytest

from simulator.language.families import stem


@pytest.mark.parametrize(
    "family",
    [
        "teach taught teacher teaching teachers", "lend lending lender lent", "study studied studies studying",
        "nurse nursing nurses nursed", "intern interns internship internships", "engineer engineering engineers",
        "biology biologist biologists", "graduate graduated graduating graduation", "coop cooperative cooperatives",
        "create created creating creation creator", "win won winning winner", "history historian", "bake baker bakery",
        "economics economist", "photo photographer photography", "own owner ownership", "child children children's",
        "member members membership", "people person", "found founder founded founding",
    ],
)  # fmt: skip
def test_one_family(family: str) -> None:
    assert len({stem(w) for w in family.split()}) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [("officer", "office"), ("paper", "pap"), ("number", "numb"), ("member", "memory"), ("river", "rivet"),
     ("business", "busy"), ("university", "universe"), ("story", "store"), ("news", "new")],
)  # fmt: skip
def test_strangers(a: str, b: str) -> None:
    assert stem(a) != stem(b)
