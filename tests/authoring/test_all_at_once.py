"""Errors of a page never hide one another: any of them together, each on its own line, with a fix."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.authoring.problems import Level
from tests.authoring.page import FRONT, MANNER, PROFILE, STORIES, persona_page, read, story

BASE = persona_page(
    front=FRONT + "location: Oslo\nlanguage: nb\nvoice:\n  pace: 1.0\n  gender: any\ntags: [snow]\nintroduces: [zoe]\n",
    profile=PROFILE + "\n## Organisation\n\n- Runs 90 trams.\n",
    stories=STORIES
    + story("The plough", more="- told to: open\n- about: background-1\n- hook: the snow -> The depot")
    + story("The depot", more="- told to: follow-up\n- about: organisation-1, in-the-news-2\n- hook: on -> Story 1")
    + story("The bell", more="- told to: trust", body="It rang.\n\nIt stopped."),
    manner=MANNER + "\n## Referral\n\n- Ask {name}.\n\n## Mistaken\n\n- No: {fact}\n",
)


@dataclass(frozen=True)
class Slip:
    """One slip of a coach: `old` becomes `new`; the line that holds `sign` gets a problem with this message."""

    old: str
    new: str
    sign: str
    message: str
    level: Level = Level.ERROR

    def __str__(self) -> str:
        return self.new.strip().split("\n")[0][:40] or f"without {self.old.strip()[:30]}"


WARNING = Level.WARNING
SLIPS = [
    Slip("location: Oslo", "locaton: Oslo", "locaton", "`location`"),
    Slip("language: nb", "language: norwegian bokmål", "language:", "no language tag"),
    Slip("minutes: 20", "minutes: 3", "minutes:", "from 5 to 60"),
    Slip("temperament: brisk", "temperament: calm", "temperament:", "`calm` is not known"),
    Slip("role: Tram Driver", "role: Driver: trams", "role:", "colon"),
    Slip("organisation: City", "organisation: &c City", "organisation:", "Anchors"),
    Slip("industry: transport", "industry: !!str transport", "industry:", "Tags"),
    Slip("headline: Drives the last tram", "headline:", "headline:", "has no value"),
    Slip("name: Ida Berg\n", "name: Ida Berg\nname: Ada # too\n", "# too", "given twice"),
    Slip("  pace: 1.0", "  pace: 2", "pace:", "from 0.7 to 1.4"),
    Slip("  gender: any", "  gender: cat", "gender:", "`cat` is not known"),
    Slip("tags: [snow]", "tags: snow", "tags:", "must be a list"),
    Slip("introduces: [zoe]", "introduces: [zo]", "introduces:", "no such persona", WARNING),
    Slip("# Public profile\n", "# Public profile\n\n- Lost.\n", "- Lost.", "before any heading"),
    Slip("## Organisation", "## Báckground", "## Báckground", "there twice"),
    Slip("- Runs 90 trams.", "- Runs 90 trams.\n- ![a](b)", "![a]", "fact is empty"),
    Slip("- Trained 31 new drivers.", "-", "\n-\n", "fact is empty"),
    Slip("## Story 3", "## Story 2!", "## Story 2!", "there twice"),
    Slip("## Story 5", "## 雪", "## 雪", "no letters"),
    Slip("- short: Story 4, briefly.", "- short:", "- short:\n", "`short` is empty"),
    Slip("- asked as: What about Story 6?\n", "", "## Story 6", "no setting `asked as`"),
    Slip("- topics: a\n", "- topics: a\n- topic: b\n", "- topic: b", "Did you mean `topics`"),
    Slip("- told to: trust", "- told to: friends", "friends", "door `friends`"),
    Slip("- about: background-1\n", "- about: background-7\n", "background-7", "no fact has this id"),
    Slip("-> The depot", "-> The deppot", "deppot", "`The depot`"),
    Slip("- hook: on -> Story 1", "- hook: on -> The depot", "on -> The depot", "its own story"),
    Slip("- hook: on -> Story 1", "- hook: off -> Story 1", "- hook: off", "does not stand", WARNING),
    Slip("It rang.\n", "It rang.\n\n1. Once\n", "1. Once", "numbered list"),
    Slip("It rang.\n", "It rang.\n\n| a | b |\n|---|---|\n", "| a | b |", "table"),
    Slip("It stopped.", "It stopped.\n\n#### Then", "#### Then", "smaller heading"),
    Slip("It stopped.", "It stopped.\n\n* late", "* late", "bullet"),
    Slip("headline: Drives the last tram", "headline: 'Isn't it late'", "headline:", "not closed properly"),
    Slip("name: Ida Berg\n", "name: “Ida Berg”\n", "name:", "quotation marks around `Ida Berg`", WARNING),
    Slip("- Speaks four languages.", "- Speaks\n  - Four languages.", "  - Four", "make one fact", WARNING),
    Slip("## In the news", "### In the press\n\n## In the news", "### In", "groups no facts", WARNING),
    Slip("- topics: a\n", "- topics: a; b\n", "a; b", "counts as one of `topics`", WARNING),
    Slip("What about Story 3?", "Why? / What about Story 3?", "Why? /", "counts as one of `asked as`", WARNING),
    Slip("- asked as: What about Story 1?", "- asked as:\n  - Why so?", "  - Why so", "read as one value", WARNING),
    Slip("- told to: trust", "told to: trust", "told to: trust", "dash and a space"),
    Slip("# Manner", "## Manner", "# Manner", "this heading is smaller"),
    Slip("## Greeting", "## Greetings", "## Greetings", "Did you mean `Greeting`"),
    Slip("- Hello, mind the step.", "- Hello {visiter}.", "{visiter}", "`{visitor}`"),
    Slip("- Ask {name}.", "- Ask {fact}.", "- Ask {fact}.", "only under `## Mistaken`"),
    Slip("- No: {fact}", "- No: {fact}\n\n## Farewell\n\n- Bye.", "## Farewell", "`Farewell` is not known"),
]
ONCE = {slip.old for slip in SLIPS}


def test_the_base_is_without_a_word() -> None:
    assert read(BASE, frozenset({"zoe"})).problems == ()
    for old in ONCE:
        assert BASE.count(old) == 1, old


@given(st.sets(st.sampled_from(range(len(SLIPS))), min_size=1, max_size=12), st.booleans())
def test_any_slips_together_are_all_told_on_their_lines(chosen: set[int], crlf: bool) -> None:
    text, slips, used = BASE, [], set[str]()
    for slip in (SLIPS[i] for i in sorted(chosen)):
        if slip.old not in used:
            used.add(slip.old)
            slips.append(slip)
            text = text.replace(slip.old, slip.new, 1)
    result = read(text.replace("\n", "\r\n") if crlf else text, frozenset({"zoe"}))
    lines = text.split("\n")
    for slip in slips:
        line = next(i for i, held in enumerate(lines, 1) if slip.sign in f"\n{held}\n")
        found = [p for p in result.problems if p.line == line and slip.message in p.message + p.fix]
        assert [p.level for p in found] == [slip.level], (str(slip), result.problems)
    assert all(p.fix for p in result.problems)
    assert (result.persona is None) == any(p.level is Level.ERROR for p in result.problems)


@pytest.mark.parametrize("slip", SLIPS, ids=str)
def test_each_alone_is_told_and_nothing_that_is_right(slip: Slip) -> None:
    result = read(BASE.replace(slip.old, slip.new, 1), frozenset({"zoe"}))
    assert result.problems
    assert len({p.line for p in result.problems}) <= 3, result.problems
