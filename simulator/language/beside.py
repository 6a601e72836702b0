"""What a clause asks in the light of those beside it: a name called out, an echo, the time that was just named."""

from collections.abc import Sequence

from simulator.domain.question import Kind
from simulator.language import lexicon as lex
from simulator.language.clauses import WH, Clause
from simulator.language.favours import Favour
from simulator.language.invitations import Invitation, request
from simulator.language.names import common
from simulator.language.own_story import is_about_oneself
from simulator.language.time_checks import AMOUNT, TIME_CHECK, TIME_CHECKS
from simulator.language.word_kin import is_adjective
from simulator.patterns import compiled

_TITLE = r"(?:mr|mrs|ms|miss|dr|doctor|prof|professor|sister|father|captain|chef)"
_HELLO = r"(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|nice to meet you|pleased to meet you)"
_GREETING = compiled(
    rf"(?:(?:so|well|right|ok|okay) )*(?:{_HELLO}|(?P<short>morning|afternoon|evening))"
    rf"(?: (?:there|again|everyone|all|both))*(?P<called>(?: {_TITLE})?(?: [\w'-]+){{0,2}})$"
)
_CALLED = compiled(rf"(?:{_TITLE} )?[\w'-]+(?: [\w'-]+)?$")
_IS_TITLE = compiled(_TITLE)
_TITLED = compiled(rf"{_TITLE} [\w'-]+$")
_IS_IT_YOU = compiled(
    rf"(?P<hello>{_HELLO}(?: there)? )?(?:sorry |excuse me )?(?:are you|is it|is that|is this|you are|you must be|"
    rf"would you be|might you be) (?P<name>(?:{_TITLE} )?[\w'-]+(?: [\w'-]+)?)$"
)
_SAYS_HELLO = compiled(rf"(?:{_HELLO}|my name is|i am [\w'-]+$|i am [\w'-]+ (?:from|and|i|we)\b|it is [\w'-]+ here)")
_NO_NAMES = lex.AUXILIARIES | lex.PRONOUNS | WH | frozenset("the a an your any some anybody anyone how".split())

_ME = compiled(r"(?:(?:who|what|oh|and|so|well|you mean) )*(?:me|myself|us|mine)$")
_MY = compiled(r"(?:(?:oh|and|so|well|what|you mean) )*my (?:own )?[\w'-]+(?: [\w'-]+)?$")

_DOES_THAT_SUIT = (
    r"(?:is|does|do|would|will) (?:that|this|it|you) (?:(?:still|be|all|really|sound) )*(?:suit|work|ok|okay|good|fine|"
    r"all right|right|alright|enough|possible|do|fit|hold|convenient|manage|have)"
    r"(?: (?:you|still|(?:for|with|by) (?:you|us)|today|now))*$"
)
_SUITS = compiled(_DOES_THAT_SUIT)
_NAMES_TIME = compiled(
    rf"(?P<told>.*\b(?:{AMOUNT}|half past(?: \w+)?|quarter (?:past|to) \w+|\w+ oclock|until \w+|till \w+)"
    rf"(?P<after>(?: [\w'-]+){{0,5}}?))(?: (?P<asked>{_DOES_THAT_SUIT}))?$"
)
_OURS = compiled(
    r"\b(?:i (?:have (?:got )?|had |put |booked |planned |noted |asked |reserved |blocked |wrote |got |promised |said |"
    r"will (?:keep|stick|take|only)|would (?:need|like|take))|we (?:have|had|said|agreed|planned|booked|only)|"
    r"you (?:said|offered|mentioned|promised|gave me|can spare|could spare|wrote)|they (?:gave|told) (?:us|me)|"
    r"us (?:down|in)|let you go|stick to|keep (?:it|us|this|to))\b"
)
_THEIRS = compiled(
    r"\b(?:per|each|every|a (?:day|week|patient|call|visit|shift)|patients?|customers?|clients?|cases?)\b"
)
_SHORT = 4
"""Words of a part that does nothing but name a time: `so, twenty minutes`."""


def invited_beside(parts: Sequence[Clause], number: int) -> tuple[Invitation, Favour | None] | None:
    """What a clause invites that only its neighbours can tell; None where it must be read by itself."""
    clause = parts[number]
    if asks_for_nobody(parts, number):
        return Invitation(Kind.NONE, 0.0, "courtesy", "calls somebody by their name, and asks nothing"), None
    after = parts[number + 1] if number + 1 < len(parts) else None
    answers = after is not None and not after.asks and is_about_oneself(after.line)
    if clause.asks and (_ME.match(clause.line) or (answers and _MY.match(clause.line))):
        return Invitation(Kind.NONE, 0.0, "courtesy", "only takes up what they were asked, and asks nothing"), None
    if names_time(parts, number):
        return request("time-check", TIME_CHECK), TIME_CHECKS[0]
    return None


def asks_for_nobody(parts: Sequence[Clause], number: int) -> bool:
    """Whether a clause with a question mark only greets, or makes sure of a name: `hi there, Bronagh?`."""
    clause = parts[number]
    if not clause.asks or number > 2:
        return False
    greeting = _GREETING.match(clause.line)
    if greeting is not None:
        called = greeting["called"].split()
        set_off = greeting["short"] is None or (len(clause.tokens) > 1 and clause.tokens[1].comma) or not called
        named = len(called) < 2 or not all(common(w) for w in called)
        return set_off and named and _NO_NAMES.isdisjoint(called)
    after = parts[number + 1] if number + 1 < len(parts) else None
    greeted = any(_GREETING.match(c.line) for c in parts[:number]) or (
        after is not None and _SAYS_HELLO.match(after.line) is not None
    )
    if _TITLED.match(clause.line) and number == 0:
        return True
    if greeted and number == 0 and _CALLED.match(clause.line):
        return all(_may_name(t.form) for t in clause.tokens)
    who = _IS_IT_YOU.match(clause.line)
    called = [w for w in who["name"].split() if not _IS_TITLE.fullmatch(w)] if who is not None else []
    return who is not None and (greeted or bool(who["hello"])) and all(_may_name(w) for w in called)


def _may_name(word: str) -> bool:
    return word not in _NO_NAMES and not common(word) and not is_adjective(word) and not word.endswith("ing")


def names_time(parts: Sequence[Clause], number: int) -> bool:
    """Whether a clause asks if the time just named for this talk suits: `so twenty minutes. Does that suit?`."""
    clause = parts[number]
    alone = _SUITS.match(clause.line) is not None
    line = f"{parts[number - 1].line} {clause.line}" if alone and number else clause.line
    named = _NAMES_TIME.match(line[-300:])
    if named is None or named["asked"] is None or _THEIRS.search(named["told"]):
        return False
    tokens = parts[number - 1].tokens if alone else clause.tokens[: len(named["told"].split())]
    begin = max((n for n, t in enumerate(tokens) if t.comma), default=0)
    return len(tokens) - begin <= _SHORT or _OURS.search(named["told"]) is not None
