"""A persona gets ready while the visitor does: the voice loads, the page is read, what they may say is tried out."""

from __future__ import annotations

from textual.screen import Screen

from simulator.domain.persona import Persona
from simulator.speech.ports import Errand


class Voicing:
    """The work for one screen; it goes on until the screen makes way for another one."""

    def __init__(self, screen: Screen[None], persona: Persona) -> None:
        self._screen, self._persona = screen, persona
        self._errand: Errand | None = None

    def begin(self) -> None:
        """Begin, or go on; what is kept already costs nothing."""
        if self._errand is None:
            self._errand = errand = Errand()
            self._screen.run_worker(lambda: self._work(errand), thread=True, group="voicing", exit_on_error=False)

    def end(self) -> None:
        """Make way at once: the talk needs the processor, and the voice."""
        if self._errand is not None:
            self._errand.call_off()
            self._errand = None

    def _work(self, errand: Errand) -> None:
        from simulator.usecases.warming import warm_persona

        warm_persona(self._persona, errand)
