"""APScheduler only ticks; what is due is a row with a time, so a restart or a second process loses and doubles nothing.

It ticks at moments of the clock on the wall, which is set now and then: years forward on a machine that starts without a
battery, hours back on one that was wrong. Neither may mean a million ticks at once, or none for hours.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger
from sqlalchemy import delete

from bot.bells import TICK, Bell
from bot.lookout import Lookout
from db.tables import claimed_update
from db.unit import Unavailable, Unit
from handlers import erasing
from internships.waitlist import Holding
from messaging import asking, jobs, outbox, voices
from people import team_links
from surveys import trials
from surveys.publishing import Shelf

HOUR = 3600  # seconds
CLAIMS_KEPT = timedelta(days=8)  # Telegram redelivers for a day, and numbers anew after a week of silence


def ticking(bells: list[Bell], lookout: Lookout, prune: Callable[[], Awaitable[None]]) -> AsyncIOScheduler:
    """A scheduler that holds nothing but ticks, in memory."""
    scheduler = AsyncIOScheduler(job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None})
    for bell in bells:
        scheduler.add_job(lookout.guard(bell), Every(bell.every), id=bell.name)

    async def pruning() -> None:
        with contextlib.suppress(Unavailable):
            await prune()

    scheduler.add_job(pruning, Every(HOUR), id="prune")
    return scheduler


class Every(BaseTrigger):  # type: ignore[misc]  # APScheduler has no types
    """So many seconds from now, and not from the last time: what a clock set forward has passed over is not made up for."""

    def __init__(self, seconds: int) -> None:
        self.interval = timedelta(seconds=seconds)

    def get_next_fire_time(self, _last: datetime | None, now: datetime) -> datetime:
        return now + self.interval


async def wind(scheduler: AsyncIOScheduler, *, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
    """A tick that is further off than its interval was planned by a clock that has been set back since: it is now."""
    while True:
        await sleep(TICK)
        now = datetime.now(UTC)
        for job in scheduler.get_jobs():
            if job.next_run_time > now + job.trigger.interval:
                job.modify(next_run_time=now)


def prune(unit: Unit, shelf: Shelf, holding: Holding) -> None:
    """Forget what nobody will ask for again, and those who asked to be forgotten."""
    erasing.destroy_withdrawn(unit, shelf, holding)
    unit.run(delete(claimed_update).where(claimed_update.c.at < unit.now - CLAIMS_KEPT))
    outbox.prune(unit)
    jobs.prune(unit)
    voices.prune(unit)
    asking.prune(unit)
    team_links.prune(unit)
    trials.prune(unit)
