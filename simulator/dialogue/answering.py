"""The answer to a question: the right story as far as its door is open, a public fact, or an honest "I do not know"."""

import re
from dataclasses import replace

from simulator.dialogue import bridges, choosing, public
from simulator.dialogue.clock import left
from simulator.dialogue.doors import opens
from simulator.dialogue.draft import Draft, joined
from simulator.dialogue.engine import Depth
from simulator.dialogue.finding import Found, besides, find
from simulator.dialogue.first_person import own_words
from simulator.dialogue.heard import Heard
from simulator.dialogue.mood import TRUST, Move, Tone
from simulator.dialogue.pointing import asks_reaction, asks_what_came_of_it, goes_on
from simulator.dialogue.stories import FITS, Bookcase
from simulator.dialogue.terms import stems, terms
from simulator.dialogue.topics import offer
from simulator.domain.persona import Door, Fact, Occasion, Story
from simulator.domain.question import Ground, Judgement, Kind
from simulator.domain.talk import Act, Phase, Speaker
from simulator.language.text import share_spoken, words

_RECALLS = re.compile(r"\byou(?: just| also| have|'ve)? (?:said|mentioned|talked|told|spoke|hinted|referred)\b")
_CLAIMS = re.compile(r"\bi (?:\w+ )?(?:read|heard|saw|noticed|know|understand|gather|believe) (?:[\w']+ ){0,6}?your?\b")
_MENTIONS = re.compile(
    r"\byou(?: just| also| have|'ve)? (?:(?:said|told me|talked|spoke)(?: something| a bit| a little)? (?:about|of)|"
    r"mentioned(?: something about)?) ((?:(?:the|a|an|your|that|some|this) )?[\w']+(?: [\w']+){0,4})"
)
_WHY = re.compile(r"\b(?:why|how come|how so)\b")
_NAMES = re.compile(r"(?<=[\w,;'’] )(?!I\b)[A-Z][\w'’-]+|\d")
_DECLARES = re.compile(
    r"\byour (?:time|years?|work|career|degree|job|training|apprenticeship|ph ?d|book|prize|award|medal|brother|sister|"
    r"father|mother|husband|wife|stay|months?) (?:as|at|in|on|with|for|about)\b|"
    r"\b(?:when|after|before|since|because|that) you(?:'d| had)? (?!do\b|are\b|were\b|have\b|feel\b|think\b|want\b)\w+"
)
"""A name or a figure, or something taken for granted about this person: it can be denied."""
_OWN = re.compile(r"\byour?\b")
_KNOWN_TO_ALL = frozenset({"hours", "night-work", "balance", "pay", "travel-for-work", "culture"})
"""What a question may be after that everybody who works could answer."""
_PRIVATE = "-private"
_SURE = 0.85
"""From this chance on, a story is the answer whatever else the question may be."""
_ASKED_BACK = 2.0
"""How much (in log odds) it speaks for a story that the persona has just asked whether it is meant."""
_LAST = 60.0
"""Seconds before the end in which no whole story is begun."""
_CERTAIN = 0.998
"""From this chance on, a story answers even what a fact of the profile speaks of."""


