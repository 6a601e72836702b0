"""A visitor says that they will soon have to go: whatever was asked before, they are let go like a guest."""

from types import MappingProxyType

from simulator.dialogue.draft import Draft
from simulator.dialogue.mood import Move, Tone
from simulator.language.text import sentences, words
from simulator.patterns import compiled

F, E, W = Tone.FLAT, Tone.EVEN, Tone.WARM

_RIDE = (
    r"(?:bus|train|tram|ferry|boat|plane|flight|taxi|cab|lift|ride|parking(?: meter| ticket)?|car|next class|"
    r"next lesson|class|lecture|lesson|shift|appointment)"
)
_FETCHES = r"(?:mum|mom|mam|dad|father|mother|sister|brother|friend|wife|husband|lift|ride|taxi|cab)"
_CLOCK = (
    r"(?:(?:about|around|exactly|just) )?(?:half |quarter |\w+ )?(?:past |to |before )?(?:one|two|three|four|"
    r"five|six|"
    r"seven|eight|nine|ten|eleven|twelve|noon|half|quarter|\d+)\b.*"
)
_MUST = (
    r"(?:should|must|have to|need to|ought to|had better|better|will have to|'ll have to|'d better|'ve got to|"
    r"have got to|got to|gotta|am going to have to|'m going to have to|might have to)"
)
_OFF = (
    r"(?:go|be going|get going|be off|run|be running|dash|rush|head off|head out|head back|head home|set off|"
    r"get off|leave|make a move|make tracks|be on my way|be leaving|go home|say goodbye|stop here|"
    rf"(?:catch|get|get to|run for|make) (?:my|the) {_RIDE})"
)
_SOON = (
    r"(?: (?:soon|now|shortly|in a (?:minute|moment|bit|second)|in (?:\w+ ){1,2}minutes|actually|i'm afraid|"
    r"i am afraid|"
    r"sorry|really|though|then|too|anyway|i think|i guess|unfortunately|today|at (?:\w+ ){1,3}))*"
)
_MUST_GO = compiled(
    rf"\bi ?(?:(?:really|probably|just|think i|guess i|sadly|also|do|now) )*{_MUST} (?:(?:really|probably|just|"
    rf"sadly|also|now|soon|slowly|almost|be) )*{_OFF}{_SOON}"
    rf"(?:$| (?:my|the|or|because|before|so|but|otherwise|there's|there is|it's|they're|and (?:catch|get|meet|"
    rf"fetch|pick)) )"
)
_STAYS = compiled(
    r"\b(?:(?:one|two|a few|some|another|more|last|quick|a) questions?|still have|ask you|wanted to ask|"
    r"want to ask)\b"
)
"""Speaks of the hour, and has more to ask."""
_NO_GOING = compiled(r"\b(?:every|always|usually|if i|when i|each|sometimes|often)\b")
"""How somebody's days go, and no leave taken."""
_WAITS = compiled(
    r"^(?:(?:and|oh|sorry|but|so|well|i think|actually|i'm afraid) )*my (?:"
    rf"{_RIDE}(?: (?:is|will be))? (?:at {_CLOCK}|(?:leaves|goes|starts|departs|runs out|comes) (?:(?:at )?{_CLOCK}|"
    r"in (?:an?|half|\w+) (?:\w+ )?\w+|soon|now|any (?:minute|moment|second))|(?:leaving|coming|due|starting|running "
    r"out)(?: (?:soon|now|any (?:minute|moment)|in \w+ \w+|at .*))?$)|"
    rf"{_FETCHES}(?: is|'s)? (?:here|outside|downstairs|picking me up|waiting(?: (?:for me|outside|downstairs|"
    rf"in the car|"
    r"at the \w+))*$)(?: .*)?)"
)
_LETS_GO = compiled(
    r"\bi(?:'ll| will| should|'d better| must| had better| ought to|'d| would)? ?"
    r"(?:(?:really|probably|just|rather) )*"
    r"(?:(?:do not|don't|won't|shouldn't|should not|mustn't|must not|will not) (?:(?:want|like|mean|wish) to )?"
    r"(?:keep you|hold you up|take (?:up )?(?:any )?more of your time|take up more of your (?:time|day|"
    r"afternoon|morning)))"
    r"(?: (?:any longer|much longer|too long|longer|from \w+(?: \w+)?|anymore|any more))*$|"
    r"\b(?:i(?:'ll| will|'d better| should| must| had better)|let me) (?:(?:soon|now|just) )*let you "
    r"(?:go|get back|get on|get going|be|work)\b|"
    r"\bit(?:'s| is)(?: about| nearly| almost)? time (?:for me|that i|i) (?:to )?(?:go|went|left|leave|head\w*|"
    r"be off)\b"
)
_TAKES_ALONG = compiled(
    r"\bi(?:'ll| will|'m going to|'m| am)? (?:(?:really|just|also|always|most|especially|so) )*(?:liked?|loved?|"
    r"enjoyed|"
    r"remember|keep|never forget|not forget|won't forget|learned|learnt|tak(?:e|ing)|think(?:ing)? (?:of|about))\b|"
    r"\bwhat i(?:'ll| will|'m| liked| loved| take)\b"
)

