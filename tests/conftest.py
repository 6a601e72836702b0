"""For all tests: no example of Hypothesis is measured by a clock, for no test asserts a time."""

import os
import shutil
import signal
import tempfile

import pytest
from hypothesis import settings

from tests.warm import CACHE

settings.register_profile("without a clock", deadline=None)
settings.load_profile("without a clock")


SLOWLY_SAID = ("test_a_long_text_is_said_whole", "test_odd_text_is_safe", "test_its_breaths_are_all_of_a_sentence")
"""What a slow voice takes minutes for, and a quick one of the same kind shows as well."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The slow voice says its long texts in `make test-long` only."""
    for item in items:
        if item.name.startswith(SLOWLY_SAID) and "[kokoro" in item.name:
            item.add_marker(pytest.mark.long)


def pytest_configure(config: pytest.Config) -> None:
    """One cache for all workers, which inherit its place; and Ctrl-C ends what the tests start.

    Where the tests themselves run in the background, a shell lets them inherit that it is ignored.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if CACHE not in os.environ:
        os.environ[CACHE] = tempfile.mkdtemp(prefix="coffeechat-tests-")
        config.add_cleanup(lambda: shutil.rmtree(os.environ[CACHE], ignore_errors=True))
