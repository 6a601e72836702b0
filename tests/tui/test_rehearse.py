"""The talk on the screen: which key does what, what is shown of every event, and how it ends."""

from collections.abc import Sequence

import pytest
from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import Input

from simulator.domain.errors import EngineMissing, LineLost
from simulator.domain.talk import Act, Ending, Help, Phase
from simulator.session import events as happened
from simulator.speech.ports import Key
from simulator.tui.screens.asking import AskScreen
from simulator.tui.screens.choose import ChooseScreen
from simulator.tui.screens.rehearse import RehearseScreen
from simulator.tui.screens.review import ReviewScreen
from simulator.tui.widgets.cup import Cup
from simulator.usecases.rehearse import Outcome, Plan, Talking
from tests.tui import frozen
from tests.tui.conftest import Opened, settled, shown
from tests.tui.scripted import ScriptedRehearsal, events_of

BEGUN: tuple[happened.Event, ...] = (
    happened.Ready(0.0, "nora-keane", 15),
    happened.PhaseChanged(0.0, Phase.ARRIVING),
    happened.Listening(1.0),
)
SPEAKING = (*BEGUN, happened.VoiceStarted(2.0), happened.Captioned(2.0, "Well. [b]It[/b] began."))
ON_FLOOR = (*BEGUN, happened.SpeechStarted(2.0))


async def _sit_down(
    pilot: Pilot[int],
    events: Sequence[happened.Event],
    talking: Talking = Talking.MICROPHONE,
    *,
    hands_free: bool = False,
    outcome: Outcome | None = None,
    fails: Exception | None = None,
    mode: Help = Help.QUIET,
    aloud: bool = True,
) -> ScriptedRehearsal:
    rehearsal = ScriptedRehearsal(events, outcome, fails)
    rehearsal.aloud = aloud
    plan = Plan(frozen.persona(), talking, minutes=15, hands_free=hands_free, mode=mode)
    await pilot.app.push_screen(RehearseScreen(plan, rehearsal))
    if fails is None:
        await rehearsal.told.wait()
    await pilot.pause()
    return rehearsal


KEYS = [
    (BEGUN, False, "space", [Key.TALK]),
    (ON_FLOOR, False, "space", [Key.TALK]),
    (ON_FLOOR, False, "escape", [Key.TAKE_BACK]),
    (ON_FLOOR, False, "x", []),
    (SPEAKING, False, "space", [Key.TALK]),
    (SPEAKING, False, "escape", [Key.HUSH]),
    (SPEAKING, False, "x", [Key.HUSH]),
    (SPEAKING, False, "enter", [Key.HUSH]),
    (SPEAKING, False, "pageup", []),
    (SPEAKING, False, "up", []),
    (SPEAKING, True, "space", [Key.HUSH]),
    (BEGUN, True, "space", [Key.TALK]),
    (BEGUN, False, "ctrl+s", [Key.PAUSE]),
    (SPEAKING, False, "ctrl+s", [Key.PAUSE]),
    (SPEAKING, False, "ctrl+n", []),
]


async def test_keys(opened: Opened) -> None:
    async with opened() as pilot:
        for events, hands_free, key, sent in KEYS:
            rehearsal = await _sit_down(pilot, events, hands_free=hands_free)
            await pilot.press(key)
            assert rehearsal.pressed == sent, (events[-1], hands_free, key)
            pilot.app.pop_screen()


FLOOR = [
    (BEGUN, "Your turn, whenever you are ready. Space to talk."),
    (ON_FLOOR, "You have the floor; take your time. Space: done. Esc: take it back."),
    ((*ON_FLOOR, happened.SpeechEnded(3.0)), "Nora is thinking…"),
    ((*ON_FLOOR, happened.SpeechEnded(3.0, taken_back=True)), "Taken back. Your turn"),
    (SPEAKING, "Nora is speaking. Any key stops them."),
    ((*SPEAKING, happened.Warned(3.0, "A [red]warning[/red].")), "A [red]warning[/red]."),
    ((*SPEAKING, happened.PhaseChanged(3.0, Phase.ASKING)), "✓ arriving"),
    ((*SPEAKING, happened.PhaseChanged(3.0, Phase.CLOSING)), "▸ closing"),
    ((*SPEAKING, happened.PhaseChanged(3.0, Phase.OVERTIME)), "▸ overtime"),
    ((*BEGUN, happened.Ended(3.0, Ending.GOODBYE)), "Your review is on its way"),
]


