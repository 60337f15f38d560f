"""From lines to schools and people: every value checked against its list and against the other rows."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from people.codes import participant_code
from people.me import Role
from people.roster_sheet import (
    LONGEST_CODE,
    LONGEST_NAME,
    LONGEST_PART,
    MOST_PUPILS,
    PEOPLE,
    PEOPLE_COLUMNS,
    SCHOOL_COLUMNS,
    SCHOOLS,
    PersonRow,
    SchoolRow,
)
from people.words import POSITIONS, SCHOOL_KINDS, SETTLEMENTS, Words, roles_written, sound
from people.workbook_cells import Line
from people.workbook_faults import Code, Findings
from people.workbook_row import SAID, SAID_WORD, RowReader

_NAME: Final = re.compile(r"[^\W\d_]+(?:[-'’. ()]+[^\W\d_]+)*[.)]?")


def read_schools(lines: Sequence[Line], findings: Findings) -> list[SchoolRow]:
    headers = {column.key: column.header for column in SCHOOL_COLUMNS}
    schools = []
    rows: dict[str, int] = {}
    for line in lines:
        reader = _Reader(SCHOOLS, headers, line, findings)
        code = reader.needed("code", LONGEST_CODE)
        if code and (earlier := rows.setdefault(same_code(code), line.row)) != line.row:
            reader.fault("code", Code.SCHOOL_TWICE, found=code, earlier=str(earlier))
        school = SchoolRow(
            line.row,
            code,
            reader.needed("name", LONGEST_NAME),
            reader.needed_word("kind", SCHOOL_KINDS, Code.KIND_UNKNOWN),
            reader.needed_word("settlement", SETTLEMENTS, Code.SETTLEMENT_UNKNOWN),
            reader.pupils(),
        )
        schools.append(school)
    return schools


def read_people(lines: Sequence[Line], schools: Sequence[SchoolRow] | None, findings: Findings) -> list[PersonRow]:
    """`schools` is None when their sheet could not be read: then schools of people are not checked."""
    headers = {column.key: column.header for column in PEOPLE_COLUMNS}
    known = {same_code(school.code): school.code for school in schools} if schools is not None else None
    people = []
    for line in lines:
        reader = _Reader(PEOPLE, headers, line, findings)
        roles = reader.roles()
        person = PersonRow(
            line.row,
            reader.school(roles, known),
            reader.needed_word("position", POSITIONS, Code.POSITION_UNKNOWN),
            reader.part_of_name("surname"),
            reader.part_of_name("given"),
            reader.part_of_name("patronymic"),
            roles,
            reader.participant(),
        )
        people.append(person)
    _look_for_twins(people, findings)
    return people


def same_code(code: str) -> str:
    """Two spellings of one school's code are one school."""
    return code.casefold()


def same_name(person_names: tuple[str, str, str]) -> str:
    """What makes two full names the same name; empty for a person without one."""
    return " ".join(sound(part) for part in person_names).strip()


class _Reader(RowReader):
    __slots__ = ()

    def needed_word(self, key: str, words: Words, unknown: Code) -> str:
        written = self.text(key)
        if not written:
            return self.needed(key, 1)
        return self.word(key, words, unknown, written) or ""

    def pupils(self) -> int | None:
        found = self.text("pupils").replace(" ", "")
        if not found:
            return None
        if not re.fullmatch(r"[0-9]{1,6}", found) or int(found) > MOST_PUPILS:
            self.fault("pupils", Code.NOT_A_COUNT, found=self.text("pupils")[:SAID], limit=str(MOST_PUPILS))
            return None
        return int(found)

    def roles(self) -> frozenset[Role] | None:
        found = self.text("role")
        if not found:
            return None
        roles = roles_written(found)
        if isinstance(roles, str):
            self.fault("role", Code.ROLE_UNKNOWN, found=roles[:SAID_WORD])
            return None
        return roles

    def school(self, roles: frozenset[Role] | None, known: Mapping[str, str] | None) -> str | None:
        found = self.short("school", LONGEST_CODE)
        if not found:
            if "school" in self.line.unreadable or (roles is not None and roles == {Role.COORDINATOR}):
                return None
            if roles is not None and roles & {Role.SCHOOL_COORDINATOR, Role.HOST}:
                self.fault("role", Code.ROLE_NEEDS_SCHOOL)
            else:
                self.fault("school", Code.SCHOOL_NEEDED)
            return None
        if known is None:
            return found
        if same_code(found) not in known:
            self.fault("school", Code.SCHOOL_UNKNOWN, found=found, hint=_with_other_zeros(found, known))
            return found
        return known[same_code(found)]

    def part_of_name(self, key: str) -> str:
        found = self.short(key, LONGEST_PART)
        if found and not _NAME.fullmatch(found):
            self.fault(key, Code.NAME_SIGNS)
        return found

    def participant(self) -> str | None:
        found = self.text("code")
        if not found:
            return None
        code = participant_code(found)
        if code is None:
            self.fault("code", Code.PARTICIPANT_INVALID, found=found[:SAID])
        return code


def _with_other_zeros(found: str, known: Mapping[str, str]) -> str:
    # Only lost or extra zeros: of codes as short as these the nearest one is another school, not a misprint.
    bare = same_code(found).lstrip("0")
    return next((name for code, name in known.items() if code.lstrip("0") == bare), "")


def _look_for_twins(people: Sequence[PersonRow], findings: Findings) -> None:
    names = {column.key: column.header for column in PEOPLE_COLUMNS}
    codes: dict[str, int] = {}
    places: dict[tuple[str, str | None], PersonRow] = {}
    alone: dict[str, PersonRow] = {}
    for person in people:
        if person.code and (earlier := codes.setdefault(person.code, person.row)) != person.row:
            findings.fault(
                PEOPLE, person.row, names["code"], Code.PARTICIPANT_TWICE, found=person.code, earlier=str(earlier)
            )
            continue
        name = same_name(person.names)
        if not name:
            continue
        twin = places.setdefault((name, person.school), person)
        if twin is not person and not (twin.code and person.code):
            findings.fault(PEOPLE, person.row, names["surname"], Code.PERSON_TWICE, earlier=str(twin.row))
            continue
        elsewhere = alone.setdefault(name, person)
        if elsewhere.school != person.school and not (elsewhere.code and person.code):
            findings.note(PEOPLE, person.row, names["surname"], Code.NAMESAKES_APART, earlier=str(elsewhere.row))
