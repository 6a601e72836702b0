"""Wordings that show what a turn does, over lower-case words joined by single spaces."""

import re

from simulator.language import leave_requests
from simulator.patterns import compiled


def _p(pattern: str) -> "re.Pattern[str]":
    return compiled(rf"\b(?:{pattern})\b")


COMPLIMENT = _p(
    r"you(?:'re| are) (?:so |very |really |such an? |an? )*(?:kind|generous|inspiring|inspiration|impressive|"
    r"wonderful|amazing|great|brilliant|funny|nice|helpful|lovely|legend|patient|interesting)|"
    r"you(?:'re| are) (?:\w+ ){0,2}(?:good|great|gifted) at|"
    r"you have (?:such )?an? (?:very )?(?:lovely|nice|great|beautiful|wonderful) \w+|i (?:really |"
    r"truly |do |so )*admire|(?:nice|lovely|great|love your|like your|beautiful) (?:jacket|shirt|dress|"
    r"glasses|place|office|coat|hat|scarf|voice|café|cafe|table|spot)|what an? (?:inspiring|amazing|wonderful|"
    r"impressive|beautiful|lovely|great|brilliant) (?:story|career|person|place|job|path|journey)|well done|"
    r"congratulations|good for you|i(?:'m| am) (?:so |very |really )?(?:impressed|inspired)"
)
SMALL_TALK = _p(
    r"how are you(?: doing| today| feeling| this morning)*$|how(?:'s| is) (?:it going|life$|your (?:day|morning|week|"
    r"afternoon)(?: going| so far| today| been)*$)|how do you do|how have you been|"
    r"how was your (?:weekend|day|morning|trip|week|journey|"
    r"holiday)|(?:did you have|have you had) an? (?:good|nice|lovely) (?:weekend|day|morning|trip|week|"
    r"journey|holiday)|"
    r"a (?:coffee|tea|latte|cappuccino|flat white|espresso|water) (?:what about|how about|and) you(?:rs)?$|"
    r"what are you (?:drinking|having)|what would you like to drink|can i (?:get|buy|offer) you|"
    r"is this seat|did you find (?:it|the place|parking)|how's things|what's up"
)
OF_ME = _p(r"i|i'[a-z]+|me|my|mine")
CHAT = _p(
    r"(?:nice|lovely|terrible|awful|beautiful|horrible|great|bad|crazy|sunny|rainy) (?:weather|day today|"
    r"morning)|(?:the|this) weather|(?:cold|hot|warm|rainy|sunny|windy) (?:today|outside|out there)|"
    r"a (?:coffee|tea|latte|cappuccino|flat white|espresso|"
    r"water)(?: for me)?(?: please)?$|traffic"
)
ACKNOWLEDGES = _p(
    r"i see|got it|makes sense|that's (?:so |really |very |such )?\w+|that is (?:so |really |very |such )?\w+|"
    r"that must have|that sounds|sounds like|wow|interesting|fascinating|amazing|right so|i understand|"
    r"so what you(?:'re| are) saying|so you|if i understand|that reminds me|i like (?:that|how)|"
    r"i love (?:that|how)|oh really|good point|what a (?:story|day|life)|i can imagine|really helpful|"
    r"thank you for (?:sharing|telling)|you (?:said|mentioned|told)"
)
TIME_CHECK = _p(
    r"(?:\w+teen|ten|(?:twenty|thirty|forty|fifty)(?: five)?|\d+) minutes (?:is|are|would be|still|works?|sounds?)|"
    r"how much (?:more )?time (?:is (?:left|there)|do we (?:still )?have|"
    r"have we (?:still )?got|do you (?:still )?have(?! (?:for|to|at|with|off))|left)|"
    r"time (?:do|have) (?:we|you)(?: still)? (?:have|got|left)|(?:any|enough|more|"
    r"still|"
    r"some) time left|time left|(?:okay|ok|good|fine|doing|are we) (?:on|for|with) (?:the )?time|"
    r"is (?:this|now)(?: still)? (?:a )?(?:good|ok|okay|fine|bad) time|how long (?:do|have) (?:we|"
    r"you) (?:still )?(?:have|got)(?: left)?(?! (?:to|you|worked|been|lived|had))|how many minutes|"
    r"what time is it|"
    r"(?:do|have) (?:you|we) (?:still )?(?:have|got) (?:(?:a|any|some|enough|the|about|around|few|couple|of|"
    r"another|more|still|\w+teen|twenty|thirty|ten|five|two|three|\d+) )*(?:minutes?|time)(?! (?:for (?!me|us|"
    r"one|a|another|more|this|some|any)|to (?!talk|speak|chat|answer|go|stay|continue|spare)|off|at|in|"
    r"with your))|when do you (?:need|have) to (?:go|leave|run|be)|"
    r"how (?:long|much longer) (?:do|have) i (?:still )?(?:have|got)(?: left)?(?! (?:to|been|for|worked|had)\b)|"
    r"until when|how (?:are we|"
    r"we're) doing (?:on|for) time|still have (?:time|a few minutes|a moment)|watch(?:ing)? the (?:time|clock)"
)
TIME_SAID = _p(
    r"(?:i|we|you)(?:'ve| have)? (?:(?:got|about|only|said|agreed|on) )*"
    r"(?:\w+teen|ten|(?:twenty|thirty|forty|fifty)(?: five)?|\d+) minutes"
    r"(?: (?:for this|today|together|in all))?(?: (?:right|is that right|correct|yes|haven't we|don't we|okay|ok|"
    r"i (?:believe|think|hope|understand)))+$"
)
"""The agreed time, said to have it confirmed."""
EMPATHY = _p(
    r"(?:that|it|this|you) (?:must|sounds?|seems?|can't have been|cannot have been)|must (?:have been|be|feel|stay)|"
    r"how (?:awful|sad|lovely|wonderful|hard|terrible)|i(?:'m| am) (?:so |very )?sorry (?:to hear|for you|about that)"
)
EXTENSION = _p(
    r"(?:five|ten|few|couple(?: of)?|two|three|\d+|bit|little|extra|another \w+|some) more (?:minutes?|time|"
    r"of your time)|more minutes|another (?:few |couple of |five |ten |two |three |\d+ )minutes?|"
    r"extra (?:\w+ )?(?:minutes?|time)|(?:go|run) (?:a (?:bit|little) )?over(?: time| a bit| the time)?\b|"
    r"stay (?:on )?(?:a (?:bit|little|few minutes|moment) )?longer|(?:a (?:bit|little) )more time|a (?:bit|"
    r"little) longer"
)
PERMISSION = _p(
    r"(?:may|can|could|might) i (?:just |please |quickly |also )?(?:ask (?:you )?(?:a|an|another|one|some|"
    r"something|two|few)\b(?: \w+){0,4}|take (?:some |a few |a )?notes?|start|begin|interrupt|"
    r"(?:jump|dive|get|go) (?:straight |right |just )?(?:in|into it|to it|ahead|started)|record \w+)$|"
    r"(?:do|would) you mind if i (?:ask|asked|take|took|start|record|write)\b[\w ]{0,30}$|"
    r"(?:is it|would it be) (?:ok|okay|alright|all right|fine|possible) (?:if i|for me to|to) (?:ask|asked|"
    r"take|took|start|record|write)\b[\w ]{0,30}$|shall (?:i|we) (?:start|begin)|"
    r"^(?:ok|okay|fine|all right|ready) (?:for me )?(?:to )?"
    r"(?:dive (?:right )?in|start|begin|get started|kick off|go ahead)$|i (?:have|had|'ve got) (?:a|"
    r"one|another|some|a few|a couple of) (?:more )?(?:personal |quick |last )?questions?(?: for you)?$"
)
APOLOGISES = _p(
    r"(?:i'm |i am |so |very )?sorry(?: about| for| to| i| if| that was|$)|apologi[sz]e|apologies|forgive me|my bad|"
    r"(?:stupid|silly|dumb|rude) of me|excuse me|my mistake"
)
OF_MYSELF = compiled(
    r"^(?:(?:oh|well|and|but|so|sorry) )*i\b.* (?:haven't|have|aren't|am|didn't|did|don't|do|wasn't|was|won't) i$"
)
"""Asks about oneself and knows the answer: "I have talked too much, haven't I?"."""
NERVOUS = _p(r"i(?:'m| am) (?:\w+ ){0,3}(?:nervous|shy|late)|(?:this is )?my first (?:interview|time doing this)")
BELITTLES = _p(
    r"you have no idea what|you (?:don't|do not) know what you(?:'re| are) talking|what (?:a|nonsense) nonsense|"
    r"(?:nobody|no one) (?:needs|cares about) (?:you|your)"
)
WANTS_A_JOB = _p(
    r"i(?:'d| would) (?:\w+ )?(?:love|like) to (?:come and )?work (?:for|with) you|"
    r"(?:a|any) (?:place|spot|position|job|role) for me|"
    r"(?:can|could|may) i (?:please )?(?:have|get) (?:a|an|the|any) (?:\w+ )?(?:job|position|role|post)|"
    r"can i (?:be|become|work as) your (?:\w+ )?(?:assistant|apprentice|intern|trainee)|take me on|"
    r"(?:could|can|do) you (?:use|need) (?:me|somebody|someone|anybody|anyone)(?: like me)?$|recommend me to"
)
REFERS = _p(
    r"(?:who|whom|where) (?:else )?(?:would|could|can|might|will|do) you (?:send|point|refer|direct) me(?: to)?"
    r"(?: next)?|who(?:m)? (?:else )?(?:should|could|can|might|would) i (?:ask|talk to|speak (?:to|with)|meet|see|"
    r"turn to|have (?:a )?coffee with)(?: (?:next|then|instead|after (?:you|this)))?$|"
    r"(?:who is|who's|who would be) the next person|"
    r"(?:any|a few|some|other) names (?:you (?:could|can) give me|of people (?:i|to))"
)
SHOULD_HAVE = _p(
    r"(?:did|have) (?:i|we) (?:forget|forgotten|miss|missed|leave out|left out|overlook|overlooked) (?:anything|"
    r"something)|"
    r"(?:should|could) (?:i|we) have asked|i should(?:'ve| have) asked|"
    r"i (?:didn't|did not|haven't|have not) ask(?:ed)?|(?:didn't|haven't) i ask(?:ed)?|"
    r"what have(?:n't)? (?:i|we) (?:not |never )?asked|"
    r"^(?:(?:ok|okay|so|and|right|well|um) )*(?:is there )?anything else(?: (?:that )?"
    r"(?:you(?:'d| would) (?:like|want) to (?:add|say|tell me)|i (?:should|ought to) (?:know|ask)|to add))?$|"
    r"(?:anything|something|what) (?:else )?i should(?:'ve| have)? (?:be )?ask(?:ed|ing)?|forgot(?:ten)? to ask|"
    r"anything (?:else )?(?:that )?i(?:'ve| have)? (?:forgot|forgotten|missed|left out|overlooked)(?: to ask)?$"
)
REPEAT = _p(
    r"(?:say|repeat) (?:that|it|this) (?:again|once more|one more time)|come again$|"
    r"(?:could|can|would) you (?:please )?(?:repeat|say)(?: (?:that|it|this))?(?: for me)?(?: please)?$|"
    r"(?:did not|didn't|couldn't|could not) (?:quite |really )?(?:hear|catch|get|understand) (?:you|that|it|what)|"
    r"what did you (?:just )?say$|pardon(?: me)?$|^(?:\w+ ){0,2}what was that(?: again| sorry)?$|sorry what$|"
    r"(?:repeat|say) (?:the|your|those) (?:(?:very )?(?:last|first|second) )?(?:bit|part|thing|things|"
    r"word|words|sentence|"
    r"one|question)(?: again| once more)?$|"
    r"i missed (?:that|it|what you (?:just )?said|the last (?:bit|part|word|thing))$|say again$|"
    r"beg your pardon|one more time please|"
    rf"(?:could|can|would|will|please) (?:you )?(?:please )?(?:slow down|{leave_requests.SLOWER})"
)
SLOWER = _p(rf"slow down|{leave_requests.SLOWER}")
"""Asks for the same again, and more easily heard."""
OWN_PLAN = compiled(
    r"\b(?:(?:i|we)(?:'d| would| really|'m| am)*(?: (?:really|just|so|very|also|mainly|simply|"
    r"here))* (?:love|like|want|hope|hoping|"
    r"wish|happy|excited|glad|keen|eager|look forward|looking forward)(?: to| for)? (?:to )?(?:learn|listen|"
    r"hear|talk|speak|"
    r"chat)(?:ing)? (?:(?:from|to|with) (?:you|someone like you|somebody like you))"
    r"|i (?:really |just |still |also )?(?:want|need|hope|have|would like|'d like|(?:am|"
    r"'m) trying) to (?:find out|figure out|"
    r"decide|work out|see) (?:what|which \w+|where)(?: to (?:do|study|become|go|work|choose)| i(?:'d|"
    r" would)? (?:want|should|could|"
    r"can|might|will|like)(?: to)?(?: (?:do|be|become|study|go))?)"
    r"|(?:i|we)(?:'d| would)? (?:want|wanted|like|love|hope|came|am here|'m here) to ask(?: you)? "
    r"(?:(?:a|some|few|couple|of|just|quick) )*(?:questions?|things?)"
    r"(?: about (?:your|the|this) (?:work|job|career|role|field|trade))?)"
    r"(?: (?:today|now|next|later|then|afterwards|a bit|a little|more|this (?:morning|afternoon)|with my life|in life|"
    r"very much|so much))*$"
)
"""What visitors wish for themselves, said at the end of a turn: it names nothing that could be told."""
CAME_FOR = compiled(
    r"\bi(?:'d| would|'m| am)? (?:[\w']+ ){0,3}?(?:like|love|want|wanted|hope|hoping|curious|interested|keen|eager|"
    r"trying|wondering|wonder)\b(?: [\w']+){0,4}? (?:how|what|why|which|whether|where) (?:[\w']+ ){0,4}?(?:people|"
    r"others|someone|somebody|anyone|anybody|folks?|one|graduates|students|a person)\b.*$"
    r"|\bi(?:'m| am) (?:just |really )?wondering (?:whether|if) (?:it|this|that|i|such)\b.*$"
    r"|\bi(?:'d| would|'m| am)? (?:[\w']+ ){0,2}?(?:like|love|want|wanted|hope|hoping|here)\b(?: [\w']+)?"
    r" (?:ask|asking|talk|talking|speak|speaking|chat|chatting)(?: (?:to|with))?(?: you)?"
    r"(?: (?:a|some|few|couple|of|things?|questions?|bit|little))* about (?:your (?:[\w']+ )?(?:work|job|career|role|"
    r"field|profession|path|trade|experience)|what you do)$"
    r"|\bi(?:'d| would|'m| am)? (?:[\w']+ ){0,2}?(?:like|love|want|wanted|hope|hoping|here|came|trying)(?: to)? "
    r"(?:(?:really|just) )?(?:learn|find out|know|hear|understand|see)(?: \w+){0,2}? (?:about|of) (?:(?:your|this) "
    r"(?:[\w']+ ){0,2}?(?:work|job|career|role|field|profession|trade)|what you do)"
    r"(?: (?:here|today|all day|for a living|a bit|better))*$"
    r"|\bi(?:'m| am)(?: (?:really|very|so|just|quite|also))* (?:curious about|interested in|excited about|"
    r"fascinated by) (?:(?:learning|hearing|knowing)(?: more)? about )?"
    r"(?:your (?:[\w']+ )?(?:work|job|career|role|field|profession|"
    r"path|trade|experience)|what you do)$"
)
"""What a visitor came to find out, about people in general or about the work as such."""
CAME_TO_LEARN = compiled(
    r"\bi (?:now |just |really )*(?:want|need|hope|like|came|come|came here|am here|would like|'d like)(?: to)? "
    r"(?:(?:really|better|just) )*(?:understand|know|learn|see|find out|hear)(?: more)? (?:how|"
    r"what) (?:the |your |this |"
    r"such |that )?(?:work|job|jobs|life|it|things|everything|trade|profession|people) (?:is|are|works?|"
    r"goes?|go|looks?|"
    r"does|do)\b.*$"
)
"""What somebody who has just told of themselves came to learn, whatever their grammar."""
ABOUT_ME = _p(
    r"(?:a (?:bit|little) )?about (?:me|myself)|i(?:'ve| have)? (?:just |recently |only just )?(?:finished|graduated|"
    r"left (?:school|college|university)|started (?:school|college|university))|i (?:study|studied|major)|"
    r"i(?:'m| am) (?:an? |studying|in my)|my name is"
)

