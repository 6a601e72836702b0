"""`score`, `questions`, `ask`."""

from argparse import Namespace
from itertools import chain

from simulator.cli.lines import show, show_json, show_json_line, stdin_lines, stdin_lots
from simulator.cli.plugging import choose_engines
from simulator.domain.persona import Persona


def score(chosen: Namespace) -> int:
    """Score a transcript file."""
    from simulator.report.documents import scorecard_to_json
    from simulator.report.plain import scorecard_to_text
    from simulator.usecases import judge

    persona, card = judge.persona_and_score(chosen.file, chosen.persona, chosen.minutes)
    if chosen.json:
        show_json(scorecard_to_json(card))
    else:
        show(scorecard_to_text(card, persona))
    return 0


def questions(chosen: Namespace) -> int:
    """Judge each line of standard input alone."""
    from simulator.language.judging import judgement_to_json
    from simulator.usecases import judge, library

    persona = library.persona(chosen.persona) if chosen.persona else None
    for judged in chain.from_iterable(judge.judge_lines(lot, persona) for lot in stdin_lots()):
        if chosen.json:
            show_json_line(judgement_to_json(judged))
            continue
        labels = [judged.kind.value, *(flag.value for flag in judged.flags)]
        if judged.grounding is not None:
            labels.append(judged.grounding.ground.value)
        show(f"{judged.text}\n    {', '.join(dict.fromkeys(labels))}: {'; '.join(judged.why)}")
        if judged.rewrite:
            show(f"    try: {judged.rewrite}")
    return 0


def ask(chosen: Namespace) -> int:
    """Put each line of standard input to the persona."""
    from simulator.usecases import library
    from simulator.usecases.ask import ask as put
    from simulator.usecases.ask import asked_to_json

    choose_engines(chosen)
    persona = library.persona(chosen.persona)
    if chosen.why:
        return _explained(persona, chosen)
    for asked in put(persona, stdin_lines(), chosen.fresh):
        if chosen.json:
            show_json_line(asked_to_json(asked))
        else:
            show(f"You: {asked.question}\n{persona.first_name}: {asked.reply}\n")
    return 0


def _explained(persona: Persona, chosen: Namespace) -> int:
    """Each reply with the story that it draws on, why, and which doors stay shut: for whoever writes the page."""
    from simulator.usecases.previewing import talk

    for one in talk(persona, stdin_lines(), fresh=chosen.fresh):
        if chosen.json:
            doors = [{"story": d.story.id, "door": d.story.door.value, "shut": d.shut} for d in one.doors]
            show_json_line({"question": one.question, "reply": one.reply.text, "why": one.why, "doors": doors})
            continue
        show(f"You: {one.question}\n{persona.first_name}: {one.reply.text}\n  {one.why}")
        for reason, titles in one.doorways():
            show(f"  {f'shut, {reason}' if reason else 'open'}: {'; '.join(titles)}")
        show()
    return 0
