"""What goes with a thing of a fact though the fact does not name it: a crew with a film, parents with children.

Whoever says such a word has understood the fact, and claims nothing else. What takes the thing's place is no companion:
a camera goes with a film, and not with the radio.
"""

from simulator.language import word_kin
from simulator.language.page_index import PageFact
from simulator.language.wordlists import bag

_TOGETHER = (
    (
        bag("radio podcast documentary broadcast recording interview"),
        bag("""
        crew team microphone microphones mic recorder recording reporter reporters producer producers presenter
        listeners broadcast
        """),
    ),
    (
        bag("film television tv documentary camera programme series"),
        bag("crew team camera cameras director producer producers reporter reporters viewers audience broadcast"),
    ),
    (
        bag("child children baby babies toddler toddlers newborn newborns kids pupils infants"),
        bag("parent parents family families mother mothers father fathers mum mums dad dads kid kids"),
    ),
    (
        bag("taught teaches teaching teacher school class classes lessons lectures lecturer"),
        bag("pupil pupils student students class classes kids lesson lessons classroom"),
    ),
    (
        bag("prize award medal competition contest"),
        bag("jury juries judge judges ceremony panel audience"),
    ),
    (
        bag("book novel guide memoir booklet published writes wrote"),
        bag("chapter chapters page pages reader readers publisher editor"),
    ),
)  # fmt: skip
"""Things, and what goes with each of them."""


def goes_with(low: str, fact: PageFact) -> bool:
    """Whether something of the fact has this lower-case word with it as a matter of course."""
    low = low.removesuffix("'s")
    if low not in _ALL:
        return False
    there = {t.low.removesuffix("'s") for t in fact.tokens}
    if there & _HEARD:
        there = (there - _SEEN) | _HEARD
    return any(low in others and things & there for things, others in _TOGETHER)


def one_ware(a: str, b: str) -> bool:
    """Whether one word is a ware or the stuff of it and the other a thing made of it: `crockery` and `porcelain`."""
    return any(x in _STUFFS and (y in _STUFFS or _vessel(y)) for x, y in ((a, b), (b, a)))


def _vessel(low: str) -> bool:
    return any(word_kin.is_a(low, kind) for kind in ("ware", "utensil", "crockery", "container"))


ORDINALS = {"hundredth": 100.0, "thousandth": 1000.0, "millionth": 1_000_000.0}
"""Ordinals that end a larger number: `three thousandth`."""
_STUFFS = bag("""
porcelain china ceramic ceramics pottery earthenware stoneware crockery tableware dishes glass glassware
""")
_HEARD = bag("radio podcast")
_SEEN = bag("documentary programme series")
"""What has cameras with it unless it is on the radio."""
_ALL = frozenset().union(*(others for _, others in _TOGETHER))
