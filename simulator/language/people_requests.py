"""Asking for people: names, introductions, a visit, staying in touch."""

from simulator.domain.talk import Act
from simulator.language.favours import I_ASK, I_MODAL, SEEN, SOMEONE, TALK, YOU_MODAL, Favour

ASKS_FOR_NAMES = "asks for names or an introduction"
"""Why a request is one for other people, as it is shown."""

_SEEK = (
    r"(?:hear(?:ing)? from|listen(?:ing)? to|see(?:ing)?(?! (?:as|it|this|that|myself|them|the)\b)|ask(?:ing)?|"
    r"visit(?:ing)?|writ(?:e|ing) to|look(?:ing)? up|"
    r"go(?:ing)? (?:to|and) (?:see|ask|visit)|sit(?:ting)? down with|meet(?:ing)?|get(?:ting)? to know)"
)

PEOPLE_FAVOURS = (
    Favour(
        "referral-request",
        Act.REFERRAL_REQUEST,
        ASKS_FOR_NAMES,
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
                rf"(?:is|are|would|might|could) there (?:be )?{SOMEONE}\b(?: \w+){{0,12}}? (?:recommend|suggest|"
                rf"{TALK}|"
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
            rf"(?:who|whom) (?:else )?(?:should|could|can|might|would|must|ought) (?:i|we) (?:\w+ )?{TALK}\b",
            (
                r"(?:who|whom) (?:else |next )?(?:(?:should|could|can|might|would|must|ought|do) (?:i|we)|do you "
                r"(?:think|"
                r"suggest|reckon) (?:that )?(?:i|we) (?:should|could|might|ought to|must)) (?:\w+ ){0,2}?(?:be )?"
                rf"{_SEEK}\b"
            ),
            (
                rf"(?:who|whom) (?:else )?would you (?:\w+ )?(?:{TALK}|{_SEEK})(?: \w+){{0,4}}? (?:if you were me|in "
                rf"my "
                rf"(?:place|shoes|position))\b"
            ),
            (
                rf"(?:is|are|would|might|could) there (?:be )?{SOMEONE}\b(?: \w+){{0,4}}? (?:i|we) (?:ought to|must|"
                rf"need to|"
                rf"should|could|might) (?:\w+ )?{_SEEK}\b"
            ),
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
            # Learners leave out `another` and `do`: `is there other person I can speak`.
            (
                r"(?:(?:is|are) there|(?:do )?you know|you have)(?: maybe| also| any| some)* (?:other |more "
                r")?(?:person|persons|people|peoples|colleagues?|somebody|someone)(?: \w+){0,4}? (?:i|we) "
                rf"(?:can|could|may|should) (?:also )?(?:{TALK}|ask)\b"
            ),
            r"introduce me to\b",
            # A third person is asked for on the visitor's behalf: `do you think your friend would see me`.
            (
                rf"(?:do you (?:think|reckon|suppose|believe|guess|imagine) (?:that )?|(?:is|are|might|would|"
                rf"could) there (?:be )?|"
                rf"(?:would|could|might|may|can) )(?!you\b|i\b|we\b|it\b|this\b|that\b)(?:[\w']+ ){{1,12}}?{SEEN} "
                rf"(?:\w+ ){{0,4}}?"
                rf"(?:me|a beginner)\b"
            ),
            (
                r"(?:do )?you (?:\w+ )?know (?:of )?(?:a|an|any|some) (?:\w+ ){0,2}?(?:person|people|expert|"
                r"colleague|contact)s? "
                r"(?:\w+ ){0,2}?(?:to (?:ask|talk|speak|see|meet)|i (?:could|can|should|might))\b"
            ),
            r"(?:(?:please|just|do|and|so) )*put me (?:in touch|in contact|through) (?:to|with)\b",
            (
                r"(?:(?:please|just|do|and|so) )*give me (?:a|the|your|her|his|their|one|some) (?:\w+ )?(?:names?|"
                r"numbers?|emails?|"
                r"contacts?|address|card)\b"
            ),
            (
                r"(?:how|where) (?:\w+ ){0,2}?i (?:\w+ ){0,3}?(?:get hold of|get to (?:see|meet)|contact|reach|"
                r"meet) (?:her|him|them)\b"
            ),
            (
                r"i would (?:\w+ )?(?:love|like|appreciate|be grateful for) (?:a|an|one|any) (?:\w+ )?(?:word|"
                r"chat|call) with (?:your|her|him)\b"
            ),
            (
                rf"{I_ASK}(?:\w+ )?(?:write to|ring|call|email|contact|meet|talk to|speak to|speak with|visit) "
                rf"(?:her|him|them)\b"
            ),
            r"who (?:else )?(?:would|could|should) you (?:send|point|direct|refer) me to\b",
            (
                rf"{YOU_MODAL}(?:\w+ )?ask (?:your|her|him|them|[a-z]+(?= if i| whether i)) (?:\w+ "
                rf"){{0,4}}?(?:whether|if)\b"
            ),
            (
                rf"{YOU_MODAL}(?:\w+ )?(?:pass|passing|give|giving|mention|mentioning|drop|dropping|put|putting) "
                r"(?:(?:my|our) name|(?:her|him|them|someone|somebody|your \w+) a (?:line|note|word|ring|call|"
                r"message))\b"
            ),
            (
                rf"who (?:else )?do you know (?:\w+ ){{0,6}}?i (?:could|can|should|might) (?:\w+ )?(?:{TALK}|ring|"
                rf"see|ask)\b"
            ),
            (
                r"(?:(?:could|can|may|might) i|is it (?:okay|ok|alright|all right|fine) (?:if i|to)) (?:please )?"
                r"(?:have|get|take|ask(?: you)? for|trouble you for) (?:(?:the|a|some|any) )?(?:phone |email )?"
                r"(?:names?|numbers?|contacts?|address|addresses|email)(?: details)? (?:of|for|from|to|with) (?:\w+ "
                r"){0,2}?(?:someone|somebody|anyone|"
                r"people|persons?|colleagues?|wom[ae]n|m[ae]n|lady|friend|boss|manager|expert)\b"
            ),
            rf"{YOU_MODAL}(?:\w+ )?(?:connect|introduce|recommend) (?:us|me)$",
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
                rf"come in(?! (?:an?other|some other|any other|by|through|via|from|with|as)\b)|come along|came along|"
                rf"tag along|sit in|sat in|tour|look around|observe|observed|"
                rf"follow you (?:around|for)|spend a day|spent a day|come and (?:see|watch|look|visit|"
                rf"observe)|come to (?:watch|see)|watch you|see (?:the|your) \w+(?! of the)|"
                rf"see your (?:office|"
                rf"workplace|lab|shop|studio|workshop))\b"
            ),
            rf"{I_ASK}(?:\w+ ){{0,3}}?job shadow\w*\b",
            r"(?:(?:is|are|would|might|could) there (?:be )?)?(?:an?|any|some) (?:\w+ )?(?:chance|possibility|hope) of "
            r"(?:an?|some|spending an?|having an?) (?:\w+ )?(?:day|week|afternoon|morning|hour|visit|tour|look|peek)"
            r"(?: or two)? (?:with you|here|at your|in your|round|around|behind)\b",
            r"(?:(?:is|would) (?:it|there)|it is) (?:be )?(?:\w+ ){0,4}?(?:visit|shadow|tour|sit in)\b",
            (
                r"i would (?:\w+ )?(?:love|like|appreciate|be grateful for) (?:a|an|one) (?:\w+ )?(?:tour|"
                r"visit|look round|look around|peek)\b"
            ),
            (
                r"(?:how|what) (?:\w+ ){0,6}?i (?:\w+ ){0,4}?(?:get to |come and |to )?(?:see|visit|watch) "
                r"(?:the|"
                r"your) (?:\w+ )?(?:workshop|"
                r"archive|studio|lab|kitchen|yard|place|ward|stage|rehearsals?)\b"
            ),
            rf"{YOU_MODAL}(?:me|my \w+) (?:sitting|coming|visiting|watching|shadowing|joining|following|"
            rf"spending|tagging)\b",
            (
                rf"{I_ASK}(?:\w+ )?(?:pop (?:by|in|over|round)|drop in|look (?:a)?round|have a (?:quick |little "
                rf")?(?:look|peek) "
                r"(?:a)?round|(?:spend|spent|shadow|watch|see) (?:a|an|one|half a|some) (?:\w+ ){0,2}?(?:day|days|"
                r"morning|afternoon|evening|"
                r"hour|hours|shift|night|week|time) (?:here|with|at|in|on)|see (?:how|where) you (?:all )?work|a "
                r"(?:quick |little )?"
                r"(?:look|peek|tour)(?: a?round)?)\b"
            ),
        ),
    ),
    Favour(
        "contact-request",
        Act.QUESTION,
        "asks to stay in touch",
        None,
        (
            (
                r"(?:can|could|shall|should|may|might) (?:we|i) (?:\w+ ){0,2}?(?:do|have|arrange|set up|schedule|book) "
                r"(?:another|a second|one more) (?:(?:\w+ )?(?:one|chat|call|talk|"
                r"coffee|meeting|conversation|interview|"
                r"session)|of these)\b"
            ),
            rf"{YOU_MODAL}(?:have |do |be (?:up|free) for )?(?:time for )?(?:another|a second) (?:chat|"
            rf"call|coffee|meeting|talk|conversation|one)\b",
            (
                rf"{I_ASK}(?:\w+ )?(?:ring you|rang you|phone you|call on you|write you|give you a ring|trouble "
                rf"you for your|"
                r"(?:have|get|take) your (?:\w+ )?(?:e?mail|phone|address|details|contacts?))\b"
            ),
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
            r"what is your (?:work |personal |best )?(?:email|e-mail|phone number|phone|number|contact|linkedin)\b"
            r"(?! (?:with|to|between)\b)",
            (
                r"(?:can|could|shall|should|may) we (?:\w+ )?(?:meet|talk|speak|chat|do this|do another|have "
                r"another|"
                r"stay in touch|keep in touch|connect)(?: \w+){0,3}? (?:again|another|touch|linkedin|sometime|"
                r"next)\b"
            ),
            (
                # `Do you write back, keep in touch?` asks what they do with others; `would you` asks it for oneself.
                rf"(?!do you (?:\w+ )?(?:write back|(?:stay|keep) in touch)){YOU_MODAL}(?:\w+ )?(?:be my mentor|"
                rf"mentor me|mentoring me|"
                rf"being my mentor|coach me|write back|stay in touch|keep in touch|meet (?:me )?again|"
                rf"talk (?:to me )?again)\b"
            ),
        ),
    ),
)
"""In order of precedence; matched on plain words (see `clauses`)."""
