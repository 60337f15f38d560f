"""The events that somebody runs: a coordinator's whole municipality, a host's own school, whoever is named in one."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, false, func, or_, select

from db.tables import internship
from db.unit import Unit
from internships import events, guests
from internships.events import Event, State
from internships.guests import Counts
from people.me import Me, Role


class Shown(StrEnum):
    """Travels in buttons."""

    AHEAD = "a"
    PROPOSED = "p"
    DRAFTS = "d"
    PAST = "o"
    CANCELLED = "c"


@dataclass(frozen=True, slots=True)
class Listed:
    event: Event
    counts: Counts


@dataclass(frozen=True, slots=True)
class Page:
    rows: Sequence[Listed]
    total: int


def page(unit: Unit, me: Me, shown: Shown, *, first: int, most: int, of_host: bool = False) -> Page:
    """What is ahead the nearest first, the rest the latest first. `of_host` leaves out what I see as a coordinator only."""
    condition = and_(_mine(me, of_host=of_host), _in(shown, unit))
    total: int = unit.scalar(select(func.count()).select_from(internship).where(condition))
    by = internship.c.starts_at
    order = by.asc() if shown in (Shown.AHEAD, Shown.PROPOSED) else by.desc()
    rows = unit.all(
        events.select_events().where(condition).order_by(order, internship.c.id.desc()).offset(first).limit(most)
    )
    found = [events.event(row) for row in rows]
    return Page([Listed(one, guests.counts(unit, one.id)) for one in found], total)


def numbers(unit: Unit, me: Me, *, of_host: bool = False) -> dict[Shown, int]:
    """How many there are of each kind."""
    return {
        shown: unit.scalar(
            select(func.count()).select_from(internship).where(_mine(me, of_host=of_host), _in(shown, unit))
        )
        for shown in Shown
    }


def _mine(me: Me, *, of_host: bool) -> ColumnElement[bool]:
    here = internship.c.municipality_id == me.municipality_id
    if me.is_coordinator() and not of_host:
        return here
    schools = me.schools_of(Role.HOST)
    own = internship.c.school_id.in_(sorted(schools)) if schools else false()
    return and_(here, or_(own, internship.c.contact_id == me.person_id))


def _in(shown: Shown, unit: Unit) -> Any:
    over = internship.c.ends_at <= unit.now
    match shown:
        case Shown.AHEAD:
            return and_(internship.c.state == State.PUBLISHED.value, ~over)
        case Shown.PAST:
            return and_(internship.c.state == State.PUBLISHED.value, over)
        case Shown.PROPOSED:
            return internship.c.state == State.PROPOSED.value
        case Shown.DRAFTS:
            return internship.c.state == State.DRAFT.value
        case Shown.CANCELLED:
            return internship.c.state == State.CANCELLED.value
