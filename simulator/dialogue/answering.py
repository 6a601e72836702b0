"""The answer to a question: the right story as far as its door is open, a public fact, or an honest "I do not know"."""

from dataclasses import replace

from simulator.dialogue import asked_again, bridges, choosing, cues, denying, passing, public
from simulator.dialogue.by_sentence import (
    AGREES,
    OF_ANOTHER_STORY,
    beyond_the_profile,
    faintly,
    of_any,
    of_the_last,
    only_points,
)
from simulator.dialogue.challenges import pushes_back
from simulator.dialogue.details import Detail, likeliest
from simulator.dialogue.draft import Draft
from simulator.dialogue.engine import Depth
from simulator.dialogue.finding import Found, find
from simulator.dialogue.first_person import own_words
from simulator.dialogue.from_profile import SURE, in_the_profile, lies_behind, publicly_answered
from simulator.dialogue.heard import Heard
from simulator.dialogue.liking import of_their_liking, would_again
from simulator.dialogue.meant import behind_the_fact
from simulator.dialogue.mood import TRUST, Move
from simulator.dialogue.parts import besides
from simulator.dialogue.pay_and_training import asks_training, told_of_pay_or_training
from simulator.dialogue.saying_so import say_it_first
from simulator.dialogue.stories import FITS, Bookcase
from simulator.dialogue.telling import tell
from simulator.dialogue.terms import stems
from simulator.dialogue.topics import suggest
from simulator.dialogue.unknown import chance, pass_kindly, who_it_is, without_story
from simulator.domain.persona import Door, Fact, Occasion, Story
from simulator.domain.question import Ground, Judgement, Kind
from simulator.domain.talk import Act, Speaker
from simulator.language.text import sentences, words
from simulator.patterns import compiled

_RECALLS = compiled(r"\byou(?: just| also| have|'ve)? (?:said|mentioned|talked|told|spoke|hinted|referred)\b")
_CLAIMS = compiled(r"\bi (?:\w+ )?(?:read|heard|saw|noticed|know|understand|gather|believe) (?:[\w']+ ){0,6}?your?\b")
_MENTIONS = compiled(
    r"\byou(?: just| also| have|'ve)? (?:(?:said|told me|talked|spoke)(?: something| a bit| a little)? (?:about|of)|"
    r"mentioned(?: something about)?) ((?:(?:the|a|an|your|that|some|this) )?[\w']+(?: [\w']+){0,4})"
)
_WHY = compiled(r"\b(?:why|how come|how so)\b")
_NAMES = compiled(r"(?<=[\w,;'’] )(?!I\b)[A-Z][\w'’-]+|\d")
_DECLARES = compiled(
    r"\byour (?:time|years?|work|career|degree|job|training|apprenticeship|ph ?d|book|prize|award|medal|brother|sister|"
    r"father|mother|husband|wife|stay|months?) (?:as|at|in|on|with|for|about)\b|"
    r"\b(?:when|after|before|since|because|that) you(?:'d| had)? (?!do\b|are\b|were\b|have\b|feel\b|think\b|want\b)\w+"
)
"""A name or a figure, or something taken for granted about this person: it can be denied."""
_SUMS_UP = compiled(
    r"(?:(?:ok|okay|oh|ah|right|well|hm|i see|yes|yeah) )*so (?:(?:basically|really|actually|then|in the end|mostly) )*"
    r"(?:it|that|you|they|this|what|the)\b"
)
_ASKED_BACK = 2.0
"""How much (in log odds) it speaks for a story that the persona has just asked whether it is meant."""
_OF_THE_WAY_IN = frozenset({"skills", "career path"})
_MEANT = 0.98
"""From this chance on, a story is the answer even to whether something stands in the visitor's way."""
_TELLS = 14
"""Words of a turn that says more than what was read."""


def answer(draft: Draft, said: str, heard: Heard, asked: Judgement, bookcase: Bookcase) -> Act:
    """Compose the answer to a question into the draft; returns what the question was."""
    act = _answer(draft, said, heard, asked, bookcase)
    say_it_first(draft, asked, bookcase)
    return act


