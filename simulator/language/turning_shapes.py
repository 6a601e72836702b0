"""Open wordings of whole shapes: `was it A or B that made you stay` as `what made you stay`."""

import re
from collections.abc import Iterator

from simulator.language.phrases import Row
from simulator.language.spoken import joined
from simulator.language.verbs import gerund, past_of, third_person

_NEEDED = r"(?:necessary|needed|required|important|essential|useful|helpful|vital|crucial)"
_SHAPES = tuple(
    (re.compile(pattern), wording)
    for pattern, wording in (
        (
            rf"(?:is|was|are|were) (?P<x>(?:\w+ ){{0,4}}?\w+) {_NEEDED} to (?P<doing>.+)",
            "what part does {x} play in {doing}",
        ),
        (rf"(?:is|was) (?P<x>(?:\w+ ){{0,4}}?\w+) {_NEEDED} for (?P<y>.+)", "what part does {x} play in {y}"),
        (rf"how {_NEEDED} (?:is|was) it to (?P<doing>.+)", "what part does {doing} play in this work"),
        (rf"how {_NEEDED} (?:is|was) (?P<x>.+)", "what part does {x} play in this work"),
        (rf"how {_NEEDED} (?:are|were) (?P<x>.+)", "what part do {x} play in this work"),
        (r"how often does (?P<x>(?:the|your|a|an|this) \w+) (?P<third>\w+(?: .+)?)", "what happens when {x} {third}"),
        (r"have you \w+ (?:many|much|a lot) of (?P<x>.+)", "what has been your experience with {x}"),
        (r"whose (?:idea|decision|plan|suggestion) (?:is|was) (?P<x>.+)", "what is the story behind {x}"),
        (r"which of (?P<x>.+) (?:do|did) you (?:prefer|like|choose|enjoy)\b.*", "how did {x} compare for you"),
        (
            r"(?:what|which) (?:year|day|month|time) did (?!you\b)(?P<x>.+) (?P<past>\w+)",
            "what happened when {x} {past}",
        ),
        (r"(?:was|is) it .+ or .+ (?:that|who|which) (?P<x>.+)", "what {x}"),
        (r"do you (?:see|consider|regard) (?P<x>.+?) as .+ or .+", "how do you see {x}"),
        (r"(?:so |and )*it (?:was|is) .+ (?:that|who) .+", "how did that come about"),
        (r"(?:so |and )*you never wanted to (?P<doing>.+)", "how do you feel about {doing}"),
        (r"(?:so |and |but )*(?:nobody|no one) \w+ (?P<x>(?:the|your|his|her|their) .+)", "what happened with {x}"),
        (r"(?:is|are|was|were) (?P<x>(?:\w+ ){1,4}?)(?:against|in favou?r of) (?P<y>.+)", "how did {x} feel about {y}"),
        (r"(?:have|has) .+ stopped \w+ing (?P<x>.+)", "what can you tell me about {x}"),
        (
            r"since (?:how many \w+|how long|when) (?:are you|you are) (?P<x>.+)",
            "how have things changed since you began {x}",
        ),
        (r"would you (?P<doing>(?!do (?:it|this|that)\b)\w+ .+) again", "how do you look back on {doing}"),
    )
)
"""In order of precedence; `{doing}` stands as a gerund, `{past}` in the past, `{third}` as `breaks`."""


def turned_shape(plain: Row, own: Row) -> Iterator[str]:
    """Wordings of the shapes that the plain words have as a whole."""
    line = " ".join(plain)
    for pattern, wording in _SHAPES:
        hit = pattern.fullmatch(line)
        if hit is None:
            continue
        said = {name: _own(line, hit.span(name), own, name) for name in hit.groupdict()}
        yield wording.format(**said)


def _own(line: str, span: tuple[int, int], own: Row, name: str) -> str:
    """The words of the span as they were said."""
    begin = line[: span[0]].count(" ")
    words = list(own[begin : begin + len(line[span[0] : span[1]].split())])
    if name == "doing" and words:
        words[0] = "being" if words[0] == "be" else gerund(words[0].lower())
    elif name == "past":
        words[0] = past_of(words[0].lower())
    elif name == "third":
        words[0] = third_person(words[0].lower())
    return joined(words)
