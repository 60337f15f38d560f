"""APScheduler only ticks; what is due is a row with a time, so a restart or a second process loses and doubles nothing."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger
from sqlalchemy import delete

from bot.bells import Bell
from bot.lookout import Lookout
from db.tables import claimed_update
from db.unit import Unit
from handlers import erasing
from internships.waitlist import Holding
from messaging import asking, jobs, outbox
from people import team_links
from surveys import trials
from surveys.publishing import Shelf

CLAIMS_KEPT = timedelta(days=8)  # Telegram redelivers for a day, and numbers anew after a week of silence


def ticking(bells: list[Bell], lookout: Lookout, prune: Callable[[], Awaitable[None]]) -> AsyncIOScheduler:
    """A scheduler that holds nothing but ticks, in memory."""
    scheduler = AsyncIOScheduler(job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None})
    for bell in bells:
        scheduler.add_job(lookout.guard(bell), IntervalTrigger(seconds=bell.every), id=bell.name)
    scheduler.add_job(prune, IntervalTrigger(hours=1), id="prune")
    return scheduler


def prune(unit: Unit, shelf: Shelf, holding: Holding) -> None:
    """Forget what nobody will ask for again, and those who asked to be forgotten."""
    erasing.destroy_withdrawn(unit, shelf, holding)
    unit.run(delete(claimed_update).where(claimed_update.c.at < unit.now - CLAIMS_KEPT))
    outbox.prune(unit)
    jobs.prune(unit)
    asking.prune(unit)
    team_links.prune(unit)
    trials.prune(unit)
