"""The visitor's own words again, without fillers and stutters, for a wording that keeps their topic."""

from collections.abc import Sequence

from simulator.language import lexicon as lex
from simulator.language.clauses import QUOTED, Token
from simulator.language.stems import STOP
from simulator.language.verbs import COMMON
from simulator.language.word_kin import everyday, is_a, is_verb, known

_LOOSE_END = frozenset("and or but so then though too please now today exactly right also".split())


def spoken(text: str, tokens: Sequence[Token]) -> list[str]:
    """The words as the visitor wrote them, contractions opened, `i` in capitals."""
    words: list[str] = []
    for n, token in enumerate(tokens):
        raw = text[token.start : token.end]
        opened = (n and tokens[n - 1].start == token.start) or (
            n + 1 < len(tokens) and tokens[n + 1].start == token.start
        )
        word = token.form if opened and token.form != QUOTED else raw
        if raw.endswith("s") and text[token.end : token.end + 2] in ("' ", "’ "):
            word += "'"  # `in ten years' time`
        if n == 0 and is_small(raw, token.form):
            word = word[:1].lower() + word[1:]
        words.append("I" if token.form == "i" else word)
    return words


def is_small(raw: str, form: str) -> bool:
    """Whether the first word of a sentence, `form` its plain form, has its capital from there alone."""
    if form in STOP | COMMON | lex.ADJECTIVES:
        return True
    return raw[1:].islower() and (everyday(form) or _is_doing(form) or _are_many(form))


def _are_many(form: str) -> bool:
    """Whether the word is the plural of a common noun, and hardly a name: `farmers`, `roses`, but not `james`."""
    one = form[:-1]
    plural = form.endswith("s") and not form.endswith(("ss", "us", "is")) and len(form) > 4
    return plural and known(one) and not is_a(one, "location") and form not in _NAMES_IN_S


_NAMES_IN_S = frozenset(
    "james charles wales jones williams davies hughes edwards roberts richards adams collins rogers brooks "
    "banks woods fields wells rivers burns hayes holmes parsons marks mills sands waters".split()
)


def _is_doing(form: str) -> bool:
    """Whether the word is what somebody does or is, and hardly a name: `teaching`, `farming's`, `employed`."""
    form = form.removesuffix("'s")
    root = form.removesuffix("ing") if form.endswith("ing") else form.removesuffix("ed")
    return root != form and len(form) > 5 and any(map(is_verb, (form, root, root + "e", root[:-1])))


def joined(words: Sequence[str]) -> str:
    """Words as one phrase: `do n't` as `don't`, no loose connective at the end."""
    kept = list(words)
    while kept and kept[-1].lower() in _LOOSE_END and kept[-2:-1] != ["from"]:
        kept.pop()
    line = " ".join(kept).replace(" n't", "n't").replace("cann't", "can't").replace("willn't", "won't")
    return line.strip(" ,;:-")


_WRITTEN = {
    "u": "you", "ur": "your", "r": "are", "ppl": "people", "w": "with", "bc": "because",
    "ai": "AI", "hr": "HR", "phd": "PhD", "mba": "MBA",
    "nhs": "NHS", "uk": "UK", "eu": "EU", "usa": "USA", "cv": "CV", "sql": "SQL", "tv": "TV",
    **{day: day.title() for day in "monday tuesday wednesday thursday friday saturday sunday christmas".split()},
    **{tongue: tongue.title() for tongue in "english french german spanish italian chinese latin".split()},
}  # fmt: skip
"""What is typed or heard in small letters, as it is written."""


def written(line: str, page: Sequence[str] = ()) -> str:
    """The line with names in capitals and words in full, `page` the sentences of the profile that show its names."""
    inside = [w for sentence in page for w in _named_alone(sentence)]
    small = {w.strip(".,;:()'’") for sentence in page for w in sentence.split() if w[:1].islower()}
    names = {w.lower(): w for w in inside if w[:1].isupper() and w.lower() not in small and not everyday(w.lower())}
    names = {small: name for small, name in names.items() if small not in STOP}
    return " ".join(_WRITTEN.get(w, names.get(w, w)) for w in line.split())


def _named_alone(sentence: str) -> list[str]:
    """Words behind the first, without common ones inside a longer name: the `Union` of `Harbour Credit Union`."""
    words = [w.strip(".,;:()'’") for w in sentence.split()]
    big = [w[:1].isupper() for w in words] + [False]
    kept = []
    for i, word in enumerate(words[1:], 1):
        longer = big[i] and (big[i + 1] or (big[i - 1] and i > 1))
        common = known(word.lower()) and not is_a(word.lower(), "location", "person")
        if not (longer and (common or "-" in word)):
            kept.append(word)
    return kept


def asked(line: str) -> str:
    """A phrase as a question: capital first, one question mark last."""
    line = " ".join(line.split()).strip(" .?!,;:")
    return f"{line[:1].upper()}{line[1:]}?" if line else ""
