"""`banks import`, and every question of a bank with its label."""

from argparse import Namespace
from collections.abc import Iterable

from simulator.cli.lines import show
from simulator.domain.question import Flag, Judgement


def import_bank(chosen: Namespace) -> int:
    """Make a bank of a list of questions, and say which of them are closed."""
    from simulator.usecases import library
    from simulator.usecases.bank_import import import_bank as make

    target = make(chosen.path, chosen.name or "", chosen.out)
    bank = library.bank(str(target))
    asked = [question for category in bank.categories for question in category.questions]
    show(f"Wrote {target}: {len(asked)} question{'' if len(asked) == 1 else 's'}.")
    show(f"`coffeechat banks show {bank.slug if chosen.out is None else target} --judge` says which of them are open.")
    return 0


def labels(questions: Iterable[str]) -> list[Judgement]:
    """Every question of a bank, judged alone; a blank stands for whatever the visitor will say."""
    from simulator.usecases.judge import judge_lines

    return list(judge_lines(questions, None))


def label(judged: Judgement) -> str:
    """A question's kind and flags, and a better wording where there is one."""
    doubtful = " (doubtful)" if Flag.CONTESTED in judged.flags else ""
    others = "".join(f", {flag.value}" for flag in judged.flags if flag is not Flag.CONTESTED)
    better = f" Try: {judged.rewrite}" if judged.rewrite else ""
    return f"{judged.kind.value}{doubtful}{others}.{better}"
