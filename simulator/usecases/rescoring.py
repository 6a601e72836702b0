"""Old sessions under another rubric: what would each have been worth?"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from simulator import engines
from simulator.domain.errors import CoffeechatError
from simulator.domain.scorecard import Scorecard
from simulator.scoring import Rubric, score
from simulator.usecases import sessions
from simulator.usecases.rubrics import rubric, sound_rubric

__all__ = ["Rescored", "other_rubric", "rescored"]


@dataclass(frozen=True, slots=True)
class Rescored:
    """One session with its scorecard under the rubric in force, and under the other one."""

    id: str
    name: str
    started: str
    now: Scorecard
    other: Scorecard

    def moved(self) -> Iterator[str]:
        """The ids of the criteria that have another level, or count where they did not."""
        for mine, theirs in zip(self.now.criteria, self.other.criteria, strict=True):
            if (mine.finding.level, bool(mine.weight)) != (theirs.finding.level, bool(theirs.weight)):
                yield mine.id


def other_rubric(path: Path) -> Rubric:
    """The rubric in this file; `BrokenPage` with its first error."""
    return sound_rubric(path)[0]


def rescored(other: Rubric) -> Iterator[Rescored | CoffeechatError]:
    """Every session, newest first, scored twice; the reason where one cannot be scored. No score is changed."""
    mine = rubric()
    for card in sessions.sessions():
        try:
            persona, transcript = sessions.talk(card.id)
            both = engines.meaning(), engines.second_meaning()
            now, then = (score(transcript, persona, both[0], ruler, both[1]) for ruler in (mine, other))
        except CoffeechatError as error:
            yield error
            continue
        yield Rescored(card.id, persona.name, card.started, now, then)
