"""Plain questions that everybody asks, each with the open one that people mean by it.

Patterns are matched on the last sentence, or on what stands behind its last comma, without lead-ins and tags. `{x}` and
other names stand for what they matched; `{doing}` for the verb phrase `v` as a gerund; `{do}` agrees with `x`.
"""

_FAMILY = "how does the work fit with family life"
_GET_BY = "how do people in this work get by on what they earn"
_PAY = "how does pay usually develop in this line of work"
_VALUED = "how do people show that they value your work"
_FIND_WAY = "how did you manage on your own"
_WORK = (
    r"(?:paperwork|bureaucracy|admin(?:istration)?|office work|night work|shift work|overtime|teamwork|stress|pressure|"
    r"routine|competition|travel(?:ling)?|heavy lifting|physical work)"
)
_PEOPLE = r"(?:women|men|girls|boys|older people|young people|foreigners|immigrants|newcomers|people from abroad)"
_ANYBODY = r"(?:anyone|anybody|everyone|everybody|someone|somebody|people|one)"
_NOUN = r"[\w'-]+(?: (?!(?:on|in|at|for|of|over|by)\b)[\w'-]+)?"

LIFE = (
    (
        r"(?:do you have|have you(?: got)?|you have|you've got|no) (?:any )?(?:kids|"
        r"children|a family)(?: (?:too|yourself))?",
        _FAMILY,
    ),
    (r"(?:are you|you are|you're) (?:married|single|divorced)", _FAMILY),
    (
        r"do you (?:see|get to see|have (?:enough )?time for) your (?:family|kids|children|friends)"
        r"(?: enough| much| during the week| in the evening)?",
        "how do you make time for the people at home",
    ),
    (r"do you have (?:any )?hobbies", "what do you do when you are not working"),
    (r"do you have a (?:good )?work[- ]life balance", "how do you balance work and private life"),
    (r"do you have a (?:\w+ )?routine(?: in the morning| before .+)?", "what do your mornings look like"),
    (
        r"do you (?:ever |sometimes |often )?(?:take|bring) (?:the |your )?(?:work|job|it|things|stories) home\b.*",
        "how do you leave the work behind when you go home",
    ),
    (r"how many hours (?:of sleep )?do you (?:sleep|get)", "how does the job affect your sleep"),
    (r"you (?:do(?:n't| not) )?get (?:much|enough) sleep", "how do you cope with so little sleep"),
    (
        r"does your (?P<x>back|body|knees?|eyes|hands?|voice|feet|neck) (?:hurt|ache)\b.*",
        "how does the work affect your {x}",
    ),
    (
        r"(?:would you say (?:that )?(?:you're|you are)|are you) a (?:different|new|changed) (?:person|man|woman)"
        r"(?: now| today| since then)?",
        "how has it changed you",
    ),
    (r"do you (?:sometimes |ever |often )?doubt yourself", "how do you deal with doubts about yourself"),
    (r"do(?:n't)? you miss (?P<x>(?:the|your|having|being) .+)", "what is it like without {x}"),
    (
        r"do you still (?P<v>play|sing|paint|draw|dance|cook|write|teach|train|fly|drive|ride|swim|climb|"
        r"practise|practice)(?: yourself)?",
        "what part does {doing} still have in your life",
    ),
    (
        r"do you still (?:have|own|keep) (?P<x>(?:the|that|your|his|her|their) [\w-]+(?: [\w-]+)?)",
        "what does {x} mean to you today",
    ),
    (r"did (?P<x>you|they|he|she) cry", "how did {x} feel in that moment"),
    (r"did (?:it|that) hurt(?: you| a lot| much)?", "what did that feel like"),
    (r"did you apologi[sz]e(?: to .+)?", "what did you say to them afterwards"),
    (r"did (?:they|you|he|she) (?:ever )?find out .+", "how did it end"),
    (r"did you fail (?:any|some|an|the|your|many) (?:\w+ )?exams?", "how did your exams go"),
    (
        r"(?:and )?your (?P<x>\w+) (?:was|were) (?:fine|ok|okay|happy|angry|upset|surprised)(?: with (?:that|it))?",
        "how did your {x} take it",
    ),
    (r"(?:nobody|no one) (?:told|warned) you\b.*", "how did you find out"),
    (r"(?:nobody|no one) (?:helped|taught|showed|trained) you\b.*", _FIND_WAY),
    (r"(?P<x>you|they|he|she) never (?P<y>.+)", "how come {x} never {y}"),
    (
        r"(?:the )?(?P<x>[\w ]+?) (?:wasn't|isn't|was not|is not) the (?:main |real )?(?P<y>reason|problem|point)",
        "what was the {y}, then",
    ),
    (
        r"(?:were|have) you (?:ever )?(?:been )?(?:discriminated against|bullied|treated badly|insulted|attacked|"
        r"harassed|laughed at)(?P<rest> .+)?",
        "how have people treated you{rest}",
    ),
    (
        r"(?:have there been|were there|are there) (?P<x>moment|time|day)s (?:where|when|that) (?P<y>.+)",
        "could you tell me about a {x} when {y}",
    ),
    (r"you must have (?P<x>seen|met|heard|had|learned|learnt) .+", "what have you {x} that stayed with you"),
    (
        r"did you ever (?:want|think of doing|want to do|wish) (?:to do )?(?:something|anything) "
        r"(?:completely |totally )?(?:different|else)",
        "what else have you thought of doing",
    ),
    (
        r"did (?:the )?(?P<x>pandemic|crisis|war|strike|fire|flood|storm) (?:hit|affect|change|hurt) .+",
        "how did the {x} affect you",
    ),
)
"""About the life beside the work, and what befell somebody."""

