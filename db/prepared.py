"""A statement of the hot path: written in Core like any other, compiled once, then run on the driver's own cursor.

SQLAlchemy's execution context costs about 40 us for a statement, the driver 5. What is kept of it is what a reader would
miss: the dialect's SQL, the columns' types both ways, rows with names, and SQLAlchemy's errors.
"""

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Delete, Dialect, Insert, Select, Update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import TypeEngine

Convert = Callable[[Any], Any]
Statement = Select[Any] | Insert | Update | Delete


@dataclass(frozen=True, slots=True)
class _Compiled:
    """The statement as one kind of database wants it."""

    sql: str
    positions: Sequence[str] | None  # the order of values for drivers that know no names
    constants: Mapping[str, Any]
    outward: Sequence[tuple[str, Convert]]
    row: Callable[[Sequence[Any]], Any]
    inward: Sequence[tuple[int, Convert]]


class Prepared:
    """Values come by name, every time all of them; statements with a list of values of any length are refused."""

    def __init__(self, statement: Statement) -> None:
        self._statement = statement
        self._compiled: dict[str, _Compiled] = {}

    def run(self, connection: Connection, params: Mapping[str, Any]) -> list[Any]:
        """Every row of the answer; raises what SQLAlchemy would."""
        dialect = connection.dialect
        compiled = self._compiled.get(dialect.name)
        if compiled is None:
            compiled = self._compiled[dialect.name] = _compile(self._statement, dialect)
        return [_row(compiled, row) for row in execute(connection, compiled.sql, _values(compiled, params))]


def execute(connection: Connection, sql: str, values: Any = ()) -> Sequence[Any]:
    """Run the driver's own SQL; its errors become SQLAlchemy's, without the values."""
    cursor = connection.connection.cursor()
    error = connection.dialect.loaded_dbapi.Error
    try:
        cursor.execute(sql, values)
        return cursor.fetchall() if cursor.description else ()
    except error as failure:
        raise DBAPIError.instance(
            sql, None, failure, error, hide_parameters=True, dialect=connection.dialect
        ) from failure
    finally:
        cursor.close()


def _values(compiled: _Compiled, params: Mapping[str, Any]) -> Any:
    values = {**compiled.constants, **params}
    for name, convert in compiled.outward:
        values[name] = convert(values[name])
    return values if compiled.positions is None else [values[name] for name in compiled.positions]


def _row(compiled: _Compiled, row: Sequence[Any]) -> Any:
    if compiled.inward:
        row = list(row)
        for place, convert in compiled.inward:
            row[place] = convert(row[place])
    return compiled.row(row)


def _compile(statement: Statement, dialect: Dialect) -> _Compiled:
    compiled = statement.compile(dialect=dialect)
    # What Core writes into the text when it runs, the separator of an aggregate say, is no value any more.
    binds = {name: bind for bind, name in compiled.bind_names.items() if bind not in compiled.literal_execute_params}
    assert not any(bind.expanding for bind in binds.values()), "a list of values has no length to compile for"
    text = compiled.construct_expanded_state({name: None for name, bind in binds.items() if bind.required})
    columns = list(statement.exported_columns)
    made = namedtuple("Row", [column.key for column in columns])  # type: ignore[misc]
    return _Compiled(
        sql=text.statement,
        positions=text.positiontup if compiled.positional else None,
        constants={name: bind.effective_value for name, bind in binds.items() if not bind.required},
        outward=[(name, convert) for name, bind in binds.items() if (convert := _outward(bind.type, dialect))],
        row=made._make,
        inward=[(place, convert) for place, column in enumerate(columns) if (convert := _inward(column.type, dialect))],
    )


def _outward(kind: TypeEngine[Any], dialect: Dialect) -> Convert | None:
    return kind.dialect_impl(dialect).bind_processor(dialect)


def _inward(kind: TypeEngine[Any], dialect: Dialect) -> Convert | None:
    return kind.dialect_impl(dialect).result_processor(dialect, None)
