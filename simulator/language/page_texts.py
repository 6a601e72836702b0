"""What stands on a page, as texts: to know what a page speaks of at all."""

from simulator.domain.persona import Persona


def texts_of(persona: Persona) -> list[str]:
    """The headline, each fact, paragraph and story with its questions, the stories last."""
    paragraphs = [*persona.context, *(p for s in persona.profile for p in s.paragraphs)]
    stories = [f"{s.title}. {' '.join(s.asked_as)} {s.short} {s.body}" for s in persona.stories]
    return [f"{persona.headline}. {persona.role}", *(f.text for f in persona.facts), *paragraphs, *stories]


def all_text(persona: Persona) -> str:
    """Everything that is written on it."""
    parts = [
        persona.role,
        persona.organisation,
        persona.industry,
        persona.headline,
        persona.location or "",
        persona.name,
    ]
    parts += [*persona.tags, *persona.context, *(p for s in persona.profile for p in s.paragraphs)]
    parts += [f.text for f in persona.facts]
    for story in persona.stories:
        parts += [story.title, *story.topics, *story.asked_as, story.short, story.body]
    parts += [line for alternatives in persona.manner.values() for line in alternatives]
    return " . ".join(parts)
