"""The day of an event by the clock on its municipality's wall: from its first midnight to its last, and nothing else."""

from datetime import datetime
from zoneinfo import ZoneInfo


def holds(starts_at: datetime, ends_at: datetime, zone: ZoneInfo, now: datetime) -> bool:
    return starts_at.astimezone(zone).date() <= now.astimezone(zone).date() <= ends_at.astimezone(zone).date()
