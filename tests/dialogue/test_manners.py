"""Everything that is no question about the work: courtesy, time, favours, insults."""

import re
from dataclasses import replace

import pytest

from simulator.dialogue import at_home, bridges, pay_and_training
from simulator.dialogue.answering import _denies
from simulator.dialogue.clock import says_minutes
from simulator.dialogue.draft import Draft
from simulator.dialogue.engine import Depth, Memory, Moment
from simulator.dialogue.mood import tone
from simulator.dialogue.storyteller import Storyteller
from simulator.dialogue.telling import _doubt
from simulator.domain.persona import Occasion
from simulator.domain.question import Judgement, Kind
from simulator.domain.talk import Act, Phase
from simulator.engines import meaning
from tests.dialogue.talking import after, at, persona, storyteller, talk

W, L = "walter-brandt", "lina-haddad"


@pytest.mark.parametrize(
    ("line", "act"),
    [
        ("Hello", Act.GREETING),
        ("Hi Walter, I'm Ana and I study chemistry.", Act.INTRODUCTION),
        ("How are you today?", Act.SMALL_TALK),
        ("You are very kind.", Act.SMALL_TALK),
        ("I'm sorry, I'm a bit nervous.", Act.SMALL_TALK),
        ("Thank you so much for your time.", Act.THANKS),
        ("Could you introduce me to one of your colleagues?", Act.REFERRAL_REQUEST),
        ("Are you hiring?", Act.JOB_REQUEST),
        ("Can I send you my resume?", Act.RESUME_REQUEST),
        ("Do you still have time?", Act.TIME_CHECK),
        ("How long do we have?", Act.TIME_CHECK),
        ("That must have been a hard year.", Act.STATEMENT),
        ("You are an idiot.", Act.INSULT),
        ("Goodbye!", Act.GOODBYE),
        ("Thanks, that was helpful. Can you live on this work?", Act.QUESTION),
        ("tell me more", Act.FOLLOW_UP),
        ("", Act.UNCLEAR),
        ("um", Act.UNCLEAR),
        ("sdfkjh wrtzpq", Act.UNCLEAR),
        ("... ?!", Act.UNCLEAR),
        ("How do you work in bad weather?", Act.QUESTION),
        ("Terrible weather today, isn't it?", Act.SMALL_TALK),
        ("i um i'm very nervous", Act.SMALL_TALK),
        ("Can I be your assistant?", Act.JOB_REQUEST),
        ("You have no idea what you are talking about.", Act.INSULT),
        ("What I take with me is your patience.", Act.STATEMENT),
        ("and then", Act.FOLLOW_UP),
        ("so what happened next", Act.FOLLOW_UP),
        ("and after that", Act.FOLLOW_UP),
        ("okay then", Act.STATEMENT),
        ("blrgh fnord zzt", Act.UNCLEAR),
        ("my spry gym is dry", Act.STATEMENT),
        ("I study chemistry, and I would love to learn from you today.", Act.INTRODUCTION),
        ("i'm a student and i hope to learn from you", Act.INTRODUCTION),
        ("so a bit about me i just finished high school and i want to find out what to do next", Act.INTRODUCTION),
        ("I'm Ravi, I study business and I wanted to ask you about your work", Act.INTRODUCTION),
        ("I'm Ravi and I wanted to ask you how you choose wood", Act.QUESTION),
        ("I'd like to ask some questions about your job.", Act.STATEMENT),
        ("I would love to hear from you about your mornings.", Act.QUESTION),
        ("What does a day look like? I would love to learn from you.", Act.QUESTION),
        ("I want to find out how you choose your apprentices.", Act.FOLLOW_UP),
        ("Who would you send me to next?", Act.REFERRAL_REQUEST),
        ("If I wanted to hear another side, who should I ask?", Act.REFERRAL_REQUEST),
        ("Who do you go to for advice?", Act.QUESTION),
        ("Who should I see as my rival?", Act.QUESTION),
    ],
)
def test_acts(line: str, act: Act) -> None:
    reply = talk(W, ["What do you look for in an apprentice?", line])[-1]
    assert reply.act is act
    assert reply.text
    assert reply.story is None or act in (Act.QUESTION, Act.FOLLOW_UP)


def test_a_name_and_a_field_are_used() -> None:
    reply = talk(L, ["Hi, my name is Ana and I study chemistry."])[0]
    assert (reply.after.visitor, reply.after.study) == ("Ana", "chemistry")
    assert "Ana" in reply.text
    assert "{" not in reply.text


