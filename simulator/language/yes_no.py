"""What a question that begins with an auxiliary invites: mostly a yes or a no, now and then more."""

import re
from collections.abc import Sequence

from simulator.language import lexicon as lex
from simulator.language.invitations import Invitation, choice, closed, leading, leaning_closed, leaning_open
from simulator.language.last_word import asks_what_was_missed
from simulator.language.small_talk import is_small_talk
from simulator.patterns import compiled

_ANY = compiled(
    r"(?:(?:is|are|was|were) there|(?:do|would|can|could|might|did|have) you) (?:(?:ever|still|also|then|"
    r"happen to|by chance) )?(?:have|give|offer|"
    r"share|got|think of)? ?(?:me )?(?:any|some|a|an|other|any other|any more|more|one|a piece of|"
    r"a bit of|any piece of|any words of|a few|any last|any final|final|last|(?=(?:\w+ )?(?:advice|tips|"
    r"suggestions|recommendations)\b)) ?"
    r"(?:\w+ ){0,3}?(?P<noun>\w+)\b"
)
_NEGATIVE = compiled(
    r"(?:do|does|did|is|are|was|were|have|has|had|can|could|would|will|should) (?:n't \w+|(?:you|it|that|"
    r"they|there) not )"
)
_AGREE = compiled(
    r"(?:would|do|could|can|are) (?:n't )?you (?:not )?(?:\w+ )?(?:agree|admit|concede)\b|"
    r"(?:is|was|would) (?:it|that) (?:n't )?(?:be )?(?:not )?(?:true|fair|safe|correct|accurate|obvious|"
    r"right) (?:to (?:say|assume|think)|that)\b|"
    r"is it true (?:you|he|she|it|they|there|people|most|your|the|my) |"
    r"(?:am i|would i be) (?:right|correct|wrong)\b|is it safe to\b|is n't it\b|surely\b|can we agree\b"
)
_CHECK = compiled(
    r"(?:is|was) (?:that|this|it) (?:still |about |more or less |pretty much )?(?:right|correct|true|so|the case|"
    r"accurate)$|"
    r"am i right$|(?:have|did) i (?:get|got|understand|understood) (?:that|you|this|it) (?:right|correctly)$|"
    r"is that (?:a )?fair(?: to say)?$"
)
_EITHER = compiled(
    r"\beither\b|\bor not$|\bor (?:do|does|did|is|are|was|were|have|has|would|will|can|could|should|more|"
    r"is it|the other way|rather|just|only|mainly|mostly)\b|\bor (?:\S+ ){1,4}first$|\bprefer\b|"
    r"\brather\b|\bor vice versa\b|"
    r"\b(?:better or worse|worse or better|easier or harder|harder or easier|more or less|up or down|"
    r"(?:busi|quiet|bigg|small|strong|weak|cheap|slow|fast)(?:i?er) or \w+er)\b"
)
_NO_CHOICE = compiled(
    r"\b(?:any|ever|anything|anyone|anybody|anywhere|something|someone)\b|\b(?:is|are|was|were) there\b"
)
_VAGUE = compiled(
    r" or (?:at least|maybe|even) .*$|"
    r" or (?:something|anything|whatever|so|someone|somebody)(?: like that| similar| else)?$"
)
_ANYTHING = compiled(
    r"(?:is|are|was|were|do|did|can|could|would|have) (?:there|you) (?:\w+ ){0,3}?(?:anything|something|"
    r"any (?:other |particular |specific )?(?:thing|things|one thing)|one thing|"
    r"a thing)(?: else)?\b(?P<rest>.*)"
)
_MOMENT = compiled(
    r"(?:can|could|do|would|did|is|was|are|were|have) (?:you|there) (?:ever )?(?:have |remember |recall |"
    r"think of |think back to |had |been )?(?:a|an|any|one|some|the) (?:\w+ ){0,3}?(?:time|times|moment|"
    r"moments|day|story|stories|example|examples|project|case|situation|instance|experience|turning point|"
    r"person)\b"
)
_CONJURE = compiled(
    r"(?:can|could|would) you (?:\w+ )?(?:think of|remember|recall|think back to|"
    r"point to|identify|pinpoint|single out)\b"
)
_LISTING = compiled(
    r"(?:can|could|would|do) you (?:\w+ )?(?:(?:recommend|suggest|list|name|mention) (?:me )?(?:any|"
    r"some|a|an|the|two|three|four|five|a few|good|other|\w+ good)\b|have (?:any|some|other|a few) (?:\w+ ){0,2}?"
    r"(?:concerns?|questions?|worries|regrets?|doubts?|goals?|plans?|hopes|fears?|reasons?|dreams?)\b)"
)


