"""`vzaimno doctor`: a line for each thing a running bot needs, and what to do where something is missing."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.commands import forms
from bot.doctor import examine
from bot.settings import read_settings
from demo.telegram import Telegram
from tests.world import TOKEN

IN_ORDER = {
    "bot_token": TOKEN,
    "owner_ids": "1",
    "operator_name": "Управление образования",
    "operator_address": "ст. Примерная, 1",
}


async def lines(tmp_path: Path, capsys: pytest.CaptureFixture[str], **changes: object) -> tuple[bool, dict[str, str]]:
    async with Telegram(TOKEN) as telegram:
        settings = read_settings(
            _env_file=None,
            **{
                **IN_ORDER,
                "bot_api_url": telegram.url,
                "data_dir": tmp_path,
                "database_url": f"sqlite:///{tmp_path}/vzaimno.sqlite3",
                **changes,
            },
        )
        fine = await examine(settings)
    said = capsys.readouterr().out.splitlines()
    assert all(line.startswith(("ok   ", "mend ")) for line in said)
    return fine, {line[5:].partition(":")[0]: line for line in said}


async def test_a_machine_in_order_is_told_so_line_by_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fine, said = await lines(tmp_path, capsys)

    assert fine, said
    assert list(said) == ["token", "clock", "database", "disk", "consent", "owners", "pictures"]
    assert "empty; the first start prepares it" in said["database"]
    assert TOKEN not in "".join(said.values())


@pytest.mark.parametrize(
    ("line", "change", "cure"),
    [
        ("token", {"bot_token": "700000002:AAEinvented-token-of-nobody-at-all"}, "copy it anew from BotFather"),
        ("token", {"bot_api_url": "http://127.0.0.1:9"}, "check the network"),
        ("database", {"database_url": "sqlite:////proc/nowhere/vzaimno.sqlite3"}, "DATABASE_URL cannot be opened"),
        ("consent", {"consent_dir": Path("/nowhere")}, "CONSENT_DIR"),
        ("owners", {"owner_ids": ""}, "set OWNER_IDS"),
    ],
)
async def test_what_is_wrong_is_named_with_its_cure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, change: dict[str, object], cure: str
) -> None:
    fine, said = await lines(tmp_path, capsys, **change)

    assert not fine
    assert said[line].startswith("mend ")
    assert cure in said[line]


def test_forms_are_checked_with_place_and_cure_published_once_and_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/vzaimno.sqlite3")
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)
    good, bad = tmp_path / "good.md", tmp_path / "bad.md"
    good.write_text(
        "| survey |\n| | type | name | label |\n| | text | q | Вопрос |\n"
        "| settings |\n| | form_title | form_id | version |\n| | Опрос | own | 1 |\n",
        encoding="utf-8",
    )
    bad.write_text(good.read_text("utf-8").replace("| text |", "| telepathy |"), encoding="utf-8")

    def run(*arguments: object) -> tuple[int, str]:
        result = CliRunner().invoke(forms.app, [str(argument) for argument in arguments])
        return result.exit_code, result.output

    code, said = run("check", good, bad)
    assert code == 1
    assert "good.md: ok, 1 questions, version 1" in said
    assert "строка 2, столбец type" in said
    assert run("publish", bad)[0] == 1
    assert run("publish", good) == (0, "good.md: ok, 1 questions, version 1\npublished: own, version 1 — Опрос\n")
    good.write_text(good.read_text("utf-8").replace("Вопрос", "Другой вопрос"), encoding="utf-8")
    code, said = run("publish", good)
    assert code == 1
    assert "raise it in the settings sheet" in said
    code, said = run("list")
    assert (code, "own" in said, "Опрос" in said) == (0, True, True)
