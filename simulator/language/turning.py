"""Yes-or-no questions and statements turned into open wordings, the likeliest first.

Words come in two rows of the same length: plain forms, by which the frame is found, and the visitor's own words, which
stay. A wording here is a proposal: `rewording` keeps only what reads as open.
"""

import re
from collections.abc import Iterator, Sequence

from simulator.language import lexicon as lex
from simulator.language.spoken import joined
from simulator.language.verbs import COMMON, base_of, gerund, is_past

Row = Sequence[str]

_ADVERBS = frozenset(
    """ever always often sometimes usually still really also just mostly mainly already never even actually regularly
    only generally normally currently now simply truly then only probably definitely certainly clearly obviously
    specifically personally eventually finally somehow""".split()
)
_ANYBODY = ("anybody", "anyone", "somebody", "someone")
_FEELINGS = frozenset(
    """happy satisfied worried excited nervous afraid scared proud comfortable optimistic pessimistic hopeful confident
    glad sad sorry anxious concerned content passionate sure ready surprised disappointed frustrated pleased""".split()
)
_LIKES = frozenset("like love enjoy hate dislike mind prefer appreciate".split())
_OPINIONS = frozenset("think believe feel suppose reckon say expect agree admit find".split())
_MANY_WORDS = 3
"""`say` and `find` carry a clause only with this many words behind them."""
_WISHES = frozenset("want plan hope intend wish aim".split())
_PREPOSITIONS = frozenset("with about of at in on for by to from".split())
_LEADS = re.compile(
    r"(?:(?:so|and|but|then|well|ok|okay|right|oh|wow|because|surely|presumably|obviously) |"
    r"(?:i (?:guess|suppose|assume|take it|imagine|bet|think|would think|heard|read|understand)|you mean|"
    r"(?:it )?(?:seems|sounds|looks))(?: (?:that|like|as if))? )+"
)


def turned(plain: Row, own: Row) -> Iterator[str]:
    """Open wordings of a question that begins with an auxiliary."""
    plain, own = _without(plain, own, {"n't", "not"}, first=4)
    if len(plain) < 2 or plain[0] not in lex.AUXILIARIES:
        return
    if plain[1] in _ANYBODY:
        own = [own[0], "other", "people", *own[2:]]
        plain = [plain[0], "other", "people", *plain[2:]]
    aux, subject = plain[0], plain[1]
    rest, words = plain[2:], own[2:]
    if subject == "you":
        while rest and rest[0] in _ADVERBS:
            always = rest[0] == "always"
            rest, words = rest[1:], words[1:]
            if always and aux in ("have", "did") and rest:
                yield f"how did you come to {joined([base_of(rest[0]), *words[1:]])}"
        if rest and aux == "did" and is_past(rest[0]):
            rest, words = [base_of(rest[0]), *rest[1:]], [base_of(rest[0]), *words[1:]]
        if rest:
            yield from _you(aux, rest, words)
    elif subject == "there":
        if rest[:1] == ["be"]:
            rest, words = rest[1:], words[1:]
        yield f"what can you tell me about {_bare_noun(rest, words)}"
    elif subject == "i":
        if rest and rest[0] in ("need", "require", "have") and rest[1:2] != ["to"]:
            yield f"what difference does having {_bare_noun(rest[1:], words[1:], keep=True)} make"
        elif "or" in rest:
            yield f"how would you decide whether to {joined(words)}"
        elif rest:
            yield f"what should I think about before {joined([gerund(rest[0]), *words[1:]])}"
    elif aux in ("is", "was") and "to" in rest and (subject in lex.ADJECTIVES):
        yield from _it(aux, "it", plain[1:], own[1:])
    elif subject in ("it", "that", "this") and aux in ("is", "was"):
        yield from _it(aux, subject, rest, words)
    elif aux in ("is", "are", "was", "were", "am"):
        yield f"in what ways {aux} {joined(own[1:])}"
    elif subject in ("it", "that", "this") and rest[:1] == ["take"]:
        yield "what was that time like for you" if aux == "did" else "what does it take"
    elif aux in ("will", "would", "might", "may"):
        yield f"in what ways {aux} {joined(own[1:])}"
    else:
        yield f"how {aux} {joined(own[1:])}"


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
    rest, words = _without(rest, words, _ADVERBS | {"n't", "not"}, first=4)
    if subject in ("you", "it", "that", "this") and rest[:1] == ["must"]:
        yield from _must(subject, rest[1:], words[1:])
        return
    if subject == "you" and rest:
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
            yield from turned([own_aux, "you", *rest[1:]], [own_aux, "you", *words[1:]])
            return
        past = is_past(rest[0])
        base = base_of(rest[0])
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
    if _has_verb(plain) and (subject not in ("it", "that", "this") or rest[:1] not in (["is"], ["was"])):
        yield f"what do you think about the idea that {joined(own)}"
    yield fallback


