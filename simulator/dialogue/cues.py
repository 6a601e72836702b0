"""Wordings that show what a turn does, over lower-case words joined by single spaces."""

import re


def _p(pattern: str) -> "re.Pattern[str]":
    return re.compile(rf"\b(?:{pattern})\b")


GREETS = _p(
    r"hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|(?:nice|good|pleased|great|lovely|"
    r"glad) to (?:finally )?meet(?: you)?|greetings|hallo|guten tag|bonjour"
)
THANKS = _p(r"thanks?|thank you|thankyou|i (?:really |do |so )*appreciate|grateful|danke|merci")
REFUSES_THANKS = _p(r"no thanks to|thanks to (?:the|your|a|his|her|their)")
APOLOGISES = _p(
    r"(?:i'm |i am |so |very )?sorry(?: about| for| to| i| if|$)|apologi[sz]e|apologies|forgive me|my bad|"
    r"excuse me|my mistake"
)
REPEAT = _p(
    r"(?:say|repeat) (?:that|it|this)(?: again| once more| please)?|come again|(?:could|can|"
    r"would) you (?:please )?repeat|(?:did not|didn't|couldn't|could not) (?:quite |really )?(?:hear|catch|"
    r"get|understand) (?:you|that|it|what)|what did you (?:just )?say|pardon(?: me)?|what was that|say again|"
    r"beg your pardon|one more time please"
)
COMPLIMENT = _p(
    r"you(?:'re| are) (?:so |very |really |such an? |an? )*(?:kind|generous|inspiring|inspiration|impressive|"
    r"wonderful|amazing|great|brilliant|funny|nice|helpful|lovely|legend|patient|interesting)|i (?:really |"
    r"truly |do |so )*admire|(?:nice|lovely|great|love your|like your|beautiful) (?:jacket|shirt|dress|"
    r"glasses|place|office|coat|hat|scarf|voice|café|cafe|table|spot)|what an? (?:inspiring|amazing|wonderful|"
    r"impressive|beautiful|lovely|great|brilliant) (?:story|career|person|place|job|path|journey)|well done|"
    r"congratulations|good for you|i(?:'m| am) (?:so |very |really )?(?:impressed|inspired)"
)
SMALL_TALK = _p(
    r"how are you(?: doing| today| feeling)?|how(?:'s| is) (?:it going|life|your (?:day|morning|week|"
    r"afternoon))|how do you do|how have you been|how was your (?:weekend|day|morning|trip|week|journey|"
    r"holiday)|what are you (?:drinking|having)|what would you like to drink|can i (?:get|buy|offer) you|"
    r"(?:nice|lovely|terrible|awful|beautiful|horrible|great|bad|crazy|sunny|rainy) (?:weather|day today|"
    r"morning)|(?:the|this) weather|(?:cold|hot|warm|rainy|sunny|windy) (?:today|outside|out there)|"
    r"is this seat|did you find (?:it|the place|parking)|a (?:coffee|tea|latte|cappuccino|flat white|espresso|"
    r"water)(?: for me)?(?: please)?$|how's things|what's up|traffic"
)
ACKNOWLEDGES = _p(
    r"i see|got it|makes sense|that's (?:so |really |very |such )?\w+|that is (?:so |really |very |such )?\w+|"
    r"that must have|that sounds|sounds like|wow|interesting|fascinating|amazing|right so|i understand|"
    r"so what you(?:'re| are) saying|so you|if i understand|that reminds me|i like (?:that|how)|"
    r"i love (?:that|how)|oh really|good point|what a (?:story|day|life)|i can imagine|really helpful|"
    r"thank you for (?:sharing|telling)|you (?:said|mentioned|told)"
)
TIME_CHECK = _p(
    r"how much time|time (?:do|have) (?:we|you)(?: still)? (?:have|got|left)|(?:any|enough|more|still|"
    r"some) time left|time left|(?:okay|ok|good|fine|doing|are we) (?:on|for|with) (?:the )?time|"
    r"is (?:this|now)(?: still)? (?:a )?(?:good|ok|okay|fine|bad) time|how long (?:do|have) (?:we|"
    r"you) (?:still )?(?:have|got)(?: left)?(?! (?:to|you|worked|been|lived|had))|how many minutes|"
    r"what time is it|"
    r"(?:do|have) (?:you|we) (?:still )?(?:have|got) (?:(?:a|any|some|enough|the|about|around|few|couple|of|"
    r"another|more|still|\w+teen|twenty|thirty|ten|five|two|three|\d+) )*(?:minutes?|time)(?! (?:for (?!me|us|"
    r"one|a|another|more|this|some|any)|to (?!talk|speak|chat|answer|go|stay|continue|spare)|off|at|in|"
    r"with your))|when do you (?:need|have) to (?:go|leave|run|be)|until when|how (?:are we|"
    r"we're) doing (?:on|for) time|still have (?:time|a few minutes|a moment)|watch(?:ing)? the (?:time|clock)"
)
EXTENSION = _p(
    r"(?:five|ten|few|couple(?: of)?|two|three|\d+|bit|little|extra|another \w+|some) more (?:minutes?|time|"
    r"of your time)|more minutes|another (?:few |couple of |five |ten |two |three |\d+ )minutes?|"
    r"extra (?:\w+ )?(?:minutes?|time)|(?:go|run) (?:a (?:bit|little) )?over(?: time| a bit| the time)?\b|"
    r"stay (?:on )?(?:a (?:bit|little|few minutes|moment) )?longer|(?:a (?:bit|little) )more time|a (?:bit|"
    r"little) longer"
)
ONE_MORE = _p(
    r"(?:one|a) (?:more|last|final|quick|very last) (?:quick |short |final |last )?(?:question|thing)|"
    r"last question"
)
REFERRAL = _p(
    r"(?:anyone|anybody|someone|somebody|people|person|others|colleagues?) (?:else )?(?:(?:that|who|"
    r"whom) )?(?:you (?:think|know|would|could|can|might|'d)|i (?:should|could|can|might|ought)|(?:who|"
    r"that) (?:might|could|would|can|is|may|does))[^?]*(?:talk|speak|meet|contact|reach|learn|ask|help|"
    r"introduc|connect|interview|recommend|suggest|chat)\w*|"
    r"who(?:m)? (?:else )?(?:should|could|can|might|would|do you (?:think|suggest|recommend)|shall) (?:i|you|"
    r"it be)[^?]*(?:talk|speak|meet|contact|reach|ask|recommend|suggest|turn|interview|chat)\w*|introduce me|"
    r"(?:an )?introduction to|(?:make|give me) an introduction|put me in (?:touch|contact)|connect me (?:with|"
    r"to)|get me in touch|point me (?:to|towards) (?:some|any|an|people)\w*|"
    r"(?:recommend|suggest|refer me to) (?:some(?:one|body)|any(?:one|body)|people|a (?:person|colleague)|"
    r"other people|an?other)|know (?:some(?:one|body)|any(?:one|body)|other people|people)(?: else)? (?:i|"
    r"who (?:would|might|could) (?:talk|speak|be willing|help))[^?]*|who else (?:should|could|would|can|might|"
    r"is worth|do you (?:think|recommend|suggest))"
)
GOODBYE = _p(
    r"goodbye|good bye|bye(?: bye)?|see you(?: soon| later| around| again)?$|have a (?:great|nice|good|lovely|"
    r"wonderful) (?:day|one|week|evening|afternoon|rest|weekend|time)|take care|(?:it was|it's been|"
    r"it has been|this was|this has been|was) (?:so |very |really |such |a |an )*(?:nice|lovely|great|good|"
    r"pleasure|pleasant|wonderful|honou?r)[\w ]{0,12}(?:meeting|meet|talking|talk|speaking|speak|chatting|"
    r"chat|with)\b|let you (?:go|get back|run)|i (?:should|have to|must|need to|'ve got to|gotta|"
    r"better)(?: really| probably| also)? (?:go|leave|run|get going|be going|be off|head)(?: now| soon)?|"
    r"until next time|talk (?:to you )?soon|auf wiedersehen|au revoir|tschüss"
)
INSULT = _p(
    r"(?:you(?:'re| are)?|your (?:job|work|life|story|stories|answers?|advice|company) (?:is|are|was|sounds)|"
    r"this is|that's|that is|what an?) (?:all |just |such |so |really |very |a |an |the |total |complete |"
    r"utter |fucking |bloody |damn |kind of |pretty |most |\w+ly )*(?:idiots?|stupid|morons?|dumb|losers?|"
    r"useless|pathetic|worthless|jerk|liar|incompetent|ugly|fool|clown|disgusting|bullshit|crap|"
    r"waste of (?:my )?time|joke|rubbish|garbage|trash|terrible person|horrible person|annoying|"
    r"boring(?: person)?|asshole|arsehole|bastard|bitch|cow|pig)|"
    r"shut up|fuck (?:you|off)|fuck|screw you|go to hell|piss off|you suck|i hate you|bitch|asshole|arsehole|"
    r"stupid (?:woman|man|cow|person|idiot|old)|get lost|nobody (?:likes|cares about) you|wasting my time|"
    r"who cares(?: about)?"
)
PERMISSION = _p(
    r"(?:may|can|could|might) i (?:just |please |quickly |also )?(?:ask (?:you )?(?:a|an|another|one|some|"
    r"something|two|few)\b(?: \w+){0,4}|take (?:some |a few )?notes?|start|begin|jump in|interrupt|"
    r"record \w+)$|(?:do|would) you mind if i (?:ask|asked|take|took|start|record|write)\b[\w ]{0,30}$|"
    r"(?:is it|would it be) (?:ok|okay|alright|all right|fine|possible) (?:if i|for me to|to) (?:ask|asked|"
    r"take|took|start|record|write)\b[\w ]{0,30}$|shall (?:i|we) (?:start|begin)|i (?:have|had|'ve got) (?:a|"
    r"one|another|some|a few|a couple of) (?:more )?(?:personal |quick |last )?questions?(?: for you)?$"
)