async def test_what_is_said_about_the_floor(opened: Opened) -> None:
    async with opened((100, 30)) as pilot:
        for events, says in FLOOR:
            await _sit_down(pilot, events)
            assert says in shown(pilot)
            pilot.app.pop_screen()


async def test_both_sides_stand_in_the_captions_as_they_are(opened: Opened) -> None:
    async with opened() as pilot:
        rehearsal = await _sit_down(pilot, ON_FLOOR)
        rehearsal.tell(happened.Overheard(3.0, 2.0, "How did"))
        await pilot.pause()
        assert "You: How did …" in shown(pilot)
        rehearsal.tell(happened.Overheard(4.0, 2.0, "How did you [i]begin"))
        rehearsal.tell(happened.SpeechEnded(5.0))
        rehearsal.tell(happened.Transcribed(5.0, "How did you [i]begin?"))
        for event in SPEAKING[3:]:
            rehearsal.tell(event)
        rehearsal.tell(happened.Captioned(6.0, "By chance\x1b[31m."))
        await pilot.pause()
        text = shown(pilot)
        assert text.count("How did") == 1
        assert "You: How did you [i]begin?" in text
        assert "Nora: Well. [b]It[/b] began. By chance[31m." in text


async def test_what_is_taken_back_is_gone(opened: Opened) -> None:
    async with opened() as pilot:
        rehearsal = await _sit_down(pilot, (*ON_FLOOR, happened.Overheard(3.0, 2.0, "Well, um")))
        rehearsal.tell(happened.SpeechEnded(4.0, taken_back=True))
        await pilot.pause()
        assert "Well, um" not in shown(pilot)


async def test_the_newest_words_are_in_sight_until_somebody_scrolls_up(opened: Opened) -> None:
    async with opened() as pilot:
        rehearsal = await _sit_down(pilot, list(events_of(frozen.talk(), 17, agreed=15)))
        await pilot.pause()
        assert "I saw that your team cut the alarms" in " ".join(shown(pilot).split())
        await pilot.press("pageup", "pageup")
        before = shown(pilot)
        rehearsal.tell(happened.Transcribed(330.0, "Something new."))
        await pilot.pause()
        assert "Something new." not in shown(pilot)
        assert shown(pilot).splitlines()[3:10] == before.splitlines()[3:10]
        await pilot.press(*["pagedown"] * 9)
        assert "Something new." in shown(pilot)


async def test_who_scrolled_up_and_says_something_sees_the_answer(opened: Opened) -> None:
    for talking, keys in ((Talking.TYPED, ("x", "enter")), (Talking.MICROPHONE, ("space",))):
        async with opened() as pilot:
            rehearsal = await _sit_down(pilot, list(events_of(frozen.talk(), 17, agreed=15)), talking)
            await pilot.pause()
            await pilot.press("pageup", "pageup", *keys)
            rehearsal.tell(happened.Transcribed(330.0, "Something new."))
            await pilot.pause()
            assert "Something new." in shown(pilot)


async def test_the_arrow_keys_read_again_in_a_typed_talk_and_tab_leads_nowhere(opened: Opened) -> None:
    async with opened() as pilot:
        rehearsal = await _sit_down(pilot, list(events_of(frozen.talk(), 17, agreed=15)), Talking.TYPED)
        await pilot.pause()
        at = pilot.app.screen.query_one("#captions").scroll_y
        await pilot.press("up")
        assert pilot.app.screen.query_one("#captions").scroll_y < at
        await pilot.press("tab", *"well", "enter")
        assert rehearsal.typed == ["well"]


