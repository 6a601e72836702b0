"""Plain questions that everybody asks, turned into the open ones that people mean by them.

Word by word they turn badly: "can you live on that?" is after how people get by, and "do you have kids?" after a life
beside the work. Everything else is turned by its grammar (`turning`).
"""

import re
from collections.abc import Iterator

from simulator.language.text import sentences
from simulator.patterns import compiled

_FAMILY = "how does the work fit with family life"
_GET_BY = "how do people in this work get by on what they earn"
_WORK = (
    r"(?:paperwork|bureaucracy|admin(?:istration)?|office work|night work|shift work|overtime|teamwork|stress|pressure|"
    r"routine|competition|travel(?:ling)?|heavy lifting|physical work)"
)

_IDIOMS = tuple(
    (compiled(pattern, re.IGNORECASE), wording)
    for pattern, wording in (
        (r"(?:do you have|have you(?: got)?) (?:any )?(?:kids|children|a family)(?: (?:too|yourself))?", _FAMILY),
        (r"are you (?:married|single|divorced)", _FAMILY),
        (r"how many people do you work with", "what are the people you work with like"),
        (
            r"do you still (?:have|own|keep) (?P<x>(?:the|that|your|his|her|their) [\w-]+(?: [\w-]+)?)",
            "what does {x} mean to you today",
        ),
        (
            r"do you (?:see|get to see|have (?:enough )?time for) your (?:family|kids|children)(?: enough| much)?",
            _FAMILY,
        ),
        (
            r"(?:can|could|do) (?:you|one|people|we|i) (?:really |actually |even )?(?:live|get by|survive)(?: well)? "
            r"(?:on|from|off|with|by) (?:it|this|that|(?:the|your|such a) (?:pay|salary|wages?|money|job|work))",
            _GET_BY,
        ),
        (r"do you (?:make|earn|get) enough(?: money)?(?: to (?:live|get by)(?: on| from| off)?)?", _GET_BY),
        (
            r"(?:do|did|have) you ever (?:think|thought|dream|dreamt|dreamed) (?:about|of) (?P<x>\w+ing\b.*)",
            "what would make you think about {x}",
        ),
        (
            r"will there (?:still )?be (?:enough|more|less|fewer|any|many|much|a lot of) "
            r"(?P<x>[\w-]+(?: (?!(?:on|in|at|for|of|over|by)\b)[\w-]+)?)"
            r"(?P<when> (?:in|over|by) .+)?",
            "how do you see {x} changing{when}",
        ),
        (
            r"how many (?:people|colleagues|others|employees|staff) (?:are|work)(?: there)?(?: working)? "
            r"(?P<x>(?:in|on|at|for) .+)",
            "how do the people {x} work together",
        ),
        (
            rf"(?:is there|do you have|are there|do you do) (?:a lot of|lots of|much|any|so much) (?P<x>{_WORK})"
            r"(?: (?:in|to|with|at) .+| involved)?",
            "what part does {x} play in your work",
        ),
        (
            r"(?:the |your )?(?P<x>\w+(?: \w+)?),? (?P<is>is|was) (?:that|it) "
            r"(?:ok|okay|good|enough|all right|fair|fine)",
            "what {is} the {x} like",
        ),
        (
            r"(?:do|would) you (?:think|say) (?:that )?(?:i|somebody|someone|people|one)(?: like me)?"
            r"(?:'d| would| will)? (?:really |actually )?(?:need|have to have|require) (?P<x>.+)",
            "what difference does {x} make",
        ),
        (
            r"did you lose (?P<x>[\w' ]+?)(?: because of (?:that|it|this)| by (?:that|it)| over (?:that|it))?",
            "how did it affect your {x}",
        ),
        (
            r"(?:is|are) (?P<x>the [\w ]+?) (?:very |really |so |that )?(?:expensive|costly)",
            "how do people pay for {x}",
        ),
        (
            r"do (?P<x>(?:many )?(?:women|men|girls|boys|older people|young people|foreigners|immigrants)) "
            r"(?:also |really )?(?P<y>(?:work|get|find|become|come|manage|make)\b.*?)(?: too| as well)?",
            "what is it like for {x} who {y}",
        ),
        (
            r"(?:would you say (?:that )?(?:you're|you are)|are you) a (?:different|new|changed) (?:person|man|woman)"
            r"(?: now| today| since then)?",
            "how has it changed you",
        ),
        (
            r"(?:am i|is it|would i be|do you think (?:i am|i'm|it is|it's)) too (?:old|young|late)\b.*",
            "how do people of my age get on in this work",
        ),
        (
            r"(?:do you think (?:that )?i|do i|would i|could i)(?: would| could)? (?:have|stand|get) "
            r"(?:a|any) (?:real )?chance\b.*",
            "what would help somebody like me to get in",
        ),
        (
            r"is (?P<x>[\w-]+) (?:very |really |so |that )?important(?: (?:in|for|at) .+)?",
            "what part does {x} play in your work",
        ),
        (r"did (?P<x>you|they|he|she) cry", "how did {x} feel in that moment"),
        (r"who (?P<x>taught you (?:the )?most\b.*)", "what did you learn from the person who {x}"),
        (
            r"do (?P<x>people|(?:the |your )?(?:patients|customers|clients|guests|visitors|families|parents)|they) "
            r"(?:ever )?(?:thank|praise) you\b.*",
            "what do {x} say to you",
        ),
    )
)
_LEAD = compiled(r"(?:(?:and|so|but|well|ok|okay|um|uh|oh|then|honestly),? )+", re.IGNORECASE)
_TAIL = compiled(r"(?:,? (?:then|though|at all|actually|really|today|now|please))?[\s?.!]*$", re.IGNORECASE)
_NOT_TAKEN = frozenset("it that this them there what".split())
"""What cannot be the topic of a wording."""


def turned_idiom(text: str) -> Iterator[str]:
    """The open wording of a text that ends in such a question; nothing where it ends in another."""
    pieces = sentences(text)
    if not pieces:
        return
    said = _TAIL.sub("", _LEAD.sub("", pieces[-1].replace("’", "'"), count=1))
    for pattern, wording in _IDIOMS:
        found = pattern.fullmatch(said)
        if found is not None and (found.groupdict().get("x") or "").lower() not in _NOT_TAKEN:
            yield wording.format_map({name: part or "" for name, part in found.groupdict().items()})
            return
