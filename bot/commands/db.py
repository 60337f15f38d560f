"""`vzaimno db …`"""

from pathlib import Path
from typing import Annotated, NoReturn

import typer
from sqlalchemy.exc import SQLAlchemyError

from bot.commands.opening import open_database
from bot.exits import settings_or_exit
from db import schema
from db.backup import BackupTrouble, Summary
from db.backup import backup as write_backup
from db.backup import restore as read_backup

app = typer.Typer(no_args_is_help=True)


@app.callback()
def group() -> None:
    """The database."""


@app.command()
def upgrade() -> None:
    """Bring the database to the shape this program needs; `run` does it by itself at every start."""
    with open_database(settings_or_exit()) as run:
        revision = run(lambda unit: schema.current(unit.connection))
    typer.echo(f"the database is at revision {revision}")


@app.command()
def backup(file: Annotated[Path, typer.Argument(help="The file to write, e.g. vzaimno-2026-11-23.zip")]) -> None:
    """Write everything into one file, consistent while the bot runs. It holds names: keep it as safe as the database."""
    if file.exists():
        _stop(f"{file} exists already; choose another name")
    try:
        made = write_backup(settings_or_exit().database_url, file, progress=_told)
    except (BackupTrouble, OSError, SQLAlchemyError) as trouble:
        _stop(f"no backup was made: {_line(trouble)}")
    _summary("backed up", made)


@app.command()
def restore(file: Annotated[Path, typer.Argument(help="A file that `db backup` wrote")]) -> None:
    """Fill an empty database from a backup, checking every row; also the way from SQLite to PostgreSQL."""
    if not file.exists():
        _stop(f"{file}: there is no such file")
    try:
        made = read_backup(file, settings_or_exit().database_url, progress=_told)
    except (BackupTrouble, OSError, SQLAlchemyError) as trouble:
        _stop(f"nothing was restored: {_line(trouble)}")
    _summary("restored", made)


def _told(table: str, rows: int) -> None:
    if rows:
        typer.echo(f"  {table}: {rows}")


def _summary(done: str, made: Summary) -> None:
    typer.echo(
        f"{done}: {sum(made.rows.values())} rows of revision {made.revision}, as of {made.made_at:%Y-%m-%d %H:%M} UTC"
    )


def _line(trouble: Exception) -> str:
    return str(getattr(trouble, "orig", trouble)).strip().split("\n", 1)[0]


def _stop(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(1)
