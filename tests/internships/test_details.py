"""What may be said of an internship is listed in several places: none of them may forget anything."""

from typing import get_type_hints
from zoneinfo import ZoneInfo

from internships.book_reading import read_book
from internships.book_rows import Contact, Known, read_rows
from internships.book_sheet import COLUMNS, TAKEN_BACK
from internships.details import SAID, Detail
from internships.events import Event
from people.workbook_faults import Findings
from tests.internships.event_books import Row, event_book
from tests.people.roster_books import content

WHOLE: Row = {
    "code": "С-01", "title": "Тема", "about": "О чём", "school": "001", "competencies": "K3", "contact": "P-7F3K9Q",
    "date": "20.12.2026", "time": "10:00", "hours": "4", "format": "смешанно", "place": "каб. 7", "map": "yandex.ru/maps/1",
    "link": "https://meet.example.org/1", "bring": "сменную обувь", "capacity": 12, "quota": 2, "positions": "директор",
    "kinds": "гимназия", "schools": "001", "opens": "01.12.2026", "closes": "15.12.2026", "approval": "да",
}  # fmt: skip
ELSEWHERE = {"ends_at", "programme_file", "programme_name"}  # follows from the hours; is sent to the chat


def test_an_event_holds_whatever_may_be_said_of_it_as_it_was_said() -> None:
    held = get_type_hints(Event)

    assert {name: held[name] for name in SAID} == get_type_hints(Detail)


def test_a_row_of_the_workbook_can_say_whatever_the_chat_asks_but_for_the_file() -> None:
    assert set(WHOLE) == {column.key for column in COLUMNS}
    known = Known({"001": 1}, {"P-7F3K9Q": Contact(7, 1)}, {}, ZoneInfo("Europe/Moscow"))
    findings = Findings()

    (row,) = read_rows(read_book(content(event_book(WHOLE))).lines, known, findings)

    assert findings.faults == []
    assert set(row.detail) == SAID - ELSEWHERE
    assert {name for taken in TAKEN_BACK.values() for name in taken} <= SAID
