"""Issuing certificates: a row and a number the moment somebody has earned one, revoked when the mark of attendance is corrected.

One earned at the door counts from the event's end, and goes with the event until then.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, exists, func, insert, select, update

from db.tables import certificate, form, internship, municipality, person, response, school, signup, wave
from db.unit import Unit
from internships import certificates, entitlement, events, paperwork
from internships.certificates import Certificate, Details
from internships.entitlement import PRESENT, Standing
from internships.event_waves import FEEDBACK
from internships.events import Event, State
from internships.paperwork import Paperwork
from messaging import outbox
from messaging.outbox import Priority
from people import audit
from people.codes import new_check_code

ISSUED = "certificate-issued"
REVOKED = "certificate-revoked"


def consider(unit: Unit, event_id: int, person_id: int) -> None:
    """Issue, revoke or leave alone: call it whenever attendance was marked or corrected, and when feedback was sent."""
    event = events.load(unit, event_id)
    if event is None or event.ends_at is None:
        return
    _queue(unit, event.municipality_id)  # before looking: a mark and a feedback of one person may come at once
    earned = _standing(unit, event, person_id) is Standing.EARNED
    known = _of_person(unit, event_id, person_id)
    if known is None:
        if earned:
            _issue(unit, event, person_id)
    elif earned and not known.valid:
        unit.run(_mark, row=known.id, revoked=None)
        _tell(unit, known, ISSUED, known.issued_at)
    elif not earned and known.valid:
        _revoke(unit, known)


def follow(unit: Unit, event_id: int) -> None:
    """Call it when an event was changed or called off: what was earned at its door goes with it until it ends."""
    event = events.load(unit, event_id)
    if event is None:
        return
    for row in unit.all(_not_yet, event=event_id, now=unit.now):
        known = certificates.read(row)
        if event.state is State.PUBLISHED:
            _renew(unit, event, known)
        else:
            _revoke(unit, known)


def catch_up(unit: Unit, municipality_id: int) -> int:
    """Everybody who was there and has none yet, after the rule became milder; returns how many were looked at."""
    waiting = unit.all(
        select(signup.c.internship_id, signup.c.person_id)
        .select_from(signup.join(internship, signup.c.internship_id == internship.c.id))
        .where(
            internship.c.municipality_id == municipality_id,
            internship.c.state == State.PUBLISHED.value,
            signup.c.attendance.in_(sorted(PRESENT)),
            ~exists().where(
                certificate.c.internship_id == signup.c.internship_id, certificate.c.person_id == signup.c.person_id
            ),
        )
        .order_by(internship.c.ends_at, signup.c.line)
    )
    for row in waiting:
        consider(unit, row.internship_id, row.person_id)
    return len(waiting)


def _standing(unit: Unit, event: Event, person_id: int) -> Standing:
    needs = paperwork.load(unit, event.municipality_id).needs_feedback
    attendance: str | None = unit.scalar(_attendance, event=event.id, person=person_id)
    return entitlement.standing(
        attendance=attendance,
        called_off=event.state is not State.PUBLISHED,
        needs_feedback=needs,
        feedback_given=needs and bool(unit.scalar(_feedback, event=event.id, person=person_id, form=FEEDBACK)),
    )


def _queue(unit: Unit, municipality_id: int) -> None:
    """Numbers of a municipality are given one after another: a gap or a double cannot be explained to anybody."""
    unit.run(select(municipality.c.id).where(municipality.c.id == municipality_id).with_for_update(key_share=True))


def _issue(unit: Unit, event: Event, person_id: int) -> None:
    assert event.starts_at is not None
    assert event.ends_at is not None
    who = unit.one(_who, event=event.id, person=person_id)
    assert who is not None, "whoever was there has a sign-up"
    issued_at = max(unit.now, event.ends_at)
    year = issued_at.astimezone(event.zone).year
    last: int | None = unit.scalar(_last, municipality=event.municipality_id, year=year)
    known = paperwork.load(unit, event.municipality_id)
    made: Row[Any] | None = unit.one(
        insert(certificate)
        .values(
            municipality_id=event.municipality_id,
            internship_id=event.id,
            person_id=person_id,
            year=year,
            serial=(last or 0) + 1,
            check_code=new_check_code(),
            role=who.role,
            details=certificates.dumps(_details(event, known, who.position, who.school or "")),
            issued_at=issued_at,
        )
        .returning(*certificate.c)
    )
    assert made is not None
    _tell(unit, certificates.read(made), ISSUED, issued_at)


def _renew(unit: Unit, event: Event, known: Certificate) -> None:
    assert event.starts_at is not None
    assert event.ends_at is not None
    details = replace(
        known.details,
        title=event.title,
        host=event.school,
        starts_at=event.starts_at.isoformat(),
        ends_at=event.ends_at.isoformat(),
        hours=event.hours,
    )
    issued_at = max(unit.now, event.ends_at)
    if (details, issued_at) == (known.details, known.issued_at):
        return
    changed = update(certificate).where(certificate.c.id == known.id)
    unit.run(changed.values(details=certificates.dumps(details), issued_at=issued_at))
    if issued_at != known.issued_at:
        outbox.withdraw(unit, _key(known, ISSUED, known.issued_at))
        _tell(unit, known, ISSUED, issued_at)


def _revoke(unit: Unit, known: Certificate) -> None:
    """The number is never given to anybody else; whoever checks it learns that it does not count."""
    unit.run(_mark, row=known.id, revoked=unit.now)
    audit.by_itself(unit, known.municipality_id, "certificate-revoked", {"number": known.number})
    if known.issued_at <= unit.now:
        _tell(unit, known, REVOKED, unit.now)
    else:
        outbox.withdraw(unit, _key(known, ISSUED, known.issued_at))


def _tell(unit: Unit, about: Certificate, kind: str, due_at: datetime) -> None:
    if about.person_id is None:
        return
    outbox.post(
        unit,
        to=about.person_id,
        kind=kind,
        params={"certificate": about.id},
        key=_key(about, kind, max(due_at, unit.now)),
        due_at=max(due_at, unit.now),
        priority=Priority.REMINDER,
    )


def _key(about: Certificate, kind: str, moment: datetime) -> str:
    return f"{kind}:{about.id}:{int(moment.timestamp())}"


def _details(event: Event, known: Paperwork, position: str, at: str) -> Details:
    assert event.starts_at is not None
    assert event.ends_at is not None
    return Details(
        issuer=known.issuer,
        city=known.city,
        signatory_post=known.signatory_post,
        signatory_name=known.signatory_name,
        basis=known.basis,
        title=event.title,
        host=event.school,
        starts_at=event.starts_at.isoformat(),
        ends_at=event.ends_at.isoformat(),
        hours=event.hours,
        position=position,
        school=at,
    )


def _of_person(unit: Unit, event_id: int, person_id: int) -> Certificate | None:
    row = unit.one(_known, event=event_id, person=person_id)
    return None if row is None else certificates.read(row)


_attendance = select(signup.c.attendance).where(
    signup.c.internship_id == bindparam("event"), signup.c.person_id == bindparam("person")
)
_feedback = (
    select(response.c.id)
    .select_from(response.join(wave, response.c.wave_id == wave.c.id).join(form, wave.c.form_id == form.c.id))
    .where(
        response.c.person_id == bindparam("person"),
        response.c.submitted_at.is_not(None),
        wave.c.event_id == bindparam("event"),
        form.c.key == bindparam("form"),
    )
    .limit(1)
)
_who = (
    select(signup.c.role, person.c.position, school.c.name.label("school"))
    .select_from(
        signup.join(person, signup.c.person_id == person.c.id).outerjoin(school, person.c.school_id == school.c.id)
    )
    .where(signup.c.internship_id == bindparam("event"), signup.c.person_id == bindparam("person"))
)
_last = select(func.max(certificate.c.serial)).where(
    certificate.c.municipality_id == bindparam("municipality"), certificate.c.year == bindparam("year")
)
_known = select(certificate).where(
    certificate.c.internship_id == bindparam("event"), certificate.c.person_id == bindparam("person")
)
_not_yet = select(certificate).where(
    certificate.c.internship_id == bindparam("event"),
    certificate.c.revoked_at.is_(None),
    certificate.c.issued_at > bindparam("now"),
)
_mark = update(certificate).where(certificate.c.id == bindparam("row")).values(revoked_at=bindparam("revoked"))
