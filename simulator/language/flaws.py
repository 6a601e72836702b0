"""What may be wrong with a question: two in one, a built-in answer, a judgement, a long way round."""

import re
from collections.abc import Sequence
from itertools import pairwise

from simulator.domain.question import Kind
from simulator.language.asking import Ask
from simulator.language.clauses import WH, Clause
from simulator.language.pointing import GENERIC
from simulator.language.stems import content_stems
from simulator.patterns import compiled

LONG_WAY = 60
"""Words before the question that it does not need (`product.md`, "How it scores")."""

_REFERS = compiled(
    r"\b(?:it|that|this|these|those|them|they|he|she|him|her|there|then|one|ones|so|the same|which|such|both|"
    r"afterwards?|instead|as a result|in response|in return|in the end|the next time)\b"
)
_ECHO = compiled(
    r"^(?:and |or |but |so )*(?:(?:why|how|how so|why not|what then|then what|when|where|who|in what way|"
    r"how come|what for|if so why)(?: (?:so|not|then))?$|"
    r"what (?:did you do|happened) (?:then|next|first|afterwards|after|(?:the|that) (?:next |following |same )?"
    r"(?:day|morning|night|evening|week|year))$|how (?:did|do) you (?:manage|cope|handle|deal|"
    r"do it|respond|react|overcome|fix|solve|get (?:over|past|through))\b)"
)
_REPHRASED = compiled(
    r"\b(?:i mean|in other words|that is|like|for example|for instance|or rather|basically|more specifically)\s*$"
)
_COORDINATED = compiled(
    r"^(?:.{0,40}\b)?(?:about|describe|what (?:is|are|was|were)|know|hear|how (?:is|are)|explain|"
    r"share)\b.{0,60}?\b(?P<one>your|the|about|how|"
    r"what) (?P<a>[\w-]+)(?: [\w-]+){0,4}?,? and (?:also )?(?:about )?(?P<two>your|the|about|how|"
    r"what) (?P<b>[\w-]+)"
)
_ABOUT_AND = compiled(
    r"\babout (?P<one>(?:your|the) (?P<a>[\w-]+)(?: [\w-]+){0,5}?),? and (?:also )?(?:about )?(?:what|how|"
    r"why) (?P<b>.+)"
)
_PAIRS = tuple(
    frozenset(line.split())
    for line in """pros cons|highs lows|ups downs|challenges rewards opportunities|best worst most least
strengths weaknesses|advantages disadvantages|day week days weeks|skills qualities traits knowledge experience|good bad
tools technologies software|duties responsibilities|company team organisation organization culture people
role responsibilities job work|path career journey background education|what how why|hopes fears|joys frustrations
likes dislikes|friends family|art science|theory practice|data numbers""".replace("\n", "|").split("|")
)
"""Words that `and` joins into one subject."""

