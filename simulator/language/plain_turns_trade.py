"""Plain shapes of everyday questions about a trade, its things and its people (see `plain_turns`)."""

from simulator.language.plain_turns import WEAK

_PAY = "how does pay usually develop in this line of work"
_BODY = (
    r"back|body|knees?|eyes|eyesight|hands?|voice|throat|feet|neck|shoulders?|hips?|lungs|skin|ears|hearing|legs|"
    r"wrists?"
)
_WHOM = r"(?:anyone|anybody|someone|somebody|people|one|you|i)"
_STILL = r"(?:still |really |actually |always |ever |often |sometimes |normally |usually )*"
_CLAN = r"(?:father|dad|mother|mum|mom|parents|grandfather|grandad|grandmother|gran|uncle|aunt|brother|sister|family)"
_MONEY = r"(?:money|pay|wages?|salary|rates?|tips|fees?)"
_UNIT = r"(?:day|week|month|year|shift|season|night|morning|evening)"
_ODD = r"(?:normal|usual|typical|common|standard|average|unusual|rare|long|short|much|a lot|about right)"
_MEASURED = (
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|"
    r"a hundred)(?:-\w+)? [\w-]+"
)
_THE = r"(?:the|your|that|this|those|these) (?!(?:work|job|best|worst)\b)[\w'-]+(?: (?!is\b|are\b)[\w'-]+)?"
_ENDING = (
    r"(?:on the way out|on (?:its|their) (?:way out|last legs)|dying(?: out| off)?|finished|doomed|here to stay|"
    r"going to (?:die out|disappear|survive|last|vanish)|an? (?:dying|vanishing) \w+|disappearing|a thing of the past)"
)
_STALE = r"(?:stuck in the past|behind the times|old[- ]fashioned|out of date|out of touch|outdated|set in your ways)"

