"""The tables of a report as CSV files in a .zip, the way Russian Excel opens them by a double click: BOM, `;`, a comma.

A text that begins like a formula gets an apostrophe in front, since a CSV file cannot say that a cell is text.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from io import TextIOWrapper
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile

from reports.wave_cells import FORMULA_STARTS, clean, rounded
from reports.wave_tables import HIDDEN, Banner, Cell, Report, Shape, Shaped, Table

PORTION = 1000


def write_csv(report: Report, target: IO[bytes], *, progress: Callable[[float], None]) -> None:
    """One file a table, numbered in the order of the sheets; `progress` hears the share written, 0-1."""
    done, every = 0, max(report.rows, 1)
    tables = [table for sheet in report.sheets for table in sheet.tables]
    with ZipFile(target, "w", ZIP_DEFLATED) as packed:
        for number, table in enumerate(tables, 1):
            with (
                packed.open(f"{number:02}_{table.name}.csv", "w", force_zip64=True) as raw,
                TextIOWrapper(raw, encoding="utf-8-sig", newline="") as text,
            ):
                writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
                writer.writerow([_text(column.title) for column in table.columns])
                for count, row in enumerate(table.rows, 1):
                    writer.writerow(_row(report, table, row))
                    if count % PORTION == 0:
                        progress((done + count) / every)
            done += len(table.rows)
            progress(done / every)


def _row(report: Report, table: Table, row: tuple[Cell, ...] | Banner) -> list[str]:
    if isinstance(row, Banner):
        return [_text(row.text)]
    return [_cell(report, column.shape, cell) for column, cell in zip(table.columns, row, strict=True)]


def _cell(report: Report, shape: Shape, cell: Cell) -> str:
    if isinstance(cell, Shaped):
        shape, cell = cell.shape, cell.value
    if cell is None:
        return ""
    if cell is HIDDEN:
        return report.hidden
    if isinstance(cell, str):
        return _text(cell)
    if isinstance(cell, date):
        return f"{cell:%d.%m.%Y}"
    value = rounded(cell, shape)
    written = f"{100 * value:.1f}%" if shape is Shape.SHARE else f"{value:.10g}"
    return written.replace(".", ",") if report.language == "ru" else written


def _text(text: str) -> str:
    kept = clean(text)
    return f"'{kept}" if kept.startswith(FORMULA_STARTS) else kept
