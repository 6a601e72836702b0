"""Every rule of a persona's front matter: cases that hit, with their line, and cases that miss."""

import pytest

from simulator.authoring.problems import Level
from simulator.domain.persona import Temperament
from tests.authoring.page import FRONT, persona_page, read


def changed(key: str, value: str) -> str:
    """The front matter with another value for a key, or with the key added."""
    lines = [line for line in FRONT.splitlines() if not line.startswith(f"{key}:")]
    return "\n".join([*lines, f"{key}: {value}"]) + "\n"


def without(key: str) -> str:
    return "".join(line for line in FRONT.splitlines(keepends=True) if not line.startswith(f"{key}:"))


WRONG = [
    # front matter, words on the wrong line, words of the message, words of the fix
    (FRONT + "organization: x\n", "organization:", "`organization` is not known", "`organisation`"),
    (FRONT + "rol: x\n", "rol:", "`rol` is not known", "`role`"),
    (FRONT + "Tags: [x]\n", "Tags:", "`Tags` is not known", "`tags`"),
    (FRONT + "qqqq: x\n", "qqqq:", "`qqqq` is not known", "`temperament`"),
    (FRONT + "<<: x\n", "<<:", "`<<` is not known", "`format`"),
    (FRONT + "name: Again\n", "name: Again", "given twice, first in line 3", "Keep one"),
    (FRONT + "voice:\n  pace: 1\n  pace: 1\n", "", "`pace` of `voice` is given twice", "Keep one"),
    (FRONT + "voice:\n  acent: us\n", "acent:", "of `voice` `acent` is not known", "`accent`"),
    (FRONT + "voice:\n  gender: woman\n", "gender:", "gender `woman` is not known", "`female`"),
    (FRONT + "voice:\n  accent: uk\n", "accent:", "accent `uk` is not known", "`gb`"),
    (FRONT + "voice:\n  pace: 1.5\n", "pace:", "from 0.7 to 1.4", "pace: 1.0"),
    (FRONT + "voice:\n  pace: nan\n", "pace:", "from 0.7 to 1.4", "pace: 1.0"),
    (FRONT + "voice: female\n", "voice:", "`voice` must hold keys", "gender: female"),
    (FRONT + "voice:\n  name: {a: b}\n", "name: {", "", ""),
    (changed("minutes", "4"), "minutes:", "from 5 to 60, not `4`", "minutes: 20"),
    (changed("minutes", "61"), "minutes:", "from 5 to 60", "digits"),
    (changed("minutes", "twenty"), "minutes:", "not `twenty`", "digits"),
    (changed("minutes", ".inf"), "minutes:", "not `.inf`", "digits"),
    (changed("minutes", "1e1"), "minutes:", "not `1e1`", "digits"),
    (changed("minutes", "35 minutes"), "minutes:", "not `35 minutes`", "minutes: 35"),
    (changed("minutes", "[20]"), "minutes:", "must be one plain text", "one line"),
    (changed("difficulty", "0"), "difficulty:", "whole number from 1 to 3", ""),
    (changed("difficulty", "1.5"), "difficulty:", "whole number from 1 to 3", ""),
    (changed("difficulty", "easy"), "difficulty:", "whole number from 1 to 3", ""),
    (changed("format", "2"), "format:", "format `2` is not known", "format: 1"),
    (changed("format", "one"), "format:", "format `one` is not known", "format: 1"),
    (changed("temperament", "grumpie"), "temperament:", "`grumpie` is not known", "`grumpy`"),
    (changed("temperament", "zzz"), "temperament:", "`zzz` is not known", "`enthusiastic`"),
    (changed("language", "English"), "language:", "no language tag", "`en`"),
    (changed("tags", "trams"), "tags:", "must be a list", "tags: [trams]"),
    (changed("tags", "[a, [b]]"), "tags:", "nested too deeply", "one list"),
    (changed("tags", "[a, []]"), "tags:", "plain texts only", "[one, two]"),
    (changed("tags", "[a, b: c]"), "tags:", "colon inside a value", "quotes"),
    (changed("introduces", "a-b"), "introduces:", "must be a list", "[a-b]"),
    (changed("headline", "Trams: a love story"), "headline:", "colon", '`headline: "Trams: a love story"`'),
    (changed("headline", 'The "last" one: x'), "headline:", "colon", "'The \"last\" one: x'"),
    (changed("role", "&a Driver"), "role:", "Anchors", "quotes"),
    (changed("role", "*a"), "role:", "aliases", "quotes"),
    (changed("role", "*Driver*"), "role:", "aliases", "quotes"),
    (changed("role", "!!str Driver"), "role:", "Tags", "quotes"),
    (changed("role", "!local Driver"), "role:", "Tags", "quotes"),
    (changed("tags", "[&a x, *a]"), "tags:", "Anchors", "quotes"),
    (changed("tags", "!!set {a, b}"), "tags:", "Tags", "quotes"),
    (changed("role", "@Driver"), "role:", "keeps for itself", "quotes"),
    (changed("role", "'Driver"), "role:", "quotation mark", "two equal"),
    (changed("tags", "[a, b"), "tags:", "bracket", "[one, two]"),
    (changed("role", "{a: {b: {c: d}}}"), "role:", "nested too deeply", "one list"),
    (changed("role", "- Driver"), "role:", "cannot be read", "quotes"),
    (changed("headline", '"a \\q"'), "headline:", "backslash", "single quotes"),
    (changed("headline", '"a \\xZZ"'), "headline:", "backslash", "single quotes"),
    (FRONT.replace("role:", " role:"), " role:", "colon inside a value", "remove the spaces before `role`"),
    (changed("headline", "From a shed\n  to a fleet: slowly"), "to a fleet", "colon inside", "quotes"),
    (FRONT + "voice:\n  name: a: b\n", "name: a: b", "colon inside", '`name: "a: b"`'),
    (FRONT + "just words\n", "just words", "not a `key: value` line", "colon"),
    (FRONT + "voice:\n\tpace: 1\n", "\tpace", "tab", "spaces"),
    (FRONT + "? [a]\n: b\n", "? [a]", "key must be one plain word", "key: value"),
    (FRONT + "...\nlocation: x\n", "...", "cannot be read", ""),
    *[(without(line.split(":")[0]), "---", f"`{line.split(':')[0]}` is missing", "") for line in FRONT.splitlines()],
    *[(changed(k.split(":")[0], ""), f"{k.split(':')[0]}:", "has no value", "") for k in FRONT.splitlines()],
]


