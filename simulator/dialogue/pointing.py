"""Questions that lean on what was just said: "tell me more", "was that hard?", "and then?"."""

import re

from simulator.dialogue.terms import stems
from simulator.language.text import sentences, words
from simulator.patterns import compiled

_IT = r"(?:that|it|this)"
_LEADS = compiled(
    r"(?:(?:and|so|but|oh|ok|okay|well|hm|hmm|yes|yeah|wow|really|interesting|please|sorry|maybe|just|um|uh|er|erm|"
    r"(?:could|can|would|will) you|i'd love to|i would love to|i'd like to|i would like to|i want to) )+"
)
_TAILS = compiled(r"(?: (?:please|for you|to you|exactly|though|again|in practice|then|at the time|back then))+$")
_BARE = tuple(
    compiled(pattern)
    for pattern in (
        rf"(?:tell|say|hear|share|know|explain|talk|elaborate|expand)(?: me| to me)?(?: a (?:bit|"
        rf"little))?(?: some)?(?: more)?"
        rf"(?: (?:on|about|of))?(?: {_IT})?(?: (?:a bit|a little|more|further|in (?:more )?detail))*",
        rf"(?:tell|give)(?: me)? (?:more|an example|some examples?|details?|more details?)(?: (?:about|on|of) {_IT})?",
        r"(?:(?:much )?later(?: on)?|afterwards|before(?: that)?|in the end|nowadays|today|now)",
        r"(?:(?:and |so |oh yes |yes )*(?:what(?:'s| is)|tell me|hear|know) )?(?:the|that) (?:longer|long|whole|"
        r"full|rest of the|other) "
        r"(?:story|version|answer)(?: (?:behind|of) (?:it|that|this))?(?: then)?",
        r"go (?:on|ahead|deeper)|continue|keep going|more|how (?:so|come|exactly)|who|then|"
        r"then what|what then|after that",
        rf"why|why (?:not|so|that|is {_IT}|was {_IT}|did you do {_IT})|why (?:do|did) you (?:think|"
        rf"feel|say) (?:so|{_IT})(?: is| was)?",
        rf"what(?: exactly| ever)? happened(?: (?:next|after(?: {_IT})?|there|in the end|afterwards|with {_IT}))?",
        rf"what (?:came|comes) (?:next|after(?: {_IT})?)|what do you mean(?: (?:by|with) {_IT})?|in what (?:way|sense)",
        r"such as|like what|for example|for instance|an example|(?:do|would|can) you (?:have|give me) an example",
        rf"what about|about what|who \w+(?: {_IT})?",
        rf"what (?:was|is) {_IT} like|what did {_IT} (?:mean|feel like|look like|teach you|change|"
        rf"do to you|do)(?: [\w ]{{1,30}})?",
        rf"how (?:did|does|do|was|is) {_IT}(?: all)?(?: (?:feel|go|end|work|turn out|start|happen|"
        rf"come about|affect|change|look|sound))?(?: [\w ]{{1,16}})?",
        rf"how (?:did|do) you (?:feel|react|respond|cope)(?: (?:about|to|with) {_IT})?(?: afterwards| after that)?",
        r"(?:were|weren't|are|aren't) you (?:ever |never |really |not |very |so )*(?:in )?\w+",
        rf"how (?:long|often|far|much|many \w+) (?:did|does|was|is|were) (?:{_IT}|they)(?: \w+){{0,2}}",
        r"why (?:in|at|on|with|without|by|only|just|there|then|him|her|them|so|such)\b(?: \w+){0,3}",
        rf"how (?:did|do) you (?:handle|manage|deal with|cope with|get (?:through|over|past|"
        rf"out of)|solve|fix|do) {_IT}(?: in the end)?",
        rf"(?:was|is|wasn't|isn't) {_IT} (?:\w+ ?){{1,3}}|(?:did|does) {_IT} (?:\w+ ?){{1,3}}",
        rf"(?:do|did|would) you (?:ever |still |really |sometimes )?(?:regret|miss|remember|understand|expect|believe) "
        rf"(?:{_IT}|them|him|her)(?: now| today| sometimes)?",
        rf"what did you (?:do|learn|feel|think|say)(?: (?:next|about {_IT}|from {_IT}|after {_IT}|afterwards))?",
        rf"how did (?:they|people|everyone|everybody|he|she) (?:react|respond|take it|feel)(?: (?:to|about) {_IT})?",
        rf"why (?:does|did|is|was|do) {_IT} [\w ]{{1,25}}",
        r"how did (?:you|(?:your|the) \w+) (?:answer|react|respond|take it)",
        rf"what (?:has |have )?(?:stuck|stayed|remained) (?:with|in) (?:you|your mind|your head)(?: most| the most)?"
        rf"(?: from (?:there|then|{_IT}))?",
        rf"is that so|what about {_IT}|(?:when|where) (?:was {_IT}|did {_IT} happen)",
    )
)
_LEADS_ON = compiled(
    r"(?:tell|say|hear|share|know|explain|talk|elaborate|expand|give|go|continue|keep|more|how (?:so|come|exactly)|who|"
    rf"then|after|why|what then|what (?:exactly |ever )?happened|what (?:came|comes)|what (?:was|is) {_IT} like|"
    r"what do you mean|in what|such|like|for|an example|what about|about what|is that so|when|where)\b.*"
)
"""Bare questions that want to hear on, where "was that hard?" and "how did they take it?" stay with what was told."""
_LONGEST = 14
_FEW = 2
"""Words with a meaning of their own up to which a question may belong to the sentence before it."""
_RECALLS = compiled(r"\byou(?: just| also| have|'ve)? (?:said|say|mentioned|told me|spoke of|talked about)\b")
_POINTS = compiled(
    r"\b(?:that|it|this|those|these|then|there|they|them|he|she|him|her|you (?:said|mentioned|told|described|"
    r"just)|as you said|earlier|the one)\b"
)