SEES_OFF = MappingProxyType(
    {
        F: ("Then go.", "Off you go, then."),
        E: ("Then do not let me keep you.", "Of course. Off you go, then.", "Go ahead, I will not keep you."),
        W: (
            "Of course, off you go. It was good to talk to you.",
            "Then I will not keep you. I liked our talk.",
            "Of course, do not let me keep you. I am glad that you came.",
        ),
    }
)
USE_THE_TIME = MappingProxyType(
    {
        F: ("Then ask.",),
        E: ("Then let us use the time. Go ahead, ask me.", "Then ask me what matters most to you."),
        W: ("Then let us make the best of the time. Ask me anything.", "Then ask me what matters most to you."),
    }
)
"""The same said on arriving."""
TAKES_SOMETHING = MappingProxyType(
    {
        F: ("So something stayed with you.",),
        E: ("Good that something stayed with you.", "Good that you take something with you."),
        W: ("How nice that this stayed with you.", "It is good to hear what stayed with you."),
    }
)
"""Behind it, where the visitor also says what they liked or will keep."""

_DONE = compiled(
    r"^(?:(?:okay|ok|so|well|right|and|oh|i think|i guess|i believe|then|um|uh) )*(?:that(?:'s| is| was)|this (?:is|"
    r"was)) "
    r"(?:really |about |pretty much )?(?:all|everything|it)(?: (?:really|then|from (?:me|my side)|for (?:today|now|me)|"
    r"(?:that )?i (?:\w+ )?(?:wanted|had|have|need|needed)(?: to (?:ask|know|hear))?(?: you)?(?: today)?|thanks?|"
    r"thank you|"
    r"so much|very much))*$|"
    r"\bi (?:do not|don't|have not|haven't|have) (?:\w+ )?(?:got |have )?(?:any|no) (?:more|other|further) questions$|"
    r"^(?:(?:okay|ok|so|well|um|uh) )*no (?:more|other|further) questions(?: from (?:me|my side))?$"
)
"""Says that nothing is left to ask."""


def leaves(said: str) -> bool:
    """Whether a turn says, in what it does not ask, that the visitor will soon go: "my bus is at ten past"."""
    told = [piece for piece in sentences(said) if not piece.rstrip("\"'”’) ").endswith("?")]
    lines = [" ".join(words(part)) for piece in told for part in (piece, *piece.split(",")[:1])]
    if any(_DONE.search(line) for line in lines):
        return True
    return not any(_STAYS.search(line) for line in lines) and any(
        not _NO_GOING.search(line) and (_MUST_GO.search(line) or _WAITS.match(line) or _LETS_GO.search(line))
        for line in lines
    )


_LATER = compiled(
    r"\b(?:soon|shortly|in (?:a|one|two|half a|\w+) (?:few |couple of )?(?:minutes?|moments?|bit|while)|"
    r"at (?:half |quarter )?"
    r"(?:\w+ )?(?:past|to|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon))\b"
)
_FAREWELL = compiled(r"\b(?:good ?bye|bye|see you|take care|cheers|cheerio|thanks?|thank you|all the best|farewell)\b")


def not_yet(said: str) -> bool:
    """Whether the visitor will go soon and has not said goodbye: "I need to leave in five minutes"."""
    line = " ".join(words(said))
    return leaves(said) and _LATER.search(line) is not None and _FAREWELL.search(line) is None


def takes_along(said: str) -> bool:
    """Whether a turn says what the visitor liked, or takes with them."""
    return _TAKES_ALONG.search(" ".join(words(said))) is not None


_ARRIVED = 4
"""Turns of both within which whoever must go soon has only come."""
ABOUT_TO_GO = "about-to-go"
"""The flag of a talk in which the visitor has said so."""


