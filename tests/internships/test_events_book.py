"""`vzaimno events template` and `import`: internships of a whole year at once, checked before anything is written."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from sqlalchemy import select
from typer.testing import CliRunner, Result

from bot.commands.events import app
from db.engine import parse_url, writing_engine
from db.tables import internship
from internships.book_sheet import COLUMNS, EVENTS
from tests.people.roster_books import ANNA, PETR, Cell, fill
from tests.people.roster_desk import Desk, execute, open_desk

DAY = (datetime.now(UTC) + timedelta(days=60)).replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
DATE = f"{DAY:%d.%m.%Y}"
FIRST: Sequence[Cell] = (
    "С-01", "Справки и решения", "001", DATE, "10:00", "4", "очно", "ул. Школьная, 1", "", "К3, k4", "12", "2",
)  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Desk:
    desk = open_desk(tmp_path, database_url, monkeypatch)
    assert desk.run("import", desk.book(ANNA, PETR), "--yes").exit_code == 0
    return desk


def events(*arguments: object, say: str = "") -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=say)


def book(desk: Desk, *rows: Sequence[Cell]) -> Path:
    made = Workbook()
    made.worksheets[0].title = EVENTS
    fill(made.worksheets[0], [column.header for column in COLUMNS], rows)
    path = desk.folder / "events.xlsx"
    made.save(path)
    return path


def stored(url: str) -> list[tuple[object, ...]]:
    engine = writing_engine(parse_url(url))
    with engine.connect() as connection:
        c = internship.c
        rows = connection.execute(
            select(c.code, c.title, c.state, c.competencies, c.capacity, c.school_quota, c.hours).order_by(c.code)
        ).all()
    engine.dispose()
    return [tuple(row) for row in rows]


def test_rows_become_drafts_and_the_same_file_again_has_nothing_to_do(desk: Desk, database_url: str) -> None:
    second = ("С-02", "Наставничество", "002", DAY, time(9, 30), 3, "Онлайн", None, "https://meet.example.org/1")
    path = book(desk, FIRST, second)

    result = events("import", path, say="y\n")

    assert result.exit_code == 0, result.output
    assert f"Добавится черновик · С-01 «Справки и решения»: {DATE} 10:00" in result.stdout
    assert stored(database_url) == [
        ("С-01", "Справки и решения", "draft", "K3 K4", 12, 2, 4.0),
        ("С-02", "Наставничество", "draft", "", None, None, 3.0),
    ]
    again = events("import", path)
    assert again.exit_code == 0
    assert "загружать нечего" in again.stdout


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_known_code_changes_its_draft_and_an_empty_cell_changes_nothing(desk: Desk, database_url: str) -> None:
    assert events("import", book(desk, FIRST), "--yes").exit_code == 0

    result = events(
        "import", book(desk, ("с-01", "Справки и решения", "001", "", "", "", "", "", "", "", "15")), "--yes"
    )

    assert "Изменится · с-01 «Справки и решения»: мест\n" in result.stdout
    assert stored(database_url) == [("С-01", "Справки и решения", "draft", "K3 K4", 15, 2, 4.0)]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_what_is_published_stays_as_people_know_it(desk: Desk, database_url: str) -> None:
    assert events("import", book(desk, FIRST), "--yes").exit_code == 0
    execute(database_url, "UPDATE internship SET state = 'published', published_at = created_at")

    result = events("import", book(desk, (*FIRST[:4], "12:00", *FIRST[5:])))

    assert result.exit_code == 0
    assert "Останется как есть · С-01 «Справки и решения»: уже в календаре" in result.stdout
    assert "загружать нечего" in result.stdout


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_every_fault_is_named_with_its_place_and_cure_and_nothing_is_loaded(desk: Desk, database_url: str) -> None:
    wrong: Sequence[Sequence[Cell]] = (
        FIRST,
        ("с-01", "", "009", "32.13.2026", "25:00", "много", "почтой", "", "ссылка", "K9", "0", "-1", "Примерова Анна"),
        ("С-03", "Прошлое", "001", "01.02.2020", "10:00"),
        ("С-04", "Без часа", "001", DATE),
        ("С-05", "Без года", "001", "20.12", "10:00"),
        ("С-06", "Чужой код", "001", "", "", "", "", "", "", "", "", "", "P-ZZZZZZ"),
    )

    result = events("import", book(desk, *wrong), "--yes")

    assert result.exit_code == 1
    for place in (
        "строка 3, столбец «Код стажировки»: код «с-01» уже есть в строке 2.",
        "строка 3, столбец «Тема»: ячейка пуста.",
        "строка 3, столбец «Код школы»: школы с кодом «009» нет в реестре.",
        "строка 3, столбец «Дата»: «32.13.2026» не похоже на дату.",
        "строка 3, столбец «Начало»: «25:00» не похоже на время.",
        "строка 3, столбец «Часов»: «много» не подходит.",
        "строка 3, столбец «Формат»: формат «почтой» не известен.",
        "строка 3, столбец «Ссылка»: «ссылка» не открыть",
        "строка 3, столбец «Компетенции»: компетенция «K9» не известна.",
        "строка 3, столбец «Мест»: «0» не подходит.",
        "строка 3, столбец «От школы»: «-1» не подходит.",
        "строка 3, столбец «Код контактного лица»: здесь может быть только код участника",
        "строка 4, столбец «Дата»: этот день и час уже прошли.",
        "строка 5, столбец «Начало»: дата есть, а времени начала нет.",
        "строка 6, столбец «Дата»: «20.12» не похоже на дату.",
        "строка 7, столбец «Код контактного лица»: участника с кодом «P-ZZZZZZ» в принимающей школе нет.",
    ):
        assert f"Лист «Стажировки», {place}" in result.stderr
    assert "Всего замечаний: 16. Ничего не загружено." in result.stderr
    assert "Примерова" not in result.stderr
    assert stored(database_url) == []


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_the_template_is_written_once_and_its_examples_are_not_loaded(desk: Desk) -> None:
    path = desk.folder / "шаблон.xlsx"
    assert events("template", path).exit_code == 0
    assert load_workbook(path).sheetnames == [EVENTS, "Как заполнять"]
    assert "уже есть" in events("template", path).stderr

    result = events("import", path)

    assert result.exit_code == 1
    assert "нет ни одной заполненной строки" in result.stderr
