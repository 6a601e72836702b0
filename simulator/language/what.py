"""What `what` invites: a picture, an account, a list or one noun."""

import re
from collections.abc import Sequence

from simulator.language import lexicon as lex
from simulator.language.invitations import Invitation, closed, leaning_closed, leaning_open, opened
from simulator.language.nouns import DETERMINERS, head_noun
from simulator.language.verbs import COMMON
from simulator.language.word_kin import known as is_known
from simulator.patterns import compiled

Words = Sequence[str]

_TOP = "|".join(sorted(lex.SUPERLATIVES))

_LIKE_END = compiled(
    r"what (?:is|was|are|were|would|will|has|have|does|did|do|it|that|the|your|a|being|life|working|made)\b.*\blike"
    r"(?: (?:to|for|when|in|at|as|on|there|here|now|then|today|these|back|working|being|doing|where|"
    r"during|from|after|before|growing|starting|with|inside|behind|if|right|so|and|or|living|going|coming|"
    r"making|moving|leaving|having)\b.*)?$"
)
_LIKE_DOING = compiled(r"what (?:is|was|has|would|will) (?:it|that) (?:been |be )?like \w{2,}ing\b")
"""`what is it like studying while you work`"""
_WHAT_THEY_LIKE = compiled(r"\b(?:would|do|did)(?: n't)? (?:you|they|people|others) (?:\w+ )?like\b")
_PLAIN_DO = compiled(r"what (?:do|does|did|is|are|was) (?:you|they|he|she|people|your \w+) (?:call|called|named)\b")


def invited_by_what(words: Words, line: str) -> Invitation:
    """The invitation of plain words that begin with `what`; `line` is the same words as one text."""
    second = words[1] if len(words) > 1 else ""
    third = words[2] if len(words) > 2 else ""
    if (_LIKE_END.match(line) or _LIKE_DOING.match(line)) and not _WHAT_THEY_LIKE.search(line):
        return opened("what-like", "asks what it is like, which invites a picture", 0.94)
    if second in ("if", "about") and not (second == "about" and set(words[3:9]) & lex.SUBJECT_VERBS):
        return leaning_open("what-about", f"asks 'what {second} …', which leaves the answer wide", 0.66)
    if words[-1] in ("is", "was", "are", "were") and second in DETERMINERS and len(words) > 3:
        return invited_by_what([words[0], words[-1], *words[1:-1]], " ".join([words[0], words[-1], *words[1:-1]]))
    if re.match(
        (
            r"what (?:you|he|she|they) (?:have |had |did )?(?:studied|study|majored|earn|earned|weigh|pay|paid|charge|"
            r"drink)\b(?! (?:for|from|about))"
        ),
        line,
    ):
        return closed("fact", f"asks '{_said(words, 3)}', which one noun answers")
    if second == "about" and set(words[3:9]) & lex.SUBJECT_VERBS:
        return opened("what", f"asks 'what about … {next(w for w in words[3:9] if w in lex.SUBJECT_VERBS)}'", 0.86)
    if re.search(r"\bfind (?:to be )?(?:the )?(?:" + _TOP + r")\b", line):
        return leaning_open("superlative", "asks for the one thing, where a noun would do", 0.66)
    if _AWARDED.match(line):
        return closed("fact", "asks what it was given for, which one plain fact answers")
    if second == "for" and third:
        return invited_by_what([words[0], *words[2:]], " ".join([words[0], *words[2:]]))
    if re.match(
        r"what (?:would|do|did) you (?:say|think|consider|call) (?:is|was|are|were|to be)? ?(?:the|your) (?:\w+ )?(?:"
        + _TOP
        + r")\b",
        line,
    ):
        return leaning_open("superlative", "asks for the one thing, where a noun would do", 0.66)
    if second == "else":
        return (
            invited_by_what([words[0], *words[2:]], " ".join([words[0], *words[2:]]))
            if third
            else opened("what", "asks 'what else'")
        )
    if second in lex.KIND_NOUNS:
        return _what_kind(words)
    if second in ("is", "are", "was", "were", "has", "have", "would", "will") or second == "n't":
        return _what_is(words, line)
    noun = head_noun(words[1:])
    known = lex.LIST_NOUNS | lex.FACT_NOUNS | lex.QUALITY_NOUNS
    if noun not in known and second in known and second.endswith("s"):
        noun = second
    starts_noun = second in known or second not in lex.SUBJECTS
    if second not in lex.AUXILIARIES and starts_noun and second not in lex.SUBJECT_VERBS and noun:
        return _what_noun(noun, words)
    meant = re.fullmatch(r"what (?:means (?=[\w-]+$)|does (?=[\w-]+ mean$))([\w-]+)(?: mean)?", line)
    if meant is not None and not is_known(meant.group(1)) and meant.group(1) not in lex.PRONOUNS:
        return closed("fact", "asks what a word means, which one plain fact answers")
    if _PLAIN_DO.match(line) or re.match(
        r"what (?:do|does|did) (?:you|he|she|they) (?:study|major|minor|earn|pay(?! attention)|charge|weigh|score|"
        r"order|wear|drink|eat|cost)\b",
        line,
    ):
        return closed("fact", f"asks '{_said(words, 4)}', which one noun answers")
    if re.match(r"what (?:did|does) (?:all )?(?:it|that|this) cost (?:you|him|her|them|your)\b", line):
        return leaning_open("what", f"asks '{_said(words, 5)}', which is seldom a price", 0.7)
    if re.match(
        r"what (?:does|did|do) (?:\S+ ){1,4}?(?:stand for|cost|weigh|"
        r"pay(?! attention)|earn)\b",
        line,
    ):
        return closed("fact", f"asks '{_said(words, 4)}', which one plain fact answers")
    if re.match(
        r"what (?:does|did|do) (?:\S+ ){1,7}?(?:(?:take|bring) home(?! (?:from|with|to))|"
        r"make (?:an hour|(?:a|per|in a) (?:day|week|month|year)|in (?:the|their|your) first))\b",
        line,
    ):
        return closed("fact", "asks what is earned, which one number answers")
    if re.match(
        (
            r"what would you like to (?:drink|eat|order|have)\b|what (?:are you|will you be|"
            r"can i get you) (?:drinking|having|to drink)\b"
        ),
        line,
    ):
        return closed("fact", "asks for one plain fact")
    if re.search(
        (
            r"\b(?:like|enjoy|love|miss|dislike|hate|value|appreciate)\b.{0,30}\b(?:most|best|least)\b|"
            r"\b(?:most|best|least) (?:like|enjoy|love|miss|dislike|value)\b"
        ),
        line,
    ):
        return leaning_open("superlative", "asks for the one thing liked most or least", 0.66)
    return opened("what", f"asks '{_shown(words)}', which invites an account", 0.88)


