"""The workbook of internships: its columns and what stands in them, before anything is looked up.

A code makes a row the same internship at every loading; an empty cell says nothing, so what the chat says stays.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from internships.events import Format
from people.roster_cells import Line
from people.roster_faults import Fault
from people.roster_sheet import Column
from people.words import Word, Words

EVENTS: Final = "Стажировки"
LONGEST_CODE: Final = 32

FORMATS: Final = Words((
    Word(Format.ONSITE.value, "Очно", "On site", ("Офлайн", "Очная", "Очный")),
    Word(Format.ONLINE.value, "Дистанционно", "Online", ("Онлайн", "Дистант", "Заочно", "Дистанционная")),
    Word(Format.MIXED.value, "Смешанно", "Mixed", ("Смешанный", "Смешанная", "Гибрид", "Очно и дистанционно")),
))  # fmt: skip

COLUMNS: Final = (
    Column("code", "Код стажировки", True, 16, "Обязательно. Короткий постоянный код, например С-01. По нему стажировка "
           "узнаётся при следующей загрузке.", ("Код",)),
    Column("title", "Тема", True, 44, "Обязательно. Эту тему увидят участники.", ("Название", "Тема стажировки")),
    Column("school", "Код школы", True, 12, "Обязательно. Код принимающей школы, как в реестре.",
           ("Принимающая школа", "Школа")),
    Column("date", "Дата", False, 14, "С годом: 20.12.2026. Без даты останется черновик, который нельзя опубликовать.",
           ("День", "Дата проведения"), moment=True),
    Column("time", "Начало", False, 10, "Часы и минуты: 10:00. Местное время.", ("Время", "Время начала"), moment=True),
    Column("hours", "Часов", False, 10, "Академические часы по 45 минут, например 4 или 4,5. По ним видно, когда конец.",
           ("Академических часов", "Длительность")),
    Column("format", "Формат", False, 18, "Выберите из списка; у новой стажировки пусто значит «Очно».", ()),
    Column("place", "Место", False, 36, "Адрес, кабинет.", ("Адрес", "Место проведения")),
    Column("link", "Ссылка", False, 30, "Ссылка на встречу, если участвовать можно дистанционно: https://…",
           ("Ссылка на встречу",)),
    Column("competencies", "Компетенции", False, 16, "Коды через запятую: K3, K4.", ("Компетенция",)),
    Column("capacity", "Мест", False, 8, "Сколько гостей примет школа.", ("Число мест", "Количество мест")),
    Column("quota", "От школы", False, 10, "Не больше скольких человек от одной школы. Пусто: без ограничения.",
           ("Квота", "Квота на школу")),
    Column("contact", "Код контактного лица", False, 22, "Код участника вида P-7F3K9Q из принимающей школы. Имён не пишите.",
           ("Контакт", "Контактное лицо")),
)  # fmt: skip
HEADERS: Final[Mapping[str, str]] = {column.key: column.header for column in COLUMNS}


class BookCode(StrEnum):
    """What is wrong with a row of internships; the words are `roster-fault-event-…`."""

    CODE_TWICE = "event_code_twice"
    SCHOOL_UNKNOWN = "event_school_unknown"
    DATE = "event_date"
    TIME = "event_time"
    TIME_ALONE = "event_time_alone"
    DATE_ALONE = "event_date_alone"
    PAST = "event_past"
    SIGNUP = "event_signup"
    HOURS = "event_hours"
    FORMAT = "event_format"
    LINK = "event_link"
    COMPETENCY = "event_competency"
    COUNT = "event_count"
    CONTACT = "event_contact"
    CONTACT_UNKNOWN = "event_contact_unknown"


@dataclass(frozen=True, slots=True)
class Book:
    """What could be read; with any fault nothing of it is loaded, but all of it is still checked."""

    lines: tuple[Line, ...]
    faults: tuple[Fault, ...] = ()
    notes: tuple[Fault, ...] = ()
