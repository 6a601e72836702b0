"""What a question word invites: `what was it like` a story, `what year` a fact.

Every function takes plain words that begin with the question word, in either order of verb and subject, since
`how did you become` and `tell me how you became` invite the same.
"""

import re
from collections.abc import Sequence

from simulator.language import lexicon as lex
from simulator.language.invitations import Invitation, closed, leaning_closed, leaning_open, opened

Words = Sequence[str]

_FRONTS = frozenset("in at to for from with by on since of about under through until into".split())
_NOUN_STOP = lex.AUXILIARIES | frozenset(
    """of in for at to about behind that which who you i we they he she it with on like if when where how did do from
    as or and by during after before between there here n't not right now today into so because going""".split()
)
_DETERMINERS = frozenset("the a an your my our his her their its this that these those some any one".split())
_LAST_WORD = re.compile(
    r"(?:(?:what|which|is there|are there|was there)\b.{0,60}\b(?:i|we)\b.{0,20}\b(?:should|could|ought|have n't|has n't|did n't|forgot|"
    r"forgotten|missed|missing|not)\b.{0,20}\b(?:ask|asked|asking|missed|missing|covered|cover|thought|forgot|forgotten|touched)\b"
    r"|what (?:should|could|else should|else could) (?:i|we) (?:have )?(?:asked|ask you|be asking)(?! (?:my|a|an|the|people|them|him|her|for))"
    r"|what (?:am i|are we) (?:missing|not asking|forgetting)|what (?:have|did) i (?:not |n't )?(?:miss|missed|forget|forgot|not ask|leave out)"
    r"|what (?:else )?should i be asking|(?:anything|something|what|questions?|any questions?) (?:else )?(?:that )?(?:i|we) "
    r"(?:should (?:have |be )(?:asked|asking)|should ask|did n't ask|have n't asked|have n't covered|forgot to ask|missed))"
)


def asks_what_was_missed(line: str) -> bool:
    """Whether it is the closing question `what should I have asked`, in any of its shapes (plain words)."""
    return _LAST_WORD.search(line) is not None


def invited_by_wh(words: Words) -> Invitation:
    """The invitation of words that begin with a question word, or with a preposition before one (`in what way`)."""
    if len(words) > 1 and words[0] in _FRONTS:
        return _fronted(words)
    line = " ".join(words[:40])
    if asks_what_was_missed(line):
        return leaning_open("last-word", "asks what should have been asked, which leaves the subject to them")
    first = words[0]
    if first == "why":
        return opened("why", f"asks '{_said(words, 2)}', which invites reasons", 0.92)
    if first == "how":
        return _how(words, line)
    if first == "what":
        return _what(words, line)
    if first in ("which", "whose"):
        if len(words) > 1 and words[1] in ("way", "ways"):
            return opened("how", "asks 'which ways', which invites an account")
        plain = len(words) > 1 and words[1] in lex.FACT_NOUNS
        why = f"asks '{_said(words, 2)}', which one item answers"
        return closed("which", why) if plain or first == "whose" else leaning_closed("which", why, 0.3)
    if first in ("who", "whom"):
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
    if re.match(r"in (?:what|which) (?:other )?(?:ways?|sense|respects?)\b", line):
        return opened("how", f"asks '{_said(words, 3)}', which invites an account")
    if re.match(r"(?:to what extent|to which extent|at what point|at which point)\b", line):
        return leaning_closed("how-adjective", f"asks '{_said(words, 3)}', a point on a scale")
    if words[0] == "since" or re.match(r"at what (?:age|time)|for how|by when|until when|from (?:where|which)", line):
        return closed("fact", f"asks '{_said(words, 3)}', which one plain fact answers")
    return invited_by_wh(words[1:])


def _where(words: Words, line: str) -> Invitation:
    if re.match(
        r"where (?:do|did|would|can|could|might) (?:you|we|people|they|i) (?:see|think|imagine|picture|expect|go from)\b",
        line,
    ):
        return opened("where", "asks where things are going, which invites a view", 0.85)
    if (
        re.search(r"\b(?:going|headed|heading|go from here|goes from here|lead|leads|take)\b", line)
        and "to school" not in line
    ):
        return opened("where", "asks where things are going, which invites a view", 0.8)
    if re.search(r"\b(?:idea|inspiration|passion|interest|motivation)\b", line):
        return leaning_open("where", "asks where something came from, which invites its story")
    return closed("where", "asks 'where', which a place answers")


