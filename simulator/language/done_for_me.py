"""A favour by what would be done and for whom, where no set phrase shows it: `you couldn't squeeze me in, could you`.

Something is to be done for the visitor (`send me`, `have time for me`), or they would do something where the person is
(`may I come and see the looms`), and it is asked for, hoped for or ordered. What happens to the visitor by itself
(`would that help me`), what is told (`give me an idea`) and what was done is no favour.
"""

import re

from simulator.domain.question import Flag
from simulator.domain.talk import Act
from simulator.language.clauses import Clause
from simulator.language.favours import RESUME, Favour
from simulator.patterns import compiled

_PERSON = (
    r"(?:friend|colleague|boss|manager|director|teacher|partner|wife|husband|brother|sister|son|daughter|cousin|"
    r"uncle|"
    r"aunt|mother|father|mate|supervisor|mentor|team|crew|people|neighbour|neighbor|assistant|editor|agent)"
)
_WHO = (
    rf"(?:you|he|she|(?:your|the) (?:\w+ ){{0,2}}?{_PERSON}s?|some(?:one|body)|any(?:one|body)|"
    r"(?:one|any|some) of (?:your|the) \w+)"
)
_ASKED = compiled(
    rf"(?:can|could|would|will|might|may|do|does|is|are)(?: n't)? {_WHO}\b|{_WHO} (?:could|would|might|can)(?: "
    rf"n't)?\b|"
    r"(?:can|could|may|might|shall|would) (?:i|we)\b|\b(?:i|we) (?:can|could|may|might)\b|"
    r"\b(?:do n't suppose|hope|hoped|hoping|please|perhaps|maybe|if you|mean (?:a lot|the world))\b|"
    rf"\bif {_WHO}\b|\bwant (?:that|me to)\b|\bhow about i\b"
)
_ORDERED = compiled(
    r"(?:(?:please|just|do|and|so|then|but) )*(?:send|lend|forward|email|mail|text|put me|introduce me|connect me|"
    r"keep me|"
    r"say (?:that |it )?again|speak (?:up|slower|louder|more slowly)|repeat|slow down)\b"
)
_DO = (
    r"(?:send|give|show|lend|bring|pass|forward|email|mail|text|introduce|connect|refer|mention(?:ed)?|put|write|"
    r"jot|ring|"
    r"call|contact|meet|join|keep|hold|sign|correct|stop|interrupt|remind|hire|take|employ|train|squeeze|spare|"
    r"let|allow|"
    r"drop|point|direct|save|help|recommend)"
)
_TELLS = (
    r"(?:take|walk) me (?:through|back)|help me (?:to )?(?:see|understand|make|get|picture)|show me (?:how|what)|"
    r"let me (?:know|ask|in on)|take me seriously|"
    r"give me (?:\w+ ){0,3}?(?:examples?|ideas?|advice|tips?|sense|pictures?|feel|feeling|insights?|overview|"
    r"impression|"
    r"version|story|details?|glimpse|hints?|pointers|view|thoughts|reasons?|opinion|instance|taste|summary|credit)|"
    r"point me (?:to|towards) (?:a|any|some|the) (?:\w+ )?(?:books?|articles?|courses?|resources?|websites?)"
)
_FOR_ME = compiled(
    rf"\b(?!(?:{_TELLS})\b){_DO}(?: (?:it|them|him|her|also|maybe))?(?: \w+){{0,2}}? (?:me|my|us)\b|"
    r"\b(?:have|has|got|find|spare|make)(?: \w+){0,4}? (?:time|work|room|space|minutes?|hour|moment|place|job|"
    r"seat|chair|"
    r"something|anything)(?: \w+){0,3}? for me\b|"
    r"\b(?:have|tell|give|remember)(?: me)? (?:the|her|his|their|your) (?:\w+ )?(?:number|address|email|contact|"
    r"card)\b|"
    r"\bsay (?:that |it )?again\b|^(?:\w+ ){0,3}?(?:repeat|slow down|speak (?:up|slower|louder|more slowly))\b"
)
_I_WOULD = compiled(
    r"\b(?:i|we) (?:(?:could|can|may|might|would) )?(?:\w+ )?(?:come (?:and|by|along|in|over|round|to (?:see|"
    r"watch|visit))|"
    r"visit|watch you|shadow|sit in|listen in|see (?:the|your) (?!point\b|reason\b|difference\b)\w+$|borrow|keep "
    r"(?:it|this|that|one)|"
    r"ring you|call you|write to you|get hold of|stay in touch|record|take (?:a photo|pictures?|notes)|eat|smoke|"
    r"send you|"
    r"leave you|email you|help you|have more questions)\b"
)
_HIRES = compiled(
    r"\b(?:hire me|employ me|train me|take me on|(?:work|job|place|room) (?:\w+ ){0,2}?for me|give me (?:a |some "
    r")?(?:work|job|"
    r"chance|shot|start)|come and help you|help you (?:on|with|in)|part of your (?:team|crew|company|firm))\b|"
    r"\byou (?:\w+ )?(?:would n't|could n't|might|do n't) (?:need|use|want) (?:an?|another|some) (?:\w+ "
    r")?(?:assistant|"
    r"apprentice|intern|trainee|helper|hand|hands)\b"
)
_GIVES_RESUME = compiled(
    rf"\b(?:send|give|leave|email|mail|bring|show|hand|find|read|have)\b(?: \w+){{0,4}}? (?:the|my|a) (?:\w+ "
    rf")?{RESUME}\b"
)
_PAST = compiled(
    r"\b(?:i|we|they|he|she|nobody|everybody|my \w+) (?:have |had )?(?:sent|said|says|asked|told|gave|wrote|called|"
    r"would "
    r"n't|could n't|"
    r"did n't)\b|\byou (?:have )?(?:sent|gave|given|showed|shown|let|helped|told)\b|"
    r"\b(?:how|what|why|when|where|who|which)(?: \w+)? (?:do|did|does|would|could|is|was|made)\b"
)
_OTHERS = compiled(
    rf"\b(?:contacts?|numbers?|names?|address|introduc\w+|connect|in touch)\b(?: \w+){{0,4}}? (?:her|him|them|"
    rf"others?|person|people|"
    rf"lady|man|woman|some(?:one|body)|any(?:one|body)|(?:your|the) (?:\w+ )?{_PERSON}s?)\b"
)
_REFERRAL = Favour("referral-request", Act.REFERRAL_REQUEST, "asks for names or an introduction", None, ())
_FAVOUR = Favour("favour", Act.QUESTION, "asks for a favour", None, ())
_JOB = Favour("job-request", Act.JOB_REQUEST, "asks for a job", Flag.ASKS_FOR_A_JOB, ())
_RESUME = Favour("resume-request", Act.RESUME_REQUEST, "asks to hand over a résumé", Flag.ASKS_TO_SEND_A_RESUME, ())


