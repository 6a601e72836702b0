"""A persona as its page describes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

CATEGORIES = ("career path", "day to day", "organisation", "skills", "outlook")
"""The five categories that a good talk covers, in the order of the pages."""

CATEGORY_OF_TOPIC = MappingProxyType(
    {**{c: c for c in CATEGORIES}, "challenges": "day to day", "advice": "career path"}
)
"""Which category a topic counts as; other topics are free words."""


class Temperament(StrEnum):
    """How a persona is with strangers."""

    WARM = "warm"
    BRISK = "brisk"
    RESERVED = "reserved"
    GRUMPY = "grumpy"
    ENTHUSIASTIC = "enthusiastic"


class Door(StrEnum):
    """Who hears a whole story; everyone else hears its short line."""

    ANYONE = "anyone"
    """Every question about it, closed ones too."""
    OPEN = "open"
    """A question of kind open or probing."""
    GROUNDED = "grounded"
    """An open one that is grounded."""
    FOLLOW_UP = "follow-up"
    """Any question about it once one of its hooks has been spoken in this talk."""
    TRUST = "trust"
    """An open one at mood 0.7 or more."""


class Occasion(StrEnum):
    """The level-2 headings of `# Manner`."""

    GREETING = "Greeting"
    SMALL_TALK = "Small talk"
    ASKS_YOU = "Asks you"
    ALREADY_PUBLIC = "Already public"
    NOT_MY_FIELD = "Not my field"
    MISTAKEN = "Mistaken"
    ASKED_FOR_A_JOB = "Asked for a job"
    TIME_IS_SHORT = "Time is short"
    TIME_IS_UP = "Time is up"
    REFERRAL = "Referral"
    GOODBYE = "Goodbye"


@dataclass(frozen=True, slots=True)
class VoiceWish:
    """The voice that a page asks for; `pace` 0.7 to 1.4 times the voice's own."""

    gender: str = "any"
    """`female`, `male` or `any`."""
    accent: str = "any"
    """`us`, `gb` or `any`."""
    pace: float = 1.0
    engine: str = "auto"
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One bullet of the public profile; `id` is `<heading-slug>-<n>`, n from 1 within its heading."""

    id: str
    heading: str
    text: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Hook:
    """A phrase in a story's body that invites a follow-up about another story (`story` is its id)."""

    phrase: str
    story: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Story:
    """Something that the persona tells; `body` is plain speech with inline Markdown stripped."""

    id: str
    title: str
    topics: tuple[str, ...]
    asked_as: tuple[str, ...]
    short: str
    body: str
    door: Door = Door.OPEN
    hooks: tuple[Hook, ...] = ()
    about: tuple[str, ...] = ()
    line: int = 0

    @property
    def categories(self) -> tuple[str, ...]:
        """Which of the five categories this story covers, in their usual order."""
        found = {CATEGORY_OF_TOPIC[t] for t in self.topics if t in CATEGORY_OF_TOPIC}
        return tuple(c for c in CATEGORIES if c in found)


@dataclass(frozen=True, slots=True)
class ProfileSection:
    """One level-2 heading of the public profile: its facts, and paragraphs that are context only."""

    heading: str
    facts: tuple[Fact, ...]
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Persona:
    """A whole page."""

    slug: str
    name: str
    role: str
    organisation: str
    industry: str
    headline: str
    minutes: float
    temperament: Temperament
    difficulty: int
    pronouns: str | None = None
    location: str | None = None
    language: str = "en"
    voice: VoiceWish = VoiceWish()
    introduces: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    """Paragraphs of the profile that stand before any heading."""
    profile: tuple[ProfileSection, ...] = ()
    stories: tuple[Story, ...] = ()
    manner: Mapping[Occasion, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """What the page itself says, with placeholders; defaults by temperament are the dialogue's."""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact of the public profile, in the order of the page."""
        return tuple(f for section in self.profile for f in section.facts)

    def fact(self, fact_id: str) -> Fact | None:
        """The fact with this id, if there is one."""
        return next((f for f in self.facts if f.id == fact_id), None)

    def story(self, story_id: str) -> Story | None:
        """The story with this id, if there is one."""
        return next((s for s in self.stories if s.id == story_id), None)

    @property
    def first_name(self) -> str:
        """What a visitor would call them over coffee; a title such as Dr. is skipped."""
        words = [w for w in self.name.split() if w.rstrip(".").lower() not in _TITLES]
        return words[0] if words else self.name


_TITLES = frozenset({"dr", "prof", "professor", "mr", "mrs", "ms", "mx", "sir", "dame"})
