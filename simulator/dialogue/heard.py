"""What the visitor's turn does: greets, thanks, asks for time, insults, … beside what it asks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from simulator.dialogue import cues
from simulator.dialogue.german import act_of, speaks_german
from simulator.dialogue.manner import speaks_english
from simulator.dialogue.pointing import goes_on
from simulator.domain.persona import Persona
from simulator.domain.question import Flag, Judgement, Kind
from simulator.domain.talk import Act, Utterance
from simulator.language.acts import acts, main_act
from simulator.language.meaning import Meaning
from simulator.language.questions import read_question
from simulator.language.text import sentences, words
from simulator.patterns import compiled

_LONG = 45
"""Words of a tale."""
_SOME = 14
"""Words that small talk has at most."""
_SOON = 10
"""Letters from the start of a line."""
_SOCIAL = frozenset({Act.QUESTION, Act.FOLLOW_UP, Act.GREETING, Act.STATEMENT, Act.ANSWER})


@dataclass(frozen=True, slots=True)
class Heard:
    """A turn, taken apart: the act that leads, and everything else that it does."""

    act: Act
    thanks: bool = False
    greets: bool = False
    apologises: bool = False
    compliments: bool = False
    acknowledges: bool = False
    insults: bool = False
    small_talk: bool = False
    repeat: bool = False
    """Asks to hear it again."""
    permission: bool = False
    """Asks whether they may ask, take notes, begin."""
    more_time: bool = False
    count: int = 0
    """How many words."""


_ASKS = compiled(
    r"(?:(?:so|and|but|well|okay|ok|um|uh|er|hi|hello|hey|sorry|yes|oh|also|then|now|actually|basically|like|wait|hm|"
    r"hang on|hold on) )*"
    r"(?:(?P<open>how|why|what)|who|whom|whose|when|where|which|is|are|was|were|do|does|did|has|have|had|can|could|would|"
    r"will|should)\b (?!(?:i|struck|impressed|surprised|a pity|a shame|a story|nice|great|interesting|funny|lucky)\b)"
)
_ASKS_LAST = compiled(
    r"(?:which one|what about (?:her|him|it|them|that)|what happened|how come|who was (?:he|she|it|that))$"
)


def asked_anyway(said: str, judged: Judgement) -> Judgement:
    """A line that begins as questions do is answered as one, although its grammar or its words were misheard."""
    if judged.kind is not Kind.NONE:
        return judged
    if goes_on(said):
        return replace(judged, kind=Kind.PROBING)
    last = " ".join(words(sentences(said)[-1])) if sentences(said) else ""
    begins = _ASKS.match(last + " ")
    if len(last.split()) < 3 or not (begins or _ASKS_LAST.search(last)):
        return judged
    is_open = bool(begins and begins["open"]) and not re.match(r"how (?:long|many|much|old|often|far)", last)
    return replace(judged, kind=Kind.OPEN if is_open else Kind.CLOSED)


_OF_YOU = compiled(r"\b(?:how|why) you (?!do\b)\w+")


def _only_a_wish(said: str, introduces: bool) -> bool:
    """Whether a turn without a question mark ends in a wish for oneself, and asks nothing before it.

    "I would like to find out how people get into this" is one too, where it says why somebody who `introduces`
    themselves has come; alone it is a question.
    """
    line = " ".join(words(said))
    wish = cues.OWN_PLAN.search(line) or (cues.CAME_FOR.search(line) if introduces else None)
    # "I would love to hear how you got from queues to trams" asks, whoever says it on arriving.
    if wish is not None and _OF_YOU.search(line[wish.start() :]):
        return False
    return wish is not None and "?" not in said and read_question(line[: wish.start()]).kind is Kind.NONE


def _noise(said: str) -> bool:
    """Whether most of a few words, all in lower case, cannot be spoken: "blrgh fnord zzt"."""
    spoken = re.findall(r"[^\W\d_]+", said)
    mute = [word for word in spoken if len(word) > 2 and word.islower() and not re.search("[aeiouy]", word)]
    return said.isascii() and 0 < len(spoken) <= 6 and len(mute) * 2 > len(spoken)


def heard(
    said: str,
    judged: Judgement,
    before: tuple[Utterance, ...],
    persona: Persona,
    awaited: bool,
    both: Sequence[Meaning] = (),
) -> Heard:
    """What a turn does, judged as `judged`; `awaited`: the persona has just asked the visitor something.

    `both` are the two encoders of meaning, or none.
    """
    spoken = words(said)
    line = " ".join(spoken)
    english = speaks_english(persona)
    if not spoken:
        return Heard(Act.UNCLEAR)
    german = act_of(said) if speaks_german(persona) else None
    if german is not None:
        more = german is Act.TIME_CHECK and re.search(r"\bnoch \w+ (?:minuten|minütchen)", line) is not None
        sorry = german is Act.SMALL_TALK
        return Heard(german, thanks="dank" in line, apologises=sorry, more_time=more, count=len(spoken))
    act = main_act(said, before, persona, both if english else ())
    every = set(acts(said, before, persona))
    if goes_on(said) and before:
        return Heard(Act.FOLLOW_UP, count=len(spoken))
    if english and act in (Act.STATEMENT, Act.ANSWER) and _noise(said):
        act = Act.UNCLEAR
    if act is Act.UNCLEAR and english:
        return Heard(Act.UNCLEAR, count=len(spoken))
    if act is Act.STATEMENT and judged.kind is not Kind.NONE:
        act = Act.QUESTION
    if act is Act.INTRODUCTION and Act.QUESTION in every and judged.open and _OF_YOU.search(line):
        act = Act.QUESTION
    if act in (Act.QUESTION, Act.FOLLOW_UP, Act.STATEMENT) and _only_a_wish(said, Act.INTRODUCTION in every):
        act = Act.INTRODUCTION if Act.INTRODUCTION in every or cues.ABOUT_ME.search(line) else Act.STATEMENT
    if act is Act.JOB_REQUEST and judged.open and Flag.ASKS_FOR_A_JOB not in judged.flags and Act.QUESTION in every:
        act = Act.QUESTION
    if act is Act.JOB_REQUEST and Flag.ASKS_FOR_A_JOB not in judged.flags and cues.DOUBTS.search(line):
        # Whether somebody like them stands a chance is what such a talk is for.
        act = Act.QUESTION
    if act is Act.RESUME_REQUEST and Act.QUESTION in every and not cues.OF_ME.search(line):
        # "Do you read CVs yourself?" hands over none.
        act = Act.QUESTION
    if act in (Act.STATEMENT, Act.QUESTION, Act.FOLLOW_UP) and cues.WANTS_A_JOB.search(line):
        act = Act.JOB_REQUEST
    if act in (Act.QUESTION, Act.FOLLOW_UP) and cues.REFERS.search(line):
        act = Act.REFERRAL_REQUEST
    if act is Act.STATEMENT and cues.BELITTLES.search(line):
        act = Act.INSULT
    if len(spoken) > _LONG and "?" not in said:
        # A long tale about oneself asks nothing, whatever some words in its middle look like.
        act = Act.INTRODUCTION if Act.INTRODUCTION in every else Act.STATEMENT if act is Act.SMALL_TALK else act
    pieces = [" ".join(words(s)) for s in sentences(said)]
    more_time = bool(cues.EXTENSION.search(line)) and judged.kind is not Kind.NONE
    if act in (Act.QUESTION, Act.FOLLOW_UP) and (
        more_time or cues.TIME_CHECK.search(pieces[-1]) or cues.TIME_SAID.search(pieces[-1])
    ):
        act = Act.TIME_CHECK
    of_myself = act is Act.QUESTION and len(spoken) <= _SOME and any(cues.OF_MYSELF.search(piece) for piece in pieces)
    if of_myself:
        act = Act.SMALL_TALK
    chat = cues.CHAT.search(line)
    # "Terrible weather, isn't it?" is chat; "how do you work in bad weather?" is not.
    chats = bool(cues.SMALL_TALK.search(line) or (chat and (act is not Act.QUESTION or chat.start() < _SOON)))
    if (
        chats
        and act in _SOCIAL
        and len(spoken) <= (14 if act is not Act.QUESTION else 9)
        and not (awaited and act is Act.ANSWER)
    ):
        act = Act.SMALL_TALK
    if (
        act in (Act.STATEMENT, Act.ANSWER)
        and len(spoken) <= _SOME
        and (cues.APOLOGISES.search(line) or cues.NERVOUS.search(line))
    ):
        act = Act.SMALL_TALK
    if act is Act.STATEMENT and len(spoken) <= _SOME and cues.COMPLIMENT.search(line):
        act = Act.SMALL_TALK
    if act is Act.STATEMENT and awaited and len(spoken) >= 3:
        act = Act.ANSWER
    return Heard(
        act,
        thanks=Act.THANKS in every,
        greets=Act.GREETING in every,
        apologises=of_myself or bool(cues.APOLOGISES.search(line) or cues.NERVOUS.search(line)),
        compliments=bool(cues.COMPLIMENT.search(line)),
        acknowledges=bool(cues.ACKNOWLEDGES.search(line)),
        insults=Act.INSULT in every,
        small_talk=chats,
        repeat=len(spoken) <= 14 and bool(cues.REPEAT.search(line)),
        permission=any(cues.PERMISSION.search(piece) for piece in pieces),
        more_time=more_time,
        count=len(spoken),
    )
