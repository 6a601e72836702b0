"""Plain questions that everybody asks, turned into the open ones that people mean by them.

Word by word they turn badly: "can you live on that?" is after how people get by, and "do you have kids?" after a life
beside the work. Everything else is turned by its grammar (`turning`).
"""

import re
from collections.abc import Iterator

from simulator.language.everyday_turns import CHOICES, LIFE, MONEY, WAY_IN, WORK
from simulator.language.text import sentences
from simulator.language.verbs import base_of, gerund
from simulator.patterns import compiled

_TURNS = tuple((compiled(pattern, re.IGNORECASE), wording) for pattern, wording in (*MONEY, *WAY_IN, *WORK, *LIFE))
_CHOICES = tuple((compiled(pattern, re.IGNORECASE), wording) for pattern, wording in CHOICES)
_LEAD = compiled(
    r"(?:(?:and|so|but|well|ok|okay|um|uh|oh|then|honestly|wait|hm|hmm|i mean|you know|(?:i|i'm|"
    r"i am) \d+(?: years old)?|i (?:don't|do not) (?:suppose|imagine|expect)(?: that)?|"
    r"i (?:guess|suppose|imagine|assume|bet|take it)(?: that)?),? )+",
    re.IGNORECASE,
)
_TAIL = compiled(
    r"(?:,? (?:then|though|at all|actually|really|today|now|please|sometimes|no|right|yes|eh|do you|don't you|"
    r"is that right|"
    r"is that so|or|correct|did you|were you|is it|was it|aren't you|isn't it))?[\s?.!]*$",
    re.IGNORECASE,
)
_NO_TOPIC = frozenset("it that this them there what".split())
"""What cannot be the topic of a wording."""


def turned_idiom(text: str, choice: bool = False) -> Iterator[str]:
    """The open wording of a text that ends in such a question; nothing where it ends in another.

    `choice` where it offers one: `is it nine to five or shifts`.
    """
    pieces = sentences(text)
    if not pieces:
        return
    last = pieces[-1].replace("’", "'")
    for said in dict.fromkeys((last, last.rpartition(", ")[2])):
        bare = _TAIL.sub("", _LEAD.sub("", said, count=1))
        for pattern, wording in _CHOICES if choice else _TURNS:
            found = pattern.fullmatch(bare)
            if found is None:
                continue
            parts = {name: part or "" for name, part in found.groupdict().items()}
            if parts.get("x", "").lower() not in _NO_TOPIC:
                yield wording.format_map(_worded(parts))
                return


def _worded(parts: dict[str, str]) -> dict[str, str]:
    verb, _, rest = parts.get("v", "").partition(" ")
    topic = parts.get("x", "")
    if topic.lower() in ("you", "they", "he", "she"):
        parts["x"] = topic.lower()
    plural = topic.endswith("s") and not topic.endswith(("ss", "us", "is"))
    doing = f"{gerund(verb.lower())} {rest}".strip() if verb else ""
    past = parts.get("past", "").lower()
    pasting = gerund(base_of(past)) if past else ""
    return parts | {"doing": doing, "pasting": pasting, "do": "do" if plural else "does"}
