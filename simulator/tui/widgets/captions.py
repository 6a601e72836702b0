"""What both sides say, as it is said."""

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from simulator.tui.words import one_line, plain


class Captions(VerticalScroll):
    """The talk so far, newest at the bottom; stays where the reader scrolled to, until it is anchored again."""

    DEFAULT_CSS = """
    Captions { height: 1fr; padding: 1 2 0 2; scrollbar-size-vertical: 1; }
    Captions .said { margin-bottom: 1; height: auto; color: $quiet; }
    Captions .you { padding-left: 4; }
    Captions .you.-now { color: $secondary; }
    Captions .persona.-now { color: $foreground; }
    Captions .aside { color: $warning; text-style: italic; }
    """

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._line: Static | None = None
        self._said = ""
        self._words: list[tuple[Static, str, str]] = []
        """Every turn of the persona, with their name and their words."""
        self.unseen = False
        """Whether their words are heard only."""
        self._guess: Static | None = None

    def on_mount(self) -> None:
        """The newest words stay in sight, also where the window changes, until somebody scrolls up to read."""
        self.anchor()

    def persona_says(self, name: str, sentence: str) -> None:
        """One more sentence of the persona's turn, behind those of the same turn."""
        if self._line is None:
            self._said = sentence
            self._line = self._add(self._told(name, sentence), "persona")
            self._words.append((self._line, name, sentence))
        else:
            self._said += f" {sentence}"
            self._line.update(self._told(name, self._said))
            self._words[-1] = (self._line, name, self._said)

    def show_words(self, shown: bool) -> None:
        """Show the persona's words, those of earlier turns too, or only that they spoke."""
        self.unseen = not shown
        for line, name, said in self._words:
            line.update(self._told(name, said))

    def _told(self, name: str, said: str) -> Content:
        return plain(f"{one_line(name)} spoke.", "italic") if self.unseen else _turn(name, said)

    def persona_done(self) -> None:
        """The persona's turn is over: the next sentence begins a new one."""
        self._line = None

    def visitor_begins(self, text: str) -> None:
        """What was heard so far of the visitor's turn; a later hearing may change it."""
        if self._guess is None:
            self._guess = self._add(_turn("You", f"{text} …"), "you")
        else:
            self._guess.update(_turn("You", f"{text} …"))

    def visitor_says(self, text: str) -> None:
        """A whole turn of the visitor."""
        self._line = None
        if self._guess is None:
            self._add(_turn("You", text), "you")
        else:
            self._guess.update(_turn("You", text))
            self._guess = None

    def visitor_takes_back(self) -> None:
        """Nothing was said."""
        if self._guess is not None:
            self._guess.remove()
            self._guess = None

    def aside(self, text: str) -> None:
        """A word from the app itself."""
        self._add(plain(text), "aside")

    def _add(self, text: Content, kind: str) -> Static:
        if kind != "aside":
            for earlier in self.query(".-now"):
                earlier.remove_class("-now")
        line = Static(text, classes=f"said {kind} -now", markup=False)
        self.mount(line)
        return line


def _turn(name: str, text: str) -> Content:
    return Content.assemble((f"{one_line(name)}: ", "bold"), plain(text))
