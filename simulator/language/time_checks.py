"""Checking the time that is left, in all its shapes."""

from simulator.domain.talk import Act
from simulator.language.favours import I_ASK, Favour

TIME_CHECK = "checks the time"
"""The reason that such a reading gives."""

_MINUTES = r"(?:\w+ ){0,6}?(?:minutes?|mins?|half an hour|quarter of an hour)\b"

_SPAN = (
    r"(?:(?:about|around|roughly|only|just|the|a|an|full|your|our|these|those|for|like|maybe) ){0,3}"
    r"(?:\w+(?: five)? (?:minutes?|mins?)|half (?:an )?hour|quarter of an hour|hour|time)"
)
_UNTIL = r"(?:until|till) \w+(?: \w+)?"
_FINE = (
    r"(?:ok|okay|good|fine|all right|alright|right|correct|the case|true|enough|possible|convenient|works?|suits?|"
    r"holds?|fits?|be)\b"
)
_ASIDE = (
    r"(?:today|together|now|works?|was|is|would be|fine|okay|for (?:me|this|us|our talk|coffee|a chat|the coffee)|"
    r"with (?:me|you)|to talk|in total|at most)"
)
AMOUNT = r"(?:\w+(?: five)? (?:minutes?|mins?)|half an hour|(?:a )?quarter of an hour|(?:an|one) hour)\b"
_TOLD = (
    r"(?:(?:i|we) (?:think|know|see|believe|understand|remember) (?:that )?)?"
    r"(?:(?:we had|i (?:have |had )?(?:planned|booked|asked(?: you)? for|thought of)|"
    r"(?:you|we) (?:said|have|mentioned|agreed(?: to| on)?|planned|offered|set aside|scheduled|"
    r"only have)) )?"
    r"(?:that )?(?:(?:you|we) (?:have|could spare|can spare) )?"
)
"""What this talk's own time may be said with; "you worked there for twenty minutes" is about something else."""

_GONE = r"(?:off|away|gone|back|somewhere|going|out of here|finished|done|(?:at|in) your (?:next|meeting))"
_HENCE = (
    r"(?=$| (?:today|now|here|then|exactly|by|at the latest|for (?:your|our|the next)|and|if|or|so|up|off|away|back|"
    r"this|"
    r"our|for (?:you|me|us)|to (?:get|be|catch|make|reach|pick|your)|with (?:me|us))\b)(?! (?:to get|up|off|back)\b.*\b"
    r"(?:open|ready|on|going|started|every|each|usually|normally|work)\b)"
)
"""What may follow where somebody asks when this talk must end: `what time do you have to leave the house` goes on."""

