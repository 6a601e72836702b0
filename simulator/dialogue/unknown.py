"""What is said where no story fits: who somebody is, a fact, a polite pass, or an honest "I do not know"."""

import re

from simulator.dialogue import asked_again, at_home, bridges, denying, passing
from simulator.dialogue.asked_for import YEAR, fact_holds
from simulator.dialogue.draft import Draft
from simulator.dialogue.engine import Depth
from simulator.dialogue.first_person import own_words
from simulator.dialogue.idioms import asks_if_they_would_quit, asks_why_they_stay
from simulator.dialogue.manner import filled
from simulator.dialogue.pay_and_training import told_of_pay_or_training
from simulator.dialogue.pointing import asks_reaction
from simulator.dialogue.stories import Bookcase
from simulator.dialogue.terms import stems
from simulator.dialogue.topics import suggest
from simulator.dialogue.wordings import of_work
from simulator.domain.persona import Door, Fact, Occasion
from simulator.domain.question import Ground, Judgement
from simulator.language.common_words import GRAMMAR
from simulator.language.text import sentences, words
from simulator.patterns import compiled

KNOWN_TO_ALL = frozenset({"hours", "night-work", "balance", "pay", "travel-for-work", "culture"})
"""What a question may be after that everybody who works could answer."""
PRIVATE = "-private"
"""What a question may be after that nobody need answer."""
_OWN = compiled(r"\byour?\b")
_WHO = compiled(r"\bwho(?:'s|’s| is| was) (?P<name>[\w-]{3,})\W*$", re.IGNORECASE)
_RECALLS = compiled(r"\byou(?: just| also| have|'ve)? (?:said|mentioned|talked|told|spoke)\b")
_ABOUT_YOU = compiled(
    r"(?:(?:and|so|but|oh|by the way) )*(?P<aux>do|are|have|did|were|can|would) you\b(?: (?:(?:ever|still|really|also|"
    r"actually) )*(?P<verb>[\w']+))?"
)
_WANTED = compiled(r"\bdid you (?:always|ever|really) (?:want|dream|plan|think|mean)\b")
_GET = compiled(
    r"(?:do|did|have|would|were|are) you (?:(?:ever|still|often|really|sometimes) )*(?:get|got|feel|be) ([\w-]+)"
)
_STATE = r"\b(?:am|was|were|get|got|feel|felt|been)(?: (?:so|too|very|often|always|never|still|really))* "
"""Before the word for how somebody is, or was."""
_SICK = 4
"""Letters of the end of a word that is a word of its own: "seasick"."""
_HAS = compiled(r"\b(?:have|has|had|got|own|owned|no)\b")


_INTIMATE = compiled(
    r"\b(?:married|single|divorced|husband|wife|girlfriend|boyfriend|partner|children|kids|pregnant|religious|religion|"
    r"god|church|vote|voted|politics|gay|how old are you|your age|your weight)\b"
)
_OF_ME = compiled(r"\b(?:I|[Mm]y|[Ww]e)\b")
_PLAIN = 22
"""Words of a sentence that answers a plain question."""
_KIN = dict.fromkeys(stems("kid kids children child son sons daughter daughters"), "child")


def without_story(draft: Draft, said: str, asked: Judgement, bookcase: Bookcase) -> None:
    """Answer a question that no story of the page answers."""
    told = _said_of_themselves(draft, said)
    fact = _research(asked, draft)
    claim = denying.claimed(said, declared=True) if draft.english else None
    asked_so = denying.asks_if_so(said)
    profile = " ".join((draft.persona.role, draft.persona.headline, *(f.text for f in draft.persona.facts)))
    told_of = stems(profile if asked_so else denying.page_text(draft.persona))
    doubtful = asked_so or (bool(bookcase.strange(said)) and denying.of_a_deed(said))
    if claim is not None and doubtful and stems(claim) - told_of:
        # "You wrote a book. What made you write it?": nothing on the page knows of a book.
        draft.say_one(denying.DENIES[draft.persona.temperament], {"claim": claim})
    elif told is not None:
        draft.say(told)
    elif told_of_pay_or_training(draft, said, bookcase):
        return
    elif fact is not None:
        draft.tell_fact(fact, own_words(fact, draft.persona))
        draft.small(asked_again.THAT_IS_IT[draft.tone])
    elif draft.english and asks_why_they_stay(said):
        draft.say_one(asked_again.STAYS[draft.tone])
    elif draft.english and asks_if_they_would_quit(said):
        draft.say_one(asked_again.NOW_AND_THEN[draft.tone])
    else:
        _not_my_field(draft, said, bookcase)


