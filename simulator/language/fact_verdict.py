"""How an utterance stands to the page, with the rules' findings and all other signs weighed together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from simulator.domain.question import FactUse, Ground, Grounding, Kind, Reading
from simulator.language import fact_questions as asks
from simulator.language.checking import Check
from simulator.language.claim_signs import strangest
from simulator.language.claiming import imagined
from simulator.language.common_words import GENERAL, GRAMMAR
from simulator.language.fact_learned import learned
from simulator.language.fact_signs import EVERYDAY, PAIR, Floats, Signs
from simulator.language.fact_use import Said
from simulator.language.line_signs import line_signs
from simulator.language.names import alike
from simulator.language.page_index import PageFact
from simulator.language.wordlists import bag

_FOUND = 0.35
"""Chance from which a mistake is found that no rule has found, where no other label is likelier."""
_FOUND_IN_A_USE = 0.5
"""The same where a rule has found that the words of a fact are used."""
_FOUND_IN_A_VERB = 0.7
"""The same where the mistake lies in the verb of the question alone: whoever asks "why did you fight it" of somebody
who campaigned against it has chosen a word, and hardly claimed a thing."""
_AGREED_IN_A_TALK = 0.7
"""Chance from which a mistake that a rule has found inside a talk stands. Nothing else is overruled there: most of what
is said in a talk points to what was heard and claims nothing, and a false alarm costs more than a miss."""
_GROUNDED_IN_A_TALK = 0.7
_MEANT_IN_A_TALK = 0.5
"""Chances of being grounded, and of one fact being meant, from which a question of a talk is grounded though no rule
has found it: rarely, for most of what it shares with the page was told a moment ago."""
_AGREED_ON_A_NUMBER = 0.1
"""The same for a number that differs, which rules tell better than any likeness."""
_COMPARING = bag("compare compares compared differ differs versus vs think opinion")
"""Words that name something without claiming it of this person: somebody else's house, a thing to have a view of."""
_HABIT = re.compile(r"\b(?:do|are) you\b(?! (?:know|have|still have|got)\b)")
"""Asks what somebody does or is like at present: every page has something of the kind, and few say it."""
_DOING, _DOERS = frozenset({"do", "does", "did"}), frozenset({"you", "he", "she", "they"})
_NAMED = 0.2
"""How near a word of such a question must be to a word of the fact that is to answer it, weighed as in `fact_signs`."""
_AGREED = 0.25
"""Chance from which a mistake that a rule has found stands."""
_ABOUT = 0.35
"""Chance from which a fact is named as the one that a mistaken claim is about."""
_BESIDES = 0.5
"""Chance from which a second fact that a rule has found is named too."""


@dataclass(frozen=True, slots=True)
class Held:
    """An utterance held against a page: the whole of it, and the part that asks."""

    check: Check
    core: Check
    reading: Reading


@dataclass(frozen=True, slots=True)
class RuleView:
    """What the rules make of an utterance, and the ids of the facts that each of them has found."""

    grounding: Grounding
    mistaken: frozenset[str]
    answered: frozenset[str]
    used: frozenset[str]


def signs_of(held: Held, view: RuleView) -> Signs:
    """The utterance measured."""
    return Signs(held.check, held.core, held.reading, view.mistaken, view.answered, view.used)


def stands(claim: Held, view: RuleView) -> bool:
    """Whether a mistake that a rule has found inside a talk stands; `claim` is the sentence that holds it, alone.

    What else is said in a long turn would only blur what the sentence says.
    """
    if view.grounding.ground is not Ground.MISTAKEN:
        return False
    return _likely(signs_of(claim, view), view)[0][Ground.MISTAKEN] >= _least(view, _AGREED_IN_A_TALK)


def in_other_words(asked: Held, view: RuleView) -> Grounding:
    """The grounding of what a turn inside a talk asks, where no rule has found any: grounded, or generic.

    Only words that the persona has not said in this talk count: what was just told is no research.
    """
    if view.grounding.ground is not Ground.GENERIC or asked.reading.kind in (Kind.NONE, Kind.REQUEST):
        return Grounding(Ground.GENERIC)
    signs = signs_of(asked, view)
    likely, _, chances = _likely(signs, view)
    n = int(np.argmax(chances))
    new = [i for i in signs.told(n) if not asked.check.heard_keys & {asked.check.tokens[i].key}]
    if not new or likely[Ground.GROUNDED] < _GROUNDED_IN_A_TALK or chances[n] < _MEANT_IN_A_TALK:
        return Grounding(Ground.GENERIC)
    return grounding_of(Ground.GROUNDED, [(asked.check.page.facts[n], w) for w in quotes(asked.check.said, new)])


def _likely(signs: Signs, view: RuleView) -> tuple[dict[Ground, float], Floats, Floats]:
    """How likely each label is, the signs of each fact, and how likely each is meant."""
    figures, pairs = learned(), signs.pairs()
    chances = figures.meant(pairs)
    leaning = figures.leaning(signs.meant[0], signs.check.page.meant[int(np.argmax(chances))])
    return figures.grounds(line_signs(signs, view.grounding.ground, pairs, chances, leaning)), pairs, chances


def _least(view: RuleView, least: float) -> float:
    """The chance from which the mistake that a rule has found stands."""
    return _AGREED_ON_A_NUMBER if any(c.isdigit() for use in view.grounding.evidence for c in use.said) else least


