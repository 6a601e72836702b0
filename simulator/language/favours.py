"""What a request is, and the pieces that patterns of requests are made of."""

from dataclasses import dataclass

from simulator.domain.question import Flag
from simulator.domain.talk import Act

YOU_MODAL = (
    r"(?:(?:can|could|would|will|might|do) (?:n't )?you|"
    r"(?:i (?:do n't )?(?:suppose|guess|take it) (?:that )?)?you (?:could|would|might)(?: n't)?(?: possibly| by "
    r"any chance| "
    r"happen to)?|(?:(?:is there )?any chance|do you think|maybe|"
    r"perhaps) (?:that )?you (?:could|can|"
    r"would|might)|i (?:was|am) (?:\w+ )?(?:hoping|thinking) (?:that )?(?:maybe )?you (?:could|might|would|can)|i "
    r"would (?:\w+ )?(?:love|"
    r"appreciate|be (?:\w+ )*?(?:grateful|thankful|glad|happy)|like)(?: it)? if you (?:could|would|can)|"
    r"(?:might|may|could) i (?:trouble|ask|bother|beg) you to|"
    r"would it be possible for you to|it would mean (?:a lot|the world|so much)(?: to me)? if you (?:could|would)|"
    r"it would be (?:\w+ )?(?:great|helpful|nice|amazing|wonderful|"
    r"good) if you (?:could|would|can)) (?:(?:please|maybe|perhaps) )?(?:ever |be (?:able|willing|open|happy|"
    r"kind enough|so (?:kind|good) as|"
    r"comfortable|up) (?:to|for) |mind |be (?:able|willing|open|happy) )?"
)
WELCOME = (
    r"(?:ok|okay|alright|all right|fine|possible|cool|rude|impolite|cheeky|inconvenient|awkward|"
    r"too (?:much trouble|forward|cheeky)|(?:too much|a lot|a bit much) to ask|asking too much|all the same|"
    r"an? (?:\w+ )?(?:imposition|nuisance|bother|burden|cheek))(?: (?:with|to|for|by) you)?"
)
"""What leave is asked with: `would it be … if I`."""
_LEAVE = (
    rf"would it help if|will it help if|(?:would|will|is) (?:it|that) (?:be )?{WELCOME} (?:if|for me to|to|that)|"
    r"(?:would|will|does) (?:it|that) (?:bother|disturb|trouble|inconvenience|annoy|put) you (?:out )?(?:if|to)|"
    r"(?:do|would) you mind (?:\w+ )?if|would you be (?:ok|okay|open|willing) (?:if|to)|"
    r"(?:can|could|would|will) you (?:maybe |perhaps |ever |please )?(?:let me|allow me to)"
)
_HOPES = (
    r"i was hoping to|i would appreciate it if|i was wondering if|wondering if|any chance|is there any chance|"
    r"is there a way (?:for me )?to"
)
_WHO = r" (?:i |we |me |you |my \w+ )?(?:can |could |might |may )?"
I_MODAL = (
    rf"(?:can|could|may|might|should|shall|{_LEAVE}|{_HOPES}|i would (?:like|love) to|i want to|i will|let me|i "
    rf"can|"
    rf"i could|i am happy to|happy to|hoping to|i wanted to|if){_WHO}"
)
I_ASK = (
    rf"(?:can|could|may|might|shall|{_LEAVE}|{_HOPES}|i would (?:\w+ )?(?:like|love) to|"
    rf"i wanted to ask (?:if|whether)|if(?= (?:i|we) (?:can|could|may|might)\b)){_WHO}"
)
SOMEONE = (
    r"(?:anyone|someone|anybody|somebody|any(?: other)? (?:people|colleagues|contacts|professionals|names|"
    r"folks|names)|(?:other |some |some other |more )?(?:people|colleagues|contacts|professionals|names|"
    r"folks)|(?:a|another|one more|some other|some) (?:person|colleague|contact|name|professional))"
)
TALK = (
    r"(?:talk|speak|chat|reach|meet|connect|contact|interview|approach|recommend|suggest|introduce|call|email|"
    r"ring|get in touch|be in touch|have a (?:word|chat|coffee|conversation)|learn from)"
)
SEEN = (
    r"(?:(?:talk|talking|speak|speaking|chat|a chat|a word|a call) (?:to|with|from)|see|meet|have (?:a|half|ten|"
    r"some) "
    r"(?:\w+ ){1,4}?for|(?:give|giving|spare|sparing)(?= me (?:\w+ ){1,4}?(?:minutes?|hours?|time)\b)|"
    r"(?:let|letting)(?= me (?:ring|call|talk|speak|ask|visit|watch|come|see|listen|sit|join|try|in)\b)|answer|"
    r"help(?= me$)|"
    r"(?:willing|open|happy) to (?:\w+ ){0,2}?(?:talk|speak|chat|meet|see|help))"
)
"""What a third person would do for the visitor."""
RESUME = r"(?:resume|cv|curriculum(?: vitae)?|cover letter|application|portfolio)"
GIVE = (
    r"(?:sent|emailed|gave|shared|forwarded|showed|left|passed|handed|attached|send|sending|email|emailing|"
    r"mail|forward|forwarding|give|giving|share|sharing|show|leave|leaving|attach|hand|handing|pass|passing|"
    r"drop|submit|bring|get|run|slip)"
)
JOB = (
    r"(?:job|jobs|position|positions|opening|openings|vacancy|vacancies|internship|internships|placement|role|"
    r"roles|spot|place|work placement|apprenticeship|traineeship|opportunity|opportunities)"
)
HERE = (
    r"(?:here|with you|for you|under you|with your (?:team|company|organisation|organization|firm)|(?:at|in|on|"
    r"for|with|"
    r"join) your (?:\w+ )?(?:team|company|organisation|organization|firm|department|office|place|shop|lab|"
    r"hospital|school|studio|branch|group|bank|yard|kitchen|workshop|crew|restaurant)|"
    r"at (?:this|the) (?:company|organisation|organization|firm))"
)
_PLACES = (
    r"(?:trade|industry|field|sector|profession|business|line|craft|market|world|country|county|region|area|city|town|"
    r"north|south|east|west)"
)
_NOW_OR_HERE = (
    rf"(?:{HERE}|(?:your|our) \w+|right now|at the moment|just now|currently|coming up|this (?:summer|autumn|fall|"
    rf"winter|"
    r"spring|year|month)|like me|me|my (?!age\b)\w+|i could|i can)"
)
AT_LARGE = (
    rf"(?!(?: [\w']+){{0,8}} {_NOW_OR_HERE}\b)(?=(?: [\w']+){{0,3}}? (?:than|nowadays|these days|round here|"
    rf"in (?:(?:the|this|that) (?:\w+ ){{0,2}}?{_PLACES}|(?!the\b|this\b|that\b|an?\b)\w+)|"
    r"for (?!an?\b|the\b)(?:\w+ ){0,2}?(?:\w+s|people|women|men|children)|outside|abroad|elsewhere)\b)"
)
"""Behind `openings`: in the trade, for all sorts of people; nothing here and now that the visitor could have."""
LIKE_ME = r"(?:me|(?:someone|somebody|people|anyone|anybody|a (?:\w+ )?(?:person|student|beginner)) like me)"
TAKE_ME = (
    rf"(?:(?:tak(?:e|ing) {LIKE_ME} on|tak(?:e|ing) on {LIKE_ME}|(?:hir|employ|recruit)(?:e|ing)? {LIKE_ME}|"
    r"(?:giv(?:e|ing)|offer(?:ing)?) me (?:a|an|the|some) (?:\w+ )?(?:start|chance|shot|try|go|trial|break|leg up|"
    r"job|"
    r"work|position|place|internship|apprenticeship)|get(?:ting)? me (?:in|hired|a (?:foot|job|place)|on board)|"
    r"(?:get(?:ting)?|put(?:ting)?) (?:a|my) foot in (?:the|your) door))\b"
)
"""Being taken on, with the visitor as the one who is."""


@dataclass(frozen=True, slots=True)
class Favour:
    """A family of requests: what it is called, the act it is, the flag it carries, the patterns that show it."""

    family: str
    act: Act
    reason: str
    flag: Flag | None
    patterns: tuple[str, ...]