def _research(asked: Judgement, draft: Draft) -> Fact | None:
    """A fact that a question rests on, not said yet, where no story tells more of it: nobody knows nothing of that.

    Whoever asks openly and says the fact themselves wants what lies behind it, and no recital.
    """
    own = stems(draft.said or "") if asked.open else frozenset()
    ids = asked.grounding.facts if asked.grounding and asked.grounding.ground is not Ground.MISTAKEN else ()
    facts = [f for i in ids if (f := draft.persona.fact(i)) and not draft.used.get(f"fact:{f.id}")]
    facts = [f for f in facts if fact_holds(draft.said or "", f.text)]
    facts = [f for f in facts if len(stems(f.text) & own) * 2 < len(stems(f.text))]
    if asked.open:
        # Neither does whoever names its year, or wants to hear what somebody thought of it.
        years = set(YEAR.findall(draft.said or ""))
        facts = [f for f in facts if years.isdisjoint(YEAR.findall(f.text)) and not asks_reaction(draft.said or "")]
    return facts[0] if facts and draft.english else None


def who_it_is(draft: Draft, said: str) -> str | None:
    """The first sentence of a story that names whom a question asks for; then the talk is at that story."""
    asked = _WHO.search(said)
    name = asked["name"].lower() if asked is not None else ""
    if not name or name in GRAMMAR or not draft.english:
        return None
    for story in draft.persona.stories:
        for sentence in sentences(story.body) if story.door is not Door.TRUST else ():
            if name in _names(sentence) and sentence not in draft.used:
                draft.story, draft.depth, draft.last = story.id, Depth.SHORT, story.id
                draft.heard.setdefault(story.id, Depth.SHORT)
                return sentence
    return None


def _said_of_themselves(draft: Draft, said: str) -> str | None:
    """The sentence of a story that answers a plain question about somebody: "I have no children yet."."""
    asked = frozenset(_KIN.get(stem, stem) for stem in stems(said))
    verb = _ABOUT_YOU.match(" ".join(words(said)))
    if not draft.english or not asked or len(asked) > 2 or verb is None:
        return None
    has = verb["verb"] in ("have", "has", "got")
    state = _GET.fullmatch(" ".join(words(said)))
    if state is not None:
        return _how_they_were(draft, state[1])
    if not has and verb["aux"] in ("do", "did", "have", "can", "would") and not stems(verb["verb"] or ""):
        # "Do you get on with your boss?" is answered by no sentence that merely has the boss in it.
        return None
    for story in draft.persona.stories:
        for sentence in sentences(story.body) if story.door is not Door.TRUST else ():
            told = frozenset(_KIN.get(stem, stem) for stem in stems(sentence))
            of_me = _OF_ME.search(sentence) is not None and len(words(sentence)) <= _PLAIN
            owns = not has or _HAS.search(sentence) is not None
            if asked <= told and of_me and owns and sentence not in draft.used:
                return sentence
    return None


def _how_they_were(draft: Draft, state: str) -> str | None:
    """The sentence of a story that says whether somebody is, or was, so: "I was sick", asked if they get seasick."""
    for story in draft.persona.stories:
        for sentence in sentences(story.body) if story.door not in (Door.TRUST, Door.FOLLOW_UP) else ():
            if not _OF_ME.search(sentence) or len(words(sentence)) > _PLAIN or sentence in draft.used:
                continue
            for found in re.finditer(rf"{_STATE}([\w-]+)\b(?! of\b)", " ".join(words(sentence))):
                if found[1] == state or (len(found[1]) >= _SICK and state.endswith(found[1])):
                    return sentence
    return None


