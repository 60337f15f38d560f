"""Reading a roster that a person typed: forgiving where the meaning is plain, exact about what is wrong."""

from datetime import date, time
from pathlib import Path

import pytest

from people.fault_texts import tell
from people.me import Role
from people.roster_file import read_roster
from people.roster_sheet import PEOPLE, SCHOOLS, RosterSheet
from people.workbook_faults import Code, WorkbookFaults
from tests.people.roster_books import ANNA, PETR, RU, TWO_SCHOOLS, Cell, content, faults, places, saved, sheet, workbook


def test_a_filled_workbook_becomes_schools_and_people(tmp_path: Path) -> None:
    read = read_roster(saved(workbook(), tmp_path))

    assert isinstance(read, RosterSheet)
    assert [(school.code, school.kind, school.settlement, school.pupils) for school in read.schools] == [
        ("001", "sosh", "stanitsa", 450),
        ("002", "gymnasium", "town", None),
    ]
    assert [(person.row, person.school, person.position, person.names) for person in read.people] == [
        (2, "001", "director", ("Примерова", "Анна", "Петровна")),
        (3, "002", "dep_edu", ("Образцов", "Пётр", "Ильич")),
    ]
    assert read.notes == ()


def test_bytes_are_read_as_a_file_is(tmp_path: Path) -> None:
    path = saved(workbook(), tmp_path)

    assert read_roster(path.read_bytes()) == read_roster(path)


def test_blank_rows_hard_spaces_and_invisible_signs_do_not_matter() -> None:
    decomposed = "Андреи\u0306"  # how macOS writes й
    read = sheet(
        workbook(people=[ANNA, (None,) * 5, ("\u00a0002 ", "Директор", "  Образцов\u200b", decomposed, " \u00a0 ")])
    )

    assert [person.row for person in read.people] == [2, 4]
    assert read.people[1].names == ("Образцов", "Андрей", "")


@pytest.mark.parametrize(
    ("value", "shape", "code"),
    [("001", "General", "001"), (1.0, "General", "1"), (12, "General", "12"), (7, "000", "007"), (1.5, "General", "1.5")],
)  # fmt: skip
def test_a_code_is_what_the_person_sees_in_the_cell(value: Cell, shape: str, code: str) -> None:
    made = workbook(schools=[(value, "Школа № 0", "СОШ", "Город")], people=[(value, "Директор")])
    for name in (SCHOOLS, PEOPLE):
        made[name]["A2"].number_format = shape

    read = sheet(made)

    assert read.schools[0].code == read.people[0].school == code


def test_several_roles_share_a_cell_and_an_empty_cell_says_nothing() -> None:
    read = sheet(
        workbook(
            people=[
                (*ANNA, "Координатор школы, принимающая сторона"),
                (*PETR, None),
                ("001", "Другое", "Иллюстрациева", "Вера", None, "без роли"),
                (None, "Методист", "Наглядова", "Нина", None, "муниципальный координатор"),
            ]
        )
    )

    assert [person.roles for person in read.people] == [
        {Role.SCHOOL_COORDINATOR, Role.HOST},
        None,
        frozenset(),
        {Role.COORDINATOR},
    ]
    assert read.people[3].school is None


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (date(2026, 9, 1), Code.CELL_DATE),
        (time(9, 30), Code.CELL_DATE),
        ("=1+1", Code.CELL_FORMULA),
        ("#REF!", Code.CELL_ERROR),
        (True, Code.CELL_LOGICAL),
    ],
)
def test_what_excel_made_of_a_value_is_refused_once_with_its_place(value: Cell, code: Code) -> None:
    found = faults(workbook(people=[(value, "Директор"), ANNA]))

    assert places(found) == [(PEOPLE, 2, "Код школы", code)]


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        ((None, "Школа № 3", "СОШ", "Город"), "Код школы", Code.CELL_EMPTY),
        (("3" * 33, "Школа № 3", "СОШ", "Город"), "Код школы", Code.CELL_LONG),
        (("002", "Школа № 3", "СОШ", "Город"), "Код школы", Code.SCHOOL_TWICE),
        (("003", None, "СОШ", "Город"), "Название", Code.CELL_EMPTY),
        (("003", "Ш" * 201, "СОШ", "Город"), "Название", Code.CELL_LONG),
        (("003", "Школа № 3", None, "Город"), "Вид", Code.CELL_EMPTY),
        (("003", "Школа № 3", "Академия", "Город"), "Вид", Code.KIND_UNKNOWN),
        (("003", "Школа № 3", "СОШ", "Аул"), "Где расположена", Code.SETTLEMENT_UNKNOWN),
        (("003", "Школа № 3", "СОШ", "Город", "много"), "Учащихся", Code.NOT_A_COUNT),
        (("003", "Школа № 3", "СОШ", "Город", -5), "Учащихся", Code.NOT_A_COUNT),
        (("003", "Школа № 3", "СОШ", "Город", 450.5), "Учащихся", Code.NOT_A_COUNT),
        (("003", "Школа № 3", "СОШ", "Город", 20_001), "Учащихся", Code.NOT_A_COUNT),
    ],
)
def test_what_is_wrong_with_a_school_is_told_with_its_cell(row: tuple[Cell, ...], column: str, code: Code) -> None:
    assert places(faults(workbook(schools=[*TWO_SCHOOLS, row]))) == [(SCHOOLS, 4, column, code)]


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        (("003", "Директор"), "Код школы", Code.SCHOOL_UNKNOWN),
        ((None, "Директор"), "Код школы", Code.SCHOOL_NEEDED),
        ((None, "Директор", None, None, None, "без роли"), "Код школы", Code.SCHOOL_NEEDED),
        ((None, "Директор", None, None, None, "принимающая сторона"), "Роль", Code.ROLE_NEEDS_SCHOOL),
        (("001", None), "Должность", Code.CELL_EMPTY),
        (("001", "Космонавт"), "Должность", Code.POSITION_UNKNOWN),
        (("001", "Директор", "Примерова 89990000000"), "Фамилия", Code.NAME_SIGNS),
        (("001", "Директор", "Примерова", "anna@example.org"), "Имя", Code.NAME_SIGNS),
        (("001", "Директор", "П" * 101), "Фамилия", Code.CELL_LONG),
        (("001", "Директор", None, None, None, "начальник"), "Роль", Code.ROLE_UNKNOWN),
        (("001", "Директор", None, None, None, "принимающая сторона, начальник"), "Роль", Code.ROLE_UNKNOWN),
        (("001", "Директор", None, None, None, None, "P-12"), "Код участника", Code.PARTICIPANT_INVALID),
        (("001", "Директор", "Вымыслова", None, None, None, "Р-7f3к9q"), "Код участника", Code.PARTICIPANT_TWICE),
        (("001", "Директор", "ПРИМЕРОВА", "анна", "Петровна"), "Фамилия", Code.PERSON_TWICE),
    ],
)
def test_what_is_wrong_with_a_person_is_told_with_its_cell(row: tuple[Cell, ...], column: str, code: Code) -> None:
    petr = (*PETR, None, "P-7F3K9Q")
    assert places(faults(workbook(people=[ANNA, petr, row]))) == [(PEOPLE, 4, column, code)]


