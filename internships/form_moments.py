"""When an event's forms are handed out and until when they are open: a rule of moments and nothing else.

Guests are asked the same evening or the next morning and reminded once, the host the morning after, and six weeks later
the guests hear again of what they wanted to apply. Whatever an outage held back is asked as soon as the bot is back, with
the same number of days to answer; what ended too long ago is not asked about any more.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from messaging.policy import MORNING
from surveys.days import at, end_of

EVENING = time(18, 0)  # quiet hours begin at seven
HOME_BY = time(17, 0)  # what ends later is asked about the next morning
FEEDBACK_DAYS = 7
REPORT_DAYS = 5
REMIND_AFTER = timedelta(days=2)
SIX_WEEKS = timedelta(days=42)
FOLLOW_UP_DAYS = 14
TOO_LONG_AGO = timedelta(days=30)
LATE_MARK = timedelta(days=3)  # whoever is marked when the feedback has closed has so long to answer


@dataclass(frozen=True, slots=True)
class Asking:
    """A form is open between two moments and told of at a third."""

    opens_at: datetime
    told_at: datetime
    closes_at: datetime


def feedback(ends_at: datetime, zone: ZoneInfo, now: datetime) -> Asking:
    local = ends_at.astimezone(zone)
    evening = local.time() <= HOME_BY
    told = at(local.date(), EVENING, zone) if evening else at(local.date() + timedelta(days=1), MORNING, zone)
    told = max(told, now)
    return Asking(ends_at, told, _days_after(max(ends_at, now), FEEDBACK_DAYS, zone))


def report(ends_at: datetime, zone: ZoneInfo, now: datetime) -> Asking:
    morning = at(ends_at.astimezone(zone).date() + timedelta(days=1), MORNING, zone)
    return Asking(ends_at, max(morning, now), _days_after(max(ends_at, now), REPORT_DAYS, zone))


def follow_up(ends_at: datetime, zone: ZoneInfo) -> Asking:
    morning = at((ends_at + SIX_WEEKS).astimezone(zone).date(), MORNING, zone)
    return Asking(morning, morning, _days_after(morning, FOLLOW_UP_DAYS, zone))


def _days_after(moment: datetime, days: int, zone: ZoneInfo) -> datetime:
    return end_of(moment.astimezone(zone).date() + timedelta(days=days), zone)
