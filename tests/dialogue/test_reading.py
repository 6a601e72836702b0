"""When a page is read: a greeting does not wait for it, an answer does."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import numpy as np
from numpy.typing import NDArray

from simulator.dialogue.engine import Moment
from simulator.dialogue.storyteller import Storyteller
from simulator.engines import meaning, second_meaning
from tests.dialogue.talking import persona

QUESTION = "How did you get into this work?"


class Slow:
    """The shipped sentence encoder, held up until it is let go."""

    def __init__(self) -> None:
        self.let_go = Event()
        self.waiting = Event()
        self.second = second_meaning()

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.waiting.set()
        assert self.let_go.wait(60)
        return meaning().vectors(texts)


def test_a_greeting_waits_for_no_page_and_an_answer_for_the_whole() -> None:
    slow, page = Slow(), persona("walter-brandt")
    host, usual = Storyteller(page, slow), Storyteller(page, meaning())
    memory = host.begin()
    with ThreadPoolExecutor(3) as pool:
        reading = pool.submit(host.load)
        assert slow.waiting.wait(60)
        assert host.greet(memory, Moment()) == usual.greet(memory, Moment())
        answers = [pool.submit(host.answer, memory, QUESTION, Moment()) for _ in range(2)]
        assert not any(answer.done() for answer in (reading, *answers))
        slow.let_go.set()
        assert [answer.result() for answer in answers] == [usual.answer(memory, QUESTION, Moment())] * 2
