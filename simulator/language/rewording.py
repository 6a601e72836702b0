"""A better wording for a question that hardly lets anyone talk: open, one breath, the visitor's own topic kept."""

import re
from collections.abc import Iterator, Sequence

from simulator.domain.persona import Persona
from simulator.domain.question import Flag, Ground, Grounding, Kind, Reading
from simulator.language import lexicon as lex
from simulator.language.asking import Ask
from simulator.language.clauses import WH, Clause, clauses
from simulator.language.flaws import is_loaded
from simulator.language.fragments import tag_at
from simulator.language.nouns import DETERMINERS
from simulator.language.other_languages import is_german
from simulator.language.phrases import ends_plural, inverted
from simulator.language.questions import all_asks, deciding, read_question
from simulator.language.rejoining import rejoined
from simulator.language.shells import shell_at
from simulator.language.speakable import is_speakable
from simulator.language.spoken import asked, joined, spoken, written
from simulator.language.turning import turned, turned_statement
from simulator.language.turning_choice import turned_choice
from simulator.language.turning_claims import at_first_hand, claimed_of_others, opened
from simulator.language.turning_facts import turned_fact
from simulator.language.turning_fragments import turned_fragment
from simulator.language.turning_idioms import turned_idiom
from simulator.language.turning_learners import mended, reordered
from simulator.language.turning_shapes import turned_shape
from simulator.language.turning_topic import of_topic
from simulator.language.turning_what import turned_thing
from simulator.language.verbs import COMMON, is_participle
from simulator.language.word_kin import is_adjective, is_verb
from simulator.patterns import compiled

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


_COURTESY = compiled(
    r",? (?:honestly|frankly|to be honest|if (?:i may|i might|i can|i could)(?: ask)?(?: you)?(?: that| this)?|"
    r"if you (?:don['’]?t|do not|wouldn['’]?t|would not) mind (?:me |my )?(?:asking|saying|telling me)|"
    r"if (?:that['’]?s|that is|it['’]?s|it is)(?: not|n['’]t) (?:too |a )?(?:personal|private|rude|much|bold)"
    r"(?: a question| an? ask| to ask| of me to ask)?|(?:if )?may i ask|do you think|by any chance|i take it|roughly|"
    r"approximately|more or less|on average|"
    r"(?:from )?start to finish|all in all|at least (?:a (?:bit|little)|sometimes|at first|now and then))(?=[ ,.?!]*$)",
    re.IGNORECASE,
)
"""Said behind a question to make it softer: no part of what is asked."""


_AT_ALL = compiled(r" at all(?= (?:in|at|with|for|on|when|here|there)\b)", re.IGNORECASE)


def reword(
    text: str, reading: Reading, grounding: Grounding | None = None, persona: Persona | None = None
) -> str | None:
    """A better wording for a closed, choice, leading, double-barrelled or already-public question, else None.

    The wording is itself read as open, without a flaw; it never adds a fact.
    """
    if not _needs_one(reading, grounding):
        return None
    text = _AT_ALL.sub("", _COURTESY.sub("", text))
    parts = rejoined(clauses(text))
    ask = deciding([a for a in all_asks(parts) if a.invitation.family != "checking"] or all_asks(parts))
    if ask is None:
        return None
    if grounding is not None and grounding.ground is Ground.MISTAKEN:
        return _SET_RIGHT
    if any(is_german(part.line) for part in parts):
        return "Können Sie mir mehr darüber erzählen?"
    public = grounding is not None and grounding.ground is Ground.ALREADY_PUBLIC
    page = [fact.text for fact in persona.facts] if persona is not None else []
    page += [f"At {persona.organisation}", f"In {persona.location or ''}"] if persona is not None else []
    proposals = [asked(written(mended(p), page)) for p in _proposals(text, parts, ask, reading, public) if p.strip()]
    if persona is not None:
        proposals = [
            re.sub(re.escape(persona.organisation), lambda _: persona.organisation, p, flags=re.I) for p in proposals
        ]
    if reading.kind is Kind.LEADING:
        # The year may be wrong, and a wording would only say it again.
        proposals = [_YEAR.sub(r"\1 when you did?", p) for p in proposals]
    for strict in (True, False):
        for proposal in proposals:
            if _is_better(proposal, text, strict):
                return proposal
    return "Could you tell me more about that?"


