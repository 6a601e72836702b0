"""What a question is: tables of hits and misses for every family, and what holds for any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.domain.question import Flag, Kind
from simulator.domain.talk import Speaker, Utterance
from simulator.language.clauses import clauses
from simulator.language.questions import all_asks, deciding, read_question
from tests.language.tables import Row, rows

TABLE = rows("questions.txt")
FAMILIES = sorted({row.family for row in TABLE})


def family_of(text: str) -> str:
    asks = all_asks(clauses(text))
    ask = deciding([a for a in asks if a.invitation.family != "checking"] or asks)
    return ask.invitation.family if ask else "none"


@pytest.mark.parametrize("row", TABLE, ids=lambda r: r.text[:60])
def test_kind_and_flags(row: Row) -> None:
    reading = read_question(row.text)
    assert (reading.kind.value, tuple(f.value for f in reading.flags)) == (row.kind, row.flags), reading.why


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_takes_its_own_and_leaves_the_others(family: str) -> None:
    taken = [row.text for row in TABLE if family_of(row.text) == family]
    assert taken == [row.text for row in TABLE if row.family == family]


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("Why did you waste six years in a classroom?", Flag.LOADED),
        ("How do you live with charging poor people interest?", Flag.LOADED),
        ("Why is your company so wonderful?", Flag.LEADING),
        ("How did you get into lending and what is the pay like in Halifax?", Flag.DOUBLE_BARRELLED),
        ("How do you choose a loan? What do your children think of Halifax?", Flag.DOUBLE_BARRELLED),
        (
            "how did the orchard come about, and who was against it, and what did it cost in the end?",
            Flag.DOUBLE_BARRELLED,
        ),
    ],
)
def test_a_flaw_is_seen(text: str, flag: Flag) -> None:
    assert flag in read_question(text).flags


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("What did you learn from the first time you failed?", Flag.LOADED),
        ("Why did you leave teaching?", Flag.LOADED),
        ("Why is lending hard to learn?", Flag.LEADING),
        ("What went wrong and how did you deal with it?", Flag.DOUBLE_BARRELLED),
        ("What happened, and why?", Flag.DOUBLE_BARRELLED),
        ("How did it go and what did you learn from it?", Flag.DOUBLE_BARRELLED),
        ("How do you treat families who behave badly?", Flag.LOADED),
        ("What are the pros and cons of the job?", Flag.DOUBLE_BARRELLED),
        ("What was the bakery like, and what did the family say about the bakery?", Flag.DOUBLE_BARRELLED),
        ("How do you decide who gets a loan and what it costs?", Flag.DOUBLE_BARRELLED),
    ],
)
def test_a_flaw_is_not_seen_where_there_is_none(text: str, flag: Flag) -> None:
    assert flag not in read_question(text).flags


PREAMBLE = (
    "So I was born in a small town by the sea and my mother was a nurse there and my father fixed boats. "
    "After school I worked in a supermarket for two years, then I travelled, then I tried a course in design but it "
    "was not for me, so I moved back home and now I am in my second year and I keep changing my mind about everything. "
)


def test_a_long_way_round_is_rambling() -> None:
    reading = read_question(PREAMBLE + "How do you choose which loans to make?")
    assert reading.kind is Kind.OPEN
    assert Flag.RAMBLING in reading.flags


@pytest.mark.parametrize(
    "text",
    [
        "How do you choose which loans to make? " + PREAMBLE,
        "Hi Maya, thank you so much for making the time to meet me today, I really appreciate it. My name is Ana and "
        "I'm a second-year student of history. I know you are busy and we have twenty minutes, so thank you again for "
        "seeing me here. Good morning also from my professor. How did you get into lending?",
        "I read that your internship changed the forms. The internship is for people under 25. "
        "How did the internship begin?",
    ],
)
def test_what_the_question_needs_is_no_ramble(text: str) -> None:
    assert Flag.RAMBLING not in read_question(text).flags


PERSONA = Utterance(Speaker.PERSONA, "The first large loan that I had argued for went bad. It was a bakery.")
YOU = Utterance(Speaker.YOU, "What was your worst moment?")


@pytest.mark.parametrize("text", ["What happened to the bakery?", "How do you argue for a loan now?", "Why?"])
def test_in_a_talk_a_question_may_build_on_the_answer(text: str) -> None:
    assert read_question(text, (YOU, PERSONA)).kind is Kind.PROBING


@pytest.mark.parametrize("text", ["What is your typical day like?", "How do you see the future of the field?"])
def test_in_a_talk_a_prepared_question_stays_one(text: str) -> None:
    assert read_question(text, (YOU, PERSONA)).kind is Kind.OPEN


OFFER = Utterance(Speaker.PERSONA, "Send me your résumé and I will read it on Friday.")


def test_taking_up_an_offer_is_no_lapse() -> None:
    assert Flag.ASKS_TO_SEND_A_RESUME in read_question("Can I send you my resume?", (PERSONA,)).flags
    assert Flag.ASKS_TO_SEND_A_RESUME not in read_question("Can I send you my resume tonight?", (OFFER,)).flags


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\n\n", "?", "???", "!", ".", "😀", "你好吗？", "¿Cómo llegaste aquí?",
        "\x00\x1b[31m", "'", "\"", "“”",
        "n't", "do", "what", "how", "do you", "a" * 10_000, "how " * 2_500, "\"x\" " * 2_500, "um " * 3_000,
        "so you like it, right? " * 400, "can you tell me if you could tell me " * 270, "I. " * 3_000,
        "is there any " * 770, "... " * 2_500, "you know, " * 1_000, "who else do you know that " * 400,
        "i am ana and i study " * 450, "what is it like to " * 500, "tell me about the " * 550, "((((" * 2_500,
    ],
    ids=lambda t: repr(t[:20]),
)  # fmt: skip
def test_survives_whatever_is_said(text: str) -> None:
    reading = read_question(text)
    assert (reading.openness >= 0.5) is reading.kind.is_open


SOUNDS = st.text(max_size=400) | st.lists(
    st.sampled_from(
        """how what why do did you your tell me about can could i was wondering if or and but so is it that right
        job
        resume loan , . ? ! um like n't have any advice more said work the a in to "quote" é 你""".split()
    ),
    max_size=60,
).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(SOUNDS)
def test_holds_for_any_text(text: str) -> None:
    reading = read_question(text)
    assert (reading.openness >= 0.5) is reading.kind.is_open
    assert 0.0 <= reading.openness <= 1.0
    assert reading.openness == round(reading.openness, 2)
    assert reading.why
    assert list(reading.flags) == [f for f in Flag if f in reading.flags]
    assert (reading.core == "") is (reading.kind is Kind.NONE)
    assert reading.core.rstrip("?？؟") in text
    assert reading.kind is not Kind.LEADING or Flag.LEADING in reading.flags
    assert reading == read_question(text)
    assert reading.kind == read_question(text.replace("’", "'")).kind


