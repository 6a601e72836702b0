"""Plain questions about how things stand, as the open ones that are meant: ages, sums, demand, dangers, the future.

Names as in `plain_turns`; `{has}` agrees with `x`.
"""

from simulator.language.plain_turns import WEAK

_MORE = (
    r"(?:(?:more|less) \w+|better|worse|"
    r"(?:hard|easi|fast|saf|slow|simpl|cheap|dull|busi|nic|quick|rich|poor|strong|weak|long|short|rough|tough|bigg|"
    r"small|old|young)er)"
)
_NOW = r"(?: (?:now|nowadays|these days|today|than before|lately|recently|over the years))*"
FOLK = (
    r"(?:people|customers|clients|patients|guests|visitors|passengers|students|pupils|children|kids|parents|members|"
    r"readers|viewers|diners|drivers|neighbours|colleagues|tenants|fans|players|tourists|locals|men|women)"
)
_HARMFUL = r"(?:poisonous|toxic|flammable|harmful|hazardous|venomous|radioactive|corrosive|explosive|contagious|sharp)"
_RUDE = (
    r"(?:rude|kind|nice|mean|friendly|unfriendly|polite|cruel|horrible|nasty|hostile|respectful|aggressive|unkind|"
    r"grateful|helpful|patient|cold)"
)
_WRONG = r"(?:sued|robbed|attacked|threatened|cheated|insulted|reported|conned|tricked|assaulted|swindled|blackmailed)"
_STOOD = (
    r"(?:over|under|about|from|in|at|on|local|locals|regulars?|old|older|young|younger|women|men|tourists|foreign|"
    r"foreigners|new|retired|rich|poor|students|children|beginners)"
)
_GAME = r"(?:man|woman|person|people|men|women|girl|boy|lad)(?:'s|s'|s)?"

