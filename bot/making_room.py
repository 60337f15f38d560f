"""While anybody is being served, a process that only makes a file stands still: people who answer come before files.

To be nicer is not enough. On two cores the next of the many short runs of an answer often finds the maker on its core and
waits a moment for it, and such moments are what the slowest twentieth of people wait for. No process is held for long at a
time, so a file is late on a busy evening and never forgotten. Only where the maker ends with us: a process that is held
when its holder is killed would be held for good.
"""

import asyncio
import signal
import sys
from contextlib import suppress

from bot.lines import Lines

HELD = 0.1  # seconds at most
TURN = 0.02  # seconds it has then, whoever is being served
POSSIBLE = sys.platform == "linux"


async def make_room(process: asyncio.subprocess.Process, lines: Lines) -> None:
    """For as long as the process lives; when cancelled it goes on."""
    while POSSIBLE and process.returncode is None:
        await lines.busy()
        with suppress(ProcessLookupError):
            process.send_signal(signal.SIGSTOP)
        try:
            async with asyncio.timeout(HELD):
                await lines.idle()
        except TimeoutError:
            _let_go(process)
            await asyncio.sleep(TURN)
        finally:
            _let_go(process)


def _let_go(process: asyncio.subprocess.Process) -> None:
    with suppress(ProcessLookupError):
        process.send_signal(signal.SIGCONT)
