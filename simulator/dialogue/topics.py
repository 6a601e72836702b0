"""What the persona could still tell, named without giving it away."""

import re
from collections.abc import Sequence

from simulator.dialogue.bridges import TOPIC_WORDS
from simulator.dialogue.draft import Draft
from simulator.dialogue.engine import Depth
from simulator.dialogue.mood import Tone
from simulator.domain.persona import CATEGORIES, Door
from simulator.patterns import compiled

_SINCE = 8
"""Turns of both before a persona says again what they can be asked about."""
_OFTEN = 2
"""How often in a talk they say so of themselves."""


def untold(draft: Draft, basics: bool = True) -> tuple[str, ...]:
    """Up to two things to ask about: categories of which nothing was told yet, and that a good question opens now.

    Without `basics`, none of what everybody asks: how somebody came to the work, and what the days are like.
    """
    counts = dict.fromkeys(CATEGORIES, 0)
    told = {c for s in draft.persona.stories if draft.heard.get(s.id) is Depth.FULL for c in s.categories[:1]}
    for story in draft.persona.stories:
        if draft.heard.get(story.id) is Depth.FULL or story.door in (Door.TRUST, Door.FOLLOW_UP):
            continue
        for category in story.categories[:1]:
            counts[category] += 1
    left_out = told if basics else told | {"career path", "day to day"}
    offered = sorted(
        (c for c in CATEGORIES if counts[c] and c not in left_out),
        key=lambda c: (draft.used.get(f"topic:{c}", 0), -counts[c]),
    )
    return tuple(offered[:2])


_CAN_BE_NAMED = compiled(r"(?:the|an?|my|our|one|two|three) (?:[\w'’-]+ ?){1,8}$", re.IGNORECASE)


def left_hanging(draft: Draft) -> str | None:
    """A hook that was spoken and that nobody asked about, fit to be named: "the Tuesday in March"; else None."""
    for story in draft.persona.stories:
        for hook in story.hooks if draft.heard.get(story.id) is Depth.FULL else ():
            waits = hook.story in draft.before.hooks and draft.heard.get(hook.story) is not Depth.FULL
            if waits and _CAN_BE_NAMED.match(hook.phrase):
                return hook.phrase[:1].lower() + hook.phrase[1:]
    return None


def suggest(draft: Draft, options: Sequence[str], flatly: bool = False) -> None:
    """Say what else can be asked, now and then: who is told so after every question hears a machine.

    Who is in a flat mood says so only where `flatly` allows it.
    """
    since = len(draft.before.turns) + 1 - draft.used.get("pointed", -_SINCE)
    times = draft.used.get("pointed:", 0)
    if since <= _SINCE or times >= _OFTEN or (draft.tone is Tone.FLAT and not flatly):
        return
    new = [category for category in untold(draft) if not draft.used.get(f"topic:{category}")]
    if new and offer(draft, options):
        draft.used["pointed"] = len(draft.before.turns) + 1
        draft.used["pointed:"] = times + 1


def offer(draft: Draft, options: Sequence[str], basics: bool = True) -> bool:
    """Say one of the options with `{topics}` filled; False, and nothing said, where there is nothing to offer."""
    categories = untold(draft, basics)
    if not categories or not draft.english:
        return False
    # Nobody offers again what was passed over, as long as there is something else.
    categories = tuple(c for c in categories if not draft.used.get(f"topic:{c}")) or categories
    words = " or ".join(TOPIC_WORDS[c] for c in categories)
    draft.say_one(options, {"topics": words})
    for category in categories:
        draft.used[f"topic:{category}"] = draft.used.get(f"topic:{category}", 0) + 1
    return True
