"""Internships for one person: those ahead that are for them, what suits best first, narrowed by what they look for."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import bindparam, func, select

from db.tables import internship, school, signup
from db.unit import Unit
from internships import audiences, events, places
from internships.events import Event, Format
from internships.events import State as Fate
from internships.guests import is_taking
from internships.places import LIVE, Room, State
from people.me import Me


class By(StrEnum):
    """What the list may be narrowed by; travels in buttons."""

    COMPETENCY = "c"
    MONTH = "m"
    FORMAT = "f"
    PLACE = "p"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Blank narrows nothing; a month is counted from the year nought, a place is a code of people.words.SETTLEMENTS."""

    competency: str = ""
    month: int = 0
    format: str = ""
    place: str = ""

    @property
    def anything(self) -> bool:
        return bool(self.competency or self.month or self.format or self.place)

    def with_(self, by: By, what: str) -> "Wanted":
        match by:
            case By.COMPETENCY:
                return replace(self, competency=what)
            case By.MONTH:
                return replace(self, month=int(what) if what.isdecimal() else 0)
            case By.FORMAT:
                return replace(self, format=what)
            case By.PLACE:
                return replace(self, place=what)


@dataclass(frozen=True, slots=True)
class Offer:
    """An event as the list shows it. `free` is None where as many as come have a place; `mine` is my sign-up's state."""

    event: Event
    settlement: str
    free: int | None
    mine: State | None
    gains: bool  # it is about a direction in which I have most to gain
    busy: bool  # I have a place elsewhere at that time

    @property
    def suits(self) -> bool:
        return self.gains and not self.busy and self.free != 0


@dataclass(frozen=True, slots=True)
class Places:
    """Places as the card tells them."""

    free: int | None
    of_my_school: int
    quota_full: bool


@dataclass(frozen=True, slots=True)
class Written:
    """A sign-up of mine with its event."""

    event: Event
    state: State
    offered_until: datetime | None
    attendance: str | None


_ahead = (
    events.select_events()
    .add_columns(school.c.settlement)
    .where(
        internship.c.municipality_id == bindparam("municipality"),
        internship.c.state == Fate.PUBLISHED.value,
        internship.c.starts_at > bindparam("now"),
    )
    .order_by(internship.c.starts_at, internship.c.id)
)
_taken = (
    select(signup.c.internship_id, func.count().label("taken"))
    .select_from(signup.join(internship, signup.c.internship_id == internship.c.id))
    .where(
        internship.c.municipality_id == bindparam("municipality"), internship.c.starts_at > bindparam("now"), is_taking
    )
    .group_by(signup.c.internship_id)
)
_states = select(signup.c.internship_id, signup.c.state).where(signup.c.person_id == bindparam("person"))
_written = (
    events.select_events()
    .add_columns(signup.c.state.label("mine"), signup.c.offered_until, signup.c.attendance)
    .join(signup, signup.c.internship_id == internship.c.id)
    .where(signup.c.person_id == bindparam("person"), internship.c.published_at.is_not(None))
    .order_by(internship.c.starts_at, internship.c.id)
)
_room = select(
    func.count().label("taken"),
    func.count().filter(signup.c.school_id == bindparam("school")).label("of_school"),
).where(signup.c.internship_id == bindparam("event"), is_taking)


