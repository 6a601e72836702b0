"""What a question word invites: `what was it like` a story, `what year` a fact.

Every function takes plain words that begin with the question word, in either order of verb and subject, since
`how did you become` and `tell me how you became` invite the same.
"""

import re
from collections.abc import Sequence

from simulator.language import lexicon as lex
from simulator.language.invitations import Invitation, choice, closed, leaning_closed, leaning_open, opened
from simulator.language.last_word import asks_what_was_missed
from simulator.language.nouns import head_noun
from simulator.language.verbs import COMMON
from simulator.language.what import invited_by_what
from simulator.language.word_kin import is_adjective
from simulator.patterns import compiled

Words = Sequence[str]

_ALTERNATIVES = compiled(
    r"(?:which|what|who) (?:one )?(?:(?:do|did|would|is|are|was|were|matters|has) )?.{0,40}\b(?:prefer|"
    r"better|worse|more|rather|easier|harder|tougher|cheaper|faster|safer|"
    r"first)\b.{0,60} or (?!anything|something|so\b|less\b)"
)
_ADVICE = frozenset("advice advices tip tips suggestion suggestions recommendation recommendations guidance".split())
_COUNTED = frozenset("years people hours days employees times months weeks minutes".split())
_WEIGHED = frozenset(
    "important difficult hard easy necessary useful essential stressful dangerous competitive big long good".split()
)
_FRONTS = frozenset("in at to for from with by on since of about under through until into".split())


def invited_by_wh(words: Words) -> Invitation:
    """The invitation of words that begin with a question word, or with a preposition before one (`in what way`)."""
    if len(words) > 1 and words[0] in _FRONTS:
        return _fronted(words)
    line = " ".join(words[:40])
    if asks_what_was_missed(line):
        return leaning_open("last-word", "asks what should have been asked, which leaves the subject to them")
    first = words[0]
    if first == "which" and re.match(
        r"which (?:is|are|was|were) (?:the|your) (?:reasons?|differences?|problems?|purpose)\b", line
    ):
        return invited_by_what(["what", *words[1:]], f"what{line[5:]}")
    if first == "why":
        count = 4 if words[1:2] and words[1] in ("on", "in", "the") else 2
        return opened("why", f"asks '{_said(words, count)}', which invites reasons", 0.92)
    if first == "how":
        return _how(words, line)
    if first == "what" and not _ALTERNATIVES.search(line):
        return invited_by_what(words, line)
    if first in ("what", "which", "who") and _ALTERNATIVES.search(line):
        return choice("offers alternatives to choose from")
    if first == "which" and set(words[1:2]) & _ADVICE and {"have", "got"} & set(words[2:5]):
        return leaning_open("any-advice", "asks for advice or examples, an invitation in effect")
    if first in ("which", "whose"):
        if len(words) > 1 and words[1] in ("way", "ways"):
            return opened("how", "asks 'which ways', which invites an account")
        if words[1:2] and words[1] in lex.INVITING_NOUNS:
            return opened("what-noun", f"asks '{_said(words, 2)}', which invites an account", 0.8)
        if set(words[1:]) & lex.SUPERLATIVES and words[1] not in lex.FACT_NOUNS:
            return leaning_open("superlative", "asks for the one thing, where a noun would do", 0.58)
        if first == "which" and words[1:2] and words[1] in lex.STORY_NOUNS:
            return leaning_open("which", f"asks '{_said(words, 2)}', which one noun or a story answers", 0.58)
        plain = len(words) > 1 and not (head_noun(words[1:]) or words[1]).endswith("s")
        why = f"asks '{_said(words, 2)}', which one item answers"
        return closed("which", why) if plain or first == "whose" else leaning_closed("which", why, 0.3)
    if first in ("who", "whom"):
        if " or " in line and not line.endswith(("or something", "or so", "or someone")):
            return choice("offers alternatives to choose from")
        if re.match(
            r"who (?:is|was|were|are) (?:he|she|they|(?:this|that|the|these|those) "
            r"(?:man|woman|person|lady|girl|boy|fellow|chap|bloke|guy|men|women|people|old \w+|young \w+))\b",
            line,
        ):
            return leaning_closed("who", f"asks '{first}', which a name answers, or a portrait", 0.4)
        return closed("who", f"asks '{first}', which a name answers")
    if first == "when":
        if re.search(r"\b(?:know|realise|realize|knew|realised|realized|fall in love|fell in love)\b", line):
            return leaning_closed("when", "asks 'when', which a date answers, though the moment may be a story")
        return closed("when", "asks 'when', which a date answers")
    return _where(words, line)


