"""Whether somebody gives their name: in capitals as it is written, or in the small letters of a transcript."""

import re

from simulator.domain.persona import Persona
from simulator.language.introductions import visitor_name
from simulator.language.text import words
from simulator.patterns import compiled
from simulator.scoring import cues

_I_AM = compiled(
    r"(?<![\w'])(?:i'?m|i am|it'?s|this is|it is),?\s+(?:(?:um+|uh+|er|erm)[,.]*\s+)?"
    r"([^\W\d_][\w'-]*)([^\w\s]?)(?:\s+([^\W_][\w'-]*))?",
    re.I,
)
_HERE = compiled(r"(?:^|[.,!]\s*)([A-Z][\w'-]+(?:\s+[A-Z][\w'-]+)?)\s+(?:here|speaking)\b")
_NAME = r"[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+){1,2}"
_AT_THE_HEAD = compiled(
    rf"^(?:(?i:hi|hello|hey|good (?:morning|afternoon|evening))(?: there)?[,.!]\s*)?({_NAME})"
    r"(?:[.!]?$|\s*[,.:;\u2013\u2014-]\s*(?=(?i:i'm|i am|im|i've|i work|i drive|i teach|i study|i run|i fix|i make|"
    r"i do|i sell|"
    r"i cook|i look after|from|an?|first|second|third|final|last|retired|currently|we spoke|we emailed|i wrote|"
    r"i emailed|here|nice|thanks|thank you|pleased)\b))"
)
# "Wes Tully, I drive a school minibus": two names and who that is; one alone may be anything.
_SAID_FIRST = frozenset(
    "thank thanks hello hi hey morning afternoon evening dear mr mrs ms dr sir madam wow oh".split()
)

_NO_NAMES = frozenset(
    """
    hungry thirsty tired cold hot freezing sick bored scared worried terrified amazed surprised confused lucky shy young
    a an the so very really quite just not also still here there in at on from with of for by my your our their
    his her glad happy pleased delighted excited nervous curious sorry sure afraid interested keen eager thankful
    grateful late early ready fine good well great okay ok new young old both all only currently now about almost
    nearly originally actually basically kind sort like one two three four five first second third final last next
    between out off up down back over under looking trying hoping doing studying working thinking considering
    planning finishing graduating majoring training going coming getting calling here's because that what how why
    when where who it this these those student graduate unemployed retired honoured honored lovely nice wonderful
    such more less most least able unable passionate fascinated impressed torn lost stuck born done gone based
    married single proud aware free busy available german french spanish italian english british american canadian
    indian chinese japanese korean dutch polish irish scottish russian ukrainian turkish brazilian mexican swiss
    austrian swedish danish norwegian finnish greek portuguese african european asian australian nigerian kenyan
    pakistani vietnamese thai iranian israeli egyptian i you we they he she me us them and or but if then than too
    again always never often maybe perhaps probably something someone anything nothing everything important
    interesting hard easy possible true right wrong time good
    """.split()
)
_MAY_FOLLOW = frozenset("and from a an i i'm im i've ive i'd the nice it it's thanks thank my currently".split())


def name_given(text: str, persona: Persona) -> tuple[int, int] | None:
    """Where the sentence gives the speaker's own name; the whole sentence where only its shape tells."""
    plain = cues.straight(text)
    theirs = set(words(persona.name))
    spot = cues.NAME_GIVEN.find(text)
    if spot is not None:
        last = words(spot.group())[-1]
        named = last not in theirs and (last not in _NO_NAMES or "name" in words(spot.group()))
        return spot.span() if named else None
    here = _HERE.search(plain)
    if here is not None and not set(words(here.group(1))) & (theirs | _NO_NAMES):
        return here.span()
    said = next((m for m in _I_AM.finditer(plain) if _is_name(m, theirs, plain)), None)
    if said is not None:
        return said.span()
    first = _AT_THE_HEAD.match(plain)
    if first is not None and not plain.isupper():
        page = {w for f in persona.facts for w in words(f.text)} | set(words(f"{persona.organisation} {persona.role}"))
        if not set(words(first.group(1))) & (theirs | _NO_NAMES | _SAID_FIRST | page):
            return first.span(1)
    # Without capitals, the reader that the persona's own answers use knows more shapes.
    name = visitor_name(text) if text == text.lower() else None
    own = name is not None and not set(words(name)) & (theirs | _NO_NAMES)
    return (0, len(text)) if own else None


def _is_name(match: re.Match[str], theirs: set[str], text: str) -> bool:
    word, mark, following = match.group(1), match.group(2), (match.group(3) or "").lower()
    low = word.lower()
    if low in theirs or low in _NO_NAMES or len(low) < 2:
        return False
    if low in ("it's", "it") or (match.group().lower().startswith(("it's", "it is", "its")) and word[0].islower()):
        return False
    if word[0].isupper():
        # In a text all in capitals, a capital says nothing.
        return not text.isupper() or mark != "" or following in _MAY_FOLLOW
    if low.endswith(("ing", "ed", "ly")):
        return False
    # Small letters are read as a name only where everything is small: a transcript, or quick typing.
    if text != text.lower():
        return False
    after = words(text[match.end(2) :])
    return bool(
        mark in (",", ".", "!")
        or not after
        or after[0] in _MAY_FOLLOW
        or after[0] == low
        or len(after) == 1
        or after[1] in _MAY_FOLLOW
    )
