"""What the questions were: how open, and how well grounded in the public profile."""

import re
from collections.abc import Iterable, Iterator, Sequence
from math import floor

from simulator.domain.question import Flag, Ground, Grounding, Judgement, Kind
from simulator.domain.scorecard import Evidence, Finding
from simulator.language.text import words
from simulator.patterns import compiled
from simulator.scoring.clock import heard_surely
from simulator.scoring.content import telling
from simulator.scoring.pointing_back import points_back
from simulator.scoring.quoting import Piece, pieces, quote, span_of
from simulator.scoring.readings import SUBSTANTIVE
from simulator.scoring.scale import count, level_of, points_of, within
from simulator.scoring.talk import Said, Talk, once

_CLOSE_BY = 100
# Characters: about twenty words.

_OTHER_TOPIC = 2
# Telling words that the answer does not hold: as many bring another topic, whatever "them" stands for.

_MORE = 2
# Telling words of a fact that a chance likeness leaves unsaid.

_NEAR = 8.0
# Percentage points from a line: about one question in twelve, which is how far two coders drift apart.


def openness(talk: Talk) -> Finding:
    """The share of substantive questions that are open; a stacked one counts half, contested ones are left out."""
    asked = [(turn, _judged(turn)) for turn in talk.questions]
    counted = [(turn, j) for turn, j in asked if Flag.CONTESTED not in j.flags]
    shown = [*(_openness_evidence(turn, j) for turn, j in asked), *_uncounted_asides(talk)]
    evidence = tuple(sorted(shown, key=_turn_of))
    if not asked:
        return Finding(None, None, "Not observed: you asked no question that counts.")
    if not counted:
        return Finding(None, None, "Not observed: coders would differ on every question that you asked.", evidence)
    weight = sum(turn.trust for turn, _ in counted)
    percent = 100 * sum(turn.trust * _open_share(j) for turn, j in counted) / weight
    lines = talk.rubric.levels["openness"]
    level = level_of(percent, lines)
    thin = len(counted) < talk.rubric.lines["thin-questions"]
    points = points_of(percent, lines, (0.0, 100.0))
    if thin:
        # A few questions say little about a habit: the points stay at the band's near end.
        points = min(points, within(level, 0.25))
    opened = sum(_open_share(j) for _, j in counted)
    summary = f"{opened:g} of {count(len(counted), 'question')} open ({percent:.0f} %)"
    left_out = len(asked) - len(counted)
    summary += f", {left_out} left out because coders would differ" if left_out else ""
    summary += "; thin, because there were fewer than " + count(talk.rubric.lines["thin-questions"], "question")
    summary = summary if thin else summary.partition("; thin")[0]
    return Finding(level, points, summary + ".", evidence, _near(percent, lines))


def grounding(talk: Talk) -> Finding:
    """How many questions use a fact of the profile and ask beyond it, less what mistaken and public ones cost."""
    grounded = [t for t in talk.questions if ground_of(t) is Ground.GROUNDED and _researched(talk, t)]
    public = [t for t in talk.questions if ground_of(t) is Ground.ALREADY_PUBLIC]
    wrong = mistaken(talk)
    apart = [t for t in talk.questions if ground_of(t) is Ground.GROUNDED and t not in grounded]
    evidence = tuple(_grounding_evidence(t, talk) for t in sorted({*grounded, *apart, *public, *wrong}, key=_place))
    if not talk.questions and not wrong:
        return Finding(None, None, "Not observed: you asked no question that counts.")
    figure = sum(1.0 if _judged(t).open or Flag.CONTESTED in _judged(t).flags else 0.5 for t in grounded)
    lines, costs = talk.rubric.levels["grounding"], talk.rubric.lines
    base = _as_level(figure, lines)
    cost = min(
        costs["deductions-at-most"], costs["mistaken-costs"] * len(wrong) + costs["already-public-costs"] * len(public)
    )
    value = max(base - cost, 0.0)
    # Mistakes may shrink what was grounded to one level, never to nothing.
    value = max(value, min(base, 1.0))
    level = min(3, floor(value + 1e-9))
    extra = min(1.0, (figure - lines[2]) / 3) if value >= 3 else value - level
    if not grounded and not cost:
        shown = [t for t in talk.visitor if t not in talk.questions and ground_of(t) is Ground.GROUNDED]
        # Knowing the page in a statement is not yet a question, but it is not nothing either.
        extra = 0.8 if shown else 0.3
    points = within(level, extra)
    summary = f"{count(len(grounded), 'grounded question')} of {len(talk.questions)}"
    halves = sum(1 for t in grounded if not _judged(t).open and Flag.CONTESTED not in _judged(t).flags)
    if halves:
        summary += ", closed and counting half" if halves == len(grounded) else f", {halves} of them closed, half each"
    summary += f"; {len(apart)} not counted, as the evidence says" if apart else ""
    summary += f"; {len(wrong)} with a mistaken fact" if wrong else ""
    summary += f"; {len(public)} that the profile already answers" if public else ""
    near = None
    if level < 3 and lines[level] - 0.5 <= figure - cost < lines[level]:
        near = f"Half a grounded question more would have made level {level + 1}."
    return Finding(level, points, summary + ".", evidence, near)


