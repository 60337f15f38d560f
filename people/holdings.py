"""Everything that is stored about a person, for the person: the roster, the chat, consent, answers, messages."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from db.tables import (
    answer,
    certificate,
    chat,
    consent,
    delivery,
    form,
    internship,
    notification,
    person,
    person_name,
    request,
    request_line,
    response,
    school,
    signup,
    wave,
)
from db.unit import Unit
from people.me import Me


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    version: str
    action: str  # given | withdrawn
    at: datetime


@dataclass(frozen=True, slots=True)
class Answered:
    """A response in numbers; the answers themselves are in the file."""

    response_id: int
    wave: str
    title: str
    answers: int
    started_at: datetime
    submitted_at: datetime | None


@dataclass(frozen=True, slots=True)
class Told:
    kind: str
    state: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Written:
    """One message of a thread of mine with the coordinators; `staff` is their answer."""

    at: datetime
    staff: bool
    words: str


@dataclass(frozen=True, slots=True)
class Certified:
    number: str
    title: str
    at: datetime
    valid: bool


@dataclass(frozen=True, slots=True)
class SignedUp:
    """An internship of mine; `attendance` is came, late, absent or None."""

    title: str
    starts_at: datetime | None
    state: str
    attendance: str | None
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class Holdings:
    code: str
    name: str  # blank when the roster has none
    position: str
    school: str | None
    since: datetime
    chat_id: int
    consents: Sequence[ConsentGiven]
    answered: Sequence[Answered]
    told: Sequence[Told]
    wrote: Sequence[Written]
    certified: Sequence[Certified]
    signed_up: Sequence[SignedUp]


def holdings(unit: Unit, me: Me) -> Holdings:
    row = unit.one(
        select(
            person.c.code,
            person.c.position,
            person.c.added_at,
            person_name.c.surname,
            person_name.c.given,
            person_name.c.patronymic,
            school.c.name.label("school"),
        )
        .select_from(
            person.outerjoin(person_name, person_name.c.person_id == person.c.id).outerjoin(
                school, person.c.school_id == school.c.id
            )
        )
        .where(person.c.id == me.person_id)
    )
    assert row is not None, "me was loaded in this very unit"
    return Holdings(
        code=row.code,
        name=" ".join(part for part in (row.surname, row.given, row.patronymic) if part),
        position=row.position,
        school=row.school,
        since=row.added_at,
        chat_id=me.chat_id,
        consents=_consents(unit, me),
        answered=_answered(unit, me),
        told=_told(unit, me),
        wrote=_wrote(unit, me),
        certified=_certified(unit, me),
        signed_up=_signed_up(unit, me),
    )


def _consents(unit: Unit, me: Me) -> Sequence[ConsentGiven]:
    rows = unit.all(
        select(consent.c.version, consent.c.action, consent.c.at)
        .where(consent.c.person_id == me.person_id)
        .order_by(consent.c.at, consent.c.id)
    )
    return [ConsentGiven(row.version, row.action, row.at) for row in rows]


def _answered(unit: Unit, me: Me) -> Sequence[Answered]:
    count = (
        select(func.count())
        .select_from(answer)
        .where(answer.c.response_id == response.c.id, answer.c.draft.is_(False))
        .scalar_subquery()
    )
    rows = unit.all(
        select(
            response.c.id,
            wave.c.name,
            form.c.title,
            count.label("answers"),
            response.c.started_at,
            response.c.submitted_at,
        )
        .select_from(response.join(wave, response.c.wave_id == wave.c.id).join(form, response.c.form_id == form.c.id))
        .where(response.c.person_id == me.person_id)
        .order_by(response.c.started_at)
    )
    return [Answered(row.id, row.name, row.title, row.answers, row.started_at, row.submitted_at) for row in rows]


def _told(unit: Unit, me: Me) -> Sequence[Told]:
    rows = unit.all(
        select(notification.c.kind, notification.c.state, notification.c.due_at)
        .where(notification.c.person_id == me.person_id)
        .order_by(notification.c.due_at)
    )
    announced = unit.all(
        select(delivery.c.state, func.coalesce(delivery.c.done_at, delivery.c.due_at).label("at"))
        .where(delivery.c.person_id == me.person_id)
        .order_by(delivery.c.broadcast_id)
    )
    found = [Told(row.kind, row.state, row.due_at) for row in rows]
    found += [Told("broadcast", row.state, row.at) for row in announced]
    return sorted(found, key=lambda one: one.at)


def _certified(unit: Unit, me: Me) -> Sequence[Certified]:
    rows = unit.all(
        select(
            certificate.c.year,
            certificate.c.serial,
            certificate.c.issued_at,
            certificate.c.revoked_at,
            internship.c.title,
        )
        .select_from(certificate.join(internship, certificate.c.internship_id == internship.c.id))
        .where(certificate.c.person_id == me.person_id)
        .order_by(certificate.c.id)
    )
    return [
        Certified(f"{row.year}-{row.serial:04}", row.title, row.issued_at, valid=row.revoked_at is None) for row in rows
    ]


def _signed_up(unit: Unit, me: Me) -> Sequence[SignedUp]:
    rows = unit.all(
        select(internship.c.title, internship.c.starts_at, signup.c.state, signup.c.attendance, signup.c.asked_at)
        .select_from(signup.join(internship, signup.c.internship_id == internship.c.id))
        .where(signup.c.person_id == me.person_id)
        .order_by(signup.c.asked_at, signup.c.id)
    )
    return [SignedUp(row.title, row.starts_at, row.state, row.attendance, row.asked_at) for row in rows]


def _wrote(unit: Unit, me: Me) -> Sequence[Written]:
    rows = unit.all(
        select(request_line.c.at, request_line.c.staff, request_line.c.words)
        .select_from(request_line.join(request, request_line.c.request_id == request.c.id))
        .where(request.c.person_id == me.person_id)
        .order_by(request_line.c.request_id, request_line.c.id)
    )
    return [Written(row.at, row.staff, row.words) for row in rows]


@dataclass(frozen=True, slots=True)
class ChatSettings:
    """What I have asked for; before `quiet_until` nothing but answers comes."""

    reminders: bool
    announcements: bool
    quiet_until: datetime | None


def chat_settings(unit: Unit, me: Me) -> ChatSettings:
    row = unit.one(select(chat.c.reminders, chat.c.announcements, chat.c.muted_until).where(chat.c.id == me.chat_id))
    assert row is not None, "a person who is here has a chat"
    return ChatSettings(bool(row.reminders), bool(row.announcements), row.muted_until)
