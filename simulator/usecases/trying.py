"""A persona page tried out: stories that its own questions do not open, and how far a question bank gets with it.

A page can be right in every line and still hold a story that nobody hears, because another one answers its questions.
That shows only when the questions are put to the persona.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from simulator import engines
from simulator.authoring.problems import Level, Problem, shortened
from simulator.authoring.sources import shown
from simulator.dialogue.engine import Depth, DialogueEngine, Memory, Moment, Reply
from simulator.domain.bank import QuestionBank
from simulator.domain.persona import Door, Persona, Story
from simulator.domain.phrases import stands_in

_BLANK = re.compile(r"\[\s*([^\[\]]*?)\s*\]")

_OF_CARD = MappingProxyType(
    {
        **dict.fromkeys(("their organisation", "their business", "where they are now"), "organisation"),
        **dict.fromkeys(("their field", "this field", "your field", "their industry", "this industry"), "industry"),
    }
)
"""Blanks, in lower case, that the persona's card fills."""

_SAID = MappingProxyType(
    {
        **dict.fromkeys(("", "...", "…", "your work", "their work", "this work"), "your work"),
        **dict.fromkeys(("their job", "your job", "this job", "their role", "this role"), "your job"),
    }
)
"""Blanks that are filled with the same words for everybody."""

_EASY, _MIDDLING = 0.45, 0.32
"""Moods at the end of a talk made of a bank's questions alone: the difficulties 1, 2 and 3 of the shipped pages, whose
authors set them by hand, lie on the three sides of these."""

_KEY = {
    Door.ANYONE: "a question about it",
    Door.OPEN: "an open question",
    Door.GROUNDED: "an open question that uses a fact of the public profile",
    Door.FOLLOW_UP: "a question about it",
    Door.TRUST: "an open question",
}


@dataclass(frozen=True, slots=True)
class BankTrial:
    """How far the questions of a bank get: each alone, and all of them in one talk."""

    bank: QuestionBank
    answers: tuple[tuple[str, Story | None], ...]
    """Each question with the story that answers it, in whole or in short, where there is one."""
    heard: int
    """Stories that are told whole when all questions are asked one after the other."""
    mood: float
    """The persona's mood after that talk, 0 to 1."""

    @property
    def questions(self) -> int:
        """How many were put."""
        return len(self.answers)

    @property
    def answered(self) -> int:
        """How many questions find a story."""
        return sum(story is not None for _, story in self.answers)

    @property
    def unanswered(self) -> tuple[str, ...]:
        """Questions that no story answers."""
        return tuple(question for question, story in self.answers if story is None)

    @property
    def difficulty(self) -> int:
        """How hard the persona is to win over with prepared questions alone: 1 to 3."""
        return 1 if self.mood >= _EASY else 2 if self.mood >= _MIDDLING else 3


def unopened(persona: Persona, page: Path) -> list[Problem]:
    """A warning for every story that none of its own `asked as` questions opens, though all else is granted.

    Granted are the best of moods and every hook spoken; whether a hook can be spoken at all is asked afterwards.
    """
    teller = engines.storyteller(persona)
    granted = replace(teller.begin(0), mood=1.0, hooks=frozenset(s.id for s in persona.stories))
    problems: list[Problem] = []
    opened: set[str] = set()
    for story in persona.stories:
        replies = [teller.answer(granted, question, Moment()) for question in story.asked_as]
        if any(r.story == story.id and r.depth is Depth.FULL for r in replies):
            opened.add(story.id)
        else:
            problems.append(Problem(shown(page), story.line, Level.WARNING, *_why(story, replies, persona)))
    heard = _within_reach(persona, opened)
    for story in persona.stories:
        if story.id in opened - heard:
            message = f"Nobody ever hears `{shortened(story.title)}`: every story that leads to it is shut as well"
            fix = f"Add `- hook: a phrase -> {story.title}` to a story that can be heard"
            problems.append(Problem(shown(page), story.line, Level.WARNING, message, fix))
    return sorted(problems, key=lambda p: p.line)


def try_bank(persona: Persona, bank: QuestionBank) -> BankTrial:
    """The questions of a bank put to the persona; those whose blanks only research can fill are left out."""
    teller = engines.storyteller(persona)
    written = [question for category in bank.categories for question in category.questions]
    questions = [said for question in written if (said := spoken_question(question, persona)) is not None]
    talk = list(_talk(teller, questions))
    alone = [(q, teller.answer(teller.begin(0), q, Moment()).story) for q in questions]
    return BankTrial(
        bank,
        tuple((question, persona.story(story or "")) for question, story in alone),
        len({reply.story for reply in talk if reply.depth is Depth.FULL}),
        talk[-1].mood if talk else teller.begin(0).mood,
    )


def fitting_banks(persona: Persona, banks: Sequence[QuestionBank]) -> list[QuestionBank]:
    """The banks that are for everybody or for this persona's industry, in the persona's language."""
    return [
        bank
        for bank in banks
        if bank.industry in (None, persona.industry) and bank.language[:2].lower() == persona.language[:2].lower()
    ]


def spoken_question(question: str, persona: Persona) -> str | None:
    """A bank's question as somebody may say it who read no more than the persona's card; None where that is too little.

    `[their organisation]` and `[this field]` are filled in; `[a piece of news about them]` needs somebody who looked.
    """
    if any(blank.lower() not in {**_OF_CARD, **_SAID} for blank in _BLANK.findall(question)):
        return None
    return _BLANK.sub(lambda blank: _filled(blank[1].lower(), persona), question)


def _filled(blank: str, persona: Persona) -> str:
    return str(getattr(persona, _OF_CARD[blank])) if blank in _OF_CARD else _SAID[blank]


def _talk(teller: DialogueEngine, questions: Sequence[str]) -> Iterator[Reply]:
    memory: Memory = teller.begin(0)
    for question in questions:
        reply = teller.answer(memory, question, Moment())
        memory = reply.after
        yield reply


def _within_reach(persona: Persona, opened: set[str]) -> set[str]:
    """The opened stories that a talk can get to: a follow-up needs a hook in a story that can itself be heard."""
    heard = {s.id for s in persona.stories if s.id in opened and s.door is not Door.FOLLOW_UP}
    while True:
        led = {h.story for s in persona.stories if s.id in heard for h in s.hooks if stands_in(h.phrase, s.body)}
        if (led & opened) <= heard:
            return heard
        heard |= led & opened


def _why(story: Story, replies: Sequence[Reply], persona: Persona) -> tuple[str, str]:
    """What happened instead, and what to do."""
    title = shortened(story.title)
    if any(reply.story == story.id for reply in replies):
        message = f"No question under `asked as` opens `{title}`: its door, `{story.door.value}`, stays shut for them"
        return message, f"Add {_KEY[story.door]}"
    others = [told for reply in replies if (told := persona.story(reply.story or "")) is not None]
    if others:
        instead = shortened(max(others, key=others.count).title)
        message = f"No question under `asked as` reaches `{title}`: `{instead}` answers instead"
        return message, "Ask with words that only this story has, or take theirs out of the other"
    return f"No question under `asked as` reaches `{title}`", "Ask with words that stand in the story or its title"
