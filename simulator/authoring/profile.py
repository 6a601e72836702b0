"""The section `# Public profile`: what a diligent visitor can find beforehand."""

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.authoring.inline import spoken
from simulator.authoring.pages import Line, Shape, blocks
from simulator.authoring.problems import Report
from simulator.authoring.sections import Titles, no_home
from simulator.domain.persona import Fact, ProfileSection

FEWEST_FACTS = 6
"""Fewer facts than this leave a visitor too little to prepare with: a warning."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The headings with their facts, and the paragraphs that stand before the first heading."""

    sections: tuple[ProfileSection, ...]
    context: tuple[str, ...]


def profile(lines: Iterable[Line], line: int, report: Report) -> Profile:
    """The profile from the lines below its level-1 heading, which stands in `line`."""
    titles = Titles(report, "The heading")
    sections: list[ProfileSection] = []
    context: list[str] = []
    heading: tuple[str, str] | None = None
    facts: list[Fact] = []
    paragraphs: list[str] = []

    def close() -> None:
        if heading is not None:
            sections.append(ProfileSection(heading[0], tuple(facts), tuple(paragraphs)))

    for block in blocks(lines):
        text = spoken(block.text)
        if block.shape is Shape.HEADING and block.level == 2:
            close()
            heading, facts, paragraphs = (text, titles.slug(text, block.line)), [], []
        elif block.shape is Shape.BULLET:
            if heading is None:
                no_home(block, report)
            elif not text:
                report.error(block.line, "This fact is empty", "Write the fact, or remove the dash")
            else:
                if block.nested:
                    message = "Bullets inside a bullet make one fact with it"
                    report.warning(block.nested[0].number, message, "Begin each fact at the left edge")
                facts.append(Fact(f"{heading[1]}-{len(facts) + 1}", heading[0], text, block.line))
        else:
            if block.shape is Shape.HEADING and block.level > 2:
                report.warning(block.line, "This smaller heading groups no facts", "Begin it with `##`")
            if block.shape is Shape.NUMBER:
                report.warning(block.line, "Numbered lines count as context, not as facts", "Begin each with a dash")
            if text:
                (context if heading is None else paragraphs).append(text)
    close()
    count = sum(len(section.facts) for section in sections)
    if count < FEWEST_FACTS:
        message = f"The public profile has {count} of at least {FEWEST_FACTS} facts"
        report.warning(line, message, "Add facts that a visitor could find beforehand, one bullet each")
    return Profile(tuple(sections), tuple(context))
