"""A roster as a coordinator wrote it: two tables of plain rows, checked, with the names of the columns they stand in."""

from dataclasses import dataclass
from typing import Final

from people.me import Role
from people.workbook_columns import Column
from people.workbook_faults import Fault


@dataclass(frozen=True, slots=True)
class SchoolRow:
    row: int
    code: str
    name: str
    kind: str
    settlement: str
    pupils: int | None


@dataclass(frozen=True, slots=True)
class PersonRow:
    """`roles` is None when the cell is empty (roles stay as they are); `code` is None when the roster gives no code."""

    row: int
    school: str | None
    position: str
    surname: str
    given: str
    patronymic: str
    roles: frozenset[Role] | None
    code: str | None

    @property
    def names(self) -> tuple[str, str, str]:
        return self.surname, self.given, self.patronymic


@dataclass(frozen=True, slots=True)
class RosterSheet:
    schools: tuple[SchoolRow, ...]
    people: tuple[PersonRow, ...]
    notes: tuple[Fault, ...] = ()


SCHOOLS: Final = "Школы"
PEOPLE: Final = "Люди"
LONGEST_CODE: Final = 32
LONGEST_NAME: Final = 200  # of a school
LONGEST_PART: Final = 100  # of a person's name
MOST_PUPILS: Final = 20_000

SCHOOL_COLUMNS: Final = (
    Column("code", "Код школы", True, 14, "Обязательно. Короткий постоянный код, например 001. Начальные нули сохранятся. "
           "По этому коду школа узнаётся при следующей загрузке.", ("Код", "№ школы", "Номер школы")),
    Column("name", "Название", True, 44, "Обязательно. Краткое название: его увидят участники.",
           ("Название школы", "Наименование", "Школа", "Наименование школы", "Краткое название")),
    Column("kind", "Вид", True, 26, "Обязательно. Выберите из списка.", ("Вид школы", "Тип", "Тип школы")),
    Column("settlement", "Где расположена", True, 26, "Обязательно. Выберите из списка.",
           ("Расположение", "Местность", "Где находится", "Населённый пункт", "Вид населённого пункта")),
    Column("pupils", "Учащихся", False, 12, "По желанию. Целое число, без слов.",
           ("Обучающихся", "Число учащихся", "Количество учащихся", "Количество обучающихся", "Численность")),
)  # fmt: skip

PEOPLE_COLUMNS: Final = (
    Column("school", "Код школы", True, 14, "Код с листа «Школы». Пусто только у муниципального координатора, "
           "который не работает в школе.", ("Школа", "Код", "№ школы", "Номер школы")),
    Column("position", "Должность", True, 52, "Обязательно. Выберите из списка; если подходящей нет, «Другое».", ()),
    Column("surname", "Фамилия", False, 20, "По желанию. Хранится только на Вашем сервере.", ()),
    Column("given", "Имя", False, 16, "По желанию. По имени и отчеству бот обратится к человеку.", ()),
    Column("patronymic", "Отчество", False, 20, "По желанию.", ("Отчество (при наличии)",)),
    Column("role", "Роль", False, 30, "По желанию. Пусто: роль останется прежней. Несколько ролей пишутся через запятую. "
           "«Без роли» снимает роли.", ("Роли", "Роль в проекте")),
    Column("code", "Код участника", False, 16, "По желанию. Присваивается при первой загрузке; впишите его, если "
           "у человека сменилась фамилия или есть полный тёзка.", ("Участник", "Код участника (если есть)")),
)  # fmt: skip