def _must(subject: str, rest: Row, words: Row) -> Iterator[str]:
    perfect = rest[:2] == ["have", "been"]
    to = _after(rest, words, ("to", "for"))
    if subject == "you" and not perfect and rest:
        yield from _you("do", rest, words) if rest[0] != "be" else _you("are", rest[1:], words[1:])
    if to:
        yield f"what {'was' if perfect else 'is'} it like {to}"
    yield "what was that like for you" if perfect else "what is that like for you"


def _is_perfect(word: str) -> bool:
    return word in ("been", "always", "never", "already") or is_past(word) or base_of(word) != word


def _you(aux: str, rest: Row, words: Row) -> Iterator[str]:
    verb, tail = rest[0], joined(words[1:])
    if aux in ("are", "were", "was", "am"):
        yield from _you_are("was" if aux != "are" else "is", rest, words)
    elif aux in ("have", "has", "had"):
        yield from _you_have(rest, words)
    elif aux in ("would", "will", "might", "may", "should", "could") and verb not in ("work", "use"):
        yield from _you_would(aux, rest, words)
    elif verb in _LIKES:
        yield from _you_like(aux, rest[1:], words[1:], verb)
    elif verb in ("list", "name", "mention", "guess", "imagine", "remember", "recall", "picture"):
        if verb in ("remember", "recall", "imagine", "picture"):
            yield f"what comes to mind when you think of {tail}"
        elif rest[1:2] == ["the"]:
            yield f"could you walk me through {tail}"
        yield f"could you tell me about {tail}"
    elif verb == "find" and rest[1:2] == ["it"]:
        to = _after(rest, words, ("to",))
        yield f"what {_was(aux)} it like {to}" if to else f"what {_was(aux)} that like for you"
    elif verb in _OPINIONS and len(rest) > (_MANY_WORDS if verb in ("say", "find", "admit") else 1):
        yield from _you_think(rest[1:], words[1:], verb)
    elif verb == "have" and rest[1:2] == ["time"] and rest[2:3] in (["for"], ["to"]):
        yield f"how {'did' if aux == 'did' else 'do'} you make {tail}"
    elif verb == "have" and rest[1:2] == ["to"]:
        yield f"what {_was(aux)} it like when you {'had' if aux == 'did' else 'have'} {tail}"
    elif verb in ("have", "need", "require") and rest[1:]:
        if verb != "have" and rest[1] == "to":
            yield f"what {_was(aux)} it like when you {'needed' if aux == 'did' else 'need'} {tail}"
        elif verb != "have":
            yield (
                f"what difference {'did' if aux == 'did' else 'does'} having "
                f"{_bare_noun(rest[1:], words[1:], keep=True)} make"
            )
        elif aux == "did":
            yield f"what was it like to have {_bare_noun(rest[1:], words[1:], keep=True)}"
        else:
            yield f"what has been your experience with {_bare_noun(rest[1:], words[1:])}"
    elif verb == "wish" and rest[1:2] != ["to"]:
        return
    elif verb in _WISHES and aux != "did":
        to = _after(rest, words, ("to",))
        yield f"what would it mean for you {to}" if to else f"what would {tail} mean for you"
    elif verb == "get" and rest[1:2] == ["to"] and len(rest) > 2:
        yield f"how does being able {tail} shape your work"
    elif verb in ("regret", "miss", "doubt", "worry"):
        thing = _after(rest, words, ("about",), inside=True) or tail
        yield (
            f"how do you feel now about {thing}"
            if thing and thing not in ("it", "that")
            else "how do you feel about it now"
        )
    elif verb in ("recommend", "suggest"):
        yield f"what would you tell someone who is looking for {_bare_noun(rest[1:], words[1:])}"
    elif verb == "know":
        yield f"what can you tell me about {tail}"
    elif verb in ("see", "use"):
        yield f"how {aux} you {verb} {tail}"
    elif aux == "did":
        yield f"how did you come to {verb} {tail}"
    else:
        yield f"what is it like to {verb} {tail}"


