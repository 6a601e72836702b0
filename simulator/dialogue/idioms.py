"""What everybody asks in words of their own, put in the words that pages use for it."""

from simulator.dialogue.pointing import without_lead
from simulator.language.text import sentences, words
from simulator.patterns import compiled

_QUITS = compiled(
    r"\b(?:jack|pack|chuck)(?:ing|ed)? (?:it|this|everything|the (?:job|whole thing))(?: all)? in\b"
    r"(?! (?:the|an?|my|your|this)\b)|"
    r"\bthr(?:ow|owing|ew|own) (?:(?:it|everything) (?:all )?in\b(?! (?:the|an?|my|your|this)\b)|in the towel)|"
    r"\b(?:giv(?:e|ing|en)|gave) (?:it|this|everything)(?: all)? up\b|\bcall(?:ing|ed)? it (?:a day|quits)\b|"
    r"\bwalk(?:ing|ed)? away from (?:it|this|everything|the job)\b|\bhand(?:ing|ed)? in your notice\b|"
    r"\bpack(?:ing|ed)? your bags\b|\b(?:had|have) enough of (?:it|this|the job)(?: all)?\b"
)
_EVER = compiled(
    r"\b(?:ever|never|tempted|close to|thought of|think of|thinking of|consider\w*|feel like|felt like|want to)\b"
)
"""What is asked of a thought: "why did you give it all up?" asks for what was done."""
_STAYS = compiled(
    r"\bwhat(?:'s| is| has)? (?:kept|keeps|keeping|holds|held|holding) you\b"
    r"(?! (?:awake|up|busy|from|away|warm|sane|company|late|back|waiting))|"
    r"\bwhat (?:made|makes) you stay\b|"
    r"\bwhy (?:did|do|have|are) you (?:\w+ )?(?:stay(?:ed)?|still here)\b"
)
_AT_HOME = compiled(
    r"^(?=.*\b(?:at home|back home|your (?:folks|people|loved ones|nearest|relatives)|those (?:close|near) to you|"
    r"the people (?:close|closest|around|nearest) (?:to )?you)\b)"
    r"(?=.*\b(?:(?:take|took|taken) (?:it|that|this|the)|react\w*|respond\w*|say|said|think|thought|make of|made of|"
    r"mind|feel|approve\w*|understand)\b)"
)


def in_plain_words(core: str) -> str:
    """The usual wording of a question that is asked in an idiom; empty where it is none that is known."""
    *_, last = sentences(core) or [core]
    line = without_lead(last)
    if asks_if_they_would_quit(last):
        return "Have you ever thought of quitting, or wanted to give up?"
    if _STAYS.search(line):
        return "What keeps you in the job?"
    if _AT_HOME.search(line):
        return "What did your family think of it?"
    return ""


def asks_if_they_would_quit(said: str) -> bool:
    """Whether it asks, in whatever words, if somebody ever thought of leaving their work."""
    *_, last = sentences(said) or [said]
    line = " ".join(words(last))
    return (_QUITS.search(line) is not None or "quit" in line) and _EVER.search(line) is not None


def asks_why_they_stay(said: str) -> bool:
    """Whether it asks what keeps somebody in their work: who is there still has an answer to that."""
    *_, last = sentences(said) or [said]
    return _STAYS.search(" ".join(words(last))) is not None
