"""Certificates as they stand: what is printed on them, whose they are, and by which number somebody checks one.

The row remembers what is printed, so the paper of today and the one of next year agree; of the person it keeps the post and
the school, and the name is read from the roster each time.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select, update

from db.tables import certificate
from db.unit import Unit
from internships import paperwork
from people.me import Me
from people.refusals import Gone


@dataclass(frozen=True, slots=True)
class Details:
    """What was printed. Blanks of the municipality's paperwork are filled in later, once; nothing else changes."""

    issuer: str
    city: str
    signatory_post: str
    signatory_name: str
    basis: str
    title: str
    host: str
    starts_at: str  # ISO, UTC
    ends_at: str
    hours: float | None  # academic
    position: str  # the roster's code of the post; blank once the person is erased
    school: str


@dataclass(frozen=True, slots=True)
class Certificate:
    id: int
    municipality_id: int
    internship_id: int
    person_id: int | None
    year: int
    serial: int
    check_code: str
    role: str  # trainee | expert | organizer
    details: Details
    issued_at: datetime
    revoked_at: datetime | None

    @property
    def number(self) -> str:
        return f"{self.year}-{self.serial:04}"

    @property
    def valid(self) -> bool:
        return self.revoked_at is None


def own(unit: Unit, me: Me, certificate_id: int) -> Certificate:
    """My certificate, in force. Raises Gone for any other."""
    found = of_mine(unit, me, certificate_id)
    if not found.valid or found.issued_at > unit.now:
        raise Gone("certificate")
    return found


def of_mine(unit: Unit, me: Me, certificate_id: int) -> Certificate:
    """One that was issued to me, in force or not. Raises Gone for any other."""
    row = unit.one(select(certificate).where(certificate.c.id == certificate_id))
    if row is None or row.person_id != me.person_id:
        raise Gone("certificate")
    return read(row)


def mine(unit: Unit, me: Me) -> Sequence[Certificate]:
    """All of mine that are in force, the newest first."""
    rows = unit.all(
        select(certificate)
        .where(
            certificate.c.person_id == me.person_id,
            certificate.c.revoked_at.is_(None),
            certificate.c.issued_at <= unit.now,
        )
        .order_by(certificate.c.issued_at.desc(), certificate.c.id.desc())
    )
    return [read(row) for row in rows]


def of_event(unit: Unit, event_id: int) -> Sequence[Certificate]:
    """Those in force, by number: for whoever prints them on the operator's server."""
    rows = unit.all(
        select(certificate)
        .where(
            certificate.c.internship_id == event_id,
            certificate.c.revoked_at.is_(None),
            certificate.c.issued_at <= unit.now,
        )
        .order_by(certificate.c.year, certificate.c.serial)
    )
    return [read(row) for row in rows]


def filled(unit: Unit, found: Certificate) -> Certificate:
    """With what the municipality has filled in since it was issued; what was printed once stays as it was."""
    known, printed = paperwork.load(unit, found.municipality_id), found.details
    details = replace(
        printed,
        issuer=printed.issuer or known.issuer,
        city=printed.city or known.city,
        signatory_post=printed.signatory_post or known.signatory_post,
        signatory_name=printed.signatory_name or known.signatory_name,
        basis=printed.basis or known.basis,
    )
    if details == printed:
        return found
    unit.run(update(certificate).where(certificate.c.id == found.id).values(details=dumps(details)))
    return replace(found, details=details)


def read(row: Row[Any]) -> Certificate:
    return Certificate(
        id=row.id,
        municipality_id=row.municipality_id,
        internship_id=row.internship_id,
        person_id=row.person_id,
        year=row.year,
        serial=row.serial,
        check_code=row.check_code,
        role=row.role,
        details=Details(**json.loads(row.details)),
        issued_at=row.issued_at,
        revoked_at=row.revoked_at,
    )


def dumps(details: Details) -> str:
    return json.dumps(asdict(details), ensure_ascii=False)
