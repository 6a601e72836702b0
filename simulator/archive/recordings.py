"""The sound of a session, one WAV file per turn: kept only after a yes, and deleted with one call."""

import shutil
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from simulator.archive.folders import SOUND
from simulator.domain.errors import StorageFailed
from simulator.speech.ports import Speech
from simulator.speech.wav import write_wav


class Recorder:
    """Writes turns in a thread of its own, so that the talk never waits for the disk."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / SOUND
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="coffeechat-recorder")
        self._written: list[Future[None]] = []

    def take(self, index: int, speech: Speech) -> None:
        """The sound of turn `index`; returns at once."""
        self._written.append(self._thread.submit(self._write, index, speech))

    def close(self) -> str | None:
        """Wait until all is written; the first failure as one sentence, None where there was none."""
        self._thread.shutdown(wait=True)
        errors = [error for written in self._written if (error := written.exception()) is not None]
        return str(errors[0]) if errors else None

    def _write(self, index: int, speech: Speech) -> None:
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise StorageFailed(
                f"The recording could not be kept ({error.strerror})", "make room on the disk"
            ) from error
        write_wav(self._folder / f"turn-{index:03d}.wav", speech)


def recordings(folder: Path) -> dict[int, Path]:
    """The sound files of a session by turn; empty where none were kept."""
    found: dict[int, Path] = {}
    for path in sorted((folder / SOUND).glob("turn-*.wav")):
        number = path.stem.removeprefix("turn-")
        if number.isascii() and number.isdigit():
            found[int(number)] = path
    return found


def delete_recordings(folder: Path) -> None:
    """Delete a session's sound and keep its words; `StorageFailed` where the disk does not let us."""
    try:
        shutil.rmtree(folder / SOUND)
    except FileNotFoundError:
        return
    except OSError as error:
        raise StorageFailed(
            f"The recordings could not be deleted ({error.strerror})", f"delete {folder / SOUND}"
        ) from error
