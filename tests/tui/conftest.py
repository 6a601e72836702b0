"""A room with a small library of its own, a fixed sound card, and nothing that loads."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from simulator import locations
from simulator.domain.errors import CoffeechatError
from simulator.domain.persona import Persona
from simulator.settings import Settings
from simulator.tui.app import CoffeechatApp, Start
from simulator.usecases import soundcheck

LIBRARY = Path(__file__).parent / "library"

Opened = Callable[..., AbstractAsyncContextManager[Pilot[int]]]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder, empty; the shipped library is the one of these tests."""
    monkeypatch.setenv(locations.HOME_VARIABLE, str(tmp_path))
    shipped = locations.shipped
    monkeypatch.setattr(locations, "shipped", lambda kind: LIBRARY if kind == "personas" else shipped(kind))
    return tmp_path


class FixedCheck:
    """A sound check whose microphone hears the same thing all the time; `fails` where there is none."""

    levels: tuple[float, ...] = (0.2, 0.61, 0.55)
    fails: CoffeechatError | None = None
    notes: tuple[str, ...] = ()
    opened: list[tuple[str | None, str | None]]
    closed: int

    def __init__(self, input_device: str | None, output_device: str | None) -> None:
        if self.fails is not None:
            raise self.fails
        type(self).opened.append((input_device, output_device))
        self._end = asyncio.Event()

    async def listen(self, level: Callable[[float], None]) -> None:
        """The levels once, then nothing new."""
        for one in self.levels:
            level(one)
        await self._end.wait()

    async def hear_persona(self, persona: Persona) -> str:
        """Says who it was."""
        return f"That is {persona.first_name} [b](a voice)[/b]."

    async def hear_yourself(self) -> str:
        """Understands."""
        return "Understood: “Hello [b]there[/b].” You hear the recording now."

    def close(self) -> None:
        """Counts the first time."""
        type(self).closed += not self._end.is_set()
        self._end.set()


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> type[FixedCheck]:
    """A sound card with two microphones and a speaker, to be changed by a test."""

    class Card(FixedCheck):
        opened: list[tuple[str | None, str | None]] = []  # noqa: RUF012
        closed = 0

    monkeypatch.setattr(soundcheck, "SoundCheck", Card)
    monkeypatch.setattr(soundcheck, "devices", lambda: (["Headset [USB]", "Built-in"], ["Loud [speaker]"]))
    return Card


@pytest.fixture
def opened(card: type[FixedCheck]) -> Opened:
    """Open the room: `async with opened(size=(80, 24)) as pilot`."""

    @asynccontextmanager
    async def open_room(
        size: tuple[int, int] = (80, 24), settings: Settings | None = None, *, welcome: bool = False
    ) -> AsyncIterator[Pilot[int]]:
        app = CoffeechatApp(Start(settings or Settings(), warm=False, welcome=welcome))
        async with app.run_test(size=size) as pilot:
            await settled(pilot)
            yield pilot

    return open_room


async def settled(pilot: Pilot[int]) -> None:
    """Wait until what runs in threads has come back, and is drawn."""
    for _ in range(3):
        threads = [worker for worker in pilot.app.workers if worker.name in THREADS]
        if threads:  # Of no worker at all, Textual would wait for every one, also for those that listen without end.
            await pilot.app.workers.wait_for_complete(threads)
        await pilot.pause()


THREADS = tuple(
    "_look_back _open_library _read _review _export _tick _mend _redraw _judge_all settle _judge _go_back".split()
)


def shown(pilot: Pilot[int]) -> str:
    """What stands on the screen, line by line."""
    lines = pilot.app.screen._compositor.render_strips(pilot.app.size)
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in lines)