_ANSWER_INSIDE = compiled(
    r"^(?:and |but |so )?do n't you\b|\bwhy (?:do|did) you (?:love|hate|adore) (?:\w+ ){1,5}?so much\b|"
    r"\b(?:would n't you|is n't it|surely|of course|obviously|clearly|as we all know|i assume|"
    r"i bet|must (?:be|have been|feel) (?:so |very |really )?(?:great|hard|amazing|boring|exciting|awful|"
    r"wonderful|difficult|proud|happy|rewarding)|no doubt|naturally)\b"
    r"|\bwhy (?:is|are|was) (?:\w+ ){1,6}?(?:so (?:great|good|bad|amazing|wonderful|boring|awful|"
    r"important|special|much better|popular)|such an? (?:great|good|amazing|wonderful|bad))\b"
    r"|\bhow (?:much )?(?:do|did) you (?:love|adore|hate)\b|\bhow (?:great|amazing|wonderful|awful|"
    r"terrible|boring|exciting|fantastic|rewarding|horrible) (?:is|was|are|were|must)\b"
)
_JUDGES = compiled(
    r"\b(?:(?<!get )(?<!gets )(?<!got )(?<!go to )(?<!goes to )wast(?:e|ed|ing)"
    r"(?! (?:bins?|collect\w+|water|management|disposal|paper)\b)|boring|pointless|meaningless|useless|stupid|dumb|"
    r"lazy|greedy|corrupt|evil|"
        r"selfish|exploit(?:ing|s|ed)?|rip(?:s|ped|ping)? (?:\w+ ){0,3}?off|abandon(?:ed|ing)?|ashamed|"
        r"(?<!feel )guilty|"
        r"fail(?:ing|ed)? (?:at|as|to)|give up on|gave up on|giving up on|sell(?:ing)? out|sold out|"
        r"settle(?:d)? for|stuck in|dead-end|soulless|mediocre|outdated|obsolete|(?<!the )dying(?! (?:people|"
        r"patients|children|man|woman|person|friend|animals?|words|wish))|backward|terrible|"
        r"awful(?! lot)|horrible|ridiculous|unethical|heartless|ruthless|toxic|hypocritical|betray(?:ed|ing)?|"
        r"crazy enough|foolish|naive|miserable|mindless|cheat(?:ed|ing)?|lying|incompetent|overpaid|"
        r"glorified)\b"
    r"|\bdo n't you (?:ever |also |sometimes )?feel (?:guilty|ashamed|dirty)\b|"
        r"\b(?:for|by) doing (?:so little|nothing|next to nothing|hardly anything)\b|"
        r"\b(?:earn|charge|make|paid|cost|ask) so much\b.{0,30}\bso little\b"
    r"|\b(?:throw(?:n|ing)?|threw) away\b|\bperfectly good\b|\bdo n't you (?:even )?care\b|"
        r"\b(?:hurt|destroy|ruin)(?:ing)? (?:yourself|your)\b"
    r"|\bwhy (?:did|do|have|are) (?:n't )?you (?:not )?(?:just |simply |ever )?(?:bother|refuse|ignore|"
        r"insist|still (?:work|do|use|stay|put up)|fail|never|only)\b|\bwhy did n't you\b|"
        r"\bwhy do n't you (?:just|simply|ever)\b"
    r"|\bhow (?:can|could|do) you (?:stand|bear|justify|live with|possibly|tolerate|put up with|sleep)\b|"
        r"\b(?:even though|when) (?:it|that|everyone|everybody) (?:is|was|knows) (?:\w+ )?(?:wrong|pointless|"
        r"bad|boring|failing|dying)\b|\b(?:is|are|was|were|being) (?:\w+ ){0,4}so (?:bad|boring|slow|unfriendly|"
        r"cold|greedy|old-fashioned|behind|"
        r"unfair)\b|\byou people\b|\bdo you admit\b|\bstopped (?:cheating|lying)\b|\bjust (?:a|"
        r"an) (?:\w+ )?(?:teacher|clerk|nurse|secretary|salesman)\b"
)  # fmt: skip
_GRIM = r"depressing|dull|gloomy|grim|creepy|morbid|tedious|monotonous|dreary|disgusting|gross|soul-destroying"
_DISDAINS = compiled(
    rf"\bmust (?:be|feel|get|have been) (?:\w+ ){{0,2}}?(?:{_GRIM})\b"
    rf"|\b(?:is n't (?:it|that)|is (?:it|that) not|does n't (?:it|that) (?:get|feel)|do n't you find (?:it|that))"
    rf" (?:\w+ ){{0,2}}?(?:{_GRIM}|sad|cruel|unfair|shameful|immoral|a shame|a waste)\b"
    r"|\bwhy (?:do|did|does|has|have|would) (?:\S+ ){1,5}?(?:treat|treated|pay|paid|handle|handled|look after) "
    r"(?:\S+ ){0,5}?(?:so |this |that )?(?:badly|unfairly|cruelly|shabbily|harshly|poorly|meanly)\b"
    r"|\bwhy (?:on earth|in the world|the hell|the heck)\b"
    r"|\b(?:why|who|how) (?:would|could|should|can) (?:anyone|anybody) (?:in their right mind |ever |really |still )?"
    r"(?:want to|stay|put up|bother|choose to|do (?:an?|this|that|such))\b"
    r"|\bwho would (?:ever |really )?want (?:to|this|such)\b"
)
"""What looks down on the work, or on somebody who is not there to answer."""
_OWN_WORDS = compiled(
    r"\b(?:first|one of|ever|time|times|time when you|lesson|learn(?:ed|t)? from|a|your (?:biggest |"
    r"worst )?) ?(?:failed|failing|failure)\b"
)
_PREAMBLE_SOCIAL = compiled(
    r"\b(?:hi|hello|hey|good (?:morning|afternoon|evening)|nice to meet|pleased to meet|my name is|"
    r"thank you|thanks|i appreciate|minutes|your time|i am a (?:\w+ ){0,3}?student|great to meet|"
    r"i know you are busy|sorry)\b"
)


