"""coffeechat: a rehearsal room for the information interview."""

import logging

__version__ = "0.1.0"

# What is logged is for whoever asks for it; without this, Python would print it, tracebacks and all, to the user.
logging.getLogger(__name__).addHandler(logging.NullHandler())
