"""Replies to what is no question: greetings, thanks, an insult, an answer, a request for a favour."""

import re
from collections.abc import Sequence

from simulator.dialogue import bridges, cues, leaving, pleasantries, refusals, sympathy, visitor, worries
from simulator.dialogue.asking_back import has_asked
from simulator.dialogue.draft import Draft
from simulator.dialogue.heard import Heard, asks_leave_at_the_table
from simulator.dialogue.mood import LIKING, Move, Tone
from simulator.dialogue.terms import stems
from simulator.dialogue.visitor import given_back, happened, tells_of_kin, works_in
from simulator.domain.persona import Occasion
from simulator.domain.question import Kind
from simulator.domain.talk import Phase
from simulator.language.questions import read_question
from simulator.language.text import sentences, words
from simulator.patterns import compiled

_LONG_ANSWER = 150
"""Words: about a minute at 150 words a minute."""
_NODS = frozenset("mm-hm mhm mm-hmm uh-huh aha ah-ha mm hm right ok okay yes yeah yep".split())
"""Sounds of somebody who listens."""
_FILLERS = frozenset("um uh uhm er erm hmm hm mm ah oh mmm so well like and okay ok the a i".split())
_OF_YOU = compiled(r"\byou(?:'re| are| must| have to| get| earn| hate| love)\b(?! (?:so |very )?(?:right|welcome)\b)")
"""Says something of the persona."""
_OF_ME = compiled(
    r"(?:(?:and|so|but|well|oh|yes|yeah|no|um|actually) )*(?:my|i(?:'m|'ve|'d)?|we(?:'re|'ve)?) (?!see\b|think|like)"
)
_OF_THIS_TALK = compiled(r"\b(?:me|I|my|questions?|thank|(?:like|love|enjoy|hope) (?:that|this|it|so))\b")
"""A wish that is about the two at the table is not given back: "so you'd like to ask me some questions"."""


def unclear(draft: Draft, said: str) -> None:
    """Nothing could be made out; an "um" gets time instead of a question."""
    if draft.before.last and all(word in _NODS for word in words(said)) and words(said):
        draft.say_one(bridges.INVITES[draft.tone])
        return
    if draft.english and not words(said) and said and all(mark in ".…- " for mark in said):
        # Silence, and nothing that was misheard: it gets time.
        draft.say_one(bridges.SETTLES)
        return
    only_fillers = bool(words(said)) and all(word in _FILLERS for word in words(said))
    draft.say_one(bridges.SETTLES if only_fillers else bridges.UNCLEAR)


def greeting(draft: Draft) -> None:
    """A hello: greeted back once, then asked in."""
    if "greeted" in draft.flags:
        draft.say_one(bridges.BEGINS[draft.tone])
    else:
        draft.say(draft.manner(Occasion.GREETING))
    draft.flags.add("greeted")


def introduction(draft: Draft, heard: Heard) -> None:
    """The visitor says who they are; somebody already met is not met again."""
    if "met" in draft.flags:
        (goal if heard.goal else answered)(draft, draft.said or "", heard)
        return
    draft.flags.add("met")
    draft.move(Move.INTRODUCES)
    if heard.thanks:
        draft.move(Move.THANKS)
    hello = asks = ""
    if "greeted" not in draft.flags:
        hello = draft.manner(Occasion.GREETING)
        draft.flags.add("greeted")
        draft.used[hello] = len(draft.before.turns) + 1
        # What a greeting asks ("What are you drinking?") comes last, so that there is one question to answer.
        *before, last = sentences(hello) or [""]
        asks = last if last.endswith("?") else ""
        draft.say(" ".join(before) if asks else hello)
    if draft.visitor is None or draft.visitor not in hello:
        draft.say_one(*_meets(draft))
    if draft.study and "knows-field" not in draft.flags:
        draft.flags.add("knows-field")
        draft.say_one(bridges.FIELD[draft.tone])
    comforted(draft)
    if asks:
        draft.say(asks)
    else:
        draft.say_one((visitor.GOAL if heard.goal and draft.english else bridges.BEGINS)[draft.tone])