async def test_all_lines_that_are_pasted_are_said(opened: Opened) -> None:
    async with opened() as pilot:
        rehearsal = await _sit_down(pilot, BEGUN, Talking.TYPED)
        line = pilot.app.screen.query_one(Input)
        for text in ("One line.\nAnd the question?\r\n\x1b[2J", "", "\n", "x" * 10_000):
            line.post_message(Paste(text))
        await pilot.press("enter")
        assert rehearsal.typed[0].startswith("One line. And the question? [2Jxxx")
        assert len(rehearsal.typed[0]) < 5000


async def test_the_cup_empties(opened: Opened) -> None:
    async with opened() as pilot:
        rehearsal = await _sit_down(pilot, BEGUN)
        assert "15 min left" in shown(pilot)
        for t, words in ((300.0, "10 min left"), (870.0, "last minute"), (900.0, "1 min over"), (961.0, "2 min over")):
            rehearsal.tell(happened.Beat(t, 0.1, 0.0))
            await pilot.pause()
            assert words in shown(pilot)
        assert pilot.app.screen.query_one(Cup).left == 0.0


async def test_typing(opened: Opened) -> None:
    async with opened() as pilot:
        rehearsal = await _sit_down(pilot, SPEAKING, Talking.TYPED)
        await pilot.press(*"a b", "enter", "enter", "space", "enter", "escape")
        await pilot.pause()
        assert rehearsal.typed == ["a b"]
        assert rehearsal.pressed == [Key.HUSH]
        assert "your microphone" not in shown(pilot)


async def test_leaving_is_asked_and_comes_to_the_review(opened: Opened) -> None:
    outcome = Outcome("20260101-101500-000", frozen.talk(), frozen.card(), Ending.LEFT)
    async with opened((100, 30)) as pilot:
        rehearsal = await _sit_down(pilot, SPEAKING, outcome=outcome)
        await pilot.press("ctrl+c")
        assert isinstance(pilot.app.screen, AskScreen)
        await pilot.press("enter")
        assert rehearsal.pressed == []
        await pilot.press("ctrl+c", "right", "enter")
        assert rehearsal.pressed == [Key.LEAVE]
        assert "your last words are being kept" in shown(pilot)
        rehearsal.goes_on.set()
        await settled(pilot)
        assert isinstance(pilot.app.screen, ReviewScreen)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, ChooseScreen)


async def test_a_talk_that_ends_while_leaving_is_asked(opened: Opened) -> None:
    outcome = Outcome(None, frozen.talk(), frozen.card(), Ending.TIME)
    async with opened() as pilot:
        rehearsal = await _sit_down(pilot, SPEAKING, outcome=outcome)
        await pilot.press("ctrl+c")
        rehearsal.goes_on.set()
        await settled(pilot)
        assert isinstance(pilot.app.screen, ReviewScreen)
        (note,) = pilot.app._notifications
        assert "could not be saved" in note.message


async def test_quitting_is_asked_too(opened: Opened) -> None:
    async with opened() as pilot:
        await _sit_down(pilot, SPEAKING)
        await pilot.press("ctrl+q")
        assert "in the middle of the talk?" in " ".join(shown(pilot).split())
        await pilot.press("n")
        assert isinstance(pilot.app.screen, RehearseScreen)
        await pilot.press("ctrl+q", "y")
        await pilot.pause()
    assert pilot.app.return_code == 0


async def test_whoever_insists_quits_at_once(opened: Opened) -> None:
    async with opened() as pilot:
        await _sit_down(pilot, SPEAKING)
        await pilot.press("ctrl+q", "ctrl+q")
        await pilot.pause()
    assert pilot.app.return_code == 0


async def test_a_talk_without_a_score_says_why_and_is_left_by_esc(opened: Opened) -> None:
    outcome = Outcome("x", frozen.talk(), None, Ending.LEFT, ("The talk could not be scored (a reason)",))
    async with opened() as pilot:
        rehearsal = await _sit_down(pilot, BEGUN, outcome=outcome)
        rehearsal.goes_on.set()
        await settled(pilot)
        text = " ".join(shown(pilot).split())
        assert "(a reason)" in text
        assert "Esc to go back" in text
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, ChooseScreen)


