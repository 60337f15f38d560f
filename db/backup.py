"""A backup is one file for both kinds of database: every table as lines of JSON, from one consistent moment.

It is read inside a single transaction (a snapshot in SQLite's WAL and in PostgreSQL's REPEATABLE READ), so the bot goes on
meanwhile. Restoring goes into an empty place only, checks every row against the file's sums, and commits as a whole. The
same file moves a district from SQLite to PostgreSQL.
"""

import base64
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, cast
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from sqlalchemy import (
    Connection,
    Date,
    Engine,
    LargeBinary,
    Table,
    create_engine,
    event,
    func,
    insert,
    inspect,
    select,
    text,
)
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from db import schema
from db.engine import is_sqlite, migrating_engine, parse_url
from db.moment import Moment
from db.tables import metadata

FORMAT = 1
MANIFEST = "manifest.json"
BATCH = 1000

Progress = Callable[[str, int], None]


class BackupTrouble(Exception):
    """Why it cannot be done, in one line for the operator; nothing was written."""


@dataclass(frozen=True, slots=True)
class Summary:
    revision: str
    made_at: datetime
    rows: dict[str, int]


def backup(url: str, path: Path, *, progress: Progress = lambda _table, _rows: None) -> Summary:
    """Write the file beside its name first and move it there when whole; only its owner may read it."""
    part = path.with_name(path.name + ".part")
    engine = _snapshot_engine(url)
    try:
        with engine.connect() as connection, _private(part) as target, ZipFile(target, "w", ZIP_DEFLATED) as archive:
            revision = schema.current(connection)
            if revision is None:
                raise BackupTrouble("there is nothing to back up: the database is empty")
            tables: dict[str, dict[str, object]] = {}
            for table in metadata.sorted_tables:
                rows, digest = _write(connection, archive, table)
                tables[table.name] = {"rows": rows, "sha256": digest}
                progress(table.name, rows)
            made_at = datetime.now(UTC)
            manifest = {"format": FORMAT, "revision": revision, "made_at": made_at.isoformat(), "tables": tables}
            archive.writestr(MANIFEST, json.dumps(manifest, indent=1))
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
        engine.dispose()
    return Summary(revision, made_at, {name: cast("int", table["rows"]) for name, table in tables.items()})


def restore(path: Path, url: str, *, progress: Progress = lambda _table, _rows: None) -> Summary:
    """Fill an empty database from the file; raises BackupTrouble when the place or the file is not as it must be."""
    try:
        with ZipFile(path) as archive:
            manifest = _manifest(archive)
            _empty_place(url)
            schema.upgrade(url, manifest["revision"])
            engine = migrating_engine(parse_url(url))
            try:
                with engine.begin() as connection:
                    _fill(connection, archive, manifest, progress)
            finally:
                engine.dispose()
    except (BadZipFile, KeyError, json.JSONDecodeError, UnicodeDecodeError) as failure:
        raise BackupTrouble(f"{path} is no whole backup file ({type(failure).__name__})") from None
    schema.upgrade(url)
    rows = {name: table["rows"] for name, table in manifest["tables"].items()}
    return Summary(manifest["revision"], datetime.fromisoformat(manifest["made_at"]), rows)


def _snapshot_engine(url: str) -> Engine:
    address = parse_url(url)
    if not is_sqlite(address):
        return create_engine(
            address, isolation_level="REPEATABLE READ", execution_options={"postgresql_readonly": True}
        )
    if not address.database or not Path(address.database).exists():
        raise BackupTrouble(f"there is nothing to back up: no file {address.database}")
    engine = create_engine(address)
    event.listen(engine, "connect", _own_transactions)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine


def _own_transactions(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA query_only=ON")


def _write(connection: Connection, archive: ZipFile, table: Table) -> tuple[int, str]:
    digest, rows = sha256(), 0
    keys = [column.name for column in table.columns]
    order = list(table.primary_key.columns)
    with archive.open(f"tables/{table.name}.jsonl", "w", force_zip64=True) as target:
        for row in connection.execution_options(yield_per=BATCH).execute(select(table).order_by(*order)):
            values = dict(zip(keys, map(_outward, row), strict=True))
            line = json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
            digest.update(line)
            target.write(line)
            rows += 1
    return rows, digest.hexdigest()


def _fill(connection: Connection, archive: ZipFile, manifest: dict[str, Any], progress: Progress) -> None:
    for table in metadata.sorted_tables:
        expected = manifest["tables"].get(table.name)
        if expected is None:
            continue  # a table that is younger than the backup
        digest, rows = sha256(), 0
        batch: list[dict[str, Any]] = []
        for line in _lines(archive, table):
            digest.update(line)
            rows += 1
            batch.append(_inward(table, json.loads(line)))
            if len(batch) == BATCH:
                connection.execute(insert(table), batch)
                batch = []
        if batch:
            connection.execute(insert(table), batch)
        stored = connection.execute(select(func.count()).select_from(table)).scalar()
        if (rows, digest.hexdigest(), stored) != (expected["rows"], expected["sha256"], rows):
            raise BackupTrouble(f"the rows of {table.name} are not those that were backed up; nothing was restored")
        progress(table.name, rows)
    if connection.dialect.name == "postgresql":
        _continue_numbers(connection)


def _lines(archive: ZipFile, table: Table) -> Iterator[bytes]:
    with archive.open(f"tables/{table.name}.jsonl") as source:
        yield from source


def _continue_numbers(connection: Connection) -> None:
    """PostgreSQL counts ids apart from the rows: the next one must come after those that were restored."""
    for table in metadata.sorted_tables:
        if "id" in table.columns and table.columns["id"].autoincrement is not False:
            connection.execute(
                text(
                    f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), "  # noqa: S608 - names of our own
                    f"(SELECT COALESCE(MAX(id), 0) + 1 FROM {table.name}), false)"
                )
            )


def _manifest(archive: ZipFile) -> dict[str, Any]:
    manifest: dict[str, Any] = json.loads(archive.read(MANIFEST))
    if manifest.get("format") != FORMAT:
        raise BackupTrouble("the backup was written by another version of this program")
    if manifest["revision"] > schema.HEAD:
        raise BackupTrouble(
            f"the backup is of revision {manifest['revision']}, this program knows {schema.HEAD}: update the program"
        )
    return manifest


def _empty_place(url: str) -> None:
    engine = migrating_engine(parse_url(url))
    try:
        with engine.connect() as connection:
            found = inspect(connection).get_table_names()
    finally:
        engine.dispose()
    if found:
        raise BackupTrouble("the database is not empty; restore into a new file or a new PostgreSQL database")


def _private(path: Path) -> Any:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")


def _outward(value: object) -> object:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return value


def _inward(table: Table, values: dict[str, Any]) -> dict[str, Any]:
    for column in table.columns:
        value = values.get(column.name)
        if value is not None:
            if isinstance(column.type, Moment):
                values[column.name] = datetime.fromisoformat(value)
            elif isinstance(column.type, Date):
                values[column.name] = date.fromisoformat(value)
            elif isinstance(column.type, LargeBinary):
                values[column.name] = base64.b64decode(value)
    return values
