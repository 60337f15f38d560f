"""A host school, its guests and an event, written straight into the database."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import insert, select, update

from db.tables import certificate, chat, internship, notification, person, school, signup, staff_role
from db.unit import Unit
from people import municipalities
from people.me import Role

THURSDAY = timedelta(days=17)  # from the clock's Monday, 10:00, to the Thursday of the week after next


def place(unit: Unit, home: int, number: int) -> int:
    found: int | None = unit.scalar(
        select(school.c.id).where(school.c.municipality_id == home, school.c.code == str(number))
    )
    if found is not None:
        return found
    made: int = unit.scalar(
        insert(school)
        .values(municipality_id=home, code=str(number), name=f"школа № {number}", kind="sosh", settlement="town")
        .returning(school.c.id)
    )
    return made


def event_at(unit: Unit, home: int, host: int, starts_at: datetime, **changes: object) -> int:
    """A published event of three hours; `changes` are its columns."""
    number: int = unit.scalar(
        insert(internship)
        .values(
            **{
                "municipality_id": home,
                "school_id": host,
                "uid": f"visit-{host}-{int(starts_at.timestamp())}@vzaimno",
                "title": "Как мы превратили справки в решения",
                "about": "День рядом с директором.",
                "competencies": "K3",
                "format": "onsite",
                "starts_at": starts_at,
                "ends_at": starts_at + timedelta(hours=3),
                "hours": 4.0,
                "place": "ст. Примерная, ул. Садовая, 7",
                "bring": "Сбор у главного входа, с собой документ для охраны.",
                "capacity": 12,
                "state": "published",
                "created_at": unit.now,
                "published_at": unit.now,
                **changes,
            }
        )
        .returning(internship.c.id)
    )
    return number


def sign_up(unit: Unit, event_id: int, person_id: int, line: int = 1, **changes: object) -> None:
    unit.run(
        insert(signup).values(
            **{
                "internship_id": event_id,
                "person_id": person_id,
                "state": "confirmed",
                "line": line,
                "asked_at": unit.now,
                "changed_at": unit.now,
                **changes,
            }
        )
    )


def mark(unit: Unit, event_id: int, person_id: int, attendance: str | None) -> None:
    unit.run(
        update(signup)
        .where(signup.c.internship_id == event_id, signup.c.person_id == person_id)
        .values(attendance=attendance, marked_at=unit.now)
    )


def move(unit: Unit, event_id: int, starts_at: datetime) -> None:
    """To another date, as whoever changes an event does it."""
    unit.run(
        update(internship)
        .where(internship.c.id == event_id)
        .values(starts_at=starts_at, ends_at=starts_at + timedelta(hours=3), revision=internship.c.revision + 1)
    )
    unit.run(update(signup).where(signup.c.internship_id == event_id).values(coming=None))


def call_off(unit: Unit, event_id: int) -> None:
    unit.run(
        update(internship)
        .where(internship.c.id == event_id)
        .values(state="cancelled", cancelled_at=unit.now, cancel_reason="distance", revision=internship.c.revision + 1)
    )


def rows(unit: Unit, event_id: int | None = None) -> list[tuple[str, int, datetime, str]]:
    """Reminders of the outbox: kind, to whom, when, in which state."""
    found = unit.all(
        select(notification)
        .where(notification.c.kind.like("visit-%"))
        .order_by(notification.c.due_at, notification.c.person_id)
    )
    return [
        (row.kind, row.person_id, row.due_at, row.state)
        for row in found
        if event_id is None or f":{event_id}:" in (row.key or "")
    ]


def certificates_of(unit: Unit) -> list[tuple[int, int, int | None, bool]]:
    """Year, number, whose, in force."""
    return [
        (row.year, row.serial, row.person_id, row.revoked_at is None)
        for row in unit.all(select(certificate).order_by(certificate.c.year, certificate.c.serial))
    ]


@dataclass
class Visit:
    """An event with guests who have a place in it and a host who receives them; nobody has a phone, a chat is enough."""

    guests: int = 2
    code: str = "visit"
    starts_in: timedelta = THURSDAY
    home: int = 0
    event: int = 0
    host: int = 0
    people: list[int] = field(default_factory=list)

    def build(self, unit: Unit) -> "Visit":
        self.home = municipalities.ensure(unit, self.code, "Район гостей", "Europe/Moscow")
        at, other = place(unit, self.home, 4), place(unit, self.home, 5)
        self.host = self._person(unit, at, 0)
        unit.run(
            insert(staff_role).values(
                person_id=self.host, municipality_id=self.home, school_id=at, role=Role.HOST.value
            )
        )
        self.event = event_at(unit, self.home, at, unit.now + self.starts_in, contact_id=self.host)
        for number in range(1, self.guests + 1):
            self.people.append(self._person(unit, other, number))
            sign_up(unit, self.event, self.people[-1], number, school_id=other)
        return self

    def _person(self, unit: Unit, at: int, number: int) -> int:
        made: int = unit.scalar(
            insert(person)
            .values(
                municipality_id=self.home,
                school_id=at,
                code=f"{self.code[:4]}-{number}",
                position="director" if number % 2 == 0 else "dep_edu",
                added_at=unit.now,
            )
            .returning(person.c.id)
        )
        unit.run(insert(chat).values(id=70_000_000 + made, person_id=made, language="ru", since=unit.now))
        return made
