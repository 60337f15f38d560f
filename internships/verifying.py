"""Is a certificate real? Whoever holds one in hand may ask by its number or its check code and hears no name in return."""

import re
from dataclasses import dataclass

from sqlalchemy import select

from db.tables import certificate
from db.unit import Unit
from internships import certificates
from internships.certificates import Certificate
from people.codes import check_code

_NUMBER = re.compile(r"(?<!\d)(20\d\d)\s*[-–—/]\s*0*([1-9]\d{0,6})(?!\d)")


@dataclass(frozen=True, slots=True)
class Valid:
    certificate: Certificate


@dataclass(frozen=True, slots=True)
class Revoked:
    certificate: Certificate


@dataclass(frozen=True, slots=True)
class Unknown:
    pass


@dataclass(frozen=True, slots=True)
class NeedsCode:
    """Several municipalities have given this number; the check code is unlike any other."""


Verdict = Valid | Revoked | Unknown | NeedsCode


def check(unit: Unit, typed: str, municipality_id: int | None) -> Verdict:
    """`municipality_id` is the asker's: a number without a code means one of there, if there is such a one."""
    code = check_code(typed)
    if code is not None:
        row = unit.one(select(certificate).where(certificate.c.check_code == code))
        if row is not None:
            return _verdict(unit, certificates.read(row))
    number = _NUMBER.search(typed[:200])
    if number is None:
        return Unknown()
    rows = unit.all(
        select(certificate).where(certificate.c.year == int(number[1]), certificate.c.serial == int(number[2]))
    )
    here = [row for row in rows if row.municipality_id == municipality_id]
    found = here or rows
    if not found:
        return Unknown()
    return _verdict(unit, certificates.read(found[0])) if len(found) == 1 else NeedsCode()


def _verdict(unit: Unit, found: Certificate) -> Verdict:
    if found.issued_at > unit.now:
        return Unknown()
    return Valid(found) if found.valid else Revoked(found)