def weighed(held: Held, view: RuleView, in_talk: bool) -> Grounding:
    """The grounding that the signs speak for; where the rules agree, theirs, which quotes the words more closely.

    Inside a talk nothing is found mistaken: only rules find that there, and `stands` decides.
    """
    signs = signs_of(held, view)
    likely, pairs, chances = _likely(signs, view)
    n = int(np.argmax(chances))
    told = strangest(signs, n)
    near = pairs[n, PAIR.index("heaviest near word")]
    vague = bool(near < _NAMED and signs.weight.max(initial=0.0) <= EVERYDAY)
    found = _chosen(held, view, likely, told, vague, in_talk)
    facts = held.check.page.facts
    first = facts[n]
    sure = {f.fact.id for f, chance in zip(facts, chances, strict=True) if chance >= _BESIDES} | {first.fact.id}
    if found is Ground.GENERIC:
        return Grounding(Ground.GENERIC)
    if found is view.grounding.ground and (found is not Ground.GROUNDED or set(view.grounding.facts) <= sure):
        return view.grounding
    if found is Ground.ALREADY_PUBLIC:
        return grounding_of(found, [(first, _all(held.core.said))])
    if found is Ground.MISTAKEN:
        about = first if chances[n] >= _ABOUT else None
        return grounding_of(found, [(about, held.check.said.quote(told[0], told[1]) if told else _all(held.core.said))])
    places = signs.told(n)
    words = quotes(held.check.said, places) if places else [_all(held.core.said)]
    return grounding_of(found, [(first, w) for w in words])


def _chosen(
    held: Held,
    view: RuleView,
    likely: dict[Ground, float],
    told: tuple[int, int] | None,
    vague: bool,
    in_talk: bool,
) -> Ground:
    """The label; `told` are the tokens that a mistake would lie in, `vague` that all words are everyday ones."""
    ruled = view.grounding.ground
    if ruled is Ground.ALREADY_PUBLIC:
        return ruled
    if ruled is Ground.MISTAKEN and not in_talk and likely[Ground.MISTAKEN] >= _least(view, _AGREED):
        return ruled
    line = " ".join(t.low for t in held.core.tokens if not t.mark)
    if asks.NEVER.search(line) or held.reading.kind in (Kind.NONE, Kind.REQUEST):
        # A how or a why is never answered by one fact, and what asks nothing is answered by none: both speak of it.
        spoken_of = likely[Ground.GROUNDED] + likely[Ground.ALREADY_PUBLIC]
        likely = likely | {Ground.ALREADY_PUBLIC: 0.0, Ground.GROUNDED: spoken_of}
    elif vague and _HABIT.search(line):
        likely = likely | {Ground.ALREADY_PUBLIC: 0.0}
    asked = frozenset(t.key for t in held.check.tokens if not t.mark and t.low not in GRAMMAR)
    # What one story tells, its questions included, is nobody's mistake.
    true = any(asked <= story for story in held.check.page.stories)
    least = _FOUND_IN_A_USE if ruled is Ground.GROUNDED else _FOUND
    if _is_the_verb(held.check, told):
        least = _FOUND_IN_A_VERB
    true |= _of_oneself(held.check)
    if in_talk or true or likely[Ground.MISTAKEN] < least or not _may_be_wrong(held.check, told):
        likely = likely | {Ground.MISTAKEN: 0.0}
    return max(likely, key=lambda g: likely[g])


def _is_the_verb(check: Check, told: tuple[int, int] | None) -> bool:
    """Whether these tokens are what somebody is asked to have done, or what something went like, and no more."""
    if told is None or told[1] - told[0] > 1 or not told[0]:
        return False
    before = [t.low for t in check.tokens[max(0, told[0] - 2) : told[0]]]
    return before[-1] == "went" or (before[-1] in _DOERS and before[0] in _DOING)


def _of_oneself(check: Check) -> bool:
    """Whether the visitor speaks of themselves, and says nothing of anybody else but words of any talk."""
    own = check.said.about_self
    others = (t for i, t in enumerate(check.tokens) if i not in own and not t.mark)
    return bool(own) and all(t.key in GENERAL or t.low in GRAMMAR for t in others)


def _may_be_wrong(check: Check, told: tuple[int, int] | None) -> bool:
    """Whether these words can be a claim at all: not compared with, not supposed, no name that was misheard."""
    if told is None or check.lows & _COMPARING or imagined(check.said, told[0]):
        return False
    around = [t.low for t in check.tokens[max(0, told[0] - 1) : told[1] + 1]]
    # Else it is one name that was heard as two words.
    return not any(alike(a + b, name) for a, b in pairwise(around) for name in check.page.names)


def _all(utterance: Said) -> str:
    places = [i for i, t in enumerate(utterance.tokens) if not t.mark] or list(range(len(utterance.tokens)))
    return utterance.quote(places[0], places[-1] + 1)


def quotes(whole: Said, places: Sequence[int]) -> list[str]:
    """The words at these tokens, in runs: places at most two words apart are one run."""
    runs: list[list[int]] = []
    for place in places:
        if (
            runs
            and place - runs[-1][-1] <= 3
            and not any(whole.tokens[k].low in ".?!…" for k in range(runs[-1][-1], place))
        ):
            runs[-1].append(place)
        else:
            runs.append([place])
    return [whole.quote(run[0], run[-1] + 1) for run in runs]


def grounding_of(ground: Ground, found: Sequence[tuple[PageFact | None, str]]) -> Grounding:
    """The grounding with these facts, in the order of the page, and these words."""
    facts = sorted({(f.order, f.fact.id) for f, _ in found if f is not None})
    evidence = dict.fromkeys(FactUse(words, f.fact.id if f is not None else None) for f, words in found)
    return Grounding(ground, tuple(fact_id for _, fact_id in facts), tuple(evidence))
