"""A file that is made stands still while anybody is served, and is neither held for good nor left behind."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.lines import Lines
from bot.making_room import POSSIBLE, make_room

pytestmark = pytest.mark.skipif(not POSSIBLE, reason="processes are held on Linux only")

MAKER = "while True: sum(range(1000))"
HOLDER = """
import asyncio, signal, sys

async def hold():
    maker = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "reports.wave_worker", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    await maker.stdout.readline()
    maker.send_signal(signal.SIGSTOP)
    print(maker.pid, flush=True)
    await asyncio.sleep(600)

asyncio.run(hold())
"""


def state(pid: int) -> str:
    """A letter of proc(5): R, S, T for held, Z for ended; nothing when there is no such process any more."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2][0]
    except (FileNotFoundError, ProcessLookupError):
        return ""


async def until(pid: int, *, held: bool) -> None:
    for _ in range(1000):
        if (state(pid) == "T") is held:
            return
        await asyncio.sleep(0.01)
    raise AssertionError(f"the process is {state(pid)}")


@pytest.fixture
async def maker() -> AsyncIterator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", MAKER)
    yield process
    process.kill()
    await process.wait()


async def test_it_is_held_while_somebody_is_served_and_goes_on_afterwards(maker: asyncio.subprocess.Process) -> None:
    lines, served = Lines(), asyncio.Event()
    room = asyncio.create_task(make_room(maker, lines))
    await until(maker.pid, held=False)

    lines.add(1, lambda: _wait(served))
    await until(maker.pid, held=True)
    served.set()
    await lines.idle()
    await until(maker.pid, held=False)
    room.cancel()


async def test_however_long_somebody_is_served_it_has_its_turns(maker: asyncio.subprocess.Process) -> None:
    lines = Lines()
    lines.add(1, lambda: _wait(asyncio.Event()))
    room = asyncio.create_task(make_room(maker, lines))
    for _ in range(2):
        await until(maker.pid, held=True)
        await until(maker.pid, held=False)
    room.cancel()


async def test_whoever_is_not_waited_for_any_more_goes_on(maker: asyncio.subprocess.Process) -> None:
    lines = Lines()
    lines.add(1, lambda: _wait(asyncio.Event()))
    room = asyncio.create_task(make_room(maker, lines))
    await until(maker.pid, held=True)
    room.cancel()
    await asyncio.wait((room,))
    assert state(maker.pid) != "T"


async def test_one_that_is_held_when_the_bot_is_killed_is_not_left_behind() -> None:
    holder = await asyncio.create_subprocess_exec(
        sys.executable, "-c", HOLDER, stdout=asyncio.subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(Path.cwd())}
    )
    assert holder.stdout is not None
    held = int(await holder.stdout.readline())
    await until(held, held=True)
    holder.send_signal(signal.SIGKILL)
    await holder.wait()
    for _ in range(1000):
        if state(held) in {"", "Z"}:
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it is still there")


async def _wait(event: asyncio.Event) -> None:
    await event.wait()
