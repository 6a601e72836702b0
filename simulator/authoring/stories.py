"""The section `# Stories`: what the persona tells, with the settings of each story."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from simulator.authoring.inline import spoken
from simulator.authoring.pages import Block, Line, Shape, blocks
from simulator.authoring.problems import Report, shortened
from simulator.authoring.sections import Titles, no_home
from simulator.authoring.settings import SETTINGS, Settings, split_setting

LONGEST_BODY = 120
"""Words: a longer body is a speech, not a turn of a talk: a warning."""

_NOT_SPOKEN = {
    Shape.BULLET: ("A story is spoken, and this bullet is not", "Write it as a sentence"),
    Shape.NUMBER: ("A story is spoken, and this numbered list is not", "Write it as sentences"),
    Shape.TABLE: ("A story is spoken, and this table is not", "Write it as sentences"),
    Shape.CODE: ("A story is spoken, and this code block is not", "Write it as sentences"),
    Shape.HEADING: ("A story is spoken, and this smaller heading is not", "Remove it, or begin a story with `##`"),
}


@dataclass(slots=True)
class Draft:
    """A story as far as its own lines tell; what it says about others is checked when all are read."""

    id: str
    title: str
    line: int
    settings: Settings
    paragraphs: list[str] = field(default_factory=list)

    @property
    def body(self) -> str:
        """The words of the story, its paragraphs one after the other."""
        return "\n\n".join(self.paragraphs)


def drafts(lines: Iterable[Line], report: Report) -> list[Draft]:
    """The stories from the lines below `# Stories`; notes every error that a story has in itself."""
    titles = Titles(report, "The story")
    found: list[Draft] = []
    for block in blocks(lines, lazy=False):
        if block.shape is Shape.HEADING and block.level == 2:
            title = spoken(block.text)
            found.append(Draft(titles.slug(title, block.line), title, block.line, Settings(report)))
        elif not found:
            if block.shape is Shape.BULLET:
                no_home(block, report)
            else:
                report.warning(block.line, "This belongs to no story and is left out", "Put `## A title` above it")
        else:
            _part(found[-1], block, report)
    for draft in found:
        draft.settings.complete(draft.title, draft.line)
        if not draft.body:
            message = f"The story `{shortened(draft.title)}` has no body"
            report.error(draft.line, message, "Write the story as plain sentences below its settings")
        elif (count := count_words(draft.body)) > LONGEST_BODY:
            message = f"The story `{shortened(draft.title)}` has {count} words, over {LONGEST_BODY}"
            report.warning(draft.line, message, "Shorten it, or make two stories of it and join them with a hook")
    return found


def count_words(text: str) -> int:
    """How many words a word processor would count."""
    return sum(any(c.isalnum() for c in word) for word in text.split())


def _part(story: Draft, block: Block, report: Report) -> None:
    if block.shape is Shape.BULLET and not story.paragraphs:
        story.settings.add(block)
        return
    if block.shape is Shape.TEXT:
        if text := spoken(block.text if story.paragraphs else _undashed(story, block, report)):
            story.paragraphs.append(text)
        return
    message, fix = _NOT_SPOKEN[block.shape]
    if block.shape is Shape.BULLET and split_setting(block.text)[0] in SETTINGS:
        message, fix = "This setting stands below the words of the story", "Move it up, right below the title"
    report.error(block.line, message, fix)


def _undashed(story: Draft, block: Block, report: Report) -> str:
    """The text below its first lines that are settings without a proper dash; each is noted, and read as a setting."""
    lines = block.text.split("\n")
    for number, line in enumerate(lines, block.line):
        bare = re.sub(r"^[-+*](?=\w)", "", line)
        name, value = split_setting(bare)
        if value is None or not (story.settings.lacks(name, value) or (bare != line and name in SETTINGS)):
            return "\n".join(lines[number - block.line :])
        report.error(number, "A setting begins with a dash and a space", f"Write `- {shortened(bare)}`")
        story.settings.add(Block(Shape.BULLET, bare, number))
    return ""
