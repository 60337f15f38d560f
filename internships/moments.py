"""What a day of an internship means when it is said without its hour."""

from datetime import date, datetime, time, timedelta, tzinfo

USUAL_HOUR = 10


def signup_opens(day: date, clock: time | None, zone: tzinfo) -> datetime:
    return datetime.combine(day, clock or time(USUAL_HOUR), zone)


def signup_closes(day: date, clock: time | None, zone: tzinfo, starts_at: datetime | None) -> datetime:
    """With the whole of that day, but never after the beginning of what begins on it."""
    if clock is not None:
        return datetime.combine(day, clock, zone)
    if starts_at is not None and day == starts_at.astimezone(zone).date():
        return starts_at
    return datetime.combine(day + timedelta(days=1), time(), zone)