MONEY = (
    (
        rf"(?:can|could|do|does) (?:you|{_ANYBODY}|(?:most |many )?\w+s) (?:really |"
        rf"actually |even |still )?(?:make|earn) "
        r"(?:a|any|an?(?: \w+)?) (?:\w+ )?living(?P<how> (?:out of|from|off|doing|with|as|by) .+)?",
        "how do people make a living{how}",
    ),
    (r"(?:can|could|do) (?:you|people|one) (?:really )?(?:make|earn) (?:good |real |any |a lot of )?money\b.*", _PAY),
    (r"you must (?:be|get) (?:really |very |pretty |quite )?(?:rich|loaded|well[- ]paid|paid well)", _PAY),
    (
        r"(?:can|could|do) (?:you|one|people|we|i) (?:really |actually |even )?(?:live|get by|survive) (?:on|from|off) "
        r"(?:just |only )?(?P<x>(?:the|your|a|an|his|her|their) .+)",
        "what part does {x} play in making ends meet",
    ),
    (
        r"(?:(?:can|could|do) (?:you|one|people|we|i)|(?:you|one|people) can) (?:really |actually |even )?"
        r"(?:live|get by|survive)(?: well)? "
        r"(?:on|from|off|with|by) (?:it|this|that|(?:the|your|such a) (?:pay|salary|wages?|money|job|work|art|music))",
        _GET_BY,
    ),
    (r"do you (?:make|earn|get) enough(?: money)?(?: to (?:live|get by)(?: on| from| off)?)?", _GET_BY),
    (
        r"is (?:the |your )?(?:pay|salary|money) "
        r"(?:ok|okay|good|enough|all right|fair|fine|bad|decent)",
        "what is the pay like",
    ),
    (r"(?:is|are) (?P<x>the [\w ]+?) (?:very |really |so |that )?(?:expensive|costly)", "how do people pay for {x}"),
    (
        r"did you lose (?:your |the |any |some |many |a lot of )?(?P<x>(?!any\b|some\b|many\b|it\b|money\b)[\w']+(?: "
        r"\w+s)?)"
        r"(?: because of (?:that|it|this)| by (?:that|it)| over (?:that|it))?",
        "how did it affect your {x}",
    ),
)
"""About what it pays and costs."""

