"""Do five hundred talks of lines drawn at random keep the rules of every talk?

What is checked stands in `tests/dialogue/rules.py`: no story twice, no shut door told, no name and no figure that is
not on the page, no whole story after the end.
"""

import random

from tests.dialogue.rules import SLUGS, drawn, held
from tests.evals.dialogue import DATA, rows

TALKS = 500


def run() -> str:
    """How many talks kept the rules, and the first few that did not."""
    others = [row["line"] for row in rows(DATA)]
    broken = []
    for number in range(TALKS):
        dice, slug = random.Random(number), SLUGS[number % len(SLUGS)]
        lines = drawn(slug, dice, others)
        try:
            held(slug, lines, number, clock=number % 2 == 1)
        except AssertionError as error:
            broken.append(f"- talk {number} with {slug}: {str(error)[:300]}")
    return "\n".join([f"{TALKS - len(broken)} of {TALKS} talks kept every rule.", *broken[:10]])