def test_what_runs_through_the_whole_talk_builds_on_nothing() -> None:
    talk = (
        Utterance(Speaker.PERSONA, "Welcome to our little bakery of loans."),
        Utterance(Speaker.YOU, "How did you start?"),
        Utterance(Speaker.PERSONA, "With loans for the bakery, and a heat pump."),
    )
    assert read_question("What makes a good bakery?", talk).kind is Kind.OPEN
    assert read_question("What makes a good heat pump?", talk).kind is Kind.PROBING


TALK = (
    Utterance(Speaker.PERSONA, "I put a photograph of the grave on the screen. Then a man from Leeds stood up."),
    Utterance(Speaker.YOU, "Goodness."),
    Utterance(Speaker.PERSONA, "It was very quiet."),
)


@pytest.mark.parametrize("text", ["What do you see, when you see that grave?", "How does one tend that grave?"])
def test_that_points_to_what_the_persona_named(text: str) -> None:
    assert read_question(text, TALK).kind is Kind.PROBING
    assert read_question(text).kind is Kind.OPEN


def test_the_words_in_front_say_what_a_question_builds_on() -> None:
    text = "And the man from Leeds, what did he say?"
    assert read_question(text, TALK[:1]).kind is Kind.PROBING
    assert read_question("And the man from Derry, what did she say?", TALK[2:]).kind is Kind.OPEN


def test_a_wish_is_a_goal_only_where_the_talk_opens() -> None:
    text = "Thank you for your time. I want to understand how people do this work."
    assert read_question(text).kind is Kind.NONE
    assert read_question(text, [PERSONA, YOU] * 4).kind.is_open
    assert read_question("I'm a visual person. I'd love to understand how you read a map.").kind is Kind.OPEN


def test_what_the_visitor_echoes_is_taken_up() -> None:
    text = "A photograph of the grave. God. How would you even start that conversation with a family?"
    assert read_question(text, TALK[:1]).kind is Kind.PROBING


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I did want to ask you about how you got here", "I did want to ask you"),
        ("What sort of person lasts in this job?", "what sort of person"),
        ("Why on earth would anybody stay?", "why on earth would"),
        ("What did the Toronto woman want?", "what did the Toronto"),
    ],
)
def test_the_reason_quotes_what_was_said(text: str, told: str) -> None:
    assert f"'{told}" in " ".join(read_question(text).why)


@pytest.mark.parametrize(
    ("text", "kind", "flags"),
    [
        # Advice on a way is no plea for a place, and `what do you think` only asks for the answer again.
        ("Should I do an internship, what do you think?", "closed", set()),
        ("Should I do an internship here?", "request", {Flag.ASKS_FOR_A_JOB}),
        ("How did you get into beekeeping and are bees expensive?", "closed", {Flag.DOUBLE_BARRELLED, Flag.CONTESTED}),
        ("How did you learn to cook and is cooking hard?", "open", set()),
        ("Where did you study, what did it cost, and would you do it again?", "closed", {Flag.DOUBLE_BARRELLED}),
        ("Did you grow up here and how long did you stay?", "closed", {Flag.DOUBLE_BARRELLED}),
        ("Did you know why and how many people came?", "closed", set()),
        ("I suppose the money's what keeps you going, eh?", "leading", {Flag.LEADING}),
        ("I suppose what I want to know is how you started, right?", "open", set()),
        ("What does CNC mean?", "closed", set()),
        ("What does success mean?", "open", set()),
        ("Where do you see the most accidents?", "closed", set()),
        ("Where do you see the most growth?", "open", set()),
        ("I like wood, so, is carpentry a good career?", "closed", set()),
        ("I always wondered about that.", "none", set()),
        ("I always wondered about what it's like to fly.", "open", set()),
        ("Any kids?", "closed", set()),
        ("Any regrets?", "closed", {Flag.CONTESTED}),
        ("Your company lends to whom?", "closed", set()),
    ],
)
def test_where_a_question_begins_and_ends(text: str, kind: str, flags: set[Flag]) -> None:
    reading = read_question(text)
    assert (reading.kind.value, set(reading.flags)) == (kind, flags), reading.why
