"""The talk: captions, level, cup, phase, keys. It shows what the session says and decides nothing."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual import events as keyboard
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import Footer, Input, Static

from simulator.domain.errors import CoffeechatError
from simulator.domain.talk import Phase
from simulator.session import events as happened
from simulator.speech.ports import Key
from simulator.tui.widgets.captions import Captions
from simulator.tui.widgets.cup import Cup
from simulator.tui.widgets.meter import Meter
from simulator.usecases.rehearse import Plan, Rehearsal, Talking

if TYPE_CHECKING:
    from simulator.tui.app import CoffeechatApp

_PHASES = {
    Phase.ARRIVING: "arriving",
    Phase.ASKING: "asking",
    Phase.CLOSING: "closing: time to wrap up",
    Phase.OVERTIME: "overtime",
}


class RehearseScreen(Screen[None]):
    """One session, from loading to its end."""

    app: CoffeechatApp
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "talk", "Talk / stop"),
        Binding("escape", "take_back", "Take back"),
        Binding("ctrl+c", "app.leave", "Leave", priority=True),
    ]

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self._plan = plan
        self._rehearsal = Rehearsal(plan)
        self._first = plan.persona.first_name
        self._typed = plan.talking is Talking.TYPED
        self._agreed = float(plan.minutes or plan.persona.minutes) * 60
        self._speaking = False
        self._talking = False
        self._asked_to_leave = 0
        self._live = False
        self._over = False

    def compose(self) -> ComposeResult:
        """Captions beside the cup; the state of the floor and the keys below."""
        yield Static(f"☕ {self._plan.persona.name}, {self._plan.persona.role}", id="title", markup=False)
        with Horizontal():
            yield Captions(id="captions")
            with Vertical(id="side"):
                yield Cup()
                yield Static("", id="phase", markup=False)
                yield Static("" if self._typed else "microphone", id="meter-name", markup=False)
                yield Meter()
        yield Static("Getting ready…", id="floor", markup=False)
        if self._typed:
            yield Input(placeholder="Type what you say, then Enter", id="typed", disabled=True)
        yield Footer()

    def on_mount(self) -> None:
        """Begin at once."""
        self.query_one(Cup).minutes = f"{self._agreed / 60:g} min"
        if self._typed:
            self.query_one(Meter).display = False
        self._talk()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In typed mode the space bar writes a space."""
        return not (self._typed and action in ("talk", "take_back"))

    def action_talk(self) -> None:
        """Start talking, or stop; over the persona, it takes the floor."""
        if self._live:
            self._rehearsal.press(Key.HUSH if self._plan.hands_free and self._speaking else Key.TALK)

    def action_take_back(self) -> None:
        """Forget what is being said now, or stop the persona."""
        if self._live:
            self._rehearsal.press(Key.TAKE_BACK if self._talking else Key.HUSH)

    def on_key(self, event: keyboard.Key) -> None:
        """Any key stops the persona."""
        if self._speaking and not self._typed and event.key not in ("space", "escape", "ctrl+c", "ctrl+q"):
            self._rehearsal.press(Key.HUSH)

    @on(Input.Submitted, "#typed")
    def _line(self, event: Input.Submitted) -> None:
        if event.value.strip():
            self._rehearsal.type(event.value)
            event.input.value = ""

    def leave_kindly(self) -> bool:
        """Ask once, then end the talk and go to its review; a third time gives up. Whether leaving waits."""
        if self._over:
            self.app.pop_screen()
            return True
        if not self._live:
            return False
        self._asked_to_leave += 1
        if self._asked_to_leave == 1:
            self.notify("Leave the talk? Press the same key again; your review comes next.", timeout=6)
        elif self._asked_to_leave == 2:
            self._rehearsal.press(Key.LEAVE)
        return self._asked_to_leave < 4

    @work(exit_on_error=False)
    async def _talk(self) -> None:
        try:
            await self._rehearsal.prepare(self._progressed)
            self._live = True
            outcome = await self._rehearsal.run(self._happened)
        except CoffeechatError as error:
            self._live = False
            self._say(f"{error} Press Ctrl-C to go back.")
            self._over = True
            return
        self._live = False
        from simulator.tui.screens.review import ReviewScreen

        if outcome.scorecard is None:
            self._say("The talk could not be scored. Press Ctrl-C to go back.")
            self._over = True
            return
        self.app.switch_screen(
            ReviewScreen(self._plan.persona, outcome.transcript, outcome.scorecard, outcome.session_id)
        )

    def _progressed(self, step: str) -> None:
        with suppress(Exception):
            self._say(step)

    def _say(self, text: str) -> None:
        self.query_one("#floor", Static).update(text)

    def _happened(self, event: happened.Event) -> None:
        """Show one event; called in the app's own loop."""
        captions = self.query_one(Captions)
        match event:
            case happened.Ready():
                if self._typed:
                    field = self.query_one("#typed", Input)
                    field.disabled = False
                    field.focus()
            case happened.Listening():
                self._say(self._your_turn())
            case happened.SpeechStarted():
                self._talking = True
                self._say(
                    "● You have the floor. Take your time."
                    if self._plan.hands_free
                    else "● You have the floor. Space when you are done, Esc to take it back."
                )
            case happened.SpeechEnded(taken_back=taken_back):
                self._talking = False
                self._say("Taken back; nobody heard it." if taken_back else f"{self._first} is thinking…")
            case happened.Transcribed(text=text):
                captions.visitor_says(text)
            case happened.VoiceStarted():
                self._speaking = True
                self._say(f"{self._first} is speaking." + ("" if self._typed else " Any key stops the voice."))
            case happened.Captioned(text=text):
                captions.persona_says(self._first, text)
            case happened.VoiceEnded():
                self._speaking = False
                captions.persona_done()
            case happened.PhaseChanged(phase=phase):
                self.query_one("#phase", Static).update(_PHASES[phase])
            case happened.Warned(text=text):
                captions.aside(text)
            case happened.Ended():
                self._say("The talk is over; the review is on its way…")
            case happened.Beat(t=t, level=level):
                self._beat(t, level)
            case _:
                pass

    def _your_turn(self) -> str:
        if self._typed:
            return "Your turn. Type, then Enter."
        return "Your turn, whenever you are ready." + ("" if self._plan.hands_free else " Space to talk.")

    def _beat(self, t: float, level: float) -> None:
        cup = self.query_one(Cup)
        left = self._agreed - t
        cup.left = max(0.0, left / self._agreed)
        cup.minutes = f"{-int(-left // 60)} min left" if left > 0 else f"{int(-left // 60) + 1} min over"
        self.query_one(Meter).level = level
