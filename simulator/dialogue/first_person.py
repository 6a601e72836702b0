"""Facts of a profile, as the person themselves would say them: "Taught history" becomes "I taught history"."""

import re

from simulator.domain.persona import Fact, Persona
from simulator.domain.slugs import slug
from simulator.patterns import compiled

_PAST = frozenset(
    """
    taught led ran won wrote built grew began became left took spoke sold held kept spent got made went came met
    gave chose found bought brought drove flew sang drew set cut put read quit co-founded cofounded rose rebuilt
    rewrote oversaw swam stood fought sat lost paid sent thought told understood wore fell hung shot slept
    started""".split()
)
_PASSIVE = frozenset(
    """
    born raised awarded named elected promoted appointed nominated hired recruited shortlisted profiled quoted
    featured invited selected licensed certified honoured honored knighted adopted brought chosen made""".split()
)
_PASSIVE_FOLLOWED = frozenset({"brought", "made", "chosen"})
_STATE = frozenset({"based", "married", "divorced", "retired", "fluent", "self-taught", "qualified"})
_PRESENT = frozenset(
    """
    works lives leads runs teaches writes speaks holds has is manages chairs sits volunteers mentors plays trains
    serves owns grows makes sells coaches hosts organises organizes oversees heads studies keeps sings sees builds
    designs edits directs advises represents supports looks cooks bakes drives repairs restores sails cycles swims
    climbs hikes paints collects spends reports uses shares publishes judges supervises translates commutes farms
    fishes breeds tends treats cares likes loves does goes gives takes helps belongs remains started splits co-leads
    co-runs""".split()
)
_TAKES_ONE = "|".join(
    ("made", "chose", "gave", "sent", "brought", "took", "taught", "paid", "told", "met", "put", "saw")
)
_BEHIND_ONE = "|".join("for as in at on to about with when after by from among head its their the a an one and".split())
"""Verbs that take somebody as their object, and what may stand behind that."""
_ADVERBS = frozenset(
    {"never", "first", "once", "also", "later", "now", "still", "previously", "originally", "briefly", "then"}
)
_ORGANISATION_HEADINGS = compiled(
    r"organi[sz]ation|company|employer|firm|business|workplace|about-(the|us)|hospital|school|shop|agency|studio|team"
)
_A_ROLE = compiled(
    r"(?:a |an |the )?(?:[a-z-]+ )?(author|co-author|winner|member|chair|founder|co-founder|"
    r"volunteer|mentor|host|editor|trustee|"
    r"mother|father|graduate|alumna|alumnus|president|treasurer|captain|coach|recipient|holder|owner|part-owner)\b",
    re.IGNORECASE,
)
_THE_ROLE = frozenset({"author", "winner", "founder", "chair", "president", "owner", "recipient", "treasurer"})


def own_words(fact: Fact, persona: Persona) -> str:
    """The fact as a sentence that the persona says about themselves or their employer.

    Where the shape of the bullet is not known, it is quoted as what the profile says. A page in another language than
    English is quoted word for word.
    """
    text = " ".join(fact.text.split()).rstrip()
    if not text:
        return ""
    if text[-1] not in ".!?":
        text += "."
    if not persona.language.lower().startswith("en"):
        return text
    return _capital(_about_the_employer(text, fact, persona) or _about_me(text, persona))


def _about_the_employer(text: str, fact: Fact, persona: Persona) -> str | None:
    first, _, rest = text.partition(" ")
    heading = slug(fact.heading)
    ours = bool(_ORGANISATION_HEADINGS.search(heading)) or slug(persona.organisation).startswith(heading)
    if first.lower() == "it" and ours:
        return f"{persona.organisation} {rest}"
    if first.lower() == "its" and ours:
        return f"Our {rest}"
    if not ours:
        return None
    word = first.lower().rstrip(",.")
    if word in _PASSIVE or (
        word in ("founded", "established", "started", "set", "opened", "owned", "run") and _by_time(rest)
    ):
        return f"{persona.organisation} was {first.lower()} {rest}"
    if word in _PRESENT or word in _PAST or _regular_past(word) or word in ("employs", "covers", "operates", "offers"):
        return f"{persona.organisation} {first.lower()} {rest}"
    return None


def _by_time(rest: str) -> bool:
    return bool(re.match(r"(in|by|as|up|during|before|after|around|since)\b", rest))


