"""What visitors say about themselves, given back to them."""

import re
from types import MappingProxyType

from simulator.dialogue.mood import Tone
from simulator.language.text import sentences, words
from simulator.patterns import compiled

F, E, W = Tone.FLAT, Tone.EVEN, Tone.WARM

GOAL = MappingProxyType(
    {
        F: ("Then ask.", "Then ask me, and we will see."),
        E: ("Then ask me, and I will tell you what I know.", "Then ask me what you need for that."),
        W: ("Then ask me, and I will gladly tell you what I know.", "That is a good reason to come. Ask me."),
    }
)
"""After the visitor has said what they came for."""
MEANT = MappingProxyType(
    {
        F: ("Ah, that. There is nothing to tell.", "Ah, that one. There is no more to it."),
        E: (
            "Ah, that one. There is not much more to say about it.",
            "Ah, now I see. There is no more to that, though.",
        ),
        W: (
            "Ah, now I see what you mean. There is not much more to say about that, though.",
            "Ah, that one. There is not much more to it, I am afraid.",
        ),
    }
)
"""After a clarification, where no story says more of what was meant."""
CAN_SEE = MappingProxyType(
    {
        F: ("Ah, that.",),
        E: ("Ah, that. I can see why.", "Ah, that one. I can see that."),
        W: ("Ah, that! Yes, I can see why.", "Ah, now I see what you mean. Yes, I can see why."),
    }
)
"""After a clarification that says what the visitor thought of it."""
_REMARKS = compiled(
    r"\b(?:that|it|this|they|which) (?:just |really |also )?(?:sounded|seemed|looked|was|were|is|are|sounds|made me)\b"
)


def remarks(said: str) -> bool:
    """Whether a clarification says how a thing struck the visitor: "I just meant the carpet, it sounded funny"."""
    return "?" not in said and _REMARKS.search(" ".join(words(said))) is not None


OF_KIN = MappingProxyType(
    {
        F: ("I see.",),
        E: ("Thank you for telling me.", "I see, thank you."),
        W: ("Thank you for telling me that.", "I am glad that you told me that."),
    }
)
"""Before an answer: the visitor has told of somebody close to them."""

_WISHES = compiled(
    r"(?<!what )(?<!where )(?<!who )(?<!how )\bi(?:'d| would|'m| am)? ?"
    r"(?:really |just |also |mostly |always )*(?:(want|like|love|hope|enjoy|plan|"
    r"wanted|hoping|dream)\b[^,.;!?]{3,60})",
    re.IGNORECASE,
)
_WORKS_IN = compiled(
    r"\bi(?:'m| am| was|'ve been| have been| have|'ve)? (?:(?:mostly|now|currently|also|still|only|used to) )*"
    r"(?:work|worked|working|employed|help|helped|cook|cooked) (?:(?:here|there|before|now|part time|nights) )?"
    r"(?:(?:in|at|for|on) (?P<place>(?:an?|the|my \w+'s) (?:[a-z-]+ )?[a-z-]{3,})|in (?P<trade>[a-z-]{4,}))\b(?! of\b)"
)
_NO_PLACE = frozenset(
    "peace team teams shifts shift groups group silence winter summer spring autumn there this that these those your "
    "general total secret pairs pair private public different many other another several both "
    "between moment time end company place way "
    "day same side beginning start past future night".split()
)
_AFTER_PLACE = frozenset(
    "and before for now where with when then but since there because until till who that in at on as so "
    "near nights mornings last every two three full part by or also still to from".split()
)
_TURNED = {
    "i": "you",
    "i'm": "you're",
    "i'd": "you'd",
    "i've": "you've",
    "i'll": "you'll",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
    "am": "are",
    "you": "me",
    "your": "my",
    "yours": "mine",
    "yourself": "myself",
}


_OF_SELF = compiled(
    r"(?:(?:and|so|but|well|oh|yes|yeah|no|actually|me|me too|as i said|i told you|a little|a bit|not much) )*"
    r"(?:i|i'm|i've|i'd|my|we|we're|we've)\b"
)
_OF_KIN = compiled(
    r"(?:(?:and|so|but|well|oh|actually|you know) )*(?:my|our) (?:(?:own|little|big|older|younger|late|"
    r"old) )*(?:mother|"
    r"mum|mom|mam|father|dad|parents?|brother|sister|son|daughter|child|children|kids?|wife|husband|partner|gran\w*|"
    r"nan|uncle|aunt|cousins?|nephew|niece|friend|neighbour|neighbor|twins?|family) (?!(?:told|said|says|thinks|"
    r"recommended|sent|asked|wanted|wants|would) )\w+"
)
_OF_YOU = compiled(r"\byour?\b")
_MEANS = 6
"""Words of a sentence that tells something."""
_THINKS = compiled(
    r"\bi (?:\w+ )?(?:think|thought|guess|wonder|wondered|read|saw|heard|noticed|see|love|like|liked|loved|mean|meant|"
    r"understand|know|want to ask|have a question|have one|can imagine|suppose|hope|would like)\b"
)


