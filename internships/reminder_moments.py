"""When people are reminded of an event: at most three times a guest, once a host; a rule of moments and nothing else.

A row's end of use is as much a promise as its beginning: what an outage held back longer than that helps nobody. An event
so early that «за два часа» falls into quiet hours and little is left after them has told everything the day before.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from messaging.policy import MORNING
from surveys.days import at, working_day_until

AFTERNOON = time(15, 0)  # the host's list: sign-ups have come in by then, and the office is still open
SETTLED = timedelta(days=2)  # nobody is asked «сможете?» so soon after signing up
BEFORE = timedelta(hours=2)
ON_THE_WAY = timedelta(hours=1)  # before the start: later than this everybody has left home
APART = timedelta(hours=3)  # from the day's message, which says the same and more


class Kind(StrEnum):
    """Travels in the outbox: words are never given anew."""

    WEEK = "visit-week"
    DAY = "visit-day"
    SOON = "visit-soon"
    LIST = "visit-list"  # to hosts


GUEST_KINDS = (Kind.WEEK, Kind.DAY, Kind.SOON)


@dataclass(frozen=True, slots=True)
class Moment:
    kind: Kind
    due_at: datetime
    expires_at: datetime


def of_guest(starts_at: datetime, zone: ZoneInfo, now: datetime) -> Sequence[Moment]:
    """What is still to come for somebody who has a place since `now` or longer; none once it has begun."""
    if starts_at <= now:
        return ()
    first = starts_at.astimezone(zone).date()
    week = at(working_day_until(first - timedelta(days=7)), MORNING, zone)
    day = at(_before(first), MORNING, zone)
    soon = starts_at - BEFORE
    found = []
    if week >= now + SETTLED:
        found.append(Moment(Kind.WEEK, week, day))
    found.append(Moment(Kind.DAY, max(day, now), starts_at))
    if soon > now and soon - max(day, now) >= APART:
        found.append(Moment(Kind.SOON, soon, starts_at - ON_THE_WAY))
    return found


def of_host(starts_at: datetime, zone: ZoneInfo, now: datetime) -> Sequence[Moment]:
    """The list goes on the working day before, when the guard at the door can still be told."""
    if starts_at <= now:
        return ()
    day = working_day_until(_before(starts_at.astimezone(zone).date()))
    return (Moment(Kind.LIST, max(at(day, AFTERNOON, zone), now), starts_at),)


def _before(day: date) -> date:
    return day - timedelta(days=1)
