"""A spoken talk with the real command: a terminal of its own, a virtual sound card, and the events as they happen."""

import fcntl
import json
import os
import pty
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from simulator.speech.ports import Voice
from simulator.speech.wav import write_wav
from tests.sound.card import VirtualCard
from tests.warm import warm

PATIENCE = 120.0
"""Seconds that a test waits for something that must happen; never a measure of speed."""


def own_terminal() -> None:
    """In the child, before the command: its standard input becomes its terminal, or Ctrl-C would be a mere byte."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


class Talk:
    """A running `coffeechat rehearse`."""

    def __init__(self, card: VirtualCard, home: Path, arguments: list[str]) -> None:
        self.card = card
        self.events_file = home / "events.jsonl"
        self._terminal, inside = pty.openpty()
        env = {
            **card.environment,
            "COFFEECHAT_HOME": str(warm(home)),
            "TERM": "xterm-256color",
            "COLUMNS": "100",
            "LINES": "40",
        }
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "simulator", "rehearse", *arguments, "--events", str(self.events_file)],
            stdin=inside,
            stdout=inside,
            stderr=inside,
            env=env,
            start_new_session=True,
            preexec_fn=own_terminal,
        )
        os.close(inside)
        self._seen = bytearray()
        self._seen_lock = threading.Lock()
        threading.Thread(target=self._read, daemon=True).start()

    @property
    def screen(self) -> str:
        """All that the command has printed."""
        with self._seen_lock:
            return self._seen.decode("utf-8", "replace")

    def enter(self) -> None:
        """Press Enter."""
        os.write(self._terminal, b"\n")

    def interrupt(self) -> None:
        """Press Ctrl-C; nobody may be there any more."""
        with suppress(OSError):
            os.write(self._terminal, b"\x03")

    def events(self) -> list[dict[str, Any]]:
        """What has happened so far; a line that is being written is left for the next look."""
        try:
            text = self.events_file.read_text("utf-8")
        except OSError:
            return []
        return [json.loads(line) for line in text.split("\n")[:-1]]

    def wait_for(self, name: str, after: int = 0) -> int:
        """Wait until an event of this name stands at index `after` or later; returns the index behind it."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for index, event in enumerate(self.events()):
                if index >= after and event["event"] == name:
                    return index + 1
            if self.process.poll() is not None and not self._more(name, after):
                raise AssertionError(f"the talk ended without {name!r}:\n{self.screen}")
            time.sleep(0.02)
        raise AssertionError(f"{name!r} did not happen:\n{self.screen}\n{self.events()[-8:]}")

    def say(self, voice: Voice, text: str) -> None:
        """Speak into the microphone and wait until it was said."""
        wav = self.events_file.with_name("visitor.wav")
        write_wav(wav, voice.say(text))
        assert self.card.speak(wav).wait(PATIENCE) == 0

    def finish(self) -> int:
        """Wait for the command to end; its exit code."""
        return self.process.wait(PATIENCE)

    def _more(self, name: str, after: int) -> bool:
        return any(event["event"] == name for event in self.events()[after:])

    def _read(self) -> None:
        with suppress(OSError):
            while chunk := os.read(self._terminal, 4096):
                with self._seen_lock:
                    self._seen += chunk


@contextmanager
def talk(card: VirtualCard, home: Path, *arguments: str) -> Iterator[Talk]:
    """Start a talk; whatever happens, it does not outlive the block."""
    running = Talk(card, home, list(arguments))
    try:
        yield running
    finally:
        if running.process.poll() is None:
            running.process.kill()
        running.process.wait()
