"""The workbook a coordinator fills in: drop-downs, comments and examples, so that few faults are possible at all."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from people.roster_sheet import (
    EXAMPLE,
    GUIDE,
    MOST_PUPILS,
    PEOPLE,
    PEOPLE_COLUMNS,
    SCHOOL_COLUMNS,
    SCHOOLS,
    Column,
)
from people.words import NO_ROLE, POSITIONS, ROLES, SCHOOL_KINDS, SETTLEMENTS

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

ROWS: Final = 2_000  # how far down the drop-downs reach
REQUIRED_FILL: Final = "1F4E5F"
OPTIONAL_FILL: Final = "7A97A3"
EXAMPLE_FILL: Final = "EFEFEF"
FONT: Final = "Calibri"
TEXT_FORMAT: Final = "@"

SCHOOL_EXAMPLES: Final = (
    (f"{EXAMPLE}-1", "Школа № 0, ст. Примерная", "Средняя школа (СОШ)", "Станица или село", "450"),
    (f"{EXAMPLE}-2", "Примерная гимназия", "Гимназия", "Город", ""),
)
PEOPLE_EXAMPLES: Final = (
    (f"{EXAMPLE}-1", "Директор", "Примерова", "Анна", "Петровна", "принимающая сторона", ""),
    (f"{EXAMPLE}-1", "Заместитель по воспитательной работе", "Образцов", "Пётр", "", "координатор школы", ""),
    (f"{EXAMPLE}-2", "Директор", "", "", "", "", ""),
)
GUIDE_LINES: Final = (
    ("Порядок", ""),
    ("1.", "На листе «Школы» впишите все школы, на листе «Люди» — управленческие команды этих школ."),
    ("2.", "Тёмные заголовки обязательны, светлые — по желанию. Подсказка всплывает над заголовком."),
    ("3.", "Серые строки «ПРИМЕР» при загрузке пропускаются. Их можно удалить или заменить своими."),
    ("4.", "Сохраните книгу в виде .xlsx и передайте тому, кто ведёт сервер: vzaimno roster import ФАЙЛ.xlsx"),
    ("5.", "Если что-то не так, будут названы лист, строка, столбец и что исправить; при этом не загрузится ничего."),
    ("Повторная загрузка", ""),
    ("6.", "Загружайте один и тот же файл, дополняя его: люди узнаются по коду участника или по полному имени."),
    (
        "7.",
        "Кого в новом файле нет, тот считается выбывшим. Данные не удаляются: вернётся строка — вернётся и человек.",
    ),
    ("8.", "Если сменилась фамилия или есть полный тёзка, впишите код участника вида P-7F3K9Q."),
    (
        "9.",
        "Пустая роль ничего не меняет. «Без роли» снимает роли. При переходе в другую школу школьные роли снимаются.",
    ),
    ("Имена", ""),
    (
        "10.",
        "Фамилия, имя и отчество необязательны и хранятся только на Вашем сервере. Телефоны и почту не вписывайте.",
    ),
    ("11.", "Без имён люди различаются по школе, должности и порядку строк: не меняйте порядок строк одной должности."),
)


def write_template(path: Path) -> None:
    """Write the empty roster; an existing file of that name is replaced."""
    path.write_bytes(template_workbook())


def template_workbook() -> bytes:
    from openpyxl import Workbook

    workbook = Workbook()
    schools = workbook.worksheets[0]
    schools.title = SCHOOLS
    people = workbook.create_sheet(PEOPLE)
    guide = workbook.create_sheet(GUIDE)
    _table(schools, SCHOOL_COLUMNS, SCHOOL_EXAMPLES)
    _table(people, PEOPLE_COLUMNS, PEOPLE_EXAMPLES)
    lists = _guide(guide)
    choose_from(schools, SCHOOL_COLUMNS, "kind", lists["kind"])
    choose_from(schools, SCHOOL_COLUMNS, "settlement", lists["settlement"])
    _count(schools)
    choose_from(people, PEOPLE_COLUMNS, "school", f"'{SCHOOLS}'!$A$2:$A${ROWS}")
    choose_from(people, PEOPLE_COLUMNS, "position", lists["position"])
    choose_from(people, PEOPLE_COLUMNS, "role", lists["role"], strict=False)
    workbook.properties.creator = "vzaimno"
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def head(sheet: "Worksheet", columns: Sequence[Column]) -> None:
    """The first row of a table: what is needed is dark, the rest light, and it stays in sight."""
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    for number, column in enumerate(columns, 1):
        cell = sheet.cell(1, number, column.header)
        cell.font = Font(name=FONT, bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor=REQUIRED_FILL if column.required else OPTIONAL_FILL)
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        if column.comment:
            cell.comment = Comment(column.comment, "vzaimno", height=110, width=260)
        dimension = sheet.column_dimensions[get_column_letter(number)]
        dimension.width = column.width
        # The whole column is text, so a code typed as 001 stays 001.
        dimension.number_format = TEXT_FORMAT
    sheet.row_dimensions[1].height = 28
    sheet.freeze_panes = "A2"
    _on_paper(sheet)


def write_text(sheet: "Worksheet", row: int, column: int, text: str) -> None:
    """Put a text that stays a text: one that begins with = must not become a formula on somebody's desk."""
    cell = sheet.cell(row, column)
    cell.value = text
    if text:
        cell.data_type = "s"
    cell.number_format = TEXT_FORMAT


