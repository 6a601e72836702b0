"""Questions that the head of the page answers: name, role, employer, place."""

import re

from simulator.dialogue.first_person import own_words
from simulator.dialogue.terms import stems
from simulator.domain.persona import Fact, Persona
from simulator.language.measures import NUMBER
from simulator.language.text import words
from simulator.patterns import compiled

THAT_IS_ME = ("That is me.", "Yes, that is me.")
"""Asked whether they are who they are."""
_IS_IT_ME = compiled(r"(?:(?:so|and|hi|hello|hey|oh|then) )*(?:are you|you(?:'re| are| must be)) (?:the|a|an) (?=\w)")
_ANYBODY = stems("guy person man woman one lady fellow bloke somebody someone people")

_LEAD = (
    r"(?:(?:so|and|hi|hello|sorry|okay|ok|well|just|please|can you tell me|could you tell me|may i ask|"
    r"can i ask|tell me) )*"
)
_NAME = compiled(
    rf"{_LEAD}(?:what(?:'s| is| was) your (?:full |last |first |sur)?name(?: again)?|who are you|"
    rf"what are you called|what (?:should|do|can|may) i call you|"
    rf"who am i (?:talking|speaking) (?:to|with))"
)
_ROLE = compiled(
    rf"{_LEAD}(?:what(?:'s| is) your (?:exact |current |official |job )*(?:role|title|position|job title|"
    rf"profession|occupation|job)"
    r"(?: (?:here|there|exactly|called|at [\w ]+))*|what do you do(?: for (?:a living|work))?|what(?:'s|"
    r" is) it (?:that )?you do|what do you work as)"
)
_EMPLOYER = compiled(
    rf"{_LEAD}(?:(?:who|whom) (?:do|are) you (?:work|working)(?: for| at)?"
    r"|(?:what|which) (?:company|organi[sz]ation) (?:do|are) you (?:work|working)(?: for| at| with)?"
    r"|where do you work(?: now| at the moment| these days)?|who(?:'s| is) your employer|what(?:'s|"
    r" is) (?:the name of )?your (?:company|employer|organi[sz]ation)(?: called)?)"
)
_PLACE = compiled(
    rf"{_LEAD}(?:where (?:are you|is your (?:office|company|work|workplace|organi[sz]ation|team)|"
    rf"is [\w ]+) (?:based|located|situated)"
    r"|where (?:are|is) (?:you|it|that|your office)(?: now| located)?|(?:which|what) (?:city|town|country|"
    r"place) (?:are|do) you (?:in|based in|work in|working in|live in)"
    r"|where(?: in the world| exactly)? do you live)"
)
_INDUSTRY = compiled(
    rf"{_LEAD}(?:what|which) (?:industry|field|sector|area|branch) (?:are|do) you (?:in|work in|working in)"
)

_HOW_MANY = compiled(
    # Who measure the moss, or come to the open day, are not all that work there.
    rf"{_LEAD}how many (?:people|employees|colleagues|staff|others|of you)(?: (?:else|altogether|in total|exactly))*"
    r"(?:$|(?= (?:are|is|were|work|works|working|do|does|have|has|there|here|in|on|at|report|belong|make|employ|"
    r"you|your)\b))(?!.*\b(?:see|meet|help|come|call|apply|know|train|teach|serve|treat|visit|die|want|need)\b)[\w' -]*"
)
_EMPLOYS = compiled(r"\b(?:has|have|employs?|team of|crew of|with)\b", re.IGNORECASE)
_STAFF = compiled(
    rf"\b{NUMBER}(?: [\w-]+){{0,2}} (?:employees?|staff|people|workers|members|operators|technicians|apprentices?|"
    r"colleagues|nurses|drivers|paid)\b",
    re.IGNORECASE,
)
"""A fact with both counts the people at work."""
_HOW_LONG = compiled(
    rf"{_LEAD}(?:for )?how long have you (?:been (?:doing (?:this|it|that)|in (?:this|the|your) [\w ]+|here|there|"
    r"with them|working (?:here|there|as|in|at|for)\b[\w' ]*|an? [\w' ]+)|worked (?:here|there|as|in|at|for)\b[\w' ]*|"
    r"had (?:the|this|your) [\w ]+|done (?:this|it|that))(?: now| already)?"
)
_SINCE = compiled(
    r"\b(?:joined|became|bought|opened|founded|took over|came to|began|started|has been|since|"
    r"promoted)\b.*\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_WHAT_IS = compiled(
    rf"{_LEAD}(?:what (?:is|does|are)|what's|tell me (?:a (?:bit|little) )?about|who (?:is|"
    rf"are)) ([\w' -]+?)(?: do| about| exactly)*"
)


def _names(line: str, persona: Persona) -> bool:
    found = _WHAT_IS.fullmatch(line)
    return found is not None and " ".join(words(persona.organisation)).startswith(found[1])


def basics(said: str, persona: Persona) -> tuple[str, ...]:
    """The answer to a question about the head of the page, in the first person; nothing for every other question."""
    line = " ".join(words(said))
    if _NAME.fullmatch(line):
        return (f"I am {persona.name}, {persona.role} at {persona.organisation}.",)
    if _ROLE.fullmatch(line):
        return (f"My title is {persona.role}, at {persona.organisation}.",)
    if _EMPLOYER.fullmatch(line):
        place = f", in {persona.location}" if persona.location else ""
        return (f"I work for {persona.organisation}{place}.",)
    if _PLACE.fullmatch(line) and persona.location:
        return (f"We are in {persona.location}.",)
    if _INDUSTRY.fullmatch(line):
        return (f"The field is called {persona.industry}.",)
    if _HOW_MANY.fullmatch(line):
        return tuple(own_words(fact, persona) for fact in persona.facts if _counts_people(fact))[:1]
    if _HOW_LONG.fullmatch(line):
        since = [fact for fact in persona.facts if _SINCE.search(fact.text)]
        own = stems(f"{persona.role} {persona.organisation}")
        return tuple(own_words(f, persona) for f in sorted(since, key=lambda f: not own & stems(f.text)))[:1]
    if _WHAT_IS.fullmatch(line) and _names(line, persona):
        heading = [f for f in persona.facts if f.text.startswith(("It ", persona.organisation))]
        return tuple(own_words(fact, persona) for fact in heading[:2])
    return ()


def _counts_people(fact: Fact) -> bool:
    return _EMPLOYS.search(fact.text) is not None and _STAFF.search(fact.text) is not None


def is_me(said: str, persona: Persona) -> bool:
    """Whether a question only makes sure whom it is put to: "so you are the chemistry teacher?"."""
    of_me = stems(f"{persona.name} {persona.organisation} {persona.role} {persona.industry}")
    named = stems(said) - _ANYBODY
    return _IS_IT_ME.match(" ".join(words(said))) is not None and bool(named) and named <= of_me


def held(said: str, persona: Persona) -> Fact | None:
    """The first fact with everything in it that a question names; None where none has, or the question names nothing.

    "Were you on the radio before?" names the radio: whoever ran a radio show does not have to pass.
    """
    named = stems(said) - stems(f"{persona.name} {persona.organisation} {persona.role} {persona.industry}")
    return next((fact for fact in persona.facts if named and named <= stems(fact.text)), None)
