"""Storing a roster plan: bulk statements, since a region is 6,000 people and the bot waits meanwhile."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import bindparam, delete, insert, select, update

from db.tables import chat, person, person_name, school, staff_role
from db.unit import Unit
from people import invitations
from people.codes import new_participant_code
from people.roster_plan import PeoplePlan, PersonAdded, PersonChange, RosterPlan, What
from people.roster_reading import same_code
from people.roster_sheet import PersonRow
from people.roster_state import RoleHeld

_LOOK_UP = 500  # codes asked for in one statement

_school_ids = select(school.c.id, school.c.code).where(school.c.municipality_id == bindparam("municipality"))
_change_school = (
    update(school)
    .where(school.c.id == bindparam("key"))
    .values(
        code=bindparam("new_code"), name=bindparam("new_name"), kind=bindparam("new_kind"),
        settlement=bindparam("new_settlement"), pupils=bindparam("new_pupils"), left_at=None,
    )
)  # fmt: skip
_leave_school = update(school).where(school.c.id == bindparam("key")).values(left_at=bindparam("now"))

_change_person = (
    update(person)
    .where(person.c.id == bindparam("key"))
    .values(school_id=bindparam("new_school"), position=bindparam("new_position"), left_at=None)
)
_leave_person = update(person).where(person.c.id == bindparam("key")).values(left_at=bindparam("now"))
_forget_name = delete(person_name).where(person_name.c.person_id == bindparam("key"))
_drop_role = delete(staff_role).where(
    staff_role.c.person_id == bindparam("key"),
    staff_role.c.role == bindparam("held"),
    staff_role.c.municipality_id == bindparam("municipality"),
    staff_role.c.school_id.is_not_distinct_from(bindparam("scope")),
)
_have_chats = (
    select(chat.c.person_id)
    .join(person, chat.c.person_id == person.c.id)
    .where(person.c.municipality_id == bindparam("municipality"))
)


def write_schools(unit: Unit, municipality_id: int, plan: RosterPlan) -> dict[str, int]:
    """Store the schools and return the number of each by its code (see `same_code`)."""
    unit.many(
        insert(school),
        [
            {
                "municipality_id": municipality_id, "code": row.code, "name": row.name, "kind": row.kind,
                "settlement": row.settlement, "pupils": row.pupils,
            }
            for row in plan.schools.added
        ],
    )  # fmt: skip
    unit.many(
        _change_school,
        [
            {
                "key": change.before.school_id, "new_code": change.after.code, "new_name": change.after.name,
                "new_kind": change.after.kind, "new_settlement": change.after.settlement,
                "new_pupils": change.after.pupils,
            }
            for change in plan.schools.changed
        ],
    )  # fmt: skip
    unit.many(_leave_school, [{"key": gone.school_id, "now": unit.now} for gone in plan.schools.left])
    return {same_code(row.code): row.id for row in unit.all(_school_ids, municipality=municipality_id)}


def write_people(unit: Unit, municipality_id: int, plan: PeoplePlan, schools: Mapping[str, int]) -> int:
    """Store the people and return how many invitations were made."""
    added = _add(unit, municipality_id, plan.added, schools)
    _change(unit, municipality_id, plan.changed, schools)
    unit.many(_leave_person, [{"key": gone.person_id, "now": unit.now} for gone in plan.left])
    invitations.revoke(unit, [gone.person_id for gone in plan.left])

    inside = {row.person_id for row in unit.all(_have_chats, municipality=municipality_id)}
    back = [change.before.person_id for change in plan.changed if What.RETURNED in change.what]
    invited = [*added, *(who for who in back if who not in inside)]
    invitations.issue_many(unit, invited)
    return len(invited)


def _add(unit: Unit, municipality_id: int, people: Sequence[PersonAdded], schools: Mapping[str, int]) -> Sequence[int]:
    codes = _fresh_codes(unit, len(people))
    unit.many(
        insert(person),
        [
            {
                "municipality_id": municipality_id, "school_id": _school(new.after.school, schools), "code": code,
                "position": new.after.position, "added_at": unit.now,
            }
            for new, code in zip(people, codes, strict=True)
        ],
    )  # fmt: skip
    keys = _people_of(unit, codes)
    ids = [keys[code] for code in codes]
    unit.many(insert(person_name), [_name(who, new.after) for who, new in zip(ids, people, strict=True)])
    _give_roles(
        unit,
        municipality_id,
        schools,
        [(who, held) for who, new in zip(ids, people, strict=True) for held in new.roles],
    )
    return ids


def _change(unit: Unit, municipality_id: int, people: Sequence[PersonChange], schools: Mapping[str, int]) -> None:
    unit.many(
        _change_person,
        [
            {
                "key": change.before.person_id, "new_school": _school(change.after.school, schools),
                "new_position": change.after.position,
            }
            for change in people
        ],
    )  # fmt: skip
    # The row of the name is there even when it is empty: by it a person is known to come from a roster.
    renamed = [change for change in people if change.what & {What.NAME, What.RETURNED}]
    unit.many(_forget_name, [{"key": change.before.person_id} for change in renamed])
    unit.many(insert(person_name), [_name(change.before.person_id, change.after) for change in renamed])

    unit.many(
        _drop_role,
        [
            {
                "key": change.before.person_id, "held": held.role.value, "municipality": municipality_id,
                "scope": _school(held.school, schools),
            }
            for change in people
            for held in change.before.roles - change.roles
        ],
    )  # fmt: skip
    _give_roles(
        unit,
        municipality_id,
        schools,
        [(change.before.person_id, held) for change in people for held in change.roles - change.before.roles],
    )


def _give_roles(
    unit: Unit, municipality_id: int, schools: Mapping[str, int], roles: Sequence[tuple[int, RoleHeld]]
) -> None:
    unit.many(
        insert(staff_role),
        [
            {
                "person_id": who, "municipality_id": municipality_id, "role": held.role.value,
                "school_id": _school(held.school, schools),
            }
            for who, held in roles
        ],
    )  # fmt: skip


def _name(person_id: int, row: PersonRow) -> dict[str, int | str]:
    return {"person_id": person_id, "surname": row.surname, "given": row.given, "patronymic": row.patronymic}


def _school(code: str | None, schools: Mapping[str, int]) -> int | None:
    return None if code is None else schools[same_code(code)]


def _fresh_codes(unit: Unit, count: int) -> list[str]:
    # In the order of chance: sorted codes would tell who stands before whom in the roster.
    fresh: dict[str, None] = {}
    while len(fresh) < count:
        offered = [new_participant_code() for _ in range(count - len(fresh))]
        taken = _people_of(unit, offered)
        fresh.update((code, None) for code in offered if code not in taken)
    return list(fresh)


def _people_of(unit: Unit, codes: Collection[str]) -> dict[str, int]:
    asked = sorted(codes)
    found: dict[str, int] = {}
    for start in range(0, len(asked), _LOOK_UP):
        part = asked[start : start + _LOOK_UP]
        for row in unit.all(select(person.c.id, person.c.code).where(person.c.code.in_(part))):
            found[row.code] = row.id
    return found
