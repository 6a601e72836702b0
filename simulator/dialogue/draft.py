"""A reply while it is being composed: what is said so far, and what will be remembered of it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from zlib import crc32

from simulator.dialogue.engine import Depth, Memory, Moment, Reply
from simulator.dialogue.german import in_german, speaks_german
from simulator.dialogue.manner import filled, lines, speaks_english
from simulator.dialogue.mood import KIND, PATIENCE, TRIFLES, Move, Tone, counts, moved, tone
from simulator.dialogue.terms import stems
from simulator.dialogue.verdicts import without_verdict
from simulator.domain.persona import Fact, Occasion, Persona, Story, Temperament
from simulator.domain.talk import Act, Speaker, Utterance
from simulator.language.text import sentences, stands_in, words

_SPOKEN_SMALL = frozenset(
    """
    a an the it its it's this that these those there they we he she you my our your their his her in on at by with
    from for to of as about after before because when while where what who how why if mostly usually sometimes often
    never always nobody everybody someone somebody everyone people one two three most some many few no not yes only
    just and but or so both each every all any more less nothing everything something first then here now once
    almost nearly ask noon midnight morning mornings evening evenings night nights""".split()
)

_RUN = "trifles:"
"""How many turns in a row had a small fault, and nothing kind between them."""
_GIVEN_BACK = 2
"""Words of the persona's last reply in a turn that goes on with it: "Everybody carries chairs? Even the boss?"."""


class Draft:
    """Gathers sentences and changes to the memory; the memory that it began from stays as it was."""

    def __init__(self, persona: Persona, memory: Memory, moment: Moment, said: str | None = None) -> None:
        self.persona = persona
        self.before = memory
        self.moment = moment
        self.said = said
        self.mood = memory.mood
        self.used = dict(memory.used)
        self.heard = dict(memory.heard)
        self.hooks = set(memory.hooks)
        self.flags = set(memory.flags)
        self.visitor = memory.visitor
        self.study = memory.study
        self.last = memory.last
        self.offered = memory.offered
        self.story: str | None = None
        self.depth = Depth.SHORT
        self.parts: list[str] = []
        self.asks = False
        self._run = memory.used.get(_RUN, 0)

    @property
    def tone(self) -> Tone:
        """How the persona sounds now."""
        return tone(self.mood)

    @property
    def english(self) -> bool:
        """Whether the page is in English, as all words are that do not stand on it."""
        return speaks_english(self.persona)

    @property
    def clock(self) -> bool:
        """Whether this talk has a clock; without one nothing unasked is said."""
        return self.moment.elapsed is not None

    @property
    def known(self) -> dict[str, str | None]:
        """What fills placeholders."""
        called = self.visitor.split()[0] if self.visitor else None
        return {"visitor": called, "field": self.study, "organisation": self.persona.organisation}

    def move(self, step: Move) -> None:
        """Let the mood feel what the visitor did."""
        key = f"move:{step.value}"
        times = self.used.get(key, 0)
        if step in KIND and counts(step, times):
            self._run = self.used[_RUN] = 0
        if step in TRIFLES and self._forgives():
            return
        self.mood = moved(self.mood, step, times)
        self.used[key] = times + 1

    def _forgives(self) -> bool:
        """Whether a small fault costs nothing yet: few in a row, or the turn gives back what was just said."""
        latest = next((turn.text for turn in reversed(self.before.turns) if turn.speaker is Speaker.PERSONA), "")
        if len(stems(self.said or "") & stems(latest)) >= _GIVEN_BACK:
            return True
        self.used[_RUN] = self._run + 1
        return self._run < PATIENCE[self.persona.temperament]

    def dice(self, what: str) -> int:
        """0 to 99, the same for the same talk, seed and purpose."""
        return crc32(f"{self.before.seed}|{len(self.before.turns)}|{what}".encode()) % 100

    def pick(self, options: Sequence[str], known: Mapping[str, str | None] | None = None) -> str:
        """The option, filled in, that was not said for the longest time; the seed decides between equals.

        One that begins as the reply before did sounds like an echo: it comes last, and goes without that beginning.
        Empty if none fits.
        """
        options = in_german(options) if speaks_german(self.persona) else options
        full = [text for line in options if (text := filled(line, {**self.known, **(known or {})})) is not None]
        if not full:
            return ""
        latest = self.before.turns[-1].text if self.before.turns else ""
        begun = {words(sentence)[0] for part in self.parts for sentence in sentences(part) if words(sentence)}

        def order(text: str) -> tuple[bool, int, int, str]:
            # "Hello, sit down. Hello, Ada." greets twice in one breath.
            again = _echoes(text, latest) or not begun.isdisjoint(words(text)[:1])
            return again, self.used.get(text, 0), self.dice(text), text

        text = min(full, key=order)
        first, *others = sentences(text)
        return " ".join(others) if others and latest.startswith(first) else text

    def say(self, text: str) -> None:
        """Say this next, and remember when: it comes back only when the others were used."""
        if text:
            self.parts.append(text)
            self.used[text] = len(self.before.turns) + 1

    def say_one(self, options: Sequence[str], known: Mapping[str, str | None] | None = None) -> str:
        """Pick one and say it; who is grumpy or brisk is not afraid that something is so."""
        if self.persona.temperament in (Temperament.GRUMPY, Temperament.BRISK):
            options = [line for line in options if "I am afraid" not in line] or options
        text = self.pick(options, known)
        self.say(text)
        return text

    def small(self, options: Sequence[str]) -> None:
        """Pick one of the small words around a reply and say it; a page in another language goes without."""
        if self.english:
            self.say_one(options)

    def manner(self, occasion: Occasion, known: Mapping[str, str | None] | None = None) -> str:
        """A line for this occasion, the page's first; not said yet."""
        every = {**self.known, **(known or {})}
        return self.pick(lines(self.persona, occasion, every, self.used), known)

    def tell(self, story: Story) -> None:
        """The whole story: its hooks are spoken with it."""
        self.parts.append(story.body)
        self.heard[story.id] = Depth.FULL
        self.story, self.depth, self.last = story.id, Depth.FULL, story.id
        spoken = [h.story for h in story.hooks if stands_in(h.phrase, story.body)]
        self.hooks.update(spoken)
        self.offered = tuple(dict.fromkeys(s for s in spoken if self.heard.get(s) is not Depth.FULL))

    def tell_short(self, story: Story, before: str = "") -> None:
        """The short line, after some words of the same sentence (`As I said`) if there are any."""
        short = without_verdict(self.said or "", story) if self.english else story.short
        self.parts.append(joined(before, short, self.persona) if before and self.english else short)
        self.heard.setdefault(story.id, Depth.SHORT)
        if story.id != self.last:
            self.offered = ()
        self.story, self.last = story.id, story.id
        self.used[f"short:{story.id}"] = self.used.get(f"short:{story.id}", 0) + 1

    def tell_part(self, story: Story, part: str) -> None:
        """One sentence of a story that was not told; a hook in it is spoken with it."""
        self.say(part)
        self.heard.setdefault(story.id, Depth.SHORT)
        spoken = [h.story for h in story.hooks if stands_in(h.phrase, part)]
        self.hooks.update(spoken)
        self.offered = tuple(s for s in spoken if self.heard.get(s) is not Depth.FULL)
        self.story, self.depth, self.last = story.id, Depth.SHORT, story.id

    def tell_fact(self, fact: Fact, own_words: str) -> None:
        """A public fact in the first person."""
        self.parts.append(own_words)
        self.used[f"fact:{fact.id}"] = self.used.get(f"fact:{fact.id}", 0) + 1

    def reply(self, act: Act | None, *, farewell: bool = False, extends: float = 0.0) -> Reply:
        """What is said, and the memory after it was said in full."""
        every = [s for part in self.parts for s in sentences(part)]
        # Nobody says the same sentence twice running.
        spoken = tuple(s for i, s in enumerate(every) if not i or s != every[i - 1])
        asks = self.asks or (bool(spoken) and spoken[-1].rstrip("\"'”’)").endswith("?"))
        turns = list(self.before.turns)
        if self.said is not None:
            turns.append(Utterance(Speaker.YOU, self.said))
        if spoken:
            turns.append(Utterance(Speaker.PERSONA, " ".join(spoken)))
        after = replace(
            self.before,
            mood=self.mood,
            turns=tuple(turns),
            heard=MappingProxyType(self.heard),
            hooks=frozenset(self.hooks),
            visitor=self.visitor,
            study=self.study,
            used=MappingProxyType(self.used),
            flags=frozenset(self.flags | ({"farewell"} if farewell else set())),
            last=self.last,
            offered=self.offered,
            awaited=asks and not farewell,
        )
        return Reply(spoken, after, self.story, self.depth, act, asks and not farewell, farewell, extends)


