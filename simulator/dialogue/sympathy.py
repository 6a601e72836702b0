"""A grave thing that a visitor confides, and what they feel for somebody in a story: both are heard before all else."""

import re
from types import MappingProxyType

from simulator.dialogue.mood import Tone
from simulator.domain.persona import Temperament
from simulator.language.text import sentences, words
from simulator.patterns import compiled

_KIN = (
    r"(?:(?:late|own|dear|little|older|younger|elder|eldest|youngest|big|best|baby|only|old|first|unborn|poor) )*"
    r"(?:wife|husband|partner|fianc[eé]e?|girlfriend|boyfriend|mother|mum|mom|mam|father|dad|parents?|(?:step)?"
    r"(?:son|daughter|brother|sister|mother|father)|child|children|baby|twins?|"
    r"(?:grand)(?:mother|father|ma|pa|dad|mum|parents|son|daughter|child)|gran|nan|"
    r"aunt|uncle|cousin|nephew|niece|friend|family|dog|cat)"
)
_WORK = r"(?:job|work|position|post|business|company|shop|farm|restaurant|livelihood|income|licence|apprenticeship)"
_REST = r"(?:home|house|flat|sight|eyesight|hearing|leg|arm|hand|foot|savings|everything)"
_ILLNESS = (
    r"(?:cancer|leukaemia|leukemia|a tumour|a tumor|an? (?:\w+ )?(?:stroke|heart attack|breakdown|miscarriage)|"
    r"dementia|alzheimer\S*|parkinson\S*|multiple sclerosis|depression|a depression|burnout|a burnout|"
    r"an? (?:bad|serious|terrible|nasty) (?:accident|illness|crash|injury))"
)
_ADVERB = r"(?:(?:just|recently|also|suddenly|only|all|already|finally|very) )*"
_NOT_SO = r"(?<!if )(?<!almost )(?<!nearly )(?<!never )(?<!like )(?<!as though )"
_GRAVE = compiled(
    rf"{_NOT_SO}\b(?:i|we)(?:'ve| have|'d| had)? {_ADVERB}(?:lost|buried) (?:both )?(?:(?:my|our|the|a|both) )?"
    rf"(?:\w+ )?(?:{_KIN}|{_WORK}|{_REST})\b(?! (?:touch|keys|ticket|number))|"
    rf"\b(?:my|our) {_KIN}(?:'s|s)? {_ADVERB}(?:(?:has|have|had) )?{_ADVERB}(?:died|passed (?:away|on)|drowned|"
    r"(?:was|were|got|been) (?:killed|murdered|shot)|killed (?:himself|herself)|took (?:his|her) (?:own )?life|"
    r"(?:is|are|was|were|fell|became|got) (?:(?:very|seriously|terminally|gravely|really|so|quite) )*(?:ill|dying|dead|"
    r"in (?:a |the )?(?:hospice|coma|intensive care))|(?:is|was) in (?:the )?hospital\b(?: for (?:\w+ )?\w+s\b)?|"
    rf"(?:has|had|have|got|was diagnosed with|is diagnosed with) {_ILLNESS})\b|"
    rf"\b(?:the (?:death|loss) of|since losing|after losing|losing) (?:my|our) {_KIN}\b|"
    rf"{_NOT_SO}\bi(?:'ve| have|'d| had| was)? {_ADVERB}(?:have |had |got |been |survived |fought )?"
    rf"(?:diagnosed with )?(?<! i ){_ILLNESS}\b|"
    rf"{_NOT_SO}\bi (?:was|got|fell|have been|became) {_ADVERB}(?:(?:seriously|badly|gravely|terribly) ill|"
    rf"depressed)\b|"
    rf"{_NOT_SO}\bi(?:'ve| have|'d| had)? {_ADVERB}(?:was |got |been |am being |am )?{_ADVERB}(?:made redundant|"
    r"laid off|let go(?! of)|fired(?! up)|sacked|dismissed)\b|"
    r"\bthey (?:\w+ )?(?:let me go|fired me|sacked me|laid me off|made me redundant)\b|"
    r"\b(?:i|we)(?: had to|'ve| have)? (?:fled|flee|escaped) (?:from )?(?:the|our|my|a) (?:war|country|bombs?|home)\b|"
    r"\b(?:my|our) marriage (?:has )?(?:broke|broken|fell|fallen|ended)\b|"
    r"\bi(?:'m| am|'ve| have| was) (?:just |still )?(?:been |gone |going )?(?:through )(?:an? )?(?:\w+ )?divorce\b"
)
"""A death, an illness, the loss of work or home, in the visitor's own life."""
_TRUSTS = compiled(
    r"\b(?:i(?:'ve| have)?(?:n't| not)? (?:\w+ )?(?:never |not )?told (?:anyone|anybody|nobody|no one)|"
    r"nobody (?:else )?knows|"
    r"i(?:'m| am) (?:thinking (?:of|about) |about to )?(?:dropping|drop) out|i (?:want to|might|"
    r"may) (?:drop out|quit my studies)|"
    r"i(?:'m| am)(?: (?:so|really|quite|a bit|very))* (?:lost|scared|afraid|terrified|ashamed|stuck|unhappy|"
    r"lonely)\b(?! of the)|"
    r"i(?:'d| would)(?: \w+)? be (?:scared|afraid|terrified)|i don't know what to do with (?:my life|myself)|"
    r"i(?:'ve| have)? failed (?:my|the|all my) (?:\w+ )?(?:exams?|year|degree|course))\b"
)
"""Something that somebody does not tell everyone: a fear, a failure, a step not yet taken."""
_FOR_THEM = compiled(
    r"\bi(?:'m| am) (?:(?:so|very|really|truly) )*sorry (?:to hear|(?:for|about) (?:him|her|them|you|"
    r"his|your(?! time)|the (?:poor|man|woman|boy|girl|child|family|farmer|driver)))\b|"
    r"^that(?:'s| is| was) (?:(?:so|very|really|too|just) )*(?:sad|awful|terrible|horrible|heartbreaking|dreadful)$|"
    r"\bhow (?:very )?(?:awful|sad|terrible|horrible|dreadful|frightening)$|"
    r"\b(?:that|it|this|you|he|she|they) must (?:have (?:been|felt)|be|feel) (?:\w+ ){0,3}?(?:awful|terrible|horrible|"
    r"hard|painful|frightening|frightened|scary|scared|sad|dreadful|terrified|lonely|heartbreaking|difficult|"
    r"devastated)\b|"
    r"\b(?:that|this|it) (?:sounds|feels|seems) (?:(?:so|really|very|just) )*(?:awful|terrible|horrible|"
    r"sad|hard|painful|"
    r"frightening|dreadful|heartbreaking|lonely)$|"
    r"\bpoor (?:man|woman|boy|girl|thing|you|him|her|fellow|guy|child|soul)\b|"
    r"\bthank (?:god|heavens?|goodness)\b(?! (?:it's|its|it is) friday)"
)
"""Felt with somebody whom the persona has told of, or with the persona."""

