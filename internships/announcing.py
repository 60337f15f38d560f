"""From a draft to an announcement: a host proposes, a coordinator publishes, and the news spreads (`spreading`).

What a draft lacks is no error until it is to be published; what it must never say is refused at once.
"""

import secrets
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from db.tables import internship, school
from db.unit import Unit
from internships import events, reminding, spreading
from internships.details import MOMENTS, SAID, Detail, Wrong, columns, missing, wrong
from internships.events import Event, Format, State
from messaging import outbox
from people import audit, staff
from people.me import Me, Role
from people.refusals import Gone, Refused

PROPOSED = "event-proposed"
GIVEN_BACK = "event-given-back"
LONGEST_SERIES = 12


def start(unit: Unit, me: Me, school_id: int, title: str) -> Event | Wrong:
    """A new draft at this school. Raises Refused when I may not invite guests there."""
    if not _may_host(unit, me, school_id):
        raise Refused
    detail: Detail = {"title": " ".join(title.split())}
    if (fault := wrong(detail, None, unit.now)) is not None:
        return fault
    made: int = unit.scalar(
        insert(internship)
        .values(
            municipality_id=me.municipality_id,
            school_id=school_id,
            uid=new_uid(),
            format=Format.ONSITE.value,
            state=State.DRAFT.value,
            created_by=me.person_id,
            created_at=unit.now,
            contact_id=me.person_id if me.school_id == school_id else None,
            **columns(detail),
        )
        .returning(internship.c.id)
    )
    return _again(unit, made)


def amend(unit: Unit, me: Me, event_id: int, detail: Detail) -> Event | Wrong:
    """Say something of a draft differently. Raises Gone once it is published: from then on people must hear of it."""
    found = _unpublished(unit, me, event_id)
    if "school_id" in detail and not _may_host(unit, me, detail["school_id"]):
        raise Refused
    if (fault := wrong(detail, found, unit.now)) is not None:
        return fault
    unit.run(update(internship).where(internship.c.id == event_id).values(columns(detail, found)))
    return _again(unit, event_id)


def propose(unit: Unit, me: Me, event_id: int) -> Event | Sequence[Wrong]:
    """A host asks the coordinators to publish it; asking twice tells them once."""
    found = _unpublished(unit, me, event_id)
    if lacking := missing(found, unit.now):
        return lacking
    if found.state is State.DRAFT:
        unit.run(_state, event=event_id, to=State.PROPOSED.value, now=unit.now)
        for one in staff.coordinators(unit, found.municipality_id):
            outbox.post(
                unit,
                to=one,
                kind=PROPOSED,
                params={"internship": event_id},
                key=f"{PROPOSED}:{event_id}:{unit.now.isoformat()}:{one}",
            )
    return _again(unit, event_id)


def give_back(unit: Unit, me: Me, event_id: int, words: str) -> Event:
    """A coordinator returns it to its host with a remark."""
    found = _unpublished(unit, me, event_id)
    _must_coordinate(me)
    if found.state is State.PROPOSED:
        unit.run(_state, event=event_id, to=State.DRAFT.value, now=None)
        if found.created_by is not None and found.created_by != me.person_id:
            outbox.post(
                unit,
                to=found.created_by,
                kind=GIVEN_BACK,
                params={"internship": event_id, "words": words},
                key=f"{GIVEN_BACK}:{event_id}:{unit.now.isoformat()}",
            )
        audit.note(unit, me, "event-given-back", {"internship": event_id})
    return _again(unit, event_id)


def publish(unit: Unit, me: Me, event_id: int) -> Event | Sequence[Wrong]:
    """Open it to its audience, who hear of it from the next tick on; a second tap changes nothing."""
    _must_coordinate(me)
    found = events.manage(unit, me, event_id, lock=True)
    if found.state is State.PUBLISHED:
        return found
    if found.state is State.CANCELLED:
        raise Gone("internship")
    if lacking := missing(found, unit.now):
        return lacking
    unit.run(
        update(internship).where(internship.c.id == event_id).values(state=State.PUBLISHED.value, published_at=unit.now)
    )
    audit.note(unit, me, "event-published", {"internship": event_id, "title": found.title})
    reminding.plan(unit, event_id)
    unit.bells.add(spreading.BELL)
    return _again(unit, event_id)


