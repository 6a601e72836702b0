"""Asking for a job and offering a résumé, in all their disguises: what spoils an information interview."""

from simulator.domain.question import Flag
from simulator.domain.talk import Act
from simulator.language.favours import GIVE, HERE, I_MODAL, JOB, RESUME, YOU_MODAL, Favour

JOB_FAVOURS = (
    Favour(
        "resume-request",
        Act.RESUME_REQUEST,
        "asks to hand over a résumé",
        Flag.ASKS_TO_SEND_A_RESUME,
        (
            rf"{I_MODAL}(?:\w+ ){{0,2}}?{GIVE} (?:\w+ ){{0,5}}?(?:my|a copy of my|you a|a) (?:\w+ )?{RESUME}\b",
            (
                rf"{YOU_MODAL}(?:\w+ ){{0,3}}?(?:look|looking|take|have|taking|having|review|reviewing|read|"
                rf"reading|check|checking|glance|pass|passing|forward|forwarding|give|giving|see|send|keep|"
                rf"share|accept|hand|consider|want|like|need|"
                rf"circulate) (?:\w+ ){{0,6}}?my (?:\w+ )?{RESUME}\b"
            ),
            (
                rf"(?:where|who|whom|how|to whom|what address) (?:\w+ ){{0,4}}?(?:send|forward|submit|email|"
                rf"give|share) (?:\w+ ){{0,3}}?my (?:\w+ )?{RESUME}\b"
            ),
            (
                rf"(?:here is|i brought|i have brought|i have|i have got|i attached|i have attached|"
                rf"i am sending|i am going to send|i printed) (?:\w+ ){{0,4}}?my (?:\w+ )?{RESUME}\b"
            ),
            (
                rf"(?:is there|would there be) (?:a|any) (?:\w+ ){{0,3}}?(?:to|i can|"
                rf"where i can) {GIVE} (?:\w+ ){{0,3}}?my (?:\w+ )?{RESUME}\b"
            ),
            (
                rf"(?:would|do|did) you (?:like|want|need|care for|accept|have use for) (?:to (?:see|have|"
                rf"read|get) )?(?:a copy of )?my (?:\w+ )?{RESUME}\b"
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
                r"(?:is|are|was|were) (?!the (?:industry|field|sector|market|profession))(?:you|"
                r"your (?:\w+ )?(?:team|company|organisation|organization|firm|"
                r"department|office|branch)|they|the (?:company|team|organisation|organization|firm|bank)|\w+|"
                r"\w+ \w+) (?:\w+ )?(?:hiring|recruiting|taking on|looking to hire|looking to recruit|"
                r"looking for (?:\w+ ){0,2}(?:people like me|someone like me|interns|an intern|staff|"
                r"help))\b(?! (?:process|manager|committee|decision|practice))"
            ),
            (
                rf"(?:do you|does your (?:\w+ )?\w+|do they|does the (?:company|team)|have you|"
                rf"has your (?:team|company)|have you got) (?:\w+ ){{0,3}}?(?:have|know of|got|"
                rf"see) (?:\w+ ){{0,4}}?(?:openings?|vacanc(?:y|ies)|(?:open|available|free) {JOB}|"
                rf"(?:{JOB}) (?:\w+ )?(?:open|available|for me|free|coming up|i could|i can|that i|going|"
                rf"for someone like me|here|at the moment|right now))\b"
            ),
            (
                rf"(?:is|are|would|will|might) there (?:be )?(?:\w+ ){{0,4}}?(?:openings?|vacanc(?:y|ies)|"
                rf"{JOB} (?:\w+ ){{0,4}}?(?:open|available|for me|for someone like me|i could|i can apply|"
                rf"{HERE}|coming up|right now|at the moment))\b"
            ),
            (
                rf"(?:is|are|would) there (?:be )?(?:any |a )?(?:chance|way|possibility|room|place|space|"
                rf"spot) (?:\w+ ){{0,6}}?(?:for me|hire|work (?:here|for you|with you)|join your|get (?:a|"
                rf"an) (?:\w+ )?{JOB}|intern)\b"
            ),
            (
                rf"(?:any|got any) (?:chance of (?:a|an) (?:\w+ )?{JOB}|(?:job |current )?openings|vacancies|"
                rf"{JOB} (?:open|available|for me|going|{HERE}))\b"
            ),
            (
                rf"{YOU_MODAL}(?:\w+ )?(?:hire|employ|recruit|take on|take me|taking me|hiring|"
                rf"employing) (?:me|someone like me|somebody like me|people like me|a person like me|on|"
                rf"a student like me)\b"
            ),
            (
                rf"{YOU_MODAL}(?:\w+ )?(?:give|offer|get|find|land|secure|help) me (?:\w+ ){{0,4}}?(?:a |an |"
                rf"the |any )?(?:\w+ )?(?:{JOB}|interview|hired|foot in the door)\b(?! (?:look|feel|is|was|work|"
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
                r"if you (?:ever |are ever |\w+ )?(?:need (?:someone|anyone|an (?:intern|assistant)|a new|help|"
                r"an extra|"
                r"another pair)|hear of (?:any|an|a|something)|hear about (?:any|an|a)|know of (?:any|an|"
                r"a) (?:\w+ )?(?:job|opening|position|internship|vacancy|opportunity)|are (?:ever )?(?:hiring|"
                r"looking for (?:someone|anyone|an))|have (?:an|any|a) (?:\w+ )?(?:opening|openings|vacancy|"
                r"vacancies|job|position|internship))\b"
            ),
            (
                r"(?:let me know|"
                r"(?!tell me (?:\w+ )?(?:about|of|when) (?!(?:any |the |open )?(?:openings?|vacanc)))tell me|"
                r"drop me a line|call me|email me|message me|get in touch) (?:\w+ )?(?:if|when|about|of) "
                rf"(?:\w+ ){{0,6}}?(?:openings?|vacanc(?:y|ies)|{JOB}|hiring|opens up|comes up)\b"
            ),
            (
                rf"{YOU_MODAL}(?:\w+ )?(?:refer|recommend|referring|recommending|vouch|consider|considering|"
                rf"nominate) (?:for )?me (?:for|to (?:your|the) (?:\w+ )?(?:hr|boss|manager|recruiter|team)|"
                rf"as an? (?:intern|"
                rf"candidate|employee))\b"
            ),
            r"(?:refer|recommend|consider) me for (?:a|an|the|any|your)\b",
            (
                rf"{YOU_MODAL}(?:be my reference|give me a reference|write me a (?:letter of )?(?:reference|"
                rf"recommendation)|"
                rf"write a (?:reference|recommendation) for me|vouch for me)\b"
            ),
            (
                rf"{I_MODAL}(?:\w+ )?(?:apply (?:for (?:a|an|the|any) (?:\w+ )?{JOB} )?{HERE}|"
                rf"apply for (?:a|an|the|your|any) (?:\w+ )?{JOB}|(?:come and |come to |"
                rf"start to )?work {HERE}|working {HERE}|"
                rf"intern {HERE}|be your intern|do (?:an|my) internship|join your (?:\w+ )?(?:team|company|"
                rf"firm|organisation|organization|department)|get (?:a|an) (?:\w+ )?{JOB} {HERE}|"
                rf"get hired {HERE}|volunteer {HERE})\b"
            ),
            (
                rf"(?:how|what) (?:\w+ ){{0,6}}?(?:i|me) (?:\w+ ){{0,4}}?(?:get (?:a|"
                rf"an) (?:\w+ )?{JOB} {HERE}|get hired {HERE}|apply {HERE}|get (?:a|"
                rf"an) (?:\w+ )?{JOB} {HERE}|join your (?:\w+ )?(?:team|company))\b"
            ),
            (
                rf"(?:who|whom) (?:\w+ )?(?:(?:can|could|should|do|would|might|may|must) (?:i|we|you|one)|is the) "
                rf"(?:\w+ ){{0,5}}?(?:about (?:a|an|any) (?:\w+ )?{JOB}|about (?:openings|"
                rf"vacancies|jobs|applying))\b"
            ),
            (
                r"i am (?:\w+ ){0,3}?(?:looking for|seeking|after|in need of|searching for|hunting for) (?:a|"
                r"an|any|some|my) (?:\w+ ){0,2}?(?:job|position|internship|placement|work|"
                r"opening) (?:\w+ ){0,3}?(?:here|with you|at your|in your|on your|for you)\b"
            ),
            (
                rf"i am (?:\w+ ){{0,3}}?(?:looking for|seeking|after|hunting for) (?:\w+ ){{0,4}}?(?:{JOB}|"
                rf"work)(?: \w+){{0,6}}? (?:do you (?:know|have)|would you|can you|could you|is there|"
                rf"are there|if you|have you|are you|any chance)\b"
            ),
            (
                r"(?:i )?would (?:\w+ )?(?:love|like) to (?:\w+ )?(?:join your (?:\w+ )?(?:team|company|firm|"
                r"department|"
                r"organisation|organization)|intern (?:here|with you)|work (?:here|for you|on your team|"
                r"at your company))\b"
            ),
            (
                rf"i was (?:\w+ )?hoping (?:that )?(?:you|there) (?:might|may|could|would) (?:have|"
                rf"be) (?:\w+ ){{0,3}}?{JOB}\b"
            ),
            (
                r"do you think (?:you|they|your (?:\w+ )?\w+) (?:would|could|might) (?:\w+ )?(?:hire|take on|"
                r"employ|consider) "
                r"(?:me|someone like me|somebody like me|people like me)\b"
            ),
            (
                r"(?:would|could|might|will) (?:they|your (?:\w+ )?(?:company|team|firm|boss|manager|department|"
                r"lab|office)) "
                r"(?:\w+ )?(?:hire|take|employ|consider) (?:me|someone like me)\b"
            ),
            r"i am available (?:to start|from|immediately|for work|to work|right away|for hire)\b",
            r"i would be (?:a )?(?:\w+ )?(?:fit|perfect|great|asset|addition) (?:\w+ )?(?:for|on|to|in|at) your\b",
            (
                rf"(?:do|would|could|can) you (?:\w+ ){{0,3}}?(?:see|picture|imagine|think) (?:me|"
                rf"i) (?:\w+ ){{0,5}}?(?:working {HERE}|work {HERE}|on your team|get hired|be hired|"
                rf"fit (?:in )?(?:{HERE}|on your|your team)|a (?:good )?fit for (?:a \w+|your \w+))\b"
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
)
"""In order of precedence; matched on plain words (see `clauses`)."""
