"""Russian words for what an import would do: a line for each school and each person it touches."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from people.roster_plan import Doubt, PersonChange, RosterPlan, SchoolChange, What
from people.roster_sheet import PersonRow, SchoolRow
from people.roster_state import PersonState, RoleHeld, SchoolState
from people.words import POSITIONS, SCHOOL_KINDS, SETTLEMENTS, role_names

ADDED: Final = "добавится"
CHANGED: Final = "изменится"
LEFT: Final = "выбудет"
NOTHING: Final = "—"

_LABELS: Final[Mapping[What, str]] = {
    What.RETURNED: "снова в реестре",
    What.CODE: "код",
    What.NAME: "название",
    What.KIND: "вид",
    What.SETTLEMENT: "где расположена",
    What.PUPILS: "учащихся",
    What.SCHOOL: "школа",
    What.POSITION: "должность",
    What.ROLES: "роль",
}


@dataclass(frozen=True, slots=True)
class PlanLine:
    action: str
    whom: str
    details: str


def school_lines(plan: RosterPlan) -> list[PlanLine]:
    schools = plan.schools
    return [
        *(PlanLine(ADDED, _school(row), SCHOOL_KINDS.label(row.kind)) for row in schools.added),
        *(PlanLine(CHANGED, _school(change.after), _school_details(change)) for change in schools.changed),
        *(PlanLine(LEFT, _school(school), "") for school in schools.left),
    ]


def people_lines(plan: RosterPlan, *, names: bool = True) -> list[PlanLine]:
    """Without `names` people are told by code, and those who have none yet by the row of the file."""
    people = plan.people
    return [
        *(
            PlanLine(ADDED, _person(new.after, names=names), _added_details(new.after, new.roles))
            for new in people.added
        ),
        *(
            PlanLine(CHANGED, _person(change.before, names=names), _person_details(change, names=names))
            for change in people.changed
        ),
        *(PlanLine(LEFT, _person(person, names=names), _post(person)) for person in people.left),
    ]


def doubt_line(doubt: Doubt, *, names: bool = True) -> str:
    """The question that the coordinator has to answer before it is too late to keep the answers together."""
    known = _person(doubt.known, names=names)
    fate = f"а {known} выбудет" if doubt.known.rostered else f"а участник {doubt.known.code} пришёл по ссылке школы"
    coming = _person(doubt.coming) if names else "новый человек"
    return (
        f"строка {doubt.coming.row}: {coming} добавится, {fate}. "
        f"Если это один человек, впишите в строку код участника {doubt.known.code}."
    )


def summary(plan: RosterPlan) -> str:
    schools, people = plan.schools, plan.people
    return (
        f"Школы: добавится {len(schools.added)}, изменится {len(schools.changed)}, "
        f"выбудет {len(schools.left)}, без изменений {len(schools.unchanged)}.\n"
        f"Люди: добавится {len(people.added)}, изменится {len(people.changed)}, "
        f"выбудет {len(people.left)}, без изменений {len(people.unchanged)}."
    )


def most_leave(plan: RosterPlan) -> bool:
    """More than half of those present would leave: probably this is not the whole roster."""
    present = sum(1 for person in plan.basis.people if person.rostered and not person.left)
    return len(plan.people.left) * 2 > present


def _school(school: SchoolRow | SchoolState) -> str:
    return f"{school.code} {school.name}"


def _person(person: PersonRow | PersonState, *, names: bool = True) -> str:
    if not names:
        return person.code or (f"строка {person.row}" if isinstance(person, PersonRow) else NOTHING)
    name = " ".join(part for part in person.names if part) or "без имени"
    code = person.code or ""
    return f"{name} ({code})" if code else name


def _full(person: PersonRow | PersonState) -> str:
    return " ".join(person.names).strip() or NOTHING


def _post(person: PersonRow | PersonState) -> str:
    place = f"школа {person.school}" if person.school else "муниципалитет"
    return f"{place}, {POSITIONS.label(person.position)}"


def _added_details(row: PersonRow, roles: frozenset[RoleHeld]) -> str:
    return f"{_post(row)}; роль: {_roles(roles)}" if roles else _post(row)


def _school_details(change: SchoolChange) -> str:
    before, after = change.before, change.after
    values = {
        What.CODE: (before.code, after.code),
        What.NAME: (before.name, after.name),
        What.KIND: (SCHOOL_KINDS.label(before.kind), SCHOOL_KINDS.label(after.kind)),
        What.SETTLEMENT: (SETTLEMENTS.label(before.settlement), SETTLEMENTS.label(after.settlement)),
        What.PUPILS: (_count(before.pupils), _count(after.pupils)),
    }
    return _differences(change.what, values, _LABELS)


def _person_details(change: PersonChange, *, names: bool) -> str:
    before, after = change.before, change.after
    old, new = (_full(before), _full(after)) if names else ("прежнее", "новое")
    values = {
        What.SCHOOL: (before.school or NOTHING, after.school or NOTHING),
        What.POSITION: (POSITIONS.label(before.position), POSITIONS.label(after.position)),
        What.NAME: (old, new),
        What.ROLES: (_roles(before.roles), _roles(change.roles)),
    }
    return _differences(change.what, values, {**_LABELS, What.NAME: "имя"})


def _differences(what: Iterable[What], values: Mapping[What, tuple[str, str]], labels: Mapping[What, str]) -> str:
    changed = frozenset(what)
    parts = [labels[What.RETURNED]] if What.RETURNED in changed else []
    parts += [f"{labels[one]}: {old} → {new}" for one, (old, new) in values.items() if one in changed]
    return "; ".join(parts)


def _roles(roles: frozenset[RoleHeld]) -> str:
    return role_names(held.role for held in roles) or NOTHING


def _count(pupils: int | None) -> str:
    return NOTHING if pupils is None else str(pupils)
