"""Telling a story that was asked for: whole or in short, as its door stands, and never the same again."""

import re

from simulator.dialogue import asked_again, bridges
from simulator.dialogue.asides import to_ask
from simulator.dialogue.asked_for import holds_it
from simulator.dialogue.by_sentence import faintly, of_any, of_the_last, of_the_meant
from simulator.dialogue.clock import left
from simulator.dialogue.details import likeliest
from simulator.dialogue.doors import opens
from simulator.dialogue.draft import Draft, joined
from simulator.dialogue.engine import Depth
from simulator.dialogue.finding import Found
from simulator.dialogue.first_person import own_words
from simulator.dialogue.gravity import QUIET, grave
from simulator.dialogue.mood import Tone
from simulator.dialogue.pointing import asks_reaction, asks_the_point, asks_what_came_of_it, goes_on
from simulator.dialogue.stories import Bookcase, standing_alone
from simulator.dialogue.terms import stems
from simulator.dialogue.topics import suggest
from simulator.dialogue.wanted import asks_yes_or_no
from simulator.domain.persona import Door, Fact, Story
from simulator.domain.question import Ground, Judgement, Kind
from simulator.domain.talk import Phase, Speaker
from simulator.language.text import sentences, share_spoken, words
from simulator.patterns import compiled

_LAST = 60.0
"""Seconds before the end in which no whole story is begun."""
_OFTEN = 2
"""How often the short of a story is said in one talk."""
_ONCE_MORE, _BEHIND_THE_SHORT, _HARDLY = 0.6, 0.3, 0.1
"""How likely a sentence has to be the answer: one that was told before, one behind a short line, one that only shows
that the story is meant."""
_WHEN = stems("later afterwards before nowadays today now end")
"""Stems of "and later?", which names nothing."""
_SHORTEST_ENDING, _LONGEST_ENDING = 4, 30
"""Words of an ending that can be said again by itself."""
_LATE = 3
"""Sentences at the end of a story among which its point is looked for."""
_ITSELF = 0.55
"""How like what a story is asked by a question has to be that asks for the same story once more."""
_WHAT_THEY_DO = compiled(r"\bwhat (?:did|does|do) (?:your|his|her|their|the) (?:\w+ ){1,2}do\b")
"""Asks openly and wants to know one thing, which may have been said: "what did your father do?"."""
_ASKS_WHY = compiled(r"\b(?:why|how come|how (?:did|do|does|was|were))\b")
_HABIT = compiled(r"\bwhy\b")
_OF_THEN = compiled(r"\b(?:did|didn't|was|wasn't|were|weren't|had|hadn't|he|she|they)\b")
"""Asked of what is done day by day, where the reason for one deed of long ago may be forgotten."""
_YOU = compiled(r"\byou\b")
_THOUGHT = compiled(r"\b(?:you|your) (?:think|feel|see|like|imagine|believe|opinion|view)\b", re.IGNORECASE)
"""Asks for a thought, and not for what happened."""
_TELLER = frozenset({"i", "me", "my", "myself", "we", "us", "our", "i'm", "i've", "i'd"})
_PAY = frozenset({"pay", "money", "salary", "earnings", "wages", "income"})
_CLEARLY = 0.6
"""A story that has this share of the words of a question is meant, and nothing is doubtful."""
_QUIETLY = 40
"""How often, of a hundred times, a word comes before what is not told gladly."""
_PRAISE = 2
"""How often in one talk a persona says that the visitor has read up on them: nobody says it after every question."""


def _doubt(draft: Draft) -> None:
    """A word of doubt before what is told. Each is said once in a talk: who doubts every answer is no expert."""
    new = [line for line in bridges.UNSURE[draft.tone] if line not in draft.used]
    if new:
        draft.small(new)


