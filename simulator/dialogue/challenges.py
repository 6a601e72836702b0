"""What asks without asking: a challenge, "is that right" behind a statement, a word that was not caught."""

from collections.abc import Sequence
from types import MappingProxyType

from simulator.dialogue.mood import Tone
from simulator.domain.question import Kind
from simulator.language.text import sentences, words
from simulator.patterns import compiled

F, E, W = Tone.FLAT, Tone.EVEN, Tone.WARM

_LEAD = r"(?:(?:and|but|oh|well|so|sorry|no|ok|okay|yes|really|honestly|seriously|wait) )*"
_GOADS = r"(?:(?:come on|come now|go on|surely|admit it|be honest|let's be honest|don't be shy|seriously) )"
_CHALLENGES = compiled(
    rf"^{_LEAD}{_GOADS}+(?:but )?(?:surely )?(?:you|there|it|everybody|everyone|they|your)\b.*|"
    rf"^{_LEAD}(?:you|there) (?:must|have to) (?:(?:surely|still|sometimes|also) )*(?:be|have|have been|have had) "
    r"(?:(?:some|any|a few|one or two|your|a) )?(?:regrets?|doubts?|bad days?|days? (?:when|that)|times? (?:when|that)|"
    r"moments? (?:when|that)|something you|things? you|enemies|worries|a downside|downsides|a catch|drawbacks?)\b.*|"
    rf"^{_LEAD}(?:don't|do not) tell me (?:that )?(?:you|it|there|nobody|they)\b.*|"
    rf"^{_LEAD}(?:you can't|you cannot|you can not) (?:possibly |really |honestly )*(?:like|love|enjoy|be happy|mean|"
    r"think|believe|live)\b.*"
)
"""Doubts the persona to their face and waits for an answer: "come on, you must have regrets"."""
_KIND = compiled(
    r"\byou (?:must|have to) (?:be|have been|feel) (?:so |very |really )*(?:proud|tired|happy|glad|relieved)\b"
)
_SUPPOSES = compiled(
    rf"^{_LEAD}(?:(?:it|that|this|the (?:work|job)|your (?:work|job)|[\w']+ing [\w' ]+) )?must (?:be|get|feel) "
    r"(?:(?:so|very|really|pretty|quite|rather|a bit) )*(?:lonely|boring|stressful|exhausting|tiring|dangerous|cold|"
    r"exciting|fun|scary|hard|difficult|rewarding|quiet|noisy|strange|frustrating|sad|dull|beautiful) (?:(?:up|down|in|"
    r"out|over) )?(?:there|here|at night|at times|sometimes|in (?:the )?(?:winter|summer|dark|evening|"
    r"morning)|on your own|"
    r"all day|day after day|being \w+|doing \w+|working \w+|with (?:so|all) \w+)\b.*|"
    rf"^{_LEAD}you must (?:(?:sometimes|often|really|also) )*(?:get (?:tired|bored|fed up|sick|attached|"
    rf"asked|a lot|many|"
    r"lots|so)|meet|come across|see (?!me\b|that\b|it\b)|miss|hate|worry|deal with|work (?:with|all|very)) ?.*"
)
"""Supposes how the work is, and would like to hear: "must be lonely out there"."""
_CONFIRMS = compiled(
    r"(?:\w+ ){3,}(?:is|was|isn't|wasn't) (?:that|it|this) (?:really )?(?:right|true|so|correct|not so|the case)$|"
    r"(?:\w+ ){3,}(?:have i|did i) (?:got |get )?(?:that )?(?:right|understand that right|got that right)$"
)
"""Says something and has it confirmed: "you have a breakfast club, is that right"."""
_WEIGHS = compiled(
    r"^(?!.*\b(?:problem|trouble|thing|point|what|reason|idea|truth|fact|think|say|said|know)\b)(?:[\w']+ ){1,6}?"
    r"(?:is|was|isn't|wasn't|are|aren't) (?:that|it|this|they|those|these) (?:not )?(?:a lot|a long time|"
    r"too \w+|enough|"
    r"normal|very \w+|so \w+|much|many|long|hard|usual|unusual|common|a bit \w+|rather \w+)\b"
)
"""Asks what to make of a thing that was named first: "forty minutes, is that not a lot"."""
_NOT_CAUGHT = compiled(
    rf"^{_LEAD}i (?:just )?(?:didn't|did not|couldn't|could not|don't|haven't) (?:quite |really )?(?:catch|hear|get|"
    r"understand|follow|caught) (?:the |that )?(?:who|what|why|how|when|where|which)\b (?!you (?:said|mean|meant)$)\w+"
)
"""Lost one thing of what was said: "I didn't catch who had the kettle"."""


