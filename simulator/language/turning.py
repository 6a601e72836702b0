"""Yes-or-no questions and statements turned into open wordings, the likeliest first.

Words come in two rows of the same length: plain forms, by which the frame is found, and the visitor's own words, which
stay. A wording here is a proposal: `rewording` keeps only what reads as open.
"""

import re
from collections.abc import Iterator

from simulator.language import lexicon as lex
from simulator.language.phrases import Row, after, bare_noun, describes, has_verb, is_plural, subject_size, without
from simulator.language.spoken import joined
from simulator.language.turning_what import PAY
from simulator.language.turning_you import turned_you
from simulator.language.verbs import COMMON, base_of, gerund, is_participle, is_past, past_of, third_person

_ADVERBS = frozenset(
    """ever always often sometimes usually still really also just mostly mainly already never even actually regularly
    only generally normally currently now simply truly then only probably definitely certainly clearly obviously
    specifically personally eventually finally somehow rather""".split()
)
_POINTERS = frozenset("the a an all some this that these those your it".split())
_DEGREES = frozenset("very really quite so pretty rather too that".split())
_ANYBODY = ("anybody", "anyone", "somebody", "someone")
_UNNAMED = frozenset(
    """when why how where what like because for in on at with to before after still so that through by of more less
    you out me enough""".split()
)
_NO_DOING = frozenset("thing something anything nothing everything morning evening during king spring".split())
_COMPARED = (["better"], ["worse"], ["easier"], ["harder"])
_PLURAL = {"has": "have", "is": "are", "was": "were", "does": "do"}
_SOMETHING = ("anything", "something", "nothing")
_SIZES = frozenset(
    """big small large huge tiny long short high low old young new good bad nice great ok okay fine friendly kind cheap
    expensive scary loud quiet warm cold fast slow full busy""".split()
)
"""What is so has no ways of being so: one asks what the thing is like."""
_RULED = frozenset("allowed required permitted expected supposed entitled obliged needed".split())
"""What a rule decides."""
_EFFECTS = frozenset("help matter affect change influence shape differ feel prepare support make".split())
"""Verbs of which one asks how, and not whether."""
_CHOSEN = frozenset("offer hire promote invite ask pick choose fire sack elect appoint".split())
"""What is done once: one asks how it came about."""
_ABOUT = frozenset("complain worry argue talk laugh dream joke grumble quarrel moan gossip disagree".split())
"""Verbs of which one asks about what, where nothing is said of it."""
_LEADS = re.compile(
    r"(?:(?:so|and|but|then|well|ok|okay|right|oh|wow|because|surely|presumably|obviously) |"
    r"(?:i (?:guess|suppose|assume|take it|imagine|bet|think|would think|heard|read|understand)|you mean|"
    r"(?:it )?(?:seems|sounds|looks))(?: (?:that|like|as if))? )+"
)


