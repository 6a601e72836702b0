"""Favours, leave and time: what is asked of the person rather than about their work.

One table of patterns over plain words (see `clauses`), tried in order at the start of an asking part. A request never
counts among the substantive questions, whatever its form: an order, a question or a hint.
"""

import re

from simulator.domain.talk import Act
from simulator.language.favours import I_ASK, I_MODAL, SOMEONE, TALK, YOU_MODAL, Favour
from simulator.language.job_requests import JOB_FAVOURS

FAVOURS = (
    *JOB_FAVOURS,
    Favour(
        "referral-request",
        Act.REFERRAL_REQUEST,
        "asks for names or an introduction",
        None,
        (
            (
                rf"{YOU_MODAL}(?:\w+ ){{0,3}}?(?:introduce|introducing|connect|connecting|refer|referring|"
                rf"hook|point|pointing|direct|put|putting) (?:me|us) (?:\w+ ){{0,4}}?(?:to|with|in touch|"
                rf"in contact|in the direction|toward|towards|up with|onto)\b(?! (?:the|a|any|some) (?:book|"
                rf"books|resource|resources|article|articles|website|reading))"
            ),
            rf"{YOU_MODAL}(?:\w+ ){{0,2}}?(?:make|making|do) (?:an|any|the|some) (?:\w+ )?introductions?\b",
            (
                rf"(?:who|whom)(?:se)? (?:\w+ ){{0,6}}?(?:should|could|can|would|might|may|ought|else|"
                rf"recommend|suggest|worth|good|best) (?:\w+ ){{0,6}}?{TALK}(?:ing)?\b(?! (?:about|of|as)\b)"
            ),
            (
                rf"(?:which|what) (?:of )?(?:your |the )?(?:other |kind of |kinds of )?(?:people|person|"
                rf"colleagues?|contacts?|"
                rf"professionals?) (?:\w+ ){{0,5}}?(?:should|would|could|can) (?:\w+ ){{0,5}}?{TALK}\b"
            ),
            (
                rf"(?:is|are|would|might|could) there (?:be )?{SOMEONE}\b(?: \w+){{0,12}}? (?:recommend|suggest|{TALK}|"
                rf"introduce|i should|i could|worth|willing|open to)\b"
            ),
            (
                rf"{YOU_MODAL}(?:happen to )?(?:know|know of|recommend|suggest|think of|name|"
                rf"have) (?:of )?{SOMEONE}\b(?! you (?:can|could))(?: \w+){{0,10}}? (?:{TALK}|i should|i could|"
                rf"i can|who might|"
                rf"who may|who could|who would|willing|worth|in your network|open to|for me)\b"
            ),
            rf"{YOU_MODAL}(?:recommend|suggest) (?:me )?{SOMEONE}\b",
            (
                rf"{YOU_MODAL}(?:happen to )?(?:know|think of|recommend|suggest) (?:of )?(?:an?|any|another|some) "
                rf"(?:\w+ ){{1,4}}?(?:(?:who|that) )?i (?:could|can|should|might) (?:\w+ )?{TALK}\b"
            ),
            rf"(?:would|could|might|are|is) (?:any|one|some) of your (?:\w+ ){{1,8}}?{TALK}\b",
            rf"(?:who|whom) (?:else )?(?:should|could|can|might|would) (?:i|we) (?:\w+ )?{TALK}\b",
            (
                r"who (?:\w+ ){0,6}?(?:could|can|would|might) (?:\w+ )?(?:tell|help|teach|show|explain|"
                r"advise) (?:me|to me)\b"
            ),
            rf"{YOU_MODAL}(?:\w+ )?(?:give|share|send|tell|pass)(?: me| us)? (?:the |a |any |some |one )*"
            r"(?:names?|contacts?|number|email)(?: details)? of (?:\w+ )?(?:someone|somebody|people|"
            r"person|colleagues?|anyone|others)\b",
            (
                rf"(?:do )?you (?:happen to )?know (?:of )?{SOMEONE}\b(?: else)?(?: (?:who|that|in|at|from|"
                rf"with|doing|working|for|to|i)\b|$)"
            ),
            (
                rf"(?:any|anyone|anybody|someone|somebody)(?: else)?(?: \w+){{0,6}}? (?:i should|i could|"
                rf"i can|i ought to|worth) (?:\w+ )?{TALK}\w*\b"
            ),
            (
                r"(?:i would (?:\w+ )?(?:love|like|appreciate|be grateful for|value)|i am hoping for|"
                r"could i get|can i get|can i have|could i have|may i have|any chance of) (?:an?|any|some|"
                r"the|another) (?:\w+ )?(?:introductions?|intro|names?|referrals?|contacts?)\b"
            ),
            (
                r"i would (?:\w+ )?(?:love|like) to (?:\w+ )?(?:talk|speak|chat|connect|meet) (?:to|"
                r"with) (?:someone|somebody|anyone|people|others|a colleague|more people|your (?:boss|"
                r"manager|team|colleague|colleagues))\b"
            ),
            rf"if you (?:\w+ )?(?:know|can think of|could think of|think of|have) {SOMEONE}\b",
            r"if you (?:\w+ )?(?:could|can|would) (?:introduce|connect|refer) me\b",
            (
                rf"{I_MODAL}(?:\w+ )?(?:talk|speak|be introduced|get introduced|get in touch) (?:to|"
                rf"with) (?:someone|somebody|anyone|your (?:boss|manager|team|colleague|colleagues)|one of)\b"
            ),
            r"introduce me to\b",
        ),
    ),
    Favour(
        "visit-request",
        Act.QUESTION,
        "asks to visit",
        None,
        (
            (
                rf"{I_ASK}(?:\w+ )?(?:visit|visited|shadow|shadowed|come by|came by|stop by|drop by|"
                rf"come in|come along|came along|tag along|sit in|sat in|tour|look around|observe|observed|"
                rf"follow you (?:around|for)|spend a day|spent a day|come and (?:see|watch|look|visit|"
                rf"observe)|come to (?:watch|see)|watch you|see (?:the|your) \w+(?! of the)|"
                rf"see your (?:office|"
                rf"workplace|lab|shop|studio|workshop))\b"
            ),
            rf"{I_ASK}(?:\w+ ){{0,3}}?job shadow\w*\b",
            r"(?:(?:is|would) (?:it|there)|it is) (?:be )?(?:\w+ ){0,4}?(?:visit|shadow|tour|sit in)\b",
        ),
    ),
    Favour(
        "contact-request",
        Act.QUESTION,
        "asks to stay in touch",
        None,
        (
            rf"{YOU_MODAL}(?:have |do )?(?:another|a second) (?:chat|call|coffee|meeting|talk|conversation|one)\b",
            (
                rf"{I_ASK}(?:\w+ )?(?:ask for (?:that|the|a|her|his|their) (?:name|introduction|number|"
                rf"contact|email)|contact|reach out|reach you|email|emailed|call you|write to|"
                rf"follow up|(?:stay|keep|get|be) in touch|stay in contact|connect with you|add you|message|"
                rf"text you|drop you a line|give you a (?:call|ring)|get back to you|come back to you|"
                rf"get your (?:\w+ )?(?:card|email|number|contact)|"
                rf"have your (?:\w+ )?(?:card|email|number|contact)|meet again|talk again|speak again|"
                rf"linkedin)\b"
            ),
            (
                r"(?:what|which) is the best (?:way|email|address|number) (?:to|for) (?:\w+ )?(?:reach|"
                r"contact|stay|keep|get in touch|follow up)\b"
            ),
            (
                r"(?:how|where) (?:can|could|should|do|may|might) (?:i|we) (?:\w+ )?(?:reach|contact|"
                r"stay in touch|keep in touch|get in touch|follow up)\b"
            ),
            (
                rf"{YOU_MODAL}(?:\w+ )?(?:give|share|send|tell|leave|pass on)(?:ing)? (?:me |us )?your "
                rf"(?:\w+ )?(?:email|e-mail|phone|number|contact|card|linkedin|address)\b"
            ),
            r"what is your (?:work |personal |best )?(?:email|e-mail|phone number|phone|number|contact|linkedin)\b",
            (
                r"(?:can|could|shall|should|may) we (?:\w+ )?(?:meet|talk|speak|chat|do this|do another|have another|"
                r"stay in touch|keep in touch|connect)(?: \w+){0,3}? (?:again|another|touch|linkedin|sometime|"
                r"next)\b"
            ),
            (
                rf"{YOU_MODAL}(?:\w+ )?(?:be my mentor|mentor me|mentoring me|being my mentor|coach me|"
                rf"write back|stay in touch|keep in touch|meet (?:me )?again|talk (?:to me )?again)\b"
            ),
        ),
    ),
    Favour(
        "time-check",
        Act.TIME_CHECK,
        "checks the time",
        None,
        (
            (
                r"how much (?:more )?time (?:do|have|did) (?:we|you|i)(?: still)? (?:have|got|"
                r"left)\b(?! (?:for|to) (?:your|hobb|research|read|yourself|family))"
            ),
            r"is there (?:still )?(?:enough )?time (?:left )?(?:for|to)\b",
            r"how much longer (?:do|can|have) (?:you|we)\b",
            r"how much (?:more )?time (?:is left|left|is there|remains|can you|could you)\b(?! spend)",
            (
                r"how (?:are|is) (?:we|you|your|the|our) (?:doing |looking )?(?:for |on |with )?time\b"
                r"(?! (?:split|spent|divided|used|organi[sz]ed|taken|shared|distributed|filled|planned))"
            ),
            (
                r"(?:are|is) (?:we|you|it|that|everything) (?:still )?(?:ok|okay|good|fine|alright|all right|"
                r"right) (?:for|on|with) (?:the )?time\b"
            ),
            (
                r"(?:do|have|would|did) (?:you|we) (?:still |got |maybe |by any chance )*(?:have |"
                r"got )(?:(?!that|this|from|of|in|at|your)\w+ ){0,4}?(?:minutes?|mins?|moment|seconds?|second|"
                r"time)(?= (?:left|more|"
                r"for (?:one|another|some|me|two|three|more|my|this|us|any (?:more|other|last|further|questions?)|"
                r"an? (?:few|quick|short|brief|little|small|last|final|couple|question|follow|chat|coffee|talk|bit|"
                r"moment|word|second|third))|now|today|to (?:talk|chat|speak|"
                r"answer|meet)|or|before|until|still|if|at)|$| (?:and|so|because)\b)"
            ),
            (
                r"(?:can|could|may|do|would) (?:i|we|you) (?!rather |want )(?:\w+ ){0,3}?(?:take|have|get|go|"
                r"run|spare|steal|"
                r"borrow|grab|stay|give me|use|continue|keep going|ask for)(?: \w+){0,4}? (?:minutes?|mins?|"
                r"longer|more time|over time|(?:(?<=go )|(?<=run )|(?<=into ))overtime|over)\b"
            ),
            r"do you (?:have to|need to|have got to) (?:go|leave|run|get going|be somewhere|stop)(?: soon| now| yet)?$",
            (
                r"are you (?:ok|okay|good|fine|happy|able) (?:to (?:\w+ ){1,3}?|with |for )(?:for )?(?:an?|another|one|"
                r"two|five|ten|a few|a couple) (?:\w+ )?(?:minutes?|mins?|moments?)\b"
            ),
            (
                r"(?:is|would) (?:it|that) (?:be )?(?:ok|okay|alright|all right|fine|possible) (?:if|to|"
                r"with you if|that|for us to) (?:\w+ )?(?:go|run|take|continue|went|ran|took|stay|"
                r"have)(?: \w+){0,3}? (?:minutes?|mins?|longer|over|more time)\b"
            ),
            (
                r"(?:is|are) (?:\w+ )?(?:this|now|today|these) (?:still )?(?:a )?(?:good|bad|convenient|okay|"
                r"ok|fine) (?:time|moment)\b"
            ),
            (
                r"what time (?:is it|do (?:you|we) (?:have to|need to|must|should|want to) (?:go|leave|stop|"
                r"finish|end|wrap|be)|should (?:we|i) (?:stop|finish|end|wrap|leave))\b"
            ),
            (
                r"when (?:(?:do|must|would) (?:you|we|i) (?:have to|need to|want to|like to|"
                r"like us to)|(?:must|should|shall) (?:we|i)) ?(?:go|leave|stop|finish|wrap up|"
                r"be somewhere|be back|end)\b(?! (?:work|school|"
                r"teaching))"
            ),
            (
                r"(?:should|shall|do you want me to|would you like me to|may|can) (?:i|we)? ?(?:wrap up|"
                r"let you (?:go|get back|get on)|stop here|finish here|end here|leave you|get going)\b"
            ),
            (
                r"(?:do|are) (?:we|you) (?:still )?(?:have|got|out of|running out of|short of|short on|"
                r"pressed for|in a (?:hurry|rush)) ?(?:time|of time)?$"
            ),
            (
                r"(?:is|are) (?:the )?(?:\w+ )?(?:twenty|thirty|fifteen|ten|five|"
                r"\d+) minutes (?:still )?(?:ok|okay|alright|all right|fine|good|enough|right)\b"
            ),
            r"is (?:our )?time (?:up|almost up|nearly up|over)\b",
            (
                r"we (?:agreed on|said|have|had|planned|scheduled) (?:\w+ )?(?:twenty|thirty|fifteen|ten|five|"
                r"forty|\d+)(?: five)? minutes (?:\w+ ){0,4}?(?:right|correct|is that|does that|still)\b"
            ),
            (
                r"(?:you|we) (?:agreed on|said|have|had|planned|scheduled) (?:about |around |only |just )?(?:(?:twenty|"
                r"thirty|fifteen|ten|five|forty|\d+)(?: five)? minutes|half an hour|(?:a )?quarter of an hour|an hour)"
                r"(?: today| together| for this| for me)? (?:right|correct|is that|does that|still)\b"
            ),
            r"does (?:the|this|that|our|your) time still (?:suit|work|fit)\b",
        ),
    ),
    Favour(
        "repeat-request",
        Act.QUESTION,
        "asks to hear it again",
        None,
        (
            (
                rf"{YOU_MODAL}(?:\w+ )?(?:repeat|repeating|rephrase|say that|say it|run that|go over that|"
                rf"slow down|speak (?:up|slower|louder|more)|talk (?:slower|louder)|come again|"
                rf"saying that)(?: \w+){{0,5}}?(?: again| once more| down| up| slowly| louder| slower| by me)$"
            ),
            (
                rf"{YOU_MODAL}(?:\w+ )?(?:repeat|repeating|rephrase|slow down|speak (?:up|slower|louder|"
                rf"more slowly)|come again)\b"
            ),
            (
                r"(?:sorry|pardon|pardon me|excuse me|come again|say (?:that|it) again|say again|"
                r"what was that(?: again)?$|what did you say|i beg your pardon|sorry what)(?: \w+)?$"
            ),
            r"can you hear me\b",
        ),
    ),
    Favour(
        "permission",
        Act.QUESTION,
        "asks for leave",
        None,
        (
            (
                r"(?:can|could|may|might) (?:i|we) (?:\w+ )?(?:ask|start|begin|sit|record|take (?:some |"
                r"a few )?notes|write|note|be (?:honest|frank|blunt)|mention|jump in|jump|interrupt|stop you|pause|"
                r"give you|show you|check|offer|share|quote|pick your brain|get you|buy you|"
                r"offer you|move on|change|switch|try|use|come in|join you|call you|have a (?:seat|look)|"
                r"go (?:first|next)|borrow|add|say|tell you|come back to)\b"
            ),
            (
                r"(?:is|would|will) (?:it|that) (?:be )?(?:ok|okay|alright|all right|fine|possible(?! to (?!ask|"
                r"record|take|"
                r"note|quote|stop|pause|see|talk))) (?:if|"
                r"with you|to|that|for you|for me)\b"
            ),
            r"(?:do|would) you mind if (?:i|we)\b|(?:do|would) you mind (?:me|my)\b",
            (
                r"would you (?:allow me|let me|permit me) to?\b|(?:am i|are we) allowed to\b|"
                r"do i have (?:your )?permission\b"
            ),
            (
                r"(?:shall (?:we|i)|should (?:we|i(?! \w+ (?:with|by|as|in|out|at|my|a|"
                r"an)\b))) (?:\w+ )?(?:start|begin|get started|move|continue|go on|sit|dive|"
                r"jump|get going)\b"
            ),
            r"mind if (?:i|we)\b",
            r"are you (?:ready|comfortable with me|ok with me|okay with me|ok if|okay if)\b",
        ),
    ),
    Favour(
        "favour",
        Act.QUESTION,
        "asks for a favour",
        None,
        (
            rf"{I_ASK}(?:\w+ )?(?:leave|give|send|show|hand|email|drop|pass) (?:\w+ )?(?:it|them|this|these|one)\b",
            (
                r"(?:can|could|would|will) you (?:please )?(?!explain|describe|compare|contrast|summar|outline|clarify|"
                r"break|unpack|sum|put|be |do |have |make it )(?:\w+ ){1,6}for (?:me|us)$"
            ),
            (
                r"(?:can|could|may|might) i ask you to (?!tell|describe|explain|share|walk|talk|say|elaborate|go|give|"
                r"reflect|compare|think|imagine)\w+"
            ),
            rf"{YOU_MODAL}(?:\w+ )?(?:take|have) a (?:quick )?look (?:at|over|through)\b",
            rf"{YOU_MODAL}(?:\w+ )?(?:send|email|forward|lend|mail|text|sending|emailing|forwarding) (?:me|us)\b",
            (
                rf"{YOU_MODAL}(?:\w+ )?(?:give|giving) me (?:your (?:card|number|email|business card|phone)|"
                rf"a (?:ride|lift|hand|discount|call))\b"
            ),
            (
                rf"{YOU_MODAL}(?:\w+ )?(?:do me a favou?r|help(?:ing)? me (?:with (?:my|an?) (?:application|"
                rf"interview|essay|homework|assignment|project|thesis)|move|pay)|sign)\b"
            ),
        ),
    ),
)
"""In order of precedence."""

_COMPILED = tuple((f, tuple(re.compile(p) for p in f.patterns)) for f in FAVOURS)
_LEAD = re.compile(
    r"(?:can|could|may|might|would|will|do|does|did|is|are|was|were|have|has|should|shall|if|i|it|you|we|who|whom|"
    r"whose|which|what|how|when|where|to|here|let|any|anyone|anybody|someone|somebody|got|please|just|keep|"
    r"keeping|bear|think|put|refer|recommend|consider|introduce|hire|give|tell|drop|call|email|message|get|"
    r"happy|hoping|wondering|mind|sorry|pardon|excuse|come|say|in|on|so|and|maybe|feel)\b"
)  # fmt: skip


def favour_at(line: str, offset: int = 0) -> tuple[Favour, int] | None:
    """The request that begins at this offset of a clause's plain words, and the offset where its pattern ends."""
    if not _LEAD.match(line, offset):
        return None
    end = min(len(line), offset + 220)
    for favour, patterns in _COMPILED:
        for pattern in patterns:
            hit = pattern.match(line, offset, end)
            if hit:
                return favour, hit.end()
    return None
