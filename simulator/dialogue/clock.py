"""What the persona says about time: how much is left, that it is nearly over, that they have to go."""

import re
from collections.abc import Sequence
from types import MappingProxyType

from simulator.dialogue.draft import Draft
from simulator.dialogue.german import minutes_left, speaks_german
from simulator.dialogue.manner import lines
from simulator.dialogue.manner_lines import DEFAULTS
from simulator.dialogue.mood import LIKING, Move
from simulator.domain.persona import Occasion
from simulator.domain.talk import Phase
from simulator.language.text import sentences, words
from simulator.patterns import compiled

EXTRA = 300.0
"""Seconds that a persona grants once, where they are asked and like the talk."""

_NUMBERS = tuple(
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen".split()
)
_TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty"}


def in_words(number: int) -> str:
    """A small number as it is spoken."""
    if 0 <= number < len(_NUMBERS):
        return _NUMBERS[number]
    if number in _TENS:
        return _TENS[number]
    if 20 < number < 60:
        return f"{_TENS[number // 10 * 10]}-{_NUMBERS[number % 10]}"
    return str(number)


def left(draft: Draft) -> float | None:
    """Seconds until the agreed end, negative after it; None without a clock."""
    if draft.moment.elapsed is None or draft.moment.agreed is None:
        return None
    return draft.moment.agreed - draft.moment.elapsed


def minutes(seconds: float) -> str:
    """Seconds as somebody at a table would put them."""
    if seconds < 45:
        return "less than a minute"
    whole = max(1, round(seconds / 60))
    return "about a minute" if whole == 1 else f"about {in_words(whole)} minutes"


_HALF = compiled(r"\bhalf an hour\b|\bhalf hour\b|\bthirty minutes\b")


def says_minutes(line: str) -> int | None:
    """The number of minutes that a line speaks of, if it does."""
    tens = {name: number for number, name in _TENS.items()}
    if _HALF.search(" ".join(words(line))):
        return 30
    found = re.search(rf"(?:({'|'.join(tens)}) )?(\w+) (?:more )?minutes?\b", " ".join(words(line)))
    if not found:
        return None
    ten, word = tens.get(found[1], 0), found[2]
    if word.isdigit():
        return int(word)
    if word in _NUMBERS:
        return ten + _NUMBERS.index(word)
    return tens.get(word, 1 if word in ("a", "last") else None)


def remind(draft: Draft) -> None:
    """Say that the end is near, in the page's words where they are true."""
    draft.flags.add("said-short")
    remaining = left(draft)
    whole = None if remaining is None else max(0, round(remaining / 60))
    true = [
        line
        for line in lines(draft.persona, Occasion.TIME_IS_SHORT, draft.known, draft.used)
        if (said := says_minutes(line)) is None or whole is None or said == whole
    ]
    usual = [line for line in DEFAULTS[draft.persona.temperament][Occasion.TIME_IS_SHORT] if "{" not in line]
    line = draft.pick(true or usual)
    draft.say(line)
    if remaining is not None and speaks_german(draft.persona):
        if not re.search(r"\bminuten?\b", line.lower()):
            draft.say(minutes_left(remaining))
    elif remaining is not None and says_minutes(line) is None:
        draft.say_one((f"I have {minutes(remaining)} left.", f"We have {minutes(remaining)} left."))


def leave(draft: Draft, final: bool) -> None:
    """Say that time is up; with `final`, say goodbye."""
    if "said-up" not in draft.flags or not final:
        draft.say(draft.manner(Occasion.TIME_IS_UP))
    draft.flags.add("said-up")
    if final:
        draft.say(draft.manner(Occasion.GOODBYE))


def told_time(draft: Draft, more: bool) -> float:
    """Answer a question about time truthfully; returns the seconds granted beyond the agreed end."""
    remaining = left(draft)
    german = speaks_german(draft.persona)
    own = says_minutes(draft.said or "") if draft.english and _MY_LIMIT.search(draft.said or "") else None
    if own is not None and own < draft.persona.minutes:
        draft.say_one([line.format(own=in_words(own)) for line in _THEN_SO])
        return 0.0
    if remaining is None:
        draft.say(minutes_left(draft.persona.minutes * 60) if german else draft.pick(_unhurried(draft, more)))
        return 0.0
    if more:
        return _more(draft, remaining)
    if german:
        draft.say(minutes_left(remaining))
    elif remaining <= 0:
        draft.say_one(("Our time is over, in fact. I have to go.", "We are past our time already."))
    elif _asks_yes_or_no(draft.said or "") and remaining > _ENOUGH:
        # Whoever asks whether it is still all right wants a yes first.
        draft.say_one(_confirms(draft, max(1, round(remaining / 60)), "about "))
    elif draft.moment.phase is Phase.ARRIVING:
        draft.say_one((f"We have {minutes(remaining)}.", f"I have {minutes(remaining)} for you."))
    else:
        draft.say_one((f"We have {minutes(remaining)} left.", f"There are {minutes(remaining)} left."))
    return 0.0


