"""What the visitor's turn does: greets, thanks, asks for time, insults, … beside what it asks."""

import re
from dataclasses import dataclass

from simulator.dialogue import cues
from simulator.dialogue.terms import EMPTY
from simulator.domain.question import Flag, Judgement, Kind
from simulator.domain.talk import Act
from simulator.language.text import sentences, words

_FILLERS = frozenset("um uh uhm er erm hmm hm mm mhm ah oh mmm uh-huh well so like okay ok yeah and but the a".split())
_YES_NO = frozenset("yes yeah yep no nope sure okay ok right exactly definitely absolutely maybe true indeed".split())


@dataclass(frozen=True, slots=True)
class Heard:
    """A turn, taken apart: the act that leads, and everything else that it does."""

    act: Act
    asks: str = ""
    """The words that ask, with what leads up to them; empty where nothing is asked."""
    thanks: bool = False
    greets: bool = False
    apologises: bool = False
    compliments: bool = False
    acknowledges: bool = False
    insults: bool = False
    says_goodbye: bool = False
    small_talk: bool = False
    repeat: bool = False
    """Asks to hear it again."""
    permission: bool = False
    """Asks whether they may ask, take notes, begin."""
    more_time: bool = False
    count: int = 0
    """How many words."""


def heard(said: str, judged: Judgement, *, introduces: bool, awaited: bool, english: bool = True) -> Heard:
    """What a turn does, judged as `judged`.

    `introduces`: it tells the visitor's name or field. `awaited`: the persona has just asked the visitor something.
    """
    spoken = words(said)
    if garbled(said, english):
        return Heard(Act.UNCLEAR, count=len(spoken))
    line = " ".join(spoken)
    pieces = [(s, " ".join(words(s))) for s in sentences(said)]
    found = {
        "thanks": bool(cues.THANKS.search(line)) and not cues.REFUSES_THANKS.search(line),
        "greets": bool(cues.GREETS.search(" ".join(spoken[:6]))),
        "apologises": bool(cues.APOLOGISES.search(line)),
        "compliments": bool(cues.COMPLIMENT.search(line)),
        "acknowledges": bool(cues.ACKNOWLEDGES.search(line)),
        "insults": bool(cues.INSULT.search(line)),
        "says_goodbye": bool(cues.GOODBYE.search(line)),
        "small_talk": bool(cues.SMALL_TALK.search(line)),
        "more_time": bool(cues.EXTENSION.search(line)),
    }
    repeat = len(spoken) <= 14 and bool(cues.REPEAT.search(line))
    permission = any(cues.PERMISSION.search(piece) for _, piece in pieces)
    act = _asking(line, pieces, judged, repeat=repeat, permission=permission, **found)
    if act is None:
        act = _telling(spoken, introduces=introduces, awaited=awaited, **found)
    asks = said if act in (Act.QUESTION, Act.FOLLOW_UP) else ""
    return Heard(act, asks=asks, repeat=repeat, permission=permission, count=len(spoken), **found)


def _asking(
    line: str,
    pieces: list[tuple[str, str]],
    judged: Judgement,
    *,
    repeat: bool,
    permission: bool,
    small_talk: bool,
    more_time: bool,
    **_: bool,
) -> Act | None:
    """The last thing that is asked, or None."""
    if Flag.ASKS_TO_SEND_A_RESUME in judged.flags:
        return Act.RESUME_REQUEST
    if Flag.ASKS_FOR_A_JOB in judged.flags:
        return Act.JOB_REQUEST
    for _said, piece in reversed(pieces):
        if cues.REFERRAL.search(piece):
            return Act.REFERRAL_REQUEST
        if cues.TIME_CHECK.search(piece) or (cues.EXTENSION.search(piece) and judged.kind is not Kind.NONE):
            return Act.TIME_CHECK
        if cues.SMALL_TALK.search(piece) and (len(pieces) == 1 or "how are you" in piece):
            return Act.SMALL_TALK
        if judged.kind is not Kind.NONE and _asks_something(piece):
            break
    if repeat:
        return Act.FOLLOW_UP
    if permission:
        return Act.QUESTION
    if judged.kind is Kind.NONE or (small_talk and len(line.split()) < 12):
        return None
    return Act.FOLLOW_UP if judged.kind is Kind.PROBING else Act.QUESTION


def _asks_something(piece: str) -> bool:
    """Whether this piece is where the question stands: it is not merely a thank you or a greeting."""
    return bool([w for w in piece.split() if w not in EMPTY]) or len(piece.split()) > 2


def _telling(
    spoken: list[str],
    *,
    introduces: bool,
    awaited: bool,
    thanks: bool,
    greets: bool,
    apologises: bool,
    compliments: bool,
    insults: bool,
    says_goodbye: bool,
    small_talk: bool,
    **_: bool,
) -> Act:
    """What a turn does that asks nothing."""
    if insults:
        return Act.INSULT
    if says_goodbye:
        return Act.GOODBYE
    if introduces and not awaited:
        return Act.INTRODUCTION
    if awaited:
        return Act.INTRODUCTION if introduces and greets else Act.ANSWER
    if thanks:
        return Act.THANKS
    if apologises or compliments or small_talk:
        return Act.SMALL_TALK
    if greets and len(spoken) <= 9:
        return Act.GREETING
    return Act.STATEMENT


def garbled(said: str, english: bool = True) -> bool:
    """Whether nothing can be made out: no words, only fillers, or letters that no mouth can say."""
    spoken = words(said)
    if not spoken or all(w in _FILLERS for w in spoken):
        return True
    if not english:
        return False
    odd = [w for w in spoken if _unsayable(w)]
    if len(odd) * 2 > len(spoken):
        return True
    # One sound again and again ("la la la la") is no sentence either.
    return len(spoken) >= 4 and len(set(spoken)) == 1 and spoken[0] not in _YES_NO


def _unsayable(word: str) -> bool:
    letters = re.sub(r"[^a-z]", "", word.lower())
    if len(letters) < 4:
        return False
    return (
        not re.search(r"[aeiouy]", letters)
        or bool(re.search(r"[bcdfghjklmnpqrstvwxz]{5,}", letters))
        or bool(re.search(r"(.)\1\1", letters))
        or letters in ("asdf", "qwer", "qwerty", "asdfasdf", "hjkl", "uiop", "zxcvb", "lorem", "ipsum")
        or bool(re.match(r"(?:asdf|qwer|zxcv|hjkl|jkl)", letters))
    )
