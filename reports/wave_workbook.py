"""A report as .xlsx: frozen headers, native charts, ready to print on an office printer.

xlsxwriter keeps one row in memory, so what is written is written from top to bottom. A text is written as text and never
looked at, and one that begins like a formula stays text also when a person edits its cell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date
from math import ceil
from typing import IO, Final

from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from reports.wave_cells import clean, rounded
from reports.wave_charts import CHART_ROWS, add_chart
from reports.wave_look import Look, height
from reports.wave_tables import HIDDEN, Banner, Cell, Column, Report, Shape, Shaped, Sheet, Table

ROWS: Final = 1_048_576  # of a sheet, in Excel
PORTION: Final = 1000
A4: Final = 9
GAP: Final = 6  # points between what stands above a table and its head
READABLE: Final = 200  # characters of a width that A4 on its long side still shows at two thirds of their size


def write_workbook(
    report: Report, target: IO[bytes], *, progress: Callable[[float], None], rows_of_a_sheet: int = ROWS
) -> None:
    """`progress` hears the share written, 0-1; a plain sheet goes on in another when it is full."""
    book = Workbook(target, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": clean(report.title), "author": "Vzaimno", "created": _naive(report)})
    look = Look(book, report)
    done, every = 0, max(report.rows, 1)

    def written(count: int) -> None:
        nonlocal done
        done += count
        progress(done / every)

    for sheet in report.sheets:
        if sheet.plain:
            _write_plain(book, look, report, sheet, written, rows_of_a_sheet)
        else:
            _SheetWriter(book, look, report, sheet).write()
            written(sum(len(table.rows) for table in sheet.tables))
    book.close()


class _SheetWriter:
    """One sheet from top to bottom."""

    def __init__(self, book: Workbook, look: Look, report: Report, sheet: Sheet) -> None:
        self._book = book
        self._look = look
        self._sheet = sheet
        self._page: Worksheet = book.add_worksheet(sheet.name)
        self._widths = _widths(sheet)
        self._row = 0
        _set_up(self._page, report, across=1)

    def write(self) -> None:
        for place, width in enumerate(self._widths):
            self._page.set_column(place, place, width)
        self._wide(self._sheet.heading, "heading")
        for line in self._sheet.lines:
            self._wide(line, "line")
        alike = len({table.columns[1:] for table in self._sheet.tables}) == 1
        for number, table in enumerate(self._sheet.tables):
            if table.title:
                self._row += 1
                self._wide(table.title, "title")
            elif number == 0 and self._sheet.heading:
                self._page.set_row(self._row, GAP)
                self._row += 1
            if number == 0 and alike:
                sections = any(isinstance(row, Banner) for row in table.rows)
                self._page.freeze_panes(self._row + 1, 0 if sections else 1)
                self._page.repeat_rows(self._row)
            self._table(table)
        if not alike:
            self._page.freeze_panes(1, 0)

    def _table(self, table: Table) -> None:
        self._header(table.columns)
        first = self._row
        last = len(table.rows) - 1
        for number, row in enumerate(table.rows):
            if isinstance(row, Banner):
                self._wide(row.text, "banner", columns=len(table.columns))
            else:
                self._line(row, table.columns, "total" if table.total and number == last else "")
        for note in table.notes:
            self._wide(note, "note")
        if table.chart is not None and table.rows:
            add_chart(self._book, self._page, self._sheet.name, table, first=first, at=self._row + 1)
            self._row += CHART_ROWS + 2

    def _header(self, columns: tuple[Column, ...]) -> None:
        titles = [clean(column.title) for column in columns]
        tall = max(height(title, width, size=10, bold=True) for title, width in zip(titles, self._widths, strict=False))
        self._page.set_row(self._row, tall)
        for place, (title, column) in enumerate(zip(titles, columns, strict=True)):
            style = "header" if column.shape is Shape.TEXT else "number header"
            self._page.write_string(self._row, place, title, self._look.text(style, title))
        self._row += 1

    def _line(self, cells: tuple[Cell, ...], columns: tuple[Column, ...], style: str) -> None:
        texts = [
            (clean(cell), width) for cell, width in zip(cells, self._widths, strict=False) if isinstance(cell, str)
        ]
        self._page.set_row(self._row, max((height(text, width, size=10) for text, width in texts), default=16))
        for place, (cell, column) in enumerate(zip(cells, columns, strict=True)):
            _write(self._page, (self._row, place), cell, column.shape, self._look, style)
        self._row += 1

    def _wide(self, text: str, style: str, *, columns: int = 0) -> None:
        """One text across the table, its row as high as it needs: no program fits merged cells by itself."""
        across = columns or len(self._widths)
        shown = clean(text)
        size = self._look.size(style)
        self._page.set_row(self._row, height(shown, sum(self._widths[:across]), size=size))
        if across > 1:
            self._page.merge_range(self._row, 0, self._row, across - 1, "", self._look.text(style))
        self._page.write_string(self._row, 0, shown, self._look.text(style, shown))
        self._row += 1


def _write_plain(
    book: Workbook, look: Look, report: Report, sheet: Sheet, written: Callable[[int], None], rows_of_a_sheet: int
) -> None:
    """The header stands in the first row of every sheet, so that a program can read it.

    On paper a row goes on to the right before the next rows come, over as few pages as can be read.
    """
    table = sheet.tables[0]
    left, rows, number = len(table.rows), iter(table.rows), 0
    while left or not number:
        number += 1
        page: Worksheet = book.add_worksheet(sheet.name if number == 1 else f"{sheet.name} {number}")
        count = min(left, rows_of_a_sheet - 1)
        for place, column in enumerate(table.columns):
            page.set_column(place, place, column.width)
            page.write_string(0, place, clean(column.title), look.text("header", column.title))
        page.freeze_panes(1, 0)
        page.autofilter(0, 0, count, max(len(table.columns) - 1, 0))
        _set_up(page, report, across=ceil(sum(column.width for column in table.columns) / READABLE))
        page.print_across()
        page.repeat_rows(0)
        _write_rows(page, rows, count, look, written)
        left -= count


def _write_rows(
    page: Worksheet,
    rows: Iterator[tuple[Cell, ...] | Banner],
    count: int,
    look: Look,
    written: Callable[[int], None],
) -> None:
    plain = look.text("plain")
    for row in range(1, count + 1):
        cells = next(rows)
        assert not isinstance(cells, Banner), "a sheet for programs holds nothing but its table"
        for place, cell in enumerate(cells):
            if isinstance(cell, float | int):
                page.write_number(row, place, cell, plain)
            elif cell is not None:
                _write(page, (row, place), cell, Shape.ANY, look, "plain")
        if row % PORTION == 0 or row == count:
            written((row - 1) % PORTION + 1)


def _write(page: Worksheet, at: tuple[int, int], cell: Cell, shape: Shape, look: Look, style: str = "") -> None:
    if isinstance(cell, Shaped):
        shape, cell = cell.shape, cell.value
    if cell is None:
        page.write_blank(*at, None, look.number(shape, style))
    elif cell is HIDDEN:
        page.write_string(*at, look.hidden, look.dash(style))
    elif isinstance(cell, str):
        text = clean(cell)
        page.write_string(*at, text, look.text(style or ("word" if shape is Shape.WORD else "cell"), text))
    elif isinstance(cell, date):
        page.write_datetime(*at, cell, look.day(style))
    else:
        page.write_number(*at, rounded(cell, shape), look.number(shape, style, cell))


def _widths(sheet: Sheet) -> list[float]:
    """Tables under one another share their columns, so each column is as wide as the widest needs."""
    count = max(len(table.columns) for table in sheet.tables)
    return [
        max(table.columns[place].width for table in sheet.tables if place < len(table.columns))
        for place in range(count)
    ]


def _set_up(page: Worksheet, report: Report, *, across: int) -> None:
    """`across` pages in a row take the whole width."""
    page.set_paper(A4)
    page.set_landscape()
    page.fit_to_pages(across, 0)
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    page.hide_gridlines(2)
    page.set_footer(f"&L&8{clean(report.footer)[:180].replace('&', '&&')}&R&8&P / &N")  # 255 is Excel's limit


def _naive(report: Report) -> object:
    return report.made_at.astimezone(UTC).replace(tzinfo=None)
