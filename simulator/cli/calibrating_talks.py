"""`calibrate --talks`: a coach gives whole talks their levels, and sees how far the program agrees."""

from argparse import Namespace
from collections.abc import Iterator

from simulator.cli.calibrating import agreed, figures, interval
from simulator.cli.lines import complain, show, show_json, stdin_lines
from simulator.domain.errors import CoffeechatError
from simulator.domain.scorecard import CRITERIA
from simulator.domain.talk import Speaker
from simulator.scoring.rubric import CRITERION_NAMES
from simulator.usecases import calibrating_talks as room
from simulator.usecases.coach_levels import levels_file

_KEYS = {"0": 0, "1": 1, "2": 2, "3": 3, "n": None}


def calibrate_talks(chosen: Namespace, coach: str) -> int:
    """Ask for every level that is not given yet, then show the agreement."""
    judged = room.talks(chosen.talks)
    if not chosen.json:
        _ask(coach, judged)
    kept = room.kept(coach)
    levels = {talk.id: kept[talk.id] for talk in judged if talk.id in kept}
    if not levels:
        raise CoffeechatError("You have not judged a talk yet", "answer with 0 to 3, or n, and Enter")
    found = room.compare(levels, chosen.against) if chosen.against else room.measure(judged, levels)
    if chosen.json:
        show_json(_document(coach, found))
    else:
        show(_told(found, "the other coach" if chosen.against else "coffeechat"))
        show("\nYour levels are shown as yours with the talk, and change no score.")
        show(f"Another coach compares with --against {levels_file(coach)}")
    return 0


def _ask(coach: str, judged: list[room.Talk]) -> None:
    """Talk after talk, criterion after criterion; each level is kept at once."""
    kept = room.kept(coach)
    left = [(talk, [c for c in CRITERIA if c not in kept.get(talk.id, {})]) for talk in judged]
    left = [(talk, criteria) for talk, criteria in left if criteria]
    if not left:
        return
    show("Read each talk, then give every criterion a level: 3 is the best, 0 the least, n not observed.")
    show("Enter after each; q to stop, and go on another day. What coffeechat gave is shown at the end.")
    answers = stdin_lines()
    for number, (talk, criteria) in enumerate(left, 1):
        show(f"\n{number} of {len(left)}: {talk.id}, {talk.persona.name}")
        show("\n".join(_lines(talk)))
        for criterion in criteria:
            show(f"\n{CRITERION_NAMES[criterion]} ({room.GUIDE[criterion]})")
            key = next(_keys(answers), "q")
            if key == "q":
                return
            room.keep(coach, talk.id, {criterion: _KEYS[key]})


def _lines(talk: room.Talk) -> Iterator[str]:
    for turn in talk.transcript.turns:
        who = "Visitor" if turn.speaker is Speaker.YOU else talk.persona.first_name
        at = "" if turn.start is None else f"[{int(turn.start) // 60:02d}:{int(turn.start) % 60:02d}] "
        yield f"  {at}{who}: {' '.join(turn.text.split())}"


def _keys(answers: Iterator[str]) -> Iterator[str]:
    for answer in answers:
        key = answer.strip().lower()[:1]
        if key in _KEYS or key == "q":
            yield key
        else:
            complain("Please answer with 0, 1, 2, 3 or n; q stops.")


def _told(found: room.TalkCalibration, other: str) -> str:
    talks = f"{found.talks} talk{'' if found.talks == 1 else 's'}"
    lines = [f"\nYou and {other}, {talks}, {agreed(found.all, 'level')}"]
    if found.near is not None:
        lines.append(f"The same level or the next one in {found.near:.0%}.")
    if weighted := interval(found.weighted):
        lines.append(f"Weighted by how far apart the levels are: {weighted}.")
    lines += [f"  {CRITERION_NAMES[criterion]}: {agreed(one, 'level')}" for criterion, one in found.criteria.items()]
    if found.differences:
        lines.append("\nWhere you differ:")
    for one in found.differences:
        place = f"  {one.talk}, {CRITERION_NAMES[one.criterion]}"
        lines.append(f"{place}: you {_level(one.mine)}, {other} {_level(one.theirs)}. {one.why}".rstrip())
    return "\n".join(lines)


def _level(level: int | None) -> str:
    return "not observed" if level is None else f"level {level}"


def _document(coach: str, found: room.TalkCalibration) -> dict[str, object]:
    return {
        "coach": coach,
        "talks": found.talks,
        "all": figures(found.all, "levels"),
        "near": None if found.near is None else round(found.near, 3),
        "weighted": figures(found.weighted, "levels"),
        "criteria": {criterion: figures(one, "levels") for criterion, one in found.criteria.items()},
        "differences": [
            {"talk": d.talk, "criterion": d.criterion, "yours": d.mine, "other": d.theirs, "why": d.why}
            for d in found.differences
        ],
    }
