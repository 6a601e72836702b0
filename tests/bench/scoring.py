"""How long it takes to score a talk and to judge questions, once the models are loaded."""

import itertools
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from simulator import engines
from simulator.authoring.transcripts import read_transcript
from simulator.domain.errors import CoffeechatError
from simulator.domain.talk import Transcript, Utterance
from simulator.usecases import library
from simulator.usecases.judge import judge_lines, score_talk
from tests.bench.machine import table
from tests.evals.openness import items

HERE = Path(__file__).resolve().parents[1]
PERSONA = "nora-keane"
MINUTES = 20.0
QUESTIONS = 1000


def run() -> str:
    """The table: the first time, and again with the sentences known."""
    try:
        engines.meaning().vectors(["Are you ready?"])
    except CoffeechatError as error:
        return f"skipped: {error}"
    persona = library.persona(PERSONA)
    talk = twenty_minutes()
    if talk is None:
        return "skipped: there are no golden talks in this checkout"
    rows: list[tuple[str, float, float]] = []
    first, again = (_seconds(lambda: score_talk(talk, persona)) for _ in range(2))
    rows.append((f"score {len(talk.turns)} turns, {MINUTES:g} minutes", first, again))
    lines = list(itertools.islice(questions(), QUESTIONS))
    first, again = (_seconds(lambda: list(judge_lines(lines, persona))) for _ in range(2))
    rows.append((f"judge {len(lines)} questions", first, again))
    return table(("judging, seconds", "first", "again"), rows)


def twenty_minutes() -> Transcript | None:
    """Twenty minutes of talk: the best golden one, and as much of the next as fits behind it."""
    turns: list[Utterance] = []
    for path in sorted((HERE / "golden").glob(f"{PERSONA}-*.json"), reverse=True):
        after = turns[-1].end or 0.0 if turns else 0.0
        for turn in read_transcript(path).turns:
            start, end = (turn.start or 0.0) + after, (turn.end or 0.0) + after
            if end <= 60 * MINUTES:
                turns.append(replace(turn, start=start, end=end))
        if turns and (turns[-1].end or 0.0) > 60 * (MINUTES - 1):
            return Transcript(tuple(turns), PERSONA, MINUTES)
    return None


def questions() -> Iterator[str]:
    """Labelled questions without end, each worded a little differently every time round."""
    grounding = (HERE / "evals" / "data" / "grounding.jsonl").read_text("utf-8").splitlines()
    known = [item.text for item in items("career", "tune")] + [json.loads(line)["text"] for line in grounding]
    for opener in ("", "So, ", "Well, ", "One more thing. ", "Right. "):
        yield from (f"{opener}{text}" for text in known)


def _seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin
