"""Sentences that the profile cannot deny: what the other must have felt, and what visitors tell of themselves."""

import re
from dataclasses import replace

from simulator.domain.persona import Persona
from simulator.domain.question import Flag, Ground, Grounding, Judgement
from simulator.language.text import words
from simulator.scoring import cues
from simulator.scoring.quoting import Piece, pieces, span_of

_HEART = (
    r"(?:terrified|scared|frightened|afraid|petrified|horrified|shocked|stunned|shaken|exhausted|tired|shattered|drained|"
    r"worn out|proud|relieved|delighted|thrilled|overjoyed|over the moon|happy|glad|chuffed|excited|nervous|anxious|"
    r"worried|stressed|furious|angry|livid|cross|frustrated|annoyed|sad|upset|gutted|devastated|heartbroken|distraught|"
    r"crushed|desperate|lonely|lost|ashamed|embarrassed|humiliated|disappointed|hurt|moved|touched|tempted|torn|"
    r"overwhelmed|in (?:tears|pieces|shock|despair|two minds)|beside yourself|at your wits'? end|out of your mind|"
    r"sick (?:with|of)|fed up|freezing|frozen|soaked|starving|bored)"
)

FEELS_WITH = cues.cue(
    rf"you must(?: have| all)?(?: \w+)? (?:been|felt|be|feel)(?: \w+ly| so| very| quite| rather| pretty| absolutely|"
    rf" a bit|"
    rf" really)* {_HEART}",
    r"you must(?: have)?(?: \w+)? (?:hate|hated|love|loved|dread|dreaded|miss|missed|worry|worried|wept|cried|"
    r"panic|panicked|suffer|suffered|hoped|feared)",
    r"(?:that|it|this) must(?: have| all)?(?: \w+)? (?:been|felt|be|feel|hurt|stung|broken your heart)",
    rf"(?:i bet|i imagine|i can imagine|i'm sure|i suppose|no wonder)(?: that)? you (?:were|felt|are|feel)(?: \w+ly|"
    rf" so|"
    rf" very| quite| rather| pretty| absolutely)* {_HEART}",
    r"(?:how|what an?)(?: \w+ly| so)? (?:awful|terrible|horrible|dreadful|frightening|frustrating|sad|lovely|wonderful|"
    r"shock|blow|nightmare|relief)(?! (?:is|are|was|were|do|does|did)\b)",
)
"""Says what the other must have felt."""


_OWN_STORY = cues.cue(
    r"(?:i'm|i am|i was|i've been|i have been|i study|i studied|i work|i worked|i teach|i taught|i live|i lived|i come|"
    r"i came|i grew up|i did|i do|i finished|i left|i run|i ran|i trained|i graduated|i'm from|"
    r"my (?:name|degree|course|job|background|mother|father|mum|dad|wife|husband|sister|brother|aunt|uncle|cousin|"
    r"teacher)(?:'s)?)"
)
_HEARSAY = cues.cue(
    r"read|saw|seen|heard|hear|see|gather|understand|understood|told|noticed|found|looked up|know|knew|learned|"
    r"learnt|remember|believe|think|thought|guess|suppose|assume|says?|said|impressed|admire"
)
_THEIRS = frozenset("you your yours you're you've you'd she he they her his their she's he's they've they're".split())


def without_sympathy(judged: Judgement, persona: Persona) -> Judgement:
    """The judgement, without a mistake that is found in nothing but sympathy or the speaker's own story.

    A figure or a name that the profile does not hold ("when it flooded in 2012") stays a claim.
    """
    grounding = judged.grounding
    if grounding is None or grounding.ground is not Ground.MISTAKEN:
        return judged
    claims = [p for use in grounding.evidence if (p := _sentence(judged.text, use.said)) is not None]
    if not claims or any(not _of_oneself(p.text, persona) and _denies(p.text, persona) for p in claims):
        return judged
    return replace(
        judged,
        grounding=Grounding(Ground.GENERIC),
        flags=tuple(f for f in judged.flags if f is not Flag.MISTAKEN),
        why=tuple(why for why in judged.why if not why.startswith("the public profile says otherwise")),
    )


def _denies(text: str, persona: Persona) -> bool:
    return text not in FEELS_WITH or _claims_more(text, persona)


def _of_oneself(text: str, persona: Persona) -> bool:
    """Whether a sentence tells of the speaker alone: "I am in my second year at Melbourne" claims nothing of the other.

    What somebody read or heard, they claim.
    """
    said = set(words(text))
    theirs = {w for name in (persona.name, persona.organisation) for w in words(name)} | _THEIRS
    return cues.straight(text) in _OWN_STORY and text not in _HEARSAY and said.isdisjoint(theirs)


def _sentence(text: str, said: str) -> Piece | None:
    span = span_of(said, text)
    return next((p for p in pieces(text) if span and p.start <= span[0] < p.end), None)


def _claims_more(text: str, persona: Persona) -> bool:
    public = {w for f in persona.facts for w in words(f.text)} | set(words(persona.name))
    named = re.findall(r"(?<=\s)[A-Z][\w'’-]+|\d+", text)
    own = {w for n in named for w in words(n)} - {"i", "i'm", "i'd", "i've", "i'll"}
    return not own <= public
