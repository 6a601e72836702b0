"""For all tests: no example of Hypothesis is measured by a clock, for no test asserts a time."""

from hypothesis import settings

settings.register_profile("without a clock", deadline=None)
settings.load_profile("without a clock")