OF_TRADE = (
    (
        r"who (?P<third>hires|books|commissions|employs|engages|invites) you(?:,? .+)?",
        "how do people come to {base} you",
    ),
    (r"can you (?:ever )?(?:forget|ignore|shut out|unsee) (?P<x>what you .+)", "how do you deal with {x}"),
    (
        r"what time do you (?P<h>have to |need to )?(?P<x>be up|get up|wake up|be in|be there|start|begin|leave the "
        r"house|set off)"
        r"(?: (?:to|for|in|on) .+)?",
        "how does the time you {h}{x} shape your day",
    ),
    (
        r"(?:are|is) there (?:more|fewer|less) (?P<x>[\w' -]+?) (?:in|at|on) (?P<a>[\w' -]+?) than (?:in|at|on) "
        r"(?P<b>.+)",
        "how do {a} and {b} compare for {x}",
    ),
    (
        rf"(?:does|do) your (?P<x>{_BODY}) {_STILL}(?:hurt|ache|suffer|stand up to|hold up|cope with|"
        rf"get (?:sore|tired|cold)|swell|sting|ring)\b.*",
        "how does the work affect your {x}",
    ),
    (
        r"(?:is|are) (?P<x>(?!you\b|it\b|that\b|they\b|the (?:job|work|training)\b)[\w' -]+?) paid",
        "how does the pay work for {x}",
    ),
    (
        rf"you must {_STILL}(?P<b>see|meet|hear|get|have) (?:some |a lot of |lots of |all sorts of |all kinds of |"
        rf"many |"
        rf"plenty of )(?P<x>[\w' -]+)",
        "what can you tell me about the {x} you {b}",
    ),
    (r"when do you (?P<x>sleep|eat|rest|relax|read|practi[sc]e|see your \w+)", "how do you find time to {x}"),
    (
        r"(?:can|could) (?:anyone|anybody|everyone|everybody) (?P<x>(?!with\b|without\b|in\b|on\b|at\b|from\b)[\w' "
        r"-]+?)",
        "what does it take to {x}",
    ),
    (
        r"(?:is|are) there (?:always |usually |still )?enough (?P<x>(?!jobs\b|work\b|demand\b|places\b|people\b|"
        r"women\b|"
        r"money\b|time\b|support\b|help\b|opportunities\b)[\w-]+)(?P<y> (?:on|in|at|for|during) .+)?",
        "how do you manage with the {x} you have{y}",
    ),
    (r"how long does (?P<x>(?:an?|one|each|every) [\w' -]+?) take(?: you)?", "what goes into {x}"),
    (
        r"(?:could|can|would) (?P<x>an? (?:woman|man|girl|boy|stranger|beginner|foreigner|short person|small person)) "
        r"(?:still )?(?:do|manage|learn) (?:it|this|that|(?:the|this|your) (?:job|work))(?: too| as well)?",
        "what would it be like for {x} in this work",
    ),
    (
        r"did (?P<y>(?!you\b|it\b|they\b)(?:your |the )?[\w' -]+?) (?:start|found|open|build|set up|begin|create|"
        r"invent) "
        r"(?P<x>(?:the|this|your|that) .+)",
        "what is the story behind {x}",
    ),
    (
        r"(?:has|have) (?P<s>(?!you\b|it\b|that\b|this\b|they\b)[\w' -]+?) (?:already |really |not |nearly |almost )?"
        r"(?:killed|ruined|destroyed|saved|transformed|replaced|revolutioni[sz]ed) (?P<x>(?:the|your|this) .+)",
        "how has {s} changed {x}",
    ),
    (
        r"do you get (?:an? |any |the |your )?(?P<x>pension|bonus|sick pay|overtime pay|discount|paid leave|holiday "
        r"pay)"
        r"(?: .+)?",
        "how does the {x} work in your job",
    ),
    (
        r"(?:is|are) (?P<x>(?:the|your|those|these) [\w' -]+?) (?:of )?(?:any|much|no) (?:use|help)(?: .+)?",
        "what part {do} {x} play",
    ),
    (rf"(?:are|is) your (?P<x>{_BODY}) {WEAK}[\w' -]+", "how does the work affect your {x}"),
    (
        rf"(?:do|did|would|can|could) (?:you|they|people|one) {_STILL}(?:get|earn|make|take home|bring home) "
        rf"(?:good|decent|enough|much|any|big|proper|a lot of|more|fair) {_MONEY}(?! to live\b)(?: .+)?",
        _PAY,
    ),
    (
        rf"(?:do|are) (?:you|they|people) {_STILL}(?:get )?paid (?:more|extra|double|less|overtime|better) (?P<f>for|"
        rf"on|at|in) "
        rf"(?P<x>.+)",
        "how does the pay work {f} {x}",
    ),
    (
        r"(?:is|are) (?:everyone|everybody|people|they|all of you|men and women|you all)(?P<x> (?:in|at|on|here|"
        r"there)\b.*?)? "
        r"paid (?:the same|equally|fairly|alike|differently|well|properly)(?P<y> .+)?",
        "how is the pay decided{x}",
    ),
    (
        r"(?:have you(?: got)?|you have|do you have|did you have|are there|is there|were there) "
        r"(?:any |many |other )*(?P<x>(?!of\b)[\w' -]+? in (?:the|your) family)",
        "what difference does having {x} make",
    ),
    (
        r"(?:is|are|was|were) (?:anyone|anybody|someone|somebody)(?: else)? in (?:your|the) family .+",
        "what part has your family played in what you do",
    ),
    (
        rf"(?:is|was|were|are) your (?P<x>{_CLAN}) {_STILL}(?:an?|in (?:the|this)|the same) .+",
        "what part did your {x} play in what you do now",
    ),
    (
        rf"is there {_STILL}(?:any |good |much |a lot of |enough |real |decent |an? )*(?:money|living|profit) in "
        rf"(?P<x>.+)",
        "how do people make a living from {x}",
    ),
    (
        r"is (?P<x>(?:the|this|that|your) [\w-]+(?: [\w-]+)?) (?:yours|rented|your own|new|second[- ]hand|hired|"
        r"leased|a "
        r"gift)",
        "what is the story behind {x}",
    ),
    (
        rf"(?:is|are) (?P<x>[\w' -]+?) {WEAK}{_ENDING}(?: .+)?",
        "how do you see the future of {x}",
    ),
    (
        r"will there (?:still )?be (?:any |enough |many |more )?(?P<x>(?!people\b|jobs\b)\w+s)(?: left| around| at "
        r"all)*"
        r"(?: (?:in|after) .+)?",
        "how do you see the future for {x}",
    ),
    (
        rf"(?:(?:so|and) )?(?:are you|aren't you|you are|you're) {WEAK}{_STALE}(?: .+)?",
        "how do you decide what to keep and what to change",
    ),
    (
        rf"(?:so )?(?:you'd|you would|you) have to {_STILL}(?:love|like|enjoy|not mind) (?P<x>.+)",
        "what part does {x} play in this work",
    ),
    (
        rf"(?:so )?you (?:can't|cannot|can not) {_STILL}(?:just )?(?P<x>(?!be\b|have\b|beat\b|really\b|"
        rf"complain\b)\w+ .+)",
        "what happens when you want to {x}",
    ),
    (
        rf"(?:is|was) it {WEAK}(?:a bit |a little |kind of |rather )?[\w-]+, (?P<x>(?!is\b|or\b|being\b)\w+ing .+)",
        "what is it like {x}",
    ),
    (
        rf"(?:is|was) it {WEAK}(?:a bit |a little |kind of |rather )?[\w-]+, (?P<x>(?:other|all|those|these|that|so) "
        rf".+)",
        "how do you feel about {x}",
    ),
    (r"who (?:is|was|were|are) (?:he|she|they|that|this), (?P<x>.+)", "what can you tell me about {x}"),
    (
        r"how (?:old|big|tall|heavy|long) (?:is|are|was|were) (?P<x>the \w+est .+)",
        "what can you tell me about {x}",
    ),
    (
        r"what (?P<y>time|part|month|season|day) of (?:the )?(?P<n>year|day|week|month|season) is "
        r"(?:the |your |usually )*(?P<x>busiest|quietest|hardest|slowest|best|worst|easiest)(?P<f> (?:for|in|at) .+)?",
        "what is the {x} {y} of the {n} like{f}",
    ),
    (
        r"how long (?P<a>does|did) (?P<x>(?!it\b|that\b|this\b)[\w' -]+?) take(?: you)? to (?P<b>\w+)",
        "what {a} it take to {b} {x}",
    ),
    (
        r"how long (?:does|did) (?P<x>the (?:\w+ )?(?:training|course|apprenticeship|programme|program|degree)) "
        r"take(?: you)?",
        "what happens during {x}",
    ),
    (
        rf"how far(?: away)? do {_STILL}(?P<x>people|customers|clients|patients|visitors|guests|pupils|your \w+) "
        rf"(?:come|travel|drive)(?: .+)?",
        "what makes {x} come to you",
    ),
    (
        rf"how far do you (?P<v>drive|walk|travel|ride|fly|run|cycle|sail|row)(?: (?:in|each|every|per))?(?: an?)? "
        rf"(?P<y>{_UNIT})(?: then)?",
        "what part does {doing} play in your {y}",
    ),
    (
        r"how (?:often|regularly) (?:should|must|do|does) (?P<x>(?:an?|the|your) [\w -]+?) (?:need to |have to )?be "
        r"(?P<y>\w+ed)",
        "how can you tell when {x} needs to be {y}",
    ),
    (
        rf"(?:so )?(?:is|are|was) (?P<x>(?:the |your |that )?{_MEASURED}) {WEAK}{_ODD}(?: .+)?",
        "what lies behind the {x}",
    ),
    (
        rf"(?:could|can|would) (?!i\b){_WHOM} {_STILL}do (?P<y>(?:the|this|that|your) (?:job|work)) (?P<x>(?:with|at|"
        rf"on|as) (?!.*(?:degree|diploma|certificate|qualification)).+)",
        "what would {y} be like {x}",
    ),
    (
        rf"(?:could|can|would) you {_STILL}(?P<b>teach|train) (?:anyone|anybody|someone|somebody)(?: how)? to "
        rf"(?P<x>.+)",
        "what does it take to {b} somebody to {x}",
    ),
    (
        r"(?:could|can|would|will) you (?:ever )?(?:teach|show) (?:me|us)(?: how)? to (?P<x>.+)",
        "what does it take to {x}",
    ),
    (
        rf"(?:can|could) you {_STILL}(?P<x>(?:get|open|fix|mend|make|repair|lift|read|tell|play|move|carry|climb|cut)"
        rf"(?: into| up| through)? (?:any|every|all)\b.*)",
        "what does it take to {x}",
    ),
    (
        r"when was the (?P<w>last|first) time (?:that )?(?P<x>.+)",
        "could you tell me about the {w} time {x}",
    ),
    (
        rf"(?:is|was) (?:it|this|now) {_STILL}an? (?P<g>good|bad|right|wrong) (?P<y>time|moment|age) to (?P<x>(?:(?! "
        rf"or ).)+)",
        "what makes a {g} {y} to {x}",
    ),
    (
        rf"do (?P<x>people|customers|clients|patients|visitors|they|folk) {_STILL}(?:lie to|fib to) you (?P<y>about "
        rf".+)",
        "what do {x} tell you {y}",
    ),
    (
        r"do (?:people|customers|clients|children|kids|folk) still (?P<v>(?:\w+) .+)",
        "how has {doing} changed over the years",
    ),
    (
        rf"do (?P<x>(?!you\b)[\w' -]+?) {_STILL}know (?P<y>what they (?:want|need|like))",
        "how do {x} find out {y}",
    ),
    (
        r"did (?P<x>(?!you\b|it\b|they\b)[\w' -]+?) (?:get|win|land) you (?:the|this|that|your) (?:job|place|post|"
        r"part|role)",
        "what part did {x} play in how you got the job",
    ),
    (
        rf"did you {_STILL}(?:do|take|get|have) (?P<x>(?:an?|the|any) (?:\w+ )?(?:degree|course|apprenticeship|diploma|"
        rf"qualification|traineeship|training))(?: .+)?",
        "what part did {x} play for you",
    ),
    (
        rf"(?:does|do) (?P<x>(?:the|your|that|those|these) [\w' -]+?) {_STILL}(?:get|become) (?:any |a bit |a little "
        rf"|much )?"
        rf"(?:easier|better|harder|worse|old|boring)(?: .+)?",
        "how do you deal with {x} these days",
    ),
    (
        rf"do you {_STILL}get (?:scared|afraid|frightened|tired|bored|sick|nervous|fed up|jealous|proud|annoyed) "
        rf"(?:of|by|with|about) (?P<x>.+)",
        "how do you feel about {x}",
    ),
    (
        rf"are you {WEAK}(?P<x>(?:[\w-]+ ){{0,3}}?(?:registered|certified|licen[cs]ed|accredited|insured|chartered|"
        rf"self-employed|freelance|unioni[sz]ed|in (?:a|the) union|an? (?:[\w-]+ )?(?:member|freelancer)(?: of .+)?))",
        "what difference does being {x} make",
    ),
    (r"have you got an? favou?rite (?P<x>.+)", "what is your favourite {x} like"),
    (rf"is (?P<x>{_THE}) (?:heated|air[- ]conditioned|furnished|ventilated|insulated|soundproof)", "what is {x} like"),
    (
        rf"was (?P<x>{_THE}) (?:heated|air[- ]conditioned|furnished|ventilated|insulated|soundproof)",
        "what was {x} like",
    ),
)
"""About the trade: its pay, its people, its things, its future."""

