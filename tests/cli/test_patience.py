"""How much time the visitor wants, said on the command line."""

import pytest

from simulator.cli.arguments import PATIENCE, parse
from simulator.domain.errors import UsageError
from simulator.speech.patience import Patience


def test_every_wish_can_be_said() -> None:
    assert [word.replace("-", " ") for word in PATIENCE] == [wish.value for wish in Patience]
    assert parse(["rehearse", "--persona", "marisol-vega", "--patience", "brisk"]).patience == "brisk"


def test_another_wish_is_told() -> None:
    with pytest.raises(UsageError, match="gives-me-time"):
        parse(["rehearse", "--persona", "marisol-vega", "--patience", "hasty"])
