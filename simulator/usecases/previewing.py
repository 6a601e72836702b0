"""A persona page while it is written: what is wrong with it, what a talk with it is like, and where it is saved."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from simulator import engines, locations
from simulator.archive.folders import write_whole
from simulator.authoring.personas import parse_persona
from simulator.authoring.problems import Problem, Report, shortened
from simulator.authoring.sources import LARGEST, shown, source
from simulator.dialogue.doors import opens
from simulator.dialogue.engine import Depth, Memory, Moment, Reply
from simulator.dialogue.heard import asked_anyway
from simulator.dialogue.mood import TRUST
from simulator.domain.errors import BrokenPage, CoffeechatError, StorageFailed
from simulator.domain.persona import Door, Persona, Story
from simulator.domain.question import Judgement
from simulator.domain.slugs import is_slug
from simulator.domain.slugs import slug as slug_of
from simulator.language.judging import judge
from simulator.usecases import library

_LONGEST = 100
"""Characters of a page's name; no file system takes many more."""


@dataclass(frozen=True, slots=True)
class Doorway:
    """A story and why its door stays shut for a question; None where it opens."""

    story: Story
    shut: str | None


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and all that can be said about its answer; `doors` are as they stood when it was asked."""

    question: str
    judged: Judgement
    reply: Reply
    story: Story | None
    doors: tuple[Doorway, ...]

    @property
    def shut(self) -> str | None:
        """Why the story that answers is told in short; None where its door opens, and where no story answers."""
        return next((door.shut for door in self.doors if door.story == self.story), None)

    @property
    def why(self) -> str:
        """What the question is taken for, and which story answers it, in sentences."""
        judged, story = self.judged, self.story
        asked = judged.kind.value + (f", {judged.grounding.ground.value}" if judged.grounding is not None else "")
        told = "No story answers it"
        if story is not None:
            told = f"“{story.title}” answers, {'told whole' if self.reply.depth is Depth.FULL else 'in short'}"
            told += f", because {self.shut}" if self.shut is not None else ""
        return f"The question is {asked}. {told}. Mood {self.reply.mood:.2f}."

    def doorways(self) -> Iterator[tuple[str | None, tuple[str, ...]]]:
        """Titles of stories by why their doors stay shut, those that open (None) first."""
        for reason in sorted({door.shut for door in self.doors}, key=lambda shut: shut or ""):
            yield reason, tuple(door.story.title for door in self.doors if door.shut == reason)


@dataclass(frozen=True, slots=True)
class Opened:
    """A page on the desk: its text, and as it stands in the user's folder (None: not there yet)."""

    slug: str
    text: str
    saved: str | None
    note: str
    """One sentence about where it comes from."""


class Standing(Enum):
    """What saving a page would do."""

    FREE = "free"
    BEFORE_SHIPPED = "coffeechat has a page of this name, and yours will be used instead"
    CHANGED = "the page in your folder is another one than you opened here"


def look_over(text: str, slug: str) -> tuple[Persona | None, tuple[Problem, ...]]:
    """The persona of a page's text (None where it has an error), and every problem."""
    if len(text.encode("utf-8", "replace")) > LARGEST:
        report = Report(f"{slug}.md")
        report.error(1, "The page is larger than 1 MiB", "Keep a page to a few thousand words")
        return None, report.problems
    return parse_persona(text, slug, f"{slug}.md", library.persona_library().slugs() | {slug})


def talk(persona: Persona, questions: Iterable[str], *, fresh: bool = False) -> Iterator[Exchange]:
    """One talk, question after question, without a clock; with `fresh`, a new one for each.

    Raises `EngineMissing` where nothing can be answered.
    """
    teller, meaning = engines.storyteller(persona), engines.meaning()
    memory = teller.begin(0)
    for question in questions:
        said = " ".join(question.split())
        judged = asked_anyway(said, judge(said, persona, memory.turns, meaning))
        reply = teller.answer(memory, said, Moment())
        doors = tuple(Doorway(story, _shut(story, judged, memory, persona)) for story in persona.stories)
        yield Exchange(question, judged, reply, persona.story(reply.story or ""), doors)
        memory = teller.begin(0) if fresh else reply.after