@pytest.mark.parametrize(("front", "sign", "message", "fix"), WRONG, ids=[f"{case[1]}{case[2]}" for case in WRONG])
def test_what_is_wrong_is_said_with_its_line(front: str, sign: str, message: str, fix: str) -> None:
    result = read(persona_page(front=front))
    assert result.persona is None
    found = [p for p in result.errors if message in p.message and fix in p.fix]
    assert found, result.problems
    if sign:
        assert found[0].line == result.line_of(sign)
    assert all(p.fix and p.file == "ida-berg.md" for p in result.problems)


RIGHT = [
    FRONT,
    FRONT + "voice:\n",
    FRONT + "voice: {}\n",
    FRONT + "tags: []\nintroduces: []\nlocation:\n",
    FRONT + "tags:\n- a\n- b\n",
    FRONT + "# a note\n\nlocation: x  # another\n",
    FRONT + "voice:\n  gender: female\n  accent: gb\n  pace: 0.7\n  engine: auto\n  name: heart\n",
    changed("minutes", "5"),
    changed("minutes", "60"),
    changed("minutes", '"22.5"'),
    changed("headline", '"Trams: a love story"'),
    changed("headline", "Trams at 07:30 in C# and a#b"),
    changed("headline", ">\n  Two\n  lines"),
    changed("language", "pt-BR"),
    changed("temperament", "Warm"),
    "\n" + FRONT,
]


@pytest.mark.parametrize("front", RIGHT, ids=range(len(RIGHT)))
def test_what_is_right_is_read_without_a_word(front: str) -> None:
    result = read(persona_page(front=front))
    assert result.persona is not None
    assert result.problems == ()


def test_values_stay_text() -> None:
    front = changed("name", "NO") + "location: 07:30\ntags: [007, yes, 1_000, 2020-01-01, ~]\nlanguage: no\n"
    persona = read(persona_page(front=front)).persona
    assert persona is not None
    assert (persona.name, persona.location, persona.language) == ("NO", "07:30", "no")
    assert persona.tags == ("007", "yes", "1_000", "2020-01-01", "~")


