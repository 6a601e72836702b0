"""Which story a question means, in the light of the talk so far."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from simulator.dialogue import cues
from simulator.dialogue.asides import to_ask
from simulator.dialogue.draft import Draft
from simulator.dialogue.engine import Depth
from simulator.dialogue.kinds import LIKELY, asks_gladly, of_everything, of_its_kind
from simulator.dialogue.meant import (
    behind_facts,
    echoes_last,
    of_a_bad_day,
    of_that_thing,
    of_the_person,
    spoken_of_since,
    waits_in_vain,
)
from simulator.dialogue.nearby import (
    LATER,
    SHORT,
    TURN,
    echoed_by,
    hooked_by,
    is_about,
    names_another,
    of_a_thing,
    said_of_a_thing,
    what_became,
)
from simulator.dialogue.parts import apart, questions
from simulator.dialogue.passing import fears, what_it_takes
from simulator.dialogue.pointing import (
    anchored,
    asks_reaction,
    asks_what_came_of_it,
    bare,
    goes_on_with,
    leads_on,
    leans,
    was_so,
    what_asks,
    without_lead,
)
from simulator.dialogue.stories import FITS, Bookcase, Match
from simulator.dialogue.terms import stems, terms
from simulator.dialogue.trades import another_trade
from simulator.dialogue.wanted import of_others
from simulator.dialogue.wordings import SOMEBODY, TALE, has_ideas, likes_the_job, of_work, to_the_point, wordings
from simulator.domain.persona import Door, Persona, Story
from simulator.domain.question import Ground, Judgement
from simulator.domain.talk import Speaker
from simulator.language.text import sentences, words
from simulator.patterns import compiled

_CLEARLY = 0.5
"""From this share on, one of two questions is answered beside the other."""

_BETWEEN = 0.7
"""From this share on, one of two stories is meant, although it is not clear which: worth a question back."""

_PLAIN = 0.9
"""From this share on, a story is told without a word of doubt."""

_EVEN = 0.5
"""From this share on, a story is likelier than all else, whatever strange words the question has."""

_KNOWN = 0.9
"""From this share on, a question that could point back is about the story that it is like."""

_MAYBE, _FAR = 0.35, 0.2
"""From this share on, and this far from the next, a story is worth a short true answer."""

_AT_ALL = 0.35
"""From this chance on, what a question is after in general may decide for a story."""

_HOOKED, _AT_IT, _TOLD, _SHARES, _HEARD_OUT = 2.0, 2.0, 1.0, -0.75, -1.5
"""How much (in log odds) it speaks for a story that a hook has just named it, that the talk is at it, the same where it
was told in full, where the question then only has a word of it, and where it does not point there at all: nobody asks
twice."""

_HARD = frozenset({"challenges", "pay", "money"})
"""Topics of stories that tell of no joy."""
_OF_THE_YEAR = 2.5
"""The same for a story of what happened in the year that a question names."""


@dataclass(frozen=True, slots=True)
class Found:
    """The story that a question is about, and whether the talk led to it."""

    story: Story | None
    chance: float = 0.0
    follows: bool = False
    """It builds on what was said: the last story, or a hook."""
    unsure: bool = False
    """It is the likeliest by far, and still not likely enough to be told as if it were surely meant."""
    hedged: bool = False
    """It is likely enough to be told, and often enough not what was meant for the persona to say so."""
    between: tuple[Story, ...] = ()
    """Two stories of which probably one is meant, where none is told."""


def find(draft: Draft, said: str, asked: Judgement, bookcase: Bookcase) -> Found:
    """The story meant by this question in the light of the talk; none where no story fits."""
    persona, memory = draft.persona, draft.before
    last = persona.story(memory.last) if memory.last else None
    offered = [s for s in memory.offered if draft.heard.get(s) is not Depth.FULL]
    whole = to_the_point(said)
    of_their_own = _of_their_own(whole)
    said = to_ask(said, last is not None)
    around = whole if words(said) != words(whole) and len(words(whole)) <= TALE else ""
    asking = questions(said, bookcase)
    if len(asking) > 1 and not apart(asking, bookcase):
        asking = [said]
    core = asking[-1] if len(asking) > 1 else what_asks(said, sentences(said))
    if last is None:
        core = _with_what_it_points_to(core, draft)
    leaning = bare(core)
    own = bookcase.asked_just_so(core) if not (leaning or anchored(core)) else None
    if own is not None and draft.heard.get(own.id) is not Depth.FULL:
        # However little it is like the story, the page says that it is asked just so.
        return Found(own, 1.0, own.id in memory.hooks)
    of_the_job = likes_the_job(core, persona) and not said_of_a_thing(core, last)
    about_work = of_the_job or of_work(core)
    if (leaning or anchored(core)) and not about_work and "no-idea" in memory.flags:
        return Found(None, 0.0, True)
    facts = asked.grounding.facts if asked.grounding and asked.grounding.ground is Ground.GROUNDED else ()
    of_the_year = _of_the_year(core, persona)
    rests_on, facts = facts, facts or of_the_year
    if last is not None and asks_what_came_of_it(core) and not facts:
        echoed = echoed_by(said, [s for i in offered if (s := persona.story(i))], last)
        return Found(echoed or last, 1.0, True)
    behind = [s for s in persona.stories if set(s.about) & set(facts) and draft.heard.get(s.id) is not Depth.FULL]
    if last is not None and facts and set(facts) <= set(last.about) and not behind and len(words(core)) <= SHORT:
        # "What happened to the student?" has a word of the fact behind what was just told.
        return Found(last, 1.0, True)
    turn = said if len(words(said)) <= TURN else core
    taken_up = hooked_by(turn, [s for i in offered if (s := persona.story(i))], last, bookcase)
    if taken_up is not None:
        return Found(taken_up, 1.0, True)
    person = of_the_person(core, last, draft) if draft.english else None
    if person is not None and (not facts or set(facts) & set(person.about)):
        return Found(person, FITS)
    # "Is that typical?" is about that, although another story may tell of a typical day.
    of_them = turn == core and SOMEBODY.search(" ".join(words(core))) is not None
    elsewhere = last is not None and not bare(turn) and not of_them and names_another(turn, last, bookcase)
    known = _is_known(core, bookcase)
    final = (sentences(core) or [core])[-1]
    leans_on_it = (
        anchored(core)
        or anchored(final)
        or (not about_work and (leaning or (_empty(core) and _empty(final))) and not known)
    )
    leans_on_it = leans_on_it or (last is not None and of_that_thing(core, last))
    if last is not None and leans_on_it and facts and not set(facts) & set(last.about):
        # "Um, why did you start it?", behind "my teacher told me of a breakfast club", is about the club.
        named = behind_facts(facts, draft, bookcase.ranked([said], facts=facts))
        if named is not None and spoken_of_since(facts, draft, said, bookcase):
            return Found(named, 1.0, True)
    if last is not None and not elsewhere and not of_the_job and leans_on_it:
        hooked = persona.story(offered[0]) if offered and draft.heard.get(last.id) is Depth.FULL else None
        return Found((hooked if leaning and leads_on(core) else None) or last, 1.0, True)
    if another_trade(core, bookcase.strange(core)):
        return Found(None)
    if draft.english and fears(whole):
        # How well they paint at home is like many a story, and what the work asks of people is the answer.
        asks_of_them = of_its_kind(bookcase.ranked([what_it_takes(whole)]), "skills", bookcase)
        return Found(asks_of_them, FITS if asks_of_them is not None else 0.0)
    if (
        last is not None
        and _MEANS.match(without_lead(core))
        and bookcase.holds(last, _MEANS.sub("", without_lead(core)))
    ):
        return Found(last, 1.0, True)
    close = last is not None and not known and (leans(core) or bookcase.holds(last, core) > 0)
    near = dict.fromkeys((s for s, depth in draft.heard.items() if depth is Depth.FULL), _HEARD_OUT)
    near |= dict.fromkeys(offered, _HOOKED)
    for story in persona.stories:
        if set(of_the_year) & set(story.about):
            near[story.id] = near.get(story.id, 0.0) + _OF_THE_YEAR
    if last is not None and close:
        near[last.id] = _AT_IT if draft.heard.get(last.id) is not Depth.FULL else _TOLD if leans(core) else _SHARES
    ways = wordings(said, core, draft, len(asking) > 1)
    ranked = bookcase.ranked(ways, near, facts, around)
    if not ranked:
        return Found(None)
    best = ranked[0]
    if last is not None and (other := _named(bookcase, core, last, draft, ways, facts)) is not None:
        return Found(other.story, other.chance, other.story.id in memory.hooks)
    # "Why a bakery?", after a story with a bakery in it, is about that one, whatever else it is like.
    short, sure = len(words(core)) <= SHORT, best.share >= FITS
    told = _told_already(bookcase, ways, facts, draft)
    if last is not None and told is not None and told.story is not None and _more_of(last, told.story, core, bookcase):
        # "What made you pick them out of two hundred letters?" is about these, and not about a letter of before.
        return Found(last, told.chance, True)
    if last is not None and len(words(core)) <= TURN and not sure and is_about(last, core, bookcase):
        return Found(last, best.chance, True)
    if (
        last is not None
        and short
        and told is None
        and (bookcase.holds(last, LATER.sub(" ", core)) == 1 or what_became(core, last, persona))
        and not (sure and bookcase.holds(best.story, core) == 1)
    ):
        return Found(last, best.chance, True)
    if (
        last is not None
        and short
        and not of_the_job
        and asks_reaction(core)
        and not of_others(core, last)
        and not of_a_thing(core, last, bookcase)
        and not (sure and bookcase.names(best.story, core) >= _CLEARLY)
    ):
        return Found(last, best.chance, True)
    if of_the_job and (not sure or draft.heard.get(best.story.id) is Depth.FULL):
        # Everybody can say how they like their work; the day that they have just told of is no answer.
        # What wears somebody down is not what they enjoy.
        fitting = [m for m in ranked if not (_HARD & set(m.story.topics) and asks_gladly(core, bookcase))]
        untold = (m for m in fitting if m.chance >= LIKELY and draft.heard.get(m.story.id) is not Depth.FULL)
        if (liked := next(untold, None)) is not None:
            return Found(liked.story, liked.chance)
    glad_of = not set(facts) & set(best.story.about) and asks_gladly(core, bookcase)
    if glad_of and "challenges" in best.story.topics and "achievements" not in best.story.topics:
        # Nobody's best day is the one on which a cow was lost.
        glad = of_its_kind(ranked, "best", bookcase)
        return Found(glad, FITS) if glad is not None else Found(None, best.chance)
    if of_a_bad_day(core) and not (sure and "challenges" in best.story.topics):
        # The account of a good week tells nothing of a bad day.
        hard = [m for m in ranked if "challenges" in m.story.topics and m.story.door is not Door.FOLLOW_UP]
        hard = [m for m in hard if m.chance >= LIKELY and m.story.door is not Door.TRUST] or hard
        if hard and draft.heard.get(hard[0].story.id) is not Depth.FULL:
            return Found(hard[0].story, FITS)
    behind_it = set(rests_on) & set(best.story.about)
    if sure and asked.open and behind_it and waits_in_vain(best.story, draft):
        # Its short line speaks of somebody of whom nothing was told: another story of the same fact does not.
        sibling = behind_facts(behind_it, draft, [m for m in ranked[1:] if m.chance >= FITS])
        if sibling is not None and sibling.id not in draft.heard and bookcase.names(best.story, core) < _CLEARLY:
            return Found(sibling, best.chance)
    if sure and asks_reaction(core) and of_others(core, best.story):
        return Found(None, best.chance)
    if (
        last is not None
        and best.story != last
        and best.share < _BETWEEN
        and not facts
        and told is None
        and draft.english
        and echoes_last(whole, core, draft)
        and bookcase.names(best.story, core) < _CLEARLY
    ):
        # "Half to almost none, wow. What gets lost, though?" goes on with what it gives back.
        return Found(last, best.chance, True)
    if sure:
        led = best.story.id in memory.hooks or (last is not None and best.story.id == last.id and close)
        # "How did you get into this?" is no doubtful question, however many stories lie on the way.
        asks_of_me = cues.DOUBTS.search(" ".join(words(core))) is not None
        kindred = (
            best.share >= _BETWEEN
            and not asks_of_me
            and of_its_kind(ranked[:1], bookcase.after(core), bookcase) is not None
        )
        rests = bool(set(facts) & set(best.story.about)) and best.share >= _BETWEEN
        hedged = not led and best.share < _PLAIN and not kindred and not rests
        return Found(best.story, best.chance, led, hedged=hedged)
    points = (leans(core) or goes_on_with(core)) and not of_their_own
    if last is not None and not elsewhere and points and (of_them or was_so(core) or not has_ideas(core)):
        return Found(last, best.chance, True)
    if of_their_own and _ADVISES.search(" ".join(words(core))):
        advice = [m for m in ranked if "advice" in m.story.topics and draft.heard.get(m.story.id) is not Depth.FULL]
        if advice:
            return Found(advice[0].story, advice[0].chance, unsure=True)
    general = of_its_kind(ranked, bookcase.after(core), bookcase) or of_everything(
        said, [match.story for match in ranked]
    )
    # "How does one become a midwife?" is after a way in, and not after this one.
    likely = next((match.chance for match in ranked if match.story == general), 0.0)
    if general is not None and likely >= _AT_ALL and not bookcase.strange(core):
        return _whatever_was_told(general, bookcase.ranked(ways, {}, facts), draft)
    empty = leaning and last is None and bool(memory.turns) and not terms(core)
    if told is not None:
        return told
    goes_on_talking = last is not None and without_lead(core) != " ".join(words(core))
    if last is not None and goes_on_talking and not elsewhere and len(words(core)) <= TURN:
        aside = (bookcase.after(core) or "").startswith("-")
        if not aside and not bookcase.strange(core) and not of_their_own:
            # "And how did you feel when you saw the slippers?" goes on, whether or not there is more to tell.
            return Found(last, best.chance, True)
    of_the_page = not bookcase.strange(core) or best.share >= _EVEN
    if not empty and not goes_on_talking and _stands_out(ranked, draft) and of_the_page:
        return Found(best.story, best.chance, unsure=True)
    return Found(None, best.chance, empty, between=() if empty else _between(ranked, draft))


def _told_already(bookcase: Bookcase, ways: Sequence[str], facts: Sequence[str], draft: Draft) -> Found | None:
    """A story told before that the question plainly means again: nobody says that they know nothing of it."""
    best = bookcase.ranked(ways, {}, facts)[0]
    plainly = best.share >= _BETWEEN and draft.heard.get(best.story.id) is Depth.FULL
    return Found(best.story, best.chance) if plainly else None


def _more_of(last: Story, told: Story, core: str, bookcase: Bookcase) -> bool:
    """Whether the last story holds more of a question's words than another one that was told."""
    return told != last and bookcase.weight(last, core) > bookcase.weight(told, core)


