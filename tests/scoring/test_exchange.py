import pytest

from simulator.domain.question import Kind
from simulator.domain.talk import Transcript
from tests.scoring.talks import card, finding, heard, talk, turn

OPEN = (
    "How did you become a baker?",
    "What makes a good loaf?",
    "Why did you leave the sea?",
    "Tell me about the night of the flood.",
    "What does a normal night look like?",
    "How do you teach an apprentice to notice?",
)
CLOSED = (
    "Do you like your job?",
    "Is the oven electric?",
    "When do you get up?",
    "Are you tired in the morning?",
    "Have you ever burnt a whole batch?",
    "Do you sell cakes?",
)
GROUNDED = (
    "How did studying marine biology shape the way you look at dough?",
    "What was it like to begin an apprenticeship at thirty?",
    "How do the bread shares of your customers change the way you run the bakery?",
    "What do you hope to learn from growing six old wheats with the university?",
)


def _asked(*questions: str) -> Transcript:
    lines = [line for q in questions for line in (f"you: {q}", "ines: That is a long story about flour and rivers.")]
    return talk("you: Hello, I'm Lena.", "ines: Hello.", *lines)


@pytest.mark.parametrize(
    ("opens", "closes", "level"),
    [(4, 0, 3), (3, 1, 3), (4, 2, 2), (2, 2, 2), (2, 3, 1), (1, 3, 1), (0, 4, 0)],
)
def test_the_share_of_open_questions_makes_the_level(opens: int, closes: int, level: int) -> None:
    found = finding(_asked(*OPEN[:opens], *CLOSED[:closes]), "openness")
    assert found.level == level
    assert "thin" not in found.summary


def test_few_questions_are_shown_as_thin() -> None:
    found = finding(_asked(*OPEN[:2]), "openness")
    assert found.level == 3
    assert "thin" in found.summary
    assert found.points is not None
    assert found.points < 85


def test_requests_courtesies_and_closing_questions_do_not_count() -> None:
    base = finding(_asked(*OPEN[:3], CLOSED[0]), "openness")
    more = finding(
        _asked(
            *OPEN[:3], CLOSED[0], "Could you introduce me to your miller?", "What should I have asked you?", "Really?"
        ),
        "openness",
    )
    assert (base.level, base.points) == (more.level, more.points)


def test_a_question_asked_again_word_for_word_counts_once() -> None:
    assert "4 questions" in finding(_asked(*OPEN[:4], OPEN[0], OPEN[0]), "openness").summary


def test_no_question_is_not_observed() -> None:
    found = finding(_asked("I like bread.", "Nice."), "openness")
    assert found.level is None
    assert found.points is None


def test_every_question_is_evidence() -> None:
    found = finding(_asked(*OPEN[:2], *CLOSED[:2]), "openness")
    assert [e.quote for e in found.evidence] == [*OPEN[:2], *CLOSED[:2]]


def test_mumbled_questions_weigh_less() -> None:
    def with_closed(probability: float) -> int:
        turns = [turn("you", "Hello, I'm Lena."), turn("persona", "Hello.")]
        for question in OPEN[:3]:
            turns += [turn("you", question), turn("persona", "A long story.")]
        turns += [heard(CLOSED[0], probability), turn("persona", "Yes."), heard(CLOSED[1], probability)]
        found = finding(Transcript(tuple(turns)), "openness")
        assert found.points is not None
        return found.points

    assert with_closed(0.1) > with_closed(0.95)


@pytest.mark.parametrize(("grounded", "level"), [(0, 0), (1, 1), (2, 2), (3, 3), (4, 3)])
def test_grounded_questions_make_the_level(grounded: int, level: int) -> None:
    found = finding(_asked(*GROUNDED[:grounded], *OPEN[:2]), "grounding")
    assert found.level == level


def test_a_question_may_say_it_of_what_was_read() -> None:
    read_of = "I have read about the flood. How did you live through it?"
    other = "I have read about the flood. What does a normal night look like?"
    assert "1 grounded question" in finding(_asked(read_of, *OPEN[:2]), "grounding").summary
    assert "0 grounded questions" in finding(_asked(other, *OPEN[:2]), "grounding").summary


def test_a_mistaken_fact_takes_a_level_off_but_never_the_last() -> None:
    wrong = "How did your law degree from Vienna help you as a baker?"
    assert finding(_asked(*GROUNDED[:3]), "grounding").level == 3
    assert finding(_asked(*GROUNDED[:3], wrong), "grounding").level == 2
    assert finding(_asked(GROUNDED[0], wrong), "grounding").level == 1


def test_an_already_public_question_takes_half_a_level_off() -> None:
    public = "When did you become head baker?"
    whole = finding(_asked(*GROUNDED[:3]), "grounding")
    half = finding(_asked(*GROUNDED[:3], public), "grounding")
    assert whole.level == 3
    assert half.level == 2
    assert half.points is not None
    assert half.points > finding(_asked(*GROUNDED[:2]), "grounding").points  # type: ignore[operator]


def test_a_mumbled_mistake_is_not_held_against_the_visitor() -> None:
    wrong = "How did your law degree from Vienna help you as a baker?"
    turns = list(_asked(*GROUNDED[:3]).turns)
    sure = Transcript((*turns, heard(wrong, 0.95), turn("persona", "No.")))
    unsure = Transcript((*turns, heard(wrong, 0.2), turn("persona", "No.")))
    assert finding(sure, "grounding").level == 2
    assert finding(unsure, "grounding").level == 3


def test_every_question_of_the_list_is_counted_or_named_as_left_out() -> None:
    again = ("you: Is there anything I should have asked?", "ines: No.", "you: When do you get up?", "ines: Late.")
    found = card(talk("you: Hello.", "ines: Hello.", "you: When do you get up?", "ines: Early.", *again))
    shown = {e.turn: e.note for e in found.score("openness").finding.evidence}
    assert {q.turn for q in found.questions if q.judgement.kind is not Kind.REQUEST} <= set(shown)
    assert shown[4].startswith("not counted: it keeps")
    assert shown[6].startswith("not counted: asked before")


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("An apprenticeship at thirty, right. What skills matter for running a shop?", False),
        ("How did your apprenticeship at thirty change you?", True),
    ],
)
def test_an_echo_of_the_answer_is_no_research(said: str, counts: bool) -> None:
    told = ("you: Hello.", "ines: Hello.", "you: How did you start?", "ines: I began an apprenticeship at thirty.")
    found = card(talk(*told, f"you: {said}", "ines: Well.")).score("grounding").finding
    notes = [e.note for e in found.evidence if e.turn == 4]
    assert any(n.startswith("grounded:") for n in notes) is counts
