"""`vzaimno db …`"""

import typer

from bot.cli import settings_or_exit
from bot.commands.opening import open_database
from db import schema

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