@once
def mistaken(talk: Talk) -> tuple[Said, ...]:
    """The visitor's turns that get a fact of this person wrong, heard well enough to hold it against them."""
    found = []
    for turn in talk.visitor:
        judged = turn.judgement
        if judged is None or judged.grounding is None or judged.grounding.ground is not Ground.MISTAKEN:
            continue
        said = " ".join(use.said for use in judged.grounding.evidence)
        # A statement is held against the visitor only where the page says otherwise, not where it is silent.
        certain = judged.question or bool(judged.grounding.facts)
        if certain and heard_surely(turn.utterance, said or turn.text):
            found.append(turn)
    return tuple(found)


def _judged(turn: Said) -> Judgement:
    assert turn.judgement is not None  # Every turn of the visitor's has one.
    return turn.judgement


def _place(turn: Said) -> int:
    return turn.index


def ground_of(turn: Said) -> Ground | None:
    """How a turn stands to the profile; None where it was not judged."""
    grounding = turn.judgement.grounding if turn.judgement else None
    return grounding.ground if grounding else None


def _open_share(judged: Judgement) -> float:
    if not judged.open:
        return 0.0
    return 0.5 if Flag.DOUBLE_BARRELLED in judged.flags else 1.0


def _as_level(figure: float, lines: tuple[float, ...]) -> float:
    """The figure on the scale of levels: 3 at the third line; between two lines the share of the way."""
    below, level = 0.0, 0
    for line in lines:
        if figure >= line:
            below, level = line, level + 1
            continue
        return level + (figure - below) / (line - below)
    return 3.0


def _near(percent: float, lines: tuple[float, ...]) -> str | None:
    for level, line in enumerate(lines, 1):
        if 0 < line - percent <= _NEAR:
            return f"Near the line of level {level}, which begins at {line:g} %: one more open question could cross it."
        if 0 <= percent - line <= _NEAR / 2 and percent < 100:
            return f"Just over the line of level {level}, which begins at {line:g} %."
    return None


def _uncounted_asides(talk: Talk) -> Iterator[Evidence]:
    """What the list of questions shows and the share leaves out, with the reason."""
    for turn in talk.visitor:
        if _judged(turn).kind in SUBSTANTIVE and turn not in talk.questions:
            why = "asked before in the same words" if turn.substantive else "it keeps the talk going or closes it"
            yield Evidence(turn.index, turn.asked, f"not counted: {why}")


def _turn_of(evidence: Evidence) -> int:
    return evidence.turn or 0


def _openness_evidence(turn: Said, judged: Judgement) -> Evidence:
    why = judged.why[0] if judged.why else "judged by the answer that it invites"
    if Flag.CONTESTED in judged.flags:
        note = f"left out, coders would differ: {why}"
    elif judged.open and Flag.DOUBLE_BARRELLED in judged.flags:
        note = f"half, two questions in one turn: {why}"
    elif judged.open:
        note = f"open: {why}"
    else:
        note = f"{judged.kind.value}: {why}"
        note += f"; try: {judged.rewrite}" if judged.rewrite else ""
    return Evidence(turn.index, turn.asked, note)


def _grounding_evidence(turn: Said, talk: Talk) -> Evidence:
    judged = _judged(turn)
    assert judged.grounding is not None  # Only turns with a ground other than generic come here.
    facts = [f'"{fact.text}"' for fact in map(talk.persona.fact, judged.grounding.facts) if fact is not None]
    named = f": the profile says {facts[0]}" if facts else ""
    match judged.grounding.ground:
        case Ground.MISTAKEN:
            note = f"mistaken{named or ', the profile says nothing of the sort'}"
        case Ground.ALREADY_PUBLIC:
            note = f"already public{named}"
        case _ if why := _uncounted(talk, turn):
            note = f"grounded, not counted, {why}{named}"
        case _:
            note = f"grounded{named}"
            if not judged.open and Flag.CONTESTED not in judged.flags:
                note += " (closed: counts half)"
    return Evidence(turn.index, claimed(turn, judged.grounding), note)


def _researched(talk: Talk, turn: Said) -> bool:
    """Whether the fact is the visitor's own research and what the question builds on."""
    return not _uncounted(talk, turn)


def _uncounted(talk: Talk, turn: Said) -> str:
    """Why a fact that the visitor names shows no research; empty where it does."""
    if _only_corrected(talk, turn):
        return "because they had just put it right"
    if _only_echoed(talk, turn) or _only_heard(talk, turn) or _by_chance(talk, turn):
        return "because it came from their answer"
    return "because the question does not build on it" if _far_from_question(turn) else ""