def turned(plain: Row, own: Row) -> Iterator[str]:
    """Open wordings of a question that begins with an auxiliary."""
    plain, own = without(plain, own, {"n't", "not"}, first=4)
    if len(plain) < 2 or plain[0] not in lex.AUXILIARIES:
        return
    if plain[1] in _SOMETHING:
        yield from _something(plain, own)
        return
    if "ever" in plain[2:5] and plain[0] in ("has", "have", "had", "did") and plain[1] != "you":
        yield _once(plain[1:], own[1:])
    if plain[1] in _ANYBODY:
        skip = 3 if plain[2:3] == ["else"] else 2
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
    if subject in ("it", "that") and rest[:2] == ["be", "that"]:
        yield from turned_statement(rest[2:], words[2:])
    elif subject == "you":
        while rest and rest[0] in _ADVERBS:
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
            yield from turned_you(aux, rest, words)
    elif subject == "there":
        while rest and rest[0] in ("be", "like", *_ADVERBS):
            rest, words = rest[1:], words[1:]
        if not rest:
            return
        if rest[:1] == ["any"] and len(rest) > 1 and not is_plural(rest[1:]) and rest[1] not in ("good", "other"):
            rest, words = ["the", *rest[1:]], ["the", *words[1:]]
        named = f"{'the ' if rest[0] == 'many' else ''}{bare_noun(rest, words)}"
        plain_noun = named.split()[1:2] and not describes(named.split()[1])
        yield f"what can you tell me about {re.sub('^an? ', 'the ', named) if plain_noun else named}"
    elif subject == "i":
        if rest[:2] in (["need", "to"], ["have", "to"]) and len(rest) > 2:
            yield f"what difference does {joined([gerund(rest[2]), *words[3:]])} make"
        if rest and rest[0] in ("need", "require", "have") and rest[1:2] != ["to"]:
            yield f"what difference does having {bare_noun(rest[1:], words[1:], keep=True)} make"
        elif "or" in rest:
            yield f"how would you decide whether to {joined(words)}"
        elif rest:
            yield f"what should I think about before {joined([gerund(rest[0]), *words[1:]])}"
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
    elif subject in ("it", "that", "this") and rest[:1] == ["take"]:
        to = after(rest, words, ("to",))
        if to:
            yield f"what {'was' if aux == 'did' else 'is'} it like {to}"
        yield "what was that time like for you" if aux == "did" else "what does it take"
    else:
        yield from _others(aux, plain[1:], own[1:])


def _something(plain: Row, own: Row) -> Iterator[str]:
    """`does anything else worry you` as `what else worries you`."""
    more = ["else"] if plain[2:3] == ["else"] else []
    rest, words = plain[2 + len(more) :], own[2 + len(more) :]
    if rest and plain[0] in ("do", "does", "did"):
        verb = past_of(rest[0]) if plain[0] == "did" else third_person(rest[0])
        yield f"what {joined([*more, verb, *words[1:]])}"
    elif rest:
        yield f"what {joined([*more, own[0], *words])}"


def _once(plain: Row, own: Row) -> str:
    """`a customer ever threatened you` as one time when it happened."""
    at = list(plain).index("ever")
    who = ["somebody"] if plain[0] in _ANYBODY else list(own[:at])
    did = past_of(base_of(plain[at + 1])) if at + 1 < len(plain) else ""
    return f"could you tell me about a time when {joined([*who, did, *own[at + 2 :]])}" if did else ""


