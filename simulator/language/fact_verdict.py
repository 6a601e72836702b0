"""How an utterance stands to the page, with the rules' findings and all other signs weighed together."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from simulator.domain.question import FactUse, Ground, Grounding, Kind, Reading
from simulator.language import fact_questions as asks
from simulator.language import word_kin
from simulator.language.checking import Check
from simulator.language.claim_signs import CAME_OF_IT, came_of_it, durations, strangest
from simulator.language.claiming import YOU, imagined
from simulator.language.common_words import GENERAL, GRAMMAR
from simulator.language.fact_companions import goes_with
from simulator.language.fact_contradicted import contradicted
from simulator.language.fact_innocent import innocent
from simulator.language.fact_learned import learned
from simulator.language.fact_named import names_things
from simulator.language.fact_signs import Floats, Signs, true_numbers
from simulator.language.fact_untold import untold
from simulator.language.fact_use import Said, about
from simulator.language.line_signs import line_signs
from simulator.language.measures import other_measure
from simulator.language.names import alike
from simulator.language.page_index import PageFact
from simulator.language.tokens import numbers, tokens
from simulator.language.word_signs import possible, word_signs
from simulator.language.wordlists import bag

_COMPARING = bag("compare compares compared differ differs versus vs")
"""Words that name something without claiming it of this person."""
_INTO = bag("in into")
"""Words before the name of a trade: `how is work in tank cleaning`."""
_ASKS_OF_DEEDS = bag("did do would")
_AGREED_IN_A_TALK = 0.65
"""Chance from which a mistake that a rule has found inside a talk stands. Nothing else is overruled there: most of what
is said in a talk points to what was heard and claims nothing, and a false alarm costs more than a miss."""
_GROUNDED_IN_A_TALK = 0.7
_MEANT_IN_A_TALK = 0.35
"""Chances of being grounded, and of one fact being meant, from which a question of a talk is grounded though no rule
has found it: rarely, for most of what it shares with the page was told a moment ago."""
_AGREED_ON_A_NUMBER = 0.1
"""The same for a number that differs, which rules tell better than any likeness."""
_AGREED = 0.35
"""Chance from which a mistake that a rule has found stands."""
_OWN_VERB, _KIN = 0.6, 0.5
"""Chance from which the visitor's own verb for what somebody did is a mistake, and how near in kind to a word of the
fact it is then: `why did you fight it` for "campaigned against it" chooses a word and claims little."""
_ANSWERED = 0.6
"""Chance below which nothing is called answered by the page: most of what is asked in any talk is not."""
_SURELY_MEANT, _ASKS_BESIDES = 0.6, 0.2
"""Chance of a fact below which it answers nothing that no rule has found it to answer, where the question has words
that it lacks, and their weight together."""
_LEANS = 1.3
"""How much more a mistake counts than its chance: one that is passed over goes into the real talk. On lines that nobody
has read, more labels are right with it than without."""
_SURELY = 0.95
"""Chance from which a fact answers though it holds no figure of the kind that is asked for, as far as words tell."""
_ABOUT = 0.35
"""Chance from which a fact is named as the one that a mistaken claim is about."""
_RATHER = 0.5
"""Share from which the fact that answers is named: below it, it is rather another one."""
_OF_THE_TITLE = 0.9
"""Chance of being grounded that a line needs which shares only words of the job title or the employer's name."""
_STRAY, _IN_DOUBT, _HARDLY_MEANT = 0.45, 0.6, 0.4
"""Weight of the shared words below which they may be chance, and the chances of being grounded and of the fact being
meant below which they are taken for it."""
_ONLY_NEAR = 0.4
"""What a word counts there that is only near in meaning to one of the fact."""
_SAYS_MUCH = 0.35
"""Weight from which a word that the fact does not tell is a claim of its own."""
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
    rules: frozenset[str] = frozenset()
    """Which rules have found a mistake."""
    sure: bool = False
    """Whether the mistake, or what answers, stands by itself, whatever the other signs speak for."""


def signs_of(held: Held, view: RuleView) -> Signs:
    """The utterance measured."""
    return Signs(held.check, held.core, held.reading, view.mistaken, view.answered, view.used)


def stands(claim: Held, view: RuleView) -> bool:
    """Whether a mistake that a rule has found inside a talk stands; `claim` is the sentence that holds it, alone.

    What else is said in a long turn would only blur what the sentence says.
    """
    if view.grounding.ground is not Ground.MISTAKEN:
        return False
    return view.sure or _agreed(view, _likely(signs_of(claim, view), view)[0], _AGREED_IN_A_TALK)


