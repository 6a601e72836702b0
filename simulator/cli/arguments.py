"""What may stand on the command line."""

import argparse
import importlib
import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from simulator import __version__
from simulator.domain.errors import UsageError
from simulator.domain.talk import Help

Run = Callable[[argparse.Namespace], int]

PATIENCE = ("gives-me-time", "as-people-do", "brisk")
"""The wishes of `speech.patience` as words of a command line; that module is not loaded to read one."""


class _Parser(argparse.ArgumentParser):
    """A parser that raises one sentence instead of printing a usage screen and leaving."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message[:1].upper() + message[1:], f"see `{self.prog} --help`")


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The chosen command and its options; `.run` is what to call. Raises `UsageError`."""
    return _parser().parse_args(argv)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="coffeechat",
        description="Rehearse an information interview aloud. Without a command, the rehearsal room opens.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"coffeechat {__version__}")
    parser.set_defaults(run=_later("room", "room"))
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=_Parser)

    def command(name: str, run: Run, text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text, allow_abbrev=False)
        sub.set_defaults(run=run)
        return sub

    _rehearse(
        command("rehearse", _later("rehearsing", "rehearse"), "One session without the rehearsal room, as plain lines.")
    )

    score = command("score", _later("judging", "score"), "Score a transcript.")
    score.add_argument("file", type=Path, metavar="FILE")
    _persona(score, required=False)
    score.add_argument("--minutes", type=_minutes, metavar="N")
    _json(score)

    questions = command(
        "questions", _later("judging", "questions"), "Judge every line of standard input as a question."
    )
    _persona(questions, required=False)
    _json(questions)

    ask = command("ask", _later("judging", "ask"), "Put every line of standard input to a persona.")
    _persona(ask)
    _dialogue(ask)
    ask.add_argument("--why", action="store_true", help="which story answers, why, and which doors are shut")
    ask.add_argument("--fresh", action="store_true", help="each line is a new conversation")
    _json(ask)

    transcribe = command("transcribe", _later("sound", "transcribe"), "Write down what is said in sound files.")
    _transcriber(transcribe)
    transcribe.add_argument("files", nargs="+", metavar="WAV")
    _json(transcribe)

    say = command("say", _later("sound", "say"), "The persona's voice to a file.")
    _persona(say)
    say.add_argument("text", metavar="TEXT")
    say.add_argument("-o", "--out", type=Path, required=True, metavar="FILE.wav")

    _personas(commands)
    _banks(commands)
    _rubric(commands)
    _packs(commands)
    _assignments(commands)
    _cohort(commands)
    _calibrate(commands)
    _sessions(commands)

    _engines(commands)

    doctor = command("doctor", _later("sound", "doctor"), "What works on this machine, and how to mend what does not.")
    _json(doctor)
    return parser


def _rehearse(sub: argparse.ArgumentParser) -> None:
    _persona(sub)
    sub.add_argument("--minutes", type=_minutes, metavar="N", help="the agreed time; the page's by default")
    sub.add_argument("--hands-free", action="store_true", help="no keys: talking starts and ends by itself")
    sub.add_argument(
        "--patience", choices=PATIENCE, help="hands-free: how long your silences are waited out; else as you last chose"
    )
    way = sub.add_mutually_exclusive_group()
    way.add_argument("--typed", action="store_true", help="type instead of talking")
    way.add_argument("--audio", type=Path, nargs="+", metavar="FILE", help="each file is one spoken turn")
    sub.add_argument("--mute", action="store_true", help="the persona's words as text only")
    modes = "hints while you talk; none; none, and their words are heard only (at a terminal: coached; else quiet)"
    sub.add_argument("--mode", choices=[mode.value for mode in Help], help=modes)
    _transcriber(sub)
    _dialogue(sub)
    sub.add_argument("--input-device", metavar="NAME")
    sub.add_argument("--output-device", metavar="NAME")
    sub.add_argument("--headphones", action="store_true", help="you wear headphones: talking over the persona works")
    sub.add_argument("--record", action="store_true", help="keep the sound of every turn on this machine")
    sub.add_argument("--seed", type=_whole, default=0, metavar="N")
    sub.add_argument("--events", type=Path, metavar="FILE", help="write what happens as JSON Lines")
    sub.add_argument("--out", type=Path, metavar="FILE", help="write the transcript")


