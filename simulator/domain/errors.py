"""Errors that a person reads: what happened, and what to do about it."""

import re


class CoffeechatError(Exception):
    """A failure that the user can act on.

    `what` and `remedy` are each one plain clause or sentence without markup; `str(error)` joins them into one line.
    `exit_code` is what the command line returns for it: 1 for a failure, 2 for wrong usage.
    """

    exit_code = 1

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(what, remedy)
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        """One line, safe to print on any terminal."""
        line = f"{self.what.rstrip('.')}: {self.remedy}" if self.remedy else self.what
        return printable(" ".join(line.split()))


class UsageError(CoffeechatError):
    """The command was called wrongly (an unknown option, a value out of range)."""

    exit_code = 2


class NotFound(CoffeechatError):
    """A slug, a session or a file that is not there."""


class BrokenPage(CoffeechatError):
    """A persona page or a bank with errors in it."""


class EngineMissing(CoffeechatError):
    """A voice, a model or a library that is not installed or damaged."""


class LineLost(CoffeechatError):
    """The microphone or the speaker is missing or went away."""


class StorageFailed(CoffeechatError):
    """The disk is full or may not be written."""


def printable(text: str) -> str:
    """The text without control characters, so that nothing read from a file can drive the terminal.

    Newlines and tabs stay; every other C0 or C1 control character, and the marks that reorder text, are dropped.
    """
    return _DRIVES_TERMINAL.sub("", text)


_DRIVES_TERMINAL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
