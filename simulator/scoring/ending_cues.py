"""Ways of closing a talk: thanks, goodbye, what is taken away, what comes next, and asking for more time."""

from simulator.scoring.cues import cue

THANKS = cue(
    r"thank(?:s| you)(?! god)|much appreciated|cheers|many thanks|(?:much|very) obliged|i owe you(?: \w+)?|"
    r"(?<!ta\s)ta(?: very much| ever so| muchly| so much| a lot| for|(?=[,.!]|\s*$))(?! ta)",
    r"(?:appreciate|grateful for|appreciated) (?:it|you|your|this|that|the|all)",
    r"(?:you've|you have|you were) been (?:so |very |really )?(?:kind|generous|helpful|patient|good to me|a (?:great |"
    r"real |big )?(?:help|star|gem|brick|legend|treasure))|bless you for|god bless you for|"
    r"(?:you're|you are|what) (?:an? )?(?:absolute |real |proper )?(?:star|gem|legend)(?=[.,!]|\s*$)|"
    r"(?:so |very |really |most |that's |that was |it's |how )(?:kind|good|generous|nice) of you",
)

GOODBYE = cue(
    r"good ?bye|good night|ciao|adieu|adi[oó]s|cheerio|(?:get|be) out of your hair|bye(?:[- ]bye)?|farewell|"
    r"see you(?=[.,!;]|\s*$| (?:soon|later|around|then|again|next|on|tomorrow|at))|take care|so long|"
    r"have a (?:\w+ )?(?:day|afternoon|evening|"
    r"weekend|week|morning|one|time)|enjoy (?:the rest of )?(?:your|the) (?:day|afternoon|evening|week|weekend|"
    r"coffee|lunch|break|sun|morning|holidays?)|(?:i'll |i will |i )?leave you to (?:it|your \w+)|(?:good|"
    r"best of) luck(?: with| for| on|[.!]|$)|(?:so |well |okay |ok )?cheers(?: then| now| for now)?(?=[.!]|\s*$)|"
    r"until (?:next time|then)|talk (?:to you )?soon|speak soon|safe travels|i'll let you (?:go|get back)|"
    r"(?:it was|it's been|been|what) (?:such )?(?:a|an) (?:\w+ )?(?:pleasure|delight|joy|honou?r)|all the best|"
    r"(?:nice|great|lovely|good|wonderful) (?:to have met|meeting|talking|speaking|chatting)(?: to| with)?(?: you)?|"
    r"(?:mind|look after) yourself|mind how you go|safe (?:home|journey|trip|drive)(?: home| back| now| then)?"
    r"(?=[.,!]|\s*$)|(?:keep|stay|go) (?:well|warm|safe)(?=[.,!]|\s*$)|ta[- ]ra|ta ta|god bless(?: you)?|"
    r"(?:till|til) (?:next time|then|we meet again)|(?:catch|see) (?:you|ya) (?:later|again|around)|"
    r"(?:right|well|so|okay|ok)?,? ?i(?:'ll| will)(?: better| just)? (?:be off|be on my way|head off|be heading off)"
    r"(?: now| then)?(?=[.,!]|\s*$)"
)

