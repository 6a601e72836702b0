"""A question bank page as a QuestionBank, with all of its errors and warnings at once (`formats.md`, section 2)."""

from pathlib import Path

from simulator.authoring.fields import Fields, Key
from simulator.authoring.inline import page_text, spoken
from simulator.authoring.pages import Page, Shape, blocks, page
from simulator.authoring.problems import Problem, Report, shortened
from simulator.authoring.sections import no_home
from simulator.authoring.sources import shown, slug_of, source
from simulator.domain.bank import BankCategory, QuestionBank

KEYS = (
    Key("format", "1", required=True),
    Key("name", "First questions", required=True),
    Key("industry", "finance"),
    Key("source", "where the questions come from"),
    Key("language", "en"),
)


def read_bank(path: Path) -> tuple[QuestionBank | None, tuple[Problem, ...]]:
    """The bank on this page and every problem of the page; None where one of them is an error.

    Never raises for what a file is or holds.
    """
    report = Report(shown(path))
    text = source(path, report)
    if text is None:
        return None, report.problems
    return _parse(text, slug_of(path, report), report)


def parse_bank(text: str, slug: str, file: str) -> tuple[QuestionBank | None, tuple[Problem, ...]]:
    """As `read_bank`, from a text; `file` is what the problems name."""
    return _parse(page_text(text), slug, Report(file))


def _parse(text: str, slug: str, report: Report) -> tuple[QuestionBank | None, tuple[Problem, ...]]:
    if not text.strip():
        report.error(1, "The page is empty", "Begin with `---`, `format: 1`, a `name:` line and `---`")
        return None, report.problems
    whole = page(text, report)
    categories = _categories(whole, report)
    if whole.front is None:
        return None, report.problems
    fields = Fields(whole.front, KEYS, report, 1)
    fields.format()
    name, industry, source_ = fields.text("name"), fields.text("industry"), fields.text("source")
    language = fields.language("language")
    if name is None or report.failed:
        return None, report.problems
    bank = QuestionBank(
        slug=slug,
        name=name,
        categories=categories,
        industry=industry.lower() if industry else None,
        source=source_,
        language=language or "en",
    )
    return bank, report.problems


def _categories(whole: Page, report: Report) -> tuple[BankCategory, ...]:
    """The categories; paragraphs and a level-1 title are notes between people and left out."""
    found: list[tuple[str, int, list[str]]] = []
    lines: dict[str, int] = {}
    for block in blocks(whole.lines, nests=False):
        text = spoken(block.text)
        if block.shape is Shape.HEADING and block.level == 2:
            if not text:
                report.error(block.line, "This heading is empty", "Write the name of a category after `##`")
            elif first := lines.get(text.casefold()):
                message = f"The category `{shortened(text)}` is there twice, first in line {first}"
                report.error(block.line, message, "Give it another name, or join the two")
            lines.setdefault(text.casefold(), block.line)
            found.append((text, block.line, []))
        elif block.shape is Shape.HEADING and block.level > 2:
            report.warning(block.line, "A smaller heading makes no category and is left out", "Begin it with `##`")
        elif block.shape is Shape.NUMBER:
            report.warning(block.line, "Numbered lines are not read as questions", "Begin each with a dash and a space")
        elif block.shape is Shape.BULLET:
            if not found:
                no_home(block, report)
            elif not text:
                report.error(block.line, "This question is empty", "Write the question, or remove the dash")
            else:
                found[-1][2].append(text)
    for text, line, questions in found:
        if not questions:
            message = f"The category `{shortened(text)}` has no questions"
            report.warning(line, message, "Write each question on a line that begins with a dash")
    if not any(questions for _, _, questions in found) and not report.failed:
        report.error(1, "The bank has no questions", "Write `## A category` and questions below it, one bullet each")
    return tuple(BankCategory(text, tuple(questions)) for text, _, questions in found)
