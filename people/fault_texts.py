"""Russian words for what is wrong with a roster: where, which rule, what to do. The one place where they stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from people.roster_faults import Code, Fault

SHOWN: Final = 40
_ROWS_SHOWN: Final = 8

WORDS: Final[Mapping[Code, str]] = {
    Code.FILE_MISSING: "файла «{name}» нет. Проверьте имя и папку.",
    Code.FILE_FOLDER: "«{name}» — это папка. Укажите файл .xlsx внутри неё.",
    Code.FILE_CLOSED: "файл «{name}» не открывается ({why}). Закройте его в Excel и проверьте права на чтение.",
    Code.FILE_EMPTY: "файл пуст. Сохраните таблицу ещё раз и повторите загрузку.",
    Code.FILE_TOO_BIG: "файл больше {limit} МБ. Уберите картинки и лишние листы или перенесите строки в новый шаблон.",
    Code.FILE_BOMB: "внутри файла больше {limit} МБ данных. Перенесите строки в новый шаблон.",
    Code.FILE_TOO_MANY_CELLS: "в файле больше {limit} ячеек, считая пустые с оформлением. Перенесите строки в новый шаблон.",
    Code.FILE_ENCRYPTED: "файл защищён паролем. Снимите пароль в Excel: «Файл» → «Сведения» → «Защита книги».",
    Code.FILE_OLD_XLS: "это книга старого вида .xls. Откройте её в Excel и сохраните как «Книга Excel (*.xlsx)».",
    Code.FILE_WORD: "это документ Word, хотя имя может говорить иное. Перенесите таблицу в шаблон .xlsx.",
    Code.FILE_ODS: "это таблица OpenDocument (.ods). Сохраните её как «Книга Excel (*.xlsx)».",
    Code.FILE_XLSB: "это двоичная книга .xlsb. Сохраните её как «Книга Excel (*.xlsx)».",
    Code.FILE_TEXT: "это текст (например, .csv), а нужна книга .xlsx с двумя листами. Перенесите строки в шаблон.",
    Code.FILE_OTHER: "это не книга Excel. Нужен файл .xlsx: возьмите шаблон командой vzaimno roster template.",
    Code.FILE_BROKEN: "файл повреждён. Откройте его в Excel, сохраните заново как .xlsx и повторите загрузку.",
    Code.SHEET_MISSING: "такого листа нет. Назовите лист именно так или возьмите новый шаблон.",
    Code.SHEET_TWICE: "лист встречается дважды, второй: «{found}». Оставьте один.",
    Code.SHEET_HIDDEN: "лист скрыт. Покажите его (правая кнопка на ярлычке листа) или удалите и возьмите новый шаблон.",
    Code.SHEET_EMPTY: "нет ни одной заполненной строки. Впишите хотя бы одну; строки «ПРИМЕР» не считаются.",
    Code.SHEET_LONG: "лист длиннее {limit} строк. Удалите строки ниже таблицы, даже если они кажутся пустыми.",
    Code.HEADER_MISSING: "не найдена строка заголовков. Впишите над таблицей: {headers}.",
    Code.COLUMN_MISSING: "такого столбца нет. Добавьте его или проверьте, как написан заголовок.",
    Code.COLUMN_TWICE: "столбец встречается дважды, второй: «{found}». Оставьте один.",
    Code.MERGED: "ячейки {cells} объединены. Разъедините их и впишите значение в каждую строку.",
    Code.CELL_DATE: "здесь дата или время. Excel мог сам превратить в неё код: выберите формат «Текстовый» и впишите заново.",
    Code.CELL_FORMULA: "здесь формула. Скопируйте ячейку и вставьте обратно как значение.",
    Code.CELL_ERROR: "здесь ошибка Excel вместо значения. Впишите значение заново.",
    Code.CELL_LOGICAL: "здесь ИСТИНА или ЛОЖЬ. Впишите значение словами.",
    Code.CELL_EMPTY: "ячейка пуста. Заполните её.",
    Code.CELL_LONG: "текст слишком длинный: можно не больше {limit} знаков. Сократите его.",
    Code.SCHOOL_TWICE: "код «{found}» уже есть в строке {earlier}. Дайте школе другой код или удалите повтор.",
    Code.KIND_UNKNOWN: "вид «{found}» не известен.",
    Code.SETTLEMENT_UNKNOWN: "«{found}» не известно.",
    Code.NOT_A_COUNT: "«{found}» не подходит. Впишите целое число от 0 до {limit} или оставьте ячейку пустой.",
    Code.SCHOOL_UNKNOWN: "школы с кодом «{found}» нет на листе «Школы». Исправьте код или добавьте школу.",
    Code.SCHOOL_NEEDED: "не указана школа. Впишите код; пусто может быть только у муниципального координатора.",
    Code.POSITION_UNKNOWN: "должность «{found}» не известна.",
    Code.NAME_SIGNS: "здесь может быть только имя буквами. Уберите цифры, почту, телефон и лишние знаки.",
    Code.ROLE_UNKNOWN: "роль «{found}» не известна. Выберите: координатор школы, принимающая сторона, муниципальный "
                       "координатор или без роли; несколько ролей разделяет запятая.",
    Code.ROLE_NEEDS_SCHOOL: "такая роль бывает только в школе. Впишите код школы или уберите роль.",
    Code.PARTICIPANT_INVALID: "«{found}» не похоже на код участника вида P-7F3K9Q. Проверьте код или очистите ячейку.",
    Code.PARTICIPANT_TWICE: "код «{found}» уже есть в строке {earlier}. У каждого участника он свой: исправьте один из них.",
    Code.PERSON_TWICE: "этот человек уже есть в той же школе, строка {earlier}. Удалите повтор; "
                       "если это полные тёзки, впишите код участника обоим.",
    Code.PARTICIPANT_UNKNOWN: "участника с кодом «{found}» в этом муниципалитете нет. Проверьте код; "
                              "если человек новый, очистите ячейку: код присвоится сам.",
    Code.NAMESAKES: "непонятно, кто из полных тёзок это: {found}. Впишите код участника.",
    Code.IGNORED_SHEET: "этот лист не читается.",
    Code.IGNORED_COLUMN: "этот столбец не читается.",
    Code.EXAMPLES_SKIPPED: "строки-примеры пропущены, их здесь: {count}.",
    Code.NAMESAKES_APART: "полный тёзка в другой школе, строка {earlier}: это будут два разных участника.",
}  # fmt: skip

_LISTED: Final = frozenset({Code.KIND_UNKNOWN, Code.SETTLEMENT_UNKNOWN, Code.POSITION_UNKNOWN})
_CODES_FOUND: Final = frozenset({Code.PARTICIPANT_TWICE, Code.PARTICIPANT_UNKNOWN, Code.NAMESAKES})
_GUESSED: Final = frozenset({*_LISTED, Code.SCHOOL_UNKNOWN})


@dataclass(frozen=True, slots=True)
class Told:
    """What fits a screen: the sentences shown, and how many faults there are in all and in the sentences."""

    lines: tuple[str, ...]
    shown: int
    total: int


def describe(fault: Fault) -> str:
    """«Лист «Люди», строка 7, столбец «Должность»: …» with the cure, as plain text without markup."""
    return _sentence(fault, [fault.row] if fault.row is not None else [])


def without_cells(faults: Sequence[Fault]) -> list[Fault]:
    """The same without what was read in the cells: in swapped columns it may be a person's name."""
    return [replace(fault, params=tuple(_hidden(fault, key, value) for key, value in fault.params)) for fault in faults]