def challenges(said: str) -> bool:
    """Whether a turn doubts the persona to their face: "Come on, you must have regrets."."""
    *_, last = sentences(said) or [said]
    line = " ".join(words(last))
    return _CHALLENGES.match(line) is not None and not _KIND.search(line)


def asks_so(said: str) -> Kind | None:
    """The kind of question that a turn without the form of one is; None where it asks nothing."""
    marked = any(mark in said for mark in ".?!")
    *_, last = (sentences(said) if marked else ()) or [said]
    line = " ".join(words(last))
    if _NOT_CAUGHT.match(line):
        return Kind.OPEN
    if challenges(said) or _CONFIRMS.match(line) or _SUPPOSES.match(line):
        return Kind.LEADING
    return Kind.CLOSED if _WEIGHS.match(line) and "?" not in said[:-1] else None


_PUSHES = compiled(
    rf"^{_LEAD}(?:i (?:don't|do not|can't|cannot|can hardly|hardly) (?:really |quite )?(?:believe|buy)"
    r"(?: (?:that|it|you|this|a word of it))?(?: for a (?:second|minute|moment))?$|i find (?:that|it) hard to believe$|"
    r"you(?:'ve| have)? (?:already|just) (?:said|told me)(?: (?:that|this|so|it|as much))?$|"
    r"you(?:'ve| have)? (?:said|told me) (?:that|this|so|it)(?: (?:already|before|twice|earlier|just now|once))?$|"
    r"that(?:'s| is)? (?:not (?:an?|my|the|really) (?:\w+ )?(?:answer|question)|doesn't (?:really )?answer|"
    r"does not answer|isn't (?:an?|my|really) (?:answer|what)|not what i)\b|"
    r"you(?:'re| are) (?:just |only )?(?:being (?:polite|vague|evasive|nice|kind)|dodging|avoiding)\b|"
    r"you (?:didn't|did not|haven't|have not) (?:really )?answer(?:ed)?\b|(?:really )?is that (?:all|it)$|"
    r"i (?:already )?(?:asked|told) you\b|that (?:can't|cannot) be (?:all|it|true|right)\b)"
)
"""Pushes back: is not believed, is told so, is told that it was no answer."""


_ALREADY = compiled(rf"^{_LEAD}you(?:'ve| have)? (?:already |just )?(?:said|told me)\b")
_NO_ANSWER = compiled(r"\banswer(?:ed)?\b|\bnot (?:what i|my question)|\bisn't what\b|\bdodging\b|\bavoiding\b")
_WONDERS = compiled(
    r"(?:(?:oh|hm|wow|no|what|wait|huh) )*(?:really|seriously|honestly|for real|no way|is that (?:so|right|true)|"
    r"was (?:it|that) (?:so|really)|did (?:he|she|they|you|it) really|you (?:did|don't|didn't))(?: really)?"
)

REALLY = MappingProxyType(
    {
        F: ("It is as I say.", "So it was."),
        E: ("Yes, that is how it was.", "Really, yes."),
        W: ("Yes, really.", "Yes, that is just how it was."),
    }
)
"""What was told is wondered at: a yes, and nothing new."""
STANDS = MappingProxyType(
    {
        F: ("Believe it or not.", "I have no other story."),
        E: ("Believe it or not, I meant it as I said it.", "You need not believe it. I meant it, though."),
        W: ("I can see why you doubt it, but I meant it as I said it.", "I know how it sounds, but I meant it."),
    }
)
"""What was told is not believed."""
SO_I_DID = MappingProxyType({F: ("So I did.",), E: ("So I did. Sorry.",), W: ("So I did, I am sorry.",)})
"""Told that it was said before."""
GOT_WRONG = ("Then I got you wrong. Ask me again.", "Fair enough. Then ask me in another way.")
"""Told that it was no answer."""


def wonders(said: str) -> bool:
    """Whether a turn only wonders at what was told: "Really?", "Hm, is that right?"."""
    return _WONDERS.fullmatch(" ".join(words(said))) is not None


def met(said: str, tone: Tone) -> Sequence[str]:
    """What to say to a turn that pushes back and asks nothing."""
    pieces = [" ".join(words(piece)) for piece in sentences(said)]
    if any(_ALREADY.match(piece) for piece in pieces):
        return SO_I_DID[tone]
    return GOT_WRONG if any(_NO_ANSWER.search(piece) for piece in pieces) else STANDS[tone]


def pushes_back(said: str) -> bool:
    """Whether a turn pushes back at what was just said: "I don't believe that.", "You said that already."."""
    pieces = [" ".join(words(piece)) for piece in sentences(said)]
    return challenges(said) or any(_PUSHES.match(piece) for piece in pieces)
