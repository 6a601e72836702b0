"""Plain shapes of everyday questions whose topic a turning by grammar would lose.

`your boss, is she nice` has its topic before the comma, `bad for your lungs` behind the judgement, `a clause, is that
true` in the clause. Names as in `everyday_turns`; besides, `{base}` is the plain form of the verb `third` or `past`,
`{are}` agrees with `x`, and `{a_x}` is one `x`.
"""

_NP = (
    r"(?:the|your|their|his|her|this|that|these|those) [\w'-]+(?: (?!(?:is|are|was|were|do|does|"
    r"did)\b)[\w'-]+){0,3}"
)
_HE = r"(?:it|that|he|she|they)"
WEAK = (
    r"(?:(?:really|very|so|that|still|actually|even|ever|quite|pretty|a bit|a little|rather|too|more|"
    r"just) )*"
)
_WORTH = (
    r"(?:it|the (?:money|time|effort|trouble|cost|price|fees?|debt|wait|risk|work|hassle|"
    r"sacrifice))(?: at all)?"
)
_PAPER = r"(?:licen[cs]e|certificate|permit|ticket|diploma|degree|qualification|visa|apprenticeship|doctorate)"
_HARD = (
    r"(?:hard|difficult|easy|tough|risky|tricky|dangerous|strange|nice|fun|pleasant|awful|cheap|"
    r"expensive|boring)"
)
_AGE = r"(?:\d\d|(?:twenty|thirty|forty|fifty|sixty|seventy)(?:[- ]\w+)?)"
_SOUNDS = r"(?:sounds?|looks?|seems?|feels?)"
_STRAND = r"(?:with|to|for|on|in|at|up|from|about|of)"
_FOLK = (
    r"(?:people|graduates|students|beginners|girls|women|men|foreigners|immigrants|apprentices|candidates|"
    r"applicants)"
)
_MORE = (
    r"(?:(?:more|less) \w+|better|worse|"
    r"(?:hard|easi|fast|saf|slow|simpl|cheap|dull|busi|nic|quick|rich|poor|strong|weak|long|short)er)"
)

NAMED_FIRST = (
    (
        rf"(?:is|are) (?P<x>(?:an? |the )?[\w' -]*{_PAPER}) {WEAK}(?:expensive|costly|cheap|dear|hard to get)",
        "what does it take to get {x}",
    ),
    (
        rf"(?P<x>{_NP}), (?:is|are|was|were) {_HE} {WEAK}(?:well |"
        rf"properly )?paid\b.*",
        "how does the pay work for {x}",
    ),
    (rf"(?P<x>{_NP}), (?P<be>is|are|was|were) {_HE} (?!.*\bor\b).+", "what {be} {x} like"),
    (
        rf"(?P<x>{_NP}), {_HE} (?P<be>is|are|was|were) (?!true|correct|"
        rf"right)(?!.*\bor\b).+",
        "what {be} {x} like",
    ),
    (rf"(?P<x>{_NP}), (?:do|does|did|can|will) {_HE} (?!.*\bor\b).+", "what {are} {x} like"),
    (r"(?P<x>(?:when|while) you .+?), (?P<be>is|was) (?:it|that) (?!.*\bor\b).+", "what {be} it like {x}"),
    (
        r"(?:.* )?(?:says?|said|told me|tells me|claims?|reckons?|swears?|heard|read|thinks?)(?: that)? "
        r"(?P<x>(?!you (?!can|ca|have to|need|must|should)|your\b|that\b).+?),? (?:is (?:that|it|this)|"
        r"it is|that is)(?: really)?"
        r"(?: true| correct| right| so| accurate)?",
        "what do you think about the idea that {x}",
    ),
    (
        rf"(?:is|was) (?P<x>(?:{_NP}|an? [\w' -]+?))"
        rf" (?:an? )?{WEAK}(?:very )?{_HARD} to (?P<b>\w+(?: {_STRAND})?)",
        "what is it like to {b} {x}",
    ),
    (
        rf"(?:are|were) (?P<x>[\w' -]+?)"
        rf" {WEAK}{_HARD} to (?P<b>\w+(?: {_STRAND})?)",
        "what is it like to {b} {x}",
    ),
    (
        r".+(?:'s| is| are| was| were) what (?P<x>(?:makes|made|keeps|kept|led|brought|got|drew|drives|"
        r"drove|pushed) .+)",
        "what {x}",
    ),
    (
        r"(?:they|people|everybody|everyone|someone|somebody|some people) (?:said|say|says|think|thinks|"
        r"claim)(?: that)? "
        r"(?P<x>(?!you (?!can|ca|have to|need|must|should)|your\b|that\b|it\b).+)",
        "what do you think about the idea that {x}",
    ),
    (r"you (?P<past>\w+ed|went|took|learnt) (?P<w>where|what)", "how did you decide {w} to {base}"),
    (
        r"who \w+s (?P<x>(?:the|your|a|an) \w+(?: \w+)?) (?:when|if) (?:it|they)"
        r" (?P<y>.+)",
        "what happens when {x} {y}",
    ),
    (
        r"(?P<x>(?:the|your) \w+) (?P<third>\w+s)(?P<p> (?:to|with|for|on|at))? (?P<w>whom?|what|where)",
        "how does {x} decide {w} to {base}{p}",
    ),
    (r"you (?P<b>\w+)(?P<p> (?:to|with|for|on|at)) (?P<w>whom?|what)", "how do you decide {w} to {b}{p}"),
    (
        r"(?P<p>(?:in|at|on) (?:your|the|this) \w+),? (?:is|are)"
        r" (?:there )?(?:it )?(?:the )?same (?P<x>\w+) (?P<f>for .+)",
        "what {are} the {x} like {f} {p}",
    ),
)
"""The thing stands before the question, behind it, or in a clause."""

