"""Transcripts from JSON, plain text and WebVTT, and back to JSON (`formats.md`, section 3)."""

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from simulator.authoring.captions import caption_turns, is_captions
from simulator.authoring.inline import clean
from simulator.authoring.plain_talk import names_a_speaker, plain_turns
from simulator.authoring.sources import shown
from simulator.authoring.turns import LONGEST_TALK, seconds_of, with_ends
from simulator.domain.errors import CoffeechatError, NotFound
from simulator.domain.slugs import is_slug
from simulator.domain.talk import Ending, Speaker, Transcript, Utterance, Word

LARGEST = 32 << 20
"""Bytes: hours of talk with every word's time fit many times over."""

_SPEAKERS = {"you": Speaker.YOU, "persona": Speaker.PERSONA, "me": Speaker.YOU, "visitor": Speaker.YOU}


def read_transcript(path: Path) -> Transcript:
    """The talk in this file, whatever its ending; the content says whether it is JSON, WebVTT or plain text.

    Raises `NotFound` where there is no file, and CoffeechatError, saying where, for anything that is no transcript.
    """
    where = shown(path)
    try:
        if not path.exists():
            raise NotFound(f"There is no file {where}", "check the name and the folder")
        if not path.is_file():
            raise CoffeechatError(f"{where} is not a file", "name a transcript: JSON, plain text or WebVTT")
        if path.stat().st_size > LARGEST:
            raise CoffeechatError(f"{where} is larger than {LARGEST >> 20} MiB", "name a transcript, not a recording")
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "the system refused"
        raise CoffeechatError(f"{where} cannot be read ({reason})", "check that you may open it") from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise CoffeechatError(f"{where}, line {line}: this is not UTF-8 text", "save it again as UTF-8") from error
    return parse_transcript(text, where, json_expected=path.name.lower().endswith(".json"))


def parse_transcript(text: str, where: str, *, json_expected: bool = False) -> Transcript:
    """As `read_transcript`, from a text; with `json_expected` a damaged JSON file is told as such."""
    if not text.strip():
        raise CoffeechatError(f"{where} is empty", "name a transcript with something said in it")
    if is_captions(text):
        return Transcript(caption_turns(clean(text), where))
    first = text.lstrip()[:1]
    if first == "{" or json_expected or (first == "[" and not _is_stamp(text.lstrip())):
        try:
            data = json.loads(text)
        except (ValueError, RecursionError) as error:
            if json_expected or not names_a_speaker(text):
                line = f", line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
                raise CoffeechatError(f"{where}{line}: this is not valid JSON", "export the session again") from error
        else:
            return transcript_from_json(data, where)
    return Transcript(plain_turns(clean(text), where))


def _is_stamp(text: str) -> bool:
    return seconds_of(text[1:40].split("]")[0].split("-")[0].strip()) is not None


def transcript_from_json(data: object, where: str) -> Transcript:
    """The transcript in parsed JSON; unknown keys are ignored.

    Raises CoffeechatError naming the place, such as `turns[3].start`, where a value is not what the format says. A
    `persona` that is no slug counts as unknown, so that no file can name a path.
    """
    whole = _object(data, where, "the transcript")
    if whole.get("format", 1) != 1:
        raise _wrong(where, "format", "1")
    minutes = _number(whole, "minutes", where, "minutes", LONGEST_TALK / 60)
    if minutes == 0:
        raise _wrong(where, "minutes", "a number over 0")
    persona = whole.get("persona")
    if persona is not None and not isinstance(persona, str):
        raise _wrong(where, "persona", "a persona's slug")
    ended = whole.get("ended")
    if ended is not None and ended not in [e.value for e in Ending]:
        raise _wrong(where, "ended", f"one of {', '.join(Ending)}")
    turns = whole.get("turns")
    if not isinstance(turns, list):
        raise _wrong(where, "turns", "a list of turns")
    return Transcript(
        with_ends([_turn(turn, where, f"turns[{i}]") for i, turn in enumerate(turns)]),
        persona if persona is not None and is_slug(persona) else None,
        minutes,
        Ending(ended) if ended is not None else None,
    )


