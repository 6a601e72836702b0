"""Is it a question, of what kind, with which flaws: the reading of one utterance.

Each asking part is judged by the answer that it invites, whatever its first word (the rulings are in `product.md`,
"How it scores"); with several, the last one decides.
"""

import re
from collections.abc import Sequence

from simulator.domain.question import Flag, Kind, Reading
from simulator.domain.talk import Utterance
from simulator.language.asking import Ask, asks_in
from simulator.language.clauses import Clause, clauses
from simulator.language.flaws import is_double_barrelled, is_loaded, is_rambling, leads
from simulator.language.offers import offered
from simulator.language.pointing import builds_on, points_back
from simulator.language.rejoining import rejoined

_ORDER = tuple(Flag)


def read_question(text: str, before: Sequence[Utterance] = ()) -> Reading:
    """What the utterance asks, by its form alone; `before` are the earlier turns, in whose light it may be a follow-up.

    Never raises; time grows with the length of the text only.
    """
    parts = rejoined(clauses(text))
    asks = all_asks(parts)
    if not asks:
        return Reading(Kind.NONE, 0.0, why=(_why_none(parts),))
    counting = [a for a in asks if a.invitation.family != "checking"] or asks
    last = deciding(counting)
    if last is None:
        return Reading(Kind.NONE, 0.0, why=(counting[-1].invitation.why,))
    return _reading(text, parts, counting, last, before)


def deciding(asks: Sequence[Ask]) -> Ask | None:
    """The asking part that decides: the last, but leave asked (`may I ask you something?`) gives way to a question."""
    asking = [a for a in asks if a.invitation.kind is not Kind.NONE]
    if not asking:
        return None
    last = asking[-1]
    if last.invitation.family in ("permission", "checking"):
        return next((a for a in reversed(asking) if a.invitation.substantive), last)
    handed = asking[-2] if len(asking) > 1 else None
    if handed is not None and handed.favour is not None and handed.favour.flag is not None:
        # `if a place opens up, would you think of me`: the second half asks the same favour.
        family = last.invitation.family
        same = family in ("favour", "contact-request", "modal-invitation", "anything") or (
            family in ("yes-no", "tell-more") and last.clause == handed.clause
        )
        if same and last.clause - handed.clause <= 1:
            return handed
    return last


def all_asks(parts: Sequence[Clause]) -> list[Ask]:
    """Every asking part of the clauses in order, check-ups after a statement taken as leading."""
    found: list[Ask] = []
    for number, clause in enumerate(parts):
        found += asks_in(clause, number)
    return found


def _reading(text: str, parts: Sequence[Clause], asks: list[Ask], last: Ask, before: Sequence[Utterance]) -> Reading:
    invitation = last.invitation
    kind, openness = invitation.kind, invitation.openness
    flags = set(invitation.flags)
    why = [invitation.why]
    for ask in asks:
        flags |= {f for f in ask.invitation.flags if f in (Flag.ASKS_FOR_A_JOB, Flag.ASKS_TO_SEND_A_RESUME)}
    flags -= {f for f in flags if offered(before, f)}
    if invitation.contested:
        flags.add(Flag.CONTESTED)
    core = _core(text, parts, last)
    words = [t.form for t in parts[last.clause].tokens[last.begin : last.end]]
    marked = parts[last.clause].asks
    others = [
        a
        for a in asks
        if a is not last
        and a.invitation.kind is not Kind.NONE
        and a.invitation.family not in ("permission", "courtesy", "checking", "time-check", "repeat-request")
        # Where question marks are written, a clause without one is an echo; orders and favours need none.
        and (parts[a.clause].asks or not marked or a.shelled or a.favour is not None)
    ]
    if others and kind is not Kind.NONE:
        if (
            any(
                a.invitation.kind.is_open != kind.is_open
                for a in others[-2:]
                if a.invitation.substantive or kind is not Kind.REQUEST
            )
            and kind is not Kind.REQUEST
        ):
            flags.add(Flag.CONTESTED)
            why.append("holds several questions that differ; the last one counts")
        if is_double_barrelled(parts, [*others, last]):
            flags.add(Flag.DOUBLE_BARRELLED)
            why.append("asks about two different things at once")
    elif is_double_barrelled(parts, [last]):
        flags.add(Flag.DOUBLE_BARRELLED)
        why.append("asks about two different things at once")
    if kind is not Kind.REQUEST:
        if reason := leads(words, kind):
            flags.add(Flag.LEADING)
            why.append(reason)
        if reason := is_loaded(words):
            flags.add(Flag.LOADED)
            why.append(reason)
        if is_rambling(parts, last):
            flags.add(Flag.RAMBLING)
            why.append("is a long way to the question")
    if kind is Kind.OPEN:
        pointer = points_back(words, parts, last, invitation.pointing) or builds_on(words, before)
        if pointer:
            kind = Kind.PROBING
            why.append(pointer)
    return Reading(kind, _graded(kind, openness, flags), tuple(f for f in _ORDER if f in flags), tuple(why), core)


def _graded(kind: Kind, openness: float, flags: set[Flag]) -> float:
    """Two decimals; flaws cost a little, but never carry it over the line that the kind drew."""
    value = openness
    for flag, cost in ((Flag.DOUBLE_BARRELLED, 0.08), (Flag.LOADED, 0.05), (Flag.RAMBLING, 0.05)):
        value -= cost if flag in flags else 0.0
    if Flag.LEADING in flags and kind is not Kind.LEADING:
        value -= 0.1
    return round(min(1.0, max(0.5, value)), 2) if kind.is_open else round(min(0.49, max(0.0, value)), 2)


def _core(text: str, parts: Sequence[Clause], ask: Ask) -> str:
    tokens = parts[ask.clause].tokens
    begin, end = tokens[ask.begin].start, tokens[max(ask.begin, ask.end - 1)].end
    mark = re.match(r"[\"'”’)]*[?？؟]", text[end : end + 4]) if ask.end == len(tokens) else None
    return text[begin : end + (mark.end() if mark else 0)].strip()


def _why_none(parts: Sequence[Clause]) -> str:
    return "asks nothing" if parts else "holds no words"
