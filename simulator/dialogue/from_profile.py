"""What the public profile answers by itself, though somebody asks it aloud."""

from collections.abc import Sequence

from simulator.dialogue import denying, public
from simulator.dialogue.asked_for import fact_holds
from simulator.dialogue.doors import opens
from simulator.dialogue.draft import Draft, joined
from simulator.dialogue.engine import Depth
from simulator.dialogue.finding import Found
from simulator.dialogue.first_person import own_words
from simulator.dialogue.meant import waits_in_vain
from simulator.dialogue.mood import Move
from simulator.dialogue.pointing import asks_reaction
from simulator.dialogue.stories import Bookcase
from simulator.dialogue.terms import stems, terms
from simulator.dialogue.unknown import KNOWN_TO_ALL, PRIVATE
from simulator.domain.persona import Fact, Occasion
from simulator.domain.question import Ground, Judgement
from simulator.language.text import words

SURE = 0.85
"""From this chance on, a story is the answer whatever else the question may be."""
_HALF = 2
"""A fact that has a word of a question has to have one in as many of them, to be what it asks for."""
_CERTAIN = 0.998
"""From this chance on, a story answers even what a fact of the profile speaks of."""


def publicly_answered(draft: Draft, said: str, asked: Judgement, found: Found, bookcase: Bookcase) -> bool:
    """Answer from the profile if that is what was asked for; True where it was answered."""
    persona = draft.persona
    is_public = asked.grounding is not None and asked.grounding.ground is Ground.ALREADY_PUBLIC
    is_public = is_public and not asks_reaction(said)
    ids = asked.grounding.facts if asked.grounding and is_public else ()
    basics = public.basics(said, persona)
    facts = [f for i in ids if (f := persona.fact(i))]
    if facts and not any(fact_holds(said, fact.text) for fact in facts):
        # What the studio cost is not answered by the year in which it opened.
        return False
    spoken_of = stems(" ".join(fact.text for fact in facts))
    touched = bool(stems(said) & spoken_of)
    sure = _CERTAIN if is_public and touched else SURE
    if touched and len(stems(said) & spoken_of) * _HALF < len(stems(said) - bookcase.shelves.trade):
        # "Which programs are open on a normal day?" has one word of the open data page, and asks for something else.
        return False
    if facts and not touched and bookcase.is_after(said, {PRIVATE, *KNOWN_TO_ALL}):
        # No profile says how many children somebody has; that it counts something else is no answer.
        return False
    if found.story is not None and any(words(said) == words(own) for own in found.story.asked_as):
        return False
    # A fact that speaks of all that is asked answers better than the short line of a story whose door stays shut.
    told_by_fact = facts and terms(said) - stems(persona.organisation) <= terms(" ".join(fact.text for fact in facts))
    waits = found.story is not None and facts and waits_in_vain(found.story, draft)
    if (
        found.story is not None
        and not waits
        and found.chance >= sure
        and (not told_by_fact or opens(found.story, asked, draft.before))
    ):
        return False
    if not facts and not basics:
        return False
    claim = denying.claimed(said) if draft.english and facts else None
    if claim is not None and denying.a_title_of_others(claim, denying.page_text(persona)):
        # "When did you become the managing director?" takes for granted what nobody wrote.
        draft.say_one(denying.DENIES[persona.temperament], {"claim": claim})
        draft.tell_fact(facts[0], own_words(facts[0], persona))
        draft.move(Move.MISTAKEN)
        lies_behind(draft, facts)
        return True
    told = (
        all(draft.used.get(f"fact:{f.id}") for f in facts[:2]) if facts else all(line in draft.used for line in basics)
    )
    told = told and draft.english
    if not told:
        draft.say(draft.manner(Occasion.ALREADY_PUBLIC))
    for number, fact in enumerate(facts[:2]):
        text = own_words(fact, persona)
        draft.tell_fact(fact, joined("As I said", text, persona) if told and not number else text)
    if not facts:
        for number, line in enumerate(basics):
            draft.used[line] = len(draft.before.turns) + 1
            draft.parts.append(joined("As I said", line, persona) if told and not number else line)
    draft.move(Move.PUBLIC)
    lies_behind(draft, facts)
    return True


def in_the_profile(said: str, asked: Judgement, found: Found, draft: Draft, bookcase: Bookcase) -> Fact | None:
    """The public fact that a plain question is about, where no story surely is."""
    if asked.open or (found.follows and found.story is not None):
        return None
    if bookcase.is_after(said, {PRIVATE, *KNOWN_TO_ALL}):
        # "What do they pay you?" has the word of "it pays for its staff to study", and means something else.
        return None
    fact = public.held(said, draft.persona)
    if fact is None or not fact_holds(said, fact.text) or draft.used.get(f"fact:{fact.id}"):
        return None
    vague = found.story is None or found.unsure or found.hedged or len(stems(said)) > 1
    return fact if vague and (found.story is None or bookcase.holds(found.story, said) < 1) else None


def lies_behind(draft: Draft, facts: Sequence[Fact]) -> None:
    """Let the talk be at the story behind these facts: "how was that?" after a fact is about that."""
    behind = [s.id for s in draft.persona.stories if set(s.about) & {f.id for f in facts}]
    draft.last = next((s for s in behind if draft.heard.get(s) is not Depth.FULL), None)
