"""What an utterance does: greets, introduces, asks, answers, thanks, takes leave."""

import re
from collections.abc import Sequence

from simulator.domain.persona import Persona
from simulator.domain.question import Kind
from simulator.domain.talk import Act, Speaker, Utterance
from simulator.language.act_likeness import act_by_meaning
from simulator.language.asking import Ask
from simulator.language.clauses import Clause, clauses
from simulator.language.introductions import visitor_field, visitor_name
from simulator.language.meaning import Meaning
from simulator.language.offers import offered
from simulator.language.pointing import builds_on, points_back
from simulator.language.questions import all_asks, deciding
from simulator.language.rejoining import rejoined
from simulator.language.small_talk import is_small_talk
from simulator.language.social import is_unclear, social_acts
from simulator.language.text import sentences
from simulator.patterns import compiled

__all__ = ["ASKING", "acts", "main_act", "visitor_field", "visitor_name"]

ASKING = frozenset(
    {Act.QUESTION, Act.FOLLOW_UP, Act.REFERRAL_REQUEST, Act.JOB_REQUEST, Act.RESUME_REQUEST, Act.TIME_CHECK}
)
"""Acts that ask something of the person."""

_WEIGHT = (
    Act.INSULT, Act.GOODBYE, Act.ANSWER, Act.INTRODUCTION, Act.TIME_CHECK, Act.THANKS, Act.SMALL_TALK,
    Act.GREETING, Act.STATEMENT, Act.UNCLEAR,
)  # fmt: skip
"""What an utterance that asks nothing is taken for, the first that it holds."""

_SELF = compiled(
    r"\bi (?:am|was) (?:an? |currently |now |in my |studying|majoring|from|working)|\bi (?:study|work|"
    r"major|studied|graduated|live|teach)\b|\bmy (?:name|background|major|degree) (?:is|was)\b"
)
_ABOUT_THEM = compiled(
    r"\b(?:about you|do you (?:do|study)|you stud|your (?:name|field|major)|brings? you|brought you|"
    r"made you|you want|yourself|who are you|and you)\b"
)
_SHORT_REPLY = compiled(
    r"(?:yes|yeah|yep|no|nope|sure|of course|okay|ok|not (?:really|yet|at all)|maybe|a little|definitely|"
    r"absolutely|both|neither|coffee|tea|water|nothing|fine|good|well|great|i (?:do|did|am|have|was|would|"
    r"will|think so|guess so|do n't))\b"
)


def acts(text: str, before: Sequence[Utterance] = (), persona: Persona | None = None) -> tuple[Act, ...]:
    """What the utterance does, in order of appearance, without repeats in a row; never empty.

    `before` are the earlier turns: they make a question a follow-up, and a statement an answer.
    """
    return tuple(act for act, _ in _acts(text, before, persona))


_ARRIVED = 3
"""Turns of both within which a question may be mere chat."""
_POINTS = compiled(r"\b(?:in|up|down|over|out) there\b|\b(?:those|they|them|he|she)\b")
"""Asks about what was just told."""


def main_act(
    text: str,
    before: Sequence[Utterance] = (),
    persona: Persona | None = None,
    both: Sequence[Meaning] = (),
) -> Act:
    """The one act that a reply must meet: the last that asks something, else the weightiest.

    With `both` encoders of meaning, what the rules take for a mere question or statement may be something else.
    """
    act = _by_rules(_acts(text, before, persona))
    if act not in (Act.QUESTION, Act.FOLLOW_UP, Act.STATEMENT):
        return act
    asks = act is not Act.STATEMENT or bool(all_asks(rejoined(clauses(text))))
    *_, last = sentences(text) or [text]
    # "We have little time left. What should I have asked you?" asks what its last sentence asks.
    meant = act_by_meaning(last if asks and last.rstrip().endswith("?") else text, asks, both)
    if meant is Act.SMALL_TALK and asks and (len(before) > _ARRIVED or _POINTS.search(last.lower())):
        # "Is it cold in there?" is chat on arriving, and a question once the talk is under way.
        return act
    return meant or act


def _by_rules(found: list[tuple[Act, bool | None]]) -> Act:
    asking = [(act, decides) for act, decides in found if act in ASKING and decides is not None]
    if asking:
        return next((act for act, decides in reversed(asking) if decides), asking[-1][0])
    present = {act for act, _ in found}
    order: tuple[Act, ...] = (*_WEIGHT, *Act)
    return next(act for act in order if act in present)


