"""The sender: takes what is due from the outbox, at Telegram's pace, and writes down what became of it.

A row is rendered at the moment it leaves, in the unit that claims it, so nobody is reminded of what they have finished.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramRetryAfter

from bot.edge import Edge, Unreachable
from bot.lines import Lines
from db.unit import Unavailable, Unit
from db.writer import Writer
from handlers.house import House
from handlers.notices import notice
from handlers.routes import Turn
from handlers.screen import Screen
from messaging import outbox, policy
from messaging.outbox import Due
from messaging.pace import Pace
from messaging.policy import Go, Never, Wait
from people import chats
from people import me as recognising
from people.me import Me
from texts.translator import DEFAULT, translator

log = logging.getLogger("vzaimno.sender")

AT_ONCE = 50  # rows under lease at a time: at 30 a second they leave well before the lease ends
LONGEST_SILENCE = (
    20.0  # a longer one is not waited out with rows in hand: their lease would end, another would send them
)


@dataclass(frozen=True, slots=True)
class Ready:
    due: Due
    chat_id: int
    screen: Screen


class Sender:
    def __init__(
        self, writer: Writer, edge: Edge, pace: Pace, lines: Lines, house: House, *, stop: asyncio.Event
    ) -> None:
        self._writer = writer
        self._edge = edge
        self._pace = pace
        self._lines = lines
        self._house = house
        self._stop = stop

    async def send_due(self) -> int:
        """Send everything that is due now; returns how many rows were taken. A stop ends it between two batches."""
        taken = 0
        while not self._stop.is_set():
            try:
                count, ready = await self._writer.run(self._claim)
            except Unavailable as failure:
                log.error("database unavailable: %s", failure)
                return taken
            taken += count
            sending: list[Awaitable[None]] = []
            for one in ready:
                if (silence := self._pace.held()) > LONGEST_SILENCE:
                    sending.append(self._postpone(one, silence))
                    continue
                await self._pace.turn()
                sending.append(asyncio.ensure_future(self._in_line(one)))
            await asyncio.gather(*sending)
            if count < AT_ONCE:
                return taken
        return taken

    def _claim(self, unit: Unit) -> tuple[int, Sequence[Ready]]:
        claimed = outbox.claim(unit, AT_ONCE)
        ready = [one for due in claimed if (one := self._render(unit, due)) is not None]
        return len(claimed), ready

    def _render(self, unit: Unit, due: Due) -> Ready | None:
        if due.expires_at is not None and due.expires_at <= unit.now:
            outbox.dropped(unit, due.id, "too late")
            return None
        if due.chat_id is None or due.unreachable is not None:
            outbox.failed(unit, due.id, due.unreachable or "not-started")
            return None
        version = self._house.consent.version
        who = recognising.load(unit, due.chat_id, language=DEFAULT, consent_version=version, arrived=False)
        if not isinstance(who, Me):
            outbox.dropped(unit, due.id, "left")
            return None
        match policy.verdict(due.kind, unit.now, who.zone, self._house.quiet, due.wishes):
            case Never(reason):
                outbox.dropped(unit, due.id, reason)
                return None
            case Wait(until) if due.expires_at is not None and due.expires_at <= until:
                outbox.dropped(unit, due.id, "too late")
                return None
            case Wait(until):
                outbox.postpone(unit, due.id, until)
                return None
            case Go():
                pass
        screen = notice(Turn(unit, who, translator(who.language), self._house), due.kind, due.params)
        if screen is None:
            outbox.dropped(unit, due.id, "not needed any more")
            return None
        return Ready(due, due.chat_id, screen)

    async def _postpone(self, one: Ready, seconds: float) -> None:
        await self._write(lambda unit: outbox.postpone(unit, one.due.id, unit.now + timedelta(seconds=seconds)))

    async def _in_line(self, one: Ready) -> None:
        """In the chat's own line, so that a notification never falls between a tap and its screen."""
        finished = asyncio.get_running_loop().create_future()

        async def step() -> None:
            try:
                await self._send(one)
            except Exception:
                log.exception("notification %s", one.due.id)
            finally:
                finished.set_result(None)

        self._lines.add(one.chat_id, step)
        await finished

    async def _send(self, one: Ready) -> None:
        due = one.due
        try:
            shown = await self._edge.send(one.chat_id, one.screen)
        except Unreachable as gone:
            reason = gone.reason
            await self._write(lambda unit: self._gone(unit, one, reason))
        except TelegramRetryAfter as wait:
            await self._postpone(one, wait.retry_after)
        except TelegramBadRequest as refusal:
            message = refusal.message[:64]
            log.error("notification %s (%s) refused: %s", due.id, due.kind, message)
            await self._write(lambda unit: outbox.failed(unit, due.id, message))
        except AiogramError as failure:
            reason = type(failure).__name__
            after = timedelta(seconds=15 * 2**due.attempts)
            await self._write(lambda unit: outbox.again(unit, due, reason, after=after))
        else:
            message_id = shown.message_id
            await self._write(lambda unit: outbox.sent(unit, due.id, message_id))

    @staticmethod
    def _gone(unit: Unit, one: Ready, reason: str) -> None:
        chats.unreachable(unit, one.chat_id, reason)
        outbox.failed(unit, one.due.id, reason)

    async def _write(self, work: Callable[[Unit], object]) -> None:
        try:
            await self._writer.run(work)
        except Unavailable as failure:
            # The lease will run out and the row be sent again, marked «maybe sent».
            log.error("database unavailable: %s", failure)