_PLANS = compiled(
    r"(?:(?:so|and|then|now|maybe|next) )*i (?:will|shall|am going to|plan to)\b(?!.*\b(?:if|would|could|can) you\b)"
)
"""What the visitor will do themselves: a next step, and nothing that is asked of anybody."""


_MAY_STOP_ME = compiled(
    r"(?<!you )\b(?:stop|interrupt|correct|kick|nudge|hush|shush|forgive|excuse|pardon) me (?:if|when|for|whenever|"
    r"any)\b"
)
"""`do stop me if I ramble` is said out of politeness: nothing is to be done now."""


def favour_in(clause: Clause) -> Favour | None:
    """The favour that the whole clause asks for; None where it asks for none."""
    line = clause.line.replace("-", "_")
    if _PAST.search(line) or _PLANS.match(line) or _MAY_STOP_ME.search(line):
        return None
    asked, ordered = _ASKED.search(line) is not None, _ORDERED.match(line) is not None
    if not (asked or ordered):
        return None
    hires, wanted = _HIRES.search(line), _FOR_ME.search(line) or _I_WOULD.search(line)
    if _GIVES_RESUME.search(line) and re.search(r"\b(?:i|me|my)\b", line):
        return _RESUME
    if hires:
        return _JOB
    if wanted:
        return _REFERRAL if _OTHERS.search(line) else _FAVOUR
    return None


_TOO_MUCH = compiled(
    r"(?:if|whether|when) (?:i (?:am|get|ask|talk|go|ramble|bore|pry|take|keep|start|repeat)\b(?! (?:right|correct|"
    r"able|"
    r"allowed|to))|(?:this|that|it|my \w+|anything) (?:is|gets|sounds) (?:\w+ )?(?:too|boring|silly|stupid|private|"
    r"personal|rude|tiring|annoying|not (?:okay|ok|all right|alright|fine))\b|you (?:would rather|need to|have to|must|"
    r"want to|are) (?:not|stop|go|leave|finish|tired|busy|bored)\b)"
)


def bids_to_stop(held: str) -> bool:
    """Whether a `tell me` only bids them to stop the visitor: `do tell me if I'm asking too much`."""
    return _TOO_MUCH.match(held) is not None