TAKEAWAY = cue(
    r"(?:what )?(?:i'm|i am|i'll be|i will be) (?:taking|going to take|carrying|walking away|walking out|leaving|"
    r"going away|going home|going out|heading home)(?: \w+){0,3}? (?:with|away|home|from)",
    r"(?:i'll|i will|i'm going to|i am going to|i'd|gonna|i would|i want to|i shall|let me|if i)(?: \w+)? (?:take|"
    r"remember|keep|"
    r"carry|hold (?:on ?to|onto)|hang on ?to|cling to|treasure|not forget|never forget|think about|be thinking|"
    r"think of|think over|be telling|tell|walk out|"
    r"walk away|go home|leave|steal|borrow|write down|see|look at|try|practise|practice|copy|look up)",
    r"i (?:take|carry|leave|go|walk)(?: \w+){0,2}? (?:home|away|with me|from (?:this|here|you|our)|here with|"
    r"with (?:the|a))",
    r"(?:follow|haunt|stay with|keep|accompany) me (?:around|home|for|all)|into my (?:notebook|head|"
    r"heart|diary)|get rid of|"
    r"(?:liked|loved|enjoyed|admire|admired|treasure) (?:how|what|that|it when|the (?:part|bit|story|way|moment|"
    r"image))",
    # "I liked the wheelbarrow the most": what was liked stands behind the verb.
    r"i(?: \w+)? (?:liked|loved|enjoyed)(?= (?:the|your|that|those|hearing)\b[^.!?]{0,60}? (?:most|best|a lot|"
    r"very much|"
    r"so much)\b)|my favou?rite (?:\w+ )?(?:was|is)|"
    r"(?:the|what) (?:\w+ )?i (?:\w+ )?(?:liked|loved|enjoyed)(?: \w+)? (?:was|is)",
    r"(?:won't|will not|shall not|can't|cannot|never)(?: \w+)? (?:forget|be able to look|look at|see|hear|eat|read|"
    r"think of|walk past)",
    r"my (?:\w+ )?(?:takeaway|take away|lesson|note|souvenir)",
    r"(?:biggest|main|key|one|most important|best|two|three|important|first|strongest|nicest) (?:thing|things|takeaway|"
    r"takeaways|lesson|lessons|point|points|insight|for me|was|is)",
    r"(?:i'd|i would|i could|would) never(?: have)? (?:guessed|thought|expected|imagined|believed|known|dreamt|"
    r"dreamed)|"
    r"what i (?:find|found|like|liked|love|loved|admire|take|took|heard|got)",
    r"what (?:\w+ )?(?:struck|surprised|stood out|helped|stays|sticks|stuck|moved|impressed|will stay|will stick|"
    r"touched|changed)",
    r"(?:made|makes|make) me (?:see|realise|realize|understand|think|rethink|wonder|notice)|(?:shown|showed|taught) me",
    # "I remember wrong light is more bad": what somebody remembers of their own life names nothing that was heard.
    r"i (?:will |always )?remember(?! (?:when|my|how i|the (?:day|time) i)\b)",
    r"(?:struck|surprised|impressed|moved|touched|inspired|encouraged|convinced|persuaded|reassured|comforted) me",
    r"(?:stays?|sticks?|stay|stick|stuck|remains?|leaves?) (?:with|in) (?:me|my (?:head|mind|memory))",
    r"(?:got to|gets to|spoke to|speaks to|goes to|means a lot to|new (?:to|for)|news to|opened|opens|lesson for|"
    r"important for|useful for|helps|helped) (?:me|my|the heart)",
    r"(?:had|have|'d) no idea|(?:crossed|entered|occurred to) (?:my mind|me)|in the same (?:way|light) again|"
    r"(?:look|think|see|read)(?: \w+){0,4}? (?:differently|with other eyes|with new eyes|in a new (?:way|light))",
    r"(?:came|come|walked) (?:in|here)(?: \w+)? (?:thinking|believing|sure|convinced|expecting|with)",
    r"(?:i (?:hadn't|had not|didn't|did not|never|'d never|had never) (?:realised?|realized?|known?|thought|"
    r"considered?|understood|"
    r"expected?|think|heard|guessed|imagined?))",
    r"(?:i've|i have|i) (?:learned|learnt|understood|realised|realized|heard|understand|see|realise|realize) "
    r"(?:today |from you |now |better )?(?:that|"
    r"how|why|a lot about|what)",
    r"(?:that's|that was|this was|it was|it's been|this has been)? ?(?:so |very |really |extremely )?(?:helpful|"
    r"useful|valuable|eye[- ]opening|interesting|inspiring)"
    r" (?:to (?:hear|learn|know|see|understand)|what you said|how you|that you|especially|when you|hearing|your)",
    r"(?:especially|particularly) (?:what|the|how|your|about)",
    r"(?:what|the (?:thing|part|bit|story|line|sentence|image|picture|idea)) (?:that )?you (?:said|told(?: me)?|"
    r"described|mentioned|shared)(?: \w+)? (?:about|on|when|with|will|makes|made|has|gives|gave)",
    r"(?:it|that|you|your|this)(?: \w+){0,4} (?:makes|made|make|have made|has made) me (?:think|see|realise|realize|"
    r"want|rethink|feel)",
    # Whatever verb keeps it, what is kept is named before or behind it.
    r"(?:i'm|i am|i'll be|i will be|i'd|i shall be)(?: \w+)? (?:stealing|pinching|nicking|keeping|borrowing|"
    r"pocketing|holding|hanging|writing down|noting|telling|passing on)(?: (?:on|onto|on to|down|away))?|"
    r"i(?:'ll|'m| will| am| shall)?(?: \w+)? (?:keep|kept|keeps|go|going|be|come|came|coming)(?: \w+)? (?:coming|"
    r"going|thinking|turning|seeing|hearing|returning)(?: back| away| home| over| on)?(?: \w+)? ?(?:to|about|of|over|"
    r"with|on)?|"
    r"(?:can't|cannot|couldn't|won't|will not)(?: \w+){0,2}? (?:get|put|shake|let go of)|"
    r"(?:that|this|those|it)(?:'s|'ll| is| will| are)?(?: one)?(?: be)? (?:mine now|going (?:straight )?(?:into|on|"
    r"in|up)|"
    r"worth (?:the|coming|all)|(?:be |stay |go |come )?(?:home )?with me)|"
    r"(?:rings?|ringing|echo\w*|turning|going) (?:in|around|round|over in) my|"
    r"(?:changes|changed|change) (?:how|the way|what) i|you(?:'ve| have)? (?:convinced|taught|shown|showed|persuaded|"
    r"reminded|given|gave) me",
)
"""Announces what was learned; earns something only where it names something that was heard."""