def _about_me(text: str, persona: Persona) -> str:
    first, _, rest = text.partition(" ")
    word = first.lower().rstrip(",.:;")
    if word in _PASSIVE and (word not in _PASSIVE_FOLLOWED or re.match(r"(up|a|an|partner|head)\b", rest)):
        return _mine(f"I was {first.lower()} {rest}", persona)
    if word in _STATE:
        return _mine(f"I am {first.lower()} {rest}", persona)
    if word in _PRESENT:
        return _mine(f"I {_plain(word)} {_and_plain(rest)}", persona)
    if word in _PAST or _regular_past(word):
        return _mine(f"I {_small(first)} {rest}", persona)
    if word in _ADVERBS and (re.match(r"\w+ed\b", rest) or rest.split(" ", 1)[0] in _PRESENT | _PAST):
        verb, _, after = rest.partition(" ")
        return _mine(f"I {_small(first)} {_plain(verb) if verb in _PRESENT else verb} {_and_plain(after)}", persona)
    if role := _A_ROLE.match(text):
        lead = "" if re.match(r"(a|an|the) ", text, re.IGNORECASE) else "the " if role[1].lower() in _THE_ROLE else "a "
        return _mine(f"I am {lead}{_small(text)}", persona)
    turned = _mine(text, persona)
    if turned != text or re.match(
        r"(in|since|from|at|for|after|before|until|on|during|by|the|it|we|our|there)\b", word
    ):
        return turned
    if _has_own_subject(text, persona):
        return text
    return f"My profile has that right: {_small(text)}"


def _regular_past(word: str) -> bool:
    return len(word) > 4 and word.endswith("ed") and word.replace("-", "").isalpha()


def _has_own_subject(text: str, persona: Persona) -> bool:
    """Whether the bullet is a whole sentence about something else, such as the employer."""
    return text.startswith(persona.organisation) or bool(
        re.search(
            r"\b(is|are|was|were|has|have|had|will|can|employs?|owns?|runs?|makes?|opened|lends?|serves?)\b", text
        )
    )


def _mine(text: str, persona: Persona) -> str:
    """The text with the persona's name and pronouns turned into I, me, my; the employer's name is left alone."""
    shield = "\u0000"
    text = text.replace(persona.organisation, shield)
    names = sorted({persona.name, persona.first_name, *persona.name.split()[-1:]}, key=len, reverse=True)
    name = "|".join(rf"(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?{re.escape(n)}" for n in names if n)
    text = re.sub(rf"\b(?:{name})['’]s?(?=\s)", "my", text)
    text = re.sub(
        rf"\b(to|for|with|by|of|about|and|awarded|named|gave|made|appointed|elected|invited) (?:{name})\b",
        r"\1 me",
        text,
    )
    him = "her" if (persona.pronouns or "").lower().startswith("she") else "him"
    # Whom somebody featured is "me"; who featured somebody is "I".
    text = re.sub(
        rf"\b(\w+ed|{_TAKES_ONE}) (?:{name}|{him})(?=[.,;]| (?:{_BEHIND_ONE})\b)",
        r"\1 me",
        text,
    )
    text = re.sub(rf"\b(?:{name})\b(?: (\w+))?", _i_and_verb, text)
    pronouns = (persona.pronouns or "").lower()
    if not pronouns.startswith("they"):
        he_she = "he" if pronouns.startswith("he") else "she" if pronouns.startswith("she") else "s?he"
        text = re.sub(rf"\b{he_she}\b(?: (\w+))?", _i_and_verb, text, flags=re.IGNORECASE)
        text = re.sub(r"\b(herself|himself)\b", "myself", text)
        possessive = "his" if pronouns.startswith("he") else "her" if pronouns.startswith("she") else "his|her"
        text = re.sub(rf"\b({possessive}) (?=[a-z0-9])", "my ", text, flags=re.IGNORECASE)
    return text.replace(shield, persona.organisation)


def _i_and_verb(found: "re.Match[str]") -> str:
    verb = found[1]
    if verb is None:
        return "I"
    return f"I {_plain(verb)}" if verb in _PRESENT or verb in ("was", "were") else f"I {verb}"


def _plain(verb: str) -> str:
    irregular = {"is": "am", "has": "have", "does": "do", "goes": "go", "was": "was", "were": "was"}
    if verb in irregular:
        return irregular[verb]
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    if verb.endswith(("ches", "shes", "sses", "xes")):
        return verb[:-2]
    return verb[:-1] if verb.endswith("s") else verb


def _and_plain(rest: str) -> str:
    """Verbs that go on after "and": `runs a shop and teaches` needs both turned."""
    return re.sub(r"\b(and|but|or) (\w+)\b", lambda m: f"{m[1]} {_plain(m[2]) if m[2] in _PRESENT else m[2]}", rest)


def _small(text: str) -> str:
    """A first letter in lower case, unless the word is a name or an abbreviation."""
    word = text.split(" ", 1)[0].rstrip(",.:;")
    return text if len(word) > 1 and not word[1:].islower() else text[:1].lower() + text[1:]


def _capital(text: str) -> str:
    text = text[:1].upper() + text[1:]
    return re.sub(r"(?<=[.!?] )[a-z]", lambda m: m[0].upper(), text)
