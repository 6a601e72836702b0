"""Every command on a page is one that the program understands, and every command of the program is on a page."""

import argparse
import shlex
from collections.abc import Iterator

import pytest

from simulator.cli.arguments import _parser, parse
from simulator.domain.errors import UsageError
from tests.docs.pages import PAGES, commands, mentions, name


def words(command: str) -> list[str]:
    """The arguments of a command line, up to a comment or a redirection."""
    found = []
    for word in shlex.split(command, comments=True)[1:]:
        if word in ("<", ">", "|"):
            break
        found.append(word)
    return found


def paths(parser: argparse.ArgumentParser, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every command of a parser, as the words that call it."""
    under = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if not under and above:
        yield above
    for action in under:
        for word, sub in action.choices.items():
            yield from paths(sub, (*above, word))


def understood(command: str, whole: bool = True) -> None:
    """Parse it; raises `UsageError` as the program would, but not for what is left out where it need not be whole."""
    try:
        parse(words(command))
    except UsageError as error:
        if whole or "arguments are required" not in str(error):
            raise
    except SystemExit as left:  # --help and --version
        if left.code:
            raise


COMMANDS = sorted(set(paths(_parser())))
WRITTEN = [(name(page), command) for page in PAGES for command in commands(page.read_text("utf-8"))]
NAMED = [(name(page), command) for page in PAGES for command in mentions(page.read_text("utf-8"))]


@pytest.mark.parametrize(("page", "command"), WRITTEN)
def test_it_is_understood(page: str, command: str) -> None:
    understood(command)


@pytest.mark.parametrize(("page", "command"), NAMED)
def test_what_a_sentence_names_is_there(page: str, command: str) -> None:
    understood(command, whole=False)


@pytest.mark.parametrize(
    "command", ["coffeechat nonsense", "coffeechat score a.json --nonsense", "coffeechat banks sell"]
)
def test_what_is_wrong_is_not_understood(command: str) -> None:
    with pytest.raises(UsageError):
        understood(command, whole=False)


def test_commands_are_found_on_a_page() -> None:
    text = (
        "Say `coffeechat doctor` or\n```\n$ echo hi | coffeechat ask --persona p  # once\ncoffeechat\nno coffee\n```\n"
    )
    assert [words(command) for command in commands(text)] == [["ask", "--persona", "p"], []]
    assert mentions(text) == ["coffeechat doctor"]


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_it_is_told_of(path: tuple[str, ...]) -> None:
    told = {tuple(words(command))[: len(path)] for page, command in WRITTEN + NAMED if page.startswith("docs/")}
    assert path in told
