"""Asking for a job in all its disguises, and the fair exception: the professional offered."""

from enum import IntEnum

from simulator.domain.question import Flag
from simulator.domain.talk import Act
from simulator.language.act_likeness import chances
from simulator.language.goals import own_search
from simulator.language.text import words
from simulator.patterns import compiled
from simulator.scoring import cues
from simulator.scoring.quoting import Piece, pieces
from simulator.scoring.talk import Said, Talk


class Ask(IntEnum):
    """How directly something was asked for."""

    NOTHING = 0
    HINT = 1
    JOB = 2
    RESUME = 3


RESUME = cues.cue(
    r"(?:send|sent|give|gave|forward|email|e-mail|mail|attach|hand|leave|left|brought|bring|share|pass|submit|"
    r"show|drop)(?: \w+){0,6}? "
    r"(?:my|a copy of my|this|that|the) (?:\w+ )?(?:resum[eé]s?|résumés?|cv|c\.v\.|curriculum|cover letter|"
    r"application|portfolio)",
    r"(?:handing|sending|giving|passing|forwarding|showing|dropping|putting|taking|reading|looking)(?: \w+){0,3}? "
    r"my (?:\w+ )?(?:resum[eé]s?|résumés?|cv|c\.v\.|cover letter|application)",
    r"(?:look|glance|go|read|pass|review|check|consider|take|keep|forward|"
    r"have)(?: \w+){0,5}? my (?:\w+ )?(?:resum[eé]|résumé|cv|cover letter|application)",
    r"(?:here is|here's|this is|i have|i've got|i brought) my (?:\w+ )?(?:resum[eé]|résumé|cv|cover letter)",
    r"(?:would you like|do you want|are you interested)(?: \w+){0,4}? my (?:\w+ )?(?:resum[eé]|résumé|cv)",
)
"""Hands over a résumé, or asks to."""

_ME = r"(?:me|someone like me|somebody like me|a person like me|people like me|a \w+ like me)"
_POST = (
    r"(?:jobs?|positions?|roles?|internships?|traineeships?|openings?|vacanc(?:y|ies)|placements?|apprenticeships?|"
    r"spots?|posts?)"
)
_HERE = (
    r"(?:here|with you|for you|at your \w+|in your \w+|on your \w+|at this \w+|in this (?:team|office|studio|"
    r"company|firm|"
    r"house|place|group|lab)|on the team)"
)
_BOSS = (
    r"(?:h ?r|human resources|your (?:boss|manager|director|recruiters?|supervisor|head|team|people|colleagues?|chief))"
)

