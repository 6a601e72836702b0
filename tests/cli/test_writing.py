"""`personas new`: asked for, spoken to files, from a CV; through the real command."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.authoring.personas import read_persona
from simulator.speech.voices.hibari import HibariVoice
from simulator.speech.wav import write_wav
from tests.cli.run import coffeechat, here, one_sentence

CARD = ["Vera Lund", "Lock Keeper", "Canal Trust", "transport", "", "", "", "female", "20", "reserved"]
FACTS = [
    *("Built kayaks until 2006.", "Joined the Canal Trust in 2006.", ""),
    *("It has 31 locks.", "It is 190 years old.", ""),
    *("Spoke on the radio about eels.", "Won the Heron Prize in 2020.", ""),
]
STORIES = {
    "origin": "I built kayaks. A lock keeper asked me to mend his gate, and I never left the gate.",
    "turn": "- My back gave out in one morning. I could not lift a kayak, and so I sat by the water.",
    "day": "Boats come from eight. I open the paddles, I talk, I close them again, and between two boats I paint.",
    "wrong": "A boat hung on the sill: its stern was caught. I dropped the paddles at once. We lost a pot | no more.",
    "people": "There are two of us. We decide by who has to get wet.",
    "inside": "The eels. Every autumn the eels come through the lock at night, and we open for them without any boat.",
    "skill": "You have to hear the gate. A gate that is about to jam sounds like a door in an old house.",
    "learning": "Old Piet let me do it wrong until I asked. It took a summer.",
    "proud": "I drew the eel ladder on a napkin. The trust built it, and that autumn we counted nine hundred eels.",
    "future": "They want to open the gates from an office. I think that somebody will still have to look at the water.",
    "advice": "Learn to tie one knot well. Then come in winter, when nobody is here, and see whether you like it.",
    "doubt": "",
}


def answered(stories: dict[str, str]) -> list[str]:
    """The lines that somebody types who takes every suggestion."""
    return [line for told in stories.values() for line in ([told, "", ""] if told else [""])]


@pytest.mark.models
def test_an_interview_becomes_a_page_that_answers(tmp_path: Path) -> None:
    typed = "\n".join([*CARD, *FACTS, *answered(STORIES), "", *[""] * 30])
    done = here("personas", "new", "--guided", home=tmp_path, text=typed + "\n")
    assert done.returncode == 0, done.stdout + done.stderr
    page = tmp_path / "personas" / "vera-lund.md"
    persona, problems = read_persona(page)
    assert persona is not None, problems
    assert (persona.name, persona.role, persona.organisation) == ("Vera Lund", "Lock Keeper", "Canal Trust")
    assert (persona.voice.gender, persona.temperament.value) == ("female", "reserved")
    assert [fact.text for fact in persona.facts] == [fact for fact in FACTS if fact]
    assert [story.body for story in persona.stories] == [told.removeprefix("- ") for told in STORIES.values() if told]
    assert all(" | " not in question for story in persona.stories for question in story.asked_as)
    assert {"career path", "day to day", "organisation", "skills", "outlook"} <= {
        category for story in persona.stories for category in story.categories
    }
    assert "background-1" in {fact for story in persona.stories for fact in story.about}
    asked = "How did you come to this work?\nHow do people learn this work?\n"
    said = here("ask", "--persona", "vera-lund", "--json", "--fresh", home=tmp_path, text=asked)
    assert [json.loads(line)["story"] for line in said.stdout.splitlines()] == [
        persona.stories[0].id,
        persona.stories[7].id,
    ]
    # What was asked for is a page now, and never asked for or written over again.
    assert not list((tmp_path / "drafts").iterdir())
    before = page.read_bytes()
    again = here("personas", "new", "vera-lund", "--guided", home=tmp_path, text=typed)
    assert again.returncode == 1
    assert "exists already" in one_sentence(again)
    assert page.read_bytes() == before


def test_stopping_loses_nothing_and_going_on_asks_nothing_twice(tmp_path: Path) -> None:
    first = here("personas", "new", "vera", "--guided", home=tmp_path, text="\n".join(["", *CARD[1:4]]) + "\nq\n")
    assert "as it is spoken? [Vera]" in first.stdout
    assert first.returncode == 0
    assert "Go on another day with: coffeechat personas new vera --guided" in first.stdout
    # The end of input comes in the middle of an answer.
    rest = [*CARD[4:], *FACTS, "I built kayaks.", "Then I did not."]
    second = here("personas", "new", "vera", "--guided", home=tmp_path, text="\n".join(rest) + "\n")
    assert "job title" not in second.stdout
    assert second.returncode == 0, second.stderr
    third = here("personas", "new", "vera", "--guided", home=tmp_path)
    assert "Heard: I built kayaks. Then I did not." in third.stdout
    assert "6 facts" in third.stdout
    assert not (tmp_path / "personas" / "vera.md").exists()


@pytest.mark.skipif(os.name == "nt", reason="sends Ctrl-C as a signal")
def test_ctrl_c_keeps_what_was_typed(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "simulator", "personas", "new", "vera", "--guided"]
    env = {**os.environ, "COFFEECHAT_HOME": str(tmp_path)}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env
    ) as run:
        assert run.stdin is not None
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdin.write(b"Vera Lund\n")
        run.stdin.flush()
        while b"job title" not in run.stdout.readline():
            pass
        run.send_signal(signal.SIGINT)
        assert b"Kept so far" in run.stdout.read()
        assert run.wait(30) == 0
        assert run.stderr.read() == b""
    assert "Vera Lund" in (tmp_path / "drafts" / "vera.json").read_text("utf-8")


@pytest.mark.models
def test_what_was_passed_over_can_be_asked_again(tmp_path: Path) -> None:
    # All twelve and the free one are passed over, asked again, and the first is answered then.
    lines = [*CARD, *FACTS, *[""] * 13, "n", "I built kayaks.", "", "", *[""] * 13, *[""] * 3]
    done = here("personas", "new", "vera", "--guided", home=tmp_path, text="\n".join(lines) + "\n")
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("[1 of 12]") == 2
    persona, problems = read_persona(tmp_path / "personas" / "vera.md")
    assert persona is not None, problems
    assert [story.body for story in persona.stories] == ["I built kayaks."]


@pytest.mark.models
def test_an_answer_can_be_given_once_more(tmp_path: Path) -> None:
    # `b` before any answer, an answer without a word, one that is passed over by mistake, and one that is mended.
    mended = ["b", "b", "yes", "kayaks = boats", "", "", "b", "q"]
    lines = [*CARD, *FACTS, "b", "...", "", "I built kayaks.", "", "", "", *mended]
    done = here("personas", "new", "vera", "--guided", home=tmp_path, text="\n".join(lines) + "\n")
    assert done.returncode == 0, done.stderr
    for said in (
        "no answer before this one",
        "no word in that",
        "Heard: I built kayaks.",
        "too short",
        "Heard: I built boats.",
    ):
        assert said in done.stdout
    assert [done.stdout.count(f"[{n} of 12]") for n in (1, 2, 3)] == [4, 3, 1]
    kept = json.loads((tmp_path / "drafts" / "vera.json").read_text("utf-8"))
    assert kept["page"]["stories"] == []
    assert kept["pending"] == {"origin": "I built boats."}


@pytest.mark.models
def test_long_answers_are_two_stories_and_suggestions_can_be_changed(tmp_path: Path) -> None:
    gate, heron = (
        "The gate jammed and I went down to look at it in the rain.",
        "Later my daughter painted a heron on the wall.",
    )
    long = " ".join([*[gate] * 6, *[heron] * 6])
    first = [
        "y",
        "7 nonsense",
        "1 The gate, of course",
        "2 challenges, rain",
        "3 trust",
        "3 x",
        "4 What jammed? | Why?",
    ]
    second = ["1 the GATE of course", "", "1 The heron", ""]
    lines = [*CARD, *FACTS, long, "", *first, "5 It jammed.", "", *second, "q"]
    done = here("personas", "new", "vera", "--guided", home=tmp_path, text="\n".join(lines) + "\n")
    assert "138 words" in done.stdout, done.stdout + done.stderr
    assert "already" in done.stdout
    kept = json.loads((tmp_path / "drafts" / "vera.json").read_text("utf-8"))["page"]["stories"]
    assert [story["title"] for story in kept] == ["The gate, of course", "The heron"]
    assert " ".join(story["body"] for story in kept) == long
    assert kept[1]["asked as"] == [kept[1]["asked as"][0]]
    assert kept[0]["topics"] == ["challenges", "rain"]
    assert (kept[0]["told to"], kept[0]["asked as"], kept[0]["short"]) == (
        "trust",
        ["What jammed?", "Why?"],
        "It jammed.",
    )


@pytest.mark.models
def test_answers_in_sound_files_become_stories(tmp_path: Path) -> None:
    voice = HibariVoice(tmp_path / "cache", "bright", british=False)
    cv = tmp_path / "resume.json"
    cv.write_text(
        json.dumps({"basics": {"name": "Vera Lund"}, "work": [{"name": "Canal Trust", "position": "Keeper"}]})
    )
    told = [STORIES["origin"], STORIES["day"]]
    for number, text in enumerate(told):
        write_wav(tmp_path / f"{number}.wav", voice.say(text))
    (tmp_path / "bad.wav").write_text("no sound")
    command = ["personas", "new", "vera.md", "--from", "resume.json", "--yes", "--audio", "0.wav", "bad.wav", "1.wav"]
    done = coffeechat(*command, home=tmp_path / "home", cwd=tmp_path)
    assert done.returncode == 1
    assert "bad.wav" in done.stdout
    assert "write over industry" in done.stdout
    persona, problems = read_persona(tmp_path / "vera.md")
    assert persona is not None, problems
    assert len(persona.stories) == 2
    assert "never left the gate" in persona.stories[0].body
    assert "paddles" in persona.stories[1].body


def test_a_cv_alone_is_a_page_without_an_error(tmp_path: Path) -> None:
    cv = tmp_path / "cv.json"
    cv.write_text(json.dumps({"basics": {"name": "Vera: Lund #1", "label": "Keeper"}, "education": [{"area": "Eels"}]}))
    shown = here("personas", "new", "--from", str(cv), home=tmp_path)
    assert shown.returncode == 0, shown.stderr
    (tmp_path / "shown.md").write_text(shown.stdout, "utf-8")
    done = here("personas", "new", "vera", "--from", str(cv), home=tmp_path)
    assert "organisation, industry" in done.stdout
    for page in (tmp_path / "shown.md", tmp_path / "personas" / "vera.md"):
        persona, problems = read_persona(page)
        assert persona is not None, problems
        assert persona.name == "Vera: Lund #1"
        assert [fact.text for fact in persona.facts] == ["Studied Eels."]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["x", "--from", "missing.json"], 1),
        (["x", "--from", "text.txt"], 1),
        (["x", "--guided", "--from", "text.txt"], 1),
        (["Not A Name", "--guided"], 1),
        (["Vera.md"], 1),
        (["there.md", "--guided"], 1),
        (["--guided"], 2),
        (["there.md", "--schema"], 1),
        (["x", "--yes"], 2),
        (["x", "--guided", "--aloud"], 2),
    ],
)
def test_what_cannot_be_is_one_sentence(arguments: list[str], code: int, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("Dear Sir or Madam")
    (tmp_path / "there.md").write_text("mine")
    done = here("personas", "new", *arguments, home=tmp_path / "home", cwd=tmp_path)
    assert done.returncode == code, done.stdout + done.stderr
    assert "--debug" not in one_sentence(done)
    assert (tmp_path / "there.md").read_text() == "mine"


def test_a_damaged_draft_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "vera.json").write_text('{"page": 3}')
    done = here("personas", "new", "vera", "--guided", home=tmp_path)
    assert done.returncode == 1
    assert "move that file away" in one_sentence(done)
