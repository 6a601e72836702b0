"""Plain shapes of everyday questions about the person asked, or about the visitor (see `plain_turns`)."""

from simulator.language.plain_turns import WEAK

_LEARNING = (
    r"(?:training|internship|apprenticeship|course|placement|traineeship|trial(?: shift)?|work experience|"
    r"degree)"
)
_MISHAP = (
    r"(?:accident|complaint|problem|conflict|breakdown|fire|emergencie|emergency|mistake|injurie|"
    r"injury|theft)"
)

OF_YOU = (
    (r"you live where", "what is it like where you live"),
    (
        r"you (?P<past>started|left|moved|began|retired|quit|joined|came) when",
        "how did you come to {base} when you did",
    ),
    (r"(?:are )?you (?:get )?paid (?:by|per|in|every|weekly|monthly)\b.*", "how does the pay work"),
    (
        r"ever (?:feel |get )?(?P<x>bored|tired|scared|lonely|nervous|stressed|homesick|angry|sad|"
        r"frustrated|frightened)",
        "what do you do when you feel {x}",
    ),
    (
        r"(?:can|do) you (?:speak|know) (?P<x>french|german|polish|spanish|italian|arabic|welsh|chinese|latin|english)",
        "what part does {x} play in your work",
    ),
    (r"where do you see (?P<x>(?:the )?(?:most|worst|fewest) .+)", "what leads to {x}"),
    (r"are you paid (?:extra )?(?:for|during) (?P<x>(?:the|your) .+)", "how does the pay work for {x}"),
    (r"how much do you pay for (?P<x>.+)", "what goes into the cost of {x}"),
    (r"how much do you pay (?P<x>(?:your|the) .+)", "how do you decide what to pay {x}"),
    (r"do you sleep (?:well|enough|badly|ok|okay|at night)", "how does the job affect your sleep"),
    (
        r"do you (?:get to |have to )?keep (?P<x>(?:the|your|all the) (?:tips|money|"
        r"profits?))",
        "what happens to {x}",
    ),
    (
        rf"(?:do )?you (?:get|have) {WEAK}(?:regular |any |a lot of |much |enough |many |"
        rf"paid )*(?P<x>breaks?|holidays?|time off|days off|"
        r"weekends off|vacation|sick pay|sick leave|overtime|tips|bonus(?:es)?|benefits|leave|feedback|"
        r"training)(?: or not)?",
        "how {do} {x} work in your job",
    ),
    (
        r"(?:did you|you)(?: had)?(?: have)?(?: to)? (?:go|went) to (?:an? |the )?(?:university|uni|college|"
        r"art school|trade school)\b.*",
        "what path did you take into this work",
    ),
    (r"did you (?:train|learn(?: the trade| it)?)(?: here| there| locally)?", "how did you learn your trade"),
    (
        r"(?:can|could) (?:you|one|people) (?:really |actually )?live (?:on|from|off|with) (?P<x>(?:this|"
        r"that|such a) "
        r"(?:salary|pay|wage|income|money))(?P<y> .+)?",
        "what is it like to live on {x}{y}",
    ),
    (
        r"(?:do )?you (?:do(?: not|n't) )?(?:get to )?see (?:much of )?your (?P<x>kids|children|family|"
        r"friends|wife|husband|partner)(?: much| a lot| enough)?",
        "how does the job affect your time with your {x}",
    ),
    (
        rf"(?:do )?you (?:get |have )(?:many|much|a lot of|lots of|any) (?P<x>{_MISHAP})s?(?P<y> (?:in|at|"
        rf"on|with) .+)?",
        "what happens when there is {a_x}{y}",
    ),
    (
        r"had you (?:ever )?(?:done|had|tried) (?:any |much )?(?P<x>\w+(?: \w+)?) before\b.*",
        "what was your first experience with {x} like",
    ),
    (r"will you still be (?P<x>\w+ing .+)", "how would you feel about still {x}"),
    (r"did(?: you not|n't you) (?:ever )?want to (?P<v>.+)", "how did you feel about the idea of {doing}"),
    (
        r"you never (?:really |actually )?(?:wanted|planned|meant) to (?P<v>.+)",
        "how did you feel about the idea of {doing}",
    ),
    (
        r"(?:(?:may|can|could) i ask )?how much (?:did )?you (?:paid|pay) for (?P<x>.+)",
        "what went into buying {x}",
    ),
    (
        rf"(?:is|was) (?P<x>(?:the |your |an? )?(?:\w+ )?{_LEARNING}) (?:well |properly )?paid",
        "how do people manage for money during {x}",
    ),
    (
        r"(?:is|are) (?P<x>(?:the |your )?(?:breaks?|holidays?|overtime|travel time|sick days|"
        r"night shifts)) (?:well |properly )?paid(?: extra)?",
        "how does the pay work for {x}",
    ),
    (
        r"how many hours (?:a|per|each|in a) (?P<y>week|day|month|shift)(?!.*\b(?:sleep|spend|spent|"
        r"practi[sc]e)\b).*",
        "what do your hours look like in a normal {y}",
    ),
    (
        r"how many (?:years|months) (?:were you|did you work|did you spend) (?P<x>(?:in|at|with|as|for) .+?)"
        r"(?P<y> before .+)?",
        "what was your time {x} like{y}",
    ),
    (
        r"how many (?:years|months) (?:are you|you are|have you|you have)(?: been)? ?(?:working |work |"
        r"worked )?(?P<x>(?:in|at|with|as|for) .+)",
        "what has your time {x} been like",
    ),
    (
        r"how long (?:till|until|before) you (?P<past>got|had|passed|found|became|made|earned|won|sold)"
        r" (?P<x>.+)",
        "what did it take to {base} {x}",
    ),
    (r"any (?:kids|children|family)(?: yourself)?", "how does the work fit with family life"),
    (r"(?:full|part)[- ]time", "what do the hours look like in this work"),
    (
        r"no (?P<x>degree|diploma|licen[cs]e|qualifications?|experience|exams?|certificate|training|"
        r"university|college)(?: needed| required)?",
        "what part {do} {a_x} play in this work",
    ),
)
"""What the person has, does or has done."""

OF_ME = (
    (r"what (?:does (?P<x>[\w-]+) mean|means (?P<y>.+))", "what part does {x}{y} play in this work"),
    (
        r"(?:what|which) (?P<x>subjects|courses|classes|modules|electives|languages|internships|exams) "
        r"(?:do|would|should|will|must) i (?:need|take|choose|pick|study|do|have)(?: to take|"
        r" to study)?(?P<y> .*)?",
        "how should I choose my {x}{y}",
    ),
    (
        r"(?:what|which) (?P<x>grades|marks|qualifications|certificates) (?:do|would|should|will|must)"
        r" i (?:need|have|get)\b.*",
        "what part do {x} play in getting into this work",
    ),
    (
        r"if i (?:wanted|want|would like) to (?P<y>.+?), should i (?P<v>.+?)(?: first)?",
        "what should I think about before {doing} to {y}",
    ),
    (r"should i (?P<v>(?!.* or ).+?) first", "what should I think about before {doing}"),
)
"""What the visitor should do."""
