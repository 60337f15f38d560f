"""The workbook of internships: its columns and what stands in them, before anything is looked up.

A code makes a row the same internship at every loading; an empty cell says nothing, so what the chat says stays. What may be
left open is taken back by a word: «нет», of the guests «все».
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from internships.details import Detail
from internships.events import Format
from people.words import Word, Words, sound
from people.workbook_cells import Line
from people.workbook_columns import Column
from people.workbook_faults import Fault

EVENTS: Final = "Стажировки"
LONGEST_CODE: Final = 32

FORMATS: Final = Words((
    Word(Format.ONSITE.value, "Очно", "On site", ("Офлайн", "Очная", "Очный")),
    Word(Format.ONLINE.value, "Дистанционно", "Online", ("Онлайн", "Дистант", "Заочно", "Дистанционная")),
    Word(Format.MIXED.value, "Смешанно", "Mixed", ("Смешанный", "Смешанная", "Гибрид", "Очно и дистанционно")),
))  # fmt: skip
YES_OR_NO: Final = Words((
    Word("yes", "Да", "Yes", ("Нужно", "Нужна", "Нужно подтверждение")),
    Word("no", "Нет", "No", ("Не нужно", "Не нужна", "Без подтверждения")),
))  # fmt: skip

# What a column says when «нет» stands in it.
TAKEN_BACK: Final[Mapping[str, Detail]] = {
    "about": {"about": ""},
    "contact": {"contact_id": None},
    "place": {"place": ""},
    "map": {"map_url": None},
    "link": {"online_url": None},
    "bring": {"bring": ""},
    "quota": {"school_quota": None},
    "opens": {"signup_opens_at": None},
    "closes": {"signup_closes_at": None},
}
_NOTHING: Final = frozenset(sound(word) for word in ("нет", "no", "не нужно", "ничего"))
_EVERYBODY: Final = frozenset(sound(word) for word in ("все", "всем", "для всех", "all", "everybody"))

COLUMNS: Final = (
    Column("code", "Код стажировки", True, 12, "Обязательно. Короткий постоянный код, например С-01. По нему стажировка "
           "узнаётся при следующей загрузке.", ("Код",)),
    Column("title", "Тема", True, 36, "Обязательно. Её увидят участники: скажите, чему научатся гости.",
           ("Название", "Тема стажировки")),
    Column("about", "Описание", False, 46, "Что увидят гости и с чем уедут. Можно в несколько строк: Alt+Enter.",
           ("О стажировке", "Содержание"), lines=True),
    Column("school", "Код школы", True, 10, "Обязательно. Код принимающей школы, как в реестре: 001.",
           ("Принимающая школа", "Школа")),
    Column("competencies", "Компетенции", False, 14, "Коды направлений через запятую: K3, K4. Что они значат, сказано в списке "
           "на втором листе.", ("Компетенция", "Направления")),
    Column("contact", "Код контактного лица", False, 20, "Код участника вида P-7F3K9Q из принимающей школы: ему приходят "
           "списки и вопросы. Имён не пишите.", ("Контакт", "Контактное лицо")),
    Column("date", "Дата", False, 12, "С годом: 20.12.2026. Без даты останется черновик, который нельзя опубликовать.",
           ("День", "Дата проведения"), moment=True),
    Column("time", "Начало", False, 9, "Часы и минуты по местному времени: 10:00.", ("Время", "Время начала"), moment=True),
    Column("hours", "Часов", False, 8, "Академические часы по 45 минут, например 4 или 4,5. По ним видно, когда конец, и они "
           "пишутся в сертификате.", ("Академических часов", "Длительность")),
    Column("format", "Формат", False, 15, "Очно, дистанционно или смешанно: выберите из списка. У новой стажировки пусто "
           "значит «Очно».", ()),
    Column("place", "Место", False, 30, "Адрес и кабинет. Нужно всем, кто приедет.", ("Адрес", "Место проведения")),
    Column("map", "Ссылка на карту", False, 24, "Ссылка на место в Яндекс Картах или 2ГИС: «Поделиться» → «Скопировать ссылку».",
           ("Карта", "Место на карте")),
    Column("link", "Ссылка на встречу", False, 24, "Для дистанционной и смешанной: по ней подключаются.",
           ("Ссылка", "Ссылка для подключения")),
    Column("bring", "Что взять с собой", False, 28, "Где встречаемся, что взять: документ для охраны, сменную обувь.",
           ("Что взять", "Что взять и где встречаемся")),
    Column("capacity", "Мест", False, 8, "Сколько гостей примет школа.", ("Число мест", "Количество мест")),
    Column("quota", "От школы", False, 9, "Не больше скольких человек от одной школы. Пусто: без ограничения.",
           ("Квота", "Квота на школу")),
    Column("positions", "Для должностей", False, 26, "Кто получит приглашение. Пусто: все. Несколько должностей пишутся через "
           "запятую; понятны и сокращения: завуч, зам по ВР.", ("Должности", "Для кого")),
    Column("kinds", "Для видов школ", False, 20, "Пусто: для любых. Несколько пишутся через запятую.",
           ("Виды школ", "Вид школы")),
    Column("schools", "Для школ", False, 14, "Коды школ через запятую: 001, 007. Пусто: для всех школ.",
           ("Школы", "Коды школ")),
    Column("opens", "Запись с", False, 16, "День, можно с часом: 01.12.2026 09:00. Без часа — с 10 утра. Пусто: сразу после "
           "публикации.", ("Запись открывается", "Начало записи"), moment=True),
    Column("closes", "Запись по", False, 16, "День включительно, можно с часом: 15.12.2026 18:00. Пусто: до начала стажировки.",
           ("Запись до", "Запись закрывается", "Конец записи"), moment=True),
    Column("approval", "С подтверждением", False, 19, "«Да»: каждую заявку подтверждаете Вы. Пусто или «Нет»: место даётся "
           "сразу.",
           ("Подтверждение", "Нужно подтверждение")),
)  # fmt: skip
HEADERS: Final[Mapping[str, str]] = {column.key: column.header for column in COLUMNS}


class BookCode(StrEnum):
    """What is wrong with a row of internships; the words are `roster-fault-event-…`."""

    CODE_TWICE = "event_code_twice"
    CODE_TAKEN = "event_code_taken"
    SCHOOL_UNKNOWN = "event_school_unknown"
    SCHOOL_FOREIGN = "event_school_foreign"
    DATE = "event_date"
    TIME = "event_time"
    TIME_ALONE = "event_time_alone"
    DATE_ALONE = "event_date_alone"
    PAST = "event_past"
    HOURS = "event_hours"
    FORMAT = "event_format"
    LINK = "event_link"
    COMPETENCY = "event_competency"
    COUNT = "event_count"
    CONTACT = "event_contact"
    CONTACT_UNKNOWN = "event_contact_unknown"
    OPENS_LATE = "event_opens_late"
    CLOSES_LATE = "event_closes_late"
    CLOSED = "event_closed"
    CLOSES_FIRST = "event_closes_first"
    YES_OR_NO = "event_yes_or_no"


@dataclass(frozen=True, slots=True)
class Book:
    """What could be read; with any fault nothing of it is loaded, but all of it is still checked."""

    lines: tuple[Line, ...]
    faults: tuple[Fault, ...] = ()
    notes: tuple[Fault, ...] = ()


def takes_back(written: str) -> bool:
    return sound(written) in _NOTHING or written in ("-", "–", "—")


def means_everybody(written: str) -> bool:
    return sound(written) in _EVERYBODY
