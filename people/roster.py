"""The roster in the database: read as it is, changed as a plan says, nobody ever deleted.

A person keeps the same participant's code through every import, a change of school and an absence: answers of two
waves are compared by it.
"""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import bindparam, select

from db.tables import municipality, person, person_name, school, staff_role
from db.unit import Unit
from people.me import Role
from people.roster_plan import PeoplePlan, RosterPlan, SchoolsPlan, plan
from people.roster_state import PersonState, RoleHeld, RosterState, SchoolState
from people.roster_writing import write_people, write_schools

__all__ = ["Applied", "Counts", "Outdated", "apply", "plan", "read_state"]

_schools = (
    select(school.c.id, school.c.code, school.c.name, school.c.kind, school.c.settlement, school.c.pupils, school.c.left_at)
    .where(school.c.municipality_id == bindparam("municipality"))
    .order_by(school.c.id)
)  # fmt: skip

_people = (
    select(
        person.c.id, person.c.code, person.c.position, person.c.left_at, school.c.code.label("school"),
        person_name.c.person_id.label("named"), person_name.c.surname, person_name.c.given, person_name.c.patronymic,
    )
    .select_from(
        person.outerjoin(school, person.c.school_id == school.c.id)
        .outerjoin(person_name, person_name.c.person_id == person.c.id)
    )
    .where(person.c.municipality_id == bindparam("municipality"))
    .order_by(person.c.id)
)  # fmt: skip

_roles = (
    select(staff_role.c.person_id, staff_role.c.role, school.c.code.label("school"))
    .select_from(staff_role.outerjoin(school, staff_role.c.school_id == school.c.id))
    .where(staff_role.c.municipality_id == bindparam("municipality"))
)

_lock = select(municipality.c.id).where(municipality.c.id == bindparam("municipality")).with_for_update()


@dataclass(frozen=True, slots=True)
class Counts:
    added: int
    changed: int
    left: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class Applied:
    schools: Counts
    people: Counts
    invitations: int  # how many codes were made for those who have not come in


@dataclass(frozen=True, slots=True)
class Outdated:
    """The roster changed after the plan was made; nothing was written, and the plan has to be made anew."""


def read_state(unit: Unit, municipality_id: int) -> RosterState:
    roles: defaultdict[int, set[RoleHeld]] = defaultdict(set)
    for row in unit.all(_roles, municipality=municipality_id):
        roles[row.person_id].add(RoleHeld(Role(row.role), row.school))
    schools = tuple(
        SchoolState(row.id, row.code, row.name, row.kind, row.settlement, row.pupils, row.left_at is not None)
        for row in unit.all(_schools, municipality=municipality_id)
    )
    people = tuple(
        PersonState(
            row.id, row.code, row.school, row.position,
            row.surname or "", row.given or "", row.patronymic or "",
            frozenset(roles.get(row.id, ())),
            left=row.left_at is not None,
            rostered=row.named is not None,
        )
        for row in unit.all(_people, municipality=municipality_id)
    )  # fmt: skip
    return RosterState(schools, people)


def loaded(done: "Applied") -> dict[str, str | int]:
    """What the journal says of it."""
    schools, people = done.schools, done.people
    return {
        "schools": schools.added + schools.changed + schools.left,
        "added": people.added,
        "changed": people.changed,
        "left": people.left,
    }


def apply(unit: Unit, municipality_id: int, wanted: RosterPlan) -> Applied | Outdated:
    """Carry the plan out as one whole, in the municipality for which it was made."""
    # Two imports at once: on PostgreSQL the second waits here, and then sees that its plan is old.
    unit.run(_lock, municipality=municipality_id)
    if read_state(unit, municipality_id) != wanted.basis:
        return Outdated()
    schools = write_schools(unit, municipality_id, wanted)
    invitations = write_people(unit, municipality_id, wanted.people, schools)
    return Applied(_counts(wanted.schools), _counts(wanted.people), invitations)


def _counts(part: SchoolsPlan | PeoplePlan) -> Counts:
    return Counts(len(part.added), len(part.changed), len(part.left), len(part.unchanged))