def test_public_questions_get_the_fact_in_the_first_person_and_cost_sympathy() -> None:
    before, reply = talk(W, ["What are your hours?", "When did you open your workshop?"])
    assert "I opened my own workshop in 1994." in reply.text
    assert reply.mood < before.mood
    assert reply.story is None
    assert "Leeds" in talk(W, ["Where are you based?"])[0].text


@pytest.mark.parametrize(
    ("line", "denied"),
    [
        ("How was it in Vienna for you?", True),
        ("What did you do after you left the navy?", True),
        ("were they strict with you", False),
        ("Did neighbours ever help you out when you were in trouble?", False),
    ],
)
def test_only_what_is_claimed_is_denied(line: str, denied: bool) -> None:
    assert _denies(line, Judgement(line, Kind.CLOSED, 0.0)) is denied


@pytest.mark.parametrize(
    ("line", "passes"),
    [
        ("how much do you earn", True),
        ("do you work from home or in the office", True),
        ("What do plumbers earn in Brazil?", False),
        ("how many children do you have", True),
    ],
)
def test_what_everybody_knows_of_their_work_is_kept_back_and_not_unknown(line: str, passes: bool) -> None:
    reply = talk(L, [line])[0]
    assert reply.story is None
    how = tone(reply.mood)
    kept = [*bridges.PASSES[how], *at_home.AT_HOME[how], *pay_and_training.KEEPS_PAY[how]]
    assert any(reply.text.startswith(line) for line in kept) is passes


def test_a_page_that_says_how_it_passes_is_heard() -> None:
    own = "That drawer stays shut."
    page = replace(persona(L), manner={**persona(L).manner, Occasion.NOT_MY_FIELD: (own,)})
    engine = Storyteller(page, meaning())
    assert engine.answer(engine.begin(), "how much do you earn", Moment()).sentences[0] == own


def test_a_word_of_doubt_is_said_once_each() -> None:
    draft = Draft(persona(W), Memory(), Moment())
    said = bridges.UNSURE[draft.tone]
    for _ in range(len(said) + 2):
        _doubt(draft)
    assert sorted(draft.parts) == sorted(said)


def test_nobody_greets_twice_in_one_breath() -> None:
    draft = Draft(persona(W), Memory(), Moment())
    draft.say("Hello. Sit down.")
    assert draft.pick(("Hello, Ada.", "Good to meet you, Ada.")) == "Good to meet you, Ada."


def test_a_mistake_is_put_right() -> None:
    reply = talk(W, ["You opened your own workshop in 1985, right?"])[0]
    assert "in 1994" in reply.text
    assert "Who told you that?" in reply.text


def test_a_job_is_refused_and_the_second_time_more_firmly() -> None:
    first, second = talk(W, ["Can you give me a job?", "Please, do you have any openings for me?"])
    assert first.mood < storyteller(W).begin().mood
    assert first.text != second.text
    assert not second.farewell


def test_an_insult_is_stood_once() -> None:
    first, second = talk(L, ["You are stupid.", "You are such an idiot."], clock=True)
    assert not first.farewell
    assert second.farewell
    assert second.mood < 0.1
    assert not talk(L, ["You are stupid.", "You are such an idiot."])[-1].farewell, "without a clock nobody leaves"


def test_referral_waits_for_its_time() -> None:
    engine = storyteller(L)
    ask = "Is there anybody else I should talk to?"
    early = engine.answer(engine.begin(), ask, at(L, 60))
    assert "Walter" not in early.text
    late = engine.answer(Memory(mood=0.6), ask, at(L, 14 * 60))
    assert "Walter Brandt" in late.text
    nobody = storyteller(W).answer(Memory(mood=0.6), ask, at(W, 18 * 60))
    assert nobody.text
    assert "{" not in nobody.text


def test_five_more_minutes_once_and_only_if_liked() -> None:
    engine, ask = storyteller(L), "Do you have five more minutes?"
    disliked = engine.answer(Memory(mood=0.2), ask, at(L, 14.5 * 60))
    assert disliked.extends == 0
    liked = engine.answer(Memory(mood=0.8), ask, at(L, 14.5 * 60))
    assert liked.extends == 300
    assert engine.answer(liked.after, ask, at(L, 14.8 * 60)).extends == 0
    assert engine.answer(Memory(mood=0.8), ask, Moment()).extends == 0


