"""When people may be disturbed."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

MORNING = time(10, 0)
SATURDAY = 5


def next_working_morning(now: datetime, zone: ZoneInfo) -> datetime:
    """Ten o'clock of the next working day in the person's zone, as UTC."""
    day = now.astimezone(zone).date() + timedelta(days=1)
    while day.weekday() >= SATURDAY:
        day += timedelta(days=1)
    return datetime.combine(day, MORNING, zone).astimezone(UTC)
