"""A whole talk to read before one's own first one: somebody else's, shipped, and never counted."""

from simulator import locations
from simulator.authoring.transcripts import read_transcript
from simulator.domain.persona import Persona
from simulator.domain.scorecard import Scorecard
from simulator.domain.talk import Transcript

FILE = "sample-talk.json"


def sample_talk() -> tuple[Persona, Transcript, Scorecard]:
    """Whom the talk was with, the talk, and its card as it is scored now.

    Raises `NotFound` where the file or the persona is not there, `EngineMissing` without the models for judging.
    """
    from simulator.usecases.judge import score_talk
    from simulator.usecases.library import persona_by_slug

    transcript = read_transcript(locations.shipped("assets") / FILE)
    persona = persona_by_slug(transcript.persona or "")
    return persona, transcript, score_talk(transcript, persona)
