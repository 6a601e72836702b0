"""What a turn does for the talk itself: where it asks, and whether it only keeps the talk going or ends it."""

import re
from collections.abc import Sequence

from simulator.domain.talk import Speaker, Utterance
from simulator.language.introductions import visitor_name
from simulator.language.text import stands_in, words
from simulator.scoring import confiding, cues
from simulator.scoring import ending_cues as ending
from simulator.scoring.content import telling
from simulator.scoring.quoting import Piece, last_asking, pieces

_ONE_BREATH = 30
# Words: a longer stretch without an end mark is several sentences that were not marked.

_ABOUT_TIME = 8
# Words: a question this short that names minutes is about the time of this talk.

_TAKEN_UP = 6
# Words before a question without telling words of its own that say what it is about.


def asking_part(text: str, core: str) -> Piece | None:
    """The sentence that asks; in a flow of words without marks, the question itself and what it takes up.

    `core` is the part that asks, word for word, empty where nothing does.
    """
    last = last_asking(text)
    start = text.rfind(core) if core else -1
    if last is None or start < 0:
        return last
    around = next((p for p in pieces(text) if p.start <= start < p.end), last)
    end = max(around.end, start + len(core))
    marked = any(m in around.text.rstrip(".!?") for m in ",;:-–—") or around.text.rstrip()[-1:] in ".!?"
    if marked and len(around.text.split()) <= _ONE_BREATH:
        return Piece(text[around.start : end], around.start, end)
    # "a flood wow what skills matter most" asks about skills; "and that usher what did she do" about the usher.
    head = text[around.start : start].split()
    keep = 0 if telling(core) else min(len(head), _TAKEN_UP)
    begin = start
    for _ in range(keep):
        begin = len(text[:begin].rstrip())
        while begin > around.start and not text[begin - 1].isspace():
            begin -= 1
    return Piece(text[begin:end], begin, end)


def is_aside(text: str, asking: Piece | None = None) -> bool:
    """Whether the question of a turn keeps the talk going or closes it, and asks for nothing of substance."""
    last = asking or last_asking(text)
    if last is None:
        return True
    if any(last.text in c for c in (ending.SHOULD_HAVE_ASKED, ending.LEAVE_ASK, ending.REFERRAL, cues.TIME_CHECK)):
        return True
    if last.text in cues.PLEASANTRY:
        return True
    # "I know that you are busy; ten minutes, right?" asks about the minutes only.
    tail = re.split(r"[;:\u2013\u2014]\s", last.text)[-1]
    if last.text in ending.MAY_I or (cues.names_time(tail) is not None and len(words(tail)) <= _ABOUT_TIME):
        return True
    spot = cues.ASIDE.find(last.text)
    if spot is not None:
        rest = len(words(last.text[: spot.start()])) + len(words(last.text[spot.end() :]))
        if rest <= 3:
            return True
    # "Really?" and "You did?" keep the other talking, as a nod does.
    return len(words(text)) <= 2 and not (set(words(text)) & {"why", "how", "what", "example", "more", "then"})


def small_talk(asking: Piece | None) -> bool:
    """Whether a question of the arrival is about the room, the weather or the way here: it opens no talk about work."""
    return asking is not None and asking.text in cues.SMALL_TALK


_WISH = 6
# Words before a question in which a wish may stand.
_TO_HEAR = frozenset("hear know ask talk discuss you".split())
_MINE = frozenset("i me my i'm i'd myself".split())
_YOURS = frozenset("you your you're you've you'd".split())


def own_goal(asking: Piece | None, text: str, told: bool = True) -> bool:
    """Whether a wish without a question mark is about the visitor's own way ("I'd like to see if this is for me").

    Who says their name with it ("I'm Ann, and I would like to find out what a miller does") asks nothing yet either,
    nor who was `told` nothing at "I wanted to hear how it really is" but "go ahead".
    """
    if asking is None or asking.asks:
        return False
    wish = asking.text
    if not any(p.asks for p in pieces(text)) and cues.GOAL_OUTSIDE_QUESTION.find(wish) is None:
        # In a flow without marks the wish stands before what it is about: "i want understand how is work here".
        wish = " ".join([*text[: asking.start].split()[-_WISH:], wish])
    spot = cues.GOAL_OUTSIDE_QUESTION.find(wish) or cues.GOAL.find(wish)
    rest = words(wish[spot.end() :]) if spot else []
    whose = [w for w in rest if w in _MINE or w in _YOURS]
    # "I'd love to hear how you …" asks to be told; "I'd like to learn how you …" beside one's name says what for.
    asks_to_hear = spot is None or not _TO_HEAR.isdisjoint(words(spot.group()))
    introduced = spot is not None and visitor_name(text) is not None and not (whose and asks_to_hear)
    welcomed = spot is not None and not told and not whose
    return introduced or welcomed or (bool(whose) and whose[0] in _MINE)


def asks_visitor(turns: Sequence[Utterance], bodies: str = "") -> bool:
    """Whether the persona's last words before this point are a question to the visitor, not part of a story."""
    last = next((t for t in reversed(turns) if t.text.strip()), None)
    if last is None or last.speaker is not Speaker.PERSONA:
        return False
    sentence = pieces(last.text)[-1]
    heard = words(sentence.text)
    if not sentence.asks or (bodies and len(heard) > 2 and stands_in(sentence.text, bodies)):
        return False
    return len(heard) <= 4 or bool({"you", "your", "yours", "you're", "you've", "you'd"} & set(heard))


_THANKS_FOR_ALL = cues.cue(
    r"(?:thank(?:s| you)|grateful|appreciate)(?: \w+){0,6}? (?:time|coffee|meeting|talking|speaking|today|"
    r"generous|generosity|everything|all)"
)


def closes(text: str, early: bool = False) -> bool:
    """Whether a visitor's turn begins to close the talk; to ask for more time `early` in it closes nothing."""
    if any(text in c for c in (ending.CLOSING_TIME, ending.SHOULD_HAVE_ASKED, ending.GOODBYE)):
        return True
    if text in ending.LEAVE_ASK:
        return not early
    # Whom else to meet is asked at the end too.
    if any(p.asks and p.text not in ending.REFERRAL for p in pieces(text)):
        return False
    # "Thank you for telling me, I won't forget that" honours what was told, at any time.
    honours = text in confiding.MEANT and text not in _THANKS_FOR_ALL
    keeps, thanks = text in ending.TAKEAWAY, text in ending.THANKS and not honours
    plans = any(p.text in ending.NEXT_STEP and not p.asks for p in pieces(text))
    return text in _THANKS_FOR_ALL or (keeps and thanks) or (plans and (keeps or thanks))
