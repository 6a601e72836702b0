"""Takes the pictures of the README from the running app: `python docs/pictures.py`, in the folder of the project.

The library and the scores are real; the talk that is shown is one of `tests/golden`. Each picture is saved as SVG, and
as PNG too where `rsvg-convert` is installed (and made small by `pngquant`).
"""

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input, OptionList

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from simulator import locations  # noqa: E402
from simulator.authoring.transcripts import read_transcript  # noqa: E402
from simulator.domain.talk import Ending, Help, Speaker  # noqa: E402
from simulator.report.documents import scorecard_to_json  # noqa: E402
from simulator.session import events as happened  # noqa: E402
from simulator.settings import Settings  # noqa: E402
from simulator.tui.app import CoffeechatApp, Start  # noqa: E402
from simulator.tui.screens.past import PastScreen  # noqa: E402
from simulator.tui.screens.prepare import PrepareScreen  # noqa: E402
from simulator.tui.screens.rehearse import RehearseScreen  # noqa: E402
from simulator.tui.screens.review import ReviewScreen  # noqa: E402
from simulator.tui.screens.soundcheck import SoundCheckScreen  # noqa: E402
from simulator.tui.screens.writing import PageText, WritingScreen  # noqa: E402
from simulator.tui.widgets.coffee_table import CoffeeTable  # noqa: E402
from simulator.usecases import library, soundcheck  # noqa: E402
from simulator.usecases.judge import score_talk  # noqa: E402
from simulator.usecases.keeping import Keeper  # noqa: E402
from simulator.usecases.preparing import Sheet, asked_by, keep_sheet  # noqa: E402
from simulator.usecases.previewing import open_page  # noqa: E402
from simulator.usecases.rehearse import Plan  # noqa: E402
from tests.tui.conftest import FixedCheck  # noqa: E402
from tests.tui.scripted import ScriptedRehearsal, events_of  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"
SIZE = (104, 30)
GOAL = "Whether there is room for somebody like me in this work"
QUESTIONS = (
    "What made you leave the ward?",
    "What does a day look like for you now?",
    "How did your team decide which alarms to cut?",
    "What is the hardest thing about the job?",
    "Where do you see this work going in ten years?",
)
BETTER = "What made you leave the ward after twelve years of intensive care?"
ALL = (
    *("choose", "prepare", "sound-check", "rehearse"),
    *("review", "transcript", "timeline", "again", "follow-up", "past"),
)
DRAFT = "Do you miss the ward?"
TALK = ROOT / "tests" / "golden" / "nora-keane-5-good.json"
WRITTEN = (
    "nora-keane",
    ("- hook: a porter with a bread trolley ->", "- hook: the bread trolley ->"),
    "## Quietening the alarms",
    "How did your team cut the alarms by 38 percent?",
)
EARLIER = ROOT / "tests" / "golden" / "nora-keane-4-fair.json"


def picture(app: CoffeechatApp, name: str) -> None:
    """Save what the app shows now."""
    svg = PICTURES / f"{name}.svg"
    drawn = app.export_screenshot(title="coffeechat")
    # Without this, some programs drop the spaces at the beginning of a line.
    svg.write_text(drawn.replace("<text ", '<text xml:space="preserve" '), "utf-8")
    if shutil.which("rsvg-convert"):
        png = svg.with_suffix(".png")
        subprocess.run(["rsvg-convert", "--zoom", "1.1", "-o", str(png), str(svg)], check=True)
        if shutil.which("pngquant"):
            subprocess.run(["pngquant", "--force", "--output", str(png), "64", str(png)], check=True)
    sys.stdout.write(f"{svg.relative_to(ROOT)}\n")


def keep(talk: Path) -> str:
    """Put a talk among the past ones, with its score; its id."""
    transcript = read_transcript(talk)
    persona = library.persona_by_slug(transcript.persona or "")
    minutes = transcript.minutes or persona.minutes
    keeper = Keeper(locations.own("sessions"), persona, minutes, "microphone", 0, Help.COACHED.value)
    keeper.listen(happened.Ready(0.0, persona.slug, minutes))
    for index, turn in enumerate(transcript.turns):
        keeper.listen(happened.TurnKept(turn.end or 0.0, index, turn))
    keeper.listen(happened.Ended(transcript.turns[-1].end or 0.0, Ending.GOODBYE))
    keeper.keep_score(scorecard_to_json(score_talk(transcript, persona)))
    keeper.close()
    return keeper.saved_as or ""


