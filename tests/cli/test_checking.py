"""`personas check` with `--verbose`, `--try` and `--watch`."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.authoring.page import STORIES, persona_page, story
from tests.cli.run import here, one_sentence

PAGE = persona_page(stories=STORIES + story("The plough", more="- about: in-the-news-1"))
BROKEN = PAGE.replace("- about: in-the-news-1", "- about: nothing-1")


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "good.md").write_text(PAGE, "utf-8")
    (folder / "bad.md").write_text(BROKEN, "utf-8")
    return folder


def test_verbose_prints_the_words_of_each_fact_beside_the_errors_of_others(pages: Path, tmp_path: Path) -> None:
    done = here("personas", "check", str(pages), "--verbose", home=tmp_path)
    assert done.returncode == 1
    assert "in-the-news-1: Won the snow prize in 2019." in done.stdout
    assert "no fact has this id" in done.stdout


def test_with_json_nothing_else_is_written(pages: Path, tmp_path: Path) -> None:
    for more in ((), ("--verbose",)):
        done = here("personas", "check", str(pages / "bad.md"), "--json", *more, home=tmp_path)
        assert [(p["level"], p["line"]) for p in json.loads(done.stdout)] == [
            ("error", 1 + BROKEN.split("\n").index("- about: nothing-1"))
        ]
        assert done.returncode == 1


@pytest.mark.models
def test_trying_adds_warnings_and_what_the_banks_reach(tmp_path: Path) -> None:
    page = tmp_path / "twin.md"
    same = story("Other", body="The bell rang.").replace("What about Other?", "What about Story 1?")
    page.write_text(persona_page(stories=STORIES + same), "utf-8")
    found = json.loads(here("personas", "check", str(page), "--try", "--json", home=tmp_path).stdout)
    assert all(p["level"] == "warning" and p["fix"] for p in found)
    assert any("`asked as`" in p["message"] for p in found)
    done = here("personas", "check", str(page), "--try", "--verbose", home=tmp_path)
    assert done.returncode == 0
    assert " -> " in done.stdout
    assert " finds no story" in done.stdout
    assert "questions find a story" in done.stdout
    assert "difficulty" in done.stdout


@pytest.mark.models
def test_asking_why_names_the_story_and_the_shut_doors(tmp_path: Path) -> None:
    page = tmp_path / "ida-berg.md"
    page.write_text(persona_page(), "utf-8")
    asked = ("ask", "--persona", str(page), "--why", "--fresh")
    done = here(*asked, home=tmp_path, text="What about Story 1?\nHello there.\n")
    assert "“Story 1” answers" in done.stdout
    assert "shut, that was no question: " in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="sends Ctrl-C as a signal")
def test_watching_checks_again_after_a_change_until_ctrl_c(pages: Path, tmp_path: Path) -> None:
    good = pages / "good.md"
    command = [sys.executable, "-m", "simulator", "personas", "check", str(good), "--watch"]
    home = {**os.environ, "COFFEECHAT_HOME": str(tmp_path)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=home) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert running.stdout.readline() == b"No problems found.\n"
        good.write_text(BROKEN, "utf-8")
        said = b""
        while b"error" not in said:
            said = running.stdout.readline()
            assert said
        assert b"nothing-1" in said
        good.unlink()
        while b"no such file" not in said:
            said = running.stdout.readline()
            assert said
        running.send_signal(signal.SIGINT)
        assert running.wait(30) == 1
        assert running.stderr.read() == b""


@pytest.mark.skipif(os.name == "nt", reason="sends Ctrl-C as a signal")
def test_watching_a_page_that_is_not_there_yet_says_so_and_waits(tmp_path: Path) -> None:
    page = tmp_path / "late.md"
    command = [sys.executable, "-m", "simulator", "personas", "check", str(page), "--watch"]
    home = {**os.environ, "COFFEECHAT_HOME": str(tmp_path)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=home) as running:
        assert running.stdout is not None
        assert b"no such file" in running.stdout.readline()
        assert b"Waiting for" in running.stdout.readline()
        page.write_text(PAGE, "utf-8")
        said = b""
        while b"No problems found." not in said:
            said = running.stdout.readline()
            assert said
        running.send_signal(signal.SIGINT)
        running.wait(30)
        assert running.stderr is not None
        assert running.stderr.read() == b""


def test_watching_is_for_people(pages: Path, tmp_path: Path) -> None:
    done = here("personas", "check", str(pages), "--watch", "--json", home=tmp_path)
    assert done.returncode == 2
    assert "--json" in one_sentence(done)


def test_a_rubric_is_checked_and_told(tmp_path: Path) -> None:
    assert "shipped rubric is in force" in here("rubric", "check", home=tmp_path).stdout
    assert json.loads(here("rubric", "check", "--json", home=tmp_path).stdout) == []
    (tmp_path / "rubric.toml").write_text('version = "7"\n[weights]\nclose = 9\n')
    done = here("rubric", "check", home=tmp_path)
    assert done.returncode == 0
    assert "weights.close: 9 instead of 8" in done.stdout
    bad = tmp_path / "bad.toml"
    bad.write_text("[weights]\ncloze = 9\n")
    done = here("rubric", "check", str(bad), "--json", home=tmp_path)
    assert done.returncode == 1
    assert [(p["file"], p["line"], p["level"]) for p in json.loads(done.stdout)] == [(str(bad), 2, "error")]
