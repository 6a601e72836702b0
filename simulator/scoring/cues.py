"""Ways of saying things that open, close and spoil a talk; each is data, with hits and misses in its test.

A cue shows that something was done, never that it was done well: what must name something heard or something of this
person is checked by its criterion.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SPACE = r"[,.]?\s+(?:(?:um+|uh+|er|erm|hmm|like|well|just|really|also|actually),?\s+)*"
_NUMBER = (
    r"(?:\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|"
    r"twenty[- ]five|thirty|forty|forty[- ]five|fifty|sixty|a couple of|a few|several|some)"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern over plain words; curly apostrophes, fillers and line breaks are looked through."""

    pattern: re.Pattern[str]

    def find(self, text: str) -> re.Match[str] | None:
        """Where it first stands in the text (offsets are the text's own)."""
        return self.pattern.search(straight(text))

    def all(self, text: str) -> Iterator[re.Match[str]]:
        """Every place where it stands."""
        return self.pattern.finditer(straight(text))

    def __contains__(self, text: str) -> bool:
        return self.find(text) is not None


def straight(text: str) -> str:
    """The text with straight apostrophes, of the same length."""
    return text.replace("\u2019", "'").replace("\u2018", "'")


def cue(*patterns: str) -> Cue:
    """A cue from patterns: a space is any gap between words, ` ?` one that may be missing, `<n>` a number.

    `[- ]` stands for a hyphen or a gap.
    """
    joined = "|".join(f"(?:{p})" for p in patterns).replace("<n>", _NUMBER).replace("[- ]", r"[-\s]")
    joined = joined.replace(" ?", "\0").replace(" ", _SPACE).replace("\0", f"(?:{_SPACE})?")
    return Cue(re.compile(rf"(?<![\w'])(?:{joined})(?!\w)", re.IGNORECASE))


_IM = r"(?:i'?m|i am|i was|i've been|i have been)"
_ID = r"(?:i'd|i would|i'll|i will|i)"

GREETING = cue(
    r"hi|hello|hey|hiya|howdy|greetings",
    r"good (?:morning|afternoon|evening|day(?! (?:was|is|for)))",
    r"(?:nice|great|lovely|good|glad|pleased|happy|delighted|pleasure|honou?red|"
    r"wonderful) to (?:finally )?(?:meet|see) you",
    r"how are you|how do you do|how's it going",
)

NAME_GIVEN = cue(
    r"(?:my|the) name(?:'s| is| was)? \w+",
    r"i'm called \w+|i am called \w+",
    r"(?:you can |please )?call me \w+",
    r"i go by \w+",
)

BACKGROUND = cue(
    rf"{_IM} (?:a|an|the|currently|in my|in the|studying|working|doing|finishing|majoring|graduating|training|"
    r"about to (?:graduate|finish)|at the university|from the university|from|between jobs|out of work|retired|"
    r"changing careers?)",
    r"i (?:just |recently )?(?:study|studied|graduated|finished|work|worked|teach|taught|major(?:ed)?|left|"
    r"moved|train(?:ed)?)",
    r"my (?:background|degree|major|studies|current job) (?:is|are|was)",
    r"as a (?:student|graduate|teacher|nurse|career[- ]changer|junior|recent|final[- ]year|first[- ]year)",
)

GOAL = cue(
    r"my (?:goal|aim|hope|plan|purpose|question|reason) (?:for|of|in|today|here)?.{0,30}?(?:is|was)",
    rf"{_IM} (?:trying|hoping|looking|here|keen|eager|aiming|planning|curious) to",
    rf"{_IM} (?:considering|exploring|deciding|weighing|torn|wondering (?:whether|if|about)|curious (?:about|"
    rf"how|what|whether))",
    rf"{_IM} (?:thinking (?:about|of)|interested in) (?:\w+ing|a|an|the|what|how|whether|your|changing|this)",
    r"(?:to|that will|that would|will|would) help me (?:decide|choose|understand|figure|see|find|work)",
    r"so (?:that )?i can (?:decide|choose|understand|figure|see|find|work out|make)",
    (
        r"(?:why|reason)(?: that)? i(?:'m| am)? (?:asked|wrote|reached out|got in touch|contacted you|came|"
        r"here)(?: \w+){0,3}? (?:is|was)"
    ),
    r"i (?:came|asked|wrote|reached out|got in touch|contacted you)(?: \w+){0,4}? to (?:learn|find|"
    r"understand|hear|ask|see|explore|"
    r"figure|know|get (?:a|an|your))",
    r"what i(?:'d| would|'m| am)? (?:like|want|hope|hoping|love|need|after|here for|looking|trying|wondering)",
    r"before i (?:decide|apply|choose|commit|switch|change)",
)
"""Says what they want from the talk, wherever it stands."""

