"""Yes-or-no questions and statements turned into open wordings, the likeliest first.

Words come in two rows of the same length: plain forms, by which the frame is found, and the visitor's own words, which
stay. A wording here is a proposal: `rewording` keeps only what reads as open.
"""

import re
from collections.abc import Iterator

from simulator.language import lexicon as lex
from simulator.language.phrases import (
    PREPOSITIONS,
    Row,
    after,
    bare_noun,
    describes,
    has_verb,
    inverted,
    is_plural,
    without,
)
from simulator.language.spoken import joined
from simulator.language.turning_claims import at_first_hand, claimed_of_others, claimed_to_have, opened
from simulator.language.turning_learners import reordered
from simulator.language.turning_others import CHANGING, PAY, QUALITIES, asked_of_others, feels, is_people, whether
from simulator.language.turning_shapes import turned_shape
from simulator.language.turning_somebody import ANYBODY, once, something, which
from simulator.language.turning_subject import ADVERBS, doing_of, people_who
from simulator.language.turning_you import turned_you
from simulator.language.verbs import (
    COMMON,
    base_of,
    gerund,
    is_participle,
    is_past,
    participle_of,
    past_of,
)
from simulator.language.word_kin import is_adjective
from simulator.patterns import compiled

_POINTERS = frozenset("the a an all some this that these those your it".split())
_PLACES = frozenset("up down out in on at inside outside there here under around near by during".split())
_UNNAMED = frozenset(
    """when why how where what like because for in on at with to before after still so that through by of more less
    you out me enough""".split()
)
_NO_DOING = frozenset(
    "thing something anything nothing everything morning evening during king spring building meeting wedding "
    "ceiling".split()
)
_PLURAL = {"has": "have", "is": "are", "was": "were", "does": "do"}
_SOMETHING = ("anything", "something", "nothing")
_LIKED = frozenset("like love enjoy mind miss regret doubt worry want".split())
_LEADS = compiled(
    r"(?:(?:so|and|but|then|well|ok|okay|right|oh|wow|because|surely|presumably|obviously|of course|naturally|"
    r"clearly|no doubt) |"
    r"(?:i (?:guess|suppose|assume|take it|imagine|bet|think|would think|heard|read|"
    r"understand|believe|gather|see|hear|am told)|you mean|"
    r"(?:it )?(?:seems|sounds|looks))(?: (?:that|like|as if))? )+"
)