_REGRETS = r"(?!(?: you)? (?:that|it)(?: \w+)? (?:\w+ly|well|right|nicely|better))"
# "I may have asked that clumsily" and "I could have asked that better" regret a question that was asked.

SHOULD_HAVE_ASKED = cue(
    # "Could I ask you about …" asks about something; "what could I ask" asks what was left out.
    rf"(?:should|could|ought to)(?: i)?(?: have)(?: i)? (?:asked|been asking){_REGRETS}(?: you| about| but| that|"
    rf" today)*",
    r"(?:what|which|anything|something|nothing|questions?|else|one|thing|things|that)(?: \w+){0,4}? (?:should|could|"
    r"ought)(?: i)?(?: to)?(?: i)? (?:be asking|ask)(?: you| about| but| that| today)*",
    r"(?:anything|something|nothing|what|which|a question|questions?|one thing|things?|that)(?: \w+){0,4}? "
    r"(?:i|we)(?:'ve|'d| have| had| did)? (?:not|never|yet to|still not|haven't|didn't)(?: \w+)? (?:asked|ask|raised|"
    r"covered|touched|mentioned|brought up|thought|talked|spoken|got|come|came|gone)",
    r"(?:have|had|did|has) (?:i|we)(?: \w+)? (?:left|leave|miss|missed|skip|skipped|overlook|overlooked|forgot|forget|"
    r"forgotten|passed over|not asked)(?: (?:you|to|ask|about|say))* (?:anything|something|a question|a thing|"
    r"(?:\w+ )?out)",
    r"(?:anything|something|what|questions?|what else|anything else|one thing)(?: \w+){0,4}? you(?:'d|'ve|'re| would|"
    r" were| had| have| are)?(?: \w+){0,2}? (?:wish|wished|wishing|wanted|want|like|liked|hoped|hoping|expected|"
    r"expecting|waiting for)(?: for)? (?:me|i)(?:'d| to| would| might)? (?:\w+ )?(?:ask|asked|bring up|raise)",
    r"(?:anything|something|what)(?: else)?(?: \w+){0,2}? worth (?:asking|knowing)",
    r"(?:haven't|didn't|have not|did not|(?:have|did) i)(?: i)? (?:not |forgotten to |forgotten |forget to |"
    r"failed to |missed to |fail to )?"
    rf"(?:ask|asked){_REGRETS}(?: you)?(?: about)?(?= (?:that|which|you|but|and)|[.?!]|$)",
    r"missing from my|questions? (?:that )?i (?:should|could|ought to) have|"
    r"did i(?: \w+)? (?:overlook|miss|forget|skip|leave)|what else (?:would|do|should|must) (?:you|i|somebody|"
    r"someone|a \w+)"
    r"(?: \w+){0,6}? know|questions? (?:that )?(?:nobody|no one|people never|hardly anyone)(?: ever)? asks?",
    r"(?:forgot|forgotten|failed|missed|neglected) (?:to ask|asking)|what (?:did|have) i(?: \w+)? (?:not (?:ask|asked)|"
    r"forgotten|forget|missed|miss|left out|overlooked)",
    r"(?:which|what|any|is there (?:a|any|some)) (?:\w+ )?questions?(?: \w+){0,6}? (?:miss|missed|missing|forgot|"
    r"forget|"
    r"forgotten|overlooked|unasked|left)",
    r"(?:anything|something|what|what else|anything else)(?: \w+){0,4}? (?:we|i)(?: \w+)? (?:didn't|did not|haven't|"
    r"have not|never) (?:\w+ )?(?:get|got|come|came|talk|talked|cover|covered|touch|touched|speak|discuss|discussed|"
    r"mention|mentioned|ask|asked|thought|think)(?: to| about| on| of)?",
    r"(?:anything|something) else(?: \w+){0,3}? (?:i|we) (?:should|ought to|need to|must|have to|could)(?: \w+)? "
    r"(?:know|hear|think|consider|look|ask)",
    r"(?:anything|something|what|anything else|what else)(?: \w+){0,4}? i(?:'m| am| have|'ve)? (?:should|missed|"
    r"missing|overlooked|forgot)",
    r"(?:anything|something|what|is there anything)(?: \w+){0,3}? you(?:'d| would| had)? (?:wish|wanted|want|"
    r"expected|hoped|like)"
    r"(?: \w+){0,2}? (?:i(?:'d| had)? (?:asked|ask|raised|knew|known)|me to (?:ask|know|raise|hear|add)|to add|to tell|"
    r"to mention|asked|ask)",
    r"what (?:question|questions)(?: \w+){0,6}? (?:ask|asked|missed|miss|asking)",
    r"what would you (?:have asked|ask|want to know) (?:if|in my|were|you)",
)

