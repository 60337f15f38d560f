"""The empty workbook of internships: every column explained, two examples, the words of its lists, a page of advice."""

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from internships.book_sheet import COLUMNS, EVENTS, FORMATS, HEADERS, YES_OR_NO
from internships.details import COMPETENCIES, MOST_PLACES
from people.words import POSITIONS, SCHOOL_KINDS
from people.workbook_columns import EXAMPLE, GUIDE
from people.workbook_sheets import (
    FONT,
    LINE_HEIGHT,
    REQUIRED_FILL,
    Advice,
    choose_from,
    head,
    only_numbers,
    write_advice,
    write_examples,
    write_lists,
)

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

BANDS: Final = (
    ("Стажировка", 2), ("О чём и у кого", 4), ("Когда", 3), ("Где и как", 5), ("Места", 2), ("Для кого", 3), ("Запись", 3),
)  # fmt: skip
BAND_FILL: Final = "DCE6EA"
PAGES_END_WITH: Final = ("Когда", "Где и как")
SCALE: Final = 62  # per cent: the widest of the three pages fits
EXAMPLE_HEIGHT: Final = 48  # points: three lines
WIDE: Final = 56  # what the directions are called
EXPLAINED: Final = 145  # signs in one line of the guide
HEAD_ROW: Final = 2
FIRST: Final = HEAD_ROW + 1
EXAMPLES: Final[tuple[Mapping[str, str], ...]] = (
    {
        "code": f"{EXAMPLE}-1", "title": "Как мы превратили справки в решения", "school": "001", "competencies": "K3, K4",
        "about": "Открытая планёрка за двадцать минут.\nРазбор трёх справок: что из них вышло.\nВы уедете со своим планом.",
        "date": "20.12.2026", "time": "10:00", "hours": "4", "format": "Очно", "place": "ст. Примерная, ул. Школьная, 1",
        "map": "https://yandex.ru/maps/-/primer", "bring": "Документ для охраны, сменная обувь. Сбор в 9:45 у входа.",
        "capacity": "12", "quota": "2", "positions": "Директор, завуч", "kinds": "СОШ, Гимназия", "opens": "01.12.2026",
        "closes": "15.12.2026", "approval": "Да",
    },
    {
        "code": f"{EXAMPLE}-2", "title": "Наставничество без бумаг", "school": "002", "competencies": "K5", "hours": "3",
        "about": "Как провести первую встречу пары.", "format": "Дистанционно", "link": "https://meet.example.org/1",
        "capacity": "30",
    },
)  # fmt: skip
ADVICE: Final[tuple[Advice, ...]] = (
    ("Порядок", ""),
    (
        "1.",
        "Одна строка листа «Стажировки» — одна стажировка. Нужны только тёмные столбцы, остальное можно дописать позже.",
    ),
    ("2.", "Серые строки «ПРИМЕР» при загрузке пропускаются. Их можно удалить или заменить своими."),
    ("3.", "Сохраните книгу в виде .xlsx и пришлите боту: /events или /host, «Из файла»."),
    ("4.", "Если что-то не так, будут названы строка, столбец и что исправить; при этом не загрузится ничего."),
    ("5.", "Каждая строка станет черновиком. Участники узнают о стажировке, когда координатор её опубликует."),
    ("Повторная загрузка", ""),
    (
        "6.",
        "Загружайте один и тот же файл, дополняя его: стажировка узнаётся по коду. Чего в файле нет, остаётся как есть.",
    ),
    ("7.", "Пустая ячейка ничего не меняет: что сказано в чате, останется."),
    (
        "8.",
        "«Нет» убирает то, что может остаться пустым: описание, ссылку, срок записи. «Все» снимает ограничение в «Для …».",
    ),
    ("9.", "Опубликованное из файла не меняется: дату или место меняют в чате, чтобы об этом узнали участники."),
    ("Чего здесь нет", ""),
    ("10.", "Имён, телефонов и почты не вписывайте. Программу (файл) прикрепляют к черновику в чате."),
    ("Столбцы", ""),
)


