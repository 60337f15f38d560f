"""What an operator does by the command line stands in the journal that coordinators read, without an actor."""

from pathlib import Path

import pytest
from sqlalchemy import select
from typer.testing import CliRunner

from bot.commands import forms, report, roster, waves
from db.engine import parse_url, writing_engine
from db.tables import audit
from tests.people.roster_desk import Desk, open_desk

COMMANDS = {"forms": forms.app, "report": report.app, "roster": roster.app, "waves": waves.app}
FORM = """| survey |
| | type | name | label |
| | text | q | Вопрос |
| settings |
| | form_title | form_id | version |
| | Опрос | own | 1 |
"""


@pytest.fixture
def desk(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return open_desk(tmp_path, database_url, monkeypatch)


def acts(database_url: str) -> list[tuple[str, int | None, str]]:
    engine = writing_engine(parse_url(database_url))
    with engine.begin() as connection:
        found = connection.execute(select(audit.c.act, audit.c.actor_id, audit.c.about).order_by(audit.c.id)).all()
    engine.dispose()
    return [(row.act, row.actor_id, row.about) for row in found]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_every_act_of_the_command_line_is_in_the_journal(desk: Desk, database_url: str) -> None:
    (desk.folder / "own.md").write_text(FORM, encoding="utf-8")

    def run(command: str, *arguments: object) -> str:
        result = CliRunner().invoke(COMMANDS[command], [str(argument) for argument in arguments])
        assert result.exit_code == 0, result.output
        return result.stdout

    run("roster", "import", desk.book(), "--yes")
    participant = desk.codes()["Примерова"][0]
    run("roster", "cards", desk.folder / "cards.pdf", "--bot", "Primer_bot", "--school", "001")
    run("roster", "reissue", participant)
    run("forms", "publish", desk.folder / "own.md")
    run("forms", "publish", desk.folder / "own.md")
    run("waves", "open", "own", "--name", "Опрос", "--closes", "2099-01-01")
    run("report", "wave", "Опрос", "--out", desk.folder / "report.xlsx")
    run("waves", "close", "1")

    assert acts(database_url) == [
        ("roster-loaded", None, '{"added": 2, "changed": 0, "left": 0, "schools": 2, "server": 1}'),
        ("invitations-made", None, '{"count": 2, "server": 1}'),
        ("invitations-made", None, '{"count": 1, "school": "001", "server": 1}'),
        ("code-reissued", None, f'{{"person": "{participant}", "server": 1}}'),
        ("form-published", None, '{"form": "own", "name": "Опрос", "server": 1, "version": "1"}'),
        ("wave-published", None, '{"name": "Опрос", "people": 2, "server": 1, "wave": 1}'),
        ("export", None, '{"kind": "xlsx", "name": "Опрос", "server": 1, "wave": 1}'),
        ("wave-closed", None, '{"name": "Опрос", "server": 1, "wave": 1}'),
    ]
