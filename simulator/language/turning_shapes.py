"""Open wordings of whole shapes: `was it A or B that made you stay` as `what made you stay`."""

from collections import defaultdict
from collections.abc import Iterator

from simulator.language import lexicon as lex
from simulator.language.phrases import Row, is_plural
from simulator.language.spoken import joined
from simulator.language.verbs import base_of, gerund, is_past, third_person
from simulator.patterns import compiled

_NEEDED = r"(?:necessary|needed|required|important|essential|useful|helpful|vital|crucial)"
_WHOSE = r"(?:the|your|their|his|her|our|its|this|these|those|that)"
_SOMEBODY = r"(?:person|man|woman|guy|boss|leader|manager|teacher|colleague|place|group|crowd|team|company|employer)"
_NO_QUALITY = (
    r"(?:more|less|mostly|mainly|either|rather|worth|about|in|at|on|all|like|just|only|not|"
    r"really|very|so|to|for|from|with|the|your|a|an|this|that|true)"
)
_ENDS = r"(?:do|get|be|become|work|make|start|join|apply|succeed|pass|run|qualify|enter|have|teach|train)"
_SHAPES = tuple(
    (compiled(pattern), wording)
    for pattern, wording in (
        (r"(?:is|was) it (?:\w+ )?possible (?:for (?:\w+ ){1,3}?)?to (?P<x>.+)", "what does it take to {x}"),
        (r"to (?:what|which) (?:degree|extent) (?P<x>(?:is|are|was|were) .+)", "in what ways {x}"),
        (rf"(?:is|was) it (?:\w+ )?{_NEEDED} to (?P<doing>.+)", "what difference does {doing} make"),
        (
            rf"(?:is|was|are|were) (?!it )(?P<x>(?:\w+ ){{0,4}}?\w+) {_NEEDED} to (?P<doing>.+)",
            "what part does {x} play in {doing}",
        ),
        (
            rf"(?P<be>is|was|are|were) (?!it |that |this |.*\b(?:or|more|most|less)\b)(?P<x>(?:\w+ "
            rf"){{0,4}}?\w+) (?:very |really |so |that |still )?{_NEEDED}",
            "what difference {be_does} {x} make",
        ),
        (rf"(?:is|was) (?P<x>(?:\w+ ){{0,4}}?\w+) {_NEEDED} for (?P<y>.+)", "what part does {x} play in {y}"),
        (
            rf"(?:do|does) (?:you|one|people) (?:need|have) to (?P<doing>.+?) to (?P<doing2>{_ENDS}\b.*)",
            "what part does {doing} play in {doing2}",
        ),
        (rf"how {_NEEDED} (?:is|was) it to (?P<doing>.+)", "what part does {doing} play in this work"),
        (rf"how {_NEEDED} (?:is|was) (?P<x>(?:\w+ ){{0,3}}?\w+) (?P<y>(?:in|for) .+)", "what part does {x} play {y}"),
        (rf"how {_NEEDED} (?:are|were) (?P<x>(?:\w+ ){{0,3}}?\w+) (?P<y>(?:in|for) .+)", "what part do {x} play {y}"),
        (rf"how {_NEEDED} (?:is|was) (?P<x>.+)", "what part does {x} play in this work"),
        (rf"how {_NEEDED} (?:are|were) (?P<x>.+)", "what part do {x} play in this work"),
        (
            r"does it (?:really |actually )?matter (?P<x>(?:which|what|where|how|if|whether|who) .+)",
            "what difference does it make {x}",
        ),
        (r"(?P<be>is|are|was|were) (?P<x>(?:\w+ ){0,4}?\w+) (?:really )?as \w+ as .+", "what {be} {x} like"),
        (
            rf"(?P<be>is|are|was|were) (?P<x>(?:{_WHOSE} (?:\w+ ){{0,2}}?\w+|he|she|they)) "
            rf"an? (?:\w+ ){{0,2}}{_SOMEBODY}",
            "what {be} {x} like",
        ),
        (
            r"did you find (?!.* (?:through|by|via|from|with|at|on|in) )"
            r"(?P<x>(?:(?:the|your|these|those|a) \w+|\w+ing)(?: \w+)*?) (?:(?:really|very|quite) )?\w+",
            "what was {x} like for you",
        ),
        (
            r"do you find (?P<x>(?:(?:the|your|a) \w+|\w+ing)(?: \w+)*?) (?:(?:really|very|quite) )?\w+",
            "what is {x} like for you",
        ),
        (r"could you have (?:\w+ ){1,6}?without (?P<x>.+)", "what difference did {x} make"),
        (r"(?:could|can|would) you (?:\w+ ){1,6}?without (?P<x>.+)", "what difference does {x} make"),
        (r"who (?:do|would|can) you (?:\w+ ){1,3}?when (?P<x>.+)", "what happens when {x}"),
        (r"how (?:big|great|large) (?:is|was) the difference between (?P<x>.+)", "how do {x} differ"),
        (r"(?:when|if) (?P<x>.+?) do you .+ or .+", "what do you do when {x}"),
        (
            r"(?:can|could) (?:i|one|you|people|somebody|someone) (?:\w+ ){1,6}?without (?P<x>\w+ .+)",
            "what difference does {x} make",
        ),
        (
            r"(?P<be>would|will|is|are) (?P<x>(?:\w+ ){0,3}?\w+) (?:be )?(?:of )?(?:any |much |some |a big )*"
            r"(?:use|help|good|value) (?P<y>(?:to|for|in) .+)",
            "what difference {be_does} {x} make {y}",
        ),
        (r"any chance (?:that )?(?P<x>.+)", "how do you see the chances that {x}"),
        (r"(?:.+ )?had no idea (?P<x>(?:what|how|why|who) .+)", "what did you know about {x}"),
        (r"where do (?P<x>(?!you\b).+)", "what can you tell me about where {x}"),
        (r"where did you work before (?P<x>.+)", "what was your work before {x} like"),
        (
            r"when do you (?P<x>(?:use|call|change|replace|stop|refuse|harvest|plant|prune) .+)",
            "how do you decide when to {x}",
        ),
        (
            rf"how many (?P<n>\w+(?: \w+)?) (?P<aux>has|have|had) (?P<x>{_WHOSE} \w+(?: \w+)?) (?P<v>\w+)",
            "what can you tell me about the {n} that {x} {aux} {v}",
        ),
        (
            rf"how many (?P<n>\w+(?: \w+)?) does (?P<x>{_WHOSE} \w+(?: \w+)?) (?P<third>\w+)",
            "what can you tell me about the {n} that {x} {third}",
        ),
        (
            rf"how many (?P<n>\w+(?: \w+)?) did (?P<x>{_WHOSE} \w+(?: \w+)?) (?P<past>\w+)",
            "what can you tell me about the {n} that {x} {past}",
        ),
        (r"(?P<be>is|was) it (?:mostly|mainly|all|only|just) \w+ (?P<x>(?:in|at|on) .+)", "what {be} it like {x}"),
        (r"(?:do|does|did) .+ or .+ when (?P<x>.+)", "what happens when {x}"),
        (r".+ (?:is|was) what (?P<x>(?:made|makes|led|brought|got|drew|kept|keeps|pushed) .+)", "what {x}"),
        (r"have you ever been (?P<x>(?!to |an? |the ).+)", "could you tell me about a time when you were {x}"),
        (r"do you have (?:many|a lot of|regular) (?P<x>(?:\w+ )?\w+s)", "what are your {x} like"),
        (r"do you have (?:much|a lot of|regular) (?P<x>.+)", "what is your {x} like"),
        (rf"(?P<be>is|are|was|were) (?P<x>{_WHOSE} \w+) (?:mostly|mainly|usually|always) .+", "what {be} {x} like"),
        (
            r"who (?!.* you or )(?P<doing_s>(?:decides|chooses|picks|selects|sets|plans|makes|writes|designs) .+)",
            "what goes into {doing_s}",
        ),
        (r"(?:\w+ )?you did n't (?:plan|expect|intend|foresee|mean) .+", "how did it come about"),
        (r"(?:\w+ )?it (?:can|could|must|might) (?:n't |not )?be (?:\w+ )?\w+ to (?P<x>.+)", "what is it like to {x}"),
        (
            r"(?:\w+ )?it (?:can|could|must|might) (?:n't |not )?have been (?:\w+ )?\w+ to (?P<x>.+)",
            "what was it like to {x}",
        ),
        (r"(?:is|was) (?P<x>.+?) (?:\w+er|worse|more \w+) than (?P<y>.+?) or .+", "how does {x} compare with {y}"),
        (r"(?:are|were) (?P<x>.+?) (?:\w+er|worse|more \w+) than (?P<y>.+?) or .+", "how do {x} compare with {y}"),
        (
            rf"(?P<be>is|was) it (?P<a>(?!{_NO_QUALITY}\b)\w+) (?P<x>(?:the|your|this) \w+ .+)",
            "in what ways {be} {x} {a}",
        ),
        (r"(?P<be>is|was) it the same (?P<x>\w+) for .+", "what {be} the {x} like"),
        (
            r"(?P<be>is|are|was|were) the (?P<x>pay|salary|wages|money) \w+ (?P<y>here|there)",
            "what {be} the {x} like {y}",
        ),
        (r"did you (?:like|enjoy|love|hate) it (?P<x>(?:in|at|on|with|as) .+)", "what was it like for you {x}"),
        (r"do you (?:like|enjoy|love|hate) it (?P<x>(?:in|at|on|with|as) .+)", "what is it like for you {x}"),
        (r"(?:do|does) (?:you|one|people) (?:need|have) to (?P<doing>be .+)", "what difference does {doing} make"),
        (r"can you (?P<x>say no\b.*)", "what is it like to {x}"),
        (r"how often do (?P<x>(?!you\b).+)", "what happens when {x}"),
        (
            rf"when (?:does|do) (?P<x>{_WHOSE} (?:\w+ )?(?:shift|day|season|year|course|week|term|night)) \w+",
            "what is {x} like",
        ),
        (
            rf"how many of (?P<x>{_WHOSE} \w+) (?P<v>(?:\w+ed|became|went|left|got|came) .+)",
            "what can you tell me about {x} who {v}",
        ),
        (rf"how many of (?P<x>{_WHOSE} \w+) (?P<v>(?!.*\byou\b)\w+(?: .+)?)", "what decides whether {x} {v}"),
        (
            r"how much of (?P<x>.+?) (?:comes?|goes|go|depends?|consists?) (?:from|to|on|of|into) (?P<y>.+)",
            "what part {y_does} {y} play in {x}",
        ),
        (r"how far ahead (?P<aux>\w+) (?P<x>.+)", "how {aux} {x} ahead"),
        (
            r"how (?P<a>late|early|long|fast|slow|high|low|hot|cold|loud) (?:can|could|may) (?P<x>.+?) be(?: .+)?",
            "what happens when {x} is {a}",
        ),
        (
            r"do (?P<x>(?!you\b)(?:\w+ )?\w+) (?P<v>\w+(?: \w+){0,3}) or do they (?P<w>.+)",
            "what decides whether {x} {v} or {w}",
        ),
        (
            r"who pays for (?!.* you or )(?P<x>(?:.* )?\w*[^s\W]s|.*(?:children|people|equipment and .+))",
            "how are {x} paid for",
        ),
        (r"who pays for (?!.* you or )(?P<x>.+)", "how is {x} paid for"),
        (r"who (?:is|are|was|were) your favou?rite (?P<x>.+)", "what makes somebody your favourite {x}"),
        (r"(?:do|did) you have a favou?rite (?P<x>.+)", "what is your favourite {x} like"),
        (
            r"have you (?:noticed|seen|felt) an? (?:\w+ )?(?P<n>change|difference|shift|trend|improvement)"
            r"(?P<x>(?: .+)?)",
            "what {n}s have you noticed {x}",
        ),
        (r"do you think (?:that )?i should (?P<doing>.+)", "what do you think about {doing}"),
        (r"(?:would you|(?:\w+ )*you would) rather (?P<doing>(?!.* or ).+)", "how do you feel about {doing}"),
        (r"(?:did you use|you used) to (?P<x>.+)", "what was it like to {x}"),
        (r"do you know (?P<x>(?:everybody|everyone|all) .+)", "what is it like to know {x}"),
        (r"how often does (?P<x>(?:the|your|a|an|this) \w+) (?P<third>\w+(?: .+)?)", "what happens when {x} {third}"),
        (r"have you \w+ (?:many|much|a lot) of (?P<x>.+)", "what has been your experience with {x}"),
        (r"whose (?:idea|decision|plan|suggestion) (?:is|was) (?P<x>.+)", "what is the story behind {x}"),
        (r"which of (?P<x>.+) (?:do|did) you (?:prefer|like|choose|enjoy)\b.*", "how did {x} compare for you"),
        (
            r"(?:was|is) it .+ or (?!(?:is|was|does|did|are) (?:that|this|it)\b).+ (?:that|who|which) "
            r"(?P<third>(?!an?\b|the\b|you\b|they\b|it\b|i\b|we\b).+)",
            "what {third}",
        ),
        (r"do you (?:see|consider|regard) (?P<x>.+?) as .+ or .+", "how do you see {x}"),
        (
            r"(?:so |and |but )*it (?:is|was) (?:\w+ )?(?:fair|safe|true|right|correct|accurate|clear|obvious) "
            r"(?:to (?:say|assume|think|suppose) )?(?:that )?(?P<x>\w+ \w+ .+)",
            "what do you think about the idea that {x}",
        ),
        (r"(?:so |and )*it (?:was|is) .+ (?:that|who) .+", "how did that come about"),
        (r"(?:so |and )*you never wanted to (?P<doing>.+)", "how do you feel about {doing}"),
        (r"(?:so |and |but )*(?:nobody|no one) \w+ (?P<x>(?:the|your|his|her|their) .+)", "what happened with {x}"),
        (r"(?:is|are|was|were) (?P<x>(?:\w+ ){1,4}?)(?:against|in favou?r of) (?P<y>.+)", "how did {x} feel about {y}"),
        (r"(?:have|has) .+ stopped \w+ing (?P<x>.+)", "what can you tell me about {x}"),
        (
            r"(?:would|will) i be \w+ (?:off )?(?:with|in|at|as|doing) (?P<x>.+) or "
            r"(?:with |in |at |as |doing )?(?P<y>.+)",
            "how do {x} and {y} compare",
        ),
        (
            rf"(?:is|are|was|were) (?P<x>(?:{_WHOSE}|my|an?) (?:\w+ )?\w+) (?:really |"
            rf"still )?worth (?:anything|something|it|much)",
            "what difference does {x} make",
        ),
        (r"(?:since|from) how long (?:do |have |are )?you .+", "how have things changed since you began"),
        (
            r"since (?:how many \w+|how long|when) (?:are you|you are) (?P<x>.+)",
            "how have things changed since you began {x}",
        ),
        (r"would you (?:\w+ )?the same (?P<x>\w+) again", "how do you look back on your {x}"),
        (r"would you (?P<doing>(?!do (?:it|this|that)\b)\w+ .+) again", "how do you look back on {doing}"),
    )
)
"""In order of precedence; `{doing}` stands as a gerund (so does `{doing_s}`, said as `decides`), `{third}` as
`breaks`."""


