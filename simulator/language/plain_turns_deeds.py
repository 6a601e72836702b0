"""Plain questions about what somebody does, may do, wished or thought, as the open ones that are meant.

Names as in `plain_turns`; `{doing2}` is the "-ing" form of the verb that begins `v2`.
"""

from simulator.language.plain_turns import WEAK
from simulator.language.plain_turns_state import FOLK

_AILMENT = (
    r"(?:stage fright|nerves|butterflies|vertigo|cramps?|headaches|nightmares|flashbacks|blisters|imposter syndrome|"
    r"writer's block|jet lag|cold feet|the jitters|cabin fever)"
)
_OWN_MASTER = r"(?:freelance|self-employed|independent|on your own|for yourself|your own boss|on staff|employed)"
_AT_ONCE = r"(?:straight away|right away|at once|immediately|instantly|from the start|straight off|early on)"
_LATE_AGE = r"(?:old|late|young|early|far|much|long|soon)"
_FINISHED = r"(?:left|closed|died|retired|started|began|came|went|stopped|opened|changed|moved|broke|sank|burned|fell)"

DEEDS = (
    (r"do (?P<x>(?:your|the|their) [\w-]+) ever (?P<y>.+ (?:while|when|if) .+)", "what happens when {x} {y}"),
    (r"does (?P<x>(?:your|the|their) [\w-]+) ever (?P<v>.+ (?:while|when|if) .+)", "what happens when {x} {v_s}"),
    (
        r"is it (?:mostly|mainly|usually|always|largely|often) (?P<x>(?:the |your )?[\w-]+(?: [\w-]+)?) (?:that )?"
        rf"(?:you|they|{FOLK}) (?!or\b)(?:(?! or ).)+",
        "what part {do} {x} play in your work",
    ),
    (
        r"(?:are|is) (?:you|she|he|they) (?:ever |always |often |usually )?home (?:before|in time for|for|by|when) .+",
        "how does the job fit with family life",
    ),
    (
        r"(?:do|can) you (?:ever |still )?(?:have|get|find) (?:an? |any )?(?:minute|moment|time|second|hour) "
        r"(?:to|for) (?:yourself|breathe|rest|relax|think|eat)\b.*",
        "how do you find time for yourself",
    ),
    (
        r"do you (?:ever |still )?get (?P<x>seasick|airsick|carsick|dizzy|travel sick|car sick|sea sick)(?: .+)?",
        "what do you do when you get {x}",
    ),
    (r"do you (?:ever |really )?name (?P<x>(?:the|your|all the) [\w' -]+)", "how do you choose names for {x}"),
    (r"have you (?:\w+) all (?P<x>(?:the|these|those|your) .+)", "what can you tell me about {x}"),
    (
        r"(?:has|have) any(?:one|body) (?:really )?(?:famous|interesting|well-known|important|special|rich|strange) "
        r"(?P<x>(?!ever\b)\w+ .+)",
        "what can you tell me about the people who have {x}",
    ),
    (
        r"(?:do|did) (?P<x>(?:the|your) [\w-]+) (?:really |ever |always )?listen to (?P<y>(?:the|your) .+)",
        "how do {x} treat {y}",
    ),
    (
        r"(?:can|could|do) (?:you|people|one|they) (?:really |actually |still )?(?:make|earn|get) (?:an? |any |"
        r"enough )?"
        r"(?:\w+ )?(?:wage|living|money|income|profit) (?P<p>from|by|out of|with|as|doing|off) (?P<x>.+)",
        "how do people make a living {p} {x}",
    ),
    (r"do(?:n't)? you (?:ever |sometimes )?miss having (?P<x>.+)", "what is it like not having {x}"),
    (
        r"(?:do|are|can|is|have) [\w' -]+, (?P<x>(?:being|working|living|growing up|coming from) (?:(?! or ).)+)",
        "what is it like {x}",
    ),
    (
        r"would you (?:still )?have (?P<past>\w+) (?P<x>.+?) if you(?:'d| had) .+",
        "how do you look back on {pasting} {x}",
    ),
    (
        rf"(?:what|which) (?P<x>\w+) do (?P<y>{FOLK}) (?:ask for|choose|buy|order|want|like|pick|go for) (?:the )?most",
        "how do {y} choose {a_x}",
    ),
    (r"do you (?:ever |really )?get used to (?P<x>.+)", "what is it like to live with {x}"),
    (r"did you (?:ever |really )?get used to (?P<x>.+)", "how did you get used to {x}"),
    (
        r"do you (?:still )?have to (?:pay for|buy|bring|provide|wash) (?:your own|the) (?P<x>[\w' -]+)",
        "how does it work with the {x}",
    ),
    (r"did any(?:one|body) (?:ever )?(?:tell|warn|advise) you .+", "what did people say to you at the time"),
    (r"has any(?:one|body) (?:ever )?(?:told|warned|advised) you .+", "what do people say to you about it"),
    (r"did you (?:ever |really )?(?:mean|intend|set out) to (?P<x>.+)", "how did you come to {x}"),
    (r"how close (?:have|did) you (?:ever )?(?:come|came|got|get) to (?P<x>.+)", "what brought you close to {x}"),
    (
        rf"do(?:n't)? you {WEAK}get (?:sick|tired|bored|fed up|weary) of (?P<x>.+)",
        "how do you feel about {x}",
    ),
    (
        r"(?:do|does|can|could) (?:they|you|your \w+|the \w+|one|people) (?:ever )?(?:let you |get to |"
        r"have to )?(?:choose|"
        r"pick|decide) (?P<w>which|what|when|where) (?P<x>(?:\w+ )?(?:you|they) .+)",
        "what decides {w} {x}",
    ),
    (
        r"can you (?:always |ever |really |usually )?(?P<x>tell (?:from|by|if|whether|when (?!you\b)|at a glance) .+)",
        "how can you {x}",
    ),
    (
        r"do you (?:ever |still )?get to keep (?:any (?:of )?)?(?P<x>(?!what\b|in\b|up\b|an?\b)(?:the |"
        r"your )?[\w' -]+)",
        "what happens to {x}",
    ),
    (
        r"do you (?:ever|still|often|actually) get to (?P<x>(?!keep\b)[\w' -]+)",
        "what is it like to {x}",
    ),
    (rf"do you (?:still |ever )?(?:get|suffer from|have) (?P<x>{_AILMENT})(?: .+)?", "how do you deal with {x}"),
    (
        rf"do (?P<x>{FOLK}|your \w+|the \w+) (?:ever |often |always |sometimes )?ask (?!you (?:why|how|out)\b)"
        r"(?P<y>(?:you )?(?:for|about|to|whether|if|why|how|what) .+)",
        "what do you say when {x} ask {y}",
    ),
    (
        r"do (?P<x>your (?:clients|customers|tenants|buyers|patients|members)) (?:usually |always |generally )?"
        r"(?P<y>(?:pay|show up|turn up|come back|cancel)\b.*)",
        "what decides whether {x} {y}",
    ),
    (
        r"do you have (?:an? |the |any |some )?(?P<x>[\w-]+) (?:that |which )?you (?P<b>like|love|hate|enjoy|prefer) "
        r"(?P<m>most|best|the most)(?P<y> .+)?",
        "what can you tell me about the {x} you {b} {m}{y}",
    ),
    (
        r"do you (?:ever |sometimes )?wish (?:that )?you(?:'d| had) (?:stayed|remained) (?P<x>(?:in|at|with|on) .+)",
        "how do you look back on not having stayed {x}",
    ),
    (
        r"(?:do you (?:think|reckon|feel) (?:that )?)?(?:i'm|i am|am i) (?:maybe |perhaps |just )?too "
        rf"(?P<x>(?!{_LATE_AGE}\b)\w+) for (?P<y>(?!this\b|it\b|that\b).+)",
        "how do {x} people get on in {y}",
    ),
    (
        r"(?:do you (?:think|reckon|feel) (?:that )?)?(?:i'm|i am|am i) (?:maybe |perhaps |just )?too "
        rf"(?P<x>(?!{_LATE_AGE}\b)\w+)(?: for (?:this|it|that)(?: \w+)?)?",
        "how do {x} people get on in this work",
    ),
    (
        r"did you (?:ever )?fail (?:any |an? |the |your )?(?:of (?:the|your) )?(?:\w+ )?(?P<x>exam|test|module)s?"
        r"(?: .+)?",
        "how did you get on with the {x}s",
    ),
    (
        rf"did you (?:know|realise|realize|see) {_AT_ONCE} (?:that )?(?P<x>.+)",
        "how did you know {x}",
    ),
    (
        rf"did you (?:know|realise|realize|see) (?P<x>(?!what\b|how\b|why\b).+) {_AT_ONCE}",
        "how did you know {x}",
    ),
    (
        r"(?:have|had) you (?:ever )?(?:thought (?:about|of)|considered|been tempted by|contemplated|toyed with) "
        r"(?P<x>(?!leaving|quitting|giving up|stopping)\w+ing\b.*)",
        "how do you feel about the idea of {x}",
    ),
    (
        r"did you (?:ever )?(?:think|say|ask)(?: to)?(?: yourself)?,? (?:i (?:can't|cannot|can not|couldn't|could not|"
        r"give up|quit|must be mad)|what have i|why am i|am i mad|never again)\b.*",
        "how did you deal with doubts along the way",
    ),
    (
        r"what do you (?P<v>(?!have\b)\w+ (?:the|your|an?|it|them|those|these|this|that)\b.*?) with",
        "how do you go about {doing}",
    ),
    (
        rf"is it (?:true|right|correct|so|the case) that (?P<x>(?:the|your) (?:[\w-]+ ){{0,2}}?[\w-]+) {_FINISHED} "
        r".*(?:\d{4}|ago|last (?:year|month|week))",
        "what can you tell me about {x}",
    ),
    (r"(?P<x>[\w' -]+?), what (?:is|was) (?:it|that|this), an? [\w' -]+", "what can you tell me about {x}"),
    (
        r"(?P<y>(?:after|before|in|on|during) [\w' -]+), you (?:not|don't|didn't|do not|"
        r"did not) want (?:to )?(?P<v>\w+.*)",
        "how did you feel about {doing} {y}",
    ),
)
"""From the question to its wording."""