JOB = cues.cue(
    r"(?:are|is|aren't) (?:you|your \w+|they|there)(?: \w+){0,3}? (?:hiring|recruiting|looking to hire|taking on)",
    r"(?:do|does|would|might|are there|is there|have)(?: \w+){0,3}? (?:any |an |a |some )?(?:open |free |"
    rf"current |suitable |summer |junior |entry[- ]level |paid )*(?:{_POST}|work)"
    r" (?:(?:open |available |free )?(?:right now|"
    r"at the moment|at present|currently|now|this summer|available|on your team|in your team|here))",
    r"(?:do|could|would|can) you(?: \w+){0,3}? (?:need|use|want) (?:an?|any|some|another|"
    r"more)(?: \w+)? (?:assistant|help|"
    r"hands?|intern|trainee|apprentice|helper|people|staff|volunteer)(?! (?:when|to|with|for (?!me|you|the summer))\b)",
    rf"(?:be|get|become|been) (?:employed|hired|taken on) {_HERE}|i(?: \w+)? need (?:some |a )?(?:work|"
    rf"job)(?=[,.!?]| so| and| here|$)|"
    rf"offer(?:ing)? me (?:a|an|some|the) (?:\w+ )?(?:{_POST}|work|trial)|like a job(?=[,.?!]|$)",
    rf"(?:do|does|would|is|are|might|could|can|hoped|hoping|hope|any|wondering|wondered|"
    rf"ask)(?: [\w']+){{0,6}}? (?:place|"
    rf"spot|(?:have|find|make)(?: \w+)? (?:space|room|slot|gap)|{_POST}|"
    rf"(?:have|got|find|know of)(?: \w+)? (?:something|anything|"
    rf"work))(?: \w+)? for {_ME}(?! to (?:learn|see|grow|read|sit|stand|park))"
    r"(?! (?:in|on) (?:this|the) (?:field|trade|industry|profession|world|table))",
    rf"(?:can|could|would|will|to|any way|a way|any chance|possible|hoping|hoped|hope|wondering|wondered)"
    rf"(?: [\w']+){{0,6}}? (?:hire|employ|take|taking|bring|bringing|get|getting|sign|recruit|put|squeeze|fit|"
    rf"slip|onboard)"
    rf" {_ME} (?:on|on board|in|in here|aboard|forward|in at \w+|into your \w+|up for (?:a|the) \w+|over here)"
    r"(?! (?:touch|contact|the right|line|trouble|mind))",
    rf"(?:can|could|would|will) (?:you|i)(?: \w+){{0,3}}? (?:hire {_ME}|give me a (?:job|chance|position|role|trial)|"
    rf"get me (?:a|an) (?:\w+ )?(?:{_POST}|interview|trial)|offer me|employ {_ME}|find me a|"
    rf"have a {_POST}|get a {_POST}|work {_HERE}|join your team|apply (?:here|to your|for a)|do an internship|"
    r"intern (?:here|with|for))",
    r"(?:can|could|would|will) you(?: \w+){0,3}? (?:put in a (?:good )?word|recommend me|refer me for|"
    r"vouch for me|get me an interview)",
    rf"(?:can|could|would|will) you(?: \w+){{0,3}}? (?:talk|speak|say something|mention me|mention my \w+|suggest me|"
    rf"write|ask|pass)(?: \w+){{0,2}}? {_BOSS}(?: about me| for me| on my behalf|,|\?|\.|$)",
    rf"(?:i'm|i am|i was|i'd been)(?: \w+){{0,2}}? (?:looking for|hoping for|hoping to get|after|here for|applying for|"
    rf"in need of|asking for|interested in) (?:a|an|the|any|some|your)"
    rf" (?:\w+ ){{0,2}}?(?:{_POST}|opportunity)(?: \w+){{0,2}}? {_HERE}",
    r"i(?:'d| would)? (?:want|need|like|love)(?: \w+)? (?:a|an|the|this|your) (?:job|position|internship|"
    r"role)(?! like yours| like this| like that)",
    rf"i(?:'d| would|'m| am)?(?: \w+)? (?:like|love|want|hope|hoping) to apply (?:{_HERE}|"
    rf"for (?:a|an|any|your)(?: \w+)?(?: {_POST})?|for the(?: \w+)? {_POST})",
    r"(?:are|aren't) you(?: \w+)? (?:looking for|after|in need of) (?:anyone|anybody|someone|somebody|staff|"
    r"new people|more people|a new \w+|an? (?:assistant|apprentice|intern|trainee|helper))(?! (?:who|that|with|to))",
    rf"(?:get|give|find)(?: \w+)? {_ME} (?:a|my) foot in(?: the door)?|(?:any chance|the chance|chances|a chance|"
    rf"possible|possibility)(?: \w+){{0,3}}? (?:trial (?:week|day|shift)|traineeship|internship|placement)"
    rf"(?: \w+){{0,4}}? {_HERE}",
    rf"put(?:ting)?(?: \w+)? (?:my name|{_ME}) (?:forward|down|in|up)(?! with)|"
    rf"(?:do you have|have you got|is there|any)(?: \w+){{0,2}}? "
    rf"(?:room|space|a seat|a chair) for (?:one more|another|me|an extra)",
    r"(?:it'd|it would|that'd|that would) be (?:a|my) dream to (?:\w+ ){0,2}?(?:work|working|join|be part)",
    r"(?:hire|employ) me|give me a job|i want to work for you|how (?:can|do|could) i (?:get (?:a job|hired|"
    r"an internship)|apply) (?:here|with you|at your|on your)",
    r"when (?:can|could|do|should|would|may) i (?:start|begin)(?: (?:here|working|work|with you|"
    r"on monday))?(?=\s*[?.!]|\s*$)",
    rf"(?:what|how much) (?:would|do|must|can|could) i (?:have to |"
    rf"need to )?(?:do )?(?:\w+ ){{0,3}}?(?:for you )?to (?:hire|take|"
    rf"employ|get (?:hired|taken on|a {_POST}))",
)
"""Asks this person for a job, plainly."""

