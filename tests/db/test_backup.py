"""A backup is whole, consistent while the bot runs, and comes back row for row, on the other kind of database too."""

import json
from pathlib import Path
from zipfile import ZipFile

import psycopg
import pytest
from sqlalchemy import Connection, create_engine, insert, make_url, select

from db.backup import BackupTrouble, backup, restore
from db.engine import migrating_engine, parse_url
from db.tables import metadata, municipality
from db.unit import Unit
from demo.municipality import invent
from people.consent import read_texts
from surveys.publishing import Shelf
from tests.clock import MONDAY


@pytest.fixture
def district(database_url: str) -> str:
    """A database with an invented district in it."""
    engine = migrating_engine(parse_url(database_url))
    with engine.begin() as connection:
        invent(Unit(connection, MONDAY), read_texts(operator_name="о", operator_address="а"), Shelf())
    engine.dispose()
    return database_url


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'restored.sqlite3'}"
    address: str = request.getfixturevalue("postgres_server")
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS restored")
        connection.execute("CREATE DATABASE restored")
    return make_url(address).set(database="restored").render_as_string(hide_password=False)


def everything(url: str) -> dict[str, list[tuple[object, ...]]]:
    engine = create_engine(parse_url(url))
    try:
        with engine.connect() as connection:
            return {table.name: _rows(connection, table.name) for table in metadata.sorted_tables}
    finally:
        engine.dispose()


def _rows(connection: Connection, name: str) -> list[tuple[object, ...]]:
    table = metadata.tables[name]
    return [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key.columns))]


def test_every_row_comes_back_on_either_kind_of_database(district: str, empty_place: str, tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    backup(district, file)
    restore(file, empty_place)

    assert everything(empty_place) == everything(district)
    assert file.stat().st_mode & 0o077 == 0


def test_a_restored_database_goes_on_counting(district: str, empty_place: str, tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    backup(district, file)
    restore(file, empty_place)

    engine = migrating_engine(parse_url(empty_place))
    with engine.begin() as connection:
        made = connection.execute(
            insert(municipality)
            .values(code="new", name="Новый", time_zone="Europe/Moscow")
            .returning(municipality.c.id)
        ).scalar()
    engine.dispose()
    assert isinstance(made, int)


def test_what_is_written_while_a_backup_is_read_is_not_half_in_it(district: str, tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    before = len(everything(district)["municipality"])

    def write_meanwhile(table: str, _rows: int) -> None:
        if table == metadata.sorted_tables[0].name:
            engine = migrating_engine(parse_url(district))
            with engine.begin() as connection:
                connection.execute(insert(municipality).values(code="late", name="Поздний", time_zone="Europe/Moscow"))
            engine.dispose()

    made = backup(district, file, progress=write_meanwhile)

    assert made.rows["municipality"] == before
    assert len(everything(district)["municipality"]) == before + 1


def test_a_place_that_is_not_empty_is_left_alone(district: str, tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    backup(district, file)
    before = everything(district)

    with pytest.raises(BackupTrouble, match="not empty"):
        restore(file, district)
    assert everything(district) == before


def test_a_file_that_was_changed_restores_nothing(district: str, empty_place: str, tmp_path: Path) -> None:
    file, forged = tmp_path / "backup.zip", tmp_path / "forged.zip"
    backup(district, file)
    with ZipFile(file) as source, ZipFile(forged, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, content.replace("Примерный".encode(), "Подложный".encode()))

    with pytest.raises(BackupTrouble, match="not those that were backed up"):
        restore(forged, empty_place)
    assert not any(everything(empty_place).values())


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04 broken"])
def test_a_file_that_is_no_backup_is_refused(content: bytes, empty_place: str, tmp_path: Path) -> None:
    file = tmp_path / "wrong.zip"
    file.write_bytes(content)

    with pytest.raises(BackupTrouble):
        restore(file, empty_place)


def test_a_backup_of_a_younger_program_is_refused(district: str, empty_place: str, tmp_path: Path) -> None:
    file, younger = tmp_path / "backup.zip", tmp_path / "younger.zip"
    backup(district, file)
    with ZipFile(file) as source, ZipFile(younger, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "manifest.json":
                content = json.dumps({**json.loads(content), "revision": "9999"}).encode()
            target.writestr(name, content)

    with pytest.raises(BackupTrouble, match="update the program"):
        restore(younger, empty_place)


def test_an_empty_place_has_nothing_to_back_up(tmp_path: Path) -> None:
    with pytest.raises(BackupTrouble, match="nothing to back up"):
        backup(f"sqlite:///{tmp_path / 'none.sqlite3'}", tmp_path / "backup.zip")
    assert not (tmp_path / "backup.zip").exists()