DEED_CHOICES = (
    (r"(?:is|are) (?P<x>[\w' -]+?) born,? or (?:are they |is (?:it|he|she) )?made", "what does it take to make {x}"),
    (
        r"(?:is|was) (?P<x>(?!it\b|that\b|this\b)[\w' -]+?) (?:more of )?an? [\w' -]+? or (?:more of )?an? [\w' -]+? "
        r"(?:for|to) you",
        "what does {x} mean to you",
    ),
    (
        r"do you (?P<v>[\w' -]+?) (?:as well|too),? or is it .+",
        "what part does {doing} play for you",
    ),
    (
        rf"(?:do|did) you work for [\w' -]+?,? or (?:are you |do you work |were you )?{_OWN_MASTER}",
        "how did you come to work the way you do",
    ),
    (
        rf"are you {_OWN_MASTER},? or (?:are you |do you (?:work|have) |with |for )?.+",
        "how did you come to work the way you do",
    ),
    (
        r"(?P<aux>is|was|are|were) (?P<s>(?!it\b|that\b|this\b)[\w' -]+?) (?:more of )?(?:an? )?(?:good|bad|blessing|"
        r"curse)(?: thing)? or (?:more of )?(?:an? )?(?:good|bad|blessing|curse)(?: thing)? (?:for|to) (?P<y>.+)",
        "how {aux_do} {s} affect {y}",
    ),
    (
        r"(?:have you got|do you have|is there) (?:an? |any |some )?(?:\w+ )?(?:team|staff|crew|people|help|helpers?|"
        r"assistants?|colleagues)\b.*?,? or (?:is it|are you|do you) .+",
        "how is the work shared out",
    ),
    (
        r"do you (?P<v>[\w' -]+?)(?: yourself| by yourself| on your own| personally)?,? or (?:does|do|is|are) "
        r"(?:an?|another|one of) .+",
        "what decides who {v_s}",
    ),
    (
        r"is it (?P<x>(?:the )?[\w-]+(?: [\w-]+)?) (?:that )?you (?:like|prefer|enjoy|love|hate|miss|dread)(?: most| "
        r"more)?,? or (?:is it )?(?P<y>[\w' -]+)",
        "how do {x} and {y} compare for you",
    ),
    (
        r"is (?:it )?better (?:to )?(?P<v>(?:go|study|learn|start|work|train|do|take|get|stay|begin|"
        r"become)\b[\w' -]*?),? "
        r"or (?:to )?(?P<v2>(?:go|study|learn|start|work|train|do|take|get|stay|begin|become|find)\b[\w' -]*)",
        "how does {doing} compare with {doing2}",
    ),
    (
        r"(?P<x>(?:what|which) (?:sort|kind|type)s? of [\w' -]+?), .+ or .+",
        "{x}",
    ),
    (
        r"(?:are|do|did|were) you .+ (?:with|about|of|like|miss|love) (?:it|them), (?P<x>(?:the|your|those|"
        r"these) [\w' -]+?),"
        r" or .+",
        "how do you feel about {x}",
    ),
)
"""The same for what offers a choice."""
