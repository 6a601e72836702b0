"""Hearing with faster-whisper on a window as short as the speech allows.

faster-whisper pads every utterance to 30 s. The encoder takes fewer frames, which is two to three times as fast, and
as accurate as long as the window keeps 3 s of silence behind the speech and lasts at least 10 s; shorter ones make
the model loop and invent. On short questions it loops even so: time marks tell it where the speech ends, and
a text that is too much for its sound is heard again on the full window. `tests/evals/hearing.py` measures both.
"""

import logging
import os
import threading
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from simulator.domain.errors import CoffeechatError, EngineMissing, NotFound, printable
from simulator.domain.talk import Word
from simulator.speech.detector import SileroDetector
from simulator.speech.hints import corrected, surely_heard
from simulator.speech.namesakes import by_sound, ready
from simulator.speech.ports import RATE, CalledOff, Errand, Heard, Samples
from simulator.speech.spans import chunks, speech_spans
from simulator.speech.whisper_models import WhisperModel, tiny_en

_FULL_SECONDS = 30.0
_LONGEST_CHUNK = 26.0
"""Seconds of speech heard at once; with the silence behind it, it fills Whisper's 30 s."""

_SILENCE_BEHIND, _SHORTEST_WINDOW = 3.0, 10.0
_TOKENS_A_SECOND, _TOKENS_MORE = 7, 12
_REPETITIVE = 2.2
"""A text that compresses more than this says the same again and again; it is heard again on the full window."""

_FASTEST = 6.0
"""Words a second that nobody says in an interview (fast talk has about 4): a text above it says things twice."""

_NO_SPEECH, _UNLIKELY = 0.6, -1.0
"""Whisper's own thresholds for taking a text as invented: no speech, and an average log probability under this."""

_NO_RUN_TWICE = 4
"""Tokens in a row that a short window may not repeat; people do repeat themselves, and a full window rarely loops."""

_HINT_TOKENS = 48
"""Long prompts make Whisper drop sentences."""

