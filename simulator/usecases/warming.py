"""Loading what a talk needs while the visitor is still choosing whom to meet."""

from collections.abc import Callable

from simulator import engines
from simulator.domain.errors import CoffeechatError


def warm(progress: Callable[[str], None]) -> None:
    """Load the hearing model and the sentence encoder, telling each step; blocking, for a thread of its own.

    A model that is missing is told in its own sentence and stops nothing here: the talk that needs it will say so.
    """
    progress("Loading the hearing model…")
    try:
        engines.get_ready(engines.transcriber())
        progress("Loading the memory for stories…")
        engines.meaning().vectors(["hello"])
    except CoffeechatError as error:
        progress(str(error))
        return
    progress("Ready to listen.")
