"""The answer to a question: the right story as far as its door is open, a public fact, or an honest "I do not know"."""

from dataclasses import dataclass

from simulator.dialogue import bridges, public
from simulator.dialogue.doors import opens
from simulator.dialogue.draft import Draft, joined
from simulator.dialogue.engine import Depth
from simulator.dialogue.first_person import own_words
from simulator.dialogue.heard import Heard
from simulator.dialogue.mood import TRUST, Move, Tone
from simulator.dialogue.pointing import bare, leans, what_asks
from simulator.dialogue.stories import FITS, Bookcase, Match
from simulator.dialogue.topics import offer
from simulator.domain.persona import Door, Occasion, Story
from simulator.domain.question import Ground, Judgement, Kind
from simulator.domain.talk import Act, Phase
from simulator.language.questions import read_question
from simulator.language.text import sentences, share_spoken, words

_SURE = 0.85
"""From this chance on, a story is the answer whatever else the question may be."""


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
    asking = read_question(said, memory.turns).core
    ways = tuple(dict.fromkeys(way for way in (core, asking if len(words(asking)) > 3 else "", said) if way))
    if bare(core) and last is None and memory.turns:
        return Found(None, 0.0, True)
    if bare(core) and last is not None:
        hooked = persona.story(offered[0]) if offered and draft.heard.get(last.id) is Depth.FULL else None
        return Found(hooked or last, 1.0, True)
    facts = asked.grounding.facts if asked.grounding and asked.grounding.ground is Ground.GROUNDED else ()
    near = [*offered, *([last.id] if last and leans(core) else [])]
    ranked = bookcase.ranked(ways, near, facts)
    if not ranked:
        return Found(None)
    best = _preferred(ranked, draft)
    led = best.story.id in memory.hooks or (last is not None and best.story.id == last.id and leans(core))
    if best.chance >= FITS:
        return Found(best.story, best.chance, led)
    if last is not None and leans(core) and draft.before.turns:
        return Found(last, best.chance, True)
    return Found(None, best.chance)


def _preferred(ranked: tuple[Match, ...], draft: Draft) -> Match:
    """The best match; where two are as good as equal, the one that was not told yet."""
    best = ranked[0]
    if draft.heard.get(best.story.id) is Depth.FULL:
        for other in ranked[1:3]:
            if other.chance >= max(0.7, best.chance - 0.05) and draft.heard.get(other.story.id) is not Depth.FULL:
                return other
    return best


def answer(draft: Draft, said: str, heard: Heard, asked: Judgement, bookcase: Bookcase) -> Act:
    """Compose the answer to a question into the draft; returns what the question was."""
    found = find(draft, said, asked, bookcase)
    ground = asked.grounding.ground if asked.grounding else Ground.GENERIC
    if ground is Ground.MISTAKEN and not found.follows:
        _correct(draft, asked)
        if found.story is not None and found.chance >= _SURE:
            _tell(draft, found, asked)
        _feel(draft, asked, found, heard)
        return Act.QUESTION
    if not found.follows and _publicly_answered(draft, said, asked, found):
        _feel(draft, asked, found, heard)
        return Act.QUESTION
    if found.story is None and found.follows:
        draft.say_one(bridges.LAST_TOLD[draft.tone])
        offer(draft, bridges.POINTS)
    elif found.story is None:
        _not_my_field(draft)
    else:
        _tell(draft, found, asked)
    _feel(draft, asked, found, heard)
    return Act.FOLLOW_UP if found.follows or heard.act is Act.FOLLOW_UP else Act.QUESTION


def _correct(draft: Draft, asked: Judgement) -> None:
    facts = [f for i in (asked.grounding.facts if asked.grounding else ()) if (f := draft.persona.fact(i))]
    if facts:
        draft.say(draft.manner(Occasion.MISTAKEN, {"fact": own_words(facts[0], draft.persona)}))
    else:
        draft.say_one(public.NOT_ME)


def _publicly_answered(draft: Draft, said: str, asked: Judgement, found: Found) -> bool:
    """Answer from the profile if that is what was asked for; True where it was answered."""
    persona = draft.persona
    ids = asked.grounding.facts if asked.grounding and asked.grounding.ground is Ground.ALREADY_PUBLIC else ()
    is_public = asked.grounding is not None and asked.grounding.ground is Ground.ALREADY_PUBLIC
    basics = public.basics(said, persona)
    if found.story is not None and found.chance >= (0.93 if is_public else _SURE):
        return False
    facts = [f for i in ids if (f := persona.fact(i))]
    if not facts and basics is None:
        return False
    if draft.dice("public") < 85 or not any(draft.used.get(f"fact:{f.id}") for f in facts):
        draft.say(draft.manner(Occasion.ALREADY_PUBLIC))
    for fact in facts[:2]:
        draft.tell_fact(fact, own_words(fact, persona))
    if not facts and basics is not None:
        draft.say(basics)
    draft.move(Move.PUBLIC)
    # "How was that?" after a fact is about what lies behind it.
    behind = [s.id for s in persona.stories if set(s.about) & {f.id for f in facts}]
    draft.last = next((s for s in behind if draft.heard.get(s) is not Depth.FULL), None)
    draft.offered = ()
    return True


