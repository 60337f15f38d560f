"""The empty workbook: what a coordinator finds in it, and that filling it in is enough."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from people.me import Role
from people.roster_file import read_roster
from people.roster_sheet import PEOPLE, SCHOOLS, RosterSheet
from people.roster_template import template_workbook
from people.words import POSITIONS, ROLES, SCHOOL_KINDS, SETTLEMENTS, Words, roles_written
from people.workbook_columns import GUIDE
from people.workbook_faults import Code, WorkbookFaults
from tests.people.roster_books import saved


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "шаблон.xlsx"
    path.write_bytes(template_workbook())
    return path


def test_the_template_shows_examples_and_imports_none_of_them(template: Path) -> None:
    read = read_roster(template)

    assert isinstance(read, WorkbookFaults)
    assert {fault.code for fault in read.faults} == {Code.SHEET_EMPTY}
    assert [(note.sheet, note.param("count")) for note in read.notes] == [(SCHOOLS, "2"), (PEOPLE, "3")]


def test_a_template_filled_in_below_the_examples_is_a_roster(template: Path, tmp_path: Path) -> None:
    made = load_workbook(template)
    for place, text in enumerate(("001", "Школа № 1", "Гимназия", "Город"), 1):
        made[SCHOOLS].cell(4, place).value = text
    for place, text in enumerate(("001", "Директор", "Примерова", "Анна"), 1):
        made[PEOPLE].cell(5, place).value = text

    read = read_roster(saved(made, tmp_path))

    assert isinstance(read, RosterSheet)
    assert (len(read.schools), len(read.people)) == (1, 1)


def test_examples_are_right_once_their_mark_is_taken_away(template: Path, tmp_path: Path) -> None:
    made = load_workbook(template)
    for name in (SCHOOLS, PEOPLE):
        for row in made[name].iter_rows(min_row=2, max_col=1):
            row[0].value = str(row[0].value).removeprefix("ПРИМЕР-")

    read = read_roster(saved(made, tmp_path))

    assert isinstance(read, RosterSheet)
    assert (len(read.schools), len(read.people)) == (2, 3)


def test_every_choice_has_a_drop_down_with_exactly_the_words_that_are_understood(template: Path) -> None:
    made = load_workbook(template)
    lists = {
        (name, str(validation.sqref).split(":")[0]): validation.formula1
        for name in (SCHOOLS, PEOPLE)
        for validation in made[name].data_validations.dataValidation
        if validation.type == "list"
    }
    offered = {
        place: [str(row[0].value) for row in made[GUIDE][formula.split("!")[1].replace("$", "")]]
        for place, formula in lists.items()
        if GUIDE in formula
    }

    assert offered[SCHOOLS, "C2"] == list(SCHOOL_KINDS.labels)
    assert offered[SCHOOLS, "D2"] == list(SETTLEMENTS.labels)
    assert offered[PEOPLE, "B2"] == list(POSITIONS.labels)
    assert offered[PEOPLE, "F2"] == [*ROLES.labels, "без роли"]
    assert lists[PEOPLE, "A2"].startswith(f"'{SCHOOLS}'!$A$2")


def test_codes_are_text_headings_are_explained_and_stay_in_sight(template: Path) -> None:
    made = load_workbook(template)
    for name in (SCHOOLS, PEOPLE):
        assert made[name].column_dimensions["A"].number_format == "@"
        assert made[name].freeze_panes == "A2"
        assert all(cell.comment for cell in made[name][1])


@pytest.mark.parametrize("words", [SCHOOL_KINDS, SETTLEMENTS, POSITIONS, ROLES])
def test_a_word_is_found_by_its_code_and_by_its_label_in_both_languages(words: Words) -> None:
    for word in words.every:
        for written in (word.code, word.ru, word.en, word.ru.upper(), *word.also):
            assert words.find(written) is word
        assert words.label(word.code) == word.ru
        assert words.label(word.code, "en") == word.en


def test_a_code_outside_the_list_is_its_own_label() -> None:
    assert POSITIONS.label("astronaut") == "astronaut"


def test_roles_are_read_with_any_separator() -> None:
    assert roles_written("Координатор школы; ПРИНИМАЮЩАЯ СТОРОНА") == frozenset({Role.SCHOOL_COORDINATOR, Role.HOST})
    assert roles_written("координатор школы, сторож") == "сторож"
