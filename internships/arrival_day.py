"""The day of an event by the clock on its municipality's wall: from its first midnight to its last, and nothing else."""

from datetime import datetime
from zoneinfo import ZoneInfo


def holds(starts_at: datetime, ends_at: datetime, zone: ZoneInfo, now: datetime) -> bool:
    return starts_at.astimezone(zone).date() <= now.astimezone(zone).date() <= ends_at.astimezone(zone).date()


def same(moment: datetime | None, zone: ZoneInfo, now: datetime) -> bool:
    """Was that today? What was made on another day is good for nothing, also where an event was moved or lasts longer."""
    return moment is not None and moment.astimezone(zone).date() == now.astimezone(zone).date()