_OPEN = (
    r"(?:opens? up|comes? up|comes? along|turns? up|pops? up|becomes? (?:available|free|vacant)|vacanc\w+|openings?|"
    r"position|hiring|leaves?|retires?|moves? on|steps? down|goes? on \w+ leave|"
    r"(?:a|some) (?:spot|place|post|job|role)|"
    r"need (?:someone|somebody|an extra|another|help|a hand|hands|any help|people|an assistant|an intern))"
)

HINT = cues.cue(
    # "I want to know if there is a job in it" asks about the field; "if there is one, I would …" asks for it.
    rf"if (?:ever )?there(?: ever)?(?: is|'s| was| were)(?: ever)? (?:(?:anything|something)(?! (?:i|you|we|that|"
    rf"else))|"
    rf"(?:an?|any|some)(?: \w+)? (?:chance|opening|opportunity|spot|place|need|{_POST}))(?=.*(?:\bi'd\b|\bi would\b|"
    rf"\bi could\b|\bi'm\b|\bi am\b|\blet me\b|"
    r"\bthink of\b|\bcall\b|\bhappy\b|\bglad\b))",
    # "If there was ever a space at your bench for a fella like me, I wouldn't say no."
    rf"(?:if|should|in case|whenever)(?: [\w']+){{0,6}}? (?:space|room|place|spot|seat|chair|stool|bench|desk|corner|"
    rf"gap|"
    rf"{_POST})(?: [\w']+){{0,4}}? for (?:one more|{_ME}|(?:an?|some|any)(?: \w+)?(?: \w+)? like me)",
    rf"(?:i'd not|i wouldn't|i would not|i'd never|i won't) (?:say no to|turn down|refuse) (?:an?|any|the|some) "
    rf"(?:\w+ ){{0,2}}?(?:{_POST}|place|spot|seat|desk|bench|trial|shift|start)",
    r"keep me in mind|think of me|remember me(?: the)? (?:if|when|for|next time)|"
    r"bear me in mind|(?:have|keep|got) my (?:number|name|card|"
    r"address|details)(?! wrong)",
    rf"(?:if|when|whenever|should|in case|once)(?! there)(?: \w+){{0,4}}? {_OPEN}(?=.*(?:\bme\b|\bi'd\b|"
    rf"\bi would(?:n't)?\b|"
    rf"\bi could\b|\bi'm\b|\bmy\b))",
    rf"(?:\bme\b|\bmy\b|\bi'd\b|\bi would\b|\bi'm\b|i am)(?: [\w']+){{0,8}}? (?:if|when|whenever|in case|"
    rf"should) (?:\w+ ){{0,4}}?{_OPEN}",
    rf"(?:plan|planning|going|i'll|will|decided|might)(?: to)? (?:apply|applying) (?:{_HERE}|to your \w+|for your \w+)",
    r"let me know (?:if|when|about|of)(?: \w+){0,4}? (?:job|jobs|opening|openings|opportunit\w+|position|"
    r"positions|vacanc\w+|opens?|comes? up|hear)",
    rf"(?:i'd|i would|i'll|i could|i can|i|it'd be|it would be)(?: [\w']+)?(?: [\w']+)? (?:love|like|happy|"
    rf"thrilled|honou?red|glad|"
    rf"delighted|keen|give (?:anything|a lot|my right arm)|dream|jump|over the moon|see myself|picture myself|"
    rf"imagine myself|"
    rf"say no|mind|refuse|great|proud|amazing)"
    # Whoever would like to understand what the work is asks about it, and not for it.
    rf"(?: (?!what|how|why|whether|about|know|understand|hear|learn|ask|find)[\w']+){{0,5}}? (?:work|working|join|"
    rf"joining|be part|being part|desk|place|seat|"
    rf"chance|job|start|starting|internship|spot|considered)(?: [\w']+){{0,2}}? (?:here|somewhere like this|"
    rf"(?:in|at|for|with) "
    rf"(?:a|an|this|your|you|such)(?: \w+)?(?: like (?:this|yours))?|you here|your (?:team|studio|\w+)(?=[.,!?]|"
    rf"$)|{_HERE}|(?:team|company|place|"
    r"firm|studio) like (?:yours|this)|considered)(?! (?:wrote|said|told))",
    r"to be considered(?=[.!]|$)|(?:a|any|some) (?:need|use|place) for (?:a person|someone|somebody) like me|"
    r"jump at the chance|(?:i'd|i would|i'll|i will|me|myself)(?: \w+){0,3}? first (?:in (?:the )?(?:line|queue)|"
    r"to (?:apply|put (?:my|a) hand up))|"
    r"(?:remember|keep|write down|note) (?:me|my (?:name|number|card|address))(?: \w+)? (?:when|if|for|you never|"
    r"in case)|keep my card|"
    r"between jobs and|(?:can|could) (?:start|begin) (?:any (?:day|time)|tomorrow|right away|at once|immediately|"
    r"on monday)",
    r"(?<!think\s)(?<!if\s)(?<!whether\s)(?<!sure\s)(?:i'd|i would|i'll|i will)(?: \w+)? fit (?:(?:right|straight|"
    r"perfectly|nicely) in|in (?:well|nicely|perfectly|fine|here))(?! at \w+ (?:school|college))|you (?:could|"
    r"would|will|won't|wouldn't) (?:do (?:a lot |much )?worse than (?:me|someone like me)|"
    r"(?:not )?regret (?:it|having me|taking me))",
    r"(?:i'm|i am|i'll be|i'd be|i would be|i could be) (?:available|free|open)(?: \w+){0,2}? (?:to (?:start|work|"
    r"join)|for (?:work|a job|any|an internship)|from (?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december|"
    r"now|next|monday|the summer)|from \w+(?: \w+)?(?= ?,|[.!]|$))",
    r"(?:someone|somebody|a person|people) like me (?:on your team|at your|here|in your team)",
    r"(?:if|should|in case) (?:you )?(?:ever )?(?:hear|know|learn|get wind) (?:of|about) (?:anything|any|an|a|"
    r"something|"
    r"somebody|someone)|(?:if|should) you (?:ever )?hear",
    r"(?:i can|i could|i can already|i can easily) (?:see|picture|imagine) (?:myself|me)(?: \w+){0,2}? (?:here|working|"
    r"at|on your|in your)|(?:you know|you'd know) where (?:to find|i am|to reach)|(?:only|just) (?:a|"
    r"one) (?:phone )?call away",
)
"""Asks for a job without saying so."""

