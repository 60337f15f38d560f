"""Internships put straight into the database, for tests that begin after the announcement."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import func, insert, select

from db.tables import internship, person, signup
from db.unit import Unit
from tests.world import Chat, World


@dataclass(frozen=True)
class Invented:
    """Where nothing is said: published, in ten days, three hours long, twelve places at the first school."""

    title: str = "Как мы превратили справки в решения"
    state: str = "published"
    school_id: int | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    hours: float = 4
    competencies: str = "K3"
    format: str = "onsite"
    place: str = "ст. Примерная, ул. Школьная, 1"
    capacity: int | None = 12
    school_quota: int | None = None
    needs_approval: bool = False
    signup_opens_at: datetime | None = None
    signup_closes_at: datetime | None = None
    contact: Chat | None = None


def invent(world: World, one: Invented | None = None) -> int:
    """The number of the event."""
    made = one or Invented()
    home = world.home
    at = made.school_id or world.school()
    starts = made.starts_at or world.clock() + timedelta(days=10)

    def write(unit: Unit) -> int:
        count: int = unit.scalar(select(func.count()).select_from(internship))
        found: int = unit.scalar(
            insert(internship)
            .values(
                municipality_id=home,
                school_id=at,
                uid=str(uuid5(NAMESPACE_URL, f"event-{count}")),
                title=made.title,
                competencies=made.competencies,
                format=made.format,
                starts_at=starts,
                ends_at=made.ends_at or starts + timedelta(minutes=45 * made.hours),
                hours=made.hours,
                place=made.place,
                bring="документ для охраны; сбор у главного входа",
                contact_id=None if made.contact is None else made.contact.person_id,
                capacity=made.capacity,
                school_quota=made.school_quota,
                needs_approval=made.needs_approval,
                signup_opens_at=made.signup_opens_at,
                signup_closes_at=made.signup_closes_at,
                state=made.state,
                created_at=unit.now,
                published_at=unit.now if made.state in ("published", "cancelled") else None,
                announced_at=unit.now,
                cancelled_at=unit.now if made.state == "cancelled" else None,
            )
            .returning(internship.c.id)
        )
        return found

    return world.unit(write)


def signed_up(
    world: World, event_id: int, chat: Chat, *, state: str = "confirmed", attendance: str | None = None
) -> int:
    """The number of the sign-up, in the order of coming."""

    def write(unit: Unit) -> int:
        line: int = unit.scalar(
            select(func.coalesce(func.max(signup.c.line), 0)).where(signup.c.internship_id == event_id)
        )
        made: int = unit.scalar(
            insert(signup)
            .values(
                internship_id=event_id,
                person_id=chat.person_id,
                school_id=select(person.c.school_id).where(person.c.id == chat.person_id).scalar_subquery(),
                state=state,
                line=line + 1,
                asked_at=unit.now,
                changed_at=unit.now,
                attendance=attendance,
            )
            .returning(signup.c.id)
        )
        return made

    return world.unit(write)
