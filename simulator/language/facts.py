"""How an utterance stands to a persona's public profile: mistaken, already public, grounded or generic.

The rulings are those of `product.md`, "How it scores"; the labels those of `formats.md`, section 6.
"""

from collections.abc import Sequence

from simulator.domain.persona import Persona
from simulator.domain.question import FactUse, Ground, Grounding, Kind, Reading
from simulator.domain.talk import Speaker, Utterance
from simulator.language.checking import Check, Mistake, check_of
from simulator.language.fact_answers import answer
from simulator.language.fact_fit import Answer
from simulator.language.fact_use import Said, Use, said, uses
from simulator.language.meaning import Meaning
from simulator.language.mistaken_counts import wrong_counts
from simulator.language.mistaken_dates import wrong_dates
from simulator.language.mistaken_deeds import wrong_deeds
from simulator.language.mistaken_denials import wrongly_granted
from simulator.language.mistaken_kin import wrong_kin
from simulator.language.mistaken_lives import wrong_lives
from simulator.language.mistaken_names import wrong_names
from simulator.language.mistaken_retold import wrong_retellings
from simulator.language.mistaken_swaps import swapped
from simulator.language.page_index import PageFact, page_of

_LONGEST = 6000
"""Characters of an utterance that are looked at: about seven minutes of speech."""

_RULES = (
    wrong_names, wrong_lives, wrong_counts, wrong_dates, wrongly_granted, swapped, wrong_deeds, wrong_kin,
    wrong_retellings,
)  # fmt: skip
_CLOSED = (Kind.CLOSED, Kind.CHOICE, Kind.LEADING)


def ground(text: str, persona: Persona, reading: Reading, before: Sequence[Utterance], meaning: Meaning) -> Grounding:
    """The grounding of one utterance; `before` are the turns of the talk so far, of both sides.

    `evidence.said` stands word for word in the text. Never raises for any text or page; `EngineMissing` where the
    encoder cannot be used.
    """
    page = page_of(persona, meaning)
    whole = said(text[:_LONGEST])
    if not whole.tokens:
        return Grounding(Ground.GENERIC)
    earlier = [u.text for u in before if u.speaker is Speaker.PERSONA]
    check = check_of(whole, page, earlier, meaning)
    mistakes = _mistakes(check)
    if mistakes:
        return _grounding(
            Ground.MISTAKEN, [(m.fact, whole.quote(m.begin, m.stop)) for m in mistakes if m.stop > m.begin]
        )
    found = _answer(whole, reading, check)
    if found is not None:
        answered, asking = found
        return _grounding(Ground.ALREADY_PUBLIC, [(answered.fact, asking.quote(answered.begin, answered.stop))])
    used = uses(whole, page)
    if used:
        return _grounding(Ground.GROUNDED, [(u.fact, words) for u in used for words in _quotes(whole, u)])
    return Grounding(Ground.GENERIC)


def _mistakes(check: Check) -> list[Mistake]:
    found = [mistake for rule in _RULES for mistake in rule(check)]
    found.sort(key=lambda m: (m.begin, m.stop))
    # Of claims that overlap, the one whose fact the utterance is nearest to stands for all.
    groups: list[list[Mistake]] = []
    for mistake in found:
        if groups and mistake.begin < max(m.stop for m in groups[-1]):
            groups[-1].append(mistake)
        else:
            groups.append([mistake])
    return [_surest(check, group) for group in groups]


def _surest(check: Check, group: list[Mistake]) -> Mistake:
    named = [m for m in group if m.fact is not None]
    if not named:
        return group[0]
    facts = [m.fact for m in named if m.fact is not None]
    most = max(facts.count(f) for f in facts)
    nearest = check.nearest_fact([f for f in facts if facts.count(f) == most])
    return next(m for m in named if m.fact is nearest)


def _answer(whole: Said, reading: Reading, check: Check) -> tuple[Answer, Said] | None:
    if reading.kind in (Kind.NONE, Kind.REQUEST):
        return None
    asking = said(reading.core) if reading.core and reading.core in whole.text else whole
    if not asking.tokens:
        return None
    core = Check(asking, check.page, check.parts, check.heard, check.heard_keys, check.meaning)
    found = answer(core, closed=reading.kind in _CLOSED)
    return (found, asking) if found is not None else None


def _quotes(whole: Said, use: Use) -> list[str]:
    """The words that draw on a fact, in runs: places at most two words apart are one run."""
    runs: list[list[int]] = []
    for place in use.places:
        if (
            runs
            and place - runs[-1][-1] <= 3
            and not any(whole.tokens[k].low in ".?!…" for k in range(runs[-1][-1], place))
        ):
            runs[-1].append(place)
        else:
            runs.append([place])
    return [whole.quote(run[0], run[-1] + 1) for run in runs]


def _grounding(ground_: Ground, found: Sequence[tuple[PageFact | None, str]]) -> Grounding:
    facts = sorted({(f.order, f.fact.id) for f, _ in found if f is not None})
    evidence = dict.fromkeys(FactUse(words, f.fact.id if f is not None else None) for f, words in found)
    return Grounding(ground_, tuple(fact_id for _, fact_id in facts), tuple(evidence))
