"""`vzaimno events template` and `import`: internships of a whole year at once, checked before anything is written."""

from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner, Result

from bot.commands.events import app
from db.engine import parse_url, writing_engine
from db.tables import internship
from db.unit import Unit
from internships import events as stored_events
from internships.book_sheet import EVENTS
from internships.events import Event, Format
from surveys.audience import EVERYBODY, Audience
from tests.internships.event_books import Row, event_book
from tests.people.roster_books import ANNA, PETR, saved
from tests.people.roster_desk import Desk, execute, open_desk

ZONE = ZoneInfo("Europe/Moscow")
DAY = (datetime.now(UTC) + timedelta(days=60)).replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
DATE = f"{DAY:%d.%m.%Y}"
FIRST: Row = {
    "code": "С-01", "title": "Справки и решения", "school": "001", "date": DATE, "time": "10:00", "hours": "4",
    "format": "очно", "place": "ул. Школьная, 1", "competencies": "К3, k4", "capacity": "12", "quota": "2",
}  # fmt: skip
WHOLE: Row = {
    **FIRST, "about": "Открытая планёрка.\nРазбор трёх справок.", "format": "Смешанно", "map": "yandex.ru/maps/-/primer",
    "link": "https://meet.example.org/1", "bring": "Документ для охраны", "positions": "директор; завуч",
    "kinds": "Гимназия, СОШ", "schools": "002", "opens": f"{DAY - timedelta(days=30):%d.%m.%Y} 09:00",
    "closes": DAY - timedelta(days=2), "approval": "Да",
}  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Desk:
    desk = open_desk(tmp_path, database_url, monkeypatch)
    assert desk.run("import", desk.book(ANNA, PETR), "--yes").exit_code == 0
    return desk


def events(*arguments: object, say: str = "") -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=say)


def book(desk: Desk, *rows: Row) -> Path:
    return saved(event_book(*rows), desk.folder, "events.xlsx")


def stored(url: str) -> list[Event]:
    engine = writing_engine(parse_url(url))
    with engine.begin() as connection:
        rows = Unit(connection, datetime.now(UTC)).all(stored_events.select_events().order_by(internship.c.code))
    engine.dispose()
    return [stored_events.event(row) for row in rows]


