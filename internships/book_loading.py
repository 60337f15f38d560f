"""Loading a workbook of internships: what it would do, all of its faults at once, and then exactly that.

Rows make drafts and change what is not published yet. What people have been told of changes in the chat only, where they hear
what was and what is; it is left as it is, and so is what the workbook does not name.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from db.tables import internship, municipality, person, school
from db.unit import Unit
from internships import announcing, events
from internships.book_rows import Contact, EventRow, Known, read_rows
from internships.book_sheet import EVENTS, HEADERS, Book, BookCode
from internships.details import Detail, Wrong, columns, wrongs
from internships.events import Event, Format, State
from people.me import Me, zone
from people.workbook_faults import Fault, Findings, WorkbookFaults

OPEN = (State.DRAFT, State.PROPOSED)
# Where a fault stands that only the stored and the written together make; what else is wrong has been said already.
_FAULTS: Mapping[Wrong, tuple[str, BookCode]] = {
    Wrong.PAST: ("date", BookCode.PAST),
    Wrong.OPENS_AFTER_START: ("opens", BookCode.OPENS_LATE),
    Wrong.CLOSES_AFTER_START: ("closes", BookCode.CLOSES_LATE),
    Wrong.CLOSES_IN_THE_PAST: ("closes", BookCode.CLOSED),
    Wrong.CLOSES_BEFORE_IT_OPENS: ("closes", BookCode.CLOSES_FIRST),
}


@dataclass(frozen=True, slots=True)
class Added:
    code: str
    detail: Detail


@dataclass(frozen=True, slots=True)
class Changed:
    """`detail` is only what becomes another thing."""

    code: str
    before: Event
    detail: Detail


@dataclass(frozen=True, slots=True)
class Plan:
    """`kept` would become something else, were they not published or called off already."""

    added: Sequence[Added]
    changed: Sequence[Changed]
    kept: Sequence[Changed]
    same: int
    notes: Sequence[Fault]

    @property
    def changes_nothing(self) -> bool:
        return not (self.added or self.changed)

    @property
    def digest(self) -> str:
        """Of all that would be written: what is confirmed is what is done."""
        said = [("+", one.code, sorted(one.detail.items())) for one in self.added]
        said += [(str(one.before.id), one.code, sorted(one.detail.items())) for one in self.changed]
        return hashlib.sha256(repr(said).encode()).hexdigest()


def plan(unit: Unit, municipality_id: int, book: Book, mine: frozenset[int] | None = None) -> Plan | WorkbookFaults:
    """What the workbook would do; with `mine` nothing of other schools can be written.

    Two loadings at once would find the same rows new: whoever plans holds the municipality until the unit ends.
    """
    home = unit.one(_home, municipality=municipality_id)
    assert home is not None, "whoever loads belongs to it"
    findings = Findings(list(book.faults), list(book.notes))
    rows = read_rows(book.lines, _known(unit, municipality_id, home.time_zone, mine), findings)
    made = _plan(unit, rows, findings)
    return findings.refused() if findings.faults else made


def apply(unit: Unit, municipality_id: int, by: Me | None, planned: Plan) -> None:
    """Write what was planned in this very unit; `by` is None on the server.

    As in the chat, whoever announces at their own school is the contact until another is named.
    """
    for one in planned.added:
        mine = by is not None and by.school_id == one.detail["school_id"]
        contact = by.person_id if by is not None and mine else None
        values: dict[str, Any] = {"format": Format.ONSITE.value, "contact_id": contact, **columns(one.detail)}
        unit.run(
            insert(internship).values(
                municipality_id=municipality_id,
                code=one.code,
                uid=announcing.new_uid(),
                state=State.DRAFT.value,
                created_by=by.person_id if by is not None else None,
                created_at=unit.now,
                **values,
            )
        )
    for change in planned.changed:
        unit.run(
            update(internship).where(internship.c.id == change.before.id).values(columns(change.detail, change.before))
        )


def counted(planned: Plan) -> dict[str, str | int]:
    """For the journal."""
    return {"added": len(planned.added), "changed": len(planned.changed), "kept": len(planned.kept)}


def _plan(unit: Unit, rows: Sequence[EventRow], findings: Findings) -> Plan:
    added: list[Added] = []
    changed: list[Changed] = []
    kept: list[Changed] = []
    for row in rows:
        before = row.before
        detail = row.detail if before is None else _differing(row.detail, before)
        if before is not None and before.state not in OPEN:
            if detail:
                kept.append(Changed(row.code, before, detail))
            continue
        for key, code in (_FAULTS[one] for one in wrongs(detail, before, unit.now) if one in _FAULTS):
            findings.fault(EVENTS, row.row, HEADERS[key], code)
        if before is None:
            added.append(Added(row.code, detail))
        elif detail:
            changed.append(Changed(row.code, before, detail))
    return Plan(added, changed, kept, len(rows) - len(added) - len(changed) - len(kept), tuple(findings.notes))


def _differing(said: Detail, before: Event) -> Detail:
    found: dict[str, Any] = {name: value for name, value in said.items() if getattr(before, name) != value}
    if "school_id" in found and "contact_id" not in said:
        found["contact_id"] = None  # whoever it was is of another school
    detail: Detail = {}
    detail.update(found)  # type: ignore[typeddict-item]
    return detail


def _known(unit: Unit, municipality_id: int, time_zone: str, mine: frozenset[int] | None) -> Known:
    schools = {row.code.casefold(): row.id for row in unit.all(_schools, municipality=municipality_id)}
    people = {row.code: Contact(row.id, row.school_id) for row in unit.all(_people, municipality=municipality_id)}
    stored = {row.code.casefold(): events.event(row) for row in unit.all(_coded, municipality=municipality_id)}
    return Known(schools, people, stored, zone(time_zone), mine)


_home = (
    select(municipality.c.time_zone)
    .where(municipality.c.id == bindparam("municipality"))
    .with_for_update(key_share=True)
)
_coded = (
    events.select_events()
    .where(internship.c.municipality_id == bindparam("municipality"), internship.c.code.is_not(None))
    .with_for_update(of=internship)
)
_schools = select(school.c.id, school.c.code).where(
    school.c.municipality_id == bindparam("municipality"), school.c.left_at.is_(None)
)
_people = select(person.c.id, person.c.code, person.c.school_id).where(
    person.c.municipality_id == bindparam("municipality"), person.c.left_at.is_(None)
)