def turned_shape(plain: Row, own: Row) -> Iterator[str]:
    """Wordings of the shapes that the plain words have as a whole."""
    line = " ".join(plain)
    for pattern, wording in _SHAPES:
        hit = pattern.fullmatch(line)
        if hit is None:
            continue
        be = hit.groupdict().get("be")
        said = {"be_does": {"is": "does", "are": "do", "was": "did", "were": "did"}.get(be or "", be or "")}
        said["y_does"] = "do" if is_plural((hit.groupdict().get("y") or "it").split()) else "does"
        said |= {name: _own(line, hit.span(name), own, name) for name, found in hit.groupdict().items() if found}
        yield " ".join(wording.format_map(defaultdict(str, said)).split())


def _own(line: str, span: tuple[int, int], own: Row, name: str) -> str:
    """The words of the span as they were said."""
    begin = len(line[: span[0]].split())
    words = list(own[begin : begin + len(line[span[0] : span[1]].split())])
    if name.startswith("doing") and words:
        base = base_of(words[0].lower()) if name == "doing_s" else words[0].lower()
        words[0] = "being" if base == "be" else gerund(base)
    elif name == "third":
        verb = words[0].lower()
        finite = is_past(verb) or base_of(verb) != verb or verb in lex.AUXILIARIES - {"have", "do"}
        words[0] = verb if finite else third_person(verb)
    return joined(words)