def turned(plain: Row, own: Row, claimed: bool = False) -> Iterator[str]:
    """Open wordings of a question that begins with an auxiliary; `claimed` where the yes is taken for granted."""
    plain, own = without(plain, own, {"n't", "not"}, first=4)
    if len(plain) < 2 or plain[0] not in lex.AUXILIARIES:
        return
    if plain[1] in _SOMETHING:
        yield from something(plain, own)
        return
    it = plain[1] in ("it", "that", "this") and plain[0] in ("do", "does")
    if (
        "ever" in plain[2:6]
        and not it
        and plain[0] in ("has", "have", "had", "did", "do", "does")
        and plain[1] != "you"
    ):
        at = list(plain).index("ever")
        row = plain[1:at]
        body = row[0] in ("the", "your", "their", "they") and is_people(row) and not feels(row)
        if plain[0] == "did" and plain[at + 1 :] and body and not row[-1].endswith(("er", "or")):
            yield from whether("did", joined(own[1:at]), plain[at + 1 :], own[at + 1 :])
        yield once(plain[1:], own[1:])
    if plain[1] in ANYBODY:
        skip = 3 if plain[2:3] == ["else"] else 2
        if plain[skip : skip + 1] in (["in"], ["on"], ["from"], ["at"]) and plain[0] in ("did", "has", "have"):
            yield people_who(plain[0], plain[skip:], own[skip:])
        if plain[0] in ("has", "have") and plain[skip + 1 : skip + 2] in (["you"], ["your"]):
            yield once(["somebody", "ever", *plain[skip:]], ["somebody", "ever", *own[skip:]])
        if plain[0] in ("do", "does") and plain[skip + 1 : skip + 2] in (["your"], ["the"], ["their"]):
            end = next(
                (i for i in range(skip + 2, len(plain)) if plain[i] in PREPOSITIONS | {"when", "if"}), len(plain)
            )
            are = "are" if is_plural(plain[skip + 1 : end]) else "is"
            done = participle_of(base_of(plain[skip]))
            yield f"how {are} {joined(own[skip + 1 : end])} {done} {joined(own[end:])}"
        many = ["people"] if plain[0] in ("can", "could") else ["other", "people"]
        own = [_PLURAL.get(plain[0], own[0]), *many, *own[skip:]]
        plain = [_PLURAL.get(plain[0], plain[0]), *many, *plain[skip:]]
    aux, subject = plain[0], plain[1]
    rest, words = plain[2:], own[2:]
    if (
        aux in ("are", "is")
        and subject == "you"
        and rest[:1]
        and rest[0] in ("agree", "work", "study", "live", "think")
    ):
        aux = "do"
    if aux in ("do", "does", "did") and rest[:1] and rest[0] in ("can", "could", "must"):
        rest, words = rest[1:], words[1:]
    if subject == "it" and aux in ("would", "could") and rest[:1] == ["be"] and "to" in rest[2:-1]:
        yield f"what would it be like {joined(words[list(rest).index('to', 2) :])}"
    if subject in ("it", "that") and rest[:2] == ["be", "that"]:
        yield from turned_statement(rest[2:], words[2:])
    elif subject == "you" and rest[:1] == ["and"]:
        # `do you and the owners ever disagree`: both are meant.
        yield once(plain[1:], own[1:]) if "ever" in rest else ""
        yield from asked_of_others("do" if aux == "does" else aux, plain[1:], own[1:])
    elif subject == "you":
        while rest and rest[0] in ADVERBS:
            always = rest[0] == "always"
            if rest[0] == "ever" and aux == "did" and len(rest) > 1 and rest[1] in COMMON - {"think", "want"}:
                yield f"could you tell me about a time when you {joined([past_of(rest[1]), *words[2:]])}"
            rest, words = rest[1:], words[1:]
            if always and aux in ("have", "did") and rest:
                yield f"how did you come to {joined([base_of(rest[0]), *words[1:]])}"
        if rest and aux == "did" and is_past(rest[0]):
            rest, words = [base_of(rest[0]), *rest[1:]], [base_of(rest[0]), *words[1:]]
        while rest[:2] in (["kind", "of"], ["of", "like"], ["sort", "of"]):
            rest, words = rest[2:], words[2:]
        if rest:
            yield from turned_you(aux, rest, words, claimed, "ever" in plain)
    elif subject == "there":
        while rest and rest[0] in ("be", "like", *ADVERBS):
            rest, words = rest[1:], words[1:]
        if not rest:
            return
        if aux in ("will", "would", "could", "might"):
            yield f"what do you think about the idea that there {aux} be {joined(words)}"
        if rest[0] in _SOMETHING and rest[1:]:
            yield which(rest, words)
        doer = next((i for i, w in enumerate(rest) if i and w == "who"), 0)
        if doer and rest[doer + 1 : doer + 2] in (["do"], ["have"], ["does"], ["has"]) and rest[doer + 2 :]:
            # `women who do this` as `women doing this`, which cannot be heard as `who does this`.
            done = doing_of(rest[doer + 1 :], words[doer + 1 :])
            yield f"what can you tell me about {bare_noun(rest[:doer], words[:doer], keep=True)} {done}"
        if rest[:1] == ["any"] and len(rest) > 1 and not is_plural(rest[1:]) and rest[1] not in ("good", "other"):
            rest, words = ["the", *rest[1:]], ["the", *words[1:]]
        named = f"{'the ' if rest[0] == 'many' else ''}{bare_noun(rest, words)}"
        named = re.sub(r"^((?:\w+ )?(?:rule|law|norm|guideline|regulation|limit)s?) about ", r"the \1 on ", named)
        plain_noun = named.split()[1:2] and not describes(named.split()[1])
        yield f"what can you tell me about {re.sub('^an? ', 'the ', named) if plain_noun else named}"
    elif subject == "i":
        if rest[:2] in (["need", "to"], ["have", "to"]) and len(rest) > 2:
            yield f"what difference does {joined([gerund(rest[2]), *words[3:]])} make"
        if rest and rest[0] in ("need", "require", "have") and rest[1:2] != ["to"]:
            end = len(rest) - 2 if rest[-2:] in (["for", "it"], ["for", "that"], ["for", "this"]) else len(rest)
            yield f"what difference does having {bare_noun(rest[1:end], words[1:end], keep=True)} make"
        elif "or" in rest:
            yield f"how would you decide whether to {joined(words)}"
        elif rest:
            end = next((i for i, w in enumerate(rest) if w == "before" and i > 1), len(rest))
            yield f"what should I think about before {joined([gerund(rest[0]), *words[1:end]])}"
    elif (
        aux in ("is", "was")
        and subject in lex.ADJECTIVES
        and rest[:1]
        and rest[0] in COMMON
        and not is_participle(rest[-1])
    ):
        yield f"what {aux} it like to {joined(words)}"
    elif aux in ("is", "was") and "to" in rest and (subject in lex.ADJECTIVES):
        yield from _it(aux, "it", plain[1:], own[1:])
    elif subject in ("it", "that", "this") and aux in ("is", "was"):
        yield from _it(aux, subject, rest, words)
    else:
        yield from asked_of_others(aux, plain[1:], own[1:], claimed)