REFERRAL = cue(
    (
        r"who(?:m)?(?: else)?(?: \w+){0,4}? (?:should|could|can|would|might|do)(?: \w+){0,4}? (?:talk|speak|"
        r"meet|contact|ask|write|reach|connect)"
    ),
    # "Who else ought I to hear from?"; "Who do I call when it breaks?" asks about the work.
    r"who(?:m)?(?: \w+){0,3}? (?:(?:should|could|might|must|ought|need) i(?: to)?|do i (?:need|have|want) to|"
    r"i (?:should|ought to|could|need to|might|must)|would you (?:have|want) me(?: to)?)(?: \w+){0,2}? "
    r"(?:meet|(?:talk|speak|write) (?:to|with)|contact|ask(?= next|\W*$)|"
    r"hear from|listen to|see(?= next|\W*$)|visit|look up|look for|approach|turn to(?= next|\W*$)|get in touch|find|"
    r"seek out|track down|sit down with|call on|be (?:talking|speaking|listening|writing) (?:to|with))",
    r"(?:anyone|anybody|someone|somebody|who|people)(?: else)?(?: \w+){0,2}? worth an? (?:\w+ )?(?!lot|fortune|"
    r"penny)\w+",
    r"who(?:m)?(?: else)?(?: \w+){0,2}? (?:is|are|would be)(?: also)? worth (?:hearing|listening|talking|speaking|"
    r"seeing|"
    r"visiting|meeting|writing|asking)",
    r"is there (?:any|some)(?:one|body) else(?: \w+){0,3}? i (?:should|ought to|could|might|must) "
    r"(?:hear|see|visit|listen|approach)",
    r"(?:is there|are there|do you know|would you know|can you think of|could you think of|think of|"
    r"know of|know)(?: of)? (?:\w+ ){0,2}?"
    r"(?:anyone|anybody|someone|somebody|people|a colleague|colleagues|others|one)(?: else|"
    r" \w+){0,6}?(?: that| who| whom)? (?:i|you)"
    r" (?:should|could|can|might|would|'d|think|know|recommend|suggest|trust)",
    r"(?:anyone|anybody|someone|somebody|people)(?: else)?(?: in \w+| at \w+)?(?: that| who|"
    r" whom)? (?:i should|i could|i can|i might|you'd|you would|you can|"
    r"you could) (?:talk|speak|meet|contact|ask|write|recommend|suggest|introduce|think of|connect)",
    (
        r"(?:anyone|anybody|someone|somebody) (?:else )?(?:worth|to) (?:talk|speak|meet|talking|speaking|"
        r"meeting|contact|contacting|reach|follow)"
    ),
    r"(?:introduce|connect|refer|put) me (?:to|with|in touch)",
    r"who(?: \w+){0,4}? (?:send|point|refer|direct|steer) me|"
    r"who(?: \w+){0,6}? (?:learn from|comes to mind|come to mind|get in touch with|look up|have a (?:chat|word|"
    r"coffee) with)",
    # "What do people write to you?" asks about letters.
    r"(?:who|whose|which|what)(?: \w+){0,5}? (?:person|people|door|office|desk|colleague|colleagues)(?: \w+){0,3}? "
    r"(?:(?:i|me)(?: \w+){0,2}? (?:knock|talk|speak|meet|turn|visit|contact|ask next|write)|"
    r"to (?:knock|turn|visit|contact|(?:talk to|speak to|meet|ask|write to)(?= next|\W*$)))",
    r"(?:one|another|any|some|a) (?:other |more |single )?(?:person|people|colleague|name|soul)(?: \w+){0,3}? (?:worth|"
    r"i should|i could|i might|that i|who might|who'd|who would|to (?:talk|speak|meet))",
    (
        r"(?:ask|asking|hope|hoping|grateful|glad|want|like)(?: \w+){0,2}? (?:for )?(?:an|any|some|"
        r"your)? ?(?:introductions?|referrals?)"
    ),
    r"(?:can|could|would|will|please|might)(?: you)? (?:recommend|suggest|name|point me to|give me|"
    r"share)(?: me)? (?:\w+ ){0,3}?"
    r"(?:someone|somebody|anyone|anybody|people|a name|that name|names|contacts?|a colleague|colleagues)",
    r"(?:can|could|may|might) i(?: \w+){0,2}? (?:speak|talk|ask|have|meet|"
    r"get)(?: \w+){0,3}? (?:one of your colleagues|your colleagues?|somebody else|someone else|"
    r"(?:that|a|another) name)",
    r"(?:speak|talk) (?:to|with) (?:one of your colleagues|your colleagues?|somebody else|someone else)",
    # As learners put it: "is there other person i can speak about this work", "you know people I can ask?".
    r"(?:is|is there|are there|there is|do you know|you know|know|have you|you have|maybe)(?: \w+){0,3}? "
    r"(?:persons?|people|man|woman|someone|somebody|anyone|anybody|colleagues?|friends?|else)(?: that| who| whom|"
    r" with who| with whom)? i(?: \w+)? (?:speak|talk|ask|meet|contact|write|visit)(?: to| with)?",
    r"(?:person|people|colleagues?|someone|somebody|anyone|anybody) (?:that |who |which )?(?:can|could|will|would|may) "
    r"(?:also )?(?:tell me|talk (?:to|with) me|speak (?:to|with) me|help me)",
)