def copy(unit: Unit, me: Me, event_id: int) -> Event:
    """A new draft that says the same, without a date; while my last copy still says just that, a second tap finds it."""
    found = events.manage(unit, me, event_id, lock=True)
    untouched: int | None = unit.scalar(_untouched_copy, event=event_id, me=me.person_id)
    return _again(unit, _copy(unit, me, found, None) if untouched is None else untouched)


def repeat(unit: Unit, me: Me, event_id: int, weeks: int) -> Sequence[Event]:
    """The same on the same weekday and hour of so many following weeks: drafts of one series with it.

    A week that the series has already is left out, so a second tap makes nothing twice.
    """
    found = events.manage(unit, me, event_id, lock=True)
    if found.starts_at is None or found.ends_at is None or not 1 <= weeks <= LONGEST_SERIES:
        raise Gone("internship")
    series = found.series or secrets.token_hex(8)
    unit.run(update(internship).where(internship.c.id == event_id).values(series=series))
    there = {row.starts_at for row in unit.all(_series, series=series, school=found.school_id)}
    made = []
    for week in range(1, weeks + 1):
        local = found.starts_at.astimezone(found.zone)
        starts_at = (local.replace(tzinfo=None) + timedelta(weeks=week)).replace(tzinfo=found.zone)
        if starts_at in there:
            continue
        dates = {"starts_at": starts_at, "ends_at": starts_at + (found.ends_at - found.starts_at), "series": series}
        made.append(_again(unit, _copy(unit, me, found, dates)))
    return made


def discard(unit: Unit, me: Me, event_id: int) -> Event:
    """Delete a draft; what has been published can only be cancelled."""
    found = _unpublished(unit, me, event_id)
    unit.run(delete(internship).where(internship.c.id == event_id))
    return found


def new_uid() -> str:
    """Stable for the life of the event, and nobody's secret."""
    return f"{secrets.token_hex(16)}@vzaimno"


def _copy(unit: Unit, me: Me, found: Event, dates: dict[str, Any] | None) -> int:
    kept = SAID.difference(MOMENTS)
    row = unit.one(select(internship).where(internship.c.id == found.id))
    assert row is not None, "it was loaded in this very unit"
    made: int = unit.scalar(
        insert(internship)
        .values(
            **{name: row._mapping[name] for name in kept},  # noqa: SLF001 - SQLAlchemy's own way to a column by name
            **(dates or {}),
            municipality_id=found.municipality_id,
            uid=new_uid(),
            state=State.DRAFT.value,
            created_by=me.person_id,
            created_at=unit.now,
        )
        .returning(internship.c.id)
    )
    return made


def _unpublished(unit: Unit, me: Me, event_id: int) -> Event:
    found = events.manage(unit, me, event_id, lock=True)
    if found.state not in (State.DRAFT, State.PROPOSED):
        raise Gone("internship")
    return found


def _may_host(unit: Unit, me: Me, school_id: int) -> bool:
    if school_id in me.schools_of(Role.HOST):
        return True
    here = select(school.c.id).where(
        school.c.id == school_id, school.c.municipality_id == me.municipality_id, school.c.left_at.is_(None)
    )
    return me.is_coordinator() and unit.scalar(here) is not None


def _must_coordinate(me: Me) -> None:
    if not me.is_coordinator():
        raise Refused


def _again(unit: Unit, event_id: int) -> Event:
    found = events.load(unit, event_id)
    assert found is not None, "it was written in this very unit"
    return found


_original = internship.alias("original")
_untouched_copy = (
    select(internship.c.id)
    .select_from(internship.join(_original, _original.c.id == bindparam("event")))
    .where(
        internship.c.id > _original.c.id,
        internship.c.created_by == bindparam("me"),
        internship.c.state == State.DRAFT.value,
        internship.c.series.is_(None),
        *(internship.c[name].is_(None) for name in MOMENTS),
        *(internship.c[name].is_not_distinct_from(_original.c[name]) for name in sorted(SAID.difference(MOMENTS))),
    )
    .order_by(internship.c.id.desc())
    .limit(1)
)
_state = (
    update(internship)
    .where(internship.c.id == bindparam("event"))
    .values(state=bindparam("to"), proposed_at=bindparam("now"))
)
_series = select(internship.c.starts_at).where(
    internship.c.series == bindparam("series"),
    internship.c.school_id == bindparam("school"),
    internship.c.state != State.CANCELLED.value,
)
