"""A wish to know that no shell names: `nothing would please me more than to hear how …`, `it is a mystery to me why …`.

Whoever says that they would like to know, and then says what, has asked. What they once asked others, what they know,
what others want to know and why they came is no question.
"""

from simulator.language.clauses import WH, Clause
from simulator.patterns import compiled

_KNOW = (
    r"(?:know|hear|heard|understand|learn|see|ask|find out|figure out|discover|tell|explain|describe|thoughts|idea|"
    r"sense|picture|story|word|words|word or two|something|(?<!once )more)"
    r"(?: (?:about|on|of|from|you|your \w+|exactly|first|more|directly|a bit|a little|me|someone like you|somebody "
    r"like you))*$"
)
_WISHES = compiled(
    rf"(?:\b(?:i|we|one|it|nothing|this|that) would (?!(?:never|not|n't)\b)(?:\w+ ){{0,8}}?{_KNOW}"
    rf"|\b(?:not|n't|never) (?:\w+ )?(?:rest|sleep|leave|go) (?:until|till|before) i (?:have )?(?:\w+ )?{_KNOW}"
    r"|\b(?:a|the|such a) (?:\w+ )?(?:mystery|riddle|puzzle)(?: (?:to|for) (?:me|us))?$"
    r"|\bi (?:have|had) (?:been|always been|often) (?:asking myself|wondering)(?: about)?$)"
)
_GOALS = compiled(
    r"\bi (?:(?:also|really|just|mostly|mainly|do|have|am|always|still) )*(?:want|wanted|need|wish|hope|hoping|long|"
    rf"came|come|here|trying|dying|keen|eager|itching) (?:\w+ ){{0,4}}?to (?:\w+ )?{_KNOW}"
)
"""Why the visitor came: a question where it is about the person, else only a goal (`to learn what lenders do`)."""
_TOLD = compiled(r"\b(?:asked|told|said|wrote|knew|(?:my|her|his|their|the) \w+ (?:wants|wanted|would))\b")
_ALSO = frozenset({"if", "whether"})


def wished_at(clause: Clause) -> int | None:
    """The index of the word at which the thing wished for begins, `how` or `whether`; None where nothing is."""
    forms = [t.form for t in clause.tokens]
    for i in range(3, min(len(forms) - 1, 24)):
        if forms[i] not in WH | _ALSO or forms[i + 1] in ("to", "i"):
            continue
        before = " ".join(forms[:i])
        theirs = not {"you", "your"}.isdisjoint(forms[i + 1 : i + 5]) and "learn" not in forms[:i]
        if (_WISHES.search(before) or (theirs and _GOALS.search(before))) and not _TOLD.search(before):
            return i
    return None
