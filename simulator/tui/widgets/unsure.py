"""A turn as it was heard, with the words underlined that were heard with little certainty."""

from textual.content import Content

from simulator.domain.talk import Utterance
from simulator.report.telling import DOUBTFUL
from simulator.tui.words import plain


def with_doubts(turn: Utterance) -> Content:
    """The turn's text; where its words do not stand in it in their order, nothing is underlined."""
    found: list[Content] = []
    text, at = turn.text, 0
    for word in turn.words:
        bare = word.word.strip()
        start = text.find(bare, at) if bare else -1
        if start < 0:
            continue
        if word.probability < DOUBTFUL:
            found += [plain(text[at:start]), plain(text[start : start + len(bare)], "underline")]
            at = start + len(bare)
        else:
            found.append(plain(text[at : start + len(bare)]))
            at = start + len(bare)
    return Content("").join([*found, plain(text[at:])])


def any_doubt(turns: tuple[Utterance, ...]) -> bool:
    """Whether a word of these turns is underlined."""
    return any(word.probability < DOUBTFUL for turn in turns for word in turn.words)
