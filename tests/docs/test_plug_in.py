"""The plug-ins of the page for developers, installed as the page says it, speak and answer."""

import tomllib
import wave
from pathlib import Path

import pytest

from tests.cli.run import coffeechat, one_sentence
from tests.docs.pages import ROOT, blocks

PAGE = (ROOT / "docs" / "for-developers.md").read_text("utf-8")


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder of packages with the plug-ins of the page in it, as an installer would leave it."""
    folder = tmp_path / "packages"
    for number, code in enumerate(blocks(PAGE, "python")):
        project = tomllib.loads(blocks(PAGE, "toml")[number])["project"]
        module = project["name"].replace("-", "_")
        about = folder / f"{module}-{project['version']}.dist-info"
        about.mkdir(parents=True)
        (folder / f"{module}.py").write_text(code, "utf-8")
        metadata = f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
        (about / "METADATA").write_text(metadata)
        lines = [
            f"[{group}]\n" + "".join(f"{k} = {v}\n" for k, v in of.items())
            for group, of in project["entry-points"].items()
        ]
        (about / "entry_points.txt").write_text("\n".join(lines))
    return folder


def test_a_page_that_names_it_is_spoken_by_it(installed: Path, tmp_path: Path) -> None:
    voice = blocks(PAGE, "yaml")[0]
    page = tmp_path / "hummer.md"
    shipped = (ROOT / "personas" / "tunde-adeyemi.md").read_text("utf-8")
    _, front, rest = shipped.split("---\n", 2)
    kept = "".join(line for line in front.splitlines(keepends=True) if not line.startswith(("voice:", " ")))
    page.write_text(f"---\n{kept}{voice}---\n{rest}", "utf-8")
    out = tmp_path / "hum.wav"
    done = coffeechat(
        "say", "--persona", str(page), "Five words are five notes.", "-o", str(out),
        home=tmp_path / "home", env={"PYTHONPATH": str(installed)}, cwd=ROOT,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    with wave.open(str(out)) as sound:
        assert sound.getnframes() / sound.getframerate() == pytest.approx(5 / 3, abs=0.05)


def test_a_dialogue_engine_is_chosen_for_a_run_and_for_good(installed: Path, tmp_path: Path) -> None:
    home, env = tmp_path / "home", {"PYTHONPATH": str(installed)}
    home.mkdir()
    asked = ("ask", "--persona", "gordon-petrie")
    question = "How did you end up underground?\n"
    thought = coffeechat(*asked, "--dialogue", "thinker", home=home, env=env, cwd=ROOT, text=question)
    assert "Gordon: Let Gordon think." in thought.stdout, thought.stderr
    listed = coffeechat("engines", "list", home=home, env=env, cwd=ROOT).stdout
    assert "storyteller (in use)" in listed
    assert "thinker\n" in listed
    assert coffeechat("engines", "use", "dialogue", "thinker", home=home, env=env, cwd=ROOT).returncode == 0
    assert "Let Gordon think." in coffeechat(*asked, home=home, env=env, cwd=ROOT, text=question).stdout
    gone = coffeechat(*asked, home=home, cwd=ROOT, text=question)
    assert "There is no engine thinker among the dialogue: installed are: storyteller" in one_sentence(gone)
    assert coffeechat("engines", "use", "dialogue", "storyteller", home=home, cwd=ROOT).returncode == 0
