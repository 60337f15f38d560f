"""What a row of the workbook says of an internship: each cell understood, or refused with its place and its cure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Final
from zoneinfo import ZoneInfo

from internships import moments
from internships.book_sheet import (
    EVENTS,
    FORMATS,
    HEADERS,
    LONGEST_CODE,
    TAKEN_BACK,
    YES_OR_NO,
    BookCode,
    means_everybody,
    takes_back,
)
from internships.details import COMPETENCIES, LONGEST, MOST_HOURS, MOST_PLACES, Detail, is_link, whole_link
from internships.events import Event, Format
from people.codes import participant_code
from people.words import POSITIONS, SCHOOL_KINDS, Words, parts
from people.workbook_cells import Line
from people.workbook_faults import Code, Findings
from people.workbook_row import SAID, RowReader
from surveys.audience import EVERYBODY, Audience, By
from texts.typed_days import TypedDay, read_day

_CLOCK: Final = re.compile(r"(\d{1,2})(?:[:.\-](\d{2}))?(?::\d{2})?")
_DIRECTION: Final = re.compile(r"[kк]?\s*-?([1-8])")
_YEARS: Final = (date(1, 1, 1), date(5, 1, 1))


@dataclass(frozen=True, slots=True)
class Contact:
    person_id: int
    school_id: int | None


@dataclass(frozen=True, slots=True)
class Known:
    """What rows may speak of: schools and stored internships by their codes in one case, people by theirs.

    `mine` are the only schools whose internships may be written; None is all of them.
    """

    schools: Mapping[str, int]
    people: Mapping[str, Contact]
    events: Mapping[str, Event]
    zone: ZoneInfo
    mine: frozenset[int] | None = None

    def writes(self, school_id: int) -> bool:
        return self.mine is None or school_id in self.mine


@dataclass(frozen=True, slots=True)
class EventRow:
    """`before` is what is stored under its code already."""

    row: int
    code: str
    detail: Detail
    before: Event | None


def read_rows(lines: Sequence[Line], known: Known, findings: Findings) -> list[EventRow]:
    rows: dict[str, int] = {}
    found = []
    for line in lines:
        before = known.events.get(line.text("code").casefold())
        reader = _Reader(EVENTS, HEADERS, line, findings, known, before)
        code = reader.needed("code", LONGEST_CODE)
        if code and (earlier := rows.setdefault(code.casefold(), line.row)) != line.row:
            reader.fault("code", BookCode.CODE_TWICE, found=code, earlier=str(earlier))
        if before is not None and not known.writes(before.school_id):
            reader.fault("code", BookCode.CODE_TAKEN, found=code)
        found.append(EventRow(line.row, code, reader.detail(), before))
    return found


@dataclass(frozen=True, slots=True)
class _Reader(RowReader):
    known: Known
    before: Event | None

    def text(self, key: str) -> str:
        """Empty also where «нет» takes back what was said."""
        found = self.line.text(key)
        return "" if key in TAKEN_BACK and takes_back(found) else found

    def detail(self) -> Detail:
        """Only what is said: an empty cell leaves things as they are."""
        school, starts = self.school(), self.starts()
        cells: dict[str, Any] = {
            "title": self.needed("title", LONGEST["title"]),
            "about": self.short("about", LONGEST["about"]),
            "school_id": school,
            "competencies": self.directions(),
            "contact_id": self.contact(school),
            "starts_at": starts,
            "hours": self.hours(),
            "format": self.format(),
            "place": self.short("place", LONGEST["place"]),
            "map_url": self.link("map"),
            "online_url": self.link("link"),
            "bring": self.short("bring", LONGEST["bring"]),
            "capacity": self.count("capacity"),
            "school_quota": self.count("quota"),
            "audience": self.whom(),
            "signup_opens_at": self.opens(),
            "signup_closes_at": self.closes(starts),
        }
        said: Detail = {}
        said.update({name: value for name, value in cells.items() if value})  # type: ignore[typeddict-item]
        for key, nothing in TAKEN_BACK.items():
            if takes_back(self.line.text(key)):
                said.update(nothing)
        if (answer := self.choice("approval", YES_OR_NO, BookCode.YES_OR_NO)) is not None:
            said["needs_approval"] = answer == "yes"
        return said

    def school(self) -> int | None:
        written = self.needed("school", LONGEST_CODE)
        found = self.school_of("school", written) if written else None
        if found is not None and not self.known.writes(found):
            self.fault("school", BookCode.SCHOOL_FOREIGN, found=written[:SAID])
        return found

    def school_of(self, key: str, written: str) -> int | None:
        found = self.known.schools.get(written.casefold())
        if found is None:
            self.fault(key, BookCode.SCHOOL_UNKNOWN, found=written[:SAID])
        return found

    def starts(self) -> datetime | None:
        clock = self.text("time")
        hour = self.clock(clock) if clock else None
        if not self.text("date"):
            if clock:
                self.fault("date", BookCode.TIME_ALONE)
            return None
        day = self.day("date")
        if day is None:
            return None
        hour = hour or day.clock
        if hour is None:
            if not clock and "time" not in self.line.unreadable:
                self.fault("time", BookCode.DATE_ALONE)
            return None
        return datetime.combine(day.day, hour, self.known.zone)

    def day(self, key: str) -> TypedDay | None:
        written = self.text(key)
        if not written:
            return None
        # A day without a year means another day next year, and a book is loaded again and again.
        found, later = (read_day(written, today=today) for today in _YEARS)
        if found is None or found != later:
            self.fault(key, BookCode.DATE, found=written[:SAID])
            return None
        return found

    def opens(self) -> datetime | None:
        found = self.day("opens")
        return None if found is None else moments.signup_opens(found.day, found.clock, self.known.zone)

    def closes(self, starts: datetime | None) -> datetime | None:
        found = self.day("closes")
        if starts is None and self.before is not None:
            starts = self.before.starts_at
        return None if found is None else moments.signup_closes(found.day, found.clock, self.known.zone, starts)

    def clock(self, written: str) -> time | None:
        found = _CLOCK.fullmatch(written)
        if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
            self.fault("time", BookCode.TIME, found=written[:SAID])
            return None
        return time(int(found[1]), int(found[2] or 0))

    def hours(self) -> float | None:
        written = self.text("hours").replace(",", ".")
        if not written:
            return None
        hours = float(written) if re.fullmatch(r"\d{1,3}(\.\d{1,2})?", written) else 0.0
        if not 0 < hours <= MOST_HOURS:
            self.fault("hours", BookCode.HOURS, found=written[:SAID], limit=str(int(MOST_HOURS)))
            return None
        return hours

    def format(self) -> Format | None:
        found = self.choice("format", FORMATS, BookCode.FORMAT)
        return None if found is None else Format(found)

    def choice(self, key: str, words: Words, unknown: BookCode) -> str | None:
        written = self.text(key)
        return self.word(key, words, unknown, written) if written else None

    def link(self, key: str) -> str:
        written = whole_link(self.short(key, LONGEST["online_url"]))
        if written and not is_link(written):
            self.fault(key, BookCode.LINK, found=written[:SAID])
        return written

    def directions(self) -> tuple[str, ...]:
        ticked = set()
        for part in parts(self.text("competencies")):
            if (found := _DIRECTION.fullmatch(part.casefold())) is None:
                self.fault("competencies", BookCode.COMPETENCY, found=part[:SAID])
            else:
                ticked.add(f"K{found[1]}")
        return tuple(code for code in COMPETENCIES if code in ticked)

    def count(self, key: str) -> int | None:
        written = self.text(key)
        if not written:
            return None
        if not re.fullmatch(r"[0-9]{1,6}", written) or not 1 <= int(written) <= MOST_PLACES:
            self.fault(key, BookCode.COUNT, found=written[:SAID], limit=str(MOST_PLACES))
            return None
        return int(written)

    def contact(self, school_id: int | None) -> int | None:
        written = self.text("contact")
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

    def whom(self) -> Audience | None:
        """Each of the three columns narrows by itself; an empty one leaves its part as it is."""
        before = EVERYBODY if self.before is None else self.before.audience
        asked = before
        for key, by in (("positions", By.POSITION), ("kinds", By.KIND), ("schools", By.SCHOOL)):
            written = self.text(key)
            if not written:
                continue
            asked = asked.without(by)
            for part in () if means_everybody(written) else parts(written):
                asked = self.narrowed(asked, key, by, part)
        return None if asked == before else asked

    def narrowed(self, asked: Audience, key: str, by: By, part: str) -> Audience:
        match by:
            case By.POSITION:
                code = self.word(key, POSITIONS, Code.POSITION_UNKNOWN, part)
                return asked if code is None else asked.with_position(code, on=True)
            case By.KIND:
                code = self.word(key, SCHOOL_KINDS, Code.KIND_UNKNOWN, part)
                return asked if code is None else asked.with_kind(code, on=True)
            case By.SCHOOL:
                school = self.school_of(key, part)
                return asked if school is None else asked.with_school(school, on=True)
