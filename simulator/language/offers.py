"""What the professional offers of their own accord: whoever takes it up has asked for nothing."""

from collections.abc import Sequence

from simulator.domain.question import Flag
from simulator.domain.talk import Speaker, Utterance
from simulator.language.clauses import clauses
from simulator.patterns import compiled

_OFFERS = {
    Flag.ASKS_TO_SEND_A_RESUME: compiled(
        r"\b(?:send|email|forward|share|give|show|leave|pass|drop|look at|see|read|"
        r"review) (?:\w+ ){0,3}?your (?:\w+ )?(?:resume|cv|portfolio|application|cover letter)\b|"
        r"\b(?:your|a) (?:resume|cv|portfolio)\b"
    ),
    Flag.ASKS_FOR_A_JOB: compiled(
        r"\b(?:we are (?:\w+ )?(?:hiring|recruiting|looking for)|(?:there is|we have|"
        r"i have) (?:\w+ ){0,3}?(?:opening|openings|vacancy|position|internship|job|role|place|spot)\b|"
        r"apply (?:here|to us|for)|work (?:here|with us|for us)|put in a (?:\w+ )?word|keep you in mind|"
        r"you should apply|are you looking for (?:a|an|work)|would you (?:like|want|"
        r"be interested) (?:\w+ ){0,4}?(?:job|internship|position|apply|work|join)|come (?:and )?work|"
        r"join us|join (?:my|our) team|if (?:something|anything|a \w+) opens)"
    ),
}


def offered(before: Sequence[Utterance], flag: Flag) -> bool:
    """Whether one of the persona's last two turns offered what the flag says was asked for."""
    pattern = _OFFERS.get(flag)
    heard = [u.text for u in before if u.speaker is Speaker.PERSONA][-2:]
    return pattern is not None and any(pattern.search(c.line) for text in heard for c in clauses(text))