def in_other_words(asked: Held, view: RuleView) -> Grounding:
    """The grounding of what a turn inside a talk asks, where no rule has found any: grounded, or generic.

    Only words that the persona has not said in this talk count: what was just told is no research.
    """
    if view.grounding.ground is not Ground.GENERIC or asked.reading.kind in (Kind.NONE, Kind.REQUEST):
        return Grounding(Ground.GENERIC)
    signs = signs_of(asked, view)
    likely, chances, _ = _likely(signs, view)
    n = int(np.argmax(chances))
    new = [i for i in signs.told(n) if not asked.check.heard_keys & {asked.check.tokens[i].key}]
    weak = likely[Ground.GROUNDED] < _GROUNDED_IN_A_TALK or chances[n] < _MEANT_IN_A_TALK
    if not new or weak or _thin(signs, n, likely, float(chances[n]), True):
        return Grounding(Ground.GENERIC)
    return grounding_of(Ground.GROUNDED, [(asked.check.page.facts[n], w) for w in quotes(asked.check.said, new)])


def _likely(signs: Signs, view: RuleView) -> tuple[dict[Ground, float], Floats, float]:
    """How likely each label is, how likely each fact is meant, and the share of the likeliest among its like."""
    figures, pairs = learned(), signs.pairs()
    by_trees = figures.meant(pairs)
    chances, share = figures.chosen(possible(signs, pairs, by_trees), by_trees)
    n = int(np.argmax(chances))
    leaning = figures.leaning(signs.meant[0], signs.check.page.meant[n])
    row = line_signs(signs, view.grounding.ground, view.rules, pairs, chances, leaning)
    return figures.grounds(row, word_signs(signs, n)), chances, share


def _agreed(view: RuleView, likely: dict[Ground, float], least: float) -> bool:
    """Whether the mistake that a rule has found stands: of what the line is if the page does not answer it."""
    if view.grounding.ground is not Ground.MISTAKEN:
        return False
    counted = any(numbers(tokens(use.said)) for use in view.grounding.evidence)
    others = 1.0 - likely[Ground.ALREADY_PUBLIC] * (likely[Ground.MISTAKEN] >= _AGREED_ON_A_NUMBER)
    return likely[Ground.MISTAKEN] >= (_AGREED_ON_A_NUMBER if counted else least) * others


def weighed(held: Held, view: RuleView, in_talk: bool) -> Grounding:
    """The grounding that the signs speak for; where the rules agree, theirs, which quotes the words more closely.

    Inside a talk nothing is found mistaken: only rules find that there, and `stands` decides.
    """
    if view.sure:
        return view.grounding
    signs = signs_of(held, view)
    likely, chances, share = _likely(signs, view)
    n = int(np.argmax(chances))
    found = _chosen(held, view, likely, signs, n, in_talk)
    facts = held.check.page.facts
    first = facts[n]
    sure = {f.fact.id for f, chance in zip(facts, chances, strict=True) if chance >= _BESIDES} | {first.fact.id}
    if (
        found is Ground.GROUNDED
        and view.grounding.ground is not found
        and not names_things(held.check)
        and _thin(signs, n, likely, float(chances[n]), in_talk)
    ):
        found = Ground.GENERIC
    if (
        found is Ground.ALREADY_PUBLIC
        and view.grounding.ground is not found
        and not view.used
        and chances[n] < _SURELY_MEANT
        and sum(float(signs.weight[k]) for k in signs.untold(n)) >= _ASKS_BESIDES
    ):
        # A plain question that no fact is surely meant by: most of what is asked so is told by no page.
        found = Ground.GENERIC
    if found is Ground.GENERIC:
        return Grounding(Ground.GENERIC)
    if found is view.grounding.ground and (found is Ground.MISTAKEN or set(view.grounding.facts) <= sure):
        return view.grounding
    if found is Ground.ALREADY_PUBLIC:
        if share < _RATHER and found is view.grounding.ground:
            return view.grounding
        return grounding_of(found, [(first if share >= _RATHER else None, _all(held.core.said))])
    if found is Ground.MISTAKEN:
        told = strangest(signs, n)
        against = first if chances[n] >= _ABOUT else contradicted(held.check, told)
        return grounding_of(
            found, [(against, held.check.said.quote(told[0], told[1]) if told else _all(held.core.said))]
        )
    places = signs.told(n)
    words = quotes(held.check.said, places) if places else [_all(held.core.said)]
    return grounding_of(found, [(first, w) for w in words])


