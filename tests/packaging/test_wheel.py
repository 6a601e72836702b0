"""The wheel works outside the checkout, with all that it should carry."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    built = subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stdout + built.stderr
    return next(out.glob("coffeechat-*.whl"))


def test_carries_people_banks_assets_and_the_look_of_the_room(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for kind, ending in (("personas", ".md"), ("question_banks", ".md"), ("assets", ".toml")):
        beside = {f"simulator/_shipped/{kind}/{p.name}" for p in (ROOT / kind).iterdir() if p.suffix == ending}
        assert beside
        assert beside <= names
    assert "simulator/tui/coffeechat.tcss" in names
    assert not [name for name in names if name.startswith("tests/")]


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a machine with only the wheel; its dependencies are those of this test run."""
    target = tmp_path_factory.mktemp("site")
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--target", str(target), str(wheel)],
        check=True,
    )
    home = tmp_path_factory.mktemp("home")
    return {**os.environ, "PYTHONPATH": str(target), "HOME": str(home), "COFFEECHAT_HOME": str(home / "data")}


def _run(arguments: list[str], env: dict[str, str], cwd: Path, text: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "simulator", *arguments],
        env=env,
        cwd=cwd,
        input=text,
        capture_output=True,
        text=True,
        check=False,
    )


def test_lists_people_outside_the_checkout(installed: dict[str, str], tmp_path: Path) -> None:
    where = subprocess.run(
        [sys.executable, "-c", "import simulator; print(simulator.__file__)"],
        env=installed,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert not where.stdout.startswith(str(ROOT))
    listed = _run(["personas", "list"], installed, tmp_path)
    assert listed.returncode == 0, listed.stderr
    for page in (ROOT / "personas").glob("*.md"):
        assert page.stem in listed.stdout


def test_judges_and_writes_the_template_outside_the_checkout(installed: dict[str, str], tmp_path: Path) -> None:
    judged = _run(["questions", "--json"], installed, tmp_path, "How did you get into this work?\n")
    assert judged.returncode == 0, judged.stderr
    assert '"open"' in judged.stdout
    written = _run(["personas", "new", "-o", "somebody.md"], installed, tmp_path)
    assert written.returncode == 0, written.stderr
    checked = _run(["personas", "check", "somebody.md"], installed, tmp_path)
    assert checked.returncode == 0, checked.stdout