GOAL_OUTSIDE_QUESTION = cue(
    rf"{_ID} (?:like|love|want|wanted|hope|hoped|need|wish) to (?:learn|understand|find|figure|know|see|hear|"
    rf"explore|ask|"
    r"talk|get|work out|decide|discuss|pick your brain|become|go into|move into|switch)",
    rf"{_IM} interested in \w+",
    r"i want your (?:view|opinion|advice|perspective)",
)
"""The same words are the shell of a request ("I'd love to hear how …"), so they count outside a question only."""

TIME_NAMED = cue(
    r"(?:<n> )?(?:minutes|mins)",
    r"half an hour|half hour|quarter of an hour|an hour|the hour",
    r"how (?:much time|long) (?:do|have|did|would|will) (?:you|we)",
    r"(?:still|now|this|it|today|that)?(?: still)? (?:is |be )?a good time",
    r"(?:does|is) (?:the|this|our) time (?:still )?(?:work|ok|okay|fine|good)",
    r"(?:do|will) you (?:have|need) to (?:leave|go|be (?:somewhere|back|off))",
    r"(?:keep|stick|stay|hold) (?:us |myself |you )?(?:to|within|on|inside|under) (?:the |our |"
    r"your )?(?:agreed )?(?:time|clock|limit)",
    r"(?:an )?eye on (?:the |our )?(?:time|clock|watch)",
    r"(?:until|till|by) (?:half|quarter|noon|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)",
    r"(?:i'll|i will|i'd like to|let me) (?:be|keep (?:it|this)) (?:very )?(?:brief|quick|short)",
    r"(?:your|our|the) (?:time|schedule|day|diary|calendar) is (?:short|limited|tight|full|precious|busy|valuable)",
    r"i know (?:that )?(?:you are|you're|your \w+ is) (?:\w+ )?(?:busy|pressed|short of time)",
    r"(?:won't|will not|don't want to|wouldn't want to|not) "
    r"(?:take|keep|use|hold|waste) (?:up )?(?:\w+ ){0,4}?(?:long|time)",
    r"(?:time|minutes) (?:that )?(?:we|you) (?:have|agreed|set|offered|said|promised)",
    r"respect your time|mindful of (?:your|the|our) time|conscious of (?:your|the|our) time",
)

TIME_CHECK = cue(
    r"how (?:much time|long|many minutes) (?:do|have) (?:we|you) (?:have|got|still)",
    r"how are we (?:doing )?(?:for|on) time|are (?:you|we) (?:still )?(?:ok|okay|all right|alright|fine|"
    r"good) (?:for|on) time",
    r"(?:is|are|would) (?:now|this|it|that|today)(?: still)?(?: be)? (?:a )?(?:good|convenient|okay|ok|fine|"
    r"right) (?:time|moment)",
    r"(?:do|does|is|have|can) (?:we|you|the|our|i)(?: \w+){0,3}? <n> minutes(?: \w+){0,2}",
    r"(?:do|will|did) you (?:have|need) to (?:leave|go|be (?:somewhere|back|off))|when do you (?:have|"
    r"need) to (?:go|leave|be)",
    r"what time (?:do|is|should) (?:you|we|your|it)(?: \w+){0,2}? (?:leave|go|have to|need to|finish|stop|next)",
    r"(?:does|is) (?:the|this|that|our) time (?:still )?(?:work|ok|okay|fine|good)",
    r"(?:minutes|hour|time).{0,40}?(?:does|is|will|would) (?:that|this|it)(?: still)? (?:work|suit|ok|okay|fine|"
    r"good|right|all right|"
    r"alright|correct|be)",
)
"""Asks how long this talk may last."""

TIME_OF_SOMETHING_ELSE = cue(
    r"took me|ride|drive|walk(?:ed|ing)?|late|early|ago|by bus|train|tram|traffic|commute|class|lecture|shift|exam"
)
"""Minutes that were spent on something else than this talk."""

SHORT_YES = cue(
    r"perfect|great|plenty|that works|sounds good|wonderful|of course|no problem|that's fine|fine|sure|"
    r"absolutely|understood|"
    r"that is fine|got it|noted|okay|ok|thank you|thanks|appreciate"
)

REFERRED_BY = cue(
    r"(?:told|suggested|recommended|said|referred|pointed|sent|introduced|gave)(?: that)? (?:me |"
    r"us )?(?:that )?(?:i |to |your |you )",
    r"(?:gave me|passed on|passed me) your (?:name|contact|details|email|number)",
    r"introduced (?:us|me)",
)