_QUIET_PEAK, _LOUD_PEAK = 0.1, 0.5
"""A recording whose peak is under the first is lifted to the second, unless it is silence."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Guess:
    """What one window gave: tokens, how likely, and the encoded sound to align them with."""

    tokens: list[int]
    text: str
    likely: float
    no_speech: float
    encoded: Any
    frames: int


class WhisperTranscriber:
    """A `Transcriber`; `load` gets it ready, else the first `hear` does. Safe to call from several threads.

    `language` is a Whisper language code for models that know more than English; None lets the model find out.
    `short_window=False` hears on 30 s windows, as faster-whisper does by itself. `threads` None takes as many as suit
    this machine.
    """

    def __init__(
        self,
        cache: Path,
        model: WhisperModel | None = None,
        *,
        language: str | None = "en",
        threads: int | None = None,
        short_window: bool = True,
    ) -> None:
        self._which = model or tiny_en()
        self.name = self._which.name
        self._cache = cache
        self._language = language
        self._threads = threads or _few_threads()
        self._short = short_window
        self._detector = SileroDetector(cache)
        self._model: Any = None
        self._hints: tuple[str, ...] = ()
        self._busy = threading.RLock()

    def load(self, progress: Callable[[str], None] | None = None) -> None:
        """Verify and load the model, telling each step; raises `EngineMissing` where it cannot be used."""
        tell = progress or (lambda _: None)
        with self._busy:
            if self._model is not None:
                return
            tell(f"checking {self.name}")
            folder = self._which.folder(self._cache)
            self._detector.load()
            tell(f"loading {self.name}")
            self._model = _loaded(folder, self.name, self._threads)
            # The first window is slower than the rest; silence costs nobody's time now.
            tell(f"warming up {self.name}")
            self._hear_piece(np.zeros(RATE, np.float32), (), Errand())

    def hear(self, samples: Samples, hints: Sequence[str] = ()) -> Heard:
        """The words in these samples; empty for silence and noise. Raises `EngineMissing`."""
        return self.hear_for(Errand(), samples, hints)

    def hear_for(self, errand: Errand, samples: Samples, hints: Sequence[str] = ()) -> Heard:
        """As `hear`; raises `CalledOff` behind the step in which the errand is called off."""
        seconds = len(samples) / RATE
        samples = np.nan_to_num(np.asarray(samples, np.float32))
        with self._busy:
            self.load()
            if hints and tuple(hints) != self._hints:
                self._hints = tuple(hints)
                # Beside the hearing, whose engine needs no Python: they are wanted behind the second reading only.
                threading.Thread(target=ready, args=(self._hints,), name="hints", daemon=True).start()
            lifted = _lifted(samples)
            chances = self._detector.chances(lifted)
            spans = speech_spans(chances, len(lifted))
            texts: list[str] = []
            words: list[Word] = []
            for span in chunks(spans, chances, _LONGEST_CHUNK):
                text, found = self._hear_piece(lifted[span.begin : span.end], hints, errand)
                if not text:
                    continue
                texts.append(text)
                begin = span.begin / RATE
                words += [
                    Word(w.word, round(begin + w.start, 3), round(begin + w.end, 3), round(w.probability, 3))
                    for w in found
                ]
        return Heard(" ".join(texts), tuple(words), seconds, self.name)

    def _hear_piece(self, samples: Samples, hints: Sequence[str], errand: Errand) -> tuple[str, list[Word]]:
        try:
            tokenizer = self._tokenizer(samples)
            guess = self._heard(samples, tokenizer, errand)
            if guess.no_speech > _NO_SPEECH and guess.likely < _UNLIKELY:
                return "", []
            text, seconds = " ".join(guess.text.split()), len(samples) / RATE
            if not text:
                return "", []
            words = self._words(guess, text, tokenizer, seconds)
            prompt = _hotwords(hints, tokenizer)
            if prompt is None or surely_heard(words):
                return text, words
            _go_on(errand)
            hinted = self._read(guess.encoded, guess.frames, seconds, tokenizer, prompt, ban=True)
            mended = corrected(text, " ".join(hinted.text.split()), hints)
            if tokenizer.language_code == "en":
                mended = by_sound(mended, words, hints)
            if mended == text:
                return text, words
            guess = replace(guess, text=mended, tokens=list(tokenizer.encode(" " + mended)))
            return mended, self._words(guess, mended, tokenizer, seconds)
        except (RuntimeError, ValueError, TypeError, AttributeError) as error:
            raise EngineMissing(
                f"The hearing model {self.name} failed ({error})",
                "run `pip install --force-reinstall faster-whisper==1.2.1`",
            ) from error

    def _heard(self, samples: Samples, tokenizer: Any, errand: Errand) -> _Guess:
        seconds = len(samples) / RATE
        window = max(seconds + _SILENCE_BEHIND, _SHORTEST_WINDOW)
        if self._short and window < _FULL_SECONDS:
            try:
                encoded, frames = self._encoded(samples, window)
                _go_on(errand)
                guess = self._read(encoded, frames, seconds, tokenizer, None, ban=True)
                _go_on(errand)
                if not _runs_away(guess.text, seconds):
                    return guess
            except (RuntimeError, ValueError, TypeError) as error:
                # An engine that wants all 30 s gets them from now on; the visitor only waits longer.
                self._short = False
                _log.warning("the engine refuses short windows, hearing on full ones: %s", error)
        encoded, frames = self._encoded(samples, _FULL_SECONDS)
        guess = self._read(encoded, frames, seconds, tokenizer, None, ban=False)
        if _runs_away(guess.text, seconds):
            guess = self._read(encoded, frames, seconds, tokenizer, None, ban=True)
        return guess

    def _encoded(self, samples: Samples, window: float) -> tuple[Any, int]:
        whole = round(min(window, _FULL_SECONDS) * RATE)
        padded = np.pad(samples, (0, max(0, whole - len(samples))))[:whole]
        features = self._model.feature_extractor(padded, padding=0)
        features = features[:, : features.shape[1] // 2 * 2]
        return self._model.encode(features), int(features.shape[1])

    def _read(
        self, encoded: Any, frames: int, seconds: float, tokenizer: Any, hotwords: str | None, *, ban: bool
    ) -> _Guess:
        """The likeliest text, greedily; with `ban`, no four tokens in a row come twice."""
        from faster_whisper.transcribe import get_suppressed_tokens

        prompt = self._model.get_prompt(tokenizer, [], without_timestamps=False, hotwords=hotwords)
        cap = int(_TOKENS_A_SECOND * seconds) + _TOKENS_MORE
        (result,) = self._model.model.generate(
            encoded,
            [prompt],
            beam_size=1,
            # CTranslate2 takes half of this as the most tokens that it writes, and ends the process where the prompt
            # alone is longer: a short "Hello." behind a page full of names.
            max_length=min(self._model.max_length, max(2 * cap, len(prompt) + cap)),
            no_repeat_ngram_size=_NO_RUN_TWICE if ban else 0,
            suppress_blank=True,
            suppress_tokens=get_suppressed_tokens(tokenizer, [-1]),
            return_scores=True,
            return_no_speech_prob=True,
        )
        tokens = [t for t in result.sequences_ids[0] if t < tokenizer.eot]
        likely = result.scores[0] * len(tokens) / (len(tokens) + 1)
        return _Guess(tokens, tokenizer.decode(tokens).strip(), likely, result.no_speech_prob, encoded, frames)

    def _tokenizer(self, samples: Samples) -> Any:
        from faster_whisper.tokenizer import Tokenizer

        multilingual = bool(self._model.model.is_multilingual)
        language = self._language
        if multilingual and language is None:
            language = self._model.detect_language(samples)[0]
        return Tokenizer(self._model.hf_tokenizer, multilingual, task="transcribe", language=language or "en")

    def _words(self, guess: _Guess, text: str, tokenizer: Any, seconds: float) -> list[Word]:
        """The text's words with times and probabilities; joined by spaces they are the text."""
        pieces = text.split()
        try:
            (aligned,) = self._model.find_alignment(tokenizer, [guess.tokens], guess.encoded, guess.frames)
            found = _at_spaces(aligned, seconds)
        except (RuntimeError, ValueError, TypeError, IndexError, KeyError) as error:
            _log.warning("word times are estimated, the engine does not align: %s", error)
            found = []
        if [w.word for w in found] == pieces:
            return found
        # Without an alignment the words share the time by their letters, and the likelihood of the whole.
        letters = sum(len(p) + 1 for p in pieces)
        likely = float(np.exp(guess.likely))
        out, place = [], 0.0
        for piece in pieces:
            after = place + seconds * (len(piece) + 1) / letters
            out.append(Word(piece, place, after, likely))
            place = after
        return out


