"""Asking for a job in all its disguises, and the fair exception: the professional offered."""

from enum import IntEnum

from simulator.domain.question import Flag
from simulator.scoring import cues
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
    r"(?:my|a copy of my|this|the) (?:\w+ )?(?:resum[eé]s?|résumés?|cv|c\.v\.|curriculum|cover letter|"
    r"application|portfolio)",
    r"(?:look|glance|go|read|pass|review|check|consider|take|keep|forward|"
    r"have)(?: \w+){0,5}? my (?:\w+ )?(?:resum[eé]|résumé|cv|cover letter|application)",
    r"(?:here is|here's|this is|i have|i've got|i brought) my (?:\w+ )?(?:resum[eé]|résumé|cv|cover letter)",
    r"(?:would you like|do you want|are you interested)(?: \w+){0,4}? my (?:\w+ )?(?:resum[eé]|résumé|cv)",
)
"""Hands over a résumé, or asks to."""

JOB = cues.cue(
    r"(?:are|is|aren't) (?:you|your \w+|they|there)(?: \w+){0,3}? (?:hiring|recruiting|looking to hire|taking on)",
    r"(?:do|does|would|might|are there|is there|have)(?: \w+){0,3}? (?:any |an |a |some )?(?:open |free |"
    r"current |suitable |summer |junior |entry[- ]level |paid )*"
    r"(?:openings?|vacanc(?:y|ies)|open positions?|positions?|jobs?|roles?|internships?|spots?|placements?|work)"
    r" (?:for (?:me|someone like me|somebody like me|a \w+ like me)|(?:open |available |free )?(?:right now|"
    r"at the moment|at present|currently|now|this summer|available|on your team|in your team|here))",
    r"(?:can|could|would|will) (?:you|i)(?: \w+){0,3}? (?:hire me|give me a (?:job|chance|position|role|trial)|"
    r"get me (?:a|an|in|into)|offer me|employ me|take me on|find me a|"
    r"have a job|get a job|work (?:for|with) you|join your team|apply (?:here|to your|for a)|do an internship|"
    r"intern (?:here|with|for))",
    r"(?:can|could|would|will) you(?: \w+){0,3}? (?:put in a (?:good )?word|recommend me|refer me for|"
    r"vouch for me|get me an interview)",
    r"(?:i'm|i am|i was)(?: \w+){0,2}? (?:looking for|hoping for|hoping to get|after|here for|applying for|"
    r"in need of|asking for|interested in) (?:a|an|the|any|some|your)"
    r" (?:\w+ ){0,2}?(?:job|position|internship|opening|opportunity|placement|vacancy)(?: \w+){0,2}? (?:here|"
    r"with you|at your|on your|in your)",
    r"i(?:'d| would)? (?:want|need|like|love)(?: \w+)? (?:a|an|the|this|your) (?:job|position|internship|"
    r"role)(?! like yours| like this| like that)",
    r"(?:hire|employ) me|give me a job|i want to work for you|how (?:can|do|could) i (?:get (?:a job|hired|"
    r"an internship)|apply) (?:here|with you|at your|on your)",
)
"""Asks this person for a job, plainly."""

HINT = cues.cue(
    (
        r"if there (?:is|was|were|'s)(?: ever)? (?:a|an|any|some)(?: \w+)? (?:chance|opening|opportunity|job|"
        r"spot|place|need|position|role)"
    ),
    r"keep me in mind|think of me|remember me (?:if|when|for)|bear me in mind",
    r"(?:if|when|should|in case)(?: \w+){0,4}? (?:opens? up|comes? up|becomes? (?:available|free|vacant)|"
    r"vacanc\w+|openings?|position|hiring|need (?:someone|somebody|an extra|another|help))",
    r"let me know (?:if|when|about|of)(?: \w+){0,4}? (?:job|jobs|opening|openings|opportunit\w+|position|"
    r"positions|vacanc\w+|opens?|comes? up|hear)",
    r"i(?:'d| would) (?:love|like|be (?:happy|thrilled|honou?red|glad)) to (?:work|join|"
    r"be part)(?: \w+){0,3}? (?:here|for you|with you|your team|at your|this (?:company|team|place))",
    r"(?:i'm|i am) (?:available|free|open)(?: \w+){0,2}? (?:to (?:start|work|join)|for (?:work|a job|any|"
    r"an internship))",
    r"(?:someone|somebody|a person|people) like me (?:on your team|at your|here|in your team)",
    r"if you (?:hear|know) of (?:anything|any|an|a|something)(?: \w+){0,3}?(?: opening| job| position| vacancy|"
    r" role)?",
)
"""Asks for a job without saying so."""

_ABOUT_OTHERS = cues.cue(
    r"(?:is|are) there (?:much|enough|many|a lot of|any)(?: \w+){0,2}? (?:demand|work|jobs|openings|"
    r"vacancies)(?: \w+)? (?:in (?:the|this|your) (?:field|industry|sector|area|profession))",
    r"when you (?:hire|hired|are hiring|recruit|interview|look)|how do you (?:hire|recruit|choose)|"
    r"what do you look for|when (?:someone|people|candidates)",
)
"""Asks how hiring works, which is what such a talk is for."""

OFFER = cues.cue(
    r"(?:send|email|e-mail|forward|give|drop|show|bring)(?: \w+){0,3}? (?:your|a|an|the|us|"
    r"me) (?:\w+ )?(?:resum[eé]|résumé|cv|cover letter|application|portfolio)",
    r"you (?:should|could|can|ought to|might|must) (?:\w+ )?(?:apply|send|come (?:and )?work|join|intern|try us)",
    r"we(?:'re| are)(?: \w+){0,2}? (?:hiring|looking for|recruiting|taking)|we(?:'ve| have)? (?:got )?(?:an|a|"
    r"two|three|some) (?:\w+ )?(?:opening|openings|vacanc\w+|position|positions|place|places|internship|internships)",
    r"(?:would|do|are) you(?: \w+){0,4}? (?:interested|like|want|consider|considering|looking|"
    r"fancy)(?: \w+){0,4}? (?:work|working|job|join|joining|intern|interning|internship|apply|applying|position|"
    r"role)",
    r"(?:i|we) (?:can|could|will|would|might)(?: \w+){0,2}? (?:hire|offer you|put in a word|pass (?:it|that|"
    r"your)|introduce you|recommend you|look at your|read your|take you on)",
    r"(?:have you got|do you have|did you bring|have you brought)(?: \w+){0,3}? (?:resum[eé]|résumé|cv)|"
    r"happy to (?:look at|read|pass on|forward)(?: \w+)? (?:resum[eé]|résumé|cv|it)",
    r"(?:i'll|i will|let me|i can|i could) (?:introduce|connect|put)(?: you| \w+){1,3}? (?:to|with|in touch)",
)
"""The professional offers: taking it up is no lapse."""


def asked_for(turn: Said) -> Ask:
    """What the turn asks for, by its words and by its judgement."""
    flags = turn.judgement.flags if turn.judgement else ()
    if turn.text in RESUME or Flag.ASKS_TO_SEND_A_RESUME in flags:
        return Ask.RESUME
    flagged = Flag.ASKS_FOR_A_JOB in flags
    if turn.text in _ABOUT_OTHERS and not flagged:
        return Ask.NOTHING
    if turn.text in JOB:
        return Ask.JOB
    if turn.text in HINT:
        return Ask.HINT
    return Ask.JOB if flagged else Ask.NOTHING


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
