"""How long the room keeps somebody waiting: a key, a long review, a long list of talks."""

import asyncio
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import OptionList

from simulator import engines, locations
from simulator.archive.journal import Journal
from simulator.archive.store import INDEX
from simulator.domain.talk import Ending, Transcript
from simulator.settings import Settings
from simulator.tui.app import CoffeechatApp, Start
from simulator.tui.opening import TURN
from simulator.tui.screens.past import PastScreen
from simulator.tui.screens.review import ReviewScreen
from simulator.usecases.judge import score_talk
from simulator.usecases.library import persona_by_slug
from simulator.usecases.sample import sample_talk
from tests.bench.machine import quick, spread, table

if TYPE_CHECKING:
    from tests.tui.terminal import Terminal

SIZE = (120, 40)
LONG = 3600.0
"""Seconds of a long talk."""
TALKS = 1000
DOWN, UP = b"\x1b[B", b"\x1b[A"


def run() -> str:
    """The table; targets are in the second column (`-` where there is none)."""
    rows: list[tuple[object, ...]] = []
    if os.name != "nt":
        loading, ready = keys()
        rows.append(("a key in the library, while models load", "0.05", *_fine(loading)))
        rows.append(("a key in the library, later", "0.05", *_fine(ready)))
    rows.append(
        ("a key in the library, while Whisper hears and the voice speaks", "0.05", *_fine(asyncio.run(_busy())))
    )
    rows += asyncio.run(_reviews())
    with tempfile.TemporaryDirectory() as home:
        before = os.environ.get(locations.HOME_VARIABLE)
        os.environ[locations.HOME_VARIABLE] = home
        try:
            rows += asyncio.run(_talks(Path(home) / "sessions"))
        finally:
            os.environ.pop(locations.HOME_VARIABLE)
            if before is not None:
                os.environ[locations.HOME_VARIABLE] = before
    return table(("seconds", "target", "median", "95 %", "worst"), rows)


def keys() -> tuple[list[float], list[float]]:
    """Seconds from a key of the real room, in a terminal of its own, to its first drawing: while models load, later."""
    from tests.tui.terminal import CTRL_Q, room

    with tempfile.TemporaryDirectory() as home, room(Path(home), *SIZE) as terminal:
        terminal.wait_for("Surprise me")
        loading = [_answered(terminal, key) for key in _there_and_back(10)]
        terminal.wait_for("Ready to listen.")
        time.sleep(1.0)
        ready = [_answered(terminal, key) for key in _there_and_back(10 if quick() else 30)]
        terminal.press(CTRL_Q)
        terminal.finish()
    return loading, ready


def _there_and_back(times: int) -> Iterator[bytes]:
    for _ in range(times):
        yield from (DOWN, UP)


def _answered(terminal: "Terminal", key: bytes) -> float:
    from tests.tui.terminal import PATIENCE

    drawn = len(terminal.drawn)
    begin = time.perf_counter()
    terminal.press(key)
    while len(terminal.drawn) == drawn and time.perf_counter() - begin < PATIENCE:
        time.sleep(0.001)
    seconds = time.perf_counter() - begin
    time.sleep(0.25)
    return seconds


async def _busy() -> list[float]:
    """Seconds from a key in the library to its drawing, while another voice is worked on and another turn heard."""
    persona = sample_talk()[0]
    hears, speaks = engines.transcriber(), engines.voice_for(persona)
    for engine in (hears, speaks):
        engines.get_ready(engine)
    said = speaks.say("I worked in a mill by the river for nine years, and then the mill was closed.")
    heard = np.interp(np.arange(0, said.seconds, 1 / 16000), np.arange(len(said.samples)) / said.rate, said.samples)
    over = threading.Event()

    def work(step: Callable[[], object]) -> None:
        while not over.is_set():
            step()

    jobs = [lambda: hears.hear(heard.astype(np.float32)), lambda: speaks.say("And then everything was different.")]
    workers = [threading.Thread(target=work, args=(job,)) for job in jobs]
    found = []
    before = sys.getswitchinterval()
    sys.setswitchinterval(TURN)
    app = CoffeechatApp(Start(Settings(), warm=False, welcome=False))
    try:
        async with app.run_test(size=SIZE) as pilot:
            await app.workers.wait_for_complete()
            for worker in workers:
                worker.start()
            people = app.screen.query_one("#people", OptionList)
            for number in range(20 if quick() else 60):
                await pilot.pause(0.1)
                found.append(
                    await _drawn(app.screen, people.action_cursor_up if number % 2 else people.action_cursor_down)
                )
    finally:
        over.set()
        for worker in workers:
            worker.join()
        sys.setswitchinterval(before)
    return found