def _answer(draft: Draft, said: str, heard: Heard, asked: Judgement, bookcase: Bookcase) -> Act:
    found = find(draft, said, asked, bookcase)
    draft.flags -= {"no-idea", "passed"}
    if found.follows and draft.english and would_again(said):
        # It is the work that is meant, and not what was told last.
        found = Found(None)
    ground = asked.grounding.ground if asked.grounding else Ground.GENERIC
    if ground is Ground.MISTAKEN and (not found.follows or _states(said, asked)) and _denies(said, asked):
        right = _correct(draft, said, asked)
        meant = found.story is not None and found.chance >= SURE and _of_that(said, found.story, right, bookcase)
        if found.story is not None and meant and draft.heard.get(found.story.id) is not Depth.FULL:
            tell(draft, found, asked, bookcase)
        _feel(draft, asked, found, heard)
        return Act.QUESTION
    if not draft.before.last and not asked.open and public.is_me(said, draft.persona):
        draft.say_one(public.THAT_IS_ME)
        return Act.QUESTION
    vague = found.story is None or found.unsure or found.hedged
    points = only_points(said)
    leans_on_nothing = found.story is None and found.follows and "no-idea" in draft.before.flags
    in_profile = ground is Ground.ALREADY_PUBLIC and not (found.follows or points)
    goes_on_from_it = (vague or points) and not (leans_on_nothing or in_profile or _sums_up(said, asked))
    if goes_on_from_it and of_the_last(draft, bookcase, asked.open, points or found.follows):
        _feel(draft, asked, Found(draft.persona.story(draft.last or ""), found.chance, found.follows), heard)
        return Act.FOLLOW_UP
    if not found.follows and not asked.open and beyond_the_profile(draft, bookcase):
        _feel(draft, asked, found, heard)
        return Act.QUESTION
    if not found.follows and publicly_answered(draft, said, asked, found, bookcase):
        _feel(draft, asked, found, heard)
        return Act.QUESTION
    plainly = not (found.follows or found.unsure or found.hedged)
    way_in = found.story is not None and found.chance >= SURE and bool(_OF_THE_WAY_IN & set(found.story.categories))
    settled = found.story is not None and found.chance >= SURE and plainly
    # Whether something stands in their way is answered by how people get in, and by no other story.
    settled = settled and not (asks_training(said) and not way_in)
    settled = settled and not (passing.asks_their_chance(said) and not way_in and found.chance < _MEANT)
    if not settled and _needs_no_story(draft, said, found, way_in, bookcase):
        _feel(draft, asked, found, heard)
        return Act.QUESTION
    if vague and not found.follows and not _sums_up(said, asked):
        if asked.open:
            found = _by_its_sentence(found, likeliest(draft, bookcase))
        elif of_any(draft, bookcase, likely=found.story):
            _feel(draft, asked, found, heard)
            return Act.QUESTION
    other = None if found.follows else besides(draft, said, found.story, bookcase)
    unknown = "no-idea" in draft.before.flags
    if found.story is None and other is not None:
        # What can be answered comes first, and then the honest rest.
        found = Found(other.story, other.chance)
        tell(draft, found, asked, bookcase)
        draft.small(bridges.SECONDLY)
        draft.flags.add("no-idea")
        if not pass_kindly(draft, said, bookcase):
            draft.say(draft.manner(Occasion.NOT_MY_FIELD))
    elif found.story is None and found.follows and unknown and _WHY.search(" ".join(words(said))):
        draft.flags.add("no-idea")
        passed = "passed" in draft.before.flags
        draft.say_one(passing.NO_REASON if passed and draft.english else bridges.NO_REASON)
        if not passed:
            suggest(draft, bridges.POINTS)
    elif (fact := in_the_profile(said, asked, found, draft, bookcase)) is not None:
        draft.tell_fact(fact, own_words(fact, draft.persona))
        lies_behind(draft, [fact])
    elif found.story is None and found.follows and not unknown and faintly(draft, bookcase, asked.open):
        pass
    elif found.story is None and found.follows and not unknown:
        draft.say_one((asked_again.LAST_TOLD if draft.before.last else bridges.NARROWER)[draft.tone])
        suggest(draft, bridges.POINTS)
    elif found.story is None and (behind := behind_the_fact(draft, said, asked, bookcase)) is not None:
        tell(draft, Found(behind.story, behind.chance, hedged=True), asked, bookcase)
    elif found.story is None and found.between and draft.english:
        if ground is Ground.GROUNDED or not choosing.ask_which(draft, found.between, asked.open):
            tell(draft, Found(found.between[0], found.chance, unsure=True), asked, bookcase)
    elif found.story is None and draft.english and of_their_liking(said, draft.persona):
        # Nobody does a work for years and has nothing to say to this.
        draft.say_one((asked_again.AGAIN if would_again(said) else asked_again.MOST_DAYS)[draft.tone])
    elif found.story is None:
        knows = not leans_on_nothing and denying.claimed(said, declared=True) is None
        if not (knows and faintly(draft, bookcase, asked.open)):
            without_story(draft, said, asked, bookcase)
    elif _only_sums_up(said, asked, found, draft, bookcase):
        draft.say_one(bridges.YOUR_WORDS[draft.tone])
        draft.story = draft.before.last
    else:
        if other is not None:
            draft.parts.append(other.story.short)
            draft.heard.setdefault(other.story.id, Depth.SHORT)
            draft.small(bridges.SECONDLY)
        tell(draft, found, asked, bookcase)
    _feel(draft, asked, found, heard)
    return Act.FOLLOW_UP if found.follows or heard.act is Act.FOLLOW_UP else Act.QUESTION


