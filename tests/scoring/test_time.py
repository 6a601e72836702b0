import pytest

from simulator.domain.talk import Ending
from simulator.scoring.announcing import Word, announcements, leaves
from simulator.scoring.time import NO_TIMES, course, over_by
from tests.scoring.talks import GOOD, HELLO, NIGHT, card, finding, read, talk

Q = "How did you become a baker?"
CLOSING = "I see that our time is nearly up. What I'm taking with me is the firewood. Thank you so much, goodbye!"


def _talk(close_at: float | None, end: float, *more: str, minutes: float = 20) -> list[str]:
    lines = [f"you 0-20: {HELLO}", "ines 21-25: It does.", f"you 30-35: {Q}", f"ines 40-{min(600, end / 2)}: {NIGHT}"]
    lines += more
    if close_at is not None:
        lines.append(f"you {close_at}-{close_at + 20}: {CLOSING}")
        lines.append(f"ines {min(close_at + 21, end - 1)}-{end}: Goodbye.")
    else:
        lines.append(f"you {end - 10}-{end - 6}: Hm, I see.")
        lines.append(f"ines {end - 5}-{end}: Right.")
    return lines


@pytest.mark.parametrize(
    ("close_at", "end", "level"),
    [
        (1080, 1150, 3),
        (1080, 1200, 3),
        (1080, 1230, 2),
        (1080, 1259, 2),
        (None, 1190, 2),
        (1080, 1300, 1),
        (1080, 1380, 1),
        (1080, 1385, 0),
        (500, 560, 1),
        (200, 260, 0),
        # In time but early, and over without a run-up: the lower holds.
        (None, 590, 1),
    ],
)
def test_levels_of_time(close_at: float | None, end: float, level: int) -> None:
    assert finding(talk(*_talk(close_at, end)), "time").level == level


def test_a_bare_goodbye_is_no_run_up() -> None:
    lines = [f"you 0-20: {HELLO}", f"you 30-35: {Q}", f"ines 40-1100: {NIGHT}", "you 1110-1113: Okay, thanks, bye."]
    assert finding(talk(*lines), "time").level == 2


def test_a_time_that_the_persona_announces_binds() -> None:
    said = "ines 21-25: It does not. I only have ten minutes today."
    lines = [f"you 0-20: {HELLO}", said, f"you 30-35: {Q}", f"ines 40-500: {NIGHT}"]
    in_time = [*lines, f"you 540-570: {CLOSING}", "ines 571-575: Goodbye."]
    over = [*lines, f"you 700-730: {CLOSING}", "ines 731-740: Goodbye."]
    assert finding(talk(*in_time), "time").level == 3
    assert finding(talk(*over), "time").level == 1


def test_about_three_minutes_near_the_end_changes_nothing() -> None:
    more = "ines 1010-1015: I have about three minutes before my next meeting."
    assert course(read(talk(*_talk(1080, 1190, more)))).agreed == 1200


def test_about_three_minutes_in_the_middle_binds() -> None:
    more = "ines 620-625: I have about three minutes before my next meeting."
    assert course(read(talk(*_talk(760, 790, more)))).agreed == 805


def test_leave_asked_and_granted_moves_the_end() -> None:
    ask, yes = "you 1180-1185: Do you have five more minutes?", "ines 1186-1190: Of course, go ahead."
    asked = ["you 1195-1200: What made you stay?", "ines 1201-1400: The river, I think."]
    granted = talk(*_talk(None, 1170)[:-2], ask, yes, *asked, f"you 1410-1430: {CLOSING}", "ines 1431-1440: Goodbye.")
    refused = talk(
        *_talk(None, 1170)[:-2],
        ask,
        "ines 1186-1190: Sorry, I cannot.",
        *asked,
        f"you 1410-1430: {CLOSING}",
        "ines 1431-1440: Bye.",
    )
    assert finding(granted, "time").level == 3
    assert finding(refused, "time").level == 0


def test_told_twice_to_go_is_level_zero() -> None:
    more = [
        "ines 1100-1105: I really have to go now.",
        "you 1106-1110: What makes a good loaf?",
        "ines 1111-1115: The dough will not wait for us, I am afraid.",
    ]
    assert finding(talk(*_talk(1120, 1150, *more)), "time").level == 0
    assert finding(talk(*_talk(1120, 1150, more[0])), "time").level == 3


def test_no_times_are_not_observed_in_the_promised_words() -> None:
    found = finding(talk(f"you: {HELLO}", "ines: Yes.", f"you: {Q}", "ines: Oh."), "time")
    assert found.level is None
    assert NO_TIMES == "no times in this transcript"
    assert NO_TIMES in found.summary


def test_a_fault_is_not_the_visitors() -> None:
    assert finding(talk(*_talk(None, 300), ended=Ending.FAULT), "time").level is None