def _not_my_field(draft: Draft) -> None:
    draft.last = None
    draft.say(draft.manner(Occasion.NOT_MY_FIELD))
    if draft.tone is not Tone.FLAT or draft.dice("point") < 50:
        offer(draft, bridges.POINTS)


def _tell(draft: Draft, found: Found, asked: Judgement) -> None:
    story = found.story
    assert story is not None
    depth_before = draft.heard.get(story.id)
    if depth_before is Depth.FULL:
        _again(draft, story)
        return
    leaving = draft.clock and draft.moment.phase is Phase.OVERTIME
    if opens(story, asked, draft.before) and not leaving:
        _open(draft, story, asked, found, depth_before)
        return
    times = draft.used.get(f"short:{story.id}", 0)
    if times:
        _again(draft, story)
    else:
        if draft.dice("brief") < 40:
            draft.say_one(bridges.BRIEF[draft.tone])
        draft.tell_short(story)
        if draft.tone is Tone.WARM and not leaving and draft.dice("behind") < 50:
            draft.say_one(bridges.MORE_BEHIND)
    if story.door is Door.TRUST and asked.open:
        # Whoever has just been refused a confidence is not yet trusted, however nice the question was.
        draft.flags.add("kept-back")


def _open(draft: Draft, story: Story, asked: Judgement, found: Found, depth_before: Depth | None) -> None:
    tone = draft.tone
    grounded = asked.grounding is not None and asked.grounding.ground is Ground.GROUNDED
    if depth_before is Depth.SHORT:
        draft.say_one(bridges.LONGER[tone])
    elif story.id in draft.before.hooks and draft.dice("builds") < 60:
        draft.say_one(bridges.BUILDS[tone])
    elif grounded and draft.dice("grounded") < 50:
        draft.say_one(bridges.GROUNDED[tone])
    elif draft.dice("opener") < {Tone.FLAT: 30, Tone.EVEN: 45, Tone.WARM: 60}[tone]:
        draft.say_one(bridges.OPENERS[draft.persona.temperament][tone])
    draft.tell(story)


def _again(draft: Draft, story: Story) -> None:
    """Asked for what was told: never the same again, but the short of it, then a fact behind it, then an honest end."""
    spoken = " ".join(t.text for t in draft.before.turns if t.speaker.value == "persona")
    times = draft.used.get(f"again:{story.id}", 0)
    draft.used[f"again:{story.id}"] = times + 1
    fresh = [
        f
        for i in story.about
        if (f := draft.persona.fact(i)) and share_spoken(own_words(f, draft.persona), spoken) < 0.6
    ]
    if times == 0:
        draft.tell_short(story, "As I said")
    elif fresh:
        detail = own_words(fresh[0], draft.persona)
        draft.tell_fact(fresh[0], joined("As I said, and this is the plain fact behind it", detail, draft.persona))
    else:
        draft.say_one(bridges.LAST_TOLD[draft.tone])
        if draft.tone is not Tone.FLAT:
            offer(draft, bridges.POINTS)
    draft.story, draft.depth, draft.last = story.id, Depth.SHORT, story.id


def _feel(draft: Draft, asked: Judgement, found: Found, heard: Heard) -> None:
    """Let the mood feel the question."""
    ground = asked.grounding.ground if asked.grounding else Ground.GENERIC
    if heard.count > 120:
        draft.move(Move.MONOLOGUE)
    if ground is Ground.MISTAKEN:
        if not found.follows:
            draft.move(Move.MISTAKEN)
    elif ground is Ground.GROUNDED:
        draft.move(Move.GROUNDED)
    told_before = found.story is not None and draft.before.heard.get(found.story.id) is Depth.FULL
    if found.follows and found.story is not None and not (told_before and asked.kind is not Kind.PROBING):
        draft.move(Move.BUILDS)
    if asked.open and ground is not Ground.MISTAKEN and not told_before:
        draft.move(Move.OPEN)
    generic = ground is Ground.GENERIC and not found.follows
    if generic and "generic" in draft.flags:
        draft.move(Move.GENERIC_AGAIN)
    if generic and not asked.open and heard.count > 2:
        draft.move(Move.CLOSED_GENERIC)
    draft.flags.discard("generic")
    if generic:
        draft.flags.add("generic")
    if "kept-back" in draft.flags:
        draft.flags.discard("kept-back")
        draft.mood = min(draft.mood, round(TRUST - 0.01, 2)) if draft.before.mood < TRUST else draft.mood