def _personas(commands: "argparse._SubParsersAction[_Parser]") -> None:
    sub = _group(commands, "personas", "The people you can meet, and pages for new ones.")
    listing = _under(sub, "list", _later("coaching", "list_personas"), "Everyone in the library.")
    _json(listing)
    show = _under(sub, "show", _later("coaching", "show_persona"), "A persona's public profile.")
    show.add_argument("persona", metavar="P")
    show.add_argument("--all", action="store_true", help="the stories too: for coaches, it spoils the talk")
    _json(show)
    check = _under(sub, "check", _later("checking", "check_personas"), "Check persona pages.")
    check.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    check.add_argument("--verbose", action="store_true", help="print each `about` in words, and who answers what")
    check.add_argument(
        "--try", action="store_true", dest="tries", help="put questions to the persona: does every story open?"
    )
    check.add_argument("--watch", action="store_true", help="check again whenever a page changes, until Ctrl-C")
    _json(check)
    write = _under(sub, "write", _later("room", "write_persona"), "Write a page, with errors and a talk beside it.")
    write.add_argument("persona", metavar="P", help="a name from the library, a new one, or the path of a page")
    new = _under(sub, "new", _later("writing", "new_persona"), "Write a page: the template, or by being asked.")
    new.add_argument("path", type=Path, nargs="?", metavar="FILE", help="standard output where no file is named")
    new.add_argument("-o", "--out", type=Path, metavar="FILE")
    new.add_argument("--from", type=Path, dest="source", metavar="CV", help="facts from resume.json or LinkedIn's ZIP")
    way = new.add_mutually_exclusive_group()
    way.add_argument("--guided", action="store_true", help="ask for facts and stories, and write the page")
    way.add_argument("--aloud", action="store_true", help="the same, and the stories are told into the microphone")
    way.add_argument("--audio", type=Path, nargs="+", metavar="SOUND", help="the same, each story told in a sound file")
    new.add_argument("--input-device", metavar="NAME", help="the microphone for --aloud")
    new.add_argument("--yes", action="store_true", help="take every suggestion without asking")
    way.add_argument(
        "--schema", action="store_true", help="the JSON Schema: the front matter, for editors, and a whole page"
    )


def _banks(commands: "argparse._SubParsersAction[_Parser]") -> None:
    sub = _group(commands, "banks", "Question banks.")
    _json(_under(sub, "list", _later("coaching", "list_banks"), "Every bank."))
    show = _under(sub, "show", _later("coaching", "show_bank"), "A bank's questions.")
    show.add_argument("bank", metavar="BANK")
    show.add_argument("--judge", action="store_true", help="say which of them are not open, with a better wording")
    _json(show)
    check = _under(sub, "check", _later("checking", "check_banks"), "Check question banks.")
    check.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    _json(check)
    take = _under(sub, "import", _later("banking", "import_bank"), "Make a bank of a list: text, or a table as CSV.")
    take.add_argument("path", type=Path, metavar="FILE")
    take.add_argument("--name", metavar="NAME", help="what the bank is called; the file's name by default")
    take.add_argument("-o", "--out", type=Path, metavar="FILE.md", help="where to write it; among your own by default")


def _rubric(commands: "argparse._SubParsersAction[_Parser]") -> None:
    sub = _group(commands, "rubric", "How a talk becomes a score, in numbers that a coach can change.")
    check = _under(sub, "check", _later("checking", "check_rubric"), "Check a rubric, and tell what it changes.")
    check.add_argument("path", type=Path, nargs="?", metavar="FILE", help="the one in your data folder by default")
    _json(check)
    new = _under(sub, "new", _later("rescoring", "new_rubric"), "The commented file with every number, to change.")
    new.add_argument("path", type=Path, nargs="?", metavar="FILE.toml", help="standard output where no file is named")
    use = _under(sub, "use", _later("rescoring", "use_rubric"), "Score by this rubric from now on.")
    use.add_argument("path", type=Path, metavar="FILE")
    use.add_argument("--yes", action="store_true", help="replace the one that is in force without asking")
    other = _under(sub, "compare", _later("rescoring", "compare"), "Your sessions under another rubric, side by side.")
    other.add_argument("path", type=Path, metavar="FILE")
    _json(other)


def _packs(commands: "argparse._SubParsersAction[_Parser]") -> None:
    sub = _group(commands, "packs", "Personas, question banks, a rubric and an assignment in one file, to share.")
    build = _under(sub, "build", _later("packing", "build"), "Put pages into a pack.")
    build.add_argument("out", type=Path, metavar="NAME.zip")
    build.add_argument("paths", type=Path, nargs="*", metavar="PATH")
    build.add_argument("--assignment", type=Path, metavar="FILE", help="what your students should do, by when")
    install = _under(sub, "install", _later("packing", "install"), "Show what is in a pack, ask, and install it.")
    install.add_argument("path", type=Path, metavar="FILE")
    install.add_argument("--yes", action="store_true", help="install it without asking")
    _json(_under(sub, "list", _later("packing", "list_packs"), "Every installed pack."))
    remove = _under(sub, "remove", _later("packing", "remove"), "Take a pack's pages away again.")
    remove.add_argument("name", metavar="NAME")


def _assignments(commands: "argparse._SubParsersAction[_Parser]") -> None:
    text = "What a coach asks you to rehearse, and what is left to do."
    listing = _later("assigning", "list_assignments")
    parser = commands.add_parser("assignments", help=text, description=text, allow_abbrev=False)
    parser.set_defaults(run=listing)
    _json(parser)
    group = parser.add_subparsers(metavar="COMMAND", parser_class=_Parser), "assignments"
    _json(_under(group, "list", listing, "The same: every assignment that you have."))
    check = _under(group, "check", _later("assigning", "check_assignments"), "Check pages with assignments.")
    check.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    _json(check)
    new = _under(group, "new", _later("assigning", "new_assignment"), "The annotated page to fill in.")
    new.add_argument("path", type=Path, nargs="?", metavar="FILE.md", help="standard output where no file is named")


