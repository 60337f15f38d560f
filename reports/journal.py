"""The journal of acts as a workbook: codes, schools and numbers, never a name."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

WIDTHS: Final = (18, 16, 44, 70)


@dataclass(frozen=True, slots=True)
class JournalRow:
    at: datetime  # by the clock of the municipality, without a zone: Excel knows none
    actor: str
    act: str
    about: str


@dataclass(frozen=True, slots=True)
class JournalTable:
    sheet: str
    heads: tuple[str, str, str, str]
    rows: Sequence[JournalRow]


def journal_workbook(table: JournalTable) -> bytes:
    import xlsxwriter  # type: ignore[import-untyped]

    content = io.BytesIO()
    # What people wrote must stay text: a school called «=1+1» is no formula on somebody's desk.
    book = xlsxwriter.Workbook(
        content,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    lined = {"border": 1, "border_color": "#C9D2DA", "valign": "top"}
    head = book.add_format({**lined, "bold": True, "bg_color": "#1F4E5F", "font_color": "#FFFFFF", "valign": "vcenter"})
    moment = book.add_format({**lined, "num_format": "dd.mm.yyyy hh:mm", "align": "left"})
    plain = book.add_format({**lined, "text_wrap": True})
    sheet = book.add_worksheet(table.sheet)
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, table.heads[column], head)
    for number, row in enumerate(table.rows, 1):
        sheet.write_datetime(number, 0, row.at, moment)
        for column, text in enumerate((row.actor, row.act, row.about), 1):
            sheet.write_string(number, column, text, plain)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(table.rows), 1), len(WIDTHS) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer(f"&L&8{table.sheet}&R&8&P / &N")
    book.close()
    return content.getvalue()
