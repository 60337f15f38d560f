"""Everything a person answered, as a workbook that is theirs to keep, print or carry elsewhere.

Texts come from people, so a cell is always text: what begins like a formula must stay what was written, also after the
person edits the cell or saves the file as CSV. The spreadsheet library is imported inside, because only the process that
makes files should pay for it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from textwrap import wrap
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet


@dataclass(frozen=True, slots=True)
class AnswerRow:
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    rows: tuple[AnswerRow, ...]


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """The index is a whole number in digits, or the words for too few answers."""

    competency: str
    index: str
    level: str


@dataclass(frozen=True, slots=True)
class CaseRow:
    case: str
    chosen: str
    feedback: str


@dataclass(frozen=True, slots=True)
class Headings:
    """Names of the sheets and of the columns, in the reader's language."""

    summary_sheet: str
    answers_sheet: str
    cases_sheet: str
    competency: str
    index: str
    level: str
    question: str
    answer: str
    case: str
    chosen: str
    feedback: str


@dataclass(frozen=True, slots=True)
class OwnAnswers:
    """A document ready to be laid out: nothing in it is computed or translated any more; `made_at` is aware."""

    title: str
    about: tuple[str, ...]
    headings: Headings
    sections: tuple[Section, ...]
    made_at: datetime
    profile: tuple[ProfileRow, ...] = ()
    cases: tuple[CaseRow, ...] = ()


def own_answers_workbook(document: OwnAnswers) -> bytes:
    """Lay the answers out as .xlsx: a summary, the answers by section, the cases; the same document, the same bytes.

    Without a profile there is nothing to sum up, so the answers come first, under the title.
    """
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    words = document.headings
    if document.profile:
        _fill_summary(_sheet(book, words.summary_sheet, (56, 20, 32)), document)
    answers = _sheet(book, words.answers_sheet, (66, 42))
    first = 1 if document.profile else _entitle(answers, document, columns=2) + 2
    _head(answers, first, (words.question, words.answer), repeated=True)
    for section in document.sections:
        if section.title:  # a form of one page has no sections to name
            _banner(answers, section.title)
        for row in section.rows:
            _row(answers, (row.question, row.answer))
    if document.cases:
        cases = _sheet(book, words.cases_sheet, (42, 30, 36))
        _head(cases, 1, (words.case, words.chosen, words.feedback), repeated=True)
        for case in document.cases:
            _row(cases, (case.case, case.chosen, case.feedback))
    for sheet in book.worksheets:
        _set_up_print(sheet, document.title)
    return _saved(book, document)


_INK, _GREY, _HEAD, _BAND, _LINE = "FF22303C", "FF5F6B76", "FFD5E3EF", "FFF0F3F5", "FFC9D2DA"
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\n")
_NOT_XML = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NUMBER = re.compile(r"0|[1-9][0-9]{0,14}")
_NOT_A_SHEET_NAME = re.compile(r"[\\*?:/\[\]]")
_A4 = 9
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


def _sheet(book: Workbook, name: str, widths: tuple[int, ...]) -> Worksheet:
    sheet: Worksheet = book.create_sheet(_NOT_A_SHEET_NAME.sub(" ", _clean(name))[:31])  # Excel's limit
    for letter, width in zip("ABC", widths, strict=False):
        sheet.column_dimensions[letter].width = width
    sheet.sheet_view.showGridLines = False
    return sheet


def _fill_summary(sheet: Worksheet, document: OwnAnswers) -> None:
    words, last = document.headings, _entitle(sheet, document, columns=3)
    _head(sheet, last + 2, (words.competency, words.index, words.level), centred=2)
    for row in document.profile:
        _row(sheet, (row.competency, row.index, row.level), centred=2)


def _entitle(sheet: Worksheet, document: OwnAnswers, *, columns: int) -> int:
    """The title and what it is about, above a table; the last row they take."""
    _wide(sheet, 1, document.title, columns=columns, size=16, bold=True)
    for number, line in enumerate(document.about, start=2):
        _wide(sheet, number, line, columns=columns, size=11, ink=_GREY)
    return len(document.about) + 1


