"""The front matter of a persona page: what the library's list shows, and what the whole page begins with."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from simulator.authoring.fields import Fields, Key
from simulator.authoring.frontmatter import Entry
from simulator.authoring.problems import Report, shortened
from simulator.domain.persona import Temperament, VoiceWish

LEAST_MINUTES, MOST_MINUTES = 5, 60
SLOWEST, FASTEST = 0.7, 1.4

USUAL_DIFFICULTY = MappingProxyType(
    {
        Temperament.WARM: 1,
        Temperament.ENTHUSIASTIC: 1,
        Temperament.BRISK: 2,
        Temperament.RESERVED: 2,
        Temperament.GRUMPY: 3,
    }
)
"""How hard a persona is where the page does not say (`formats.md`, section 1)."""

KEYS = (
    Key("format", "1", required=True),
    Key("name", "Maya Okafor", required=True),
    Key("pronouns", "she/her"),
    Key("role", "Director of Lending", required=True),
    Key("organisation", "Harbour Credit Union", required=True),
    Key("industry", "finance", required=True),
    Key("location", "Halifax, Canada"),
    Key("headline", "From a classroom to lending", required=True),
    Key("minutes", "20", required=True),
    Key("temperament", "warm", required=True),
    Key("difficulty", "1"),
    Key("language", "en"),
    Key("voice"),
    Key("introduces", "[tom-baker]"),
    Key("tags", "[co-operatives]"),
)
VOICE_KEYS = (Key("gender", "female"), Key("accent", "us"), Key("pace", "1.0"), Key("engine", "auto"), Key("name"))


@dataclass(frozen=True, slots=True)
class PersonaCard:
    """A persona as the library lists them, read from the front matter alone; `own` where it is the user's page."""

    slug: str
    name: str
    role: str
    organisation: str
    industry: str
    location: str | None
    headline: str
    minutes: float
    temperament: Temperament
    difficulty: int
    language: str
    tags: tuple[str, ...]
    introduces: tuple[str, ...]
    pronouns: str | None = None
    voice: VoiceWish = field(default_factory=VoiceWish)
    own: bool = False


def card(
    entries: Sequence[Entry], slug: str, report: Report, *, own: bool = False, known: Collection[str] | None = None
) -> PersonaCard | None:
    """The card, or None where a required key is missing or wrong; every problem is noted.

    `known` are the slugs of the library, by which `introduces` is checked; None: not checked.
    """
    fields = Fields(entries, KEYS, report, 1)
    fields.format()
    name, role, organisation = fields.text("name"), fields.text("role"), fields.text("organisation")
    industry, headline = fields.text("industry"), fields.text("headline")
    minutes = fields.number("minutes", LEAST_MINUTES, MOST_MINUTES)
    temper = fields.choice("temperament", [t.value for t in Temperament])
    difficulty = fields.number("difficulty", 1, 3, whole=True)
    introduces = _introduced(fields, slug, known, report)
    pronouns, location, language = fields.text("pronouns"), fields.text("location"), fields.language("language")
    voice, tags = _voice(fields), tuple(tag.text for tag in fields.items("tags"))
    if not (name and role and organisation and industry and headline and minutes and temper):
        return None
    temperament = Temperament(temper)
    return PersonaCard(
        slug=slug,
        name=name,
        role=role,
        organisation=organisation,
        industry=industry.lower(),
        headline=headline,
        minutes=minutes,
        temperament=temperament,
        difficulty=int(difficulty or USUAL_DIFFICULTY[temperament]),
        introduces=introduces,
        language=language or "en",
        pronouns=pronouns,
        location=location,
        voice=voice,
        tags=tags,
        own=own,
    )


def _voice(fields: Fields) -> VoiceWish:
    voice = fields.inside("voice", VOICE_KEYS)
    return VoiceWish(
        gender=voice.choice("gender", ("female", "male", "any")) or "any",
        accent=voice.choice("accent", ("us", "gb", "any")) or "any",
        pace=voice.number("pace", SLOWEST, FASTEST) or 1.0,
        engine=voice.text("engine") or "auto",
        name=voice.text("name"),
    )


def _introduced(fields: Fields, slug: str, known: Collection[str] | None, report: Report) -> tuple[str, ...]:
    """The slugs under `introduces`; one that the library does not have is a warning, for it may still be written."""
    items = fields.items("introduces")
    for item in items:
        if item.text == slug:
            report.warning(item.line, "This persona introduces themselves", f"Remove `{slug}`")
        elif known is not None and item.text not in known:
            message = f"`introduces` names `{shortened(item.text)}`, and no such persona is in the library"
            report.warning(item.line, message, report.offer(item.text, known))
    return tuple(dict.fromkeys(item.text for item in items if item.text != slug))
