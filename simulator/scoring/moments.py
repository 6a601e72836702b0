"""Sentences of the persona that are worth thanking for: told in answer to a question, and of this talk alone."""

from simulator.domain.persona import Persona
from simulator.domain.talk import Speaker, Transcript, Utterance
from simulator.language.text import sentences, share_spoken, words
from simulator.scoring.letters import own_words

_FEW, _MANY = 6, 28
"""Words of a sentence that can be quoted in a note."""

_TOLD = 0.3
# Share of a story's words that a turn holds when it tells from that story.


def moments(transcript: Transcript, persona: Persona, most: int = 6) -> tuple[tuple[int, str], ...]:
    """Turn and sentence, the likeliest first: what the visitor took up later, then what is fullest of its own words.

    Only what tells from a story counts, and no question; at most one sentence of a turn.
    """
    best: list[tuple[tuple[int, int, int], int, str]] = []
    for index, turn in enumerate(transcript.turns):
        if turn.speaker is not Speaker.PERSONA or not _tells(turn.text, persona):
            continue
        later = [own_words(t.text, persona) for t in transcript.turns[index + 1 :] if t.speaker is Speaker.YOU]
        found = [
            (_weight(sentence, later, persona), sentence) for sentence in sentences(turn.text) if _quotable(sentence)
        ]
        if found:
            weight, sentence = max(found, key=lambda pair: pair[0])
            best.append(((*weight, -index), index, sentence))
    best.sort(reverse=True)
    return tuple((index, sentence) for _, index, sentence in best[:most])


def asked_before(transcript: Transcript, turn: int) -> Utterance | None:
    """The visitor's words that a turn of the persona's answers."""
    return next((t for t in reversed(transcript.turns[:turn]) if t.speaker is Speaker.YOU and t.text.strip()), None)


def _tells(text: str, persona: Persona) -> bool:
    return any(share_spoken(story.body, text) >= _TOLD or story.short in text for story in persona.stories)


def _quotable(sentence: str) -> bool:
    return not sentence.rstrip().endswith("?") and _FEW <= len(words(sentence)) <= _MANY


def _weight(sentence: str, later: list[frozenset[str]], persona: Persona) -> tuple[int, int]:
    """How many of its own words came back in what the visitor said later, and how many it has."""
    own = own_words(sentence, persona)
    return max((len(own & said) for said in later), default=0), len(own)
