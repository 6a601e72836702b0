"""A question as it was said, and in other words: without what stands around it, and with what it leaves unsaid."""

import re

from simulator.dialogue.draft import Draft
from simulator.dialogue.idioms import in_plain_words
from simulator.dialogue.pointing import without_lead
from simulator.dialogue.terms import stems, terms
from simulator.domain.persona import Persona
from simulator.language.questions import read_question
from simulator.language.text import words
from simulator.patterns import compiled

TALE = 45
"""Words of a turn that tells more than it asks."""

_FILLERS = compiled(r"\b(?:um+|uh+|uhm|erm?|hm+|mm+)\b,? ?", re.IGNORECASE)
_ALSO = compiled(r"(?:(?:and|so|but|ok|okay|then|now|well) )*(?:what|how) about (?:the |your |all the )?([\w' -]+)")
_IT = compiled(r"\b(?:it|this|that)(?=\W*$)", re.IGNORECASE)
_PART = compiled(r"\b((?:[a-z]+est|worst|favou?rite|most \w+) (?:part|thing|bit|side))(?=\W*$)", re.IGNORECASE)
_LIKES = compiled(
    r"(?:(?:do|are) )?you (?:(?:still|really|actually|even) )*(?:like|enjoy|love|happy (?:with|in)) (?P<what>[\w' ]+)"
)
_THE_JOB = compiled(
    r"(?:it|that|this|what you do|(?:your|the|this) (?:job|work|role))(?: here| there| then| though| at all)*"
)
_WHAT_DOES = compiled(
    r"(?:(?:honestly|seriously|basically|actually) )*"
    r"what (?:(?:exactly|actually|really) )?(?:do|does|is it) (?:that )?(?:you (?:as )?)?(?:(?:a|an|the|"
    r"your) )?(?P<who>[\w' ]+?) "
    r"(?:(?:even|actually|really|exactly|typically|usually) )*do(?:es)?(?: all day| every day| here)?"
)
_WHAT_LIKE = compiled(
    r"(?:what|how)(?:'s| is)? (?:is )?(?:(?:your|the|this) )?(?:daily |everyday |usual |normal |"
    r"typical )?(?:job|work|role)"
    r"(?: is| looks?)?(?: really| actually| exactly)?(?: is)?(?: like)?(?: for you| in practice| day to day| really)*"
)
_WHAT_IS = compiled(
    r"(?:so )?what (?:exactly |actually |really )?is an? (?P<who>[\w' -]+?)(?: exactly| actually| then)?"
)
_FROM_TO = compiled(
    r"(?:how (?:(?:did|have|had) you|(?:do|does) (?:somebody|someone|one|people|an? [\w' ]+?)) "
    r"(?:(?:ever|actually|even|first) )*(?:get|got|go|gone|come|move|moved|switch|switched|jump|change|end up|"
    r"make (?:it|the (?:move|jump|step|leap|switch|change|way)))|what (?:took|brought|led|carried) you)"
    r"(?: all the way)? from (?P<before>[\w' ]+?) (?:all the way )?(?:in)?to (?P<after>[\w' ]+)"
)
"""A step of a life; whether it is one of this person's, the page says."""
_CAME = compiled(
    r"(?:how|why|what made you|how come you|what brought you|when) (?:(?:did|have|had|do) )?(?:you )?(?:(?:ever|"
    r"actually|first|even|"
    r"just) )*(?:get|got|come|came|come to be|end(?:ed)? up|land(?:ed)?|start(?:ed)?|wind up|wound up|fall|fell|"
    r"find your way|found your way|finish(?:ed)? up|slip(?:ped)?|move(?:d)?|go|went) (?:doing |working )?(?:in|"
    r"into|at|to|"
    r"with|on) (?P<what>[\w' -]+?)(?: in the first place| originally| then| though)?"
)
"""How somebody came to their work, whatever they call it."""
_FRAGMENT = compiled(
    r"(?:(?:and|so|but|next|fine|ok|okay|right|then|now|what about) )*(?:(?:the|your) )?(\w+(?: \w+)?)"
)
_PREAMBLE = compiled(
    r"(?:(?:so|and|well|ok|okay|right|then) )*(?:hi|hello|hey|good (?:morning|afternoon|evening))?(?: there| \w+)?|"
    r"(?:(?:so|and|well|ok|okay|right|then) )*(?:(?:thanks|thank you)[\w ']{0,40}|sorry[\w ']{0,30}|nice to meet you|"
    r"(?:i know|i hope|maybe|perhaps|this|that|it)(?: that| this| it)?(?: is|'s|'s not| isn't)? "
    r"(?:a |too |very |quite |rather |bit |little |not )*"
    r"(?:personal|private|nosy|hard|tough|big|difficult|silly|stupid|strange|odd)(?: question| one)?"
    r"(?: to ask| for you)?|"
    r"(?:i hope )?you don't mind (?:me asking|my asking|if i ask)|if you don't mind(?: me asking| my asking)?|"
    r"let me (?:see|think)|(?:let me|i(?:'ll| will)|i shall|may i|can i) (?:ask|put|say|try|phrase|"
    r"rephrase) (?:it|that|this)"
    r"(?: (?:differently|another way|again|like this|this way|better|in (?:other words|another way)))?|let me rephrase"
    r"(?: (?:it|that))?|(?:where|what) (?:were|was) (?:we|i)(?: saying)?|before i forget|"
    r"(?:sorry |oh |no )*(?:my mistake|my bad|fair enough|never mind)|(?:just )?(?:a |one )?(?:quick|short|"
    r"first|next|last|other) (?:question|one|thing)|"
    r"(?:i|we)(?:'ve| have|'m| am)? (?:only |just )?(?:got|have|short on|aware of|mindful of) "
    r"[\w ']{0,20}(?:minutes?|time))"
)