def _what_kind(words: Words) -> Invitation:
    rest = [w for w in words[2:] if w not in ("of", "a", "an")]
    head = head_noun(rest) if rest else ""
    if rest and rest[0] in lex.LIST_NOUNS and rest[0].endswith("s"):
        head = rest[0]
    if head in lex.FACT_NOUNS and head not in ("day", "size", "team", "position", "pay", "time"):
        return leaning_closed("what-fact", f"asks '{_shown(words)}', which one item answers")
    if head in lex.LIST_NOUNS:
        return leaning_closed("list", f"asks '{_shown(words)}', which a list answers", 0.42)
    if head in lex.QUALITY_NOUNS:
        return leaning_open("qualities", f"asks '{_shown(words)}', a list that asks for reasons")
    return opened("what-kind", f"asks '{_shown(words)}', which invites a description", 0.78)


def _what_noun(noun: str, words: Words) -> Invitation:
    if any(w in lex.SUPERLATIVES for w in words[1 : words.index(noun) + 1 if noun in words else 4]):
        return leaning_open("superlative", f"asks for the one {noun}, where a noun would do")
    if noun in lex.FACT_NOUNS and noun not in ("team", "experience"):
        return closed("what-fact", f"asks 'what {noun}', which one plain fact answers")
    if noun in lex.LIST_NOUNS:
        return leaning_closed("list", f"asks 'what {noun}', which a list answers", 0.42)
    if noun in lex.QUALITY_NOUNS:
        return leaning_open("qualities", f"asks 'what {noun}', a list that asks for reasons", 0.64)
    if _USED.search(" ".join(words)):
        return leaning_closed("list", f"asks 'what {noun}', which a list answers", 0.4)
    return opened("what-noun", f"asks 'what {noun} …', which invites an account", 0.84)


_AWARDED = compiled(
    r"what (?:is|was|are|were) (?:the|your|that|this|their) (?:\w+ )?(?:prize|award|medal|cup|fine|grant|trophy|ribbon|"
    r"certificate|badge|penalty|bonus) (?:actually |really )?for$|"
    r"what (?:did|do) (?:you|they|he|she|it) (?:win|get) (?:it|that|one|the \w+|your \w+|a \w+) for$"
)
"""`what was the prize for`: one plain fact says it."""

