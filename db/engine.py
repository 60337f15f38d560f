"""Connections: one way to open each database, with the settings that durability needs."""

import contextlib
import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

BUSY_MILLISECONDS = 5_000
POSTGRES_WRITERS = 4
# A network that swallows packets looks like a slow server for hours; half a minute is enough to call it gone.
NOTICE_SILENCE = {
    "connect_timeout": 10,
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,
}


def parse_url(text: str) -> URL:
    """Accept what people write (`postgresql://…`, `sqlite:///file`) and name the drivers ourselves."""
    url = make_url(text)
    backend = url.get_backend_name()
    if backend == "sqlite":
        return url.set(drivername="sqlite+pysqlite")
    if backend in {"postgresql", "postgres"}:
        return url.set(drivername="postgresql+psycopg")
    raise ValueError(f"{backend} is not supported; use sqlite:///… or postgresql://…")


def is_sqlite(url: URL) -> bool:
    return url.get_backend_name() == "sqlite"


def writing_engine(url: URL) -> Engine:
    """The engine of the writer: on SQLite one connection for its thread, on PostgreSQL a small pool.

    Parameters are hidden from errors, since errors are logged and parameters are what people wrote.
    """
    if not is_sqlite(url):
        return create_engine(
            url,
            pool_size=POSTGRES_WRITERS,
            max_overflow=2,
            pool_pre_ping=True,
            hide_parameters=True,
            connect_args=NOTICE_SILENCE,
        )
    if url.database and url.database != ":memory:":
        _place(Path(url.database))
    engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False}, hide_parameters=True)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def migrating_engine(url: URL) -> Engine:
    """Like the writer's, but tables may be rebuilt: SQLite would forbid that half-way while it checks foreign keys."""
    if not is_sqlite(url):
        return create_engine(url)
    engine = writing_engine(url)
    event.listen(engine, "connect", _allow_rebuilding)
    return engine


def reading_engine(url: URL) -> AsyncEngine:
    """The engine of background reads (exports, progress, health, what is due): it cannot write."""
    if not is_sqlite(url):
        engine = create_async_engine(url, pool_size=4, pool_pre_ping=True, hide_parameters=True)
        return engine.execution_options(postgresql_readonly=True)
    engine = create_async_engine(url.set(drivername="sqlite+aiosqlite"), hide_parameters=True)
    event.listen(engine.sync_engine, "connect", _prepare_reader)
    return engine


def _place(path: Path) -> None:
    """Names and answers stand in it: a new file is its owner's only, whoever's shell makes it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        with contextlib.suppress(OSError):  # a read-only place: the first write will say so in its own words
            path.touch(mode=0o600)


def _prepare_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    # The driver's own transactions are off: units begin with BEGIN IMMEDIATE, so that two writers queue
    # instead of failing half-way when a read lock cannot become a write lock.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
    with contextlib.suppress(
        sqlite3.OperationalError
    ):  # a read-only place: the first write will say so in its own words
        cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _allow_rebuilding(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=OFF")
    cursor.close()


def _prepare_reader(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
    cursor.execute("PRAGMA query_only=ON")
    cursor.close()


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
