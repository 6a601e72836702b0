"""Facts and stories, however they were gathered, as a persona page that the reader takes back word for word."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from textwrap import wrap

from simulator.authoring.markdown import escaped, plain, quoted
from simulator.authoring.personas import parse_persona
from simulator.authoring.problems import Level, Problem
from simulator.authoring.sources import LARGEST
from simulator.domain.persona import Door, Persona, Temperament
from simulator.domain.slugs import slug
from simulator.patterns import compiled

REQUIRED = ("name", "role", "organisation", "industry", "headline", "minutes", "temperament")
"""What a page cannot do without, in the order of the page."""

_CARD = ("name", "pronouns", "role", "organisation", "industry", "location", "headline", "minutes", "temperament")
_USUAL = {
    "name": "Somebody",
    "role": "Role",
    "organisation": "Organisation",
    "industry": "work",
    "headline": "Somebody to meet",
    "minutes": "20",
    "temperament": Temperament.WARM.value,
}
_ARROW = compiled(r"\s*(?:->|→)\s*")
_PARAGRAPH = compiled(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class FactDraft:
    """One fact of the public profile and the heading that it stands below."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class StoryDraft:
    """A story as it was told; a hook is a phrase of the body with the title of another story."""

    title: str
    topics: tuple[str, ...]
    asked_as: tuple[str, ...]
    short: str
    body: str
    door: Door = Door.OPEN
    hooks: tuple[tuple[str, str], ...] = ()
    about: tuple[str, ...] = ()
    """Ids of facts."""


@dataclass(frozen=True, slots=True)
class PageDraft:
    """A page that is being written; `card` holds values of the front matter, and `gender` for the voice, as text."""

    card: Mapping[str, str] = field(default_factory=dict)
    facts: tuple[FactDraft, ...] = ()
    stories: tuple[StoryDraft, ...] = ()
    about: str = ""
    """A paragraph above the facts: colour that grounds nothing."""
    note: str = ""
    """For the coach, as a comment above the stories."""

    @property
    def missing(self) -> tuple[str, ...]:
        """Values that the page cannot do without and does not have."""
        return tuple(key for key in REQUIRED if not self.card.get(key))

    def fact_ids(self) -> dict[str, FactDraft]:
        """The facts by the ids that the page will give them."""
        found: dict[str, FactDraft] = {}
        for heading, facts in _grouped(self.facts):
            found |= {f"{slug(heading)}-{n}": fact for n, fact in enumerate(facts, 1)}
        return found


def persona_page(draft: PageDraft) -> str:
    """The page of a draft. What it lacks on its card is filled with words that stand for it.

    A hook or an `about` that leads nowhere is left out. For drafts made by `fact` and `story` the page has no error.
    """
    card = {**_USUAL, **{key: value for key, value in draft.card.items() if value}}
    lines = ["---", "format: 1", *(f"{key}: {quoted(card[key])}" for key in _CARD if key in card)]
    lines += ["voice:", f"  gender: {card['gender']}"] if card.get("gender", "any") != "any" else []
    lines += ["---", "", "# Public profile"]
    lines += ["", escaped(about)] if (about := _spoken(draft.about)) else []
    for heading, facts in _grouped(draft.facts):
        lines += ["", f"## {escaped(heading)}", "", *(f"- {escaped(fact.text)}" for fact in facts)]
    lines += ["", "# Stories"]
    if draft.note:
        lines += ["", "<!--", *wrap(plain(draft.note).replace("-->", "->"), 120, break_on_hyphens=False), "-->"]
    ids, titles = draft.fact_ids(), {slug(story.title): story.title for story in draft.stories}
    for told in draft.stories:
        lines += _story(told, ids, titles)
    return "\n".join([*lines, "", "# Manner"]) + "\n"


def fact(heading: str, text: str) -> FactDraft | None:
    """A fact as it can stand on a page; None where no word is left of it."""
    head, said = plain(heading), plain(text).lstrip("-*•– ").strip()
    return FactDraft(head if slug(head) else "Background", said) if _has_word(said) else None


