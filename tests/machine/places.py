"""Homes that cannot be written: on a small disk of their own that is full, or on one that is read-only.

The disk is mounted in a mount namespace of its own, so that no other program sees it, root's rules do not help, and
nothing is left behind. What is to be looked at afterwards has to run in the same place: `several` runs one script.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

_PATIENCE = 400

COFFEECHAT = f'"{sys.executable}" -m simulator'
"""The command in a script for `several`."""


def refused() -> str | None:
    """None where a disk can be mounted, else the reason to skip."""
    if shutil.which("unshare") is None:
        return "no disk of its own can be had here: there is no `unshare` (util-linux)"
    tried = subprocess.run(_apart("mount -t tmpfs -o size=64k tmpfs /mnt"), capture_output=True, text=True, check=False)
    return None if tried.returncode == 0 else f"no disk of its own can be had here: {tried.stderr.strip()[:100]}"


def several(home: Path, options: str, before: str, script: str, text: str = "") -> subprocess.CompletedProcess[str]:
    """Mount a disk at `home` with these options, prepare it with `before`, and run the script with `text` as input."""
    home.mkdir(exist_ok=True)
    mount = f"mount -t tmpfs -o {options} tmpfs '{home}' || exit 99"
    done = subprocess.run(
        _apart("\n".join([mount, before, script])),
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, "COFFEECHAT_HOME": str(home), "HOME": str(home)},
        check=False,
        timeout=_PATIENCE,
    )
    assert done.returncode != 99, done.stderr
    return done


def filled(home: Path, left: int) -> str:
    """The part of a script that fills the disk at `home` up to so many free kilobytes."""
    return f"""
dd if=/dev/zero of='{home}/filler' bs=1k 2>/dev/null
dd if=/dev/zero of='{home}/room' bs=1k count=0 2>/dev/null
size=$(($(stat -c %s '{home}/filler') - {left} * 1024))
truncate -s $size '{home}/filler'
"""


def listed(text: str) -> list[dict[str, object]]:
    """The sessions of `sessions list --json`, printed last by a script."""
    found: list[dict[str, object]] = json.loads(text[text.rindex("\n[") if "\n[" in text else 0 :])
    return found


def _apart(script: str) -> list[str]:
    return ["unshare", "--map-root-user", "--mount", "sh", "-c", script]
