"""The forms of closed questions that a public profile may answer, as patterns over lower-case words."""

import re

from simulator.language.career_words import Relation
from simulator.language.wordlists import bag
from simulator.patterns import compiled


def _any(text: str) -> re.Pattern[str]:
    """One pattern out of one alternative a line."""
    return compiled("|".join(rf"\b(?:{line.strip()})" for line in text.splitlines() if line.strip()))


NEVER = _any(r"""
    why\b
    how\b(?! (?:long|many|much|big|large|old|tall|heavy|far|high|deep|wide|often|soon|early|late|fast|regularly)\b)
    (?:tell me|talk) (?:more )?about\b
    tell me more\b
    where (?:did|does) (?:the|your) (?:\w+ )?(?:name|idea|interest|love) \b
    where (?:does|do|did|has|have) .* (?:show|shown|help|helped|matter|fit)\b
    where .*\b(?:see|headed|heading|going(?! to))\b
    (?:describe|walk me)\b
    what (?:happened|happens)(?: (?:with|to|then|next|after|there|afterwards)\b|$)
    what (?:did|do|does|would) .* (?:say|think|feel|make of|react)\b
    what (?:made|makes|drew|led|got|was it like|is it like)\b
""")
"""What no single fact answers, whatever the page says."""

OPINION = bag("""
advice always believe best better biggest challenge challenging change changed courage difficult easier
easy else enjoy enjoyed expect favorite favourite feel felt hard harder hardest help helped hope idea important
influence influenced inspiration inspired interesting learn learned learnt love loved matter miss missed most
normally plan prefer proud really recommend regret remember shape shaped should still surprise surprised think
typically useful want wanted wish worse worth would
""")
"""Words that turn a closed question to what the person thinks, which no page tells."""

FEELING = compiled(
    r"\byou must (?:be|feel|have been|have felt) (?:so |very |really |quite )?"
    r"(?:proud|glad|happy|pleased|tired|sad|lonely|excited|nervous|relieved|angry|thrilled|grateful)\b"
    r"|\byou must (?:love|like|hate|miss|enjoy|regret)\b"
)
"""Says what somebody must feel, which no page tells."""
IN_GENERAL_DOES = compiled(
    r"\bwhat (?:does )?an? (?:\w+ ){1,2}?(?:actually |really |exactly )?(?:does|do)\b(?: all day| exactly)?$"
)
"""`what an ocularist actually does`: the trade is asked about, of nobody."""
COMPARED = compiled(
    r"\bmore \w+|\bmost \w+ing\b|\btrickier\b|\bcompared\b"
    r"|\b(?!west|east|rest|guest|forest|harvest|interest|request)\w{3,}est\b"
)
"""Asks to compare or to choose, which is a judgement."""

SHELL = bag("tell me know ask say wonder wondering curious remind exactly again actually please share mind")
FORM = bag("""
somewhere many much old long big large tall heavy far high deep wide size amount year years month months time times name
called title exact right correct true guess assume suppose is isn't wasn't didn't don't it that yes no ever before now
already then exactly mostly mainly altogether total roughly approximately about part type sort kind own well
yourself per
""")
"""Words of a question's form."""
HAVING = bag("""
have has had offer offers run runs get got gotten give given gives there any some own also your you been be use used do
done go went start work worked working spend spent started people person something accept take make made still open
opened opens
""")
"""What `do you have a …` and its kin ask with."""
SHELL_FIRST = compiled(r".*\b(?:tell|know|ask|wondering|wonder|say|remind me|curious)(?: me| us)?(?: about)? *$")

YOU = compiled(r"\byou(?:r|'ve|'re|rself)?\b")
OTHER_WORDS = compiled(r"\b(?:what|which|where|who|when)\b")