def _thin(signs: Signs, n: int, likely: dict[Ground, float], chance: float, in_talk: bool) -> bool:
    """Whether too little points at fact `n`: only the trade is named, or a stray word and small chances."""
    check = signs.check
    grounded, wrong = likely[Ground.GROUNDED], likely[Ground.MISTAKEN]
    if wrong > grounded:
        # It is no mistake, as has been found by then.
        grounded /= 1.0 - wrong
    true = true_numbers(check.page.facts[n])
    if any(m.value in true or m.value + 1900 in true for m in check.said.numbers):
        return False
    if durations(check, check.page.facts[n])[0]:
        # `for seven days` where the fact has a week.
        return False
    told = [k for k, i in enumerate(signs.places) if signs.tells(k, n) and i not in check.said.about_self]
    speaks_to = check.lows & (YOU | check.page.organisation | {"your", "congratulations"})
    if signs.reading.kind is Kind.NONE and len(told) == 1 and not speaks_to:
        # `It smells like chocolate in here!` is said to nobody of anything that was read.
        return True
    if not told and any(goes_with(check.tokens[i].low, check.page.facts[n]) for i in signs.places):
        return False
    if not told and likely[Ground.GROUNDED] < _IN_DOUBT and wrong > likely[Ground.GROUNDED]:
        return True
    of_the_employer = [k for k in told if _of_the_employer(check, check.tokens[signs.places[k]].low)]
    if told and told == of_the_employer:
        return grounded < _OF_THE_TITLE
    told = [k for k in told if k not in of_the_employer]
    keys = {check.tokens[signs.places[k]].key for k in told}
    known = check.page.trade if in_talk else check.page.role
    before = {check.tokens[signs.places[k] - 1].low for k in told if signs.places[k]}
    if keys & known and keys <= known | GENERAL and before & _INTO:
        return grounded < _OF_THE_TITLE
    # What is only near in meaning may be so by chance.
    weight = sum(float(signs.weight[k]) * (1.0 if signs.same[k, n] else _ONLY_NEAR) for k in told)
    return weight < _STRAY and grounded < _IN_DOUBT and chance < _HARDLY_MEANT


def _of_the_employer(check: Check, low: str) -> bool:
    """`councillors` at a council."""
    return any(word_kin.derived(low, w) or (len(w) >= 5 and low.startswith(w)) for w in check.page.organisation)


def _chosen(held: Held, view: RuleView, likely: dict[Ground, float], signs: Signs, n: int, talk: bool) -> Ground:
    """The likeliest label; `n` is the fact that is meant, if any is."""
    line = " ".join(t.low for t in held.core.tokens if not t.mark)
    if asks.NEVER.search(line) or held.reading.kind in (Kind.NONE, Kind.REQUEST):
        # A how or a why is never answered by one fact, and what asks nothing is answered by none: both speak of it.
        wrong = max(likely, key=lambda g: likely[g]) is Ground.MISTAKEN
        spoken_of = likely[Ground.GROUNDED] + (0.0 if wrong else likely[Ground.ALREADY_PUBLIC])
        likely = likely | {Ground.ALREADY_PUBLIC: 0.0, Ground.GROUNDED: spoken_of}
    back = asks.ASKED_BACK.search(" ".join(t.low for t in held.check.tokens))
    of_them = held.check.page.facts[n].of_persona and asks.IN_GENERAL.match(line) and not asks.YOU.search(line)
    if of_them or ((back or asks.UNTOLD.search(line)) and view.grounding.ground is not Ground.ALREADY_PUBLIC):
        likely = likely | {Ground.ALREADY_PUBLIC: 0.0}
    if view.grounding.ground is not Ground.ALREADY_PUBLIC and untold(held.core, held.check.page.facts[n]):
        likely = likely | {Ground.ALREADY_PUBLIC: 0.0}
    if asks.FEELING.search(line):
        likely = likely | {
            Ground.ALREADY_PUBLIC: 0.0,
            Ground.GROUNDED: likely[Ground.GROUNDED] + likely[Ground.ALREADY_PUBLIC],
        }
    if likely[Ground.ALREADY_PUBLIC] < _SURELY and other_measure(line, held.check.page.facts[n].fact.text):
        likely = likely | {Ground.ALREADY_PUBLIC: 0.0}
    mistaken = likely[Ground.MISTAKEN]
    likely = likely | {Ground.MISTAKEN: mistaken * _LEANS}
    agreed = _agreed(view, likely, _AGREED)
    found = max(likely, key=lambda g: likely[g])
    if agreed or found is Ground.MISTAKEN:
        strange = strangest(signs, n)
        may = _may_be_wrong(held.check, strange, _more_untold(signs, n, strange)) and not _told_by_another(
            signs, view, strange
        )
        may = may and not innocent(signs, n, strange)
        may = may and (mistaken >= _OWN_VERB or not _own_verb(held.check, strange, held.check.page.facts[n]))
        if not talk and not _true(held.check, view) and (agreed or may):
            return Ground.MISTAKEN
        likely = likely | {Ground.MISTAKEN: 0.0}
        found = max(likely, key=lambda g: likely[g])
    if found is Ground.ALREADY_PUBLIC and likely[found] < _ANSWERED:
        found = Ground.GENERIC
    if found is Ground.GENERIC and not talk and names_things(held.check):
        return Ground.GROUNDED
    return found


