"""A better wording for a question that hardly lets anyone talk: open, one breath, the visitor's own topic kept."""

from collections.abc import Iterator, Sequence

from simulator.domain.persona import Persona
from simulator.domain.question import Flag, Ground, Grounding, Kind, Reading
from simulator.language import lexicon as lex
from simulator.language.asking import Ask
from simulator.language.clauses import WH, Clause, clauses
from simulator.language.fragments import tag_at
from simulator.language.nouns import DETERMINERS
from simulator.language.questions import all_asks, deciding, read_question
from simulator.language.shells import shell_at
from simulator.language.spoken import asked, joined, spoken
from simulator.language.stems import STOP
from simulator.language.turning import turned, turned_statement
from simulator.language.turning_facts import turned_fact, turned_thing
from simulator.language.verbs import COMMON, gerund, is_participle

BREATH = 26
"""Words that can be said in one breath."""

_SET_RIGHT = "I may have that wrong: how did it really happen?"
"""Where the question rests on a mistake, a wording of it would only repeat the mistake."""
_BAD = {
    Flag.LEADING,
    Flag.LOADED,
    Flag.DOUBLE_BARRELLED,
    Flag.RAMBLING,
    Flag.ASKS_FOR_A_JOB,
    Flag.ASKS_TO_SEND_A_RESUME,
}


def reword(
    text: str, reading: Reading, grounding: Grounding | None = None, persona: Persona | None = None
) -> str | None:
    """A better wording for a closed, choice, leading, double-barrelled or already-public question, else None.

    The wording is itself read as open, without a flaw; it never adds a fact.
    """
    if not _needs_one(reading, grounding):
        return None
    parts = clauses(text)
    ask = deciding([a for a in all_asks(parts) if a.invitation.family != "checking"] or all_asks(parts))
    if ask is None:
        return None
    if grounding is not None and grounding.ground is Ground.MISTAKEN:
        return _SET_RIGHT
    proposals = [asked(p) for p in _proposals(text, parts, ask, reading) if p.strip()]
    for strict in (True, False):
        for proposal in proposals:
            if _is_better(proposal, text, strict):
                return proposal
    return "Could you tell me more about that?"


def _needs_one(reading: Reading, grounding: Grounding | None) -> bool:
    if reading.kind in (Kind.CLOSED, Kind.CHOICE, Kind.LEADING):
        return True
    if reading.kind in (Kind.NONE, Kind.REQUEST):
        return False
    public = grounding is not None and grounding.ground is Ground.ALREADY_PUBLIC
    return public or Flag.DOUBLE_BARRELLED in reading.flags


def _is_better(proposal: str, text: str, strict: bool) -> bool:
    if len(proposal.split()) > BREATH or proposal.strip(" ?").lower() == text.strip(" ?").lower():
        return False
    again = read_question(proposal)
    if not again.kind.is_open or set(again.flags) & _BAD:
        return False
    return not strict or Flag.CONTESTED not in again.flags


def _proposals(text: str, parts: Sequence[Clause], ask: Ask, reading: Reading) -> Iterator[str]:
    if Flag.DOUBLE_BARRELLED in reading.flags:
        yield from _one_of_two(text, parts)
    clause = parts[ask.clause]
    begin, end = _span(clause, ask)
    plain, own = _trimmed([t.form for t in clause.tokens[begin:end]], spoken(text, clause.tokens[begin:end]))
    if ask.invitation.family not in ("checking", "backchannel"):
        yield from _of_words(plain, own, reading.kind)
    if len(clause.tokens) <= 3:
        return
    yield from _of_topic(plain, own)
    whole = [t.form for t in clause.tokens]
    yield from _of_topic(whole, spoken(text, clause.tokens))


_LATE = (
    "as well",
    "too",
    "very much",
    "i suppose",
    "i guess",
    "i think",
    "i imagine",
    "i assume",
    "by now",
    "so far",
    "at all",
    "these days",
    "right now",
    "any more",
    "anymore",
    "yet",
    "now",
    "though",
    "then",
)


