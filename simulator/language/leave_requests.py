"""Asking for leave, to hear it again, or for a small favour here and now."""

from simulator.domain.talk import Act
from simulator.language.favours import I_ASK, WELCOME, YOU_MODAL, Favour

_OWN = (
    r"(?:\w+ ){0,5}?(?:of mine|my (?:work|writing|pages?|drawings?|website|draft|texts?|essay|letter|notes?|code|"
    r"plan))"
)

_NOW = (
    r"(?:took|take|came|come|record|recorded|sat|sit|write|wrote|rang|ring|call|called|bring|brought|ask|asked|"
    r"visit|visited|"
    r"stay|stayed|join|joined|use|used|keep|kept|watch|watched|listen|listened|reach|contact|get hold of|see you|"
    r"look|looked)"
)
_FOR_ME = (
    r"(?:write|jot|note|print|lend|bring|keep|save|hold|draw|correct|stop|interrupt|remind|warn|join|meet|let|"
    r"allow|pick|call|"
    r"ring|text|contact|answer|put)"
)
"""What is done for somebody, as against told to them."""

_TABLE = (
    r"(?:sugar|milk|cream|salt|pepper|butter|jam|honey|sauce|water|tea|coffee|juice|lemonade|wine|beer|soup|bread|toast|"
    r"cakes?|biscuits?|cookies?|scones?|buns?|sandwich(?:es)?|crisps|chips|nuts|sweets?|chocolates?|fruit|apples?|napkins?|"
    r"tissues?|menu|bill|spoons?|forks?|kn(?:ife|ives)|plates?|cups?|mugs?|glass(?:es)?|jug|pot|bowl|teaspoon|refill|"
    r"pens?|pencil|paper|chairs?|cushion|coat|bag|ashtray|lighter)"
)
"""What stands on the table or about the room."""
SLOWER = r"(?:speak|talk) (?:a (?:bit|little) |much )?(?:more )?(?:up|slow(?:er|ly)|loud(?:er|ly)|clear(?:er|ly))"
"""Asks to be spoken to more slowly, or louder."""

