"""The first thing said to Telegram at a start: a Telegram that is away is waited for."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramRetryAfter

from bot.patience import Sleep, patience, pause

log = logging.getLogger("vzaimno")

T = TypeVar("T")


async def answered(call: Callable[[], Awaitable[T]], sleep: Sleep, stop: asyncio.Event) -> T | None:
    """None when told to stop before there was an answer. What `call` makes of a refusal is raised."""
    failures = 0
    while not stop.is_set():
        try:
            return await call()
        except (TelegramAPIError, ClientDecodeError) as failure:
            if failures == 0:
                log.warning("Telegram does not answer: %s", str(failure).split("\n", 1)[0])
            wait = failure.retry_after if isinstance(failure, TelegramRetryAfter) else patience(failures)
            await pause(wait, sleep, stop)
            failures += 1
    return None
