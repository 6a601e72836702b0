"""The same labels after a microphone: sets spoken by our own voices and heard by the shipped Whisper.

A fixed sample of the labelled questions and moments and of the hand-coded talks is voiced, and heard clean and with
a kitchen behind it at 10 dB. Printed is how many labels and levels stay as they are on the written words, and how many
dials move by more than five points. What was heard is kept in the user's cache, so that only a change of the hearing
makes a second run slow.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np

from simulator import engines, locations
from simulator.domain.scorecard import DIALS, Scorecard
from simulator.domain.talk import Speaker, Utterance, Word
from simulator.language.questions import read_question
from simulator.scoring import score
from simulator.speech.ports import RATE, Samples
from simulator.speech.resampling import resampled
from simulator.speech.voices.hibari import HibariVoice
from simulator.usecases.page_names import hints_of
from tests.evals.hearing import with_noise
from tests.evals.openness import Item, items
from tests.evals.wer import errors, normalised
from tests.scoring.golden_talks import EXPECTED, card_of, page_of, slug_of, transcript_of
from tests.scoring.moments import RUTH, Moment, found, moments
from tests.scoring.talks import rubric

PLACES = ("clean", "kitchen, 10 dB")
EVERY_QUESTION, EVERY_MOMENT, EVERY_TALK = 36, 18, 10
"""The sample: about 190 questions, 40 moments and 4 talks, a few minutes of hearing."""

EVERY_OTHER_HAND = 6
"""Of the lines by other hands, which are fewer, more are taken."""

_VOICES = (("heart", False), ("alto", False), ("bright", True), ("alto", True))
_HEARING = ("whisper.py", "spans.py", "detector.py", "whisper_models.py")
_HINTING = ("hints.py", "namesakes.py", "sounding.py")
_QUIET = 0.4
"""Seconds of silence before and after each turn, as the microphone has them."""


@dataclass(frozen=True)
class Turn:
    """What was heard of one turn; word times in seconds of the turn."""

    text: str
    words: tuple[Word, ...]


def kitchen(samples: int) -> Samples:
    """A kitchen made of numbers: a fan, running water, a compressor's hum and now and then a plate."""
    chance = np.random.default_rng(20261125)
    white = chance.standard_normal(samples + 1)
    water = np.diff(white)
    spectrum = np.fft.rfft(chance.standard_normal(samples))
    spectrum /= np.sqrt(np.maximum(np.arange(len(spectrum)), 1.0))
    fan = np.fft.irfft(spectrum, samples)
    fan /= max(float(np.std(fan)), 1e-9)
    at = np.arange(samples) / RATE
    hum = np.sin(2 * np.pi * 100 * at) + 0.5 * np.sin(2 * np.pi * 200 * at)
    sound = fan + 0.25 * water * (0.6 + 0.4 * np.sin(2 * np.pi * 0.3 * at)) + 0.4 * hum
    for begin in chance.integers(0, max(1, samples), max(1, samples // (2 * RATE))):
        clink = np.arange(min(samples - begin, RATE // 5)) / RATE
        pitch = chance.uniform(1800, 4200)
        sound[begin : begin + len(clink)] += 5 * np.exp(-clink * 30) * np.sin(2 * np.pi * pitch * clink)
    return sound.astype(np.float32)


def run() -> str:
    """The report of `python -m tests.evals spoken`."""
    lines = []
    ours = [i for s in ("tune", "held") for i in items("career", s)][::EVERY_QUESTION]
    read = items("career", "fourth, read")[::EVERY_OTHER_HAND]
    unread = [i for s in ("later", "fourth, unread") for i in items("career", s)[::EVERY_OTHER_HAND]]
    said = moments()[::EVERY_MOMENT]
    talks = list(EXPECTED)[::EVERY_TALK]
    for place in PLACES:
        lines.append(f"{place}")
        lines += [*_questions("ours", ours, place), *_questions("by other hands", read, place)]
        lines += _questions("by other hands, only counted", unread, place)[:1]
        lines += [*_moments(said, place), *_talks(talks, place), ""]
    lines.append(f"words wrong: {', '.join(f'{p} {w / max(n, 1):.3f}' for p, (w, n) in _WORDS.items())}")
    return "\n".join(lines)


_WORDS: dict[str, tuple[int, int]] = {}


def _questions(whose: str, some: Sequence[Item], place: str) -> list[str]:
    rows, kinds, opens = [], 0, 0
    for item in some:
        heard = hear(item.text, place)
        read = read_question(heard.text)
        kinds += read.kind is item.read.kind
        same = read.kind.is_open == item.read.kind.is_open
        opens += same
        if read.kind is not item.read.kind:
            rows.append(f"      {item.read.kind.value} → {read.kind.value}: {item.text} → {heard.text}")
    return [f"  questions {whose}: {opens} of {len(some)} open or not as before, {kinds} of the same kind", *rows]


def _moments(some: Sequence[Moment], place: str) -> list[str]:
    rows, same = [], 0
    hints = hints_of(page_of(RUTH))
    for moment in some:
        heard = hear(moment.text, place, hints)
        kept = found(replace(moment, text=heard.text)) == found(moment)
        same += kept
        if not kept:
            rows.append(f"      {moment.element}: {moment.text} → {heard.text}")
    return [f"  moments: {same} of {len(some)} as before", *rows]


def _talks(names: Sequence[str], place: str) -> list[str]:
    rows, same, levels, near, dials = [], 0, 0, 0, 0
    for name in names:
        before, after = card_of(name), spoken_card(name, place)
        for one in before.criteria:
            was, now = one.finding, after.score(one.id).finding
            levels += 1
            same += was.level == now.level
            moved = False
            if one.id in DIALS and was.points is not None:
                dials += 1
                moved = abs(was.points - (now.points or 0)) > 5
                near += not moved
            if was.level != now.level or moved:
                rows.append(f"      {name}: {one.id} {was.level} ({was.points}) → {now.level} ({now.points})")
                rows += _changed(before, after, one.id)
    return [f"  talks: {same} of {levels} levels the same; {near} of {dials} dials within 5 points", *rows]


def _changed(before: Scorecard, after: Scorecard, criterion: str) -> list[str]:
    """The evidence that one card has and the other has not."""
    was = {e.turn: e for e in before.score(criterion).finding.evidence}
    now = {e.turn: e for e in after.score(criterion).finding.evidence}
    rows = []
    for turn in sorted({*was, *now}, key=lambda t: -1 if t is None else t):
        old, new = was.get(turn), now.get(turn)
        if (old and old.note.split(",")[0]) != (new and new.note.split(",")[0]):
            rows.append(f"        turn {turn}: {old and old.note} | {old and old.quote}")
            rows.append(f"          → {new and new.note} | {new and new.quote}")
    return rows


def spoken_card(name: str, place: str) -> Scorecard:
    """The card of a talk whose visitor was heard by Whisper; the times of the turns stay."""
    transcript, page = transcript_of(name), page_of(slug_of(name))
    hints = hints_of(page)
    turns = tuple(_heard(t, hear(t.text, place, hints)) if t.speaker is Speaker.YOU else t for t in transcript.turns)
    return score(replace(transcript, turns=turns), page, engines.meaning(), rubric())


def _heard(turn: Utterance, heard: Turn) -> Utterance:
    """The turn with the heard words, their times brought into its own."""
    if turn.start is None or turn.end is None or not heard.words:
        return replace(turn, text=heard.text, words=())
    last = max(heard.words[-1].end, 0.1)
    scale = (turn.end - turn.start) / last
    moved = tuple(replace(w, start=turn.start + w.start * scale, end=turn.start + w.end * scale) for w in heard.words)
    return replace(turn, text=heard.text, words=moved)


def hear(text: str, place: str, hints: Sequence[str] = ()) -> Turn:
    """The text spoken and heard in this place; from the cache where it was heard before."""
    key = hashlib.sha256("|".join([_version(bool(hints)), place, text, *hints]).encode()).hexdigest()[:24]
    kept = locations.own("cache") / "evals" / f"{key}.json"
    if kept.is_file():
        turn = _read(json.loads(kept.read_text("utf-8")))
    else:
        heard = engines.transcriber().hear(_sound(text, place), hints)
        turn = Turn(heard.text, heard.words)
        kept.parent.mkdir(parents=True, exist_ok=True)
        words = [[w.word, w.start, w.end, w.probability] for w in turn.words]
        kept.write_text(json.dumps({"text": turn.text, "words": words}), "utf-8")
    wanted = normalised(text)
    wrong, all_ = _WORDS.get(place, (0, 0))
    _WORDS[place] = (wrong + errors(wanted, normalised(turn.text)), all_ + len(wanted))
    return turn


def _read(kept: dict[str, object]) -> Turn:
    words = kept["words"]
    assert isinstance(words, list)
    return Turn(str(kept["text"]), tuple(Word(*w) for w in words))


@cache
def _version(hinted: bool) -> str:
    """Changes with the modules that hear: what an older ear heard is no measure of this one."""
    folder = Path(__file__).parents[2] / "simulator" / "speech"
    modules = (*_HEARING, *(_HINTING if hinted else ()))
    ear = hashlib.sha256(b"".join((folder / name).read_bytes() for name in modules)).hexdigest()
    return f"{engines.transcriber().name}|{ear}"


@cache
def _voice(name: str, british: bool) -> HibariVoice:
    return HibariVoice(locations.own("cache"), name, british=british)


def _sound(text: str, place: str) -> Samples:
    which = int(hashlib.sha256(text.encode()).hexdigest(), 16) % len(_VOICES)
    speech = _voice(*_VOICES[which]).say(text)
    quiet = np.zeros(int(_QUIET * RATE), np.float32)
    clean = np.concatenate((quiet, resampled(speech.samples, speech.rate, RATE), quiet))
    return clean if place == "clean" else with_noise(clean, kitchen(len(clean)), 10)
