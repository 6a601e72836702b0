"""The yes or the no that a person says first, where the sentence that answers surely affirms or denies what was asked.

"Was anyone hurt?" is answered by "Nobody was hurt", and whoever says that aloud begins with "No". Where it is not
certain, nothing is said before the sentence.
"""

from dataclasses import dataclass
from itertools import pairwise

from simulator.dialogue.pointing import without_lead
from simulator.dialogue.terms import stem
from simulator.language.text import sentences, words
from simulator.language.verbs import base_of, is_past
from simulator.patterns import compiled

_ASKS = compiled(
    r"(?P<aux>do|does|did|is|are|was|were|has|have|had)(?P<not>n't| not)? "
    r"(?P<who>you|he|she|it|they|we|there|this|that|(?:any(?:one|body|thing)|some(?:one|body)|people)(?: else)?|"
    r"(?:the|your|his|her|their|an?|these|those|any of (?:the|your|them)) [\w'-]+) (?P<rest>.+)"
)
_SMALL = frozenset(
    """a an the this that these those my your his her its our their i you he she it we they me him us them of to in on
    at by for with from about as into over up down out off and so then now there here ever any anything anyone anybody
    some something someone somebody at all really actually do does did done be is are was were been being have has had
    having yourself himself herself itself themselves one ones who which what when where""".split()
)
"""Words of a question that need not come back in what answers it."""
_LIGHT = frozenset("have work get make go take need use happen come keep give own".split())
"""Verbs that a plain "no" before the thing makes up for: "do you work nights?", "there are no night shifts"."""
_DEGREES = frozenset(
    """always still only just all every everyone everybody everything most much many more less enough too alone first
    last same again often usually regularly normally mostly long soon early late yet already also even both either
    together else never completely lot lots better worse best worst hard easy good bad allowed able
    supposed possible right""".split()
)
"""What makes a yes a matter of degree, unless the sentence says it too."""
_NO_QUESTION = compiled(
    r"\b(?:you|we) (?:think|know|mean|remember|recall|mind|see|say|tell|believe|suppose|want|wish|hope|plan)\b| or\b|"
    r"\b(?:if|because|rather|than|how|why|what|nearly|almost|not)\b"
)
_TAIL = compiled(
    r"(?: (?:because of (?:it|that|this)|(?:after|through|from|over|about) (?:that|it|this)|then|at (?:the|that) time|"
    r"back then|at all|in the end|afterwards|though|straight away|yourself|personally))+$"
)
"""What stands behind a question and asks for nothing more."""
_UNREAL = compiled(
    r"\b(?:if|would|could|might|may|should|nearly|almost|hardly|barely|rarely|seldom|used to|tried|wanted|wish|hope|"
    r"hoped|instead|perhaps|maybe|until|unless|asked|said|says|say|told|think|thought|supposed|meant to|going to|"
    r"except|only|but|than|as|like|without|before|pretend\w*|stopped|refused|forgot|dream\w*|imagine\w*)\b|[?\"“”]"
)
"""What keeps a sentence that has all the words from saying that it is so."""
_NEGATIVE = frozenset("not never nobody none nothing neither nowhere no cannot nor".split())
_NOBODY = compiled(r"\b(?:nobody|no one|none of (?:us|them|the \w+)|not one of (?:us|them)|not a soul)\b")
_TWICE_NOT = compiled(
    r"\b(?:no longer|not (?:only|just|always|every|all|until|yet|everybody|everyone|quite|much|many|often|any more|so|"
    r"very|really|long|because|even)|no (?:doubt|wonder|more than|less than)|nothing but|never (?:again|quite|once)|"
    r"(?:not|never|no|nobody|nothing) [^,;]*\b(?:without|except|but|until|unless|if|not|never|no|after|before|when|on|"
    r"in|at)\b)\b"
)
"""Denies less than all of it, or what denies it."""
_CLAUSE = compiled(r"[,;:–—]|\b(?:and|because|so that|when|while|though|although|where|who|which|that)\b")
_EMPHASIS = frozenset("ever really actually once even".split())
_ANYBODY = compiled(r"(?:any(?!thing| of)|some|people)")
_DEFINITE = compiled(r"\b(?:the|your|his|her|their|those)\b")
_NAMED = frozenset({"it", "them", "him", "her"})
_FIRST = frozenset({"i", "we"})
_SUBJECTS = frozenset("i we you he she it they nobody somebody everybody everyone there one".split())
_NOT = compiled(r"n't\b")
_EVER = compiled(r"(?:have|has) (?!.*\b(?:nearly|almost|not|never|regret\w*)\b)(?:[\w'’-]+ )+?ever (?!since\b)\w+")
_NOT_YET = compiled(
    r"\b(?:not|never|nobody|no one|none|nothing|no|if|would|could|might|will|hardly|nearly|almost)\b|n't\b"
)


@dataclass(frozen=True, slots=True)
class _Asked:
    who: frozenset[str]
    """Words of which one has to be what a clause is about."""
    anybody: bool
    anchor: str
    """The verb, or what is said of somebody: what a "not" has to stand before."""
    keys: frozenset[str]
    """What has to come back, the anchor with it."""
    definite: bool
    """Whether it asks after a certain thing, which "it" may stand for in the answer."""
    degrees: frozenset[str]
    past: bool
    present: bool


