"""Polling that confirms a batch only after its commit.

Telegram keeps an update until a getUpdates with a higher offset; aiogram's own polling moves the offset when an update is
handed out, so a kill loses what was being handled. Here the next request goes out when the batch is committed.
"""

import asyncio
import logging

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
from bot.patience import Sleep, patience, pause
from bot.reception import Reception
from bot.session import RawUpdates
from db.unit import Unavailable

log = logging.getLogger("vzaimno.intake")

BATCH = 100
LONG_POLL = 30  # seconds


class TokenRefused(Exception):
    """Telegram does not know this token: nothing can go on."""


class Intake:
    def __init__(
        self,
        bot: Bot,
        reception: Reception,
        *,
        long_poll: int = LONG_POLL,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._bot = bot
        self._reception = reception
        self._long_poll = long_poll
        self._sleep = sleep
        self._offset: int | None = None

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until told to stop; what was received by then is committed and confirmed. Raises TokenRefused."""
        await self._leave_webhook()
        while not stop.is_set():
            batch = await self._fetch(stop)
            if batch:
                try:
                    await self._reception.take(batch)
                except Unavailable:
                    log.warning("stopped while the database is away; Telegram will deliver the last batch again")
                    return
                self._offset = max(update["update_id"] for update in batch) + 1
        await self._confirm()

    async def _fetch(self, stop: asyncio.Event) -> list[Json]:
        """The next batch; an empty one when told to stop. A broken line is mended quietly, with growing pauses."""
        failures = 0
        trouble: type[Exception] | None = None
        while not stop.is_set():
            try:
                batch = await self._ask_until(stop)
            except TelegramUnauthorizedError:
                raise TokenRefused from None
            except (TelegramAPIError, ClientDecodeError) as failure:
                if type(failure) is not trouble:
                    trouble = type(failure)
                    _tell(failure)
                wait = failure.retry_after if isinstance(failure, TelegramRetryAfter) else patience(failures)
                await pause(wait, self._sleep, stop)
                failures += 1
            else:
                if failures and batch is not None:
                    log.info("Telegram answers again")
                return batch or []
        return []

    async def _ask_until(self, stop: asyncio.Event) -> list[Json] | None:
        """A long poll that a stop ends: what Telegram was about to give is given again at the next start."""
        asking = asyncio.ensure_future(self._ask(self._long_poll))
        stopping = asyncio.ensure_future(stop.wait())
        await asyncio.wait((asking, stopping), return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if not asking.done():
            asking.cancel()
            await asyncio.wait((asking,))
            return None
        return asking.result()

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


def _tell(failure: Exception) -> None:
    """The operator reads one line for each kind of trouble, not for each try."""
    if isinstance(failure, TelegramRetryAfter):
        log.warning("Telegram asks to wait %s s", failure.retry_after)
    elif isinstance(failure, TelegramConflictError):
        log.error("another program polls with this token; stop one of them (%s)", failure.message)
    else:
        log.warning("Telegram does not answer: %s", _in_a_line(failure))


def _in_a_line(failure: Exception) -> str:
    return str(failure).split("\n", 1)[0][:200]
