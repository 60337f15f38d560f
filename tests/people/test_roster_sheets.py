"""Sheets, headings and rows: a workbook may be arranged as people like, as long as its tables can be told."""

from openpyxl.styles import Font

from people.fault_texts import tell
from people.roster_sheet import PEOPLE
from people.workbook_cells import LONGEST
from people.workbook_faults import Code
from tests.people.roster_books import ANNA, RU, TWO_SCHOOLS, faults, places, sheet, workbook


def test_headings_may_stand_in_any_order_case_and_spelling() -> None:
    read = sheet(
        workbook(
            people=[("Анна", "директор", "001"), ("Пётр", "СОВЕТНИК", "002")],
            people_headers=("ИМЯ ", "должность*", "Код\u00a0Школы:"),
            schools=[("Город", "гимназия", "Примерная гимназия", "001"), ("хутор", "ООШ", "Школа № 2", "002")],
            school_headers=("Населенный пункт", "тип  школы", "Наименование", "№ школы"),
        )
    )

    assert [(person.given, person.position) for person in read.people] == [("Анна", "director"), ("Пётр", "advisor")]
    assert [school.settlement for school in read.schools] == ["town", "khutor"]


def test_a_title_above_the_table_moves_the_row_numbers() -> None:
    made = workbook(people=[("999", "Директор")])
    made[PEOPLE].insert_rows(1, 2)
    made[PEOPLE]["A1"] = "Управленческие команды района"

    assert places(faults(made)) == [(PEOPLE, 4, "Код школы", Code.SCHOOL_UNKNOWN)]


def test_columns_and_sheets_that_are_not_ours_are_passed_over_with_a_note() -> None:
    made = workbook(people=[(*ANNA, None, None, "ничего")], people_headers=(*_people_headers(), "Примечание"))
    made.create_sheet("Черновик")["A1"] = "что угодно"

    assert [tell([note], RU).lines[0] for note in sheet(made).notes] == [
        "Лист «Черновик»: этот лист не читается.",
        "Лист «Люди», столбец «Примечание»: этот столбец не читается.",
    ]


def test_example_rows_are_never_imported() -> None:
    read = sheet(
        workbook(schools=[("ПРИМЕР-1", "Школа", "СОШ", "Город"), *TWO_SCHOOLS], people=[("пример-1", "Директор"), ANNA])
    )

    assert [school.code for school in read.schools] == ["001", "002"]
    assert [person.surname for person in read.people] == ["Примерова"]


def test_rows_may_be_styled_as_people_like() -> None:
    made = workbook()
    made[PEOPLE]["C2"].font = Font(bold=True)
    made[PEOPLE].auto_filter.ref = "A1:G3"
    made[PEOPLE].row_dimensions[3].hidden = True

    assert len(sheet(made).people) == 2


def test_merged_cells_in_a_table_are_refused_and_above_it_are_not() -> None:
    made = workbook()
    made[PEOPLE].merge_cells("A2:A3")
    assert [(fault.code, fault.param("cells")) for fault in faults(made)] == [(Code.MERGED, "A2:A3")]

    made = workbook()
    made[PEOPLE].insert_rows(1)
    made[PEOPLE]["A1"] = "Реестр"
    made[PEOPLE].merge_cells("A1:E1")
    assert len(sheet(made).people) == 2


def test_a_missing_sheet_is_named() -> None:
    made = workbook()
    made.remove(made[PEOPLE])
    assert places(faults(made)) == [(PEOPLE, None, None, Code.SHEET_MISSING)]


def test_a_sheet_that_stands_twice_is_refused() -> None:
    made = workbook()
    made.create_sheet("Люди ")
    assert places(faults(made)) == [(PEOPLE, None, None, Code.SHEET_TWICE)]


def test_a_hidden_sheet_of_ours_is_refused_and_a_foreign_one_only_noted() -> None:
    made = workbook()
    made[PEOPLE].sheet_state = "hidden"
    assert places(faults(made)) == [(PEOPLE, None, None, Code.SHEET_HIDDEN)]

    made = workbook()
    made.create_sheet("Служебный").sheet_state = "veryHidden"
    assert [note.code for note in sheet(made).notes] == [Code.IGNORED_SHEET]


def test_a_sheet_without_rows_is_refused() -> None:
    assert places(faults(workbook(people=[]))) == [(PEOPLE, None, None, Code.SHEET_EMPTY)]


def test_a_cell_far_below_the_table_is_refused_before_the_rows_are_walked() -> None:
    made = workbook()
    made[PEOPLE].cell(1_048_576, 1).value = "x"

    found = faults(made)

    assert [fault.code for fault in found] == [Code.SHEET_LONG]
    assert str(LONGEST) in tell([found[0]], RU).lines[0]


def test_a_table_without_headings_is_refused() -> None:
    found = faults(workbook(people_headers=("а", "б"), people=[("001", "Директор")]))
    assert places(found) == [(PEOPLE, None, None, Code.HEADER_MISSING)]


def test_a_missing_column_and_one_that_stands_twice_are_named() -> None:
    found = faults(workbook(people_headers=("Код школы", "Имя", "имя"), people=[("001", "Анна", "Анна")]))
    assert places(found) == [(PEOPLE, 1, "Имя", Code.COLUMN_TWICE), (PEOPLE, 1, "Должность", Code.COLUMN_MISSING)]


def _people_headers() -> tuple[str, ...]:
    return ("Код школы", "Должность", "Фамилия", "Имя", "Отчество", "Роль", "Код участника")