_YEAR = compiled(r"^(How did you come to .+?) (?:back )?in (?:19|20)\d\d\?$")
_VERBLESS = frozenset("fragment what-fact declarative yes-no backchannel".split())
"""Families of asking parts that may be fragments without a verb."""
_BACK = frozenset("it that this them these those one ones".split())
_THEY = frozenset("they he she".split())
"""Stand for what was said before; alone in a wording they stand for nothing."""


def _needs_one(reading: Reading, grounding: Grounding | None) -> bool:
    if reading.kind in (Kind.CLOSED, Kind.CHOICE, Kind.LEADING):
        return True
    if reading.kind in (Kind.NONE, Kind.REQUEST):
        return False
    public = grounding is not None and grounding.ground is Ground.ALREADY_PUBLIC
    return public or Flag.DOUBLE_BARRELLED in reading.flags


def _is_better(proposal: str, text: str, strict: bool) -> bool:
    if not is_speakable(proposal):
        return False
    if len(proposal.split()) > BREATH or proposal.strip(" ?").lower() == text.strip(" ?").lower():
        return False
    again = read_question(proposal)
    if not again.kind.is_open or set(again.flags) & _BAD:
        return False
    return not strict or Flag.CONTESTED not in again.flags


def _proposals(text: str, parts: Sequence[Clause], ask: Ask, reading: Reading, public: bool) -> Iterator[str]:
    if Flag.DOUBLE_BARRELLED in reading.flags:
        yield from _one_of_two(text, parts)
    elif reading.kind in (Kind.CLOSED, Kind.CHOICE):
        # `what do you do when a client shouts, do you shout back`: the open question stands there already.
        yield from _asked_before(text, parts, ask)
    if reading.kind in (Kind.CLOSED, Kind.LEADING):
        yield from turned_idiom(text)
    elif reading.kind is Kind.CHOICE:
        yield from turned_idiom(text, choice=True)
    plain, own = _words_of(text, parts, ask)
    if reading.kind in (Kind.CLOSED, Kind.LEADING) and ask.invitation.family in _VERBLESS and not ask.shelled:
        yield from turned_fragment(plain, own)
    clause = parts[ask.clause]
    begin = _span(clause, ask)[0]
    if begin > 2 and clause.tokens[0].form in ("when", "if") and plain[:2] in (["do", "you"], ["would", "you"]):
        # `when a nurse complains, do you go there or ring`: the case is the topic.
        yield f"what {plain[0]} you do {joined(spoken(text, clause.tokens[:begin]))}"
    if ask.invitation.family in ("other-language", "unread"):
        return
    if reading.kind is Kind.CLOSED and (_BACK & set(plain[-1:]) or _THEY & set(plain[1:2])):
        # `do you train new people and do you like it`: the topic stands in the question before.
        before = _before(parts, ask)
        if before is not None:
            yield from _of_words(*_words_of(text, parts, before), before.invitation.kind)
    if ask.invitation.family == "checking":
        yield "how would you put it in your own words"
    elif ask.invitation.family != "backchannel":
        yield from _of_words(plain, own, reading.kind, claimed=public or reading.kind is Kind.LEADING)
    if len(clause.tokens) <= 3:
        return
    if Flag.LOADED in reading.flags:
        # Without the judging words what they judged may be asked about.
        kept = [i for i, w in enumerate(plain) if not (is_adjective(w) and not is_verb(w) and is_loaded([w]))]
        yield from _of_words([plain[i] for i in kept], [own[i] for i in kept], reading.kind)
    yield from of_topic(plain, own)
    whole = [t.form for t in clause.tokens]
    yield from of_topic(whole, spoken(text, clause.tokens))


_LATE = (
    "as well",
    "for long",
    "very long",
    "too",
    "very much",
    "much",
    "lol",
    "haha",
    "please",
    "a lot",
    "a great deal",
    "i suppose",
    "i guess",
    "i think",
    "i imagine",
    "i assume",
    "by now",
    "so far",
    "at all",
    "straight away",
    "right away",
    "immediately",
    "these days",
    "right now",
    "any more",
    "anymore",
    "yet",
    "now",
    "though",
    "then",
    "sometimes",
    "occasionally",
    "mostly",
    "mainly",
    "on average",
)


_VAGUE = frozenset("anything something whatever so someone somebody somewhere".split())


