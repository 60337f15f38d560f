"""When a notification may go: quiet hours for everybody, working days for reminders, and what a person wished for.

A rule of values, so that the screen that promises «уйдёт завтра в 08:00» and the sender that keeps the promise cannot differ.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum, auto
from zoneinfo import ZoneInfo

MORNING = time(10, 0)
SATURDAY = 5
# Days off by article 112 of the Labour Code, month and day; the yearly transfers to other days are not among them.
HOLIDAYS = frozenset(
    {*((1, day) for day in range(1, 9)), (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)},
)


class Manner(Enum):
    """How insistent a kind of notification may be."""

    ALERT = auto()  # somebody stands at a closed door: at any hour, though never against «не беспокоить»
    ANSWER = auto()  # what the person asked for: on any day, outside quiet hours, «не беспокоить» or not
    ANNOUNCEMENT = auto()  # on any day, outside quiet hours, and only to those who have not unsubscribed
    NEWS = auto()  # on any day, outside quiet hours
    REMINDER = auto()  # on working days, outside quiet hours, and only to those who want reminders
    URGENT = auto()  # at any hour, «не беспокоить» or not: somebody would set out in vain
    TIMELY = auto()  # a reminder for this very day: on any day, outside quiet hours, to those who want reminders
    PROMISED = auto()  # said to come when they signed up: on any day, outside quiet hours, «не беспокоить» or not


# By kind of notification; what is not named here is news.
MANNERS: Mapping[str, Manner] = {
    "roster-mistake": Manner.ALERT,
    "join-request": Manner.ALERT,
    "join-confirmed": Manner.ALERT,
    "file-failed": Manner.ALERT,
    "request-answered": Manner.ANSWER,
    "request-closed": Manner.ANSWER,
    "broadcast": Manner.ANNOUNCEMENT,
    "nudge": Manner.REMINDER,
    "wave-closing": Manner.REMINDER,
    "weekly": Manner.REMINDER,
    "visit-week": Manner.REMINDER,
    "visit-day": Manner.PROMISED,
    "visit-soon": Manner.TIMELY,
    "internship-announced": Manner.ANNOUNCEMENT,
    "event-changed": Manner.PROMISED,
    "event-place-lost": Manner.PROMISED,
    "event-cancelled": Manner.PROMISED,
    "event-cancelled-soon": Manner.URGENT,
    "event-feedback-again": Manner.REMINDER,
    "event-follow-up": Manner.REMINDER,
}


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From `start` to `end` by the clock of the municipality, over midnight when it starts later; equal times are none."""

    start: time = time(19, 0)
    end: time = time(8, 0)

    def over(self, moment: datetime) -> datetime | None:
        """The end of the silence that holds at this local moment, if one does."""
        clock, day = moment.time(), moment.date()
        if self.start <= self.end:
            return datetime.combine(day, self.end, moment.tzinfo) if self.start <= clock < self.end else None
        if clock >= self.start:
            return datetime.combine(day + timedelta(days=1), self.end, moment.tzinfo)
        return datetime.combine(day, self.end, moment.tzinfo) if clock < self.end else None


ORDINARY = QuietHours()


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person has set for their chat."""

    muted_until: datetime | None = None
    reminders: bool = True
    announcements: bool = True


@dataclass(frozen=True, slots=True)
class Go:
    """It may leave now."""


@dataclass(frozen=True, slots=True)
class Wait:
    until: datetime


@dataclass(frozen=True, slots=True)
class Never:
    reason: str


def verdict(kind: str, now: datetime, zone: ZoneInfo, quiet: QuietHours, wishes: Wishes) -> Go | Wait | Never:
    """May a notification of this kind leave at this moment to somebody with these wishes?"""
    manner = MANNERS.get(kind, Manner.NEWS)
    if manner in (Manner.REMINDER, Manner.TIMELY) and not wishes.reminders:
        return Never("reminders off")
    if manner is Manner.ANNOUNCEMENT and not wishes.announcements:
        return Never("announcements off")
    wanted = now if manner in (Manner.PROMISED, Manner.ANSWER, Manner.URGENT) else max(now, wishes.muted_until or now)
    allowed = wanted if manner in (Manner.ALERT, Manner.URGENT) else next_allowed(wanted, zone, quiet, manner)
    return Go() if allowed <= now else Wait(allowed)


def next_allowed(moment: datetime, zone: ZoneInfo, quiet: QuietHours, manner: Manner = Manner.REMINDER) -> datetime:
    """This very moment, the end of the quiet hours it falls in, or for reminders ten o'clock of the next working day."""
    local = moment.astimezone(zone)
    moved = False
    while True:
        if manner is Manner.REMINDER and not is_working_day(local.date()):
            local, moved = datetime.combine(next_working_day(local.date()), MORNING, zone), True
        elif (end := quiet.over(local)) is not None:
            local, moved = end, True
        else:
            return local.astimezone(UTC) if moved else moment


def is_working_day(day: date) -> bool:
    return day.weekday() < SATURDAY and (day.month, day.day) not in HOLIDAYS


def next_working_day(day: date) -> date:
    """The first working day after this one."""
    day += timedelta(days=1)
    while not is_working_day(day):
        day += timedelta(days=1)
    return day