_WHEN = (
    r"(?:(?:first thing )?tomorrow(?: morning| evening)?|tonight|this (?:week|weekend|evening|afternoon|month|summer)|"
    r"next (?:week|month|weekend|year|\w+day)|(?:on|by|before|until) (?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:in|within) (?:a|one|two|three) (?:weeks?|months?|days?)|the day after)"
)

_NO_STEP = (
    r"(?:be|have|hang on|cling|treasure|ponder|mull|sleep on|think|remember|keep|take|carry|forget|never|not|miss|"
    r"say|ask you|ask about|let(?! you know)|"
    r"stop|leave|"
    r"really|certainly|definitely|surely|honestly|"
    r"tell you (?!how|what|"
    r"when|if)|know|love|like|need|see you|hear|thank|always|hold|come (?:away|out)|stay with|go(?! (?:to (?!be|"
    r"sleep|bed|say|ask|"
    r"let|tell|close|"
    r"finish|stop)|and|through|over|back to school))|close|wrap|finish|end|begin (?:to|with)|start (?:to|"
    r"with (?:a|my|one)|"
    r"by (?:asking|saying))|"
    r"drop (?:\w+ ){0,2}?(?:cv|resum[eé]|résumé)|wind|round off|"
    r"start (?:winding|wrapping|closing|finishing|rounding|packing|letting|coming)|begin (?:winding|wrapping|closing)|"
    r"just|look forward|head|run|get(?! (?:that|the|my|this|those|an?|"
    r"some|your)(?: \w+){1,3}? (?:in|done|off|out|sent|booked|posted|ordered|filled in|signed|started)\b|(?: myself)? "
    r"(?:on to|onto|in touch|hold of|hold|started|a copy|the book|booked|signed up|down to))|"
    r"admit|confess|guess|wait|continue|move on|come to|try not|do my best|"
    r"appreciate|take|walk|"
    r"borrow your|steal)\b"
)
_PLANS = (
    r"(?:i'll|i will|i'm going to|i am going to|i'm gonna|i plan to|i intend to|i might|i may|i shall|"
    r"i promise to|i hope to|"
    r"i'll try to|i've decided to|i have decided to|i want to|i'd like to|my next step is to|next i will|i'm about to)"
)

