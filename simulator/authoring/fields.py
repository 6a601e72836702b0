"""The keys of a front matter as values that are what their table says, or an error that says what to write."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from simulator.authoring.frontmatter import Entry, Listing, Mapping, Scalar, Unreadable
from simulator.authoring.problems import Report, shortened
from simulator.patterns import compiled

_NUMBER = compiled(r"-?[0-9]{1,9}(?:\.[0-9]{1,9})?")
_DIGITS = compiled(r"[0-9]{1,9}(?:\.[0-9]{1,9})?")
_DAY = compiled(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CURLY = "“”„‟«»‘’"
"""Word processors write these for the straight marks, and to YAML they are letters."""

_LANGUAGE = compiled(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True)
class Key:
    """A key that a front matter knows, with an example for those who leave it out."""

    name: str
    example: str = "…"
    required: bool = False


class Fields:
    """Entries read by name; whatever is wrong with them is noted once, on its line."""

    def __init__(
        self, entries: Sequence[Entry], keys: Sequence[Key], report: Report, line: int, inside: str = ""
    ) -> None:
        """Checks for unknown, repeated and missing keys; `inside` is the key that holds these, if any."""
        self._report = report
        self._found: dict[str, Entry] = {}
        self._examples = {key.name: key.example for key in keys}
        known = list(self._examples)
        of = f" of `{inside}`" if inside else ""
        for entry in entries:
            if entry.key not in known:
                report.unknown(entry.line, f"The key{of}", entry.key, known)
            elif first := self._found.get(entry.key):
                message = f"The key `{entry.key}`{of} is given twice, first in line {first.line}"
                report.error(entry.line, message, "Keep one of them")
            else:
                self._found[entry.key] = entry
        for key in keys:
            fix = f"Write `{key.name}: {key.example}`"
            found = self._found.get(key.name)
            if found is None:
                if key.required:
                    report.error(line, f"The key `{key.name}` is missing", fix)
            elif isinstance(found.value, Scalar) and not found.value.text:
                del self._found[key.name]
                if key.required:
                    report.error(found.line, f"The key `{key.name}` has no value", fix)
            elif isinstance(found.value, Scalar) and found.value.text[0] in _CURLY and found.value.text[-1] in _CURLY:
                message = f"The quotation marks around `{shortened(found.value.text[1:-1], 30)}` belong to the value"
                report.warning(found.line, message, 'Remove them, or write straight ones (")')

    def line(self, key: str) -> int:
        """The line of a key; 1 where it is not there."""
        return self._found[key].line if key in self._found else 1

    def scalar(self, key: str) -> Scalar | None:
        """A text value with its line; None where the key is absent or its value is not a text."""
        entry = self._found.get(key)
        if entry is None or isinstance(entry.value, Unreadable):
            return None
        if isinstance(entry.value, Scalar):
            return entry.value
        self._report.error(entry.line, f"`{key}` must be one plain text", f"Write `{key}: …` on one line")
        return None

    def text(self, key: str) -> str | None:
        """A text value."""
        found = self.scalar(key)
        return found.text if found else None

    def number(self, key: str, low: float, high: float, *, whole: bool = False) -> float | None:
        """A number from `low` to `high`, both allowed."""
        found = self.scalar(key)
        if found is None:
            return None
        value = float(found.text) if _NUMBER.fullmatch(found.text) else None
        if value is None or not low <= value <= high or (whole and not value.is_integer()):
            kind = "a whole number" if whole else "a number"
            message = f"`{key}` must be {kind} from {low:g} to {high:g}, not `{shortened(found.text)}`"
            meant = _DIGITS.search(found.text)
            fits = meant is not None and low <= float(meant[0]) <= high and not (whole and "." in meant[0])
            example = meant[0] if meant is not None and fits else self._examples[key]
            self._report.error(found.line, message, f"Write digits only, such as `{key}: {example}`")
            return None
        return value

    def day(self, key: str) -> date | None:
        """A day, written as 2027-02-28."""
        found = self.scalar(key)
        if found is None:
            return None
        try:
            return date.fromisoformat(found.text if _DAY.fullmatch(found.text) else "")
        except ValueError:
            fix = f"Write the year, the month and the day, such as `{key}: {self._examples[key]}`"
            self._report.error(found.line, f"`{shortened(found.text)}` is no day", fix)
            return None

    def choice(self, key: str, options: Collection[str]) -> str | None:
        """One of the options, in any case."""
        found = self.scalar(key)
        if found is None or found.text.lower() in options:
            return found.text.lower() if found else None
        self._report.unknown(found.line, f"The {key}", found.text, options)
        return None

    def language(self, key: str) -> str | None:
        """A language tag of the shape of BCP 47."""
        found = self.scalar(key)
        if found is None or _LANGUAGE.fullmatch(found.text):
            return found.text if found else None
        message = f"`{shortened(found.text)}` is no language tag"
        self._report.error(found.line, message, "Write a short tag such as `en`, `fr` or `pt-BR`")
        return None

    def format(self) -> None:
        """Note an error where the page is of another format than 1."""
        found = self.scalar("format")
        if found is not None and found.text != "1":
            self._report.error(found.line, f"The format `{shortened(found.text)}` is not known", "Write `format: 1`")

    def items(self, key: str) -> tuple[Scalar, ...]:
        """A list of texts, each with its line."""
        entry = self._found.get(key)
        if entry is None or isinstance(entry.value, Unreadable):
            return ()
        if isinstance(entry.value, Listing):
            for item in entry.value.items:
                if not item.text:
                    self._report.error(item.line, f"`{key}` has an empty item", "Remove it")
            return tuple(item for item in entry.value.items if item.text)
        example = shortened(entry.value.text) if isinstance(entry.value, Scalar) else "one, two"
        self._report.error(entry.line, f"`{key}` must be a list", f"Write `{key}: [{example}]`")
        return ()

    def inside(self, key: str, keys: Sequence[Key]) -> "Fields":
        """The keys inside a key; empty where it is absent."""
        entry = self._found.get(key)
        held: tuple[Entry, ...] = ()
        if entry is not None and isinstance(entry.value, Mapping):
            held = entry.value.entries
        elif entry is not None and not isinstance(entry.value, Unreadable):
            self._report.error(
                entry.line,
                f"`{key}` must hold keys of its own",
                f"Write `{key}:` and below it, indented by two spaces, `{keys[0].name}: {keys[0].example}`",
            )
        return Fields(held, keys, self._report, self.line(key), inside=key)
