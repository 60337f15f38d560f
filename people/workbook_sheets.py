"""How the sheets of a workbook that people fill in look: headings that explain themselves, examples, drop-downs, advice."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from people.workbook_columns import GUIDE, Column

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

ROWS: Final = 2_000  # how far down the drop-downs reach
REQUIRED_FILL: Final = "1F4E5F"
OPTIONAL_FILL: Final = "7A97A3"
EXAMPLE_FILL: Final = "EFEFEF"
FONT: Final = "Calibri"
TEXT_FORMAT: Final = "@"
GUIDE_WIDTHS: Final = (6, 30, 28, 56, 30)  # the advice stands across all but the first
LINE_HEIGHT: Final = 17  # points of a line of advice
_SIGNS: Final = 135  # that it holds

Advice = tuple[str, str]  # its mark and its words; without words the mark is a title


def head(sheet: "Worksheet", columns: Sequence[Column], row: int = 1) -> None:
    """The headings of a table: what is needed is dark, the rest light, and they stay in sight."""
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    for number, column in enumerate(columns, 1):
        cell = sheet.cell(row, number, column.header)
        cell.font = Font(name=FONT, bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor=REQUIRED_FILL if column.required else OPTIONAL_FILL)
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        if column.comment:
            cell.comment = Comment(column.comment, "vzaimno", height=110, width=260)
        dimension = sheet.column_dimensions[get_column_letter(number)]
        dimension.width = column.width
        # The whole column is text, so a code typed as 001 stays 001.
        dimension.number_format = TEXT_FORMAT
    sheet.row_dimensions[row].height = 28
    sheet.freeze_panes = f"A{row + 1}"
    _on_paper(sheet)
    sheet.print_options.gridLines = True
    sheet.print_title_rows = f"1:{row}"


def write_text(sheet: "Worksheet", row: int, column: int, text: str) -> None:
    """Put a text that stays a text: one that begins with = must not become a formula on somebody's desk."""
    cell = sheet.cell(row, column)
    cell.value = text
    if text:
        cell.data_type = "s"
    cell.number_format = TEXT_FORMAT


def write_examples(sheet: "Worksheet", examples: Sequence[Sequence[str]], first: int = 2) -> None:
    """Below the head: grey rows that show how, and that no loading takes for real."""
    from openpyxl.styles import Font, PatternFill

    for row, example in enumerate(examples, first):
        for number, text in enumerate(example, 1):
            write_text(sheet, row, number, text)
            cell = sheet.cell(row, number)
            cell.font = Font(name=FONT, italic=True, color="808080")
            cell.fill = PatternFill("solid", fgColor=EXAMPLE_FILL)
            cell.number_format = TEXT_FORMAT


def write_advice(sheet: "Worksheet", advice: Sequence[Advice]) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    for row, (mark, text) in enumerate(advice, 1):
        marked = sheet.cell(row, 1, mark)
        marked.font = Font(name=FONT, bold=not text, size=11 if text else 12)
        marked.alignment = Alignment(horizontal="right" if text else "left", vertical="top")
        if text:
            cell = sheet.cell(row, 2, text)
            cell.font = Font(name=FONT)
            sheet.merge_cells(start_row=row, start_column=2, end_row=row, end_column=len(GUIDE_WIDTHS))
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            sheet.row_dimensions[row].height = LINE_HEIGHT * (1 + len(text) // _SIGNS)
    for number, width in enumerate(GUIDE_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    _on_paper(sheet)


def write_lists(sheet: "Worksheet", start: int, lists: Sequence[tuple[str, str, Sequence[str]]]) -> dict[str, str]:
    """Of key, title and words: put them below the advice; returns by key where the words of a drop-down stand."""
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    sheet.cell(start, 1, "Списки").font = Font(name=FONT, bold=True, size=12)
    ranges = {}
    for number, (key, title, labels) in enumerate(lists, 2):
        letter = get_column_letter(number)
        sheet.cell(start + 1, number, title).font = Font(name=FONT, bold=True)
        for row, label in enumerate(labels, start + 2):
            cell = sheet.cell(row, number, label)
            cell.font = Font(name=FONT)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        ranges[key] = f"'{GUIDE}'!${letter}${start + 2}:${letter}${start + 1 + len(labels)}"
    return ranges


def choose_from(
    sheet: "Worksheet", columns: Sequence[Column], key: str, source: str, *, strict: bool = True, first: int = 2
) -> None:
    """Where several words may share a cell no drop-down offers them: there Excel only advises."""
    from openpyxl.worksheet.datavalidation import DataValidation

    choice = DataValidation(
        type="list",
        formula1=source,
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="stop" if strict else "information",
        errorTitle="Нет в списке",
        error="Выберите значение из списка (стрелка справа от ячейки).",
    )
    choice.add(_below(columns, key, first))
    sheet.add_data_validation(choice)


def only_numbers(
    sheet: "Worksheet", columns: Sequence[Column], key: str, least: int, most: int, *, first: int = 2
) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    place = _below(columns, key, first)
    sheet.column_dimensions[place.partition(str(first))[0]].number_format = "0"
    count = DataValidation(
        type="whole",
        operator="between",
        formula1=str(least),
        formula2=str(most),
        showErrorMessage=True,
        errorTitle="Не число",
        error="Впишите целое число или оставьте ячейку пустой.",
    )
    count.add(place)
    sheet.add_data_validation(count)


def _below(columns: Sequence[Column], key: str, first: int) -> str:
    from openpyxl.utils import get_column_letter

    letter = get_column_letter(next(number for number, column in enumerate(columns, 1) if column.key == key))
    return f"{letter}{first}:{letter}{ROWS}"


def _on_paper(sheet: "Worksheet") -> None:
    from openpyxl.worksheet.page import PageMargins
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(left=0.4, right=0.4, top=0.5, bottom=0.7, footer=0.3)
    footer = sheet.oddFooter
    assert footer is not None, "a new sheet has one"
    footer.left.text, footer.right.text = sheet.title, "&P / &N"