_WILL_APPLY = cues.cue(
    r"(?:i'll|i will|i shall|i'm|i am|i've|i have|i plan|i intend|i might|i may)(?: (?:\w+ )?(?:to|decided to|going to|"
    r"planning to|about to))?(?: be)?(?: go and| \w+ly)? (?:apply|applying|sign up|signing up|enrol|enrolling|enroll|"
    r"put in|volunteer|volunteering|put(?:ting)? my name (?:down|forward|in))"
)
"""Says what the visitor will do some day, and asks nobody for it: a next step."""

_WITH_YOU = cues.cue(
    rf"{_HERE}|with you|you(?:'ve| have| had| need| could| can| might)|your(?: \w+)? (?:{_POST}|team|company|office|"
    rf"studio|firm|place|shop)|hire|take me"
)

_OF_THOSE = cues.cue(
    rf"(?:one|some|any|many|more|ones|places?) (?:of|like) (?:those|these|them|that)|(?:those|these|"
    rf"such)(?: \w+)? {_POST}|"
    rf"(?:that|this) (?:kind|sort|type) of(?: \w+)? {_POST}|{_POST} like (?:that|those|these|this)|"
    r"(?:ever|usually|normally|often|every (?:year|summer|season))"
)
"""Asks about posts that were just spoken of, or about what is usual: a fact about the place."""

