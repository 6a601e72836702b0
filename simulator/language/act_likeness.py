"""What a short turn does, by what it means: a learned second opinion where the rules see but a question or a statement.

Nobody can list the ways to ask for a job or to call somebody a fool; a sentence encoder finds a new one near to others.
`acts.npz` holds one linear layer over the vectors of both encoders, learned by `tests/evals/acts_fit.py`.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from simulator.domain.errors import EngineMissing
from simulator.domain.talk import Act
from simulator.language.goals import own_search
from simulator.language.meaning import Meaning
from simulator.language.text import words
from simulator.patterns import compiled

_FILE = Path(__file__).with_name("acts.npz")
NAMES = ("question", "statement", "request", *(a.value for a in Act if a.value not in (
    "question", "statement", "follow-up", "answer",
)))  # fmt: skip
"""The columns of the weights: what the rules call a question, a statement or a favour, and every other act."""
_ASKED, _TOLD = 0.7, 0.3
"""From this chance on, what the rules take for a question or for a statement is taken for another act. A question must
be surer: most questions are questions, and an answer withheld from one costs more than a courtesy."""
_UNKIND = 0.65
"""The same for an insult: whoever is taken to be rude loses the persona's good will, or the whole talk."""
_OTHERS, _YOU = compiled(r"\b(?:he|she|they|him|her|them|his|their|my \w+|i)\b"), compiled(r"\byou(?:r|rs)?\b")
"""Who is spoken of, and to: an unkind word about somebody else is none to the persona."""
_HIRES = compiled(
    r"\b(?:you|your|yours|here|jobs?|vacanc\w+|positions?|openings?|post|role|hir\w+|internships?|apprenticeships?|"
    r"recommend\w*|apply|opportunit\w+|traineeships?|staff|team|company)\b"
)
"""Whoever asks for a job names it, or the people who give it: "I want to do this work, I think" is a plan."""
_THEIR_DAY = compiled(
    r"\b(?:be up|get up|wake up|out of bed|usually|normally|every|each|in the (?:morning|evening|summer|winter)|at "
    r"weekends?|"
    r"(?:the|your|a) (?:house|home|market|shop|depot|kitchen|harvest|season|ovens?|bakery|farm|shift|school|site|yard)|"
    r"for work|to work|on (?:a|an|mon|tues|wednes|thurs|fri|satur|sun)\w*)\b"
)
"""Of these a working day is made, and no talk over coffee: "what time do you have to be up" checks no clock."""
_MOST = 30
"""Words: a longer turn does many things."""


def chances(text: str, both: Sequence[Meaning]) -> dict[str, float]:
    """How likely each of `NAMES` is, 0 to 1, together 1; `both` are the two encoders of meaning."""
    vector = np.concatenate([meaning.vectors([text])[0] for meaning in both]).astype(np.float64)
    weights = _weights()
    scores = vector @ weights[:-1] + weights[-1]
    likely = np.exp(scores - scores.max())
    return {name: round(float(c), 3) for name, c in zip(NAMES, likely / likely.sum(), strict=True)}


def act_by_meaning(text: str, asks: bool, both: Sequence[Meaning]) -> Act | None:
    """The act beside asking and stating that an English turn most likely is; None where it hardly is one, or is long.

    `asks`: the rules take it for a question. With fewer than two encoders there is no opinion.
    """
    if len(both) < 2 or not 0 < len(words(text)) <= _MOST:
        return None
    try:
        found = chances(text, both)
    except EngineMissing:
        # The rules alone are a persona's ears as well; whoever looks for stories says what is missing.
        return None
    best = max(found, key=lambda name: found[name])
    least = _ASKED if asks else _TOLD
    if best == Act.INSULT.value:
        low = " ".join(words(text))
        least = 1.0 if _OTHERS.search(low) and not _YOU.search(low) else max(least, _UNKIND)
    if best == Act.JOB_REQUEST.value and (own_search(text) or not _HIRES.search(" ".join(words(text)))):
        return None
    if best == Act.TIME_CHECK.value and asks and _THEIR_DAY.search(" ".join(words(text))):
        return None
    if best in ("question", "statement", "request") or found[best] < least:
        return None
    return Act(best)


@cache
def _weights() -> NDArray[np.float64]:
    with np.load(_FILE) as kept:
        found: NDArray[np.float64] = kept["weights"].astype(np.float64)
    return found
