"""Loading what a talk needs while the visitor is still choosing whom to meet, or how to talk."""

import logging
from collections.abc import Callable

from simulator import engines
from simulator.domain.errors import CoffeechatError
from simulator.domain.persona import Persona
from simulator.session.ahead import likely_breaths
from simulator.speech.ports import Errand, PatientVoice

log = logging.getLogger(__name__)


def warm(progress: Callable[[str], None]) -> None:
    """Load the hearing model and the sentence encoder, telling each step; blocking, for a thread of its own.

    A model that is missing is told in its own sentence and stops nothing here: the talk that needs it will say so.
    """
    progress("Getting ready to listen… you can look around meanwhile.")
    try:
        engines.get_ready(engines.transcriber())
        progress("Getting ready to remember stories… you can look around meanwhile.")
        engines.meaning().vectors(["Hello, how did you begin?"])
        engines.get_ready(engines.second_meaning())
    except CoffeechatError as error:
        progress(str(error))
        return
    progress("✓ Ready to listen.")
    _read_rules()


def warm_persona(persona: Persona, errand: Errand) -> None:
    """Load the persona's voice, read their page, and voice what they will probably say until the errand is called off.

    Blocking, for a thread of its own. A page that was read once is read quickly by the talk, and a slow voice answers
    at once where it has worked ahead. Whatever fails here is met again, and told, by the talk.
    """
    try:
        voice, storyteller = engines.voice_for(persona), engines.storyteller(persona)
        engines.get_ready(voice)
        engines.get_ready(storyteller)
        if isinstance(voice, PatientVoice):
            for breath in likely_breaths(persona, storyteller.speakable(), voice):
                if errand.off:
                    return
                voice.ahead(breath, errand)
    except CoffeechatError as error:
        log.warning("%s cannot be made ready ahead: %s", persona.slug, error)


def _read_rules() -> None:
    """Score the sample, so that the rules of scoring are compiled: else the first review waits some seconds."""
    from simulator.usecases.sample import sample_talk

    try:
        sample_talk()
    except CoffeechatError as error:
        log.warning("The sample cannot be scored ahead: %s", error)
