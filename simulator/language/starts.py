"""Where asking parts begin in a clause, read from left to right.

At a free place (the beginning, after a comma, after `and`, `so`, `well`) any form of question may begin; in the middle
of a run of words, as in speech without punctuation, only forms that can hardly be anything else: a shell, or a verb
before its subject.
"""

import re

from simulator.language import lexicon as lex
from simulator.language.beginnings import (
    AUX_SUBJECT,
    WH_INVERTED,
    Start,
    aux_may_begin,
    is_free,
    plain_wh_may_begin,
    subject_wh_may_begin,
    wh_may_begin,
)
from simulator.language.clauses import WH, Clause
from simulator.language.fragments import is_rhetorical
from simulator.language.learners import bare_question_at
from simulator.language.requests import favour_at
from simulator.language.retold import is_retold
from simulator.language.shells import Opening, shell_at
from simulator.patterns import compiled

_APOLOGIES = ("sorry", "pardon", "excuse")
_STARTS = compiled(
    r"(?:in|at|to|for|from|with|by|on|since|under|about|of|what|which|how|whose|who|whom|when|where|why|"
    r"do|does|did|is|are|am|was|were|have|has|had|can|could|will|would|should|shall|might|must|may|any|"
    r"got|ever)\b"
)


def starts(clause: Clause, last: int) -> list[Start]:
    """Every place in the first `last` words where an asking part begins, in order."""
    found: list[Start] = []
    i = 0
    while i < last:
        start, resume = _start_at(clause, i, last, found)
        if start is not None:
            found.append(start)
        i = max(resume, i + 1)
    return found


def _start_at(clause: Clause, i: int, last: int, earlier: list[Start]) -> tuple[Start | None, int]:
    line, offset = clause.line, clause.offsets[i]
    form = clause.tokens[i].form
    free = is_free(clause, i)
    before = clause.tokens[i - 1].form if i else ""
    joined = before in ("and", "but", "or", "so", "then")
    if is_rhetorical(line, offset):
        return None, i + 4
    if i > 1 and form in WH | lex.AUXILIARIES and is_retold(clause, i):
        return None, last
    opening = shell_at(line, offset) if free or _may_hold_shell(clause, i, before, earlier) else None
    favour = favour_at(line, offset) if free or joined or _favours_here(form, before) else None
    if favour is not None and favour[0].family == "repeat-request" and form in _APOLOGIES and not clause.asks:
        favour = None
    leave = favour is not None and favour[0].family in ("permission", "favour") and opening is not None
    wants_contact = favour is not None and favour[0].family == "contact-request"
    if favour is not None and not leave and (wants_contact or not (opening and _holds_question(line, opening))):
        return Start(i, "favour", None, favour[0], i), clause.index(max(offset, favour[1] - 1)) + 1
    if opening is not None and (free or joined or opening.shell.free):
        core = _core_of(clause, opening, last)
        return Start(i, "shell", opening, None, core), _past_wh(clause, core, last)
    if not _STARTS.match(line, offset):
        return None, i + 1
    if form not in WH and clause.tokens[i + 1 : i + 2] and clause.tokens[i + 1].comma:
        # "The one you won the prize for, how did it start?": the preposition belongs to what is before the comma.
        return None, i + 1
    inverted = WH_INVERTED.match(line, offset)
    if inverted and wh_may_begin(clause, i, free, joined, before, inverted, earlier):
        return Start(i, "wh", core=i), clause.index(inverted.start("subject")) + 1
    if form in WH or (i + 1 < last and clause.tokens[i + 1].form in WH):
        if free and not inverted and plain_wh_may_begin(clause, i, before, earlier):
            return Start(i, "wh", core=i), i + 2
        if earlier and (joined or clause.tokens[i].comma) and _continues(clause, i, earlier):
            return Start(i, "wh", core=i), i + 2
        if form in ("what", "who", "which", "how") and subject_wh_may_begin(clause, i, free, joined, before):
            return Start(i, "wh", core=i), i + 2
        if form in WH and bare_question_at(clause, i):
            return Start(i, "wh", core=i), i + 2
        return None, i + 1
    if form in ("any", "got", "ever"):
        return None, i + 1
    pair = AUX_SUBJECT.match(line, offset)
    if pair and aux_may_begin(clause, i, free, joined, before, pair, earlier):
        return Start(i, "aux", core=i), clause.index(pair.start("subject")) + 1
    return None, i + 1


