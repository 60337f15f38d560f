"""The shape of the database over time: look at it, bring it up to date."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import URL, Connection, Engine, inspect, text

from db.engine import migrating_engine, parse_url

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0002"  # the newest revision; a test compares it with the migrations themselves
MIGRATIONS = Path(__file__).parent / "migrations"
ADVISORY_LOCK = 0x767A6169  # "vzai": two processes that start together must not migrate together


def upgrade(url: URL | str, revision: str = "head") -> None:
    """Walk the migrations up to `revision`; one that is there already costs a SELECT, not an import of Alembic."""
    engine = migrating_engine(_url(url))
    try:
        if revision == "head":
            with engine.connect() as connection:
                if current(connection) == HEAD:
                    return
        _walk(engine, revision)
    finally:
        engine.dispose()


def downgrade(url: URL | str, revision: str) -> None:
    engine = migrating_engine(_url(url))
    try:
        _walk(engine, revision, down=True)
    finally:
        engine.dispose()


def current(connection: Connection) -> str | None:
    """The revision the database is at; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return str(revision) if revision is not None else None


def config(connection: Connection) -> "Config":
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    made.set_main_option("path_separator", "os")
    made.attributes["connection"] = connection
    return made


def _url(url: URL | str) -> URL:
    return parse_url(url) if isinstance(url, str) else url


def _walk(engine: Engine, revision: str, *, down: bool = False) -> None:
    """All or nothing: a kill in the middle leaves the database at the revision it had."""
    from alembic import command

    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ADVISORY_LOCK})
        move = command.downgrade if down else command.upgrade
        move(config(connection), revision)