def _is_vague(plain: list[str]) -> bool:
    """`or anything`, `or something like that` at the end."""
    return plain[0] == "or" and plain[1] in _VAGUE and (len(plain) == 2 or plain[2] in ("like", "similar", "else"))


def _trimmed(plain: list[str], own: list[str]) -> tuple[list[str], list[str]]:
    """Without words of time at the end, which dangle once the question is turned."""
    vague = next((i for i in range(2, len(plain) - 1) if _is_vague(plain[i:])), len(plain))
    plain, own = plain[:vague], own[:vague]
    for i in range(3, len(plain) - 1):
        if plain[i : i + 3] == ["or", "at", "least"] or plain[i : i + 2] == ["or", "even"]:
            plain, own = plain[:i], own[:i]
            break
    for i in range(2, len(plain) - 3):
        if plain[i : i + 2] == ["a", "lot"] and plain[i + 2] in ("from", "about", "in", "at", "when"):
            plain, own = [*plain[:i], *plain[i + 2 :]], [*own[:i], *own[i + 2 :]]
            break
    if plain[-2:] in (["for", "it"], ["for", "that"], ["for", "this"]) and len(plain) > 5 and plain[-3] not in COMMON:
        plain, own = plain[:-2], own[:-2]
    but = next((i for i, w in enumerate(plain) if w == "but" and i > 3), len(plain))
    plain, own = plain[:but], own[:but]
    for late in _LATE:
        size = len(late.split())
        if len(plain) > size + 2 and plain[-size:] == late.split() and plain[-size - 1] != "from":
            return plain[:-size], own[:-size]
    return plain, own


def _span(clause: Clause, ask: Ask) -> tuple[int, int]:
    end = ask.end
    if ask.invitation.family == "tag":
        end = tag_at(clause) or ask.end
    begin = ask.core if ask.core < end else ask.begin
    return begin, end


def _of_words(plain: list[str], own: list[str], kind: Kind, claimed: bool = False) -> Iterator[str]:
    """Wordings of the words that ask; `claimed` where the yes is public, or taken for granted by the visitor."""
    plain, own = reordered(plain, own)
    yield from turned_shape(plain, own)
    if kind is Kind.CHOICE:
        yield from turned_choice(plain, own, _of_words)
    said = next((i for i in range(2, min(6, len(plain))) if plain[i - 2 : i + 1] == ["you", "are", "saying"]), 0)
    if said and len(plain) > said + 3:
        behind = said + 2 if plain[said + 1] in ("is", "that") else said + 1
        yield from turned_statement(*_behind(plain[behind:], own[behind:]))
    if plain[:1] in (["if"], ["whether"]):
        plain, own = plain[1:], own[1:]
        if plain and plain[0] != "you":
            yield from turned(*inverted(plain, own))
        yield from turned_statement(plain, own, claimed=False)
    if not plain:
        return
    if plain[0] in ("name", "list") and len(plain) > 2:
        yield f"could you tell me about {joined(own[1:])}"
    if plain[0] in lex.ADJECTIVES and plain[1:2] == ["to"]:
        yield f"what is it like {joined(own[1:])}"
    if plain[0] in ("any", "some") and len(plain) > 1:
        yield (
            f"what {joined(own[1:])} do you have"
            if ends_plural(plain[-1])
            else f"what can you tell me about {joined(own[1:])}"
        )
    if plain[0] in lex.AUXILIARIES:
        if plain[1:2] in (["it"], ["that"]) and plain[2:3] and plain[2] in _SO and plain[3:5] == ["that", "you"]:
            yield from turned_statement(plain[4:], own[4:])
        agreed = next((i for i, w in enumerate(plain[:8]) if w in ("that", "think", "agree", "say") and i > 1), None)
        if kind is Kind.LEADING and agreed is not None and len(plain) - agreed > 3:
            skip = agreed + (2 if plain[agreed + 1] == "that" else 1)
            if plain[skip] not in ("to", "of", "about", "with"):
                views = claimed_of_others(*opened(plain[skip:], own[skip:]))
                yield from (view for view in views if not view.startswith("how did"))
                yield f"what do you think about the idea that {joined(own[skip:])}"
        if plain[:3] == ["would", "you", "say"] and len(plain) > 5:
            yield from turned_statement(*_behind(plain[3:], own[3:]), claimed)
        later = plain.index("or") + 1 if "or" in plain[3:-1] else 0
        if (
            later
            and kind is Kind.CLOSED
            and plain[1] == "you"
            and "if" not in plain
            and plain[0] in ("will", "would", "could", "might")
        ):
            yield f"how would you decide whether to {joined(own[2:])}" if plain[later] in COMMON else ""
        yield from turned(plain, own, claimed)
    elif plain[0] in WH or (len(plain) > 1 and plain[1] in WH):
        yield from turned_fact(plain, own)
    else:
        plain, own = _unpresumed(plain, own)
        if plain[0] == "ever" and len(plain) > 1 and is_participle(plain[1]) and plain[1] not in COMMON:
            yield from turned(["have", "you", *plain[1:]], ["have", "you", *own[1:]])
        elif plain[0] == "ever" and len(plain) > 1:
            yield from turned(["do", "you", *plain[1:]], ["do", "you", *own[1:]])
        plain, own = opened(plain, own)
        reported = at_first_hand(plain, own)[0] != plain
        claims = [*claimed_of_others(plain, own)] if not reported else []
        yield from claims
        if plain[0] in DETERMINERS and not (set(plain) & lex.AUXILIARIES or claims or reported):
            yield from turned_thing(plain, own)
        if plain[0] in COMMON:
            yield from turned(["do", "you", *plain], ["do", "you", *own])
        if plain[:3] == ["you", "would", "say"] and "that" in plain[3:5] and len(plain) > 6:
            that = plain.index("that")
            yield from turned_statement(plain[that + 1 :], own[that + 1 :])
        yield from turned_statement(plain, own)