def _trimmed(plain: list[str], own: list[str]) -> tuple[list[str], list[str]]:
    """Without words of time at the end, which dangle once the question is turned."""
    for late in _LATE:
        size = len(late.split())
        if len(plain) > size + 2 and plain[-size:] == late.split():
            return plain[:-size], own[:-size]
    return plain, own


def _span(clause: Clause, ask: Ask) -> tuple[int, int]:
    end = ask.end
    if ask.invitation.family == "tag":
        end = tag_at(clause) or ask.end
    begin = ask.core if ask.core < end else ask.begin
    return begin, end


def _of_words(plain: list[str], own: list[str], kind: Kind) -> Iterator[str]:
    if kind is Kind.CHOICE:
        yield from _of_choice(plain, own)
    if plain[:1] in (["if"], ["whether"]):
        plain, own = plain[1:], own[1:]
        yield from turned_statement(plain, own)
    if not plain:
        return
    if plain[0] in lex.AUXILIARIES:
        agreed = next((i for i, w in enumerate(plain[:8]) if w in ("that", "think", "agree", "say") and i > 1), None)
        if kind is Kind.LEADING and agreed is not None and len(plain) - agreed > 3:
            skip = agreed + (2 if plain[agreed + 1] == "that" else 1)
            if plain[skip] not in ("to", "of", "about", "with"):
                yield f"what do you think about the idea that {joined(own[skip:])}"
        yield from turned(plain, own)
    elif plain[0] in WH or (len(plain) > 1 and plain[1] in WH):
        yield from turned_fact(plain, own)
    else:
        if plain[0] == "ever" and len(plain) > 1 and is_participle(plain[1]) and plain[1] not in COMMON:
            yield from turned(["have", "you", *plain[1:]], ["have", "you", *own[1:]])
        elif plain[0] == "ever" and len(plain) > 1:
            yield from turned(["do", "you", *plain[1:]], ["do", "you", *own[1:]])
        if plain[0] in DETERMINERS and not set(plain) & lex.AUXILIARIES:
            yield from turned_thing(plain, own)
        if plain[0] in COMMON:
            yield from turned(["do", "you", *plain], ["do", "you", *own])
        yield from turned_statement(plain, own)


def _of_choice(plain: list[str], own: list[str]) -> Iterator[str]:
    if "or" not in plain:
        return
    at = plain.index("or")
    after = plain[at + 1 :]
    if plain[:2] == after[:2] and plain[0] in ("is", "was") and plain[1] in lex.PRONOUNS:
        one, two = (
            joined([w for w in side if w.lower() not in ("more", "mostly")]) for side in (own[2:at], own[at + 3 :])
        )
        yield f"how do you see the balance between {one} and {two}"
    if plain[0] in ("which", "what"):
        than = next(
            (i for i, w in enumerate(plain[:at]) if i > 1 and (w in ("prefer", "first") or w.endswith("er"))), None
        )
        if than is None and "more" in plain[:at]:
            than = plain.index("more") + 1
        if than is not None and than + 1 < at:
            yield f"how do {joined(own[than + 1 : at])} and {joined(own[at + 1 :])} compare for you"
    if after[:1] in (["not"], ["no"]) or (after and after[0] in lex.AUXILIARIES):
        yield from _of_words(plain[:at], own[:at], Kind.CLOSED)
        return
    left, right = own[:at], own[at + 1 :]
    start = next((i + 1 for i, w in enumerate(plain[:at]) if w in ("prefer", "between", "rather")), None)
    if start is None and plain[:2] in (["is", "it"], ["was", "it"], ["is", "that"], ["was", "that"]):
        start = 2
    if start is not None:
        skip = {"more", "of", "a", "an", "mostly", "mainly", "either", "rather", "better", "about", "matter", "to"}
        while start < at and plain[start] in skip - {"a", "an"}:
            start += 1
        if plain[0] in ("is", "was") and "to" in plain[start : start + 3]:
            yield f"how do you think about whether {joined(own[plain.index('to', start) :])}"
            return
        if plain[start] in COMMON and not plain[start].endswith("ing"):
            left = [*left[:start], gerund(plain[start]), *left[start + 1 :]]
        one, two = (
            joined(left[start:]),
            joined([w for i, w in enumerate(right) if i or w.lower() not in ("more", "mostly", "rather")]),
        )
        if one and two and plain[0] in ("is", "was"):
            yield f"how do you see the balance between {one} and {two}"
        elif one and two:
            yield f"how do {one} and {two} compare for you"
    if plain[0] in ("is", "are", "was", "were") and plain[1] not in lex.PRONOUNS:
        size = 3 if plain[1] in DETERMINERS else 2
        yield f"what {plain[0]} {joined(own[1:size])} like for you"
    if plain[0] in lex.AUXILIARIES:
        loose = {"more", "mostly", "mainly", "either", "rather"}
        plain, own = _without_of(plain, own)
        at = plain.index("or")
        kept = [
            (p, "and" if p == "or" and plain[1] != "i" else o)
            for p, o in zip(plain, own, strict=True)
            if p not in loose
        ]
        yield from turned([p for p, _ in kept], [o for _, o in kept])
        yield from turned(plain[:at], own[:at])