def _echoes(text: str, latest: str) -> bool:
    """Whether an option stands in the latest reply, or begins as that does: "Right." and "Right. Go on."."""
    return text in latest or latest.startswith(sentences(text)[0])


def joined(lead: str, line: str, persona: Persona) -> str:
    """Two pieces as one sentence: `As I said,` and a line whose first word is made small if it is no name.

    A word is surely no name where it is a word of grammar, or stands in lower case on the page; else a colon keeps
    the capital right.
    """
    if line.startswith(("I said", "I told")):
        # "As I said, I said" is said by nobody.
        lead = "Well"
    first = re.split(r"[\s,.;:!?]", line, maxsplit=1)[0]
    plain = first.lower().replace("’", "'")
    if first == "I" or first.startswith(("I'", "I’")):
        return f"{lead}, {line}"
    if plain in _SPOKEN_SMALL or _written_small(first, persona) or _ing(first, persona):
        return f"{lead}, {line[:1].lower()}{line[1:]}"
    return f"{lead}: {line}"


def _ing(word: str, persona: Persona) -> bool:
    """Whether a word is a verb's "-ing", and no name of the page: "Staying level" and not "Harding"."""
    named = f"{persona.name} {persona.organisation} {persona.location}"
    return re.fullmatch(r"[A-Z][a-z]{2,}ing", word) is not None and word not in named


def _written_small(word: str, persona: Persona) -> bool:
    page = " ".join(text for story in persona.stories for text in (story.body, story.short, *story.asked_as))
    return len(word) > 1 and re.search(rf"\b{re.escape(word.lower())}\b", page) is not None
