"""Which story a question means, in the light of the talk so far."""

import re
from dataclasses import dataclass

from simulator.dialogue.draft import Draft
from simulator.dialogue.engine import Depth
from simulator.dialogue.pointing import bare, leans, what_asks
from simulator.dialogue.stories import FITS, Bookcase
from simulator.dialogue.terms import terms
from simulator.domain.persona import Door, Story
from simulator.domain.question import Flag, Ground, Judgement
from simulator.language.questions import read_question
from simulator.language.text import sentences, words

_CLEARLY = 0.8
"""From this chance on, the first of two questions is answered beside the second."""

_OF_CAREER = re.compile(
    r"\b(?:about (?:yourself|your (?:self|career|path|background|life|story|journey|experience))|who you are)\b"
)
_OF_WORK = re.compile(
    r"\b(?:(?:about|is|how is|explain|describe) (?:um |uh |er )?(?:your|the) (?:job|work|role|"
    r"position|profession|field|business)"
    r"|what (?:it is |is it )?(?:that )?you do|what your (?:job|work|role))\b"
)


@dataclass(frozen=True, slots=True)
class Found:
    """The story that a question is about, and whether the talk led to it."""

    story: Story | None
    chance: float = 0.0
    follows: bool = False
    """It builds on what was said: the last story, or a hook."""


def find(draft: Draft, said: str, asked: Judgement, bookcase: Bookcase) -> Found:
    """The story meant by this question in the light of the talk; none where no story fits."""
    persona, memory = draft.persona, draft.before
    last = persona.story(memory.last) if memory.last else None
    offered = [s for s in memory.offered if draft.heard.get(s) is not Depth.FULL]
    core = what_asks(said, sentences(said))
    leaning = bare(core)
    if leaning and "no-idea" in memory.flags and words(core)[:1] in (["why"], ["how"]) and len(words(core)) <= 3:
        return Found(None, 0.0, True)
    # "Is it stressful?" asks about the work; "was that stressful?" about what was just told.
    of_work = re.match(r"(?:is|does|do|are) (?:it|this)\b", " ".join(words(core))) is not None and _ideas(core)
    if leaning and last is not None and not of_work:
        hooked = persona.story(offered[0]) if offered and draft.heard.get(last.id) is Depth.FULL else None
        return Found(hooked or last, 1.0, True)
    asking = read_question(said, memory.turns).core
    wordings = (core, asking if len(words(asking)) > 3 else "", said)
    different: dict[tuple[str, ...], str] = {}
    for way in wordings:
        different.setdefault(tuple(words(way)), way)
    ways = tuple(way for way in different.values() if way)
    facts = asked.grounding.facts if asked.grounding and asked.grounding.ground is Ground.GROUNDED else ()
    near = [*offered, *([last.id] if last and leans(core) else [])]
    ranked = bookcase.ranked(ways, near, facts)
    if not ranked:
        return Found(None)
    best = ranked[0]
    if best.chance >= FITS:
        led = best.story.id in memory.hooks or (last is not None and best.story.id == last.id and leans(core))
        return Found(best.story, best.chance, led)
    if last is not None and leans(core) and not _ideas(core):
        return Found(last, best.chance, True)
    general = _general(said, [match.story for match in ranked])
    if general is not None:
        return Found(general, FITS)
    return Found(None, best.chance, leaning and last is None and bool(memory.turns) and not terms(core))


def _ideas(text: str) -> bool:
    return any(term.startswith("#") for term in terms(text))


def _general(said: str, ranked: list[Story]) -> Story | None:
    """The likeliest story of the kind that "tell me about your job" or "… about yourself" asks for."""
    line = " ".join(words(said))
    category = "day to day" if _OF_WORK.search(line) else "career path" if _OF_CAREER.search(line) else None
    if category is None or len(line.split()) > 25:
        return None
    fitting = [s for s in ranked if s.categories[:1] == (category,) and s.door in (Door.ANYONE, Door.OPEN)]
    return next((s for s in fitting), None)


def besides(draft: Draft, said: str, asked: Judgement, found: Found, bookcase: Bookcase) -> Story | None:
    """Another story that the turn clearly asks for too, and of which nothing was told yet."""
    pieces = [
        p
        for p in re.split(
            r"(?<=[?])\s+|,? and (?=(?:how|what|why|where|when|who|which|do|does|did|is|are|can)\b)", said
        )
        if p
    ]
    if len(pieces) < 2 or (Flag.DOUBLE_BARRELLED not in asked.flags and said.count("?") < 2):
        return None
    for piece in pieces[:-1]:
        ranked = bookcase.ranked([piece])
        if not ranked or ranked[0].chance < _CLEARLY or bare(piece):
            continue
        story = ranked[0].story
        if story.id not in draft.heard and (found.story is None or story.id != found.story.id):
            return story
    return None