def to_the_point(said: str) -> str:
    """A turn without "um", greetings and words about the time before the question: they are like many a story."""
    pieces = re.split(r"(?<=[,.!?:])\s+", _FILLERS.sub("", said))
    while len(pieces) > 1 and _PREAMBLE.fullmatch(" ".join(words(pieces[0]))):
        pieces = pieces[1:]
    return " ".join(pieces)


def wordings(said: str, core: str, draft: Draft, asked_apart: bool) -> tuple[str, ...]:
    """Wordings of the same question, the barest first: what asks, without its shell, and the whole turn."""
    inner = read_question(core, draft.before.turns).core
    if stems(core) - stems(inner):
        # What it leaves out is no mere shell: "with all these apps, is there any point in training?".
        inner = ""
    # What surrounds a question helps to understand it, unless it is a long tale before a question of its own.
    aside = asked_apart or (len(words(core)) > 3 and len(words(said)) > TALE)
    different: dict[tuple[str, ...], str] = {}
    also = _ALSO.fullmatch(" ".join(words(core)))
    of_the_job = _of_the_job(core, draft)
    for way in (
        f"tell me about the {also[1]}" if also else of_the_job or core,
        core if of_the_job else "",
        inner if len(words(inner)) > 3 else "",
        _fragment(core),
        in_plain_words(core),
        "" if aside or also else said,
    ):
        different.setdefault(tuple(words(way)), way)
    return tuple(way for way in different.values() if way)


def likes_the_job(core: str, persona: Persona) -> bool:
    """Whether a question asks how somebody likes their work, whatever they call it: "do you like HR?"."""
    found = _LIKES.fullmatch(without_lead(core))
    return found is not None and (
        _THE_JOB.fullmatch(found["what"]) is not None or _is_the_trade(found["what"], persona)
    )


def came_to_the_work(core: str, persona: Persona) -> bool:
    """Whether a question asks how somebody came from one thing that their page tells to another."""
    found = _FROM_TO.search(without_lead(core))
    if found is None:
        return False
    own = stems(f"{persona.role} {persona.industry} {persona.organisation}")
    told = own.union(*(stems(fact.text) for fact in persona.facts))
    return bool(stems(found["before"]) & told and stems(found["after"]) & told)


def _is_the_trade(named: str, persona: Persona) -> bool:
    """Whether words name what the persona does: by words of the role, or by its first letters."""
    first = "".join(word[0] for word in words(persona.role))
    if re.fullmatch(r"[a-z]{2,3}", named) and named in first:
        return True
    return bool(stems(named)) and stems(named) <= stems(f"{persona.role} {persona.industry}")


def _of_the_job(core: str, draft: Draft) -> str:
    """What a question about the work as such asks in plain words; empty where it is about something else.

    Before anything was told, "it" is the job, and so is what has a best part.
    """
    line = without_lead(core)
    if likes_the_job(core, draft.persona):
        return "Do you like your job?"
    came = _CAME.fullmatch(line)
    of_the_trade = came is not None and _is_the_trade(came["what"], draft.persona)
    if of_the_trade or came_to_the_work(core, draft.persona):
        return "How did you get into this work?"
    if _WHAT_LIKE.fullmatch(line):
        return "What is a typical day in your job like?"
    does = _WHAT_DOES.fullmatch(line) or _WHAT_IS.fullmatch(line)
    if does and _is_the_trade(does["who"], draft.persona):
        return "What do you do all day?"
    if draft.before.last:
        return ""
    meant = _PART.sub(r"\1 of your job", _IT.sub("your job", core))
    return meant if meant != core else ""


def _fragment(core: str) -> str:
    """A question of a word or two in full: "and the pay?", "the worst bit?"."""
    found = _FRAGMENT.fullmatch(" ".join(words(core))) if core.rstrip().endswith("?") else None
    if found is None or not (stems(core) or has_ideas(core)):
        return ""
    part = _PART.fullmatch(found[1]) or re.fullmatch(r"best|[a-z]+est|worst", found[1])
    return (
        f"What is the {found[1] if ' ' in found[1] else found[1] + ' part'} of your job?"
        if part
        else f"How is the {found[1]}?"
    )


def has_ideas(text: str) -> bool:
    """Whether a text shows an idea of the interview, whatever its words."""
    return any(term.startswith("#") for term in terms(text))


SOMEBODY = compiled(r"\b(?:he|him|she|her|them)\b")


def of_work(core: str) -> bool:
    """Whether it asks about the work as such: "is it stressful?", where "was that stressful?" means what was told.

    Neither does "do you still think of him?": somebody has just been told of.
    """
    line = without_lead(core)
    about_it = re.match(r"(?:is|does|do|are) (?:it|this|you)\b", line) is not None
    return about_it and not SOMEBODY.search(line) and has_ideas(core)