@pytest.mark.parametrize(
    ("temperament", "difficulty"), [("warm", 1), ("enthusiastic", 1), ("brisk", 2), ("reserved", 2), ("grumpy", 3)]
)
def test_the_temperament_gives_the_usual_difficulty(temperament: str, difficulty: int) -> None:
    persona = read(persona_page(front=changed("temperament", temperament))).persona
    assert persona is not None
    assert persona.temperament is Temperament(temperament)
    assert persona.difficulty == difficulty
    own = read(persona_page(front=changed("temperament", temperament) + "difficulty: 2\n")).persona
    assert own is not None
    assert own.difficulty == 2


@pytest.mark.parametrize("odd", ["\x0b", "\x0c", "\x1c", "\x85", "\u00a0", "\u2028", "\u2029", "\u3000"])
def test_odd_spaces_neither_break_a_value_nor_shift_a_line(odd: str) -> None:
    front = FRONT.replace("last tram", f"last{odd}tram")
    result = read(persona_page(front=front))
    assert result.problems == ()
    assert result.persona is not None
    assert result.persona.headline == "Drives the last tram"
    wrong = read(persona_page(front=front + "rolle: x\n"))
    assert [p.line for p in wrong.errors] == [wrong.line_of("rolle:")]


def test_all_errors_are_said_at_once() -> None:
    front = FRONT.replace("Drives", "Drives: often") + "rolle: x\nname: Two\ntags: [a\nlocation: '\nvoice:\n  pace: 9\n"
    found = {(p.line, p.message.split("`")[1] if "`" in p.message else "") for p in read(persona_page(front)).errors}
    assert {line for line, _ in found} == {7, 10, 11, 12, 13, 15}


def test_a_hash_that_cuts_a_value_is_a_warning() -> None:
    result = read(persona_page(front=changed("headline", "We are #1 here")))
    assert [(p.line, p.level) for p in result.problems] == [(result.line_of("#1"), Level.WARNING)]
    assert result.persona is not None


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "empty"),
        ("\n \n", 1, "empty"),
        (persona_page().removeprefix("---\n"), 1, "does not begin with front matter"),
        (persona_page().replace("brisk\n---\n", "brisk\n"), 1, "not closed"),
        ("---\n" + FRONT, 1, "not closed"),
        ("---\n---\n" + persona_page().split("---\n", 2)[2], 1, "`name` is missing"),
        ("---\n" + "x" * 70_000 + persona_page().removeprefix("---"), 2, "too long"),
    ],
    ids=range(7),
)
def test_front_matter_that_is_not_there(text: str, line: int, message: str) -> None:
    result = read(text)
    assert result.persona is None
    assert any(p.line == line and message in p.message for p in result.errors), result.errors


@pytest.mark.parametrize(
    ("text", "message", "fix"),
    [
        ("# Ida Berg\n\n" + persona_page(), "stands before the front matter", "above line 3"),
        ("Here is your page:\n" + persona_page(), "stands before the front matter", "above line 2"),
        ("```markdown\n" + persona_page() + "```\n", "inside a code block", "Remove this line"),
        ("~~~\n" + persona_page() + "\n~~~", "inside a code block", "Remove this line"),
    ],
)
def test_what_is_wrapped_around_a_page_is_the_only_thing_told(text: str, message: str, fix: str) -> None:
    [problem] = read(text).problems
    assert (problem.line, problem.level) == (1, Level.ERROR)
    assert message in problem.message
    assert fix in problem.fix


def test_a_page_with_an_open_front_matter_is_still_checked_below() -> None:
    result = read(persona_page(stories=persona_page()[:0] + "## A\n\nBody.\n").replace("brisk\n---\n", "brisk\n"))
    assert any("no setting `topics`" in p.message for p in result.errors)
    assert not any("is missing" in p.message for p in result.errors)


@pytest.mark.parametrize(
    "front",
    ["[" * 50_000, "{" * 50_000, "? " * 25_000, "- " * 25_000, "a: " + "[" * 50_000, "&a " * 9_000, "'" * 50_001],
)
def test_hostile_yaml_is_one_page_of_errors(front: str) -> None:
    assert read(persona_page(front=front + "\n")).errors


def test_escapes_never_reach_a_terminal() -> None:
    front = FRONT + 'location: "\\e[31mred\\a"\ntags: ["\\x9bx"]\n'
    page = persona_page(front=front, profile="## A\n\n- One \x1b]0;x\x07 two &#27;[2J \u202e three.\n")
    persona = read(page).persona
    assert persona is not None
    text = repr((persona.location, persona.tags, [f.text for f in persona.facts]))
    assert "\\x" not in text
    assert "\\u" not in text
