"""`personas new`: the template, a page from a CV, or a page from questions and answers."""

import os
import shlex
from argparse import Namespace
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from simulator import locations
from simulator.authoring.writing import PageDraft, persona_page
from simulator.cli.lines import show, stdin_lines, tell, write_file
from simulator.domain.errors import CoffeechatError, UsageError
from simulator.domain.slugs import slug, titled
from simulator.tui.quiet import quiet_stderr


def new_persona(chosen: Namespace) -> int:
    """The annotated template, on standard output or to a new file; a bare name goes to the user's own folder.

    With `--from`, a page with the facts of a CV; with `--guided`, `--aloud` or `--audio`, one made of answers.
    """
    from simulator.usecases import library, writing

    target: Path | None = chosen.out or chosen.path
    if chosen.guided or chosen.aloud or chosen.audio:
        return _guided(chosen, target)
    if chosen.schema:
        return _schema(target)
    if chosen.yes or chosen.input_device:
        raise UsageError("There is nothing to ask here", "add --guided, --aloud or --audio")
    if chosen.source is None:
        page, then = library.persona_template(target.name.removesuffix(".md") if target else ""), "Fill it in"
    else:
        draft = writing.from_cv(chosen.source)
        page = persona_page(draft)
        lacks = [key for key in draft.missing if key not in ("minutes", "temperament")]
        then = f"Write over {', '.join(lacks)}, which the CV does not tell, and add stories" if lacks else "Add stories"
    if target is None:
        show(page.rstrip("\n"))
        return 0
    target = writing.target_of(target)
    write_file(target, page)
    show(f"Wrote {target}. {then}, then run: coffeechat personas check {target}")
    return 0


def _schema(target: Path | None) -> int:
    """The JSON Schema of a front matter and of a whole page as it is read, on standard output or to a new file."""
    from simulator.usecases import library

    schema = library.persona_schema()
    if target is None:
        show(schema.rstrip("\n"))
        return 0
    if os.path.lexists(target):
        raise CoffeechatError(f"{target} exists already", "choose another name, so that nothing is lost")
    write_file(target, schema)
    show(f"Wrote {target}: name it in your editor as the schema of the lines between the ---.")
    return 0


def _guided(chosen: Namespace, target: Path | None) -> int:
    from simulator.cli.interview import Interview, Stopped, so_far
    from simulator.usecases import writing

    cv = writing.from_cv(chosen.source) if chosen.source is not None else None
    typed = stdin_lines()
    name = cv.card.get("name", "") if cv is not None else ""
    if target is None and not slug(name):
        name = _name(typed)
    target = writing.target_of(target if target is not None else Path(slug(name)))
    notebook = writing.Notebook(target.stem)
    again = f"coffeechat personas new {chosen.out or chosen.path or target.stem} {_how(chosen)}"
    if notebook.begun:
        tell(f"Going on where you stopped: {so_far(notebook.page)} so far.")
    elif not chosen.yes:
        tell("A page about somebody whom your students can meet. Enter takes what stands in brackets; q stops for now.")
    if cv is not None:
        notebook.take_cv(cv)
    if name and not notebook.page.card.get("name"):
        notebook.set("name", name)
    sitting = Interview(notebook, typed, called=titled(target.stem), accept=chosen.yes)
    try:
        sitting.card()
        sitting.facts()
        if chosen.audio:
            sitting.heard_files(chosen.audio)
        else:
            # PortAudio's threads write to descriptor 2 when a device goes away; the interview says it in its own words.
            with quiet_stderr(locations.own("logs") / "sound.log"):
                sitting.stories(sitting.spoken(chosen.input_device) if chosen.aloud else sitting.typed)
        sitting.hooks()
    except (Stopped, KeyboardInterrupt):
        _kept(notebook.page, again)
        return 0
    except CoffeechatError:
        _kept(notebook.page, again)
        raise
    notebook.write(target)
    _told(target)
    if notebook.page.missing:
        show(f"Some words on it only hold a place: write over {', '.join(notebook.page.missing)}.")
    return 1 if sitting.failed else 0


def _name(typed: Iterator[str]) -> str:
    """The persona's name, which a file can be called after."""
    name = ""
    while not slug(name):
        tell("What is the persona's name, as it is spoken? The file of the page is called after it.")
        line = next(typed, None)
        if line is None:
            raise UsageError("The page has no name yet", "name it: coffeechat personas new my-person --guided")
        name = line
    return name


def _kept(page: PageDraft, again: str) -> None:
    from simulator.cli.interview import so_far

    show(f"\nKept so far: {so_far(page)}. Go on another day with: {again}")


def _how(chosen: Namespace) -> str:
    """The options that go on in the same way."""
    files = " ".join(shlex.quote(str(file)) for file in chosen.audio or ())
    return f"--audio {files}" if chosen.audio else "--aloud" if chosen.aloud else "--guided"


def _told(target: Path) -> None:
    """What the check says of the new page, which of its stories nobody reaches, and how to talk to it."""
    from simulator.usecases import library, trying

    show(f"\nWrote {target}.")
    whole = None
    problems = library.check_personas([target])
    with suppress(CoffeechatError):
        whole = library.persona(target.as_posix() if "/" in target.as_posix() else f"./{target}")
        problems += trying.unopened(whole, target)
    for problem in problems:
        show(str(problem))
    if not problems:
        show("No problems found.")
    own = target.parent == library.persona_library().own
    show(f"Talk to them: coffeechat rehearse --typed --persona {target.stem if own else target}")
    show(f"Change it in any editor, and look again: coffeechat personas check --try {target}")
