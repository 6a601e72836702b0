"""Words that decide what a question invites, as data."""

FACT_NOUNS = frozenset(
    """title name names email phone number salary wage pay compensation age birthday date deadline year month week day
    hour hours address location city town country state province school college university degree major minor company
    employer department team floor percentage percent proportion share price cost fee budget size population turnover
    revenue headcount capital currency
    gpa grade grades score position rank employees version time date subject nationality hometown
    language website link password surname headquarters acronym abbreviation length distance weight height size colour
    color
    commute code postcode type brand""".split()
)
"""Nouns that one plain fact answers: `what is your title`, `which school`."""

LIST_NOUNS = frozenset(
    """tools tool software programs program programmes programme apps app books book courses course certifications
    certification certificates certificate qualifications qualification degrees languages companies organisations
    organizations employers industries industry subjects classes class schools universities platforms platform systems
    system languages podcasts podcast magazines websites newsletters blogs conferences events associations clubs
    departments teams positions titles sectors sector regions countries cities clients customers products services
    benefits perks meetings documents devices instruments materials materials equipment technologies technology
    licences licenses credentials internships majors databases requirements
    prerequisites""".split()
)
"""Nouns that a list of items answers: closed, and coders hesitate."""

QUALITY_NOUNS = frozenset(
    """skills skill qualities quality traits trait characteristics strengths abilities attributes competencies
    experience experiences background knowledge""".split()
)
"""Nouns whose list is a story in disguise: open, and coders hesitate."""

KIND_NOUNS = frozenset("kind kinds sort sorts type types".split())
"""`what kind of …` passes the question on to the next noun."""

SUPERLATIVES = frozenset(
    """most best worst hardest biggest toughest greatest favourite favorite favourites favorites least easiest
    strongest weakest proudest happiest funniest scariest strangest weirdest largest smallest highest lowest oldest
    newest longest shortest busiest top number-one trickiest saddest craziest coolest nicest steepest
    harshest""".split()
)
"""Where one noun would do for an answer: open, and coders hesitate."""

ADJECTIVES = frozenset(
    """important hard difficult easy tough challenging stressful competitive common rare typical normal likely big
    small large flexible strict formal informal happy satisfied confident comfortable nervous scared excited proud
    close tight strong weak good bad great useful helpful valuable necessary essential critical crucial relevant
    realistic risky safe stable secure diverse inclusive supportive collaborative hierarchical political technical
    creative physical emotional demanding rewarding busy quiet loud fast-paced different similar accurate true open
    honest transparent clear new unusual special serious bureaucratic busy hectic draining exhausting tiring boring
    interesting exciting fulfilling meaningful worthwhile prepared ready early well closely seriously heavily strongly
    quickly easily smoothly regularly feasible possible sustainable independent involved hands-on popular saturated
    crowded volatile steep cutthroat prestigious sure certain hopeful optimistic worried willing able qualified
    available affordable expensive cheap messy complex complicated simple rigid long-term remote global local
    """.split()
)
"""`how important …`: a scale, not a story; closed, and coders hesitate."""

ADJECTIVE_ENDINGS = ("able", "ible", "ful", "ive", "ous", "ical", "less", "istic")
"""Endings that mark an adjective that the list above does not hold."""

MEASURES = frozenset(
    "long many far old often soon late tall big fast recently frequently large high heavy wide cold hot warm cool dark "
    "bright deep short thick thin steep".split()
)
"""After `how`, these ask for a number or a point on a scale."""

SCALED_MEASURES = frozenset("big fast large high cold hot warm cool dark bright steep".split())
"""Measures that may also be answered by a story: contested."""

FACT_VERBS = frozenset("study major earn weigh cost order wear".split())
"""`what did you study`: one noun is the whole answer."""

SUBJECTS = frozenset(
    """you i we they he she it that this there these those your the a an my our his her their its people someone
    somebody anyone anybody anything everyone everybody something one some any all most others folks students
    employees managers companies women men things life work""".split()
)
"""Words that can begin the subject after an auxiliary."""

PRONOUNS = frozenset("you i we they he she it that this there these those".split())
"""Subjects of one word."""

AUXILIARIES = frozenset(
    "do does did is are am was were have has had can could will would should shall may might must".split()
)
"""Verbs that can stand before the subject."""

SUBJECT_VERBS = frozenset(
    """made makes make brought brings led leads drew draws happened happens surprised surprises attracted attracts
    inspired inspires motivated motivates motivate drives drove gets got keeps kept went goes comes came changed
    changes helped helps matters mattered excites excited worries worried scares scared frustrates frustrated
    convinced convinces pushed triggered sparked caused causes shaped shapes influenced influences stands stood
    sets separates distinguishes works worked challenges challenged bothers annoys energises energizes
    fascinates interests interested drains pulled appealed appeals taught teaches told gave gives took takes
    started starts prompted prompts stopped stops prepared differentiates qualifies defines defined struck
    follows followed remains stays stayed possessed persuaded means meant counts sold sells hooked turned
    attract hired supported encouraged recruited mentored introduced matter help count drive stand happen suit
    keep runs decides decided manages owns pays trained""".split()
)
"""Verbs that follow a question word as its subject: `what made you leave`."""

VAGUE_TAILS = frozenset(
    "or something|or anything|or so|or whatever|or something like that|or anything like that".split("|")
)
"""Endings with `or` that offer no choice."""

SYNONYM_PAIRS = frozenset(
    """advice tips suggestions recommendations regrets doubts mentor mentors coworkers colleagues role models
    guidance""".split()
)
"""Words that `or` joins without offering a choice."""

STORY_NOUNS = frozenset(
    """part parts bit bits aspect aspects experience experiences lesson lessons moment moments challenge challenges
    mistake mistakes decision decisions habit habits value values""".split()
)
"""`which parts of your training mattered`: whoever names one tells why; open, and coders hesitate."""

INVITING_NOUNS = frozenset(
    """advice tip tips suggestion suggestions recommendation recommendations thoughts wisdom insights insight pointers
    guidance example examples story stories anecdote anecdotes lessons words ideas reflections warnings
    perspective opinion opinions views""".split()
)
"""What `do you have any …` asks to be handed over: open, and coders hesitate."""

_SOUNDS_LIKE = {
    **dict.fromkeys(("wear", "ware"), "where"),
    **dict.fromkeys(("watt", "wat", "wot"), "what"),
    "wen": "when",
    "y": "why",
    "watch": "what",
    "due": "do",
    "wood": "would",
    "maid": "made",
}
_WORDS_TOO = frozenset({"watch"})
"""Words that have a use of their own: only in front of a sentence, where the next word is its verb."""

_AFTER_WH = frozenset("do did does is are was were made maid makes would should".split())
_SUBJECTS_HEARD = frozenset("you they we i your".split())


def heard_right(word: str, after: str, before: str = "") -> str:
    """The asking word that stands behind another word of the same sound, by its neighbours: `watt made you`.

    `before` is "" where the word begins a sentence or stands behind a comma.
    """
    right = _SOUNDS_LIKE.get(word)
    if right is None:
        return word
    if word in _WORDS_TOO:
        return (
            right if not before and (after in _AFTER_WH or (after.endswith("s") and after in SUBJECT_VERBS)) else word
        )
    return right if after in (_SUBJECTS_HEARD if right in ("do", "would", "made") else _AFTER_WH) else word
