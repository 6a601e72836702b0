"""A bank of questions to prepare with."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BankCategory:
    """One heading of a bank and its questions; `[...]` in a question is a blank for the visitor to fill."""

    heading: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionBank:
    """A whole bank page."""

    slug: str
    name: str
    categories: tuple[BankCategory, ...]
    industry: str | None = None
    source: str | None = None
    language: str = "en"
