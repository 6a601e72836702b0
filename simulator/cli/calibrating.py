"""`calibrate`: a coach labels questions, and sees how far the program agrees."""

import getpass
from argparse import Namespace
from collections.abc import Iterator
from contextlib import suppress

from simulator.cli.lines import complain, show, show_json, stdin_lines
from simulator.domain.errors import CoffeechatError, UsageError
from simulator.domain.slugs import slug
from simulator.scoring.agreement import Agreement
from simulator.usecases.calibrate import Calibration

_FEWEST = 5
"""Fewer pairs than this say nothing about chance."""

_KEYS = {"o": "open", "c": "closed", "n": "none"}


def calibrate(chosen: Namespace) -> int:
    """Ask for a label of every question that has none yet, then show the agreement."""
    from simulator.usecases import calibrate as room

    if chosen.talks is not None:
        from simulator.cli.calibrating_talks import calibrate_talks

        if chosen.file is not None:
            raise UsageError("Questions and talks are judged apart", "leave out the file, or --talks")
        return calibrate_talks(chosen, chosen.coach or user())
    coach = chosen.coach or user()
    asked = room.questions(chosen.file)
    known = room.kept(coach)
    left = [text for text in asked if text not in known]
    if left and not chosen.json:
        for text, label in _answers(left):
            known[text] = label
            room.keep(coach, {text: label})  # At once: whoever stops in the middle loses nothing.
    labels = {text: known[text] for text in asked if text in known}
    if not labels:
        raise CoffeechatError("You have not labelled a question yet", "answer with o, c or n, and Enter")
    found = room.compare(labels, chosen.against) if chosen.against else room.measure(labels)
    other = "the other coach" if chosen.against else "coffeechat"
    if chosen.json:
        show_json(_document(coach, found))
    else:
        show(_told(found, other))
        show(f"\nYour labels change no score. Another coach compares with --against {room.labels_file(coach)}")
    return 0


def _answers(left: list[str]) -> Iterator[tuple[str, str]]:
    """One question after the other, with its label; `q` or the end of input stops."""
    show("What answer does each question invite? o: open, a story. c: closed, a fact or yes and no. n: no question.")
    show("Enter after each letter; q to stop, and go on another day.")
    answers = stdin_lines()
    for number, text in enumerate(left, 1):
        show(f"\n{number} of {len(left)}: {text}")
        letter = next(_letters(answers), "q")
        if letter == "q":
            return
        yield text, _KEYS[letter]


def _letters(answers: Iterator[str]) -> Iterator[str]:
    for answer in answers:
        letter = answer.strip().lower()[:1]
        if letter in _KEYS or letter == "q":
            yield letter
        else:
            complain("Please answer with o, c or n; q stops.")


def _told(found: Calibration, other: str) -> str:
    lines = [f"\nYou and {other}, {agreed(found.all)}"]
    if found.clear.count < found.all.count:
        lines.append(f"Without the doubtful ones, where trained coders differ too: {agreed(found.clear)}")
    if found.differences:
        lines.append("\nWhere you differ:")
    for one in found.differences:
        doubt = " (a doubtful one)" if one.doubtful else ""
        told = "; ".join(one.why)
        why = f" {told[:1].upper()}{told[1:]}." if told and other == "coffeechat" else ""
        lines.append(f"  {one.text}\n    you: {one.mine}; {other}: {one.theirs}{doubt}.{why}")
    return "\n".join(lines)


def agreed(one: Agreement, word: str = "question") -> str:
    """The figures of an agreement over so many of what `word` names, in one sentence."""
    if one.accuracy is None:
        return f"no {word} is left to compare."
    told = f"{one.count} {word}{'' if one.count == 1 else 's'}: the same label in {one.accuracy:.0%}"
    if one.count < _FEWEST:
        return f"{told}."
    kappa = interval(one)
    return f"{told}, {kappa}." if kappa else f"{told}; kappa cannot be told where only one label was ever given."


def interval(one: Agreement) -> str:
    """Kappa with its interval; empty where it cannot be told or would say nothing."""
    if one.count < _FEWEST or one.kappa is None or one.low is None or one.high is None:
        return ""
    return f"kappa {one.kappa:.2f} (95 % interval {one.low:.2f} to {one.high:.2f})"


def _document(coach: str, found: Calibration) -> dict[str, object]:
    return {
        "coach": coach,
        "all": figures(found.all),
        "clear": figures(found.clear),
        "differences": [
            {"text": d.text, "yours": d.mine, "other": d.theirs, "contested": d.doubtful, "why": list(d.why)}
            for d in found.differences
        ],
    }


def figures(one: Agreement, word: str = "questions") -> dict[str, float | int | None]:
    """The same for scripts."""
    rounded = [None if value is None else round(value, 3) for value in (one.accuracy, one.kappa, one.low, one.high)]
    return {word: one.count, **dict(zip(("accuracy", "kappa", "low", "high"), rounded, strict=True))}


def user() -> str:
    """The name that the machine knows the user by, as a file name."""
    with suppress(Exception):  # What a system without users raises differs by system and version.
        return slug(getpass.getuser()) or "me"
    return "me"
