"""Short questions about people and things that were just told of, as the open ones that are meant.

Whoever asks "how old is Jamie?" would like to hear of Jamie, and "did anybody lose their job?" is after what a change
meant for people; a turning by grammar would take for granted what the answer may deny.
"""

_ANY = r"(?:any(?:one|body)|some(?:one|body)|people)"
_PERSON = (
    r"(?:the|your|that|this|their) (?:\w+ )?(?:child|baby|boy|girl|lad|man|woman|patient|customer|client|student|"
    r"pupil|nurse|doctor|boss|teacher|trainee|apprentice|kid|family|mother|father|sister|brother|son|daughter|husband|"
    r"wife|neighbour|neighbor|visitor|guest|farmer|driver|parents|children|kids|students|pupils|patients|customers)"
)
_BAD = (
    r"(?:(?:pick|choose|take|get|give|send|make|say|do|hit|press|order|read|print)\w* (?:an? |the |any |it )?"
    r"(?:wrong|mistakes?|errors?)\b|go(?:es)? wrong|fail|break|crash|stop working|get (?:it |things )?wrong|get lost|"
    r"get stuck|fall (?:over|off|down|apart)|leak|die|miss\b|lose\b)"
)
_OUT = (
    r"(?:survive|recover|live|make it|get (?:better|well|home|out|caught|hurt|the \w+)|come back|come home|return|pass|"
    r"win|lose|find \w+|keep (?:the|her|his|their) \w+|stay(?: on)?|go back|thank you|apologi[sz]e)"
)
_START = (
    r"(?:start|begin|get up|be up|wake up|get to (?:work|school|the \w+)|get in|come in|arrive|be in|be there|"
    r"leave (?:home|the house)|set off|open(?: up)?|get there)"
)
_END = r"(?:finish|stop(?: work(?:ing)?)?|go home|get home|close(?: up)?|leave(?: work)?|knock off|clock off)"

OF_HEARD = (
    (
        rf"(?:what time|when|how early|at what time) do you (?:usually |normally |have to |need to |actually )*{_START}"
        r"(?: (?:work|in the mornings?|each day|every day|every morning|to work))?",
        "how does your day begin",
    ),
    (
        rf"(?:what time|when|how late|at what time) do you (?:usually |normally |actually )*{_END}"
        r"(?: (?:work|in the evenings?|at night|each day|every day))?",
        "what does the end of your day look like",
    ),
    (rf"how old (?P<be>is|are) (?P<x>{_PERSON}|your (?:\w+ )?\w+)", "what {be} {x} like"),
    (r"how old (?:is|are) (?P<x>(?!you\b|he\b|she\b|it\b|they\b|the (?:company|firm|building|school)\b).+)",
     "what can you tell me about {x}"),
    (r"how old (?P<be>was|were) (?P<x>he|she|they)(?: (?:then|when .+|at the time))?", "what {be} {x} like then"),
    (r"how old (?:is|are) (?P<x>he|she|they)", "what can you tell me about them"),
    (r"what (?:is|was|are|were) (?P<x>(?:the|your|that|their|his|her) [\w' -]+?) (?:called|named)",
     "what can you tell me about {x}"),
    (rf"what (?P<be>is|was) the name of (?P<x>{_PERSON}|your (?:\w+ )?\w+)", "what {be} {x} like"),
    (rf"(?:did|has|have) {_ANY} (?:have to )?los(?:e|t) (?:their |a |any )?(?:jobs?|work|places?)"
     r"(?: (?:because of|over|through|due to|to) .+)?", "what did the change mean for people's jobs"),
    (rf"does (?P<y>it|that|the [\w ]+?) (?:ever |sometimes |often )?(?P<v>{_BAD}.*?)(?: often| a lot| sometimes)?",
     "what happens if {y} {v_s}"),
    (rf"did (?P<x>{_PERSON}) (?:ever |actually |finally |really )?{_OUT}(?: .+)?", "what happened with {x} in the end"),
    (r"do (?P<x>(?!you\b|they\b|people\b)[\w' -]+?) take (?P<y>[\w' -]+?) seriously", "how do {x} see {y}"),
    (r"does (?P<x>(?!it\b|he\b|she\b)[\w' -]+?) take (?P<y>[\w' -]+?) seriously", "how does {x} see {y}"),
    (r"do people take (?P<x>(?!it\b|that\b)[\w' -]+?) seriously", "how do people see {x}"),
    (
        r"(?:is|are) (?P<x>(?!it\b|that\b|this\b|he\b|she\b|they\b|you\b|there\b)[\w' -]+?) (?:really |just |only |"
        r"basically |not )*(?:a bit of |kind of |sort of |something of )?"
        r"(?P<y>an? (?:\w+ )?(?:soft|easy|boring|dead-end|old-fashioned|niche|useless|dull|outdated|luxury|waste)"
        r"(?: \w+){0,3})",
        "what do you say to people who call {x} {y}",
    ),
    (
        r"(?P<be>is|are) (?P<x>(?!it\b|that\b|this\b|you\b|there\b)[\w' -]+?) (?P<g>changing|affecting|shaping|"
        r"transforming) (?P<y>(?:the|how|what|your|this|our|who|people) .+)",
        "how {be} {x} {g} {y}",
    ),
    (r"how much did (?P<x>(?!it\b|that\b|you\b)[\w' -]+?) cost(?: you| to \w+)?", "how did you find the money for {x}"),
    (
        r"did you (?:\w+ )?(?:earn|make|get paid|get) (?:much |a lot |any )?(?:less|more)(?: money)? "
        r"(?P<x>when you .+)",
        "how did your pay change {x}",
    ),
    (r"(?:do|did) you (?:always |ever |still )?try to (?P<b>(?!get\b)\w+(?: .+)?)", "how do you try to {b}"),
    (
        r"(?:would you (?:say|call yourself)|do you (?:see|think of) yourself as|are you)(?: that)?"
        r"(?: you(?:'re| are))? an? (?:bit of an? )?(?:perfectionist|workaholic|morning person|people person|"
        r"night owl|control freak|optimist|pessimist|introvert|extrovert|team player|leader)",
        "how would you describe yourself at work",
    ),
    (
        r"is (?P<x>(?!it\b|that\b|this\b|there\b)[\w' .-]+?) still (?:at|with|in|here|there|around|alive|working|"
        r"teaching|on)\b.*",
        "what has become of {x}",
    ),
    (
        r"(?:do|does|did) (?:many|any|most|some|a lot|lots|all|much) of (?P<x>(?:the|your|those) [\w' -]+?) "
        r"get (?P<y>broken|lost|stolen|damaged|thrown away|wasted|burn(?:ed|t)|sold|eaten|hurt)",
        "what happens when {x} get {y}",
    ),
)  # fmt: skip
"""From the question to its wording, as in `everyday_turns`."""
