from dataclasses import replace

import pytest

from simulator.domain.persona import Hook
from simulator.domain.question import Kind
from simulator.scoring.card import score
from simulator.scoring.following import builds
from simulator.scoring.hooks import hook_outcomes
from tests.scoring.talks import APPRENTICE, FLOOD, GOOD, GRAIN, INES, NIGHT, SHARES, card, finding, read, talk

START = ("you: Hello, I'm Lena.", "ines: Hello.", "you: How did you become a baker?", f"ines: {APPRENTICE}")


GHOST = "For a year we had a ghost customer, and nobody ever saw a face."


def _picked(said: str, *before: str) -> bool:
    outcomes = hook_outcomes(read(talk(*START, *before, f"you: {said}", "ines: We carried on, you know, somehow.")))
    return outcomes[0].picked_up


@pytest.mark.parametrize(
    "said",
    [
        "You said that the flood took his oven. What happened then?",
        "What happened after the flood?",
        "The flood took his oven? Tell me more about that.",
        "How did you bake without an oven?",
        "And how did you two work when the oven was gone?",
        "what was that flood like",
    ],
)
def test_a_hook_is_picked_up_in_its_words_or_others(said: str) -> None:
    assert _picked(said)


@pytest.mark.parametrize(
    "said",
    [
        "What skills matter most?",
        "A flood, wow. What skills matter most?",
        "When do you get up?",
        "How do you see the future of baking?",
        "I see.",
    ],
)
def test_a_prepared_question_leaves_the_hook(said: str) -> None:
    assert not _picked(said)


@pytest.mark.parametrize(
    ("said", "taken"), [("How many customers does the bakery have?", False), ("Who was that ghost?", True)]
)
def test_a_word_of_the_public_profile_takes_up_no_hook(said: str, taken: bool) -> None:
    told = replace(INES.stories[0], body=GHOST, hooks=(Hook("a ghost customer", INES.stories[1].id),))
    persona = replace(INES, stories=(told, *INES.stories[1:]))
    lines = (*START[:3], f"ines: {GHOST}", f"you: {said}", "ines: We carried on, you know, somehow.")
    assert hook_outcomes(read(talk(*lines), persona))[0].picked_up is taken


def test_a_hook_may_be_taken_up_much_later_in_its_words() -> None:
    later = tuple(
        line
        for q in ("What skills matter most?", "When do you get up?", "Do you sell cakes?", "What is rye?")
        for line in (f"you: {q}", "ines: Hard to say in one word.")
    )
    assert _picked("Earlier you mentioned that the flood took his oven. How did that feel?", *later)


def test_hooks_are_matched_whatever_case_marks_and_line_breaks() -> None:
    transcript = talk("you: Hello, what happened?", "ines: Well, The FLOOD took -- his\noven!", "you: Oh.")
    assert [h.story for h in hook_outcomes(read(transcript))] == ["baking-on-the-square"]


def test_every_spoken_hook_is_listed_once() -> None:
    hooks = card(GOOD).hooks
    assert [h.phrase for h in hooks] == ["the flood took his oven", "told them the truth", "we argue about the rye"]
    assert all(h.picked_up and h.by_turn is not None and h.by_turn > h.turn for h in hooks)


def _built(said: str, answer: str = NIGHT) -> bool:
    first = (*START[:3], "ines: By accident, more or less, like everyone.", "you: What does a night look like?")
    transcript = talk(*first, f"ines: {answer}", f"you: {said}", "ines: Yes.")
    view = read(transcript)
    return any(b.turn == 6 for b in builds(view, ()))


@pytest.mark.parametrize(
    "said",
    [
        "Tell me more about that.",
        "Who argues harder?",
        "And what do people usually say to that?",
        "You mentioned Tomek. What is he like to work with?",
        "Why do you think your body never got used to it?",
        "What goes through your head when you shape loaves alone?",
        "So you shape loaves alone until four, with the radio, and then Tomek arrives.",
        "It sounds like the nights alone with the radio matter to you.",
        "And after that?",
        "What do you listen to on the radio?",
        "I wanted to ask you, what happened after that?",
        "How did those two months go?",
        "You said that your body never got used to it. How do you sleep?",
        "You argue about the rye, you say. How did that begin?",
    ],
)
def test_building_on_the_answer(said: str) -> None:
    assert _built(said)


@pytest.mark.parametrize(
    "said",
    [
        "What skills are most valued in this role?",
        "Alone with the radio, wow. What skills are most valued in this role?",
        "Where do you see this field in ten years?",
        "Interesting. Thank you.",
        "I like bread too.",
        "Okay.",
        "And I read that you've got this certificate in milling, how did that come about?",
        "Interesting. I also saw that you studied abroad, what was that like?",
        "And then I wanted to ask, how is the team made up?",
        "What will this work look like in ten years?",
        "Is there anything that you would do differently about those years at university?",
        "And do you like it?",
        "Is it hard?",
        "And what's the best bit?",
        "And is communication important?",
        "Ours was always late on the phone, like everybody's.",
        "I live far out, is that too far for a start?",
    ],
)
def test_a_prepared_question_or_an_echo_builds_on_nothing(said: str) -> None:
    assert not _built(said)


