"""Sound files of every sort: WAV by our own reader, the rest by the one that comes with the hearing engine."""

import os
from pathlib import Path

from simulator.domain.errors import CoffeechatError, NotFound
from simulator.speech.ports import Samples
from simulator.speech.wav import LONGEST_BYTES, read_wav


def read_sound(path: Path) -> Samples:
    """A sound file at 16 kHz: any WAV, or what FFmpeg reads; `CoffeechatError` names a file that is neither."""
    try:
        return read_wav(path)
    except NotFound:
        raise
    except CoffeechatError as error:
        if not os.path.isfile(path) or not 0 < path.stat().st_size <= LONGEST_BYTES:
            raise
        # Loading FFmpeg takes a second, which a WAV file is not made to wait.
        from simulator.speech.whisper import decoded

        try:
            return decoded(path)
        except CoffeechatError:
            raise error from None
