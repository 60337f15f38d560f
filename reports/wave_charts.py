"""Native charts under their tables: patterns beside colours and a number on every bar, since they print in grey."""

from __future__ import annotations

from typing import Final

from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from reports.wave_tables import Banner, ChartKind, Table

CHART_ROWS: Final = 17
HEIGHT, WIDTH = 340, 980
FONT: Final = {"name": "Arial", "size": 9, "color": "#22303C"}
_FILLS: Final[tuple[dict[str, object], ...]] = (
    {"pattern": {"pattern": "wide_upward_diagonal", "fg_color": "#C8642B", "bg_color": "#FBE3D3"}},
    {"pattern": {"pattern": "percent_10", "fg_color": "#8A949D", "bg_color": "#F4F6F8"}},
    {"fill": {"color": "#2B6E83"}},
)
_TWO: Final = (_FILLS[0], _FILLS[2])
_GRID: Final = {"line": {"color": "#DDE3E8", "width": 0.5}}


def add_chart(book: Workbook, page: Worksheet, sheet: str, table: Table, *, first: int, at: int) -> None:
    """`first` is the row of the table's first figures, `at` the row the chart begins in."""
    chart = table.chart
    assert chart is not None
    stacked = chart.kind is ChartKind.STACKED
    made = book.add_chart({"type": "bar", "subtype": "percent_stacked"} if stacked else {"type": "column"})
    last = first + len(table.rows) - 1 - table.total
    fills = _FILLS if stacked else _TWO
    for place, fill in zip(chart.values, fills, strict=True):
        label: dict[str, object] = {"value": True, "font": {**FONT, "size": 8}}
        if stacked:
            label |= {"num_format": "0\N{NO-BREAK SPACE}%", "fill": {"color": "white"}}
        made.add_series(
            {
                "name": table.columns[place].title,
                "categories": [sheet, first, chart.labels, last, chart.labels],
                "values": [sheet, first, place, last, place],
                "categories_data": _column(table, chart.labels),
                "values_data": _column(table, place),
                "border": {"color": "#22303C", "width": 0.5},
                "data_labels": label,
                "gap": 45,
                **fill,
            }
        )
    made.set_title({"name": chart.title, "name_font": {**FONT, "size": 11, "bold": True}, "overlay": False})
    made.set_legend({"position": "bottom", "font": FONT})
    made.set_size({"width": WIDTH, "height": HEIGHT})
    # A bar chart counts from below; people read from above.
    made.set_y_axis({"num_font": FONT, "reverse": stacked, "major_gridlines": {"visible": not stacked, **_GRID}})
    made.set_x_axis(
        {"num_font": FONT, "num_format": "0%" if stacked else "General", "major_gridlines": {"visible": False}}
    )
    page.insert_chart(at, 0, made, {"x_offset": 4, "y_offset": 4, "description": chart.title})


def _column(table: Table, place: int) -> list[object]:
    """The figures a viewer that does not compute shows, without the row that sums up the others."""
    rows = [row for row in table.rows if not isinstance(row, Banner)]
    return [
        row[place] if isinstance(row[place], str | float | int) else "" for row in (rows[:-1] if table.total else rows)
    ]