def _was(aux: str) -> str:
    return "was" if aux == "did" else "is"


def _you_are(be: str, rest: Row, words: Row) -> Iterator[str]:
    first = rest[0]
    if first in ("there", "here"):
        yield f"what {be} it like for you {joined(words)}"
    if first in ("able", "allowed", "free"):
        yield f"how {'did' if be == 'was' else 'does'} being {joined(words)} shape your work"
    if first in ("going", "planning", "hoping", "thinking", "considering") and len(rest) > 1:
        to = _after(rest, words, ("to",))
        if to:
            yield f"what would it mean for you {to}"
    if first in _FEELINGS:
        thing = next(
            (
                joined(words[i + 1 :])
                for i, w in enumerate(rest[1:3], 1)
                if w in ("with", "about", "of", "for", "that", "at")
            ),
            "",
        )
        when = _after(rest, words, ("when", "while", "before", "after"))
        do = "did" if be == "was" else "do"
        if thing:
            yield f"how {do} you feel about {thing}"
        elif when:
            yield f"how {do} you feel {when}"
        elif rest[1:]:
            yield f"what {be} it like for you {joined(words[1:])}"
        yield "how do you feel about your work these days" if be == "is" else "how did you feel about it"
    yield f"what {be} it like to be {joined(words)}"


def _you_have(rest: Row, words: Row) -> Iterator[str]:
    verb = rest[0]
    thing = joined(words[1:])
    if verb in ("regretted", "doubted", "missed") and thing:
        yield f"how do you feel now about {thing if thing != 'it' else 'that choice'}"
    if verb in ("considered", "thought") and thing:
        thing = _after(rest, words, ("about", "of"), inside=True) or thing
        yield f"how do you think about {thing}"
    if verb in ("wanted", "planned", "hoped"):
        yield f"how did you come to {base_of(verb)} {thing}"
    if verb not in ("a", "any", "an", "to"):
        yield f"what comes to mind when you think of the times you have {joined(words)}"
    yield f"what has been your experience with {_bare_noun(rest, words)}"


def _you_would(aux: str, rest: Row, words: Row) -> Iterator[str]:
    verb, tail = rest[0], joined(words[1:])
    line = " ".join(rest)
    if "again" in rest and verb in ("do", "choose", "take", "make"):
        yield "what would you do differently if you started over"
    if verb in ("recommend", "suggest", "advise", "encourage"):
        yield f"what would you tell someone who is thinking about {_bare_noun(rest[1:], words[1:], keep=True)}"
    if verb in _OPINIONS and rest[1:]:
        yield from _you_think(rest[1:], words[1:], verb)
    if re.match(r"(?:like|love|want|prefer|be (?:willing|happy|able|open|interested)) ?", line):
        to = _after(rest, words, ("to",))
        if to:
            yield f"what would it mean for you {to}"
    if verb not in ("like", "be") and aux != "could":
        yield f"what would lead you to {verb} {tail}"
    yield f"what would it be like to {verb} {tail}"


def _you_like(aux: str, rest: Row, words: Row, verb: str) -> Iterator[str]:
    do, be = ("did", "was") if aux == "did" else ("do", "is")
    while rest and rest[-1] in ("there", "here", "now", "so", "far", "much", "then", "lot", "a", "really"):
        rest, words = rest[:-1], words[:-1]
    if not rest or (rest[0] in ("it", "that", "this") and len(rest) == 1):
        yield f"what {be} it like for you"
        return
    if " or " in f" {' '.join(rest)} ":
        one, two = _halves(rest, words)
        if one and two:
            yield f"how do {one} and {two} compare for you"
    thing = joined(words)
    if rest[0] == "to":
        yield f"what {be} it like {thing}"
    elif _is_plural(rest):
        yield f"how {do} you feel about {thing}"
    elif len(rest) <= 7:
        yield f"what {be} {thing} like for you"
    yield f"how {do} you feel about {thing}"