def _by_its_sentence(found: Found, likely: Detail | None) -> Found:
    """The story that the likeliest sentence stands in, where no other is surely meant.

    Who asks openly is not told the sentence, but its story, as far as its door is open.
    """
    agreed = likely is not None and found.story == likely.story
    if likely is None or likely.share < (AGREES if agreed else OF_ANOTHER_STORY):
        return found
    return Found(likely.story, max(found.chance, likely.share), hedged=likely.share < OF_ANOTHER_STORY)


def doubted(draft: Draft, said: str, asked: Judgement, bookcase: Bookcase) -> bool:
    """Put right a turn that says what is not so, without asking anything: of this person, or of this talk.

    False, and nothing said, where it says nothing of the kind.
    """
    if asked.grounding is not None and asked.grounding.ground is Ground.MISTAKEN:
        _correct(draft, said, asked)
        draft.move(Move.MISTAKEN)
    elif draft.english and _never_said(draft, said, bookcase):
        draft.say_one(bridges.NEVER_SAID)
    else:
        return False
    draft.say_one((bridges.INVITES if draft.before.last else bridges.BEGINS)[draft.tone])
    return True


def read_up(draft: Draft, said: str, asked: Judgement) -> bool:
    """Take "I read that you trained in the Jura" for what it is: research, and worth a true sentence more.

    What is not known of the profile is neither owned nor denied. False, and nothing said, where it claims nothing.
    """
    ids = asked.grounding.facts if asked.grounding and asked.grounding.ground is Ground.GROUNDED else ()
    if not draft.english or not claims(said):
        return False
    if not ids:
        if len(words(said)) > _TELLS:
            draft.say_one(bridges.HEARD_YOU[draft.tone])
        draft.say_one((bridges.INVITES if draft.before.last else bridges.BEGINS)[draft.tone])
        return True
    draft.move(Move.GROUNDED)
    draft.say_one(bridges.GROUNDED[draft.tone])
    behind = [s for s in draft.persona.stories if set(s.about) & set(ids) and s.id not in draft.heard]
    told = next((s for s in behind if s.door not in (Door.FOLLOW_UP, Door.TRUST)), None)
    if told is not None:
        draft.tell_short(told)
    else:
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
    if not _RECALLS.search(" ".join(words(said))) and not heard.clarifies:
        return False
    found = find(draft, said, asked, bookcase)
    if found.story is None or found.chance < SURE or draft.heard.get(found.story.id) is Depth.FULL:
        return False
    # "You mentioned a map" asks nothing in so many words; "no, I mean the club, why did you start it" does.
    asking = replace(asked, kind=Kind.CLOSED) if asked.kind is Kind.NONE else asked
    answer(draft, said, heard, asking, bookcase)
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
    tell(draft, found, settled, bookcase)
    _feel(draft, settled, found, heard)
    return True


def _denies(said: str, asked: Judgement) -> bool:
    """Whether what is mistaken is worth a denial: a fact says otherwise, or the turn names or claims something.

    "Were they strict with you?" claims nothing, whatever else it may be taken for.
    """
    if asked.grounding is not None and asked.grounding.facts:
        return True
    return (
        claims(said)
        or denying.claimed(said) is not None
        or _NAMES.search(said) is not None
        or _DECLARES.search(" ".join(words(said))) is not None
    )


