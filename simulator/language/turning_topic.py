"""The general wording around the thing that a question names, where no better one is found."""

from collections.abc import Iterator

from simulator.language import lexicon as lex
from simulator.language.phrases import Row
from simulator.language.spoken import joined
from simulator.language.stems import STOP
from simulator.language.verbs import COMMON

_STARTS = frozenset("the a an your my our his her their its this these those".split())
_NO_TOPIC = frozenset("first last again time thing things way".split())
_TIMES = frozenset(
    """second minute minutes moment hour hours day days week weeks month months
    year years bit lot today tomorrow yesterday night""".split()
)
"""When something is, and not what it is."""


def of_topic(plain: Row, own: Row) -> Iterator[str]:
    """The general wording around the last thing named."""
    topic = _topic(plain, own)
    if topic:
        yield f"what can you tell me about {topic}"
        yield f"could you tell me about {topic} and how you see it"


def _topic(plain: Row, own: Row) -> str:
    last = next(
        (
            i
            for i in range(len(plain) - 1, -1, -1)
            if plain[i] not in STOP and plain[i] not in ("ever", "like", "think", "do")
        ),
        None,
    )
    if last is None or plain[last] in lex.ADJECTIVES | COMMON | _NO_TOPIC | {
        "worth",
        "really",
        "right",
        "true",
        "enough",
    }:
        return ""
    first = last
    while first > 0 and last - first < 5 and plain[first - 1] not in STOP:
        first -= 1
    if first == last and plain[last] in _TIMES:
        return ""
    if first > 0 and plain[first - 1] in _STARTS:
        first -= 1
    elif last - first >= 1 and plain[first] in COMMON:
        first += 1
    if first > 1 and plain[first - 1] == "of" and plain[first - 2] not in STOP | COMMON:
        # `the chances of promotion`: the promotion alone is another topic.
        first -= 3 if first > 2 and plain[first - 3] in _STARTS else 2
    return joined(own[first : last + 1])
