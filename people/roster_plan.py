"""What an import would do, before it does anything: pure, so that it can be shown, confirmed and tested."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

from people.me import Role
from people.roster_matching import match
from people.roster_reading import same_code, same_name
from people.roster_sheet import PersonRow, RosterSheet, SchoolRow
from people.roster_state import PersonState, RoleHeld, RosterState, SchoolState
from people.workbook_faults import WorkbookFaults

ALIKE: Final = 0.8


class What(StrEnum):
    """What of a school or a person is different."""

    RETURNED = "returned"
    CODE = "code"
    NAME = "name"
    KIND = "kind"
    SETTLEMENT = "settlement"
    PUPILS = "pupils"
    SCHOOL = "school"
    POSITION = "position"
    ROLES = "roles"


@dataclass(frozen=True, slots=True)
class SchoolChange:
    before: SchoolState
    after: SchoolRow
    what: frozenset[What]


@dataclass(frozen=True, slots=True)
class PersonAdded:
    after: PersonRow
    roles: frozenset[RoleHeld]


@dataclass(frozen=True, slots=True)
class PersonChange:
    before: PersonState
    after: PersonRow
    roles: frozenset[RoleHeld]  # all that the person will hold
    what: frozenset[What]


@dataclass(frozen=True, slots=True)
class SchoolsPlan:
    added: tuple[SchoolRow, ...]
    changed: tuple[SchoolChange, ...]
    left: tuple[SchoolState, ...]
    unchanged: tuple[SchoolState, ...]


@dataclass(frozen=True, slots=True)
class PeoplePlan:
    added: tuple[PersonAdded, ...]
    changed: tuple[PersonChange, ...]
    left: tuple[PersonState, ...]
    unchanged: tuple[PersonState, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Somebody who leaves, or came in by a link, and somebody who comes look like one person written without the code."""

    known: PersonState
    coming: PersonRow


@dataclass(frozen=True, slots=True)
class RosterPlan:
    basis: RosterState  # what the plan was made for; applied to anything else it is refused
    schools: SchoolsPlan
    people: PeoplePlan
    doubts: tuple[Doubt, ...]

    @property
    def changes_nothing(self) -> bool:
        parts = (self.schools.added, self.schools.changed, self.schools.left)
        return not any((*parts, self.people.added, self.people.changed, self.people.left))


def plan(current: RosterState, wanted: RosterSheet) -> RosterPlan | WorkbookFaults:
    """Compare; faults only where the sheet names a person whom the database cannot tell for certain."""
    matches = match(current.people, wanted.people)
    if matches.faults:
        return WorkbookFaults(tuple(sorted(matches.faults, key=lambda found: found.row or 0)), wanted.notes)
    changes = [_person_change(person, row) for person, row in matches.pairs]
    people = PeoplePlan(
        tuple(PersonAdded(row, _roles(frozenset(), None, row)) for row in matches.rows),
        tuple(sorted((change for change in changes if change.what), key=lambda change: change.after.row)),
        tuple(person for person in matches.people if person.rostered and not person.left),
        tuple(change.before for change in changes if not change.what),
    )
    joined = [person for person in matches.people if not person.rostered and not person.left and person.school]
    return RosterPlan(
        current, _schools(current, wanted), people, (*_doubts(people), *_doubts_of_joined(people, joined))
    )


def _schools(current: RosterState, wanted: RosterSheet) -> SchoolsPlan:
    known = {same_code(school.code): school for school in current.schools}
    named = {same_code(school.code) for school in wanted.schools}
    changes = [
        _school_change(known[same_code(row.code)], row) for row in wanted.schools if same_code(row.code) in known
    ]
    return SchoolsPlan(
        tuple(row for row in wanted.schools if same_code(row.code) not in known),
        tuple(change for change in changes if change.what),
        tuple(school for school in current.schools if same_code(school.code) not in named and not school.left),
        tuple(change.before for change in changes if not change.what),
    )


def _school_change(before: SchoolState, after: SchoolRow) -> SchoolChange:
    different = {
        What.RETURNED: before.left,
        What.CODE: before.code != after.code,
        What.NAME: before.name != after.name,
        What.KIND: before.kind != after.kind,
        What.SETTLEMENT: before.settlement != after.settlement,
        What.PUPILS: before.pupils != after.pupils,
    }
    return SchoolChange(before, after, frozenset(what for what, is_so in different.items() if is_so))


def _person_change(before: PersonState, after: PersonRow) -> PersonChange:
    roles = _roles(before.roles, before.school, after)
    different = {
        What.RETURNED: before.left or not before.rostered,
        What.SCHOOL: not _same_school(before.school, after.school),
        What.POSITION: before.position != after.position,
        What.NAME: before.names != after.names,
        What.ROLES: {(held.role, _key(held.school)) for held in roles}
        != {(held.role, _key(held.school)) for held in before.roles},
    }
    return PersonChange(before, after, roles, frozenset(what for what, is_so in different.items() if is_so))


def _roles(held: frozenset[RoleHeld], school_before: str | None, row: PersonRow) -> frozenset[RoleHeld]:
    """Roles at a school end with the work there; a filled cell says what the person is now, an empty one nothing."""
    moved = not _same_school(school_before, row.school)
    kept = {role for role in held if role.school is None or not (moved and _same_school(role.school, school_before))}
    if row.roles is None:
        return frozenset(kept)
    elsewhere = {role for role in kept if role.school is not None and not _same_school(role.school, row.school)}
    return frozenset(elsewhere | {RoleHeld(role, _scope(role, row.school)) for role in row.roles})


def _scope(role: Role, school: str | None) -> str | None:
    return None if role is Role.COORDINATOR else school


def _same_school(one: str | None, other: str | None) -> bool:
    return _key(one) == _key(other)


def _key(school: str | None) -> str:
    return same_code(school or "")


def _doubts(people: PeoplePlan) -> tuple[Doubt, ...]:
    coming: dict[str, list[PersonRow]] = {}
    for added in people.added:
        coming.setdefault(_key(added.after.school), []).append(added.after)
    return tuple(
        Doubt(person, row)
        for person in people.left
        for row in coming.get(_key(person.school), ())
        if _look_alike(person, row)
    )


def _doubts_of_joined(people: PeoplePlan, joined: Sequence[PersonState]) -> Iterator[Doubt]:
    """Those who came in by their school's link have no name here: only the post can tell that the roster means them."""
    for person in joined:
        for added in people.added:
            if _same_school(person.school, added.after.school) and person.position == added.after.position:
                yield Doubt(person, added.after)


def _look_alike(person: PersonState, row: PersonRow) -> bool:
    if not same_name(person.names) or not same_name(row.names):
        return person.position == row.position  # names came into the roster, or went out of it
    married = person.given and (person.given, person.patronymic) == (row.given, row.patronymic)
    return bool(married) or SequenceMatcher(None, same_name(person.names), same_name(row.names)).ratio() >= ALIKE
