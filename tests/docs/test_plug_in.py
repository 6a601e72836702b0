"""The plug-in of the page for developers, installed as the page says it, speaks."""

import tomllib
import wave
from pathlib import Path

import pytest

from tests.cli.run import coffeechat
from tests.docs.pages import ROOT, blocks

PAGE = (ROOT / "docs" / "for-developers.md").read_text("utf-8")


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder of packages with the plug-in in it, as an installer would leave it."""
    project = tomllib.loads(blocks(PAGE, "toml")[0])["project"]
    folder = tmp_path / "packages"
    about = folder / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    about.mkdir(parents=True)
    (folder / "coffeechat_hum.py").write_text(blocks(PAGE, "python")[0], "utf-8")
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n")
    lines = [
        f"[{group}]\n" + "".join(f"{k} = {v}\n" for k, v in of.items()) for group, of in project["entry-points"].items()
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