_OWN_WAY = cues.cue(
    rf"whether(?: [\w']+){{0,7}}? for {_ME}|"
    rf"(?:work out|find out|see|know|understand|figure out|wonder|wondering|decide|learn|tell me|think|sure|unsure|is)"
    rf"(?: \w+)? (?:if|is|are)(?: [\w']+){{0,6}}? (?:place|places|room|life|future|way|path|space|something|anything|"
    rf"spot|"
    rf"home|work|career) (?:\w+ )?for {_ME}",
)
"""Asks whether the speaker has a place in a field: the goal of such a talk."""

_SOME_DAY = cues.cue(r"(?:if|should|in case|whenever) (?:you|there|something|anything|somebody|someone|a \w+|one)")

_OUTRIGHT = cues.cue(r"(?:hire|employ|recruit|offer|take on|give) me(?: (?:on|here|a job|the job|work))?(?=[?.!,]|$)")
"""Names the speaker as the one to be taken: however it is put, it is no question about hiring."""

_ABOUT_OTHERS = cues.cue(
    r"(?:what|how|which|why|where)(?: \w+)? (?:do|does|did|is|are|would|will|can)(?! i\b)",
    r"(?:is|are) there (?:much|enough|many|a lot of|any)(?: \w+){0,2}? (?:demand|work|jobs|openings|"
    r"vacancies)(?: \w+)? (?:in (?:the|this|your) (?:field|industry|sector|area|profession))",
    r"(?:what|which \w+) (?:must|should|do|would|could) i(?: have to| need to)? "
    r"(?:bring|need|know|learn|have|study|show)(?! to (?:\w+ )?(?:to )?(?:get|hire|work|start|join|apply)\b)",
    r"when you (?:hire|hired|are hiring|recruit|interview|look)|how do you (?:hire|recruit|choose)|"
    r"what do you look for|when (?:someone|people|candidates)",
)
"""Asks how hiring works, which is what such a talk is for."""

_FOR_LIFE = cues.cue(
    rf"(?!there)\w+ (?:could|would|might|can|may|will|is|was|it's|that's|to|really)"
    rf"(?: (?:also|even|really|still))? (?:be )?(?:a|the|any|my)(?: \w+){{0,2}}? "
    rf"(?:{_POST}|places?|paths?|careers?|worlds?|fields?|trades?|things?) for {_ME}",
)
"""Asks whether a trade would suit the speaker: the goal of such a talk, and no request."""

OFFER = cues.cue(
    r"(?:send|email|e-mail|forward|give|drop|show|bring)(?: \w+){0,3}? (?:your|a|an|the|us|"
    r"me) (?:\w+ )?(?:resum[eé]|résumé|cv|cover letter|application|portfolio)",
    r"you (?:should|could|can|ought to|might|must) (?:\w+ )?(?:apply|send|come (?:and )?work|join|intern|try us)",
    r"we(?:'re| are)(?: \w+){0,2}? (?:hiring|looking for|recruiting|taking)|we(?:'ve| have)? (?:got )?(?:an|a|"
    r"two|three|some) (?:\w+ )?(?:opening|openings|vacanc\w+|position|positions|place|places|internship|internships)",
    r"(?:would|do|are) you(?: \w+){0,4}? (?:interested|like|want|consider|considering|looking|"
    r"fancy)(?: \w+){0,4}? (?:work|working|job|join|joining|intern|interning|internship|apply|applying|position|"
    r"role)",
    r"(?:i|we) (?:can|could|will|would|might)(?: \w+){0,2}? (?:hire you|offer you|put in a word|pass (?:it|that|"
    r"your)|introduce you|recommend you|look at your|read your|take you on)",
    r"(?:have you got|do you have|did you bring|have you brought)(?: \w+){0,3}? (?:resum[eé]|résumé|cv)|"
    r"happy to (?:look at|read|pass on|forward)(?: \w+)? (?:resum[eé]|résumé|cv|it)",
    r"(?:i'll|i will|let me|i can|i could) (?:introduce|connect|put)(?: you| \w+){1,3}? (?:to|with|in touch)",
)
"""The professional offers: taking it up is no lapse."""


