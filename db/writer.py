"""The only place that writes: callers hand in plain functions, which run as units on the writer's thread.

SQLite has one writer by nature, so what many updates ask at once is done in one transaction with a savepoint a unit
(group commit: one fsync for all of them). PostgreSQL has many, so each unit is a transaction of its own on a small
pool. Either way a caller goes on only after its commit.
"""

import asyncio
import logging
import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError, DBAPIError, InterfaceError, OperationalError

from db.engine import POSTGRES_WRITERS
from db.prepared import execute
from db.unit import Unavailable, Unit

T = TypeVar("T")
Now = Callable[[], datetime]

log = logging.getLogger("vzaimno.db")

BATCH = 256
SURE = 12.0  # seconds: two ticks of everything that looks for what is due
CONFLICTS = {"40001", "40P01"}  # serialization failure, deadlock: PostgreSQL asks to try again
READ_ONLY = "25006"  # a standby after a failover, a server that is being moved
CONFLICT_TRIES = 5
ALL_CONNECTIONS = POSTGRES_WRITERS + 3  # the pool's own, and one that is new for certain


class Writer(Protocol):
    async def run(self, work: Callable[[Unit], T]) -> T:
        """Return what `work` returned, after its commit.

        Raises what `work` raised (its changes are undone), or `Unavailable` when the database failed.
        """
        ...

    async def close(self) -> None: ...


def open_writer(engine: Engine, now: Now) -> Writer:
    return SqliteWriter(engine, now) if engine.dialect.name == "sqlite" else PostgresWriter(engine, now)


class _Presence:
    """One line in the log when the database goes and one when it is back, however many knock at it meanwhile.

    It is back when nobody has missed it for a while: one that can be read and not written is away all the same.
    """

    def __init__(self) -> None:
        self._away = False
        self._missed_at = 0.0
        self._lock = threading.Lock()

    def missed(self, reason: str) -> Unavailable:
        with self._lock:
            self._missed_at = time.monotonic()
            if not self._away:
                self._away = True
                log.error("database unavailable: %s", reason)
        return Unavailable(reason)

    def met(self) -> None:
        with self._lock:
            if self._away and time.monotonic() - self._missed_at > SURE:
                self._away = False
                log.info("database is back")


@dataclass(slots=True)
class _Request:
    work: Callable[[Unit], Any]
    future: asyncio.Future[Any]
    result: Any = None
    error: BaseException | None = None


class SqliteWriter:
    """One thread, one connection, group commit."""

    def __init__(self, engine: Engine, now: Now) -> None:
        self._engine = engine
        self._now = now
        self._presence = _Presence()
        self._requests: queue.SimpleQueue[_Request | None] = queue.SimpleQueue()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None

    async def run(self, work: Callable[[Unit], T]) -> T:
        if self._thread is None:
            self._loop = asyncio.get_running_loop()
            self._thread = threading.Thread(target=self._work, name="writer", daemon=True)
            self._thread.start()
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._requests.put(_Request(work, future))
        return await future

    async def close(self) -> None:
        if self._thread is not None:
            self._requests.put(None)
            await asyncio.to_thread(self._thread.join)
            self._thread = None
        self._engine.dispose()

    def _work(self) -> None:
        closing = False
        while not closing:
            first = self._requests.get()
            if first is None:
                return
            batch = [first]
            while len(batch) < BATCH:
                try:
                    more = self._requests.get_nowait()
                except queue.Empty:
                    break
                if more is None:
                    closing = True
                    break
                batch.append(more)
            self._commit(batch)
            assert self._loop is not None
            self._loop.call_soon_threadsafe(_tell, batch)

    def _commit(self, batch: list[_Request]) -> None:
        try:
            with self._engine.begin() as connection:
                for request in batch:
                    self._run_one(connection, request)
            self._presence.met()
        except DBAPIError as failure:
            # Locked, full, read-only, broken: nothing of the batch was kept, so nobody may believe it was.
            self._presence.missed(_first_line(failure))
            for request in batch:
                request.error = Unavailable(_first_line(failure))
        except Exception as failure:
            log.exception("writer failed")
            for request in batch:
                request.error = Unavailable(type(failure).__name__)

    def _run_one(self, connection: Connection, request: _Request) -> None:
        execute(connection, "SAVEPOINT unit")
        try:
            request.result = request.work(Unit(connection, self._now()))
        except Exception as failure:
            if _is_outage(failure):
                raise
            request.error = failure
            execute(connection, "ROLLBACK TO unit")
        execute(connection, "RELEASE unit")


class PostgresWriter:
    """A transaction a unit, on as many threads as there are connections."""

    def __init__(self, engine: Engine, now: Now) -> None:
        self._engine = engine
        self._now = now
        self._presence = _Presence()
        self._threads = ThreadPoolExecutor(POSTGRES_WRITERS, thread_name_prefix="writer")

    async def run(self, work: Callable[[Unit], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._transaction, work)

    async def close(self) -> None:
        await asyncio.to_thread(self._threads.shutdown)
        self._engine.dispose()

    def _transaction(self, work: Callable[[Unit], T]) -> T:
        tries = 0
        while True:
            tries += 1
            try:
                with self._engine.begin() as connection:
                    result = self._work(connection, work)
            except DBAPIError as failure:
                if _sqlstate(failure) in CONFLICTS and tries < CONFLICT_TRIES:
                    continue
                if _sqlstate(failure) == READ_ONLY and tries < ALL_CONNECTIONS:
                    continue
                if _sqlstate(failure) == READ_ONLY or _is_outage(failure):
                    raise self._presence.missed(_first_line(failure)) from None
                _forget_values(failure)
                raise
            self._presence.met()
            return result

    def _work(self, connection: Connection, work: Callable[[Unit], T]) -> T:
        try:
            return work(Unit(connection, self._now()))
        except DBAPIError as failure:
            if _sqlstate(failure) == READ_ONLY:
                connection.invalidate()  # the next one may find the server that can be written to
            raise


def _tell(batch: list[_Request]) -> None:
    for request in batch:
        if request.future.done():  # the caller was cancelled; the unit is kept all the same
            continue
        if request.error is not None:
            request.future.set_exception(request.error)
        else:
            request.future.set_result(request.result)


def _is_outage(failure: Exception) -> bool:
    """Did the database itself fail, and not what was asked of it? A broken file is a bare DatabaseError."""
    return isinstance(failure, OperationalError | InterfaceError) or type(failure) is DatabaseError


def _sqlstate(failure: DBAPIError) -> str | None:
    return getattr(failure.orig, "sqlstate", None)


def _forget_values(failure: DBAPIError) -> None:
    """PostgreSQL repeats the whole refused row under DETAIL; what people wrote must not get into the log that way."""
    assert failure.orig is not None
    line = _first_line(failure)
    failure.orig.args = (line,)
    failure.args = (f"({type(failure.orig).__name__}) {line}",)


def _first_line(failure: DBAPIError) -> str:
    return str(failure.orig).strip().split("\n", 1)[0]
