"""Loading what a talk needs while the visitor is still choosing whom to meet, or how to talk."""

import logging
from collections.abc import Callable

from simulator import engines
from simulator.domain.errors import CoffeechatError
from simulator.domain.persona import Persona

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


def warm_persona(persona: Persona) -> None:
    """Find and load the persona's voice, and read their page; blocking, for a thread of its own.

    A page that was read once is read quickly by the talk. Whatever fails here is met again, and told, by the talk.
    """
    try:
        engines.get_ready(engines.voice_for(persona))
        engines.get_ready(engines.storyteller(persona))
    except CoffeechatError as error:
        log.warning("%s cannot be made ready ahead: %s", persona.slug, error)


def _read_rules() -> None:
    """Score the sample, so that the rules of scoring are compiled: else the first review waits some seconds."""
    from simulator.usecases.sample import sample_talk

    try:
        sample_talk()
    except CoffeechatError as error:
        log.warning("The sample cannot be scored ahead: %s", error)