def test_under_a_quarter_has_a_ceiling_where_there_are_times() -> None:
    short = card(talk(*_talk(200, 260)))
    assert [c.limit for c in short.ceilings] == [15]
    assert short.overall == 15
    assert not card(talk(f"you: {HELLO}", "ines: Yes.", f"you: {Q}", "ines: Oh.")).ceilings


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("I only have ten minutes today.", Word.LEFT),
        ("I've got about fifteen minutes.", Word.LEFT),
        ("We have five minutes left.", Word.LEFT),
        ("My next call starts in ten minutes.", Word.LEFT),
        ("I have to leave in five minutes.", Word.LEFT),
        ("I really do have to run.", Word.GO),
        ("We are out of time.", Word.GO),
        ("The dough will not wait for us, I am afraid.", Word.GO),
        ("I must be going now, thank you.", Word.GO),
        ("I can stay a bit longer.", Word.OFFER),
        ("It takes ten minutes to knead.", None),
        ("I had to go to the mill every week.", None),
        ("I have to go through the accounts every night.", None),
        ("My alarm rings at half past one.", None),
        ("We walked for forty minutes.", None),
        ("I spend ten minutes a day on the phone.", None),
    ],
)
def test_what_the_persona_says_about_the_time(said: str, word: Word | None) -> None:
    found = announcements(read(talk("you 0-5: Hello.", f"ines 6-10: {said}", "you 11-12: Yes.")))
    assert [a.word for a in found] == ([] if word is None else [word])


@pytest.mark.parametrize(
    ("answer", "granted"),
    [("Sure, go on.", True), ("Five more, then.", True), ("Yes, but only two minutes.", True), ("No, sorry.", False),
     ("I'm afraid I have to go.", False), ("What is it?", True)],
)  # fmt: skip
def test_leave_is_granted_or_not(answer: str, granted: bool) -> None:
    asked = "you 500-505: Do you have five more minutes?"
    found = leaves(read(talk(f"you 0-5: {Q}", "ines 6-400: Oh.", asked, f"ines 506-510: {answer}")))
    assert [bool(leave.seconds) for leave in found] == [granted]


def test_time_that_is_left_is_no_leave() -> None:
    asked = "you 50-53: Do you have five more minutes?"
    answer = "ines 54-58: We still have about nineteen minutes. Let us use those first."
    early = talk(f"you 0-5: {Q}", "ines 6-48: Oh.", asked, answer)
    assert leaves(read(early)) == ()
    assert abs(course(read(early)).agreed - 1200) <= 60


def test_a_good_talk_keeps_its_time() -> None:
    assert finding(GOOD, "time").level == 3


OVER = (
    "I am afraid that I have to go now.",
    "That is my time, I am sorry to say.",
    "I really must go back, I am afraid.",
    "Time is up. I am expected.",
    "I should be going back.",
    "That is it. I have work to do.",
    "Time. I am off.",
    "I must go, they are waiting for me!",
    "My next one is already waving at me.",
    "And that's time. I have a house to open.",
    "I'll have to go up to them now, they'll be looking for me.",
    "Right, I'd better be off.",
    "We'll have to leave it there.",
    "That's all I have time for.",
    "My two o'clock is here.",
    "I'm going to have to cut you off there.",
    "Please leave now.",
)
NOT_OVER = (
    "I will have to leave soon. What would you still like to ask?",
    "We are nearly done. Use it well.",
    "I do not have all day. Soon I will have to go.",
    "Oh, look at the time, we are nearly through!",
    "You have to go where the fish are.",
    "I had to leave my village.",
    "Sometimes I have to run between two wards.",
    "You need to stop and listen.",
    "I have to leave the house at five every day.",
    "I should go to more concerts.",
    "I must stop worrying.",
)
LEFT = (
    ("I have a call in about three minutes.", 180),
    ("You have me for fifteen minutes.", 900),
    ("I've got a hard stop in ten minutes.", 600),
    ("Let's keep it to ten minutes, shall we?", 600),
    ("I can only give you a quarter of an hour.", 900),
    ("There are about three minutes left.", 180),
    ("Five minutes, then I must go.", 300),
    ("I need to be back on the ward in five minutes.", 300),
    ("I have half an hour.", 1800),
    ("I gave myself ten minutes for lunch.", 0),
    ("I had ten minutes to decide.", 0),
    ("A bus comes every ten minutes.", 0),
    ("Within five minutes everybody was shouting.", 0),
    ("I can bake forty loaves in thirty minutes.", 0),
    ("I have ten minutes of radio before Tomek arrives.", 0),
    ("It is a ten-minute walk.", 0),
)


def _announced(said: str) -> list[Word]:
    return [a.word for a in announcements(read(talk("you 0-5: Hello.", f"ines 6-10: {said}", "you 11-12: Yes.")))]


