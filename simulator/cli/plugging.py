"""`engines`: what hears and what decides a persona's words, and the flags that choose it for one run."""

from argparse import Namespace

from simulator.cli.lines import show, show_json


def list_engines(chosen: Namespace) -> int:
    """Every engine that is installed, and which is in use."""
    from simulator.usecases import plugins

    found = plugins.installed()
    if chosen.json:
        show_json([{"slug": e.name, "name": e.name, "group": e.group, "chosen": e.chosen} for e in found])
        return 0
    for engine in found:
        show(f"{engine.group:<14} {engine.name}{' (in use)' if engine.chosen else ''}")
    return 0


def use_engine(chosen: Namespace) -> int:
    """Choose an engine from now on."""
    from simulator.usecases import plugins

    plugins.from_now_on(chosen.group, chosen.name)
    show(f"From now on: {chosen.name} among the {chosen.group}.")
    return 0


def choose_engines(chosen: Namespace) -> None:
    """What `--transcriber` and `--dialogue` say, for this run; raises `EngineMissing` where there is no such engine."""
    from simulator.usecases import plugins

    for group, flag in (("transcribers", "transcriber"), ("dialogue", "dialogue")):
        if name := getattr(chosen, flag, None):
            plugins.for_this_run(group, name)