def turned_statement(plain: Row, own: Row, claimed: bool = True) -> Iterator[str]:
    """Open wordings of a statement that asks for a yes; `claimed` unless an `if` or `whether` stood before it."""
    lead = _LEADS.match(" ".join(plain) + " ")
    if lead:
        skip = len(lead.group().split())
        plain, own = plain[skip:], own[skip:]
    stated = plain[:1] and plain[0] not in lex.AUXILIARIES
    plain, own = reordered(*opened(plain, own)) if plain else (plain, own)
    plain, own, told = at_first_hand(plain, own)
    claimed = claimed and told
    if not plain:
        return
    if plain[:2] == ["you", "used"]:
        yield from turned_shape(plain, own)
    if stated and plain[0] in lex.AUXILIARIES:
        yield from turned_shape(plain, own)
        yield from turned(plain, own, claimed)
        return
    if plain[0] == "it" and plain[1:2] in (["is"], ["was"]) and len(plain) > 3:
        yield from turned_shape([plain[1], "it", *plain[2:]], [own[1], "it", *own[2:]])
    if not told and plain[:2] == ["you", "would"] and plain[2:3] in (["know"], ["have"], ["get"]):
        plain, own = ["you", *plain[2:]], [own[0], *own[2:]]
    if not told and plain[0] != "there":
        yield from turned(*inverted(plain, own))
    if plain[0] == "you" and claimed:
        yield from claimed_to_have(plain, own)
    if plain[0] == "it" and plain[1:2] and base_of(plain[1]) in ("get", "feel", "seem", "become") and len(plain) <= 4:
        yield f"what {'was' if is_past(plain[1]) else 'is'} it like for you"
    yield from claimed_of_others(plain, own)
    subject, rest, words = plain[0], list(plain[1:]), list(own[1:])
    negative = bool({"never", "n't", "not"} & set(rest[:3]))
    if subject == "there" and rest[1:2] in (["no"], ["nobody"], ["nothing"]):
        yield f"what do you think about the idea that {joined(own)}"
    if subject == "there" and rest:
        yield from turned([rest[0], "there", *rest[1:]], [words[0], "there", *words[1:]], claimed)
    rest, words = without(rest, words, ADVERBS | {"n't", "not"}, first=4)
    if subject in ("you", "it", "that", "this") and rest[:1] == ["must"]:
        yield from _must(subject, rest[1:], words[1:])
        return
    if subject == "you" and rest:
        if rest[0] in ("do", "did") and rest[1:2] and rest[1] in _POINTERS:
            # `you do the weather`: the verb itself, and no helper.
            yield from turned([rest[0], "you", "do", *rest[1:]], [words[0], "you", "do", *words[1:]], claimed)
            return
        if rest[0] in lex.AUXILIARIES:
            own_aux = rest[0]
            if (
                own_aux in ("have", "had", "do", "did")
                and len(rest) > 1
                and own_aux in ("have", "had")
                and not _is_perfect(rest[1])
            ):
                yield from turned(
                    ["do" if own_aux == "have" else "did", "you", "have", *rest[1:]],
                    ["do", "you", "have", *words[1:]],
                    claimed,
                )
                return
            if negative and own_aux == "have" and rest[1:2] == ["wanted"] and rest[2:3] not in ([], ["to"]):
                yield f"how do you feel about having {joined(words[2:])}"
            if negative and own_aux == "have" and len(rest) > 1:
                yield f"what has it been like not to have {joined(words[1:])}"
            if (
                negative
                and own_aux == "did"
                and len(rest) > 1
                and rest[1] in COMMON - {"like", "love", "enjoy", "want"}
            ):
                yield f"what got in the way of {joined([gerund(rest[1]), *words[2:]])}"
            if negative and own_aux == "do" and rest[1:2] and rest[1] in ("need", "have", "require"):
                yield from turned([own_aux, "you", *rest[1:]], [own_aux, "you", *words[1:]])
            if (
                negative
                and own_aux == "do"
                and rest[1:3] in (["get", "much"], ["get", "many"], ["get", "enough"])
                and rest[3:]
            ):
                yield f"how do you feel about the {joined(words[3:])} you get"
            if negative and own_aux == "do" and rest[1:] and rest[1] not in _LIKED:
                yield f"how do you feel about {doing_of(rest[1:], words[1:])}"
            granted = claimed and not (negative and own_aux in ("would", "will", "could"))
            yield from turned([own_aux, "you", *rest[1:]], [own_aux, "you", *words[1:]], granted)
            return
        past = is_past(rest[0])
        base = base_of(rest[0])
        if negative and past and base == "want":
            yield "how did you know what you wanted"
        if "never" in plain[:4] and past and base not in _LIKED:
            yield f"how do you feel about {joined([gerund(base), *words[1:]])}"
        if negative and past and base not in ("regret", "miss", "doubt", "worry", "like", "love", "enjoy"):
            yield f"what got in the way of {joined([gerund(base), *words[1:]])}"
        if negative and base not in ("regret", "miss", "doubt", "worry", "like", "love", "enjoy"):
            yield f"what do you think about the idea of {joined([gerund(base), *words[1:]])}"
        yield from turned(
            ["did" if past else "do", "you", base, *rest[1:]],
            ["did" if past else "do", "you", base, *words[1:]],
            claimed,
        )
        return
    if subject in ("it", "that", "this") and rest[:1] in (["is"], ["was"]):
        yield from _it(rest[0], subject, rest[1:], words[1:])
    must = next((i for i, w in enumerate(plain[:7]) if i and w == "must"), 0)
    if must and plain[0] not in lex.PRONOUNS and plain[must + 1 : must + 2] in (["be"], ["have"]):
        # `the first winter must have been awful`: the judgement is the visitor's.
        many = is_plural(plain[:must])
        was = ("were" if many else "was") if plain[must + 1] == "have" else "are" if many else "is"
        yield f"what {was} {joined(own[:must])} like"
    be = next((i for i, w in enumerate(plain[:7]) if w in ("is", "are", "was", "were")), 0)
    fallback = f"how do you feel about {joined(own[:be])}" if be and plain[0] not in lex.PRONOUNS else ""
    if has_verb(plain) and (subject not in ("it", "that", "this") or rest[:1] not in (["is"], ["was"])):
        yield f"what do you think about the idea that {joined(own)}"
    yield fallback


