"""How an utterance stands to a persona's public profile: mistaken, already public, grounded or generic.

The rulings are those of `product.md`, "How it scores"; the labels those of `formats.md`, section 6.
"""

import re
from collections.abc import Sequence

from simulator.domain.persona import Persona
from simulator.domain.question import FactUse, Ground, Grounding, Kind, Reading
from simulator.domain.talk import Speaker, Utterance
from simulator.language.checking import Check, Mistake, check_of
from simulator.language.fact_answers import answer
from simulator.language.fact_events import right_events, wrong_events
from simulator.language.fact_pointing import named_before
from simulator.language.fact_untold import untold
from simulator.language.fact_use import Use, said, uses
from simulator.language.fact_verdict import (
    Held,
    RuleView,
    grounding_of,
    in_other_words,
    quotes,
    stands,
    weighed,
)
from simulator.language.meaning import Meaning, Words, witness
from simulator.language.measures import other_measure
from simulator.language.mistaken_counts import wrong_counts
from simulator.language.mistaken_dates import wrong_dates
from simulator.language.mistaken_deeds import wrong_deeds
from simulator.language.mistaken_denials import wrongly_granted
from simulator.language.mistaken_kin import wrong_kin
from simulator.language.mistaken_labels import wrong_labels
from simulator.language.mistaken_lives import wrong_lives
from simulator.language.mistaken_names import wrong_names
from simulator.language.mistaken_positions import wrong_positions
from simulator.language.mistaken_prizes import wrong_prizes
from simulator.language.mistaken_retold import wrong_retellings
from simulator.language.mistaken_swaps import swapped
from simulator.language.page_index import ENOUGH, page_of
from simulator.language.questions import read_question
from simulator.language.text import sentences
from simulator.patterns import compiled

_LONGEST = 6000
"""Characters of an utterance that are looked at: about seven minutes of speech."""

_AT_FIRST = compiled(r",? in the first place(?=\s*(?:[?.!…]|$))", re.IGNORECASE)
"""An end of a sentence that says nothing, and names no prize."""

_LONG = 30
"""Words from which a turn of two sentences is a long one."""

MISTAKES = (
    wrong_names, wrong_lives, wrong_counts, wrong_dates, wrong_events, wrongly_granted, swapped, wrong_deeds, wrong_kin,
    wrong_retellings, wrong_positions, wrong_prizes, wrong_labels,
)  # fmt: skip
"""The rules that look for mistakes; `line_signs.RULES` names those that the learned figures know."""
_CLOSED = (Kind.CLOSED, Kind.CHOICE, Kind.LEADING)


def ground(text: str, persona: Persona, reading: Reading, before: Sequence[Utterance], meaning: Meaning) -> Grounding:
    """The grounding of one utterance; `before` are the turns of the talk so far, of both sides.

    The rules look first, because what they find they can show word for word. What they are not sure of is weighed
    with all other signs, in the light of labelled lines (`fact_verdict`). `evidence.said` stands word for word in the
    text. Never raises for any text or page; `EngineMissing` where the encoder cannot be used.
    """
    text = _AT_FIRST.sub("", text)
    found = _grounding(text, persona, reading, before, meaning)
    parts = sentences(text[:_LONGEST]) if found.ground is Ground.GROUNDED else []
    if len(parts) < 2 or (len(parts) == 2 and len(text.split()) < _LONG):
        return found
    # Words from here and there in a long turn are no research: one of its sentences must speak of the page by itself.
    parts.sort(key=lambda p: not any(use.said in p for use in found.evidence))
    for part in parts:
        if _grounding(part, persona, read_question(part, before), before, meaning).ground is not Ground.GENERIC:
            return found
    return Grounding(Ground.GENERIC)


def _grounding(
    text: str, persona: Persona, reading: Reading, before: Sequence[Utterance], meaning: Meaning
) -> Grounding:
    held = hold(text, persona, reading, before, meaning)
    if held is None:
        return Grounding(Ground.GENERIC)
    english = bool(held.check.page.facts) and persona.language.startswith("en")
    encoder = witness(meaning)
    if english and isinstance(encoder, Words):
        encoder.ahead((held.core if before else held.check).said.text)
    view = by_rule(held)
    if not english:
        return view.grounding
    if before:
        if view.grounding.ground is Ground.GENERIC:
            asked = _asking(held, persona, before, meaning)
            found = in_other_words(Held(asked.check, asked.check, held.reading), view)
            return found if found.ground is Ground.GROUNDED else _of_what_was_named(text, held, before, meaning)
        if view.grounding.ground is not Ground.MISTAKEN:
            return view.grounding
        sentence = _sentence(held.check.said.text, view.grounding.evidence[0].said)
        claim = hold(sentence, persona, read_question(sentence), before, meaning)
        if claim is not None and stands(claim, by_rule(claim)):
            return view.grounding
    return weighed(held, view, in_talk=bool(before))