JUDGED = (
    (
        r"(?:that|it|this) (?:can't|cannot|couldn't|can not) (?:be|have been) (?:\w+ )?(?!to\b)\w+",
        "what is that like for you",
    ),
    (
        rf"(?:that|it) was {WEAK}(?:brave|hard|easy|tough|scary|risky|bold|crazy|sad|strange|weird|unfair|nice|awful)",
        "what was that like for you",
    ),
    (r"worth it", "what do you get out of it"),
    (
        rf"(?:is|was) it {WEAK}(?:bad|good|hard|tough|rough) (?:for|on) (?P<y>your \w+),? (?P<x>\w+ing .+)",
        "how does {x} affect {y}",
    ),
    (
        r"would(?:n't)? it (?:not )?be \w+ to (?:just )?(?P<v>.+?) (?:instead of|rather than)"
        r" (?P<y>\w+ing\b.*)",
        "how does {doing} compare with {y}",
    ),
    (
        rf"(?P<aux>is|was|are|were) (?P<s>[\w' ,-]+?) {WEAK}(?:bad|good|hard|tough|rough|harmful|damaging|"
        rf"unhealthy) "
        r"(?:for|on) (?P<y>you|your (?!job|work|career)\w+(?: \w+)?)",
        "how {aux_do} {s} affect {y}",
    ),
    (
        rf"(?P<s>[\w' -]+?) must (?:be|get) {WEAK}(?:bad|hard|tough|rough|difficult) (?:for|on)"
        rf" (?P<y>(?:your|the) .+)",
        "how {s_do} {s} affect {y}",
    ),
    (
        r"(?P<x>[\w' -]+?) must have helped(?: you)?(?: a lot)?(?P<y> (?:to|with|in) .+)?",
        "how has {x} helped you{y}",
    ),
    (rf"(?:was|were) (?P<s>[\w' -]+?) {WEAK}worth {_WORTH}", "what did you get out of {s}"),
    (rf"(?:is|are) (?P<s>(?:it|that|this)) {WEAK}worth {_WORTH}", "what do you get out of it"),
    (rf"(?:is|are) (?P<x>(?!it\b)[\w' -]+?) {WEAK}worth {_WORTH}", "what do people get out of {x}"),
    (
        rf"(?:is|are) (?P<x>(?:an? )[\w' -]+?) {WEAK}(?:expensive|costly|cheap|dear)",
        "what goes into the price of {x}",
    ),
    (
        rf"is (?:being )?(?P<x>{_AGE}) too (?:old|young|late|early)"
        rf" to (?P<y>.+)",
        "what would it be like to {y} at {x}",
    ),
    (
        rf"is (?:being )?(?P<x>{_AGE}) too (?:old|young|late|early)(?: for (?:this|it|that))?",
        "what is it like to start at {x}",
    ),
    (
        r"(?:is|are) (?P<x>(?!it\b|this\b|that\b|the\b|there\b)[\w' -]+?) (?:still |really )*an? (?:good|"
        r"bad|safe|decent|viable|smart|"
        r"sensible|wise|nice|great|solid) (?P<y>career|job|choice|idea|investment|bet|business|option|"
        r"profession|trade|"
        r"field|move|degree|subject|life)(?: .+)?",
        "what do you think of {x} as {a_y}",
    ),
    (
        rf"(?:is|are) (?P<x>\d[\d,.]* \w+) {WEAK}(?:a lot|many|much|few|enough|big|normal|good)\b.*",
        "what difference do {x} make to your work",
    ),
    (rf"(?:(?:that|it|this) )?{_SOUNDS} {WEAK}(?:like )?(?!like\b)[\w' -]+", "what is that like for you"),
    (
        r"is (?:that|it|this) (?:normal|usual|typical|common|unusual|rare|standard)(?P<y> (?:in|for|at|here|"
        r"there)\b.*)?",
        "how does that compare with what usually happens{y}",
    ),
    (
        r"is (?:that|it|this) (?:legal|allowed|illegal|permitted|forbidden)(?P<y> (?:in|for|at|here|"
        r"there)\b.*)?",
        "what do the rules say about that{y}",
    ),
    (r"does it (?:really |actually )?matter (?P<x>that .+)", "what difference does it make {x}"),
)
"""A verdict is offered: what it is about stands beside it."""