def _must(subject: str, rest: Row, words: Row) -> Iterator[str]:
    perfect = rest[:2] == ["have", "been"]
    to = after(rest, words, ("to", "for"))
    if subject == "you" and not perfect and rest[:1] == ["have"] and rest[1:2] and is_participle(rest[1]):
        done = base_of(rest[1])
        yield from turned_you("did", [done, *rest[2:]], [done, *words[2:]], done not in ("learn", "choose"))
    if subject == "you" and not perfect and rest:
        yield from (
            turned_you("do", rest, words, True) if rest[0] != "be" else turned_you("are", rest[1:], words[1:], True)
        )
    if to:
        yield f"what {'was' if perfect else 'is'} it like {to}"
    yield "what was that like for you" if perfect else "what is that like for you"


def _is_perfect(word: str) -> bool:
    return word in ("been", "always", "never", "already") or is_past(word) or base_of(word) != word


def _it(be: str, subject: str, rest: Row, words: Row) -> Iterator[str]:
    while rest[:2] in (["kind", "of"], ["sort", "of"], ["pretty", "much"]):
        rest, words = rest[2:], words[2:]
    mostly = rest[:1] and rest[0] in ("mainly", "mostly", "largely", "all", "only", "just") and 1 < len(rest) <= 4
    if mostly and not is_adjective(rest[-1]) and rest[1] not in PREPOSITIONS | {"a", "the", "out"}:
        yield f"what part does {joined(words[1:])} play in {'your day' if 'work' in rest else 'the work'}"
    while rest[:1] in (["quite"], ["rather"], ["very"]) and len(rest) > 1:
        rest, words = rest[1:], words[1:]
    if rest[:2] == ["all", "about"] and len(rest) > 2:
        yield f"what part does {joined(words[2:])} play"
    if rest[:1] in (["something"], ["anything"]):
        yield f"how do you feel about {subject}"
    if len(rest) > 2 and is_adjective(rest[0]) and rest[1] in _PLACES:
        yield f"what {be} it like {joined(words[1:])}"
    if rest[:1] == ["been"]:
        yield f"what has been {joined(words[1:])} about {subject}"
        return
    when = after(rest, words, ("when", "if")) if rest[:1] not in (["a"], ["an"], ["the"]) else ""
    if when and subject == "it":
        yield f"what {be} it like {when.replace('if ', 'when ', 1) if when.startswith('if ') else when}"
    to = after(rest, words, ("to",)) if rest[:1] not in (["a"], ["an"], ["the"]) else ""
    for_ = after(rest, words, ("for",))
    me = next(
        (i for i in range(1, len(rest) - 2) if rest[i : i + 3] in (["for", "me", "to"], ["for", "someone", "to"])), 0
    )
    if me and rest[me + 3 :]:
        yield f"what should I think about before {doing_of(rest[me + 3 :], words[me + 3 :])}"
    if for_ and to and len(for_) > len(to):
        yield f"what {be} it like {for_}"
    if to:
        yield f"what {be} it like {to}"
    doing = next((i for i, w in enumerate(rest[:5]) if i and w.endswith("ing") and w not in _NO_DOING), None)
    if doing is not None and rest[doing - 1] not in ("a", "an", "the"):
        yield f"what {be} it like {joined(words[doing:])}"
    if rest[:1] in (["a"], ["an"]) and len(rest) == 3 and (describes(rest[1]) or rest[1] in QUALITIES):
        named = f"the {joined(words[2:])}"
        if rest[1] in CHANGING:
            yield f"how {be} {named} changing"
        does = "did" if be == "was" else "does"
        yield f"what part {does} {QUALITIES[rest[1]]} play in {named}" if rest[1] in QUALITIES else ""
    if for_:
        yield f"what {be} it like {for_}"
    if rest[:1] == ["what"] and len(rest) > 2:
        yield f"how {'did' if be == 'was' else 'does'} {subject} compare with {joined(words)}"
    sized = rest[:1] in (["a"], ["an"]) and rest[1:2] and rest[1] in lex.MEASURES | {"small", "short", "young", "huge"}
    if sized and (len(rest) == 3 or rest[3:4] == ["to"] or (len(rest) == 4 and not PREPOSITIONS & set(rest))):
        yield f"what {be} the {joined(words[2:])} like"
    if rest[-1:] == ["money"] and rest[:1] in (["good"], ["bad"], ["decent"], ["easy"]):
        yield PAY
    if rest[-1:] in (["paid"], ["well-paid"], ["badly-paid"]) and len(rest) <= 3:
        yield PAY
    if rest and rest[0] in ("the", "your", "one"):
        yield f"what can you tell me about {joined(words)}"
    elif rest[:1] in (["a"], ["an"]) and 2 < len(rest) <= 6 and not set(rest) & PREPOSITIONS - {"to"}:
        yield PAY if "paid" in rest or "well-paid" in rest or "badly-paid" in rest else ""
        if "to" in rest[3:]:
            rest, words = rest[: list(rest).index("to", 3)], words[: list(rest).index("to", 3)]
        plainly = all(describes(w) or is_adjective(w) or w in ADVERBS for w in rest[1:-1])
        named = words[-1] if plainly or rest[-1] in ("job", "place") else joined(words[1:])
        yield f"what {be} the {named} like"
    elif rest[:1] == ["worth"] and rest[1:2] == ["the"]:
        yield f"what {'did' if be == 'was' else 'do'} you get for {joined(words[1:])}"
    elif subject in ("that", "this") and len(rest) == 1 and describes(rest[0]):
        # The judgement is the visitor's, and is left to the one who answers.
        yield f"what {be} that like for you"
    elif (len(rest) > 1 and rest[0] in ("a", "an")) or (rest and (describes(rest[0]) or rest[0] == "worth")):
        yield f"in what ways {be} {subject} {joined(words)}"
    elif rest and rest[0] not in _UNNAMED:
        yield f"what can you tell me about {joined(words)}"
    yield f"what {be} that like for you"
