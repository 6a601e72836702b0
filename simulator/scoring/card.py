"""The scorecard: every criterion under its weight, the ceilings, and what to say first."""

from simulator.domain.persona import Persona
from simulator.domain.scorecard import CRITERIA, Ceiling, Finding, Score, Scorecard, TurnJudgement
from simulator.domain.talk import Transcript
from simulator.language.meaning import Meaning
from simulator.scoring.advice import advice
from simulator.scoring.close import close
from simulator.scoring.conduct import Fault, conduct, lapses
from simulator.scoring.coverage import coverage
from simulator.scoring.exchange import grounding, mistaken, openness
from simulator.scoring.following import builds, following, label
from simulator.scoring.hooks import hook_outcomes
from simulator.scoring.known import know
from simulator.scoring.listening import listening, share_of
from simulator.scoring.opening import opening
from simulator.scoring.rubric import CRITERION_NAMES, Rubric
from simulator.scoring.talk import Talk, read_talk
from simulator.scoring.time import time, too_short
from simulator.scoring.walked_past import story_outcomes


def score(
    transcript: Transcript, persona: Persona, meaning: Meaning, rubric: Rubric, second: Meaning | None = None
) -> Scorecard:
    """The card of a talk with this persona; pure: the same transcript gives the same card.

    The agreed minutes are the transcript's, else the page's.
    """
    know(persona, meaning, second)
    talk = read_talk(transcript, persona, meaning, rubric, second)
    stories = story_outcomes(talk)
    findings: dict[str, Finding] = {
        "opening": opening(talk),
        "openness": openness(talk),
        "grounding": grounding(talk),
        "follow-up": following(talk),
        "coverage": coverage(talk, stories),
        "listening": listening(talk),
        "time": time(talk),
        "conduct": conduct(talk),
        "close": close(talk),
    }
    criteria = tuple(Score(c, CRITERION_NAMES[c], rubric.weights[c], findings[c]) for c in CRITERIA)
    mean = _mean(criteria)
    bounds = ceilings(talk) if mean is not None else ()
    overall = None if mean is None else int(min([mean, *(c.limit for c in bounds)]) + 0.5)
    hooks = hook_outcomes(talk)
    built = {b.turn for b in builds(talk, hooks)}
    return Scorecard(
        persona=persona.slug,
        minutes=talk.minutes,
        rubric_name=rubric.name,
        rubric_version=rubric.version,
        overall=overall,
        ceilings=bounds,
        criteria=criteria,
        questions=tuple(
            TurnJudgement(t.index, label(t, built)) for t in talk.visitor if t.judgement and t.judgement.question
        ),
        stories=stories,
        hooks=hooks,
        advice=advice(talk, criteria, stories, hooks),
    )


def ceilings(talk: Talk) -> tuple[Ceiling, ...]:
    """Every ceiling that this talk comes under, the lowest first, whether or not it binds."""
    limits, found = talk.rubric.ceilings, []
    if too_short(talk) and talk.visitor:
        found.append(Ceiling(limits["too-short"], "Under a quarter of the agreed time was used."))
    wrong = mistaken(talk)
    if len(wrong) >= 2:
        found.append(Ceiling(limits["mistaken-facts"], f"{len(wrong)} mistaken facts about this person or their work."))
    share = share_of(talk)
    if share is not None and share.percent > 50:
        found.append(Ceiling(limits["talked-most"], f"You talked {share.percent:.0f} % of the time: more than half."))
    faults = {lapse.fault for lapse in lapses(talk)}
    if Fault.STAYED in faults:
        found.append(Ceiling(limits["stayed"], "You went on after being asked to end."))
    if faults & {Fault.JOB, Fault.RESUME}:
        found.append(Ceiling(limits["job-ask"], "You asked for a job, or offered a résumé."))
    return tuple(sorted(found, key=lambda c: c.limit))


def _mean(criteria: tuple[Score, ...]) -> float | None:
    judged = [(s.weight, s.finding.points) for s in criteria if s.finding.points is not None and s.weight > 0]
    whole = sum(weight for weight, _ in judged)
    return sum(weight * points for weight, points in judged) / whole if judged else None
