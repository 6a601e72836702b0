"""`packs`: pages to share, and pages that were shared."""

from argparse import Namespace
from collections.abc import Iterable

from simulator.authoring.problems import shortened
from simulator.cli.assigning import LONGEST
from simulator.cli.lines import agreed, complain, show, show_json
from simulator.domain.errors import UsageError

_KINDS = {
    "persona": "personas/",
    "question bank": "question_banks/",
    "rubric": "rubric",
    "assignment": "assignments/",
}
"""What is counted, by how its names begin."""


def build(chosen: Namespace) -> int:
    """Put pages into a pack."""
    from simulator.usecases import packs

    if not chosen.paths and chosen.assignment is None:
        raise UsageError("There is nothing to put into the pack", "name pages, a rubric, or an --assignment")
    pack = packs.build(chosen.out, chosen.paths, chosen.assignment)
    show(f"Wrote {chosen.out}: {_counted(pack.pages)}.")
    return 0


def install(chosen: Namespace) -> int:
    """Show what is in a pack, ask, and put its pages among the user's own."""
    from simulator.usecases import packs

    offer = packs.look(chosen.path)
    show(f"{offer.pack.name}: {_counted(offer.pack.pages)}")
    for offered in offer.pages:
        show(f"  {offered.page.held:<40} {offered.page.title} ({offered.standing.value})")
        for sentence in offered.page.says:
            show(f"      {shortened(sentence, LONGEST)}")
    # Where a page is in the way there is nothing to agree to: installing says so, and does nothing.
    blocked = any(offered.standing is packs.Standing.IN_THE_WAY for offered in offer.pages)
    if not (chosen.yes or blocked or agreed("Install it?")):
        complain("Nothing was installed: answer y, or add --yes.")
        return 1
    pack = packs.install(offer)
    show(f"Installed {pack.name}: {_counted(pack.pages)}.")
    if any(name.startswith(_KINDS["assignment"]) for name in pack.pages):
        show("See what is asked of you, and what you have done: coffeechat assignments")
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
    told = [
        f"{count} {word if count == 1 else word + 's'}"
        for word, start in _KINDS.items()
        if (count := sum(name.startswith(start) for name in names))
    ]
    return ", ".join(told[:-1]) + (" and " if told[1:] else "") + told[-1] if told else "nothing"