@pytest.mark.parametrize("said", OVER)
def test_words_that_end_the_talk(said: str) -> None:
    assert Word.GO in _announced(said)


@pytest.mark.parametrize("said", NOT_OVER)
def test_words_that_do_not_end_the_talk(said: str) -> None:
    assert Word.GO not in _announced(said)


@pytest.mark.parametrize(("said", "seconds"), LEFT)
def test_seconds_that_are_left(said: str, seconds: float) -> None:
    found = announcements(read(talk("you 0-5: Hello.", f"ines 6-10: {said}", "you 11-12: Yes.")))
    assert [a.seconds for a in found if a.word is Word.LEFT] == ([seconds] if seconds else [])


@pytest.mark.parametrize(
    ("close_at", "end", "level"), [(1178, 1201.5, 3), (1175, 1212, 3), (1175, 1216, 2), (1184, 1212, 2)]
)
def test_a_moment_over_is_in_time_and_so_is_a_farewell_behind_the_visitors(
    close_at: float, end: float, level: int
) -> None:
    lines = [*_talk(None, 1100)[:-2], "you 1100-1110: I see that our time is nearly up, a last question: why rye?"]
    lines += ["ines 1112-1150: It keeps.", f"you {close_at}-{close_at + 20}: {CLOSING}"]
    assert finding(talk(*lines, f"ines {close_at + 20.5}-{end}: Goodbye, Lena."), "time").level == level


def test_one_second_is_no_seconds() -> None:
    assert [over_by(s) for s in (1, 2, 107)] == ["1 second", "2 seconds", "1:47 minutes"]


def test_the_close_is_shown_by_the_sentence_that_says_it() -> None:
    said = "The crate is a good picture. Only one more before I wrap up: why rye? I like rye."
    lines = [*_talk(None, 1000)[:-2], f"you 1000-1010: {said}", "ines 1012-1020: It keeps."]
    found = finding(talk(*lines, f"you 1100-1120: {CLOSING}", "ines 1121-1125: Bye."), "time")
    assert "Only one more before I wrap up: why rye?" in [e.quote for e in found.evidence]


@pytest.mark.parametrize(("at", "blames"), [(1140, False), (1015, True)])
def test_nobody_is_blamed_for_a_time_that_was_named_late(at: int, blames: bool) -> None:
    said = f"ines {at}-{at + 5}: I have about {'a minute' if at > 1100 else 'three minutes'} left."
    found = finding(talk(*_talk(None, 1190, said)), "time")
    assert any("about three minutes before the end" in e.note for e in found.evidence) is blames
    assert any("they named the time only" in e.note for e in found.evidence) is not blames


GO = "The dough will not wait for us, I am afraid."


@pytest.mark.parametrize(
    ("said", "at", "agreed"),
    [
        # Broken off at once: the agreed end stays, whatever broke it.
        ("What is rye?", 150, 1200),
        # Broken off behind an insult or a job ask, before half of the time.
        ("Anyone could do that.", 400, 1200),
        ("Can you give me a job?", 400, 1200),
        # Called away from a good talk: a minute for a goodbye, and no more is held against the visitor.
        ("What is rye?", 400, 465),
        ("Anyone could do that.", 800, 865),
    ],
)
def test_who_is_thrown_out_gains_nothing(said: str, at: float, agreed: float) -> None:
    lines = [f"you 0-20: {HELLO}", "ines 21-25: It does.", f"you 30-35: {Q}", f"ines 40-{at - 20}: {NIGHT}"]
    lines += [f"you {at - 10}-{at - 5}: {said}", f"ines {at}-{at + 5}: {GO}", f"you {at + 6}-{at + 8}: Fine. Bye."]
    went = course(read(talk(*lines)))
    assert went.agreed == agreed
    found = finding(talk(*lines), "time")
    assert (found.level == 0) is (at == 150)
    assert all("moved the end" not in e.note or "7:45" in e.note or "14:25" in e.note for e in found.evidence)


@pytest.mark.parametrize(
    ("again", "level"),
    [
        ("I said, the dough will not wait for us.", 0),
        ("As I said, I have to go.", 0),
        ("I told you, my time is up.", 0),
        ("Like I said: I really must run.", 0),
        ("I said that rye takes time.", 2),
        ("I said I had to leave my village.", 2),
    ],
)
def test_who_says_it_again_has_told_twice(again: str, level: int) -> None:
    lines = [*_talk(None, 1150)[:-2], f"ines 1100-1105: {GO}", "you 1106-1110: What makes a good loaf?"]
    found = finding(talk(*lines, f"ines 1111-1115: {again}", "you 1116-1118: OK, bye."), "time")
    assert found.level == level
