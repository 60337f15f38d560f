"""How long a freed place is held: a day by default, less when the event is near, and nobody's time runs at night.

Offered at 11:30 it is held until 11:30 tomorrow, offered in the night until the evening. Of the time that is left before the
event an offer takes at most half, so that somebody else still has a chance; later than the last call nobody is asked, since
they could not arrange it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from messaging.policy import ORDINARY, QuietHours

LAST_CALL = timedelta(hours=3)  # before the start: lessons are covered and the bus is caught by then
LEAST = timedelta(hours=1)  # of daytime: whoever teaches looks at the phone between two lessons


@dataclass(frozen=True, slots=True)
class Holding:
    """The house's rule for offers."""

    hours: int = 24  # of the clock; only as much daytime as they hold on average counts
    quiet: QuietHours = ORDINARY


USUAL = Holding()
DAY = 24 * 60  # minutes


def held_until(holding: Holding, now: datetime, starts_at: datetime, zone: ZoneInfo) -> datetime | None:
    """The end of an offer made now, in UTC; None when it is too late to offer anything."""
    last = last_call(starts_at)
    left = daytime(now, last, zone, holding.quiet)
    if left < LEAST:
        return None
    held = max(LEAST, min(timedelta(hours=holding.hours) * _share_of_day(holding.quiet), left / 2))
    return min(after_daytime(now, held, zone, holding.quiet), last)


def _share_of_day(quiet: QuietHours) -> float:
    """How much of a day is not quiet: an offer of 24 hours lasts as much daytime as a day has, whenever it begins."""
    silent = (_minutes(quiet.end) - _minutes(quiet.start)) % DAY
    return 1 - silent / DAY


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def last_call(starts_at: datetime) -> datetime:
    return starts_at - LAST_CALL


def daytime(first: datetime, last: datetime, zone: ZoneInfo, quiet: QuietHours) -> timedelta:
    """How much of the time between two moments is not quiet."""
    total = timedelta()
    for begins, ends in _days(first, zone, quiet):
        if begins >= last:
            return total
        total += min(ends or last, last) - begins
        if ends is None or ends >= last:
            return total
    raise AssertionError("days do not end")


def after_daytime(moment: datetime, amount: timedelta, zone: ZoneInfo, quiet: QuietHours) -> datetime:
    """The moment at which so much time that is not quiet will have passed."""
    for begins, ends in _days(moment, zone, quiet):
        if ends is None or ends - begins >= amount:
            return begins + amount
        amount -= ends - begins
    raise AssertionError("days do not end")


def _days(moment: datetime, zone: ZoneInfo, quiet: QuietHours) -> Iterator[tuple[datetime, datetime | None]]:
    """The stretches without silence from this moment on; the end is None where there is no silence at all."""
    moment = moment.astimezone(UTC)
    if quiet.start == quiet.end:
        yield moment, None
        return
    while True:
        silence = quiet.over(moment.astimezone(zone))
        begins = moment if silence is None else max(silence.astimezone(UTC), moment)
        local = begins.astimezone(zone)
        ends = datetime.combine(local.date(), quiet.start, zone)
        if ends <= local:
            ends = datetime.combine(local.date() + timedelta(days=1), quiet.start, zone)
        yield begins, ends.astimezone(UTC)
        moment = ends.astimezone(UTC)