def story(draft: StoryDraft) -> StoryDraft | None:
    """A story as it can stand on a page: what would be read as a mark of the page is taken out of its words.

    None where no word is left of its title, its body, its short answer, or its questions.
    """
    body = "\n\n".join(part for part in map(_spoken, _PARAGRAPH.split(draft.body)) if part)
    title = _spoken(_ARROW.sub(" to ", draft.title))
    asked = tuple(dict.fromkeys(q for q in (plain(a.replace("|", "/")) for a in draft.asked_as) if _has_word(q)))
    topics = tuple(dict.fromkeys(t for t in (plain(t.replace(",", " ")).lower() for t in draft.topics) if _has_word(t)))
    hooks = tuple(
        (phrase, to) for p, t in draft.hooks if (phrase := _spoken(_ARROW.sub(" ", p))) and (to := _spoken(t))
    )
    short = plain(draft.short)
    if not (slug(title) and body and asked and topics and _has_word(short)):
        return None
    return replace(draft, title=title, body=body, asked_as=asked, topics=topics, hooks=hooks, short=short)


def checked(page: str) -> tuple[Persona | None, tuple[Problem, ...]]:
    """What the reader makes of a page that is not on the disk yet."""
    return parse_persona(page, "page", "page.md")


def reads_back(page: str, draft: PageDraft) -> bool:
    """Whether the reader finds on this page the facts and the stories of the draft, word for word, and no error."""
    persona, _ = checked(page)
    if persona is None or len(page.encode()) > LARGEST:
        return False
    return [f.text for _, facts in _grouped(draft.facts) for f in facts] == [f.text for f in persona.facts] and [
        (s.title, s.body, s.short, s.asked_as, s.topics, s.door) for s in draft.stories
    ] == [(s.title, s.body, s.short, s.asked_as, s.topics, s.door) for s in persona.stories]


def wrong_value(key: str, value: str) -> str | None:
    """Why a value cannot stand on the card, as one sentence; None where it can."""
    if key == "gender":
        page = persona_page(PageDraft({key: quoted(value)}))
    else:
        page = persona_page(PageDraft({key: value or " "}))
    error = next((p for p in checked(page)[1] if p.level is Level.ERROR), None)
    return f"{error.message}. {error.fix}" if error is not None else None


def _story(told: StoryDraft, ids: Mapping[str, FactDraft], titles: Mapping[str, str]) -> Iterator[str]:
    yield from ("", f"## {escaped(told.title)}", "")
    yield f"- topics: {', '.join(map(escaped, told.topics))}"
    yield f"- told to: {told.door.value}"
    yield f"- asked as: {' | '.join(map(escaped, told.asked_as))}"
    yield f"- short: {escaped(told.short)}"
    for phrase, title in told.hooks:
        if slug(title) in titles and slug(title) != slug(told.title):
            yield f"- hook: {escaped(phrase)} -> {escaped(titles[slug(title)])}"
    if about := [i for i in told.about if i in ids]:
        yield f"- about: {', '.join(about)}"
    for paragraph in told.body.split("\n\n"):
        yield from ("", escaped(paragraph))


def _grouped(facts: Sequence[FactDraft]) -> list[tuple[str, list[FactDraft]]]:
    """The facts below their headings; headings with one slug are one."""
    found: dict[str, tuple[str, list[FactDraft]]] = {}
    for one in facts:
        found.setdefault(slug(one.heading), (one.heading, []))[1].append(one)
    return list(found.values())


def _spoken(text: str) -> str:
    """Plain words that begin with a letter, a digit or a quotation mark: what stands before them is nothing to say."""
    said = plain(text)
    first = next((place for place, c in enumerate(said) if c.isalnum() or c in "\"'“‘«„"), len(said))
    return said[first:] if _has_word(said) else ""


def _has_word(text: str) -> bool:
    return any(c.isalnum() for c in text)