def _others(aux: str, plain: Row, own: Row) -> Iterator[str]:
    """Wordings of a question about others: `plain` and `own` begin with the subject."""
    kept = [i for i, w in enumerate(plain) if w != "ever" and not (w == "any" and plain[i + 1 : i + 2] in _COMPARED)]
    plain, own = [plain[i] for i in kept], [own[i] for i in kept]
    if not plain:
        return
    size = subject_size(plain)
    verb = plain[size] if size < len(plain) else ""
    thing = plain[0] in ("it", "that", "this")
    if aux in ("is", "are", "was", "were", "am"):
        than = next((i for i in range(2, len(plain) - 1) if plain[i] == "than"), 0)
        if than and (plain[than - 1].endswith("er") or plain[than - 1] in ("better", "worse")) and not thing:
            do = "did" if aux in ("was", "were") else "do" if aux == "are" else "does"
            yield f"how {do} {joined(own[: than - 1])} compare with {joined(own[than + 1 :])}"
        allowed = next((i for i in range(1, len(plain)) if plain[i] in _RULED), 0)
        if allowed and not thing:
            yield f"what decides whether {joined([*own[:allowed], aux, *own[allowed:]])}"
        if not thing and len(plain) > 1 and is_participle(plain[-1]) and plain[-1] not in lex.ADJECTIVES:
            yield f"how {aux} {joined(own)}"
        within = next((i for i in range(1, len(plain)) if plain[i] in ("in", "on", "at", "from", "near", "under")), 0)
        if not thing and len(plain) > 1 and plain[-1] in _SIZES and not set(plain[2:]) & COMMON:
            named = [o for p, o in zip(plain[:-1], own[:-1], strict=True) if p not in _DEGREES]
            yield f"what {aux} {joined(named)} like"
        if not thing and within > 1 and plain[within - 1] in _SIZES:
            yield f"what {aux} {joined(own[: within - 1])} like {joined(own[within:])}"
        if within > 1 and is_participle(plain[within - 1]) and not thing and plain[within - 1] not in lex.ADJECTIVES:
            yield f"how {aux} {joined(own)}"
        if 0 < within <= 3 and not thing:
            yield f"what can you tell me about {joined(own)}"
        plainly = [o for i, (p, o) in enumerate(zip(plain, own, strict=True)) if not _only_weighs(plain, i)]
        yield f"in what ways {aux} {joined(plainly)}"
    elif aux == "should" and 0 < size < len(plain):
        doing = "being" if verb == "be" else gerund(verb)
        yield f"what do you think about {joined([*own[:size], doing, *own[size + 1 :]])}"
    elif aux in ("does", "do") and verb == "know" and plain[size + 1 : size + 2] == ["about"]:
        yield f"what {aux} {joined(own)}"
    elif aux in ("does", "do", "did") and verb in _ABOUT and size + 1 == len(plain):
        yield f"what {aux} {joined(own)} about"
    elif aux == "did" and verb in _CHOSEN and not thing:
        yield f"how did {joined(own[:size])} come to {joined(own[size:])}"
    elif thing or (aux in ("will", "would", "might", "may") and verb in _EFFECTS):
        yield f"in what ways {aux} {joined(own)}"
    elif aux in ("will", "would", "might", "may") and 0 < size < len(plain):
        # `the library will still be here`: the adverb stays behind the verb that it goes with.
        size -= 1 if size > 1 and plain[size - 1] in _ADVERBS else 0
        yield f"what decides whether {joined([*own[:size], aux, *own[size:]])}"
    elif aux in ("does", "do") and verb in COMMON - _EFFECTS and plain[0] not in lex.PRONOUNS | {"other"}:
        said = third_person(verb) if aux == "does" else verb
        yield f"what decides whether {joined([*own[:size], said, *own[size + 1 :]])}"
    yield f"how {aux} {joined(own)}"


def _only_weighs(plain: Row, i: int) -> bool:
    """Whether a word says how much of the next: `very hard`, `that hard`, but not `that one`."""
    behind = plain[i + 1] if i + 1 < len(plain) else ""
    return plain[i] in _DEGREES and (plain[i] != "that" or behind in lex.ADJECTIVES)


def turned_statement(plain: Row, own: Row) -> Iterator[str]:
    """Open wordings of a statement that asks for a yes."""
    lead = _LEADS.match(" ".join(plain) + " ")
    if lead:
        skip = len(lead.group().split())
        plain, own = plain[skip:], own[skip:]
    if not plain:
        return
    subject, rest, words = plain[0], list(plain[1:]), list(own[1:])
    negative = bool({"never", "n't", "not"} & set(rest[:3]))
    if subject == "there" and rest:
        yield from turned([rest[0], "there", *rest[1:]], [words[0], "there", *words[1:]])
    rest, words = without(rest, words, _ADVERBS | {"n't", "not"}, first=4)
    if subject in ("you", "it", "that", "this") and rest[:1] == ["must"]:
        yield from _must(subject, rest[1:], words[1:])
        return
    if subject == "you" and rest:
        if rest[0] in ("do", "did") and rest[1:2] and rest[1] in _POINTERS:
            # `you do the weather`: the verb itself, and no helper.
            yield from turned([rest[0], "you", "do", *rest[1:]], [words[0], "you", "do", *words[1:]])
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
                    ["do" if own_aux == "have" else "did", "you", "have", *rest[1:]], ["do", "you", "have", *words[1:]]
                )
                return
            if negative and own_aux == "have" and len(rest) > 1:
                yield f"what has it been like not to have {joined(words[1:])}"
            if (
                negative
                and own_aux == "did"
                and len(rest) > 1
                and rest[1] in COMMON - {"like", "love", "enjoy", "want"}
            ):
                yield f"what got in the way of {joined([gerund(rest[1]), *words[2:]])}"
            yield from turned([own_aux, "you", *rest[1:]], [own_aux, "you", *words[1:]])
            return
        past = is_past(rest[0])
        base = base_of(rest[0])
        if negative and past and base == "want":
            yield "how did you know what you wanted"
        if negative and past and base not in ("regret", "miss", "doubt", "worry", "like", "love", "enjoy"):
            yield f"what got in the way of {joined([gerund(base), *words[1:]])}"
        if negative and base not in ("regret", "miss", "doubt", "worry", "like", "love", "enjoy"):
            yield f"what do you think about the idea of {joined([gerund(base), *words[1:]])}"
        yield from turned(
            ["did" if past else "do", "you", base, *rest[1:]], ["did" if past else "do", "you", base, *words[1:]]
        )
        return
    if subject in ("it", "that", "this") and rest[:1] in (["is"], ["was"]):
        yield from _it(rest[0], subject, rest[1:], words[1:])
    be = next((i for i, w in enumerate(plain[:7]) if w in ("is", "are", "was", "were")), 0)
    fallback = f"how do you feel about {joined(own[:be])}" if be and plain[0] not in lex.PRONOUNS else ""
    if has_verb(plain) and (subject not in ("it", "that", "this") or rest[:1] not in (["is"], ["was"])):
        yield f"what do you think about the idea that {joined(own)}"
    yield fallback


