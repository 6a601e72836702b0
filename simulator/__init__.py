"""coffeechat: a rehearsal room for the information interview."""

import logging
import os

__version__ = "0.1.0"

# onnxruntime 1.32 gives the machine an id and reports to its maker, on Linux too; this, set before it is loaded, is its
# own switch against that. Nothing leaves this machine.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

# What is logged is for whoever asks for it; without this, Python would print it, tracebacks and all, to the user.
logging.getLogger(__name__).addHandler(logging.NullHandler())
