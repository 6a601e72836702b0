"""Text on its way to the screen: never markup, never able to drive the terminal; and how times and dates are said."""

from datetime import datetime

from textual.content import Content

from simulator.domain.errors import CoffeechatError, LineLost, printable

DIFFICULTY = {1: "easy", 2: "middling", 3: "hard"}
"""How hard a persona is, in words."""


def plain(text: str, style: str = "") -> Content:
    """Text of a page or a talk as it stands: `[bold]` stays `[bold]`, and control characters are dropped."""
    shown = printable(text)
    return Content.styled(shown, style) if style else Content(shown)


def one_line(text: str) -> str:
    """The text without line breaks and control characters."""
    return " ".join(printable(text).split())


def clock(seconds: float | None) -> str:
    """Seconds of a talk as `03:07`; empty where they are not known."""
    return "" if seconds is None else f"{int(seconds) // 60:02d}:{int(seconds) % 60:02d}"


def day(started: str) -> str:
    """An ISO 8601 time as `3 Nov 2026, 14:05`; as it stands where it is none."""
    try:
        at = datetime.fromisoformat(started)
    except ValueError:
        return one_line(started)
    return f"{at.day} {at:%b %Y, %H:%M}"


def moment_of(started: str) -> datetime | None:
    """An ISO 8601 time with its offset; None where it is none."""
    try:
        return datetime.fromisoformat(started).astimezone()
    except ValueError:
        return None


def minutes(number: float) -> str:
    """`20 minutes`, `1 minute`."""
    return f"{number:g} minute{'' if number == 1 else 's'}"


def time_left(agreed: float, t: float) -> str:
    """How much of the agreed seconds is left at session time `t`, in whole minutes as a person would say it."""
    left = agreed - t
    if left > 60:
        return f"{-int(-left // 60)} min left"
    if left > 0:
        return "last minute"
    return f"{int(-left // 60) + 1} min over"


def in_the_room(error: CoffeechatError) -> str:
    """What happened and what to do, for somebody in the room: the remedy for lost devices names no options there."""
    if isinstance(error, LineLost):
        there_was_none = error.what.startswith("There is no")
        return (
            f"{one_line(error.what).rstrip('.')}. Plug {'one' if there_was_none else 'it'} in, or choose another one."
        )
    text = str(error)
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
