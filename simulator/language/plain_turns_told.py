"""Plain questions about what was told or is feared, as the open ones that are meant (see `turning_idioms`)."""

_AFRAID = r"scared|afraid|frightened|nervous|worried|lonely|homesick|terrified"
_HARD = (
    r"depressing|hard|difficult|lonely|boring|scary|frightening|tiring|exhausting|stressful|dangerous|sad|strange|weird|"
    r"tough|upsetting|awkward|frustrating"
)
_SEASON = r"morning|afternoon|day|night|evening|weekday|weekend|summer|winter"
_MANAGE = r"run|carry|look after|manage|teach|treat|serve|handle|oversee|supervise|clean|repair|maintain|train"
_SENT_OFF = r"sacked|fired|punished|sued|arrested|thrown out|kicked out|in trouble"
_OVER = r"finished|dead|doomed|dying|over|history|outdated|obsolete"

OF_TOLD = (
    (r"(?:was|is) (?:it|that|this) your (?:own )?idea", "how did the idea come about"),
    (rf"were you (?:ever |not )?(?:{_AFRAID})(?: at first)?", "how did you feel at the time"),
    (r"did (?P<x>(?!you\b)[\w ]{2,30}?) really (?P<base_v>.+)", "how did {x} come to {base_v}"),
    (r"did (?P<x>(?:your|the) [\w ]{2,30}?) mind(?: it)? when (?P<y>.+)", "how did {x} take it when {y}"),
    (r"is (?:that|it|this) too (?:far|late|early|much|long|short|soon|old|young)", "what would that mean in practice"),
    (r"am i (?:not )?(?:already )?too (?:old|late|young)\b.*", "how do people of my age get on in this work"),
    (r"(?:you|they|he|she) (?:weren't|were not|didn't get|did not get) (?:" + _SENT_OFF + ")", "how did it end"),
    (r"(?P<x>they can [\w ]+)", "what is it like to know that {x}"),
    (r"you must regret .+", "how do you look back on it"),
    (r"you(?:'ll| will) be glad when (?P<x>you .+)", "how do you look at the day when {x}"),
    (rf"is it (?:\w+ )?(?:{_HARD}) (?P<x>(?!during)\w+ing .+)", "what is it like {x}"),
    (
        r"you must (?:get|be|feel) (?:\w+ )?(?:bored|tired|lonely|cold|fed up) (?P<x>(?!during)\w+ing .+)",
        "what is it like {x}",
    ),
    (
        r"does (?P<x>\w+ing .+?) (?:ever )?(?:wear you out|tire you(?: out)?|exhaust you|get you down|get to you|"
        r"bore you|"
        r"scare you|annoy you|bother you|stress you(?: out)?)",
        "what is it like {x}",
    ),
    (
        r"is (?P<x>being .+?) an? (?:problem|disadvantage|handicap|drawback|hindrance)(?P<y> .+)?",
        "what is it like {x}{y}",
    ),
    (r"does (?P<x>.+?) ever leave you", "what has {x} come to mean to you"),
    (
        r"do you have to work (?P<x>(?:on )?(?:christmas|sundays?|nights?|weekends?|holidays|new year).*)",
        "how do you feel about working {x}",
    ),
    (r"(?P<x>(?:the|your) [\w ]+?) (?:just|simply|basically) \w+s you", "how do you get on with {x}"),
    (
        r"(?:has|did) any(?:one|body) (?:ever )?(?:died?|been (?:killed|hurt)|got hurt|get hurt)\b.*",
        "how do you deal with the dangers of the work",
    ),
    (
        r"(?:can|could) (?P<x>(?:an?|someone|somebody) .+?) (?P<base_v>(?:become|work as|get into|make it as) .+)",
        "what would it take for {x} to {base_v}",
    ),
    (
        r"do you think i could (?:do (?:it|this|that)|manage(?: it)?)\b.*",
        "what would it take for somebody like me to do it",
    ),
    (r"who would (?:hire|take|employ|want) (?P<x>an? .+)", "how do you see the chances of {x}"),
    (r"(?:do you |did you |you )?ever think (?:of|about) (?P<x>\w+ing .+)", "how do you feel about {x}"),
    (
        r"(?:it(?:'s| is) |is it )(?:all|only|just) about who you know(?P<y> .+)?",
        "what part does knowing people play{y}",
    ),
    (r"is it all (?P<x>[\w ]+?)(?: like everywhere else)?", "what part {do} {x} play in this work"),
    (rf"would you (?:not )?agree that (?P<x>.+?) (?:are|is) (?:{_OVER})", "how do you see the future of {x}"),
    (rf"wouldn't you agree that (?P<x>.+?) (?:are|is) (?:{_OVER})", "how do you see the future of {x}"),
    (r"is it true(?: that)? (?P<x>(?:they|people|most) [^\d]+)", "what is behind the idea that {x}"),
    (
        r"does(?:n't)? (?P<x>.+?) make (?P<y>the .+?) (?:an? |into )(?:bit |kind |sort )?.+",
        "what does {x} do to {y}",
    ),
    (r"where do you (?:get|buy|source|order) (?P<x>your [\w ]+?)(?: from)?", "how do you choose {x}"),
    (
        r"what (?:percentage|share|proportion|part) of (?P<x>your [\w ]+?) (?P<base_v>(?:come|return|stay|leave|"
        r"drop|give) [\w ]+)",
        "what makes {x} {base_v}",
    ),
    (
        rf"how many (?P<x>(?!people|staff|employees)[\w ]+?) do you (?P<base_v>{_MANAGE})",
        "what is it like to {base_v} that many {x}",
    ),
    (r"how many (?P<x>[\w ]+?) helped (?P<y>you\b.*)", "how did the {x} help {y}"),
    (r"how many (?:weeks|days|hours|months) (?:is|are|in) (?P<x>an? .+)", "how does {x} go"),
    (
        r"(?:do|would) (?:i|you) (?:\w+ )?need (?P<x>an? [\w ]+?) to (?P<base_v>(?:get into|become|work in|"
        r"work as) .+)",
        "what difference does {x} make if you want to {base_v}",
    ),
)
"""From the question to its wording; `{base_v}` is a verb and all that follows it."""

TOLD_CHOICES = (
    (r"(?:was|is) (?:that|this) an? [\w -]+? or (?:more of )?an? [\w -]+", "what did that mean for you"),
    (r"is (?P<x>.+?) a help or a hindrance(?: to you| for you)?", "how does {x} help or hinder you"),
    (r"is (?P<x>.+?) better off (?P<y>.+?) or (?P<base_v>.+)", "how does {x} fare {y}, compared with {base_v}"),
    (
        r"would i (?:do|be) better(?: off)? (?P<x>\w+ing .+?)(?: first)? or (?:just |rather )?(?P<y>\w+ing .+)",
        "how would you decide between {x} and {y}",
    ),
    (
        rf"(?:are|is) (?P<x>.+?) more of an? (?:{_SEASON}) or an? (?:{_SEASON})(?: thing)?",
        "how {do} {x} fit into your week",
    ),
    (
        r"do you (?:mostly |mainly |usually )?work alone or (?:with|in) (?:a )?team(?P<y> .+)",
        "how do you share out the work{y}",
    ),
    (r"will there still be (?P<x>[\w ]+?) or will .+", "how do you see the future of {x}"),
    (r"who (?:pays|paid) for (?P<y>[\w ]+?), .+ or .+", "how is {y} paid for"),
    (r"who do you work with, (?P<x>[\w ]+?) or (?P<y>[\w ]+)", "what is it like to work with {x} and {y}"),
)
"""The same for what offers a choice."""