def verdict(question: str, answer: str) -> bool | None:
    """Whether a sentence surely says yes or no to a question; None where it does neither, or in doubt."""
    asked = _read(question)
    line = _NOT.sub(" not", answer.replace("’", "'").rstrip(".! ").replace("I may", "i may"))
    if asked is None or len(sentences(answer)) != 1 or answer.rstrip().endswith("?"):
        return None
    if not asked.degrees <= set(words(line)):
        return None
    return False if _denied(asked, line.lower()) else True if _affirmed(asked, line) else None


def _key(word: str) -> str:
    return stem(word) if word.endswith("ing") else base_of(word)


def happened_once(question: str, answer: str) -> bool:
    """Whether a sentence that surely answers "have you ever …?" tells that it happened: it tells of something past."""
    *_, last = sentences(question) or [""]
    line = " ".join(words(answer))
    asked = _EVER.match(without_lead(last)) is not None and " or " not in last
    return asked and _NOT_YET.search(line) is None and any(map(is_past, line.split()))


def _read(question: str) -> _Asked | None:
    *_, last = sentences(question) or [""]
    line = _TAIL.sub("", without_lead(last))
    found = _ASKS.fullmatch(line)
    if found is None or found["not"] or _NO_QUESTION.search(line):
        return None
    spoken = [word for word in found["rest"].split() if word not in _DEGREES]
    telling = [word for word in spoken if word not in _SMALL]
    if not telling:
        return None
    who, aux = found["who"], found["aux"]
    does = aux in ("do", "does", "did")
    anchor = _key(next(word for word in spoken if word not in _EMPHASIS) if does else telling[0])
    subject = _FIRST if who == "you" else frozenset({who} if who in _SUBJECTS else who.split()[-1:])
    return _Asked(
        subject,
        _ANYBODY.match(who) is not None,
        anchor,
        frozenset(map(_key, telling)),
        _DEFINITE.search(found["rest"]) is not None,
        frozenset(found["rest"].split()) & _DEGREES,
        aux in ("did", "was", "were", "had"),
        aux in ("do", "does", "is", "are"),
    )


def _clauses(line: str) -> list[list[str]]:
    return [words(piece) for piece in _CLAUSE.split(line) if words(piece)]


def _about(asked: _Asked, clause: list[str], before: list[str]) -> bool:
    """Whether a clause is about whom the question asks; one without a subject goes on with that of the one before."""
    end = next((i for i, word in enumerate(clause) if _key(word) == asked.anchor), len(clause))
    subjects = [word for word in clause[:end] if word in _SUBJECTS]
    if not subjects and not asked.who & _SUBJECTS:
        return bool({_key(word) for word in asked.who} & {_key(word) for word in clause[:end]})
    return (subjects or [word for word in before if word in _SUBJECTS] or [""])[0] in asked.who


def _fits_time(asked: _Asked, clause: list[str]) -> bool:
    """Whether what was asked of the past is told of it, and what was asked of now is not."""
    verbs = [word for word in clause if _key(word) == asked.anchor] if asked.anchor in asked.keys else clause
    helped = [word for word in clause if word in ("was", "were", "had", "did")]
    told = bool(helped) or any(is_past(word) or word == base_of(word) == "put" for word in verbs)
    return (told or not asked.past) and not (told and asked.present)


def _affirmed(asked: _Asked, line: str) -> bool:
    spoken = words(line)
    if asked.anybody or not _NEGATIVE.isdisjoint(spoken) or _UNREAL.search(line):
        return False
    before: list[str] = []
    for clause in _clauses(line.lower()):
        if _holds(asked, clause) and _about(asked, clause, before) and _fits_time(asked, clause):
            return True
        before = clause
    return False


def _holds(asked: _Asked, clause: list[str], else_in: frozenset[str] = frozenset()) -> bool:
    """Whether all that is asked comes back in a clause; behind its verb, "it" may stand for a thing that was named."""
    keys = frozenset(map(_key, clause)) | else_in
    if asked.keys <= keys:
        return True
    behind = [word for a, word in pairwise(clause) if _key(a) == asked.anchor]
    return asked.definite and not _NAMED.isdisjoint(behind) and len(asked.keys - keys) == 1


def _denied(asked: _Asked, line: str) -> bool:
    if _TWICE_NOT.search(line):
        return False
    keys = frozenset(map(_key, words(line)))
    if asked.anybody:
        return asked.keys <= keys and _NOBODY.match(line) is not None
    before: list[str] = []
    for clause in _clauses(line):
        about = _about(asked, clause, before)
        if _without(asked, clause) and (about or clause[0] == "there"):
            return True
        if about and _negated(asked, clause) and _holds(asked, clause, keys) and _fits_time(asked, clause):
            return True
        before = clause
    return False


def _without(asked: _Asked, clause: list[str]) -> bool:
    """Whether a clause has "no" before the thing that was asked for: "there are no night shifts"."""
    things = asked.keys - {asked.anchor} if asked.anchor in _LIGHT else asked.keys
    held = frozenset(map(_key, clause))
    at = clause.index("no") if "no" in clause else len(clause)
    return bool(things) and things <= held and not things.isdisjoint(map(_key, clause[at + 1 : at + 3]))


def _negated(asked: _Asked, clause: list[str]) -> bool:
    """Whether a "not" or "never" stands before what was asked, and nothing else between."""
    at = [i for i, word in enumerate(clause) if _key(word) == asked.anchor]
    for i in at:
        before = [j for j, word in enumerate(clause[:i]) if word in ("not", "never", "cannot")]
        if before and all(word in _SMALL or word in _EMPHASIS for word in clause[before[-1] + 1 : i]):
            return True
    return False