def answer(draft: Draft, said: str, heard: Heard, asked: Judgement, bookcase: Bookcase) -> Act:
    """Compose the answer to a question into the draft; returns what the question was."""
    found = find(draft, said, asked, bookcase)
    draft.flags.discard("no-idea")
    ground = asked.grounding.ground if asked.grounding else Ground.GENERIC
    if ground is Ground.MISTAKEN and not found.follows and _denies(said, asked):
        _correct(draft, asked)
        if found.story is not None and found.chance >= _SURE:
            _tell(draft, found, asked, bookcase)
        _feel(draft, asked, found, heard)
        return Act.QUESTION
    if not found.follows and _publicly_answered(draft, said, asked, found, bookcase):
        _feel(draft, asked, found, heard)
        return Act.QUESTION
    other = None if found.follows else besides(draft, said, found, bookcase)
    unknown = "no-idea" in draft.before.flags
    if found.story is None and other is not None:
        # What can be answered comes first, and then the honest rest.
        found = Found(other.story, other.chance)
        _tell(draft, found, asked, bookcase)
        draft.small(bridges.SECONDLY)
        draft.flags.add("no-idea")
        draft.say(draft.manner(Occasion.NOT_MY_FIELD))
    elif found.story is None and found.follows and unknown and _WHY.search(" ".join(words(said))):
        draft.flags.add("no-idea")
        draft.say_one(bridges.NO_REASON)
        offer(draft, bridges.POINTS)
    elif found.story is None and found.follows and not unknown:
        draft.say_one((bridges.LAST_TOLD if draft.before.last else bridges.NARROWER)[draft.tone])
        offer(draft, bridges.POINTS)
    elif found.story is None and found.between and draft.english and not choosing.asked_which(draft):
        choosing.ask_which(draft, found.between, asked.open)
    elif found.story is None:
        _not_my_field(draft, said, bookcase)
    else:
        if other is not None:
            draft.parts.append(other.story.short)
            draft.heard.setdefault(other.story.id, Depth.SHORT)
            draft.small(bridges.SECONDLY)
        _tell(draft, found, asked, bookcase)
    _feel(draft, asked, found, heard)
    return Act.FOLLOW_UP if found.follows or heard.act is Act.FOLLOW_UP else Act.QUESTION


def doubted(draft: Draft, said: str, asked: Judgement, bookcase: Bookcase) -> bool:
    """Put right a turn that says what is not so, without asking anything: of this person, or of this talk.

    False, and nothing said, where it says nothing of the kind.
    """
    if asked.grounding is not None and asked.grounding.ground is Ground.MISTAKEN:
        _correct(draft, asked)
        draft.move(Move.MISTAKEN)
    elif draft.english and _never_said(draft, said, bookcase):
        draft.say_one(bridges.NEVER_SAID)
    else:
        return False
    draft.say_one((bridges.INVITES if draft.before.last else bridges.BEGINS)[draft.tone])
    return True


def claims(said: str) -> bool:
    """Whether a turn tells the persona something about themselves: "I read that you moved to Rome"."""
    return _CLAIMS.search(" ".join(words(said))) is not None


def _never_said(draft: Draft, said: str, bookcase: Bookcase) -> bool:
    """Whether "you mentioned the regional bank" names a thing never spoken of, that stands nowhere on the page."""
    claim = _MENTIONS.search(" ".join(words(said)))
    if claim is None:
        return False
    spoken = " ".join(turn.text for turn in draft.before.turns if turn.speaker is Speaker.PERSONA)
    known = stems(f"{spoken} {' '.join(fact.text for fact in draft.persona.facts)}") | bookcase.shelves.trade
    return bool(bookcase.strange(claim[1]) - known)


def recalled(draft: Draft, said: str, heard: Heard, asked: Judgement, bookcase: Bookcase) -> bool:
    """Take "you mentioned a map" for the question that it is; False, and nothing said, where it is a mere remark."""
    if not _RECALLS.search(" ".join(words(said))):
        return False
    found = find(draft, said, asked, bookcase)
    if found.story is None or found.chance < _SURE or draft.heard.get(found.story.id) is Depth.FULL:
        return False
    answer(draft, said, heard, replace(asked, kind=Kind.CLOSED), bookcase)
    return True


def picked(draft: Draft, said: str, heard: Heard, asked: Judgement, bookcase: Bookcase) -> bool:
    """Take "the second one" for the question that it settles; False, and nothing said, where it settles none."""
    two = choosing.asked_which(draft)
    if len(two) < 2:
        return False
    picks = choosing.chosen(said, two)
    if picks is None and asked.kind is Kind.NONE:
        # "The money, I mean": no question, but it names what is meant.
        best = bookcase.ranked([said], {story.id: _ASKED_BACK for story in two})[:1]
        picks = (best[0].story,) if best and best[0].story in two and best[0].share >= FITS else None
    if picks is None:
        return False
    choosing.settle(draft)
    if not picks:
        draft.say_one(bridges.ANOTHER_WAY)
        return True
    settled = replace(asked, kind=Kind.OPEN if choosing.was_open(draft) else Kind.CLOSED)
    for story in picks[:-1]:
        draft.parts.append(story.short)
        draft.heard.setdefault(story.id, Depth.SHORT)
        draft.small(bridges.SECONDLY)
    found = Found(picks[-1], 1.0)
    _tell(draft, found, settled, bookcase)
    _feel(draft, settled, found, heard)
    return True


