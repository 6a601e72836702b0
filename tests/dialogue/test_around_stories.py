"""What stands around the stories: stutters, challenges, reactions, quiet words, what is asked back, the clock."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from simulator.dialogue import asking_back as back
from simulator.dialogue import bridges, challenges, courtesies, pleasantries, visitor
from simulator.dialogue.draft import Draft
from simulator.dialogue.engine import Depth, Memory, Moment
from simulator.dialogue.gravity import QUIET, grave
from simulator.dialogue.heard import _asks_beside_the_clock
from simulator.dialogue.mood import Move, Tone, moved
from simulator.dialogue.plainly import plainly
from simulator.dialogue.topics import left_hanging, suggest
from simulator.dialogue.verdicts import without_verdict
from simulator.domain.persona import Door, Occasion
from simulator.domain.talk import Act, Speaker, Utterance
from tests.dialogue.talking import persona, storyteller, talk

W, L = "walter-brandt", "lina-haddad"


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("um hi sorry am i am i too early", "hi sorry am i too early"),
        ("how did you um how did you get from the the buses to this", "how did you get from the buses to this"),
        ("That, um, was nice.", "That was nice."),
        ("is that is that not a lot for a for a small kid", "is that not a lot for a small kid"),
        ("um", "um"),
        ("um, uh", "um, uh"),
        ("That is very, very good.", "That is very, very good."),
        ("ha ha", "ha ha"),
        ("no no", "no no"),
        ("Was it hard? Was it hard on you?", "Was it hard? Was it hard on you?"),
        ("I had had enough of that that day.", "I had had enough of that that day."),
    ],
)
def test_a_nervous_turn_is_read_as_it_was_meant(said: str, plain: str) -> None:
    assert plainly(said) == plain


@pytest.mark.parametrize(
    ("said", "dares"),
    [
        ("Come on, you must have regrets.", True),
        ("You must have doubts sometimes.", True),
        ("Oh come on, there must be days when you hate it.", True),
        ("Surely you get bored.", True),
        ("Don't tell me you never wanted to leave.", True),
        ("There must be a downside.", True),
        ("You can't possibly like the rain.", True),
        ("You must be tired.", False),
        ("You must be so proud.", False),
        ("You must have been scared.", False),
        ("You must have a lot of patience.", False),
        ("It must have been hard.", False),
        ("You can't imagine how I felt.", False),
        ("There must be a hundred of them.", False),
    ],
)
def test_a_challenge_waits_for_an_answer(said: str, dares: bool) -> None:
    assert challenges.challenges(said) is dares


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("my teacher said you have a breakfast club is that right", True),
        ("so you did it all alone is that true", True),
        ("forty minutes is that not a lot for a small kid", True),
        ("six days a week is it not too much", True),
        ("i didn't catch who had the kettle", True),
        ("sorry, I didn't get what the second thing was", True),
        ("Must be lonely out there.", True),
        ("You must get tired of the rain.", True),
        ("You must meet all kinds of people.", True),
        ("That must be hard.", False),
        ("It must be a nice feeling.", False),
        ("You must be right.", False),
        ("that is right", False),
        ("the problem is that too many people leave", False),
        ("I didn't get the job", False),
        ("I did not understand what you said", False),
        ("I think that is enough", False),
        ("what I like is that it is long", False),
    ],
)
def test_a_question_without_its_form(said: str, asks: bool) -> None:
    assert (challenges.asks_so(said) is not None) is asks


@pytest.mark.parametrize(
    ("said", "pushes"),
    [
        ("I don't believe that. Who would hire a beginner?", True),
        ("You said that already. What were the first years like?", True),
        ("That doesn't answer me. What about the computers?", True),
        ("You're being polite. How was it really?", True),
        ("Really? Is that all?", True),
        ("You didn't answer my question.", True),
        ("You said that you moved. Why?", False),
        ("I don't believe in luck. Do you?", False),
        ("You said it was hard. How hard?", False),
        ("Is that all done by hand?", False),
        ("I find it hard to start. Did you?", False),
    ],
)
def test_who_pushes_back(said: str, pushes: bool) -> None:
    assert challenges.pushes_back(said) is pushes


@pytest.mark.parametrize(
    ("said", "wonders"),
    [
        ("Really?", True),
        ("Hm, is that right?", True),
        ("No way!", True),
        ("Seriously?", True),
        ("Really? Why?", False),
        ("Is that right for a beginner?", False),
        ("Did you really want to go?", False),
    ],
)
def test_who_only_wonders(said: str, wonders: bool) -> None:
    assert challenges.wonders(said) is wonders


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        ("I don't buy that. Nobody is that calm.", challenges.STANDS),
        ("You said that already.", challenges.SO_I_DID),
        ("That doesn't answer my question.", dict.fromkeys(challenges.STANDS, challenges.GOT_WRONG)),
    ],
)
def test_push_back_that_asks_nothing_is_met(said: str, lines: Mapping[Tone, Sequence[str]]) -> None:
    reply = talk(L, ["How did you come to this work?", said])[-1]
    assert reply.text in {line for each in lines.values() for line in each}
    assert reply.story is None


@pytest.mark.parametrize(
    ("said", "waits"),
    [
        ("sorry one second", True),
        ("ok. where was i", True),
        ("Hold on, let me find my notes.", False),
        ("Wait a moment, please.", True),
        ("Let me think.", True),
        ("Sorry, I lost my place.", True),
        ("Let me think about it until Monday and write to you.", False),
        ("Wait, you were a baker?", False),
        ("What was I supposed to do?", False),
    ],
)
def test_who_wants_a_moment(said: str, waits: bool) -> None:
    assert pleasantries.wants_a_moment(said) is waits


def test_push_back_warms_nobody() -> None:
    first, second = talk(L, ["How did you come to this work?", "I don't believe that. How did it really begin?"])
    assert second.mood <= first.mood


def test_a_mood_climbs_slowly_and_never_to_the_top_by_courtesy() -> None:
    mood = 0.58
    for _ in range(8):
        mood = moved(moved(mood, Move.BUILDS), Move.OPEN)
    assert 0.7 < mood < 0.9
    assert moved(0.4, Move.GROUNDED) == 0.49
    assert moved(0.9, Move.JOB) == 0.77


@pytest.mark.parametrize(
    ("said", "happened"),
    [
        ("I once chased a weather balloon across Ayrshire with a class of thirteen-year-olds.", True),
        ("I got lost twice on the way here with my bicycle.", True),
        ("I showed my class a broken thumb and nobody laughed.", True),
        ("I read your article about the harbour with great interest.", False),
        ("I like how you tell it, it makes me want to come.", False),
        ("I thought that everybody had one of those at home.", False),
        ("I studied chemistry for four years at a small college.", False),
    ],
)
def test_what_happened_to_the_visitor(said: str, happened: bool) -> None:
    assert visitor.happened(said) is happened


@pytest.mark.parametrize(
    ("said", "kin"),
    [
        ("My daughter was a late talker, and I envy the woman who helped her. When did you know?", True),
        ("My gran lived on Mull and could tell every light.", True),
        ("My sister climbs, and she only trusts old ropes.", True),
        ("My teacher said I should talk to somebody like you.", False),
        ("My friend told me that you have a workshop here.", False),
        ("Does my sister have a chance in this work?", False),
        ("My questions are mostly about the mornings and the pay.", False),
    ],
)
def test_who_tells_of_somebody_close(said: str, kin: bool) -> None:
    assert visitor.tells_of_kin(said) is kin


@pytest.mark.parametrize(
    ("said", "afraid"),
    [
        ("In my country we lose net in storm, I was very afraid. You not want to go home?", True),
        ("I felt so lonely in my first year. How was yours?", True),
        ("I am afraid of asking too much.", False),
        ("Were you afraid?", False),
    ],
)
def test_who_tells_of_a_fear(said: str, afraid: bool) -> None:
    assert visitor.was_afraid(said) is afraid


@pytest.mark.parametrize(
    ("said", "sure"),
    [
        ("sorry am i too early", True),
        ("I hope I'm not disturbing you.", True),
        ("Am I late?", True),
        ("Is this the right table?", True),
        ("Is this seat free?", True),
        ("Did you arrive too early?", False),
        ("Is this the right way to hold it?", False),
        ("When is it too late to change?", False),
    ],
)
def test_who_makes_sure_on_arriving(said: str, sure: bool) -> None:
    assert (pleasantries.makes_sure(said) is not None) is sure


@pytest.mark.parametrize(
    ("said", "how"),
    [
        ("How are you, by the way, and how did you get into lighthouses?", True),
        ("Hi, how are you doing? What does your week look like?", True),
        ("How are you?", False),
        ("How are you paid for the nights that you work?", False),
        ("How are you able to sleep after a night like that?", False),
    ],
)
def test_how_are_you_on_the_way_to_a_question(said: str, how: bool) -> None:
    assert pleasantries.asks_how_they_are(said) is how


@pytest.mark.parametrize(
    ("said", "beside"),
    [
        ("I can see from the clock that we're nearly there, so one last thing: what should I have asked?", True),
        ("We have little time. What would you do differently?", True),
        ("Twenty minutes, is that all right?", False),
        ("How much time is left?", False),
        ("Do you have to leave?", False),
    ],
)
def test_a_word_about_the_clock_beside_a_question(said: str, beside: bool) -> None:
    assert _asks_beside_the_clock(said) is beside


@pytest.mark.parametrize(
    ("line", "act"),
    [
        ("how long have i got left", Act.TIME_CHECK),
        ("forty minutes is that not a lot for a small kid", Act.QUESTION),
        ("Do you mind if I sit by the radiator?", Act.QUESTION),
        ("sorry what", Act.QUESTION),
        ("You look like somebody who never sleeps, no offence.", Act.STATEMENT),
        ("Sorry, could you repeat the last thing?", Act.QUESTION),
        ("How much longer have I got?", Act.TIME_CHECK),
        ("We still have a bit of time, so what would you do if you were me?", Act.QUESTION),
        ("Sorry, I missed that.", Act.QUESTION),
        ("Would you have two more minutes, for one last question?", Act.TIME_CHECK),
        ("Do you have two more minutes for one last question, or must you go?", Act.TIME_CHECK),
    ],
)
def test_acts_around_a_story(line: str, act: Act) -> None:
    reply = talk(W, ["What do you look for in an apprentice?", line])[-1]
    assert (reply.act is act) or (act is Act.QUESTION and reply.act is Act.FOLLOW_UP)
    assert not set(reply.sentences) & {line for lines in bridges.FLATTERED.values() for line in lines}


def test_who_settles_down_gets_a_word_with_it() -> None:
    own = "Mind the wet jacket."
    page = replace(persona(L), manner={**persona(L).manner, Occasion.SMALL_TALK: (own,)})
    draft = Draft(page, Memory(), Moment(), "Do you mind if I sit by the radiator?")
    courtesies.permission(draft)
    assert draft.parts[-1] == own
    asks = Draft(page, Memory(), Moment(), "May I take notes?")
    courtesies.permission(asks)
    assert own not in asks.parts


def test_silence_gets_time_and_noise_is_asked_for_again() -> None:
    assert talk(L, ["..."])[0].text in bridges.SETTLES
    assert talk(L, [""])[0].text in bridges.UNCLEAR


def test_a_name_is_kept_until_it_is_put_right() -> None:
    replies = talk(L, ["sorry my name is um lena", "i mean i'm i'm shy", "I'm Friday, ha", "My name is Lea, sorry."])
    assert [reply.after.visitor for reply in replies] == ["Lena", "Lena", "Lena", "Lea"]


def test_what_is_hard_is_told_quietly() -> None:
    story = persona(W).stories[0]
    plain = replace(story, door=Door.OPEN, title="A week", short="Two days out and three in.")
    assert grave("What was your worst day?", plain)
    assert grave("How was it?", replace(plain, door=Door.TRUST))
    assert grave("How was it?", replace(plain, title="What I got wrong", short="I was ashamed."))
    assert grave("And then?", replace(plain, body="She cried, and I apologised."))
    plain = replace(plain, body="Two days out and three in, and coffee.")
    assert not grave("What does your week look like?", plain)
    loud = {line for lines in bridges.OPENERS[persona(W).temperament].values() for line in lines}
    assert not {line for lines in QUIET.values() for line in lines} & (loud - {"Hm.", "Well."}) - {"Let me think."}


@pytest.mark.parametrize(
    ("said", "short"),
    [
        ("Do ships still need lights?", "Yes, because a rock cannot be jammed."),
        ("Doesn't GPS make it a museum?", "A rock cannot be jammed."),
        ("Why do ships need lights?", "A rock cannot be jammed."),
        ("Is it all a museum by now?", "A rock cannot be jammed."),
    ],
)
def test_a_yes_answers_only_what_it_was_written_for(said: str, short: str) -> None:
    story = replace(
        persona(W).stories[0],
        short="Yes, because a rock cannot be jammed.",
        asked_as=("Do ships still need lights?",),
    )
    assert without_verdict(said, story) == short


def test_what_was_told_is_not_asked_back_and_nothing_twice() -> None:
    page = replace(
        persona(L),
        manner={**persona(L).manner, Occasion.ASKS_YOU: ("And what do you do, when you are not asking?",)},
    )
    told = Memory(turns=(Utterance(Speaker.YOU, "I'm Fergus and I teach physics in Glasgow."),))
    assert "what do you do" not in back.asking_back(Draft(page, told, Moment(), "What else?")).lower()
    fresh = Draft(page, Memory(), Moment(), "What else?")
    line = back.asking_back(fresh)
    assert line == "And what do you do, when you are not asking?"
    again = Draft(page, Memory(used={line: 1}), Moment(), "What else?")
    assert back.asking_back(again) != line


def test_handing_the_floor_over_asks_nothing_of_the_visitor() -> None:
    asked = Memory(turns=(Utterance(Speaker.PERSONA, "I see. And what do you study?"),), awaited=True)
    handed = Memory(turns=(Utterance(Speaker.PERSONA, "I see. What else can I tell you?"),), awaited=True)
    assert back.has_asked(Draft(persona(L), asked, Moment(), "Law."))
    assert not back.has_asked(Draft(persona(L), handed, Moment(), "My boss is kind."))


def test_a_hook_that_was_left_can_be_named() -> None:
    page = persona(W)
    story = next(s for s in page.stories if s.hooks)
    hook = replace(story.hooks[0], phrase="The Tuesday in March")
    page = replace(page, stories=tuple(replace(s, hooks=(hook,)) if s is story else s for s in page.stories))
    memory = Memory(heard={story.id: Depth.FULL}, hooks=frozenset({hook.story}))
    assert left_hanging(Draft(page, memory, Moment(), "What should I have asked?")) == "the Tuesday in March"
    assert left_hanging(Draft(page, Memory(), Moment(), "What should I have asked?")) is None


def test_the_menu_comes_rarely_and_never_twice_the_same() -> None:
    memory, menus = storyteller(L).begin(), []
    for turn in range(30):
        draft = Draft(persona(L), replace(memory, turns=(*memory.turns, Utterance(Speaker.YOU, f"{turn}"))), Moment())
        suggest(draft, bridges.POINTS, flatly=True)
        menus += draft.parts
        draft.say("Well.")
        memory = draft.reply(None).after
    assert 0 < len(menus) <= 2
    assert len(set(menus)) == len(menus)
    assert not any(persona(L).organisation in menu for menu in menus)