def tell(draft: Draft, found: Found, asked: Judgement, bookcase: Bookcase) -> None:
    """Tell the story that was found, as far as its door is open to what was asked; what was heard is not told again."""
    story = found.story
    assert story is not None
    depth_before = draft.heard.get(story.id)
    if depth_before is Depth.FULL:
        _again(draft, found, asked, bookcase)
        return
    remaining = left(draft)
    leaving = remaining is not None and (draft.moment.phase is Phase.OVERTIME or remaining < _LAST)
    # Of what was said in short, the whole is the next thing to tell, even where it is not sure that it is meant.
    surely = not found.unsure or depth_before is Depth.SHORT
    opened = opens(story, asked, draft.before) and not leaving and surely
    told_short = depth_before is Depth.SHORT and not opened
    if not opened and not told_short and of_the_meant(draft, story, bookcase, asked.open):
        return
    doubtful = found.unsure or (found.hedged and not _speaks_of(draft, story, asked, bookcase))
    if doubtful and not draft.parts and not told_short:
        _doubt(draft)
    if opened:
        _open(draft, story, asked, found, depth_before)
        return
    if told_short:
        _kept(draft, story, asked, bookcase)
    elif found.unsure:
        # One sentence that is true does no harm where something else was meant; the whole story would.
        draft.tell_short(story)
        return
    else:
        if not draft.parts and draft.dice("brief") < 40:
            draft.small(bridges.BRIEF[draft.tone])
        draft.tell_short(story)
        behind = [line for line in bridges.MORE_BEHIND if line not in draft.used]
        if behind and draft.tone is Tone.WARM and not leaving and draft.dice("behind") < 50:
            draft.small(behind)
    if story.door is Door.TRUST and asked.open:
        # Whoever has just been refused a confidence is not yet trusted, however nice the question was.
        draft.flags.add("kept-back")


def _speaks_of(draft: Draft, story: Story, asked: Judgement, bookcase: Bookcase) -> bool:
    """Whether a question rests on what a story is about, or has several of its words: then nothing is doubtful."""
    ids = asked.grounding.facts if asked.grounding and asked.grounding.ground is Ground.GROUNDED else ()
    return bool(set(ids) & set(story.about)) or bookcase.holds(story, to_ask(draft.said or "", True)) >= _CLEARLY


def _open(draft: Draft, story: Story, asked: Judgement, found: Found, depth_before: Depth | None) -> None:
    tone = draft.tone
    grounded = asked.grounding is not None and asked.grounding.ground is Ground.GROUNDED
    if draft.parts:
        pass  # Words of welcome come first, or not at all.
    elif _PAY & set(story.topics):
        pass  # Nobody praises the question what they earn.
    elif draft.english and grave(draft.said or "", story):
        if draft.dice("opener") < _QUIETLY:
            draft.small(QUIET[tone])
    elif depth_before is Depth.SHORT:
        draft.small(bridges.LONGER[tone])
    elif story.id in draft.before.hooks and draft.dice("builds") < 60:
        draft.small(bridges.BUILDS[tone])
    elif grounded and draft.used.get("praised", 0) < _PRAISE and draft.dice("grounded") < 50:
        draft.used["praised"] = draft.used.get("praised", 0) + 1
        draft.small(bridges.GROUNDED[tone])
    elif draft.dice("opener") < {Tone.FLAT: 30, Tone.EVEN: 45, Tone.WARM: 60}[tone]:
        draft.small(bridges.OPENERS[draft.persona.temperament][tone])
    draft.tell(story)


