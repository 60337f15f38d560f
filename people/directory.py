"""Schools and people as a coordinator looks through them: by code, post and state, never by name or answer."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sqlalchemy import Select, and_, bindparam, case, exists, func, select

from db.tables import chat, invitation, person, school, staff_role
from db.unit import Unit
from people.codes import participant_code
from people.me import Me, Role
from people.refusals import Gone, Refused
from people.words import sound

OUTSIDE: Final = 0  # stands for the school of those who work in none
_ERASED: Final = "erased"
_NUMBER: Final = re.compile(r"(\d+)")


class State(StrEnum):
    """How far somebody has come."""

    NOT_INVITED = "not-invited"
    INVITED = "invited"
    STARTED = "started"
    CONSENTED = "consented"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Team:
    """A school with how many of its people are in which state; `school_id` 0 is those outside schools."""

    school_id: int
    code: str
    name: str
    states: Mapping[State, int]

    @property
    def people(self) -> int:
        """Those present: who left is not counted."""
        return sum(count for state, count in self.states.items() if state is not State.LEFT)

    @property
    def consented(self) -> int:
        return self.states.get(State.CONSENTED, 0)


@dataclass(frozen=True, slots=True)
class Member:
    person_id: int
    code: str
    position: str
    state: State


@dataclass(frozen=True, slots=True)
class RoleOf:
    """A role somebody holds; `duty_id` is its row."""

    duty_id: int
    role: Role
    school: str | None


@dataclass(frozen=True, slots=True)
class Card:
    member: Member
    school_id: int
    school: str | None
    roles: tuple[RoleOf, ...]


_state = case(
    (person.c.left_at.is_not(None), State.LEFT.value),
    (and_(chat.c.id.is_not(None), person.c.consent_version == bindparam("version")), State.CONSENTED.value),
    (chat.c.id.is_not(None), State.STARTED.value),
    (
        exists().where(
            invitation.c.person_id == person.c.id, invitation.c.used_at.is_(None), invitation.c.revoked_at.is_(None)
        ),
        State.INVITED.value,
    ),
    else_=State.NOT_INVITED.value,
).label("state")

_here = (person.c.municipality_id == bindparam("municipality"), person.c.position != _ERASED)
_states = (
    select(person.c.school_id, _state)
    .select_from(person.outerjoin(chat, chat.c.person_id == person.c.id))
    .where(*_here)
    .subquery()
)
_counts = select(_states.c.school_id, _states.c.state, func.count().label("total")).group_by(
    _states.c.school_id, _states.c.state
)
_schools = select(school.c.id, school.c.code, school.c.name).where(
    school.c.municipality_id == bindparam("municipality"), school.c.left_at.is_(None)
)


def _people(*where: object) -> Select[tuple[int, str, str, int | None, str]]:
    return (
        select(person.c.id, person.c.code, person.c.position, person.c.school_id, _state)
        .select_from(person.outerjoin(chat, chat.c.person_id == person.c.id))
        .where(*_here, *where)  # type: ignore[arg-type]
    )


_members = _people(person.c.school_id.is_not_distinct_from(bindparam("school")))
_by_id = _people(person.c.id == bindparam("person"))
_by_code = _people(person.c.code == bindparam("code"))
_roles = (
    select(staff_role.c.id, staff_role.c.role, school.c.name)
    .select_from(staff_role.outerjoin(school, staff_role.c.school_id == school.c.id))
    .where(staff_role.c.person_id == bindparam("person"), staff_role.c.municipality_id == bindparam("municipality"))
    .order_by(staff_role.c.id)
)


def teams(unit: Unit, me: Me, version: str) -> Sequence[Team]:
    """Every school as people count them (школа № 2 before школа № 10), then those outside schools."""
    must_coordinate(me)
    counts: defaultdict[int, dict[State, int]] = defaultdict(dict)
    for row in unit.all(_counts, municipality=me.municipality_id, version=version):
        counts[row.school_id or OUTSIDE][State(row.state)] = int(row.total)
    found = [
        Team(row.id, row.code, row.name, counts.get(row.id, {}))
        for row in unit.all(_schools, municipality=me.municipality_id)
    ]
    found.sort(key=lambda team: natural(team.name))
    outside = [Team(OUTSIDE, "", "", counts[OUTSIDE])] if OUTSIDE in counts else []
    return [*found, *outside]


def matching(found: Sequence[Team], typed: str) -> Sequence[Team]:
    """Schools whose code is this or whose name has it, however it was written."""
    wanted = _sound(typed)
    if not wanted:
        return ()
    exact = [team for team in found if team.code and _sound(team.code) == wanted]
    return exact or [team for team in found if wanted in _sound(team.name)]


def school_name(unit: Unit, me: Me, school_id: int) -> str:
    """Raises Gone when there is no such school now, and Refused when it is another municipality's."""
    must_coordinate(me)
    row = unit.one(select(school.c.name, school.c.municipality_id, school.c.left_at).where(school.c.id == school_id))
    if row is None:
        raise Gone("school")
    if row.municipality_id != me.municipality_id:
        raise Refused
    if row.left_at is not None:
        raise Gone("school")
    return str(row.name)


def members(unit: Unit, me: Me, school_id: int, version: str) -> Sequence[Member]:
    """The team in the order of the posts, those who left at the end. Raises as `school_name` does."""
    if school_id != OUTSIDE:
        school_name(unit, me, school_id)
    must_coordinate(me)
    rows = unit.all(_members, municipality=me.municipality_id, school=school_id or None, version=version)
    found = [Member(row.id, row.code, row.position, State(row.state)) for row in rows]
    return sorted(found, key=lambda one: (one.state is State.LEFT, one.position != "director", one.position, one.code))


def card(unit: Unit, me: Me, person_id: int, version: str) -> Card:
    """Raises Gone when my municipality has no such person: a number tried at random learns nothing."""
    must_coordinate(me)
    row = unit.one(_by_id, municipality=me.municipality_id, person=person_id, version=version)
    if row is None:
        raise Gone("person")
    name: str | None = unit.scalar(select(school.c.name).where(school.c.id == row.school_id))
    held = unit.all(_roles, person=person_id, municipality=me.municipality_id)
    return Card(
        Member(row.id, row.code, row.position, State(row.state)),
        row.school_id or OUTSIDE,
        name,
        tuple(RoleOf(one.id, Role(one.role), one.name) for one in held),
    )


def by_code(unit: Unit, me: Me, typed: str, version: str) -> int | None:
    """The person of this participant's code, if the text is one and the person is of my municipality."""
    must_coordinate(me)
    code = participant_code(typed)
    row = unit.one(_by_code, municipality=me.municipality_id, code=code, version=version) if code else None
    return None if row is None else int(row.id)


def must_coordinate(me: Me) -> None:
    """Raises Refused; the doors of the handlers ask the same, and this asks again."""
    if not me.is_coordinator():
        raise Refused


def natural(name: str) -> tuple[tuple[int, int, str], ...]:
    """A key by which numbers inside names count as numbers."""
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in _NUMBER.split(name.casefold()))


def _sound(text: str) -> str:
    """«Школа 10» is «школа № 10»."""
    return sound(text.replace("№", ""))
