"""What an import would do in words: a line for each school and each person it touches."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from people.roster_plan import Doubt, PersonChange, RosterPlan, SchoolChange, What
from people.roster_sheet import PersonRow, SchoolRow
from people.roster_state import PersonState, RoleHeld, SchoolState
from people.words import POSITIONS, SCHOOL_KINDS, SETTLEMENTS, role_names
from texts.translator import Translator

NOTHING: Final = "—"

_LABELS: Final[Mapping[What, str]] = {
    What.RETURNED: "roster-returned",
    What.CODE: "roster-code",
    What.NAME: "roster-name",
    What.KIND: "roster-kind",
    What.SETTLEMENT: "roster-settlement",
    What.PUPILS: "roster-pupils",
    What.SCHOOL: "roster-school",
    What.POSITION: "roster-position",
    What.ROLES: "roster-roles",
}


@dataclass(frozen=True, slots=True)
class PlanLine:
    action: str
    whom: str
    details: str


def school_lines(plan: RosterPlan, tr: Translator) -> list[PlanLine]:
    schools, added, changed, left = plan.schools, *_actions(tr)
    return [
        *(PlanLine(added, _school(row), SCHOOL_KINDS.label(row.kind, tr.language)) for row in schools.added),
        *(PlanLine(changed, _school(change.after), _school_details(change, tr)) for change in schools.changed),
        *(PlanLine(left, _school(school), "") for school in schools.left),
    ]


def people_lines(plan: RosterPlan, tr: Translator, *, names: bool = True) -> list[PlanLine]:
    """Without `names` people are told by code, and those who have none yet by the row of the file."""
    people, added, changed, left = plan.people, *_actions(tr)
    return [
        *(
            PlanLine(added, _person(new.after, tr, names=names), _added_details(new.after, new.roles, tr))
            for new in people.added
        ),
        *(
            PlanLine(changed, _person(change.before, tr, names=names), _person_details(change, tr, names=names))
            for change in people.changed
        ),
        *(PlanLine(left, _person(person, tr, names=names), _post(person, tr)) for person in people.left),
    ]


def doubt_line(doubt: Doubt, tr: Translator, *, names: bool = True) -> str:
    """The question that the coordinator has to answer before it is too late to keep the answers together."""
    coming = _person(doubt.coming, tr) if names else tr.plain("roster-somebody-new")
    row, code = str(doubt.coming.row), doubt.known.code
    if not doubt.known.rostered:
        return tr.plain("roster-doubt-by-link", row=row, coming=coming, code=code)
    known = _person(doubt.known, tr, names=names)
    return tr.plain("roster-doubt-leaves", row=row, coming=coming, known=known, code=code)


def summary(plan: RosterPlan, tr: Translator) -> str:
    return "\n".join(
        tr.plain(words, added=len(of.added), changed=len(of.changed), left=len(of.left), same=len(of.unchanged))
        for words, of in (("people-import-schools", plan.schools), ("people-import-people", plan.people))
    )


def most_leave(plan: RosterPlan) -> bool:
    """More than half of those present would leave: probably this is not the whole roster."""
    present = sum(1 for person in plan.basis.people if person.rostered and not person.left)
    return len(plan.people.left) * 2 > present


def _actions(tr: Translator) -> tuple[str, str, str]:
    return tr.plain("roster-added"), tr.plain("roster-changed"), tr.plain("roster-left")


def _school(school: SchoolRow | SchoolState) -> str:
    return f"{school.code} {school.name}"


def _person(person: PersonRow | PersonState, tr: Translator, *, names: bool = True) -> str:
    if not names:
        row = tr.plain("roster-of-row", row=str(person.row)) if isinstance(person, PersonRow) else NOTHING
        return person.code or row
    name = " ".join(part for part in person.names if part) or tr.plain("roster-nameless")
    code = person.code or ""
    return f"{name} ({code})" if code else name


def _full(person: PersonRow | PersonState) -> str:
    return " ".join(person.names).strip() or NOTHING


def _post(person: PersonRow | PersonState, tr: Translator) -> str:
    position = POSITIONS.label(person.position, tr.language)
    if person.school:
        return tr.plain("roster-of-school", school=person.school, position=position)
    return tr.plain("roster-of-municipality", position=position)


def _added_details(row: PersonRow, roles: frozenset[RoleHeld], tr: Translator) -> str:
    post = _post(row, tr)
    return tr.plain("roster-with-roles", post=post, roles=_roles(roles, tr)) if roles else post


def _school_details(change: SchoolChange, tr: Translator) -> str:
    before, after, language = change.before, change.after, tr.language
    values = {
        What.CODE: (before.code, after.code),
        What.NAME: (before.name, after.name),
        What.KIND: (SCHOOL_KINDS.label(before.kind, language), SCHOOL_KINDS.label(after.kind, language)),
        What.SETTLEMENT: (
            SETTLEMENTS.label(before.settlement, language),
            SETTLEMENTS.label(after.settlement, language),
        ),
        What.PUPILS: (_count(before.pupils), _count(after.pupils)),
    }
    return _differences(change.what, values, _LABELS, tr)


def _person_details(change: PersonChange, tr: Translator, *, names: bool) -> str:
    before, after, language = change.before, change.after, tr.language
    hidden = tr.plain("roster-name-before"), tr.plain("roster-name-now")
    values = {
        What.SCHOOL: (before.school or NOTHING, after.school or NOTHING),
        What.POSITION: (POSITIONS.label(before.position, language), POSITIONS.label(after.position, language)),
        What.NAME: (_full(before), _full(after)) if names else hidden,
        What.ROLES: (_roles(before.roles, tr), _roles(change.roles, tr)),
    }
    return _differences(change.what, values, {**_LABELS, What.NAME: "roster-person-name"}, tr)


def _differences(
    what: Iterable[What], values: Mapping[What, tuple[str, str]], labels: Mapping[What, str], tr: Translator
) -> str:
    changed = frozenset(what)
    parts = [tr.plain(labels[What.RETURNED])] if What.RETURNED in changed else []
    parts += [f"{tr.plain(labels[one])}: {old} → {new}" for one, (old, new) in values.items() if one in changed]
    return "; ".join(parts)


def _roles(roles: frozenset[RoleHeld], tr: Translator) -> str:
    return role_names((held.role for held in roles), tr.language) or NOTHING


def _count(pupils: int | None) -> str:
    return NOTHING if pupils is None else str(pupils)
