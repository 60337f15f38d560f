"""Pauses that a stop cuts short: a service manager gives a stopping program seconds, a broken line may last for hours."""

import asyncio
from collections.abc import Awaitable, Callable

Sleep = Callable[[float], Awaitable[None]]

PAUSES = (0.5, 1.0, 2.0, 5.0, 10.0, 30.0)  # seconds between one try and the next; the last one is repeated


def patience(failures: int) -> float:
    """Seconds to wait after so many failures in a row before this one."""
    return PAUSES[min(failures, len(PAUSES) - 1)]


async def pause(seconds: float, sleep: Sleep, stop: asyncio.Event) -> None:
    """Wait, but not longer than until told to stop."""
    sleeping = asyncio.ensure_future(sleep(seconds))
    stopping = asyncio.ensure_future(stop.wait())
    await asyncio.wait((sleeping, stopping), return_when=asyncio.FIRST_COMPLETED)
    sleeping.cancel()
    stopping.cancel()
