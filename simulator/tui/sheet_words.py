"""How a sheet of questions is said: each with its label, why, a better wording, and what all of them cover."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from simulator.domain.persona import CATEGORIES, Persona
from simulator.domain.question import Ground, Judgement, Kind
from simulator.tui.widgets.page import Block
from simulator.tui.words import one_line, plain
from simulator.usecases.preparing import FEW, MANY, Weighed

PLACEHOLDER = "A question, then Enter"
EMPTY = "Nothing here yet. Write a question below, or look for ideas: Ctrl-B."

_GROUNDS = {
    Ground.GROUNDED: "uses what you read about them",
    Ground.GENERIC: "could be put to anybody: use something from the profile",
    Ground.ALREADY_PUBLIC: "the profile answers it",
    Ground.MISTAKEN: "the profile says otherwise",
}
_KINDS = {
    Kind.OPEN: "open: it invites a story",
    Kind.PROBING: "open: it asks for more",
    Kind.CLOSED: "closed: a word or two would answer it",
    Kind.CHOICE: "a choice of two: it closes other answers",
    Kind.LEADING: "leading: it has the answer in it",
    Kind.REQUEST: "a request, no question about their work",
    Kind.NONE: "no question yet",
}
_SHORT = {Ground.GROUNDED: "grounded", Ground.ALREADY_PUBLIC: "already public", Ground.MISTAKEN: "mistaken"}


def how_many(number: int) -> str:
    """The heading over the sheet, with how many questions suit a coffee."""
    if number == 0:
        return f"Your questions ({FEW} to {MANY} are good)"
    good = "" if FEW <= number <= MANY else f"; {FEW} to {MANY} are good"
    return f"Your questions ({number} so far{good})"


def covered(weighed: Sequence[Weighed]) -> list[Block]:
    """The five categories, ticked where an open question of the sheet is about one."""
    there = {category for one in weighed for category in one.categories}
    parts = []
    for category in CATEGORIES:
        mark, style = ("✓", "$success") if category in there else ("·", "$quiet")
        # A name that is broken over two lines would be read as two.
        parts.append(Content.styled(f"{mark} {category}".replace(" ", "\u00a0"), style))
    return [Block(Content("  ").join(parts))]


def question(text: str, weighed: Weighed | None) -> Content:
    """One question of the sheet with its label in short; read without colours by its mark."""
    if weighed is None:
        return Content.assemble("  ", plain(one_line(text)))
    judgement = weighed.judgement
    # No colours here: under the cursor of the list they could not be read.
    mark = "✓ " if judgement.open else "– "
    return Content.assemble((mark, "bold"), plain(one_line(text)), plain(f"  {_label(judgement)}", "italic"))


def judged(draft: str, weighed: Weighed | None, persona: Persona, why_not: str) -> Iterator[Block]:
    """What is said about the question that is being written."""
    if why_not:
        yield Block(plain(f"Questions cannot be judged now: {why_not}", "$warning"))
    elif not draft:
        first = one_line(persona.first_name)
        yield Block(plain(f"Ask {first} how or why something came about that you read on the left.", "$quiet"))
    elif weighed is None:
        yield Block(plain("Reading your question…", "$quiet"))
    else:
        yield from _judgement(weighed.judgement)


def _judgement(judgement: Judgement) -> Iterator[Block]:
    mark, style = ("✓ ", "bold $success") if judgement.open else ("– ", "bold $warning")
    yield Block(plain(_KINDS[judgement.kind], style), mark=mark)
    if judgement.grounding is not None and judgement.question:
        ground = judgement.grounding.ground
        good = ground is Ground.GROUNDED
        yield Block(plain(_GROUNDS[ground], "$success" if good else "$quiet"), mark="✓ " if good else "– ")
    flaws = [flag.value.replace("-", " ") for flag in judgement.flags if flag.value not in _said(judgement)]
    if flaws:
        yield Block(plain(", ".join(flaws), "$warning"), mark="– ")
    if judgement.rewrite:
        better = Content.assemble(
            ("Better: ", "bold $accent"), plain(judgement.rewrite), ("  Ctrl-T takes it", "$quiet")
        )
        yield Block(better)


def _label(judgement: Judgement) -> str:
    ground = _SHORT.get(judgement.grounding.ground) if judgement.grounding is not None else None
    return " · ".join([judgement.kind.value, *([ground] if ground else [])])


def _said(judgement: Judgement) -> set[str]:
    ground = {judgement.grounding.ground.value} if judgement.grounding is not None else set()
    return {judgement.kind.value, *ground}