_GLAD = compiled(r"\bthank (?:god|heavens?|goodness)\b", re.IGNORECASE)
_MINE = compiled(r"\b(?:I|I'm|I've|my|we|our)\b|\bMy\b")

SORRY = MappingProxyType(
    {
        Temperament.WARM: ("Oh, I am so sorry to hear that.", "I am very sorry. Thank you for telling me."),
        Temperament.BRISK: ("I am sorry to hear that.", "That is hard. I am sorry."),
        Temperament.RESERVED: ("I am very sorry.", "I am sorry to hear that. Thank you for telling me."),
        Temperament.GRUMPY: ("That is rotten. I am sorry.", "I am sorry. That is a hard thing."),
        Temperament.ENTHUSIASTIC: ("Oh no, I am so sorry.", "Oh, I am so sorry to hear that."),
    }
)
"""After a grave confidence, whatever else is said."""
TRUSTED = MappingProxyType(
    {
        Temperament.WARM: ("Thank you for telling me. That is not a small thing.", "I am glad that you said so."),
        Temperament.BRISK: ("Good that you say it.", "That is honest. Thank you."),
        Temperament.RESERVED: ("Thank you for telling me that.", "That cannot be easy to say. Thank you."),
        Temperament.GRUMPY: ("Hm. That took some saying.", "Well. Good that you say it."),
        Temperament.ENTHUSIASTIC: (
            "Oh, thank you for telling me. That is not a small thing!",
            "I am glad that you said so!",
        ),
    }
)
"""After a fear, a failure, or a plan that somebody has not told everyone."""
TAKE_TIME = MappingProxyType(
    {
        Temperament.WARM: ("Take all the time that you need.", "There is no hurry at all."),
        Temperament.BRISK: ("Take your time.", "No rush."),
        Temperament.RESERVED: ("Take your time.", "There is no hurry."),
        Temperament.GRUMPY: ("No hurry. Take your time.", "Take your time. I can wait."),
        Temperament.ENTHUSIASTIC: ("Take your time, really.", "There is no hurry at all."),
    }
)
"""After a grave confidence that asks nothing: the floor stays theirs."""
THANKED = MappingProxyType(
    {
        Tone.FLAT: ("Hm. It stays with you.",),
        Tone.EVEN: ("Thank you for saying so.", "It stays with you."),
        Tone.WARM: ("Thank you for saying so.", "You are kind to say that."),
    }
)
"""Before an answer: the visitor has felt with somebody."""


def confides(said: str) -> bool:
    """Whether a visitor tells of a death, an illness, or a loss of their own."""
    return any(_GRAVE.search(" ".join(words(piece))) for piece in sentences(said))


def trusts(said: str) -> bool:
    """Whether a visitor tells what they do not tell everyone: a fear, a failure, a step not yet taken."""
    return any(_TRUSTS.search(" ".join(words(piece))) for piece in sentences(said) if not piece.endswith("?"))


def feels_with(said: str) -> bool:
    """Whether a visitor feels with somebody, in what they say rather than ask."""
    pieces = sentences(said)
    told = [piece for piece in pieces if not piece.rstrip("\"'”’) ").endswith("?")]
    # "I have eleven years of those, thank goodness" is glad for oneself.
    told = [piece for piece in told if not (_GLAD.search(piece) and _MINE.search(piece))]
    return any(_FOR_THEM.search(_plain(piece)) for piece in told)


def _plain(piece: str) -> str:
    return re.sub(
        r"^(?:(?:oh|ah|no|god|my|wow|so|but|and|well) )+(?=how|poor|thank|that|it|this|i)", "", " ".join(words(piece))
    )
