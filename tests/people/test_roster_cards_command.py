"""`vzaimno roster cards`: paper to cut and hand out, and the same links as a workbook."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.people.roster_desk import Desk, open_desk


@pytest.fixture
def desk(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return open_desk(tmp_path, database_url, monkeypatch)


def listed(path: Path) -> list[str]:
    return [str(cell) for row in load_workbook(path).worksheets[0].iter_rows(values_only=True) for cell in row if cell]


def test_cards_and_links_are_made_for_their_owner_only_and_without_names(desk: Desk) -> None:
    desk.run("import", desk.book(), "--yes")

    result = desk.run("cards", desk.folder / "cards.pdf", "--bot", "Primer_bot")

    assert result.exit_code == 0, result.output
    assert "Карточек: 2" in result.output
    assert (desk.folder / "cards.pdf").read_bytes().startswith(b"%PDF")
    for name in ("cards.pdf", "cards.xlsx"):
        assert (desk.folder / name).stat().st_mode & 0o077 == 0
    assert "Примерова" not in listed(desk.folder / "cards.xlsx")
    assert "Имя" not in listed(desk.folder / "cards.xlsx")


def test_names_are_written_when_asked_for_with_a_word_of_warning(desk: Desk) -> None:
    desk.run("import", desk.book(), "--yes")

    result = desk.run("cards", desk.folder / "cards.pdf", "--bot", "Primer_bot", "--names")

    assert "не отправляйте их в чаты" in result.output
    assert "Примерова" in listed(desk.folder / "cards.xlsx")


def test_cards_of_one_school_are_of_that_school(desk: Desk) -> None:
    desk.run("import", desk.book(), "--yes")

    result = desk.run("cards", desk.folder / "cards.pdf", "--bot", "Primer_bot", "--school", "002")

    assert "Карточек: 1" in result.output
    assert "Школа № 1, ст. Примерная" not in listed(desk.folder / "cards.xlsx")


def test_no_file_is_replaced_unasked_and_nothing_is_half_written(desk: Desk) -> None:
    desk.run("import", desk.book(), "--yes")
    (desk.folder / "cards.xlsx").write_bytes(b"somebody's work")

    result = desk.run("cards", desk.folder / "cards.pdf", "--bot", "Primer_bot")

    assert result.exit_code == 1
    assert not (desk.folder / "cards.pdf").exists()
    assert (desk.folder / "cards.xlsx").read_bytes() == b"somebody's work"


def test_another_kind_of_file_is_refused_with_an_example(desk: Desk) -> None:
    desk.run("import", desk.book(), "--yes")

    result = desk.run("cards", desk.folder / "cards.docx", "--bot", "Primer_bot")

    assert result.exit_code == 1
    assert "карточки.pdf" in result.output
