"""What became of mail, written down in handfuls: whatever ended while one was being written is the next one.

While the database is away nothing is forgotten: what was sent is known here and written when it returns, so nobody gets it
a second time. Only a stop meanwhile gives up; the rows' leases end then, and those are sent again, marked «maybe sent».
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from itertools import groupby

from bot.mail import Mail
from bot.patience import patience, pause
from db.unit import Unavailable, Unit
from db.writer import Writer
from messaging.outcomes import Failed, Outcome
from people import chats

log = logging.getLogger("vzaimno.sender")

Ended = tuple[Mail, Outcome]


class Notebook:
    def __init__(self, writer: Writer, *, stop: asyncio.Event, sleep: Callable[[float], Awaitable[None]]) -> None:
        self._writer = writer
        self._stop = stop
        self._sleep = sleep
        self._noted: list[Ended] = []
        self._writing = 0
        self._fresh = asyncio.Event()
        self._clean = asyncio.Event()
        self._clean.set()

    @property
    def open(self) -> int:
        """How many are not written yet."""
        return len(self._noted) + self._writing

    def note(self, mail: Mail, outcome: Outcome) -> None:
        self._noted.append((mail, outcome))
        self._clean.clear()
        self._fresh.set()

    async def written(self) -> None:
        """Wait until everything is, or cannot be any more."""
        await self._clean.wait()

    async def write(self, told: Callable[[], None]) -> None:
        """For as long as there is a run; `told` hears of every handful that is safe."""
        failures = 0
        while True:
            await self._fresh.wait()
            self._fresh.clear()
            handful, self._noted = self._noted, []
            self._writing = len(handful)
            try:
                await self._writer.run(lambda unit, ended=handful: _record(unit, ended))  # type: ignore[misc]
            except Unavailable:
                self._noted = [] if self._stop.is_set() else handful + self._noted
                self._writing = 0
                await pause(patience(failures), self._sleep, self._stop)
                failures += 1
            except Exception:
                log.exception("what became of %s messages could not be written", len(handful))
            else:
                failures = 0
            self._writing = 0
            if self._noted:
                self._fresh.set()
            else:
                self._clean.set()
            told()


def _record(unit: Unit, ended: Sequence[Ended]) -> None:
    for _, same in groupby(sorted(ended, key=_origin), key=_origin):
        of_one = list(same)
        of_one[0][0].origin.record(unit, of_one)
    for mail, outcome in ended:
        if isinstance(outcome, Failed) and outcome.gone:
            chats.unreachable(unit, mail.chat_id, outcome.reason)


def _origin(ended: Ended) -> int:
    return id(ended[0].origin)
