"""Plain questions that everybody asks, turned into the open ones that people mean by them.

Word by word they turn badly: "can you live on that?" is after how people get by, and "do you have kids?" after a life
beside the work. Everything else is turned by its grammar (`turning`).
"""

import re
from collections.abc import Iterator

from simulator.language.everyday_turns import CHOICES, LIFE, MONEY, WAY_IN, WORK
from simulator.language.phrases import ends_plural
from simulator.language.plain_turns import JUDGED, NAMED_FIRST, OF_OTHERS, PLAIN_CHOICES
from simulator.language.plain_turns_deeds import DEED_CHOICES, DEEDS
from simulator.language.plain_turns_heard import OF_HEARD
from simulator.language.plain_turns_state import STATES
from simulator.language.plain_turns_told import OF_TOLD, TOLD_CHOICES
from simulator.language.plain_turns_trade import OF_TRADE, TRADE_CHOICES
from simulator.language.plain_turns_you import OF_ME, OF_YOU
from simulator.language.spoken import is_small
from simulator.language.text import sentences
from simulator.language.verbs import base_of, gerund, third_person
from simulator.patterns import compiled

_PLAIN = (*OF_HEARD, *STATES, *DEEDS, *NAMED_FIRST, *OF_TOLD, *OF_TRADE, *OF_OTHERS, *OF_YOU, *OF_ME, *JUDGED)
_TURNS = tuple(
    (compiled(pattern, re.IGNORECASE), wording) for pattern, wording in (*_PLAIN, *MONEY, *WAY_IN, *WORK, *LIFE)
)
_CHOICES = tuple(
    (compiled(pattern, re.IGNORECASE), wording)
    for pattern, wording in (*DEED_CHOICES, *TOLD_CHOICES, *TRADE_CHOICES, *PLAIN_CHOICES, *CHOICES)
)
_LEAD = compiled(
    r"\A(?:(?:and|so|but|well|ok|okay|um|uh|oh|then|honestly|wait|hm|hmm|(?:more |but )?seriously|come on|really|"
    r"basically|hang on|hold on|i mean|you know|(?:i|i'm|"
    r"i am) \d+(?: years old)?|i (?:don't|do not) (?:suppose|imagine|expect)(?: that)?|"
    r"i (?:guess|suppose|imagine|assume|bet|take it)(?: that)?),? )+",
    re.IGNORECASE,
)
_TAIL = compiled(
    r"(?:,? (?:(?:back )?then|in those days|though|at all|actually|really|today|now|please|sometimes|no|right|yes|"
    r"eh|do you|don't you|"
    r"is that right|"
    r"is that so|i (?:imagine|suppose|guess|assume)|or|correct|did you|were you|is it|was it|aren't you|"
    r"isn't it))?[\s?.!]*$",
    re.IGNORECASE,
)
_TAG = compiled(
    r", (?:do|does|did|is|are|was|were|has|have|had|can|could|would|must|wo|ca)(?:n't)? (?:it|that|you|they|he|she)"
    r"[\s?.!]*$",
    re.IGNORECASE,
)
_DO_THEY = compiled(
    r"(?:(?:and|but|so),? )*(?:do|does|did|is|are|was|were|has|have|can|will) (?:it|they|he|she|you)(?: really|"
    r" truly)?[\s?!.]*$",
    re.IGNORECASE,
)
"""`My uncle says plumbers are rich. Are they?` asks about what stands before."""
_NEGATED = compiled(r"(is|are|was|were)n't (?=\w)", re.IGNORECASE)
_SHORT_ARE = compiled(r"(?<=you|hey)'re\b", re.IGNORECASE)
_MASS = frozenset("experience training university college leave information work maths time".split())
_NO_TOPIC = frozenset("it that this them there what".split())
"""What cannot be the topic of a wording."""


def turned_idiom(text: str, choice: bool = False) -> Iterator[str]:
    """The open wording of a text that ends in such a question; nothing where it ends in another.

    `choice` where it offers one: `is it nine to five or shifts`.
    """
    pieces = sentences(text)
    if not pieces:
        return
    last = _SHORT_ARE.sub(" are", pieces[-1].replace("’", "'"))
    if len(pieces) > 1 and _DO_THEY.match(last):
        last = f"{pieces[-2].rstrip('.!? ')}, is that true"
    for said in dict.fromkeys((last, last.rpartition(", ")[2])):
        bare = _TAIL.sub("", _TAG.sub("", _LEAD.sub("", said, count=1)))
        first = bare.partition(" ")[0]
        if is_small(first, first.lower()):
            bare = bare[:1].lower() + bare[1:]
        if _NEGATED.match(bare):
            bare = _NEGATED.sub(r"\1 ", bare, count=1)
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
    other, _, further = parts.get("v2", "").partition(" ")
    topic = parts.get("x", "")
    if topic.lower() in ("you", "they", "he", "she"):
        parts["x"] = topic.lower()
    plural = _plural(topic)
    base = base_of(verb.lower())
    doing = f"{'being' if base == 'be' else gerund(verb.lower())} {rest}".strip() if verb else ""
    past = parts.get("past", "").lower()
    pasting = gerund(base_of(past)) if past else ""
    did = {"is": "does", "are": "do", "was": "did", "were": "did"}.get(parts.get("aux", "").lower(), "does")
    return parts | {
        "doing": doing,
        "doing2": f"{gerund(other.lower())} {further}".strip() if other else "",
        "pasting": pasting,
        "v_s": f"{third_person(verb.lower())} {rest}".strip() if verb else "",
        "base": base_of(past or parts.get("third", "").lower()),
        "do": "do" if plural else "does",
        "are": "are" if plural else "is",
        "has": "have" if plural else "has",
        "aux": parts.get("aux", "").lower(),
        "aux_do": did,
        "s_do": "do" if _plural(parts.get("s", "")) else "does",
        "a_x": _one(topic),
        "a_y": _one(parts.get("y", "")),
    }


def _plural(topic: str) -> bool:
    last = topic.lower().removesuffix(" off").rpartition(" ")[2]
    return ends_plural(last) and not topic.lower().split()[0].endswith("ing") if last else False


def _one(topic: str) -> str:
    """One of them, where they can be counted."""
    small = topic.lower()
    if not small or small.split()[0] in ("the", "a", "an", "your", "my") or ends_plural(small) or small in _MASS:
        return topic
    small = re.sub("ie$", "y", small)
    return f"{'an' if small[0] in 'aeiou' and not small.startswith('uni') else 'a'} {small}"