def offers(unit: Unit, me: Me, gain: Iterable[str] = ()) -> Sequence[Offer]:
    """Everything ahead that is for me, what suits me first, then the nearest."""
    kind = audiences.kind_of(unit, me.school_id)
    mine = {row.internship_id: State(row.state) for row in unit.all(_states, person=me.person_id)}
    rows = [
        (event, row.settlement)
        for row in unit.all(_ahead, municipality=me.municipality_id, now=unit.now)
        if (event := events.event(row)).audience.everybody
        or event.id in mine
        or event.audience.includes(position=me.position, school=me.school_id, kind=kind)
    ]
    taken = {row.internship_id: row.taken for row in unit.all(_taken, municipality=me.municipality_id, now=unit.now)}
    held = [event for event, _ in rows if mine.get(event.id) in (State.CONFIRMED, State.ASKED)]
    gaining = frozenset(gain)
    made = [
        Offer(
            event,
            settlement,
            places.free(Room(event.capacity, event.school_quota), taken.get(event.id, 0)),
            mine.get(event.id),
            bool(gaining & frozenset(event.competencies)),
            any(_at_once(event, other) for other in held if other.id != event.id),
        )
        for event, settlement in rows
    ]
    return sorted(made, key=lambda one: not one.suits)  # stable: within both the nearest first


def narrowed(found: Sequence[Offer], wanted: Wanted) -> Sequence[Offer]:
    return [one for one in found if _fits(one, wanted)]


def choices(found: Sequence[Offer], wanted: Wanted, by: By) -> Sequence[tuple[str, int]]:
    """What the list may be narrowed to beside the other wishes, with how many there are of each."""
    rest = narrowed(found, wanted.with_(by, ""))
    counted: dict[str, int] = {}
    for one in rest:
        for what in _marks(one, by):
            counted[what] = counted.get(what, 0) + 1
    ordered = counted if by is By.MONTH else sorted(counted)
    return [(what, counted[what]) for what in ordered]


def written(unit: Unit, me: Me) -> Sequence[Written]:
    """My sign-ups, the earliest event first; what I left is not among them, a line that came to nothing is not either."""
    found = [
        Written(events.event(row), State(row.mine), row.offered_until, row.attendance)
        for row in unit.all(_written, person=me.person_id)
    ]
    return [one for one in found if one.state in LIVE or one.attendance is not None]


def nearest(unit: Unit, me: Me) -> Event | None:
    """The next internship in which I have a place."""
    return next(
        (
            one.event
            for one in written(unit, me)
            if one.state is State.CONFIRMED and one.event.state is Fate.PUBLISHED and not one.event.over(unit.now)
            if one.event.starts_at is not None
        ),
        None,
    )


def room(unit: Unit, me: Me, event: Event) -> Places:
    row = unit.one(_room, event=event.id, school=me.school_id)
    assert row is not None, "a count is always one row"
    limits = Room(event.capacity, event.school_quota)
    full = places.quota_full(limits, me.school_id, row.of_school)
    return Places(places.free(limits, row.taken), row.of_school, full)


def month_of(event: Event) -> int:
    assert event.starts_at is not None
    day: date = event.starts_at.astimezone(event.zone).date()
    return day.year * 12 + day.month - 1


def _fits(one: Offer, wanted: Wanted) -> bool:
    return (
        (not wanted.competency or wanted.competency in one.event.competencies)
        and (not wanted.month or wanted.month == month_of(one.event))
        and (not wanted.format or wanted.format in _formats(one.event))
        and (not wanted.place or wanted.place in _places(one))
    )


def _marks(one: Offer, by: By) -> Iterable[str]:
    match by:
        case By.COMPETENCY:
            return one.event.competencies
        case By.MONTH:
            return (str(month_of(one.event)),)
        case By.FORMAT:
            return _formats(one.event)
        case By.PLACE:
            return _places(one)


def _formats(event: Event) -> AbstractSet[str]:
    """What is held both ways is found under either."""
    if event.format is Format.MIXED:
        return {Format.ONSITE.value, Format.ONLINE.value}
    return {event.format.value}


def _places(one: Offer) -> AbstractSet[str]:
    """Where one has to go; nowhere for what is only online."""
    return set() if one.event.format is Format.ONLINE else {one.settlement}


def _at_once(one: Event, other: Event) -> bool:
    if one.starts_at is None or one.ends_at is None or other.starts_at is None or other.ends_at is None:
        return False
    return one.starts_at < other.ends_at and other.starts_at < one.ends_at
