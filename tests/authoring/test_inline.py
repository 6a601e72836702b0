"""Markdown's marks go, words stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.authoring.inline import clean, one_line, spoken
from simulator.domain.errors import printable


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("a **bold** and *em* __strong__ _em_ ***both***", "a bold and em strong em both"),
        ("**a *b* c** and *a\nb*", "a b c and a b"),
        ("un*frigging*believable", "unfriggingbelievable"),
        ("~~no~~ yes", "no yes"),
        ("2 * 3 * 4, 2*3*4, snake_case_name, ****", "2 * 3 * 4, 2*3*4, snake_case_name, ****"),
        ('[text](http://a.b/c_(d) "t") [blank] [...]', "text [blank] [...]"),
        ("![picture](x.png)<http://a.b/c_d_e> <i>x</i><br>y", "http://a.b/c_d_e x y"),
        ("a < b and b > a, AT&T", "a < b and b > a, AT&T"),
        ("&amp; &lt; &eacute; &#233; &nbsp;x &nonsense;", "& < é é x &nonsense;"),
        (r"\*not\* \_em\_ C:\path 1\. x", r"*not* _em_ C:\path 1. x"),
        ("`a*b*` and ``c``", "a*b* and c"),
        ("&#27;[31m\x1b]0;t\x07\u202e", "[31m]0;t"),
        ("one\x0btwo\x85three\u2028four\tfive", "one two three four five"),
        ("{visitor} and {field}", "{visitor} and {field}"),
    ],
)
def test_marks_go_and_words_stay(written: str, said: str) -> None:
    assert spoken(written) == said


@given(st.text())
def test_nothing_that_drives_a_terminal_survives(text: str) -> None:
    for made in (clean(text), one_line(text), spoken(text)):
        assert printable(made) == made
        made.encode("utf-8")
    assert one_line(one_line(text)) == one_line(text)


@given(st.text(alphabet="abc *_`[]()<>&!~\\#;x", max_size=200))
def test_plain_letters_are_never_lost_but_in_links_and_tags(text: str) -> None:
    if not set(text) & set("[<&"):
        assert [c for c in spoken(text) if c.isalpha()] == [c for c in text if c.isalpha()]