WHY_GENERIC = cue(
    r"because (?:you|of (?:you|your))(?! (?:said|told|asked|mentioned))",
    (
        r"(?:interested|curious|fascinated|intrigued|drawn|impressed|inspired)(?: \w+)? (?:in|about|by|to|"
        r"with) (?:you|your|people like you)"
    ),
    r"your (?:background|path|career|experience|work|job|role|field|profile|company|story|journey|"
    r"position|talk|article|book)"
    r"(?: \w+){0,3}? (?:interests?|fascinates?|caught|inspires?|inspired|stood out|impressed|appeals?|"
    r"made me|sounds?|looks?|seems?)",
    (
        r"(?:read|saw|noticed|found|heard|looked|came across|seen|learned|learnt)(?: up| about| on| at| that|"
        r" in| of)* (?:you|your)"
    ),
    r"(?:wanted|want|hoped|asked|wrote|reached out|chose|like|glad|happy) (?:to )?(?:meet|talk|speak|ask|"
    r"see|hear)?(?: to| with)? ?you"
    r"(?: in particular| especially)? (?:because|since|as)",
    r"someone (?:like you|in your (?:field|position|role)) (?:because|since|would|could)",
)
"""A reason for this person that might be said to many."""

THANKS = cue(
    r"thank(?:s| you)(?! god)|much appreciated|cheers|many thanks",
    r"(?:appreciate|grateful for|appreciated) (?:it|you|your|this|that|the|all)",
    r"(?:you've|you have|you were) been (?:so |very |really )?(?:kind|generous|helpful)",
)

GOODBYE = cue(
    r"good ?bye|bye(?:[- ]bye)?|farewell|see you(?! (?:as|in the|do|mentioned))|take care|so long|"
    r"have a (?:\w+ )?(?:day|afternoon|evening|"
    r"weekend|week|morning|one|time)|enjoy (?:the rest of )?your (?:day|afternoon|evening|week|weekend|coffee)|"
    r"until (?:next time|then)|talk (?:to you )?soon|speak soon|safe travels|i'll let you (?:go|get back)|"
    r"(?:it was|it's been|been|what) (?:such )?(?:a|an) (?:\w+ )?(?:pleasure|delight|joy|honou?r)|all the best|"
    r"(?:nice|great|lovely|good|wonderful) (?:to have met|meeting|talking|speaking|chatting)(?: to| with)?(?: you)?"
)

TAKEAWAY = cue(
    r"(?:what )?(?:i'm|i am|i'll be|i will be) (?:taking|going to take|carrying|walking away|leaving|going away|"
    r"going home)(?: \w+){0,3}? (?:with|away|home|from)",
    r"(?:i'll|i will|i'm going to|i am going to|i'd|gonna) (?:take|remember|keep|carry|hold on to|not forget|"
    r"never forget|think about|think of|think over)",
    r"(?:won't|will not|shall not) forget",
    r"my (?:\w+ )?(?:takeaway|take away|lesson|note)",
    r"(?:biggest|main|key|one|most important|best|two|three) (?:thing|things|takeaway|takeaways|lesson|lessons|"
    r"point|points|insight)",
    r"what (?:\w+ )?(?:struck|surprised|stood out|helped|stays|sticks|stuck|moved|impressed|will stay)",
    r"(?:i (?:hadn't|had not|didn't|did not|never) (?:realised?|realized?|known?|thought|considered?|understood|"
    r"expected?|think))",
    r"(?:i've|i have|i) (?:learned|learnt|understood|realised|realized|heard) (?:today |from you |now )?(?:that|"
    r"how|why|a lot about|what)",
    r"(?:that's|that was|this was|it was|it's been|this has been)? ?(?:so |very |really |extremely )?(?:helpful|"
    r"useful|valuable|eye[- ]opening|interesting|inspiring)"
    r" (?:to (?:hear|learn|know|see|understand)|what you said|how you|that you|especially|when you|hearing|your)",
    r"(?:especially|particularly) (?:what|the|how|your|about)",
    r"what you (?:said|told me|described|mentioned|shared) (?:about|on|when|will|makes|made|has|gives|gave)",
    r"(?:it|that|you|your|this)(?: \w+){0,4} (?:makes|made) me (?:think|see|realise|realize|want|rethink|feel)",
    r"(?:changes|changed|change) (?:how|the way) i",
)
"""Announces what was learned; earns something only where it names something that was heard."""