OF_OTHERS = (
    (r"(?:do|does) (?P<x>(?!you\b)[\w' -]+?) charge (?:a lot|much)", "how {do} {x} decide what to charge"),
    (
        r"would (?P<x>(?!you\b)[\w' -]+?) (?:mind|approve|notice|care|object|agree|be (?:angry|upset|happy))",
        "how would {x} react",
    ),
    (
        rf"(?P<aux>do|does|did) (?P<x>(?!you\b)[\w' -]+?) {WEAK}(?:sometimes |often )?"
        rf"(?:worry|mind|complain|object|get (?:worried|angry|upset|annoyed)) (?:when|if|that)"
        rf" you (?P<v>(?!think\b).+)",
        "how {aux} {x} feel about you {doing}",
    ),
    (
        r"did (?P<x>(?!you\b)[\w' -]+?) think (?:that )?(?:you were|it was) (?:\w+ )?\w+ to (?P<v>.+)",
        "how did {x} feel about you {doing}",
    ),
    (
        rf"(?P<aux>do|does|did) (?P<x>(?!you\b|it\b|that\b)[\w' -]+?) {WEAK}care (?:about|for) (?P<y>.+)",
        "how {aux} {x} see {y}",
    ),
    (
        rf"(?P<aux>do|does|will|would|did) (?P<x>(?!you\b)[\w' -]+?) {WEAK}(?:take|hire|accept|employ|want|"
        rf"recruit)(?: on)? "
        rf"(?P<y>{_FOLK} (?:with|without|from|over|under|who|straight|like) .+)",
        "how {aux} {x} see {y}",
    ),
    (
        rf"(?:do|does) (?P<x>(?!you\b)[\w' -]+?) {WEAK}listen(?: to .+)?",
        "what happens when somebody brings something up with {x}",
    ),
    (
        rf"(?P<aux>do|does) (?P<x>they|(?:the|your) [\w-]+(?: [\w-]+)?) {WEAK}(?:pay for|provide|supply|"
        rf"cover|give you|"
        r"buy you|buy|get you) (?P<y>(?:the|your|all) (?!training|course)[\w' -]+)",
        "how does it work with {y}",
    ),
    (
        rf"(?:do|does) (?P<x>the [\w -]*?(?:inspectors?|police|auditors?|doctors?|vets?|press|journalists|"
        rf"tourists|owners?))"
        rf" {WEAK}(?P<y>come|visit|call|turn up|drop in|show up)(?: round| by| here)?(?: (?:often|much|"
        rf"a lot|regularly))?",
        "what is it like when {x} {y}",
    ),
    (
        r"(?:has|have) (?P<x>(?!you\b)[\w' -]+?) (?:really )?changed (?:anything|much|a lot|things|everything)",
        "how have things changed with {x}",
    ),
    (
        r"did (?P<x>(?!you\b)[\w' -]+?) (?:really )?change (?:anything|much|a lot|things|everything)",
        "how did things change with {x}",
    ),
    (
        rf"(?:has|have) (?P<s>[\w' -]+?) made (?P<y>(?:your|the|this|their) [\w' -]+?) {WEAK}(?:much |"
        rf"a lot |any )?{_MORE}",
        "how has {s} changed {y}",
    ),
    (
        rf"(?P<aux>do|does|did|will) (?P<s>[\w' -]+?) make (?P<y>(?:your|the|this|their) [\w' -]+?)"
        rf" {WEAK}(?:much |a lot |any )?{_MORE}",
        "how {aux} {s} change {y}",
    ),
    (
        rf"(?:has|have) (?P<s>[\w' -]+?) made (?:it|things|life|everything) {WEAK}(?:much |a lot |"
        rf"any )?{_MORE}(?: .+)?",
        "how has {s} changed things",
    ),
    (
        r"did (?:they|the \w+|your \w+|anyone|anybody|someone) (?:train|teach)"
        r" you",
        "how did you learn what to do",
    ),
    (
        rf"did (?P<x>(?!you\b)[\w' -]+?) {WEAK}listen(?: to .+)?",
        "what happened when somebody brought something up with {x}",
    ),
    (
        r"did (?:anybody|anyone|somebody|someone) (?:help|support)"
        r" you(?P<y> .+)?",
        "what kind of help did you get{y}",
    ),
    (
        r"will (?:your \w+(?: \w+)?|anybody|anyone|someone|somebody) take over (?P<x>(?:the|your) .+)",
        "what do you think will happen to {x} after you",
    ),
    (
        r"(?:do|would|will) (?P<y>(?:most |many |the )?(?:people|apprentices|students|beginners)) (?:come|"
        r"get|go) in(?:to)?"
        r"(?: (?:it|this|the trade|the job|the field))?,? (?:through|by|via|with|from|straight)\b.*",
        "how do {y} come into this work",
    ),
    (
        r"who (?P<third>owns|runs|heads|leads|funds|finances)"
        r" (?P<x>.+)",
        "what difference does it make who {third} {x}",
    ),
)
"""What other people do or have done."""

