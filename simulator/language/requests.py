"""Favours, leave and time: what is asked of the person rather than about their work.

One table of patterns over plain words (see `clauses`), tried in order at the start of an asking part. A request never
counts among the substantive questions, whatever its form: an order, a question or a hint.
"""

import re
from dataclasses import dataclass

from simulator.domain.question import Flag
from simulator.domain.talk import Act

_MODAL = r"(?:can|could|would|will|may|might|do|should)"
_YOU_MODAL = (
    r"(?:(?:can|could|would|will|might|do) (?:n't )?you|(?:is there )?any chance (?:that )?you (?:could|can|"
    r"would|might)|i was (?:\w+ )?hoping (?:that )?you (?:could|might|would|can)|i would (?:\w+ )?(?:love|"
    r"appreciate|be (?:very |so )?grateful|like)(?: it)? if you (?:could|would|can)|"
    r"would it be possible for you to|it would be (?:\w+ )?(?:great|helpful|nice|amazing|wonderful|"
    r"good) if you (?:could|would|can)) (?:ever |be (?:able|willing|open|happy|kind enough|comfortable|"
    r"up) (?:to|for) |mind |be (?:able|willing|open|happy) )?"
)
_I_MODAL = (
    r"(?:can|could|may|might|should|shall|would it help if|will it help if|would it be (?:ok|okay|possible|"
    r"alright|all right|fine) (?:if|for me to|to)|is it (?:ok|okay|possible|alright|all right|fine) (?:if|"
    r"for me to|to|that)|(?:do|would) you mind if|would you be (?:ok|okay|open|willing) (?:if|to)|"
    r"i would (?:like|love) to|i want to|i will|let me|i can|i could|i am happy to|happy to|i was hoping to|"
    r"hoping to|i wanted to|if|any chance|is there any chance|i would appreciate it if|i was wondering if|"
    r"wondering if|is there a way (?:for me )?to) (?:i |we |me |you )?(?:can |could |might |may )?"
)
_SOMEONE = (
    r"(?:anyone|someone|anybody|somebody|any(?: other)? (?:people|colleagues|contacts|professionals|names|"
    r"folks|names)|(?:other |some |some other |more )?(?:people|colleagues|contacts|professionals|names|"
    r"folks)|(?:a|another|one more|some other) (?:person|colleague|contact|name|professional))"
)
_TALK = (
    r"(?:talk|speak|chat|reach|meet|connect|contact|interview|approach|recommend|suggest|introduce|call|email|"
    r"get in touch|be in touch|have a (?:chat|coffee|conversation)|learn from)"
)
_RESUME = r"(?:resume|cv|curriculum vitae|cover letter|application|portfolio)"
_GIVE = (
    r"(?:sent|emailed|gave|shared|forwarded|showed|left|passed|handed|attached|send|sending|email|emailing|"
    r"mail|forward|forwarding|give|giving|share|sharing|show|leave|leaving|attach|hand|handing|pass|passing|"
    r"drop|submit|bring|get|run|slip)"
)
_JOB = (
    r"(?:job|jobs|position|positions|opening|openings|vacancy|vacancies|internship|internships|placement|role|"
    r"roles|spot|place|work placement|apprenticeship|opportunity|opportunities)"
)
_HERE = (
    r"(?:here|with you|for you|with your (?:team|company|organisation|organization|firm)|(?:at|in|on|for|with|"
    r"join) your (?:\w+ )?(?:team|company|organisation|organization|firm|department|office|place|shop|lab|"
    r"hospital|school|studio|branch|group|bank)|at (?:this|the) (?:company|organisation|organization|firm))"
)


@dataclass(frozen=True, slots=True)
class Favour:
    """A family of requests: what it is called, the act it is, the flag it carries, the patterns that show it."""

    family: str
    act: Act
    reason: str
    flag: Flag | None
    patterns: tuple[str, ...]


