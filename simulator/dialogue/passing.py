"""What people say of their own life where their page is silent: that it varies, that they never counted, a kind pass.

Nobody is ignorant of their own boots, days and likings; "I do not know" is for what lies outside of them.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

from simulator.dialogue.mood import Tone
from simulator.dialogue.pointing import without_lead
from simulator.language.text import sentences, words
from simulator.patterns import compiled

F, E, W = Tone.FLAT, Tone.EVEN, Tone.WARM


class Wants(StrEnum):
    """What a question wants that nobody can say they know nothing of."""

    CHANCE = "chance"
    """Whether the visitor could do it."""
    FEELING = "feeling"
    AMOUNT = "amount"
    """How long, how often, how much."""
    COUNT = "count"
    LIKING = "liking"
    WAY_OUT = "way-out"
    """Where the toilet is."""
    BELONGING = "belonging"
    """Where they got a thing that they have."""
    OTHERS = "others"
    """How somebody close to them is."""
    REASON = "reason"
    OFFHAND = "offhand"
    """A yes or a no about them and their place."""
    OWN = "own"
    """Anything else of their own life."""


_IN_THE_WAY = compiled(
    r"(?<!why )(?<!how )(?<!what )\b(?:does|would|will|could|might) (?:it|that|this) (?:(?:really|even|still|also) )*"
    r"(?:matter|count against me|rule me out|stop me|hold me back|put people off)"
    r"(?: (?:for me|at all|here|then|much|you think))*$|"
    r"\b(?:(?:would|will|could|might|is) (?:(?:that|it|this|they) )?(?:(?:still|really|then|perhaps|maybe) )*(?:be )?"
    r"(?:an? )?(?:big |real |serious |great )?(?:problem|obstacle|disadvantage|issue|handicap|drawback|hindrance)"
    r"(?: for (?:me|that|this|you|them|it|the \w+)| then| there| here)*(?: (?:if|that|when|because) i\b.*)?)$"
)
"""Whether what was just said of the visitor stands in the way: "I can't draw. Would that be a problem?"."""
_CHANCE = compiled(
    r"\b(?:would|will|does|do|could|can) (?:anybody|anyone|somebody|someone|they|people|employers|an? \w+)"
    r"(?: \w+){0,2} (?:take|hire|employ|want|train)(?: on)? (?:me|people like me|(?:somebody|someone) like me)\b|"
    r"^(?:would|could|can|will|might|is) (?:somebody|someone|people|a person|anyone|anybody) (?:like me\b|"
    r"(?:who|with|without) (?:[\w'-]+ ){1,8}(?:do|be|become|get|learn|manage|work|fit|start)\b)|"
    r"^(?:could|can|would) i (?:even |ever |still |really )?(?:do|learn|manage|become|start|be able to) "
    r"(?:[\w']+ ){0,8}?(?:with(?:out)?|at my age|as an? \w+|even if|though i)\b|"
    r"\b(?:could|can|would) i (?:even|ever|still|really) (?:do|learn|manage|become|work|get|start)\b|"
    r"^do you think (?:that )?(?:i|somebody like me|someone like me) (?:could|can|would|might|stand|have a)\b|"
    r"^is (?:it|that|this) (?:realistic|possible|too late|hopeless) (?:for (?:me|somebody like me|someone like me)|"
    r"at my age)\b"
)
_MOODS = (
    r"(?:sad|lonely|bor(?:ed|ing)|stress(?:ful|ed)|scar(?:y|ed)|frighten(?:ing|ed)|hard|tir(?:ing|ed)|"
    r"exhaust(?:ing|ed)|"
    r"annoy(?:ing|ed)|depress(?:ing|ed)|happy|proud|angry|afraid|nervous|worried|fun|frustrat(?:ing|ed)|difficult|"
    r"upset(?:ting)?|warm|cold|hot|smelly|dangerous|risky|loud|noisy|dirty|busy|quiet|messy|dull|hectic|"
    r"too much|overwhelm(?:ing|"
    r"ed)|monotonous|lonesome|emotional)"
)
_NOW_AND_THEN = r"(?:ever|sometimes|often|always|at times|now and then|usually|a lot)"
_FEELING = compiled(
    rf"^(?:is|does|do|are|can) (?:it|this|that|you|your work|the (?:work|job)|your job)\b(?: [\w']+){{0,4}} {_MOODS}\b|"
    r"^(?:i (?:suppose|guess|bet) )?you must (?:\w+ )?(?:miss|hate|love|worry|get|enjoy|like|fear|feel)\b|"
    rf"^(?:(?:it|that|this|the (?:work|job)|your (?:work|job)) )?must (?:be|get|feel) (?:[\w']+ ){{0,3}}?{_MOODS}\b|"
    rf"^how (?:do|does) you (?:deal|cope|live) with (?:the )?(?:sad|bad|hard|difficult|long|quiet|slow|dark) \w+$|"
    r"^(?:do|does) (?:it|this|that|the (?:work|job)|you) (?:[\w']+ ){0,2}(?:get to you|make you (?:\w+ )?\w+|cry|"
    r"find it \w+(?: \w+)?)\b|"
    r"^are (?:the |your )?[\w']+ (?:\w+ )?(?:nice|kind|friendly|rude|difficult|good|mean|grateful|polite) to you\b"
)
_ALL_THE_TIME = compiled(rf"\b{_NOW_AND_THEN}\b")
_AMOUNT = compiled(
    r"^(?:about |roughly |for )?how (?:long|often|much|far|fast|big|heavy|late|early|quickly|frequently)\b"
)
_OF_ONCE = compiled(r"^how (?:much|long|far|big|heavy|fast) (?:\w+ ){0,2}?(?:did|was|were|had)\b(?! you\b)")
"""Asks for a figure of what was once, and does not vary."""
_COUNT = compiled(r"^(?:about |roughly )?(?:how many|what (?:percentage|share|proportion|number))\b")
_LIKING = compiled(
    r"^what (?:(?:do|would|is it that) )?you (?:[\w']+ ){0,2}?(?:like|love|enjoy|hate|dislike|prefer|treasure)"
    r"(?: (?:best|most|least|the (?:most|least|best)|about|in|of|on|at|here)\b.*)?$|"
    r"^(?:what|which)(?:'s| is| are| was)? (?:your (?:[\w']+ ){0,2}?(?:favou?rite|best|nicest|worst|most \w+)\b|"
    r"the (?:favou?rite|best|nicest|worst|most (?:beautiful|boring|exciting|fun|interesting|rewarding|satisfying|"
    r"annoying|enjoyable)) (?:part|thing|bit|side|moment|memory|day|aspect|time)\b)|"
    r"^what (?:[\w']+ )?(?:makes|made) you (?:\w+ )?(?:happy|laugh|proud|smile|angry|cry|sad)\b|"
    r"^what like you\b|\bthere must be (?:something|things?|a (?:thing|part|side|"
    r"day)) (?:that )?you (?:\w+ )?(?:hate|love|"
    r"like|enjoy|dislike|miss|can't stand)\b"
)
_BELONGING = compiled(
    r"\bwhere did you (?:get|find|buy|pick up) (?:that|those|these|this|your) (?!idea|job|name)[\w-]+"
)
_OTHERS = compiled(
    r"^(?:(?:what|how|where|who|why)(?:'s)? )?(?:(?:is|are|was|were|does|do|did|has|have|would|will) )?"
    r"(?:your|his|her) (?:boss|manager|chief|director|colleagues?|team|husband|wife|partner|family|sister|brother|"
    r"brother-in-law|sister-in-law|mother|father|parents|son|daughter|predecessor|neighbours?|friends?|owner|"
    r"apprentice|trainee)\b"
)
_REASON = compiled(r"^(?:why|how come|what for)\b.*\byou\b|^what(?:'s| is| was) (?:your|the) reason\b")
_OWN = compiled(
    r"(?<!how )\b(?:do|did|are|were|have|would|will|can|could|had|was) you (?!(?:\w+ )?(?:think|know|knew|make of|"
    r"say (?:about|to)|"
    r"explain|recommend|believe|consider|rate|define|describe|advise|suggest|tell|see|heard?|read|help|give|show)\b)|"
    r"\byour (?!(?:opinion|view|take|advice|idea|thoughts?|prediction|recommendation)\b)"
)
_I = compiled(r"\b(?:i|i'm|i've|i'd|my|me)\b")
_FAR = 2
"""So many strange things are about something else: "how do you repair a jet engine?"."""
_WAY_OUT = compiled(
    r"^where(?:'s| is| are| can i find) (?:the |your )?(?:nearest )?(?:toilets?|loo|bathroom|restroom|ladies|gents|"
    r"washroom|exit|cloakroom)\b"
)
_YES_OR_NO = compiled(
    r"^(?:do|does|is|are|has|have|will) (?:you|they|your [\w'-]+) .*\b(?:here|now|those|yet|moment)\b"
)
_HERE = compiled(
    r"^(?:is|are) there (?:an?|any|some|enough)\b.*\bhere\b|^who (?:\w+ly )?\w+s (?:\w+ ){0,3}(?:here|up)$"
)
_OWN_HOW = compiled(r"^how (?:(?:do|did|would|can|could|are|were) )?you\b")
_ASKED = compiled(r"^.*\bask(?: you)? (?=(?:what|how|why|where|when|who|whether|if)\b)")
_YOU = compiled(r"\b(?:you|your|yours|here)\b")

_SCHOOLING = compiled(
    r"\b(?:degrees?|diplomas?|qualifi\w+|certificates?|stud(?:y|ied|ying)|school|university|college|exams?)\b"
)
_WORK_TAKES = "What skills do you need, and what kind of person does well in this work?"
_SCHOOL_TAKES = "Do you need a degree? What training do you need?"
"""What is looked for on the page, for whoever fears that something stands in their way."""

LINES: Mapping[Wants, Mapping[Tone, Sequence[str]]] = MappingProxyType(
    {
        Wants.CHANCE: {
            F: ("That is not for me to say.", "I do not decide that."),
            E: ("I cannot decide that for you.", "That is not for me to judge."),
            W: ("I would never decide that for you.", "I do not like to judge that for anybody."),
        },
        Wants.FEELING: {
            F: ("Depends on the day.", "Some days more than others."),
            E: ("That depends on the day.", "Some days more than others."),
            W: ("That depends on the day, to be honest.", "Some days more than others, I would say."),
        },
        Wants.AMOUNT: {
            F: ("It varies. You will not get a figure from me.", "That depends."),
            E: (
                "That varies, so I would rather not give you a figure.",
                "It depends. I could not give you one figure.",
            ),
            W: (
                "That varies so much that any figure would mislead you.",
                "It depends, honestly. I would not want to give you a wrong figure.",
            ),
        },
        Wants.COUNT: {
            F: ("I never counted.", "Nobody counts that."),
            E: ("I never counted.", "I have never counted, to be honest."),
            W: ("Do you know, I have never counted.", "I never counted, to be honest."),
        },
        Wants.LIKING: {
            F: ("I do not make lists of that.", "I would not name one thing."),
            E: ("I could not pick one thing.", "It would be hard to name one thing only."),
            W: ("Oh, I could not pick just one thing.", "It would be hard to choose one thing, honestly."),
        },
        Wants.WAY_OUT: {
            F: ("Follow the signs.",),
            E: ("Just follow the signs.",),
            W: ("Just follow the signs, and take your time.",),
        },
        Wants.BELONGING: {
            F: ("I forget where.", "It was too long ago to remember."),
            E: ("I forget where, to be honest.", "That is so long ago that I forget."),
            W: ("Do you know, I have forgotten where.", "I would tell you if I remembered where."),
        },
        Wants.OTHERS: {
            F: ("I do not talk about people who are not here.", "I leave other people out of it."),
            E: ("I would rather not speak for people who are not here.", "I leave other people out of it, mostly."),
            W: (
                "I would rather not speak for people who are not at the table, if you do not mind.",
                "Let me not speak for somebody who is not here.",
            ),
        },
        Wants.REASON: {
            F: ("I never asked myself why.", "It just is so."),
            E: ("I never asked myself why, to be honest.", "I could not give you one good reason."),
            W: ("Do you know, I have never asked myself why.", "I could not give you one good reason, to be honest."),
        },
        Wants.OFFHAND: {
            F: ("Offhand I could not say.", "I would have to look into that."),
            E: ("Offhand I could not say.", "I would have to look into that first."),
            W: ("Offhand I could not say, to be honest.", "I would want to look into that first."),
        },
        Wants.OWN: {
            F: ("I have no answer ready for that.", "I would have to think about that, and not today."),
            E: ("I would have to think about that.", "I have no good answer ready for that."),
            W: (
                "I would have to think about that one for longer.",
                "I would rather think about that than give you a quick answer.",
            ),
        },
    }
)
"""By what is asked; none of them claims anything that a page could deny."""
NO_REASON = ("No particular reason.", "I just have never put it into words.")
"""Asked why after such an answer."""
BUT_THIS = ("But I can tell you what it asks of people.", "What the work asks of people I can tell you.")
"""Between "I cannot decide that for you" and a true line about what it takes."""
TOLD_THIS = ("You have heard what it asks of people. Judge by that.", "You know now what it asks of people.")
"""The same where it was told."""


def wants(said: str, strange: int) -> Wants | None:
    """What a question wants of somebody's own life or trade; None for what lies outside of them.

    `strange`: how many things it names that the page never speaks of.
    """
    if asks_their_chance(said):
        return Wants.CHANCE
    *_, last = sentences(said) or [said]
    line = _ASKED.sub("", without_lead(last))
    own = _YOU.search(line) is not None or not strange
    for want, pattern in (
        (Wants.WAY_OUT, _WAY_OUT),
        (Wants.BELONGING, _BELONGING),
        (Wants.FEELING, _FEELING),
        (Wants.LIKING, _LIKING),
    ):
        if pattern.search(line):
            return want
    if own:
        for want, pattern in ((Wants.AMOUNT, _AMOUNT), (Wants.COUNT, _COUNT)):
            if pattern.search(line):
                return Wants.OFFHAND if _OF_ONCE.search(line) else want
    if _HERE.search(line) or (_YES_OR_NO.search(line) and _OWN.search(line)):
        return Wants.OFFHAND
    if strange < _FAR and line.startswith("how ") and _OWN_HOW.search(line):
        return Wants.OWN
    for want, pattern in ((Wants.OTHERS, _OTHERS), (Wants.REASON, _REASON), (Wants.OWN, _OWN)):
        if pattern.search(line):
            return want
    return None


def asks_of_the_work(said: str) -> bool:
    """Whether it asks how the work as such feels, whatever was told last: "is it sad sometimes?"."""
    *_, last = sentences(said) or [said]
    line = without_lead(last)
    return _FEELING.search(line) is not None and _ALL_THE_TIME.search(line) is not None


def fears(said: str) -> bool:
    """Whether the visitor asks if what they have said of themselves stands in their way."""
    *_, last = sentences(said) or [said]
    found = _IN_THE_WAY.search(without_lead(last))
    # "Is that a problem?" may be about what was just told.
    return found is not None and (not found[0].startswith("is ") or _I.search(" ".join(words(said))) is not None)


def asks_their_chance(said: str) -> bool:
    """Whether the visitor asks if they, or people like them, could do it."""
    *_, last = sentences(said) or [said]
    found = _CHANCE.search(without_lead(last))
    plainly = found is not None and (not found[0].startswith("is ") or _I.search(" ".join(words(said))) is not None)
    return plainly or fears(said)


def what_it_takes(said: str) -> str:
    """What to look for on the page for whoever fears that something stands in their way."""
    return _SCHOOL_TAKES if _SCHOOLING.search(" ".join(words(said))) else _WORK_TAKES
