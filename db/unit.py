"""One transaction: all or nothing, with its own moment, and no way to wait for the network inside it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, CursorResult, Executable, Row


class Unavailable(Exception):
    """The database cannot be reached or written; nothing of the unit was kept and it may be tried again."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What a handler may do to the world before it returns: read and write here, at this one moment."""

    connection: Connection
    now: datetime  # aware, UTC; the only clock a rule may look at
    bells: set[str] = field(default_factory=set)  # whom to wake after the commit: the outbox, the jobs

    def run(self, statement: Executable, **params: Any) -> CursorResult[Any]:
        return self.connection.execute(statement, params)

    def one(self, statement: Executable, **params: Any) -> Row[Any] | None:
        return self.connection.execute(statement, params).one_or_none()

    def all(self, statement: Executable, **params: Any) -> Sequence[Row[Any]]:
        return self.connection.execute(statement, params).all()

    def scalar(self, statement: Executable, **params: Any) -> Any:
        return self.connection.execute(statement, params).scalar()

    def many(self, statement: Executable, rows: Sequence[dict[str, Any]]) -> None:
        if rows:
            self.connection.execute(statement, rows)
