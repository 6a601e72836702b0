"""What a short turn does by its meaning: ways to say it that no list holds."""

import pytest

from simulator import engines
from simulator.domain.errors import EngineMissing
from simulator.domain.talk import Act
from simulator.language.act_likeness import act_by_meaning, chances
from simulator.language.acts import main_act

BOTH = (engines.meaning(), engines.second_meaning())


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("You blithering windbag, hold your tongue.", Act.INSULT),
        ("I'd scrub your floors for nothing, starting tomorrow.", Act.JOB_REQUEST),
        ("In this envelope is my CV, it's yours.", Act.RESUME_REQUEST),
        ("Could I have the address of that old mentor of yours?", Act.REFERRAL_REQUEST),
        ("Is the half hour nearly gone?", Act.TIME_CHECK),
        ("What time do you have to leave?", Act.TIME_CHECK),
        ("Those curtains of yours are gorgeous.", Act.SMALL_TALK),
        # What only sounds like it.
        ("How did you get your first job?", Act.QUESTION),
        ("What time do you have to be up?", Act.QUESTION),
        ("Are there openings in the trade for people over forty?", Act.QUESTION),
        ("How long do you need for a cover letter?", Act.QUESTION),
        ("I never liked the smell of floors being scrubbed.", Act.STATEMENT),
        ("Who knocks on your door when things go wrong?", Act.QUESTION),
        ("My boss is an idiot.", Act.STATEMENT),
        ("i want make this work i think or maybe bakery again i dont know yet but i like night work", Act.STATEMENT),
        ("You must be pretty rich.", Act.STATEMENT),
        ("You seem tired.", Act.STATEMENT),
    ],
)
def test_what_a_turn_does(said: str, act: Act) -> None:
    assert main_act(said, both=BOTH) is act, chances(said, BOTH)


def test_a_long_turn_is_left_to_the_rules() -> None:
    assert act_by_meaning("You are a fool. " * 9, False, BOTH) is None


def test_one_encoder_has_no_opinion(monkeypatch: pytest.MonkeyPatch) -> None:
    assert act_by_meaning("You are a fool.", False, BOTH[:1]) is None

    def missing(texts: object) -> None:
        raise EngineMissing("The second model is not installed", "install it")

    broken = engines.second_meaning()
    monkeypatch.setattr(broken, "vectors", missing)
    assert act_by_meaning("You are a fool.", False, (BOTH[0], broken)) is None