_USED = compiled(
    r" (?:are|were|is|was) (?:you|they|he|she|we) (?:currently |now )?(?:on|in|using|taking|reading|wearing|playing)$|"
    r" (?:do|does|did) (?:you|they|he|she|we) (?:currently |mostly |usually )?(?:go to|belong to|live in|"
    r"shop at|rely on|work for|stock|use|speak|read|play|drive|wear|"
    r"sell|operate|handle|teach|treat|"
    r"own|smoke|drink|eat|watch)(?: (?:at|in|for|every|on|most|here)\b.*)?$"
)
"""`what medication are you on`: the verb says that the noun is a thing to be named."""

_NAMES = compiled(
    r"what (?:is|was|are|were) (?:the|your|their|its|his|her) (?:exact |official |full |current |job |first |last )*"
    r"(?:name|names|title|address|number|date|year|salary|email)\b"
)


_CALLED = compiled(
    r"what (?:is|was|are|were) (?:the|your|their|its|his|her|that|this|those|these) (?:\S+ ){1,6}?(?:called|named)"
    r"(?: again| then| at the time| in \w+)?$"
)
"""`what was the nurse called`: a name answers it."""


def _what_is(words: Words, line: str) -> Invitation:
    rest = list(words[1:])
    while rest and (rest[0] in lex.AUXILIARIES or rest[0] in ("n't", "not", "been", "be")):
        rest.pop(0)
    if not rest:
        return opened("what", f"asks '{_said(words, 3)}'", 0.7)
    if _NAMES.match(line) or _CALLED.match(line):
        return closed("what-fact", "asks for a name or a number")
    if rest[0] in ("you", "they", "he", "she", "we", "i", "it", "that", "this", "there", "those", "these"):
        if any(w in ("reading", "wearing", "drinking", "called", "studying", "earning") for w in rest[1:3]):
            return closed("what-fact", f"asks '{_said(words, 4)}', which one noun answers")
        if set(rest[1:4]) & lex.SUPERLATIVES:
            return leaning_open("superlative", "asks for the one thing, where a noun would do", 0.66)
        return opened("what", f"asks '{_shown(words)}', which invites an account", 0.85)
    noun = head_noun(rest)
    phrase = rest[: rest.index(noun) + 1] if noun in rest else rest[:4]
    if any(w in lex.SUPERLATIVES for w in phrase) or phrase[:3] == ["the", "one", "thing"]:
        return leaning_open(
            "superlative",
            f"asks for the {' '.join(p for p in phrase if p not in DETERMINERS)}, where one noun would do",
        )
    if (
        noun in lex.FACT_NOUNS
        and not (words[1] in ("would", "will") and set(rest) & COMMON)
        and not ({"typical", "average", "normal", "regular", "ideal", "usual"} & set(phrase))
        and noun not in ("day", "team", "company", "position", "time", "size", "week")
    ):
        return closed("what-fact", f"asks 'what is … {noun}', which one plain fact answers")
    if noun in ("hours", "size", "salary", "pay", "age"):
        return closed("what-fact", f"asks 'what is … {noun}', which one plain fact answers")
    if noun in ("job", "role", "specialty", "speciality", "position") and len(rest) <= 4:
        return leaning_closed("what-fact", f"asks 'what is … {noun}', which a title answers", 0.45)
    if noun in lex.LIST_NOUNS and noun.endswith("s") and not _weighs(noun, rest):
        return leaning_closed("list", f"asks 'what are … {noun}', which a list answers", 0.42)
    if noun in lex.QUALITY_NOUNS and noun not in ("background", "experience", "experiences", "knowledge"):
        return leaning_open("qualities", f"asks for {noun}, a list that asks for reasons", 0.64)
    return opened("what", f"asks '{_shown(words)}', which invites an account", 0.86)


def _weighs(noun: str, rest: Words) -> bool:
    """Whether the noun asks for a judgement and not for items: `the benefits of moving`, `your clients`."""
    after = list(rest)[list(rest).index(noun) + 1 :][:1]
    return noun in ("clients", "customers") or (noun == "benefits" and after == ["of"])


def _said(words: Words, count: int) -> str:
    return " ".join(words[:count]).replace(" n't", "n't")


_QUOTED = 5


def _shown(words: Words) -> str:
    """The first words as they are quoted: `what sort of person …`."""
    return _said(words, _QUOTED) + (" …" if len(words) > _QUOTED else "")
