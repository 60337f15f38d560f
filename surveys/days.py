"""Days of a municipality as moments: a day of a wave begins and ends by the clock on its people's wall."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from messaging.policy import is_working_day


def at(day: date, clock: int | time, zone: ZoneInfo) -> datetime:
    """This hour, or minute, of this day in the zone, as UTC."""
    return datetime.combine(day, time(clock) if isinstance(clock, int) else clock, zone).astimezone(UTC)


def end_of(day: date, zone: ZoneInfo) -> datetime:
    """The moment after the day's last minute: what closes on a day is open until it is over."""
    return at(day + timedelta(days=1), 0, zone)


def last_day(closes_at: datetime, zone: ZoneInfo) -> date:
    """The last day on which something that closes then is open."""
    return (closes_at - timedelta(seconds=1)).astimezone(zone).date()


def working_day_until(day: date) -> date:
    """The day itself or the last working day before it."""
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day
