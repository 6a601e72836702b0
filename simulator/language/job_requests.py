"""Asking for a job and offering a résumé, in all their disguises: what spoils an information interview."""

from simulator.domain.question import Flag
from simulator.domain.talk import Act
from simulator.language.favours import AT_LARGE, GIVE, HERE, I_MODAL, JOB, LIKE_ME, RESUME, TAKE_ME, YOU_MODAL, Favour

JOB_FAVOURS = (
    Favour(
        "resume-request",
        Act.RESUME_REQUEST,
        "asks to hand over a résumé",
        Flag.ASKS_TO_SEND_A_RESUME,
        (
            rf"{I_MODAL}(?:\w+ ){{0,2}}?{GIVE} (?:\w+ ){{0,5}}?(?:my|a copy of my|you a|a) (?:\w+ )?{RESUME}\b",
            rf"(?:{YOU_MODAL}|would it help )(?:\w+ ){{0,8}}?my (?:\w+ )?{RESUME}\b",
            (
                rf"(?:where|who|whom|how|to whom|what address) (?:\w+ ){{0,4}}?(?:send|forward|submit|email|"
                rf"give|share) (?:\w+ ){{0,3}}?my (?:\w+ )?{RESUME}\b"
            ),
            (
                rf"(?:here is|it is|this is|i (?:have (?:got|put|brought|attached|printed)|have|brought|attached|"
                rf"am sending|"
                rf"am going to send|printed(?: out)?)) (?:(?:also|just|even|here|with me|you|a copy of) )*my "
                rf"(?:\w+ "
                rf")?{RESUME}\b"
            ),
            (
                rf"(?:is there|would there be) (?:a|any) (?:\w+ ){{0,3}}?(?:to|i can|"
                rf"where i can) {GIVE} (?:\w+ ){{0,3}}?my (?:\w+ )?{RESUME}\b"
            ),
            rf"my (?:\w+ )?{RESUME} is (?:right )?(?:here|in my|with me|on the table)\b",
            rf"did you (?:like|want|need|have use for) (?:to \w+ )?(?:a copy of )?my (?:\w+ )?{RESUME}\b",
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
                r"looking for (?:\w+ ){0,2}(?:people like me|someone like me|interns|an intern|staff|apprentices|"
                r"trainees|"
                r"help))\b(?! (?:process|manager|committee|decision|practice))"
            ),
            (
                rf"(?!do you (?:\w+ )?see (?:\w+ ){{0,4}}?(?:openings?|vacanc(?:y|ies)){AT_LARGE})"
                rf"(?:do you|does your (?:\w+ )?\w+|do they|does the (?:company|team)|have you|"
                rf"has your (?:team|company)|have you got) (?:\w+ ){{0,3}}?(?:have|know of|got|"
                rf"see) (?:\w+ ){{0,4}}?(?:openings?|vacanc(?:y|ies)|(?:open|available|free) {JOB}|"
                rf"(?:{JOB}) (?:\w+ )?(?:open|available|for me|free|coming up|i could|i can|that i|going|"
                rf"for someone like me|here|at the moment|right now))\b"
            ),
            (
                rf"(?:is|are|would|will|might) there (?:be )?(?:\w+ ){{0,4}}?(?:(?:openings?|vacanc(?:y|ies))"
                rf"(?!{AT_LARGE})|"
                rf"{JOB} (?:\w+ ){{0,4}}?(?:open|available|for me|for someone like me|i could|i can apply|"
                rf"{HERE}|coming up|right now|at the moment))\b"
            ),
            (
                r"(?:would|could|might|does|do|will|can) (?!i\b)(?:[\w']+ ){1,4}?(?:have|find|make) (?:a |any |some )?"
                r"(?:\w+ )?(?:space|room|spot|place|slot|gap) for (?:me|someone like me|somebody like me|one more|"
                r"another (?:pair of hands|apprentice|trainee|person))\b"
                r"(?! (?:to (?:learn|see|grow|read|sit|stand|put|park)|(?:in|on) (?:this|the) (?:field|trade|industry|"
                r"profession|world|table)))"
            ),
            (
                rf"(?:is|are|would) there (?:be )?(?:any |a )?(?:chance|way|possibility|room|place|space|"
                rf"spot) (?:\w+ ){{0,6}}?(?:for me|hire|work (?:here|for you|with you)|join your|get (?:a|"
                rf"an) (?:\w+ )?{JOB}|intern)\b"
            ),
            (
                rf"(?:(?:is|are|would|might|could|will) there (?:be )?)?(?:an?|any|got any|some) "
                rf"(?:\w+ )?(?:chance|possibility|hope|prospect) of (?:(?:a|an|some|any|getting|doing|"
                rf"having) )*(?:\w+ )?"
                rf"(?:{JOB}|work experience|shadowing)(?! (?:for|in) (?:the|this|your) (?:trade|field|industry|"
                rf"people))\b"
            ),
            (
                rf"(?:any|got any) (?:chance of (?:a|an) (?:\w+ )?{JOB}|(?:(?:job |current )?openings|"
                rf"vacancies)(?!{AT_LARGE})|"
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
            # `Who put in a word for you` asks how it was for them.
            r"(?!(?:who|did|does|has|have|how|what|why)\b)(?:[\w']+ ){0,6}?(?:put|putting) (?:in (?:a|any) (?:good |"
            r"kind |nice "
            r")?word|(?:a|any|one) (?:\w+ )?word in)\b(?! (?:\w+ )?for you\b)",
            r"(?:\w+ ){0,8}?(?:keep|keeping|bear|bearing|have) (?:me|my name) in mind\b",
            r"(?:\w+ ){0,4}?(?:think|thinking) of me (?:if|when|for|the next)\b",
            (
                r"if (?:anything|something|a \w+|an \w+|any \w+|there is (?:ever )?(?:a|an|"
                r"any) \w+) (?:\w+ ){0,4}?(?:opens|open|comes|come|(?:becomes|gets|falls|turns|is|pops) (?:up|"
                r"available|free|vacant))\b"
            ),
            (
                r"if you (?:ever |are ever |\w+ )?(?:need (?:someone|anyone|an (?:intern|assistant)|a new|help|"
                r"an extra|a pair of hands|hands|somebody|(?:an )?apprentice|"
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
                # `should I do an internship` asks for advice on a way, and for no place.
                rf"(?!should i (?:\w+ )?do (?:an|my) internship(?! (?:\w+ )?{HERE}))"
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
            (
                r"i am free (?:to start|for work|from (?:(?:mid|late|early|next|the "
                r"(?:end|beginning|start|middle) of|about) )?"
                r"(?:january|february|march|april|may|june|july|august|september|october|november|december|summer|month))\b"
            ),
            (
                r"i (?:would|could|can|will) (?:\w+ ){0,2}?(?:work|help(?: out)?|"
                r"start|do (?:it|anything)) (?:\w+ ){0,3}?"
                r"(?:for (?:nothing|free)|unpaid|without pay)\b"
            ),
            (
                rf"(?:{YOU_MODAL}(?:\w+ )?have|do you have|have you got|you have) (?:any "
                rf"work|work|anything|something|any jobs?) "
                r"(?:going|available|coming up)\b(?! (?:on|that|which|wrong|well|through)\b)"
            ),
            (
                rf"{YOU_MODAL}(?:\w+ )?(?:use|need|do with|have (?:room|space|a use) for) "
                rf"(?:an?|another|some) (?:\w+ ){{0,2}}?"
                r"(?:pair of )?(?:hands|helper|help|apprentice|intern|trainee)\b(?! to\b)"
            ),
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
            (
                r"(?:is|are) (?:you|your (?:\w+ )?(?:company|team|organi[sz]ation|firm|department|office|boss|"
                r"place|shop)) "
                r"(?:\w+ )?looking for (?:\w+ ){0,2}?(?:people|someone|somebody|hands)\b(?: like me| at the "
                r"moment| "
                r"right now| now)?(?! who| that| with| for)"
            ),
            r"when (?:can|could|do|may) i start(?: work| working)?$",
            (
                r"(?:i do n't suppose (?:that )?)?(?:are )?you (?:are )?(?:\w+ )?short (?:of|on) (?:a "
                r"|an )?(?:pair of hands|hands|staff|people|"
                r"help)\b(?! in the (?:field|"
                r"industry|trade))"
            ),
            (
                rf"(?:could|can|may|might) i (?:\w+ ){{0,3}}?(?:work|help|start) (?:for (?:nothing|free)|unpaid|"
                rf"without pay|{HERE})\b"
            ),
            (
                r"(?:how|what|where) (?:\w+ ){0,4}?(?:i|one|someone like me|somebody like me) (?:\w+ "
                r"){0,6}?(?:join (?:you|your \w+)|"
                rf"sign up|work {HERE}|apply(?: for (?:it|a place|that))?(?: {HERE}|$)|an? (?:place|job|spot|"
                rf"seat) {HERE})(?! like)\b"
            ),
            (
                rf"i would (?:do|give) (?:anything|everything|a lot|whatever it takes) to (?:\w+ ){{0,3}}?(?:work|"
                rf"join|start|be) {HERE}\b"
            ),
            (
                r"i would (?:\w+ )?(?:love|like) to be (?:a )?part of your (?:team|crew|company|firm|group|lab|"
                r"kitchen)\b"
            ),
            (
                r"(?:\w+ ){0,12}?in case (?:you (?:ever |should )?(?:hear (?:of|about)|need (?:somebody|someone|"
                r"anyone|help|hands)|look for)|"
                r"(?:a|any|some) (?:\w+ )?(?:job|place|position|opening|vacancy|spot) )"
            ),
            rf"(?:is|are) there (?:any|some) (?:work|jobs?) (?:going|available|free)?(?: \w+)?(?: {HERE})?$",
            (
                rf"you (?:have|have got) n't got (?:an?|any) (?:opening|vacancy|{JOB})\b|you have n't (?:an?|any) "
                rf"(?:opening|vacancy|job)\b"
            ),
            r"i (?:could|can) start (?:on|from|next|tomorrow|right away|any|in) .*\bif you\b",
            rf"{YOU_MODAL}consider me\b",
            # Being taken on by you, in whatever words: `what would I need to do to get you to take me on`.
            (
                r"(?:what|who|whom|how|would|could|can|will|do|is|are|any|if|i do n't suppose)\b"
                r"(?!.{0,80}\b(?:they|them|anyone|anybody|companies|employers|advise|recommend|suggest)\b)"
                rf"(?: [\w']+){{0,8}}? your?\b(?: [\w']+){{0,10}}? {TAKE_ME}"
            ),
            (
                rf"(?:what|who|whom|how|would|could|can|is|are)\b(?: [\w']+){{0,12}}? {TAKE_ME}(?: \w+){{0,3}}? "
                rf"{HERE}\b"
            ),
            (
                rf"(?:what|who|whom|how) (?:\w+ ){{0,8}}?(?:i|me) (?:\w+ ){{0,6}}?get(?:ting)? (?:(?:a|my) foot "
                rf"in (?:the|your) "
                rf"door|in|on board|on the payroll|a contract) {HERE}\b"
            ),
            (
                r"(?:do |maybe |perhaps |i do n't suppose (?:that )?)?(?:you|have you) (?:would |might |could "
                r")?(?:maybe |perhaps |"
                r"still )?(?:(?:have|got|need|know|know of) )?(?:got )?(?:something|anything|(?:some|any|a) "
                r"(?:work|place|job|spot))"
                rf"(?! else)(?: \w+){{0,2}}? for {LIKE_ME}\b"
            ),
            (
                r"(?:maybe |perhaps |do )+you (?:maybe |perhaps |also )?(?:need|want|look for|search) (?:somebody|"
                r"someone|people|staff|"
                rf"help|an? (?:\w+ )?(?:apprentice|intern|trainee|helper|assistant))(?: like me| for (?:the|this) "
                rf"\w+| {HERE})$"
            ),
            (
                rf"(?:could|can|may|might|would) {LIKE_ME} (?:\w+ ){{0,3}}?(?:start|work|train|intern|join|"
                rf"begin)(?: \w+){{0,3}}? {HERE}\b"
            ),
            (
                rf"(?:is|are|would|will|might) there (?:be )?(?:\w+ ){{0,3}}?(?:possibilit(?:y|ies)|chance|hope) "
                rf"(?:for|of) "
                rf"(?:me |an? |some )?(?:\w+ )?{JOB} {HERE}\b"
            ),
            (
                rf"i (?:\w+ ){{0,4}}?(?:hope|hoping|hoped|thinking|thought|dreaming) (?:\w+ ){{0,4}}?lead to an? "
                rf"(?:\w+ )?{JOB} {HERE}\b"
            ),
            (
                rf"{YOU_MODAL}(?:\w+ )?(?:recommend|refer|introduce|mention|send|put) me (?:to|through to) (?:\w+ "
                rf"){{1,5}}?"
                r"(?:recruit\w*|hiring|hires|hr|personnel|human resources)\b"
            ),
        ),
    ),
)
"""In order of precedence; matched on plain words (see `clauses`)."""