_KEEPS = compiled(
    r"\bwhat i(?:'ll| will|'m| am)? (?:(?:going to|really|most of all|mostly) )*(?:keep|take|taking|remember)\b|"
    r"\bi(?:'ll| will|'m| am) (?:\w+ ){0,3}?(?:tak(?:e|ing) (?:[\w'-]+ ){1,12}?(?:with me|away|home|along)|"
    r"tak(?:e|ing) (?:away|with me|home)|remember(?:ing)? (?:that|this|it|what|how|the|your|about)|never forget|"
    r"not forget|think(?:ing)? (?:about|of|over) (?:that|this|it|what|the|your))\b|\bi won't forget\b|"
    r"\b(?:will|'ll|is going to) (?:\w+ ){0,2}(?:stay|stick) with me\b|\bmy (?:\w+ )?takeaways?\b|"
    r"\bgiven me (?:\w+ ){0,4}to (?:think about|go on)\b|\bi(?:'ve| have)? (?:\w+ )?learn(?:ed|t) (?:so much|a lot|"
    r"such a lot|loads)\b|\bi(?:'ll| will) keep (?:that|this|the|your|what) (?:\w+ )+in mind\b|"
    r"\bi (?:really |especially |particularly )?(?:liked|loved|enjoyed) (?:the (?:part|bit|story|one)|how you|what you|"
    r"hearing)\b"
)
_STEP = compiled(
    r"\b(?:i(?:'ll| will|'m going to| am going to|'m gonna)|i want to|my next step is to|next step is to) "
    r"(?:(?:also|then|definitely|first|really|now|just|actually|try to|go and|see if i can) )*(?:apply|call|ring|write|"
    r"ask|look|try|sign|visit|read|e-?mail|enrol|enroll|book|practi[sc]e|start|volunteer|contact|speak|talk|send|join|"
    r"find|"
    r"get in touch|register|search|check|go to|do (?:that|it|a|an|the|some))\b"
)
WISHES_LUCK = MappingProxyType(
    {
        F: ("Do that.",),
        E: ("That sounds like a good step.", "Do that. I wish you luck with it."),
        W: ("That sounds like a good step, and I wish you luck with it.", "Do that, and good luck with it!"),
    }
)
"""Said what they will do next."""


def keeps(said: str) -> bool:
    """Whether a turn says what the visitor keeps of this talk: "what I'll remember is the paper cup"."""
    return any(_KEEPS.search(" ".join(words(piece))) for piece in sentences(said))


def take_note(draft: Draft, thanked: bool = False) -> bool:
    """A word on what the visitor keeps, and on what they will do with it; False, and nothing said, without either.

    `thanked`: a plan alone is worth a word too, from whoever thanks.
    """
    said = draft.said or ""
    plans = any(_STEP.search(" ".join(words(piece))) for piece in sentences(said))
    kept = keeps(said)
    if not draft.english or not draft.before.turns or not (kept or (thanked and plans)):
        return False
    draft.move(Move.LISTENS)
    if kept:
        draft.say_one(TAKES_SOMETHING[draft.tone])
    if plans:
        draft.say_one(WISHES_LUCK[draft.tone])
    return True


def see_off(draft: Draft, thanks: bool) -> None:
    """Let the visitor go, with a word on what they say that they take with them."""
    draft.flags.update({ABOUT_TO_GO, "greeted"})
    if thanks:
        draft.move(Move.THANKS)
    if not take_note(draft) and takes_along(draft.said or ""):
        draft.move(Move.LISTENS)
        draft.say_one(TAKES_SOMETHING[draft.tone])
    arriving = len(draft.before.turns) < _ARRIVED and not_yet(draft.said or "")
    draft.say_one((USE_THE_TIME if arriving else SEES_OFF)[draft.tone])


_PARTS = compiled(
    r"(?:(?:and|so|well|ok|okay|anyway|many|thanks?|thank you|very much|so much|again|for everything|for today) )*"
    r"(?:good ?bye|bye|bye bye|see you|take care)(?: (?:now|then|again|soon|around|and \w+ \w+))*(?: \w+)?$"
)


def parts_now(said: str) -> bool:
    """Whether a turn that asks for something ends with a goodbye: what is asked is answered, and then they part."""
    last = (sentences(said) or [""])[-1]
    return any(_PARTS.match(" ".join(words(piece))) for piece in (last, *last.rsplit(",", 1)[-1:]) if words(piece))