def test_rows_become_drafts_and_the_same_file_again_has_nothing_to_do(desk: Desk, database_url: str) -> None:
    second = {"code": "С-02", "title": "Наставничество", "school": "002", "date": DAY, "time": time(9, 30), "hours": 3}
    path = book(desk, FIRST, {**second, "format": "Онлайн", "link": "https://meet.example.org/1"})

    result = events("import", path, say="y\n")

    assert result.exit_code == 0, result.output
    assert f"Добавится черновик · С-01 «Справки и решения»: {DATE} 10:00" in result.stdout
    assert [(one.title, one.state, one.competencies, one.capacity, one.hours) for one in stored(database_url)] == [
        ("Справки и решения", "draft", ("K3", "K4"), 12, 4.0),
        ("Наставничество", "draft", (), None, 3.0),
    ]
    again = events("import", path)
    assert again.exit_code == 0
    assert "загружать нечего" in again.stdout


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_row_says_all_that_the_chat_can_say_and_the_word_no_takes_it_back(desk: Desk, database_url: str) -> None:
    path = book(desk, WHOLE)
    assert events("import", path, "--yes").exit_code == 0

    (one,) = stored(database_url)

    assert (one.about, one.bring) == ("Открытая планёрка.\nРазбор трёх справок.", "Документ для охраны")
    assert (one.format, one.map_url) == (Format.MIXED, "https://yandex.ru/maps/-/primer")
    assert one.online_url == "https://meet.example.org/1"
    asked = one.audience
    assert asked == Audience(frozenset({"director", "dep_edu"}), asked.schools, frozenset({"gymnasium", "sosh"}))
    assert len(asked.schools) == 1
    start = DAY.replace(tzinfo=ZONE)
    assert one.signup_opens_at == (DAY - timedelta(days=30)).replace(hour=9, tzinfo=ZONE)
    assert one.signup_closes_at == start - timedelta(days=1)  # the second day before is open as a whole
    assert one.needs_approval
    assert "загружать нечего" in events("import", path).stdout

    freed = dict.fromkeys(("about", "place", "map", "link", "bring", "quota", "opens", "closes", "approval"), "Нет")
    freed |= {"positions": "все", "kinds": "Все", "schools": "для всех"}
    result = events("import", book(desk, {**FIRST, **freed}), "--yes")
    assert result.exit_code == 0, result.output
    assert "описание, карта, ссылка на встречу, что взять" not in result.stdout  # «формат» stands between them
    (one,) = stored(database_url)
    assert (one.about, one.place, one.map_url, one.online_url, one.bring) == ("", "", None, None, "")
    assert (one.school_quota, one.signup_opens_at, one.signup_closes_at, one.needs_approval) == (
        None,
        None,
        None,
        False,
    )
    assert one.audience == EVERYBODY


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_known_code_changes_its_draft_and_an_empty_cell_changes_nothing(desk: Desk, database_url: str) -> None:
    assert events("import", book(desk, WHOLE), "--yes").exit_code == 0
    (before,) = stored(database_url)

    short = {"code": "с-01", "title": "Справки и решения", "school": "001", "capacity": "15", "kinds": "Лицей"}
    result = events("import", book(desk, short), "--yes")

    assert "Изменится · с-01 «Справки и решения»: мест, для кого\n" in result.stdout
    (after,) = stored(database_url)
    assert (after.capacity, after.school_quota, after.about) == (15, 2, before.about)
    assert after.audience == Audience(before.audience.positions, before.audience.schools, frozenset({"lyceum"}))


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_what_is_published_stays_as_people_know_it(desk: Desk, database_url: str) -> None:
    assert events("import", book(desk, FIRST), "--yes").exit_code == 0
    execute(database_url, "UPDATE internship SET state = 'published', published_at = created_at")

    result = events("import", book(desk, {**FIRST, "time": "12:00"}))

    assert result.exit_code == 0
    assert "Останется как есть · С-01 «Справки и решения»: уже в календаре" in result.stdout
    assert "загружать нечего" in result.stdout


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_every_fault_is_named_with_its_place_and_cure_and_nothing_is_loaded(desk: Desk, database_url: str) -> None:
    after, past = f"{DAY + timedelta(days=1):%d.%m.%Y}", "01.02.2020"
    bare: Row = {"title": "Тема", "school": "001"}
    wrong: tuple[Row, ...] = (
        FIRST,
        {
            "code": "с-01", "school": "009", "date": "32.13.2026", "time": "25:00", "hours": "много", "format": "почтой",
            "link": "ссылка", "map": "карта", "competencies": "K9", "capacity": "0", "quota": "-1",
            "contact": "Примерова Анна", "about": "щ" * 1501, "bring": "щ" * 301, "positions": "директор, завучч",
            "kinds": "Академия", "schools": "001, 77", "opens": "скоро", "closes": "15.12", "approval": "может быть",
        },
        {**bare, "code": "С-03", "date": past, "time": "10:00"},
        {**bare, "code": "С-04", "date": DATE},
        {**bare, "code": "С-05", "date": "20.12 10:00"},
        {**bare, "code": "С-06", "contact": "P-ZZZZZZ"},
        {**bare, "code": "С-07", "date": DATE, "time": "10:00", "opens": after, "closes": f"{after} 18:00"},
        {**bare, "code": "С-08", "closes": past},
        {**bare, "code": "С-09", "opens": after, "closes": DATE},
        {**bare, "code": "С-10", "title": "=1+1", "date": True},
    )  # fmt: skip

    result = events("import", book(desk, *wrong), "--yes")

    assert result.exit_code == 1
    places = (
        "строка 3, столбец «Код стажировки»: код «с-01» уже есть в строке 2.",
        "строка 3, столбец «Тема»: ячейка пуста.",
        "строка 3, столбец «Описание»: текст слишком длинный: можно не больше 1500 знаков.",
        "строка 3, столбец «Код школы»: школы с кодом «009» нет в реестре.",
        "строка 3, столбец «Дата»: «32.13.2026» не похоже на дату.",
        "строка 3, столбец «Начало»: «25:00» не похоже на время.",
        "строка 3, столбец «Часов»: «много» не подходит.",
        "строка 3, столбец «Формат»: формат «почтой» не известен.",
        "строка 3, столбец «Ссылка на карту»: «карта» не открыть",
        "строка 3, столбец «Ссылка на встречу»: «ссылка» не открыть",
        "строка 3, столбец «Что взять с собой»: текст слишком длинный: можно не больше 300 знаков.",
        "строка 3, столбец «Компетенции»: компетенция «K9» не известна.",
        "строка 3, столбец «Мест»: «0» не подходит.",
        "строка 3, столбец «От школы»: «-1» не подходит.",
        "строка 3, столбец «Код контактного лица»: здесь может быть только код участника",
        "строка 3, столбец «Для должностей»: должность «завучч» не известна. Возможно, имелось в виду: «Заместитель",
        "строка 3, столбец «Для видов школ»: вид «Академия» не известен. Выберите из списка: Средняя школа",
        "строка 3, столбец «Для школ»: школы с кодом «77» нет в реестре.",
        "строка 3, столбец «Запись с»: «скоро» не похоже на дату.",
        "строка 3, столбец «Запись по»: «15.12» не похоже на дату.",
        "строка 3, столбец «С подтверждением»: «может быть» не подходит. Впишите «Да» или «Нет»",
        "строка 4, столбец «Дата»: этот день и час уже прошли.",
        "строка 5, столбец «Начало»: дата есть, а времени начала нет.",
        "строка 6, столбец «Дата»: «20.12 10:00» не похоже на дату.",
        "строка 7, столбец «Код контактного лица»: участника с кодом «P-ZZZZZZ» в принимающей школе нет.",
        "строка 8, столбец «Запись с»: запись открылась бы после начала стажировки.",
        "строка 8, столбец «Запись по»: запись закрылась бы после начала стажировки.",
        "строка 9, столбец «Запись по»: этот день записи уже прошёл.",
        "строка 10, столбец «Запись по»: запись закрылась бы раньше, чем откроется.",
        "строка 11, столбец «Тема»: здесь формула.",
        "строка 11, столбец «Дата»: здесь ИСТИНА или ЛОЖЬ.",
    )
    for place in places:
        assert f"Лист «Стажировки», {place}" in result.stderr
    assert f"Всего замечаний: {len(places)}. Ничего не загружено." in result.stderr
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