@pytest.mark.parametrize(("number", "level"), [(0, 0), (1, 1), (2, 2), (3, 3)])
def test_levels_of_follow_up(number: int, level: int) -> None:
    follow = (
        "What goes through your head when you shape loaves alone?",
        "What did it feel like to stand on that crate?",
        "Why does a soil report matter so much?",
    )
    flat = ("What skills matter most?", "How many people work here?", "Do you sell cakes?")
    answers = (NIGHT, SHARES, GRAIN)
    lines = list(START[:3])
    for i, answer in enumerate(answers):
        lines += [f"ines: {answer}", f"you: {follow[i] if i < number else flat[i]}"]
    assert finding(talk(*lines, "ines: Hm."), "follow-up").level == level


def test_half_of_three_hooks_is_enough() -> None:
    found = finding(GOOD, "follow-up")
    assert found.level == 3


def test_no_answer_is_no_chance() -> None:
    assert finding(talk("you: Hello, what is bread?", "ines: Flour."), "follow-up").level is None
    assert finding(talk("you: Hello.", f"ines: {FLOOD}"), "follow-up").level is None


def test_a_hook_in_the_last_words_cannot_be_missed() -> None:
    transcript = talk("you: Hello, how did you become a baker?", f"ines: {APPRENTICE}")
    assert not card(transcript).hooks[0].picked_up
    assert finding(transcript, "follow-up").level is None


def test_scoring_is_the_same_twice() -> None:
    from simulator import engines
    from tests.scoring.talks import INES, rubric

    assert score(GOOD, INES, engines.meaning(), rubric()) == score(GOOD, INES, engines.meaning(), rubric())


def test_the_list_of_questions_says_what_the_criterion_counts() -> None:
    found = card(GOOD)
    counted = {e.turn for e in finding(GOOD, "follow-up").evidence if not e.note.startswith("left alone")}
    for question in found.questions:
        if question.judgement.open:
            assert (question.judgement.kind is Kind.PROBING) == (question.turn in counted)


LATER = tuple(
    line
    for q in ("What skills matter most?", "When do you get up?", "Do you sell cakes?", "What is rye?")
    for line in (f"you: {q}", "ines: Hard to say in one word.")
)


@pytest.mark.parametrize(
    ("said", "taken"),
    [
        ("And what happened with that oven you mentioned?", True),
        ("What came of his oven, the one you told me about?", True),
        ("That flood you spoke of, how did it end?", True),
        ("What skills did you mention?", False),
        ("You said that you get up at night. How is that?", False),
    ],
)
def test_a_hook_is_picked_up_wherever_the_visitor_comes_back_to_it(said: str, taken: bool) -> None:
    assert _picked(said, *LATER) is taken


def test_whoever_heard_the_story_behind_a_hook_has_picked_it_up() -> None:
    lines = (*START, *LATER, "you: And how did you two go on that year?", f"ines: {FLOOD}", "you: Oh.", "ines: Yes.")
    outcome = hook_outcomes(read(talk(*lines)))[0]
    assert (outcome.picked_up, outcome.by_turn) == (True, len(START) + len(LATER))


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("How come? I mean, what made you do it?", Kind.PROBING),
        ("Why? What made you ask him?", Kind.PROBING),
        ("You said that he laughed. What did that do to you?", Kind.PROBING),
        ("What was that like?", Kind.PROBING),
        (
            "Thirty years old! You've been testing old wheats with a university: what did that change for you?",
            Kind.OPEN,
        ),
        ("A whisk in your hand. And what is it like among the customers of the bread shares there?", Kind.OPEN),
        ("Because he laughed, I see. What skills matter most?", Kind.OPEN),
    ],
)
def test_the_list_of_questions_and_the_criterion_agree_on_follow_ups(said: str, kind: Kind) -> None:
    lines = (*START, f"you: {said}", "ines: It depends.")
    found = card(talk(*lines))
    built = {e.turn for e in found.score("follow-up").finding.evidence if "left alone" not in e.note}
    assert {q.turn: q.judgement.kind for q in found.questions}[len(START)] is kind
    assert (len(START) in built) is (kind is Kind.PROBING)
    assert len(START) in {e.turn for e in found.score("openness").finding.evidence}


