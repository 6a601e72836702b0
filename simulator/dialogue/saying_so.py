"""Saying the yes or the no first, before the sentence of the page that holds it."""

from simulator.dialogue import asked_again, bridges
from simulator.dialogue.details import core_of
from simulator.dialogue.draft import Draft
from simulator.dialogue.engine import Depth
from simulator.dialogue.stories import Bookcase
from simulator.dialogue.yes_or_no import happened_once, verdict
from simulator.domain.question import Judgement
from simulator.language.text import sentences, words

_SURELY = 0.5
"""How likely a sentence has to be the answer for it to say that something happened at all."""
_DOUBTS = frozenset(
    line
    for lines in (*bridges.UNSURE.values(), *asked_again.THIS_MUCH.values(), *bridges.BRIEF.values())
    for line in lines
)
"""What nobody says before a plain yes."""
_SAYS_IT = frozenset({"yes", "no", "never", "none"})
_AGAIN = "As I said, "


def say_it_first(draft: Draft, asked: Judgement, bookcase: Bookcase) -> None:
    """Put "Yes" or "No" before what was drafted, where a sentence of it surely is one."""
    if not draft.english or asked.open:
        return
    core = core_of(draft)
    for number, part in enumerate(draft.parts):
        if part in _DOUBTS:
            continue
        told = sentences(part)
        if told and not _SAYS_IT.isdisjoint(words(told[0])[:1]):
            return
        found = [said for one in told if (said := _said(draft, core, one, bookcase)) is not None]
        if not found:
            continue
        if len(set(found)) == 1:
            word = "Yes" if found[0] else "No"
            draft.parts[number] = f"{word}, as {part[3:]}" if part.startswith(_AGAIN) else f"{word}. {part}"
            draft.parts = [one for i, one in enumerate(draft.parts) if i >= number or one not in _DOUBTS]
        return


def _said(draft: Draft, core: str, sentence: str, bookcase: Bookcase) -> bool | None:
    bare = sentence.removeprefix(_AGAIN)
    bare = bare[:1].upper() + bare[1:]
    said = verdict(core, bare)
    if said is None and happened_once(core, bare) and _likely(draft, core, bare, bookcase):
        return True
    return said


def _likely(draft: Draft, core: str, sentence: str, bookcase: Bookcase) -> bool:
    told = [i for i, depth in draft.before.heard.items() if depth is Depth.FULL]
    ranked = bookcase.answering(core, draft.said or "", draft.before.last, told, draft.before.hooks)
    return any(line.text == sentence and share >= _SURELY for line, share in ranked[:2])