def _said(words: Words, count: int) -> str:
    return " ".join(words[:count]).replace(" n't", "n't")


def _fronted(words: Words) -> Invitation:
    line = " ".join(words[:6])
    if re.match(r"(?:in|by|on) (?:what|which) (?:other )?(?:ways?|sense|respects?|manner|fashion)\b", line):
        return opened("how", f"asks '{_said(words, 3)}', which invites an account")
    if re.match(r"(?:to what extent|to which extent|at what point|at which point)\b", line):
        return leaning_closed("how-adjective", f"asks '{_said(words, 3)}', a point on a scale")
    if words[0] == "since" or re.match(r"at what (?:age|time)|for how|by when|until when|from (?:where|which)", line):
        return closed("fact", f"asks '{_said(words, 3)}', which one plain fact answers")
    return invited_by_wh(words[1:])


def _where(words: Words, line: str) -> Invitation:
    if re.match(r"where (?:are|do|did) you (?:at|stand) (?:with|on|in (?:all )?(?:that|this|it)|about)\b", line):
        return opened("where", "asks where they stand, which invites a view", 0.8)
    if re.match(r"where (?:should|would|do|could|might|can) (?:\w+ ){1,4}?(?:start|begin)\b", line):
        return leaning_open("where", "asks where to begin, which invites advice")
    if re.match(
        (
            # Learners leave the helping verb out: `where you see this in ten years`.
            r"where (?:(?:do|did|would|can|could|might) )?(?:you|we|people|they|i) "
            r"(?:see(?! (?:the )?(?:most|fewest|worst|many|more)\b"
            r"(?!.*\b(?:growth|potential|opportunit\w+|changes?|future|going|years|room|demand|innovation)\b))|"
            r"think|imagine|picture|"
            r"expect|hope|go from|want to (?:be|go|end up|take)|like to (?:be|see|go))\b"
        ),
        line,
    ):
        return opened("where", "asks where things are going, which invites a view", 0.85)
    if (
        re.search(
            r"\b(?:going|headed|heading|go from here|goes from here|lead|leads|take|leave you|leaves you)\b", line
        )
        and "to school" not in line
    ):
        return opened("where", "asks where things are going, which invites a view", 0.8)
    if re.match(r"where (?:do|did|would|can|could|will) (?:you|we|people|they|i) draw the line\b", line):
        return opened("where", "asks where the line is, which invites a view", 0.8)
    if _WHERE_BUT_NO_PLACE.match(line):
        return leaning_open("where", "asks 'where' of what is no place, which invites an account", 0.6)
    if re.search(r"\b(?:ideas?|inspiration|passion|interest|motivation|love|fascination)\b", line):
        return leaning_open("where", "asks where something came from, which invites its story")
    return closed("where", "asks 'where', which a place answers")


_GOT = (
    r"(?:money|funding|funds|income|budget|profits?|work|orders|commissions|business|jobs|demand|pressure|stress|"
    r"strength|courage|confidence|energy|patience|calm|nerve|comfort|support|help|resistance|trouble|joy|fun|"
    r"satisfaction|rules?|tradition|habit|name|next (?:\w+ ){1,4}|new (?:\w+ ){1,3}|time)"
)
_WHERE_BUT_NO_PLACE = compiled(
    r"where (?:will|would|might|could) (?!you\b)(?:[\w']+ ){1,8}?come from\b|"
    rf"where (?:do|does) (?:(?:the|your|that|all|most|of|this|a) )*(?:\w+ )?{_GOT} ?(?:\w+ )?come from\b|"
    r"where (?:do|did|would|can|could) (?:you|people|they|one|we) (?:turn|go for (?:help|advice|support|comfort|"
    r"company)|"
    r"go (?:when|if) (?:you|they|we|it|things)\b|"
    rf"(?:get|find|take|draw|look for) (?:(?:the|your|that|all|most|of|this|any|some) )*{_GOT})(?: |$)|"
    # "Where did that come from for you?", "where do the two of you disagree?": no place answers.
    r"where (?:did|does) (?:all )?(?:that|this) (?:really |actually )?come from(?: (?:for|in|inside) you\b|$)|"
    r"where (?:do|did|does) (?!you (?:fail|slip) )(?:[\w']+ ){1,6}?(?:disagree|differ|clash|diverge|overlap|get stuck|"
    r"struggle|stumble|fall short|slip up|fail|excel|shine|give up|lose (?:people|them|heart|patience))"
    r"(?: from .*)?(?: (?:most|often|usually|with|over|about|then|again|first|at first|the most))*$|"
    r"where (?:did|does|do|has|have|could|might) (?:it|that|this|things|(?:[\w']+ ){1,3}?) ?(?:all )?(?:go|gone|"
    r"went) wrong\b"
)
"""Help, money, the trade's next hands: where they come from is a matter of how."""