_ONE_STORY = compiled(
    r"\b(?:(?:story|idea|thinking|thought|reasons?|tale) behind|between|link\w*|combine|combining) "
    r"(?:[\w-]+ ){1,5}?(?:and )$"
)
"""`the story behind your brother and the labels`: two nouns, and one thing."""


def is_double_barrelled(parts: Sequence[Clause], asks: Sequence[Ask]) -> bool:
    """Whether the asking parts have different subjects: no word comes back in the next, nothing refers back."""
    asks = [a for a in asks if a.invitation.substantive and a.invitation.family not in ("tell-more", "backchannel")]
    for one, two in pairwise(asks):
        if _differ(parts, one, two):
            return True
    if len(asks) == 1:
        return _coordinates(parts, asks[0])
    return _lists(parts, asks)


_MANY = 3
_MONEY = compiled(r"\b(?:budget|costs?|pay|pays|paid|salary|wages?|earn|price|fees?|money|charge)\b")


def _lists(parts: Sequence[Clause], asks: Sequence[Ask]) -> bool:
    """Whether one breath lists questions, or goes on from the work to its money, though `it` ties them together."""
    asks = [a for a in asks if a.clause == asks[-1].clause and not _ECHO.match(" ".join(_words(parts, a)))]
    words = [next((w for w in _words(parts, a) if w in WH), "") for a in asks]
    named = {*words} - {""}
    listed = len(named) == _MANY - 1 and words[-1] == "" and len(asks) >= _MANY
    if len(named) >= _MANY or listed:
        return True
    return any(
        one.invitation.kind.is_open
        and not two.invitation.kind.is_open
        and _MONEY.search(" ".join(_words(parts, two))) is not None
        and _MONEY.search(" ".join(_words(parts, one))) is None
        for one, two in pairwise(asks)
    )


def _words(parts: Sequence[Clause], ask: Ask) -> list[str]:
    return [t.form for t in parts[ask.clause].tokens[ask.begin : ask.end]]


def _differ(parts: Sequence[Clause], one: Ask, two: Ask) -> bool:
    joined = parts[two.clause].tokens[two.begin - 1].form in ("and", "also") if two.begin else False
    if (one.clause != two.clause and two.clause - one.clause > 3) or (
        one.invitation.family == "tell-about" and not joined
    ):
        return False
    heart = [t.form for t in parts[one.clause].tokens[one.core : one.end]]
    first, second = _words(parts, one), _words(parts, two)
    line = " ".join(second)
    gap = parts[two.clause].line[: parts[two.clause].offsets[two.begin]].strip()
    if (_ECHO.match(line) and len(second) <= 7) or _REPHRASED.search(gap[-20:]):
        return False
    if second[: len(heart)] == heart or len(second) <= 2 or len(first) <= 1 or one.invitation.family == "backchannel":
        return False
    if joined and _ADVISES.match(line) and not _ADVISES.match(" ".join(first)):
        return True
    if joined and _OTHERS_SAY.match(line) and "you" in first[:3]:
        return True
    if _REFERS.search(_without_dummies(line.removeprefix("which "))):
        return False
    a, b = content_stems(first), content_stems(second)
    if set(a.values()) & set(b.values()):
        shared = [w for w, s in b.items() if s in set(a.values())]
        return all(w in _WEAK for w in shared)
    funnel = one.invitation.kind is Kind.CLOSED and two.invitation.kind.is_open and one.clause != two.clause
    if funnel and len(content_stems(second)) <= 2:
        return False
    if one.clause != two.clause and two.invitation.family in ("either-or", "yes-no") and len(second) <= 9:
        return False
    return bool(a) and bool(b)