NEXT_STEP = cue(
    rf"{_PLANS}(?: \w+ly| now| then| also| go and| go home and)? (?!{_NO_STEP})(?!(?:it|that|this|the|a|to)\b)\w{{2,}}",
    rf"{_WHEN}(?: \w+){{0,2}}? (?:i|i'm|i'll)(?: \w+)? (?!(?:am|was|have|had|know|think|thought|must) )\w+",
    rf"i(?:'m| am)(?: \w+)? \w+ing(?: \w+){{0,8}}? {_WHEN}|{_PLANS} [^.!?]{{3,80}}? {_WHEN}",
    r"i(?:'ll| will) be (?!winding|wrapping|finishing|closing|off|out|taking|thinking|honest|brief|quick|going|"
    r"leaving|telling|remembering|looking)\w+ing|"
    r"let me (?:send|write|show|call|ring|keep you|tell you (?:how|when|what))",
    r"(?:may|can|could|might|would it be (?:ok|okay|all right|alright|possible|fine)|is it (?:ok|okay|all right|"
    r"alright|"
    r"fine)|would you mind) (?:if )?(?:i|me|we)?(?: to)? ?(?:\w+ )?(?:write|wrote|send|sent|drop|dropped|ring|"
    r"rang|e-?mail|"
    r"contact|follow|stay|keep|get back|got back|reach|come back|came back|let you know|connect|call|stop by|"
    r"visit|ask you "
    r"again)",
    r"(?:stay|keep|be|get) in touch|(?:connect|add you) (?:with you )?on linkedin",
    r"(?:what|which) (?:should|could|would)(?: \w+){0,4}? (?:next step|first step|do next|do first|be my next)",
    r"(?:as a|my|the) (?:next|first) steps?",
    # As learners put it: "I go now write to trainee office", "I write you email after".
    r"i (?:go|come) (?:now|then|home|today|tomorrow)(?: and| to| then)? (?:write|ask|call|ring|visit|look|try|apply|"
    r"read|"
    r"send|speak|learn|find|study)|"
    r"i (?:write|call|send|email|visit|ask|ring|try|read)(?: to)? (?:you|them|him|her|the|this|that|it)(?: \w+){0,3}? "
    r"(?:after|later|tomorrow|soon|next week|this week|today)",
)