def events_template(directions: Mapping[str, str] | None = None) -> bytes:
    """`directions` are what the municipality calls K1 to K8; without them their codes stand alone."""
    from openpyxl import Workbook

    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = EVENTS
    head(sheet, COLUMNS, HEAD_ROW)
    write_examples(sheet, [[one.get(column.key, "") for column in COLUMNS] for one in EXAMPLES], FIRST)
    _bands(sheet)
    _roomy(sheet)
    sheet.freeze_panes = f"C{FIRST}"
    guide = workbook.create_sheet(GUIDE)
    write_advice(guide, ADVICE)
    guide.column_dimensions["E"].width = WIDE
    guide.page_setup.fitToHeight = 1
    named = [" ".join(dict.fromkeys((code, (directions or {}).get(code, code)))) for code in COMPETENCIES]
    lists = write_lists(
        guide,
        _explain(guide, len(ADVICE) + 1) + 1,
        (
            ("kinds", HEADERS["kinds"], SCHOOL_KINDS.labels),
            ("format", HEADERS["format"], FORMATS.labels),
            ("positions", HEADERS["positions"], POSITIONS.labels),
            ("competencies", HEADERS["competencies"], named),
        ),
    )
    choose_from(sheet, COLUMNS, "format", lists["format"], first=FIRST)
    choose_from(sheet, COLUMNS, "approval", f'"{",".join(YES_OR_NO.labels)}"', first=FIRST)
    choose_from(sheet, COLUMNS, "kinds", lists["kinds"], strict=False, first=FIRST)
    choose_from(sheet, COLUMNS, "positions", lists["positions"], strict=False, first=FIRST)
    only_numbers(sheet, COLUMNS, "capacity", 1, MOST_PLACES, first=FIRST)
    workbook.properties.creator = "vzaimno"
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def _bands(sheet: "Worksheet") -> None:
    """Above the headings, so that two dozen columns are seven thoughts; on paper a page ends with one of them."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.worksheet.pagebreak import Break

    first = 1
    for name, width in BANDS:
        cell = sheet.cell(1, first, name)
        cell.font = Font(name=FONT, bold=True, color=REQUIRED_FILL)
        cell.alignment = Alignment(horizontal="left", vertical="center")
        for number in range(first, first + width):
            sheet.cell(1, number).fill = PatternFill("solid", fgColor=BAND_FILL)
        for row in range(1, FIRST + len(EXAMPLES)):
            sheet.cell(row, first).border = Border(left=Side("thin", color="FFFFFF"))
        first += width
        if name in PAGES_END_WITH:
            sheet.col_breaks.append(Break(first - 1))
    sheet.row_dimensions[1].height = 20
    sheet.row_dimensions[HEAD_ROW].height = 34
    sheet.sheet_properties.pageSetUpPr = None
    sheet.page_setup.scale = SCALE
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.print_title_cols = "A:B"


def _roomy(sheet: "Worksheet") -> None:
    """Long texts are read as they are written: the cells grow with them."""
    from openpyxl.styles import Alignment
    from openpyxl.utils import get_column_letter

    grows = Alignment(vertical="top", wrap_text=True)
    for number in range(1, len(COLUMNS) + 1):
        sheet.column_dimensions[get_column_letter(number)].alignment = grows
        for row in range(FIRST, FIRST + len(EXAMPLES)):
            sheet.cell(row, number).alignment = grows
            sheet.row_dimensions[row].height = EXAMPLE_HEIGHT


def _explain(guide: "Worksheet", start: int) -> int:
    """What each heading says when one stops above it, for reading at once; returns the first row that is free."""
    from openpyxl.styles import Alignment, Font

    for row, column in enumerate(COLUMNS, start):
        guide.cell(row, 2, column.header).font = Font(name=FONT, bold=True)
        guide.cell(row, 2).alignment = Alignment(vertical="top")
        cell = guide.cell(row, 3, column.comment)
        cell.font = Font(name=FONT)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        guide.merge_cells(start_row=row, start_column=3, end_row=row, end_column=5)
        guide.row_dimensions[row].height = LINE_HEIGHT * (1 + len(column.comment) // EXPLAINED)
    return start + len(COLUMNS)