WORK = (
    (
        r"(?:roughly |about |so )*(?:what|which) (?:percentage|share|proportion|fraction|part|portion|amount) of your "
        r"(?P<y>time|day|week|work|working (?:day|time|week|hours)) (?:is|are|goes|do you spend) "
        r"(?:spent |taken up |made up |just )?(?:in|on|with|by|into|of|doing) (?P<x>[\w' -]+)",
        "how does your {y} divide up between {x} and the rest of the work",
    ),
    (
        r"(?:what(?:'s| is) your (?P<x>boss|manager|supervisor|chef|editor|captain|foreman)(?:'s name| called)|"
        r"what(?:'s| is) the name of your (?P<x2>boss|manager|supervisor|chef|editor|captain|foreman))",
        "what is your {x}{x2} like to work for",
    ),
    (
        r"(?:so |basically |then )*(?:it's|it is|is it) (?:basically |really |"
        r"mostly |just |all )*(?:about )?who you know",
        "what part does knowing people play in getting work",
    ),
    (
        r"(?:did (?P<it>it|that|this|they|the \w+) (?:all |ever )?(?:work|help|pay off|succeed)|"
        r"(?:so )?(?P<it2>it|that|this) (?:all )?(?:worked|paid off|helped))(?: "
        r"out)?(?: for you)?(?: in the end| eventually)?",
        "how did {it}{it2} work out",
    ),
    (
        r"(?:was|is) (?:that|it|this) (?:before|after|before or after|during) you "
        r"(?:had|got|became|took|went|started|finished|left|met|joined|moved)(?P<how> .+)?",
        "what else was going on in your life around that time",
    ),
    (r"it (?:all |really )?depends", "what does it depend on"),
    (
        r"(?:do )?you (?:speak|know) (?:many|several|other|foreign|any|a lot of) (?:foreign )?(?P<x>languages)",
        "what part do {x} play in your work",
    ),
    (r"(?:is|was) (?:that|it|this) (?:just |only |mostly )?because .+", "how did that come about"),
    (
        r"(?:which|what|how many) (?:foreign )?(?P<x>languages) (?:do |can |have |must |should )?you .*"
        r"(?:speak|use|know|need|learn|got)\b.*",
        "what part do {x} play in your work",
    ),
    (
        r"is it (?:really |still |actually )?worth "
        r"(?P<v>(?:doing|getting|having|taking|going|studying|training|paying) (?:(?! or ).)+)(?: or .+)?",
        "what do people get out of {v}",
    ),
    (
        r"(?:do|did|have) you ever (?:think|thought|dream|dreamt|dreamed) (?:about|of) (?P<x>\w+ing\b.*)",
        "what would make you think about {x}",
    ),
    (
        rf"(?:will there (?:still )?be|are there (?:still )?going to be) (?:enough|"
        rf"more|less|fewer|any|many|much|a lot of) "
        rf"(?P<x>{_NOUN})(?P<when> (?:in|over|by) .+)?",
        "how do you see {x} changing{when}",
    ),
    (
        r"how many (?:people|colleagues|others|employees|staff) (?:are|work)(?: there)?(?: working)? "
        r"(?P<x>(?:in|on|at|for) .+)",
        "how do the people {x} work together",
    ),
    (r"how many people do you work with", "what are the people you work with like"),
    (
        rf"(?:is there|do you have|are there|do you do) (?:a lot of|lots of|much|any|so much) (?P<x>{_WORK})"
        r"(?: (?:in|to|with|at) .+| involved)?",
        "what part does {x} play in your work",
    ),
    (
        r"how much of your (?P<y>day|week|time|work) (?:is|are|goes into|do you spend (?:on|in|with)) (?P<x>[\w' -]+)",
        "what part {do} {x} play in your {y}",
    ),
    (r"do you have to deal with (?:a lot of |much |many |lots of )?(?P<x>.+)", "what is it like to deal with {x}"),
    (r"do you use (?:a lot of |many |much |lots of )(?P<x>.+)", "how do you use {x} in your work"),
    (r"are (?:the|your) hours (?:very |really |quite )?(?:flexible|fixed|regular)", "how do your hours work"),
    (
        r"(?:are|is) (?P<x>(?:the|your) [\w ]+?) (?:ever |sometimes |very |really )?dangerous",
        "what can go wrong with {x}",
    ),
    (
        r"(?:the |your )?(?P<x>\w+(?: \w+)?),? (?P<is>is|was) (?:that|it) (?:ok|okay|good|enough|all right|fair|fine)",
        "what {is} the {x} like",
    ),
    (
        rf"do (?P<x>(?:many )?{_PEOPLE}) (?:also |really )?"
        r"(?P<y>(?:work|get|find|become|come|manage|make)\b.*?)(?: too| as well)?",
        "what is it like for {x} who {y}",
    ),
    (
        rf"were there (?:many |a lot of |any |enough |other )?(?P<x>{_PEOPLE}) (?P<y>(?:in|on|at|among) .+?)"
        r"(?: with you| then| at the time)?",
        "what was it like for {x} {y}",
    ),
    (
        rf"(?:are there|(?:do )?you (?:get|have|see)) (?:many |a lot of |any |enough |other "
        rf")?(?P<x>{_PEOPLE}) (?P<y>(?:in|on|at|among) .+)",
        "what is it like for {x} {y}",
    ),
    (r"do people take you seriously(?P<x> as .+)?", "how do people treat you{x}"),
    (
        r"do (?:people|(?:the |your )?(?:patients|customers|clients|guests|visitors|families|parents)|they) (?:ever )?"
        r"(?:thank|praise) you\b.*",
        _VALUED,
    ),
    (
        r"does it (?:ever )?(?:bother|annoy|hurt|worry|upset|scare|frighten) you (?P<x>(?:when|if) .+)",
        "how do you feel {x}",
    ),
    (
        r"(?:would|wouldn't) it (?:not )?be (?:easier|better|cheaper|simpler) (?:just )?to (?:just )?(?P<v>.+)",
        "how does your way compare with {doing}",
    ),
    (r"was it (?:very |really |so )?\w+ (?P<x>(?:the first time|when) .+)", "what was it like {x}"),
    (r"is (?:it|that|this) (?:the )?same (?P<x>here|there|(?:in|at|for) .+)", "how is it {x}"),
    (r"(?:is|was) it (?:a )?family business", "what part does your family play in the business"),
    (
        r"is (?:it|the work|your work|the job) (?:mostly |very |really )?physical(?:ly .+)?",
        "what does the work ask of your body",
    ),
    (
        r"does your (?P<y>company|firm|school|hospital|team|shop|office) (?:take on|take|hire|accept|have|train) "
        r"(?P<x>interns|trainees|apprentices|volunteers|students)(?: every .+| each .+| sometimes)?",
        "what do {x} do at your {y}",
    ),
)
"""About the work and the people in it."""