TRADE_CHOICES = (
    (
        r"(?:is|was) it (?P<x>[\w' -]+?),? or (?P<y>[\w' -]+?) (?:that )?you (?:like|prefer|enjoy|love|hate|miss)"
        r"(?: (?:better|best|more|most))?",
        "how do {x} and {y} compare for you",
    ),
    (
        r"(?:can|could) (?:anyone|anybody|everyone|everybody) (?P<x>(?!with\b|without\b|in\b|on\b|at\b|from\b)[\w' "
        r"-]+?),? "
        r"or (?:is|does|do) .+",
        "what does it take to {x}",
    ),
    (
        rf"(?:is|was) (?:it|this|now) {_STILL}an? (?P<g>good|bad|right|wrong) (?P<y>time|moment|age) to (?P<x>.+?),? "
        rf"or .+",
        "what makes a {g} {y} to {x}",
    ),
    (
        rf"do you {_STILL}(?P<x>[\w' -]+?) (?:every time|all the time|always|every day|each time),? or (?:only|just) "
        rf".+",
        "how do you decide when to {x}",
    ),
    (
        r"were you (?:the|a|an|your|their) [\w' -]+?,? or (?:were you )?(?:the|a|an|your|their) [\w' -]+",
        "how did people see you in those days",
    ),
    (r"are you the [\w' -]+?,? or (?:are you )?the [\w' -]+", "how do people see you"),
    (
        r"do you (?P<v>[\w' -]+?) (?:yourself|by yourself|on your own|personally),? or (?:does|do|is|are) "
        r"(?:your|the|somebody|someone|other|they)\b.*",
        "what decides who {v_s}",
    ),
    (
        r"do you (?P<v>\w+(?: (?!by\b|with\b|in\b|on\b|at\b|from\b)[\w'-]+){0,3}) (?P<p>by|with|in|on|at|from) [\w' "
        r"-]+, "
        r"(?:(?:by|with|in|on|at|from) )?[\w' -]+,? or .+",
        "how do you go about {doing}",
    ),
    (
        r"(?:is|was) it (?:more |mostly |mainly )?(?P<x>[\w' -]+), (?P<y>[\w' -]+),? or (?P<z>[\w' -]+)",
        "how do {x}, {y} and {z} compare for you",
    ),
)
"""Choices about the trade."""
