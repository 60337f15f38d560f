"""The empty workbook of internships: what people find in it, and that filling it in is enough."""

import io

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter

from internships.book_reading import read_book
from internships.book_rows import Known, read_rows
from internships.book_sheet import COLUMNS, EVENTS, FORMATS
from internships.book_template import BANDS, FIRST, HEAD_ROW, events_template
from people.me import zone
from people.words import POSITIONS, SCHOOL_KINDS
from people.workbook_columns import GUIDE
from people.workbook_faults import Code, Findings
from tests.people.roster_books import content


@pytest.fixture
def template() -> Workbook:
    return load_workbook(io.BytesIO(events_template({"K3": "Оценка качества"})))


def test_examples_are_passed_over_and_are_right_once_their_mark_is_taken_away(template: Workbook) -> None:
    assert [fault.code for fault in read_book(content(template)).faults] == [Code.SHEET_EMPTY]
    for row in (FIRST, FIRST + 1):
        cell = template[EVENTS].cell(row, 1)
        cell.value = str(cell.value).removeprefix("ПРИМЕР-")

    read, findings = read_book(content(template)), Findings()
    rows = read_rows(read.lines, Known({"001": 1, "002": 2}, {}, {}, zone("Europe/Moscow")), findings)

    assert (read.faults, findings.faults) == ((), [])
    assert rows[0].detail["about"].count("\n") == 2
    assert set(rows[0].detail) >= {
        "map_url",
        "bring",
        "audience",
        "signup_opens_at",
        "signup_closes_at",
        "needs_approval",
    }
    assert "online_url" in rows[1].detail


def test_every_column_is_explained_above_itself_and_on_the_second_sheet(template: Workbook) -> None:
    sheet, guide = template[EVENTS], template[GUIDE]
    said: dict[str, str] = {}
    for row in guide.iter_rows(max_col=3):
        said.setdefault(str(row[1].value), str(row[2].value))

    for number, column in enumerate(COLUMNS, 1):
        heading = sheet.cell(HEAD_ROW, number)
        assert heading.comment is not None
        assert heading.comment.text == said[column.header] == column.comment
        assert sheet.column_dimensions[get_column_letter(number)].number_format in {"@", "0"}
    assert sum(width for _, width in BANDS) == len(COLUMNS)
    assert sheet.freeze_panes == f"C{FIRST}"


def test_lists_offer_exactly_the_words_that_are_understood(template: Workbook) -> None:
    offered = {}
    for validation in template[EVENTS].data_validations.dataValidation:
        if GUIDE in str(validation.formula1):
            cells = template[GUIDE][validation.formula1.split("!")[1].replace("$", "")]
            number = template[EVENTS][str(validation.sqref).split(":")[0]].column
            offered[COLUMNS[number - 1].key] = tuple(str(row[0].value) for row in cells)

    assert offered == {"format": FORMATS.labels, "kinds": SCHOOL_KINDS.labels, "positions": POSITIONS.labels}
    assert "K3 Оценка качества" in {cell.value for cell in template[GUIDE]["E"]}
