"""`personas check` and `banks check`: what is wrong with pages, once or whenever they change."""

import os
import sys
import time
from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path

from simulator.authoring.problems import Level, Problem
from simulator.cli.lines import show, show_json, tell
from simulator.domain.errors import BrokenPage, NotFound, UsageError
from simulator.domain.persona import Persona

_LOOKS = 0.5
"""Seconds between two looks at the files: an editor's save is answered before the coach looks up."""


def check_personas(chosen: Namespace) -> int:
    """Check pages; 1 where there is an error. With `--watch`, again after every change, until Ctrl-C."""
    from simulator.usecases import library

    def once() -> int:
        problems = library.check_personas(chosen.paths)
        held = [
            (page, whole)
            for page in library.pages_of(chosen.paths, library.persona_library())
            if (whole := _whole(page)) is not None
        ]
        if chosen.tries:
            problems += _unopened(held)
        code = show_problems(problems, chosen.json, len(chosen.paths))
        if not chosen.json:
            for page, whole in held:
                if chosen.verbose:
                    _about(page, whole)
                if chosen.tries:
                    _banks(page, whole, chosen.verbose)
        return code

    return _watched(chosen, once) if chosen.watch else once()


def check_banks(chosen: Namespace) -> int:
    """Check banks; 1 where there is an error."""
    from simulator.usecases import library

    return show_problems(library.check_banks(chosen.paths), chosen.json, len(chosen.paths))


def check_rubric(chosen: Namespace) -> int:
    """Check a rubric and tell what it changes; 1 where it has an error."""
    from simulator.usecases import rubrics

    path = chosen.path or rubrics.own_rubric()
    if chosen.path is None and not os.path.lexists(path):
        if chosen.json:
            show_json([])
        else:
            show(f"The shipped rubric is in force; yours would be {path}.")
        return 0
    own, problems = rubrics.check_rubric(path)
    code = show_problems(problems, chosen.json, 1)
    if own is not None and not chosen.json:
        show(f"{own.name}, version {own.version}.")
        for change in rubrics.changes(own, rubrics.shipped_rubric()):
            show(f"  {change.key}: {change.own} instead of {change.shipped}")
    return code


def _watched(chosen: Namespace, once: Callable[[], int]) -> int:
    """Check whenever a page changes, comes or goes; Ctrl-C is how it ends, and the last code is what it returns."""
    from simulator.usecases import library

    if chosen.json:
        raise UsageError("`--watch` writes lines for a person", "leave out --json")
    seen: object = None
    code = 0
    try:
        while True:
            now = library.pages_as_they_are(chosen.paths)
            if now != seen:
                if seen is not None:
                    show(f"\n[{time.strftime('%H:%M:%S')}]")
                seen, code = now, once()
                if missing := [page for page, about in now.items() if about is None]:
                    show(f"Waiting for {missing[0]} to be saved; Ctrl-C ends the watch.")
                if sys.stdout is None:
                    return code
            time.sleep(_LOOKS)
    except KeyboardInterrupt:
        return code


def _whole(page: Path) -> Persona | None:
    """The persona of a page; None where it has errors, which were told already."""
    from simulator.usecases import library

    try:
        return library.persona(page.as_posix() if "/" in page.as_posix() else f"./{page}")
    except (BrokenPage, NotFound):
        return None


def _unopened(held: Sequence[tuple[Path, Persona]]) -> list[Problem]:
    from simulator.usecases import trying

    return [problem for page, whole in held for problem in trying.unopened(whole, page)]


def _about(page: Path, whole: Persona) -> None:
    """What each story of a page builds on, in the fact's own words."""
    from simulator.usecases import library

    for told in library.facts_of_about(whole):
        show(f"{page}: {told.story.title}")
        for fact in told.facts:
            show(f"    {fact.id}: {fact.text}")


def _banks(page: Path, whole: Persona, verbose: bool) -> None:
    """How far a visitor gets who asks nothing but a bank's questions; with `verbose`, which story answers each."""
    from simulator.usecases import library, trying

    tried = [trying.try_bank(whole, bank) for bank in trying.fitting_banks(whole, library.banks())]
    for trial in tried:
        show(
            f"{page}: {trial.bank.name}: {trial.answered} of {trial.questions} questions find a story; "
            f"asked one after the other, they open {trial.heard} of {len(whole.stories)} stories."
        )
        for question, story in trial.answers if verbose else ():
            show(f"    {question} {'-> ' + story.title if story is not None else 'finds no story'}")
    if tried:
        usual = sorted(trial.difficulty for trial in tried)[len(tried) // 2]
        show(f"{page}: with prepared questions alone, this persona feels like difficulty {usual} of 3.")


def show_problems(problems: Sequence[Problem], as_document: bool, paths: int) -> int:
    """The problems as lines or as JSON; 1 where one of them is an error."""
    if as_document:
        show_json(
            [
                {"file": p.file, "line": p.line, "level": p.level.value, "message": p.message, "fix": p.fix}
                for p in problems
            ]
        )
    else:
        for p in problems:
            tell(str(p))
        if not problems:
            tell("No problems found." if paths == 1 else f"No problems found in {paths} places.")
    return 1 if any(p.level is Level.ERROR for p in problems) else 0
