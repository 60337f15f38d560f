"""The empty workbook of internships: every column explained above itself, two examples, a page of advice."""

import io
from typing import Final

from internships.book_sheet import COLUMNS, EVENTS, FORMATS
from people.roster_sheet import EXAMPLE, GUIDE
from people.roster_template import choose_from, head, write_examples

EXAMPLES: Final = (
    (f"{EXAMPLE}-1", "Как мы превратили справки в решения", "001", "20.12.2026", "10:00", "4", "Очно",
     "ст. Примерная, ул. Школьная, 1", "", "K3, K4", "12", "2", ""),
    (f"{EXAMPLE}-2", "Наставничество без бумаг", "002", "", "", "3", "Дистанционно", "", "https://meet.example.org/1",
     "K5", "30", "", ""),
)  # fmt: skip
LINES: Final = (
    "Каждая строка листа «Стажировки» становится черновиком. Публикует его координатор в чате: /events.",
    "Тёмные заголовки обязательны, светлые — по желанию. Подсказка всплывает над заголовком.",
    "Серые строки «ПРИМЕР» при загрузке пропускаются. Их можно удалить или заменить своими.",
    "Загружайте один и тот же файл, дополняя его: стажировка узнаётся по коду.",
    "Пустая ячейка ничего не меняет: что сказано в чате, останется.",
    "Опубликованное из файла не меняется. Дату или место меняют в чате, чтобы об этом узнали участники.",
    "Чего в файле нет, то остаётся в боте как есть.",
    "Имён, телефонов и почты не вписывайте: контактное лицо указывают кодом участника.",
)


def events_template() -> bytes:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment

    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = EVENTS
    head(sheet, COLUMNS)
    write_examples(sheet, EXAMPLES)
    choose_from(sheet, COLUMNS, "format", f'"{",".join(FORMATS.labels)}"')
    guide = workbook.create_sheet(GUIDE)
    for row, line in enumerate(LINES, 1):
        guide.cell(row, 1, f"{row}.")
        guide.cell(row, 2, line).alignment = Alignment(wrap_text=True, vertical="top")
    guide.column_dimensions["B"].width = 100
    workbook.properties.creator = "vzaimno"
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()
