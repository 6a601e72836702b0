"""Questions in another language than English: recognised by their first word, and read no further than that.

Every judgement here is marked as doubtful: the rulings are made for English.
"""

from simulator.language.invitations import Invitation, leaning_closed, leaning_open
from simulator.patterns import compiled

_ENGLISH = frozenset(
    """the you your it is are of and to do did does have has that this what how why with for my be would could can i
    they we there about any not on an as if or his her their one""".split()
)
_GERMAN = frozenset(
    """sie ihr ihre ihrem ihrer ihren ihnen deine wir ich mich mir uns ist sind das der dem ein eine einen einem und
    nicht zu zum zur von beim auf nach haben hatte hatten gibt auch noch schon dann gern gerne sich wurde
    wurden""".split()
)
_FIRST = compiled(r"(?:(?:und|aber|also|dann|nun|ja|na|gut) )+(?=\w)")
_OPEN = compiled(
    r"(?:como|por que|porque|que (?!edad|dia|hora|ano)|cuente\w*|cuenta\w*|hable\w*|hablame|explique\w*|"
    r"pourquoi|comment|qu'est-ce|quelles? (?:est|sont)|racontez|parlez|decrivez|"
    r"wie (?!lang|viel|oft|alt|heiss|heiß)|warum|wieso|weshalb|inwiefern|erzahl\w*|beschreib\w*|"
    r"was (?:mach\w*|ist|war|sind|hab\w*|hat|wurd\w*|denk\w*|gefall\w*|bedeut\w*|mog\w*|bracht\w*|raten)|"
    r"perche|cosa|che cosa|come (?:mai|e|ha|hai|sei|si|le|ti)|racconti|mi racconti|parlami|conte|fale|"
    r"waarom|hoe (?!lang|veel|vaak|oud)|wat (?:is|zijn|doet|vindt)|hvordan|hvad|hur|varfor)\b"
)
_OPEN_GERMAN = compiled(
    r"(?:was (?!kost|verdien|wieg)|welche|wo(?:durch|mit|von|rauf|ran|fur|bei|rin|zu|rum|gegen|nach)\b|"
    r"\w+ (?:sie|du|ihr) (?:mir|uns)\b.*\b(?:erzahl|beschreib|schilder|erklar)\w*|"
    r"(?:mich|es) wurde (?:mich )?(?:sehr )?interessieren\b|"
    r"ich (?:wurde|mochte) (?:sehr )?gern\w* (?:wissen|horen|erfahren|mehr)\b)"
)
# Only where the words behind it are German too: `was Maria late?` is not.
_CLOSED = compiled(
    r"(?:cuando|donde|quien|cuant[oa]s?|cual|que (?:edad|dia|hora|ano)|hay|esta|tiene|"
    r"quand|ou|qui|combien|est-ce|avez|etes|wann|wo|wer|wie (?:lang|viel|oft|alt|heiss|heiß)\w*|haben|sind|ist|"
    r"quanto|quanti|quantos|dove|quando|chi|onde|quem|qual|wanneer|waar|hoe (?:lang|veel|vaak|oud)\w*)\b"
)


def invited_in_another_language(line: str, marked: bool) -> Invitation | None:
    """The invitation of plain words that are not English; None where they may be, or ask nothing.

    `marked` says whether a question mark closed them.
    """
    line = _FIRST.sub("", line)
    words = line.split()
    if len(words) < 2 or not (is_german(line) or _ENGLISH.isdisjoint(words)):
        return None
    if is_german(line) and _OPEN_GERMAN.match(line):
        return leaning_open("other-language", "asks how, what or why, as far as its first words tell")
    if _CLOSED.match(line) and marked:
        return leaning_closed("other-language", "asks for a fact or a yes, as far as its first word tells")
    if _OPEN.match(line) and (marked or words[0] not in ("que", "como", "conte")):
        return leaning_open("other-language", "asks how, what or why, as far as its first word tells")
    if marked and is_german(line):
        return leaning_closed("other-language", "asks for a fact or a yes, as far as its first word tells")
    return None


def is_german(line: str) -> bool:
    """Whether more words of a line are small German ones than small English ones: `an` and `am` are in both."""
    words = set(line.split())
    return len(words & _GERMAN) > len(words & _ENGLISH)