LEAVE_FAVOURS = (
    Favour(
        "repeat-request",
        Act.QUESTION,
        "asks to hear it again",
        None,
        (
            (
                rf"{YOU_MODAL}(?:\w+ )?(?:repeat|repeating|rephrase|say that|say it|run that|go over that|"
                rf"slow down|{SLOWER}|come again|"
                rf"saying that)(?: \w+){{0,5}}?(?: again| once more| down| up| slowly| louder| slower| by me)$"
            ),
            (
                rf"{YOU_MODAL}(?:\w+ )?(?:repeat|repeating|rephrase|slow down|{SLOWER}|"
                rf"come again|say (?:\w+ ){{1,6}}?(?:again|once more))\b"
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
                r"a few )?notes|(?:take|get|have) (?:a|one) (?:\w+ )?(?:photo|picture|selfie)|write|note|"
                r"be (?:honest|frank|blunt)|mention|jump in|jump|interrupt|stop you|pause|"
                r"give you|show you|check|offer|share|quote|pick your brain|get you|buy you|"
                r"offer you|move on|change|switch|try|use|come in|join you|call you|have a (?:seat|look)|"
                r"go (?:first|next)|borrow|add|say|tell you|come back to)\b"
            ),
            (
                r"(?:is|would|will) (?:it|that) (?:be )?(?:ok|okay|alright|all right|fine|possible(?! to (?!ask|"
                r"record|take|note|quote|stop|pause|see|talk))) (?:if|with you|to|that|for you|for me)\b"
            ),
            # What is rude or too much in general is a question; `if I` makes it a matter of leave.
            rf"(?:is|would|will) (?:it|that) (?:be )?{WELCOME} (?:if (?:i|we|my)|for me to)\b",
            (
                r"(?:would|will|does) (?:it|that) (?:bother|disturb|trouble|inconvenience|annoy|put) you (?:out "
                r")?if (?:i|we|my)\b"
            ),
            (
                r"(?:would|will|is) (?:a|my|some) \w+ (?:be )?(?:ok|okay|all right|alright|fine)(?: (?:with|"
                r"by|for) you)?$"
            ),
            # "Is the pay okay?" asks for no leave.
            r"(?:would|will|is) the \w+ (?:be )?(?:ok|okay|all right|alright|fine) (?:with|by|for) you$",
            r"(?:do|would) you mind (?:\w+ )?if (?:i|we)\b|(?:do|would) you mind (?:me|my)\b",
            (
                r"would you (?:allow me|let me|permit me) to?\b|(?:am i|are we) allowed to\b|"
                r"do i have (?:your )?permission\b"
            ),
            (
                r"(?:shall (?:we|i)|should (?:we|i(?! \w+ (?:with|by|as|in|out|at|my|a|"
                r"an)\b))) (?:\w+ )?(?:start|begin|get started|move|continue|go on|sit|dive|"
                r"jump|get going)\b"
            ),
            r"(?:you would n't )?mind if (?:i|we)\b",
            (
                r"(?:can|could|may|might) (?:i|we) (?:\w+ )?(?:borrow|keep|bring|touch|hold|taste|photograph|film|"
                r"listen|copy|open|"
                r"close|sit|try (?:it|one|that)|have (?:a|one|another|some) (?:\w+ )?(?:copy|sample|coffee|word))\b"
            ),
            # What the visitor would do here and now, and whether it would be welcome.
            rf"(?:would|will|does) (?:it|that) (?:\w+ ){{1,4}}?if (?:i|we|my \w+) {_NOW}\b",
            (
                rf"(?:is|are|would|might|could) there (?:be )?(?:\w+ ){{1,8}}?(?:i|we) (?:could|can|might|may) "
                rf"(?:\w+ )?{_NOW}\b"
            ),
            r"(?:can|could|may|might) (?:i|we) (?:\w+ )?(?:run|go|nip|pop|slip|step|get|dash) "
            r"(?:(?:to|out|off|into|over) )*(?:the |a )?(?:toilet|loo|bathroom|restroom|washroom|ladies|gents|wc|"
            r"outside|"
            r"bar|counter)\b",
            r"(?:can|could|may|might) i (?:\w+ )?(?:have|get) (?:a |an |some |another )?(?:glass of |cup of |bit of )?"
            r"(?:water|tea|coffee|sugar|milk|pen|napkin|tissue|chair|minute to \w+)\b",
            rf"(?:can|could|may|might) (?:i|we) (?:\w+ )?(?:have|get|take|try|grab) (?:(?:a|an|some|another|one|of|"
            rf"more|the|"
            rf"those|that|these|your|last|little|slice|piece|bit|plate|bowl|glass|cup) )+{_TABLE}\b",
            r"(?:can|could|may|might) i (?:\w+ )?(?:have|get|take) (?:another|one more)(?: (?!job|career|life|chance|"
            r"profession|degree|qualification)\w+)?$",
            r"(?:can|could|may|might) i (?:\w+ )?(?:take off|hang up|put|leave|move) my \w+\b",
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
                r"(?:can|could|would|will) you (?:please )?(?!explain|describe|compare|contrast|summar|outline|"
                r"clarify|"
                r"break|unpack|sum|put|be |do |have |make it )(?:\w+ ){1,6}for (?:me|us)$"
            ),
            (
                r"(?:can|could|may|might) i ask you to (?!tell|describe|explain|share|walk|talk|say|elaborate|go|"
                r"give|"
                r"reflect|compare|think|imagine)\w+"
            ),
            rf"{YOU_MODAL}(?:\w+ )?{_FOR_ME} (?:\w+ ){{0,5}}?(?:me|my|us)\b",
            rf"{YOU_MODAL}(?:\w+ )?put in a call\b",
            rf"{YOU_MODAL}(?:\w+ )?(?:pass|passing|hand|handing|reach) (?:over )?(?:the|that|those|this|a|some) "
            rf"(?:\w+ (?:of )?)?{_TABLE}\b",
            rf"{YOU_MODAL}(?:\w+ )?(?:open|opening|close|closing|shut|shutting|hold|holding) (?:the|that|this) "
            rf"(?:\w+ )?"
            r"(?:windows?|doors?|blinds?|curtains?|gate|umbrella)(?: for .+| please| a (?:bit|little)|$)",
            rf"{YOU_MODAL}(?:\w+ )?(?:turn|turning|switch|switching) (?:(?:the|that|your) (?:radio|music|tv|"
            rf"television|heating|"
            r"heater|fan|light|lights|machine|phone|volume)|that|it) (?:down|off|up|on)\b(?! (?:when|if|at night))",
            rf"{YOU_MODAL}(?:\w+ )?(?:budge up|(?:move|shift) (?:over|up|along)(?: a (?:bit|little))?$)",
            # Orders are requests too: `just send me the link`.
            r"(?:(?:please|just|do|and|so) )*(?:send|email|forward|lend|text|mail) me\b",
            r"(?:(?:please|just|do|and|so) )*keep me (?:posted|informed|updated)\b",
            rf"{YOU_MODAL}(?:\w+ )?(?:take|have) a (?:quick )?look (?:at|over|through)\b",
            (
                rf"{YOU_MODAL}(?:\w+ )?(?:read|reading|check|checking|look|looking|proofread|correct|glance|cast) "
                rf"{_OWN}\b"
            ),
            (
                rf"{YOU_MODAL}(?:\w+ )?(?:hold on|hang on|bear with me|wait(?= (?:a|one|for me|here|till i|until "
                rf"i)\b)|"
                r"give me (?:just )?(?:a|one|two) (?:\w+ )?(?:seconds?|moments?|minutes?)|excuse me)\b"
            ),
            rf"{YOU_MODAL}(?:\w+ )?(?:send|email|forward|lend|mail|text|sending|emailing|forwarding) (?:me|us)\b",
            (
                rf"{YOU_MODAL}(?:\w+ )?(?:give|giving) me (?:your (?:card|number|email|business card|phone)|"
                rf"a (?:ride|lift|hand|discount|call))\b"
            ),
            (
                rf"{YOU_MODAL}(?:\w+ )?(?:do me a favou?r|help(?:ing)? me (?:with (?:my|an?) (?:application|"
                rf"interview|essay|homework|assignment|project|thesis)|move|pay)|"
                r"sign (?:this|that|it|one|my|the|a copy)(?= for me| please|$))\b"
            ),
        ),
    ),
)
"""In order of precedence; matched on plain words (see `clauses`)."""
