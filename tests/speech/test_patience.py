"""How long to wait: sentences that are finished, and sentences that are not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.domain.talk import Word
from simulator.speech.completeness import Completeness, completeness, sentence_so_far
from simulator.speech.ending import leaning
from simulator.speech.hesitating import hesitations
from simulator.speech.patience import ASKED_FOR_TIME, LONGEST, SHORTEST, Patience, Pauses, patience_for

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
        "When did you know?",
        "Could you tell me about a mistake that taught you something?",
        "When the order came in, what did you do?",
        "Why?",
        "Really?",
        "Like what?",
        "Tell me more about that.",
        "Do the managers work from home?",
        "Does the team in Oslo decide?",
        "Do you know which bus that is?",
        "How much do you read in a day?",
        "Did that surprise the others?",
        "Was the best day a Sunday?",
        "Was the test hard?",
        "Did the harvest fail?",
        "What do you discuss?",
        "Who of your friends helped?",
        "Do you like it too?",
        "Did your brother come too?",
        "What do you enjoy?",
        "How did you meet?",
        "Which tools do you use?",
    ],
    Completeness.REQUEST: [
        "I was wondering if you could tell me how you started.",
        "I'd love to hear how they build a harbour.",
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
        "Who was your coach and why?",
        "Is there anybody that I should write to?",
        "What did you learn from her?",
        "What helped you too?",
        "How often do you have toe?",
        "Is it hard too?",
        "How do you handle?",
        "Would you mind?",
        "Why did you keep?",
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
        "I never saw that.",
        "I would like to learn it.",
        "The bus stops in our street.",
        "I have one too.",
        "My brother was too.",
        "When I was small, we had no car.",
    ],
    Completeness.DOUBTFUL: [
        "My teacher said that.",
        "My plan was too.",
        "I find it hard too.",
        "I study history in Halifax",
        "Lending.",
        "Because I grew up by the sea.",
        "During the storm.",
        "Most of the bakers.",
        "The children in your class.",
        "In a normal month.",
        "To get to the top of the hill.",
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
        "Do the farmers in your valley.",
        "Would most of the visitors?",
        "Given that the road was closed.",
        "Is there something on?",
        "How often do trains?",
        "Did your first teacher?",
        "How did the neighbours around you?",
        "Who in your village?",
        "Was the best day.",
        "I would like to hear.",
        "So I was hoping to find out.",
        "Oh so, when you were new here.",
    ],
    Completeness.WAITING: [
        "Let me think.",
        "Let me just think",
        "One moment.",
        "One moment, please.",
        "Give me a second, please, hold on.",
        "Hold on, um...",
        "Sorry, I need a moment.",
        "Wait.",
    ],
    Completeness.THINKING: [
        "My background is in, um",
        "Um.",
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
        ("Thank you, goodbye.", "Thank you, good"),
    ],
)
@pytest.mark.parametrize("asked", [False, True])
def test_what_is_finished_waits_less(sooner: str, later: str, asked: bool) -> None:
    assert patience_for(sooner, asked) < patience_for(later, asked)


def _heard(text: str, last: float) -> list[Word]:
    """The words, all sure but the last one."""
    *before, end = text.split()
    return [*(Word(word, 0.0, 0.0, 0.95) for word in before), Word(end, 0.0, 0.0, last)]


@pytest.mark.parametrize("text", ["How did you choose the name?", "Who told your sister?", "What was it like?"])
def test_a_question_that_is_surely_heard_is_answered_sooner(text: str) -> None:
    waits = [patience_for(text, False, None, _heard(text, sure)) for sure in (0.97, 0.85, 0.6)]
    assert waits == sorted(waits)
    assert waits[0] < waits[-1]


@pytest.mark.parametrize("text", ["What would you say?", "How often do trains?", "I study history."])
def test_what_is_no_whole_question_waits_however_surely_it_is_heard(text: str) -> None:
    assert patience_for(text, False, None, _heard(text, 0.97)) == patience_for(text, False, None, _heard(text, 0.9))


@pytest.mark.parametrize(
    ("guessed", "plain"),
    [("Is it true, though?", "Is it true, Martha?"), ("I asked about that.", "I asked about trains.")],
)
def test_a_small_word_that_was_guessed_at_the_end_speaks_against_it(guessed: str, plain: str) -> None:
    loss = [leaning(text, _heard(text, 0.97)) - leaning(text, _heard(text, 0.6)) for text in (guessed, plain)]
    assert loss[0] > loss[1] > 0


def test_answers_get_more_time_than_questions() -> None:
    assert patience_for("I study history.", True) > patience_for("I study history.", False)
    assert patience_for("How did it start?", True) == patience_for("How did it start?", False)


@pytest.mark.parametrize("text", ["Was the exam hard.", "who signs off the drawings", "So you never went back."])
def test_what_asks_without_its_mark_is_answered_sooner(text: str) -> None:
    assert patience_for(text, asks=True) < patience_for(text)


def test_what_breaks_off_waits_however_it_asks() -> None:
    assert patience_for("How do the sensors.", asks=True) == patience_for("How do the sensors.")


def _known(*turns: tuple[float, ...]) -> Pauses:
    known = Pauses()
    for turn in turns:
        for pause in turn:
            known = known.with_one(pause)
        known = known.with_turn()
    return known


def test_it_learns_how_this_speaker_pauses() -> None:
    slow, quick = _known(*[(1.4, 1.2)] * 4), _known(*[(0.3,)] * 4)
    text = "How did it start?"
    assert patience_for(text, False, quick) < patience_for(text) < patience_for(text, False, slow)


def test_whoever_pauses_gets_time_in_the_same_turn() -> None:
    text = "How did it start?"
    assert patience_for(text) < patience_for(text, False, Pauses().with_one(1.2))


@pytest.mark.parametrize(
    ("hesitant", "plain"),
    [
        ("So, uh, I was looking around.", "So I was looking around."),
        ("I was, um, I was reading your page.", "I was reading your page."),
        ("Er, how did it start?", "How did it start?"),
        ("I went to, I went to the same school.", "I went to the same school."),
        ("I, I like your team.", "I like your team."),
    ],
)
def test_who_begins_hesitantly_gets_time_in_the_same_turn(hesitant: str, plain: str) -> None:
    assert patience_for(hesitant) > patience_for(plain)


@pytest.mark.parametrize(
    "text",
    ["That is very, very kind.", "No, no, I mean the other one.", "What is it like, the work, and who does it?",
     "I know that that is hard.", "He had had enough.", "Is there a humming sound?", "I was in her class. I was late."],
)  # fmt: skip
def test_what_is_no_hesitation(text: str) -> None:
    assert hesitations(text) == 0


@pytest.mark.parametrize("text", ["I saw the picture of the dam.", "Is there a difference?", "How do you decide?"])
def test_a_stranger_gets_more_time_than_who_is_known_to_pause_as_people_do(text: str) -> None:
    usual = _known(*[(), (0.5,)] * 5)
    assert patience_for(text) > patience_for(text, False, usual)


def test_short_pauses_are_nothing_to_learn_from() -> None:
    assert _known((0.3, 0.4)).rate == _known(()).rate
    assert _known((0.3, 0.4)).length == Pauses().length


def test_one_long_pause_makes_no_slow_speaker() -> None:
    assert Pauses().with_one(3.5).length < 2 * _known(*[(0.9,)] * 20).length


def test_only_the_last_turns_count() -> None:
    assert _known(*[(1.5,)] * 30, *[()] * 20).rate < 0.1


@pytest.mark.parametrize("text", ["How did it start?", "It started in May.", "What would you say?"])
def test_the_visitor_says_how_much_time_they_want(text: str) -> None:
    known = _known(*[(0.9,)] * 3)
    more, usual, less = (patience_for(text, False, replace(known, wish=wish)) for wish in Patience)
    assert more >= usual >= less
    assert more > less


def test_who_asks_for_time_gets_more_than_anybody() -> None:
    assert patience_for("Let me think.") > LONGEST
    assert patience_for("Let me think about how the river freezes.") < LONGEST


@pytest.mark.parametrize(
    ("paused", "whole"),
    [
        ("What kind of? Person does well here.", "What kind of person does well here?"),
        (
            "Could you tell me about the. The last thing that broke?",
            "Could you tell me about the the last thing that broke?",
        ),
        ("How long did it take before you? felt at home.", "How long did it take before you felt at home?"),
        ("It was hard. How did you go on?", "How did you go on?"),
        ("Who do you? Who do you call?", "Who do you call?"),
        ("I study law in. Dublin.", "I study law in dublin."),
        ("That helps. Thank you.", "Thank you."),
    ],
)
def test_a_sentence_that_was_paused_in_is_put_together_again(paused: str, whole: str) -> None:
    assert sentence_so_far(paused) == whole


@pytest.mark.parametrize("pause", [0.0, 0.1, 4.5, 60.0])
def test_what_is_no_pause_is_not_learned(pause: float) -> None:
    assert Pauses().with_one(pause) == Pauses()


@given(st.text(max_size=200), st.booleans(), st.lists(st.floats(0, 10), max_size=40))
def test_always_between_the_two_limits(text: str, asked: bool, pauses: list[float]) -> None:
    known = Pauses()
    for pause in pauses:
        known = known.with_one(pause)
    assert SHORTEST <= patience_for(text, asked, known) <= ASKED_FOR_TIME
