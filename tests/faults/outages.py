"""What befalls a database: each is a context in which it cannot be written, and after which it can."""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

import psycopg
from psycopg import sql
from sqlalchemy import make_url

Outage = Callable[[str, list[sqlite3.Connection]], contextlib.AbstractContextManager[None]]


@contextmanager
def locked(url: str, connections: list[sqlite3.Connection]) -> Iterator[None]:
    """Another program holds the file for longer than anybody waits."""
    _on_all(connections, "PRAGMA busy_timeout=10")
    other = sqlite3.connect(str(make_url(url).database), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    yield
    other.close()


@contextmanager
def read_only(_url: str, connections: list[sqlite3.Connection]) -> Iterator[None]:
    _on_all(connections, "PRAGMA query_only=ON")
    yield
    _on_all(connections, "PRAGMA query_only=OFF")


@contextmanager
def full(_url: str, connections: list[sqlite3.Connection]) -> Iterator[None]:
    """Not one page more fits on the disk."""
    _on_all(connections, "PRAGMA max_page_count=1")  # SQLite takes the present size when it is larger
    yield
    _on_all(connections, "PRAGMA max_page_count=1000000")


@contextmanager
def unreachable_server(url: str, _connections: list[sqlite3.Connection]) -> Iterator[None]:
    with _administrator(url) as (administrator, name):
        administrator.execute(sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS false").format(name))
        drop_connections(url)
        yield
        administrator.execute(sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS true").format(name))


@contextmanager
def read_only_server(url: str, _connections: list[sqlite3.Connection]) -> Iterator[None]:
    """As after a failover to a server that only follows."""
    with _administrator(url) as (administrator, name):
        administrator.execute(sql.SQL("ALTER DATABASE {} SET default_transaction_read_only = on").format(name))
        drop_connections(url)
        yield
        administrator.execute(sql.SQL("ALTER DATABASE {} RESET default_transaction_read_only").format(name))


def drop_connections(url: str) -> None:
    """As a restart of the server or of a connection pooler does."""
    with _administrator(url) as (administrator, _):
        administrator.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [make_url(url).database]
        )


SQLITE: Mapping[str, Outage] = {"locked": locked, "read-only": read_only, "full": full}
POSTGRES: Mapping[str, Outage] = {"unreachable": unreachable_server, "read-only": read_only_server}


def outages_of(url: str) -> Mapping[str, Outage]:
    return SQLITE if url.startswith("sqlite") else POSTGRES


@contextmanager
def _administrator(url: str) -> Iterator[tuple[psycopg.Connection, sql.Identifier]]:
    address = make_url(url)
    elsewhere = address.set(drivername="postgresql", database="postgres").render_as_string(hide_password=False)
    with psycopg.connect(elsewhere, autocommit=True) as connection:
        yield connection, sql.Identifier(str(address.database))


def _on_all(connections: list[sqlite3.Connection], statement: str) -> None:
    for connection in connections:
        with contextlib.suppress(sqlite3.ProgrammingError):  # closed long ago
            connection.execute(statement)
