"""`vzaimno roster codes` and `reissue`: secrets on paper, for one pair of hands."""

import asyncio
import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from demo.telegram import Telegram
from tests.people.roster_books import PETR, TWO_SCHOOLS, saved, workbook
from tests.people.roster_desk import Desk, execute, open_desk

TOKEN = "700000002:AAEinvented-token-of-the-roster-tests"
CODE = re.compile(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}")


@pytest.fixture
def desk(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return open_desk(tmp_path, database_url, monkeypatch)


def test_the_list_of_codes_has_names_links_and_is_for_its_owner_only(desk: Desk) -> None:
    desk.run("import", desk.book(), "--yes")

    codes = desk.codes()

    assert set(codes) == {"Примерова", "Образцов"}
    participant, code, link = codes["Примерова"]
    assert re.fullmatch(r"P-[0-9A-Z]{6}", participant)
    assert CODE.fullmatch(code)
    assert link == f"https://t.me/Primer_bot?start={code}"
    assert (desk.folder / "codes.xlsx").stat().st_mode & 0o077 == 0


def test_the_list_of_codes_never_replaces_a_file_unasked(desk: Desk) -> None:
    desk.run("import", desk.book(), "--yes")
    path = desk.folder / "codes.xlsx"
    path.write_bytes(b"somebody's work")

    result = desk.run("codes", path, "--bot", "Primer_bot")

    assert (result.exit_code, path.read_bytes()) == (1, b"somebody's work")


def test_a_name_that_looks_like_a_formula_stays_a_text_in_the_list(desk: Desk) -> None:
    schools = [TWO_SCHOOLS[0], ("002", "'=HYPERLINK(1)", "Гимназия", "Город")]
    made = workbook(schools=schools)
    made["Школы"]["B3"].value = "=HYPERLINK(1)"
    made["Школы"]["B3"].data_type = "s"
    assert desk.run("import", saved(made, desk.folder), "--yes").exit_code == 0
    desk.codes()

    cells = [row[1] for row in load_workbook(desk.folder / "codes.xlsx").worksheets[0].iter_rows(min_row=2)]

    assert [cell.data_type for cell in cells if str(cell.value).startswith("=")] == ["s"]


def test_codes_can_go_back_into_the_roster(desk: Desk) -> None:
    desk.run("import", desk.book(), "--yes")
    anna = desk.codes()["Примерова"][0]

    renamed = ("001", "Директор", "Вымыслова", "Анна", "Петровна", None, anna)
    result = desk.run("import", desk.book(renamed, PETR), "--yes")

    assert "Люди: добавлено 0, изменено 1, выбыло 0." in result.stdout
    assert desk.codes()["Вымыслова"][0] == anna


@pytest.mark.parametrize("name", ["это не имя", "a", "t.me/Primer_bot"])
def test_a_wrong_name_of_the_bot_is_refused(desk: Desk, name: str) -> None:
    desk.run("import", desk.book(), "--yes")
    assert "не похоже на имя бота" in desk.run("codes", desk.folder / "codes.xlsx", "--bot", name).stderr


def test_without_a_token_the_name_of_the_bot_must_be_given(desk: Desk) -> None:
    desk.run("import", desk.book(), "--yes")

    result = desk.run("codes", desk.folder / "codes.xlsx")

    assert (result.exit_code, (desk.folder / "codes.xlsx").exists()) == (1, False)
    assert "--bot" in result.stderr


async def test_with_a_token_telegram_is_asked_for_the_name(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    telegram = Telegram(TOKEN)
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("BOT_API_URL", await telegram.start())
    path = desk.folder / "codes.xlsx"
    await asyncio.to_thread(desk.run, "import", desk.book(), "--yes")
    try:
        result = await asyncio.to_thread(desk.run, "codes", path)
    finally:
        await telegram.stop()

    assert result.exit_code == 0
    assert re.fullmatch(r"https://t\.me/\w+\?start=[0-9A-Z-]+", str(load_workbook(path).worksheets[0]["I2"].value))

    path.unlink()
    unreachable = await asyncio.to_thread(desk.run, "codes", path)
    assert unreachable.exit_code == 1
    assert "Telegram не отвечает" in unreachable.stderr


def test_a_reissued_code_replaces_the_old_one(desk: Desk) -> None:
    desk.run("import", desk.book(), "--yes")
    participant, old, _ = desk.codes()["Примерова"]

    result = desk.run("reissue", participant.lower(), "--bot", "Primer_bot")

    assert result.exit_code == 0
    new = desk.codes()["Примерова"][1]
    assert new != old
    assert result.stdout.splitlines() == [
        f"{participant}: новый код приглашения {new}",
        f"https://t.me/Primer_bot?start={new}",
    ]


@pytest.mark.parametrize(("code", "words"), [("P-ZZZZZZ", "в реестре нет"), ("директор", "не похоже на код")])
def test_a_code_that_is_nobodys_is_not_reissued(desk: Desk, code: str, words: str) -> None:
    desk.run("import", desk.book(), "--yes")

    result = desk.run("reissue", code)

    assert result.exit_code == 1
    assert words in result.stderr


def test_everybody_inside_means_no_list(desk: Desk, database_url: str) -> None:
    desk.run("import", desk.book(), "--yes")
    execute(database_url, "UPDATE invitation SET used_at = issued_at")

    result = desk.run("codes", desk.folder / "codes.xlsx", "--bot", "Primer_bot")

    assert (result.exit_code, (desk.folder / "codes.xlsx").exists()) == (0, False)
    assert "Все приглашённые уже вошли" in result.stdout


def test_a_municipality_without_a_roster_says_so(desk: Desk, database_url: str) -> None:
    execute(
        database_url,
        "INSERT INTO municipality (code, name, time_zone) VALUES ('main', 'Примерный район', 'Europe/Moscow')",
    )
    assert "Реестр пуст" in desk.run("codes", desk.folder / "codes.xlsx", "--bot", "Primer_bot").stderr
