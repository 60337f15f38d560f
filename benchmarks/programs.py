"""A bot as a process of its own beside the simulated Telegram, and what it costs the machine."""

import asyncio
import gc
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import psutil

from benchmarks.district import FIRST
from demo.telegram import Phone, Telegram

ROOT = Path(__file__).parent.parent
BARE = ("benchmarks.bare",)
OURS = ("benchmarks.ours",)
ONE_ROUTE = ("benchmarks.ours", "--one-route")
PATIENCE = 600.0
NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Program:
    """A bot that runs, its Telegram, and the phones of its people."""

    telegram: Telegram
    process: psutil.Process
    phones: Sequence[Phone]

    def cpu(self) -> float:
        """Seconds of processor time so far, of all threads, in the program and in the system for it."""
        times = self.process.cpu_times()
        return float(times.user + times.system)

    def megabytes(self) -> float:
        """Resident memory now."""
        return float(self.process.memory_info().rss) / 2**20


@asynccontextmanager
async def serving(
    module: Sequence[str],
    *,
    people: int = 1,
    database_url: str = "sqlite://",
    keep_calls: bool = False,
    settings: Mapping[str, str] = NOTHING,
) -> AsyncIterator[Program]:
    """Start a bot and wait until it asks for updates; it is told to stop at the end."""
    telegram = Telegram(keep_calls=keep_calls, keep_history=False)
    phones = [telegram.account(FIRST + number, f"Участник {number}") for number in range(people)]
    for phone in phones:
        telegram.state.chats[phone.id].started = True
    gc.freeze()  # a collector that stops this process would make the moments at which messages arrive bunch up
    address = await telegram.start()
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "BOT_TOKEN": telegram.token,
        "BOT_API_URL": address,
        "DATABASE_URL": database_url,
        "MUNICIPALITY": "Примерный район",
        "OPERATOR_NAME": "Примерное управление",
        "OPERATOR_ADDRESS": "ст. Примерная, 1",
        "SEND_RATE": "1000",
        **settings,
    }
    with tempfile.TemporaryDirectory() as folder:
        started = await asyncio.create_subprocess_exec(
            sys.executable, "-m", *module, cwd=folder, env=environment, stderr=asyncio.subprocess.DEVNULL
        )
        try:
            await telegram.until(lambda: telegram.polling, timeout=60)
            gc.disable()
            yield Program(telegram, psutil.Process(started.pid), phones)
        finally:
            gc.enable()
            started.terminate()
            await started.wait()
            await telegram.stop()
