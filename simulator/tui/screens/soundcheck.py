"""The sound check: how to talk, which devices, the level, hear the persona and yourself."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Checkbox, Footer, RadioButton, RadioSet, Select, Static

from simulator.domain.errors import CoffeechatError, printable
from simulator.domain.persona import Persona
from simulator.tui.widgets.meter import Meter
from simulator.usecases.rehearse import Plan, Talking

if TYPE_CHECKING:
    from simulator.tui.app import CoffeechatApp
    from simulator.usecases.soundcheck import SoundCheck

_WAYS = ("keys", "hands-free", "typed")
_USUAL = "the system's own"


class SoundCheckScreen(Screen[None]):
    """Everything about sound before a talk; typed mode is offered wherever sound is missing."""

    app: CoffeechatApp
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,f5", "start", "Start", key_display="^s"),
        Binding("h", "persona", "Hear the persona"),
        Binding("y", "yourself", "Hear yourself"),
        Binding("escape,q", "back", "Back"),
    ]

    def __init__(self, persona: Persona) -> None:
        super().__init__()
        self._persona = persona
        self._check: SoundCheck | None = None
        self._devices: tuple[list[str], list[str]] = ([], [])
        self._spoken = False

    def compose(self) -> ComposeResult:
        """Ways of talking, headphones, devices, level, advice."""
        yield Static(f"☕ Meeting {self._persona.name}: sound check", id="title", markup=False)
        with VerticalScroll(id="check", can_focus=False):
            yield Static("How would you like to talk?", classes="label", markup=False)
            with RadioSet(id="way", compact=True):
                yield RadioButton("Aloud: space to talk, space when you are done", id="keys", compact=True)
                yield RadioButton("Aloud, hands-free: just talk", id="hands-free", compact=True)
                yield RadioButton("Typed: no microphone needed, the same scores", id="typed", compact=True)
            yield Checkbox("I wear headphones", self.app.settings.headphones, id="headphones", compact=True)
            yield Checkbox("No voice: read what the persona says", False, id="mute", compact=True)
            with Horizontal(classes="row"):
                yield Static("Microphone", classes="row-name", markup=False)
                yield Select([(_USUAL, "")], id="input", allow_blank=False, compact=True)
            with Horizontal(classes="row"):
                yield Static("Speaker", classes="row-name", markup=False)
                yield Select([(_USUAL, "")], id="output", allow_blank=False, compact=True)
            with Horizontal(classes="row"):
                yield Static("Level", classes="row-name", markup=False)
                yield Meter()
            yield Static("", id="advice", markup=False)
        yield Static(self.app.progress, id="progress", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        """Preselect what was used last time and listen to the microphone."""
        way = self.query_one("#hands-free" if self.app.settings.hands_free else "#keys", RadioButton)
        way.value = True
        self.query_one("#way").focus()
        self._look_around()

    def on_unmount(self) -> None:
        """Give the devices back."""
        self._silence()

    def on_screen_suspend(self) -> None:
        """The talk needs the devices now."""
        self._silence()

    def on_screen_resume(self) -> None:
        """Back from a talk: listen again."""
        if self._spoken:
            self._listen()

    @property
    def way(self) -> str:
        """`keys`, `hands-free` or `typed`."""
        index = self.query_one("#way", RadioSet).pressed_index
        return _WAYS[max(0, index)]

    def action_back(self) -> None:
        """To the library."""
        self.app.pop_screen()

    def action_start(self) -> None:
        """Sit down and begin."""
        from simulator.tui.screens.rehearse import RehearseScreen

        headphones = self.query_one("#headphones", Checkbox).value
        self.app.choose_settings(
            hands_free=self.way == "hands-free",
            headphones=headphones,
            input_device=self._chosen("#input"),
            output_device=self._chosen("#output"),
        )
        plan = Plan(
            persona=self._persona,
            talking=Talking.TYPED if self.way == "typed" else Talking.MICROPHONE,
            hands_free=self.way == "hands-free",
            headphones=headphones,
            mute=self.query_one("#mute", Checkbox).value,
            input_device=self._chosen("#input"),
            output_device=self._chosen("#output"),
        )
        self._silence()
        self.app.push_screen(RehearseScreen(plan))

    @work(exit_on_error=False, exclusive=True, group="hear")
    async def action_persona(self) -> None:
        """Hear how the persona sounds."""
        await self._try_out("persona")

    @work(exit_on_error=False, exclusive=True, group="hear")
    async def action_yourself(self) -> None:
        """Record a few seconds, hear them again, and read what was understood."""
        await self._try_out("yourself")

    async def _try_out(self, whom: str) -> None:
        if self._check is None:
            self._advise("No sound device is open, so there is nothing to hear.")
            return
        try:
            if whom == "persona":
                self._advise(f"{self._persona.first_name} says hello…")
                self._advise(await self._check.hear_persona(self._persona))
            else:
                self._advise("Say a sentence or two now (four seconds)…")
                self._advise(await self._check.hear_yourself())
        except CoffeechatError as error:
            self._advise(str(error))

    @on(Select.Changed)
    def _device_changed(self) -> None:
        if self._spoken:
            self._silence()
            self._listen()

    @work(thread=True, exit_on_error=False)
    def _look_around(self) -> None:
        from simulator.usecases.soundcheck import devices

        try:
            found = devices()
        except CoffeechatError as error:
            self.app.call_from_thread(self._without_sound, str(error))
            return
        self.app.call_from_thread(self._with_devices, *found)

    def _with_devices(self, inputs: list[str], outputs: list[str]) -> None:
        if not self.is_mounted:
            return
        for selector, names, last in (
            ("#input", inputs, self.app.settings.input_device),
            ("#output", outputs, self.app.settings.output_device),
        ):
            select: Select[str] = self.query_one(selector, Select)
            select.set_options([(_USUAL, ""), *((printable(name), name) for name in names)])
            select.value = last if last in names else ""
        if not inputs:
            self._without_sound("No microphone was found: plug one in and come back.")
            return
        self._spoken = True
        self._listen()

    def _without_sound(self, why: str) -> None:
        self._advise(f"{why} You can rehearse typed meanwhile: the same person, the same scores.")
        self.query_one("#typed", RadioButton).value = True

    @work(exit_on_error=False, exclusive=True, group="listen")
    async def _listen(self) -> None:
        from simulator.usecases.soundcheck import SoundCheck

        check = SoundCheck(self._chosen("#input"), self._chosen("#output"))
        self._check = check
        try:
            await check.listen(self._level)
        except CoffeechatError as error:
            self._check = None
            self._without_sound(str(error))

    def _level(self, level: float) -> None:
        if self.is_mounted:
            self.query_one(Meter).level = level

    def _silence(self) -> None:
        if self._check is not None:
            self._check.close()
            self._check = None

    def _advise(self, text: str) -> None:
        self.query_one("#advice", Static).update(Content(text))

    def _chosen(self, selector: str) -> str | None:
        value = self.query_one(selector, Select).value
        return value if isinstance(value, str) and value else None
