"""Learns `simulator/speech/ending.npz`: how likely the words so far are the end of a visitor's turn.

`python -m tests.evals.endings` reads the lines that other evals learn from (never those kept aside), the question banks
and the persona pages in English, breaks each line off behind every word, and learns to tell the whole ones from the
broken ones. A second, small layer is learned from `data/endings.jsonl`: lines broken off at random, spoken by our own
voices and heard by Whisper as it hears them in a talk. `python -m tests.evals.endings speak` writes that file anew.
The turns of `data/turns.txt`, on which all this is measured, are not among the lines.
"""

import json
import random
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from simulator import engines, locations
from simulator.authoring.banks import read_bank
from simulator.authoring.personas import read_persona
from simulator.domain.persona import Persona
from simulator.domain.talk import Word
from simulator.speech import ending
from simulator.speech.ports import RATE
from simulator.speech.resampling import resampled
from tests.evals import turns
from tests.evals.grounding import everyday_lines, fitted_lines
from tests.evals.hearing import visitors

DATA = Path(__file__).with_name("data")
SPOKEN = DATA / "endings.jsonl"

_ROUNDS, _LOOKS = 3, 10
_RATE = 0.1
_WHOLE = 3
"""How often a whole question is read: it is one against all the places where it breaks off."""

_SHORT, _WHOLE_SHORT = 6, 12
"""Words of a short question, and how often it is read: follow-ups, the commonest of all, are short."""

_BREAKS, _BREAKS_OF_A_PAGE, _BREAKS_OF_A_STORY = 20, 3, 4
_SHORT_HEARD = 4.0
"""How often a short whole line that was heard is read: each stands beside two that broke off, which are shorter than
the line that they come from, so that being short would look like breaking off."""

_STEPS = 31
"""Sizes of a weight that are told apart: more makes the file larger and nothing better."""

_PULLS = 0.02
"""How strongly the weights of the second layer are drawn to zero."""


