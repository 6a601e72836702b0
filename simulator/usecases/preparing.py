"""Getting ready for a talk: a goal and a sheet of questions, judged one by one, kept, and ticked off while talking."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from simulator import engines, locations
from simulator.archive.folders import write_whole
from simulator.domain.bank import QuestionBank
from simulator.domain.errors import StorageFailed
from simulator.domain.persona import Persona
from simulator.domain.question import Judgement
from simulator.domain.slugs import slug as slug_of
from simulator.domain.talk import Speaker, Transcript, Utterance
from simulator.patterns import compiled
from simulator.usecases.library import banks

if TYPE_CHECKING:
    from simulator.scoring.letters import Check

FEW, MANY = 5, 10
"""As many questions suit a coffee of twenty minutes."""

_SAME = 0.8
# Nearness in meaning from which two questions are the same one in other words. High, as a question that is ticked
# wrongly is never asked, while one that is not ticked is only seen again.
_AKIN, _MOST = 0.55, 0.6
# From this nearness they are, if they also share this much of the words that say what they are about.
_LISTED = compiled(r"\s{0,9}(?:[-*+•·–]|[0-9]{1,2}[.)])\s{1,9}")
# What stands before a line of a list.
_AT_MOST = 30
# Questions that are taken from one list.
_LARGEST = 1 << 18
# Bytes of a sheet: some pages of questions, or something else by mistake.


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a visitor wants of one persona: a goal, questions in their order, and one that is still being written."""

    goal: str = ""
    questions: tuple[str, ...] = ()
    draft: str = ""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A question with its judgement and, where it is open, the categories of the five that it is about."""

    judgement: Judgement
    categories: tuple[str, ...]


def sheet(persona: str) -> Sheet:
    """The sheet for the persona with this slug; an empty one where there is none that can be read."""
    try:
        path = _path(persona)
        data = json.loads(path.read_text("utf-8")) if path.stat().st_size <= _LARGEST else None
    except (OSError, ValueError, RecursionError):
        return Sheet()
    if not isinstance(data, dict):
        return Sheet()
    goal, draft, questions = data.get("goal"), data.get("draft"), data.get("questions")
    return Sheet(
        goal if isinstance(goal, str) else "",
        tuple(q for q in questions if isinstance(q, str) and q.strip()) if isinstance(questions, list) else (),
        draft if isinstance(draft, str) else "",
    )


def keep_sheet(persona: str, kept: Sheet) -> None:
    """Put the sheet on the disk, whole or not at all; `StorageFailed` where the disk does not let us."""
    path = _path(persona)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageFailed(
            f"Your questions cannot be saved ({error.strerror})", f"let coffeechat write in {path.parent}"
        ) from error
    write_whole(path, json.dumps(asdict(kept), ensure_ascii=False, indent=1))


def listed(text: str) -> tuple[str, ...]:
    """The questions of a list that was written elsewhere, a line each; empty where the lines are no list."""
    lines = [line for line in text.splitlines() if line.strip()]
    marks = [_LISTED.match(line) for line in lines]
    if len(lines) < 2 or not all(mark or line.rstrip().endswith("?") for mark, line in zip(marks, lines, strict=True)):
        return ()
    bare = (line[mark.end() if mark else 0 :].strip() for mark, line in zip(marks, lines, strict=True))
    return tuple(line for line in bare if line)[:_AT_MOST]


def letter(persona: str) -> str:
    """The outreach message to the persona with this slug as it was left; empty where there is none."""
    try:
        path = _letter_path(persona)
        return path.read_text("utf-8", errors="replace") if path.stat().st_size <= _LARGEST else ""
    except OSError:
        return ""


def keep_letter(persona: str, text: str) -> None:
    """Put the outreach message on the disk, whole or not at all; `StorageFailed` where the disk does not let us."""
    path = _letter_path(persona)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageFailed(
            f"Your message cannot be saved ({error.strerror})", f"let coffeechat write in {path.parent}"
        ) from error
    write_whole(path, text)


def judge_letter(text: str, persona: Persona) -> "tuple[Check, ...]":
    """What an outreach message has and what it lacks; raises `EngineMissing` without the model."""
    from simulator.scoring.letters import judge_outreach
    from simulator.usecases.judge import rubric

    return judge_outreach(text, persona, engines.meaning(), rubric())


def weigh(question: str, persona: Persona) -> Weighed:
    """Judge a question as the first one of a talk with this persona; raises `EngineMissing` without the model."""
    # Judging is a second of imports, which a screen that opens does not wait for.
    from simulator.scoring.coverage import categories_of
    from simulator.scoring.talk import read_talk
    from simulator.usecases.judge import rubric

    asked = Transcript((Utterance(Speaker.YOU, question),), persona.slug)
    talk = read_talk(asked, persona, engines.meaning(), rubric())
    judgement = talk.turns[0].judgement
    assert judgement is not None  # Every turn of the visitor's has one.
    return Weighed(judgement, categories_of(talk, talk.turns[0]) if judgement.open else ())


def asked_by(said: str, questions: Sequence[str]) -> tuple[int, ...]:
    """Which of the questions a turn of the visitor's asks, in these or in other words; may be none.

    Raises `EngineMissing` without the model.
    """
    from simulator.language.text import sentences
    from simulator.scoring.content import nearness, pieces_of_speech, shared, telling

    pieces = pieces_of_speech(said, tuple(sentences(said)))
    found: list[int] = []
    for index, question in enumerate(questions):
        about = set(telling(question))
        share = len(shared(said, about)) / len(about) if about else 0.0
        near = max(nearness(engines.meaning(), question, pieces), default=0.0)
        if near >= _SAME or (near >= _AKIN and share >= _MOST):
            found.append(index)
    return tuple(found)


def banks_for(persona: Persona) -> list[QuestionBank]:
    """All question banks, those of the persona's industry first."""
    return sorted(banks(), key=lambda bank: bank.industry != persona.industry)


def blank(question: str) -> tuple[int, int] | None:
    """Where the first `[...]` stands that the visitor is to fill; None where there is none."""
    start = question.find("[")
    end = question.find("]", start)
    return (start, end + 1) if 0 <= start < end else None


def _letter_path(persona: str) -> Path:
    return locations.own("letters") / f"{slug_of(persona) or 'nobody'}.txt"


def _path(persona: str) -> Path:
    return locations.own("sheets") / f"{slug_of(persona) or 'nobody'}.json"
