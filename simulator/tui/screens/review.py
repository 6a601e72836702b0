"""The review: three dials first, then every criterion with its quotes, the transcript with labels, the stories."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Static, TabbedContent, TabPane

from simulator.domain.errors import CoffeechatError
from simulator.domain.persona import Persona
from simulator.domain.scorecard import DIALS, Scorecard
from simulator.domain.talk import Speaker, Transcript
from simulator.tui.widgets.dial import Dial, bar

if TYPE_CHECKING:
    from simulator.tui.app import CoffeechatApp

_LEVELS = ("not yet", "a start", "good", "very good")


class ReviewScreen(Screen[None]):
    """One scored talk."""

    app: CoffeechatApp
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "tab('card')", "Scores"),
        Binding("2", "tab('talk')", "Transcript"),
        Binding("3", "tab('stories')", "Stories"),
        Binding("e", "export", "Save as a page"),
        Binding("escape,q", "back", "Back"),
    ]

    def __init__(self, persona: Persona, transcript: Transcript, card: Scorecard, session_id: str | None) -> None:
        super().__init__()
        self._persona, self._transcript, self._card, self._id = persona, transcript, card, session_id

    def compose(self) -> ComposeResult:
        """Dials, what to try first, and three tabs."""
        overall = "not scored" if self._card.overall is None else f"{self._card.overall} of 100"
        yield Static(f"☕ Your talk with {self._persona.name}: {overall}", id="title", markup=False)
        with Horizontal(id="dials"):
            for criterion in DIALS:
                score = self._card.score(criterion)
                yield Dial(criterion, score.finding.points, score.name)
        with TabbedContent(id="tabs"):
            with TabPane("Scores", id="card"), VerticalScroll(can_focus=True):
                yield Static(self._scores(), markup=False)
            with TabPane("Transcript", id="talk"), VerticalScroll(can_focus=True):
                yield Static(self._talk(), markup=False)
            with TabPane("Stories", id="stories"), VerticalScroll(can_focus=True):
                yield Static(self._stories(), markup=False)
        yield Footer()

    def on_mount(self) -> None:
        """Reading keys go to the open tab."""
        self.action_tab("card")

    def action_tab(self, tab: str) -> None:
        """Open a tab and give it the keys."""
        self.query_one(TabbedContent).active = tab
        self.query_one(f"#{tab} VerticalScroll").focus()

    def action_back(self) -> None:
        """To where the review was opened from."""
        self.app.pop_screen()

    def action_export(self) -> None:
        """Save the session as one HTML page in the home folder."""
        from simulator.usecases import sessions

        if self._id is None:
            self.notify("This talk could not be saved on disk, so there is nothing to export.", severity="warning")
            return
        target = Path.home() / f"coffeechat-{self._id}.html"
        try:
            sessions.export(self._id, "html", target)
        except CoffeechatError as error:
            self.notify(str(error), severity="error")
        else:
            self.notify(f"Saved {target}")

    def _scores(self) -> Content:
        lines: list[Content] = []
        for sentence in self._card.advice:
            lines.append(Content.assemble(("Try: ", "bold $accent"), sentence))
        for ceiling in self._card.ceilings:
            lines.append(Content.assemble((f"At most {ceiling.limit}: ", "bold $warning"), ceiling.reason))
        for score in self._card.criteria:
            finding = score.finding
            lines.append(Content(""))
            if finding.points is None or finding.level is None:
                lines.append(Content.assemble((score.name, "bold"), ("  not observed", "dim")))
            else:
                figure = f"  {bar(finding.points, 10)} {finding.points:3d}  {_LEVELS[finding.level]}"
                lines.append(Content.assemble((score.name, "bold"), figure))
            lines.append(Content(f"  {finding.summary}"))
            if finding.near:
                lines.append(Content.styled(f"  {finding.near}", "dim"))
            for evidence in finding.evidence:
                if evidence.quote is None:
                    lines.append(Content.assemble("  – ", evidence.note))
                else:
                    lines.append(Content.assemble("  “", (evidence.quote, "italic"), "” ", (evidence.note, "dim")))
        return Content("\n").join(lines)

    def _talk(self) -> Content:
        judged = {question.turn: question.judgement for question in self._card.questions}
        lines: list[Content] = []
        for index, turn in enumerate(self._transcript.turns):
            when = "" if turn.start is None else f"{int(turn.start) // 60:02d}:{int(turn.start) % 60:02d} "
            who = "You" if turn.speaker is Speaker.YOU else self._persona.first_name
            style = "bold $secondary" if turn.speaker is Speaker.YOU else "bold"
            lines.append(Content.assemble((f"{when}{who}: ", style), turn.text))
            if index in judged and turn.speaker is Speaker.YOU:
                judgement = judged[index]
                labels = [judgement.kind.value, *(flag.value for flag in judgement.flags)]
                if judgement.grounding is not None:
                    labels.append(judgement.grounding.ground.value)
                label = ", ".join(dict.fromkeys(labels))
                why = "; ".join(judgement.why)
                lines.append(Content.styled(f"   [{label}] {why}", "dim"))
                if judgement.rewrite:
                    lines.append(Content.assemble(("   Try: ", "$accent"), judgement.rewrite))
            lines.append(Content(""))
        return Content("\n").join(lines)

    def _stories(self) -> Content:
        titles = {story.id: story.title for story in self._persona.stories}
        heard = [outcome for outcome in self._card.stories if outcome.heard]
        missed = [outcome for outcome in self._card.stories if not outcome.heard]
        lines = [Content.styled(f"You heard {len(heard)} of {len(self._card.stories)} stories.", "bold")]
        lines += [Content(f"  ✓ {titles.get(outcome.story, outcome.story)}") for outcome in heard]
        if missed:
            lines += [
                Content(""),
                Content.styled("You walked past these; a question that would have opened each:", "bold"),
            ]
        for outcome in missed:
            lines.append(Content(f"  · {titles.get(outcome.story, outcome.story)} ({outcome.door.value})"))
            if outcome.opener:
                lines.append(Content.assemble("      ", (outcome.opener, "$accent")))
        missed_hooks = [hook for hook in self._card.hooks if not hook.picked_up]
        if missed_hooks:
            lines += [Content(""), Content.styled("Words that invited you to ask on:", "bold")]
            lines += [Content(f"  “{hook.phrase}”") for hook in missed_hooks]
        return Content("\n").join(lines)
