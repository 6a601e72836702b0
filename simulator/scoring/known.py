"""What a talk is compared with: sentences of the page, read slowly once and kept on disk."""

from simulator.domain.persona import Persona, Story
from simulator.language.meaning import Meaning, keeping
from simulator.language.text import sentences
from simulator.scoring.coverage import EXAMPLES
from simulator.scoring.going_on import LAST


def know(persona: Persona, *encoders: Meaning | None) -> None:
    """Have the encoders read what a talk with this persona is held against; seconds for a new page, else no time.

    It changes no score: whatever is not known here is read when it is needed.
    """
    stock = [example for examples in EXAMPLES.values() for example in examples]
    page = [text for story in persona.stories for text in _of(story)]
    for encoder in encoders:
        if encoder is not None:
            with keeping(encoder, f"{persona.slug} talks"):
                encoder.vectors([*stock, *page])


def _of(story: Story) -> list[str]:
    """A story as it may be asked for and told: its last sentences are what a question most often goes on from."""
    hooks = [hook.phrase for hook in story.hooks]
    return [story.title, *story.asked_as, story.body, story.short, *hooks, *sentences(story.body)[-LAST:]]