CLOSING_TIME = cue(
    r"(?:our|your|the) time is (?:almost |nearly |about |running )?(?:up|over|out|coming to an end)",
    r"(?:running|nearly|almost|about|we are|we're|i'm) (?:out of|up on|at) (?:our )?time",
    r"(?:see|notice|know|think|aware)(?: that)? (?:we|our|you|it|time)(?:'ve|'re| have| are|"
    r" is)?(?: \w+){0,5}? (?:minutes?|time|end|clock)",
    r"(?:we|you|i)(?:'ve| have)? (?:only )?(?:got )?(?:about |just |around )?<n> (?:more )?minutes? (?:left|"
    r"remaining|to go)",
    r"(?:respect|mindful of|conscious of|careful with|watching) (?:your|our|the) (?:time|clock)",
    r"before (?:we|i|you) (?:finish|end|wrap|close|go|leave|run|stop|say goodbye|part|let you|have to|need to)",
    r"to (?:wrap|close|finish|round|sum)(?: \w+)? (?:up|off|things|out|with)",
    r"(?:let me|let's|i'll|i will|i should|we should|i must|i'd better|i want to|shall (?:i|we)|should (?:i|we)|"
    r"time to|going to)(?: \w+)? (?:bring|draw)(?: \w+){1,3}? to (?:an end|a close|its end)|"
    r"(?:begin|start|beginning|starting|better|time)(?: to)? (?:wind(?:ing)?|wrap(?:ping)?|pack(?:ing)?|round(?:ing)?|"
    r"finish(?:ing)?)(?: \w+){0,2}? (?:up|down|off)(?=[.,;:!?]|\s*$| now| here| soon| with)|"
    r"(?:i'll|i will|i'd better|let me|i should|we should|let's)(?: \w+)? (?:stop|leave it|leave things|"
    r"call it a day)(?: (?:here|there|at that))?(?=[.,;:!]|\s*$)|"
    r"(?:i )?(?:won't|will not) keep you(?: (?:any )?(?:longer|much longer))?(?=[.,;:!]|\s*$)|"
    r"that(?:'s| is| was) (?:my|our) time(?=[.,;:!]|\s*$| (?:up|over|gone|nearly))",
    r"(?:let's|let me|we should|i should|i'd better) (?:wrap|close|finish|end|stop|let you)",
    r"(?:my |one |a |just one |the )?(?:very )?(?:last|final) (?:question|thing|one|point)",
    r"(?:don't|do not|not) want(?: to)? (?:keep|run|hold|take)",
    r"(?:see|know|think|sorry)(?: \w+)? is (?:almost|nearly|about)(?: the)? time|(?:it's|it is|is) (?:almost|"
    r"nearly) time"
    r"(?! (?:for|to) (?!go|stop|finish|end|close|leave|say))",
    r"i'll let you (?:go|get)",
    # "Is it that time already?", "where has the time gone", "Fine, I'm about done", "that's me out of questions".
    r"(?:is|was) (?:it|that) (?:really )?(?:(?:that|the) time|time)(?: already)?(?=[.,?!]|\s*$)|"
    r"(?:look|looking) at (?:the time|the clock|that clock)|"
    r"(?:where (?:did|has|does) (?:the|our|all the) time (?:go|gone)|"
    r"(?:how )?time (?:flies|flew|has flown|has flown by|went fast))|"
    r"(?<!if\s)(?<!when\s)(?<!until\s)(?:i'm|i am|we're|we are)(?: just| all)? (?:about|nearly|almost|more or less) "
    r"(?:done|finished|through|there)(?=[.,!;]|\s*$)|"
    r"(?:that|this)(?:'s| is| concludes| was) (?:me |all (?:of )?)?(?:(?:done|finished|out of questions)"
    r"(?=[.,!;]|\s*$)|(?:all )?my questions(?=[.,!;]|\s*$| done| answered))|(?:i've|i have) (?:run|got) "
    r"(?:out of|no more) questions",
    # "I should go soon, my bus is at ten past"; "if I have to go" and "I need to go to college" close nothing.
    r"(?<!if\s)(?<!when\s)(?<!before\s)(?<!where\s)(?<!that\s)i(?:'d| had|'ve| have|'ll| will| really| think i| do)*"
    r" ?(?:should|must|better|have to|need to|ought to|got to|gotta|have got to)(?: \w+)? (?:go|get going|be going|"
    r"be off|leave|run|dash|head off|head back|make a move|set off|get back|get moving|be on my way)"
    r"(?: (?:soon|now|in a (?:minute|moment|bit)|shortly|then|really))*(?=[.,;:!]|\s*$| (?:my|because|or i|to catch|"
    r"and catch|before|so|i'm afraid|for my|it's))",
    r"(?:i've|i have|i|i'll|i will|i must|i should)(?: \w+){0,3}? (?:catch|get) (?:my|the|a) (?:\w+ )?(?:bus|train|"
    r"tram|"
    r"ferry|lift|coach|flight)(?=[.,;:!]|\s*$| (?:soon|now|at|in))",
    r"my (?:bus|train|tram|ferry|lift|coach|taxi|flight|ride)(?:'s| is| leaves| goes| comes| departs)(?: \w+)? "
    r"(?:(?:at|in) <n>\b|at (?:half|quarter)|soon|any minute|outside|waiting|here)",
)