WAY_IN = (
    (
        r"(?:do|would) you (?:think|say) (?:that )?(?:i|somebody|someone|people|one)(?: like me)?"
        r"(?:'d| would| will)? (?:really |actually )?(?:need|have to have|require) (?P<x>.+)",
        "what difference does {x} make",
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
    (r"do you think (?:that )?i (?:would|could|might) be (?P<x>(?:any )?good at .+)", "what does it take to be {x}"),
    (
        r"(?:so )?do you think (?:that )?(?:that|this|it) (?:is|would be|sounds) "
        r"(?:realistic|possible|doable|crazy)\b.*",
        "what would it take for someone like me",
    ),
    (
        r"is it (?:very |really |so )?(?:hard|difficult|easy|tough) to get (?:in|into(?: it| this)?)",
        "how do people get into it",
    ),
    (r"is it (?:very |really |so )?(?:hard|difficult|easy|tough) to get into (?P<x>.+)", "how do people get into {x}"),
    (rf"do you (?:think|believe) (?:that )?{_ANYBODY} can (?P<x>.+)", "what does it take to {x}"),
    (
        rf"can {_ANYBODY} (?P<x>with(?:out)? .+?) (?:do|become|get|work|learn|be)\b.*",
        "what is it like for people {x} in this work",
    ),
    (
        r"how important is it to (?:speak|know) (?:good |perfect )?(?P<x>\w+)\b.*",
        "what part does {x} play in your work",
    ),
    (
        r"is (?P<x>[\w-]+) (?:very |really |so |that )?important(?: (?:in|for|at) .+)?",
        "what part does {x} play in your work",
    ),
    (
        r"(?:could you tell me |do you know )?(?:roughly |approximately |about |exactly "
        r")?how long (?:does )?(?P<x>the (?:\w+ )?"
        r"(?:training|course|apprenticeship|degree|studies|programme|program))(?: take| last)s?",
        "what happens during {x}",
    ),
    (
        r"how long (?:does|did) (?P<x>the (?:\w+ )?(?:training|course|apprenticeship|programme|program)) (?:take|last)",
        "what happens during {x}",
    ),
    (r"how long did it take (?:you )?(?P<x>until .+)", "what helped you on the way {x}"),
    (r"who (?P<x>taught you (?:the )?most\b.*)", "what did you learn from the person who {x}"),
)
"""About who can get in, and how."""

CHOICES = (
    (
        r"is it (?:more |mostly |usually |just |still )*(?:a )?(?:nine[- ]to[- ]five|9[- "
        r"]to[- ]5|full[- ]time|shift work|shifts|"
        r"part[- ]time|(?:fixed|regular|set|flexible) hours)\b.* or .+|"
        r"(?:are (?:the|your) hours|(?:can|do) you (?:choose|pick|set) your (?:own )?hours)\b.* or .+",
        "how do your working hours go in practice",
    ),
    (r"(?:is|are) (?:it|every day|the days?|your days) (?:always |all )?the same\b.* or .+", "how do your days differ"),
    (
        r"(?:(?:so|and) )*(?:was|is) (?:that|it|this) (?:\w+ )?(?:before|during) or "
        r"(?:during|after) (?P<x>(?:the|your) .+)",
        "how did that fit in with {x}",
    ),
    (
        r"(?:(?:so|and) )*(?:was|is) (?:that|it|this) (?:\w+ )?(?:before|during) or "
        r"(?:during|after) you (?P<past>\w+)(?P<how>(?: .+)?)",
        "how did that fit in with {pasting}{how}",
    ),
    (
        r"do (?P<x>(?:the |your |most )*(?:clients|customers|patients|guests|visitors|buyers|students|people)) "
        r"(?:come to|find|approach|call|contact) you\b.* or (?:do|must|have) you .+",
        "how do {x} find you",
    ),
    (
        r"do (?:you|they|people) get paid (?:by|per|for|monthly|weekly).* or .+|"
        r"(?:is|are) (?:it|the pay|you|they) paid (?:by|per|monthly|weekly).* or .+",
        _PAY,
    ),
)
"""Choices that everybody offers: what they are about is neither of the two."""
