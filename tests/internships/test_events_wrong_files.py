"""What people send instead of a workbook of internships, and what Excel makes of one: the same reading as the roster's."""

from collections.abc import Callable
from datetime import date, datetime, time

import pytest
from openpyxl import Workbook

from internships.book_reading import read_book
from internships.book_rows import EventRow, Known, read_rows
from internships.book_sheet import EVENTS, BookCode
from people.fault_texts import tell
from people.me import zone
from people.workbook_cells import LONGEST
from people.workbook_faults import Code, Fault, Findings
from people.workbook_opening import LARGEST
from tests.internships.event_books import Row, event_book
from tests.people.roster_books import RU, Cell, content, places
from tests.people.test_roster_wrong_files import OLE, archive
from texts.translator import translator

PLAIN: Row = {"code": "С-01", "title": "Тема", "school": "001"}


def faults(made: Workbook | bytes) -> tuple[Fault, ...]:
    return read_book(made if isinstance(made, bytes) else content(made)).faults


def read(*rows: Row) -> tuple[list[EventRow], list[Fault]]:
    """Without a database: there is one school, and nothing is stored."""
    book, findings = read_book(content(event_book(*rows))), Findings()
    found = read_rows(book.lines, Known({"001": 1}, {}, {}, zone("Europe/Moscow")), findings)
    return found, [*book.faults, *findings.faults]


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (b"", Code.FILE_EMPTY),
        ("Код;Тема\nС-01;Справки\n".encode("cp1251"), Code.FILE_TEXT),
        (b"%PDF-1.7\n", Code.FILE_OTHER),
        (OLE, Code.FILE_OLD_XLS),
        (archive(word__document_xml=b"<w/>"), Code.FILE_WORD),
        (archive(xl__workbook_xml=b"<not-a-workbook"), Code.FILE_BROKEN),
        (bytes(LARGEST + 1), Code.FILE_TOO_BIG),
        (archive(xl__workbook_xml=b"<w/>", xl__worksheets__sheet1_xml=b"<c/>" * 400_001), Code.FILE_TOO_MANY_CELLS),
    ],
)
def test_another_kind_of_file_is_told_apart_without_a_word_about_the_roster(source: bytes, code: Code) -> None:
    (found,) = faults(source)

    assert found.code is code
    for words in (tell([found], RU).lines[0], tell([found], translator("en")).lines[0]):
        assert not [word for word in ("реестр", "Люди", "двумя", "roster", "two sheets") if word in words]


def merged(made: Workbook) -> None:
    made[EVENTS].merge_cells("B2:B3")


def hidden(made: Workbook) -> None:
    made.create_sheet("Как заполнять")
    made[EVENTS].sheet_state = "hidden"


def doubled(made: Workbook) -> None:
    made.create_sheet(f"{EVENTS} ")


def renamed(made: Workbook) -> None:
    made[EVENTS].title = "Лист1"


def endless(made: Workbook) -> None:
    made[EVENTS].cell(LONGEST + 100, 1).value = "x"


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (merged, Code.MERGED),
        (hidden, Code.SHEET_HIDDEN),
        (doubled, Code.SHEET_TWICE),
        (renamed, Code.SHEET_MISSING),
        (endless, Code.SHEET_LONG),
    ],
)
def test_a_sheet_that_cannot_be_understood_is_named_once(spoil: Callable[[Workbook], None], code: Code) -> None:
    made = event_book(PLAIN, {**PLAIN, "code": "С-02"})
    spoil(made)

    assert [found.code for found in faults(made)] == [code]


@pytest.mark.parametrize(
    ("key", "value", "column", "code"),
    [
        ("title", "=1+1", "Тема", Code.CELL_FORMULA),
        ("date", "=TODAY()", "Дата", Code.CELL_FORMULA),
        ("place", "#REF!", "Место", Code.CELL_ERROR),
        ("approval", True, "С подтверждением", Code.CELL_LOGICAL),
        ("code", date(2026, 1, 1), "Код стажировки", Code.CELL_DATE),
        ("competencies", date(2026, 4, 3), "Компетенции", Code.CELL_DATE),
        ("date", "следующая неделя", "Дата", BookCode.DATE),
        ("opens", "20.12", "Запись с", BookCode.DATE),
    ],
)
def test_what_excel_made_of_a_cell_is_refused_once_with_its_place(
    key: str, value: Cell, column: str, code: Code | BookCode
) -> None:
    _, found = read({**PLAIN, "time": "10:00" if key == "date" else None, key: value})

    assert [place for place in places(found) if place[3] is not BookCode.TIME_ALONE] == [(EVENTS, 2, column, code)]


@pytest.mark.parametrize(
    ("day", "clock"),
    [
        ("20.12.2026", "10:00"),
        ("20 декабря 2026", "10.00"),
        ("вс, 20 декабря 2026 г.", "10"),
        ("2026-12-20", time(10)),
        (date(2026, 12, 20), "10:00"),
        (datetime(2026, 12, 20, 10), None),  # noqa: DTZ001 - Excel knows no zones
        ("20.12.2026 10:00", None),
        ("20.12.26 в 10:00", None),
    ],
)
def test_a_day_may_be_a_text_or_what_excel_made_of_it(day: Cell, clock: Cell) -> None:
    rows, found = read({**PLAIN, "date": day, "time": clock})

    assert found == []
    assert rows[0].detail.get("starts_at") == datetime(2026, 12, 20, 10, tzinfo=zone("Europe/Moscow"))


def test_two_thousand_faults_are_all_counted_and_told_in_a_few_lines() -> None:
    _, found = read(*({**PLAIN, "code": f"С-{number}", "hours": "много"} for number in range(2_000)))
    told = tell(found, RU)

    assert (told.total, told.shown, len(told.lines)) == (2_000, 2_000, 1)
    assert told.lines[0].startswith("Лист «Стажировки», строки 2–2001, столбец «Часов»: «много» не подходит.")


@pytest.mark.parametrize(
    ("language", "place"),
    [("ru", "Лист «Стажировки», строка 2, столбец «Дата»: "), ("en", "Sheet “Стажировки”, row 2, column “Дата”: ")],
)
def test_every_fault_of_a_row_has_words_that_can_be_filled(language: str, place: str) -> None:
    params = tuple((name, "…") for name in ("limit", "found", "earlier", "allowed", "hint"))
    for code in BookCode:
        sentence = tell([Fault(EVENTS, 2, "Дата", code, params)], translator(language)).lines[0]
        assert sentence.startswith(place)
        assert len(sentence) > len(place) + 10
