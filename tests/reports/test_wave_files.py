"""What the files of a report may and may not hold: formulas, names, times, rows that lead to a person."""

from __future__ import annotations

import math
import re
import shutil
import subprocess
import sys
from collections import Counter
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from bot.commands import report
from reports.wave_csv import write_csv
from reports.wave_report import build_wave_report
from reports.wave_tables import HIDDEN, Banner, Cell, Column, Report, Shape, Shaped, Sheet, Table
from reports.wave_workbook import READABLE, write_workbook
from surveys.question import Question
from tests.filling import Answer, scale_answer
from tests.reports.wave_district import District, rows, texts

EVIL = ["=1+1", "+7 900", "-2", "@SUM(A1)", "\t=1+1", "\n=1+1", "обычный текст; с точкой с запятой"]


@pytest.fixture
def district(empty_sqlite: Path, tmp_path: Path) -> District:
    """On SQLite alone: what the files hold does not ask where it came from."""
    return District(f"sqlite:///{shutil.copy(empty_sqlite, tmp_path / 'district.sqlite3')}")


@pytest.fixture(scope="module")
def filled(empty_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    """Eight people whose answers to each competency are all alike, so that a whole row would be recognised."""
    path = Path(shutil.copy(empty_sqlite, tmp_path_factory.mktemp("filled") / "filled.sqlite3"))
    district = District(f"sqlite:///{path}")
    wave = district.wave()
    levels = [(step, case) for step in (1, 2, 4, 5) for case in (0, 3)]
    district.answers(wave, district.school("школа № 4"), *levels)
    return path, wave


@pytest.fixture
def answered(filled: tuple[Path, int], tmp_path: Path) -> tuple[District, int]:
    path, wave = filled
    return District(f"sqlite:///{shutil.copy(path, tmp_path / 'district.sqlite3')}", people=100), wave


def made_of(sheet: Sheet) -> Report:
    return Report(
        title="Отчёт",
        footer="Отчёт & приложения",
        language="ru",
        made_at=datetime(2026, 11, 9, tzinfo=UTC),
        sheets=(sheet,),
        deficit_below=50,
        strength_from=75,
        hidden="–",
    )


def one_table(*cells: tuple[str | float | None, ...], plain: bool = False) -> Report:
    columns = (Column("Текст", 30), Column("Число", 10, Shape.ONE), Column("Доля", 10, Shape.SHARE))
    return made_of(
        Sheet(name="Лист", heading="=Лист", tables=(Table(name="t", columns=columns, rows=cells),), plain=plain)
    )


def test_a_text_never_becomes_a_formula_in_the_workbook() -> None:
    file = BytesIO()
    write_workbook(one_table(*((text, 1.0, None) for text in EVIL)), file, progress=lambda _share: None)
    cells = [cell for line in load_workbook(file).worksheets[0].iter_rows() for cell in line if cell.value is not None]

    assert {cell.data_type for cell in cells} == {"s", "n"}
    kept = [cell for cell in cells if cell.value in EVIL]
    assert [cell.value for cell in kept] == EVIL
    assert [cell.quotePrefix for cell in kept] == [True] * 6 + [False]


def test_a_text_never_becomes_a_formula_in_csv() -> None:
    file = BytesIO()
    write_csv(one_table(*((text, -1.25, 0.875) for text in EVIL)), file, progress=lambda _share: None)
    with ZipFile(file) as packed:
        text = packed.read("01_t.csv")

    assert text.startswith(b"\xef\xbb\xbf")
    lines = text.decode("utf-8-sig").split("\r\n")
    assert lines[0] == "Текст;Число;Доля"
    assert lines[1] == "'=1+1;-1,2;87,5%"
    assert lines[7] == '"обычный текст; с точкой с запятой";-1,2;87,5%'
    assert all(not line.startswith(("=", "+", "-", "@", "\t")) for line in lines)


def test_a_school_called_like_a_formula_stays_a_name(district: District) -> None:
    wave = district.wave()
    district.answers(wave, district.school('=HYPERLINK("http://example.com")'), *[(3, 2)] * 3)

    book = district.workbook(wave)
    assert all(cell.data_type != "f" for sheet in book.worksheets for line in sheet.iter_rows() for cell in line)
    assert any(line[0].startswith("'=HYPERLINK") for line in district.csv(wave)["schools"])


def test_a_hidden_figure_is_a_dash_and_a_missing_one_is_empty() -> None:
    sheet = Sheet(
        name="Лист",
        tables=(
            Table(name="t", columns=(Column("А", 9), Column("Б", 9, Shape.INDEX)), rows=[("х", HIDDEN), ("у", None)]),
        ),
    )
    book, packed = BytesIO(), BytesIO()
    write_workbook(made_of(sheet), book, progress=lambda _share: None)
    write_csv(made_of(sheet), packed, progress=lambda _share: None)

    assert rows(load_workbook(book)["Лист"])[-2:] == [["х", "–"], ["у"]]
    with ZipFile(packed) as files:
        assert files.read("01_t.csv").decode("utf-8-sig").split("\r\n")[1:3] == ["х;–", "у;"]


def test_figures_are_no_more_exact_in_the_file_than_on_the_page() -> None:
    file = BytesIO()
    columns = (Column("И", 9, Shape.INDEX), Column("Д", 9, Shape.SHARE), Column("О", 9, Shape.TWO))
    table = Table(name="t", columns=columns, rows=[(49.5, 1 / 3, 2 / 3)])
    write_workbook(made_of(Sheet(name="Лист", tables=(table,))), file, progress=lambda _share: None)
    cells = next(load_workbook(file)["Лист"].iter_rows(min_row=3))

    assert [cell.value for cell in cells] == [50, 0.333, 0.67]
    assert cells[0].font.bold, "marked by its unrounded level"


def test_a_table_longer_than_a_sheet_goes_on_in_the_next() -> None:
    file = BytesIO()
    write_workbook(
        one_table(*((f"строка {number}", 1.0, None) for number in range(7)), plain=True),
        file,
        progress=lambda _share: None,
        rows_of_a_sheet=4,
    )
    book = load_workbook(file)

    assert book.sheetnames == ["Лист", "Лист 2", "Лист 3"]
    assert [len(rows(sheet)) for sheet in book.worksheets] == [4, 4, 2]
    assert all(rows(sheet)[0] == ["Текст", "Число", "Доля"] for sheet in book.worksheets)


def test_the_anonymous_answers_are_whole_within_a_competency_and_within_it_only(
    answered: tuple[District, int],
) -> None:
    district, wave = answered
    header, *lines = rows(district.workbook(wave)["Ответы"])
    places = {name: place for place, name in enumerate(header)}

    def block(code: str, line: list[object]) -> tuple[object, ...]:
        return line[places[f"{code}_q1"]], line[places[f"{code}_q5"]], line[places[f"{code}_case"]]

    expected = Counter((step, 6 - step, case) for step in (1, 2, 4, 5) for case in (0, 3))
    assert Counter(block("k1", line) for line in lines) == expected
    assert Counter(block("k8", line) for line in lines) == expected
    assert [block("k1", line) for line in lines] != [block("k8", line) for line in lines]


def test_the_order_of_the_anonymous_answers_is_new_each_time(answered: tuple[District, int]) -> None:
    district, wave = answered
    request = district.request(wave)
    books = [load_workbook(BytesIO(build_wave_report(request, chance=Random(seed)))) for seed in (1, 2)]

    assert rows(books[0]["Ответы"]) != rows(books[1]["Ответы"])
    assert build_wave_report(request), "without a given chance it is drawn secretly"


def test_no_file_tells_who_when_or_in_which_words(answered: tuple[District, int]) -> None:
    district, wave = answered

    def secret(question: Question) -> str:
        return "Тайное слово" if question.name == "hardest" else scale_answer(3, 2)(question)

    def of(_level: tuple[int, int]) -> Answer:
        return secret

    district.answers(wave, district.school("школа № 5"), *[(3, 2)] * 3, answer=of)
    book = district.workbook(wave)

    assert not any("Тайное" in text or "P-" in text for text in texts(book))
    assert not any(
        isinstance(cell.value, datetime) for sheet in book.worksheets for line in sheet.iter_rows() for cell in line
    )
    assert not any("hardest" in str(name) for name in rows(book["Ответы"])[0])


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_sheet_prints_and_scrolls_with_its_header(answered: tuple[District, int], language: str) -> None:
    district, wave = answered
    book = district.workbook(wave, language)

    assert len(book.worksheets) == 12
    for sheet in book.worksheets:
        assert len(sheet.title) <= 31
        assert sheet.freeze_panes is not None
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 9
    charts = [len(sheet._charts) for sheet in book.worksheets]  # type: ignore[attr-defined]
    assert sum(charts) == 3


def test_a_number_is_a_number_on_every_sheet(answered: tuple[District, int]) -> None:
    district, wave = answered

    assert not [text for text in texts(district.workbook(wave), only=str) if re.fullmatch(r"[\d.,\s]+%?", text)]


def test_the_answers_print_over_as_few_pages_in_a_row_as_can_be_read(answered: tuple[District, int]) -> None:
    district, wave = answered
    sheet = district.workbook(wave)["Ответы"]
    wide = sum(max(8, len(str(cell.value)) + 1) for cell in sheet[1])

    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToWidth == math.ceil(wide / READABLE) > 1
    assert (sheet.page_setup.fitToHeight, sheet.page_setup.pageOrder) == (0, "overThenDown")
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.oddFooter is not None
    assert sheet.oddFooter.right.text == "&P / &N"


def test_a_cell_may_be_of_another_shape_than_its_column_and_a_day_is_a_day() -> None:
    book, packed = BytesIO(), BytesIO()
    columns = (Column("А", 9), Column("Б", 9, Shape.WHOLE))
    lines: list[tuple[Cell, ...]] = [
        ("х", 3),
        ("у", Shaped(0.8754, Shape.SHARE)),
        ("ц", Shaped(HIDDEN, Shape.SHARE)),
        (date(2026, 11, 9), 1),
    ]
    sheet = Sheet(name="Лист", tables=(Table(name="t", columns=columns, rows=lines),))
    write_workbook(made_of(sheet), book, progress=lambda _share: None)
    write_csv(made_of(sheet), packed, progress=lambda _share: None)
    cells = [line[:2] for line in load_workbook(book)["Лист"].iter_rows(min_row=3)]

    assert [cell[1].value for cell in cells] == [3, 0.875, "–", 1]
    assert [cell[1].number_format for cell in cells] == ["0", "0.0\N{NO-BREAK SPACE}%", "General", "0"]
    assert (cells[3][0].value, cells[3][0].number_format) == (datetime(2026, 11, 9), "dd.mm.yyyy")  # noqa: DTZ001
    with ZipFile(packed) as files:
        assert files.read("01_t.csv").decode("utf-8-sig").split("\r\n")[2:5] == ["у;87,5%", "ц;–", "09.11.2026;1"]


def test_every_column_of_the_answers_is_in_the_dictionary(answered: tuple[District, int]) -> None:
    district, wave = answered
    book = district.workbook(wave)
    described = [line[0] for line in rows(book["Словарь данных"])[3:]]

    assert described == rows(book["Ответы"])[0]


def test_the_same_tables_are_in_the_zip(answered: tuple[District, int]) -> None:
    district, wave = answered
    tables = district.csv(wave)

    assert len(tables) == 15
    assert tables["competencies"][1][:4] == ["K1", "Стратегия и развитие школы", "8", "50"]
    assert len(tables["answers"]) == 9


def test_a_banner_is_a_row_of_its_own_in_csv() -> None:
    file = BytesIO()
    columns = (Column("Код", 9), Column("Ответ", 20))
    table = Table(name="q", columns=columns, rows=[Banner("q1. Вопрос"), ("q1", "Да")])
    write_csv(made_of(Sheet(name="Лист", tables=(table,))), file, progress=lambda _share: None)

    with ZipFile(file) as files:
        assert files.read("01_q.csv").decode("utf-8-sig") == "Код;Ответ\r\nq1. Вопрос\r\nq1;Да\r\n"


def test_the_command_writes_the_file_by_number_or_by_name(
    answered: tuple[District, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    district, wave = answered
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", district.url)
    run = CliRunner()

    by_name = run.invoke(report.app, ["wave", "диагностика «осень»", "--out", "w.xlsx"])
    assert by_name.exit_code == 0, by_name.output
    assert load_workbook(tmp_path / "w.xlsx").sheetnames[0] == "Сводка"
    again = run.invoke(report.app, ["wave", str(wave), "--out", "w.xlsx"])
    assert again.exit_code == 1
    assert "--force" in again.output
    assert run.invoke(report.app, ["wave", str(wave), "--out", "w.zip"]).exit_code == 0
    assert ZipFile(tmp_path / "w.zip").namelist()[0] == "01_coverage.csv"


def test_the_command_says_what_is_wrong(district: District, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", district.url)
    run = CliRunner()
    first, second = district.wave(), district.wave()

    assert "there is no wave" in run.invoke(report.app, ["wave", "нет такой", "--out", "w.xlsx"]).output
    assert "name the file" in run.invoke(report.app, ["wave", str(first), "--out", "w.pdf"]).output
    several = run.invoke(report.app, ["wave", "Диагностика «Осень»", "--out", "w.xlsx"])
    assert f"{second}, {first}" in several.output
    assert not [*tmp_path.glob("w.*")]


def test_the_command_line_starts_without_the_heavy_libraries() -> None:
    code = "import sys, bot.commands.report; print({'pandas', 'xlsxwriter', 'numpy'} & set(sys.modules))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert said.stdout.strip() == "set()"
