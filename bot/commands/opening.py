"""The database for commands that are not the bot: migrated, one transaction a call."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Protocol, TypeVar

import typer
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from bot.settings import Settings
from db import schema
from db.engine import parse_url, writing_engine
from db.unit import Unit

T = TypeVar("T")


class Run(Protocol):
    def __call__(self, work: Callable[[Unit], T]) -> T:
        """Run the work as one unit and return what it returned."""
        ...


@contextmanager
def open_database(settings: Settings) -> Iterator[Run]:
    """Open the configured database; one that cannot be opened ends the command with one line."""
    try:
        schema.upgrade(settings.database_url)
        engine = writing_engine(parse_url(settings.database_url))
    except (SQLAlchemyError, OSError) as failure:
        line = str(getattr(failure, "orig", failure)).strip().split("\n", 1)[0]
        typer.echo(f"DATABASE_URL: the database cannot be opened ({line})", err=True)
        raise typer.Exit(69) from None
    try:
        yield _runner(engine)
    finally:
        engine.dispose()


def _runner(engine: Engine) -> Run:
    def run(work: Callable[[Unit], T]) -> T:
        with engine.begin() as connection:
            return work(Unit(connection, datetime.now(UTC)))

    return run
