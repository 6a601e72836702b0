"""How whole replies answer questions about details, on pages that are counted only.

Each labelled question is put to the persona, out of the blue or right
behind the story that was told, and the reply is searched for the words of the sentence that answers.
"""

from collections import Counter
from functools import cache

from simulator.dialogue.draft import Draft
from simulator.dialogue.engine import Moment
from simulator.dialogue.storyteller import Storyteller
from simulator.engines import meaning, second_meaning
from simulator.language.text import sentences
from tests.evals.sentence_fit import CHOSEN_BY, COUNTED, Asked, labelled, page


@cache
def _engine(slug: str) -> Storyteller:
    return Storyteller(page(slug), meaning(), (), second_meaning())


def replied(asked: Asked) -> str:
    """What the persona says."""
    engine = _engine(asked.page)
    memory = engine.begin()
    story = engine.persona.story(asked.after) if asked.after else None
    if story is not None:
        draft = Draft(engine.persona, memory, Moment(), story.asked_as[0])
        draft.hooks.add(story.id)
        draft.tell(story)
        memory = draft.reply(None).after
    return " ".join(engine.answer(memory, asked.said, Moment()).sentences)


def outcome(asked: Asked, reply: str) -> str:
    """`answered`, `another` where the page's words are said and do not answer, `refused` where none are."""
    low = reply.lower()
    if any(hold.lower() in low for hold in asked.holds):
        return "answered"
    told = (t for s in page(asked.page).stories for t in (s.short, *sentences(s.body)))
    # The first word may have been joined to another sentence.
    return "another" if any(t.lower().rstrip(".")[3:] in low for t in told) else "refused"


def table(asked: list[Asked]) -> str:
    """The shares, of questions that a sentence answers and of those that none does."""
    lines = []
    for name, behind in (("out of the blue", False), ("behind a story", True)):
        some = [a for a in asked if bool(a.after) is behind]
        for what, with_answer in (("the page answers", True), ("the page does not", False)):
            found = Counter(outcome(a, replied(a)) for a in some if bool(a.holds) is with_answer)
            total = max(1, sum(found.values()))
            shares = "  ".join(f"{k} {found[k] / total:.3f}" for k in ("answered", "another", "refused"))
            lines.append(f"{name:16} {what:18} {sum(found.values()):4} lines: {shares}")
    return "\n".join(lines)


def run() -> str:
    """The table of the pages by which it was chosen how likely a sentence has to be, and of those looked at once."""
    lines = [line for line in labelled() if line.page in COUNTED]
    parts = (
        ("chosen by", [a for a in lines if a.page in CHOSEN_BY]),
        ("unread", [a for a in lines if a.page not in CHOSEN_BY]),
    )
    return "\n".join(f"{name}\n{table(some)}" for name, some in parts)
