"""Whether somebody likes their work, and would choose it again: who has done it for years has an answer to that."""

from simulator.dialogue.wordings import likes_the_job
from simulator.domain.persona import Persona
from simulator.language.text import sentences, words
from simulator.patterns import compiled

_AGAIN = compiled(
    r"(?:(?:and|so|but|well|ok|okay|looking back|today|now) )*(?:would|will) you (?:still )?"
    r"(?:do|choose|take|become|pick) (?:it|this|that|the same|this (?:job|work|path)|it all|all this|this all)"
    r"(?: \w+)? again(?: today| now)?"
)


def would_again(said: str) -> bool:
    """Whether they are asked if they would do it again."""
    *_, last = sentences(said) or [said]
    return _AGAIN.fullmatch(" ".join(words(last))) is not None


def of_their_liking(said: str, persona: Persona) -> bool:
    """Whether they are asked if they like their work, or would do it again."""
    *_, last = sentences(said) or [said]
    return likes_the_job(last, persona) or would_again(said)
