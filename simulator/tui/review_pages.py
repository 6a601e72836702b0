"""The three pages of a review: scores with their sentences, the talk with its labels, the stories."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from simulator.domain.persona import Persona
from simulator.domain.question import Ground, Judgement
from simulator.domain.scorecard import Score, Scorecard
from simulator.domain.talk import Speaker, Transcript
from simulator.report.telling import DOORS, LEVEL_WORDS
from simulator.tui.widgets.dial import bar
from simulator.tui.widgets.page import GAP, Block
from simulator.tui.widgets.unsure import any_doubt, with_doubts
from simulator.tui.words import clock, plain

_GROUNDS = {Ground.GROUNDED: "bold $success", Ground.GENERIC: "$quiet"}


def moved(before: Scorecard, after: Scorecard) -> str:
    """What a change of the transcript did to the scores, in one sentence."""
    parts = []
    for score in after.criteria:
        old, new = before.score(score.id).finding.points, score.finding.points
        if old != new:
            parts.append(f"{score.name} {_points(old)} → {_points(new)}")
    if before.overall != after.overall:
        parts.insert(0, f"all in all {_points(before.overall)} → {_points(after.overall)}")
    return f"Mended. {', '.join(parts).capitalize()}." if parts else "Mended. No score changed."


def _points(points: int | None) -> str:
    return "not observed" if points is None else str(points)


def sample() -> Iterator[Block]:
    """What a reader of the sample talk should know."""
    what = "This is somebody else's talk, to see what a review is like. It is not kept and counts nowhere."
    yield Block(plain(f"{what} 2 shows what was said; Esc goes back.", "$secondary"))
    yield GAP


def scores(card: Scorecard, how: Sequence[str] = ()) -> Iterator[Block]:
    """What to try first, what bounds the whole, how the talk was held, then every criterion.

    Each criterion comes with the sentences that earned or lost it.
    """
    for sentence in card.advice:
        yield Block(plain(sentence), mark="→ ")
    for ceiling in card.ceilings:
        yield Block(Content.assemble((f"At most {ceiling.limit}: ", "bold $warning"), plain(ceiling.reason)))
    for sentence in how:
        yield Block(plain(sentence, "$quiet"), mark="· ")
    for score in card.criteria:
        yield GAP
        yield from _criterion(score)


def _criterion(score: Score) -> Iterator[Block]:
    finding = score.finding
    if finding.points is None or finding.level is None:
        yield Block(Content.assemble((score.name, "bold $accent"), ("  not observed", "$quiet")))
    else:
        figure = Content.assemble(
            (bar(finding.points, 10), "$coffee"), f" {finding.points}, {LEVEL_WORDS[finding.level]}"
        )
        yield Block(Content.assemble((score.name, "bold $accent"), "  ", figure))
    yield Block(plain(finding.summary), indent=2)
    if finding.near:
        yield Block(plain(finding.near, "$quiet"), indent=2)
    for evidence in finding.evidence:
        if evidence.quote is None:
            yield Block(plain(evidence.note), mark="– ", indent=2)
        else:
            quote = Content.assemble("“", plain(evidence.quote, "italic"), "” ", plain(evidence.note, "$quiet"))
            yield Block(quote, mark="– ", indent=2)


def talk(transcript: Transcript, card: Scorecard, first_name: str) -> Iterator[Block]:
    """Every turn; under each of the visitor's what it was and, where it helps, a better wording."""
    judged = {question.turn: question.judgement for question in card.questions}
    if not transcript.turns:
        yield Block(plain("Nothing was said in this talk.", "$quiet"))
    if any_doubt(transcript.turns):
        yield Block(plain("Underlined words were heard with little certainty. Press m to mend one.", "$quiet"))
        yield GAP
    for index, turn in enumerate(transcript.turns):
        you = turn.speaker is Speaker.YOU
        style = "bold $secondary" if you else "bold $accent"
        at = clock(turn.start)
        said = with_doubts(turn) if you else plain(turn.text)
        who = Content.assemble(plain("You" if you else first_name, style), ": ", said)
        yield Block(who, mark=f"{at} " if at else "")
        if you and index in judged:
            yield from label(judged[index])
        yield GAP


def label(judgement: Judgement) -> Iterator[Block]:
    """What an utterance was, why, and a better wording where there is one."""
    ground = judgement.grounding.ground if judgement.grounding is not None else None
    said = [(judgement.kind.value, "bold $success" if judgement.open else "bold $warning")]
    if ground is not None:
        said.append((ground.value, _GROUNDS.get(ground, "bold $warning")))
    told = {name for name, _ in said}
    said += [(flag.value, "$warning") for flag in judgement.flags if flag.value not in told]
    labels = Content(" · ").join(plain(name.replace("-", " "), style) for name, style in said)
    why = f"  {'; '.join(judgement.why)}" if judgement.why else ""
    yield Block(Content.assemble(labels, plain(why, "$quiet")), mark="✓ " if judgement.open else "– ", indent=6)
    if judgement.rewrite:
        yield Block(Content.assemble(("Try: ", "bold $accent"), plain(judgement.rewrite)), indent=8)


def stories(persona: Persona, card: Scorecard) -> Iterator[Block]:
    """What was heard, what was walked past with a question that would have opened it, and words that invited more."""
    titles = {story.id: story.title for story in persona.stories}
    heard = [outcome for outcome in card.stories if outcome.heard]
    missed = [outcome for outcome in card.stories if not outcome.heard and not outcome.asked]
    late = [outcome for outcome in card.stories if outcome.asked]
    yield Block(plain(f"You heard {len(heard)} of {len(card.stories)} stories.", "bold $accent"))
    for outcome in heard:
        yield Block(plain(titles.get(outcome.story, outcome.story)), mark="✓ ", indent=2)
    if missed:
        yield GAP
        yield Block(plain("You walked past these. A question that would have opened each:", "bold $accent"))
    for outcome in missed:
        door = plain(f" ({DOORS[outcome.door]})", "$quiet")
        yield Block(Content.assemble(plain(titles.get(outcome.story, outcome.story)), door), mark="· ", indent=2)
        if outcome.opener:
            yield Block(plain(f"“{outcome.opener}”", "italic $secondary"), indent=4)
    if late:
        yield GAP
        yield Block(plain("You asked for these when there was no time left for the whole of them:", "bold $accent"))
    for outcome in late:
        yield Block(plain(titles.get(outcome.story, outcome.story)), mark="· ", indent=2)
    passed = [hook for hook in card.hooks if not hook.picked_up]
    if passed:
        yield GAP
        yield Block(plain("Words that invited you to ask on:", "bold $accent"))
    for hook in passed:
        yield Block(plain(f"“{hook.phrase}”"), mark="· ", indent=2)