SHOULD_HAVE_ASKED = cue(
    r"(?:should|could|ought to)(?: i)?(?: have)?(?: i)?(?: have)? (?:asked|be asking|ask)(?: you| about| but|"
    r" that| today)*",
    r"(?:haven't|didn't|have not|did not|have|did)(?: i)? (?:not |forgotten to |forgotten |forget to |"
    r"failed to |missed to |fail to )?"
    r"(?:ask|asked)(?: you)?(?: about)?(?= (?:that|which|you|but|and)|[.?!]|$)",
    r"(?:forgot|forgotten|failed) to ask",
    r"(?:anything|something|what|anything else|what else)(?: \w+){0,4}? i(?:'m| am| have|'ve)? (?:should|missed|"
    r"missing|overlooked|forgot)",
    r"(?:anything|something|what|is there anything)(?: \w+){0,3}? you(?:'d| would| had)? (?:wish|wanted|want|"
    r"expected|hoped|like)"
    r"(?: \w+){0,2}? (?:i|me|to add|to tell|to mention|asked|ask)",
    r"what (?:question|questions)(?: \w+){0,6}? (?:ask|asked|missed|miss|asking)",
    r"what would you (?:have asked|ask|want to know) (?:if|in my|were|you)",
)

REFERRAL = cue(
    (
        r"who(?:m)?(?: else)?(?: \w+){0,4}? (?:should|could|can|would|might|do)(?: \w+){0,4}? (?:talk|speak|"
        r"meet|contact|ask|write|reach|connect)"
    ),
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
)

NEXT_STEP = cue(
    r"(?:i'll|i will|i'm going to|i am going to|i'd like to|i plan to|i intend to|i want to|i'll be|i'll try to|"
    r"my next step is to|next i will|i'm gonna|i shall|i promise to|i hope to)(?: \w+ly| now| then| also|"
    r" certainly| definitely)? (?:write|send|e-?mail|read|try|look|"
    r"call|contact|follow up|let you know|report|update|sign|apply (?:for the|to the|what)|practi[cs]e|"
    r"visit|get in touch|reach out|keep you|"
    r"tell you (?:how|what came|when)|talk to|speak to|speak with|talk with|sit down|volunteer|shadow|"
    r"enrol|enroll|join|ask (?!you)|find|share|draft|watch|order|buy|"
    r"borrow|build|study|research|rewrite|book|attend|meet|prepare|go and|go to|come and see|"
    r"start (?!to (?:close|wrap|let|finish|end|go|say)))",
    r"(?:may|can|could|might|would it be (?:ok|okay|all right|alright|possible|fine)|is it (?:ok|okay|"
    r"all right|alright|fine)|would you mind) "
    r"(?:if )?(?:i|me|we)?(?: to)? ?(?:\w+ )?(?:write|send|e-?mail|contact|follow|stay|keep|get back|"
    r"reach|come back|let you know|connect|call|stop by|visit|ask you again)",
    r"(?:stay|keep|be|get) in touch",
    r"(?:connect|add you) (?:with you )?on linkedin",
    r"(?:what|which) (?:should|could|would)(?: \w+){0,4}? (?:next step|first step|do next|do first|be my next)",
    r"(?:as a|my|the) (?:next|first) steps?",
    (
        r"(?:tonight|tomorrow|this week|this weekend|next week|on monday|this month)(?: \w+){0,2}? (?:i'll|"
        r"i will|i'm going|i am going)"
    ),
    r"(?:i'll|i will|i'm going to|i am going to) [^.!?]{3,80}? (?:tonight|tomorrow|this week|this weekend|"
    r"next week|next month|this month|on monday|"
    r"on (?:tues|wednes|thurs|fri|satur|sun)day)",
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
    r"(?:let's|let me|we should|i should|i'd better) (?:wrap|close|finish|end|stop|let you)",
    r"(?:my |one |a |just one |the )?(?:very )?(?:last|final) (?:question|thing|one|point)",
    r"don't want to (?:keep|run|hold|take)",
    r"i'll let you (?:go|get)",
)