_SO = frozenset("true right correct so".split())
_PRESUMED = compiled(
    r"(?:(?:so|and|but) )*(?:presumably|surely|i take it|i am (?:guessing|assuming|presuming)|i (?:presume|"
    r"assume))(?: that)? "
)


def _unpresumed(plain: list[str], own: list[str]) -> tuple[list[str], list[str]]:
    """What is taken for granted, without the words that say so: `I take it the pay is bad`."""
    said = _PRESUMED.match(" ".join(plain))
    size = len(said.group().split()) if said else 0
    return (plain[size:], own[size:]) if len(plain) > size + 1 else (plain, own)


def _behind(plain: list[str], own: list[str]) -> tuple[list[str], list[str]]:
    """What follows a joining `that`."""
    return (plain[1:], own[1:]) if plain[0] == "that" else (plain, own)


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


def _before(parts: Sequence[Clause], ask: Ask) -> Ask | None:
    """The question that stands just before this one."""
    asks = all_asks(parts)
    at = next((n for n, a in enumerate(asks) if a.clause == ask.clause and a.begin == ask.begin), 0)
    return asks[at - 1] if at else None


_AGAIN = frozenset("is are was were does can will would".split())


def _words_of(text: str, parts: Sequence[Clause], ask: Ask) -> tuple[list[str], list[str]]:
    """The words that ask, plain and as they were said."""
    clause = parts[ask.clause]
    begin, end = _span(clause, ask)
    forms = [t.form for t in clause.tokens[begin:end]]
    again = forms[2:4]
    if len(forms) > 5 and forms[0] in lex.AUXILIARIES and forms[1] in lex.PRONOUNS and again[0] in _AGAIN:
        # `do you, is there a lot of pressure`: a beginning that was given up.
        begin += 2 if again[1] in lex.PRONOUNS else 0
    return _trimmed([t.form for t in clause.tokens[begin:end]], spoken(text, clause.tokens[begin:end]))


def _asked_before(text: str, parts: Sequence[Clause], ask: Ask) -> Iterator[str]:
    """The open question that stands just before the closed one, in its own words."""
    before = _before(parts, ask)
    if before is None or before.invitation.kind is not Kind.OPEN:
        return
    begin, end = _span(parts[before.clause], before)
    if before.shelled and before.clause == ask.clause and end <= ask.begin:
        # `tell me about your first summer, and who do you work with now`
        own = spoken(text, parts[before.clause].tokens[begin:end])
        yield f"could you tell me {joined(own if own[:1] == ['about'] else ['about', *own])}" if own else ""
    elif not before.shelled and before.end - before.begin > 3:
        yield joined(spoken(text, parts[before.clause].tokens[before.begin : before.end]))
