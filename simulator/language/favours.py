"""What a request is, and the pieces that patterns of requests are made of."""

from dataclasses import dataclass

from simulator.domain.question import Flag
from simulator.domain.talk import Act

YOU_MODAL = (
    r"(?:(?:can|could|would|will|might|do) (?:n't )?you|(?:(?:is there )?any chance|do you think|maybe|"
    r"perhaps) (?:that )?you (?:could|can|"
    r"would|might)|i was (?:\w+ )?hoping (?:that )?you (?:could|might|would|can)|i would (?:\w+ )?(?:love|"
    r"appreciate|be (?:very |so )?grateful|like)(?: it)? if you (?:could|would|can)|"
    r"would it be possible for you to|it would be (?:\w+ )?(?:great|helpful|nice|amazing|wonderful|"
    r"good) if you (?:could|would|can)) (?:ever |be (?:able|willing|open|happy|kind enough|comfortable|"
    r"up) (?:to|for) |mind |be (?:able|willing|open|happy) )?"
)
I_MODAL = (
    r"(?:can|could|may|might|should|shall|would it help if|will it help if|would it be (?:ok|okay|possible|"
    r"alright|all right|fine) (?:if|for me to|to)|is it (?:ok|okay|possible|alright|all right|fine) (?:if|"
    r"for me to|to|that)|(?:do|would) you mind if|would you be (?:ok|okay|open|willing) (?:if|to)|"
    r"i would (?:like|love) to|i want to|i will|let me|i can|i could|i am happy to|happy to|i was hoping to|"
    r"hoping to|i wanted to|if|any chance|is there any chance|i would appreciate it if|i was wondering if|"
    r"wondering if|is there a way (?:for me )?to) (?:i |we |me |you )?(?:can |could |might |may )?"
)
I_ASK = (
    r"(?:can|could|may|might|shall|would it help if|would it be (?:ok|okay|possible|alright|all right|fine) (?:if|"
    r"for me to|to)|is it (?:ok|okay|possible|alright|all right|fine) (?:if|for me to|to|that)|"
    r"(?:do|would) you mind if|would you be (?:ok|okay|open|willing) (?:if|to)|i would (?:\w+ )?(?:like|love) to|"
    r"i was hoping to|i wanted to ask (?:if|whether)|if(?= (?:i|we) (?:can|could|may|might)\b)|any chance|"
    r"is there any chance|i would appreciate it if|i was wondering if|wondering if|"
    r"is there a way (?:for me )?to) (?:i |we |me |you )?(?:can |could |might |may )?"
)
SOMEONE = (
    r"(?:anyone|someone|anybody|somebody|any(?: other)? (?:people|colleagues|contacts|professionals|names|"
    r"folks|names)|(?:other |some |some other |more )?(?:people|colleagues|contacts|professionals|names|"
    r"folks)|(?:a|another|one more|some other) (?:person|colleague|contact|name|professional))"
)
TALK = (
    r"(?:talk|speak|chat|reach|meet|connect|contact|interview|approach|recommend|suggest|introduce|call|email|"
    r"get in touch|be in touch|have a (?:chat|coffee|conversation)|learn from)"
)
RESUME = r"(?:resume|cv|curriculum vitae|cover letter|application|portfolio)"
GIVE = (
    r"(?:sent|emailed|gave|shared|forwarded|showed|left|passed|handed|attached|send|sending|email|emailing|"
    r"mail|forward|forwarding|give|giving|share|sharing|show|leave|leaving|attach|hand|handing|pass|passing|"
    r"drop|submit|bring|get|run|slip)"
)
JOB = (
    r"(?:job|jobs|position|positions|opening|openings|vacancy|vacancies|internship|internships|placement|role|"
    r"roles|spot|place|work placement|apprenticeship|opportunity|opportunities)"
)
HERE = (
    r"(?:here|with you|for you|with your (?:team|company|organisation|organization|firm)|(?:at|in|on|for|with|"
    r"join) your (?:\w+ )?(?:team|company|organisation|organization|firm|department|office|place|shop|lab|"
    r"hospital|school|studio|branch|group|bank)|at (?:this|the) (?:company|organisation|organization|firm))"
)


@dataclass(frozen=True, slots=True)
class Favour:
    """A family of requests: what it is called, the act it is, the flag it carries, the patterns that show it."""

    family: str
    act: Act
    reason: str
    flag: Flag | None
    patterns: tuple[str, ...]
