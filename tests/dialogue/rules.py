"""What holds in every talk, whoever says what: checked turn by turn."""

import random
import re
from collections.abc import Sequence

from simulator.dialogue.engine import Depth, Memory, Moment, Reply
from simulator.dialogue.mood import TRUST
from simulator.domain.persona import Door, Persona
from simulator.domain.talk import Phase
from simulator.language.text import words
from tests.dialogue.talking import at, persona, storyteller

SLUGS = ("walter-brandt", "lina-haddad", "sofia-lindqvist", "viktor-oleson", "bea-whitlock")
ASIDES = (
    "tell me more", "why?", "Thank you!", "That is fascinating.", "Are you hiring?", "um", "", "You idiot", "bye",
    "the second one", "both", "neither", "what happened with that?", "Who would you send me to next?",
    "Do you have five more minutes?", "How much time is left?", "Sorry, what was that?", "Hi, I'm Ada. I study law.",
)  # fmt: skip
MARRED = re.compile(r"(?<!\.)[.!?]{2}(?!\.)|,[,.]|\s\s|\s[,.!?]|[{}]")
"""What nobody can speak: doubled marks, a space before a mark, a placeholder."""
_NAMED = re.compile(r"(?<![.!?:] )(?<!^)\b(?:[A-Z][a-z]{2,}|\d[\d,]*)\b")
"""Names inside a sentence, and figures."""
_AGAIN = ("again", "pardon", "what was that")


def held(slug: str, lines: Sequence[str], seed: int, *, clock: bool) -> list[Reply]:
    """Hold a talk of these lines, 50 seconds apart where there is a clock; AssertionError where a rule is broken."""
    page, engine = persona(slug), storyteller(slug)
    memory, told, replies = engine.begin(seed), set[str](), []
    for number, line in enumerate(lines):
        moment = at(slug, 50.0 * number) if clock else Moment()
        reply = engine.answer(memory, line, moment)
        assert reply == engine.answer(memory, line, moment), "the same words get the same reply"
        _spoken_well(page, line, memory, reply)
        _told_rightly(page, memory, reply, told)
        if reply.depth is Depth.FULL and reply.story:
            assert not clock or moment.phase is not Phase.OVERTIME, "a whole story after the end"
            told.add(reply.story)
        memory = reply.after
        replies.append(reply)
    return replies


def _spoken_well(page: Persona, line: str, memory: Memory, reply: Reply) -> None:
    assert reply.text
    assert 0 <= reply.mood <= 1
    assert not MARRED.search(reply.text.replace("...", "")), reply.text
    latest = memory.turns[-1].text if memory.turns else ""
    first = reply.sentences[0]
    whole = page.story(reply.story).body if reply.story else ""  # type: ignore[union-attr]
    repeats = any(word in line.lower() for word in _AGAIN)
    assert repeats or not latest.startswith(first) or first in whole or reply.story, "the same words twice in a row"
    # Names and figures stand on the page, or were said.
    known = " ".join(
        (_everything(page), line, latest, memory.visitor or "", memory.study or "", reply.after.study or "")
    )
    strange = [
        w for w in re.findall(r"(?<![.!?:] )(?<!^)\b(?:[A-Z][a-z]{2,}|\d[\d,]*)\b", reply.text) if w not in known
    ]
    assert not strange, (strange, reply.text)


def _told_rightly(page: Persona, memory: Memory, reply: Reply, told: set[str]) -> None:
    assert reply.story is None or page.story(reply.story) is not None
    for story in page.stories:
        whole = story.body in reply.text
        assert whole == (reply.depth is Depth.FULL and reply.story == story.id)
        if not whole:
            continue
        assert story.id not in told, "told twice"
        assert story.door is not Door.FOLLOW_UP or story.id in memory.hooks, "no hook was spoken"
        assert story.door is not Door.TRUST or memory.mood >= TRUST, "not yet trusted"


def _everything(page: Persona) -> str:
    texts = [page.name, page.role, page.organisation, page.industry, page.location or ""]
    texts += [fact.text for fact in page.facts]
    texts += [t for s in page.stories for t in (s.title, s.body, s.short, *s.asked_as)]
    texts += [line for options in page.manner.values() for line in options]
    texts += [persona(slug).name for slug in page.introduces if (page.introduces and _there(slug))]
    return " ".join(texts)


def _there(slug: str) -> bool:
    try:
        return bool(words(persona(slug).name))
    except AssertionError:
        return False


def drawn(slug: str, dice: random.Random, others: Sequence[str], length: int = 20) -> list[str]:
    """Lines at random: the page's own questions, other people's, and what else visitors say."""
    questions = [question for story in persona(slug).stories for question in story.asked_as]
    return [dice.choice(dice.choice((questions, others, ASIDES))) for _ in range(length)]