@pytest.mark.parametrize(
    ("said", "answer", "built"),
    [
        ("Oh. Why did you stop?", "Tomek shapes. I stopped shaping in 2019.", True),
        ("Why did you move?", "We moved in 2019.", True),
        ("How did the others take it?", "I told Tomek first, over the flour sacks, and he sat down on one.", True),
        ("What did everyone else say?", "I told Tomek first, over the flour sacks, and he sat down on one.", True),
        ("What did those sacks weigh on you, each morning?", "I carried the sack up the hill, one at a time.", True),
        ("Why is bread good?", "Tomek shapes. I stopped shaping in 2019.", False),
        ("How many people work here?", "Tomek shapes. I stopped shaping in 2019.", False),
        ("What do the others in your field earn?", "I told Tomek first, over the flour sacks, and he sat down.", False),
        ("On sacks! What sort of person do you take on here?", "I told Tomek over the sacks, and he sat down.", False),
    ],
)
def test_what_a_question_takes_from_the_answer(said: str, answer: str, built: bool) -> None:
    assert _built(said, answer) is built


def test_a_question_may_come_back_to_the_answer_before_the_last() -> None:
    lines = (
        *START[:3],
        "ines: They changed the draft the next spring, and I still have the sheet of paper.",
        "you: How did they behave?",
        "ines: One of them put his hands under the table. I will not say which party.",
    )
    for said, built in (
        ("And how has the changed draft affected your own ovens?", True),
        ("And how has your oven changed?", False),
    ):
        found = builds(read(talk(*lines, f"you: {said}", "ines: Not yet.")), ())
        assert (len(lines) in {b.turn for b in found}) is built


def test_what_is_taken_away_is_not_what_the_next_question_builds_on() -> None:
    said = "I'll remember how you said that you shape loaves alone. What skills matter most?"
    assert not _built(said)


@pytest.mark.parametrize(
    ("said", "taken"),
    [
        ("Could you tell me how long it takes you to do one chair?", False),
        ("How many chairs do you make a year?", False),
        ("What happened to that first chair?", True),
        ("Who laughed?", True),
        ("What did he say about your chair?", True),
    ],
)
def test_the_trade_in_a_hook_is_not_the_hook(said: str, taken: bool) -> None:
    from simulator.domain.persona import Fact, ProfileSection

    story = replace(INES.stories[0], body="I still see the man who laughed at my first chair, at the fair in Trieste.")
    behind = replace(
        INES.stories[1],
        title="The man who laughed",
        asked_as=("Who laughed at your first chair?", "What happened with the man who laughed?"),
        short="An old man laughed at my work.",
        body="Cyril turned my chair over and laughed until he had to sit down on it. Then he stopped, for it held.",
    )
    hook = Hook("the man who laughed at my first chair", behind.id)
    profile = (ProfileSection("Organisation", (Fact("organisation-1", "Organisation", "Sells chairs in Trieste."),)),)
    persona = replace(INES, profile=profile, stories=(replace(story, hooks=(hook,)), behind, *INES.stories[2:]))
    lines = (*START[:3], f"ines: {story.body}", f"you: {said}", "ines: We carried on, you know, somehow.")
    assert hook_outcomes(read(talk(*lines), persona))[0].picked_up is taken


def _builds_on(answer: str, said: str, *between: str) -> bool:
    lines = [*START[:3], f"ines: {answer}", *between, f"you: {said}", "ines: We carried on, you know, somehow."]
    view = read(talk(*lines))
    return len(lines) - 2 in {b.turn for b in builds(view, hook_outcomes(view))}


TOMEK = (
    "The shop was my uncle's, and his old partner Tomek said that nobody would want rye. The inspector came on a "
    "Sunday, and my husband held the lamp. We sent nobody a bill for that winter."
)
BETWEEN = (
    "you: When do you get up?",
    "ines: My alarm rings at half past one.",
    "you: Is it cold?",
    "ines: Very, until the first oven has warmed up at six.",
)


@pytest.mark.parametrize(
    ("said", "built"),
    [
        ("What did Tomek say when you gave notice?", True),
        ("Who is Tomek?", True),
        ("What did your husband make of a Sunday like that?", True),
        ("What did Ines mean to your customers?", False),
        ("What do you do on Mondays?", False),
        ("How do you find your customers?", False),
        ("What did marine biology teach you?", False),
    ],
)
def test_names_and_rare_pairs_come_back_however_late(said: str, built: bool) -> None:
    assert _builds_on(TOMEK, said, *BETWEEN) is built


@pytest.mark.parametrize(
    ("said", "built"),
    [
        ("So you sent nobody a bill for the winter. What did that change between you?", True),
        ("No bill for a whole winter, I like that. How did you learn to do that?", True),
        ("And the inspector?  What did he want?", True),
        ("That sounds hard. What skills matter most?", False),
        ("My own winter was hard too, with two exams and a broken ankle. What did that university teach you?", False),
    ],
)
def test_an_echo_that_the_question_says_that_of_builds_on_it(said: str, built: bool) -> None:
    assert _builds_on(TOMEK, said) is built


def test_a_short_question_about_it_asks_about_what_was_told() -> None:
    assert _builds_on("I burned my arm on the oven door twice, and once quite badly.", "Did it hurt?")
    assert not _builds_on(TOMEK, "Is it hard?")
