"""What a coordinator should know before publishing a plan; none of it forbids anything."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from messaging.policy import is_working_day
from surveys.days import last_day

FEW_DAYS = 5


@dataclass(frozen=True, slots=True)
class Period:
    """Days on which schools have no time for questionnaires, both included."""

    name: str
    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True)
class InBlackout:
    period: Period


@dataclass(frozen=True, slots=True)
class Short:
    days: int


@dataclass(frozen=True, slots=True)
class ClosesOnDayOff:
    day: date


Caution = InBlackout | Short | ClosesOnDayOff


def cautions(
    *, opens_at: datetime, closes_at: datetime, zone: ZoneInfo, blackouts: Sequence[Period]
) -> tuple[Caution, ...]:
    first, last = opens_at.astimezone(zone).date(), last_day(closes_at, zone)
    found: list[Caution] = [
        InBlackout(period) for period in blackouts if period.first_day <= last and first <= period.last_day
    ]
    days = (last - first) // timedelta(days=1) + 1
    if days < FEW_DAYS:
        found.append(Short(days))
    if not is_working_day(last):
        found.append(ClosesOnDayOff(last))
    return tuple(found)
