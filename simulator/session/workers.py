"""Where slow work runs while the heartbeat goes on: one thread for hearing, one for composing, one for the voice."""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from enum import StrEnum
from typing import Any, TypeVar

_T = TypeVar("_T")


class Bench(StrEnum):
    """A thread of its own, because engines are not safe to call from two."""

    EAR = "ear"
    MIND = "mind"
    MOUTH = "mouth"


class Workers:
    """Three threads, each taking one piece of work after the other, and the tasks that wait for them."""

    def __init__(self) -> None:
        self._threads = {b: ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"coffeechat-{b}") for b in Bench}
        self._tasks: set[asyncio.Task[Any]] = set()

    async def do(self, bench: Bench, work: Callable[[], _T]) -> _T:
        """The result of blocking work, or its exception."""
        return await asyncio.get_running_loop().run_in_executor(self._threads[bench], work)

    def spawn(self, work: Coroutine[Any, Any, _T]) -> asyncio.Task[_T]:
        """A task that ends with the session at the latest."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def close(self) -> None:
        """Take no more work and wait for none: what a thread still does ends by itself."""
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for thread in self._threads.values():
            thread.shutdown(wait=False, cancel_futures=True)
