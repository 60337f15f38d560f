"""An internship as it is stored, and who may see it or have a hand in it.

Participants see what has been published in their municipality; its coordinators, the host school's hosts and the contact
named in it also see drafts and may change them. Ticks and notices load it without anybody's eyes.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, Select, select

from db.tables import internship, municipality, school
from db.unit import Unit
from people.me import Me, Role, zone
from people.refusals import Gone, Refused
from surveys import audience
from surveys.audience import Audience


class State(StrEnum):
    DRAFT = "draft"
    PROPOSED = "proposed"  # by a host, and a coordinator has to agree
    PUBLISHED = "published"
    CANCELLED = "cancelled"


class Format(StrEnum):
    ONSITE = "onsite"
    ONLINE = "online"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Event:
    """Moments are aware and in UTC; `hours` are academic ones; a draft may lack whatever is None here."""

    id: int
    municipality_id: int
    zone: ZoneInfo
    school_id: int
    school: str
    uid: str
    revision: int
    series: str | None
    title: str
    about: str
    competencies: tuple[str, ...]
    format: Format
    starts_at: datetime | None
    ends_at: datetime | None
    hours: float | None
    place: str
    map_url: str | None
    online_url: str | None
    bring: str
    programme_file: str | None
    programme_name: str | None
    contact_id: int | None
    capacity: int | None
    school_quota: int | None
    audience: Audience
    signup_opens_at: datetime | None
    signup_closes_at: datetime | None
    needs_approval: bool
    state: State
    created_by: int | None
    published_at: datetime | None
    cancelled_at: datetime | None
    cancel_reason: str | None
    checkin_code: str | None
    checkin_secret: str | None
    checkin_made_at: datetime | None
    forms_given_at: datetime | None

    def over(self, now: datetime) -> bool:
        return self.ends_at is not None and self.ends_at <= now

    def begun(self, now: datetime) -> bool:
        return self.starts_at is not None and self.starts_at <= now

    def signups_open(self, now: datetime) -> bool:
        """May somebody sign up at this moment? Places and quotas are another question."""
        return (
            self.state is State.PUBLISHED
            and not self.begun(now)
            and (self.signup_opens_at is None or self.signup_opens_at <= now)
            and (self.signup_closes_at is None or now < self.signup_closes_at)
        )


def select_events() -> Select[Any]:
    """The columns that `event` reads; narrow and order it as the question wants."""
    return select(internship, school.c.name.label("school"), municipality.c.time_zone).select_from(
        internship.join(school, internship.c.school_id == school.c.id).join(
            municipality, internship.c.municipality_id == municipality.c.id
        )
    )


def event(row: Row[Any]) -> Event:
    """The event that a row of `select_events` holds."""
    return Event(
        id=row.id,
        municipality_id=row.municipality_id,
        zone=zone(row.time_zone),
        school_id=row.school_id,
        school=row.school,
        uid=row.uid,
        revision=row.revision,
        series=row.series,
        title=row.title,
        about=row.about,
        competencies=tuple(row.competencies.split()),
        format=Format(row.format),
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        hours=row.hours,
        place=row.place,
        map_url=row.map_url,
        online_url=row.online_url,
        bring=row.bring,
        programme_file=row.programme_file,
        programme_name=row.programme_name,
        contact_id=row.contact_id,
        capacity=row.capacity,
        school_quota=row.school_quota,
        audience=audience.loads(row.audience),
        signup_opens_at=row.signup_opens_at,
        signup_closes_at=row.signup_closes_at,
        needs_approval=row.needs_approval,
        state=State(row.state),
        created_by=row.created_by,
        published_at=row.published_at,
        cancelled_at=row.cancelled_at,
        cancel_reason=row.cancel_reason,
        checkin_code=row.checkin_code,
        checkin_secret=row.checkin_secret,
        checkin_made_at=row.checkin_made_at,
        forms_given_at=row.forms_given_at,
    )


def load(unit: Unit, event_id: int, *, lock: bool = False) -> Event | None:
    """The event of this number, whoever asks. `lock` holds it until the unit ends: what counts places needs that."""
    wanted = select_events().where(internship.c.id == event_id)
    row = unit.one(wanted.with_for_update(of=internship) if lock else wanted)
    if row is None and lock:
        # PostgreSQL: it was given to another school while we waited, and the old school does not join with it any more.
        row = unit.one(wanted.with_for_update(of=internship))
    return None if row is None else event(row)


def look(unit: Unit, me: Me, event_id: int, *, lock: bool = False) -> Event:
    """As a participant sees it: published in my municipality, or cancelled after that.

    Raises Gone for anything else; whom it is for is the caller's question, since a sign-up made before stays valid.
    """
    found = load(unit, event_id, lock=lock)
    if found is None or found.municipality_id != me.municipality_id or found.published_at is None:
        raise Gone("internship")
    return found


def may_manage(me: Me, found: Event) -> bool:
    if found.municipality_id != me.municipality_id:
        return False
    return me.is_coordinator() or found.school_id in me.schools_of(Role.HOST) or found.contact_id == me.person_id


def manage(unit: Unit, me: Me, event_id: int, *, lock: bool = False) -> Event:
    """As staff sees it. Raises Gone when there is none of this number here and Refused when it is not mine to run."""
    found = load(unit, event_id, lock=lock)
    if found is None or found.municipality_id != me.municipality_id:
        raise Gone("internship")
    if not may_manage(me, found):
        raise Refused
    return found