def goal(draft: Draft, said: str, heard: Heard) -> None:
    """The visitor says what they came for: taken up, and the floor handed over."""
    draft.flags.add("answered-you")
    draft.move(Move.THANKS if heard.thanks else Move.LISTENS)
    draft.say_one(visitor.GOAL[draft.tone])


def comforted(draft: Draft) -> bool:
    """A kind word for what weighs on the visitor; False where nothing does."""
    lines = worries.comfort(draft.said or "", draft.tone) if draft.english else ()
    if lines:
        draft.say_one(lines)
    return bool(lines)


def confided(draft: Draft, alone: bool) -> None:
    """Something grave was confided: sympathy before all else, and time where nothing is asked."""
    kind = draft.persona.temperament
    draft.say_one(sympathy.SORRY[kind])
    if alone:
        draft.say_one(sympathy.TAKE_TIME[kind])
        draft.flags.update({"greeted", *(("answered-you",) if draft.before.awaited else ())})


def meet(draft: Draft) -> None:
    """A name given on the way to something else."""
    if draft.visitor and draft.visitor != draft.before.visitor and "met" not in draft.flags:
        draft.flags.update({"met", "greeted"})
        draft.move(Move.INTRODUCES)
        draft.say_one(*_meets(draft))


def _meets(draft: Draft) -> tuple[Sequence[str], dict[str, str]]:
    """How somebody is met: who gives a first and a last name is called by the first."""
    if draft.visitor is None:
        return bridges.MEETS_NOBODY[draft.tone], {}
    return bridges.MEETS[draft.tone], {"visitor": draft.visitor.split()[0]}


_IS_CLOSING = compiled(
    r"\b(?:minutes|time) (?:are|is) (?:nearly|almost|about|just about)? ?(?:gone|up|over)\b|\blet you (?:go|"
    r"get back)\b|"
    r"\b(?:i'll|i will|i'm going to|i am going to|what i(?:'m| am) taking|what i take) (?:\w+ )?(?:remember|"
    r"never forget|keep|"
    r"try|call|ring|write|look (?:for|up|into)|tell|start|apply|ask|think|away|with me|home)\b"
)
"""Thanks with which somebody takes their leave: they are not asked what else they want to know."""


def thanks(draft: Draft) -> None:
    """A thank-you with nothing else in it."""
    draft.move(Move.THANKS)
    draft.say_one(bridges.WELCOME[draft.tone])
    if leaving.take_note(draft, thanked=True):
        return
    if not _IS_CLOSING.search(" ".join(words(draft.said or ""))):
        _hand_over(draft)


def _chats(draft: Draft) -> bool:
    """Whether a turn asks something, if only about the coffee: "thank you, that is kind" answers no question."""
    return draft.english and read_question(draft.said or "").kind in (Kind.CLOSED, Kind.OPEN, Kind.CHOICE)


def small_talk(draft: Draft, heard: Heard) -> None:
    """Chat, a compliment or an apology."""
    said = draft.said or ""
    gift = draft.english and pleasantries.brings(said)
    if gift:
        draft.move(Move.LISTENS)
        draft.say_one(pleasantries.THANKS_FOR_GIFT[draft.persona.temperament])
        if heard.small_talk:
            _chat(draft, said)
            return
    elif draft.before.last and draft.english and sympathy.feels_with(said):
        draft.move(Move.LISTENS)
        draft.say_one(bridges.FELT[draft.tone])
    elif draft.english and (welcome := pleasantries.makes_sure(said)) is not None:
        draft.say_one(welcome[draft.tone])
        if "greeted" not in draft.flags:
            draft.flags.add("greeted")
        return
    elif heard.apologises and not heard.small_talk:
        draft.move(Move.APOLOGISES)
        if not comforted(draft):
            draft.say_one((bridges.PATIENT if heard.nervous else bridges.FORGIVES)[draft.tone])
    elif not (heard.small_talk or (_chats(draft) and not heard.compliments)):
        draft.move(Move.LISTENS)
        line = " ".join(words(said))
        of_me = re.search(r"\byou(?:r|'re)?\b", line) is not None
        # Nobody blushes at what praises nothing.
        praises = heard.compliments or (cues.PRAISES.search(line) is not None and (of_me or not draft.before.last))
        flattered = praises and not (of_me and heard.acknowledges and not heard.compliments)
        reacts = bridges.ACKNOWLEDGES if draft.before.last else bridges.HEARD_YOU
        if not flattered and _pictures(draft):
            return
        draft.say_one((bridges.FLATTERED if flattered or not draft.english else reacts)[draft.tone])
    else:
        if heard.greets and "greeted" not in draft.flags:
            draft.say(draft.manner(Occasion.GREETING))
            draft.flags.add("greeted")
        _chat(draft, said)
        return
    _hand_over(draft)