def _without_of(plain: list[str], own: list[str]) -> tuple[list[str], list[str]]:
    """`more of a planner` as `more a planner`."""
    kept = [i for i, p in enumerate(plain) if not (p == "of" and i and plain[i - 1] == "more")]
    return [plain[i] for i in kept], [own[i] for i in kept]


def _one_of_two(text: str, parts: Sequence[Clause]) -> Iterator[str]:
    """The part that stands by itself: an open one before a closed one, the first before the last."""
    asks = [a for a in all_asks(parts) if a.invitation.substantive]
    for ask in sorted(asks, key=lambda a: not a.invitation.kind.is_open):
        clause = parts[ask.clause]
        begin, end = _span(clause, ask)
        plain = [t.form for t in clause.tokens[begin:end]]
        own = spoken(text, clause.tokens[begin:end])
        if len(asks) == 1 and "and" in plain:
            at = len(plain) - 1 - plain[::-1].index("and")
            plain, own = plain[:at], own[:at]
        if ask.invitation.kind.is_open and plain:
            if plain[0] in WH and len(plain) > 1 and not (ask.shelled and plain[1] not in lex.AUXILIARIES):
                yield joined(own)
            elif plain[0] in WH:
                yield f"could you tell me {joined(own)}"
            elif shell_at(" ".join(plain)) is None:
                yield f"could you tell me about {joined(own[1:] if plain[0] == 'about' else own)}"
            yield joined(own)
        elif plain:
            yield from _of_words(plain, own, ask.invitation.kind)


def _of_topic(plain: list[str], own: list[str]) -> Iterator[str]:
    """The general wording around the last thing named."""
    topic = _topic(plain, own)
    if topic:
        yield f"what can you tell me about {topic}"
        yield f"could you tell me about {topic} and how you see it"


_STARTS = frozenset("the a an your my our his her their its this these those".split())


def _topic(plain: list[str], own: list[str]) -> str:
    last = next(
        (
            i
            for i in range(len(plain) - 1, -1, -1)
            if plain[i] not in STOP and plain[i] not in ("ever", "like", "think", "do")
        ),
        None,
    )
    if last is None or plain[last] in lex.ADJECTIVES | COMMON | {"worth", "really", "right", "true"}:
        return ""
    first = last
    while first > 0 and last - first < 5 and plain[first - 1] not in STOP:
        first -= 1
    if first > 0 and plain[first - 1] in _STARTS:
        first -= 1
    elif last - first >= 1 and plain[first] in (
        "get",
        "have",
        "work",
        "make",
        "use",
        "take",
        "want",
        "go",
        "like",
        "enjoy",
    ):
        first += 1
    return joined(own[first : last + 1])