def questions() -> Iterator[str]:
    """What visitors say, from what the other evals are fitted on."""
    for path in sorted((DATA / "openness").glob("*-tune.txt")):
        for line in path.read_text("utf-8").splitlines():
            if "~" in line and not line.startswith("#"):
                yield line.split("~", 1)[1]
    for name in ("acts", "moments", "paraphrases"):
        for line in (DATA / f"{name}.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            if row.get("split") != "held" and (said := row.get("line") or row.get("text")):
                yield said
    for path in sorted(locations.shipped("question_banks").glob("*.md")):
        bank, _ = read_bank(path)
        for category in bank.categories if bank is not None else ():
            yield from (question for question in category.questions if "[" not in question)
    for persona in _english():
        for story in persona.stories:
            yield from story.asked_as


def of_pages() -> Iterator[str]:
    """What visitors say to the people of many pages: longer lines, full of names."""
    yield from (line.text for line in (*fitted_lines(), *everyday_lines()))


def told() -> Iterator[str]:
    """Sentences that people say of themselves: the stories of the pages."""
    for persona in _english():
        for story in persona.stories:
            yield from re.split(r"(?<=[.!?])\s+", " ".join(story.body.split()))


def _english() -> list[Persona]:
    pages = [read_persona(path)[0] for path in sorted(locations.shipped("personas").glob("*.md"))]
    return [page for page in pages if page is not None and page.language.startswith("en")]


def lines(source: Iterator[str]) -> list[str]:
    """Each line once, tidied, from two words to thirty; none of those that all this is measured on."""
    found: dict[str, str] = {}
    measured = {_key(turn.text) for turn in turns.turns()}
    for line in source:
        tidy = " ".join(line.strip().strip('"“”').split())
        key = _key(tidy)
        if 2 <= len(key.split()) <= 30 and key not in measured:
            found.setdefault(key, tidy)
    return list(found.values())


def _key(line: str) -> str:
    return " ".join(re.findall(r"\w+", line.lower()))


def broken(line: str, most: int, chance: random.Random) -> list[str]:
    """The line broken off behind some of its words, but not where a sentence of it ends."""
    words = line.split()
    places = [at for at in range(1, len(words)) if words[at - 1][-1] not in ".?!"]
    return [" ".join(words[:at]) for at in chance.sample(places, min(most, len(places)))]


def bare(line: str) -> str:
    """Without its end mark: what Whisper puts there is weighed by the second layer."""
    return re.sub(r"[.!?…]+$", "", line.strip())


def examples(asked: Sequence[str], more: Sequence[str], said: Sequence[str]) -> list[tuple[str, bool]]:
    """Whole lines and broken ones: of questions, of lines for many pages, and of stories."""
    chance = random.Random(3)
    found = [(bare(line), True) for line in (*asked, *more) for _ in range(_often(line))]
    found += [(bare(line), True) for line in said]
    found += [(part, False) for line in asked for part in broken(line, _BREAKS, chance)]
    found += [(part, False) for line in more for part in broken(line, _BREAKS_OF_A_PAGE, chance)]
    return found + [(part, False) for line in said for part in broken(line, _BREAKS_OF_A_STORY, chance)]


def _often(line: str) -> int:
    return _WHOLE_SHORT if len(line.split()) <= _SHORT else _WHOLE


def by_words(rows: Sequence[tuple[str, bool]]) -> tuple[NDArray[np.int8], float]:
    """The first layer: a logistic regression over word runs, learned line by line with a rate for each weight.

    The weights are the mean of what they were now and then behind the first round: at its end alone they lean towards
    the lines that happen to come last, and a few lines more or less would move every judgement.
    """
    order = np.random.default_rng(0)
    found = [(ending.buckets(text), float(whole)) for text, whole in rows]
    weights, seen = np.zeros(ending.BUCKETS), np.full(ending.BUCKETS, 1e-8)
    total, looks = np.zeros(ending.BUCKETS), 0
    for turn in range(_ROUNDS):
        for step, number in enumerate(order.permutation(len(found))):
            places, whole = found[number]
            error = 1 / (1 + np.exp(-weights[places].sum())) - whole
            seen[places] += error * error
            weights[places] -= _RATE * error / np.sqrt(seen[places])
            if turn and step % (len(found) // _LOOKS) == 0:
                total += weights
                looks += 1
    weights = total / looks
    scale = float(np.percentile(np.abs(weights[weights != 0]), 99.9)) / _STEPS
    return np.clip(np.round(weights / scale), -_STEPS, _STEPS).astype(np.int8), scale


def by_hearing(x: NDArray[np.float64], whole: NDArray[np.float64], often: NDArray[np.float64]) -> NDArray[np.float64]:
    """The second layer: a logistic regression in which every witness counts by its spread, every row so often."""
    middle, spread = x.mean(0), x.std(0) + 1e-6
    middle[0], spread[0] = 0.0, 1.0
    z, weights = (x - middle) / spread, np.zeros(x.shape[1])
    pulls = _PULLS * len(whole) * (np.arange(x.shape[1]) > 0)
    for _ in range(40):
        likely = 1 / (1 + np.exp(-z @ weights))
        slope = z.T @ (z * (often * likely * (1 - likely) + 1e-6)[:, None]) + np.diag(pulls + 1e-6)
        weights += np.linalg.solve(slope, z.T @ (often * (whole - likely)) - pulls * weights)
    found = weights / spread
    found[0] -= float((weights * middle / spread).sum())
    return found


def heard() -> list[dict]:  # type: ignore[type-arg]
    """The spoken lines: `line`, `whole`, the `text` that was heard, and `words` with their probabilities."""
    measured = {_key(turn.text) for turn in turns.turns()}
    rows = [json.loads(row) for row in SPOKEN.read_text("utf-8").splitlines()]
    return [row for row in rows if _key(row["line"]) not in measured]


def words_of(row: dict) -> list[Word]:  # type: ignore[type-arg]
    return [Word(word, 0.0, 0.0, sure) for word, sure in row["words"]]


def speak(count: int) -> None:
    """Speak lines and broken ones, hear them, and write what was heard."""
    chance = random.Random(7)
    asked, said = lines(questions()), lines(told())
    voices = visitors(Path(tempfile.gettempdir()) / "coffeechat-turns")
    ear = engines.transcriber()
    with SPOKEN.open("w", encoding="utf-8") as file:
        for number, line in enumerate(chance.sample(asked, 3 * count // 4) + chance.sample(said, count // 4)):
            for part in [line, *broken(line, 2, chance)]:
                spoken = part if part == line or part.endswith(",") else f"{part},"
                speech = voices[number % len(voices)].say(spoken)
                sound = turns.trimmed(resampled(speech.samples, speech.rate, RATE))
                found = ear.hear(np.pad(sound, (RATE // 2, RATE // 4)))
                words = [[word.word, round(word.probability, 3)] for word in found.words]
                row = {"line": line, "whole": part == line, "text": found.text, "words": words}
                file.write(json.dumps(row, ensure_ascii=False) + "\n")


def separated(leans: NDArray[np.float64], whole: NDArray[np.float64]) -> float:
    """How often a whole line leans more towards the end than a broken one (area under the curve)."""
    ends, breaks = leans[whole == 1], np.sort(leans[whole == 0])
    both = np.searchsorted(breaks, ends) + np.searchsorted(breaks, ends, "right")
    return float(both.mean() / 2 / len(breaks))


def main() -> None:
    """Learn, tell how well lines that were not learned from are told apart, and write the file."""
    asked, said, spoken = lines(questions()), lines(told()), heard()
    known = set(asked)
    more = [line for line in lines(of_pages()) if line not in known]
    apart = {row["line"] for row in spoken}
    # The second layer must see the first one on lines that are new to it.
    runs, scale = by_words(examples(*([line for line in some if line not in apart] for some in (asked, more, said))))
    whole = np.array([row["whole"] for row in spoken], np.float64)
    short = np.array([len(row["text"].split()) <= _SHORT for row in spoken])
    often = np.where((whole == 1) & short, _SHORT_HEARD, 1.0)
    say = [ending.by_words(bare(row["text"]), runs, scale) for row in spoken]
    x = np.stack([ending.witnesses(s, row["text"], words_of(row)) for s, row in zip(say, spoken, strict=True)])
    half = np.array([hash_of(row["line"]) % 2 for row in spoken]) == 0
    print(f"{len(asked)} + {len(more)} questions, {len(said)} sentences of stories, {len(spoken)} spoken lines")
    print(f"by the words alone, new lines: {separated(np.array(say), whole):.3f}")
    for learned in (half, ~half):
        leans = x[~learned] @ by_hearing(x[learned], whole[learned], often[learned])
        print(f"with what the hearing adds, the other half: {separated(leans, whole[~learned]):.3f}")
    layer = by_hearing(x, whole, often)
    runs, scale = by_words(examples(asked, more, said))
    np.savez_compressed(Path(ending.__file__).with_name("ending.npz"), runs=runs, scale=scale, heard=layer)


def hash_of(line: str) -> int:
    """A number that is the same on every run."""
    return sum(line.encode())


if __name__ == "__main__":
    if "speak" in sys.argv:
        speak(400)
    main()
