"""The forms of closed questions that a public profile may answer, as patterns over lower-case words."""

import re

from simulator.language.wordlists import bag


def _any(text: str) -> re.Pattern[str]:
    """One pattern out of one alternative a line."""
    return re.compile("|".join(rf"\b(?:{line.strip()})" for line in text.splitlines() if line.strip()))


NEVER = _any(r"""
    why\b
    how\b(?! (?:long|many|much|big|large|old|tall|heavy|far|high|deep|wide)\b)
    (?:tell me|talk) (?:more )?about\b
    tell me more\b
    (?:describe|walk me)\b
    what (?:made|makes|drew|led|got|was it like|is it like)\b
""")
"""What no single fact answers, whatever the page says."""

OPINION = bag("""
feel felt enjoy enjoyed think miss missed prefer help helped useful hard difficult recommend would should want wanted
hope plan expect surprised surprise regret change changed influence influenced shape shaped learn learned learnt best
most favourite favorite worth matter proud still wish believe easy easier harder advice challenge challenging love
loved hardest biggest better worse important interesting else anywhere normally typically really always
""")
"""Words that turn a closed question to what the person thinks, which no page tells."""

WHEN = _any(r"""
    when\b
    (?:what|which) (?:year|date|month|day)\b
    how long ago\b
    since when\b
""")
WHERE = _any(r"""
    where\b
    (?:which|what) (?:city|town|country|place|part of)\b
""")
DURATION = _any(r"how long\b(?! ago)" + "\n" + r"how many (?:years|months)\b")
NUMBER = _any(r"""
    how many\b
    how much\b
    how big\b
    how large\b
    how old\b
    what is the size\b
    what's the size\b
""")
MEASURE = _any(r"how (?:long|big|large|tall|heavy|far|high|deep|wide) (?:is|was|are|were)\b")
"""Asks for a size or a length, not for a time."""
STAFF = _any(r"(?:work|works|employ|employed|employees|staff|team)\b")
WHO = _any(r"(?:who|whom|whose)\b")
LASTING = _any(r"""
    (?:have|has) (?:you|it|\w+) (?:been|worked|existed|had|lived|run|led)\b
    have you .* for\b
    (?:been|worked) (?:at|with|in|here|for|a|an|the)\b
""")
"""Asks for the time since something began."""

POLAR = re.compile(
    r"^(?:(?:and|so|but|well|also|um|uh|ok|okay|just|i was wondering|i wonder|can i ask|may i ask|if|whether),? )*"
    r"(?:did|do|does|is|are|was|were|have|has|am|isn't|aren't|didn't|don't|doesn't|haven't)\b"
)
DECLARED = re.compile(r"(?:so |and |oh )*you(?:'ve|'re)? (?!know|see|want|think)")

SUBJECT = _any(r"""
    what (?:did|do) you (?:study|major|read|specialise|specialize)\b
    what (?:was|is) your (?:\w+ )?(?:degree|major|diploma|phd|master's)\b
    what (?:your|you) (?:\w+ )?(?:degree|major|studied|majored)\b
    (?:which|what) (?:subject|subjects|degree|major|course)\b
    what are you (?:a graduate of|qualified in)\b
""")
TAUGHT = _any(r"""
    what (?:did you (?:use to )?teach|subjects? did you teach|you taught)\b
    (?:which|what) subjects?\b.*\bteach
""")
SCHOOL = _any(r"(?:which|what) (?:university|college|school|uni|institution|institute)\b")
GENERALISING = _any(r"(?:recommend|should|would|need|someone|people|students)\b")
FIRST_JOB = _any(r"""
    (?:first|starting|initial|original) (?:job|role|position|post|title)\b
    what (?:did you|were you) (?:start|begin|hired|join)\w* (?:as|out as)\b
""")
BEFORE = _any(r"""
    what (?:did you do|was your (?:job|work|career|profession|role)|were you(?: doing)?|job did you have) before\b
    where did you work before\b
    previous (?:job|role|employer|career)\b
""")
TITLE = _any(r"""
    (?:what is|what's|whats|what would be|know|me) (?:your|the) (?:current |exact |official )?(?:job title|title)\b
    (?:what is|what's|whats|what would be) your (?:current |exact |official )?(?:role|position|job)\b(?! like| about)
    what do you do for (?:a living|work)\b
    what (?:job title|title|position) do you (?:have|hold)\b
""")
HOUSE = bag("""
company organisation organization employer firm bank hospital studio school place business bakery shop restaurant agency
team practice clinic gallery lab institute theatre museum farm cafe office department charity
""")
"""What people call an employer when they do not name it."""
_HOUSE = "(?:" + "|".join(sorted(HOUSE)) + ")"
EMPLOYER = _any(rf"""
    (?:who|whom) do you work for\b
    (?:which|what) {_HOUSE} (?:do you work|are you (?:with|at|working)|employs)
    where do you (?:currently |now )?work\b(?! best| from)
    name of (?:your|the) {_HOUSE}\b
    what is your {_HOUSE}(?:'s name| called)\b
""")
BASE = _any(rf"""
    where (?:are you|is (?:your|the) {_HOUSE}|is your office) (?:based|located)\b
    where do you live\b
    (?:which|what) (?:city|town) (?:are you|do you (?:work|live)|is)\b
    where is your office\b
""")
NAME = _any(r"what(?:'s| is) your (?:full )?name\b")
NAMING = _any(r"(?:called|name of|named|title of)\b")
TOPIC = re.compile(r"\bwhat (?:is|was|were|are) .* about$")
KIND_OF = re.compile(r"\b(?:which|what)(?: kind of| sort of| type of)? (\w+)")

WORD = re.compile(r"\b(?:what|when|where|how|which|who|whom|whose|why)\b")
"""Question words."""
KIN = re.compile(
    r"\bwhat (?:did|does|do|was|were|is|are) your "
    r"(father|mother|dad|mum|mom|parents|brother|sister|grandfather|grandmother)"
    r"(?:'s)? (?:do|job|work|profession|working)\b"
)
TO_TAKE_OFFICE = _any(
    r"(?:get|got|start|started|take|took|land) (?:this|your|the) (?:\w+ )?(?:job|role|position|post)\b"
)
TO_STUDY = _any(r"""
    (?:finish|finished|leave|left|complete|completed) (?:university|college|your degree|your studies|uni)\b
    (?:go|went|going) to (?:university|college|school|uni)\b
    attend
    train(?:ed)?\b
    qualif
    alma mater
""")
TO_BE_WITH = _any(r"""
    (?:been|were|are you) (?:at|with|in) \w
    been here\b
    been (?:working|employed)
    worked (?:at|for|here)\b
    come to\b
    hired\b
""")
TO_BE_ONE = _any(r"been (?:a|an|the|in this|in your|director|head|lead|manager)\b")
TO_SPEND = _any(r"(?:were you|did you spend|you were)\b")
TO_COME_FROM = _any(r"""
    gr[eo]w up\b
    born\b
    originally from\b
    where (?:are|do) you (?:come )?from\b
    from originally\b
""")
