"""Asked whether they are married or have children: a plain yes where the page speaks of them, else a friendly pass."""

from types import MappingProxyType

from simulator.dialogue.draft import Draft
from simulator.dialogue.mood import Tone
from simulator.language.text import sentences, words
from simulator.patterns import compiled

F, E, W = Tone.FLAT, Tone.EVEN, Tone.WARM

_LEAD = r"^(?:(?:and|so|but|oh|um|by the way|sorry|can i ask|may i ask|if i may ask|if i may) )*"
_TAIL = r"(?: (?:yourself|too|then|at home|as well|of your own|if i may ask|by the way|actually|or \w+|yet))*$"
_HAVE = r"(?:do you (?:also |already |even )?have|have you(?: got)?|are you|is there)"
_WED = compiled(
    rf"{_LEAD}(?:are you (?:also |still |already )?(?:married|single|in a relationship|"
    rf"with somebody|with someone)|{_HAVE} (?:an? )?(?:wife|husband|partner|spouse|girlfriend|boyfriend|somebody|"
    rf"someone)){_TAIL}"
)
_CHILDREN = compiled(
    rf"{_LEAD}(?:{_HAVE} (?:(?:an?|any|some) )*(?:kids?|child|children|sons?|daughters?|little ones|grandchildren|"
    rf"parent)|how many (?:kids|children) do you have){_TAIL}"
)
_FAMILY = compiled(rf"{_LEAD}{_HAVE} (?:an? )?(?:big |large |young |small )?family{_TAIL}")

_SPOUSE = compiled(r"\bmy (?:wife|husband)\b")
_CHILD = compiled(
    r"\bmy (?:(?:own|eldest|youngest|oldest|younger|elder|older|little|two|three|four|first) )*"
    r"(?:kids?|child|children|sons?|daughters?|twins|girls|boys|baby)\b"
)
_NO_LONGER = compiled(
    r"\bmy (?:late|ex|former|first|future) (?:wife|husband|partner)\b|\bex-?(?:wife|husband)\b|\bwidow\w*|\bdivorc\w*|"
    r"\bmy (?:\w+ )?(?:wife|husband|son|daughter|child|baby) (?:\w+ )?(?:died|left|passed)\b|"
    r"\b(?:no|not|never|nor|neither) (?:\w+ ){0,3}(?:wife|husband|kids?|child|children|married)\b"
)

YES = MappingProxyType({F: ("I am.",), E: ("Yes, I am.",), W: ("Yes, I am.",)})
HAS = MappingProxyType({F: ("I do.",), E: ("Yes, I do.",), W: ("Yes, I do.",)})
AT_HOME = MappingProxyType(
    {
        F: ("Let us stay with the work.", "Home is home. Ask me about the work."),
        E: ("Home I leave at home today. Ask me about the work.", "Let us stay with the work, if that is all right."),
        W: (
            "Home I leave at home today, but ask me anything about the work.",
            "Let us stay with the work, there is plenty to tell.",
        ),
    }
)
"""The page is silent: no offence is taken, and nothing is claimed."""
_OF_HOME = compiled(
    r"\b(?:married|single|divorced|husband|wife|girlfriend|boyfriend|children|kids|pregnant|son|daughter)\b"
)


def of_home(said: str) -> bool:
    """Whether a question is about the persona's family."""
    line = " ".join(words(said))
    return _OF_HOME.search(line) is not None or _FAMILY.match(line) is not None


def asks(said: str) -> bool:
    """Whether a turn asks, in general, whether the persona has somebody at home."""
    line = _last(said)
    return any(pattern.match(line) for pattern in (_WED, _CHILDREN, _FAMILY))


def _last(said: str) -> str:
    *_, last = sentences(said) or [said]
    return " ".join(words(last))


def told(draft: Draft, said: str) -> bool:
    """Answer what is asked of marriage or children in general; False, and nothing said, where nothing of that is."""
    line = _last(said)
    wed, children = _WED.match(line), _CHILDREN.match(line)
    if not asks(said):
        return False
    page = " ".join(" ".join(words(f"{story.body} {story.short}")) for story in draft.persona.stories)
    if _NO_LONGER.search(page) or "how many" in line or "single" in line:
        return False
    has = _SPOUSE.search(page) if wed else _CHILD.search(page) or (None if children else _SPOUSE.search(page))
    if has is None:
        return False
    draft.say_one((YES if "are you" in line else HAS)[draft.tone])
    return True
