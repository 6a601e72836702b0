"""What is remembered of how the visitor pauses, and what is said after cutting in."""

from pathlib import Path

import pytest

from simulator import settings
from simulator.settings import Settings
from simulator.speech.patience import Pauses
from simulator.usecases.patience import Patience, keep_pauses, known_pauses, sorry_for_cutting_in, wish_of


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COFFEECHAT_HOME", str(tmp_path))


def test_pauses_live_from_session_to_session() -> None:
    assert known_pauses() == Pauses()
    keep_pauses(Pauses().with_one(1.2).with_turn())
    assert known_pauses().seconds == (1.2,)


def test_the_wish_is_the_settings_unless_the_talk_has_its_own(tmp_path: Path) -> None:
    settings.save(Settings(patience="gives me time"), tmp_path / "settings.json")
    assert known_pauses().wish is Patience.GIVES_TIME
    assert known_pauses(Patience.BRISK).wish is Patience.BRISK


@pytest.mark.parametrize("words", ["", "Brisk", "for ever", "None"])
def test_other_words_are_the_usual_wish(words: str) -> None:
    assert wish_of(words) is Patience.USUAL


@pytest.mark.parametrize("wish", list(Patience))
def test_every_wish_is_understood_in_its_own_words(wish: Patience) -> None:
    assert wish_of(wish.value) is wish


def test_sorry_is_said_only_where_there_is_a_reason() -> None:
    assert sorry_for_cutting_in("Maya", 0) is None
    assert sorry_for_cutting_in("Maya", -1) is None
    once, often = sorry_for_cutting_in("Maya", 1), sorry_for_cutting_in("Maya", 5)
    assert once is not None
    assert "Maya began to answer once" in once
    assert "gives me time" in once
    assert often is not None
    assert "5 times" in often


def test_whoever_has_all_the_time_already_is_told_of_the_key() -> None:
    sentence = sorry_for_cutting_in("Maya", 2, Patience.GIVES_TIME)
    assert sentence is not None
    assert "gives me time" not in sentence
    assert "key" in sentence
