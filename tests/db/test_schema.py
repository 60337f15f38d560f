"""The migrations and the tables say the same, and the way back is open."""

import sqlite3
from pathlib import Path

import psycopg
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from db import schema
from db.engine import parse_url, writing_engine
from db.tables import metadata

BOOKKEEPING = "alembic_version"


def tables(url: str) -> set[str]:
    engine = writing_engine(parse_url(url))
    try:
        with engine.connect() as connection:
            return set(inspect(connection).get_table_names())
    finally:
        engine.dispose()


def differences(url: str) -> list[object]:
    engine = writing_engine(parse_url(url))
    try:
        with engine.connect() as connection:
            context = MigrationContext.configure(connection, opts={"compare_type": True})
            return list(compare_metadata(context, metadata))
    finally:
        engine.dispose()


def revision(url: str) -> str | None:
    engine = writing_engine(parse_url(url))
    try:
        with engine.connect() as connection:
            return schema.current(connection)
    finally:
        engine.dispose()


def test_the_newest_revision_is_the_one_a_start_expects() -> None:
    assert ScriptDirectory(str(schema.MIGRATIONS)).get_heads() == [schema.HEAD]


def test_migrations_make_exactly_the_tables_the_program_knows(database_url: str) -> None:
    assert differences(database_url) == []
    assert tables(database_url) - {BOOKKEEPING} == set(metadata.tables)


def test_a_new_file_of_a_database_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    """Whatever the shell lets others read: names stand in it."""
    path = tmp_path / "deep" / "new.sqlite3"
    schema.upgrade(f"sqlite:///{path}")

    assert {oct(file.stat().st_mode & 0o777) for file in path.parent.iterdir()} == {"0o600"}


def test_one_can_walk_down_to_nothing_and_up_again(database_url: str) -> None:
    assert revision(database_url) == schema.HEAD

    schema.downgrade(database_url, "base")
    assert tables(database_url) <= {BOOKKEEPING}
    assert revision(database_url) is None

    schema.upgrade(database_url)
    assert revision(database_url) == schema.HEAD
    assert differences(database_url) == []


def test_each_single_step_can_be_taken_back(database_url: str) -> None:
    steps = [step.revision for step in ScriptDirectory(str(schema.MIGRATIONS)).walk_revisions()]
    for below in [*steps[1:], None]:
        schema.downgrade(database_url, below or "base")
        assert revision(database_url) == below
    for step in reversed(steps):
        schema.upgrade(database_url, step)
        assert revision(database_url) == step

    assert differences(database_url) == []


def test_upgrading_what_is_up_to_date_changes_nothing(database_url: str) -> None:
    before = tables(database_url)

    schema.upgrade(database_url)

    assert tables(database_url) == before


def test_what_is_in_the_database_survives_a_step_down_and_up(tmp_path: Path) -> None:
    path = tmp_path / "one.sqlite3"
    url = f"sqlite:///{path}"
    schema.upgrade(url, "0001")
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO municipality (code, name, time_zone) VALUES ('m', 'Примерный район', 'UTC')")
    connection.close()

    schema.upgrade(url)

    connection = sqlite3.connect(path)
    assert connection.execute("SELECT name FROM municipality").fetchall() == [("Примерный район",)]
    connection.close()


def test_two_processes_that_start_together_on_postgresql_migrate_once(postgres_server: str) -> None:
    from concurrent.futures import ThreadPoolExecutor

    from sqlalchemy import make_url

    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute("CREATE DATABASE together")
    url = make_url(postgres_server).set(database="together").render_as_string(hide_password=False)

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(schema.upgrade, [url, url]))

    assert revision(url) == schema.HEAD
    assert differences(url) == []