def _turn(data: object, where: str, place: str) -> Utterance:
    turn = _object(data, where, place)
    name = turn.get("speaker")
    speaker = _SPEAKERS.get(name.strip().lower()) if isinstance(name, str) else None
    if speaker is None:
        raise _wrong(where, f"{place}.speaker", "`you` or `persona`")
    text = turn.get("text")
    if not isinstance(text, str):
        raise _wrong(where, f"{place}.text", "the words that were said")
    start, end = _times(turn, where, place)
    heard = turn.get("words")
    if heard is not None and not isinstance(heard, list):
        raise _wrong(where, f"{place}.words", "a list of words")
    words = tuple(_word(word, where, f"{place}.words[{i}]") for i, word in enumerate(heard or ()))
    return Utterance(speaker, clean(text), start, end, words)


def _word(data: object, where: str, place: str) -> Word:
    word = _object(data, where, place)
    text = word.get("word")
    if not isinstance(text, str):
        raise _wrong(where, f"{place}.word", "a word")
    start, end = _times(word, where, place)
    if start is None or end is None:
        raise _wrong(where, f"{place}.start and .end", "seconds from the start of the session")
    chance = _number(word, "probability", where, f"{place}.probability", 1.0)
    return Word(clean(text), start, end, 1.0 if chance is None else chance)


def _times(data: Mapping[str, Any], where: str, place: str) -> tuple[float | None, float | None]:
    """Start and end in seconds; an end without a start says too little to be used."""
    start = _number(data, "start", where, f"{place}.start", LONGEST_TALK)
    end = _number(data, "end", where, f"{place}.end", LONGEST_TALK)
    if start is not None and end is not None and end < start:
        raise _wrong(where, f"{place}.end", "no earlier than its start")
    return start, end if start is not None else None


def _object(data: object, where: str, place: str) -> Mapping[str, Any]:
    if not isinstance(data, dict):
        raise _wrong(where, place, "an object with keys and values")
    return data


def _number(data: Mapping[str, Any], key: str, where: str, place: str, most: float) -> float | None:
    value = data.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= most:
        raise _wrong(where, place, f"a number from 0 to {most:g}")
    return float(value)


def _wrong(where: str, place: str, wanted: str) -> CoffeechatError:
    return CoffeechatError(f"{where}: `{place}` is not what a transcript has there", f"it must be {wanted}")


def transcript_to_json(transcript: Transcript) -> dict[str, Any]:
    """The transcript as the format has it: what is not known is left out, times have three decimals at most.

    Whole numbers are integers. Reading it back gives the same transcript, times to the millisecond.
    """
    whole: dict[str, Any] = {"format": 1}
    if transcript.persona is not None:
        whole["persona"] = transcript.persona
    if transcript.minutes is not None:
        whole["minutes"] = _trimmed(transcript.minutes)
    if transcript.ended is not None:
        whole["ended"] = transcript.ended.value
    whole["turns"] = [_turn_to_json(turn) for turn in transcript.turns]
    return whole


def _turn_to_json(turn: Utterance) -> dict[str, Any]:
    data: dict[str, Any] = {"speaker": turn.speaker.value}
    if turn.start is not None:
        data["start"] = _seconds(turn.start)
    if turn.end is not None:
        data["end"] = _seconds(turn.end)
    data["text"] = turn.text
    if turn.words:
        data["words"] = [
            {"word": w.word, "start": _seconds(w.start), "end": _seconds(w.end), "probability": _trimmed(w.probability)}
            for w in turn.words
        ]
    return data


def _seconds(time: float) -> float | int:
    return _trimmed(round(time, 3))


def _trimmed(number: float) -> float | int:
    return int(number) if math.isfinite(number) and number == int(number) else number
