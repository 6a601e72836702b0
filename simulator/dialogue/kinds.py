"""The story of the kind that is asked for: whoever asks for the hardest part wants it, whatever the page calls it."""

from collections.abc import Sequence
from types import MappingProxyType

from simulator.dialogue.stories import Bookcase, Match
from simulator.domain.persona import Door, Story
from simulator.language.text import words
from simulator.patterns import compiled

LIKELY = 0.15
"""From this chance on, a story of the very topic that is asked for is an answer."""
_GLAD = frozenset({"best", "proud"})
_GLADLY = compiled(
    r"\b(?:best|nicest|favou?rite|happiest|proudest|most (?:rewarding|fun|enjoyable|satisfying|beautiful)|"
    r"(?:like|enjoy|love) (?:it )?(?:most|best|the most))\b(?! (?:way|advice|person|place|of luck|thing to do)\b)"
)
"""Asks for what somebody is glad of."""
_TOPICS = MappingProxyType(
    {
        "origin": ("career path",),
        "left-old-job": ("career path",),
        "day": ("day to day",),
        "hours": ("day to day",),
        "hard": ("challenges",),
        "pressure": ("challenges",),
        "danger": ("challenges",),
        "proud": ("achievements",),
        "best": ("achievements",),
        "skills": ("skills",),
        "hiring": ("skills",),
        "culture": ("organisation",),
        "future": ("outlook",),
        "advice": ("advice",),
        "entry": ("advice",),
        "pay": ("pay", "money", "salary", "earnings", "wages", "income"),
    }
)
"""The topics of a page that answer a matter, where no story is asked for in such words."""

_OF_CAREER = compiled(
    r"\b(?:about (?:yourself|your (?:self|career|path|background|life|story|journey|experience))|who you are)\b"
)
_OF_WORK = compiled(
    r"\b(?:(?:about|is|how is|explain|describe) (?:um |uh |er )?(?:your|the) (?:job|work|role|"
    r"position|profession|field|business)"
    r"|what (?:it is |is it )?(?:that )?you do|what your (?:job|work|role))\b"
)


def asks_gladly(core: str, bookcase: Bookcase) -> bool:
    """Whether it asks for what somebody is glad of."""
    return bookcase.after(core) in _GLAD or _GLADLY.search(" ".join(words(core))) is not None


def of_its_kind(ranked: Sequence[Match], matter: str | None, bookcase: Bookcase) -> Story | None:
    """A story of the topic that a plain question is after: everyone has a hardest part, whatever they call it."""
    topics = _TOPICS.get(matter or "", ())
    likely = [m.story for m in ranked if topics and m.chance >= LIKELY]
    fitting = [story for story in likely if any(topic in topics for topic in story.topics)]
    if not fitting:
        # Where no topic says so, the questions that a story is asked by do.
        fitting = [story for story in likely if any(bookcase.after(question) == matter for question in story.asked_as)]
    # What is told to few only has a short line for all others.
    return min(fitting, key=lambda story: story.door in (Door.FOLLOW_UP, Door.TRUST), default=None)


def of_everything(said: str, ranked: Sequence[Story]) -> Story | None:
    """The likeliest story of the kind that "tell me about your job" or "… about yourself" asks for."""
    line = " ".join(words(said))
    category = "day to day" if _OF_WORK.search(line) else "career path" if _OF_CAREER.search(line) else None
    if category is None or len(line.split()) > 25:
        return None
    fitting = [s for s in ranked if s.categories[:1] == (category,) and s.door in (Door.ANYONE, Door.OPEN)]
    return next((s for s in fitting), None)