TIME_CHECKS = (
    Favour(
        "time-check",
        Act.TIME_CHECK,
        TIME_CHECK,
        None,
        (
            (
                r"how much (?:more )?time (?:do|have|did) (?:we|you|i)(?: still)? (?:have|got|"
                r"left)\b(?! (?:for|to) (?:your|hobb|research|read|yourself|family))"
            ),
            r"is there (?:still )?(?:enough )?time (?:left )?(?:for|to)\b",
            r"how long (?:do|have) (?:we|you|i) (?:still )?(?:have|got)(?: left| still)?"
            r"(?: (?:with you|for this|today|together|here|now))*$",
            r"how much longer (?:do|can|have) (?:you|we|i)\b(?! \w+ (?:to|before)\b)",
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
                r"borrow|grab|stay|give me|use|continue|keep going|ask for)(?: \w+){0,4}? "
                # `a minute to yourself` is of the work.
                r"(?:minutes?(?! (?:to|for) (?:yourself|breathe|rest|relax|think|eat)\b)|mins?|"
                r"longer|more time|over time|(?:(?<=go )|(?<=run )|(?<=into ))overtime|"
                r"(?<!take )over(?! (?:it|that|this|them|again|there|how|what|why|your|an?|"
                r"the (?!time|hour|end|half))\b))\b"
            ),
            # Whatever the verb was heard as: "could you spell five more minutes".
            (
                r"(?:can|could|may|might) (?:i|we|you) \w+ (?:me )?(?:just )?(?:another \w+|(?:a few|a couple|\w+)"
                r"(?: of)? more) (?:minutes?|mins?)$"
            ),
            (
                r"do you (?:have to|need to|have got to) (?:go|leave|run|get going|be somewhere|stop)(?: soon| "
                r"now| yet)?$"
            ),
            (
                r"are you (?:ok|okay|good|fine|happy|able) (?:to (?:\w+ ){1,3}?|with |for )(?:for )?(?:an?|"
                r"another|one|"
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
                r"what time (?:is it|have (?:we|you) got|do (?:you|we) (?:have to|need to|must|should|want to) "
                r"(?:(?:go|"
                rf"leave|stop|finish|end|wrap)\b{_HENCE}|be {_GONE})|should (?:we|i) (?:stop|finish|end|wrap|leave))\b"
            ),
            (
                r"when (?:(?:do|must|would) (?:you|we|i) (?:have to|need to|want to|like to|"
                r"like us to)|(?:must|should|shall) (?:we|i)) ?(?:go|leave|stop|finish|wrap up|"
                rf"be somewhere|be back|end)\b{_HENCE}"
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
            r"is (?:that|it) (?:really )?the time(?: (?:already|now))?$",
            r"is it (?:really )?(?:that late|half past(?: \w+)?|(?:a )?quarter (?:past|to) \w+|\w+ oclock|so late|"
            r"that time)"
            r"(?: already| now)?$",
            r"(?:are|is) (?:we|it|our time) (?:really )?(?:out of time|over time|past time|at time|up)(?: already|"
            r" now)?$",
            r"(?:have|did) we (?:really )?(?:use|used|go|gone|been) (?:up |through )?(?:all )?(?:our|the) (?:whole )?"
            r"(?:time|minutes|\w+ minutes|half hour)(?: already| now)?$",
            r"is now (?:still )?(?:a )?(?:ok|okay|good|fine|convenient|all right|alright)(?: time| moment)?"
            r"(?: (?:for|with) you)?(?: (?:to|for) \w+)?$",
            (
                r"we (?:agreed on|said|have|had|planned|scheduled) (?:\w+ )?(?:twenty|thirty|fifteen|ten|five|"
                r"forty|\d+)(?: five)? minutes (?:\w+ ){0,4}?(?:right|correct|is that|does that|still)\b"
            ),
            (
                r"(?:you|we) (?:agreed on|said|have|had|planned|scheduled) (?:about |around |only |just "
                r")?(?:(?:twenty|"
                r"thirty|fifteen|ten|five|forty|\d+)(?: five)? minutes|half an hour|(?:a )?quarter of an hour|an "
                r"hour)"
                r"(?: today| together| for this| for me)? (?:right|correct|is that|does that|still)\b"
            ),
            rf"^(?:(?:so|and|ok|okay|well|um|great|now) )*{_TOLD}(?:{_SPAN}|{_UNTIL})(?: {_ASIDE}){{0,3}} "
            rf"(?:is|does|do|would|will) (?:that|this|it) (?:\w+ )?(?:be )?{_FINE}",
            rf"^(?:(?:so|and|ok|okay|well|um) )*(?:is|are) (?:the|our|your|these) {_SPAN} (?:still )?{_FINE}",
            rf"(?:is|are|would) (?:it|that|this|we|everything) (?:still |be )*{_FINE} "
            r"(?:(?:with|by|for) (?:you|us|me) )?(?:for|to|if|that) "
            r"(?:(?:we|i|you|us|me|have|take|took|talk|talked|chat|speak|stay|for|do|about|around|just|"
            rf"only|the|our|these|up) ){{0,6}}{AMOUNT}(?! (?:late|early|a|per|every|each)\b)",
            rf"(?:does|do|would|will|is|are) (?:the |our |these |those )?{AMOUNT} (?:still |be |really )*{_FINE}",
            r"(?:can|could|shall|should) we (?:do|make it|say|talk for|have|take|keep it (?:to|at)) "
            rf"(?:about |around |the )?{AMOUNT}(?! (?:a|per|every|each)\b)",
            rf"^(?:(?:so|and|ok|okay|well|um|great|now|only|we|you) )*(?:we|you|i)(?: only)?(?: have|'ve)(?: got|"
            rf" only| about| around| time)* "
            rf"{AMOUNT}(?: today| together| now| left| for (?:this|us|me))* (?:right|yes|correct|true|"
            r"(?:have|do|did|had) n't (?:we|you))$",
            r"^(?:is (?:that|this|it) )?(?:still )?(?:ok|okay|good|fine|alright|all right) (?:for|with|by) you$",
            r"does (?:the|this|that|our|your) time still (?:suit|work|fit)\b",
            (
                rf"(?:do|have|would|did) you (?:got |have |still |maybe )*(?:another|an extra|some more) "
                rf"{_MINUTES} (?:in you|to spare)"
            ),
            r"is there (?:still )?(?:room|space) for (?:one|another|a|two) (?:\w+ )?(?:more|question|last)\b",
            r"when (?:do|must|would) you (?:have to |need to |want to )?be (?:off|away|gone)\b",
            r"are you (?:\w+ )?(?:in a (?:hurry|rush)|pressed for time|short (?:of|on) time)\b",
            (
                rf"(?:am i|are you|are we) (?:\w+ )?(?:ok|okay|good|fine|all right|alright) for (?:another |about "
                rf")?{_MINUTES}"
            ),
            (
                r"should (?:i|we) (?:be (?:letting you go|stopping|finishing|wrapping up|going)|"
                r"(?:stop|finish|end|wrap up)(?: (?:here|now|soon|there))?$|let you (?:go|get))"
            ),
            (
                rf"{I_ASK}(?:\w+ )?(?:go on|went on|carry on|carried on|keep going|kept going|run over|ran over|"
                rf"go over|went over|"
                rf"run on|ran on|continue|stay|stayed|talk on) (?:\w+ ){{0,3}}?{_MINUTES}"
            ),
            r"(?:can|could|may) i (?:just )?squeeze in (?:another|one|a)\b",
            r"do you (?:need|have) to (?:get (?:back|going|home)$|(?:dash|rush|be off|be going)\b)",
            r"when do you (?:have|need|want) to be off\b",
            r"(?:are we|are you) (?:still )?(?:ok|okay|good|fine|all right|alright) (?:till|until|for)\b",
            r"shall (?:we|i) (?:finish|stop|end|leave it|wrap up)(?: (?:here|there|now))?$",
            r"(?:have|did) we (?:\w+ )?(?:run|ran) (?:out of|over) (?:our )?time\b|do we (?:still )?have long$",
        ),
    ),
)
"""In order of precedence; matched on plain words (see `clauses`)."""
