"""Whether a wording can be English at all: what was turned wrongly is refused, since no wording is better than it."""

import re
from itertools import pairwise

from simulator.language import lexicon as lex
from simulator.language.phrases import ends_plural
from simulator.language.verbs import COMMON, base_of, is_participle, is_past
from simulator.language.word_kin import is_adjective, is_noun, is_verb
from simulator.patterns import compiled

_AUX = r"(?:is|are|was|were|do|does|did|will|would|can|could|has|have)"
_WHO = r"(?:you|your|the|it|they|he|she|there|this|that)"
_UNSPEAKABLE = tuple(
    compiled(pattern, re.IGNORECASE)
    for pattern in (
        # `about he`, `for they`: a subject where an object belongs.
        r"\b(?:about|of|with|for|like to be|role of|to) (?:he|she|they|we|i)\b(?!['’])",
        # A question inside the question, or a clause that lost its head.
        r"\bwhat\b.*(?<!decides )(?<!about )\b(?:how many|how much|which of)\b",
        r"\babout (?:too|all|better|(?:that|it|this) (?:an?|the)|the same \w+|hire|take)\b(?!-)|^how are you\b|"
        r"\bhow it the\b|\bcome come\b|\bcoming on you\b|\boff in the like\b|\bof it \w+ing\b|\bideas? that .*\b"
        r"(?:doesn't|don't|isn't) \w+ (?:make|want|have|be)\b|\b(?:you|they|he|she) not \w+\b|\bby whom\b",
        r"\bidea that (?:in|at|on|after|before|more|trusted|of|to|for|with|or|and)\b",
        r"\b(?:idea that|feel about|about) (?:\w+ ){1,2}(?:he|she|they) (?:is|are|was|were|will|would|has|had)\b",
        rf"\b(?:and|or) {_AUX} {_WHO}\b|\band how (?:many|much|long|often|old|far)\b",
        r"\babout (?:\w+ ){1,4}(?:they|he|she)\?$|\bit is (?:true|correct|right)\b|\bwhom?\?$",
        r"\babout (?:that|this|it) (?:is|was|sounds?|looks?|seems?|must|feels?)\b",
        # No helping verb behind the question word: `what you know`.
        r"^(?:what|how|why|when|where) (?:you|they|we|he|she|it|i|your|the) ",
        r".{12}\b(?:is|was|are) (?:it|that)\?$|\b(?:where|when|who|what|how|why)\?$",
        r"\b(?:is|are|do|does|did|has|about) (?:my|a|the) \w+ (?:says|said|told|thinks)\b|\bidea that they say\b",
        r"\bsee (?:they|he|she|we|i) |\bborred\b",
        # `what is chess a like`, `what is the river like in`: a word cut off.
        r"\b(?:an?|the|your|over|under|of|for|with|than|about) like\?$|\blike (?:in|on|at|for|with|to|of)\?$",
        # Nobody is named, and a greeting is no question about them.
        r"^how (?:are|is|was|were) (?:they|it|he|she|that)\?$",
        # A verb that lost its object, a claim that lost its last word.
        r"^how do you (?:use|need|have|get|make|want|find|take|enjoy|like)\?$",
        r"\bidea that .*\b(?:is|are|was|were|be|gets?|got|seems?|feels?|looks?|becomes?)\?$",
        r"\b(?:a|an|the|your|my|and|or|very|as|if|because)\?$",
        r"\bto to\b|\bthe (?:your|my|their|his|her|the|an?)\b|\b(?:for|of|with|about|from) play\b|\babout about\b",
        r"\blike to (?:people|you|me|them)\b|\bidea that that\b|\babout same\b|^could you tell me (?:what|how|why)\?$",
        # `how has the owner changed anything`: whether it did so at all was the question.
        r"^how (?:do|does|did|has|have|is|are) (?!.*\b(?:feel|think|decide|see)\b).*"
        r"\b(?:any|anything|anyone|anybody|anywhere|ever|or not)\b",
        r"^how (?:do|does|did) (?:it|that) [\w-]+ing to ",
        # A feeling about a feeling, or about what is no event.
        r"\bfeel about (?:thinking|minding|caring|believing|knowing|worrying|wanting|liking|being able)\b(?! up)",
        r"\bfeel about (?:in|on|at|to|from|for|when|if|you are|it is)\b",
        r"\bdifference does the (?:number|amount) of\b|^how do you feel about the number of (?:years|months|days)\b",
        r"\bin what ways (?:is|was|are) (?:that|it|this) "
        r"(?:normal|true|right|correct|possible|fine|ok|okay|enough|usual|legal|allowed|necessary|there|here)\b",
    )
)
_NO_VERBS = frozenset("too to two three both all very really ever still back never also she he it they we in".split())
_FINITE = frozenset(
    "know go come take want give make get find see say think do have eat keep bring fly swim leave".split()
)
"""Plain verbs that are no nouns: behind a plural they say what it does."""
_PASTS = frozenset("went was were made took gave came knew began wrote ate drove chose fell flew spoke".split())


def is_speakable(wording: str) -> bool:
    """Whether nothing in the wording shows that it was turned wrongly."""
    if any(pattern.search(wording) for pattern in _UNSPEAKABLE):
        return False
    words = re.findall(r"[\w'’-]+", wording.lower())
    return not any(map(_of_no_verb, words)) and not _misfits(words)


def _of_no_verb(word: str) -> bool:
    """An "-ing" of what is no verb, or of a past form: `twoing`, `tooing`, `dieding`."""
    root = word.removesuffix("ing")
    if root == word or len(root) < 2:
        return False
    if is_adjective(root) and not is_verb(root) and not is_noun(word):
        return True
    return root in _NO_VERBS or root + "e" in _NO_VERBS or (is_past(root) and base_of(root) != root)


def _misfits(words: list[str]) -> bool:
    """Two verb forms that never meet: `would made`, `to went`, `being doing`; a participle in a noun's place."""
    if words[-1:] == ["like"] and len(words) > 4 and ends_plural(words[-3]) and is_adjective(words[-2]):
        # `what were your hands steady like`
        return True
    told = words[:6] == "what can you tell me about".split()
    if told and len(words) > 9 and ends_plural(words[7]) and words[8] in _FINITE:
        # `about the bees know the way home`
        return True
    for one, two in pairwise(words):
        apart = is_participle(two) and base_of(two) != two and not is_noun(two)
        if (one in ("would", "will", "could", "can", "do", "does") and apart) or (one == "to" and two in _PASTS):
            return True
        doing = two.endswith("ing") and base_of(two) == two and not is_noun(two) and not is_adjective(two)
        if one == "being" and doing and _base_of_ing(two):
            return True
    part = words[1:3] in (["part", "does"], ["part", "do"], ["part", "did"]) and len(words) > 4
    verbal = part and is_participle(words[3]) and not is_noun(words[3]) and words[3] not in lex.ADJECTIVES
    return bool(verbal) and not words[3].endswith("ing")


def _base_of_ing(word: str) -> bool:
    root = word.removesuffix("ing")
    return bool({root, root + "e", root[:-1]} & COMMON)
