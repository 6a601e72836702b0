"""What the visitor's turn does: greets, thanks, asks for time, insults, … beside what it asks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from simulator.dialogue import cues, leaving, pleasantries
from simulator.dialogue.challenges import asks_so
from simulator.dialogue.german import act_of, speaks_german
from simulator.dialogue.manner import speaks_english
from simulator.dialogue.pointing import goes_on
from simulator.domain.persona import Persona
from simulator.domain.question import Flag, Judgement, Kind
from simulator.domain.talk import Act, Utterance
from simulator.language.acts import acts, main_act
from simulator.language.goals import states_goal
from simulator.language.meaning import Meaning
from simulator.language.questions import read_question
from simulator.language.text import sentences, words
from simulator.patterns import compiled

_LONG = 45
"""Words of a tale."""
_TALKS_MUCH = compiled(
    r"\bi(?:'m| am)? (?:do |really |always |just )*(?:talk|talking|ramble|rambling|babble|babbling|go on|"
    r"going on|chatter)\b"
    r"(?: \w+){0,3}? (?:too much|so much|a lot|on and on|again)\b(?! (?:to|with|about))|\bi'?m rambling\b"
)
"""Excuses how much they talk, whatever tag stands behind it: "I talk too much, don't I?"."""
_EACH = compiled(
    r"\bminutes? (?:a|an|per|each|for each|for every) \w+|"
    r"\bminutes?,? (?:is|are|isn't|aren't) (?:that|it|this|they) (?:not )?(?:a lot|long|a long time|too \w+|very \w+|"
    r"much|short|normal|usual)\b"
)
_SOME = 14
"""Words that small talk has at most."""
_ARRIVING = 4
"""Turns of both within which somebody is still arriving."""
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
    nervous: bool = False
    goal: bool = False
    """Says what they came for."""
    clarifies: bool = False
    """Says which thing was meant, after a question that was taken for another."""
    count: int = 0
    """How many words."""


_ASKS = compiled(
    r"(?:(?:so|and|but|well|okay|ok|um|uh|er|hi|hello|hey|sorry|yes|oh|also|then|now|actually|basically|like|wait|hm|"
    r"hang on|hold on) )*"
    r"(?:(?P<open>how|why|what)|who|whom|whose|when|where|which|is|are|was|were|do|does|did|has|have|had|can|"
    r"could|would|"
    r"will|should)\b (?!(?:i|struck|impressed|surprised|a pity|a shame|a story|nice|great|interesting|funny|lucky)\b)"
)
_ASKS_LAST = compiled(
    r"(?:which one|what about (?:her|him|it|them|that)|what happened|how come|who was (?:he|she|it|that))$"
)


_INDIRECT = compiled(
    r"\b(?:i (?:(?:just|also|really|rather|better) )*(?:could|can|might|may|would|want|wanted|have|hope|wish|need)"
    r"(?: (?:just|also|really|please|rather|better|like|love|to))* ask(?: you)?|"
    r"i'd (?:(?:just|also|really|rather|better) )*(?:(?:like|love) to )?ask(?: you)?|let me (?:just )?ask(?: you)?|"
    r"(?:may|can|could|might) i (?:just )?ask(?: you)?) (?P<what>what|how|why|which|who|where|when|whether|if)\b"
)
"""Asks behind a courtesy: "perhaps I could ask what a usual day looks like"."""
_MIDWAY = compiled(
    r"(?P<before>[\w']+) (?P<what>what|how|why|which|who) (?:you|is|are|was|were|do|does|did|can|could|would|will|this|"
    r"these|your|happen|happens|happened)\b"
)
_HOLDS = frozenset(
    """know knows knew known see sees saw seen understand understood remember remembered forget forgot forgotten tell
    told tells say said says explain explained describe like likes liked love loved about of on in to from with for by
    at is was be are and or but than then as that learn learned learnt hear heard think thought wonder wondered guess
    imagine realise realised realize realized believe showed show shows shown matter exactly just not no ask asked
    sure idea curious into over through after until wish hope explains wondering knowing seeing hearing much
    depends depend me somebody someone people those anyone anybody everybody everyone person man woman one
    guy friend friends""".split()
)
"""Words before "what you do" that make it a thing known, told or liked."""


def _asks_midway(said: str) -> bool:
    """Whether a line without any marks asks in its middle: "sorry i ask again what you learn from pastry school"."""
    if re.search(r"[.,;:?!]", said):
        return False
    found = [hit for hit in _MIDWAY.finditer(" ".join(words(said))) if hit["before"] not in _HOLDS]
    return bool(found)


def _asks_within(said: str) -> bool:
    """Whether a turn asks behind a courtesy, or in the middle of a line without marks."""
    return _INDIRECT.search(" ".join(words(said))) is not None or _asks_midway(said)


_CLOCK = compiled(r"\b(?:time|minutes?|mins?|clock|long|late|left|over|hurry|go|leave|stop|finish|wrap)\b")


_BESIDE = compiled(r"[:;]\s+|, (?:so|and|but) (?=(?:what|how|why|who|where|which|is|are|did|do|does|was|were)\b)")


def _asks_beside_the_clock(said: str) -> bool:
    """Whether a turn that speaks of the time asks something that has nothing to do with it."""
    pieces = [piece for sentence in sentences(said) for piece in _BESIDE.split(sentence)]
    asked = [" ".join(words(piece)) for piece in pieces if piece.rstrip().endswith("?")]
    return any(len(line.split()) > 3 and not _CLOCK.search(line) for line in asked[-1:])


def asked_anyway(said: str, judged: Judgement) -> Judgement:
    """A line that begins as questions do is answered as one, although its grammar or its words were misheard."""
    if judged.kind is not Kind.NONE:
        return judged
    so = asks_so(said)
    if so is not None:
        return replace(judged, kind=so)
    within = _INDIRECT.search(" ".join(words(said)))
    if within is not None and not states_goal(said):
        return replace(judged, kind=Kind.OPEN if within["what"] in ("what", "how", "why") else Kind.CLOSED)
    if _asks_midway(said) and not states_goal(said):
        return replace(judged, kind=Kind.OPEN)
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
    wish = wish or (cues.CAME_TO_LEARN.search(line) if _OF_SELF.search(line) else None)
    # "I would love to hear how you got from queues to trams" asks, whoever says it on arriving.
    if wish is not None and _OF_YOU.search(line[wish.start() :]):
        return False
    return wish is not None and "?" not in said and read_question(line[: wish.start()]).kind is Kind.NONE


_OF_SELF = compiled(
    r"\b(?:in|from) my (?:own )?(?:country|home|town|village|city)\b|\bi(?:'m| am| was| come| came|'ve been| have been|"
    r" work| worked| study| studied) (?!here\b|sorry\b|curious\b|interested\b)"
)
_CLARIFIES = compiled(
    r"(?:(?:no|sorry|oh|ah|well|um|uh|er|yes|ok|okay|right) )*(?:i (?:just |only |actually |really )?(?:mean|meant)|"
    r"i (?:was|am) (?:talking|thinking|asking) (?:about|of)|i'm (?:talking|thinking|asking) (?:about|of)) "
    r"(?:the|your|his|her|their|that|those|this|when|where)\b|"
    r"(?:(?:no|oh|ah) )*(?P<said>(?!i'|you|it'|very|well)[\w'-]{3,}) (?:sorry|i mean|i meant|"
    r"no) (?P=said)(?: [\w'-]+){1,3}$"
)


def _clarifies(said: str, before: tuple[Utterance, ...]) -> bool:
    """Whether a short turn only says which thing was meant: "I mean the eye. The one you took home."."""
    line = " ".join(words(said))
    return bool(before) and len(line.split()) <= _SOME and _CLARIFIES.match(line) is not None


_ANYBODY = compiled(
    r"\b(?:would|will|does|do|could|can|did) (?:anybody|anyone|somebody|someone|they|people|employers|companies|"
    r"firms|hospitals|shops|an? \w+|the trade)(?: \w+){0,2} (?:take|hire|employ|want|train)(?: on)? "
    r"(?:me|people like me|(?:somebody|someone) like me)\b"
)
"""Asks what the trade would do, and not this person: "would anybody take me on?"."""
_LEAVES = compiled(
    r"\b(?:(?:may|can|could|might) i|(?:do|would) you mind if i|(?:is|would) it (?:be )?(?:ok|okay|fine|"
    r"all right) if i) (?:(?:just|quickly|please|maybe) )*(?:"
    r"(?:run|go|pop|nip|dash|slip) (?:quickly )?(?:(?:out )?to (?:the |your )?(?:toilet|loo|bathroom|restroom|ladies|"
    r"gents|washroom|car|bar|counter|door)|out(?:side)?)|use (?:the|your) (?:toilet|loo|bathroom|restroom|washroom)|"
    r"(?:open(?:ed)?|closed?|shut) (?:the|a|that) (?:window|door|blinds?)|(?:sit|sat) (?:here|down|there|"
    r"next|by|near|at|in|"
    r"on|over|beside|opposite|close|with)|"
    r"(?:take off|hang up|put|leave) my (?:coat|jacket|bag)|(?:take|answer|get) (?:this|that) (?:call|phone)?|"
    r"have (?:some|a|another|more|a glass of|a sip of) (?:water|coffee|tea|sugar|milk|biscuit)|charge my phone)\b"
)
"""Asks leave for something at the table."""
_LOST = compiled(rf"(?:{cues.REPEAT.pattern})(?: (?:sorry|please|again|there|then))*$")
"""Ends in asking for the same again."""
_FEW = 9
"""Words of a turn that only asks for the same again."""
_ONCE_MORE = compiled(
    r"\b(?:could|can|would|will|please) (?:(?:you|please|to|maybe|just) )*(?:repeat|say|speak|talk|go|explain|tell)"
    r"(?: (?:it|that|this|me|a bit|a little|more|please|again|for me)){0,4} (?:slow|slower|slowly|again|louder|"
    r"loud|clearer)\b"
)
"""Asks for the same again, whatever the grammar: "could you please to repeat more slow"."""


def asks_leave_at_the_table(said: str) -> bool:
    """Whether a turn asks leave for something at the table: to sit by the radiator, to open a window."""
    return any(_LEAVES.search(" ".join(words(piece))) for piece in sentences(said))


_NO_OFFENCE = compiled(
    r"\b(?:no offen[cs]e|just (?:kidding|joking|teasing)|only (?:kidding|joking|teasing)|i'm joking)\b"
)


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
    if english and before and len(spoken) <= _FEW and _LOST.search(line) and act not in (Act.INSULT, Act.GOODBYE):
        return Heard(Act.QUESTION, repeat=True, count=len(spoken))
    every = set(acts(said, before, persona))
    if act is Act.INSULT and act not in every and _NO_OFFENCE.search(line):
        act = Act.STATEMENT
    if goes_on(said) and before:
        return Heard(Act.FOLLOW_UP, count=len(spoken))
    if english and act in (Act.STATEMENT, Act.ANSWER) and _noise(said):
        act = Act.UNCLEAR
    if act is Act.UNCLEAR and english:
        return Heard(Act.UNCLEAR, count=len(spoken))
    asks_now = _asks_midway(said) or asks_so(said) is not None
    if english and act not in (Act.INSULT, Act.GOODBYE) and _clarifies(said, before) and not ("?" in said or asks_now):
        return Heard(Act.STATEMENT, clarifies=True, count=len(spoken))
    if english and before and _TALKS_MUCH.search(line) and len(spoken) <= _SOME:
        return Heard(Act.SMALL_TALK, apologises=True, count=len(spoken))
    open_too = Act.TIME_CHECK not in every or judged.kind in (Kind.OPEN, Kind.PROBING)
    if act is Act.TIME_CHECK and open_too and _asks_beside_the_clock(said):
        # "We are nearly there. Is there anything I should have asked?"
        act = Act.QUESTION
    if act is Act.TIME_CHECK and _EACH.search(line):
        # "Four minutes a foot" is about the work.
        act = Act.QUESTION
    goal = english and act in (*_SOCIAL, Act.JOB_REQUEST, Act.TIME_CHECK) and states_goal(said)
    if goal:
        who = Act.INTRODUCTION if Act.INTRODUCTION in every or cues.ABOUT_ME.search(line) else Act.STATEMENT
        return Heard(who, thanks=Act.THANKS in every, greets=Act.GREETING in every, goal=True, count=len(spoken))
    swallowed = act in (Act.SMALL_TALK, Act.THANKS, Act.ANSWER) and judged.kind is not Kind.NONE
    swallowed = swallowed and (_asks_within(said) or asks_so(said) is not None)
    if (act is Act.STATEMENT or swallowed) and judged.kind is not Kind.NONE:
        act = Act.QUESTION
    if act is Act.INTRODUCTION and Act.QUESTION in every and judged.open and _OF_YOU.search(line):
        act = Act.QUESTION
    if act in (Act.QUESTION, Act.FOLLOW_UP, Act.STATEMENT) and _only_a_wish(said, Act.INTRODUCTION in every):
        act = Act.INTRODUCTION if Act.INTRODUCTION in every or cues.ABOUT_ME.search(line) else Act.STATEMENT
    if act is Act.JOB_REQUEST and judged.open and Flag.ASKS_FOR_A_JOB not in judged.flags and Act.QUESTION in every:
        act = Act.QUESTION
    trade = _ANYBODY.search(line) is not None
    if act is Act.JOB_REQUEST and (trade or (Flag.ASKS_FOR_A_JOB not in judged.flags and cues.DOUBTS.search(line))):
        # Whether somebody like them stands a chance is what such a talk is for.
        act = Act.QUESTION
    if act is Act.RESUME_REQUEST and Act.QUESTION in every and not cues.OF_ME.search(line):
        # "Do you read CVs yourself?" hands over none.
        act = Act.QUESTION
    plans = english and bool(before) and "?" not in said and leaving.keeps(said)
    if act is Act.JOB_REQUEST and plans and judged.kind is Kind.NONE:
        # "What I'll keep is … Next week I'll ask in our shop for a job" asks nobody here for one.
        act = Act.STATEMENT
    if (
        act in (Act.STATEMENT, Act.QUESTION, Act.FOLLOW_UP)
        and not plans
        and cues.WANTS_A_JOB.search(line)
        and not trade
    ):
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
    if (
        act in (Act.QUESTION, Act.FOLLOW_UP)
        and (more_time or cues.TIME_CHECK.search(pieces[-1]) or cues.TIME_SAID.search(pieces[-1]))
        and not _EACH.search(pieces[-1])
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
    pleasant = english and (pleasantries.of_weather(said) or pleasantries.of_now(said, len(before)))
    brings = english and pleasantries.brings(said) and judged.kind is Kind.NONE
    if (pleasant or brings) and act in (*_SOCIAL, Act.SMALL_TALK, Act.INTRODUCTION) and Act.INTRODUCTION not in every:
        chats, act = pleasant, Act.SMALL_TALK
    if (
        act in (Act.STATEMENT, Act.ANSWER)
        and len(spoken) <= _SOME
        and (cues.APOLOGISES.search(line) or cues.NERVOUS.search(line))
    ):
        act = Act.SMALL_TALK
    if (
        english
        and len(before) <= _ARRIVING
        and len(spoken) <= _SOME
        and act in (*_SOCIAL, Act.TIME_CHECK)
        and pleasantries.makes_sure(said) is not None
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
        repeat=len(spoken) <= 14 and bool(cues.REPEAT.search(line) or _ONCE_MORE.search(line)),
        permission=any(cues.PERMISSION.search(piece) or _LEAVES.search(piece) for piece in pieces),
        more_time=more_time,
        nervous=bool(cues.NERVOUS.search(line)) and not re.search(r"\blate\b", line),
        count=len(spoken),
    )
