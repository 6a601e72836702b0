"""Pieces of a question's words that wordings are made of.

Words come in two rows of the same length: plain forms, by which a phrase is found, and the visitor's own words.
"""

import re
from collections.abc import Sequence

from simulator.language import lexicon as lex
from simulator.language.spoken import joined
from simulator.language.verbs import COMMON, base_of, is_participle, is_past

Row = Sequence[str]

PREPOSITIONS = frozenset("with about of at in on for by to from".split())
"""Words that end a noun phrase."""


_POSSESSIVES = frozenset("your my our his her their its the a an".split())
"""What follows these is a noun, though it may look like a verb: `your work`."""


def after(rest: Row, words: Row, marks: tuple[str, ...], inside: bool = False) -> str:
    """The words from the first of these marks on (`inside`: behind it); empty where none stands."""
    for i, word in enumerate(rest):
        if word in marks and i + 1 < len(rest):
            return joined(words[i + (1 if inside else 0) :])
    return ""


def without(plain: Row, own: Row, gone: frozenset[str] | set[str], first: int) -> tuple[list[str], list[str]]:
    """Both rows without these words before place `first`."""
    kept = [(p, o) for i, (p, o) in enumerate(zip(plain, own, strict=True)) if i >= first or p not in gone]
    return [p for p, _ in kept], [o for _, o in kept]


def halves(rest: Row, words: Row) -> tuple[str, str]:
    """What stands on either side of the first `or`."""
    at = list(rest).index("or")
    two = words[at + 1 :]
    return joined([w for w in words[:at] if w.lower() not in ("either", "more", "rather", "better")]), joined(two)


def is_plural(rest: Row) -> bool:
    """Whether the phrase names several things, or joins some with `and`."""
    for i, word in enumerate(rest[:6]):
        if word in PREPOSITIONS and i:
            return ends_plural(rest[i - 1])
        if word in lex.AUXILIARIES or word == "and":
            return True
    return ends_plural(rest[-1]) and not rest[0].endswith("ing")


def ends_plural(word: str) -> bool:
    """Whether the word looks like the plural of a noun."""
    return (word.endswith("s") and not word.endswith(("ss", "us", "is", "ics", "ness"))) or word in (
        "people",
        "men",
        "women",
        "children",
    )


def bare_noun(rest: Row, words: Row, keep: bool = False) -> str:
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
    vowel = kept[0].lower() in "aeiou" and not kept.lower().startswith(("uni", "use", "usu", "euro", "one-"))
    return f"{'an' if vowel else 'a'} {kept}" if singular and "lot" not in lead.group() else kept  # type: ignore[union-attr]


def describes(word: str) -> bool:
    """Whether the word looks like an adjective."""
    return word in lex.ADJECTIVES or word.endswith((*lex.ADJECTIVE_ENDINGS, "ing", "ed", "al", "ent", "ant", "y"))


def has_verb(plain: Row) -> bool:
    """Whether a verb that is known stands behind the first word."""
    return any(w in lex.AUXILIARIES or w in COMMON or base_of(w) in COMMON for w in plain[1:])


def subject_size(rest: Row) -> int:
    """How many words, counted from the first, are the subject of the verb that follows."""
    if not rest:
        return 0
    if rest[0] in lex.PRONOUNS - {"that", "this", "these", "those"}:
        return 1
    first = 2 if rest[0] in _POSSESSIVES else 1
    for i, word in enumerate(rest[first:7], first):
        if word in COMMON or is_participle(word) or word in ("been", "based", "located"):
            return i
    for i in range(first, min(len(rest) - 1, 5)):
        does = rest[i].endswith("s") and base_of(rest[i]) in COMMON and not rest[i - 1].endswith("s") and i >= first
        # `the college takes students`, but `the night trains stop`.
        if does and i > 1 and not (rest[i + 1] in COMMON or is_past(rest[i + 1])):
            return i
    long = rest[0] in _POSSESSIVES and len(rest) > 3 and rest[3] not in _POSSESSIVES
    # `the night trains stop`, `a shy person cope`: no verb ends so behind its subject.
    return 3 if long and (rest[2].rstrip("s") + "s" == rest[2] or describes(rest[1])) else min(2, len(rest))


def inverted(plain: Row, own: Row) -> tuple[list[str], list[str]]:
    """A statement's words with the verb before the subject: `the pay is good` as `is the pay good`."""
    size = next((i for i, w in enumerate(plain[:8]) if w in lex.AUXILIARIES and i), 0)
    if size:
        order = [size, *range(size), *range(size + 1, len(plain))]
        return [plain[i] for i in order], [own[i] for i in order]
    size = subject_size(plain)
    if size >= len(plain):
        return ["is", *plain], ["is", *own]
    verb = plain[size]
    do = "did" if is_past(verb) else "does" if verb.endswith("s") and verb not in COMMON else "do"
    base = base_of(verb)
    return [do, *plain[:size], base, *plain[size + 1 :]], [do, *own[:size], base, *own[size + 1 :]]


def frame(plain: Row, own: Row, start: int) -> tuple[str, list[str], list[str], list[str]]:
    """Auxiliary, subject words, and the verb phrase in plain and own words, from `start` on, whichever order."""
    rest, words = list(plain[start:]), list(own[start:])
    if rest and rest[0] in lex.AUXILIARIES:
        aux, rest, words = rest[0], rest[1:], words[1:]
        size = subject_size(rest)
        return aux, words[:size], rest[size:], words[size:]
    size = 1 if rest and rest[0] in lex.PRONOUNS else subject_size(rest)
    subject, rest, words = words[:size], rest[size:], words[size:]
    if rest and rest[0] in lex.AUXILIARIES:
        return rest[0], subject, rest[1:], words[1:]
    if rest:
        past = is_past(rest[0])
        base = base_of(rest[0])
        return ("did" if past else "do"), subject, [base, *rest[1:]], [base, *words[1:]]
    return "", subject, [], []
