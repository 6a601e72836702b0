"""Is it a question, of what kind, with which flaws: the reading of one utterance.

Each asking part is judged by the answer that it invites, whatever its first word (the rulings are in `product.md`,
"How it scores"); with several, the last one decides.
"""

import re
from collections.abc import Sequence

from simulator.domain.question import Flag, Kind, Reading
from simulator.domain.talk import Speaker, Utterance
from simulator.language.asking import Ask, asks_in
from simulator.language.beside import invited_beside
from simulator.language.clauses import WH, Clause, clauses
from simulator.language.flaws import is_double_barrelled, is_loaded, is_rambling, leads
from simulator.language.goals import came_for, introduces, says_what_they_are
from simulator.language.lexicon import AUXILIARIES
from simulator.language.offers import offered
from simulator.language.pointing import builds_on, points_back, takes_up
from simulator.language.rejoining import rejoined
from simulator.patterns import compiled

_ORDER = tuple(Flag)
_TOPIC = 8
"""Words in front of a question that say what it is about: `and the man from Leeds, what did he say?`."""
_REPAIRS = compiled(
    r"\b(?:I mean|or rather|that is|in other words|let me (?:rephrase|put|ask|try|start)|what I(?:'|"
    r"’)?m (?:really )?asking|"
    r"sorry|no, wait|scratch that)\b[^?]{0,40}$",
    re.IGNORECASE,
)
_OPENING = 3
"""Turns of the visitor within which a talk opens."""
_MORE = 3
"""Words after a wish from which on the turn does not end with it."""


def read_question(text: str, before: Sequence[Utterance] = ()) -> Reading:
    """What the utterance asks, by its form alone; `before` are the earlier turns, in whose light it may be a follow-up.

    Never raises; time grows with the length of the text only.
    """
    parts = rejoined(clauses(text))
    asks = all_asks(parts, sum(turn.speaker is Speaker.YOU for turn in before) < _OPENING)
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
    names = last.invitation.family == "fragment" and last.end - last.begin <= _ECHOED
    if handed is not None and names and handed.invitation.kind.is_open and last.clause - handed.clause == 1:
        # `would you tell me about it? That first grave?`: the few words only name what was asked for.
        return handed
    if handed is not None and handed.favour is not None and handed.favour.flag is not None:
        # `if a place opens up, would you think of me`: the second half asks the same favour.
        family = last.invitation.family
        same = family in ("favour", "contact-request", "modal-invitation", "anything") or (
            family in ("yes-no", "tell-more") and last.clause == handed.clause
        )
        if same and last.clause - handed.clause <= 1:
            return handed
    return last


def all_asks(parts: Sequence[Clause], opening: bool = True) -> list[Ask]:
    """Every asking part of the clauses in order, check-ups after a statement taken as leading.

    In the `opening` of a talk, what the visitor hopes to learn is left out.
    """
    found: list[Ask] = []
    for number, clause in enumerate(parts):
        beside = invited_beside(parts, number)
        if beside is not None:
            found.append(Ask(number, 0, 0, len(clause.tokens), *beside))
        else:
            found += asks_in(clause, number)
    return _without_goals(parts, found) if opening and any(ask.shelled for ask in found) else found


def _without_goals(parts: Sequence[Clause], found: Sequence[Ask]) -> list[Ask]:
    """Without what the visitor hopes to learn, and what `and` adds to it."""
    lines = [clause.line for clause in parts]
    introduced, told = introduces(lines), says_what_they_are(lines)
    if not (introduced or told):
        return list(found)
    kept: list[Ask] = []
    goal: Ask | None = None
    for ask in found:
        adds = goal is not None and ask.clause == goal.clause and ask.invitation.kind is not Kind.REQUEST
        if (adds and not parts[ask.clause].asks) or _is_goal(parts, ask, introduced):
            goal = ask
        else:
            kept.append(ask)
    return kept


