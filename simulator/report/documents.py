"""The scorecard as the JSON that scripts read (`formats.md`, section 6)."""

from typing import Any

from simulator.domain.scorecard import Scorecard, TurnJudgement
from simulator.language.judging import judgement_to_json


def scorecard_to_json(card: Scorecard) -> dict[str, Any]:
    """The card with exactly the promised keys, in their order; `near` is an extra key of a criterion."""
    return {
        "persona": card.persona,
        "minutes": number(card.minutes),
        "rubric": {"name": card.rubric_name, "version": card.rubric_version},
        "overall": card.overall,
        "ceilings": [{"limit": ceiling.limit, "reason": ceiling.reason} for ceiling in card.ceilings],
        "criteria": [
            {
                "id": score.id,
                "name": score.name,
                "level": score.finding.level,
                "points": score.finding.points,
                "weight": number(score.weight),
                "summary": score.finding.summary,
                "evidence": [{"turn": e.turn, "quote": e.quote, "note": e.note} for e in score.finding.evidence],
                "near": score.finding.near,
            }
            for score in card.criteria
        ],
        "questions": [_question(judged) for judged in card.questions],
        "stories": [
            {
                "story": s.story,
                "door": s.door.value,
                "heard": s.heard,
                "turn": s.turn,
                "opener": s.opener,
                "asked": s.asked,
            }
            for s in card.stories
        ],
        "hooks": [
            {"turn": h.turn, "phrase": h.phrase, "story": h.story, "picked_up": h.picked_up, "by_turn": h.by_turn}
            for h in card.hooks
        ],
        "advice": list(card.advice),
    }


def number(value: float) -> int | float:
    """A number as people write it: 20, not 20.0; at most three decimals."""
    return int(value) if value == int(value) else round(value, 3)


def _question(judged: TurnJudgement) -> dict[str, Any]:
    return {**judgement_to_json(judged.judgement), "turn": judged.turn}