@pytest.mark.parametrize(
    ("elapsed", "said"), [(0, "fifteen minutes"), (600, "five minutes"), (840, "a minute"), (870, "less than a minute")]
)
def test_time_is_told_truly(elapsed: float, said: str) -> None:
    engine = storyteller(L)
    assert said in engine.answer(engine.begin(), "How much time do we have left?", at(L, elapsed)).text


@pytest.mark.parametrize(("left", "own"), [(180, True), (170, True), (60, False), (300, False)])
def test_the_reminder_never_lies(left: float, own: bool) -> None:
    engine = storyteller(W)
    text = engine.remind(engine.begin(), at(W, 20 * 60 - left)).text
    assert ("three minutes" in text) == own
    assert own or "minute" in text


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("I have twenty-five minutes.", 25),
        ("Forty two minutes, then.", 42),
        ("Five more minutes.", 5),
        ("It is the last minute.", 1),
        ("A couple of minutes.", None),
        ("Twenty of us, a minute each.", 1),
    ],
)
def test_minutes_are_read_as_they_are_spoken(line: str, said: int | None) -> None:
    assert says_minutes(line) == said


def test_in_the_last_minute_no_long_story_begins() -> None:
    engine, ask = storyteller(L), "How do you stay calm?"
    depths = [engine.answer(engine.begin(), ask, at(L, 15 * 60 - left)).depth for left in (90, 50)]
    assert depths == [Depth.FULL, Depth.SHORT]


def test_leaving() -> None:
    engine = storyteller(W)
    first = engine.leave(engine.begin(), at(W, 1200), final=False)
    assert not first.farewell
    last = engine.leave(first.after, at(W, 1260), final=True)
    assert last.farewell
    assert last.text


def test_nudges_differ_help_and_end() -> None:
    engine = storyteller(W)
    memory, texts = engine.begin(), []
    for times in (1, 2, 3):
        reply = engine.nudge(memory, at(W, 60), times)
        assert reply is not None
        texts.append(reply.text)
        memory = reply.after
    assert len(set(texts)) == 3
    assert engine.nudge(memory, at(W, 90), 4) is None
    assert not any(story.title in " ".join(texts) for story in persona(W).stories), "no spoilers"


def test_the_persona_asks_back_and_waits_for_the_answer() -> None:
    lines = [
        "How did you get from music to emergency work?",
        "What does a shift look like?",
        "How do you stay calm?",
        "How do you train new dispatchers?",
        "How will your work change in the future?",
        "Why did you leave the ambulance?",
    ]
    asked = {
        seed: [r for r in talk(L, lines, seed=seed, clock=True) if "asked-you" in r.after.flags] for seed in range(4)
    }
    assert any(asked.values())
    assert not any("asked-you" in r.after.flags for r in talk(L, lines)), "nothing unasked without a clock"
    memory = Memory(mood=0.6, awaited=True, turns=next(a for a in asked.values() if a)[0].after.turns)
    reply = storyteller(L).answer(memory, "I want to help people in my town, I think.", at(L, 400))
    assert reply.act is Act.ANSWER
    assert "you want to help people in your town" in reply.text


def test_sorry_what_was_that() -> None:
    told, again = talk(W, ["What do you look for in an apprentice?", "Sorry, could you say that again?"])
    assert again.story == told.story
    assert again.depth is Depth.SHORT


def test_overtime_costs_sympathy_and_shortens() -> None:
    engine = storyteller(L)
    reply = engine.answer(Memory(mood=0.6), "How do you stay calm?", at(L, 1000, Phase.OVERTIME))
    assert reply.depth is Depth.SHORT
    assert reply.mood < 0.6


def test_temperaments_sound_different_from_the_first_sentence() -> None:
    greetings = {slug: storyteller(slug).greet(storyteller(slug).begin(), at(slug, 0)).text for slug in (W, L)}
    assert len(set(greetings.values())) == 2
    assert after(W, ["Hello"]).mood < after(L, ["Hello"]).mood


def test_what_may_be_said_is_listed_whole() -> None:
    sentences = storyteller(W).speakable()
    assert len(set(sentences)) == len(sentences)
    assert "The owner cried, and not of joy." in sentences
    assert not any("{" in s for s in sentences)


