"""Judging: questions line by line, transcripts as a whole."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from simulator import engines
from simulator.authoring.transcripts import read_transcript
from simulator.domain.errors import NotFound, UsageError
from simulator.domain.persona import Persona
from simulator.domain.question import Judgement
from simulator.domain.scorecard import Scorecard
from simulator.domain.talk import Transcript
from simulator.language.judging import compared, judge
from simulator.language.meaning import read_together
from simulator.language.questions import read_question
from simulator.scoring import score
from simulator.usecases import library
from simulator.usecases.rubrics import rubric

_LOT = 64
"""Lines that are read ahead of the first judgement, where they are there already."""

__all__ = ["judge_lines", "persona_and_score", "rubric", "score_file", "score_talk"]


def score_file(path: Path, persona_ref: str | None = None, minutes: float | None = None) -> Scorecard:
    """The scorecard of a transcript file; see `persona_and_score`."""
    return persona_and_score(path, persona_ref, minutes)[1]


def persona_and_score(
    path: Path, persona_ref: str | None = None, minutes: float | None = None
) -> tuple[Persona, Scorecard]:
    """Whom the talk was with, and its scorecard; `persona_ref` (a slug or a path) and `minutes` overrule the file.

    Raises `NotFound` asking for `--persona` where neither names a known one, `UsageError` for minutes that are no
    positive number, and what reading the file or the persona's page raises.
    """
    if minutes is not None and not (math.isfinite(minutes) and minutes > 0):
        raise UsageError("The minutes must be a number above 0", "give the agreed time, for example --minutes 20")
    transcript = read_transcript(Path(path))
    if persona_ref is not None:
        persona = library.persona(persona_ref)
    elif transcript.persona is None:
        raise NotFound("The transcript does not say who the persona is", "name one with --persona")
    else:
        try:
            persona = library.persona_by_slug(transcript.persona)
        except NotFound as error:
            raise NotFound(
                f"The transcript's persona `{transcript.persona[:80]}` is not in the library",
                "name one with --persona, a slug or the path of a page",
            ) from error
    if minutes is not None:
        transcript = replace(transcript, minutes=minutes)
    return persona, score_talk(transcript, persona)


def score_talk(transcript: Transcript, persona: Persona) -> Scorecard:
    """The scorecard of a talk with this persona, under the user's own rubric where there is one."""
    return score(transcript, persona, engines.meaning(), rubric(), engines.second_meaning())


def judge_lines(lines: Iterable[str], persona: Persona | None) -> Iterator[Judgement]:
    """Every line judged alone, in order; without a persona, by its form only."""
    meaning = engines.meaning()
    coming = iter(lines)
    while lot := list(islice(coming, _LOT)):
        readings = [read_question(line) for line in lot]
        if persona is not None:
            read_together(meaning, compared(zip(lot, readings, strict=True)))
        for line, reading in zip(lot, readings, strict=True):
            yield judge(line, persona, (), meaning, reading)
