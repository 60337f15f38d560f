"""When those who have not finished are reminded: at most twice in a wave, however often its end is moved.

What is written with the wave are days before its last day and an hour; the moments follow from the end as it is now, and
what was told already is remembered, so a prolonged wave does not begin to count anew.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from messaging.reminders import MOST
from surveys.days import at, last_day, working_day_until

DAYS = (7, 3, 1, 0)  # before the last day, as they are offered
HOURS = (9, 10, 12, 15)


@dataclass(frozen=True, slots=True)
class Reminders:
    days: tuple[int, ...]  # before the last day, the earliest first; at most MOST of them
    hour: int
    told: tuple[datetime, ...] = ()

    def with_day(self, day: int, *, on: bool) -> "Reminders":
        """One more day pushes out the earliest of those chosen before."""
        kept = [other for other in self.days if other != day]
        if on:
            kept = [*kept[-(MOST - 1) :], day]
        return replace(self, days=tuple(sorted(kept, reverse=True)))

    def with_hour(self, hour: int) -> "Reminders":
        return replace(self, hour=hour)

    def after(self, moment: datetime) -> "Reminders":
        """The same once the reminder of this moment is told."""
        return replace(self, told=(*self.told, moment))


USUAL = Reminders((3, 0), 10)
NONE = Reminders((), 10)


def moments(reminders: Reminders, *, opens_at: datetime, closes_at: datetime, zone: ZoneInfo) -> Sequence[datetime]:
    """What is still to be told, in order; a day off passes its reminder to the working day before."""
    last = last_day(closes_at, zone)
    days = {working_day_until(last - timedelta(days=before)) for before in reminders.days}
    since = max((opens_at, *reminders.told))
    planned = sorted(moment for day in days if since < (moment := at(day, reminders.hour, zone)) < closes_at)
    left = MOST - len(reminders.told)
    return planned[-left:] if left > 0 else []


def dumps(reminders: Reminders) -> str | None:
    """None is no reminder at all."""
    if not reminders.days:
        return None
    told = [moment.astimezone(UTC).isoformat() for moment in reminders.told]
    return json.dumps({"days": reminders.days, "hour": reminders.hour, "told": told})


def loads(text: str | None) -> Reminders:
    if text is None:
        return NONE
    kept = json.loads(text)
    return Reminders(tuple(kept["days"]), kept["hour"], tuple(map(datetime.fromisoformat, kept["told"])))
