"""Mending what was misheard: the visitor says what they really said, and the score follows."""

import json
import os
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path

from simulator import locations
from simulator.archive import folders
from simulator.archive.journal import read_journal, utterance_to_json
from simulator.domain.errors import StorageFailed, UsageError
from simulator.domain.persona import Persona
from simulator.domain.scorecard import Scorecard
from simulator.domain.talk import Speaker, Transcript, Utterance, Word
from simulator.usecases import sessions


def mend(wanted: str, turn: int, text: str) -> tuple[Persona, Transcript, Scorecard]:
    """Put `text` in the place of what was heard in a turn of the visitor's (index in the transcript), and score anew.

    What was heard stays in the journal; mending with it again undoes this. Raises `UsageError` where the turn is not
    the visitor's or the text is empty, `StorageFailed` where the disk refuses.
    """
    folder = folders.find(locations.own("sessions"), wanted)
    turns = read_journal(folder).transcript.turns
    said = " ".join(text.split())
    if not 0 <= turn < len(turns) or turns[turn].speaker is not Speaker.YOU:
        raise UsageError("Only your own words can be mended", "choose one of your turns")
    if not said:
        raise UsageError("There are no words to put there", "write what you said")
    if said != turns[turn].text:
        _append(folder / folders.JOURNAL, _place(folder, turn), mended(turns[turn], said))
    persona, transcript, card = sessions.review(folder.name)
    from simulator.report.documents import scorecard_to_json

    folders.write_whole(folder / folders.SCORE, json.dumps(scorecard_to_json(card), ensure_ascii=False, indent=1))
    return persona, transcript, card


def mended(heard: Utterance, text: str) -> Utterance:
    """The turn with these words: those that stay keep their times, new ones share the time of those they replace.

    A word that the visitor wrote is certain (probability 1); a turn without words stays without.
    """
    if not heard.words:
        return replace(heard, text=text)
    new = text.split()
    old = heard.words
    match = SequenceMatcher(None, [_bare(w.word) for w in old], [_bare(w) for w in new], autojunk=False)
    words: list[Word] = []
    for kind, i, j, a, b in match.get_opcodes():
        if kind == "equal":
            words += [replace(o, word=n) for o, n in zip(old[i:j], new[a:b], strict=True)]
            continue
        edge = old[i - 1].end if i else old[0].start
        begin, end = (old[i].start, old[j - 1].end) if j > i else (edge, edge)
        step = (end - begin) / max(1, b - a)
        words += [
            Word(word, round(begin + n * step, 3), round(begin + (n + 1) * step, 3), 1.0)
            for n, word in enumerate(new[a:b])
        ]
    return replace(heard, text=text, words=tuple(words))


def _bare(word: str) -> str:
    return "".join(c for c in word.casefold() if c.isalnum()) or word.strip()


def _place(folder: Path, turn: int) -> int:
    """The number under which the journal keeps a turn; after a crash, the last one has none yet."""
    numbers: set[int] = set()
    for line in folders.read_text(folder / folders.JOURNAL).splitlines():
        try:
            data = json.loads(line)
            numbers.add(int(data["turn"]))
        except (ValueError, TypeError, KeyError, RecursionError):
            continue
    order = sorted(numbers)
    return order[turn] if turn < len(order) else max(order, default=-1) + 1


def _append(journal: Path, number: int, turn: Utterance) -> None:
    """A later line of a turn stands for the earlier one; a torn last line is closed first."""
    line = json.dumps({"turn": number, **utterance_to_json(turn)}, ensure_ascii=False).encode()
    try:
        with journal.open("ab") as file:
            file.write(b"\n" + line + b"\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise StorageFailed(
            f"What you mended could not be saved ({error.strerror})", f"make room in {journal.parent}"
        ) from error
