"""What an early end left of the agreed time."""

from simulator.scoring.scale import clock_time
from simulator.scoring.talk import Talk
from simulator.scoring.time import course

_NUMBER = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}


def room_for(talk: Talk) -> str:
    """How many more questions the time left had room for, at the pace of the talk."""
    went = course(talk)
    pace = went.end / max(1, len(talk.questions))
    more = int((went.agreed - went.end) / max(1.0, pace) + 0.5)
    return (
        f"{_NUMBER[more]} more questions"
        if more in _NUMBER
        else "many more questions"
        if more > 1
        else "another question"
    )


def ended_at(talk: Talk) -> str:
    """When the talk ended, and when it was to end."""
    went = course(talk)
    return f"{clock_time(went.end)} of {clock_time(went.agreed)}"


def ended_early(talk: Talk) -> bool:
    """Whether less than half of the time was used."""
    return talk.clock.known and not talk.broken_off and course(talk).used < talk.rubric.levels["time-used"][1]