def _whatever_was_told(general: Story, plain: Sequence[Match], draft: Draft) -> Found:
    """A story of the kind that is asked for, unless one that was told is likelier where the talk is left aside.

    "How do you choose which child is first?" is about the list that was told of, and not about whom they hire.
    """
    share = next((match.share for match in plain if match.story == general), 0.0)
    told = draft.heard.get(plain[0].story.id) is Depth.FULL
    if told and plain[0].share >= share + _FAR:
        return Found(plain[0].story, plain[0].chance)
    return Found(general, FITS)


def _of_their_own(said: str) -> bool:
    """Whether a visitor asks about what they have just said of themselves: "My parents … What would you tell them?"."""
    before = sentences(said)[-2:-1]
    return any(re.search(r"\b(?:my|our)\b", piece.lower()) and len(stems(piece)) > 1 for piece in before)


_ADVISES = compiled(
    r"\bwhat (?:do|would|should) (?:you|i) (?:think|say|tell|do|advise|suggest|recommend)\b|\bshould i\b"
)
"""Asks for advice, behind what the visitor says of their own case."""
_MEANS = compiled(r"what (?:do|did) you mean (?:by|with|when you say)\b|what does \S+(?: \S+)? mean\b")
_YEAR = compiled(r"\b(?:19|20)\d\d\b")


