"""`vzaimno waves …`: open a diagnostic from the server."""

from datetime import UTC, datetime, time, timedelta
from typing import Annotated, NoReturn
from zoneinfo import ZoneInfo

import typer
from rich.console import Console
from rich.table import Table

from bot.commands.opening import open_database
from bot.exits import settings_or_exit
from bot.founding import found
from bot.settings import Settings
from db.unit import Unit
from people import audit
from surveys import publishing, reminding, waves
from surveys.audience import EVERYBODY
from surveys.invited import headcount

app = typer.Typer(no_args_is_help=True)

Day = Annotated[str | None, typer.Option(help="A day, YYYY-MM-DD; it begins or ends in TIME_ZONE.")]


@app.command("open")
def open_wave(
    form: Annotated[str, typer.Argument(help="The form's key, as `vzaimno forms list` shows it.")],
    name: Annotated[str, typer.Option(help="What people read: Диагностика «Осень»")],
    closes: Annotated[str, typer.Option(help="The last day, YYYY-MM-DD, inclusive.")],
    opens: Day = None,
) -> None:
    """Open a wave of the newest version of a form for everybody of the municipality."""
    settings = settings_or_exit()
    until = _day(closes, settings) + timedelta(days=1)
    since = datetime.now(UTC) if opens is None else _day(opens, settings)
    if until <= since or until <= datetime.now(UTC):
        _stop("--closes: the last day must not be over and not before the first")
    if not 1 <= len(name.strip()) <= 100:
        _stop("--name: 1 to 100 characters")

    def make(unit: Unit) -> str:
        home = found(unit, settings)
        published = publishing.newest(unit, form)
        if published is None:
            return ""
        wave_id = waves.create(
            unit,
            municipality_id=home,
            form_id=published.id,
            name=name.strip(),
            opens_at=since,
            closes_at=until,
            reminders=reminding.USUAL,
        )
        people = headcount(unit, home, EVERYBODY).people
        audit.from_server(unit, home, "wave-published", {"wave": wave_id, "name": name.strip(), "people": people})
        return published.version

    with open_database(settings) as run:
        version = run(make)
    if not version:
        _stop(f"no form «{form}» is published; see: vzaimno forms list")
    typer.echo(f"opened: {name}, version {version}, until {closes} inclusive ({settings.time_zone})")


@app.command("list")
def list_waves() -> None:
    """Every wave, the newest first."""
    settings = settings_or_exit()
    zone = ZoneInfo(settings.time_zone)
    with open_database(settings) as run:
        found_waves = run(waves.every)
    table = Table("number", "name", "form", "opens", "closes", "finished")
    for wave in found_waves:
        table.add_row(
            str(wave.wave_id),
            wave.name,
            f"{wave.form_key} {wave.version}",
            f"{wave.opens_at.astimezone(zone):%Y-%m-%d %H:%M}",
            f"{wave.closes_at.astimezone(zone):%Y-%m-%d %H:%M}",
            str(wave.finished),
        )
    Console().print(table if found_waves else "there is no wave yet; see: vzaimno waves open --help")


@app.command("close")
def close_wave(
    number: Annotated[int, typer.Argument(help="The wave's number, as `vzaimno waves list` shows it.")],
) -> None:
    """Close a wave now; answers so far are kept."""
    with open_database(settings_or_exit()) as run:
        closed = run(lambda unit: waves.close(unit, number))
    if not closed:
        _stop(f"there is no open wave {number}; see: vzaimno waves list")
    typer.echo(f"wave {number} is closed")


def _day(text: str, settings: Settings) -> datetime:
    try:
        return datetime.combine(datetime.strptime(text, "%Y-%m-%d").date(), time(), ZoneInfo(settings.time_zone))  # noqa: DTZ007
    except ValueError:
        _stop(f"«{text}» is no day; write it like 2026-12-20")


def _stop(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(1)