_REACTION = compiled(
    r"how (?:did|do|does) (?:[\w']+ ){1,4}?(?:feel|react|respond|take (?:it|that|this|you))\b|"
    r"what (?:did|do|does) (?:[\w']+ ){1,6}?(?:say|think|feel|make of)\b|"
    r"(?:did|do|does|didn't|don't|doesn't) (?:[\w']+ ){1,3}?"
    r"(?:mind|(?:like|believe|hate|accept|understand) (?:it|that|you))\b|"
    r"(?:was|were|wasn't|weren't) (?:[\w']+ ){1,4}?(?:afraid|angry|cross|happy|jealous|nervous|proud|sad|scared|"
    r"surprised|upset|worried)\b"
)
_ANCHORED = compiled(
    r"\b(?:of|about|from|to|with|for|by|after|behind|on|than) (?:that|those)\b|"
    r"\bin (?:such an?|that|those) (?:moment|situation|case|instant)s?\b|"
    r"(?<!all )\b(?:that|those)(?: though| then| too| again)?$|\bsince then$|\bdifferent(?:ly)? (?:now|"
    r"afterwards|today)$"
)
"""Points at what was just said, whatever else is asked about it."""

_NO_POINT = compiled(
    r"\b(?:in(?:to)? (?:it|this)|(?:before|do|doing|did|of) this|is it like|was it like|it takes?|does it take|like it|"
    r"this (?:work|job|field|role|industry|place|company|line|career|business|profession|trade|kind|sort|"
    r"year|week|morning)|that kind|(?:is|are|was|were) there|get there|work there|over there|"
    r"the one (?:thing|piece|advice|tip|skill|book|person|place|mistake)|"
    r"tell me (?:that|if)|so that|know that|think that|say that|they say|people who)\b"
)


_GOES_ON = compiled(
    r"(?:(?:and|so|but|um|uh|oh) )+(?:then|next|after(?: that|wards)?|after that then)|(?:and |so |but )?(?:then what|"
    r"what then|what next|what came (?:next|after(?: that)?))(?: then)?|(?:[\w'-]+ ){0,5}go on(?: then| please)?"
)
_CONSEQUENCE = compiled(
    r"(?:did|has|does|would) (?:that|it|this|all that) (?:really |ever )?chang\w+\b|"
    r"how (?:(?:did|does|do|has|have|had|would) (?:that|it|this|all that|all this|those|"
    r"these) (?:\w+ly )?(?:chang|shap|"
    r"affect|influenc|inform|alter|mark)\w*|(?:were|was|are|is) (?:you|your \w+) (?:chang|shap|affect|influenc)\w+ by "
    r"(?:that|it|this))\b"
)
_POINT = compiled(
    r"how (?:did|do|could|can) you (?:\w+ly |even )?(?:cope|deal|manage|handle|bear|stand|live|recover|move on|"
    r"get (?:through|over|past))\b|"
    r"what (?:did|do|have) you (?:\w+ )?(?:learn\w*|take\w*|took)\b|"
    rf"what (?:did|does|has) {_IT} (?:\w+ )?(?:teach|taught|chang\w+|do|done|mean|meant)\b|"
    r"what (?:has |have )?(?:stuck|stayed|remained) (?:with|in) you|"
    r"what(?: was|'s| is) the lesson\b|"
    rf"how (?:did|do) (?:you feel|{_IT} feel)\b|how was {_IT} for you\b|what (?:did|does) {_IT} do to you\b|"
    r"what went through your (?:head|mind)\b"
)