def _asking(held: Held, persona: Persona, before: Sequence[Utterance], meaning: Meaning) -> Held:
    """The sentence that asks, with the clause before its question: `When you were the first, how did they take it?`"""
    core = held.core.said.text
    if core == held.check.said.text:
        return held
    sentence = _sentence(held.check.said.text, core)
    return hold(sentence, persona, held.reading, before, meaning) or held


def _of_what_was_named(text: str, held: Held, before: Sequence[Utterance], meaning: Meaning) -> Grounding:
    """Grounded in what the visitor has named a moment ago, where the question points at that; else generic."""

    def earlier(n: int) -> Grounding:
        spoken = before[n].text
        return ground(spoken, held.check.page.persona, read_question(spoken, before[:n]), before[:n], meaning)

    named = named_before(text, held.reading, before, earlier)
    if named is None:
        return Grounding(Ground.GENERIC)
    return Grounding(Ground.GROUNDED, (named[0],), (FactUse(named[1], named[0]),))


def _sentence(text: str, words: str) -> str:
    """The sentence of the text that holds these words, or begins with them."""
    at = text.index(words)
    begin = max(text.rfind(mark, 0, at) for mark in ".?!…") + 1
    ends = [end for mark in ".?!…" if (end := text.find(mark, at)) >= 0]
    return text[begin : min(ends, default=len(text)) + 1].strip()


def hold(text: str, persona: Persona, reading: Reading, before: Sequence[Utterance], meaning: Meaning) -> Held | None:
    """The utterance held against the page; None where it has no word."""
    if not said(text[:_LONGEST]).tokens:
        return None
    page = page_of(persona, meaning)
    whole = said(text[:_LONGEST], page.organisation)
    earlier = [u.text for u in before if u.speaker is Speaker.PERSONA]
    check = check_of(whole, page, earlier, meaning)
    asking = said(reading.core, page.organisation) if reading.core and reading.core in whole.text else whole
    if not asking.tokens:
        asking = whole
    core = Check(asking, check.page, check.parts, check.heard, check.heard_keys, check.meaning)
    return Held(check, core, reading)


def by_rule(held: Held) -> RuleView:
    """What the rules say of it, with all that each of them has found."""
    whole, check = held.check.said, held.check
    by_name = {rule.__name__: list(rule(check)) for rule in MISTAKES}
    rules = [name for name, found in by_name.items() if found]
    mistakes = _one_each(check, [mistake for found in by_name.values() for mistake in found])
    found = None if held.reading.kind in (Kind.NONE, Kind.REQUEST) else answer(held.core, held.reading.kind in _CLOSED)
    if (
        found is not None
        and found.fact is not None
        and (
            other_measure(held.core.said.text.lower(), found.fact.fact.text)
            or (not found.sure and untold(held.core, found.fact))
        )
    ):
        found = None
    used = uses(whole, check.page)
    used = used or tuple(Use(fact, places, ENOUGH) for fact, places in right_events(check))
    if mistakes:
        words = [(m.fact, whole.quote(m.begin, m.stop)) for m in mistakes if m.stop > m.begin]
        grounding = grounding_of(Ground.MISTAKEN, words)
    elif found is not None:
        words = [(found.fact, held.core.said.quote(found.begin, found.stop))]
        grounding = grounding_of(Ground.ALREADY_PUBLIC, words)
    elif used:
        grounding = grounding_of(Ground.GROUNDED, [(u.fact, words) for u in used for words in quotes(whole, u.places)])
    else:
        grounding = Grounding(Ground.GENERIC)
    return RuleView(
        grounding,
        frozenset(m.fact.fact.id for m in mistakes if m.fact is not None),
        frozenset({found.fact.fact.id} if found is not None and found.fact is not None else ()),
        frozenset(u.fact.fact.id for u in used),
        frozenset(rules),
        any(m.sure for m in mistakes) or (not mistakes and found is not None and found.sure),
    )


def _one_each(check: Check, found: list[Mistake]) -> list[Mistake]:
    """Of claims that overlap, the one whose fact the utterance is nearest to stands for all."""
    found.sort(key=lambda m: (m.begin, m.stop))
    groups: list[list[Mistake]] = []
    for mistake in found:
        if groups and mistake.begin < max(m.stop for m in groups[-1]):
            groups[-1].append(mistake)
        else:
            groups.append([mistake])
    return [_surest(check, group) for group in groups]


def _surest(check: Check, group: list[Mistake]) -> Mistake:
    group = [m for m in group if m.sure] or group
    named = [m for m in group if m.fact is not None]
    if not named:
        return group[0]
    facts = [m.fact for m in named if m.fact is not None]
    most = max(facts.count(f) for f in facts)
    nearest = check.nearest_fact([f for f in facts if facts.count(f) == most])
    return next(m for m in named if m.fact is nearest)
