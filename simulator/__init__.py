"""coffeechat: a rehearsal room for the information interview."""

__version__ = "0.1.0"