def test_moods_end_in_the_order_of_the_manners() -> None:
    polite = ["Hello, I am Ana.", "You took a degree at the Open University. How did you manage that?", "Thank you."]
    closed = ["Hello", "Do you like your job?", "Is it hard?", "Are you married?"]
    begging = ["Hello", "Can you give me a job?", "Can I send you my resume?"]
    rude = ["Hello", "You are an idiot."]
    moods = [after("amara-singh", lines).mood for lines in (polite, closed, begging, rude)]
    assert moods == sorted(moods, reverse=True)
    assert len(set(moods)) == 4


def test_the_page_answers_for_itself_where_it_can() -> None:
    own = persona("bea-whitlock").manner[Occasion.ALREADY_PUBLIC]
    for line in ("What are you called?", "When did you open Crumb & Sons?"):
        assert talk("bea-whitlock", [line])[0].sentences[0] in own
    job = persona("amara-singh").manner[Occasion.ASKED_FOR_A_JOB]
    for line in ("Are you hiring?", "Can I send you my resume?"):
        assert talk("amara-singh", [line])[0].text in job
    wrong = talk("tomas-reyes", ["You joined Altiplano Air in 1999, right?"])[0]
    assert wrong.text.startswith("Wrong airport. I joined Altiplano Air in 2010")


def test_a_page_in_another_language_keeps_to_its_words() -> None:
    page = replace(persona("bea-whitlock"), language="de-DE", slug="bea-de")
    engine = Storyteller(page, meaning())
    memory = engine.begin()
    for _ in range(2):
        reply = engine.answer(memory, "When do you get up?", Moment())
        memory = reply.after
    story = page.story("two-in-the-morning")
    assert story is not None
    assert reply.text == story.short
    names = "Maximiliana Featherstonehaugh " * 9
    long = Storyteller(replace(page, name=names.strip(), organisation=names.strip(), slug="long"), meaning())
    assert long.answer(long.begin(), "Who are you?", Moment()).text


def test_what_should_have_been_asked_is_named_without_giving_it_away() -> None:
    reply = talk(W, ["What should I have asked you?"])[0]
    assert "asked" in reply.text or "asks" in reply.text
    assert reply.story is None


def test_a_tale_without_a_question_is_no_question() -> None:
    tale = "Well, my uncle was in the navy and he told us about storms and ships and soup, " * 4
    assert talk(W, ["What are your hours?", tale])[1].act is Act.STATEMENT


@pytest.mark.parametrize(
    ("line", "fact"),
    [
        ("How many of you are there?", "64 people"),
        ("how many people work there", "64 people"),
        ("How big is the institute?", "64 people"),
        ("How many people measure the moss?", None),
        ("How big is the bog?", None),
    ],
)
def test_how_many_work_there_is_public_where_the_profile_says_it(line: str, fact: str | None) -> None:
    reply = talk("rin-takeda", [line])[0]
    assert ("64 people" in reply.text) == (fact is not None)
    if fact is not None:
        assert reply.text.startswith(persona("rin-takeda").manner[Occasion.ALREADY_PUBLIC])
        assert reply.story is None


@pytest.mark.parametrize(
    ("line", "act"),
    [
        ("Wie viel Zeit haben wir noch?", Act.TIME_CHECK),
        ("Könnten Sie noch fünf Minuten bleiben?", Act.TIME_CHECK),
        ("Mit wem sollte ich noch sprechen?", Act.REFERRAL_REQUEST),
        ("Kann ich bei Ihnen arbeiten?", Act.JOB_REQUEST),
        ("Entschuldigung, ich bin etwas nervös.", Act.SMALL_TALK),
        ("Vielen Dank, das war hilfreich.", Act.THANKS),
        ("Danke, auf Wiedersehen!", Act.GOODBYE),
        ("Wie viele Pfeifen hat so eine Orgel?", Act.QUESTION),
        ("Wann haben Sie angefangen?", Act.QUESTION),
        ("Wie lange arbeiten Sie schon hier?", Act.QUESTION),
    ],
)
def test_a_german_turn_is_taken_for_what_it_is_and_answered_in_german(line: str, act: Act) -> None:
    engine = Storyteller(persona("emre-vogt"), meaning())
    reply = engine.answer(engine.begin(), line, at("emre-vogt", 300))
    assert reply.act is act
    assert not re.search(r"\b(?:the|you|that|and|is|what)\b", reply.text.lower()), reply.text