def _you_think(rest: Row, words: Row, verb: str) -> Iterator[str]:
    if rest[0] == "that" and len(rest) > 3:
        rest, words = rest[1:], words[1:]
    if rest[0] in ("about", "of"):
        yield f"how do you think {joined(words)}"
        return
    if verb in ("feel", "find") and len(rest) <= 4 and not set(rest) & lex.AUXILIARIES:
        yield f"in what ways do you {verb} {joined(words)}"
        return
    if rest[0] != "there" and any(w in ("will", "would", "can", "could", "should", "has", "have") for w in rest[:7]):
        yield f"how do you think {joined(words)}"
    yield f"what is your view on whether {joined(words)}"


def _it(be: str, subject: str, rest: Row, words: Row) -> Iterator[str]:
    to = _after(rest, words, ("to",))
    for_ = _after(rest, words, ("for",))
    if for_ and to and len(for_) > len(to):
        yield f"what {be} it like {for_}"
    if to:
        yield f"what {be} it like {to}"
    doing = next((i for i, w in enumerate(rest[:5]) if i and w.endswith("ing") and len(w) > 4), None)
    if doing is not None:
        yield f"what {be} {joined(words[doing:])} like"
    if for_:
        yield f"what {be} it like {for_}"
    if rest and rest[0] in ("a", "an", "the", "your", "one"):
        yield f"what can you tell me about {joined(words)}"
    elif rest and _describes(rest[0]):
        yield f"in what ways {be} {subject} {joined(words)}"
    elif rest and rest[0] not in ("when", "why", "how", "where", "what", "like"):
        yield f"what can you tell me about {joined(words)}"
    yield f"what {be} that like for you"


def _describes(word: str) -> bool:
    return word in lex.ADJECTIVES or word.endswith((*lex.ADJECTIVE_ENDINGS, "ing", "ed", "al", "ent", "ant", "y"))


def _has_verb(plain: Row) -> bool:
    return any(w in lex.AUXILIARIES or w in COMMON or base_of(w) in COMMON for w in plain[1:])


def _halves(rest: Row, words: Row) -> tuple[str, str]:
    at = list(rest).index("or")
    two = words[at + 1 :]
    return joined([w for w in words[:at] if w.lower() not in ("either", "more", "rather", "better")]), joined(two)


def _is_plural(rest: Row) -> bool:
    for i, word in enumerate(rest[:6]):
        if word in _PREPOSITIONS and i:
            return _ends_plural(rest[i - 1])
        if word in lex.AUXILIARIES or word == "and":
            return True
    return _ends_plural(rest[-1]) and not rest[0].endswith("ing")


def _ends_plural(word: str) -> bool:
    return (word.endswith("s") and not word.endswith(("ss", "us", "is", "ics", "ness"))) or word in (
        "people",
        "men",
        "women",
        "children",
    )


def _bare_noun(rest: Row, words: Row, keep: bool = False) -> str:
    """The phrase without `any`, `many`, `a lot of`, which promise nothing in an open question."""
    line = " ".join(rest)
    lead = re.match(
        r"(?:(?:any|some|many|much|enough|a lot of|lots of|a|an|other|good|me) )+"
        if not keep
        else r"(?:any|some|many|much|a lot of|lots of) ",
        line + " ",
    )
    skip = len(lead.group().split()) if lead else 0
    kept = joined(words[skip:])
    if not kept:
        return joined(words)
    singular = lead is not None and re.search(r"\ban? ", lead.group() + " ") and not keep
    return f"{'an' if kept[0].lower() in 'aeiou' else 'a'} {kept}" if singular and "lot" not in lead.group() else kept  # type: ignore[union-attr]


def _after(rest: Row, words: Row, marks: tuple[str, ...], inside: bool = False) -> str:
    """The words from the first of these marks on (`inside`: behind it); empty where none stands."""
    for i, word in enumerate(rest):
        if word in marks and i + 1 < len(rest):
            return joined(words[i + (1 if inside else 0) :])
    return ""


def _without(plain: Row, own: Row, gone: frozenset[str] | set[str], first: int) -> tuple[list[str], list[str]]:
    kept = [(p, o) for i, (p, o) in enumerate(zip(plain, own, strict=True)) if i >= first or p not in gone]
    return [p for p, _ in kept], [o for _, o in kept]
