"""Questions in another language than English: recognised by their first word, and read no further than that.

Every judgement here is marked as doubtful: the rulings are made for English.
"""

import re

from simulator.language.invitations import Invitation, leaning_closed, leaning_open

_ENGLISH = frozenset(
    """the you your it is are of and to do did does have has that this what how why with for my be would could can i
    they we there about any not on an as if or his her their one""".split()
)
_OPEN = re.compile(
    r"(?:como|por que|porque|que (?!edad|dia|hora|ano)|cuente\w*|cuenta\w*|hable\w*|hablame|explique\w*|"
    r"pourquoi|comment|qu'est-ce|quelles? (?:est|sont)|racontez|parlez|decrivez|"
    r"wie (?!lang|viel|oft|alt|heiss)|warum|wieso|weshalb|inwiefern|erzahl\w*|beschreib\w*|"
    r"was (?:mach\w*|ist|war|sind|hab\w*|hat|wurd\w*|denk\w*|gefall\w*|bedeut\w*|mog\w*|bracht\w*|raten)|"
    r"perche|cosa|che cosa|come (?:mai|e|ha|hai|sei|si|le|ti)|racconti|mi racconti|parlami|conte|fale|"
    r"waarom|hoe (?!lang|veel|vaak|oud)|wat (?:is|zijn|doet|vindt)|hvordan|hvad|hur|varfor)\b"
)
_CLOSED = re.compile(
    r"(?:cuando|donde|quien|cuant[oa]s?|cual|que (?:edad|dia|hora|ano)|hay|esta|tiene|"
    r"quand|ou|qui|combien|est-ce|avez|etes|wann|wo|wer|wie (?:lang|viel|oft|alt|heiss)\w*|haben|sind|ist|"
    r"quanto|quanti|quantos|dove|quando|chi|onde|quem|qual|wanneer|waar|hoe (?:lang|veel|vaak|oud)\w*)\b"
)


def invited_in_another_language(line: str, marked: bool) -> Invitation | None:
    """The invitation of plain words that are not English; None where they may be, or ask nothing.

    `marked` says whether a question mark closed them.
    """
    words = line.split()
    if len(words) < 2 or _ENGLISH & set(words):
        return None
    if _CLOSED.match(line) and marked:
        return leaning_closed("other-language", "asks for a fact or a yes, as far as its first word tells")
    if _OPEN.match(line) and (marked or words[0] not in ("que", "como", "conte")):
        return leaning_open("other-language", "asks how, what or why, as far as its first word tells")
    return None