DOUBTS = compiled(
    r"\b(?:am i|i'm|i am|is it|it's|would i be|are we) (?:\w+ )?too (?:old|young|late|shy|slow|quiet|small|weak)\b|"
    r"\b(?:do|would|will) (?:you think )?(?:i|someone like me|somebody like me)"
    r"(?: would| will|'d)? (?:have|stand) an?y? (?:\w+ )?chance\b|"
    r"\b(?:am i|i'm|i am|would i be) (?:good|smart|clever|strong|qualified) enough\b|"
    r"\b(?:do you think|could|can) (?:that )?i "
    r"(?:could|can|would be able to|do|learn|manage) (?:do |be |learn |manage )?"
    r"(?:this|it|that|such a job|your job|one)(?: too| as well)?$"
)
"""Asks whether the visitor is too old, or good enough."""
PRAISES = compiled(
    r"\b(?:lov\w+|likes?|liked|admir\w+|enjoy\w*|great|good|nice|wonderful|amazing|brilliant|beautiful\w*|impress\w+|"
    r"inspir\w+|interesting|fascinating|fun|funny|kind|brave|cool|star|legend|well|proud|lucky|gift|talent|"
    r"congrat\w+|helpful|generous|honou?r\w*|pleasure|delicious|patient|clever|excellent|perfect|awesome|fantastic|"
    r"incredible|warm\w*|clear\w*|vivid\w*|listen|smells?|cosy|cozy|pretty|elegant|best)\b"
)
"""Has a good word in it."""
