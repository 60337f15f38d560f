"""Polling that confirms a batch only after its commit.

Telegram keeps an update until a getUpdates with a higher offset; aiogram's own polling moves the offset when an update is
handed out, so a kill loses what was being handled. Here the next request goes out when the batch is committed.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramConflictError,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.methods import DeleteWebhook

from bot.incoming import UPDATE_KINDS, Json
from bot.reception import Reception
from bot.session import RawUpdates

log = logging.getLogger("vzaimno.intake")

BATCH = 100
LONG_POLL = 30  # seconds
PAUSES = (0.5, 1.0, 2.0, 5.0, 10.0, 30.0)


class TokenRefused(Exception):
    """Telegram does not know this token: nothing can go on."""


class Intake:
    def __init__(
        self,
        bot: Bot,
        reception: Reception,
        *,
        long_poll: int = LONG_POLL,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._bot = bot
        self._reception = reception
        self._long_poll = long_poll
        self._sleep = sleep
        self._offset: int | None = None

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until told to stop; what was received by then is committed and confirmed. Raises TokenRefused."""
        await self._leave_webhook()
        stopping = asyncio.ensure_future(stop.wait())
        try:
            while not stop.is_set():
                batch = await self._fetch(stopping)
                if batch:
                    await self._reception.take(batch)
                    self._offset = max(update["update_id"] for update in batch) + 1
            await self._confirm()
        finally:
            stopping.cancel()

    async def _fetch(self, stopping: "asyncio.Task[Any]") -> list[Json]:
        """The next batch; an empty one when told to stop. A broken line is mended quietly, with growing pauses."""
        failures = 0
        while not stopping.done():
            asking = asyncio.ensure_future(self._ask(self._long_poll))
            await asyncio.wait((asking, stopping), return_when=asyncio.FIRST_COMPLETED)
            if not asking.done():
                asking.cancel()
                await asyncio.wait((asking,))
                break
            try:
                batch = asking.result()
            except TelegramUnauthorizedError:
                raise TokenRefused from None
            except (TelegramAPIError, ClientDecodeError) as failure:
                await self._pause(self._patience(failure, failures), stopping)
                failures += 1
            else:
                if failures:
                    log.info("Telegram answers again")
                return batch
        return []

    @staticmethod
    def _patience(failure: Exception, failures: int) -> float:
        """Seconds to wait before asking again; the operator reads one line for each trouble, not for each try."""
        if isinstance(failure, TelegramRetryAfter):
            log.warning("Telegram asks to wait %s s", failure.retry_after)
            return float(failure.retry_after)
        if failures == 0 and isinstance(failure, TelegramConflictError):
            log.error("another program polls with this token; stop one of them (%s)", failure.message)
        elif failures == 0:
            log.warning("Telegram does not answer: %s", _in_a_line(failure))
        return PAUSES[min(failures, len(PAUSES) - 1)]

    async def _ask(self, seconds: int) -> list[Json]:
        method = RawUpdates(limit=BATCH, timeout=seconds, allowed_updates=UPDATE_KINDS, offset=self._offset)
        return await self._bot(method, request_timeout=seconds + 15)

    async def _confirm(self) -> None:
        """The last batch is confirmed by one more request, so that the next start does not see it again."""
        if self._offset is None:
            return
        try:
            await self._bot(
                RawUpdates(limit=1, timeout=0, allowed_updates=UPDATE_KINDS, offset=self._offset), request_timeout=5
            )
        except (TelegramAPIError, ClientDecodeError) as failure:
            log.info("the last batch will come again and be recognised: %s", _in_a_line(failure))

    async def _leave_webhook(self) -> None:
        try:
            await self._bot(DeleteWebhook(drop_pending_updates=False), request_timeout=10)
        except TelegramUnauthorizedError:
            raise TokenRefused from None
        except (TelegramAPIError, ClientDecodeError) as failure:
            log.warning("Telegram does not answer: %s", _in_a_line(failure))

    async def _pause(self, seconds: float, stopping: "asyncio.Task[Any]") -> None:
        sleeping = asyncio.ensure_future(self._sleep(seconds))
        await asyncio.wait((sleeping, stopping), return_when=asyncio.FIRST_COMPLETED)
        sleeping.cancel()


def _in_a_line(failure: Exception) -> str:
    return str(failure).split("\n", 1)[0][:200]