def _only_echoed(talk: Talk, turn: Said) -> bool:
    """Whether the fact stands in an echo of the answer just heard, before a question that makes nothing of it."""
    judged, asking = _judged(turn), turn.asking
    if judged.grounding is None or asking is None:
        return False
    heard = {word for t in talk.before(turn.index) for word in words(t.text)}
    used = {word for use in judged.grounding.evidence for word in words(use.said)}
    answer = {s for t in talk.before(turn.index) for s in telling(t.text)}
    onward = points_back(asking.text) and len(set(telling(asking.text)) - answer) < _OTHER_TOPIC
    return bool(used) and used <= heard and not used & set(words(asking.text)) and not onward


def _only_heard(talk: Talk, turn: Said) -> bool:
    """Whether the words that stand for a fact are none of its own, and were all heard in this talk."""
    grounding = _judged(turn).grounding
    if grounding is None:
        return False
    facts = [fact.text for fact in map(talk.persona.fact, grounding.facts) if fact is not None]
    used, public = _plainly(use.said for use in grounding.evidence), _plainly(facts)
    heard = _plainly(t.text for t in talk.host if t.index < turn.index)
    return bool(used) and not used & public and used <= heard


def _by_chance(talk: Talk, turn: Said) -> bool:
    """Whether a follow-up shares one plain word with a fact, and has it from the answer just heard.

    "You only brought the tea!" is no word on the tea smallholding of the page.
    """
    judged = _judged(turn)
    if judged.grounding is None or judged.kind is not Kind.PROBING:
        return False
    said = [w for use in judged.grounding.evidence for w in use.said.split() if telling(w)]
    used = {s for w in said for s in telling(w)}
    named = any(w[:1].isupper() or w[:1].isdigit() for w in said)
    facts = [fact.text for fact in map(talk.persona.fact, judged.grounding.facts) if fact is not None]
    more = {s for text in facts for s in telling(text)} - used
    heard = {s for t in talk.before(turn.index) for s in telling(t.text)}
    return len(used) == 1 and used <= heard and not named and len(more) >= _MORE


def _plainly(texts: Iterable[str]) -> set[str]:
    """The telling words of the texts, in the singular."""
    return {word.removesuffix("s") for text in texts for word in words(text) if telling(word)}


def _only_corrected(talk: Talk, turn: Said) -> bool:
    """Whether the fact is one that the persona has just put right."""
    earlier = [t for t in talk.visitor if t.index < turn.index]
    judged = _judged(turn)
    if not earlier or judged.grounding is None or ground_of(earlier[-1]) is not Ground.MISTAKEN:
        return False
    heard = {s for t in talk.before(turn.index) for s in telling(t.text)}
    used = {s for use in judged.grounding.evidence for s in telling(use.said)}
    return bool(used) and used <= heard


def _far_from_question(turn: Said) -> bool:
    """Whether the fact stands so far before the question that the question does not build on it.

    That is so where a rambling turn left it behind, and where a single word of another sentence is all there is of it.
    """
    judged = _judged(turn)
    asking = turn.asking
    if judged.grounding is None or asking is None:
        return False
    told = {s for use in judged.grounding.evidence for s in telling(use.said)}
    begins = any(p.start == asking.start for p in pieces(turn.text))
    if len(told) == 1 and not told & set(telling(asking.text)) and not any(p.isdigit() for p in told):
        spots = [span_of(use.said, turn.text) for use in judged.grounding.evidence]
        # In a flow without marks, the words just before the question may still belong to it.
        beside = not begins and any(spot and asking.start - spot[1] <= _CLOSE_BY for spot in spots)
        return not beside and not points_back(asking.text) and not _stands_for(turn, asking, spots)
    if Flag.RAMBLING not in judged.flags:
        return False
    near = [p for p in pieces(turn.text) if p.start <= asking.start][-3:] or [asking]
    spans = [span_of(use.said, turn.text) for use in judged.grounding.evidence]
    return not any(span and span[1] > near[0].start and span[0] < asking.end for span in spans)


_STANDS_FOR = compiled(r"\b(?:it|that|this|them|they|those|these|there)\b", re.IGNORECASE)


def _stands_for(turn: Said, asking: Piece, spots: Sequence[tuple[int, int] | None]) -> bool:
    """Whether the question says `it` of what the sentence just before it names: "I read about the violin. Why …?"."""
    before = [p for p in pieces(turn.text) if p.start < asking.start][-1:]
    named = before and any(spot is not None and before[0].start <= spot[0] < asking.start for spot in spots)
    return bool(named) and _STANDS_FOR.search(asking.text) is not None


def claimed(turn: Said, grounding: Grounding) -> str:
    """The sentence that holds the words of the evidence."""
    spans = [span for use in grounding.evidence if (span := span_of(use.said, turn.text)) is not None]
    asking = turn.asking
    if grounding.ground is Ground.GROUNDED and asking is not None:
        # A word of the visitor's own tale may be like a fact too: what the question itself uses comes first.
        spans.sort(key=lambda span: (not asking.start <= span[0] < asking.end, abs(asking.start - span[0])))
    return quote(turn.text, *spans[0]) if spans else turn.asked