def _names(sentence: str) -> frozenset[str]:
    """The words of a sentence that are written with a capital, in lower case and without marks."""
    return frozenset(name.lower() for name in re.findall(r"\b[A-Z][\w-]+", sentence))


def chance(draft: Draft, said: str, bookcase: Bookcase) -> None:
    """Whether the visitor could do it, nobody at this table decides; what it takes can be told."""
    draft.say_one(passing.LINES[passing.Wants.CHANCE][draft.tone])
    likely = [match.story for match in bookcase.ranked([passing.what_it_takes(said)])]
    skills = [s for s in likely if "skills" in s.categories and s.door in (Door.OPEN, Door.ANYONE)]
    new = next((s for s in skills if s.id not in draft.heard), None)
    if new is not None:
        draft.say_one(passing.BUT_THIS)
        draft.tell_short(new)
    elif skills:
        draft.say_one(passing.TOLD_THIS)


def pass_kindly(draft: Draft, said: str, bookcase: Bookcase) -> bool:
    """Say what people say of their own life where their page is silent; False where it is after nothing of that."""
    wants = passing.wants(said, len(bookcase.strange(said)))
    if not draft.english or wants is None:
        return False
    if wants is passing.Wants.CHANCE:
        chance(draft, said, bookcase)
    elif wants is passing.Wants.OWN and _beside_the_work(draft, said, bookcase):
        draft.say_one(asked_again.ASIDE[draft.tone])
    else:
        draft.say_one(passing.LINES[wants][draft.tone])
    return True


def _not_my_field(draft: Draft, said: str, bookcase: Bookcase) -> None:
    # The page's own lines come first; ours, which say that one does not know, fit no question about one's own week.
    own = [text for line in draft.persona.manner.get(Occasion.NOT_MY_FIELD, ()) if (text := filled(line, draft.known))]
    ours = draft.english and all(draft.used.get(text) for text in own)
    keeps = bookcase.is_after(said, {PRIVATE, *KNOWN_TO_ALL})
    # "Do you ever get bored?" is no secret.
    keeps = keeps and not (of_work(said) and bookcase.after(said) == PRIVATE)
    of_oneself = _OWN.search(" ".join(words(said))) is not None
    # "Ask somebody who knows" is no answer to whether one is married.
    intimate = draft.english and _INTIMATE.search(" ".join(words(said))) is not None
    draft.flags.add("no-idea")
    money = keeps and bool(own) and not ours and bookcase.is_after(said, {"pay"})
    # "You said that you never start with the eye. What do you start with?" is after nothing private.
    recalls = _RECALLS.search(" ".join(words(said))) is not None
    if draft.english and of_oneself and at_home.of_home(said):
        draft.say_one(at_home.AT_HOME[draft.tone])
        return
    if of_oneself and (intimate or (ours and keeps and not recalls)):
        draft.say_one(bridges.PASSES[draft.tone])
    elif not money and pass_kindly(draft, said, bookcase):
        # Whoever passes so does not lack an answer, and "why?" is not met with ignorance.
        draft.flags.add("passed")
        return
    elif draft.english and _beside_the_work(draft, said, bookcase):
        draft.say_one(asked_again.ASIDE[draft.tone])
        return
    else:
        draft.say(draft.manner(Occasion.NOT_MY_FIELD))
    suggest(draft, bridges.POINTS, flatly=draft.dice("point") < 50)


def _beside_the_work(draft: Draft, said: str, bookcase: Bookcase) -> bool:
    """Whether a plain question about somebody is after nothing of their work: "Do you eat bananas yourself?"."""
    after = bookcase.after(said)
    of_work_at_all = of_work(said) or (after is not None and not after.startswith("-"))
    line = " ".join(words(said))
    # "Do you ever trim horses?" has a word of the trade.
    of_work_at_all = of_work_at_all or bool(stems(said) & bookcase.shelves.trade) or _WANTED.search(line) is not None
    # "Did you get in trouble?" is about what was just told.
    of_then = line.startswith(("did ", "were ")) and draft.before.last is not None
    return _ABOUT_YOU.match(line) is not None and not of_work_at_all and not of_then