def _told(said: str) -> list[str]:
    pieces = [" ".join(words(s)) for s in sentences(said) if not s.rstrip("\"'”’) ").endswith("?")]
    return [line for line in pieces if len(line.split()) >= _MEANS]


def tells_of_self(said: str) -> bool:
    """Whether a turn tells of the visitor in a sentence of its own, whatever else it asks."""
    return any(_OF_SELF.match(line) and not _THINKS.search(line) and not _OF_YOU.search(line) for line in _told(said))


def tells_of_kin(said: str) -> bool:
    """Whether a turn tells of somebody close to the visitor: "My daughter was a late talker, and …"."""
    return any(_OF_KIN.match(line) and not _OF_YOU.search(line) for line in _told(said))


_HAPPENED = compiled(
    r"\bi (?:(?:once|even|also|just|actually|only|nearly|almost) )*(?!(?:read|heard|saw|thought|liked|"
    r"loved|wanted|wondered|"
    r"noticed|understood|used|need|learned|learnt|enjoyed|asked|meant|knew|studied|worked|graduated|finished)\b)"
    r"(?:[a-z]{3,}ed|got|went|lost|found|broke|fell|ran|drove|stood|sat|took|made|put|threw|left|forgot|spent|slept|"
    r"dropped|swam|ate|drank|sang|wrote|burnt|hit|cut|caught|chased|had to|told my|showed my|was (?:stuck|"
    r"chased|bitten|"
    r"caught|lost|late|sick))\b"
)
_TALE = 9
"""Words of the shortest sentence that tells what happened."""


def happened(said: str) -> bool:
    """Whether a visitor tells what happened to them: "I once chased a balloon across Ayrshire with a class"."""
    return any(len(line.split()) >= _TALE and _HAPPENED.search(line) for line in _told(said))


_AFRAID = compiled(
    r"\bi (?:was|felt|got|am|feel) (?:(?:so|very|really|also|quite|a bit|too) )*(?:afraid|scared|frightened|terrified|"
    r"lonely|ashamed|desperate|homesick)\b(?! (?:of|to) (?:ask|say))"
)


def was_afraid(said: str) -> bool:
    """Whether a turn tells, beside what it asks, of a fear or a bad time of the visitor's own."""
    pieces = [" ".join(words(s)) for s in sentences(said) if not s.rstrip("\"'”’) ").endswith("?")]
    return any(_AFRAID.search(piece) for piece in pieces)


def given_back(said: str) -> str | None:
    """A wish that the visitor spoke, turned round: "I want to help my town" becomes "you want to help your town"."""
    line = " ".join(said.replace("’", "'").split())
    at = 0
    while (found := _WISHES.search(line, at)) is not None:
        wish = _turned_round(found[0])
        if wish is not None:
            return wish
        at = found.end(1) - len(found[1]) + 1
    return None


def _turned_round(wish: str) -> str | None:
    kept = re.split(
        r"\b(?:because|but|although|though|which|so that|and i|and then|you know|or maybe|i (?:think|guess|do|"
        r"don't|dont))\b",
        wish,
        maxsplit=1,
    )[0]
    turned = [_TURNED.get(w, w) for w in words(kept)]
    if re.search(
        r"\b(?:want|wanted|plan|hope|dream) (?!to\b|an?\b|the\b|some|more|your|nothing|my|less|of\b|that\b)", kept
    ):
        # "You want make" would only mock whoever learns the language.
        return None
    if not 4 <= len(turned) <= 11 or turned[-1] in ("to", "a", "the", "of", "in", "with", "and", "for"):
        return None
    return " ".join("I" if w == "i" else w for w in turned)


def works_in(said: str) -> str | None:
    """Where the visitor says that they work or worked, fit to be said back: `a bakery`."""
    found = _WORKS_IN.search(" ".join(words(said)))
    place = (found["place"] or found["trade"]) if found else ""
    if not place or place.startswith("my ") or _NO_PLACE & set(place.split()):
        return None
    if " " not in place:
        return place
    *before, last = place.split()
    # "A bakery and", "a bakery before": the second word of a place is a noun of one's own only where one stands.
    return " ".join((*before, last)) if last not in _AFTER_PLACE else " ".join(before) if len(before) > 1 else None