def asked_for(turn: Said) -> Ask:
    """What the turn asks for, by its words and by its judgement: the most direct of its sentences."""
    flags = turn.judgement.flags if turn.judgement else ()
    if turn.text in RESUME or Flag.ASKS_TO_SEND_A_RESUME in flags:
        return Ask.RESUME
    flagged = Flag.ASKS_FOR_A_JOB in flags
    if flagged and not any(p.asks for p in pieces(turn.text)) and _plans(turn.text):
        flagged = False
    plain = [p.text for p in pieces(turn.text) if flagged or not _innocent(p.text)]
    asks = [text for text in plain if text in JOB]
    if asks:
        # "Do you have one of those posts here?" may be asked out of interest: at most a hint.
        shy = all(text in _OF_THOSE and _OF_MINE.isdisjoint(words(text)) for text in asks)
        return Ask.HINT if shy and not flagged else Ask.JOB
    if any(text in HINT for text in plain):
        return Ask.HINT
    if not flagged:
        return Ask.NOTHING
    # "If you ever need somebody, I wouldn't say no" leaves it to the other: a hint.
    return Ask.HINT if turn.text in _SOME_DAY and not any(p.asks for p in pieces(turn.text)) else Ask.JOB


def _innocent(text: str) -> bool:
    if text in _OUTRIGHT:
        return False
    if _plans(text) or (text in _OWN_WAY and text not in _WITH_YOU):
        return True
    return text in _ABOUT_OTHERS or text in _FOR_LIFE or own_search(text)


def _plans(text: str) -> bool:
    """Whether the text says that the speaker will apply somewhere, and not with this person."""
    return text in _WILL_APPLY and text not in _WITH_YOU


_OF_MINE = frozenset("i me my i'm i'd i'll i've i’m i’d i’ll i’ve someone somebody anyone anybody".split())
_OF_WORK = compiled(
    r"\b(?:job|work|hir|employ|start|begin|team|place|spot|position|post|open|vacan|intern|train|apprent|summer|take|"
    r"need|help|free|chance|use|hands?|paid|pay|shifts?|join|monday|assist)"
)
# Without such words nobody asks for work; the encoders are slow, and only sentences with both kinds are put to them.
_HINTED, _MEANT, _LONGEST = 0.7, 0.8, 30


def meant(talk: Talk, turn: Said) -> tuple[Ask, Piece] | None:
    """A sentence that asks for work in words that no rule knows, and how directly, by what it means; English only."""
    if talk.second is None or not talk.persona.language.lower().startswith("en"):
        return None
    for part in pieces(turn.text):
        said = words(part.text)
        if len(said) > _LONGEST or _OF_MINE.isdisjoint(said) or not _OF_WORK.search(" ".join(said)):
            continue
        if _innocent(part.text):
            continue
        likely = chances(part.text, (talk.meaning, talk.second))[Act.JOB_REQUEST.value]
        if likely >= _HINTED:
            return (Ask.JOB if part.asks and likely >= _MEANT else Ask.HINT), part
    return None


def offered(talk: Talk, index: int) -> bool:
    """Whether the persona has offered a job, an introduction or to read a résumé before turn `index`."""
    return any(t.text in OFFER for t in talk.host if t.index < index)


def span_of_ask(turn: Said) -> tuple[int, int]:
    """Where the asking words stand; the whole turn where only its judgement tells."""
    for cue in (RESUME, JOB, HINT):
        match = cue.find(turn.text)
        if match is not None:
            return match.span()
    return 0, len(turn.text)
