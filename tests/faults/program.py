"""The real program in a process of its own, to be killed and started again."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from tests.faults import launcher
from tests.world import TOKEN

ROOT = Path(__file__).parents[2]


def environment(address: str, database_url: str, **more: str) -> dict[str, str]:
    """What the operator sets; nothing else of this machine's environment gets in but the way to Python."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "BOT_TOKEN": TOKEN,
        "BOT_API_URL": address,
        "DATABASE_URL": database_url,
        "MUNICIPALITY": "Примерный район",
        "SEND_RATE": "1000",
        **more,
    }


class Program:
    """`vzaimno run`, forked by a launcher; what it writes to standard error is kept in `log`."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path) -> None:
        self._process = process
        self._log = log
        self._pid = 0

    @property
    def log(self) -> str:
        return self._log.read_text("utf-8")

    async def start(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(b"start\n")
        self._pid = await self._number()

    async def kill(self) -> None:
        """As the power going out would."""
        assert await self._end(signal.SIGKILL) == -signal.SIGKILL, self.log

    async def stop(self) -> int:
        """As a service manager does; returns the exit code."""
        return await self._end(signal.SIGTERM)

    async def _end(self, number: signal.Signals) -> int:
        os.kill(self._pid, number)
        self._pid = 0
        return await self._number()

    async def _number(self) -> int:
        assert self._process.stdout is not None
        line = await self._process.stdout.readline()
        assert line, f"the launcher is gone: {self.log}"
        return int(line)

    async def leave(self) -> None:
        if self._pid:
            await self._end(signal.SIGKILL)
        assert self._process.stdin is not None
        self._process.stdin.close()
        await self._process.wait()


@asynccontextmanager
async def launched(folder: Path, variables: Mapping[str, str]) -> AsyncIterator[Program]:
    log = folder / "stderr.txt"
    with log.open("wb") as stderr:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            launcher.__file__,
            cwd=folder,
            env=variables,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=stderr,
        )
    program = Program(process, log)
    try:
        yield program
    finally:
        await program.leave()


async def run_once(folder: Path, variables: Mapping[str, str], *arguments: str) -> tuple[int, str]:
    """`vzaimno …` as it is installed, to its end: the exit code and what it wrote to standard error."""
    process = await asyncio.create_subprocess_exec(
        Path(sys.executable).with_name("vzaimno"),
        *arguments,
        cwd=folder,
        env=variables,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    _, stderr = await process.communicate()
    assert process.returncode is not None
    return process.returncode, stderr.decode("utf-8")
