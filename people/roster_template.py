"""The roster a coordinator fills in: drop-downs, comments and examples, so that few faults are possible at all."""

import io
from typing import Final

from people.roster_sheet import MOST_PUPILS, PEOPLE, PEOPLE_COLUMNS, SCHOOL_COLUMNS, SCHOOLS
from people.words import NO_ROLE, POSITIONS, ROLES, SCHOOL_KINDS, SETTLEMENTS
from people.workbook_columns import EXAMPLE, GUIDE
from people.workbook_sheets import (
    ROWS,
    Advice,
    choose_from,
    head,
    only_numbers,
    write_advice,
    write_examples,
    write_lists,
)

SCHOOL_EXAMPLES: Final = (
    (f"{EXAMPLE}-1", "Школа № 0, ст. Примерная", "Средняя школа (СОШ)", "Станица или село", "450"),
    (f"{EXAMPLE}-2", "Примерная гимназия", "Гимназия", "Город", ""),
)
PEOPLE_EXAMPLES: Final = (
    (f"{EXAMPLE}-1", "Директор", "Примерова", "Анна", "Петровна", "принимающая сторона", ""),
    (f"{EXAMPLE}-1", "Заместитель по воспитательной работе", "Образцов", "Пётр", "", "координатор школы", ""),
    (f"{EXAMPLE}-2", "Директор", "", "", "", "", ""),
)
GUIDE_LINES: Final[tuple[Advice, ...]] = (
    ("Порядок", ""),
    ("1.", "На листе «Школы» впишите все школы, на листе «Люди» — управленческие команды этих школ."),
    ("2.", "Тёмные заголовки обязательны, светлые — по желанию. Подсказка всплывает над заголовком."),
    ("3.", "Серые строки «ПРИМЕР» при загрузке пропускаются. Их можно удалить или заменить своими."),
    (
        "4.",
        "Сохраните книгу в виде .xlsx и пришлите боту: /people, «Загрузить реестр». На сервере: vzaimno roster import ФАЙЛ.xlsx",
    ),
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


def template_workbook() -> bytes:
    from openpyxl import Workbook

    workbook = Workbook()
    schools = workbook.worksheets[0]
    schools.title = SCHOOLS
    head(schools, SCHOOL_COLUMNS)
    write_examples(schools, SCHOOL_EXAMPLES)
    people = workbook.create_sheet(PEOPLE)
    head(people, PEOPLE_COLUMNS)
    write_examples(people, PEOPLE_EXAMPLES)
    guide = workbook.create_sheet(GUIDE)
    write_advice(guide, GUIDE_LINES)
    lists = write_lists(
        guide,
        len(GUIDE_LINES) + 2,
        (
            ("kind", "Вид школы", SCHOOL_KINDS.labels),
            ("settlement", "Где расположена", SETTLEMENTS.labels),
            ("position", "Должность", POSITIONS.labels),
            ("role", "Роль", (*ROLES.labels, *NO_ROLE.labels)),
        ),
    )
    choose_from(schools, SCHOOL_COLUMNS, "kind", lists["kind"])
    choose_from(schools, SCHOOL_COLUMNS, "settlement", lists["settlement"])
    only_numbers(schools, SCHOOL_COLUMNS, "pupils", 0, MOST_PUPILS)
    choose_from(people, PEOPLE_COLUMNS, "school", f"'{SCHOOLS}'!$A$2:$A${ROWS}")
    choose_from(people, PEOPLE_COLUMNS, "position", lists["position"])
    choose_from(people, PEOPLE_COLUMNS, "role", lists["role"], strict=False)
    workbook.properties.creator = "vzaimno"
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()
