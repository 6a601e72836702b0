"""What must hold for every card, whatever was said."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.domain.scorecard import CRITERIA, Scorecard
from simulator.domain.talk import Speaker, Transcript, Utterance
from simulator.report.documents import scorecard_to_json
from tests.scoring.talks import APPRENTICE, FAREWELL, FLOOD, GOOD, HELLO, NIGHT, card, finding, talk, turn

SAYINGS = (
    HELLO,
    FAREWELL,
    APPRENTICE,
    FLOOD,
    NIGHT,
    "How did you become a baker?",
    "Do you like it?",
    "Tell me more about that.",
    "Can I send you my resume?",
    "Do you have five more minutes?",
    "Of course.",
    "I really have to go now.",
    "I only have ten minutes today.",
    "Thank you, goodbye!",
    "What should I have asked you?",
    "What I'm taking with me is the firewood.",
    "And you, where do you study?",
    "ok",
    "?!",
    "",
    "so\n\nwhat\twas   the   flood  like…",
)


def _sound(found: Scorecard, transcript: Transcript) -> None:
    assert tuple(s.id for s in found.criteria) == CRITERIA
    for score in found.criteria:
        level, points = score.finding.level, score.finding.points
        assert (level is None) == (points is None)
        if level is not None and points is not None:
            assert 0 <= level <= 3
            assert 25 * level <= points <= (100 if level == 3 else 25 * level + 24)
        if level is None:
            assert score.finding.summary.startswith("Not observed")
        for evidence in score.finding.evidence:
            assert (evidence.turn is None) == (evidence.quote is None)
            assert evidence.note
            if evidence.turn is not None and evidence.quote is not None:
                assert all(p.strip() in transcript.turns[evidence.turn].text for p in evidence.quote.split("…"))
    assert (found.overall is None) == all(s.finding.points is None for s in found.criteria if s.weight)
    assert found.overall is None or all(found.overall <= c.limit for c in found.ceilings)
    assert len(found.advice) <= 3
    assert all("\n" not in sentence for sentence in found.advice)
    for judged in found.questions:
        assert transcript.turns[judged.turn].speaker is Speaker.YOU
        assert judged.judgement.text == transcript.turns[judged.turn].text
        assert judged.judgement.question
    for hook in found.hooks:
        assert hook.picked_up == (hook.by_turn is not None)


_time = st.one_of(st.none(), st.floats(0, 2000, allow_nan=False))
_turns = st.lists(
    st.builds(Utterance, st.sampled_from(list(Speaker)), st.sampled_from(SAYINGS), _time, _time), max_size=14
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_turns)
def test_every_card_is_sound(turns: list[Utterance]) -> None:
    transcript = Transcript(tuple(turns))
    _sound(card(transcript), transcript)


@pytest.mark.parametrize(
    "transcript",
    [
        talk(),
        talk("you: "),
        talk("ines: Hello?", "ines: Is anybody there?"),
        talk("you: Hello?", "you: Is anybody there?"),
        talk("you: How did you become a baker?"),
        talk("ines: Hello."),
        talk("you 50-40: Hello.", "ines 10-60: Hm.", "you 5-20: How did you become a baker?"),
        talk("you 0-0: Hello.", "ines 0-0: Hm."),
        replace(GOOD, minutes=0),
        replace(GOOD, minutes=-3),
        replace(GOOD, minutes=float("nan")),
    ],
)
def test_odd_transcripts_have_a_sound_card(transcript: Transcript) -> None:
    _sound(card(transcript), transcript)


def test_an_empty_talk_has_nothing_to_judge() -> None:
    found = card(talk())
    assert found.overall is None
    assert found.advice
    assert all(s.finding.level is None for s in found.criteria)


def test_five_hundred_turns() -> None:
    lines = [turn(("you", "persona")[i % 2], SAYINGS[i % len(SAYINGS)], i * 2.0, i * 2.0 + 1.5) for i in range(500)]
    transcript = Transcript(tuple(lines))
    _sound(card(transcript), transcript)


def test_a_good_talk_scores_high_and_a_poor_one_low() -> None:
    poor = talk(
        "you 0-2: So.",
        "ines 3-5: Yes?",
        "you 6-8: Do you like your job?",
        "ines 9-12: Yes.",
        "you 13-15: Is it hard?",
        "ines 16-20: At times.",
        "you 21-24: Are you hiring?",
        "ines 25-30: No.",
        "you 31-33: When do you get up?",
        "ines 34-40: I get up when others go to bed.",
        "you 41-43: Okay.",
    )
    good, bad = card(GOOD).overall, card(poor).overall
    assert good is not None
    assert bad is not None
    assert good >= 85
    assert bad <= 15


UNRELATED = ("The weather is mild today.", "I see.", "Mhm, okay.", "It is cosy in here.")


@pytest.mark.parametrize("said", UNRELATED)
@pytest.mark.parametrize("place", [14, 16])
def test_an_unrelated_turn_moves_no_criterion(said: str, place: int) -> None:
    before = card(GOOD)
    times = GOOD.turns[place].end, GOOD.turns[place + 1].start
    added = turn("you", said, (times[0] or 0) + 1, (times[0] or 0) + 2)
    turns = (*GOOD.turns[: place + 1], added, *GOOD.turns[place + 1 :])
    after = card(replace(GOOD, turns=turns))
    assert {s.id: s.finding.level for s in after.criteria} == {s.id: s.finding.level for s in before.criteria}


def test_the_card_is_the_same_twice() -> None:
    assert scorecard_to_json(card(GOOD)) == scorecard_to_json(card(GOOD))


def test_advice_names_one_cause_once_and_a_moment() -> None:
    found = card(
        talk(
            "you: Hello.",
            "ines: Hello.",
            "you: Do you like your job?",
            "ines: Yes, most nights I do, and the mornings too.",
            "you: Is it hard?",
            "ines: At times, when the flour is poor and nobody slept.",
            "you: Do you sell cakes?",
            "ines: No, never, and I am proud of that, if you must know.",
            "you: Are you tired?",
            "ines: Always, like everybody who bakes.",
            "you: Do you have a dog?",
            "ines: Two of them, both asleep.",
        )
    ).advice
    assert 1 <= len(found) <= 3
    assert sum("a yes or one fact was enough" in sentence for sentence in found) == 1
    assert all('"' in sentence for sentence in found)


def test_a_talk_that_hardly_began_is_encouraged() -> None:
    found = card(talk("you 0-3: Hello Ines.", "ines 4-6: Hello.", "you 7-9: Sorry, I have to go."))
    assert "start" in found.advice[0]


def test_weights_are_rescaled_over_what_was_judged() -> None:
    found = card(talk(f"you: {HELLO}", "ines: It does.", "you: How did you become a baker?", f"ines: {APPRENTICE}"))
    judged = [(s.weight, s.finding.points) for s in found.criteria if s.finding.points is not None]
    mean = sum(w * p for w, p in judged) / sum(w for w, _ in judged)
    assert found.overall == int(mean + 0.5)
    assert finding(GOOD, "time").level is not None


def test_advice_shows_a_moment_once() -> None:
    lines = ["you: Hello, I'm Lena.", "ines: Hello."]
    for question in ("When did you become head baker?", "Do you like it?", "Is it hard?", "Do you sell cakes?"):
        lines += [f"you: {question}", "ines: Hm, that is quickly said and slowly done."]
    found = card(talk(*lines)).advice
    for question in ("When did you become head baker?", "Do you like it?"):
        assert sum(question in sentence for sentence in found) <= 1


def test_advice_points_to_no_correction_and_no_reading_of_the_page() -> None:
    lines = ["you: Hello, I'm Lena.", "ines: Hello, you are on time, so mind the sacks over there."]
    lines += ["you: Is it hard?", "ines: The work is not hard. The price is hard."]
    lines += ["you: Did you open in 2012?", "ines: No. Became head baker of Brot und Fluss in 2016."]
    lines += [
        "you: Do you sell cakes?",
        "ines: No.",
        "you: Okay. Bye.",
        "ines: I am glad that you came by, Lena, truly.",
    ]
    found = [s for s in card(talk(*lines)).advice if s.startswith("There was more behind")]
    assert all("The price is hard" in s for s in found)


@pytest.mark.parametrize(("end", "room"), [(580, "two more questions"), (400, "four more"), (310, "six more")])
def test_advice_counts_the_questions_that_there_was_room_for(end: float, room: str) -> None:
    lines = [f"you 0-20: {HELLO}", "ines 21-25: It does.", "you 30-35: How did you become a baker?"]
    lines += [f"ines 40-100: {APPRENTICE}", "you 101-105: What makes a good loaf?"]
    lines += [f"ines 110-{end - 10}: Flour, water, and a great deal of patience.", f"you {end - 5}-{end}: I see. Bye."]
    assert any(room in s for s in card(talk(*lines)).advice)