HOUSE = bag("""
company organisation organization employer firm bank hospital studio school place business bakery shop restaurant agency
workshop factory port cooperative trust tower garage laboratory kitchen centre center society foundation council
team practice clinic gallery lab institute theatre museum farm cafe office department charity
""")
"""What people call an employer when they do not name it."""
_HOUSE = "(?:" + "|".join(sorted(HOUSE)) + ")"
WHEN = _any(r"""
    when\b
    (?:what|which) (?:year|date|month|day)\b
    how long ago\b
    since when\b
""")
WHERE = _any(r"""
    where\b
    (?:which|what) (?:city|town|place|part of)\b
""")
PLACING = bag("in at near from to with around")
AGE = _any(r"how old\b" + "\n" + r"(?:at )?what age\b")
OWN_AGE = _any(r"how old are you\b(?! (?:guys|people|all))" + "\n" + r"(?:your age|what age are you)\b")
TOO_OLD = _any(r"""
    too (?:old|young)\b
    how old (?:do|does|should|must|can|may) (?:you|one|i|we|somebody|someone|people)\b
    how old (?:are|is) (?:most|people|somebody|someone)\b
""")
"""Asks for ages in general."""
_JOB = "(?:job|work|role|position|post|company|firm|place|house)"
_SO_LONG = r"how (?:long|many (?:years?|months?))"
PRESENT = _any(rf"""
    {_SO_LONG} .*\b(?:this|your|the present|the current|same) (?:\w+ )?{_JOB}$
    {_SO_LONG} (?:have|are|is|do|did|you|been|it)\b.*\b(?:here|for them|for us)$
""")
"""Asks for the time in the present job."""
NOT_SO_FAR = _any(
    r"""
    (?:take|took|takes|need|needed|learn|last|become|get|find|until|till|before|stay|leave|plan|should|would|will)\b
    (?:another|first|previous|people|most|somebody|someone|anyone|they|one)\b
"""
)
UNTOLD = compiled("|".join(p.pattern for p in (OWN_AGE, TOO_OLD)) + r"|\bhow long (?:did|does|will|would) it take\b")
"""What a page seldom tells, and no likeness of words answers."""
ASKED_BACK = compiled(
    r"^(?:sorry|pardon|wait|hang on|hold on),? (?:whose|who|which|what|where|when|how many)\b"
    r"|\bi (?:did not|didn't|could not|couldn't) (?:quite )?(?:follow|catch|hear|understand|get)\b"
)
"""Asks for a word that was not caught."""
IN_GENERAL = compiled(r"^(?:(?:and|so|but) )*(?:is|are|was|were) there\b")
"""Asks whether there is such a thing, of nobody."""
TEAM = bag("team staff crew")
_AND = "^(?:(?:and|so|but|well|um|ok|okay) )*"
_QUITE = "(?:very |really |quite |still |so |a |that )*(?:big|large|small)"
_MANY = f"(?:team|staff|crew|{_HOUSE})"
BIG = _any(rf"""
    {_AND}(?:is|are) (?:the|your|this|it|that) ?{_MANY}? ?{_QUITE}(?: one| {_MANY})?$
    {_AND}are you {_QUITE} {_MANY}$
""")
"""Asks for a size with a yes or a no."""
HEADCOUNT = compiled(
    r"\bhow many (?=people|persons|colleagues|staff|employees|of you|are you|work\b|(?:people )?do you employ)"
    r"(?:people |colleagues |staff |employees |persons )?(?:of you )?(?:are|work|do|does)\b"
    r"(?: (?:you|there|they|employed|working|work|all|here|now|employ|altogether|together|total"
    r"|at|for|with|in|on|the|your|this|team|staff|crew))*$"
    r"|\bhow (?:big|large) (?:is|are)(?: (?:the|your|this|team|staff|crew|you))*$"
)
"""Asks for the people who work there; the house's own name is taken out first."""
FIRM = bag("company organisation organization charity firm agency business practice employer")
EITHER_KIND = compiled(
    r"^(?:(?:and|so|but) )*(?:is|are|was) (?:\w+ ){1,4}?an? \w+ or an? \w+"
    r"|\bor (?:is|are|was) (?:it|this|that|they|you) an? \w+"
)
"""Asks which of two kinds of house it is."""
A_NOUN = compiled(r"\ban? (?:\w+ly )?(\w+)")
BRANCHES = bag(
    "site branch office plant depot shop store clinic workshop campus location base warehouse factory studio"
)
ORDERED = bag("second other third another main one both two")
AGED = _any(r"how old were\b" + "\n" + r"what age\b" + "\n" + r"how old was (?:he|she|your)\b")
DURATION = _any(r"how long\b(?! ago)" + "\n" + r"how many (?:year|month|week|day)s?\b")
TIMES = bag("year month decade week")
TIME_KEYS = frozenset({"year", "month", "week", "decad", "day", "hour", "minut"})
BEGINNINGS = frozenset({
    Relation.JOIN, Relation.BECOME, Relation.FOUND, Relation.MOVE, Relation.LIVE, Relation.WORK, Relation.LEAD,
})  # fmt: skip
"""What has a beginning from which its length so far follows."""
MANY = _any(r"how many\b")
OF_YOU = _any(r"how many of you(?: are| is|$)" + "\n" + r"how many are you(?: here| there| in all| altogether|$)")
"""Asks for the people who work there: `How many of you are there?`"""
MUCH = _any(r"how much\b")
AMOUNTS = bag("""
price cost fine fined budget worth percent per salary wage wages half double twice third quarter pounds dollars euros
""")
MEASURE = _any(r"""
    how long (?:is|was|are|were|does) (?!(?:you|he|she)\b)
    how (?:big|large|tall|heavy|far|high|deep|wide|fast)(?: up)? (?:is|was|are|were|does)\b
    (?:what is|what's) the (?:size|height|length|depth)\b
""")
"""Asks for a size or a length, not for a time."""
SIZE = _any(r"how (?:big|large)\b" + "\n" + r"the size\b")
STAFF = _any(r"(?:work|works|employ|employed|employees|staff|team)\b")
PEOPLE = frozenset({"person", "staff", "work", "colleagu", "team"})
PEOPLED = frozenset(
    {"person", "staff", "member", "bed", "student", "engineer", "work", "client", "pupil", "nurs", "employ"}
)
"""Units that say how big a house is."""
EMPLOYING = bag("employs employ staff employees team works workers engineers studio firm company agency")
WHO = _any(r"(?:who|whom|whose)\b")
DONE_BY = frozenset({Relation.OWN, Relation.FOUND, Relation.MAKE, Relation.LEAD})
LASTING = _any(r"""
    (?:have|has) (?:you|it|\w+) (?:been|worked|existed|had|lived|run|led)\b
    have you .* for\b
    (?:been|worked) (?:at|with|in|here|for|a|an|the)\b
""")
"""Asks for the time since something began."""
SHARE = _any(r"(?:what|which) (?:share|percentage|proportion|fraction|part) of\b" + "\n" + r"how much of\b")
SHARES = bag("half third quarter fifth percent most all majority two-thirds")
SHARE_KEYS = frozenset({"share", "percentag", "percent", "proport", "fract", "part"})
TOPIC = compiled(
    r"\bwhat(?:'s| is| was| were| are| did| does) .*\b(about|called|titled|named|in|for|on)$"
    r"|\b(?:the )?(name|title) of\b"
)
LINKS = {
    "about": bag("about on of"),
    "on": bag("about on of"),
    "in": bag("in"),
    "for": bag("for"),
    "called": bag("called named"),
    "titled": bag("called"),
    "named": bag("called named"),
    "name": bag("called named"),
    "title": bag("called"),
}
"""Words in front of what a question that ends in the first word asks for."""
NAMINGS = bag("called titled named name title")
KIND_OF = compiled(r"\b(?:which|what)(?: kind of| sort of| type of)? (\w+)")
NAMED_KINDS = bag("""
newspaper magazine journal paper company firm employer university college school club band team festival award prize
competition contest programme program show book film song album person artist country city town river island hospital
""")
"""Kinds of things that have names."""
BUSINESS = compiled(r"\bwhat (?:exactly )?(?:do|does) (?!you\b|a\b|an\b).* (?:do|make|sell|produce|offer)$")
MAKING = bag("""
makes builds sells provides offers produces runs delivers publishes lends grows designs develops treats trains handles
files represents supplies repairs brews bakes prints looks gives
""")
"""Verbs that a fact tells with what a house is there for."""
MAKE = bag("make do sell produce offer")
OBJECT = compiled(rf"\bwhat (?:(?!do|does|did)(\w+) )?(?:do|does|did) (?:you|they|it|(?:the|your) {_HOUSE}) (\w+)\b")
TO_SOMEONE = compiled(r" (?:you|me|us|your|to|into|from|in common|with)\b")
LIGHT = bag(
    "do have make get take go work need mean want say see look use find come know like think give call hear tell be"
)

