"""Whom a row of the new roster speaks of: the same person must keep the same code, and two must never become one.

A participant's code decides; then the full name, nearest first (the same school before another one, present before
left); people without names are told apart by school, position and their order.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

from people.roster_reading import same_code, same_name
from people.roster_sheet import PEOPLE, PEOPLE_COLUMNS, PersonRow
from people.roster_state import PersonState
from people.workbook_faults import Code, Fault, fault

K = TypeVar("K")
V = TypeVar("V")

CODE_COLUMN: Final = next(column.header for column in PEOPLE_COLUMNS if column.key == "code")


@dataclass(slots=True)
class Matches:
    """Rows with their people; `rows` and `people` hold what is not paired yet."""

    rows: list[PersonRow]
    people: list[PersonState]
    pairs: list[tuple[PersonState, PersonRow]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def pair(self, found: Sequence[tuple[PersonState, PersonRow]]) -> None:
        people = {person.person_id for person, _ in found}
        rows = {row.row for _, row in found}
        self.pairs.extend(found)
        self.people = [person for person in self.people if person.person_id not in people]
        self.rows = [row for row in self.rows if row.row not in rows]


def match(people: Sequence[PersonState], rows: Sequence[PersonRow]) -> Matches:
    matches = Matches(list(rows), list(people))
    _by_code(matches)
    for present in (True, False):
        _by_name_in_school(matches, present=present)
    _by_name_completed(matches)
    for present in (True, False):
        _by_name_anywhere(matches, present=present)
    _by_order(matches)
    return matches


def _by_code(matches: Matches) -> None:
    known = {person.code: person for person in matches.people}
    found = []
    for row in matches.rows:
        if row.code is not None and row.code in known:
            found.append((known[row.code], row))
        elif row.code is not None:
            matches.faults.append(fault(PEOPLE, row.row, CODE_COLUMN, Code.PARTICIPANT_UNKNOWN, found=row.code))
    unknown = {wrong.row for wrong in matches.faults}
    matches.rows = [row for row in matches.rows if row.row not in unknown]
    matches.pair(found)


def _by_name_in_school(matches: Matches, *, present: bool) -> None:
    rows = _grouped((_place(row), row) for row in matches.rows if same_name(row.names))
    found = []
    for key, people in _grouped((_place(person), person) for person in _named(matches, present=present)).items():
        for row in rows.get(key, ()):
            # The same position first: of two namesakes in one school each keeps their own.
            person = next((one for one in people if one.position == row.position), people[0] if people else None)
            if person is not None:
                people.remove(person)
                found.append((person, row))
    matches.pair(found)


def _by_name_completed(matches: Matches) -> None:
    """A patronymic was written in, or taken out: still the same person, if nobody else fits."""
    rows = _grouped((_short_place(row), row) for row in matches.rows if row.surname and row.given)
    people = _grouped((_short_place(person), person) for person in _named(matches, present=True))
    matches.pair(
        [
            (people[key][0], rows[key][0])
            for key in rows
            if len(rows[key]) == 1
            and len(people.get(key, ())) == 1
            and not (rows[key][0].patronymic and people[key][0].patronymic)
        ]
    )


def _by_name_anywhere(matches: Matches, *, present: bool) -> None:
    rows = _grouped((same_name(row.names), row) for row in matches.rows if same_name(row.names))
    people = _grouped((same_name(person.names), person) for person in _named(matches, present=present))
    found = []
    unclear = set()
    for name in rows.keys() & people.keys():
        if len(rows[name]) == len(people[name]) == 1:
            found.append((people[name][0], rows[name][0]))
            continue
        codes = ", ".join(person.code for person in people[name])
        for row in rows[name]:
            unclear.add(row.row)
            matches.faults.append(fault(PEOPLE, row.row, CODE_COLUMN, Code.NAMESAKES, found=codes))
    matches.rows = [row for row in matches.rows if row.row not in unclear]
    matches.pair(found)


def _by_order(matches: Matches) -> None:
    nameless = sorted(
        (person for person in matches.people if person.rostered and not same_name(person.names)),
        key=lambda person: (person.left, person.person_id),
    )
    people = _grouped((_post(person), person) for person in nameless)
    rows = _grouped((_post(row), row) for row in matches.rows if not same_name(row.names))
    matches.pair([pair for key in rows for pair in zip(people.get(key, ()), rows[key], strict=False)])


def _named(matches: Matches, *, present: bool) -> list[PersonState]:
    return [person for person in matches.people if same_name(person.names) and person.left is not present]


def _place(one: PersonRow | PersonState) -> tuple[str, str]:
    return same_name(one.names), same_code(one.school or "")


def _short_place(one: PersonRow | PersonState) -> tuple[str, str]:
    return same_name((one.surname, one.given, "")), same_code(one.school or "")


def _post(one: PersonRow | PersonState) -> tuple[str, str]:
    return same_code(one.school or ""), one.position


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    groups: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return dict(groups)