def _again(draft: Draft, found: Found, asked: Judgement, bookcase: Bookcase) -> None:
    """Asked for what was told: never the same again, but the part that was asked for, or what it led to, then a fact.

    What the story does not say is not made up: then an honest end.
    """
    story = found.story
    assert story is not None
    if story.id == draft.before.last and of_the_last(draft, bookcase, asked.open, found.follows):
        return
    times = draft.used.get(f"again:{story.id}", 0)
    draft.used[f"again:{story.id}"] = times + 1
    said = to_ask(draft.said or "", True)
    detail = _detail(draft, said)
    told_of = not found.follows or bookcase.holds(story, said) > 0 or not stems(said) - _WHEN
    part = _part(draft, story, bookcase, _ONCE_MORE)
    # The same question once more asks for nothing that lies behind.
    goes_further = found.follows and asked.open and not asks_reaction(said) and not _repeats(draft)
    behind = _behind(draft, story) if goes_further else None
    point = found.follows and asked.open and asks_the_point(said)
    if part is None and behind is None and point:
        part = _ending(draft, story)
    leads = point and behind is not None
    itself = part is None and draft.english and bookcase.asked_by(story, said) >= _ITSELF and not _repeats(draft)
    if part is None and found.follows and asked.kind is Kind.LEADING and _YOU.search(said.lower()):
        # "And you weren't sacked?" doubts how it ended, which can be said once more.
        part = _ending(draft, story)
    names = bool(stems(said) - _WHEN) or asks_yes_or_no(said)
    if part is None and (not asked.open or _WHAT_THEY_DO.search(said.lower())):
        part = _with_its_words(draft, story, said)
    asks_further = found.follows and names and not _repeats(draft)
    unknown = part is None and not leads and draft.english and (asks_further or not told_of)
    unknown = (unknown and not itself) or asks_what_came_of_it(said)
    if unknown and _of_a_habit(said):
        draft.say_one(asked_again.EXPERIENCE[draft.tone])
    elif unknown:
        # The short of it would be no answer, and another story would be a guess.
        if not asks_what_came_of_it(said) and faintly(draft, bookcase, asked.open, story):
            return
        opinion = asks_what_came_of_it(said) or asks_reaction(said) or _THOUGHT.search(said) is not None
        draft.say_one(bridges.NEVER_THOUGHT[draft.persona.temperament] if opinion else asked_again.NOT_TOLD[draft.tone])
        suggest(draft, bridges.POINTS)
    elif part is not None:
        draft.say(joined("As I said", part, draft.persona))
    elif itself and draft.used.get(f"short:{story.id}", 0) < _OFTEN:
        draft.tell_short(story, _in_short(draft, story))
    elif behind is not None:
        # Whoever asks on has not heard what a hook of the story promised: that is the new thing to tell.
        draft.small(asked_again.LEADS_ON[draft.tone])
        tell(draft, Found(behind, found.chance, follows=True), asked, bookcase)
        return
    elif times == 0 and not goes_on(said):
        draft.tell_short(story, _in_short(draft, story))
    elif detail is not None and not goes_on(said):
        draft.tell_fact(detail, own_words(detail, draft.persona))
    else:
        draft.say_one(asked_again.LAST_TOLD[draft.tone])
        suggest(draft, bridges.POINTS)
    draft.story, draft.depth, draft.last = story.id, Depth.SHORT, story.id


def _in_short(draft: Draft, story: Story) -> str:
    """What comes before the short line of a story that was told: most of it was said, or it only sums up."""
    spoken = stems(" ".join(turn.text for turn in draft.before.turns if turn.speaker is Speaker.PERSONA))
    line = stems(story.short)
    return "As I said" if len(line & spoken) * 2 >= len(line) else "In short"


def _of_a_habit(said: str) -> bool:
    """Whether a reason is asked for what the persona does, day by day: "why do you never plan for a Friday?"."""
    line = " ".join(words(" ".join(sentences(said)[-2:])))
    return _HABIT.search(line) is not None and _YOU.search(line) is not None and not _OF_THEN.search(line)


def _repeats(draft: Draft) -> bool:
    said = words(draft.said or "")
    return any(turn.speaker is Speaker.YOU and words(turn.text) == said for turn in draft.before.turns)


def _behind(draft: Draft, story: Story) -> Story | None:
    """What a hook of this story leads to, where it was spoken and nothing of it was told yet."""
    leading = [draft.persona.story(hook.story) for hook in story.hooks if hook.story in draft.before.hooks]
    return next((s for s in leading if s is not None and s.id not in draft.heard), None)


