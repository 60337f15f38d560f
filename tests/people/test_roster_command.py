"""`vzaimno roster template` and `import` as an operator types them."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.people.roster_books import ANNA, TWO_SCHOOLS, saved, workbook
from tests.people.roster_desk import Desk, execute, open_desk


@pytest.fixture
def desk(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return open_desk(tmp_path, database_url, monkeypatch)


def test_the_template_is_written_once_and_replaced_only_when_told(desk: Desk) -> None:
    path = desk.folder / "шаблон.xlsx"
    first = desk.run("template", path)
    assert (first.exit_code, load_workbook(path).sheetnames) == (0, ["Школы", "Люди", "Как заполнять"])
    path.write_bytes(b"filled in by hand")

    again = desk.run("template", path)

    assert again.exit_code == 1
    assert "уже есть" in again.stderr
    assert path.read_bytes() == b"filled in by hand"
    assert desk.run("template", path, "--force").exit_code == 0
    assert load_workbook(path).sheetnames[0] == "Школы"


def test_a_folder_that_is_not_there_is_said_in_one_line(desk: Desk) -> None:
    result = desk.run("template", desk.folder / "нет" / "шаблон.xlsx")
    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)


def test_an_import_shows_the_plan_asks_and_says_how_many(desk: Desk) -> None:
    result = desk.run("import", desk.book(), say="y\n")

    assert result.exit_code == 0
    assert "Примерова Анна Петровна" in result.stdout
    assert "Люди: добавится 2, изменится 0, выбудет 0, без изменений 0." in result.stdout
    assert "Люди: добавлено 2, изменено 0, выбыло 0." in result.stdout
    assert "Новых приглашений: 2" in result.stdout


def test_a_no_leaves_everything_as_it_was(desk: Desk) -> None:
    result = desk.run("import", desk.book(), say="n\n")

    assert result.exit_code == 1
    assert "Ничего не загружено." in result.stderr
    assert desk.run("codes", desk.folder / "codes.xlsx", "--bot", "Primer_bot").exit_code == 1


def test_the_same_file_again_has_nothing_to_do_and_does_not_ask(desk: Desk) -> None:
    assert desk.run("import", desk.book(), "--yes").exit_code == 0

    result = desk.run("import", desk.book())

    assert result.exit_code == 0
    assert "загружать нечего" in result.stdout


def test_faults_are_listed_with_their_cures_and_nothing_is_imported(desk: Desk) -> None:
    result = desk.run("import", desk.book(("003", "Директор"), ("001", "Космонавт")), "--yes")

    assert result.exit_code == 1
    assert "Лист «Люди», строка 2, столбец «Код школы»: школы с кодом «003» нет на листе «Школы»." in result.stderr
    assert "Лист «Люди», строка 3, столбец «Должность»: должность «Космонавт» не известна." in result.stderr
    assert "Всего замечаний: 2. Ничего не загружено." in result.stderr
    assert "Реестр пуст" in desk.run("codes", desk.folder / "codes.xlsx", "--bot", "Primer_bot").stderr


def test_more_faults_than_fit_a_screen_are_counted(desk: Desk) -> None:
    result = desk.run("import", desk.book(*((f"9{number:03}", "Директор") for number in range(300))))

    assert result.exit_code == 1
    assert "… и ещё замечаний: 260" in result.stderr
    assert "Всего замечаний: 300." in result.stderr


def test_a_code_of_nobody_is_refused_with_its_row(desk: Desk) -> None:
    result = desk.run("import", desk.book((*ANNA, None, "P-ZZZZZZ")), "--yes")

    assert result.exit_code == 1
    assert "Лист «Люди», строка 2, столбец «Код участника»: участника с кодом «P-ZZZZZZ»" in result.stderr


def test_a_file_that_is_not_a_workbook_is_refused_in_words(desk: Desk) -> None:
    path = desk.folder / "реестр.xlsx"
    path.write_text("Код школы;Должность", "utf-8")

    result = desk.run("import", path)

    assert result.exit_code == 1
    assert result.stderr.startswith("Это текст (например, .csv)")


def test_a_shrunken_roster_and_a_doubtful_name_are_pointed_out(desk: Desk) -> None:
    desk.run("import", desk.book(), "--yes")

    result = desk.run("import", desk.book(("001", "Директор", "Вымыслова", "Анна", "Петровна")), say="n\n")

    assert "Внимание: выбудет больше половины." in result.stdout
    assert "Проверьте: строка 2: Вымыслова Анна Петровна добавится" in result.stdout


def test_square_brackets_in_a_name_are_only_brackets(desk: Desk) -> None:
    schools = [("001", "Школа [bold] № 1", "СОШ", "Город"), *TWO_SCHOOLS[1:]]
    result = desk.run("import", saved(workbook(schools=schools), desk.folder), "--yes")

    assert result.exit_code == 0
    assert "Школа [bold] № 1" in result.stdout


def test_with_several_municipalities_one_must_be_named(desk: Desk, database_url: str) -> None:
    desk.run("import", desk.book(), "--yes")
    execute(
        database_url,
        "INSERT INTO municipality (code, name, time_zone) VALUES ('north', 'Северный район', 'Europe/Moscow')",
    )

    unnamed = desk.run("import", desk.book(), "--yes")
    assert unnamed.exit_code == 1
    assert "main (Примерный район), north (Северный район)" in unnamed.stderr
    assert desk.run("import", desk.book(), "--yes", "--municipality", "south").exit_code == 1

    named = desk.run("import", desk.book(), "--yes", "--municipality", "north")
    assert "Люди: добавлено 2" in named.stdout


def test_the_first_import_may_choose_the_municipalitys_code(desk: Desk) -> None:
    assert desk.run("import", desk.book(), "--yes", "--municipality", "primer").exit_code == 0
    assert "загружать нечего" in desk.run("import", desk.book(), "--municipality", "primer").stdout


def test_a_long_roster_is_shown_in_part_and_imported_whole(desk: Desk) -> None:
    result = desk.run("import", desk.book(*(("001", "Директор") for _ in range(90))), "--yes")

    assert "… и ещё строк: 30" in result.stdout
    assert "Люди: добавлено 90" in result.stdout
