"""`personas` and `banks`: the library, and pages being written."""

from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from simulator.authoring.problems import Problem
from simulator.cli.banking import label, labels
from simulator.cli.lines import complain, show, show_json
from simulator.domain.bank import QuestionBank
from simulator.domain.persona import Persona


def list_personas(chosen: Namespace) -> int:
    """Everyone in the library, by name."""
    from simulator.usecases import library

    shelf = library.persona_library().personas()
    cards = shelf.cards
    if chosen.json:
        show_json(
            [
                {
                    "slug": c.slug,
                    "name": c.name,
                    "role": c.role,
                    "organisation": c.organisation,
                    "industry": c.industry,
                    "location": c.location,
                    "headline": c.headline,
                    "minutes": number(c.minutes),
                    "temperament": c.temperament.value,
                    "difficulty": c.difficulty,
                    "language": c.language,
                    "tags": list(c.tags),
                    "introduces": list(c.introduces),
                    "own": c.own,
                }
                for c in cards
            ]
        )
        return _broken(shelf.broken, "personas")
    for c in cards:
        show(f"{c.slug:<24} {c.name}, {c.role}, {c.organisation}")
        show(f"{'':<24} {c.headline} ({c.industry}; {number(c.minutes)} minutes; {c.temperament.value})")
    if not cards:
        show("Nobody here yet: write a page with `coffeechat personas new`.")
    return _broken(shelf.broken, "personas")


def show_persona(chosen: Namespace) -> int:
    """A persona's public profile; with `--all`, the stories too."""
    from simulator.usecases import library

    persona = library.persona(chosen.persona)
    if chosen.json:
        show_json(persona_document(persona, everything=chosen.all))
        return 0
    show(f"{persona.name}, {persona.role}, {persona.organisation}")
    place = f"{persona.location}; " if persona.location else ""
    show(f"{persona.headline}\n{place}{persona.industry}; {number(persona.minutes)} minutes over coffee")
    for paragraph in persona.context:
        show(f"\n{paragraph}")
    for section in persona.profile:
        show(f"\n{section.heading}")
        for fact in section.facts:
            show(f"  - {fact.text}")
        for paragraph in section.paragraphs:
            show(f"  {paragraph}")
    if chosen.all:
        for story in persona.stories:
            show(f"\n{story.title} (told to: {story.door.value}; {', '.join(story.topics)})")
            show(f"  Asked as: {' | '.join(story.asked_as)}\n  Short: {story.short}")
            titles = {other.id: other.title for other in persona.stories}
            for hook in story.hooks:
                show(f"  Hook: {hook.phrase} -> {titles[hook.story]}")
            show(f"  {story.body}")
    return 0


def list_banks(chosen: Namespace) -> int:
    """Every bank, by name."""
    from simulator.usecases import library

    shelf = library.bank_library().banks()
    if chosen.json:
        show_json([_bank(bank, questions=False) for bank in shelf.banks])
        return _broken(shelf.broken, "banks")
    for bank in shelf.banks:
        show(f"{bank.slug:<24} {bank.name} ({sum(len(c.questions) for c in bank.categories)} questions)")
    return _broken(shelf.broken, "banks")


def show_bank(chosen: Namespace) -> int:
    """A bank's questions under their categories; with `--judge`, what to say of those that are not plainly open."""
    from simulator.usecases import library

    bank = library.bank(chosen.bank)
    found = labels([q for c in bank.categories for q in c.questions]) if chosen.judge else []
    if chosen.json:
        from simulator.language.judging import judgement_to_json

        judged = {"judged": [judgement_to_json(one) for one in found]} if chosen.judge else {}
        show_json({**_bank(bank, questions=True), **judged})
        return 0
    show(bank.name)
    left = iter(found)
    for category in bank.categories:
        show(f"\n{category.heading}")
        for question in category.questions:
            show(f"  - {question}")
            if (one := next(left, None)) is not None and not (one.kind.is_open and not one.flags):
                show(f"      {label(one)}")
    if found:
        show(f"\n{sum(one.kind.is_open for one in found)} of {len(found)} questions are open.")
    return 0


def number(value: float) -> int | float:
    """20 rather than 20.0."""
    return int(value) if float(value).is_integer() else value


def _broken(problems: Sequence[Problem], kind: str) -> int:
    """Name the pages that could not be listed, on standard error: a list is for scripts too."""
    for page in dict.fromkeys(str(p.file) for p in problems):
        complain(f"{page} has errors and is left out: `coffeechat {kind} check {page}` says what to mend.")
    return 0


def persona_document(persona: Persona, *, everything: bool) -> dict[str, Any]:
    """A persona as JSON: the public profile, or the whole page (`assets/persona.schema.json`, `$defs/page`)."""
    document: dict[str, Any] = {
        "slug": persona.slug,
        "name": persona.name,
        "pronouns": persona.pronouns,
        "role": persona.role,
        "organisation": persona.organisation,
        "industry": persona.industry,
        "location": persona.location,
        "headline": persona.headline,
        "minutes": number(persona.minutes),
        "temperament": persona.temperament.value,
        "difficulty": persona.difficulty,
        "context": list(persona.context),
        "profile": [
            {
                "heading": section.heading,
                "facts": [{"id": fact.id, "text": fact.text} for fact in section.facts],
                "paragraphs": list(section.paragraphs),
            }
            for section in persona.profile
        ],
    }
    if everything:
        wish = persona.voice
        document["language"] = persona.language
        document["voice"] = {
            "gender": wish.gender,
            "accent": wish.accent,
            "pace": number(wish.pace),
            "engine": wish.engine,
            "name": wish.name,
        }
        document["introduces"] = list(persona.introduces)
        document["tags"] = list(persona.tags)
        document["stories"] = [
            {
                "id": story.id,
                "title": story.title,
                "topics": list(story.topics),
                "told_to": story.door.value,
                "asked_as": list(story.asked_as),
                "short": story.short,
                "hooks": [{"phrase": hook.phrase, "story": hook.story} for hook in story.hooks],
                "about": list(story.about),
                "body": story.body,
            }
            for story in persona.stories
        ]
        document["manner"] = {str(occasion): list(lines) for occasion, lines in persona.manner.items()}
    return document


def _bank(bank: QuestionBank, questions: bool) -> dict[str, Any]:
    document: dict[str, Any] = {
        "slug": bank.slug,
        "name": bank.name,
        "industry": bank.industry,
        "source": bank.source,
        "language": bank.language,
        "questions": sum(len(category.questions) for category in bank.categories),
    }
    if questions:
        document["categories"] = [{"heading": c.heading, "questions": list(c.questions)} for c in bank.categories]
    return document