def _go_on(errand: Errand) -> None:
    if errand.off:
        raise CalledOff


def decoded(path: Path) -> Samples:
    """Any sound file that FFmpeg reads (MP3, Ogg, FLAC, M4A, …) at 16 kHz; errors name the file."""
    name = printable(str(path))
    if not path.exists():
        raise NotFound(f"There is no file {name}", "check the name and the folder")
    try:
        from faster_whisper.audio import decode_audio
    except ImportError as error:
        raise EngineMissing("The reader of sound files is not installed", "run `pip install faster-whisper`") from error
    try:
        sound = decode_audio(str(path), sampling_rate=RATE)
    except Exception as error:  # PyAV raises errors of many families for what is no sound
        raise CoffeechatError(f"{name} is not a sound file that can be read", "save it as WAV, 16 bit") from error
    return np.asarray(sound, np.float32)


def _few_threads() -> int:
    """One where there are two cores: a second one hardly hears faster, waits whenever its core is wanted elsewhere
    (0.31 s a question instead of 0.45 s beside other work), and the voice and the heartbeat need that core.
    """
    return 1 if (os.cpu_count() or 1) < 4 else 2


def _loaded(folder: Path, name: str, threads: int) -> Any:
    try:
        from faster_whisper import WhisperModel as Engine

        return Engine(str(folder), device="cpu", compute_type="int8", cpu_threads=threads, local_files_only=True)
    except ImportError as error:
        raise EngineMissing(
            f"The hearing engine is not installed ({error})", "run `pip install faster-whisper==1.2.1`"
        ) from error
    except Exception as error:  # CTranslate2 and the tokenizer raise errors of many families for a broken file
        raise EngineMissing(
            f"The hearing model {name} does not load ({error})", "install coffeechat again, or choose another model"
        ) from error


def _lifted(samples: Samples) -> Samples:
    """A faint recording made louder, so that the detector and the model hear it as they were taught to."""
    peak = float(np.abs(samples).max(initial=0.0))
    if not 0.002 < peak < _QUIET_PEAK:
        return samples
    return (samples * np.float32(_LOUD_PEAK / peak)).astype(np.float32, copy=False)


def _hotwords(hints: Sequence[str], tokenizer: Any) -> str | None:
    """As many hints as fit into the short prompt, in their order."""
    taken: list[str] = []
    for hint in dict.fromkeys(" ".join(h.split()) for h in hints):
        if hint and len(tokenizer.encode(" " + ", ".join([*taken, hint]))) <= _HINT_TOKENS:
            taken.append(hint)
    return ", ".join(taken) or None


def _runs_away(text: str, seconds: float) -> bool:
    """Whether a text says the same again and again, or more than anybody could say in that time."""
    return _compression(text) > _REPETITIVE or len(text.split()) > 2 + _FASTEST * seconds


def _compression(text: str) -> float:
    raw = text.encode()
    return len(raw) / len(zlib.compress(raw))


def _at_spaces(aligned: Sequence[dict[str, Any]], seconds: float) -> list[Word]:
    """The aligner's pieces joined into words as the text has them: a word starts where a space stands."""
    words: list[Word] = []
    weights: list[int] = []
    for piece in aligned:
        text = str(piece["word"])
        if not text.strip():
            continue
        begin, end = min(float(piece["start"]), seconds), min(float(piece["end"]), seconds)
        probability, tokens = float(piece["probability"]), len(piece["tokens"])
        if words and not text.startswith(" "):
            last, before = words[-1], weights[-1]
            mean = (last.probability * before + probability * tokens) / (before + tokens)
            words[-1] = Word(last.word + text.strip(), last.start, max(last.end, end), mean)
            weights[-1] = before + tokens
        else:
            words.append(Word(text.strip(), begin, max(begin, end), probability))
            weights.append(tokens)
    return words