def _denies(said: str, asked: Judgement) -> bool:
    """Whether what is mistaken is worth a denial: a fact says otherwise, or the turn names or claims something.

    "Were they strict with you?" claims nothing, whatever else it may be taken for.
    """
    if asked.grounding is not None and asked.grounding.facts:
        return True
    return claims(said) or _NAMES.search(said) is not None or _DECLARES.search(" ".join(words(said))) is not None


def _correct(draft: Draft, asked: Judgement) -> None:
    facts = [f for i in (asked.grounding.facts if asked.grounding else ()) if (f := draft.persona.fact(i))]
    if facts:
        draft.say(draft.manner(Occasion.MISTAKEN, {"fact": own_words(facts[0], draft.persona)}))
    else:
        draft.say_one(public.NOT_ME)


def _publicly_answered(draft: Draft, said: str, asked: Judgement, found: Found, bookcase: Bookcase) -> bool:
    """Answer from the profile if that is what was asked for; True where it was answered."""
    persona = draft.persona
    is_public = asked.grounding is not None and asked.grounding.ground is Ground.ALREADY_PUBLIC
    is_public = is_public and not asks_reaction(said)
    ids = asked.grounding.facts if asked.grounding and is_public else ()
    basics = public.basics(said, persona)
    facts = [f for i in ids if (f := persona.fact(i))]
    touched = any(stems(said) & stems(fact.text) for fact in facts)
    sure = (_CERTAIN if touched else FITS) if is_public else _SURE
    if facts and not touched and bookcase.after(said) == _PRIVATE:
        # No profile says how many children somebody has; that it counts something else is no answer.
        return False
    if found.story is not None and any(words(said) == words(own) for own in found.story.asked_as):
        return False
    # A fact that speaks of all that is asked answers better than the short line of a story whose door stays shut.
    told_by_fact = facts and terms(said) - stems(persona.organisation) <= terms(" ".join(fact.text for fact in facts))
    if (
        found.story is not None
        and found.chance >= sure
        and (not told_by_fact or opens(found.story, asked, draft.before))
    ):
        return False
    if not facts and not basics:
        return False
    if draft.dice("public") < 85 or not any(draft.used.get(f"fact:{f.id}") for f in facts):
        draft.say(draft.manner(Occasion.ALREADY_PUBLIC))
    for fact in facts[:2]:
        draft.tell_fact(fact, own_words(fact, persona))
    if not facts:
        for line in basics:
            draft.say(line)
    draft.move(Move.PUBLIC)
    # "How was that?" after a fact is about what lies behind it.
    behind = [s.id for s in persona.stories if set(s.about) & {f.id for f in facts}]
    draft.last = next((s for s in behind if draft.heard.get(s) is not Depth.FULL), None)
    return True


def _not_my_field(draft: Draft, said: str, bookcase: Bookcase) -> None:
    draft.flags.add("no-idea")
    # The page's own lines come first; ours, which say that one does not know, fit no question about one's own week.
    ours = draft.english and not draft.persona.manner.get(Occasion.NOT_MY_FIELD)
    if ours and _OWN.search(" ".join(words(said))) and bookcase.is_after(said, _KNOWN_TO_ALL):
        draft.say_one(bridges.PASSES[draft.tone])
    else:
        draft.say(draft.manner(Occasion.NOT_MY_FIELD))
    if draft.tone is not Tone.FLAT or draft.dice("point") < 50:
        offer(draft, bridges.POINTS)


def _doubt(draft: Draft) -> None:
    """A word of doubt before what is told. Each is said once in a talk: who doubts every answer is no expert."""
    new = [line for line in bridges.UNSURE[draft.tone] if line not in draft.used]
    if new:
        draft.small(new)


