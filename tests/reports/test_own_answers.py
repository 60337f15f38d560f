"""A person's own file, opened again the way a spreadsheet would open it."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from reports.own_answers import (
    AnswerRow,
    CaseRow,
    Headings,
    OwnAnswers,
    ProfileRow,
    Section,
    own_answers_workbook,
)

HEADINGS = Headings(
    summary_sheet="Итог",
    answers_sheet="Ответы",
    cases_sheet="Разбор ситуаций",
    competency="Направление",
    index="Индекс",
    level="Уровень",
    question="Вопрос",
    answer="Ваш ответ",
    case="Ситуация",
    chosen="Ваш выбор",
    feedback="Пояснение",
)
DOCUMENT = OwnAnswers(
    title="Мои ответы: «Осень»",
    about=("Отправлено 18 ноября 2026 г.", "Этот файл видите только Вы."),
    headings=HEADINGS,
    sections=(
        Section("1. Стратегия", (AnswerRow("Куда движется школа?", "Справляюсь"), AnswerRow("Сколько лет?", "12"))),
        Section("2. Данные", (AnswerRow("Что ещё важно?", "=1+1"),)),
    ),
    made_at=datetime(2026, 11, 23, 10, 0, tzinfo=UTC),
    profile=(ProfileRow("Стратегия", "71", "зона развития"), ProfileRow("Данные", "недостаточно данных", "")),
    cases=(CaseRow("В октябре…", "Соберу учителей.", "Есть данные, люди и срок."),),
)


def opened(document: OwnAnswers = DOCUMENT) -> Workbook:
    return load_workbook(BytesIO(own_answers_workbook(document)))


def values(sheet: Worksheet) -> list[tuple[object, ...]]:
    return [row for row in sheet.iter_rows(values_only=True) if any(value is not None for value in row)]


def answered(text: str) -> OwnAnswers:
    rows = (AnswerRow(text, text),)
    return dataclasses.replace(
        DOCUMENT,
        title=text,
        about=(text,),
        sections=(Section(text, rows),),
        profile=(ProfileRow(text, text, text),),
        cases=(CaseRow(text, text, text),),
    )


def test_the_file_holds_the_summary_every_answer_and_every_case() -> None:
    book = opened()

    assert book.sheetnames == ["Итог", "Ответы", "Разбор ситуаций"]
    assert values(book["Итог"]) == [
        ("Мои ответы: «Осень»", None, None),
        ("Отправлено 18 ноября 2026 г.", None, None),
        ("Этот файл видите только Вы.", None, None),
        ("Направление", "Индекс", "Уровень"),
        ("Стратегия", 71, "зона развития"),
        ("Данные", "недостаточно данных", None),
    ]
    assert values(book["Ответы"]) == [
        ("Вопрос", "Ваш ответ"),
        ("1. Стратегия", None),
        ("Куда движется школа?", "Справляюсь"),
        ("Сколько лет?", 12),
        ("2. Данные", None),
        ("Что ещё важно?", "=1+1"),
    ]
    assert values(book["Разбор ситуаций"])[1] == ("В октябре…", "Соберу учителей.", "Есть данные, люди и срок.")


def test_a_form_without_scores_and_cases_has_only_what_it_has() -> None:
    book = opened(dataclasses.replace(DOCUMENT, profile=(), cases=()))

    assert book.sheetnames == ["Ответы"], "no sheet of a title alone"
    assert [row[0] for row in values(book["Ответы"])][:4] == [DOCUMENT.title, *DOCUMENT.about, "Вопрос"]
    assert book["Ответы"].freeze_panes == "A6"


def test_a_form_without_sections_has_no_empty_lines_between_answers() -> None:
    book = opened(dataclasses.replace(DOCUMENT, sections=(Section("", (AnswerRow("Ваш стаж?", "5 лет"),)),)))

    assert values(book["Ответы"]) == [("Вопрос", "Ваш ответ"), ("Ваш стаж?", "5 лет")]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_what_begins_like_a_formula_stays_the_text_it_was(start: str) -> None:
    cell = opened(answered(f'{start}HYPERLINK("x")'))["Ответы"]["B3"]

    assert cell.data_type == "s"
    assert cell.quotePrefix
    assert str(cell.value).endswith('HYPERLINK("x")')


@given(st.text(st.characters(codec="utf-8"), max_size=40))
@settings(deadline=None, max_examples=60)
def test_no_text_of_a_person_becomes_a_formula_or_breaks_the_file(text: str) -> None:
    content = own_answers_workbook(answered(text))
    with ZipFile(BytesIO(content)) as parts:
        sheets = [parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/")]

    assert not any(b"<f>" in sheet or b'"e"' in sheet for sheet in sheets)
    assert len(load_workbook(BytesIO(content)).sheetnames) == 3


@pytest.mark.parametrize("code", ["007", "1234567890123456", "+79000000000", "12,5", "#N/A", "TRUE"])
def test_codes_keep_every_sign(code: str) -> None:
    assert opened(answered(code))["Ответы"]["B3"].value == code


def test_the_heading_stays_in_sight_on_the_screen_and_on_every_page() -> None:
    for name in ("Ответы", "Разбор ситуаций"):
        sheet = opened()[name]

        assert sheet.freeze_panes == "A2"
        assert sheet.print_title_rows == "$1:$1"


def test_every_sheet_prints_on_upright_a4_as_wide_as_the_page() -> None:
    for sheet in opened().worksheets:
        fits = sheet.sheet_properties.pageSetUpPr

        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "portrait")
        assert fits is not None
        assert fits.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)


def test_a_long_question_is_wrapped_into_a_row_high_enough_for_it() -> None:
    short, long = (opened(answered(text))["Ответы"] for text in ("Да", "Сопоставляю результаты внутренних работ. " * 8))

    assert long["A3"].alignment.wrap_text
    assert (long.row_dimensions[3].height or 0) > 4 * (short.row_dimensions[3].height or 0)


def test_a_text_longer_than_a_page_keeps_to_the_highest_row_a_program_can_show() -> None:
    assert opened(answered("слово " * 3000))["Ответы"].row_dimensions[3].height == 409


def test_a_name_no_spreadsheet_allows_is_made_allowable() -> None:
    words = dataclasses.replace(HEADINGS, answers_sheet="Ответы: 1/2 [очень длинное название листа]")

    assert opened(dataclasses.replace(DOCUMENT, headings=words)).sheetnames[1] == "Ответы  1 2  очень длинное назв"


def test_the_same_answers_give_the_same_file() -> None:
    assert own_answers_workbook(DOCUMENT) == own_answers_workbook(DOCUMENT)


def test_the_file_knows_only_the_time_it_was_told() -> None:
    properties = opened().properties

    assert properties.created == properties.modified == datetime(2026, 11, 23, 10, 0)  # noqa: DTZ001
    assert properties.lastModifiedBy is None


def test_a_program_that_makes_no_file_does_not_load_the_spreadsheet_library() -> None:
    question = "import sys, reports.own_answers; sys.exit('openpyxl' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", question], check=False).returncode == 0
