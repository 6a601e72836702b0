"""`ask`: a persona put to a script."""

import json

from simulator.dialogue.engine import Depth
from simulator.usecases.ask import ask, asked_to_json
from tests.dialogue.talking import persona

LINES = ["How did you become a restorer?", "How did you become a restorer?", "", "Bye", "What are your hours?"]


def test_one_running_talk_remembers() -> None:
    first, again, blank, bye, after = ask(persona("walter-brandt"), LINES, fresh=False)
    assert (first.depth, again.depth) == (Depth.FULL, Depth.SHORT)
    assert first.story == again.story
    assert blank.act.value == "unclear"
    assert bye.act.value == "goodbye"
    assert after.depth is Depth.FULL, "the persona never leaves"


def test_fresh_lines_do_not_know_each_other() -> None:
    first, again, *_ = ask(persona("walter-brandt"), LINES, fresh=True)
    assert (first.reply, first.mood) == (again.reply, again.mood)
    assert again.depth is Depth.FULL


def test_it_answers_line_by_line_with_the_promised_keys() -> None:
    def endless() -> object:
        while True:
            yield "What are your hours?"

    asked = next(iter(ask(persona("walter-brandt"), endless(), fresh=False)))  # type: ignore[arg-type]
    shown = json.loads(json.dumps(asked_to_json(asked)))
    assert list(shown) == ["question", "reply", "story", "act", "depth", "mood"]
    assert shown["story"] == "my-mornings-begin-with-glue"
    assert shown["mood"] == round(shown["mood"], 2)
    assert list(ask(persona("walter-brandt"), LINES, fresh=False)) == list(
        ask(persona("walter-brandt"), LINES, fresh=False)
    )
