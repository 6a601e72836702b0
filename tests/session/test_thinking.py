"""What the heartbeat knows of a reply in the making."""

import asyncio

from simulator.session.thinking import Thought


async def test_a_reply_is_taken_up_as_it_comes_and_never_waited_for_until_the_next_block() -> None:
    soon, late = Thought(), Thought()
    asyncio.get_running_loop().call_later(0.001, soon.ready.set)
    assert await soon.comes()
    # What could be spoken before needs no second look.
    assert soon.done
    assert not await soon.comes()
    assert not await late.comes()