STATES = (
    # Time and number.
    (
        r"how many (?P<x>(?!of\b)[\w' -]+?) have you got(?: .+)?",
        "how do you manage the {x} you have",
    ),
    (
        r"how much of your (?P<y>day|week|time|month|year|work|job|working day|working week) (?:is|do you|does|goes) "
        r"(?:\w+ )?(?:spend |spent |taken up |go )?(?:on|with|by|in|into|to) (?P<x>.+)",
        "what part {do} {x} play in your {y}",
    ),
    (
        r"how (?:much|many) (?:years?|months?|weeks?|time) (?:do |does |did )?(?:you|one|it|people|i) (?:need|takes?|"
        r"needs) "
        r"(?:for )?to (?P<x>(?:be|become|get|learn|finish|pass|train|qualify)\b.*)",
        "what does it take to {x}",
    ),
    (
        r"how long (?:is|are) (?P<x>(?:the|your) (?:[\w-]+ )?(?:waiting lists?|queues?|waits?|waiting times?))",
        "what decides how long {x} {are}",
    ),
    (
        r"(?:is|are) (?:most|many|all|some|half|lots|a lot) of (?P<x>(?:your|the) [\w-]+) " + WEAK + _STOOD + r"\b.*",
        "what {are} {x} like",
    ),
    (
        rf"(?:would you say|do you (?:think|find|feel)|is it (?:true|right))(?: that)? "
        rf"(?P<x>(?!it\b|that\b|this\b|things\b|you\b)[\w -]+?)(?:'s| has| have) (?:got|gotten|become|gone|grown) "
        rf"{WEAK}(?:much |a lot |any )?{_MORE}{_NOW}",
        "how {has} {x} changed over the years",
    ),
    (
        rf"(?:is|are) there (?:more|fewer) (?P<x>(?:women|men|people|children|girls|boys|[\w-]+s)) "
        rf"(?P<y>(?:in|on|at) (?:(?! than ).)+?){_NOW}",
        "how has the number of {x} {y} changed",
    ),
    (
        rf"is there {WEAK}(?:much |a lot of |lots of |any |enough |great |big |still )*(?:a )?(?:call|demand) for "
        rf"(?P<x>.+?){_NOW}",
        "what is the demand for {x} like",
    ),
    (
        r"(?:is|was) there (?:such a thing as |really |ever )*an? (?P<g>typical|normal|average|usual|standard|"
        r"ordinary) "
        r"(?P<x>\w+)(?P<y> (?:for|in|at|on|with) .+)?",
        "what is a {g} {x} like{y}",
    ),
    (r"how (?:many|much) [\w' -]+? do you get (?:out of|from|off) (?P<x>.+)", "what goes into {x}"),
    # What is needed.
    (
        r"how (?:tall|old|strong|fit|young|rich|clever|light|brave|patient|musical|sporty|good|bright) (?:do|"
        r"would|must|"
        r"should) (?:you|i|people|they|one|somebody|someone) (?:have to be|need to be|be) (?:in order )?to (?P<x>.+)",
        "what does it take to {x}",
    ),
    (
        r"(?:what|which) (?:grades?|marks?|score|results?|qualifications?) (?:do|would|did) (?:you|i|people|they) "
        r"(?:need|have to have|have to get) (?:for|to get (?:in|on)to) "
        r"(?P<x>(?:the|a|an|your|this|that) (?:[\w-]+ ){0,3}?(?:course|degree|programme|program|training|"
        r"apprenticeship|school|college|academy))",
        "what does it take to get onto {x}",
    ),
    (
        r"(?:can|could) (?:a person|anyone|anybody|someone|somebody|you|one|people) (?:really |actually |still )?"
        r"(?P<x>live (?:on|off|from) (?!(?:that|this|it)\b).+)",
        "what does it take to {x}",
    ),
    (
        r"would (?P<x>(?!you\b|it\b|that\b|this\b)[\w' -]+?) (?:put (?:you|employers|people|them|him|her) off|count "
        r"against (?:me|somebody|someone|you|people)|go against me|be held against me)",
        "what difference would {x} make",
    ),
    # How people and things are.
    (
        rf"(?:is|are) (?P<x>{FOLK}|(?:the|your) [\w-]+) {WEAK}{_RUDE} (?:to|towards|with|about) (?P<y>.+)",
        "how {do} {x} treat {y}",
    ),
    (rf"(?:is|are) (?P<x>(?!it\b|that\b|this\b)[\w' -]+?) {WEAK}{_HARMFUL}", "what do you have to watch for with {x}"),
    (rf"(?:is|was) (?P<x>your (?:job|work|trade)) {WEAK}(?:dangerous|risky|safe)", "what can go wrong in {x}"),
    (
        rf"is (?P<x>(?!it\b|that\b|this\b)[\w' -]+?) (?:still )?an? (?:young|old)(?:er)?[ -]{_GAME} (?:game|job|sport|"
        rf"trade|world)",
        "how does age come into {x}",
    ),
    (
        rf"is it (?:still )?an? (?:young|old)(?:er)?[ -]{_GAME} (?:game|job|sport|trade|world),? (?P<x>[\w' -]+)",
        "how does age come into {x}",
    ),
    (
        r"(?:is|are|isn't|aren't) (?P<x>(?!it\b|that\b|this\b)[\w' -]+?) (?:really )?(?:more|"
        r"less) about (?P<y>[\w' -]+?)"
        rf" than (?:about )?(?P<z>[\w' -]+?){_NOW}",
        "what part do {y} and {z} play in {x}",
    ),
    (
        rf"(?:has|have) (?P<s>(?!you\b|it\b|that\b|this\b)[\w' -]+?) {WEAK}(?:hit|hurt|affected|touched|squeezed) you"
        rf"(?: {WEAK}(?:hard|badly|much|a lot|too|at all))*",
        "how has {s} affected you",
    ),
    (
        rf"did (?P<x>(?!you\b|it\b|that\b|this\b)[\w' -]+?) {WEAK}change (?:anything|things|much|a lot) "
        rf"(?P<y>(?:at|in|for|on) .+)",
        "what did {x} change {y}",
    ),
    (r"(?:do|does) (?P<x>.+?) (?:really )?make up for (?P<y>.+)", "how do you weigh {x} against {y}"),
    (
        r"(?:do|does) (?P<s>.+?) (?:decide|determine|dictate|rule|control) (?P<w>when|what|where|how|which|whether) "
        r"(?P<y>you .+)",
        "how {s_do} {s} shape {w} {y}",
    ),
    (
        r"(?:is|was) (?P<x>(?!being\b)\w+ing .+?) an? (?:problem|help|disadvantage|advantage|mistake|struggle|setback|"
        r"handicap|hindrance|good move) (?:for|to|in) (?P<y>(?:your|the) .+)",
        "what difference has {x} made to {y}",
    ),
    (
        r"does (?P<x>\w+ing [\w' -]+?) help(?: you)?(?P<y> (?:as|in|with|at) .+)?",
        "what difference does {x} make to you{y}",
    ),
    (
        r"does (?P<x>.+?) (?:ever )?(?:come off|wash off|wash out|go away|wear off|fade)",
        "what is it like to live with {x}",
    ),
    (
        r"what (?:percentage|share|proportion|part) of (?P<x>(?:the|your) [\w ]+?) (?P<v>survives?|fails?|pass(?:es)?|"
        r"makes? it|finish(?:es)?|succeeds?|gets? through|sells?|germinates?|hatch(?:es)?)",
        "what decides whether {x} {v}",
    ),
    (r"is (?:that|it|this) the (?:very )?same (?P<x>[\w-]+)(?: .+)?", "what is the story behind the {x}"),
    (
        r"in (?P<p>your|this|my|our) country,? (?:is |are )?(?:the |an? )?(?P<x>[\w-]+) (?:is |are )?(?:an? )?(?:well |"
        r"very |"
        r"still )?(?:respected|valued|important|prestigious|good)(?: (?:job|profession|trade|work|position|people))?",
        "how is the job of {x} seen in {p} country",
    ),
    (
        r"(?P<be>is|was) (?P<x>(?:the|your) (?:[\w-]+ ){0,2}?(?:crane|cab|lorry|van|truck|boat|ship|office|"
        r"studio|workshop|lab|"
        r"tower|road|shift|shop|kitchen|farm|house|room|desk)) "
        + WEAK
        + r"(?:lonely|boring|tiring|exhausting|stressful)",
        "what {be} {x} like",
    ),
    (
        r"(?:is|was) it (?P<x>your [\w-]+(?: [\w-]+)?) (?P<y>(?:in|on|at|behind|over) .+)",
        "how did {x} come to be {y}",
    ),
    (r"(?:is|was) (?:that|it) (?:really )?you (?:in|on|at|with) .+", "what is the story behind that"),
    (r"(?:was|is) it (?:love|hate) at first sight (?:with|for|between you and) (?P<x>.+)", "how did it begin with {x}"),
    (
        r"(?:is|are) (?P<x>(?:the|your|all the) [\w' -]+?) (?:all |really |still )?(?P<y>made|baked|grown|"
        r"brewed|printed|woven|"
        r"built|cast|caught|dyed|roasted|cut|forged)(?: (?:here|by hand|locally|on site|in house|in the \w+|"
        r"by you|abroad))?",
        "how {are} {x} {y}",
    ),
    (
        r"is there (?:really |much of |such )*an? (?:\w+ )?difference between (?P<x>.+?) and (?P<y>.+)",
        "how {do} {x} compare with {y}",
    ),
    (
        r"(?:is|are) (?:the|your) (?:pay|money|salary|wages?) .*\benough (?:to|for) .+",
        "how do people in this work get by on what they earn",
    ),
    (
        rf"(?:is|are) (?P<x>(?:the|your) (?!pay\b|money\b|salary\b|wages?\b)[\w-]+(?: [\w-]+)?) {WEAK}[\w-]+ enough "
        r"(?:to|for) .+",
        "what {are} {x} like",
    ),
    (
        rf"(?:does|did) it (?:ever )?(?:get|feel) {WEAK}[\w-]+ (?P<x>(?:in|on|at|up|down|out|under|inside) .+)",
        "what is it like {x}",
    ),
    (
        r"(?:can|could) (?P<x>someone|somebody|an? (?:[\w-]+ )?(?:person|woman|man|girl|boy|adult|foreigner|"
        r"beginner)) be "
        r"(?P<y>an? .+)",
        "what would it take for {x} to be {y}",
    ),
    # What may come.
    (r"will (?P<x>.+?) survive (?P<y>the .+)", "what will {y} mean for {x}"),
    (
        rf"will (?P<x>(?!you\b|it\b)[\w' -]+?) (?:still )?(?:survive|last|die out|disappear|"
        rf"be around){_NOW}(?: in .+)?",
        "how do you see the future of {x}",
    ),
    (
        r"(?:has|have) (?:they|your \w+|the \w+|anybody|anyone|somebody|"
        r"someone) (?:already )?replaced you (?P<p>with|by)"
        r" (?P<x>.+?)(?: yet)?",
        "what would being replaced {p} {x} mean to you",
    ),
    (r".{8,} (?:just )?in case (?P<x>.{6,})", "what happens if {x}"),
    (
        rf"(?:has|did) any(?:one|body) (?:ever )?(?P<x>{_WRONG}) you",
        "what would you do if somebody {x} you",
    ),
)
"""From the question to its wording."""
