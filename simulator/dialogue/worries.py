"""What weighs on a visitor, said in passing: being alone, not knowing what to do, not being good enough, being nervous.

None of it is answered with "good to know"; what is grave or secret stands in `sympathy`.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from simulator.dialogue.cues import NERVOUS
from simulator.dialogue.mood import Tone
from simulator.language.text import sentences, words
from simulator.patterns import compiled

F, E, W = Tone.FLAT, Tone.EVEN, Tone.WARM

_SO = r"(?:(?:so|very|really|quite|a bit|just|always|often|pretty|still|rather|too|also|all|totally|sometimes) )*"
_ALONE = compiled(
    rf"\bi(?:'m| am| was| feel| felt| get| got|'ve been| have been) {_SO}(?:lonely|alone|left out|homesick|"
    rf"bullied|ignored|"
    r"invisible|miserable|sad)\b(?! (?:to|that) (?:hear|see|leave|go)\b)(?! (?:in|with) (?:the|my|this|"
    r"our) (?:shop|car|"
    r"lab|room|house|office))|"
    r"\b(?:nobody|no one|hardly anybody|hardly anyone|they never|they don't|nobody ever|no one ever) (?:\w+ )?"
    r"(?:talks?|speaks?|listens?|says hello|says a word|says anything)(?: to (?:me|each other|anybody|anyone|one "
    r"another))?(?: (?:there|here|at (?:\w+ ){1,2}))?$|"
    r"\bi (?:don't|do not|didn't|did not) (?:really )?(?:have|know) (?:any|many|a single|a lot of) "
    r"(?:friends?|people|body)\b|"
    r"\bi (?:have|had|know|knew) (?:no friends|nobody|no one)(?: here| there| yet| at all| (?:in|at) (?:\w+ )?\w+)*$|"
    r"\b(?:everybody|everyone|they|people|the others|my \w+)(?: all| always| often)? (?:laughs?|laughed|"
    r"makes? fun|made "
    r"fun|picks? on|picked on) (?:at|of)? ?me\b|"
    r"\b(?:it|that|this|which) (?:really |always |just )?(?:makes|made) me (?:(?:so|really|very|a bit) )*(?:sad|"
    r"lonely|"
    r"miserable|unhappy|cry)\b|"
    rf"\bi {_SO}(?:hate|hated|dread) (?:it there|it here|my (?:job|work|school|course|studies)|going (?:there|in|to "
    r"(?:work|school)))\b|"
    rf"\bi(?:'m| am| feel) {_SO}(?:burnt out|burned out|worn out|fed up|unhappy|stuck) (?:with|in|at|of|by) \w+"
)
"""Is alone, or unhappy where they are."""
_UNDECIDED = compiled(
    r"\bi(?:'ve| have)? (?:(?:really|honestly|still|just|actually) )*(?:don't|do not|didn't|dont) "
    r"(?:(?:really|even|quite|yet|actually) )*know (?:yet )?(?:what|which \w+|where)(?: i(?:'d| would| want|"
    r" should|'m| am)?"
    r"(?: \w+)?)? (?:to (?:do|study|become|be|go|choose)|i want|want|should do|going to do|supposed to do)\b"
    r"(?! (?:about|with (?:this|that|it|the)\b))|"
    r"\bi(?:'ve| have) (?:got )?(?:absolutely |really )?no (?:idea|clue) what (?:i (?:want|should)|to (?:do|"
    r"study|become))\b"
    r"(?! (?:do )?(?:about|with (?:this|that|it|the)\b))|"
    r"\bi(?:'m| am) (?:(?:still|really|not|so|very|a bit) )*(?:sure|certain|undecided|clear|"
    r"unsure) (?:about )?(?:yet )?what "
    r"(?:i (?:want|should)|to (?:do|study|become))\b"
)
_NOT_GOOD = compiled(
    rf"\bi(?:'m| am| was|'ve been) {_SO}(?:not (?:(?:very|really|that|so|particularly|any|much) )*(?:good|"
    rf"clever|smart|"
    r"talented|confident|creative|academic)(?: enough)?|bad|terrible|rubbish|hopeless|useless|awful|the worst|stupid|"
    r"too (?:stupid|slow|shy|clumsy))\b(?! (?:news|idea|timing)\b)(?! with (?:time|names)\b)|"
    r"\bmy (?:grades?|marks?|exams?|results?|school report|english|maths?) (?:(?:are|were|is|was) (?:(?:very|"
    r"really|so|"
    r"quite|pretty|a bit|just) )*(?:bad|terrible|awful|poor|not (?:(?:very|that|so|all that|really) )*(?:great|"
    r"good|the "
    r"best|brilliant|enough))|(?:weren't|aren't|isn't|wasn't|were never|was never) (?:(?:very|that|so|all that|"
    r"really|"
    r"exactly) )*(?:great|good|the best|brilliant|enough))\b|"
    r"\bi (?:\w+ )?(?:never|don't ever|can never|can't ever) (?:finish|get|manage|stick|win|do|"
    r"learn) (?:anything|them|it|"
    r"things|my \w+|to anything|with anything)(?: right| done| well)?$"
)

ALONE: Mapping[Tone, Sequence[str]] = MappingProxyType(
    {
        F: ("Hm. That is not nice.", "That does not sound easy."),
        E: ("I am sorry, that does not sound easy.", "That is hard. I am sorry."),
        W: ("I am sorry, that does not sound easy at all.", "Oh, that is hard. I am glad that you are here."),
    }
)
UNDECIDED: Mapping[Tone, Sequence[str]] = MappingProxyType(
    {
        F: ("Few people know that at the start.",),
        E: ("Few people know that at the start.", "You need not know that yet."),
        W: (
            "Hardly anybody knows that at the start, so do not worry.",
            "You need not know that yet, and talking to people is a good way to find out.",
        ),
    }
)
NOT_GOOD: Mapping[Tone, Sequence[str]] = MappingProxyType(
    {
        F: ("Nobody is good at everything.",),
        E: ("Nobody is good at everything.", "Do not be too hard on yourself."),
        W: ("Do not be too hard on yourself.", "Do not worry too much about that."),
    }
)
NO_NERVES: Mapping[Tone, Sequence[str]] = MappingProxyType(
    {
        F: ("No need to be nervous.", "Take your time."),
        E: ("No need to be nervous. Take your time.", "No hurry. Everybody is nervous the first time."),
        W: (
            "No need to be nervous, it is only a chat. Take all the time that you need.",
            "There is no hurry at all, and no need to be nervous.",
        ),
    }
)

_IS_IT_BAD = compiled(
    r"(?:(?:and|so|but|um|uh|or|well) )*(?:is|was|isn't) (?:that|it|this) (?:(?:so|very|really|too|a bit|"
    r"kind of|a|just|"
    r"terribly) )*(?P<what>bad|weird|strange|stupid|silly|wrong|odd|crazy|dumb|terrible|awful|embarrassing|lazy|"
    r"childish|naive|"
    r"normal|ok|okay|all right|common|usual)(?: (?:thing|sign|of me|idea|to say|to ask|to want|do you think))*$"
)
_GOOD = frozenset(("normal", "ok", "okay", "all right", "common", "usual"))
_SELF = compiled(
    r"(?:(?:and|so|but|well|oh|um|yes|no|honestly|actually|sometimes|okay|ok|sorry) )*(?:i|i'm|i've|i'd|my|we|"
    r"we're)\b"
)
_HEARSAY = compiled(r"\byour?\b|\bi(?:'ve| have)? (?:\w+ )?(?:read|heard|saw|seen|noticed|understand)\b")
NOT_BAD: Mapping[Tone, Sequence[str]] = MappingProxyType(
    {
        F: ("No.", "Not to me."),
        E: ("No, not at all.", "Not to my mind, no."),
        W: ("Not at all. Plenty of people are like that.", "No, not at all. You are in good company there."),
    }
)
QUITE_SO: Mapping[Tone, Sequence[str]] = MappingProxyType(
    {
        F: ("I would say so.",),
        E: ("I would say so, yes.", "As far as I can see, yes."),
        W: ("Oh yes, I would say so.", "I would say so, yes. You are in good company there."),
    }
)


def comfort(said: str, tone: Tone) -> Sequence[str]:
    """What a kind person says to what weighs on a visitor; empty where nothing does."""
    told = [" ".join(words(piece)) for piece in sentences(said) if not piece.rstrip("\"'”’) ").endswith("?")]
    told = [line for line in told if not _HEARSAY.search(line)]
    for pattern, lines in ((_ALONE, ALONE), (_UNDECIDED, UNDECIDED), (_NOT_GOOD, NOT_GOOD)):
        if any(pattern.search(line) for line in told):
            return lines[tone]
    nervous = any(NERVOUS.search(line) and not line.endswith("late") and " late " not in line for line in told)
    return NO_NERVES[tone] if nervous else ()


def asks_if_bad(said: str, tone: Tone) -> Sequence[str]:
    """What to say to "I never finish my models. Is that bad?", where the visitor asks it of themselves; else empty."""
    *before, last = sentences(said) or [said]
    asks = _IS_IT_BAD.fullmatch(" ".join(words(last)))
    told = " ".join(words(before[-1])) if before else ""
    if asks is None or len(told.split()) < _TELLS or not _SELF.match(told) or _HEARSAY.search(told):
        return ()
    return (QUITE_SO if asks["what"] in _GOOD else NOT_BAD)[tone]


_TELLS = 4
"""Words of the shortest sentence in which somebody tells of themselves."""