def _tell(draft: Draft, found: Found, asked: Judgement, bookcase: Bookcase) -> None:
    story = found.story
    assert story is not None
    depth_before = draft.heard.get(story.id)
    if depth_before is Depth.FULL:
        _again(draft, found, bookcase)
        return
    if found.hedged and not draft.parts:
        _doubt(draft)
    if found.unsure:
        # One sentence that is true does no harm where something else was meant; the whole story would.
        _doubt(draft)
        draft.tell_short(story)
        return
    remaining = left(draft)
    leaving = remaining is not None and (draft.moment.phase is Phase.OVERTIME or remaining < _LAST)
    if opens(story, asked, draft.before) and not leaving:
        _open(draft, story, asked, found, depth_before)
        return
    times = draft.used.get(f"short:{story.id}", 0)
    if times:
        _again(draft, found, bookcase)
    else:
        if not draft.parts and draft.dice("brief") < 40:
            draft.small(bridges.BRIEF[draft.tone])
        draft.tell_short(story)
        if draft.tone is Tone.WARM and not leaving and draft.dice("behind") < 50:
            draft.small(bridges.MORE_BEHIND)
    if story.door is Door.TRUST and asked.open:
        # Whoever has just been refused a confidence is not yet trusted, however nice the question was.
        draft.flags.add("kept-back")


def _open(draft: Draft, story: Story, asked: Judgement, found: Found, depth_before: Depth | None) -> None:
    tone = draft.tone
    grounded = asked.grounding is not None and asked.grounding.ground is Ground.GROUNDED
    if draft.parts:
        pass  # Words of welcome come first, or not at all.
    elif depth_before is Depth.SHORT:
        draft.small(bridges.LONGER[tone])
    elif story.id in draft.before.hooks and draft.dice("builds") < 60:
        draft.small(bridges.BUILDS[tone])
    elif grounded and draft.dice("grounded") < 50:
        draft.small(bridges.GROUNDED[tone])
    elif draft.dice("opener") < {Tone.FLAT: 30, Tone.EVEN: 45, Tone.WARM: 60}[tone]:
        draft.small(bridges.OPENERS[draft.persona.temperament][tone])
    draft.tell(story)


def _again(draft: Draft, found: Found, bookcase: Bookcase) -> None:
    """Asked for what was told: never the same again, but the part that was asked for, or the short of it, then a fact.

    What the story does not say is not made up: then an honest end.
    """
    story = found.story
    assert story is not None
    times = draft.used.get(f"again:{story.id}", 0)
    draft.used[f"again:{story.id}"] = times + 1
    detail = _detail(draft)
    part = _part(draft, story, bookcase)
    told_of = not found.follows or bookcase.holds(story, draft.said or "") > 0 or not stems(draft.said or "")
    if asks_what_came_of_it(draft.said or "") or (part is None and not told_of and draft.english):
        # The short of it would be no answer, and another story would be a guess.
        draft.say_one(bridges.NEVER_THOUGHT[draft.persona.temperament])
        if draft.tone is not Tone.FLAT:
            offer(draft, bridges.POINTS)
    elif part is not None:
        draft.say(joined("As I said", part, draft.persona))
    elif times == 0 and not goes_on(draft.said or ""):
        draft.tell_short(story, "As I said")
    elif detail is not None and not goes_on(draft.said or ""):
        words_of_it = own_words(detail, draft.persona)
        draft.tell_fact(detail, joined("As I said", words_of_it, draft.persona) if draft.english else words_of_it)
    else:
        draft.say_one(bridges.LAST_TOLD[draft.tone])
        if draft.tone is not Tone.FLAT:
            offer(draft, bridges.POINTS)
    draft.story, draft.depth, draft.last = story.id, Depth.SHORT, story.id


def _part(draft: Draft, story: Story, bookcase: Bookcase) -> str | None:
    """The sentence of a story that a question is about and that did not come back yet."""
    part = bookcase.part(story, draft.said or "") if draft.english and not goes_on(draft.said or "") else None
    said = part is not None and joined("As I said", part, draft.persona) in draft.used
    return None if said else part


def _detail(draft: Draft) -> Fact | None:
    """A fact that the question touches and that was not said yet."""
    spoken = " ".join(turn.text for turn in draft.before.turns if turn.speaker is Speaker.PERSONA)
    asked = stems(draft.said or "")
    touched = [
        (len(asked & stems(fact.text)), fact)
        for fact in draft.persona.facts
        if share_spoken(own_words(fact, draft.persona), spoken) < 0.6
    ]
    best = max(touched, key=lambda pair: pair[0], default=(0, None))
    return best[1] if best[0] >= 2 else None


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