def _table(sheet: "Worksheet", columns: Sequence[Column], examples: Sequence[Sequence[str]]) -> None:
    head(sheet, columns)
    write_examples(sheet, examples)


def write_examples(sheet: "Worksheet", examples: Sequence[Sequence[str]]) -> None:
    """Below the head: grey rows that show how, and that no loading takes for real."""
    from openpyxl.styles import Font, PatternFill

    for row, example in enumerate(examples, 2):
        for number, text in enumerate(example, 1):
            write_text(sheet, row, number, text)
            cell = sheet.cell(row, number)
            cell.font = Font(name=FONT, italic=True, color="808080")
            cell.fill = PatternFill("solid", fgColor=EXAMPLE_FILL)
            cell.number_format = TEXT_FORMAT


def _guide(sheet: "Worksheet") -> dict[str, str]:
    """Write the advice and, below it, the lists that the drop-downs take their words from."""
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    for row, (mark, text) in enumerate(GUIDE_LINES, 1):
        marked = sheet.cell(row, 1, mark)
        marked.font = Font(name=FONT, bold=not text, size=12 if not text else 11)
        marked.alignment = Alignment(horizontal="left" if not text else "right", vertical="top")
        if text:
            cell = sheet.cell(row, 2, text)
            cell.font = Font(name=FONT)
            sheet.merge_cells(start_row=row, start_column=2, end_row=row, end_column=5)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            sheet.row_dimensions[row].height = 17
    start = len(GUIDE_LINES) + 2
    sheet.cell(start, 1, "Списки").font = Font(name=FONT, bold=True, size=12)
    ranges = {}
    lists = (
        ("kind", "Вид школы", SCHOOL_KINDS.labels),
        ("settlement", "Где расположена", SETTLEMENTS.labels),
        ("position", "Должность", POSITIONS.labels),
        ("role", "Роль", (*ROLES.labels, *NO_ROLE.labels)),
    )
    for number, (key, title, labels) in enumerate(lists, 2):
        letter = get_column_letter(number)
        sheet.cell(start + 1, number, title).font = Font(name=FONT, bold=True)
        for row, label in enumerate(labels, start + 2):
            cell = sheet.cell(row, number, label)
            cell.font = Font(name=FONT)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        ranges[key] = f"'{GUIDE}'!${letter}${start + 2}:${letter}${start + 1 + len(labels)}"
    for letter, width in zip("ABCDE", (6, 30, 28, 56, 30), strict=True):
        sheet.column_dimensions[letter].width = width
    _on_paper(sheet)
    return ranges


def choose_from(sheet: "Worksheet", columns: Sequence[Column], key: str, source: str, *, strict: bool = True) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    number = next(number for number, column in enumerate(columns, 1) if column.key == key)
    # Several roles in one cell are allowed, and no drop-down offers them: there Excel only advises.
    choice = DataValidation(
        type="list",
        formula1=source,
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="stop" if strict else "information",
        errorTitle="Нет в списке",
        error="Выберите значение из списка (стрелка справа от ячейки).",
    )
    letter = get_column_letter(number)
    choice.add(f"{letter}2:{letter}{ROWS}")
    sheet.add_data_validation(choice)


def _count(sheet: "Worksheet") -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    letter = get_column_letter(next(n for n, column in enumerate(SCHOOL_COLUMNS, 1) if column.key == "pupils"))
    sheet.column_dimensions[letter].number_format = "0"
    count = DataValidation(
        type="whole",
        operator="between",
        formula1="0",
        formula2=str(MOST_PUPILS),
        showErrorMessage=True,
        errorTitle="Не число",
        error="Впишите целое число или оставьте ячейку пустой.",
    )
    count.add(f"{letter}2:{letter}{ROWS}")
    sheet.add_data_validation(count)


def _on_paper(sheet: "Worksheet") -> None:
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"
