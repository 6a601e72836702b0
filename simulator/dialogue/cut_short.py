"""What is remembered of a reply that the visitor cut short."""

from dataclasses import replace
from types import MappingProxyType

from simulator.dialogue.engine import Depth, Memory, Reply
from simulator.dialogue.mood import Move, moved
from simulator.domain.persona import Persona
from simulator.domain.talk import Speaker, Utterance
from simulator.language.text import share_spoken, stands_in

_HEARD = 0.5
"""A story counts as heard from this share of its words on (`formats.md`, section 6)."""


def cut_short(persona: Persona, before: Memory, reply: Reply, heard: str) -> Memory:
    """The memory where only `heard` of the reply was spoken: what was not heard is still to be told."""
    after = reply.after
    turns = list(after.turns[:-1] if reply.sentences else after.turns)
    if heard.strip():
        turns.append(Utterance(Speaker.PERSONA, " ".join(heard.split())))
    stories, hooks, offered, last = dict(after.heard), set(after.hooks), after.offered, after.last
    story = persona.story(reply.story) if reply.story else None
    if story is not None and reply.depth is Depth.FULL:
        share = share_spoken(story.body, heard)
        if share < _HEARD:
            if before.heard.get(story.id) is None and share == 0:
                stories.pop(story.id, None)
            else:
                stories[story.id] = before.heard.get(story.id, Depth.SHORT)
        if share == 0:
            last = before.last
        unspoken = {h.story for h in story.hooks if not stands_in(h.phrase, heard)} - before.hooks
        hooks -= unspoken
        offered = tuple(s for s in offered if s not in unspoken)
    elif story is not None and share_spoken(story.short, heard) < _HEARD and before.heard.get(story.id) is None:
        stories.pop(story.id, None)
    return replace(
        after,
        turns=tuple(turns),
        mood=moved(after.mood, Move.TALKED_OVER),
        heard=MappingProxyType(stories),
        hooks=frozenset(hooks),
        offered=offered,
        last=last,
        awaited=after.awaited and bool(reply.sentences) and stands_in(reply.sentences[-1], heard),
    )