def _head(sheet: Worksheet, row: int, names: tuple[str, ...], *, repeated: bool = False, centred: int = 0) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    for column, name in enumerate(names, start=1):
        cell = _write(sheet, row, column, name)
        cell.font = Font(name="Arial", size=11, bold=True, color=_INK)
        cell.fill = PatternFill("solid", fgColor=_HEAD)
        horizontal = "center" if column == centred else "left"
        cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal=horizontal)
        cell.border = Border(bottom=Side("medium", color=_GREY))
    sheet.row_dimensions[row].height = 24
    if repeated:
        sheet.freeze_panes = f"A{row + 1}"
        sheet.print_title_rows = f"{row}:{row}"


def _banner(sheet: Worksheet, title: str) -> None:
    from openpyxl.styles import PatternFill

    row = sheet.max_row + 1
    _wide(sheet, row, title, columns=2, size=11, bold=True)
    for column in (1, 2):
        sheet.cell(row, column).fill = PatternFill("solid", fgColor=_BAND)


def _row(sheet: Worksheet, texts: tuple[str, ...], *, centred: int = 0) -> None:
    from openpyxl.styles import Alignment, Border, Font, Side

    row = sheet.max_row + 1
    for column, text in enumerate(texts, start=1):
        cell = _write(sheet, row, column, text)
        cell.font = Font(name="Arial", size=11, color=_INK)
        horizontal = "center" if column == centred else "left"
        cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal=horizontal)
        cell.border = Border(bottom=Side("thin", color=_LINE))
    widths = (sheet.column_dimensions[letter].width for letter in "ABC")
    sheet.row_dimensions[row].height = max(_height(text, width) for text, width in zip(texts, widths, strict=False))


def _wide(
    sheet: Worksheet, row: int, text: str, *, columns: int, size: int, bold: bool = False, ink: str = _INK
) -> None:
    """One text across the table, its lines as long as the sheet is wide."""
    from openpyxl.styles import Alignment, Font

    cell = _write(sheet, row, 1, text)
    cell.font = Font(name="Arial", size=size, bold=bold, color=ink)
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=columns)
    width = sum(sheet.column_dimensions[letter].width for letter in "ABC"[:columns])
    sheet.row_dimensions[row].height = _height(text, width, size=size)


def _height(text: str, width: float, *, size: int = 11) -> float:
    """Points a wrapped text needs; reckoned, since not every program fits the rows of a file it opens, and none merged.

    A width counts digits of 11 points, and a Russian letter is about as wide on average. 409 points is Excel's limit.
    """
    letters = int(width * 11 / size)
    lines = sum(max(len(wrap(part, letters)), 1) for part in text.split("\n"))
    return min(lines * size * 1.32 + 6, 409)


def _write(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    """Digits become a number (Excel flags digits in a text cell as a mistake); everything else stays a text for ever."""
    from openpyxl.cell import Cell

    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell), "only the first of merged cells is written"
    clean = _clean(text)
    if _NUMBER.fullmatch(clean):
        cell.value = int(clean)
        return cell
    cell.value = clean
    cell.data_type = "s"
    cell.quotePrefix = clean.startswith(_FORMULA_STARTS)
    return cell


def _clean(text: str) -> str:
    """A file with one character XML does not know opens nowhere."""
    return _NOT_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _set_up_print(sheet: Worksheet, title: str) -> None:
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.paperSize = _A4
    sheet.page_setup.orientation = "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.page_margins.top = sheet.page_margins.bottom = 0.7
    footer = sheet.oddFooter
    assert footer is not None
    footer.left.text, footer.right.text = _clean(title)[:100].replace("&", "&&"), "&P / &N"  # 255 is Excel's limit


def _saved(book: Workbook, document: OwnAnswers) -> bytes:
    """Saved by the writer itself and packed once more, since `save` and zip would both write the time of the clock."""
    from openpyxl.writer.excel import ExcelWriter

    book.properties.creator = "Vzaimno"
    book.properties.title = _clean(document.title)
    book.properties.created = book.properties.modified = document.made_at.astimezone(UTC).replace(tzinfo=None)
    draft, final = BytesIO(), BytesIO()
    ExcelWriter(book, ZipFile(draft, "w")).save()
    with ZipFile(draft) as parts, ZipFile(final, "w", ZIP_DEFLATED) as packed:
        for name in parts.namelist():
            packed.writestr(ZipInfo(name, _ZIP_EPOCH), parts.read(name), ZIP_DEFLATED)
    return final.getvalue()
