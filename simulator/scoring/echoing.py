"""What a question takes along from the answer: a word with its neighbour, a run of words, a thing that was told."""

import itertools

from simulator.language.stems import stem
from simulator.language.text import words
from simulator.scoring import pointing_back as signs
from simulator.scoring.content import telling

_NEAR = 3
# Words between two that belong together: "they changed the draft" is "the changed draft".

_RUN = 4
# Words in a row that are given back: as many are no chance.


def refers(text: str, answer: str) -> str | None:
    """Words such as "those two months" whose noun stands in the answer; None where there are none."""
    there = set(words(answer))
    for match in signs.THOSE.finditer(text):
        noun = words(match.group(1))[-1:]
        years = bool(noun) and noun[0] in signs.SPANS and own_topic(text, answer)
        heard = bool(noun) and bool(telling(noun[0])) and (noun[0] in there or noun[0].removesuffix("s") in there)
        if heard and noun[0] not in signs.EVERYWHERE and not years:
            return match.group()
    return None


def echoes(text: str, answer: str) -> int:
    """How many pairs of neighbouring weighty words the question has from the answer, none of them twice."""
    theirs = [stem(w) for w in words(answer)]
    pairs = set(itertools.pairwise(theirs))
    mine = words(text)
    found, i = 0, 0
    while i + 1 < len(mine):
        weighty = len(mine[i]) >= 4 and len(mine[i + 1]) >= 4
        if weighty and (stem(mine[i]), stem(mine[i + 1])) in pairs:
            found, i = found + 1, i + 1
        i += 1
    return found


def beside(text: str, told: str) -> bool:
    """Whether two telling words that stand side by side in the text stand near each other in what was told."""
    theirs = [(s, i) for i, word in enumerate(words(told)) for s in telling(word)]
    near = {(a, b) for a, i in theirs for b, j in theirs if 0 < abs(i - j) <= _NEAR}
    return any(pair in near for pair in itertools.pairwise(telling(text)))


def quotes(text: str, answer: str) -> bool:
    """Whether the text gives back a run of words from the answer, word for word, with more in it than small words."""
    mine, theirs = words(text), words(answer)
    runs = {tuple(theirs[i : i + _RUN]) for i in range(len(theirs) - _RUN + 1)}
    return any(tuple(mine[i : i + _RUN]) in runs for i in range(len(mine) - _RUN + 1) if _weighty(mine[i : i + _RUN]))


def _weighty(run: list[str]) -> bool:
    return sum(len(word) >= 4 for word in run) >= 2


def goes_on_from(preamble: str, asking: str) -> bool:
    """Whether the question takes a weighty word of the echo along ("They shouted? How did the shouting end?")."""
    before = {stem(w) for w in words(preamble) if len(w) >= 4}
    return any(stem(w) in before for w in words(asking) if len(w) >= 4 and telling(w))


def own_topic(text: str, answer: str, most: int = 2) -> bool:
    """Whether the question brings a topic of its own: `most` telling words that the answer does not hold."""
    return len(set(telling(text)) - set(telling(answer))) >= most
