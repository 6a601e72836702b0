"""Where the subject of a yes-or-no question ends, and what is said of it as a thing done.

Words come in two rows of the same length, plain forms and the visitor's own (see `turning`).
"""

from simulator.language import lexicon as lex
from simulator.language.nouns import DETERMINERS
from simulator.language.phrases import PREPOSITIONS, Row, describes
from simulator.language.spoken import joined
from simulator.language.verbs import COMMON, base_of, gerund, is_participle, past_of
from simulator.language.word_kin import is_adjective, is_noun, is_verb

ADVERBS = frozenset(
    """ever always often sometimes usually still really also just mostly mainly already never even actually regularly
    only generally normally currently now simply truly then only probably definitely certainly clearly obviously
    specifically personally eventually finally somehow rather ever basically typically largely ultimately""".split()
)
BE = frozenset("is are was were am".split())
DEGREES = frozenset("very really quite so pretty rather too that all fairly".split())
WITHIN = frozenset("in on at during near under from with".split())
SIDES = frozenset(
    """problem issue challenge priority concern factor topic matter reason worry must advantage disadvantage help
    handicap plus benefit requirement asset hindrance barrier obstacle""".split()
)
PARTICLES = frozenset("up down out off over back away like along better well together in on".split())
_BEFORE_NOUN = DETERMINERS | PREPOSITIONS | lex.ADJECTIVES | frozenset("and or other most many some".split())


def subject_of(rest: Row, aux: str) -> int:
    """How many words, counted from the first, are the subject: 5 in `the people in your team | know SQL`."""
    if rest[0] in lex.PRONOUNS - {"that", "this", "these", "those"}:
        return 1
    if aux in BE:
        return _before_complement(rest)
    inside = 0
    for i in range(1, min(len(rest), 12)):
        word, before = rest[i], rest[i - 1]
        if word == "like" and i + 1 < len(rest) and rest[i + 1] in _LIKENED:
            continue
        if word in ("who", "that", "which") and before != "like":
            inside += 1
        elif word in ADVERBS and not inside:
            return i
        elif before not in _BEFORE_NOUN and _can_be_verb(word, aux):
            if is_adjective(before) and not is_noun(before) and word not in ("do", "be", "have"):
                continue
            later = rest[i + 1] if i + 1 < len(rest) else ""
            noun = rest[0] in ("a", "an") and is_noun(word) and _can_be_verb(later, aux) and i < 4
            if (later in COMMON - {"like"} and word not in COMMON) or noun:
                continue  # `does shift work pay`, `would a graduate fit`: a noun that could be a verb stands before.
            if not inside:
                return i
            inside -= 1
    return min(2, len(rest))


_LIKENED = frozenset("yours this that these those ours mine".split())
"""`a hospital like yours`: a kind of hospital, and no liking."""


def _can_be_verb(word: str, aux: str) -> bool:
    if word in ("people", "women", "men", "children"):
        return False
    if aux in ("have", "has", "had"):
        return word in ("been", "got", "had") or is_participle(word)
    if word in COMMON or word in ("be", "have", "do"):
        return True
    return (
        is_verb(word)
        and not word.endswith(("s", "ing", "ed"))
        and word not in PREPOSITIONS | PARTICLES | lex.ADJECTIVES
    )


def _before_complement(rest: Row) -> int:
    """Where what is said of the subject begins: 2 in `your boss | a nurse`, 4 in `the pay in london | good`."""
    named = 2 if rest[0] in DETERMINERS | {"most", "many", "other"} else 1
    for i in range(named, min(len(rest), 12)):
        word, before = rest[i], rest[i - 1]
        last = i + 1 == len(rest)
        if word in ("you", "we", "they", "i") and is_adjective(rest[-1]):
            return len(rest) - 1  # `the training you give | enough`
        if word in ("what", "how", "why", "getting", "becoming") and not last:
            return i
        if word in PREPOSITIONS | {"where", "when"} or before in PREPOSITIONS:
            if word in WITHIN and any(describes(w) for w in rest[-1:]) and len(rest) - i <= 5:
                return len(rest) - 1
            if word == "of" or before in PREPOSITIONS:
                continue
            # `everyone in the lab | a chemist`
            return next((j for j in range(i + 3, len(rest)) if rest[j] in ("a", "an")), i)
        if word in ADVERBS | DEGREES | DETERMINERS | {"more", "less", "as", "like", "enough"} or is_participle(word):
            return i
        if (
            (word.endswith("ly") or word == "well")
            and not last
            and (is_participle(rest[i + 1]) or describes(rest[i + 1]))
        ):
            return i
        behind = rest[i + 1] if not last else ""
        if word in SIDES | {"part", "key"} and behind in PREPOSITIONS:
            return i
        if (describes(word) or is_adjective(word)) and (
            last or behind in PREPOSITIONS | ADVERBS | {"to", "than", "enough", "when", "and", "all", "every", "each"}
        ):
            return i
        if word.endswith("ing") and not last and (behind in DETERMINERS | PREPOSITIONS):
            return i
    likely = (i for i in range(named, len(rest)) if rest[i] in lex.ADJECTIVES)
    return next(likely, max(named, len(rest) - 1)) if len(rest) > 1 else 1


def doing_of(rest: Row, words: Row) -> str:
    """A verb phrase as a thing done, without what only weighs it: `travel much` as `travelling`."""
    while rest and rest[0] in ADVERBS:
        rest, words = rest[1:], words[1:]
    if not rest:
        return ""
    if rest[1:2] == ["any"] and (len(rest) == 2 or rest[2] in PREPOSITIONS | {"over", "during", "when", "after"}):
        words = [words[0], "some", *words[2:]]  # `lose any over the winter`
    if rest[1:3] == ["a", "lot"] and rest[3:4] and rest[3] in PARTICLES:
        words = [words[0], "things", *words[3:]]  # `throw a lot away`
    joins = next((i for i in range(2, len(rest) - 2) if rest[i] == "and" and rest[i + 2] in ("it", "them", "the")), 0)
    if joins and is_verb(rest[joins + 1]):
        words = [*words[: joins + 1], gerund(rest[joins + 1]), *words[joins + 2 :]]  # `make a mistake and fix it`
    kept = [w for i, w in enumerate(words) if not i or w.lower() != "any"]
    while len(kept) > 1 and kept[-1].lower() in ("much", "usually", "often", "ever", "anywhere"):
        kept.pop()
    if rest[0] == "be" and len(rest) > 1 and rest[1].endswith("ing") and is_verb(rest[1].removesuffix("ing")):
        return joined(kept[1:])  # `be doing this` as `doing this`
    verb = base_of(rest[0])
    return joined([gerund(verb), *kept[1:]])


def people_who(aux: str, plain: Row, own: Row) -> str:
    """`(did anyone) in your family do this` as `people in your family who did this`."""
    size = subject_of(["people", *plain], aux) - 1
    behind, said = plain[size:], own[size:]
    while behind and behind[0] in ADVERBS:
        behind, said = behind[1:], said[1:]
    if not behind:
        return ""
    did = [past_of(base_of(behind[0])), *said[1:]] if aux == "did" else ["have", *said]
    return f"what can you tell me about people {joined(own[:size])} who {joined(did)}"