LEAVE_ASK = cue(
    r"(?:do|would|could|can|might|may|have)(?: you| we| i)?(?: \w+){0,4}? (?:have |spare |take |stay |go on |"
    r"give me |got |run over )?(?:for )?"
    r"<n> (?:more|extra|additional|other)(?: \w+)? (?:minutes?|moments?|questions?|ones?|things?|seconds?)",
    r"<n> more (?:minutes?|questions?|moments?|thing|one)\??",
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

INSULT = cue(
    r"(?:you are|you're|you)(?: \w+)? (?:an? )?(?:idiot|stupid|moron|fool|useless|worthless|pathetic|liar|fraud|"
    r"loser|incompetent|dumb|joke|clueless)",
    r"shut up|screw you|go to hell|fuck (?:you|off)|you suck",
    r"(?:what )?(?:an? )?(?:complete |total |huge )?waste of (?:my )?time",
    r"(?:any ?one|any idiot|any fool|a monkey|a machine|a child|my grandmother) (?:can|could|"
    r"would be able to) do (?:that|this|it|your|what you)",
    r"your (?:work|job|field|profession|company|industry|degree|career|answer|answers|advice|"
    r"life)(?: \w+)? (?:is|are|sounds?|seems?)(?: \w+){0,2}? "
    r"(?:useless|worthless|a joke|stupid|pathetic|pointless|garbage|rubbish|trash|a scam|idiotic|ridiculous|"
    r"meaningless|a waste)",
    r"(?:not|isn't|is not|hardly|barely) (?:even )?a real (?:job|profession|career|science|degree)",
    r"you (?:clearly |obviously )?(?:don't|do not) (?:even )?(?:know what you're|know anything|have a clue|"
    r"understand anything)",
)
"""Belittling: it says that the person or the work is worth nothing."""

JAB = cue(
    r"(?:sounds|seems|looks|is|must be|that's|it's)(?: \w+){0,2}? (?:boring|dull|tedious|depressing|soulless|"
    r"pretty easy|a dead end|dead[- ]end|mind[- ]numbing|kind of pointless|a bit pointless)",
    r"(?:isn't|aren't|is not|are not)(?: \w+){0,4}? (?:just|basically|only|glorified|a bit|"
    r"kind of)(?: \w+){0,3}? (?:paperwork|babysitting|pushing paper|selling|a salesman|boring|useless|pointless|"
    r"greedy|a scam)",
    r"glorified \w+|paper[- ]pusher|pencil[- ]pusher|sell[- ]?out|only in it for the money|couldn't get (?:a|into)",
    r"(?:settle|settled|settling) for (?:this|that|such|a)",
    r"no offen[cs]e,? but|at your age|for someone (?:your age|like you)",
)
"""A put-down in passing."""

CONFIDED = cue(
    r"(?:don't|do not|never|have not|haven't|rarely|seldom)(?: \w+){0,2}? (?:tell|told|say|said|share|shared|"
    r"talk about|admit|admitted)(?: this| that| it)?(?: to)? (?:people|anyone|anybody|many|everyone|strangers|most)",
    r"between (?:us|you and me)|off the record|keep (?:this|that) (?:to yourself|between us)|don't (?:repeat|"
    r"quote) (?:this|that|me)",
    r"i (?:have|'ve) never (?:told|said|admitted)|nobody (?:here )?knows (?:this|that)|this is (?:a bit )?personal",
)

CARE = cue(
    r"(?:must|that must|it must) have been",
    r"i'm (?:so |very )?sorry (?:to hear|that|about)|sorry to hear",
    r"that (?:sounds|was|is|takes) (?:so |very |really |incredibly )?(?:hard|tough|difficult|brave|courage|"
    r"painful|honest|generous)",
    r"i (?:appreciate|value|admire|respect|am honou?red|'m honou?red|won't repeat|will keep|'ll keep)",
    r"(?:honest|open|candid|trust|courage|sharing|telling me)",
)
"""Kind words after a confidence; thanks do as well."""

ASIDE = cue(
    r"how are you(?: doing)?(?: today)?|how's it going|how is it going|how do you do|are you (?:ok|okay|well|"
    r"comfortable|cold|ready)",
    r"(?:is|are) (?:this|that|these|the)(?: \w+)? (?:seat|chair|table|place) (?:taken|free|okay|ok)",
    r"(?:can|may|shall|could|would you like me to) (?:i|we)?(?: \w+){0,2}? (?:sit|get you|buy|order|bring you|"
    r"start|begin|record|take notes|ask you (?:a few|some))",
    r"(?:could|can|would) you (?:please )?(?:repeat|say that again|speak up|speak (?:more )?slowly)|say (?:that|"
    r"it) again|"
    r"(?:pardon|sorry|excuse) me|what (?:was|did) (?:that|you say)|i (?:didn't|did not) (?:catch|hear) (?:that|"
    r"you)|come again",
    r"(?:and|what about|how about) you|does that (?:make sense|answer)|did (?:that|i) (?:make sense|answer|"
    r"pronounce)|"
    r"can you hear me|is (?:that|this) (?:ok|okay|all right|fine)(?: with you| for you)?|did you (?:find|order)",
)
"""Questions that keep a talk going and ask for nothing of substance."""