async def take(names: Sequence[str], size: tuple[int, int] = SIZE, theme: str = "") -> None:
    """Open the room, go to each place and take its picture."""
    transcript = read_transcript(TALK)
    persona = library.persona_by_slug(transcript.persona or "")
    app = CoffeechatApp(Start(Settings(theme=theme), warm=False))
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        app.progress = "✓ Ready to listen."
        app.screen.query_one("#progress").update(app.progress)  # type: ignore[attr-defined]
        people = app.screen.query_one("#people", OptionList)
        people.highlighted = people.get_option_index(persona.slug)
        await pilot.pause()
        if "choose" in names:
            picture(app, "choose")
        keep_sheet(persona.slug, Sheet(GOAL, QUESTIONS, DRAFT))
        await app.push_screen(PrepareScreen(persona))
        await app.workers.wait_for_complete()
        await pilot.pause()
        if "prepare" in names:
            picture(app, "prepare")
        rehearsal = ScriptedRehearsal(list(events_of(transcript, 17, agreed=transcript.minutes or 20)))
        screen = RehearseScreen(Plan(persona, minutes=transcript.minutes), rehearsal, QUESTIONS)
        await app.push_screen(screen)
        await rehearsal.told.wait()
        for said in transcript.turns[:17]:
            screen.query_one(CoffeeTable).tick(asked_by(said.text, QUESTIONS) if said.speaker is Speaker.YOU else ())
        await pilot.pause()
        if "rehearse" in names:
            picture(app, "rehearse")
        keep(EARLIER)
        review = ReviewScreen(persona, transcript, score_talk(transcript, persona), keep(TALK))
        await app.switch_screen(review)
        await done(pilot, "_look_back")
        if "review" in names:
            picture(app, "review")
        await pilot.press("2")
        await pilot.press("pagedown")
        await pilot.pause()
        if "transcript" in names:
            picture(app, "transcript")
        await pilot.press("4")
        await pilot.pause()
        if "timeline" in names:
            picture(app, "timeline")
        if "again" in names:
            review.action_rewind()
            await pilot.pause()
            app.screen.query_one("#asked-turns", OptionList).highlighted = 1
            await pilot.pause()
            app.screen.query_one("#better", Input).value = BETTER
            await pilot.press("enter", "enter")
            await done(pilot, "_go_back")
            picture(app, "again")
            await app.pop_screen()
        if "follow-up" in names:
            review.action_follow_up()
            await done(pilot, "_judge")
            picture(app, "follow-up")
            await app.pop_screen()
        if "sound-check" in names:
            await app.push_screen(SoundCheckScreen(persona))
            await pilot.pause(0.5)
            picture(app, "sound-check")
            await app.pop_screen()
        if "past" in names:
            await app.push_screen(PastScreen())
            await done(pilot, "_read")
            picture(app, "past")


async def done(pilot: Pilot[int], worker: str) -> None:
    """Wait until a thread of this name has come back and all is drawn."""
    for _ in range(3):
        await pilot.pause()
        if waits := [one for one in pilot.app.workers if one.name == worker]:
            await pilot.app.workers.wait_for_complete(waits)
    await pilot.pause()


class Microphone(FixedCheck):
    """In front of somebody who speaks as one should."""

    opened: list[tuple[str | None, str | None]] = []  # noqa: RUF012
    closed = 0


async def write(slug: str, slip: tuple[str, str], below: str, question: str) -> None:
    """Open a page in the writing room, with one slip in it and a question asked, and take the picture of it."""
    app = CoffeechatApp(Start(Settings(), warm=False))
    opened = open_page(slug)
    page = replace(opened, text=opened.text.replace(*slip))
    async with app.run_test(size=SIZE) as pilot:
        await app.push_screen(WritingScreen(page))
        lines = page.text.split("\n")
        app.screen.query_one(PageText).move_cursor((lines.index(below), 0), center=True)
        put = app.screen.query_one("#put", Input)
        put.value = question
        await put.action_submit()
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        picture(app, "writing")


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["COFFEECHAT_HOME"] = home
        soundcheck.SoundCheck = Microphone  # type: ignore[assignment, misc]  # There may be no sound card here.
        soundcheck.devices = lambda: (["Headset"], ["Headset"])
        asyncio.run(take(ALL))
        asyncio.run(write(*WRITTEN))