POLAR = compiled(
    r"^(?:(?:and|so|but|well|also|um|uh|ok|okay|just|i was wondering|i wonder|can i ask|may i ask|if|whether),? )*"
    r"(?:did|do|does|is|are|was|were|have|has|am|isn't|aren't|didn't|don't|doesn't|haven't|hasn't|wasn't|weren't)\b"
)
DECLARED = compiled(r"(?:so |and |oh )*you(?:'ve|'re)? (?!know|see|want|think)")

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
    (?:what is|what's|whats|know|me) (?:your|the) (?:current |exact |official )?(?:job title|title)\b(?! of)
    (?:what is|what's|whats|what would be) your (?:current |exact |official )?(?:role|position|job)\b(?! like| about)
    what do you do for (?:a living|work)\b
    what (?:job title|title|position) do you (?:have|hold)\b
""")
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
FRONT = compiled("|".join(p.pattern for p in (NAME, TITLE, EMPLOYER)))
WORD = compiled(r"\b(?:what|when|where|how|which|who|whom|whose|why)\b")
"""Question words."""
KIN = compiled(
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

DOINGS = (
    (TO_STUDY, {Relation.STUDY}),
    (TO_BE_WITH, {Relation.JOIN, Relation.WORK}),
    (TO_BE_ONE, {Relation.BECOME, Relation.JOIN}),
    (TO_TAKE_OFFICE, {Relation.BECOME}),
    (TO_SPEND, {Relation.WORK, Relation.LIVE}),
    (TO_COME_FROM, {Relation.BORN}),
)
"""Phrases of a question, and what doings they ask for."""