def invited_by_yes_no(words: Sequence[str]) -> Invitation:
    """The invitation of plain words that begin with an auxiliary and its subject."""
    line = _VAGUE.sub("", " ".join(words[:60]).replace("more or less ", ""))
    said = " ".join(words[:2]).replace(" n't", "n't")
    if _CHECK.match(line):
        return leading("checking", "asks only for agreement to what was said")
    if asks_what_was_missed(line):
        return leaning_open("last-word", "asks what should have been asked, which leaves the subject to them")
    if re.match(r"(?:does|did|do) (?:that|this|it|i) make (?:any )?sense\b", line):
        return closed("checking", "checks that it was understood")
    if " or " in f" {line} " and _is_choice(line):
        return choice("offers alternatives to choose from")
    if _NEGATIVE.match(line) and not re.match(
        r"(?:could|can|would|wo|will|why do) n't you (?:tell|share|explain|describe)", line
    ):
        return leading(
            "negative",
            f"asks '{' '.join(words[:3]).replace(' n' + chr(39) + 't', 'n' + chr(39) + 't')} …', which expects a yes",
        )
    if _AGREE.match(line):
        plain = closed("agreement", "asks for agreement to a ready answer")
        return leading("agreement", plain.why)
    hit = _ANY.match(line)
    if hit and _holds_inviting(line, hit.start("noun")):
        return leaning_open("any-advice", "asks for advice or examples: yes or no in form, an invitation in effect")
    if hit and hit.group("noun") in lex.LIST_NOUNS and re.search(r"\b(?:recommend|suggest)\b", line):
        return leaning_closed("list", "asks for things to be named, which a list answers", 0.42)
    if _ANYTHING.match(line) and re.match(r"(?:is|are|was|were) there|do you have|do you wish|did you", line):
        rest = _ANYTHING.match(line)
        assert rest is not None
        if re.match(r"did you", line):
            return leaning_closed("yes-no", "asks whether anything did, which yes or no answers")
        return leaning_open("anything", "asks whether there is anything, which hopes to hear what", 0.58)
    if _CONJURE.match(line) and not _LISTING.match(line):
        return leaning_open("modal-invitation", "asks them to think of something, and so to tell it", 0.64)
    if _LISTING.match(line):
        return leaning_closed("list", "asks for things to be named, which a list answers", 0.4)
    if _MOMENT.match(line):
        return leaning_closed("moment", "asks whether there was such a moment, though its story is hoped for", 0.42)
    if is_small_talk(line):
        return leaning_closed("courtesy", "makes small talk", 0.2)
    if line.startswith(
        ("do you know how", "do you know why", "do you know what makes", "any idea why", "any idea how")
    ):
        return leaning_open("do-you-know", "asks what they know about a how or a why", 0.58)
    return closed("yes-no", f"begins '{said}', which yes or no answers", 0.15)


def _holds_inviting(line: str, offset: int) -> bool:
    near = line[max(0, offset - 40) : offset + 60].split()
    return any(w in lex.INVITING_NOUNS for w in near[:14])


def _is_choice(line: str) -> bool:
    if any(line.endswith(tail) for tail in lex.VAGUE_TAILS):
        return False
    if _EITHER.search(line) and not re.search(r"\b(?:have|did|do) you ever\b", line):
        return True
    if _NO_CHOICE.search(line.partition(" or ")[0]) or (
        re.match(
            r"(?:can|could|would|will|may|have|has|had|might) "
            r"(?!i (?:do|be|fare) (?:better|best|wiser|well|wise|right|wrong)\b|you (?:say|call|describe|consider|"
            r"like|prefer|rather|choose)\b|"
            r"you \w+ .* or \w+ (?:something|somewhere|someone|somebody) else\b|"
            r"you \w+ (?P<at>in|at|with|for|by|on|from) .* or (?P=at)\b|"
            r"you \w+ (?:\w+ )?to\b.* or to\b|it be \w+ to\b|(?!you\b)(?:\S+ ){1,3}?\w+ed (?:\S+ )?or \w+ed\b|"
            r"you (?:recommend|hire|pick|employ|trust|take) .* or (?:a|an|the)\b)",
            line,
        )
        and "either" not in line
    ):
        return False
    left, _, right = line.partition(" or ")
    around = {left.split()[-1] if left.split() else "", right.split()[0] if right.split() else ""}
    if around & lex.SYNONYM_PAIRS:
        return False
    return re.match(r"(?:is|was|are|were|do|does|did|should|am|would|has|have) ", line) is not None