def _needs_no_story(draft: Draft, said: str, found: Found, way_in: bool, bookcase: Bookcase) -> bool:
    """Answer what no story surely answers and none need: a doubt of the visitor's about themselves, a name."""
    if draft.english and _doubts_themselves(said):
        draft.say_one(asked_again.JUDGE_YOURSELF[draft.tone])
        return True
    of_money = found.story is not None and bool({"pay", "money"} & set(found.story.topics))
    if not (way_in or of_money or found.follows) and told_of_pay_or_training(draft, said, bookcase):
        return True
    if draft.english and passing.asks_their_chance(said) and not way_in and found.chance < _MEANT:
        chance(draft, said, bookcase)
        return True
    if draft.english and draft.before.last and (found.follows or found.unsure) and passing.asks_of_the_work(said):
        draft.say_one(passing.LINES[passing.Wants.FEELING][draft.tone])
        return True
    told = None if found.follows else who_it_is(draft, said)
    if told is not None:
        draft.say(told)
    return told is not None


def _doubts_themselves(said: str) -> bool:
    """Whether what is asked is whether the visitor is too old, or good enough: "They say I'm too old. Did you care?"
    asks for something else.
    """
    *_, last = sentences(said) or [said]
    return cues.DOUBTS.search(" ".join(words(last))) is not None


def _states(said: str, asked: Judgement) -> bool:
    """Whether what is mistaken stands in a sentence before the question: "You studied in Tokyo. How was that?"."""
    *before, _ = sentences(said) or [""]
    uses = asked.grounding.evidence if asked.grounding else ()
    return any(use.said in sentence for use in uses for sentence in before)


def _correct(draft: Draft, said: str, asked: Judgement) -> Fact | None:
    """Put a claim right by the fact that speaks of it, and give that back; where none does, deny what was claimed."""
    facts = [f for i in (asked.grounding.facts if asked.grounding else ()) if (f := draft.persona.fact(i))]
    facts = [f for f in facts if not draft.english or denying.speaks_of(f, said, draft.persona)]
    facts = [denying.that_speaks_of(said, facts[0], draft.persona)] if facts and draft.english else facts
    claim, kind = denying.claimed(said), draft.persona.temperament
    if facts:
        draft.say(draft.manner(Occasion.MISTAKEN, {"fact": own_words(facts[0], draft.persona)}))
        draft.used[f"fact:{facts[0].id}"] = draft.used.get(f"fact:{facts[0].id}", 0) + 1
        return facts[0]
    if claim is not None and draft.english:
        draft.say_one(denying.DENIES[kind], {"claim": claim})
    else:
        draft.say_one((denying.NOT_SO if denying.of_the_employer(said, draft.persona) else denying.NOT_ME)[kind])
    return None


def _of_that(said: str, story: Story, right: Fact | None, bookcase: Bookcase) -> bool:
    """Whether a story belongs to the fact that puts a claim right, or has a word of what is asked behind the claim."""
    *_, last = sentences(said) or [said]
    return right is None or right.id in story.about or bookcase.holds(story, last) > 0


def _only_sums_up(said: str, asked: Judgement, found: Found, draft: Draft, bookcase: Bookcase) -> bool:
    """Whether a turn puts what was told in the visitor's words: "so it is about patience?" wants no other story."""
    if not draft.english or not draft.before.last or found.story is None:
        return False
    if asked.grounding is not None and asked.grounding.ground is not Ground.GENERIC:
        return False
    return _sums_up(said, asked) and bookcase.holds(found.story, said) < 1


def _sums_up(said: str, asked: Judgement) -> bool:
    return asked.kind is Kind.LEADING and _SUMS_UP.match(" ".join(words(said))) is not None


def _feel(draft: Draft, asked: Judgement, found: Found, heard: Heard) -> None:
    """Let the mood feel the question; who pushes back is answered, and warms nobody."""
    if draft.english and pushes_back(draft.said or ""):
        draft.flags.discard("generic")
        draft.flags.discard("kept-back")
        return
    ground = asked.grounding.ground if asked.grounding else Ground.GENERIC
    if heard.count > 120:
        draft.move(Move.MONOLOGUE)
    if ground is Ground.MISTAKEN:
        if not found.follows:
            draft.move(Move.MISTAKEN)
    elif ground is Ground.GROUNDED:
        draft.move(Move.GROUNDED if asked.open else Move.KNOWS)
    told_before = found.story is not None and draft.before.heard.get(found.story.id) is Depth.FULL
    # One detail more is asked for by whoever listens, and by whoever ticks off a list: it warms nobody by itself.
    further = asked.open or draft.depth is Depth.FULL
    if found.follows and further and found.story is not None and not (told_before and asked.kind is not Kind.PROBING):
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