def tell(faults: Sequence[Fault], limit: int = SHOWN) -> Told:
    """Join what is alike into one sentence with all its rows, and stop after `limit` sentences."""
    alike: dict[Fault, list[int]] = {}
    for fault in faults:
        rows = alike.setdefault(Fault(fault.sheet, None, fault.column, fault.code, fault.params), [])
        if fault.row is not None:
            rows.append(fault.row)
    first = list(alike.items())[:limit]
    lines = tuple(_sentence(fault, rows) for fault, rows in first)
    return Told(lines, sum(max(1, len(rows)) for _, rows in first), len(faults))


def _hidden(fault: Fault, key: str, value: str) -> tuple[str, str]:
    return key, "…" if key == "found" and fault.code not in _CODES_FOUND else value


def _sentence(fault: Fault, rows: Sequence[int]) -> str:
    sheet = f"лист «{fault.sheet}»" if fault.sheet else ""
    column = f"столбец «{fault.column}»" if fault.column else ""
    place = ", ".join(part for part in (sheet, _rows(rows), column) if part)
    words = WORDS[fault.code].format_map(dict(fault.params)) + _advice(fault)
    sentence = f"{place}: {words}" if place else words
    return sentence[:1].upper() + sentence[1:]


def _advice(fault: Fault) -> str:
    if fault.code in _GUESSED and fault.param("hint"):
        return f" Возможно, имелось в виду: «{fault.param('hint')}»."
    return f" Выберите из списка: {fault.param('allowed')}." if fault.code in _LISTED else ""


def _rows(rows: Sequence[int]) -> str:
    if not rows:
        return ""
    spans = _spans(sorted(set(rows)))
    if spans == [str(rows[0])]:
        return f"строка {rows[0]}"
    more = f" и ещё {len(spans) - _ROWS_SHOWN}" if len(spans) > _ROWS_SHOWN else ""
    return f"строки {', '.join(spans[:_ROWS_SHOWN])}{more}"


def _spans(rows: Sequence[int]) -> list[str]:
    spans: list[list[int]] = []
    for row in rows:
        if spans and row == spans[-1][-1] + 1:
            spans[-1] = [spans[-1][0], row]
        else:
            spans.append([row])
    return [str(span[0]) if len(span) == 1 else f"{span[0]}–{span[-1]}" for span in spans]
