"""Every rule of a persona page below its front matter: cases that hit, with their line, and cases that miss."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.authoring.personas import parse_persona, read_persona
from simulator.authoring.problems import Level, Report
from simulator.authoring.sources import slug_of
from simulator.domain.persona import Door, Occasion
from tests.authoring.page import FRONT, MANNER, PROFILE, STORIES, persona_page, read, story

EXAMPLE = Path(__file__).parents[3] / "shared" / "examples" / "maya-okafor.md"


def more(settings: str, body: str = "I drove on through the snow.") -> str:
    """A page with one more story, `Extra`, which has these settings."""
    return persona_page(stories=STORIES + "\n" + story("Extra", more=settings, body=body))


def alone(text: str) -> str:
    """A page with one more story that is written out."""
    return persona_page(stories=STORIES + "\n" + text)


OUT = persona_page().replace("# Manner\n", "")
ERRORS = [
    # sections
    (OUT, "# Stories", "`# Manner` is missing", "# Manner"),
    (persona_page().replace("# Public profile\n", ""), "", "`# Public profile` is missing", ""),
    (persona_page().replace("# Stories\n", "# Story\n"), "# Story", "`# Story` is not known", "`# Stories`"),
    (persona_page() + "\n# Notes\n\nx\n", "# Notes", "`# Notes` is not known", "##"),
    (persona_page() + "\n# Manner\n", "", "`# Manner` is there twice", "one of them"),
    (persona_page() + "\n#\n", "", "`# ` is not known", "##"),
    (
        persona_page()
        .replace("# Public profile", "# X")
        .replace("# Stories", "# Public profile")
        .replace("# X", "# Stories"),
        "# Public profile",
        "`# Public profile` stands below `# Stories`",
        "order",
    ),
    # headings
    (persona_page(profile=PROFILE + "\n## BACKGROUND!\n"), "## BACKGROUND!", "there twice, first in line", "another"),
    (persona_page(profile=PROFILE + "\n## 日本\n"), "## 日本", "no letters", "letter"),
    (persona_page(profile=PROFILE + "\n##\n"), "", "no letters", "letter"),
    (alone(story("Story 1!")), "## Story 1!", "there twice", "another"),
    (alone(story("…")), "## …", "no letters", "letter"),
    (persona_page(manner=MANNER + "\n## Greeting\n"), "", "there twice", ""),
    (persona_page(manner=MANNER + "\n## Greetings\n"), "## Greetings", "`Greetings` is not known", "`Greeting`"),
    (persona_page(manner=MANNER + "\n## Zzz\n"), "## Zzz", "`Zzz` is not known", "`Goodbye`"),
    (persona_page(manner=MANNER + "\n### Goodbye\n"), "### Goodbye", "not known", ""),
    (persona_page(profile="##Background\n" + PROFILE), "##Background", "space after its `#`", "## Title"),
    # bullets without a home
    (persona_page(profile="- One fact.\n\n" + PROFILE), "- One fact", "before any heading", "##"),
    (persona_page(stories="- topics: x\n\n" + STORIES), "- topics: x", "before any heading", "##"),
    (persona_page(manner="- Hi.\n\n" + MANNER), "- Hi.", "before any heading", "##"),
    (persona_page(profile=PROFILE + "-\n"), "", "fact is empty", "dash"),
    (persona_page(manner=MANNER + "- ![x](y.png)\n"), "![x]", "alternative is empty", "dash"),
    # settings
    (more("- toppics: x"), "- toppics", "`toppics` is not known", "`topics`"),
    (more("- told_to: open"), "- told_to", "`told_to` is not known", "`told to`"),
    (more("- just words"), "- just words", "not known", "`topics`"),
    (more("- topics: zz"), "- topics: zz", "`topics` is there twice", "Keep one"),
    (more("- Short: b"), "- Short: b", "`short` is there twice", "Keep one"),
    (more("- told to:"), "- told to:", "`told to` is empty", "Write"),
    (more("- hook:"), "- hook:", "`hook` is empty", "Write"),
    (more("- about:   "), "- about:", "`about` is empty", "Write"),
    (more("- about"), "- about", "`about` is empty", "Write"),
    (more("- about: , ,"), "- about:", "`about` is empty", "Write"),
    (alone("## Extra\n\n- asked as: A?\n- short: b\n\nBody.\n"), "## Extra", "no setting `topics`", "career path"),
    (alone("## Extra\n\n- topics: a\n- short: b\n\nBody.\n"), "## Extra", "no setting `asked as`", "|"),
    (alone("## Extra\n\n- topics: a\n- asked as: b\n\nBody.\n"), "## Extra", "no setting `short`", "sentence"),
    (
        alone("## Extra\n\n- topics: a\n- asked as: |\n- short: c\n\nBody.\n"),
        "- asked as: |",
        "`asked as` is empty",
        "",
    ),
    (more("- told to: anybody"), "- told to", "door `anybody` is not known", "`anyone`"),
    (more("- told to: xxxx"), "- told to", "door `xxxx` is not known", "`follow-up`"),
    (more("- about: backgroud-1"), "- about", "`backgroud-1`, and no fact", "`background-1`"),
    (more("- about: background-1, background-9"), "- about", "`background-9`", "background-"),
    (more("- hook: the snow -> Story nine"), "- hook", "leads to `Story nine`", "Did you mean `Story"),
    (more("- hook: the snow -> extra!"), "- hook", "own story", "another"),
    (more("- hook: the snow"), "- hook", "no arrow", "->"),
    (more("- hook: -> Story 1"), "- hook", "no phrase", "->"),
    (more("- hook: the snow ->"), "- hook", "no title", "->"),
    (more("-about: background-1"), "-about:", "begins with a dash and a space", "- about"),
    (more("told to: open\nabout: background-1\nI drove."), "told to: open", "begins with a dash", "- told to"),
    # bodies
    (more("", body=""), "## Extra", "has no body", "sentences"),
    (more("", body="![a picture](x.png)"), "## Extra", "has no body", "sentences"),
    (more("", body="I drove.\n\n- One\n  - Two\nthree"), "- One", "bullet", "sentence"),
    (more("", body="I drove.\n* One"), "* One", "bullet", "sentence"),
    (more("", body="I drove.\n\n  + One"), "+ One", "bullet", "sentence"),
    (more("", body="I drove.\n\n- told to: open"), "- told to", "setting stands below", "up"),
    (more("", body="I drove.\n\n1. One\n2. Two"), "1. One", "numbered list", "sentences"),
    (more("", body="I drove.\n1) One"), "1) One", "numbered list", "sentences"),
    (more("", body="I drove.\n\n7. One"), "7. One", "numbered list", "sentences"),
    (more("", body="I drove.\n\n| a | b |\n|---|---|\n| c | d |"), "| a | b |", "table", "sentences"),
    (more("", body="I drove.\n\na | b\n--- | ---\nc | d"), "--- | ---", "table", "sentences"),
    (more("", body="I drove.\n\n### More"), "### More", "smaller heading", "##"),
    (more("", body="I drove.\n\n###### More ##"), "###### More", "smaller heading", "##"),
    (more("", body="I drove.\n\n```\ncode\n```"), "```", "code block", "sentences"),
    (more("", body="I drove.\n\n```\ncode"), "```", "never closed", "Remove"),
    (more("", body="I drove <!-- and drove"), "<!--", "never closed", "-->"),
    (more("", body="I drove on through the snow.\n---"), "---\n", "dashes right below", "blank line"),
    # placeholders
    (persona_page(manner=MANNER + "- Hi {vistor}.\n"), "{vistor}", "`{vistor}` is not known", "`{visitor}`"),
    (persona_page(manner=MANNER + "- Hi {}.\n"), "Hi {}", "`{}` is not known", "`{visitor}`"),
    (persona_page(manner=MANNER + "- Hi {visitor.\n"), "{visitor.", "brace stands alone", "`{visitor}`"),
    (persona_page(manner=MANNER + "- Hi visitor}.\n"), "visitor}.", "brace stands alone", "`{field}`"),
    (persona_page(manner=MANNER + "- Hi {{visitor}}.\n"), "{{visitor}}", "brace stands alone", "`{visitor}`"),
    (persona_page(manner=MANNER + "- Hi {fact}.\n"), "{fact}", "only under `## Mistaken`", "`{visitor}`"),
    (persona_page(manner=MANNER + "- Hi {name}.\n"), "{name}", "only under `## Referral`", "`{field}`"),
    (persona_page(manner=MANNER + "\n## Mistaken\n\n- {name}!\n"), "{name}", "only under `## Referral`", "{fact}"),
]


@pytest.mark.parametrize(("text", "sign", "message", "fix"), ERRORS, ids=[case[2] for case in ERRORS])
def test_an_error_is_said_with_its_line(text: str, sign: str, message: str, fix: str) -> None:
    result = read(text)
    assert result.persona is None
    found = [p for p in result.errors if message in p.message and fix in p.fix]
    assert found, result.problems
    if sign and not sign.endswith("\n"):
        assert found[0].line == result.line_of(sign)
    assert len(found) == 1


WARNINGS = [
    (more("- hook: the rain -> Story 1"), "- hook", "`the rain` does not stand", "same order"),
    (more("- told to: follow-up"), "## Extra", "No hook leads to `Extra`", "hook"),
    (
        persona_page(stories=STORIES.replace("topics: outlook", "topics: outlok")),
        "# Stories",
        "No story covers `outlook`",
        "`outlok`",
    ),
    (persona_page(stories=STORIES.replace("organisation\n", "tea\n")), "# Stories", "covers `organisation`", "topics"),
    (persona_page(profile=PROFILE.replace("- Speaks four languages.\n", "")), "# Public", "5 of at least 6 facts", ""),
    (persona_page(stories=STORIES[: STORIES.index("## Story 9")]), "# Stories", "9 of at least 10 stories", ""),
    (more("", body="snow " * 121), "## Extra", "121 words, over 120", "hook"),
    (persona_page(front=FRONT + "introduces: [tom-bakr]\n"), "introduces", "`tom-bakr`", "`tom-baker`"),
    (persona_page(front=FRONT + "introduces:\n- tom-baker\n- ../x\n"), "../x", "`../x`", "`tom-baker`"),
    (persona_page(front=FRONT + "introduces: [ida-berg]\n"), "introduces", "themselves", "Remove"),
    (persona_page(profile="1. One fact.\n\n" + PROFILE), "1. One", "context, not as facts", "dash"),
    (persona_page(profile=PROFILE + "\n• A fact.\n"), "•", "no bullet", "dash"),
    (persona_page(profile=PROFILE + "– Another.\n"), "–", "`–` makes no bullet", "dash"),
    (persona_page(manner="Words.\n\n" + MANNER), "Words.", "never said", "dash"),
    (persona_page(stories="Words.\n\n" + STORIES), "Words.", "no story", "##"),
    (persona_page().replace("# Public", "Words.\n\n# Public"), "Words.", "before `# Public profile`", "Move"),
    (more("- about: background-1\n  - told to: trust"), "  - told to", "indented, so it continues `about`", "spaces"),
]


@pytest.mark.parametrize(("text", "sign", "message", "fix"), WARNINGS, ids=[case[2] for case in WARNINGS])
def test_a_warning_is_said_with_its_line(text: str, sign: str, message: str, fix: str) -> None:
    result = read(text, frozenset({"tom-baker", "ida-berg"}))
    found = [p for p in result.warnings if message in p.message and fix in p.fix]
    assert [p.line for p in found] == [result.line_of(sign)], result.problems


def test_warnings_alone_leave_the_page_usable() -> None:
    for text, _, message, _ in WARNINGS:
        if "continues `about`" not in message:
            result = read(text, frozenset({"tom-baker", "ida-berg"}))
            assert result.persona is not None, result.problems
            assert len(result.problems) == 1


FINE = [
    persona_page(),
    persona_page().replace("\n", "\r\n"),
    persona_page().replace("\n", "\r"),
    "\ufeff" + persona_page(),
    persona_page(manner=""),
    persona_page().replace("- ", "-\u00a0").replace("## ", "##\u202f").replace("minutes: 20", "minutes: 2\u200b0"),
    persona_page().replace("# Public profile", "#   Public Profile   ##"),
    persona_page().replace("# Stories", "Stories\n======="),
    persona_page().replace("## Story 1\n", "Story 1\n-------\n"),
    persona_page().replace("- ", "* "),
    persona_page(stories=STORIES + "\n— Mind the step, I said.\n"),
    persona_page().replace("- ", "+   "),
    persona_page().replace("- topics", "<!-- a\n\n# note\n- x --> - topics"),
    persona_page(front=FRONT + "introduces: [tom-baker]\n"),
    persona_page(profile="# profile\n".replace("# profile\n", "Words.\n\n***\n\n") + PROFILE + "\nMore words.\n"),
    more("- hook: The SNOW! -> story 1\n- hook: through “the snow” → STORY, 2"),
    more("- hook: I drove -> on -> Story 1", body="I drove -> on."),
    more("- about: Background-1,in-the-news-3\n- told to: Follow up").replace(
        "- topics: a\n", "- topics: a\n- hook: snow -> Extra\n"
    ),
    more("- **told to**: open\n- __about:__ background-1\n- *hook:* snow -> Story 1"),
    more("\n- told to: open\n\n\n- about: background-1,\n\n\tbackground-2"),
    more("", body="snow " * 120),
    more(
        "",
        body="It cost 2 * 3, i.e. a_b, and in\n2004. Then – a | b – #hashtag.\n\n> Quoted.\n\n---\n\n1984 was a year.",
    ),
    persona_page(
        manner="## Mistaken\n\n- No, {visitor}: {fact}\n\n## Referral\n\n- {name}, {field}\n\n## Asked for a job\n"
    ),
    more("", body="About: that I say nothing.\n\nTold to: nobody. Hook: none. Short: yes."),
    more("", body="I drove. <!-- - a\n1. b\n### c\n--> On."),
]


@pytest.mark.parametrize("text", FINE, ids=range(len(FINE)))
def test_what_is_fine_is_read_without_a_word(text: str) -> None:
    result = read(text, frozenset({"tom-baker"}))
    assert result.problems == ()
    assert result.persona is not None


def test_the_example_reads_without_a_word() -> None:
    if not EXAMPLE.exists():
        pytest.skip("the example page is not on this machine")
    persona, problems = read_persona(EXAMPLE, frozenset())
    assert problems == ()
    assert persona is not None
    assert len(persona.facts) == 9
    assert [s.door for s in persona.stories].count(Door.FOLLOW_UP) == 2
    assert persona.fact("in-the-news-2").text.startswith("In 2024 Maya spoke")  # type: ignore[union-attr]
    assert set(persona.manner) == set(Occasion)


def test_a_story_is_read_whole() -> None:
    text = alone(
        "## The *snow* & <i>the</i> ice\n\n"
        "- TOPICS: Snow,  CAREER   path, snow\n"
        "-  asked as: What happened: really? | How\n   did it feel?\n\n   | Why?\n"
        "- short: It was **cold**: very.\n"
        "- hook: the “big\n  plough” -> Story 1\n"
        "- hook: cold -> Story 2\n"
        "- told to: grounded\n"
        "The *big* plough came\nat [night](http://x.example). It was `cold` &amp; <b>white</b>.\n\nWe \\*waited\\*.\n"
    )
    result = read(text)
    assert result.problems == ()
    assert result.persona is not None
    found = result.persona.stories[-1]
    assert (found.id, found.title) == ("the-snow-the-ice", "The snow & the ice")
    assert found.topics == ("snow", "career path")
    assert found.categories == ("career path",)
    assert found.asked_as == ("What happened: really?", "How did it feel?", "Why?")
    assert found.short == "It was cold: very."
    assert [(h.phrase, h.story) for h in found.hooks] == [("the “big plough”", "story-1"), ("cold", "story-2")]
    assert found.door is Door.GROUNDED
    assert found.body == "The big plough came at night. It was cold & white.\n\nWe *waited*."
    assert found.line == result.line_of("## The *snow*")
    assert found.hooks[0].line == result.line_of("- hook: the")


def test_facts_are_top_level_bullets() -> None:
    profile = (
        "Before.\n\n## In the News’ café 2\n\nContext.\n\n- One **fact**\nthat goes on\n  and on.\n  - with a part\n\n"
        "  and an end.\n * Two.\n\n```\n- code\n## code\n```\n\n### Deeper\n\n- Three.\n<!-- - not me\n- nor me -->\n"
        "\n***\n\n\t- Four.\n"
    )
    persona = read(persona_page(profile=profile)).persona
    assert persona is not None
    assert [(f.id, f.text) for f in persona.facts] == [
        ("in-the-news-cafe-2-1", "One fact that goes on and on. with a part and an end."),
        ("in-the-news-cafe-2-2", "Two."),
        ("in-the-news-cafe-2-3", "Three."),
        ("in-the-news-cafe-2-4", "Four."),
    ]
    assert persona.context == ("Before.",)
    assert persona.profile[0].paragraphs[0] == "Context."
    assert persona.profile[0].heading == "In the News’ café 2"


def test_sections_may_be_empty() -> None:
    result = read(f"---\n{FRONT}---\n# Public profile\n# Stories\n# Manner\n")
    assert result.persona is not None
    assert result.errors == []
    assert len(result.warnings) == 7


def test_all_errors_of_a_page_come_at_once_in_its_order() -> None:
    text = persona_page(
        front=FRONT + "rolle: x\n",
        profile="- a\n\n" + PROFILE,
        stories=STORIES + story("Extra", more="- told to: nobody\n- about: x-1\n- hook: a -> b", body="- c"),
        manner="## Hello\n\n- {x}\n" + MANNER + "- {y}\n",
    )
    errors = read(text).errors
    assert len(errors) == 10
    assert [p.line for p in errors] == sorted(p.line for p in errors)


@pytest.mark.parametrize(
    ("name", "fine"),
    [
        ("maya-okafor.md", True),
        ("7.md", True),
        ("Maya.md", False),
        ("maya okafor.md", False),
        ("maya.txt", False),
        ("maya", False),
        ("maya.v2.md", False),
        (".md", False),
        ("mäya.md", False),
        ("maya.MD", False),
    ],
)
def test_the_file_name_is_the_slug(name: str, fine: bool) -> None:
    report = Report(name)
    slug_of(Path("folder") / name, report)
    assert report.failed is not fine


def test_files_that_are_no_pages(tmp_path: Path) -> None:
    large = tmp_path / "large.md"
    large.write_bytes(b"x" * ((1 << 20) + 1))
    latin = tmp_path / "latin.md"
    latin.write_bytes(persona_page().replace("Ida", "Id\u00e5").encode("latin-1"))
    wide = tmp_path / "wide.md"
    wide.write_text(persona_page(), "utf-16")
    folder = tmp_path / "folder.md"
    folder.mkdir()
    cases = [(large, 1, "1 MiB"), (latin, 3, "UTF-8"), (wide, 1, "UTF-8"), (folder, 1, "folder")]
    cases += [(tmp_path / "none.md", 1, "no such file"), (Path("a\0b.md"), 1, "cannot be read")]
    for path, line, message in cases:
        persona, problems = read_persona(path)
        assert persona is None
        assert [(p.line, p.level) for p in problems] == [(line, Level.ERROR)], problems
        assert message in problems[0].message
        assert problems[0].fix


def test_a_page_of_exactly_one_mebibyte_is_read(tmp_path: Path) -> None:
    page = persona_page()
    path = tmp_path / "ida-berg.md"
    path.write_bytes(page.encode() + b"\n" * ((1 << 20) - len(page.encode())))
    persona, problems = read_persona(path)
    assert persona is not None
    assert problems == ()


PIECES = st.sampled_from(
    """---
# Public profile
# Stories
# Manner
## A
##
#
- topics: x
- hook: a -> b
- told to: trust
- about: a-1
-
name: x
voice:
  pace: 1
a: [
<!--
-->
```
1. x
===
| a | b |
|---|---|
{visitor}
*
&a
'
"
words and words
> x
[a](b
<i""".split("\n")
)
STRANGE = st.sampled_from(["\x1b[2J", "\x00", "\u2028", "\t", "  ", "\x85", "\ud800", "\u202e", "\ue041", ""])


@given(st.lists(st.one_of(PIECES, STRANGE, st.text(max_size=20)), max_size=40).map("\n".join))
def test_no_text_breaks_the_reader(text: str) -> None:
    for page in (text, f"---\n{FRONT}---\n{text}", persona_page(stories=text), persona_page(profile=text, manner=text)):
        persona, problems = parse_persona(page, "x", "x.md")
        assert (persona is None) == any(p.level is Level.ERROR for p in problems)
        lines = page.count("\n") + page.count("\r") + 1
        assert all(1 <= p.line <= lines and p.message and p.fix for p in problems)
        assert "\x1b" not in repr(problems) + "".join(str(p) for p in problems)
