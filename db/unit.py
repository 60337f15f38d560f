"""One transaction: all or nothing, with its own moment, and no way to wait for the network inside it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, overload

from sqlalchemy import Connection, CursorResult, Executable, Row

from db.prepared import Prepared


class Unavailable(Exception):
    """The database cannot be reached or written; nothing of the unit was kept and it may be tried again."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What a handler may do to the world before it returns: read and write here, at this one moment."""

    connection: Connection
    now: datetime  # aware, UTC; the only clock a rule may look at
    bells: set[str] = field(default_factory=set)  # whom to wake after the commit: the outbox, the jobs

    @overload
    def run(self, statement: Prepared, **params: Any) -> None: ...

    @overload
    def run(self, statement: Executable, **params: Any) -> CursorResult[Any]: ...

    def run(self, statement: Prepared | Executable, **params: Any) -> CursorResult[Any] | None:
        if isinstance(statement, Prepared):
            statement.run(self.connection, params)
            return None
        return self.connection.execute(statement, params)

    @overload
    def one(self, statement: Prepared, **params: Any) -> Any: ...

    @overload
    def one(self, statement: Executable, **params: Any) -> Row[Any] | None: ...

    def one(self, statement: Prepared | Executable, **params: Any) -> Any:
        if isinstance(statement, Prepared):
            rows = statement.run(self.connection, params)
            return rows[0] if rows else None
        return self.connection.execute(statement, params).one_or_none()

    @overload
    def all(self, statement: Prepared, **params: Any) -> Sequence[Any]: ...

    @overload
    def all(self, statement: Executable, **params: Any) -> Sequence[Row[Any]]: ...

    def all(self, statement: Prepared | Executable, **params: Any) -> Sequence[Any]:
        if isinstance(statement, Prepared):
            return statement.run(self.connection, params)
        return self.connection.execute(statement, params).all()

    def scalar(self, statement: Executable, **params: Any) -> Any:
        return self.connection.execute(statement, params).scalar()

    def many(self, statement: Executable, rows: Sequence[dict[str, Any]]) -> None:
        if rows:
            self.connection.execute(statement, rows)
