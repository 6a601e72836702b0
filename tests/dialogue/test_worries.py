"""What weighs on a visitor gets a kind word, in passing and before an answer; what only sounds like it does not."""

from collections.abc import Mapping, Sequence

import pytest

from simulator.dialogue import worries
from simulator.dialogue.mood import Tone, tone
from simulator.domain.talk import Act
from tests.dialogue.talking import talk

W = "walter-brandt"
NOTHING: Mapping[Tone, Sequence[str]] = {Tone.WARM: ()}


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("That sounds nicer than my Saturday job, nobody talks to each other there.", worries.ALONE),
        ("I'm new in town and I don't have any friends here.", worries.ALONE),
        ("I feel really lonely at my new job.", worries.ALONE),
        ("They all laugh at me when I say that.", worries.ALONE),
        ("People at school say that drawing isn't a real job and it makes me sad.", worries.ALONE),
        ("I hate my job.", worries.ALONE),
        ("I just finished school and I don't really know what to do. I'm a bit nervous.", worries.UNDECIDED),
        ("I don't know what I want to do with my life.", worries.UNDECIDED),
        ("I'm sixteen and I have no idea what I want to do.", worries.UNDECIDED),
        ("I'm not sure what I want to do yet.", worries.UNDECIDED),
        ("I'm not very good at maths.", worries.NOT_GOOD),
        ("I'm rubbish at talking to people.", worries.NOT_GOOD),
        ("My grades weren't great.", worries.NOT_GOOD),
        ("I like making models, but I never finish them.", worries.NOT_GOOD),
        ("I'm so nervous, I hardly slept.", worries.NO_NERVES),
        ("um hi i'm kai i'm really nervous", worries.NO_NERVES),
        ("I don't know what to do about the noise.", NOTHING),
        ("I work alone in the lab.", NOTHING),
        ("I was sad to hear that.", NOTHING),
        ("I know nobody would have done that.", NOTHING),
        ("I'm not bad at maths.", NOTHING),
        ("My results were great.", NOTHING),
        ("I had no idea what you do all day.", NOTHING),
        ("I'm late, sorry.", NOTHING),
        ("Are you ever lonely?", NOTHING),
    ],
)
def test_what_weighs_on_a_visitor(line: str, lines: Mapping[Tone, Sequence[str]]) -> None:
    assert worries.comfort(line, Tone.WARM) == lines[Tone.WARM]


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("I like making models, but I never finish them. Is that bad?", worries.NOT_BAD),
        ("I talk to my plants. Is that weird?", worries.NOT_BAD),
        ("I cry at films. Is it silly of me?", worries.NOT_BAD),
        ("I sleep ten hours a night. Is that normal?", worries.QUITE_SO),
        ("I've never had a job. Is that okay?", worries.QUITE_SO),
        ("You work at night. Is that bad?", NOTHING),
        ("Is that bad?", NOTHING),
        ("I read about the mercury. Is that bad?", NOTHING),
        ("Nine metres, wow. Is that normal?", NOTHING),
        ("I work in a bakery. Is that useful?", NOTHING),
    ],
)
def test_asked_whether_that_is_bad(line: str, lines: Mapping[Tone, Sequence[str]]) -> None:
    assert worries.asks_if_bad(line, Tone.WARM) == lines[Tone.WARM]


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("I'm eighteen and I don't really know what to do.", worries.UNDECIDED),
        ("My Saturday job is not like that, nobody talks to each other there.", worries.ALONE),
        ("I dropped my last course. Is that bad?", worries.NOT_BAD),
    ],
)
def test_a_worry_is_met_kindly_and_costs_nothing(line: str, lines: Mapping[Tone, Sequence[str]]) -> None:
    before, reply = talk(W, ["Hello, I'm Kim.", line])
    assert set(reply.sentences) & {s for text in lines[tone(reply.mood)] for s in text.split(". ")} or any(
        reply.text.startswith(text) for text in lines[tone(reply.mood)]
    )
    assert reply.mood >= before.mood
    assert reply.story is None


def test_nobody_is_met_without_a_word_for_their_nerves() -> None:
    reply = talk("lina-haddad", ["Hi, I'm Kai and I'm really nervous."])[0]
    assert reply.act is Act.INTRODUCTION
    assert any(text in reply.text for lines in worries.NO_NERVES.values() for text in lines)


def test_a_worry_before_a_question_is_heard_and_the_question_answered() -> None:
    reply = talk(W, ["I'm a bit shy. What do you look for in an apprentice?"])[0]
    assert any(reply.text.startswith(text) for lines in worries.NO_NERVES.values() for text in lines)
    assert reply.story == "what-i-want-in-an-apprentice"