def _cohort(commands: "argparse._SubParsersAction[_Parser]") -> None:
    text = "What the exported sessions of a group show together."
    sub = commands.add_parser("cohort", help=text, description=text, allow_abbrev=False)
    sub.set_defaults(run=_later("group", "show_cohort"))
    sub.add_argument("folder", type=Path, metavar="DIR", help="where the students' sessions lie, exported as json")
    sub.add_argument("-o", "--out", type=Path, metavar="FILE.html", help="write the report")
    sub.add_argument("--csv", type=Path, metavar="FILE.csv", help="write a table with one line a session")
    sub.add_argument(
        "--students", type=Path, metavar="FILE", help="the names of all, one a line: who has not practised?"
    )
    sub.add_argument("--assignment", type=Path, metavar="FILE.md", help="what was asked of them: who has done it?")
    _json(sub)


def _calibrate(commands: "argparse._SubParsersAction[_Parser]") -> None:
    text = "Label some questions yourself, and see how far coffeechat agrees."
    sub = commands.add_parser("calibrate", help=text, description=text, allow_abbrev=False)
    sub.set_defaults(run=_later("calibrating", "calibrate"))
    sub.add_argument(
        "file", type=Path, nargs="?", metavar="FILE", help="one question a line; twenty of ours by default"
    )
    sub.add_argument(
        "--talks",
        nargs="*",
        metavar="TALK",
        help="judge whole talks: ids of sessions, or exported files; your newest five by default",
    )
    sub.add_argument("--coach", metavar="NAME", help="whose labels these are; the user of this machine by default")
    sub.add_argument("--against", type=Path, metavar="FILE", help="another coach's labels instead of coffeechat's own")
    _json(sub)


def _sessions(commands: "argparse._SubParsersAction[_Parser]") -> None:
    sub = _group(commands, "sessions", "Your rehearsals so far.")
    _json(_under(sub, "list", _later("sessions", "list_sessions"), "Every session, newest first."))
    show = _under(sub, "show", _later("sessions", "show_session"), "One session: its scorecard and transcript.")
    show.add_argument("id", metavar="ID")
    _json(show)
    export = _under(sub, "export", _later("sessions", "export"), "One session as a file.")
    export.add_argument("id", metavar="ID")
    export.add_argument("--format", choices=("html", "md", "json", "vtt"), required=True)
    export.add_argument("-o", "--out", type=Path, required=True, metavar="FILE")
    export.add_argument("--student", metavar="NAME", help="your name, for a coach; only with --format json")
    export.add_argument("--sound", action="store_true", help="put the recording of each turn into the html page")
    delete = _under(sub, "delete", _later("sessions", "delete"), "Delete a session for good.")
    delete.add_argument("id", metavar="ID")
    delete.add_argument("--sound", action="store_true", help="its recording alone; the words and the scores stay")


def _engines(commands: "argparse._SubParsersAction[_Parser]") -> None:
    sub = _group(commands, "engines", "What hears, and what decides a persona's words: ours, or a plug-in.")
    _json(_under(sub, "list", _later("plugging", "list_engines"), "Every engine that is installed."))
    use = _under(sub, "use", _later("plugging", "use_engine"), "Choose one, from now on.")
    use.add_argument("group", choices=("transcribers", "dialogue"))
    use.add_argument("name", metavar="NAME")


def _later(module: str, function: str) -> Run:
    """A command whose module is imported when it runs: the rehearsal room must open in under a second."""

    def run(chosen: argparse.Namespace) -> int:
        code: int = getattr(importlib.import_module(f"simulator.cli.{module}"), function)(chosen)
        return code

    return run


Group = tuple["argparse._SubParsersAction[_Parser]", str]


def _group(commands: "argparse._SubParsersAction[_Parser]", name: str, text: str) -> Group:
    parser = commands.add_parser(name, help=text, description=text, allow_abbrev=False)
    return parser.add_subparsers(required=True, metavar="COMMAND", parser_class=_Parser), name


def _under(group: Group, name: str, run: Run, text: str) -> argparse.ArgumentParser:
    sub = group[0].add_parser(name, help=text, description=text, allow_abbrev=False)
    sub.set_defaults(run=run)
    return sub


def _persona(parser: argparse.ArgumentParser, required: bool = True) -> None:
    parser.add_argument(
        "--persona", required=required, metavar="P", help="a name from `personas list`, or the path of a page"
    )


def _transcriber(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--transcriber", metavar="NAME", help="hear with this engine, see `engines list`")


def _dialogue(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--dialogue", metavar="NAME", help="let this engine decide the words, see `engines list`")


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="JSON on standard output, and nothing else")


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is not a whole number") from error


def _minutes(text: str) -> float:
    """Minutes from 1 to 120: what a test of a quarter of a coffee and a long lunch need."""
    try:
        minutes = float(text)
    except ValueError:
        minutes = math.nan
    if not 1 <= minutes <= 120:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number of minutes from 1 to 120")
    return minutes
