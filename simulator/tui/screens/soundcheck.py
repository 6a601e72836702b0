"""The sound check: how to talk, which devices, the level, hear the persona and yourself."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Select, Static
from textual.widgets.option_list import Option

from simulator.domain.errors import CoffeechatError
from simulator.domain.persona import Persona
from simulator.domain.talk import Help
from simulator.tui.screens.room import Room
from simulator.tui.voicing import Voicing
from simulator.tui.widgets.keys import Keys
from simulator.tui.widgets.meter import Meter
from simulator.tui.widgets.tasks import asked_for
from simulator.tui.widgets.tick import Tick
from simulator.tui.words import in_the_room, one_line, plain
from simulator.usecases.patience import Patience, wish_of

if TYPE_CHECKING:
    from simulator.tui.screens.rehearse import RehearseScreen
    from simulator.usecases.asked import Asked
    from simulator.usecases.soundcheck import SoundCheck

_USUAL = "the usual one"
_WAYS = (
    ("keys", "Aloud, with the space bar", "press it to talk, and again when you are done"),
    ("hands-free", "Aloud, hands-free", "just talk; a pause gives the floor back"),
    ("typed", "Typed", "no microphone needed; the same scores"),
)
_HELP = (
    (Help.COACHED, "coached: a hint now and then, while you talk"),
    (Help.QUIET, "quiet: your questions and their words, no hints"),
    (Help.BLIND, "blind: only their voice, as on the day"),
)
_PATIENCE = (
    (Patience.GIVES_TIME, f"{Patience.GIVES_TIME}: long pauses are fine"),
    (Patience.USUAL, f"{Patience.USUAL}"),
    (Patience.BRISK, f"{Patience.BRISK}: answers come at once"),
)
_REMEMBERED = 30
"""Levels that the verdict looks back on: about three seconds."""


class Ways(OptionList):
    """The three ways of talking; Enter begins with the one that the cursor is on."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Begin")]