LEAVE_ASK = cue(
    r"(?:do|would|could|can|might|may|have)(?: you| we| i)?(?: \w+){0,4}? (?:have |spare |take |stay |go on |"
    r"give me |got |run over )?(?:for )?"
    r"<n> (?:more|extra|additional|other)(?: \w+)? (?:minutes?|moments?|questions?|ones?|things?|seconds?)",
    r"<n> more (?:minutes?|questions?|moments?|thing|one)\??",
    r"(?:do|would|could|can|may|might|have)(?: \w+){0,3}? (?:another|an extra|"
    r"an additional) (?:<n> )?(?:minutes?|moments?|questions?)",
    r"(?:can|could|may|might|shall|would|is it|do you mind|bother you|trouble you|okay|ok|fine|"
    r"all right)(?: \w+){0,4}? (?:go on|went on|"
    r"continue|continued|carry on|carried on|keep going|kept going|run over|ran over|stay|stayed|go over|"
    r"went over)(?: for)? (?:a "
    r"(?:bit|little|while|moment)|longer|<n> (?:more )?minutes?|over)",
    r"(?:do|have|would)(?: you| we)(?: \w+)? (?:still )?(?:have |got )?(?:a moment|a minute|a second|some time|"
    r"time) (?:left|more|for)|"
    r"do you still have (?:a moment|a minute|time)|do you have a moment more",
    r"(?:do|would|could|can|may|have) (?:you|we|i)(?: \w+){0,4}? (?:a (?:bit|little|moment|minute) (?:more|"
    r"longer)|more time|extra time|a bit over|a little over|over time)",
    r"(?:is|would) (?:it|that|there)(?: be)?(?: \w+){0,3}? (?:ok|okay|all right|alright|fine|possible|"
    r"time) (?:if|to|for)"
    r"(?: \w+){0,3}? (?:stay|go on|go over|run over|continue|keep going|one more|<n> more|another)",
    r"(?:may|can|could) (?:i|we)(?: \w+)? (?:ask|squeeze in|have|sneak in) (?:you )?(?:one|another|a|just one|"
    r"a few|two) (?:more|last|final|quick|question|minute)",
    r"time for (?:one|another|a few|two|just one|a) (?:more|last|final|quick|question)",
    r"can you stay|could you stay|mind staying|mind if we (?:go|run|continue)",
)

MAY_I = cue(
    r"(?:may|can|could|might|would it be (?:ok|okay|all right|alright|fine)|would you mind|is it (?:ok|okay|all right|"
    r"alright|fine))(?: if)? i(?: \w+)? (?:sen[dt]|write|wrote|dropped|drop|call|called|ring|rang|show|showed|email|"
    r"emailed|e-mail|tell|told|let|keep|kept|get back|got back|come back|came back|visit|visited|report|reported|"
    r"stay|stayed|follow|followed|share|shared|contact|contacted|reach|reached)(?!(?: \w+){0,3}? (?:resume|"
    r"résumé|cv|application|portfolio))",
    # "And I'll write and tell you how it goes, if I may?"
    r"i(?:'ll|'d| will| would| shall|'d like to| would like to|'d love to)(?: \w+){0,2}? (?:write|send|drop|call|ring|"
    r"email|e-mail|"
    r"tell|let|keep|get back|come back|visit|report|stay|follow|share|contact)\b(?![^.!?]*(?:resume|résumé|cv|"
    r"application|portfolio))[^.!?]{0,60}?,? (?:if (?:i may|i might|i can|that's|that is|you don't|you do not|it's|"
    r"you'd let|you would let)|(?:is that|would that be|that) (?:ok|okay|all right|alright|fine))",
)
"""Asks leave to stay in touch: a next step that asks for nothing of substance."""
