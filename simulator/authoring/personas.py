"""A persona page as a Persona, with all of its errors and warnings at once (`formats.md`, section 1)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from simulator.authoring.cards import PersonaCard, card
from simulator.authoring.inline import page_text
from simulator.authoring.manner import manner
from simulator.authoring.pages import page
from simulator.authoring.problems import Problem, Report, nearest, shortened
from simulator.authoring.profile import Profile, profile
from simulator.authoring.sections import Section, sections
from simulator.authoring.sources import shown, slug_of, source
from simulator.authoring.stories import Draft, drafts
from simulator.domain.persona import CATEGORIES, CATEGORY_OF_TOPIC, Door, Hook, Occasion, Persona, Story
from simulator.domain.phrases import stands_in
from simulator.domain.slugs import slug

SECTIONS = ("Public profile", "Stories", "Manner")
FEWEST_STORIES = 10
"""Fewer stories than this run out before the coffee does: a warning."""

STOPS = frozenset(f"# {name.lower()}" for name in SECTIONS)
"""Headings that never stand inside a front matter."""


def read_persona(path: Path, known_slugs: Collection[str] | None = None) -> tuple[Persona | None, tuple[Problem, ...]]:
    """The persona on this page and every problem of the page; None where one of them is an error.

    `known_slugs` are the library's, by which `introduces` is checked; None: not checked. Never raises for what a
    file is or holds.
    """
    report = Report(shown(path))
    text = source(path, report)
    if text is None:
        return None, report.problems
    return _parse(text, slug_of(path, report), report, known_slugs)


def parse_persona(
    text: str, slug: str, file: str, known_slugs: Collection[str] | None = None
) -> tuple[Persona | None, tuple[Problem, ...]]:
    """As `read_persona`, from a text; `file` is what the problems name."""
    return _parse(page_text(text), slug, Report(file), known_slugs)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the stories are checked against."""

    facts: Collection[str]
    fact_list: Sequence[str]
    """The same in the order of the page."""
    titles: Mapping[str, str]
    """Titles by id."""


def _parse(
    text: str, slug: str, report: Report, known: Collection[str] | None
) -> tuple[Persona | None, tuple[Problem, ...]]:
    if not text.strip():
        report.error(1, "The page is empty", "Begin with the template of `coffeechat personas new`")
        return None, report.problems
    whole = page(text, report, stops=STOPS)
    head = card(whole.front, slug, report, known=known) if whole.front is not None else None
    found = sections(whole.lines, SECTIONS, report)
    public = _public(found.get("Public profile"), report)
    stories = _stories(found.get("Stories"), public, report)
    says = manner(found["Manner"].lines if "Manner" in found else (), report)
    if head is None or report.failed:
        return None, report.problems
    return _persona(head, public, stories, says), report.problems


def _persona(
    head: PersonaCard, public: Profile, stories: Sequence[Story], says: Mapping[Occasion, tuple[str, ...]]
) -> Persona:
    return Persona(
        slug=head.slug,
        name=head.name,
        role=head.role,
        organisation=head.organisation,
        industry=head.industry,
        headline=head.headline,
        minutes=head.minutes,
        temperament=head.temperament,
        difficulty=head.difficulty,
        pronouns=head.pronouns,
        location=head.location,
        language=head.language,
        voice=head.voice,
        introduces=head.introduces,
        tags=head.tags,
        context=public.context,
        profile=public.sections,
        stories=tuple(stories),
        manner=says,
    )


def _public(section: Section | None, report: Report) -> Profile:
    return profile(section.lines, section.line, report) if section else Profile((), ())


def _stories(section: Section | None, public: Profile, report: Report) -> list[Story]:
    if section is None:
        return []
    found = drafts(section.lines, report)
    facts = tuple(dict.fromkeys(f.id for s in public.sections for f in s.facts))
    told = _Told(frozenset(facts), facts, {d.id: d.title for d in found if d.id})
    stories = [_story(draft, told, report) for draft in found]
    if len(stories) < FEWEST_STORIES:
        message = f"The page has {len(stories)} of at least {FEWEST_STORIES} stories"
        report.warning(section.line, message, "Add stories, so that the talk does not run dry")
    led_to = {hook.story for story in stories for hook in story.hooks}
    for story in stories:
        if story.door is Door.FOLLOW_UP and story.id not in led_to:
            message = f"No hook leads to `{shortened(story.title)}`, so nobody can ever hear it"
            report.warning(story.line, message, f"Add `- hook: a phrase -> {story.title}` to another story")
    _uncovered(stories, section.line, report)
    return stories


def _uncovered(stories: Sequence[Story], line: int, report: Report) -> None:
    covered = {category for story in stories for category in story.categories}
    free = {topic for story in stories for topic in story.topics if topic not in CATEGORY_OF_TOPIC}
    for category in CATEGORIES:
        if category not in covered:
            near = nearest(category, free)
            fix = f"Did you mean `{category}` by `{near}`?" if near else f"Add `{category}` to the topics of a story"
            report.warning(line, f"No story covers `{category}`", fix)


def _story(draft: Draft, told: _Told, report: Report) -> Story:
    settings = draft.settings
    about: list[str] = []
    for wanted in settings.about():
        if wanted.text in told.facts:
            about.append(wanted.text)
        else:
            message = f"`about` names `{shortened(wanted.text)}`, and no fact has this id"
            fix = "Put commas between them" if ";" in wanted.text else report.offer(wanted.text, told.fact_list)
            report.error(wanted.line, message, fix)
    return Story(
        id=draft.id,
        title=draft.title,
        topics=settings.topics(),
        asked_as=settings.asked_as(),
        short=settings.short(),
        body=draft.body,
        door=settings.door(),
        hooks=_hooks(draft, told, report),
        about=tuple(about),
        line=draft.line,
    )


def _hooks(draft: Draft, told: _Told, report: Report) -> tuple[Hook, ...]:
    hooks: list[Hook] = []
    for hook in draft.settings.hooks():
        target = slug(hook.title)
        if target == draft.id and target:
            report.error(hook.line, "This hook leads to its own story", "Name another story after the arrow")
        elif target not in told.titles:
            others = [] if report.full else [title for i, title in told.titles.items() if i != draft.id]
            message = f"The hook leads to `{shortened(hook.title)}`, and no story has this title"
            report.error(hook.line, message, report.offer(hook.title, others))
        else:
            hooks.append(Hook(hook.phrase, target, hook.line))
        if draft.body and not stands_in(hook.phrase, draft.body):
            message = f"The hook's phrase `{shortened(hook.phrase)}` does not stand in the story"
            report.warning(hook.line, message, "Use words that the story says, in the same order")
    return tuple(hooks)
