"""When people may be disturbed."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from messaging import policy


def next_working_morning(now: datetime, zone: ZoneInfo) -> datetime:
    """Ten o'clock of the next working day in the person's zone, as UTC."""
    day = policy.next_working_day(now.astimezone(zone).date())
    return datetime.combine(day, policy.MORNING, zone).astimezone(UTC)