def _of_the_year(core: str, persona: Persona) -> tuple[str, ...]:
    """The one fact of the year that a question names: "what went wrong in 2021?" is about what happened then."""
    years = _YEAR.findall(core)
    found = tuple(fact.id for fact in persona.facts if any(year in fact.text for year in years))
    return found if len(found) == 1 else ()


def _with_what_it_points_to(core: str, draft: Draft) -> str:
    """Before any story, "how did you come up with that?" is about what the visitor has just spoken of themselves."""
    spoken = next((t.text for t in reversed(draft.before.turns) if t.speaker is Speaker.YOU), "")
    if len(stems(spoken)) > SHORT and (of_you := re.search(r"\b(?:that|about|how) (?:you|your)\b.*", spoken)):
        spoken = of_you[0]
    points = (bare(core) or anchored(core) or leans(core)) and not of_work(core) and not terms(core)
    of_them = re.search(r"\byour?\b", spoken) is not None and 2 <= len(stems(spoken)) <= SHORT
    return f"{spoken} {core}" if points and of_them else core


def _stands_out(ranked: Sequence[Match], draft: Draft) -> bool:
    """Whether the likeliest story, still to be told, is far likelier than any other and than none."""
    shares = [match.share for match in ranked]
    rivals = [*shares[1:2], 1 - sum(shares)]
    untold = draft.heard.get(ranked[0].story.id) is not Depth.FULL
    return untold and shares[0] >= _MAYBE and shares[0] - max(rivals) >= _FAR


