"""What a row of the workbook says of an internship: each cell understood, or refused with its place and its cure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Final
from zoneinfo import ZoneInfo

from internships.book_sheet import EVENTS, FORMATS, HEADERS, LONGEST_CODE, BookCode
from internships.details import COMPETENCIES, LONGEST, MOST_HOURS, MOST_PLACES, Detail, is_link
from internships.events import Format
from people.codes import participant_code
from people.roster_cells import Line
from people.roster_faults import Code, Findings
from texts.typed_days import read_day

_CLOCK: Final = re.compile(r"(\d{1,2})(?:[:.\-](\d{2}))?(?::\d{2})?")
_YEAR: Final = re.compile(r"\d{4}|\d\D+\d{1,2}\D+\d{2}$")
_DIRECTION: Final = re.compile(r"[kк]?\s*-?([1-8])")
SAID: Final = 40


@dataclass(frozen=True, slots=True)
class Contact:
    person_id: int
    school_id: int | None


@dataclass(frozen=True, slots=True)
class Known:
    """What rows may speak of: schools by their codes in one case, people by theirs."""

    schools: Mapping[str, int]
    people: Mapping[str, Contact]
    zone: ZoneInfo


@dataclass(frozen=True, slots=True)
class EventRow:
    row: int
    code: str
    detail: Detail


def read_rows(lines: Sequence[Line], known: Known, findings: Findings) -> list[EventRow]:
    rows: dict[str, int] = {}
    found = []
    for line in lines:
        reader = _Reader(line, known, findings)
        code = reader.needed("code", LONGEST_CODE)
        if code and (earlier := rows.setdefault(code.casefold(), line.row)) != line.row:
            reader.fault("code", BookCode.CODE_TWICE, found=code, earlier=str(earlier))
        found.append(EventRow(line.row, code, reader.detail()))
    return found


@dataclass(frozen=True, slots=True)
class _Reader:
    line: Line
    known: Known
    findings: Findings

    def fault(self, key: str, code: Code | BookCode, **params: str) -> None:
        self.findings.fault(EVENTS, self.line.row, HEADERS[key], code, **params)

    def needed(self, key: str, limit: int) -> str:
        found = self.short(key, limit)
        if not found and key not in self.line.unreadable:
            self.fault(key, Code.CELL_EMPTY)
        return found

    def short(self, key: str, limit: int) -> str:
        found = self.line.text(key)
        if len(found) > limit:
            self.fault(key, Code.CELL_LONG, limit=str(limit))
        return found

    def detail(self) -> Detail:
        """Only what is said: an empty cell leaves things as they are."""
        school = self.school()
        cells: dict[str, Any] = {
            "title": self.needed("title", LONGEST["title"]),
            "school_id": school,
            "starts_at": self.starts(),
            "hours": self.hours(),
            "format": self.format(),
            "place": self.short("place", LONGEST["place"]),
            "online_url": self.link(),
            "competencies": self.directions(),
            "capacity": self.count("capacity"),
            "school_quota": self.count("quota"),
            "contact_id": self.contact(school),
        }
        said: Detail = {}
        said.update({name: value for name, value in cells.items() if value})  # type: ignore[typeddict-item]
        return said

    def school(self) -> int | None:
        written = self.needed("school", LONGEST_CODE)
        found = self.known.schools.get(written.casefold())
        if written and found is None:
            self.fault("school", BookCode.SCHOOL_UNKNOWN, found=written[:SAID])
        return found

    def starts(self) -> datetime | None:
        written, clock = self.line.text("date"), self.line.text("time")
        hour = self.clock(clock) if clock else None
        if not written:
            if clock:
                self.fault("date", BookCode.TIME_ALONE)
            return None
        # A day without a year means another day next year, and a book is loaded again and again.
        day = read_day(written, today=date(1, 1, 1)) if _YEAR.search(written) else None
        if day is None:
            self.fault("date", BookCode.DATE, found=written[:SAID])
            return None
        hour = hour or day.clock
        if hour is None:
            if not clock and "time" not in self.line.unreadable:
                self.fault("time", BookCode.DATE_ALONE)
            return None
        return datetime.combine(day.day, hour, self.known.zone)

    def clock(self, written: str) -> time | None:
        found = _CLOCK.fullmatch(written)
        if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
            self.fault("time", BookCode.TIME, found=written[:SAID])
            return None
        return time(int(found[1]), int(found[2] or 0))

    def hours(self) -> float | None:
        written = self.line.text("hours").replace(",", ".")
        if not written:
            return None
        hours = float(written) if re.fullmatch(r"\d{1,3}(\.\d{1,2})?", written) else 0.0
        if not 0 < hours <= MOST_HOURS:
            self.fault("hours", BookCode.HOURS, found=written[:SAID], limit=str(int(MOST_HOURS)))
            return None
        return hours

    def format(self) -> Format | None:
        written = self.line.text("format")
        word = FORMATS.find(written) if written else None
        if written and word is None:
            self.fault("format", BookCode.FORMAT, found=written[:SAID], allowed="; ".join(FORMATS.labels))
        return None if word is None else Format(word.code)

    def link(self) -> str:
        written = self.short("link", LONGEST["online_url"])
        if written and not is_link(written):
            self.fault("link", BookCode.LINK, found=written[:SAID])
        return written

    def directions(self) -> tuple[str, ...]:
        written = [part.strip() for part in re.split(r"[,;]", self.line.text("competencies")) if part.strip()]
        found = [_DIRECTION.fullmatch(part.casefold()) for part in written]
        for part, match in zip(written, found, strict=True):
            if match is None:
                self.fault("competencies", BookCode.COMPETENCY, found=part[:SAID])
        ticked = {f"K{match[1]}" for match in found if match is not None}
        return tuple(code for code in COMPETENCIES if code in ticked)

    def count(self, key: str) -> int | None:
        written = self.line.text(key)
        if not written:
            return None
        if not re.fullmatch(r"[0-9]{1,6}", written) or not 1 <= int(written) <= MOST_PLACES:
            self.fault(key, BookCode.COUNT, found=written[:SAID], limit=str(MOST_PLACES))
            return None
        return int(written)

    def contact(self, school_id: int | None) -> int | None:
        written = self.line.text("contact")
        if not written:
            return None
        code = participant_code(written)
        if code is None:
            # What stands here may be somebody's name: it is not repeated.
            self.fault("contact", BookCode.CONTACT)
            return None
        person = self.known.people.get(code)
        if person is None or (school_id is not None and person.school_id != school_id):
            self.fault("contact", BookCode.CONTACT_UNKNOWN, found=code)
            return None
        return person.person_id