def asks_the_point(said: str) -> bool:
    """Whether it asks how somebody lived with what was told, or what stayed with them: most tales end with that."""
    pieces = sentences(said)
    return bool(pieces) and _POINT.match(without_lead(pieces[-1])) is not None


def goes_on(said: str) -> bool:
    """Whether it asks what came after, even where no mark was heard: "and then", "so what next"."""
    return _GOES_ON.fullmatch(" ".join(words(said))) is not None


def asks_what_came_of_it(said: str) -> bool:
    """Whether a question is about what the thing just told did to somebody: "how did that change the way you work?"."""
    pieces = sentences(said)
    return bool(pieces) and _CONSEQUENCE.match(without_lead(pieces[-1])) is not None


def bare(said: str) -> bool:
    """Whether a question means nothing without what was said before it."""
    spoken = words(said)
    if not spoken or len(spoken) > _LONGEST:
        return False
    core = _TAILS.sub("", without_lead(said))
    # "Really?" and "please, then" are all lead or all tail, and ask for more.
    return not core or any(pattern.fullmatch(core) for pattern in _BARE)


def leads_on(said: str) -> bool:
    """Whether a bare question wants what comes next, or lies behind: a hook that was just spoken answers it."""
    core = _TAILS.sub("", without_lead(said))
    return not core or _LEADS_ON.fullmatch(core) is not None


def asks_reaction(said: str) -> bool:
    """Whether it asks what somebody said, felt or thought, which no fact of a profile tells."""
    return _REACTION.match(without_lead(said)) is not None


def without_lead(said: str) -> str:
    """The words of a question without "and", "so", "please" and their like before it."""
    line = " ".join(words(said)) + " "
    return (_LEADS.sub("", line, count=1) if _LEADS.match(line) else line).strip()


def anchored(said: str) -> bool:
    """Whether a short question can only be about what was just said: "is there a downside to that?"."""
    line = _NO_POINT.sub(" ", " ".join(words(said)))
    return len(words(said)) <= 10 and any(not _names_next(line[found.end() :]) for found in _ANCHORED.finditer(line))


def _names_next(rest: str) -> bool:
    """Whether a thing is named right behind "that": "what happened with that smoke" says itself what it is about."""
    following = re.split(r"\b(?:of|about|in|on|at|to|with|for|from|and|when|if|because)\b", rest, maxsplit=1)[0]
    return bool(stems(" ".join(following.split()[:2])))


def leans(said: str) -> bool:
    """Whether a question points back and brings few words of its own, so that the last story is a fair guess."""
    line = _NO_POINT.sub(" ", " ".join(words(said)))
    return bool(_POINTS.search(line)) and len(stems(said)) <= 2


_WAS_SO = compiled(rf"(?:was|wasn't|were|weren't) (?:{_IT}|they|those)\b")


def was_so(said: str) -> bool:
    """Whether a question asks how something was that lies behind: "was that scary?", where "is it?" means the work."""
    pieces = sentences(said)
    return bool(pieces) and _WAS_SO.match(without_lead(pieces[-1])) is not None


def goes_on_with(said: str) -> bool:
    """Whether a short question goes on with what was told, and names nothing else: "so what did you ask for?"."""
    spoken = words(said)
    return 0 < len(spoken) <= 9 and spoken[0] in ("and", "so", "but") and "did" in spoken[1:4] and len(stems(said)) <= 1


def what_asks(said: str, pieces: list[str]) -> str:
    """The part of a turn that asks: the last question, with the sentence before it where it points back to that."""
    if len(pieces) < 2:
        return said
    asking = [i for i, piece in enumerate(pieces) if piece.rstrip("\"'”’) ").endswith("?")]
    at = asking[-1] if asking else len(pieces) - 1
    if not asking and at and len(words(pieces[at])) < 4:
        return said
    before = stems(pieces[at - 1]) if at else frozenset()
    alone = bare(pieces[at])
    # "You walked off a production. What happened?" says itself what it is about; "I see. What happened?" does not.
    points = _POINTS.search(" ".join(words(pieces[at]))) is not None and not alone
    # "… an eye that you got wrong, and what did you learn from it?" has what it points to within.
    points = points and len(stems(pieces[at])) <= _FEW
    recalls = at > 0 and _RECALLS.search(pieces[at - 1].lower()) is not None and len(stems(pieces[at])) <= _FEW
    if (before and (points or recalls)) or (len(before) >= 2 and (alone or asks_reaction(pieces[at]))):
        return " ".join(pieces[at - 1 : at + 1])
    return pieces[at]
