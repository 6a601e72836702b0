"""Lists that coaches have already: text and tables of all shapes become pages that read back whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.authoring.bank_import import UNSORTED, bank_page, from_table, from_text, reads_back
from simulator.domain.bank import BankCategory

TEXTS = {
    "plain": ("How?\nWhy?\n", {UNSORTED: ["How?", "Why?"]}),
    "headings": ("# Path\nHow?\n## Days\n- Why?\n", {"Path": ["How?"], "Days": ["Why?"]}),
    "colons": (
        "Career path:\n1. How?\n2) Why?\n\nDays:\n• When?",
        {"Career path": ["How?", "Why?"], "Days": ["When?"]},
    ),
    "a colon in a question": ("Tell me: how?\n", {UNSORTED: ["Tell me: how?"]}),
    "a long line with a colon": (f"{'word ' * 9}:\nHow?", {UNSORTED: ["word " * 8 + "word :", "How?"]}),
    "one twice": ("How?\nHow?\n# B\nHow?\nWhy?", {UNSORTED: ["How?"], "B": ["Why?"]}),
    "a heading twice": ("# A\nHow?\n# B\nWhen?\n# a\nWhy?", {"A": ["How?", "Why?"], "B": ["When?"]}),
    "windows": ("A:\r\nHow?\r\n", {"A": ["How?"]}),
    "no letter is taken from a word": ("I. How?\nA day, how?\n", {UNSORTED: ["How?", "A day, how?"]}),
    "rules and dots": ("---\nHow?\n...\n***\n", {UNSORTED: ["How?"]}),
    "bare names": (
        "Path\nHow?\n“Why?”\nDays and nights\nWhen?\n",
        {"Path": ["How?", "Why?"], "Days and nights": ["When?"]},
    ),
    "no names": (
        'Tell me more\nHow?\nWhy "so"?\nWhen?\npay\nIt hurts.\nWho?',
        {UNSORTED: ["Tell me more", "How?", 'Why "so"?', "When?", "pay", "It hurts.", "Who?"]},
    ),
    "lines without marks": ("Your path\nYour days\nWhy?", {UNSORTED: ["Your path", "Your days", "Why?"]}),
    "empty": ("\n \n# A\n", {}),
}
TABLES = {
    "one column": ("How?\nWhy?\n", {UNSORTED: ["How?", "Why?"]}),
    "heads": ("Category,Question\nA,How?\nB,Why?\n", {"A": ["How?"], "B": ["Why?"]}),
    "heads the other way round": ("question;level;TOPIC\nHow?;1;A\nWhy?;2;A\n", {"A": ["How?", "Why?"]}),
    "no heads": ("A,How is it?\nA,And why?\nB,When?\n", {"A": ["How is it?", "And why?"], "B": ["When?"]}),
    "commas inside": ('A,"How, then?"\n', {"A": ["How, then?"]}),
    "tabs": ("A\tHow?\n\tWhy, now?\n", {"A": ["How?"], UNSORTED: ["Why, now?"]}),
    "short rows": ("Category,Question\nA\nB,Why?\n", {"B": ["Why?"]}),
    "empty": ("", {}),
}


@pytest.mark.parametrize(("text", "held"), TEXTS.values(), ids=TEXTS)
def test_text(text: str, held: dict[str, list[str]]) -> None:
    assert {c.heading: list(c.questions) for c in from_text(text)} == held


@pytest.mark.parametrize(("text", "held"), TABLES.values(), ids=TABLES)
def test_tables(text: str, held: dict[str, list[str]]) -> None:
    assert {c.heading: list(c.questions) for c in from_table(text)} == held


@pytest.mark.parametrize(
    "question",
    [
        "What does *good* mean?",
        "- really, why?",
        "3. or 4?",
        "# how?",
        "What is <b>this</b> &amp; that?",
        "How does [the firm](http://x) work?",
        "What happened in [year]?",
        "a_b_c, why `x`?",
        "~~Why~~ how?",
        "back\\slash?",
        "![x](y)?",
        "1) how?",
        "| a | b |",
        "> why?",
        "* why?",
        "<https://example.org>?",
    ],
)
def test_a_page_reads_back_whole(question: str) -> None:
    held = [BankCategory("A: #1 *b*", (question,))]
    page = bank_page('My "bank": 1 # x', held, "mail: yesterday")
    assert reads_back(page, held), page


@given(st.text(max_size=200))
def test_whatever_is_listed_reads_back_whole(text: str) -> None:
    for held in (from_text(text), from_table(text)):
        if held:
            assert reads_back(bank_page("x", held), held), bank_page("x", held)