def _is_goal(parts: Sequence[Clause], ask: Ask, introduced: bool) -> bool:
    """Whether an asking part of a turn that opens a talk only says what the visitor hopes to learn.

    Where they have not `introduced` themselves, only what is about their own way is a goal.
    """
    clause = parts[ask.clause]
    if not ask.shelled or clause.asks or ask.favour is not None:
        return False
    forms = [t.form for t in clause.tokens]
    if not introduced and {"me", "my", "i", "myself"}.isdisjoint(forms[ask.core : ask.end]):
        return False
    more = len(forms) - ask.end + sum(len(c.tokens) for c in parts[ask.clause + 1 :]) >= _MORE
    before = forms[ask.begin - 1] if ask.begin else ""
    return came_for(forms[ask.begin : ask.core], forms[ask.core : ask.end], before, more)


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
        and not _is_echo(parts, a, last)
        and not _is_heard_again(parts, a, last)
        and not _is_topic(parts, a, last)
        and not _is_repaired(text, parts, a, last)
    ]
    if others and kind is not Kind.NONE:
        if (
            any(
                a.invitation.kind.is_open != kind.is_open
                for a in others[-2:]
                if (a.invitation.substantive or kind is not Kind.REQUEST) and not _is_hint(parts, a)
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
        topic = [t.form for t in parts[last.clause].tokens[: last.begin]]
        about = [*topic, *words] if len(topic) <= _TOPIC else words
        pointer = points_back(words, parts, last, invitation.pointing) or builds_on(about, before)
        pointer = pointer or takes_up(words, parts, last, before)
        if pointer:
            kind = Kind.PROBING
            why.append(pointer)
    names = {text[t.start : t.end] for t in parts[last.clause].tokens[last.begin + 1 : last.end]}
    shown = tuple(_as_written(reason, names) for reason in why)
    return Reading(kind, _graded(kind, openness, flags), tuple(f for f in _ORDER if f in flags), shown, core)


def _as_written(why: str, words: set[str]) -> str:
    """A reason with the names in it as they were written: `what did the Toronto …`."""
    for word in words:
        if word.istitle() and word.isalpha():
            why = re.sub(rf"\b{word.lower()}\b", word, why)
    return why


_ECHOED = 4
"""Words up to which a question in front of another only takes up what was said: `Hillhall, is it?`."""
_NAMES_IT = frozenset("that this those these the your about with like".split())


def _is_echo(parts: Sequence[Clause], ask: Ask, last: Ask) -> bool:
    """Whether a few words only take up what was said before the question, or say behind it what `it` is."""
    words = [t.form for t in parts[ask.clause].tokens]
    if ask.clause == last.clause or len(words) > _ECHOED or ask.end - ask.begin < len(words):
        return False
    if ask.clause < last.clause:
        bare = ask.invitation.family in ("backchannel", "tag", "declarative")
        return bare or (AUXILIARIES.isdisjoint(words) and WH.isdisjoint(words))
    return ask.invitation.family == "fragment" and words[0] in _NAMES_IT


_HEARD_AGAIN = 12
"""Words up to which a statement with a question mark may only take up what was told."""
_GOES_ON_FROM = frozenset("it that this him her them those these then there one".split())


def _is_heard_again(parts: Sequence[Clause], ask: Ask, last: Ask) -> bool:
    """Whether what was told is only taken up in front of the question: `They threw out all three? How was that?`."""
    words = [t.form for t in parts[ask.clause].tokens]
    marked = parts[ask.clause].asks and not {"you", "your"} & set(words)
    begins = last.clause - ask.clause == 1 and len(words) <= _HEARD_AGAIN
    heard = ask.invitation.family == "declarative" and (marked or last.shelled)
    asked = {t.form for t in parts[last.clause].tokens}
    bids = last.invitation.family == "tell-more" and ask.invitation.family == "fragment"
    return begins and last.invitation.kind.is_open and ((heard and bool(asked & _GOES_ON_FROM)) or bids)


def _is_topic(parts: Sequence[Clause], ask: Ask, last: Ask) -> bool:
    """Whether a clause only says what the question behind it is about: `Let's start with money.`."""
    clause = parts[ask.clause]
    return last.clause - ask.clause == 1 and not clause.asks and clause.line.startswith("let us ") and ask.begin == 0


def _is_hint(parts: Sequence[Clause], ask: Ask) -> bool:
    """Whether a hint at a job is only stated: a lapse, and no question beside the question."""
    return ask.favour is not None and ask.favour.flag is not None and not parts[ask.clause].asks


def _is_repaired(text: str, parts: Sequence[Clause], ask: Ask, last: Ask) -> bool:
    """Whether the question is given up for the one that counts: `was it the money? I mean, how did you decide?`."""
    if (ask.clause, ask.begin) >= (last.clause, last.begin):
        return False
    said = parts[ask.clause].tokens[max(ask.begin, ask.end - 1)].end
    return _REPAIRS.search(text[said : parts[last.clause].tokens[last.begin].start]) is not None


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