def _may_hold_shell(clause: Clause, i: int, before: str, earlier: list[Start]) -> bool:
    if before in (
        "what",
        "which",
        "that",
        "who",
        "whom",
        "how",
        "why",
        "where",
        "when",
        "because",
        "whether",
        "with",
        "answer",
        "asked",
    ):
        return False
    form = clause.tokens[i].form
    if form == "question" and before in ("a", "the", "my", "this", "that", "one", "another"):
        return False
    if form in ("tell", "explain", "describe", "share", "walk", "talk"):
        return before in (
            "me",
            "today",
            "you",
            "time",
            "here",
            "much",
            "great",
            "please",
            "it",
            "interesting",
            "amazing",
            "now",
        )
    return True


def _favours_here(form: str, before: str) -> bool:
    if before in lex.PRONOUNS or before in (
        "what",
        "which",
        "who",
        "how",
        "where",
        "when",
        "because",
        "n't",
        "not",
        "to",
    ):
        return False
    return form in (
        "can",
        "could",
        "would",
        "will",
        "may",
        "is",
        "are",
        "do",
        "if",
        "i",
        "keep",
        "put",
        "does",
        "who",
        "how",
    )


def _holds_question(line: str, opening: Opening) -> bool:
    return (
        re.match(r"(?:how|what|why|when|where|who|which|about|your)\b", line[opening.holds : opening.holds + 8])
        is not None
    )


def _core_of(clause: Clause, opening: Opening, last: int) -> int:
    """The first word inside the shell, and inside the shells within it."""
    line, holds = clause.line, opening.holds
    for _ in range(4):
        inner = re.match(
            r"(?:(?:if|whether) )?(?:you (?:can|could|would|might|will|may)|i (?:can|could|may|might)|you) ",
            line[holds : holds + 30],
        )
        offset = holds
        if inner:
            offset = holds
            turned = swapped(line[holds : holds + 200])
            nested = shell_at(turned) if turned else None
            if nested is None or nested.holds <= 0:
                break
            # Swapping subject and verb keeps the length of the words; `if ` or `whether ` fell away.
            fell = len(line[holds : holds + 200]) - len(turned)
            holds = holds + nested.holds + fell
            continue
        nested = shell_at(line, offset)
        if nested is None or nested.shell.name not in ("tell me", "can you tell me", "may I ask"):
            break
        holds = nested.holds
    return min(clause.index(holds), last) if holds < len(line) else last


def swapped(rest: str) -> str:
    """`if you could tell` as `could you tell`, the same length without `if`; empty where it is not of that form."""
    hit = re.match(r"(?:(?:if|whether|that) )?(you|i|we) (can|could|would|might|will|may|mind|should)\b", rest)
    if hit is None:
        return ""
    return f"{hit.group(2)} {hit.group(1)}{rest[hit.end() :]}"


def _past_wh(clause: Clause, core: int, last: int) -> int:
    """Where to look on after a shell: behind the question word it holds and the verb and subject that follow."""
    if core >= last:
        return last
    inverted = WH_INVERTED.match(clause.line, clause.offsets[core])
    if inverted:
        return clause.index(inverted.start("subject")) + 1
    pair = AUX_SUBJECT.match(clause.line, clause.offsets[core])
    if pair:
        return clause.index(pair.start("subject")) + 1
    return core + 1


def _continues(clause: Clause, i: int, earlier: list[Start]) -> bool:
    """`… and what you learned` after a shell, `… and why`: another part of the same question."""
    if earlier[-1].kind == "shell":
        return (
            clause.tokens[i - 1].form in ("and", "or")
            and earlier[-1].core < i
            and earlier[-1].core < len(clause.tokens)
            and clause.tokens[earlier[-1].core].form in WH
        )
    rest = " ".join(t.form for t in clause.tokens[i : i + 3])
    if clause.tokens[i].form not in WH:
        return rest in ("in what way", "in what ways", "in what sense")
    return i + 1 >= len(clause.tokens) or rest in ("why not", "how so", "how", "why", "why is that", "how come")