async def _reviews() -> list[tuple[object, ...]]:
    """A talk of an hour: its review opens, its transcript opens, and is scrolled by pages."""
    persona, transcript, _ = sample_talk()
    long = _stretched(transcript, LONG)
    card = score_talk(long, persona_by_slug(long.persona or persona.slug))
    opened, tabs, pages = [], [], []
    for _ in range(2 if quick() else 5):
        app = CoffeechatApp(Start(Settings(), warm=False, welcome=False))
        async with app.run_test(size=SIZE) as pilot:
            await app.workers.wait_for_complete()
            begin = time.perf_counter()
            screen = ReviewScreen(persona, long, card, None)
            await app.push_screen(screen)
            await pilot.pause()
            opened.append(time.perf_counter() - begin)
            tabs.append(await _drawn(screen, screen.action_tab, "talk"))
            talk = screen.query_one("#talk VerticalScroll", VerticalScroll)
            pages += [await _drawn(screen, talk.action_page_down) for _ in range(10)]
    name = f"of {len(long.turns)} turns, an hour"
    return [
        (f"the review {name}, opens", "-", *_fine(opened)),
        (f"the transcript {name}, opens", "-", *_fine(tabs)),
        ("it is scrolled by a page", "0.05", *_fine(pages)),
    ]


async def _drawn(screen: Screen[Any], work: Callable[..., None], *given: str) -> float:
    """Seconds until this is done and drawn."""
    begin = time.perf_counter()
    work(*given)
    drawn = asyncio.Event()
    screen.call_after_refresh(drawn.set)
    await drawn.wait()
    return time.perf_counter() - begin


def _stretched(transcript: Transcript, seconds: float) -> Transcript:
    """The same talk again and again, one after the other."""
    length = max(turn.end or 0.0 for turn in transcript.turns)
    turns = [
        replace(turn, start=(turn.start or 0.0) + n * length, end=(turn.end or 0.0) + n * length, words=())
        for n in range(int(seconds / length) + 1)
        for turn in transcript.turns
    ]
    return replace(transcript, turns=tuple(turns), minutes=60.0)


async def _talks(root: Path) -> list[tuple[object, ...]]:
    """The list of a thousand talks, without an index and with one."""
    _, transcript, _ = sample_talk()
    begin = datetime(2024, 1, 1, tzinfo=UTC)
    for number in range(TALKS):
        at = begin + timedelta(hours=number)
        journal = Journal(root, "nora-keane", "Nora Keane", 20, at, talking="typed")
        for index, turn in enumerate(transcript.turns[:4]):
            journal.turn(index, turn)
        journal.ended(60.0, Ending.GOODBYE)
        journal.close()
    first, whole, anew = [], [], []
    for _ in range(2 if quick() else 5):
        for found in (anew, first):
            if found is anew:
                (root / INDEX).unlink(missing_ok=True)
            app = CoffeechatApp(Start(Settings(), warm=False, welcome=False))
            async with app.run_test(size=SIZE) as pilot:
                if found is first:
                    await app.workers.wait_for_complete()
                start = time.perf_counter()
                screen = PastScreen()
                await app.push_screen(screen)
                past = screen.query_one(OptionList)
                found.append(await _listed(screen, past, 1) - start)
                if found is first:
                    whole.append(await _listed(screen, past, TALKS) - start)
                await app.workers.wait_for_complete()
                await pilot.pause()
    return [
        (f"{TALKS} past talks open: the first are shown", "0.5", *_fine(first)),
        ("all are listed", "-", *_fine(whole)),
        ("the first are shown, where there is no index", "0.5", *_fine(anew)),
    ]


async def _listed(screen: PastScreen, past: OptionList, number: int) -> float:
    """When so many talks were in the list and drawn."""
    while past.option_count < number:  # noqa: ASYNC110  # The room tells nobody of a row.
        await asyncio.sleep(0.002)
    drawn = asyncio.Event()
    screen.call_after_refresh(drawn.set)
    await drawn.wait()
    return time.perf_counter()


def _fine(seconds: list[float]) -> tuple[str, ...]:
    return tuple(f"{value:.3f}" for value in spread(seconds))