class Choice(Select[str]):
    """A list to choose from, with its Enter key shown among the keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,down,space,up", "show_overlay", "Choose", key_display="⏎"),
    ]


class SoundCheckScreen(Room):
    """Everything about sound before a talk; typed mode is offered wherever sound is missing."""

    AUTO_FOCUS = "#way"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "begin", "Begin"),
        Binding("tab", "app.focus_next", "Next"),
        Binding("h", "try_out('persona')", "Hear them"),
        Binding("y", "try_out('yourself')", "Hear yourself"),
        Binding("r", "look_again", "Look again"),
        Binding("escape,q", "back", "Back"),
    ]

    def __init__(self, persona: Persona, asked: Asked | None = None) -> None:
        super().__init__()
        self._persona, self._asked = persona, asked
        self._voicing = Voicing(self, persona)
        self._check: SoundCheck | None = None
        self._open_now: tuple[str | None, str | None] = (None, None)
        """The names of the microphone and the speaker that are open, or were last."""
        self._sound = True
        """Whether sound comes in, as far as is known."""
        self._devices = asyncio.Lock()
        self._opening: asyncio.Future[SoundCheck] | None = None
        self._levels: deque[float] = deque(maxlen=_REMEMBERED)
        self._talk: RehearseScreen | None = None
        """The talk that was begun from here."""

    def compose(self) -> ComposeResult:
        """Ways of talking, headphones, devices, level, advice."""
        first = one_line(self._persona.first_name)
        yield Static(f"☕ {one_line(self._persona.name)} · Before you begin", id="title", markup=False)
        with VerticalScroll(id="check", can_focus=False):
            if self._asked is not None:
                yield Static(plain(asked_for(self._asked)), id="asked-for")
            yield Static("How would you like to talk?", classes="label", markup=False)
            ways = [Option(Content.assemble((name, "bold"), f": {how}"), id=way) for way, name, how in _WAYS]
            yield Ways(*ways, id="way", markup=False, compact=True)
            yield Tick("I wear headphones", self.app.settings.headphones, id="headphones", compact=True)
            yield Tick(Content(f"No voice: I read what {first} says"), False, id="mute", compact=True)
            keep = "Keep a recording on this machine, to hear it again"
            yield Tick(keep, self.app.settings.keep_recordings, id="keep", compact=True)
            usual = ((Content(_USUAL), ""),)
            help_ = tuple((Content(words), choice.value) for choice, words in _HELP)
            patience = tuple((Content(words), choice.value) for choice, words in _PATIENCE)
            for name, kind, choices, value in (
                ("Help", "help", help_, self._mode.value),
                ("Patience", "patience", patience, wish_of(self.app.settings.patience).value),
                ("Microphone", "input", usual, ""),
                ("Speaker", "output", usual, ""),
            ):
                with Horizontal(classes="row"):
                    yield Static(name, classes="row-name", markup=False)
                    yield Choice(choices, id=kind, value=value, allow_blank=False, compact=True, type_to_search=False)
            with Horizontal(classes="row"):
                yield Static("Level", classes="row-name", markup=False)
                yield Meter()
            yield Static("Looking for microphones…", id="verdict", markup=False)
            yield Static("", id="advice", markup=False)
        yield Static(self.app.progress, id="progress", markup=False)
        yield Keys()

    def on_mount(self) -> None:
        """Preselect what was used last time."""
        ways = self.query_one(Ways)
        ways.highlighted = 1 if self.app.settings.hands_free else 0

    def on_unmount(self) -> None:
        """Give the devices back."""
        self._voicing.end()
        self._silence()

    def on_screen_suspend(self) -> None:
        """The talk needs the devices now."""
        self._voicing.end()
        self._silence()

    def on_screen_resume(self) -> None:
        """At first, and back from a talk that did not come about: listen; the persona gets ready too."""
        if self._talk is not None and self._talk.reviewed:
            # Behind the review of a talk nobody looks for the door to the next one, which Enter would open.
            self.call_later(self.action_back)
            return
        self._listen(look_around=True)
        if self.app.start.warm:
            self._voicing.begin()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that would do nothing now are not shown."""
        return {"try_out": self._sound, "look_again": not self._sound}.get(action, True)

    @property
    def _mode(self) -> Help:
        """The help that was chosen last, or less where less is asked for."""
        usual, asked = mode_of(self.app.settings.mode), self._asked.mode if self._asked is not None else None
        return max(usual, asked or usual, key=tuple(Help).index)

    @property
    def way(self) -> str:
        """`keys`, `hands-free` or `typed`."""
        return _WAYS[self.query_one(Ways).highlighted or 0][0]

    def action_back(self) -> None:
        """To the library."""
        self.app.pop_screen()

    def action_look_again(self) -> None:
        """After plugging something in."""
        self._listen(look_around=True)

    @on(OptionList.OptionSelected, "#way")
    def action_begin(self) -> None:
        """Sit down and begin."""
        from simulator.tui.screens.rehearse import RehearseScreen
        from simulator.usecases.preparing import sheet
        from simulator.usecases.rehearse import Plan, Talking

        plan = Plan(
            persona=self._persona,
            talking=Talking.TYPED if self.way == "typed" else Talking.MICROPHONE,
            hands_free=self.way == "hands-free",
            headphones=self.query_one("#headphones", Tick).value,
            mute=self.query_one("#mute", Tick).value,
            mode=mode_of(self._chosen("#help") or ""),
            minutes=None if self._asked is None else self._asked.minutes(self._persona.minutes),
            patience=wish_of(self._chosen("#patience") or ""),
            input_device=self._chosen("#input"),
            output_device=self._chosen("#output"),
            keep_recording=self.way != "typed" and self.query_one("#keep", Tick).value,
        )
        self.app.choose_settings(headphones=plan.headphones, output_device=plan.output_device)
        if self._asked is None:
            self.app.choose_settings(mode=plan.mode.value)
        if plan.talking is Talking.MICROPHONE:
            self.app.choose_settings(hands_free=plan.hands_free, input_device=plan.input_device)
            self.app.choose_settings(keep_recordings=plan.keep_recording)
            self.app.choose_settings(patience=(plan.patience or Patience.USUAL).value)
        self._silence()
        self._talk = RehearseScreen(plan, questions=sheet(self._persona.slug).questions)
        self.app.push_screen(self._talk)

    @work(exit_on_error=False, exclusive=True, group="hear")
    async def action_try_out(self, whom: str) -> None:
        """Hear how the persona sounds, or record a few seconds, hear them again and read what was understood."""
        if self._check is None:
            opening = self._opening is not None and not self._opening.done()
            self._advise(
                "One moment: the microphone and the speaker are not open yet."
                if opening
                else "No microphone and speaker are open, so there is nothing to hear."
            )
            return
        try:
            if whom == "persona":
                self._advise(f"{self._persona.first_name} says hello…")
                self._advise(await self._check.hear_persona(self._persona))
            else:
                self._advise("● Say a sentence or two now: you have four seconds…")
                self._advise(await self._check.hear_yourself())
        except CoffeechatError as error:
            self._advise(in_the_room(error))

    @on(Select.Changed, "#input, #output")
    def _device_changed(self) -> None:
        if (self._chosen("#input"), self._chosen("#output")) != self._open_now:
            self._listen(look_around=False)

    @work(exit_on_error=False, exclusive=True, group="listen")
    async def _listen(self, look_around: bool) -> None:
        """Open the devices and show the level until something else is wanted."""
        from simulator.usecases.soundcheck import SoundCheck, devices

        self._close()
        async with self._devices:
            check: SoundCheck | None = None
            try:
                if look_around:
                    self._show_devices(*await asyncio.to_thread(devices))
                self._open_now = self._chosen("#input"), self._chosen("#output")
                opening = self._opening = asyncio.ensure_future(asyncio.to_thread(SoundCheck, *self._open_now))
                try:
                    check = self._check = await asyncio.shield(opening)
                except asyncio.CancelledError:
                    opening.add_done_callback(_close_late)
                    raise
                self._with_sound(check.notes)
                await check.listen(self._level)
            except CoffeechatError as error:
                self._without_sound(in_the_room(error))
            finally:
                if check is not None:
                    check.close()
                    self._check = None if self._check is check else self._check

    def _show_devices(self, inputs: list[str], outputs: list[str]) -> None:
        settings = self.app.settings
        for kind, names, last in (
            ("#input", inputs, settings.input_device),
            ("#output", outputs, settings.output_device),
        ):
            select: Select[str] = self.query_one(kind, Select)
            value = select.value if select.value in names else last if last in names else ""
            with self.prevent(Select.Changed):
                named = [(Content(one_line(name)), name) for name in dict.fromkeys(names)]
                select.set_options([(Content(_USUAL), ""), *named])
                select.value = value

    def _with_sound(self, notes: tuple[str, ...]) -> None:
        self._sound = True
        self.refresh_bindings()
        ways = self.query_one(Ways)
        if ways.get_option("keys").disabled:
            ways.enable_option("keys").enable_option("hands-free").highlighted = 0
        self._advise(" ".join(notes))

    def _without_sound(self, why: str) -> None:
        self._sound = False
        self.refresh_bindings()
        ways = self.query_one(Ways)
        ways.disable_option("keys").disable_option("hands-free").highlighted = 2
        self.query_one(Meter).level = 0.0
        self._verdict("No sound comes in.")
        self._advise(f"{why} Then press r. Or rehearse typed: the same person, the same scores.")

    def _level(self, level: float) -> None:
        from simulator.usecases.soundcheck import how_it_sounds

        if self.is_mounted:
            self._levels.append(level)
            self.query_one(Meter).level = level
            self._verdict(how_it_sounds(max(self._levels)))

    def _silence(self) -> None:
        self.workers.cancel_group(self, "listen")
        self._close()

    def _close(self) -> None:
        self._levels.clear()
        if self._check is not None:
            self._check.close()
            self._check = None

    def _verdict(self, text: str) -> None:
        self.query_one("#verdict", Static).update(text)

    def _advise(self, text: str) -> None:
        self.query_one("#advice", Static).update(plain(text))

    def _chosen(self, selector: str) -> str | None:
        value = self.query_one(selector, Select).value
        return value if isinstance(value, str) and value else None


def mode_of(words: str) -> Help:
    """The help that was chosen last; the most for anybody who chose nothing yet."""
    return Help(words) if words in set(Help) else Help.COACHED


def _close_late(opening: asyncio.Future[SoundCheck]) -> None:
    """Devices that nobody waits for any more."""
    if not opening.cancelled() and opening.exception() is None:
        opening.result().close()