def _acts(text: str, before: Sequence[Utterance], persona: Persona | None) -> list[tuple[Act, bool | None]]:
    """The acts in order; beside each whether it is the asking part that decides (None: it asks nothing)."""
    if is_unclear(text):
        return [(Act.UNCLEAR, None)]
    parts = rejoined(clauses(text))
    asks = all_asks(parts)
    last = deciding([a for a in asks if a.invitation.family != "checking"] or asks)
    asked = _was_asked(before)
    named = visitor_name(text) is not None or bool(visitor_field(text))
    found: list[tuple[Act, bool | None]] = []
    for number, clause in enumerate(parts):
        here = [a for a in asks if a.clause == number and a.invitation.kind is not Kind.NONE]
        begin = 0
        for ask in here:
            _add(found, [(act, None) for act in _said(clause, begin, ask.begin, asked, named, found)])
            _add(found, [(_asking(parts, ask, before), ask is last)])
            begin = ask.end
        _add(found, [(act, None) for act in _said(clause, begin, len(clause.tokens), asked, named, found)])
    return found or [(Act.STATEMENT, None)]


def _add(found: list[tuple[Act, bool | None]], new: list[tuple[Act, bool | None]]) -> None:
    for act, decides in new:
        if found and found[-1][0] is act:
            found[-1] = (act, decides or found[-1][1])
        else:
            found.append((act, decides))


def _asking(parts: Sequence[Clause], ask: Ask, before: Sequence[Utterance]) -> Act:
    if is_small_talk(" ".join(t.form for t in parts[ask.clause].tokens[ask.begin : ask.end])):
        return Act.SMALL_TALK
    if ask.favour is not None:
        flag = ask.favour.flag
        return Act.ANSWER if flag is not None and offered(before, flag) else ask.favour.act
    if ask.invitation.kind is Kind.REQUEST:
        return Act.QUESTION
    words = [t.form for t in parts[ask.clause].tokens[ask.begin : ask.end]]
    back = points_back(words, parts, ask, ask.invitation.pointing) or builds_on(words, before)
    return Act.FOLLOW_UP if back else Act.QUESTION


def _was_asked(before: Sequence[Utterance]) -> str:
    """The question that the persona's last turn, if it is the last one of all, ends in; empty where there is none."""
    if not before or before[-1].speaker is not Speaker.PERSONA:
        return ""
    parts = clauses(before[-1].text)
    return parts[-1].line if parts and parts[-1].asks else ""


def _said(
    clause: Clause, begin: int, end: int, asked: str, named: bool, earlier: list[tuple[Act, bool | None]]
) -> list[Act]:
    """The acts of words that ask nothing."""
    if begin >= end:
        return []
    line = " ".join(t.form for t in clause.tokens[begin:end])
    hits = social_acts(line)
    if not hits and is_small_talk(line):
        return [Act.SMALL_TALK]
    asked_about_them = bool(_ABOUT_THEM.search(asked))
    found: list[tuple[int, Act]] = [(start, act) for start, _, act in hits]
    rest = _without(line, [(start, stop) for start, stop, _ in hits])
    words = [w for w in rest.split() if w not in _EMPTY]
    is_self = named and (_SELF.search(line) or visitor_name(_titled(clause, begin, end)) is not None)
    social = bool(hits)
    at = line.find(words[0]) if words else 0
    if is_self:
        found.append((at, Act.INTRODUCTION))
        if asked_about_them and _SELF.search(line) and not _gives_name_only(line):
            found.append((at + 1, Act.ANSWER))
    elif asked and ((len(words) >= 3 and not social) or (len(words) >= 5) or _SHORT_REPLY.match(line)):
        found.append((at, Act.ANSWER))
    elif len(words) >= (5 if social else 1) and (not earlier or len(words) >= 2 or end == len(clause.tokens)):
        if social and hits[0][2] in (Act.INSULT, Act.GOODBYE, Act.SMALL_TALK, Act.TIME_CHECK):
            return [act for _, act in sorted(found)]
        found.append((at, Act.STATEMENT))
    return [act for _, act in sorted(found, key=lambda f: f[0])]


_EMPTY = frozenset(
    "and so but well okay ok yes yeah right oh now then so much very again for your time today maya".split()
)


def _gives_name_only(line: str) -> bool:
    return re.fullmatch(r".{0,30}\b(?:i am|my name is|this is) \S+(?: \S+)?", line) is not None


def _titled(clause: Clause, begin: int, end: int) -> str:
    return " ".join(t.form for t in clause.tokens[begin:end])


def _without(line: str, spans: list[tuple[int, int]]) -> str:
    for start, stop in reversed(spans):
        line = f"{line[:start]} {line[stop:]}"
    return line
