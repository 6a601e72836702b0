"""How long to wait: sentences that are finished, and sentences that are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.speech.completeness import Completeness, completeness
from simulator.speech.patience import LONGEST, SHORTEST, Pauses, patience_for

SOUNDS = {
    Completeness.QUESTION: [
        "How did you get into lending?",
        "So, what do you think?",
        "What do you mean?",
        "Can you tell me more about that?",
        "What surprised you most?",
        "What did the board decide?",
        "How long did the training take?",
        "Would you do it again?",
        "Why is that?",
        "You said it was hard. How so?",
        "I read about the internship. How did it start?",
        "Where are you from?",
        "What are you working on?",
        "And what was it like?",
        "Who else should I talk to?",
        "What are you most proud of?",
        "Do you know what it is?",
        "You like it, do you?",
        "What made you stay?",
        "What do you do when the weather turns?",
        "How did you feel about that?",
        "Did that help?",
        "What does your team do?",
        "What did they tell you?",
        "Does anyone in your family work here?",
        "Why do people leave?",
        "How do people learn it?",
        "What would a good answer be?",
        "Can you tell me what you did before?",
        "How do you know?",
        "How come?",
        "Could you tell me about a mistake that taught you something?",
        "When the order came in, what did you do?",
    ],
    Completeness.REQUEST: [
        "Why?",
        "Like what?",
        "Tell me more about that.",
        "Walk me through your morning.",
        "which tools do you use every day.",
    ],
    Completeness.ASKING: [
        "What kind of job do you apply for?",
        "Do you remember?",
        "Could you explain?",
        "How would you describe?",
        "What made you choose?",
        "What do you tell?",
        "How do you feel about?",
        "Are there any?",
        "How often?",
        "Which part of the work?",
        "Is there something?",
        "Tell me about a day.",
        "What were the two or three things that?",
    ],
    Completeness.CLOSING: [
        "Goodbye!",
        "Okay, thank you.",
        "It was a pleasure. Thank you so much.",
        "Have a great day.",
    ],
    Completeness.STATEMENT: [
        "Hi Maya, I'm Sam.",
        "Thank you for meeting me today.",
        "It was my first job.",
        "We opened in May.",
        "Yes.",
        "Yes, I do.",
        "I like that.",
        "No, it was.",
        "I read about you.",
        "I had never thought about that.",
        "When I was small, we had no car.",
    ],
    Completeness.DOUBTFUL: [
        "My teacher said that.",
        "I study history in Halifax",
        "Lending.",
        "Because I grew up by the sea.",
        "which tools do you use every day",
    ],
    Completeness.UNHEARD: ["", "  ", "...", "?"],
    Completeness.DANGLING: [
        "Hi Maya, I'm Sam and I study history and",
        "So I was wondering",
        "So",
        "Could you tell me about the",
        "Could you tell me about the?",
        "Could you tell me about?",
        "What would you say?",
        "How would you say?",
        "What was the hardest part of",
        "What kind of?",
        "I'm a student at the University of.",
        "You said that...",
        "You said that lending is,",
        "Could you?",
        "I think.",
        "I taught history. So",
        "I taught history because I'm.",
        "My question is",
        "I'd love to know.",
        "because",
        "How do the sensors?",
        "And what did you?",
        "How much of your week do you?",
        "Does anyone in your family?",
        "How would somebody like me?",
        "Why do so many people?",
        "What kind of people do you usually?",
        "How did your team?",
        "Can you remember the first time that you?",
        "How long was it before they?",
        "What sort of questions do?",
        "Would you say that it is?",
        "What happens when a customer?",
        "I was wondering if you.",
        "If I wanted to work here.",
        "How do you know when?",
    ],
    Completeness.THINKING: [
        "My background is in, um",
        "Um.",
        "Let me think.",
        "Let me just think",
        "One moment.",
        "Give me a second, please, hold on.",
        "How do I put this?",
        "I am not sure how to put this.",
        "What's the word?",
        "Hmm...",
    ],
}


@pytest.mark.parametrize(("state", "text"), [(s, t) for s, texts in SOUNDS.items() for t in texts])
def test_how_finished_it_sounds(state: Completeness, text: str) -> None:
    assert completeness(text) is state


@pytest.mark.parametrize(
    ("sooner", "later"),
    [
        ("How did it start?", "How did it start"),
        ("How did it start?", "How did it?"),
        ("How did the internship start?", "It started in May."),
        ("It started in May.", "It started in"),
        ("It started in May", "It started in, um"),
        ("Goodbye.", "Good"),
    ],
)
@pytest.mark.parametrize("asked", [False, True])
def test_what_is_finished_waits_less(sooner: str, later: str, asked: bool) -> None:
    assert patience_for(sooner, asked) < patience_for(later, asked)


def test_answers_get_more_time_than_questions() -> None:
    assert patience_for("I study history.", True) > patience_for("I study history.", False)
    assert patience_for("How did it start?", True) == patience_for("How did it start?", False)


def test_it_learns_how_this_speaker_pauses() -> None:
    slow, quick = Pauses(), Pauses()
    for _ in range(12):
        slow, quick = slow.with_one(1.4), quick.with_one(0.3)
    text = "I study history in Halifax"
    assert patience_for(text, False, quick) <= patience_for(text) < patience_for(text, False, slow)


def test_whoever_never_pauses_is_answered_sooner() -> None:
    fluent = Pauses((0.3,) * 24)
    assert patience_for("How did it start?", False, fluent) < patience_for("How did it start?")
    # A few short pauses say little: a hesitant speaker makes them too.
    assert Pauses((0.3,) * 6).factor == 1.0


def test_one_long_pause_makes_no_slow_speaker() -> None:
    assert Pauses().with_one(3.5).factor == pytest.approx(Pauses().factor, abs=0.7)
    assert Pauses((1.0,) * 30).with_one(2.0).seconds == (*(1.0,) * 29, 2.0)


@pytest.mark.parametrize("pause", [0.0, 0.1, 4.5, 60.0])
def test_what_is_no_pause_is_not_learned(pause: float) -> None:
    assert Pauses().with_one(pause) == Pauses()


@given(st.text(max_size=200), st.booleans(), st.lists(st.floats(0, 10), max_size=40))
def test_always_between_the_two_limits(text: str, asked: bool, pauses: list[float]) -> None:
    known = Pauses()
    for pause in pauses:
        known = known.with_one(pause)
    assert SHORTEST <= patience_for(text, asked, known) <= LONGEST