def _between(ranked: Sequence[Match], draft: Draft) -> tuple[Story, ...]:
    """Two stories, both still to be told, of which the question probably means one."""
    two = ranked[:2]
    told = any(draft.heard.get(match.story.id) is Depth.FULL for match in two)
    clear = len(two) == 2 and sum(match.share for match in two) >= _BETWEEN
    return tuple(match.story for match in two) if clear and not told else ()


def _named(
    bookcase: Bookcase, core: str, last: Story, draft: Draft, ways: Sequence[str], facts: Sequence[str]
) -> Match | None:
    """A story still to be told that a question calls by its own words, where those are not the words of the last one.

    "What was it like up in the tower?" is about the tower, however near the talk still is to the smoke.
    """
    if bookcase.names(last, core) == 1:
        return None
    others = [m for m in bookcase.ranked(ways, {}, facts) if m.story.id != last.id and m.chance >= FITS]
    best = others[0] if others else None
    if best is None or draft.heard.get(best.story.id) is Depth.FULL or bookcase.names(best.story, core) < 1:
        return None
    return best


def _is_known(core: str, bookcase: Bookcase) -> bool:
    """Whether a question without words of its own is one that the page all but knows: "would you do it all again?"."""
    best = bookcase.ranked([core])[:1] if "again" in words(core) else ()
    return bool(best) and best[0].share >= _KNOWN


def _empty(core: str) -> bool:
    """Whether a question points back and says nothing of its own: "how often does it happen?"."""
    return leans(core) and len(stems(core)) <= 1 and not has_ideas(core)