FAVOURS = (
    Favour(
        "resume-request",
        Act.RESUME_REQUEST,
        "asks to hand over a résumé",
        Flag.ASKS_TO_SEND_A_RESUME,
        (
            rf"{_I_MODAL}(?:\w+ ){{0,2}}?{_GIVE} (?:\w+ ){{0,5}}?(?:my|a copy of my|you a|a) (?:\w+ )?{_RESUME}\b",
            (
                rf"{_YOU_MODAL}(?:\w+ ){{0,3}}?(?:look|looking|take|have|taking|having|review|reviewing|read|"
                rf"reading|check|checking|glance|pass|passing|forward|forwarding|give|giving|see|send|keep|"
                rf"share|accept|hand|consider|want|like|need|"
                rf"circulate) (?:\w+ ){{0,6}}?my (?:\w+ )?{_RESUME}\b"
            ),
            (
                rf"(?:where|who|whom|how|to whom|what address) (?:\w+ ){{0,4}}?(?:send|forward|submit|email|"
                rf"give|share) (?:\w+ ){{0,3}}?my (?:\w+ )?{_RESUME}\b"
            ),
            (
                rf"(?:here is|i brought|i have brought|i have|i have got|i attached|i have attached|"
                rf"i am sending|i am going to send|i printed) (?:\w+ ){{0,4}}?my (?:\w+ )?{_RESUME}\b"
            ),
            (
                rf"(?:is there|would there be) (?:a|any) (?:\w+ ){{0,3}}?(?:to|i can|"
                rf"where i can) {_GIVE} (?:\w+ ){{0,3}}?my (?:\w+ )?{_RESUME}\b"
            ),
            (
                rf"(?:would|do|did) you (?:like|want|need|care for|accept|have use for) (?:to (?:see|have|"
                rf"read|get) )?(?:a copy of )?my (?:\w+ )?{_RESUME}\b"
            ),
        ),
    ),
    Favour(
        "job-request",
        Act.JOB_REQUEST,
        "asks for a job",
        Flag.ASKS_FOR_A_JOB,
        (
            (
                r"(?:is|are|was|were) (?:you|your (?:\w+ )?(?:team|company|organisation|organization|firm|"
                r"department|office|branch)|they|the (?:company|team|organisation|organization|firm|bank)|\w+|"
                r"\w+ \w+) (?:\w+ )?(?:hiring|recruiting|taking on|looking to hire|looking to recruit|"
                r"looking for (?:\w+ ){0,2}(?:people like me|someone like me|interns|an intern|staff|"
                r"help))\b(?! (?:process|manager|committee|decision|practice))"
            ),
            (
                rf"(?:do you|does your (?:\w+ )?\w+|do they|does the (?:company|team)|have you|"
                rf"has your (?:team|company)|have you got) (?:\w+ ){{0,3}}?(?:have|know of|got|"
                rf"see) (?:\w+ ){{0,4}}?(?:openings?|vacanc(?:y|ies)|(?:open|available|free) {_JOB}|"
                rf"(?:{_JOB}) (?:\w+ )?(?:open|available|for me|free|coming up|i could|i can|that i|going|"
                rf"for someone like me|here|at the moment|right now))\b"
            ),
            (
                rf"(?:is|are|would|will|might) there (?:be )?(?:\w+ ){{0,4}}?(?:openings?|vacanc(?:y|ies)|"
                rf"{_JOB} (?:\w+ ){{0,4}}?(?:open|available|for me|for someone like me|i could|i can apply|"
                rf"{_HERE}|coming up|right now|at the moment))\b"
            ),
            (
                rf"(?:is|are|would) there (?:be )?(?:any |a )?(?:chance|way|possibility|room|place|space|"
                rf"spot) (?:\w+ ){{0,6}}?(?:for me|hire|work (?:here|for you|with you)|join your|get (?:a|"
                rf"an) (?:\w+ )?{_JOB}|intern)\b"
            ),
            (
                rf"(?:any|got any) (?:chance of (?:a|an) (?:\w+ )?{_JOB}|(?:job |current )?openings|vacancies|"
                rf"{_JOB} (?:open|available|for me|going|{_HERE}))\b"
            ),
            (
                rf"{_YOU_MODAL}(?:\w+ )?(?:hire|employ|recruit|take on|take me|taking me|hiring|"
                rf"employing) (?:me|someone like me|somebody like me|people like me|a person like me|on|"
                rf"a student like me)\b"
            ),
            (
                rf"{_YOU_MODAL}(?:\w+ )?(?:give|offer|get|find|land|secure|help) me (?:\w+ ){{0,4}}?(?:a |an |"
                rf"the |any )?(?:\w+ )?(?:{_JOB}|interview|foot in the door)\b(?! (?:look|feel|is|was|work|"
                rf"like|in (?:life|this talk)))"
            ),
            r"(?:\w+ ){0,6}?(?:put|putting) in (?:a|any) (?:good |kind |nice )?word\b",
            r"(?:\w+ ){0,8}?(?:keep|keeping|bear|bearing|have) (?:me|my name) in mind\b",
            r"(?:\w+ ){0,4}?(?:think|thinking) of me (?:if|when|for|the next)\b",
            (
                r"if (?:anything|something|a \w+|an \w+|any \w+|there is (?:ever )?(?:a|an|"
                r"any) \w+) (?:\w+ ){0,4}?(?:opens|open|comes|come|becomes available|is available|pops) (?:up|"
                r"available|free)?"
            ),
            (
                r"if you (?:ever |are ever |\w+ )?(?:need (?:someone|anyone|an intern|a new|help|an extra|"
                r"another pair)|hear of (?:any|an|a|something)|hear about (?:any|an|a)|know of (?:any|an|"
                r"a) (?:\w+ )?(?:job|opening|position|internship|vacancy|opportunity)|are (?:ever )?(?:hiring|"
                r"looking for (?:someone|anyone|an))|have (?:an|any|a) (?:\w+ )?(?:opening|openings|vacancy|"
                r"vacancies|job|position|internship))\b"
            ),
            (
                rf"(?:let me know|tell me|drop me a line|call me|email me|message me|"
                rf"get in touch) (?:\w+ )?(?:if|when|about|of) (?:\w+ ){{0,6}}?(?:openings?|vacanc(?:y|ies)|"
                rf"{_JOB}|hiring|opens up|comes up)\b"
            ),
            (
                rf"{_YOU_MODAL}(?:\w+ )?(?:refer|recommend|referring|recommending|vouch|consider|considering|"
                rf"nominate) (?:for )?me (?:for|to your (?:hr|boss|manager|recruiter|team)|as an? (?:intern|"
                rf"candidate|employee))\b"
            ),
            r"(?:refer|recommend|consider) me for (?:a|an|the|any|your)\b",
            (
                rf"{_YOU_MODAL}(?:be my reference|give me a reference|write me a (?:reference|recommendation)|"
                rf"write a (?:reference|recommendation) for me|vouch for me)\b"
            ),
            (
                rf"{_I_MODAL}(?:\w+ )?(?:apply (?:for (?:a|an|the|any) (?:\w+ )?{_JOB} )?{_HERE}|"
                rf"apply for (?:a|an|the|your|any) (?:\w+ )?{_JOB}|work {_HERE}|working {_HERE}|"
                rf"intern {_HERE}|be your intern|do (?:an|my) internship|join your (?:\w+ )?(?:team|company|"
                rf"firm|organisation|organization|department)|get (?:a|an) (?:\w+ )?{_JOB} {_HERE}|"
                rf"get hired {_HERE}|volunteer {_HERE})\b"
            ),
            (
                rf"(?:how|what) (?:\w+ ){{0,6}}?(?:i|me) (?:\w+ ){{0,4}}?(?:get (?:a|"
                rf"an) (?:\w+ )?{_JOB} {_HERE}|get hired {_HERE}|apply {_HERE}|get (?:a|"
                rf"an) (?:\w+ )?{_JOB} {_HERE}|join your (?:\w+ )?(?:team|company))\b"
            ),
            (
                rf"(?:who|whom) (?:\w+ ){{0,5}}?(?:about (?:a|an|any) (?:\w+ )?{_JOB}|about (?:openings|"
                rf"vacancies|jobs|applying))\b"
            ),
            (
                r"i am (?:\w+ ){0,3}?(?:looking for|seeking|after|in need of|searching for|hunting for) (?:a|"
                r"an|any|some|my) (?:\w+ ){0,2}?(?:job|position|internship|placement|work|"
                r"opening) (?:\w+ ){0,3}?(?:here|with you|at your|in your|on your|for you)\b"
            ),
            (
                rf"i am (?:\w+ ){{0,3}}?(?:looking for|seeking|after|hunting for) (?:\w+ ){{0,4}}?(?:{_JOB}|"
                rf"work)(?: \w+){{0,6}}? (?:do you (?:know|have)|would you|can you|could you|is there|"
                rf"are there|if you|have you|are you|any chance)\b"
            ),
            r"i am available (?:to start|from|immediately|for work|to work|right away|for hire)\b",
            r"i would be (?:a )?(?:\w+ )?(?:fit|perfect|great|asset|addition) (?:\w+ )?(?:for|on|to|in|at) your\b",
            (
                rf"(?:do|would|could|can) you (?:\w+ ){{0,3}}?(?:see|picture|imagine|think) (?:me|"
                rf"i) (?:\w+ ){{0,5}}?(?:working {_HERE}|work {_HERE}|on your team|get hired|be hired|"
                rf"fit (?:in )?(?:{_HERE}|on your|your team)|a (?:good )?fit for (?:a \w+|your \w+))\b"
            ),
            (
                r"(?:do|could|would|can) you (?:\w+ )?(?:need|use) (?:an intern|any interns|an extra pair|"
                r"an assistant|any help|another pair|someone like me|a hand around)\b"
            ),
            (
                r"what would it take (?:for me )?to (?:\w+ )?(?:get hired|be hired|work here|work for you|"
                r"join your|get a job)\b"
            ),
            r"i need (?:a|this) job\b",
            (
                r"(?:i would (?:\w+ )?(?:love|like|be (?:happy|grateful|honou?red))|please|i hope|"
                r"i want) to be considered (?:for|as)\b"
            ),
            r"(?:please |just )?(?:hire me|give me (?:a|the) (?:job|chance|shot))\b",
        ),
    ),
    Favour(
        "referral-request",
        Act.REFERRAL_REQUEST,
        "asks for names or an introduction",
        None,
        (
            (
                rf"{_YOU_MODAL}(?:\w+ ){{0,3}}?(?:introduce|introducing|connect|connecting|refer|referring|"
                rf"hook|point|pointing|direct|put|putting) (?:me|us) (?:\w+ ){{0,4}}?(?:to|with|in touch|"
                rf"in contact|in the direction|toward|towards|up with|onto)\b(?! (?:the|a|any|some) (?:book|"
                rf"books|resource|resources|article|articles|website|reading))"
            ),
            rf"{_YOU_MODAL}(?:\w+ ){{0,2}}?(?:make|making|do) (?:an|any|the|some) (?:\w+ )?introductions?\b",
            rf"(?:who|whom)(?:se)? (?:\w+ ){{0,9}}?{_TALK}\b(?! (?:about|of|as)\b)",
            (
                rf"(?:which|what) (?:other |kind of |kinds of )?(?:people|person|colleagues?|contacts?|"
                rf"professionals?) (?:\w+ ){{0,5}}?(?:should|would|could|can) (?:\w+ ){{0,5}}?{_TALK}\b"
            ),
            (
                rf"(?:is|are|would) there (?:be )?{_SOMEONE}\b(?: \w+){{0,12}}? (?:recommend|suggest|{_TALK}|"
                rf"introduce|i should|i could|worth|willing|open to)\b"
            ),
            (
                rf"{_YOU_MODAL}(?:happen to )?(?:know|know of|recommend|suggest|think of|name|"
                rf"have) (?:of )?{_SOMEONE}\b(?: \w+){{0,10}}? (?:{_TALK}|i should|i could|i can|who might|"
                rf"who may|who could|who would|willing|worth|in your network|open to|for me)\b"
            ),
            rf"{_YOU_MODAL}(?:recommend|suggest) (?:me )?{_SOMEONE}\b",
            (
                rf"(?:any|anyone|anybody|someone|somebody)(?: else)?(?: \w+){{0,6}}? (?:i should|i could|"
                rf"i can|i ought to|worth) (?:\w+ )?{_TALK}\w*\b"
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
            rf"if you (?:\w+ )?(?:know|can think of|could think of|think of|have) {_SOMEONE}\b",
            r"if you (?:\w+ )?(?:could|can|would) (?:introduce|connect|refer) me\b",
            (
                rf"{_I_MODAL}(?:\w+ )?(?:talk|speak|be introduced|get introduced|get in touch) (?:to|"
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
                rf"{_I_MODAL}(?:\w+ )?(?:visit|visited|shadow|shadowed|come by|came by|stop by|drop by|"
                rf"come in|come along|came along|tag along|sit in|sat in|tour|look around|observe|observed|"
                rf"follow you (?:around|for)|spend a day|spent a day|come and see|see your (?:office|"
                rf"workplace|lab|shop|studio|workshop))\b"
            ),
            rf"{_I_MODAL}(?:\w+ ){{0,3}}?job shadow\w*\b",
            r"(?:is|would) (?:it|there) (?:be )?(?:\w+ ){0,4}?(?:visit|shadow|tour|sit in)\b",
        ),
    ),
    Favour(
        "contact-request",
        Act.QUESTION,
        "asks to stay in touch",
        None,
        (
            (
                rf"{_I_MODAL}(?:\w+ )?(?:contact|reach out|reach you|email|emailed|call you|write to|"
                rf"follow up|stay in touch|keep in touch|stay in contact|connect with you|add you|message|"
                rf"text you|get back to you|come back to you|get your (?:\w+ )?(?:card|email|number|contact)|"
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
            r"what is your (?:work |personal |best )?(?:email|e-mail|phone number|phone|number|contact|linkedin)\b",
            (
                r"(?:can|could|shall|should|may) we (?:\w+ )?(?:meet|talk|speak|chat|do this|have another|"
                r"stay in touch|keep in touch|connect)(?: \w+){0,3}? (?:again|another|touch|linkedin|sometime|"
                r"next)\b"
            ),
            (
                rf"{_YOU_MODAL}(?:\w+ )?(?:be my mentor|mentor me|mentoring me|being my mentor|coach me|"
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
            r"how much (?:more )?time (?:is left|left|is there|remains|can you|could you)\b(?! spend)",
            r"how (?:are|is) (?:we|you|your|the|our) (?:doing |looking )?(?:for |on |with )?time\b",
            (
                r"(?:are|is) (?:we|you|it|that|everything) (?:still )?(?:ok|okay|good|fine|alright|all right|"
                r"right) (?:for|on|with) (?:the )?time\b"
            ),
            (
                r"(?:do|have|would|did) (?:you|we) (?:still |got |maybe |by any chance )*(?:have |"
                r"got )(?:\w+ ){0,4}?(?:minutes?|mins?|moment|seconds?|second|time)(?= (?:left|more|"
                r"for (?:one|a|another|some|me|two|three|more|my|this|any|us)|now|today|to (?:talk|chat|speak|"
                r"answer|meet)|or|before|until|still|if|at)|$| (?:and|so|because)\b)"
            ),
            (
                r"(?:can|could|may|do|would) (?:i|we|you) (?:\w+ ){0,3}?(?:take|have|get|go|run|spare|steal|"
                r"borrow|grab|stay|give me|use|continue|keep going|ask for)(?: \w+){0,4}? (?:minutes?|mins?|"
                r"longer|more time|over time|overtime|over)\b"
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
                r"when (?:do|must|should|would) (?:you|we|i) (?:have to|need to|want to|like to|"
                r"like us to)? ?(?:go|leave|stop|finish|wrap up|be somewhere|be back|end)\b(?! (?:work|school|"
                r"teaching))"
            ),
            (
                r"(?:should|shall|do you want me to|would you like me to|may|can) (?:i|we)? ?(?:wrap up|"
                r"let you go|stop here|finish here|end here|leave you|get going)\b"
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
        ),
    ),
    Favour(
        "repeat-request",
        Act.QUESTION,
        "asks to hear it again",
        None,
        (
            (
                rf"{_YOU_MODAL}(?:\w+ )?(?:repeat|repeating|rephrase|say that|say it|run that|go over that|"
                rf"slow down|speak (?:up|slower|louder|more)|talk (?:slower|louder)|come again|"
                rf"saying that)(?: \w+){{0,5}}?(?: again| once more| down| up| slowly| louder| slower| by me)$"
            ),
            (
                rf"{_YOU_MODAL}(?:\w+ )?(?:repeat|repeating|rephrase|slow down|speak (?:up|slower|louder|"
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
                r"a few )?notes|write|note|jump in|jump|interrupt|share|quote|pick your brain|get you|buy you|"
                r"offer you|move on|change|switch|try|use|come in|join you|call you|have a (?:seat|look)|"
                r"go (?:first|next)|borrow|add|say|tell you|come back to)\b"
            ),
            (
                r"(?:is|would|will) (?:it|that) (?:be )?(?:ok|okay|alright|all right|fine|possible) (?:if|"
                r"with you|to|that|for you|for me)\b"
            ),
            r"(?:do|would) you mind if (?:i|we)\b|(?:do|would) you mind (?:me|my)\b",
            (
                r"(?:shall|should) (?:we|i) (?:\w+ )?(?:start|begin|get started|move|continue|go on|sit|dive|"
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
            rf"{_YOU_MODAL}(?:\w+ )?(?:send|email|forward|lend|mail|text|sending|emailing|forwarding) (?:me|us)\b",
            (
                rf"{_YOU_MODAL}(?:\w+ )?(?:give|giving) me (?:your (?:card|number|email|business card|phone)|"
                rf"a (?:ride|lift|hand|discount|call))\b"
            ),
            (
                rf"{_YOU_MODAL}(?:\w+ )?(?:do me a favou?r|help me (?:with (?:my|an?) (?:application|"
                rf"interview|essay|homework|assignment|project|thesis)|move|pay)|sign)\b"
            ),
        ),
    ),
)
"""In order of precedence."""

_COMPILED = tuple((f, tuple(re.compile(p) for p in f.patterns)) for f in FAVOURS)
_LEAD = re.compile(
    r"(?:can|could|may|might|would|will|do|does|did|is|are|was|were|have|has|should|shall|if|i|we|who|whom|"
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