def _how(words: Words, line: str) -> Invitation:
    second = words[1] if len(words) > 1 else ""
    third = words[2] if len(words) > 2 else ""
    if second == "about":
        return leaning_open("what-about", "asks 'how about …', which leaves the answer wide", 0.62)
    if second in ("is", "are", "was") and third in ("called", "named"):
        return closed("fact", "asks for a name")
    if second == "come":
        return opened("why", "asks 'how come', which invites reasons")
    if second == "much" and third in ("is", "was", "are", "were") and len(words) > 4 and words[3] in _WEIGHED:
        # `how much is important the diploma`, as a learner puts it.
        return leaning_closed("how-adjective", f"asks 'how {words[3]}', a point on a scale", 0.36)
    counted = third in _COUNTED or (third in ("it", "that", "is", "was") and "like" not in words)
    if second == "much" and counted:
        return closed("number", f"asks '{_said(words, 3)}', which a number answers")
    if re.match(
        r"how much (?:\w+ )?(?:do|did|does) \w+ (?:drink|smoke|eat|sleep|weigh|spend|save|use|read|exercise)\b", line
    ):
        return closed("number", f"asks '{_said(words, 3)}', which a number answers")
    if second == "much":
        if (
            re.search(r"\b(?:earn|paid|pay|salary|cost|costs|money|charge|time|holiday|vacation|makes?)\b", line)
            and "sense" not in words
        ):
            return closed("number", f"asks '{_said(words, 3)}', which a number answers")
        return leaning_closed("how-adjective", f"asks '{_said(words, 3)}', a point on a scale")
    if second in lex.MEASURES:
        if second in lex.SCALED_MEASURES:
            return leaning_closed("how-adjective", f"asks '{_said(words, 2)}', a point on a scale", 0.3)
        return closed("number", f"asks '{_said(words, 2)}', which a number answers")
    if second in ("very", "so", "more", "less") and third:
        second = third
    described = second.endswith("ing") or is_adjective(second)
    if len(words) > 2 and (_is_adjective(second) or (described and third in ("is", "are", "was", "were"))):
        return leaning_closed("how-adjective", f"asks 'how {second}', a point on a scale", 0.36)
    if re.match(r"how (?:do|did|does|would) (?:you|i|one) (?:spell|pronounce)\b|how (?:would|do) you rate\b", line):
        return closed("fact", "asks for one plain fact")
    verb = _main_verb(words)
    said = f"how … {verb}" if verb else "how"
    return opened("how", f"asks '{said}', which invites a story", 0.93 if verb else 0.88)


def _is_adjective(word: str) -> bool:
    return word in lex.ADJECTIVES or (len(word) > 5 and word.endswith(lex.ADJECTIVE_ENDINGS))


def _main_verb(words: Words) -> str:
    """The verb after `how did you`, for the reason that is shown; empty where it is not plain."""
    for i, word in enumerate(words[1:4], start=1):
        if word in ("you", "they", "we", "he", "she") and i + 1 < len(words):
            verb = words[i + 1]
            return "" if verb in lex.AUXILIARIES or verb in ("n't", "not", "ever", "go") else verb
    if words[1:2] and words[1] in ("do", "does", "did", "has", "have"):
        return next((w for w in words[3:9] if w in COMMON and w not in ("have", "do")), "")
    return ""