def _chat(draft: Draft, said: str) -> None:
    """A line of small talk, one about the weather to weather; whoever goes on chatting is led to the work."""
    times = draft.used.get("chatted:", 0)
    draft.used["chatted:"] = times + 1
    weather = draft.english and pleasantries.of_weather(said)
    page = [line for line in draft.persona.manner.get(Occasion.SMALL_TALK, ()) if line not in draft.used]
    sky = [line for line in page if pleasantries.speaks_of_the_sky(line)]
    near = [line for line in page if stems(line) & stems(said)]
    new = (sky if weather else []) or near or ([line for line in page if line not in sky] if not weather else [])
    if new and (times < 1 or weather or near):
        draft.say_one(new)
    elif weather and times:
        draft.say_one(pleasantries.OF_THE_WEATHER[draft.tone])
    elif times > 1:
        draft.say_one((bridges.INVITES if draft.before.last else bridges.BEGINS)[draft.tone])
    else:
        draft.say(draft.manner(Occasion.SMALL_TALK))


def statement(draft: Draft, heard: Heard) -> None:
    """A remark, a reflection of what was heard."""
    if heard.goal:
        goal(draft, draft.said or "", heard)
        return
    if leaving.take_note(draft):
        return
    if heard.clarifies:
        remarks = visitor.remarks(draft.said or "")
        draft.say_one((visitor.CAN_SEE if remarks else visitor.MEANT)[draft.tone])
        _hand_over(draft)
        return
    if draft.english and sympathy.trusts(draft.said or ""):
        draft.say_one(sympathy.TRUSTED[draft.persona.temperament])
        _hand_over(draft)
        return
    if heard.acknowledges or heard.compliments:
        draft.move(Move.LISTENS)
    if heard.count > 120:
        draft.move(Move.MONOLOGUE)
    if comforted(draft):
        _hand_over(draft)
        return
    line = " ".join(words(draft.said or ""))
    felt_with = draft.before.last and _feels_with(draft.said or "")
    of_them = not draft.before.last or _OF_ME.match(line)
    # A yes to what is said of the persona would be a claim that only the page can make.
    reacts = bridges.YOUR_WORDS if _OF_YOU.search(line) and draft.english else bridges.ACKNOWLEDGES
    if not felt_with and _pictures(draft):
        _hand_over(draft)
        return
    if felt_with or not of_them or not _takes_up(draft, draft.said or ""):
        draft.say_one((bridges.FELT if felt_with else bridges.HEARD_YOU if of_them else reacts)[draft.tone])
    _hand_over(draft)


_PLEASANT = compiled(
    r"\b(?:that|it|this|you) (?:sounds?|seems?) (?:(?:so|really|very|quite|pretty|like|much|a lot|a bit|an?) )*(?:nice|"
    r"nicer|fun|great|good|better|lovely|cool|interesting|exciting|amazing|wonderful|funny|brilliant|perfect|fantastic|"
    r"delicious|cosy|easy|easier|simple|fair|right|reasonable|sensible|useful|plan|deal|idea|dream|"
    r"content|happy|busy)\b"
)
"""What sounds nice needs nobody's sympathy."""


def _feels_with(said: str) -> bool:
    line = _PLEASANT.sub(" ", " ".join(words(said)))
    return cues.EMPATHY.search(line) is not None or sympathy.feels_with(said)


def answered(draft: Draft, said: str, heard: Heard) -> None:
    """The visitor answers what the persona asked, or feels with them and leaves that."""
    if draft.before.last and _feels_with(said) and not given_back(said):
        statement(draft, heard)
        return
    draft.flags.add("answered-you")
    draft.move(Move.MONOLOGUE if heard.count > _LONG_ANSWER else Move.LISTENS)
    if not comforted(draft) and not _takes_up(draft, said) and not _pictures(draft):
        draft.say_one((bridges.ANSWERED if has_asked(draft) else bridges.HEARD_YOU)[draft.tone])
    draft.say_one((bridges.INVITES if draft.before.last else bridges.BEGINS)[draft.tone])


