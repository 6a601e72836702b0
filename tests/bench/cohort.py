"""How long it takes to read the exported sessions of a large group."""

import json
import tempfile
import time
from pathlib import Path

from simulator.authoring.transcripts import read_transcript, transcript_to_json
from simulator.domain.errors import CoffeechatError
from simulator.report.cohort_page import cohort_page
from simulator.report.documents import scorecard_to_json
from simulator.usecases import library
from simulator.usecases.cohort import cohort
from simulator.usecases.judge import score_talk
from tests.bench.machine import table

SESSIONS = 1000
GOLDEN = Path(__file__).resolve().parents[1] / "golden"
PERSONA = "nora-keane"


def run() -> str:
    """The table: a thousand sessions of a hundred students, from files to the page."""
    persona = library.persona(PERSONA)
    documents: list[dict[str, object]] = []
    try:
        for path in sorted(GOLDEN.glob(f"{PERSONA}-*.json")):
            talk = read_transcript(path)
            documents.append({**transcript_to_json(talk), "score": scorecard_to_json(score_talk(talk, persona))})
    except CoffeechatError as error:
        return f"skipped: {error}"
    if not documents:
        return "skipped: there are no golden talks in this checkout"
    with tempfile.TemporaryDirectory() as folder:
        for number in range(SESSIONS):
            held = documents[number % len(documents)]
            started = f"2026-{number // 90 + 1:02d}-{number % 28 + 1:02d}T10:00:00+00:00"
            said = json.dumps({**held, "student": f"Student {number % 100}", "started": started})
            (Path(folder) / f"{number}.json").write_text(said, "utf-8")
        begin = time.perf_counter()
        group = cohort(Path(folder))
        read = time.perf_counter()
        page = cohort_page(group)
        done = time.perf_counter()
    rows = [(f"read {group.sessions} sessions", read - begin), (f"write the page, {len(page) >> 10} KiB", done - read)]
    return table(("cohort, seconds", "once"), rows)