@pytest.mark.parametrize(
    "names",
    [("Салтыков-Щедрин", "Анна-Мария", "оглы"), ("О’Генри", "Ж. П.", ""), ("Примерова (Образцова)", "Ё", "")],
)
def test_names_of_every_shape_are_accepted(names: tuple[str, str, str]) -> None:
    assert sheet(workbook(people=[("001", "Директор", *names)])).people[0].names == names


def test_a_misspelt_word_gets_the_nearest_one_as_advice() -> None:
    found = faults(workbook(schools=[("001", "Школа", "Гимнозия", "Горд")], people=[("001", "Диретор")]))

    assert [tell([fault], RU).lines[0] for fault in found] == [
        "Лист «Школы», строка 2, столбец «Вид»: вид «Гимнозия» не известен. Возможно, имелось в виду: «Гимназия».",
        "Лист «Школы», строка 2, столбец «Где расположена»: «Горд» не известно. Возможно, имелось в виду: «Город».",
        (
            "Лист «Люди», строка 2, столбец «Должность»: должность «Диретор» не известна. "
            "Возможно, имелось в виду: «Директор»."
        ),
    ]


def test_a_school_code_without_its_zeros_is_recognised_in_the_advice() -> None:
    (found,) = faults(workbook(people=[(2, "Директор")]))
    assert "Возможно, имелось в виду: «002»" in tell([found], RU).lines[0]


def test_another_school_is_never_suggested_for_an_unknown_code() -> None:
    (found,) = faults(workbook(people=[("003", "Директор")]))
    assert "Возможно" not in tell([found], RU).lines[0]


def test_full_namesakes_in_one_school_are_accepted_when_both_have_codes() -> None:
    read = sheet(workbook(people=[(*ANNA, None, "P-000001"), (*ANNA, None, "P-000002")]))
    assert len(read.people) == 2


def test_full_namesakes_in_two_schools_are_two_people_and_worth_a_note() -> None:
    read = sheet(workbook(people=[ANNA, ("002", *ANNA[1:])]))
    assert [(note.row, note.code) for note in read.notes] == [(3, Code.NAMESAKES_APART)]


def test_people_are_checked_even_when_the_schools_cannot_be_read() -> None:
    made = workbook(people=[("001", "Космонавт")])
    made.remove(made[SCHOOLS])
    assert [fault.code for fault in faults(made)] == [Code.SHEET_MISSING, Code.POSITION_UNKNOWN]


def test_a_workbook_with_any_fault_gives_nothing() -> None:
    assert isinstance(read_roster(content(workbook(people=[ANNA, ("001", "Космонавт")]))), WorkbookFaults)
