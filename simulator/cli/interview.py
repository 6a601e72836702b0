"""The guided way to write a persona page: questions on the screen, answers typed or spoken."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from simulator.authoring.personas import FEWEST_STORIES
from simulator.authoring.stories import count_words
from simulator.authoring.writing import PageDraft, StoryDraft
from simulator.cli.lines import tell
from simulator.domain.errors import CoffeechatError, LineLost
from simulator.domain.persona import Door
from simulator.usecases import suggesting
from simulator.usecases.dictation import Microphone, get_ready, hear_file
from simulator.usecases.prompts import CARD, FACTS, Ask, Prompt
from simulator.usecases.writing import Notebook

_LINES = ("title", "topics", "told to", "asked as", "short")
_STOP, _AGAIN = "q", "b"
_FEWEST_WORDS = 4
"""Of a line that takes the place of a whole answer: a `yes` is not meant to."""


class Stopped(Exception):
    """The coach has had enough for today."""


class _Back(Exception):
    """The coach wants to give the answer before once more."""


class Interview:
    """One sitting. `typed` are the lines of standard input; `accept` takes every suggestion without asking.

    `called` is the name that the file of the page suggests.
    """

    def __init__(self, notebook: Notebook, typed: Iterator[str], *, called: str = "", accept: bool = False) -> None:
        self.notebook, self._typed, self._accept, self._called = notebook, typed, accept, called
        self.failed = False
        """Whether a sound file could not be used."""

    def card(self) -> None:
        """Ask for what stands at the head of the page, as far as it is not known."""
        for ask in CARD:
            if not self.notebook.asked(ask.key) and not self.notebook.page.card.get(ask.key):
                self._ask(ask)

    def facts(self) -> None:
        """Ask for what a visitor can find out beforehand."""
        if self._accept:
            return
        for heading, question in FACTS:
            if self.notebook.asked(heading):
                continue
            there = sum(one.heading == heading for one in self.notebook.page.facts)
            known = f" There {'is' if there == 1 else 'are'} {there} already." if there else ""
            tell(f"\n{question}{known}")
            tell("One fact a line, with a year, a place, a number or a name in it. An empty line: no more of these.")
            while line := self._line():
                self.notebook.add_fact(heading, line)
            self.notebook.close(heading)

    def stories(self, answer: Callable[[Prompt], str]) -> None:
        """Ask for a story after the other; `answer` gets the words of one, empty where there is nothing to say."""
        while True:
            of = len(self.notebook.prompts())
            told = True
            while told:
                left = self.notebook.prompts()
                prompt = left[0] if left else self.notebook.free()
                where = f"[{of - len(left) + 1} of {of}]" if left else f"{so_far(self.notebook.page)} so far."
                tell(f"\n{where} {prompt.question}")
                try:
                    told = self._story(prompt, answer) or bool(left)
                except _Back:
                    if not self.notebook.take_back():
                        tell("There is no answer before this one today.")
            if len(self.notebook.page.stories) >= FEWEST_STORIES:
                return
            tell(f"\nA talk runs dry with fewer than {FEWEST_STORIES} stories. Enter: write the page with these.")
            tell("n: ask me again what I passed over.")
            if self._yes() or not self.notebook.ask_again():
                return

    def heard_files(self, files: Sequence[Path]) -> None:
        """Take each sound file as the answer to the next prompt; what is wrong with one is told."""
        new = [file for file in files if not self.notebook.heard_file(str(file.resolve()))]
        for file in new:
            prompt = next(iter(self.notebook.prompts()), None) or self.notebook.free()
            tell(f"\n{prompt.question} [{file}]")
            try:
                said = hear_file(file, partial(self.notebook.hear, prompt), self._hints())
            except CoffeechatError as error:
                self.failed = True
                tell(str(error))
                continue
            if not said:
                self.failed = True
                tell(f"Nothing was understood in {file}: record it again, nearer to the microphone.")
                continue
            self._settle(prompt, self._mended_of_file(said), str(file.resolve()))

    def hooks(self) -> None:
        """Offer to join stories that speak of one another."""
        offered = self.notebook.hooks()
        if offered:
            tell("\nHooks: words in one story that make a good listener ask for another. Enter: yes. n: no.")
        for teller, phrase, other in offered:
            tell(f"In “{teller.title}” somebody hears “{phrase}”. Does that lead to “{other.title}”?")
            self.notebook.hook(teller, phrase, other, wanted=self._yes())

    def typed(self, prompt: Prompt, before: str = "") -> str:
        """An answer that is typed, over as many lines as it takes, behind what was said `before`."""
        tell(
            "Write it as they would say it, in 60 to 120 words. An empty line ends it; at once: nothing to say. "
            "b: back to the answer before."
        )
        lines = [before] if before else []
        while line := self._line():
            if line.lower() == _AGAIN and not lines:
                raise _Back
            lines.append(line)
            self.notebook.hear(prompt, " ".join(lines))
        return " ".join(lines)

    def spoken(self, device: str | None) -> Callable[[Prompt], str]:
        """Answers through the microphone, each shown as it was heard, to be mended; loads what hears."""
        tell("[Getting ready to listen]")
        get_ready()

        def answer(prompt: Prompt) -> str:
            while True:
                tell(
                    "Enter, then talk, then Enter again. t: type instead. s: nothing to say. "
                    "b: back to the answer before. q: stop for today."
                )
                key = self._line().lower()
                if key == _AGAIN:
                    raise _Back
                if key in ("s", "t"):
                    return self.typed(prompt) if key == "t" else ""
                try:
                    with Microphone(device, partial(self.notebook.hear, prompt), self._hints()) as said:
                        tell("[recording: press Enter when you are done]")
                        next(self._typed, None)
                except LineLost as lost:
                    heard = self.notebook.pending(prompt)
                    tell(f"{lost.what}: type {'the rest' if heard else 'the answer'}, or q, and try again later.")
                    return self._mended(self.typed(prompt, heard)) if heard else self.typed(prompt)
                if not said.text:
                    tell("Nothing was understood. Try again, nearer to the microphone.")
                    continue
                if (mended := self._mended(said.text)) != "again":
                    return mended

        return answer

    def _story(self, prompt: Prompt, answer: Callable[[Prompt], str]) -> bool:
        body = self.notebook.pending(prompt)
        if body:
            tell("You had begun to answer:")
            body = self._mended(body)
        while body in ("", "again"):
            body = answer(prompt)
            if not body:
                self.notebook.pass_over(prompt)
                return False
            if not any(c.isalnum() for c in body):
                tell("There is no word in that.")
                body = ""
        self._settle(prompt, body)
        return True

    def _mended(self, heard: str) -> str:
        """What was said, once the coach says that it was heard well; `again` where they want to say it again."""
        while True:
            tell(f"Heard: {heard}")
            if self._accept:
                return heard
            tell("Enter keeps it. Mend it with: wrong words = right words. Go on with: + more words. Or: again.")
            line = self._line()
            if not line or line.lower() == "again":
                return line.lower() or heard
            if line.startswith("+"):
                heard = f"{heard} {line[1:].strip()}"
                continue
            wrong, equals, right = (part.strip() for part in line.partition("="))
            if line.lower() == _AGAIN:
                raise _Back
            if not equals and len(line.split()) < min(_FEWEST_WORDS, len(heard.split())):
                tell("That is too short to stand for all that was said. Enter keeps what was heard.")
            elif not equals:
                heard = line
            elif wrong and wrong in heard:
                heard = " ".join(heard.replace(wrong, right).split())
            else:
                tell(f"“{wrong}” is not in it.")

    def _mended_of_file(self, said: str) -> str:
        """The same for a sound file, which says the same again however often it is heard."""
        while True:
            with suppress(_Back):
                if (mended := self._mended(said)) != "again":
                    return mended
            tell("A file cannot be told again: mend its words, or Enter.")

    def _settle(self, prompt: Prompt, body: str, file: str = "") -> None:
        """Make one story of an answer, or two, and have every suggestion confirmed."""
        self.notebook.hear(prompt, body)
        parts = suggesting.parts(body)
        if len(parts) > 1:
            tell(f"That is {count_words(body)} words, and nobody listens so long. Make {len(parts)} stories of it?")
            for part in parts[1:]:
                tell(f"  another would begin: {' '.join(part.split()[:12])} …")
            tell("Enter: yes. n: no.")
            parts = parts if self._yes() else [body]
        stories: list[StoryDraft] = []
        for part in parts:
            draft = self.notebook.suggest(prompt, part, stories)
            if draft is not None:
                stories.append(self._confirmed(draft, stories))
        self.notebook.tell(prompt, tuple(stories), file)

    def _confirmed(self, draft: StoryDraft, before: Sequence[StoryDraft]) -> StoryDraft:
        tell()
        while True:
            for number, (name, value) in enumerate(zip(_LINES, _values(draft), strict=True), 1):
                tell(f"  {number} {name:<9} {value}")
            line = "" if self._accept else self._choice()
            if line:
                draft = _changed(draft, line)
                continue
            made = self.notebook.mend(draft, before)
            if not isinstance(made, str):
                return made
            tell(made)

    def _choice(self) -> str:
        tell("Enter keeps all five. To change one: its number and the new words, as in: 1 The day it snowed")
        return self._line()

    def _ask(self, ask: Ask) -> None:
        suggested = ask.usual
        card = self.notebook.page.card
        if ask.key == "name":
            suggested = self._called
        if ask.key == "headline" and card.get("role"):
            suggested = f"{card['role']} at {card.get('organisation', '')}"
        shown = f" [{suggested}]" if suggested else " [Enter: leave it out]" if ask.may_lack else ""
        while True:
            if not self._accept:
                tell(f"\n{ask.text}{shown}")
            value = ("" if self._accept else self._line()) or suggested
            if not value and not ask.may_lack:
                if self._accept:
                    return
                tell("The page needs this.")
                continue
            why = self.notebook.set(
                ask.key, value.lower() if ask.key in ("temperament", "gender", "industry") else value
            )
            if why is None:
                return
            tell(why)

    def _yes(self) -> bool:
        return self._accept or self._line().lower() not in ("n", "no")

    def _line(self) -> str:
        line = next(self._typed, None)
        if line is None or line.strip().lower() == _STOP:
            raise Stopped
        return line.strip()

    def _hints(self) -> list[str]:
        """Names that may be said, for whoever hears them."""
        page = self.notebook.page
        names = [page.card.get(key, "") for key in ("name", "organisation", "location")]
        for one in page.facts:
            names += [w.strip(".,;:()") for w in one.text.split()[1:] if w[:1].isupper()]
        return list(dict.fromkeys(name for name in names if name))[:20]


def so_far(page: PageDraft) -> str:
    """How much of a page there is."""
    facts, stories = len(page.facts), len(page.stories)
    return f"{facts} fact{'' if facts == 1 else 's'} and {stories} stor{'y' if stories == 1 else 'ies'}"


def _values(draft: StoryDraft) -> tuple[str, ...]:
    return (
        draft.title,
        ", ".join(draft.topics),
        draft.door.value,
        " | ".join(draft.asked_as),
        draft.short,
    )


def _changed(draft: StoryDraft, line: str) -> StoryDraft:
    """The draft with one of its five lines written anew, or as it was where the line says no such thing."""
    number, _, value = line.partition(" ")
    value = value.strip()
    if number not in ("1", "2", "3", "4", "5") or not value:
        tell("Begin with a number from 1 to 5, and write the new words behind it.")
        return draft
    match _LINES[int(number) - 1]:
        case "title":
            return replace(draft, title=value)
        case "topics":
            return replace(draft, topics=tuple(value.split(",")))
        case "told to":
            doors = [door.value for door in Door]
            if value.lower() in doors:
                return replace(draft, door=Door(value.lower()))
            tell(f"Who hears the whole story is one of: {', '.join(doors)}.")
            return draft
        case "asked as":
            return replace(draft, asked_as=tuple(value.split("|")))
        case _:
            return replace(draft, short=value)