def _pictures(draft: Draft) -> bool:
    """Say that what happened to the visitor, or to somebody close to them, was heard; False where nothing did."""
    said = draft.said or ""
    if draft.english and happened(said):
        draft.say_one(bridges.PICTURES[draft.tone])
    elif draft.english and tells_of_kin(said):
        draft.say_one(visitor.OF_KIN[draft.tone])
    else:
        return False
    return True


def _takes_up(draft: Draft, said: str) -> bool:
    """Give back what the visitor told of themselves: a wish, a field, where they work; False where there is none."""
    wish, place = given_back(said), works_in(said)
    if wish and draft.english and not _OF_THIS_TALK.search(wish):
        draft.say_one(bridges.HEARD_WISH[draft.tone], {"wish": wish})
    elif draft.study and draft.study != draft.before.study:
        draft.say_one(bridges.FIELD[draft.tone])
    elif place and draft.english:
        draft.say_one(bridges.FIELD[draft.tone], {"field": place})
    else:
        return False
    return True


def insult(draft: Draft) -> bool:
    """Stand it once; True where the talk is over."""
    draft.move(Move.INSULT)
    if "insulted" in draft.flags:
        draft.say_one(refusals.LEAVES_INSULTED)
        return True
    draft.flags.add("insulted")
    draft.say_one(refusals.CIVIL)
    return False


def job(draft: Draft, resume: bool) -> None:
    """A job, or a résumé, asked for."""
    draft.move(Move.JOB)
    if "job" in draft.flags:
        draft.say_one(refusals.NO_MORE_JOB)
        return
    draft.flags.add("job")
    if resume and not draft.persona.manner.get(Occasion.ASKED_FOR_A_JOB):
        draft.say_one(refusals.NO_RESUME[draft.tone])
    else:
        draft.say(draft.manner(Occasion.ASKED_FOR_A_JOB))


def referral(draft: Draft, names: dict[str, str]) -> None:
    """An introduction asked for; `names` are the people there are, name by slug."""
    asked = sum(1 for turn in draft.before.turns if turn.speaker.value == "you")
    late = draft.moment.phase in (Phase.CLOSING, Phase.OVERTIME)
    known_well = (asked >= 6 and draft.mood >= LIKING) if draft.clock else asked >= 4
    told = [slug for slug in names if f"referred:{slug}" in draft.flags]
    if not names:
        # Whoever knows nobody promises nobody for later.
        draft.say_one(refusals.NOBODY)
        return
    if not (late or known_well or told):
        draft.say_one(refusals.TALK_FIRST)
        return
    fresh = [slug for slug in names if slug not in told]
    if told and (not fresh or draft.mood < LIKING):
        draft.say_one(refusals.REFERRED_ALREADY, {"name": names[told[-1]]})
    elif not fresh or draft.mood < 0.3:
        draft.say_one(refusals.NOBODY)
    else:
        slug = fresh[0]
        draft.flags.update({"referred", f"referred:{slug}"})
        draft.say(draft.manner(Occasion.REFERRAL, {"name": names[slug]}))


def permission(draft: Draft) -> None:
    """May I ask, take notes, sit here? Who settles down at the table gets a word of small talk with it."""
    draft.say_one(bridges.PERMITS[draft.tone])
    page = [line for line in draft.persona.manner.get(Occasion.SMALL_TALK, ()) if line not in draft.used]
    if page and not draft.before.last and asks_leave_at_the_table(draft.said or ""):
        line = [text for text in page if not pleasantries.speaks_of_the_sky(text)] or page
        draft.used["chatted:"] = draft.used.get("chatted:", 0) + 1
        draft.say_one(line)


def _hand_over(draft: Draft) -> None:
    """Invite the next question, not every time."""
    if draft.moment.phase is Phase.CLOSING or draft.moment.phase is Phase.OVERTIME:
        return
    if draft.tone is not Tone.FLAT and draft.dice("hand") < 70:
        draft.say_one((bridges.INVITES if draft.before.last else bridges.BEGINS)[draft.tone])