FAILURES = [
    (LineLost("There is no microphone", "use `--typed`"), "There is no microphone. Plug one in"),
    (EngineMissing("The model file of Whisper is damaged", "install coffeechat again"), "install coffeechat again."),
    (ValueError("[/nonsense]"), "Something broke inside coffeechat"),
]


@pytest.mark.parametrize(("error", "says"), FAILURES)
async def test_a_talk_that_cannot_begin(error: Exception, says: str, opened: Opened) -> None:
    async with opened((120, 40)) as pilot:
        await _sit_down(pilot, (), fails=error)
        await settled(pilot)
        text = " ".join(shown(pilot).split())
        assert says in text
        assert "--typed" not in text
        assert "esc Back" in text
        assert "Talk / done" not in text
        await pilot.press("ctrl+c")
        assert isinstance(pilot.app.screen, ChooseScreen)


async def test_who_goes_back_before_it_begins_leaves_no_talk(opened: Opened) -> None:
    async with opened() as pilot:
        rehearsal = ScriptedRehearsal(BEGUN)
        rehearsal.ready.clear()
        screen = RehearseScreen(Plan(frozen.persona(), minutes=15), rehearsal)
        await pilot.app.push_screen(screen)
        await pilot.pause()
        text = shown(pilot)
        assert "esc Back" in text
        assert "Take back" not in text
        await pilot.press("escape")
        rehearsal.ready.set()
        await pilot.pause()
        assert isinstance(pilot.app.screen, ChooseScreen)
        assert not rehearsal.told.is_set()


async def test_what_is_typed_keeps_its_focus_behind_a_question(opened: Opened) -> None:
    async with opened() as pilot:
        await _sit_down(pilot, BEGUN, Talking.TYPED)
        await pilot.press(*"half a", "ctrl+c", "escape", *" line")
        line = pilot.app.screen.query_one(Input)
        assert line.value == "half a line"
        assert line.has_focus


async def test_hints_come_in_a_coached_talk_only_and_go_with_the_turn(opened: Opened) -> None:
    async with opened() as pilot:
        rehearsal = await _sit_down(pilot, BEGUN, mode=Help.COACHED)
        assert "Hint: Say hello and your name, why you chose Nora" in shown(pilot)
        rehearsal.tell(happened.Transcribed(4.0, "Hello, I am Sam."))
        await pilot.pause()
        assert "Hint" not in shown(pilot)
        await pilot.press("ctrl+n")
        assert "Hint: You could say: “How did you come to do this?”" in shown(pilot)
        pilot.app.pop_screen()
        await _sit_down(pilot, BEGUN, mode=Help.QUIET)
        assert "Hint" not in shown(pilot)


async def test_in_a_blind_talk_they_are_heard_and_not_read_unless_one_asks(opened: Opened) -> None:
    async with opened() as pilot:
        rehearsal = await _sit_down(pilot, SPEAKING, mode=Help.BLIND)
        text = shown(pilot)
        assert "Nora spoke." in text
        assert "It began" not in text
        assert "at ease" not in text
        rehearsal.tell(happened.Captioned(3.0, "And it went on."))
        await pilot.press("ctrl+t")
        assert "Nora: Well. [b]It[/b] began. And it went on." in " ".join(shown(pilot).split())
        assert rehearsal.pressed == []
        await pilot.press("ctrl+t")
        assert "It began" not in shown(pilot)
        pilot.app.pop_screen()
        await _sit_down(pilot, SPEAKING, mode=Help.BLIND, aloud=False)
        assert "began." in shown(pilot)


async def test_a_face_shows_the_mood_and_a_pause_says_what_it_is(opened: Opened) -> None:
    async with opened() as pilot:
        rehearsal = await _sit_down(pilot, BEGUN)
        assert "at ease" in shown(pilot)
        rehearsal.tell(happened.Composed(3.0, "No.", None, Act.QUESTION, 0.2))
        rehearsal.tell(happened.Paused(4.0))
        await pilot.pause()
        assert "a little cool" in shown(pilot)
        assert "Paused: the coffee stands still." in shown(pilot)
        rehearsal.tell(happened.Resumed(4.0, 9.0))
        await pilot.pause()
        assert "Your turn" in shown(pilot)