_ADVISES = compiled(
    r"would you (?:\w+ )?(?:recommend|advise|suggest|encourage) "
    r".*\b(?:people|(?:some|any)(?:one|body)|others|me|students?|graduates?|beginners?)\b"
)
"""What somebody would tell another is not how it was for them."""
_OTHERS_SAY = compiled(
    r"(?:and )?(?:would|do|does|did|is|are|will) (?:your|the|their|my) (?:\w+ "
    r"){1,2}?(?:say|think|feel|agree|see|like|mind|"
    r"believe|enjoy|love|hate)\b"
)
"""What another would answer is another question."""
_WEAK = frozenset("think know say tell like get thing things".split())


def _without_dummies(line: str) -> str:
    """Without `there` and `it` and `that` where they stand for nothing."""
    line = re.sub(
        (
            r"\b(?:is|are|was|were) there\b|\bit is like\b|\bis it (?:like|that)\b|\bwhat is it like\b|"
            r"\bi (?:think|know|hear) that\b"
        ),
        " ",
        line,
    )
    return re.sub(
        (
            r"\b(?:anything|something|someone|people|thing|skills|advice|person|anyone) that\b|\bthis (?:job|"
            r"work|field|career|industry|role|company|place|organisation|organization|line|week|year|kind)\b|"
            r"\bdo so\b|\bso far\b|\bone (?:day|of)\b"
        ),
        " ",
        line,
    )


def _coordinates(parts: Sequence[Clause], ask: Ask) -> bool:
    line = " ".join(_words(parts, ask)[:40])
    other = _ABOUT_AND.search(line)
    if other is not None and other.group("a") not in GENERIC and not _REFERS.search(other.group("b")):
        one, two = content_stems(other.group("one").split()), content_stems(other.group("b").split())
        return bool(two) and not set(one.values()) & set(two.values())
    hit = _COORDINATED.match(line)
    if hit is None:
        return False
    a, b = hit.group("a"), hit.group("b")
    tail = set(line[hit.start("a") :].split())
    if any(a in pair and b in pair for pair in _PAIRS) or _REFERS.search(line[hit.end() :]):
        return False
    if any(len(pair & tail) >= 2 for pair in _PAIRS) or " more about the " in f" {line} ":
        # "Tell me more about the drone and the bees" comes back to one story.
        return False
    if _ONE_STORY.search(line[: hit.start("two")]):
        return False
    return (
        hit.group("one") in ("your", "about", "the")
        and hit.group("two") == hit.group("one")
        and a not in GENERIC
        and b not in GENERIC
    ) or (hit.group("two") in ("your", "about") and "and about" in line)


def leads(words: Sequence[str], kind: Kind) -> str | None:
    """Why the answer is built in, or None."""
    if kind in (Kind.LEADING, Kind.CHOICE):
        # "… or did it come naturally?" leaves the other answer as open.
        return None
    hit = _ANSWER_INSIDE.search(" ".join(words))
    return (
        f"has the answer built in ('{hit.group().replace(' n' + chr(39) + 't', 'n' + chr(39) + 't')}')" if hit else None
    )


def is_loaded(words: Sequence[str]) -> str | None:
    """Why a judgement is built in that the person may reject, or None."""
    line = " ".join(words)
    hit = _JUDGES.search(line) or _DISDAINS.search(line)
    if hit is None or _OWN_WORDS.search(line):
        return None
    said = hit.group().replace(" n't", "n't")
    return f"has a judgement built in ('{said}')"


def is_rambling(parts: Sequence[Clause], ask: Ask) -> bool:
    """Whether more than about 60 words stand before the question that it does not need.

    Greetings, introductions and thanks do not count, nor does a clause that shares an idea with the question.
    """
    tokens = parts[ask.clause].tokens
    wanted = set(content_stems(t.form for t in tokens[ask.begin : ask.end]).values())
    asked = " ".join(t.form for t in tokens[ask.begin : ask.end])
    needless = 0
    for number, clause in enumerate(parts[: ask.clause + 1]):
        words = [t.form for t in (clause.tokens if number < ask.clause else tokens[: ask.begin])]
        line = " ".join(words)
        shares = len({s for w, s in content_stems(words).items() if w not in GENERIC} & wanted) >= 1
        needed = shares and len(words) <= 40
        needed = needed or (number == ask.clause - 1 and len(words) <= 30 and _REFERS.search(asked) is not None)
        if not needed and not (_PREAMBLE_SOCIAL.search(line) and len(words) <= 30):
            needless += len(words)
    return needless > LONG_WAY
