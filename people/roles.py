"""Who holds which role, and taking one away: a municipality is never left without a coordinator who is inside."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, select

from db.tables import chat, municipality, person, school, staff_role
from db.unit import Unit
from people import audit, directory
from people.me import Me, Role
from people.refusals import Gone, Refused

_ORDER: Final = (Role.COORDINATOR, Role.SCHOOL_COORDINATOR, Role.HOST)


@dataclass(frozen=True, slots=True)
class Holder:
    """`duty_id` is the row of the role: one person may hold several."""

    duty_id: int
    person_id: int
    code: str
    position: str
    role: Role
    school: str | None


@dataclass(frozen=True, slots=True)
class Revoked:
    holder: Holder


@dataclass(frozen=True, slots=True)
class RevokedBefore:
    """Another tap, or a colleague, was first."""


@dataclass(frozen=True, slots=True)
class LastCoordinator:
    """Nobody who has come in could run the municipality afterwards: only the server could help then."""


_holders = (
    select(staff_role.c.id, staff_role.c.person_id, staff_role.c.role, person.c.code, person.c.position, school.c.name)
    .select_from(
        staff_role.join(person, staff_role.c.person_id == person.c.id).outerjoin(
            school, staff_role.c.school_id == school.c.id
        )
    )
    .where(staff_role.c.municipality_id == bindparam("municipality"), person.c.left_at.is_(None))
)
_coordinators_inside = (
    select(staff_role.c.id, staff_role.c.person_id)
    .select_from(
        staff_role.join(person, staff_role.c.person_id == person.c.id).join(chat, chat.c.person_id == person.c.id)
    )
    .where(
        staff_role.c.municipality_id == bindparam("municipality"),
        staff_role.c.role == Role.COORDINATOR.value,
        person.c.left_at.is_(None),
    )
)
_lock = select(municipality.c.id).where(municipality.c.id == bindparam("municipality")).with_for_update()


def holders(unit: Unit, me: Me) -> Sequence[Holder]:
    """Everybody with a role: coordinators first, then school by school."""
    directory.must_coordinate(me)
    found = [_holder(row) for row in unit.all(_holders, municipality=me.municipality_id)]
    return sorted(found, key=lambda one: (_ORDER.index(one.role), directory.natural(one.school or ""), one.code))


def holder(unit: Unit, me: Me, duty_id: int) -> Holder:
    """Raises Gone when the role was taken away already or is another municipality's."""
    found = _find(unit, me, duty_id)
    if found is None:
        raise Gone("role")
    return found


def revoke(unit: Unit, me: Me, duty_id: int) -> Revoked | RevokedBefore | LastCoordinator:
    """Take the role away at once. Raises Refused when mine was taken a moment ago."""
    # Two coordinators who remove each other at the same moment come one after the other, and the second is none by then.
    unit.run(_lock, municipality=me.municipality_id)
    inside = unit.all(_coordinators_inside, municipality=me.municipality_id)
    if all(row.person_id != me.person_id for row in inside):
        raise Refused
    found = _find(unit, me, duty_id)
    if found is None:
        return RevokedBefore()
    if found.role is Role.COORDINATOR and all(row.id == duty_id for row in inside):
        return LastCoordinator()
    unit.run(delete(staff_role).where(staff_role.c.id == duty_id))
    about: dict[str, str | int] = {"person": found.code, "role": found.role.value}
    if found.school is not None and found.role is not Role.COORDINATOR:
        about["school"] = found.school
    audit.note(unit, me, "role-revoked", about)
    return Revoked(found)


def _find(unit: Unit, me: Me, duty_id: int) -> Holder | None:
    directory.must_coordinate(me)
    row = unit.one(_holders.where(staff_role.c.id == duty_id), municipality=me.municipality_id)
    return None if row is None else _holder(row)


def _holder(row: Row[Any]) -> Holder:
    role = Role(row.role)
    school_name = None if role is Role.COORDINATOR else row.name
    return Holder(row.id, row.person_id, row.code, row.position, role, school_name)
