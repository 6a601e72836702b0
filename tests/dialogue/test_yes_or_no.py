"""Yes and no are said first where the sentence that answers surely says so, and never in doubt."""

import pytest

from simulator.dialogue.yes_or_no import happened_once, verdict


@pytest.mark.parametrize(
    ("question", "answer", "says"),
    [
        ("Was anyone hurt?", "Nobody was hurt, but I took every label down by hand.", False),
        ("Did anyone lose their job because of it?", "Nobody lost a job.", False),
        ("Did the child get the morphine?", "The child never got it.", False),
        ("Do you work nights?", "There are no night shifts, but one week in eight I carry the telephone.", False),
        ("Does it ever pick the wrong box?", "It picks a box in seconds and never picks the wrong one.", False),
        ("Did you laugh at him?", "I never laughed.", False),
        ("Do you drink coffee?", "I do not drink coffee.", False),
        ("Do you drink coffee?", "I do not drink coffee after three.", None),
        ("Do you have a car?", "We have no car.", False),
        ("Were you afraid?", "I was not afraid.", False),
        ("Have you been to Japan?", "I have never been to Japan.", False),
        ("Do people complain?", "Nobody complains.", False),
        ("Do you get paid for it?", "Nobody gets paid for it.", None),
        ("Do you work nights?", "I work nights in December.", True),
        ("Do you always work nights?", "I work nights in December.", None),
        ("Did he take the money?", "He took it regardless.", True),
        ("Do you still see him?", "I still see him on Sundays.", True),
        ("Did your boss laugh?", "My boss laughed for a week.", True),
        ("Did you cry?", "I cried in the car.", True),
        ("Did you cry?", "She cried in the car.", None),
        ("Did you sell the boat?", "I would have sold the boat.", None),
        ("Did you sell the boat?", "I almost sold the boat.", None),
        ("Do you sell boats?", "We sold the boat in May.", None),
        ("Do you think it is hard?", "It is hard.", None),
        ("Did you do it alone or with somebody?", "I did it alone.", None),
        ("Didn't he know?", "He did not know.", None),
        ("Is the robot fast?", "The robot is fast, and it is called Doris.", True),
        ("Is the robot fast?", "It picks a box in eleven seconds.", None),
    ],
)
def test_what_a_sentence_says(question: str, answer: str, says: bool | None) -> None:
    assert verdict(question, answer) is says


@pytest.mark.parametrize(
    ("question", "answer", "says"),
    [
        ("Have you ever made a mistake?", "I once missed a decimal point, and somebody else caught it.", True),
        ("Has a boss ever yelled at you?", "One manager shouted down the radio for ten minutes.", True),
        ("Have you ever regretted it?", "I left at nine.", False),
        ("Have you ever broken that rule?", "I had not seen them used.", False),
        ("Do you ever shout?", "I shouted once.", False),
        ("How have you ever managed that?", "I shouted once.", False),
    ],
)
def test_whether_it_ever_happened(question: str, answer: str, says: bool) -> None:
    assert happened_once(question, answer) is says
