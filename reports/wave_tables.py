"""A report as tables of finished cells: what the workbook and the CSV files are both written from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, StrEnum
from typing import Final, Protocol


class Dash(Enum):
    """A figure that exists and must not be shown."""

    HIDDEN = "hidden"


HIDDEN: Final = Dash.HIDDEN

Figure = float | Dash | None  # None: there is nothing to compute it from


class Shape(StrEnum):
    """How a number is written: whole, with one or two decimals, or as a share 0-1 in per cent."""

    TEXT = "text"
    WORD = "word"  # one or two words, centred like a number
    WHOLE = "whole"
    ONE = "one"
    TWO = "two"
    SHARE = "share"
    INDEX = "index"  # whole, and marked by its level
    ANY = "any"  # as it is


@dataclass(frozen=True, slots=True)
class Shaped:
    """A figure that is written unlike its column: a share among counts."""

    value: Figure
    shape: Shape


Cell = str | date | Shaped | Figure  # a date is a day, written as such


class ChartKind(StrEnum):
    STACKED = "stacked"  # shares of one whole
    BARS = "bars"


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in characters."""

    title: str
    width: float
    shape: Shape = Shape.TEXT


@dataclass(frozen=True, slots=True)
class Chart:
    """Drawn under its table from the table's own columns, counted from 0."""

    title: str
    kind: ChartKind
    labels: int
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Banner:
    """A row of one text across the whole table."""

    text: str


TableRow = tuple[Cell, ...] | Banner


class Rows(Protocol):
    """A list of rows, or rows that are made while they are written."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[TableRow]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """`name` is the file's name among the CSV files."""

    name: str
    columns: tuple[Column, ...]
    rows: Rows
    title: str = ""
    notes: tuple[str, ...] = ()
    chart: Chart | None = None
    total: bool = False  # the last row sums up the others


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """`plain` is for programs: the first row is the header, and there may be more rows than one sheet holds."""

    name: str
    heading: str = ""
    lines: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    plain: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """`deficit_below` and `strength_from` mark the indices, 0 and 100 none; `footer` stands on every printed page."""

    title: str
    footer: str
    language: str
    made_at: datetime
    sheets: tuple[Sheet, ...]
    deficit_below: float = 0
    strength_from: float = 100
    hidden: str  # what is written for a hidden figure

    @property
    def rows(self) -> int:
        """How much there is to write."""
        return sum(len(table.rows) for sheet in self.sheets for table in sheet.tables)
