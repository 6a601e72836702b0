"""What is seen of a talk: captions beside the cup, and one line that says whose turn it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from simulator.dialogue.mood import START
from simulator.domain.persona import Persona
from simulator.session import events as happened
from simulator.tui.widgets.asked import AskedSheet
from simulator.tui.widgets.captions import Captions
from simulator.tui.widgets.cup import Cup
from simulator.tui.widgets.face import Face
from simulator.tui.widgets.meter import Meter
from simulator.tui.widgets.stages import Stages
from simulator.tui.words import one_line, plain, time_left
from simulator.usecases.hinting import ANYTHING, Coach

_ON = "Ctrl-S goes on."


class CoffeeTable(Vertical):
    """Shows every event of a session; `typed` and `hands_free` say which keys to name, `questions` is the sheet.

    `coach` gives the hints of a coached talk; `unseen` leaves out the persona's face.
    """

    DEFAULT_CSS = """
    CoffeeTable #captions { border-right: solid $panel; }
    CoffeeTable #side { width: 19; padding: 1 1 0 2; }
    CoffeeTable #meter-name { height: 1; margin-top: 1; color: $quiet; }
    CoffeeTable .sheet-name { color: $quiet; }
    CoffeeTable #asked-sheet { display: none; }
    CoffeeTable #next { display: none; height: auto; max-height: 2; padding: 0 2; color: $secondary; }
    CoffeeTable.-sheet #next { display: block; }
    CoffeeTable #hint { display: none; height: auto; max-height: 3; padding: 0 2; color: $success; }
    CoffeeTable #hint.-shown { display: block; }
    CoffeeTable #floor { height: auto; max-height: 3; padding: 0 2; background: $panel; color: $accent; }
    """

    def __init__(
        self,
        persona: Persona,
        agreed: float,
        *,
        typed: bool,
        hands_free: bool,
        questions: Sequence[str] = (),
        coach: Coach | None = None,
        unseen: bool = False,
    ) -> None:
        super().__init__(classes="-sheet" if questions else "")
        self._persona, self._coach, self._unseen = persona, coach, unseen
        self._questions = tuple(questions)
        self._first, self._agreed = one_line(persona.first_name), agreed
        self._hint, self._idea = "", 0
        self._typed, self._hands_free = typed, hands_free
        self.persona_speaks = False
        self.visitor_speaks = False

    def compose(self) -> ComposeResult:
        """Captions and cup, and the line below them."""
        with Horizontal():
            yield Captions(id="captions")
            with Vertical(id="side"):
                if not self._unseen:
                    yield Face(self._persona.slug, START[self._persona.temperament])
                yield Cup(time_left(self._agreed, 0))
                yield Stages()
                if not self._typed:
                    yield Static("your microphone", id="meter-name", markup=False)
                    yield Meter()
                yield AskedSheet(self._questions, id="asked-sheet")
        yield Static("", id="next", markup=False)
        yield Static("", id="hint", markup=False)
        yield Static(f"{self._first} is on the way…", id="floor", markup=False)

    def on_mount(self) -> None:
        """The first question of the sheet is in sight from the beginning."""
        self._propose()

    def tick(self, asked: Iterable[int]) -> None:
        """These questions of the sheet were asked."""
        asked = tuple(asked)
        self.query_one(AskedSheet).tick(asked)
        for index in asked:
            if self._coach is not None:
                self._coach.asked(self._questions[index])
        self._propose()

    def step(self) -> None:
        """Propose another question of the sheet."""
        self.query_one(AskedSheet).step()
        self._propose()

    def idea(self) -> None:
        """Something that can nearly always be said, and another one the next time."""
        self._show_hint(f"You could say: “{ANYTHING[self._idea % len(ANYTHING)]}”")
        self._idea += 1

    def _show_hint(self, hint: str) -> None:
        self._hint = hint
        shown = self.query_one("#hint", Static)
        shown.update(plain(f"Hint: {hint}" if hint else ""))
        shown.set_class(bool(hint), "-shown")

    def _propose(self) -> None:
        self.query_one("#next", Static).update(plain(self.query_one(AskedSheet).proposal))

    @property
    def captions(self) -> Captions:
        """What was said so far."""
        return self.query_one(Captions)

    def say(self, text: str) -> None:
        """Say what can be done now, or what is going on."""
        self.query_one("#floor", Static).update(plain(text))

    def show(self, event: happened.Event) -> None:
        """Show one event; called in the app's own loop."""
        captions = self.captions
        if self._coach is not None:
            before = self._coach.hint
            if (hint := self._coach.listen(event)) != before:
                self._show_hint(hint)
        if isinstance(event, happened.Transcribed) and self._hint:
            self._show_hint("")
        match event:
            case happened.Listening():
                self.say(self._your_turn())
            case happened.SpeechStarted():
                self.visitor_speaks = True
                done = "" if self._hands_free else " Space: done. Esc: take it back."
                self.say(f"● You have the floor; take your time.{done}")
            case happened.SpeechEnded(taken_back=taken_back):
                self.visitor_speaks = False
                if taken_back:
                    captions.visitor_takes_back()
                self.say(f"Taken back. {self._your_turn()}" if taken_back else f"{self._first} is thinking…")
            case happened.Overheard(text=text):
                captions.visitor_begins(text)
            case happened.Transcribed(text=text):
                captions.visitor_says(text)
                self.say(f"{self._first} is thinking…")
            case happened.Composed(mood=mood) if not self._unseen:
                self.query_one(Face).mood = mood
            case happened.Paused():
                self.say("Paused: the coffee stands still. A real one would not, so your review tells of it. " + _ON)
            case happened.Resumed():
                self.say(self._your_turn())
            case happened.VoiceStarted():
                self.persona_speaks = True
                self.say(f"{self._first} is speaking. {'Esc' if self._typed else 'Any key'} stops them.")
            case happened.Captioned(text=text):
                captions.persona_says(self._first, text)
            case happened.VoiceEnded():
                self.persona_speaks = False
                captions.persona_done()
            case happened.PhaseChanged(phase=phase):
                self.query_one(Stages).phase = phase
            case happened.Warned(text=text):
                captions.aside(text)
            case happened.Ended():
                self.say("The talk is over. Your review is on its way…")
            case happened.Beat(t=t, level=level):
                self._beat(t, level)
            case _:
                pass

    def _your_turn(self) -> str:
        if self._typed:
            return "Your turn. Type what you say, then Enter."
        return "Your turn, whenever you are ready." + ("" if self._hands_free else " Space to talk.")

    def _beat(self, t: float, level: float) -> None:
        cup = self.query_one(Cup)
        cup.left = max(0.0, 1 - t / self._agreed)
        cup.minutes = time_left(self._agreed, t)
        if not self._typed:
            self.query_one(Meter).level = level
