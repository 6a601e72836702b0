"""Pages tried out: stories that their own questions do not open, and banks put to a persona."""

from pathlib import Path

import pytest

from simulator import engines
from simulator.domain.bank import BankCategory, QuestionBank
from simulator.domain.persona import Persona
from simulator.usecases import trying
from tests.authoring.page import FRONT, MANNER, read

pytestmark = pytest.mark.models

PROFILE = """\
## Background

- Studied marine biology in Bergen.
- Worked on a research trawler for eight years.
- Founded the seal hospital in 2015.

## In the news

- Released 40 seals after the oil spill of 2021.
"""

SEALS = """\
## The night of the oil spill

- topics: day to day
- told to: {door}
- asked as: {asked}
- short: It was a long night, and most of them lived.
{more}
The phone rang at two in the morning. By four we had ninety seals in a sports hall, all of them black with oil, and
only eleven people to wash them. Nobody slept for three days.

## Leaving the trawler

- topics: career path
- told to: {other}
- asked as: Why did you leave the trawler? | What made you give up life at sea?
- short: I was tired of counting fish.
{back}
I spent eight years counting dead fish for other people's papers. One morning a seal looked at me from the net, and I
knew that I was on the wrong side of it.
"""


@pytest.fixture(scope="module", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> None:
    """One home for all: the models are verified once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COFFEECHAT_HOME", str(tmp_path_factory.mktemp("home")))
        engines.meaning()


def page(
    asked: str = "What happened in the night of the oil spill?",
    door: str = "open",
    more: str = "",
    other: str = "open",
    back: str = "",
) -> Persona:
    stories = SEALS.format(asked=asked, door=door, more=more, other=other, back=back)
    result = read(f"---\n{FRONT}---\n\n# Public profile\n\n{PROFILE}\n# Stories\n\n{stories}\n# Manner\n\n{MANNER}")
    assert result.persona is not None, result.errors
    return result.persona


CASES = [
    # what differs, the story that is told of, words of the message, words of the fix
    ({}, None, "", ""),
    ({"door": "trust"}, None, "", ""),
    ({"door": "anyone", "asked": "Was the night of the oil spill hard?"}, None, "", ""),
    ({"door": "grounded", "asked": "How did releasing 40 seals after the oil spill change you?"}, None, "", ""),
    ({"asked": "Was the night of the oil spill hard?"}, "The night", "`open`, stays shut", "an open question"),
    (
        {"asked": "Why did you leave the trawler?"},
        "The night",
        "`Leaving the trawler` answers",
        "words",
    ),
    (
        {"door": "grounded", "asked": "What happened on your longest night?"},
        "The night",
        "",
        "",
    ),
    (
        {"door": "follow-up", "back": "- hook: a seal looked at me -> The night of the oil spill"},
        None,
        "",
        "",
    ),
    (
        {
            "door": "follow-up",
            "other": "follow-up",
            "more": "- hook: the phone rang -> Leaving the trawler",
            "back": "- hook: a seal looked at me -> The night of the oil spill",
        },
        "The night",
        "every story that leads to it is shut",
        "hook",
    ),
]


@pytest.mark.parametrize(("differs", "title", "message", "fix"), CASES, ids=range(len(CASES)))
def test_a_story_that_its_questions_do_not_open_is_told(
    differs: dict[str, str], title: str | None, message: str, fix: str
) -> None:
    persona = page(**differs)
    problems = trying.unopened(persona, Path("seals.md"))
    if title is None:
        assert problems == []
        return
    story = next(s for s in persona.stories if s.title.startswith(title))
    found = [p for p in problems if p.line == story.line]
    assert [(p.file, p.level.value) for p in found] == [("seals.md", "warning")], problems
    assert message in found[0].message
    assert fix in found[0].fix


def bank(*questions: str, industry: str | None = None, language: str = "en") -> QuestionBank:
    return QuestionBank("b", "B", (BankCategory("All", questions),), industry=industry, language=language)


def test_a_bank_says_which_questions_find_a_story() -> None:
    trial = trying.try_bank(
        page(),
        bank("What happened in the night of the oil spill?", "What is the price of copper in [their organisation]?"),
    )
    assert (trial.questions, trial.answered, trial.heard) == (2, 1, 1)
    assert sum(story is not None for _, story in trial.answers) == 1
    assert trial.unanswered == ("What is the price of copper in City Trams?",)
    assert trial.difficulty in (1, 2, 3)


def test_a_bank_without_questions_opens_nothing() -> None:
    assert (trying.try_bank(page(), bank()).questions, trying.try_bank(page(), bank()).heard) == (0, 0)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("What is it like at [their organisation]?", "What is it like at City Trams?"),
        ("Where is [This field] going?", "Where is transport going?"),
        ("What is [...] like?", "What is your work like?"),
        ("What is [ ] like?", "What is your work like?"),
        ("What is [...] like at [their organisation]?", "What is your work like at City Trams?"),
        ("Why?", "Why?"),
        ("How did [a piece of news] change [this job]?", None),
    ],
)
def test_blanks_are_filled_from_the_card_or_the_question_is_left_out(written: str, said: str | None) -> None:
    assert trying.spoken_question(written, page()) == said


def test_only_banks_for_this_persona_are_tried() -> None:
    banks = [bank(), bank(industry="transport"), bank(industry="law"), bank(language="de"), bank(language="en-GB")]
    assert trying.fitting_banks(page(), banks) == [banks[0], banks[1], banks[4]]
