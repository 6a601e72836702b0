"""Questions as learners ask them: a question word, a subject, and the verb without its helper.

`what skill I need`, `why you become teacher`, `how this course change your shift`, and at the end of a run of words
`… the last word what is latex`. Spoken to a recogniser that writes no marks, they have the shape of a relative clause
("that is what you need"), so what stands before and behind decides.
"""

from simulator.language import lexicon as lex
from simulator.language.clauses import WH, Clause
from simulator.language.verbs import COMMON, base_of, is_past
from simulator.language.word_kin import is_adjective, is_noun, is_verb
from simulator.patterns import compiled

_FREE = frozenset(
    "yes no yeah ok okay so and but now then please sorry hello hi well also before again today here too".split()
)
"""Words behind which a new question may begin, whatever came before them."""
_SPEAKERS = frozenset("you i we they he she people".split())
_POINTERS = frozenset("the this that your a an my these those".split())
_NAMED = frozenset("what which".split())
_HELPERS = frozenset("can could should must".split())
_BE = frozenset("is are was were".split())
_OPENERS = frozenset("when if because while after before since what that who which where why how and as until".split())
"""Words that begin a clause with a verb of its own."""
_TELLING = compiled(
    r"(?:what|how|why|where) (?:you|they|he|she|i|we) (?:just )?(?:say|said|told|tell|mentioned|described|shared|wrote|"
    r"mean|meant|call|see|know)\b"
)
"""`what you said`: as often the thing itself."""
_JUDGED = frozenset("helps help makes make sounds sound means shows matters depends seems looks gives".split())
"""Verbs that make a judgement of the words before them: `what you learn there helps everywhere`."""
_REACH = 5
"""Words from the question word to its verb: `what kind of people you need`."""


def bare_question_at(clause: Clause, i: int) -> bool:
    """Whether a question without a helping verb begins at this question word."""
    forms = [t.form for t in clause.tokens[i:]]
    if forms[0] not in WH or clause.exclaims or len(forms) < 2:
        return False
    before = clause.tokens[i - 1].form if i else ""
    if _echoed(clause, i) or _term_at_the_end(clause, i):
        return True
    line = " ".join(forms)
    if forms[0] not in ("what", "how", "why", "which", "where") or _TELLING.match(line):
        return False
    verb = _verb_at(forms)
    if verb is None or _is_subject_of_more(forms[verb + 1 :]):
        return False
    if not i or before in _FREE or clause.tokens[i].comma:
        return True
    # `paying how this course change`: a plain verb behind one person or thing is no statement's.
    return forms[1] in ("this", "that") and forms[0] != "what" and not is_past(forms[verb]) and not is_verb(before)


def _verb_at(forms: list[str]) -> int | None:
    """Where the verb stands that goes with the subject behind the question word."""
    at = 1
    if forms[0] in _NAMED and forms[1] not in _SPEAKERS | _POINTERS:
        # `what skill I need`: the thing asked for stands before the one who needs it.
        at = next((n for n in range(2, min(_REACH, len(forms))) if forms[n] in _SPEAKERS), 0)
        if not at or set(forms[1:at]) & (lex.AUXILIARIES | WH | COMMON):
            return None
    if forms[at] in _POINTERS:
        verb = next((n for n in range(at + 2, min(at + 4, len(forms))) if _is_plain_verb(forms[n])), None)
        return verb if forms[at] in ("this", "that", "your") else None
    if forms[at] not in _SPEAKERS:
        return None
    # `how I can start`: a helper, behind the one whom it helps.
    verb = at + 2 if forms[at + 1 : at + 2] and forms[at + 1] in _HELPERS else at + 1
    return verb if verb < len(forms) and (_is_plain_verb(forms[verb]) or forms[verb] in ("do", "have")) else None


def _is_plain_verb(word: str) -> bool:
    return base_of(word) in COMMON and word not in lex.AUXILIARIES and not word.endswith("ing")


def _is_subject_of_more(rest: list[str]) -> bool:
    """Whether a verb is left over, so that the words are the subject of a statement: `… is really clever`."""
    verbs = 0
    for n, word in enumerate(rest):
        if word in _OPENERS and not (word == "that" and set(rest[n + 1 : n + 2]) & _BE):
            verbs -= 1
        elif word in _BE or (word in _JUDGED and n and rest[n - 1] not in _SPEAKERS | {"to"}):
            verbs += 1
            if verbs > 0:
                return True
    return False


def _echoed(clause: Clause, i: int) -> bool:
    """Whether `why` and a word just said end it: `you say nurse is best why nurse`."""
    rest = [t.form for t in clause.tokens[i + 1 :]]
    said = {t.form for t in clause.tokens[:i]}
    return clause.tokens[i].form == "why" and 1 <= len(rest) <= 2 and set(rest) <= said and not set(rest) & lex.PRONOUNS


def _term_at_the_end(clause: Clause, i: int) -> bool:
    """Whether the meaning of one word is asked for behind a noun: `the last word what is latex`."""
    forms = [t.form for t in clause.tokens[i:]]
    if i < 2 or len(forms) != 3 or forms[:2] != ["what", "is"] or forms[2] in lex.PRONOUNS | lex.AUXILIARIES:
        return False
    before = clause.tokens[i - 1].form
    named = is_noun(before) and before not in COMMON
    return named and not is_adjective(forms[2]) and not forms[2].endswith("ing")