def _how(words: Words, line: str) -> Invitation:
    second = words[1] if len(words) > 1 else ""
    third = words[2] if len(words) > 2 else ""
    if second == "come":
        return opened("why", "asks 'how come', which invites reasons")
    if second == "much":
        if (
            re.search(r"\b(?:earn|paid|pay|salary|cost|costs|money|charge|time|holiday|vacation|make)\b", line)
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
    if _is_adjective(second) and len(words) > 2:
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
    return ""


_LIKE_END = re.compile(
    r"what (?:is|was|are|were|would|will|has|have|does|did|do|it|that|the|your|a|being|life|working|made)\b.*\blike"
    r"(?: (?:to|for|when|in|at|as|on|there|here|now|then|today|these|back|working|being|doing|where|during|from|after|before|growing|starting|with|inside|behind|if|right|so|and|or|living|going|coming|making|moving|leaving|having)\b.*)?$"
)
_PLAIN_DO = re.compile(r"what (?:do|does|did|is|are|was) (?:you|they|he|she) (?:call|called|named)\b")


def _what(words: Words, line: str) -> Invitation:
    second = words[1] if len(words) > 1 else ""
    third = words[2] if len(words) > 2 else ""
    if _LIKE_END.match(line) and not re.search(r"\b(?:would|do|did) (?:you|they) like\b", line):
        return opened("what-like", "asks what it is like, which invites a picture", 0.94)
    if second in ("if", "about"):
        return leaning_open("what-about", f"asks 'what {second} …', which leaves the answer wide", 0.66)
    if second == "else":
        return (
            _what([words[0], *words[2:]], " ".join([words[0], *words[2:]]))
            if third
            else opened("what", "asks 'what else'")
        )
    if second in lex.KIND_NOUNS:
        return _what_kind(words)
    if second in ("is", "are", "was", "were", "has", "have", "would", "will") or second == "n't":
        return _what_is(words, line)
    noun = _head_noun(words[1:])
    if second not in lex.AUXILIARIES and second not in lex.SUBJECTS and second not in lex.SUBJECT_VERBS and noun:
        return _what_noun(noun, words)
    if _PLAIN_DO.match(line) or re.match(
        r"what (?:do|does|did) (?:you|he|she|they) (?:study|major|minor|earn|weigh|order|wear|drink|eat|cost)\b", line
    ):
        return closed("fact", f"asks '{_said(words, 4)}', which one noun answers")
    if re.match(r"what (?:does|did|do) \S+(?: \S+)? (?:stand for|cost|weigh|pay|earn)\b", line):
        return closed("fact", f"asks '{_said(words, 4)}', which one plain fact answers")
    if re.match(
        r"what would you like to (?:drink|eat|order|have)\b|what (?:are you|will you be|can i get you) (?:drinking|having|to drink)\b",
        line,
    ):
        return closed("fact", "asks for one plain fact")
    if re.search(
        r"\b(?:like|enjoy|love|miss|dislike|hate|value|appreciate)\b.{0,30}\b(?:most|best|least)\b|\b(?:most|best|least) (?:like|enjoy|love|miss|dislike|value)\b",
        line,
    ):
        return leaning_open("superlative", "asks for the one thing liked most or least", 0.66)
    return opened("what", f"asks '{_said(words, 4)} …', which invites an account", 0.88)


def _what_kind(words: Words) -> Invitation:
    rest = [w for w in words[2:] if w not in ("of", "a", "an")]
    head = _head_noun(rest) if rest else ""
    if head in lex.FACT_NOUNS and head not in ("hours", "day", "size", "team", "position", "pay", "time"):
        return leaning_closed("what-fact", f"asks what kind of {head}, which one item answers")
    if head in lex.LIST_NOUNS:
        return leaning_closed("list", f"asks what kind of {head}, which a list answers", 0.42)
    if head in lex.QUALITY_NOUNS:
        return leaning_open("qualities", f"asks what kind of {head}, a list that asks for reasons")
    return opened("what-kind", f"asks what kind of {head or 'thing'}, which invites a description", 0.78)


def _what_noun(noun: str, words: Words) -> Invitation:
    if any(w in lex.SUPERLATIVES for w in words[1 : words.index(noun) + 1 if noun in words else 4]):
        return leaning_open("superlative", f"asks for the one {noun}, where a noun would do")
    if noun in lex.FACT_NOUNS and not (noun in ("team", "experience")):
        return closed("what-fact", f"asks 'what {noun}', which one plain fact answers")
    if noun in lex.LIST_NOUNS:
        return leaning_closed("list", f"asks 'what {noun}', which a list answers", 0.42)
    if noun in lex.QUALITY_NOUNS:
        return leaning_open("qualities", f"asks 'what {noun}', a list that asks for reasons", 0.64)
    return opened("what-noun", f"asks 'what {noun} …', which invites an account", 0.84)


_NAMES = re.compile(
    r"\b(?:the|your|their|its|his|her) (?:exact |official |full |current |job )*(?:name|title|address|number|date|year|salary)\b"
)


def _what_is(words: Words, line: str) -> Invitation:
    rest = list(words[1:])
    while rest and (rest[0] in lex.AUXILIARIES or rest[0] in ("n't", "not", "been", "be")):
        rest.pop(0)
    if not rest:
        return opened("what", f"asks '{_said(words, 3)}'", 0.7)
    if re.match(r"what is (?:your|the) (?:last |first |full )?name\b", line) or _NAMES.search(" ".join(words[:7])):
        return closed("what-fact", "asks for a name or a number")
    if rest[0] in ("you", "they", "he", "she", "we", "i", "it", "that", "this", "there", "those", "these"):
        if any(w in ("reading", "wearing", "drinking", "called", "studying", "earning") for w in rest[1:3]):
            return closed("what-fact", f"asks '{_said(words, 4)}', which one noun answers")
        return opened("what", f"asks '{_said(words, 4)} …', which invites an account", 0.85)
    noun = _head_noun(rest)
    phrase = rest[: rest.index(noun) + 1] if noun in rest else rest[:4]
    if any(w in lex.SUPERLATIVES for w in phrase):
        return leaning_open(
            "superlative",
            f"asks for the {' '.join(p for p in phrase if p not in _DETERMINERS)}, where one noun would do",
        )
    if (
        noun in lex.FACT_NOUNS
        and not ({"typical", "average", "normal", "regular", "ideal", "usual"} & set(phrase))
        and noun not in ("day", "team", "company", "position", "time", "size", "week")
    ):
        return closed("what-fact", f"asks 'what is … {noun}', which one plain fact answers")
    if noun in ("hours", "size", "salary", "pay", "age"):
        return closed("what-fact", f"asks 'what is … {noun}', which one plain fact answers")
    if noun in ("job", "role", "specialty", "speciality", "position") and len(rest) <= 4:
        return leaning_closed("what-fact", f"asks 'what is … {noun}', which a title answers", 0.45)
    if noun in lex.LIST_NOUNS and noun.endswith("s") and noun not in ("clients", "customers"):
        return leaning_closed("list", f"asks 'what are … {noun}', which a list answers", 0.42)
    if noun in lex.QUALITY_NOUNS and noun not in ("background", "experience", "experiences", "knowledge"):
        return leaning_open("qualities", f"asks for {noun}, a list that asks for reasons", 0.64)
    return opened("what", f"asks '{_said(words, 2)} … {noun or rest[0]}', which invites an account", 0.86)


def _head_noun(words: Words) -> str:
    """The last word before the phrase is broken by a preposition, a verb or a pronoun; empty where there is none."""
    head = ""
    for i, word in enumerate(words[:9]):
        if word in _DETERMINERS and not head:
            continue
        if word in ("of",) and head in lex.KIND_NOUNS | {"part", "parts", "number", "couple", "lot", "name"} and i:
            if head in lex.KIND_NOUNS:
                continue
            return head
        if word in _NOUN_STOP or (head and word in lex.SUBJECT_VERBS):
            break
        head = word
    return head


def invited_by_noun(words: Words) -> Invitation:
    """The invitation of `tell me about …`: open, unless the thing is one plain fact."""
    rest = [w for w in words if w not in ("about", "me", "us", "of", "through", "on")]
    if asks_what_was_missed(" ".join(words)):
        return leaning_open("last-word", "asks what should have been asked")
    noun = _head_noun(rest)
    plain = (
        noun
        in (
            "name",
            "title",
            "salary",
            "number",
            "email",
            "age",
            "address",
            "date",
            "birthday",
            "deadline",
            "price",
            "cost",
            "year",
            "time",
        )
        and len(rest) <= 5
    )
    if plain and "about" not in words[:2]:
        return closed("what-fact", f"asks for {noun}, one plain fact")
    if plain and noun in ("salary", "age", "hours"):
        return leaning_closed("what-fact", f"asks about {noun}, which one plain fact may answer", 0.45)
    return opened("tell-about", "asks to be told about something, which invites a story", 0.92)