def _true(check: Check, view: RuleView) -> bool:
    """Whether one story, its questions included, tells all that is said, or a number is about right."""
    asked = frozenset(t.key for t in check.tokens if not t.mark and t.low not in GRAMMAR)
    return any(asked <= story for story in check.page.stories) or _about_right(check, view)


def _about_right(check: Check, view: RuleView) -> bool:
    """Whether the rules have found a number to be about as large as the fact's own."""
    used = [f for f in check.page.facts if view.grounding.ground is Ground.GROUNDED and f.fact.id in view.used]
    true = {value for fact in used for value in true_numbers(fact)}
    said = [m.value for m in check.said.numbers if not m.year]
    return any(value not in true and any(about(value, t) for t in true) for value in said)


def _may_be_wrong(check: Check, told: tuple[int, int] | None, others: bool) -> bool:
    """Whether these words can be a claim at all: not compared with, not supposed, no name that was misheard.

    `others` is whether anything else is said that the fact does not tell.
    """
    if told is None:
        return True
    if check.lows & _COMPARING or imagined(check.said, told[0]):
        return False
    word, after = check.tokens[told[0]].low, [t.low for t in check.tokens[told[1] : told[1] + 1]]
    if word in CAME_OF_IT and after == ["you"] and not others:
        # What something did to somebody is asked: `prepare you for the bay`.
        return False
    around = [t.low for t in check.tokens[max(0, told[0] - 1) : told[1] + 1]]
    # Else it is one name that was heard as two words.
    return not any(alike(a + b, name) for a, b in pairwise(around) for name in check.page.names)


def _more_untold(signs: Signs, n: int, told: tuple[int, int] | None) -> bool:
    """Whether a telling word besides these is said that fact `n` does not tell, and not as what came of it."""
    toks = signs.check.tokens
    left = [k for k in signs.untold(n) if told is None or not told[0] <= signs.places[k] < told[1]]
    return any(signs.weight[k] >= _SAYS_MUCH and not came_of_it(toks, signs.places[k]) for k in left)


def _own_verb(check: Check, told: tuple[int, int] | None, fact: PageFact) -> bool:
    """Whether these words begin with the question's own verb (`did you fight`), and the fact has one of its kin."""
    if told is None or told[0] < 2:
        return False
    asks = check.tokens[told[0] - 1].low == "you" and check.tokens[told[0] - 2].low in _ASKS_OF_DEEDS
    verb = check.tokens[told[0]].low
    return asks and any(
        word_kin.nearness(verb, t.low) >= _KIN for t in fact.tokens if not t.mark and t.low not in GRAMMAR
    )


def _told_by_another(signs: Signs, view: RuleView, told: tuple[int, int] | None) -> bool:
    """Whether other facts that the rules have found to be used tell these words: `at thirty, after marine biology`."""
    if told is None or len(view.used) < 2 or view.mistaken:
        return False
    used = [m for m, f in enumerate(signs.check.page.facts) if f.fact.id in view.used]
    words = [k for k, i in enumerate(signs.places) if told[0] <= i < told[1]]
    return bool(words) and all(any(signs.tells(k, m) for m in used) for k in words)


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
