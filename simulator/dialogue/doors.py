"""Who hears a whole story (`formats.md`, section 1)."""

from simulator.dialogue.engine import Memory
from simulator.dialogue.mood import TRUST
from simulator.domain.persona import Door, Story
from simulator.domain.question import Ground, Judgement


def opens(story: Story, asked: Judgement, memory: Memory) -> bool:
    """Whether this question, asked now, opens the story's door; the mood is the one before the question."""
    match story.door:
        case Door.ANYONE:
            return asked.question
        case Door.OPEN:
            return asked.open
        case Door.GROUNDED:
            return asked.open and asked.grounding is not None and asked.grounding.ground is Ground.GROUNDED
        case Door.FOLLOW_UP:
            return asked.question and story.id in memory.hooks
        case Door.TRUST:
            return asked.open and memory.mood >= TRUST
