"""`packs`: pages to share, and pages that were shared."""

from argparse import Namespace
from collections.abc import Iterable

from simulator.cli.lines import show, show_json


def build(chosen: Namespace) -> int:
    """Put pages into a pack."""
    from simulator.usecases import packs

    pack = packs.build(chosen.out, chosen.paths)
    show(f"Wrote {chosen.out}: {_counted(pack.pages)}.")
    return 0


def install(chosen: Namespace) -> int:
    """Put the pages of a pack among the user's own."""
    from simulator.usecases import packs

    pack = packs.install(chosen.path)
    show(f"Installed {pack.name}: {_counted(pack.pages)}.")
    return 0


def list_packs(chosen: Namespace) -> int:
    """Every installed pack, by name."""
    from simulator.usecases import packs

    found = packs.packs()
    if chosen.json:
        show_json([{"slug": p.name, "name": p.name, "pages": list(p.pages)} for p in found])
        return 0
    for pack in found:
        show(f"{pack.name:<24} {_counted(pack.pages)}")
    if not found:
        show("No packs yet: install one with `coffeechat packs install FILE`.")
    return 0


def remove(chosen: Namespace) -> int:
    """Take a pack's pages away, but for those that were changed since."""
    from simulator.usecases import packs

    done = packs.remove(chosen.name)
    show(f"Removed {chosen.name}: {_counted(done.gone)}.")
    for page in done.kept:
        show(f"Kept {page}: you have changed it, or another pack holds it too.")
    return 0


def _counted(pages: Iterable[str]) -> str:
    names = list(pages)
    personas = sum(name.startswith("personas/") for name in names)
    told = [
        f"{count} {word if count == 1 else word + 's'}"
        for count, word in ((personas, "persona"), (len(names) - personas, "question bank"))
        if count
    ]
    return " and ".join(told) or "nothing"
