"""A persona's face, drawn in text: their own by hair, eyes and chin, and their mood in mouth and eyes."""

from zlib import crc32

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from simulator.dialogue.mood import Tone, tone

_HAIR = (" ,------, ", " ,~~~~~~, ", " ╭▄▄▄▄▄▄╮ ", " .^^^^^^. ", " ╭──────╮ ", " {~~~~~~} ", " .::::::. ")
_EYES = {
    Tone.FLAT: ("(  -  -  )", "(-(-)(-)-)"),
    Tone.EVEN: ("(  o  o  )", "(-(o)(o)-)"),
    Tone.WARM: ("(  ^  ^  )", "(-(^)(^)-)"),
}
_MOUTHS = {Tone.FLAT: "(  .--.  )", Tone.EVEN: "(   __   )", Tone.WARM: "(  \\__/  )"}
_CHINS = (" `------' ", " `≈≈≈≈≈≈' ", "  `----'  ", " `-.__.-' ")

WORDS = {Tone.FLAT: "a little cool", Tone.EVEN: "at ease", Tone.WARM: "warm to you"}
"""A mood in words, beside the face, as nobody should have to read a mouth of three signs."""


def face_lines(slug: str, mood: float) -> tuple[str, str, str, str]:
    """Four lines of the same width; the same slug always has the same face. `mood` is 0 to 1."""
    own, feels = crc32(slug.encode()), tone(mood)
    hair, eyes, chin = _HAIR[own % len(_HAIR)], _EYES[feels][own // 7 % 2], _CHINS[own // 31 % len(_CHINS)]
    return hair, eyes, _MOUTHS[feels], chin


class Face(Widget):
    """The face, and the mood in a word below it."""

    DEFAULT_CSS = "Face { width: 16; height: 5; color: $coffee; }"

    mood: reactive[float] = reactive(0.5)

    def __init__(self, slug: str, mood: float) -> None:
        super().__init__()
        self._slug = slug
        self.set_reactive(Face.mood, mood)

    def render(self) -> Content:
        """The lines, and the word."""
        return Content.assemble("\n".join(face_lines(self._slug, self.mood)), "\n", (WORDS[tone(self.mood)], "$quiet"))