def _must(subject: str, rest: Row, words: Row) -> Iterator[str]:
    perfect = rest[:2] == ["have", "been"]
    to = after(rest, words, ("to", "for"))
    if subject == "you" and not perfect and rest:
        yield from turned_you("do", rest, words) if rest[0] != "be" else turned_you("are", rest[1:], words[1:])
    if to:
        yield f"what {'was' if perfect else 'is'} it like {to}"
    yield "what was that like for you" if perfect else "what is that like for you"


def _is_perfect(word: str) -> bool:
    return word in ("been", "always", "never", "already") or is_past(word) or base_of(word) != word


def _it(be: str, subject: str, rest: Row, words: Row) -> Iterator[str]:
    while rest[:2] in (["kind", "of"], ["sort", "of"], ["pretty", "much"]):
        rest, words = rest[2:], words[2:]
    while rest[:1] in (["quite"], ["rather"], ["very"]) and len(rest) > 1:
        rest, words = rest[1:], words[1:]
    if rest[:2] == ["all", "about"] and len(rest) > 2:
        yield f"what part does {joined(words[2:])} play"
    if rest[:1] in (["something"], ["anything"]):
        yield f"how do you feel about {subject}"
    if rest[:1] == ["been"]:
        yield f"what has been {joined(words[1:])} about {subject}"
        return
    to = after(rest, words, ("to",)) if rest[:1] not in (["a"], ["an"], ["the"]) else ""
    for_ = after(rest, words, ("for",))
    if for_ and to and len(for_) > len(to):
        yield f"what {be} it like {for_}"
    if to:
        yield f"what {be} it like {to}"
    doing = next((i for i, w in enumerate(rest[:5]) if i and w.endswith("ing") and w not in _NO_DOING), None)
    if doing is not None:
        yield f"what {be} {joined(words[doing:])} like"
    if for_:
        yield f"what {be} it like {for_}"
    if rest[:1] == ["what"] and len(rest) > 2:
        yield f"how {'did' if be == 'was' else 'does'} {subject} compare with {joined(words)}"
    if len(rest) == 3 and rest[0] in ("a", "an") and rest[1] in lex.MEASURES | {"small", "short", "young", "huge"}:
        yield f"what {be} the {joined(words[2:])} like"
    if rest[-1:] == ["money"] and rest[:1] in (["good"], ["bad"], ["decent"], ["easy"]):
        yield PAY
    if rest and rest[0] in ("the", "your", "one"):
        yield f"what can you tell me about {joined(words)}"
    elif (len(rest) > 1 and rest[0] in ("a", "an")) or (rest and (describes(rest[0]) or rest[0] == "worth")):
        yield f"in what ways {be} {subject} {joined(words)}"
    elif rest and rest[0] not in _UNNAMED:
        yield f"what can you tell me about {joined(words)}"
    yield f"what {be} that like for you"
