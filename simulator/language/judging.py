"""One utterance judged whole: its form, its ground, its flaws, a better wording (`formats.md`, section 6)."""

from collections.abc import Iterable, Sequence
from typing import Any

from simulator.domain.persona import Persona
from simulator.domain.question import Flag, Ground, Grounding, Judgement, Kind, Reading
from simulator.domain.talk import Utterance
from simulator.language.facts import ground
from simulator.language.meaning import Meaning
from simulator.language.questions import read_question
from simulator.language.rewording import reword
from simulator.language.text import sentences
from simulator.language.time_checks import TIME_CHECK


def judge(
    text: str,
    persona: Persona | None = None,
    before: Sequence[Utterance] = (),
    meaning: Meaning | None = None,
    reading: Reading | None = None,
) -> Judgement:
    """The judgement of an utterance; without a persona (or without `meaning`) its ground is None.

    `before` are the earlier turns of the talk, in whose light it is judged; a line alone has none. `reading` is its
    form, where that is known already.
    """
    reading = reading or read_question(text, before)
    grounding = _ground(text, persona, reading, before, meaning)
    flags = set(reading.flags)
    why = list(reading.why)
    if grounding is not None and grounding.ground is Ground.ALREADY_PUBLIC:
        flags.add(Flag.ALREADY_PUBLIC)
        why.append("the public profile answers it")
    if grounding is not None and grounding.ground is Ground.MISTAKEN:
        flags.add(Flag.MISTAKEN)
        why.append("the public profile says otherwise, or would say it and does not")
    return Judgement(
        text=text,
        kind=reading.kind,
        openness=reading.openness,
        flags=tuple(f for f in Flag if f in flags),
        why=tuple(why),
        rewrite=reword(text, reading, grounding, persona),
        grounding=grounding,
    )


def compared(asked: Iterable[tuple[str, Reading]]) -> list[str]:
    """The texts that `judge` will hold against a page, of utterances with their readings: for `read_together`."""
    return [" ".join(each.split()) for text, reading in asked for each in (text, reading.core) if each]


def _ground(
    text: str, persona: Persona | None, reading: Reading, before: Sequence[Utterance], meaning: Meaning | None
) -> Grounding | None:
    if persona is None or meaning is None:
        return None
    if TIME_CHECK in reading.why:
        # Its minutes are those of this talk, and no claim about the person.
        text = " ".join(s for s in sentences(text) if reading.core.strip() not in s)
        if not text:
            return Grounding(Ground.GENERIC)
    return ground(text, persona, reading, before, meaning)


def judgement_to_json(judgement: Judgement) -> dict[str, Any]:
    """The judgement with the keys of section 6, in their order."""
    grounding = judgement.grounding
    return {
        "text": judgement.text,
        "question": judgement.kind is not Kind.NONE,
        "open": judgement.open,
        "openness": judgement.openness,
        "kind": judgement.kind.value,
        "flags": [f.value for f in judgement.flags],
        "why": list(judgement.why),
        "rewrite": judgement.rewrite,
        "grounding": grounding.ground.value if grounding else None,
        "facts": list(grounding.facts) if grounding else [],
        "evidence": [{"said": use.said, "fact": use.fact} for use in grounding.evidence] if grounding else [],
    }
