"""Internships of a period as figures: table 6 of the note, attendance, coverage, reciprocity, what was applied, what was hard."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from internships.events import Event
from reports.event_answers import Named
from reports.statistics import share
from surveys.days import at, end_of


@dataclass(frozen=True, slots=True)
class Period:
    first: date
    last: date
    zone: ZoneInfo

    @property
    def since(self) -> datetime:
        return at(self.first, 0, self.zone)

    @property
    def until(self) -> datetime:
        return end_of(self.last, self.zone)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of table 6; None stands for hidden or not computable."""

    event: Event
    signed_up: int  # without those who came past the list
    came: int
    came_as_signed: int
    schools: int
    answered: int
    satisfaction: float | None
    nps: float | None


@dataclass(frozen=True, slots=True)
class SchoolLine:
    """Table 8 and the load of a host."""

    school: str
    sent: int  # people who came to an event elsewhere
    hosted: int  # events
    hours: float


@dataclass(frozen=True, slots=True)
class Applied:
    """The follow-up of six weeks: `done` of `answered`, and `due` were asked."""

    due: int
    answered: int
    done: int | None

    @property
    def of_answered(self) -> float | None:
        return None if self.done is None else share(self.done, self.answered)

    @property
    def of_due(self) -> float | None:
        return None if self.done is None else share(self.done, self.due)


@dataclass(frozen=True, slots=True)
class Headline:
    events: int
    came: int
    covered: int
    schools: int


@dataclass(frozen=True, slots=True)
class Figures:
    period: Period
    lines: Sequence[Line]
    cancelled: int
    not_held: int  # as their hosts reported
    unknown: int  # neither a report nor a guest marked as present, so far: they count nowhere else
    schools: Sequence[SchoolLine]
    applied: Applied
    may_hinder: Sequence[Named]
    hindered: Sequence[Named]
    guests_difficulties: Sequence[Named]
    hosts_difficulties: Sequence[Named]
    requests: Mapping[str, int]  # difficulties told to the coordinators, by state

    @property
    def signed_up(self) -> int:
        return sum(one.signed_up for one in self.lines)

    @property
    def came(self) -> int:
        return sum(one.came for one in self.lines)

    @property
    def attendance(self) -> float | None:
        return share(sum(one.came_as_signed for one in self.lines), self.signed_up)

    @property
    def covered(self) -> int:
        return sum(one.sent > 0 for one in self.schools)

    @property
    def mutual(self) -> int:
        return sum(one.sent > 0 and one.hosted > 0 for one in self.schools)

    @property
    def hosts(self) -> int:
        return sum(one.hosted > 0 for one in self.schools)

    @property
    def satisfaction(self) -> float | None:
        """Over the events whose own figure is printed, weighed by their answers."""
        shown = [(one.satisfaction, one.answered) for one in self.lines if one.satisfaction is not None]
        people = sum(count for _, count in shown)
        return sum(value * count for value, count in shown) / people if people else None
