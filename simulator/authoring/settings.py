"""The settings of a story: `- setting: value` lines below its title."""

import re
from dataclasses import dataclass

from simulator.authoring.inline import spoken
from simulator.authoring.pages import Block
from simulator.authoring.problems import Report, shortened
from simulator.domain.persona import Door
from simulator.domain.slugs import slug
from simulator.patterns import compiled

_TWO_QUESTIONS = r"\? ?[,;/]|\? - "
_DIVIDERS = {"topics": "commas", "asked as": "`|`", "about": "commas"}
_EMPHASISED = compiled(r"^([*_]{1,3})([^:*_]+):\1(.*)$")

SETTINGS = ("topics", "told to", "asked as", "short", "hook", "about")
_REQUIRED = {
    "topics": "career path",
    "asked as": "How did you get into this work? | What drew you to it?",
    "short": "the true answer in one sentence",
}


@dataclass(frozen=True, slots=True)
class Setting:
    """One value as it was written, without line breaks but with its Markdown."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class HookDraft:
    """A hook whose title is not looked up yet."""

    phrase: str
    title: str
    line: int


def split_setting(text: str) -> tuple[str, str | None]:
    """The name in lower case and the value, split at the first colon; the value is None without a colon.

    The name may be emphasised, the colon too, as coaches like to write it: `**told to:** open`.
    """
    line = " ".join(text.split())
    name, colon, value = _EMPHASISED.sub(r"\2:\3", line).partition(":")
    return spoken(name).lower(), value.strip() if colon else None


class Settings:
    """The settings of one story, noted as they come."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._found: dict[str, Setting] = {}
        self._hooks: list[Setting] = []

    def add(self, bullet: Block) -> None:
        """Take one bullet; notes an unknown, empty or repeated setting."""
        name, value = split_setting(bullet.text)
        if name not in SETTINGS:
            self._report.unknown(bullet.line, "The setting", name, SETTINGS)
            return
        for line in bullet.nested:
            if split_setting(line.text)[0] in SETTINGS:
                message = f"This line is indented, so it continues `{name}`"
                self._report.warning(line.number, message, "Remove the spaces before the dash")
            elif name in _DIVIDERS:
                message = f"Bullets below `{name}` are read as one value"
                self._report.warning(
                    line.number, message, f"Write them on one line, with {_DIVIDERS[name]} between them"
                )
        setting = Setting(value or "", bullet.line)
        if not value:
            self._report.error(
                bullet.line, f"The setting `{name}` is empty", f"Write `- {name}: …`, or remove the line"
            )
        if name == "hook":
            self._hooks.append(setting)
        elif first := self._found.get(name):
            message = f"The setting `{name}` is there twice, first in line {first.line}"
            self._report.error(bullet.line, message, "Keep one of them")
        else:
            self._found[name] = setting

    def lacks(self, name: str, value: str) -> bool:
        """Whether this text was meant as a setting: one that is not there yet, with a value of its kind."""
        kinds = {"hook": "->|→", "about": r"-\d", "told to": f"^(?:{'|'.join(Door)})$"}
        return name in SETTINGS and name not in self._found and bool(re.search(kinds.get(name, r"\S"), value.lower()))

    def complete(self, title: str, line: int) -> None:
        """Note the required settings that are missing."""
        for name, example in _REQUIRED.items():
            if name not in self._found:
                message = f"The story `{shortened(title)}` has no setting `{name}`"
                self._report.error(line, message, f"Add `- {name}: {example}` below the title")

    def topics(self) -> tuple[str, ...]:
        """The topics in lower case, without repetition."""
        parts = self._parts("topics", ",")
        self._divided("topics", parts, ";")
        return tuple(dict.fromkeys(topic.lower() for topic in parts))

    def door(self) -> Door:
        """Who hears the whole story; an unknown door is noted."""
        setting = self._found.get("told to")
        if setting is None or not setting.text:
            return Door.OPEN
        try:
            return Door(slug(setting.text))
        except ValueError:
            self._report.unknown(setting.line, "The door", setting.text, [d.value for d in Door])
            return Door.OPEN

    def asked_as(self) -> tuple[str, ...]:
        """The example questions."""
        parts = self._parts("asked as", "|")
        self._divided("asked as", parts, _TWO_QUESTIONS)
        return parts

    def short(self) -> str:
        """The one-sentence answer."""
        setting = self._found.get("short")
        text = spoken(setting.text) if setting else ""
        if setting and setting.text and not text:
            self._report.error(setting.line, "The setting `short` has no words", f"Write {_REQUIRED['short']}")
        return text

    def about(self) -> tuple[Setting, ...]:
        """Fact ids in lower case, each with its line."""
        setting = self._found.get("about")
        ids = dict.fromkeys(i.lower() for i in self._parts("about", ","))
        return tuple(Setting(i, setting.line) for i in ids) if setting else ()

    def hooks(self) -> tuple[HookDraft, ...]:
        """The hooks, split at the last arrow; one without arrow, phrase or title is noted."""
        found: list[HookDraft] = []
        for setting in self._hooks:
            text = setting.text.replace("→", "->")
            phrase, arrow, title = (spoken(part) for part in text.rpartition("->"))
            if not setting.text:
                continue
            if arrow and phrase and title:
                found.append(HookDraft(_unquoted(phrase), title, setting.line))
            else:
                lacks = "arrow" if not arrow else "phrase before its arrow" if not phrase else "title after its arrow"
                fix = "Write `- hook: words that stand in the story -> Title of another story`"
                self._report.error(setting.line, f"The hook has no {lacks}", fix)
        return tuple(found)

    def _divided(self, name: str, parts: tuple[str, ...], other: str) -> None:
        """Warn where the parts of a setting are divided by another sign than theirs, and so are one."""
        if one := next((part for part in parts if re.search(other, part)), None):
            message = f"`{shortened(one)}` counts as one of `{name}`"
            self._report.warning(self._found[name].line, message, f"Put {_DIVIDERS[name]} between them")

    def _parts(self, name: str, separator: str) -> tuple[str, ...]:
        setting = self._found.get(name)
        if setting is None or not setting.text:
            return ()
        parts = tuple(part for part in map(spoken, setting.text.split(separator)) if part)
        if not parts:
            self._report.error(setting.line, f"The setting `{name}` is empty", "Write its value, or remove the line")
        return parts


def _unquoted(phrase: str) -> str:
    """The phrase without quotation marks around the whole of it."""
    pairs = {'"': '"', "'": "'", "“": "”", "‘": "’", "„": "“", "«": "»", "`": "`"}
    if len(phrase) > 2 and pairs.get(phrase[0]) == phrase[-1] and phrase[-1] not in phrase[1:-1]:
        return phrase[1:-1].strip()
    return phrase
