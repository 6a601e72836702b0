"""Favours, leave and time: what is asked of the person rather than about their work.

Tables of patterns over plain words (see `clauses`), tried in order at the start of an asking part. A request never
counts among the substantive questions, whatever its form: an order, a question or a hint.
"""

import re
from functools import cache

from simulator.language.favours import Favour
from simulator.language.job_requests import JOB_FAVOURS
from simulator.language.leave_requests import LEAVE_FAVOURS
from simulator.language.people_requests import PEOPLE_FAVOURS
from simulator.language.time_checks import TIME_CHECKS
from simulator.patterns import compiled

FAVOURS = (*JOB_FAVOURS, *PEOPLE_FAVOURS, *TIME_CHECKS, *LEAVE_FAVOURS)
"""In order of precedence."""

_LEAD = compiled(
    r"(?:can|could|may|might|would|will|do|does|did|is|am|are|was|were|have|has|should|shall|if|i|it|you|we|who|"
    r"whom|"
    r"whose|which|what|how|when|where|to|here|let|any|anyone|anybody|someone|somebody|got|please|just|keep|"
    r"keeping|bear|think|put|refer|recommend|consider|introduce|hire|give|tell|drop|call|email|message|get|"
    r"twenty|thirty|fifteen|ten|forty|half|[0-9]+|my|happy|hoping|wondering|mind|sorry|pardon|excuse|come|say|in|on|so|and|maybe|feel)\b"
)  # fmt: skip


@cache
def _compiled() -> tuple[tuple[Favour, tuple[re.Pattern[str], ...]], ...]:
    """Compiled at the first judgement, because a greeting need not wait for them."""
    return tuple((f, tuple(compiled(p) for p in f.patterns)) for f in FAVOURS)


def favour_at(line: str, offset: int = 0) -> tuple[Favour, int] | None:
    """The request that begins at this offset of a clause's plain words, and the offset where its pattern ends."""
    if not _LEAD.match(line, offset):
        return None
    end = min(len(line), offset + 220)
    # A hyphen is no gap to the patterns: `twenty-five` is one word.
    line = line.replace("-", "_")
    for favour, patterns in _compiled():
        for pattern in patterns:
            hit = pattern.match(line, offset, end)
            if hit and not (
                favour.flag is None and line.startswith("should i ", offset) and " or " in line[offset:end]
            ):
                return favour, hit.end()
    return None
