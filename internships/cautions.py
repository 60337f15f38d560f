"""What is worth a second thought before an event is published; none of it forbids anything."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from messaging.policy import is_working_day
from surveys.cautions import Period

NOTICE_DAYS = 10  # less, and a school does not find substitutes for lessons
HEAVY_LOAD = 3  # events of one host within a term


@dataclass(frozen=True, slots=True)
class InBlackout:
    name: str


@dataclass(frozen=True, slots=True)
class OnDayOff:
    """A weekend or a holiday."""


@dataclass(frozen=True, slots=True)
class ShortNotice:
    days: int


@dataclass(frozen=True, slots=True)
class SameSchool:
    """The host receives guests at that time already."""

    title: str


@dataclass(frozen=True, slots=True)
class SameTime:
    """Other schools do: guests have to choose."""

    events: int


@dataclass(frozen=True, slots=True)
class HostLoad:
    """So many events of this host in the half-year around it, this one among them."""

    events: int


Caution = InBlackout | OnDayOff | ShortNotice | SameSchool | SameTime | HostLoad


@dataclass(frozen=True, slots=True)
class Other:
    """Another event, published or proposed, that this one may meet."""

    school_id: int
    title: str
    starts_at: datetime
    ends_at: datetime


def cautions(
    *,
    school_id: int,
    starts_at: datetime,
    ends_at: datetime,
    now: datetime,
    zone: ZoneInfo,
    blackouts: Sequence[Period],
    others: Sequence[Other],
) -> Sequence[Caution]:
    """`others` are the municipality's events within a quarter of a year before and after."""
    day = starts_at.astimezone(zone).date()
    found: list[Caution] = [InBlackout(one.name) for one in blackouts if one.first_day <= day <= one.last_day]
    if not is_working_day(day):
        found.append(OnDayOff())
    days = (day - now.astimezone(zone).date()) // timedelta(days=1)
    if 0 <= days < NOTICE_DAYS:
        found.append(ShortNotice(days))
    meeting = [one for one in others if one.starts_at < ends_at and starts_at < one.ends_at]
    found += [SameSchool(one.title) for one in meeting if one.school_id == school_id]
    elsewhere = sum(one.school_id != school_id for one in meeting)
    if elsewhere:
        found.append(SameTime(elsewhere))
    load = 1 + sum(one.school_id == school_id for one in others)
    if load > HEAVY_LOAD:
        found.append(HostLoad(load))
    return found