def _kept(draft: Draft, story: Story, asked: Judgement, bookcase: Bookcase) -> None:
    """Asked on about a story of which only the short was told, before a door that stays shut: never the same again.

    There is more to it, so nothing here may say that this was all.
    """
    said = to_ask(draft.said or "", True)
    detail = _detail(draft, said)
    held = not stems(said) or bookcase.holds(story, said) > 0 or _part(draft, story, bookcase, _HARDLY) is not None
    held = held or asks_the_point(said)
    parts = draft.used.get(f"part:{story.id}", 0)
    tells = story.door is not Door.TRUST and parts < _OFTEN and detail is None
    part = _beyond_short(story, _part(draft, story, bookcase, _BEHIND_THE_SHORT)) if tells else None
    unknown = detail is None and not held and draft.english
    latest = draft.before.turns[-1].text if draft.before.turns else ""
    if detail is not None:
        draft.tell_fact(detail, own_words(detail, draft.persona))
    elif part is not None:
        # One true sentence is what a plain question gets, and this is the one that it is about.
        draft.used[f"part:{story.id}"] = parts + 1
        draft.say(part)
    elif unknown and of_any(draft, bookcase):
        return
    elif unknown:
        # "Is that a normal way in?" wants something that the story does not hold, told or untold.
        draft.say_one(bridges.CANNOT_SAY[draft.tone])
    elif story.short not in latest and draft.used.get(f"short:{story.id}", 0) < _OFTEN:
        draft.tell_short(story, "As I said" if draft.used.get(f"short:{story.id}") else "")
    elif story.door in (Door.OPEN, Door.FOLLOW_UP) and not asked.open and draft.english:
        # A refusal would be wrong: the door opens to whoever asks how it was.
        draft.say_one(asked_again.ASK_HOW[draft.tone])
    elif story.door is Door.GROUNDED and draft.english:
        draft.say_one(asked_again.ASK_KNOWING[draft.tone])
    else:
        draft.say_one(asked_again.KEEPS[draft.tone])
    draft.story, draft.depth, draft.last = story.id, Depth.SHORT, story.id


def _part(draft: Draft, story: Story, bookcase: Bookcase, least: float) -> str | None:
    """The sentence of a story that answers, as likely as this, and that did not come back yet."""
    found = likeliest(draft, bookcase, story)
    if found is None or found.short or found.share < least or _came_back(draft, found.part):
        return None
    return standing_alone(found.part)


def _with_its_words(draft: Draft, story: Story, said: str) -> str | None:
    """The one sentence of a story that has every word of a plain question, and more: it is not denied what was told."""
    named = stems(said) - _WHEN
    holding = [one for one in sentences(story.body) if named and named <= stems(one)]
    if len(holding) != 1 or not draft.english or _ASKS_WHY.search(said.lower()) or asks_reaction(said):
        return None
    told = holding[0]
    answers = bool(stems(told) - named) and holds_it(said, told) and not _came_back(draft, told)
    return standing_alone(told) if answers else None


def _beyond_short(story: Story, part: str | None) -> str | None:
    """A sentence of a story that says more than the short of it, which was heard: else the one behind it."""
    if part is None or len(stems(part) & stems(story.short)) * 5 < len(stems(story.short)) * 2:
        return part
    if len(stems(part) - stems(story.short)) > len(stems(part) & stems(story.short)):
        # It says the short, and as much again.
        return part
    behind = sentences(story.body)
    at = next((i for i, sentence in enumerate(behind) if sentence == part), len(behind))
    return next(iter(behind[at + 1 : at + 2]), None)


def _ending(draft: Draft, story: Story) -> str | None:
    """What a story ends with, where that is about its teller: "Then I sit in the kitchen and drink hot milk."."""
    for last in sentences(story.body)[: -_LATE - 1 : -1] if draft.english else ():
        fits = _SHORTEST_ENDING <= len(words(last)) <= _LONGEST_ENDING and _TELLER & set(words(last))
        if fits and not _came_back(draft, last):
            return last
    return None


def _came_back(draft: Draft, part: str) -> bool:
    return part in draft.used or joined("As I said", part, draft.persona) in draft.used


def _detail(draft: Draft, said: str) -> Fact | None:
    """A fact that the question touches and that was not said yet."""
    spoken = " ".join(turn.text for turn in draft.before.turns if turn.speaker is Speaker.PERSONA)
    asked = stems(said)
    touched = [
        (len(asked & stems(fact.text)), fact)
        for fact in draft.persona.facts
        if share_spoken(own_words(fact, draft.persona), spoken) < 0.6
    ]
    best = max(touched, key=lambda pair: pair[0], default=(0, None))
    return best[1] if best[0] >= 2 else None