_MY_LIMIT = compiled(
    r"\bI(?:'ve| have|’ve)? (?:(?:can|could|only|just|got|have|stay|also|really|sadly) )+(?:for )?(?:(?:about|"
    r"around|maybe) )?"
    r"(?:[\w-]+ ){1,2}(?:minutes?|mins)\b(?!.*\?)",
    re.IGNORECASE,
)
"""The visitor says how long they can stay: "I can only stay ten minutes today"."""
_THEN_SO = ("Then let us make the most of {own} minutes. Go ahead.", "Then {own} minutes it is. Ask me.")


_ASKS_FOR_FIGURE = compiled(
    r"\b(?:how (?:much|long|many)|what time|which time|until when|till when|by when|when (?:do|must|should|will|"
    r"would)|"
    r"how (?:are|is) (?:we|you|the time|it)|leave|wrap|let you|get going|stop|finish|end|hurry|rush|out of|"
    r"short|over|up)\b"
)
_YES_OR_NO = compiled(
    r"\b(?:is|are|do|does|did|would|will|have|can|could) (?:it|that|this|now|you|we|these|the|our|your|"
    r"\w+ minutes|\w+ mins)\b|"
    r"\b(?:right|correct|okay|ok|fine|all right|good for you)$"
)
_ENOUGH = 180.0
"""Seconds that are left where a yes is true."""


def _asks_yes_or_no(said: str) -> bool:
    """Whether the time is to be confirmed: "is twenty minutes still all right?", and not "how much time is left?"."""
    pieces = [" ".join(words(piece)) for piece in sentences(said)]
    asked = [piece for piece in pieces if re.search(r"\b(?:time|minutes?|mins?|hour|now|moment)\b", piece)] or pieces[
        -1:
    ]
    return any(_YES_OR_NO.search(piece) and not _ASKS_FOR_FIGURE.search(piece) for piece in asked)


def _confirms(draft: Draft, whole: int, about: str = "") -> Sequence[str]:
    """A yes to the minutes that the visitor names, or what there is where it is more or less than those."""
    asked, agreed = says_minutes(draft.said or ""), round(draft.persona.minutes)
    have = in_words(whole)
    if asked is None or asked in (whole, agreed):
        if not about:
            return (
                f"Yes, {have} minutes is what we said. Go ahead.",
                f"Yes. I have put {have} minutes aside for this.",
            )
        return (f"Yes, we have about {have} minutes.", f"Yes. I have about {have} minutes for you.")
    if asked < whole:
        return (
            f"Yes, or even {about}{have}, if you like.",
            f"Yes, that is fine. I even have {about}{have} minutes.",
        )
    return (
        f"It is {about}{have} minutes that I have. Let us make the best of them.",
        f"I have {about}{have} minutes, so let us use those.",
    )


def _unhurried(draft: Draft, more: bool) -> Sequence[str]:
    whole = round(draft.persona.minutes)
    if more and draft.english:
        return ("There is time enough yet. Let us use that first.", "We still have time. Let us use that first.")
    if draft.english and _asks_yes_or_no(draft.said or ""):
        return _confirms(draft, whole)
    agreed = in_words(whole)
    return (
        f"I have put {agreed} minutes aside for this. Go ahead.",
        f"We said {agreed} minutes, and that is what we have.",
    )


_MORE = MappingProxyType(
    {
        "first": (("We still have {left}. Let us use those first.",), ("Nutzen wir erst, was wir noch haben.",)),
        "again": (
            ("I gave you five more already. That has to do.", "No, this time I really have to go."),
            ("Fünf Minuten hatten Sie schon. Jetzt muss ich wirklich gehen.",),
        ),
        "no": (
            ("No, I am sorry. I have to go on time today.", "I am afraid that I cannot stay longer."),
            ("Nein, leider. Ich muss heute pünktlich gehen.",),
        ),
        "yes": (
            ("Yes, five more minutes, gladly.", "Five more minutes, yes. I am enjoying this."),
            ("Fünf Minuten noch, gern.",),
        ),
    }
)
"""Asked to stay longer: in English, in German."""


def _more(draft: Draft, remaining: float) -> float:
    def say(how: str) -> None:
        draft.say_one(_MORE[how][speaks_german(draft.persona)], {"left": minutes(remaining)})

    if remaining > 8 * 60:
        say("first")
        return 0.0
    if "extended" in draft.flags:
        say("again")
        draft.move(Move.OVERTIME)
        return 0.0
    if draft.mood < LIKING:
        say("no")
        return 0.0
    draft.flags.add("extended")
    say("yes")
    return EXTRA