PLAIN_CHOICES = (
    (
        r"(?:is|was) it (?:more |mostly |really )*(?:about )?(?P<x>.+?),? or (?:more |"
        r"mostly )?(?:about )?who you know",
        "what part do {x} and contacts play",
    ),
    (
        r"do you (?:prefer|like)"
        r" (?P<x>.+?),? or (?P<y>.+?),? or (?P<z>.+)",
        "how do {x}, {y} and {z} compare for you",
    ),
    (
        rf"(?:is|are) (?P<x>(?!it\b|that\b|this\b|you\b|there\b)[\w' -]+?) or (?P<y>[\w' -]+?)"
        rf" (?:the )?{WEAK}(?:more \w+|better|worse|harder|easier|safer|busier)",
        "how do {x} and {y} compare for you",
    ),
    (
        r"do you (?:use|bring|buy|have|need|wear|pay for|get|supply)"
        r" (?P<own>your own )?(?P<x>[\w' -]+?),? or (?:does|do|is|are|will) "
        r"(?:the|your|they|it|somebody|someone)\b.*",
        "how does it work with {x}",
    ),
    (
        r"do you get (?P<x>[\w' -]+?) or not",
        "how {do} {x} work in your job",
    ),
    (
        r"do (?P<y>(?:most |many )?people) (?:come|get|go) in(?:to)?(?: (?:it|this|the trade|"
        r"the job))?,? (?:through|by|via|with|from|straight)\b.*",
        "how do {y} come into this work",
    ),
    (r"do you (?P<v>[\w' -]+?),? or does (?:your|the|somebody|someone)\b.*", "what decides who {v_s}"),
)
"""Choices whose halves a grammar would cut wrongly."""