def open_page(ref: str) -> Opened:
    """The page to work on: the user's own, one of coffeechat's, or a new one; a file where `ref` is a path.

    `ref` is a path where it holds a `/` or ends in `.md`. What was written and not saved goes before all. Raises
    `CoffeechatError` for a name that no page may have, and `BrokenPage` where a file cannot be read as text.
    """
    path = Path(ref) if "/" in ref or ref.endswith(".md") else None
    slug = path.name.removesuffix(".md") if path is not None else ref
    if not is_slug(slug) or len(slug) > _LONGEST:
        like = f", as in {better}" if (better := slug_of(slug)[:_LONGEST]) else ""
        raise CoffeechatError(f"'{shortened(slug)}' is no name for a page", f"use a-z, 0-9 and hyphens{like}")
    saved = _text(_own(slug)) if os.path.lexists(_own(slug)) else None
    shipped = locations.shipped("personas") / f"{slug}.md"
    if os.path.lexists(_draft(slug)):
        text, note = _text(_draft(slug)), "This is what you wrote last and did not save. Ctrl-R goes back to the page."
    elif path is not None:
        text, note = _text(path), f"Saving puts the page into your own folder, {_own(slug).parent}."
    elif saved is not None:
        text, note = saved, "This is your own page."
    elif shipped.is_file():
        text, note = _text(shipped), "This page comes with coffeechat. What you save is a copy of your own."
    else:
        text, note = library.persona_template(slug), "A new page: write over what stands here."
    return Opened(slug, text, saved, note)


def as_it_was(slug: str) -> str:
    """The page as it stands, without what was written since: the user's own, coffeechat's, or the template."""
    for path in (_own(slug), locations.shipped("personas") / f"{slug}.md"):
        if path.is_file():
            return _text(path)
    return library.persona_template(slug)


def keep_unsaved(slug: str, text: str) -> None:
    """Put a text aside, so that it is there whatever happens; one that is the page as it stands needs no keeping.

    Raises `StorageFailed` where the disk does not let us.
    """
    with suppress(BrokenPage):
        if text == as_it_was(slug):
            _forget(slug)
            return
    _write(_draft(slug), text)


def standing(slug: str, opened: str | None) -> Standing:
    """What saving would do, where `opened` is what stood in the user's folder when it was last looked at."""
    own = _own(slug)
    if os.path.lexists(own):
        try:
            return Standing.FREE if _text(own) == opened else Standing.CHANGED
        except BrokenPage:
            return Standing.CHANGED
    shipped = locations.shipped("personas") / own.name
    return Standing.BEFORE_SHIPPED if shipped.is_file() else Standing.FREE


def save(slug: str, text: str) -> Path:
    """Write the page into the user's own folder, and nowhere else; `StorageFailed` where the disk does not let us."""
    own = _own(slug)
    _write(own, text)
    _forget(slug)
    return own


def _forget(slug: str) -> None:
    try:
        _draft(slug).unlink(missing_ok=True)
    except OSError as error:
        raise StorageFailed(f"{_draft(slug)} could not be deleted ({error.strerror})", "delete it yourself") from error


def _shut(story: Story, asked: Judgement, memory: Memory, persona: Persona) -> str | None:
    if opens(story, asked, memory):
        return None
    if not asked.question:
        return "that was no question"
    if story.door is Door.FOLLOW_UP:
        from_ = [s.title for s in persona.stories if any(hook.story == story.id for hook in s.hooks)]
        return (
            f"first a hook must be heard, in {' or '.join(f'“{t}”' for t in from_)}" if from_ else "no hook leads here"
        )
    if not asked.open:
        return f"the question is {asked.kind.value}, not open"
    if story.door is Door.GROUNDED:
        return "the question uses no fact of the profile"
    return f"the mood is {memory.mood:.2f}, and trust begins at {TRUST:g}"


def _own(slug: str) -> Path:
    return locations.own("personas") / f"{slug}.md"


def _draft(slug: str) -> Path:
    return locations.own("drafts") / f"{slug}.md"


def _text(path: Path) -> str:
    report = Report(shown(path))
    text = source(path, report)
    if text is None:
        raise BrokenPage(f"{report.problems[0].file}: {report.problems[0].message}", report.problems[0].fix)
    return text


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageFailed(f"{path.parent} could not be made ({error.strerror})", "check the folder") from error
    write_whole(path, text)
