"""What the persona could still tell, named without giving it away."""

from collections.abc import Sequence

from simulator.dialogue.bridges import TOPIC_WORDS
from simulator.dialogue.draft import Draft
from simulator.dialogue.engine import Depth
from simulator.dialogue.mood import Tone
from simulator.domain.persona import CATEGORIES, Door

_SINCE = 4
"""Turns of both before a persona says again what they can be asked about."""


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


def suggest(draft: Draft, options: Sequence[str], flatly: bool = False) -> None:
    """Say what else can be asked, now and then: who is told so after every question hears a machine.

    Who is in a flat mood says so only where `flatly` allows it.
    """
    since = len(draft.before.turns) + 1 - draft.used.get("pointed", -_SINCE)
    if since > _SINCE and (flatly or draft.tone is not Tone.FLAT) and offer(draft, options):
        draft.used["pointed"] = len(draft.before.turns) + 1


def offer(draft: Draft, options: Sequence[str], basics: bool = True) -> bool:
    """Say one of the options with `{topics}` filled; False, and nothing said, where there is nothing to offer."""
    categories = untold(draft, basics)
    if not categories or not draft.english:
        return False
    words = " or ".join(TOPIC_WORDS[c].replace("{organisation}", draft.persona.organisation) for c in categories)
    draft.say_one(options, {"topics": words})
    for category in categories:
        draft.used[f"topic:{category}"] = draft.used.get(f"topic:{category}", 0) + 1
    return True
