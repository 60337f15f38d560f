"""Who runs things: the coordinators of a municipality."""

from collections.abc import Sequence

from sqlalchemy import bindparam, select

from db.tables import person, staff_role
from db.unit import Unit
from people.me import Role

_coordinators = (
    select(person.c.id)
    .select_from(staff_role.join(person, staff_role.c.person_id == person.c.id))
    .where(
        staff_role.c.role == Role.COORDINATOR.value,
        staff_role.c.municipality_id == bindparam("municipality"),
        person.c.left_at.is_(None),
    )
    .order_by(person.c.id)
)


def coordinators(unit: Unit, municipality_id: int) -> Sequence[int]:
    return [row.id for row in unit.all(_coordinators, municipality=municipality_id)]
