"""`vzaimno certificates` and `vzaimno paperwork`: papers with names are made on the operator's server."""

import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import which
from zoneinfo import ZoneInfo

import pytest
import typer
from sqlalchemy import insert, select
from typer.testing import CliRunner, Result

from bot.commands import papers
from db.engine import parse_url, writing_engine
from db.tables import audit, person_name
from db.unit import Unit
from handlers.screens.certificate_words import paper
from internships import certifying
from internships.certificates import Certificate, Details
from reports.certificate_paper import certificate_pdf
from tests.internships.visits import Visit, mark
from tests.people.roster_desk import open_desk
from texts.translator import translator

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

app = typer.Typer()
app.command("certificates")(papers.certificates)
app.command("paperwork")(papers.paperwork)


@pytest.fixture
def visit(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Visit:
    """An event that is over; two came, one did not."""
    open_desk(tmp_path, database_url, monkeypatch)
    engine = writing_engine(parse_url(database_url))
    with engine.begin() as connection:
        unit = Unit(connection, datetime.now(UTC))
        made = Visit(guests=3, code="main", starts_in=timedelta(hours=-5)).build(unit)
        anna, boris, vera = made.people
        unit.run(insert(person_name).values(person_id=anna, surname="Примерова", given="Анна", patronymic="Петровна"))
        for one, attendance in ((anna, "came"), (boris, "late"), (vera, "absent")):
            mark(unit, made.event, one, attendance)
            certifying.consider(unit, made.event, one)
    engine.dispose()
    return made


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_a_file_for_everybody_who_has_earned_one_and_only_for_its_owners_eyes(
    visit: Visit, tmp_path: Path, database_url: str
) -> None:
    folder = tmp_path / "сертификаты"

    result = run("certificates", visit.event, "--out", folder, "--bot", "Primer_bot")

    assert result.exit_code == 0, result.output
    assert "Сертификатов: 2" in result.output
    assert "не отправляйте их в чаты" in result.output
    files = sorted(folder.iterdir())
    assert [file.suffix for file in files] == [".pdf", ".pdf"]
    assert all(file.read_bytes().startswith(b"%PDF") and file.stat().st_mode & 0o077 == 0 for file in files)
    again = run("certificates", visit.event, "--out", folder, "--bot", "Primer_bot")
    assert again.exit_code == 1
    assert "уже есть" in again.output
    engine = writing_engine(parse_url(database_url))
    with engine.begin() as connection:
        about = connection.execute(select(audit.c.about).where(audit.c.act == "certificates-printed")).scalar()
    engine.dispose()
    assert about is not None
    assert "Примерова" not in about


def test_an_event_that_there_is_not_is_one_line(visit: Visit, tmp_path: Path) -> None:
    result = run("certificates", 99, "--out", tmp_path / "x", "--bot", "Primer_bot")
    assert result.exit_code == 1
    assert "Стажировки с номером 99 нет" in result.output
    assert visit.event


def test_the_papers_are_filled_in_and_shown(visit: Visit) -> None:
    result = run("paperwork", "--municipality", "main", "--basis", "приказ № 17", "--feedback-first")

    assert result.exit_code == 0, result.output
    assert "Основание: приказ № 17 (проверить по журналу регистрации)" in result.output
    assert "Орган: ______" in result.output
    assert "после явки и отзыва" in result.output
    assert "не длиннее 100" in run("paperwork", "--municipality", "main", "--city", "я" * 101).output
    assert visit.home


SAMPLE = Certificate(
    1, 1, 1, 1, 2026, 17, "7F3K9QWE2X", "trainee",
    Details(
        "Управление образования", "г. Образцовск", "Начальник", "", "", "Справки и решения", "школа № 4",
        "2026-11-26T07:00:00+00:00", "2026-11-26T10:00:00+00:00", 4.0, "dep_edu", "школа № 5",
    ),
    datetime(2026, 11, 26, 10, tzinfo=UTC), None,
)  # fmt: skip


@pytest.mark.usefixtures("database_url")
def test_the_sheet_says_what_was_earned_and_leaves_lines_for_what_nobody_filled_in() -> None:
    sheet = paper(
        translator("ru"), SAMPLE, name="Примерова Анна Петровна", zone=ZoneInfo("Europe/Moscow"), bot_username="b"
    )

    words = " ".join(str(getattr(sheet, name)) for name in sheet.__slots__)
    assert "Сертификат участника № 2026-0017" in words
    assert "заместитель по учебной работе, школа № 5" in words
    assert "26 ноября 2026 г. · 4 академических часа" in words
    assert "приказ от «____»" in words
    assert sheet.signatory_name.strip("_") == ""
    assert sheet.link == "https://t.me/b?start=v_7F3K9QWE2X"
    for forbidden in ("удостоверение", "повышение квалификации", "диплом"):
        assert forbidden not in words.lower()


@pytest.mark.skipif(which("pdftotext") is None, reason="poppler reads the sheet back")
@pytest.mark.usefixtures("database_url")
def test_the_printed_sheet_is_one_page_of_searchable_text(tmp_path: Path) -> None:
    sheet = paper(
        translator("ru"), SAMPLE, name="Примерова-Образцова Анастасия Владиславовна",
        zone=ZoneInfo("Europe/Moscow"), bot_username="b",
    )  # fmt: skip
    file = tmp_path / "one.pdf"
    file.write_bytes(certificate_pdf(sheet))

    read = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True, timeout=60)

    words = read.stdout.decode()
    assert "Примерова-Образцова Анастасия Владиславовна" in words
    assert "«Справки и решения»" in words
    assert "7F3K9-QWE2X" in words
    assert words.count("\f") == 1
