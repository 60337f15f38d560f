"""Carries one message to its chat through whatever Telegram does, and says what became of it.

Every try waits for a place of its own in the pace, so a second try is never one message more than is allowed; between two
tries the chat's line is free, since somebody who taps meanwhile does not wait for a broadcast.
"""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta

from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramMigrateToChat, TelegramRetryAfter

from bot.calling import AWAY, LOST
from bot.edge import Edge
from bot.lines import Lines
from bot.mail import Mail
from bot.unreachable import Unreachable
from db.unit import Unavailable
from db.writer import Writer
from messaging.outbox import MOST_ATTEMPTS
from messaging.outcomes import Again, Failed, Later, Outcome, Sent
from messaging.pace import Pace
from people import chats

log = logging.getLogger("vzaimno.sender")

LONGEST_SILENCE = 20.0  # seconds; a longer one is not waited out with rows in hand
SOON = (0.2, 0.8, 3.2)  # seconds between the tries


class Carrier:
    def __init__(
        self, writer: Writer, edge: Edge, pace: Pace, lines: Lines, *, sleep: Callable[[float], Awaitable[None]]
    ) -> None:
        self._writer = writer
        self._edge = edge
        self._pace = pace
        self._lines = lines
        self._sleep = sleep

    async def carry(self, mail: Mail) -> Outcome:
        """The first place has been waited for already."""
        chat_id, lost = mail.chat_id, 0
        while True:
            try:
                sent = await self._in_line(mail, chat_id)
            except TelegramMigrateToChat as moved:
                await self._moved(chat_id, moved.migrate_to_chat_id)
                chat_id = moved.migrate_to_chat_id
            except LOST as failure:
                if lost == len(SOON):
                    return await self._lost(mail, failure)
                await self._sleep(SOON[lost])
                lost += 1
            except Exception as failure:
                if (ended := _end_of(mail, failure)) is not None:
                    return ended
            else:
                return Sent(sent.message_id, sent.more, maybe=sent.maybe or lost > 0)
            await self._pace.turn(mail.places)

    async def _lost(self, mail: Mail, failure: Exception) -> Outcome:
        """Given up only where Telegram is there for others: what an outage of days holds back leaves when it is over."""
        if mail.attempts >= MOST_ATTEMPTS and not await self._edge.there():
            return Later(AWAY)
        return _another_time(mail, failure)

    async def _in_line(self, mail: Mail, chat_id: int) -> Sent:
        """In the chat's own line, so that a notification never falls between a tap and its screen."""
        put: asyncio.Future[Sent] = asyncio.get_running_loop().create_future()

        async def step() -> None:
            try:
                sent = await mail.post(self._edge, chat_id)
            except Exception as failure:
                if not put.done():
                    put.set_exception(failure)
            else:
                if not put.done():
                    put.set_result(sent)

        self._lines.add(chat_id, step)
        return await put

    async def _moved(self, before: int, after: int) -> None:
        with contextlib.suppress(Unavailable):
            await self._writer.run(lambda unit: chats.moved(unit, before, after))


def _end_of(mail: Mail, failure: Exception) -> Outcome | None:
    """None when it may leave as soon as Telegram's silence is over."""
    match failure:
        case Unreachable():
            return Failed(failure.reason, gone=True)
        case TelegramRetryAfter():
            long = failure.retry_after > LONGEST_SILENCE
            return Later(timedelta(seconds=failure.retry_after)) if long else None
        case TelegramBadRequest():
            log.error("message refused by Telegram: %s", failure.message[:64])
            return Failed(failure.message[:64])
        case AiogramError():
            return _another_time(mail, failure)
    log.error("a message could not be sent", exc_info=failure)
    return _another_time(mail, failure)


def _another_time(mail: Mail, failure: Exception) -> Again:
    return Again(type(failure).__name__, timedelta(seconds=15 * 2**mail.attempts))
