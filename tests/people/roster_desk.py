"""The server's command line in tests: a folder, a database and what was printed."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner, Result

from bot.commands.roster import app
from db.engine import parse_url, writing_engine
from tests.people.roster_books import ANNA, PETR, Cell, saved, workbook


class Desk:
    """The server's command line and the folder it is used in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *arguments: object, say: str = "") -> Result:
        return CliRunner().invoke(app, [str(argument) for argument in arguments], input=say)

    def book(self, *people: Sequence[Cell], name: str = "roster.xlsx") -> Path:
        return saved(workbook(people=people or (ANNA, PETR)), self.folder, name)

    def codes(self) -> dict[str, tuple[str, str, str]]:
        """Surname -> participant's code, invitation, link, as the written list has them."""
        path = self.folder / "codes.xlsx"
        assert self.run("codes", path, "--bot", "@Primer_bot", "--force").exit_code == 0
        rows = load_workbook(path).worksheets[0].iter_rows(min_row=2, values_only=True)
        return {str(row[4]): (str(row[3]), str(row[7]), str(row[8])) for row in rows}


def open_desk(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Desk:
    folder = tmp_path / "desk"
    folder.mkdir()
    execute(database_url, "DELETE FROM municipality")  # before the first start of the bot
    monkeypatch.chdir(folder)
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.setenv("MUNICIPALITY", "Примерный район")
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.delenv("BOT_TOKEN", raising=False)
    return Desk(folder)


def execute(database_url: str, statement: str) -> None:
    engine = writing_engine(parse_url(database_url))
    with engine.begin() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()
