"""How cells look: made once a workbook, readable in black and white, since most of these sheets are printed."""

from __future__ import annotations

from functools import lru_cache
from textwrap import wrap
from typing import Final

from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]

from reports.wave_cells import FORMULA_STARTS
from reports.wave_tables import Report, Shape

INK, GREY, LINE, HEAD, BAND = "#22303C", "#5F6B76", "#C9D2DA", "#D5E3EF", "#F0F3F5"
WARM, COOL = "#FBE3D3", "#DCEEF3"
DAY: Final = "dd.mm.yyyy"
HIGHEST: Final = 409.0  # points Excel allows a row
_NUMBERS: Final = {
    Shape.WHOLE: "0",
    Shape.INDEX: "0",
    Shape.ONE: "0.0",
    Shape.TWO: "0.00",
    Shape.SHARE: "0.0\N{NO-BREAK SPACE}%",
    Shape.ANY: "General",
}
_STYLES: Final[dict[str, dict[str, object]]] = {
    "heading": {"font_size": 15, "bold": True, "border": 0},
    "line": {"font_color": GREY, "border": 0},
    "title": {"font_size": 12, "bold": True, "border": 0},
    "note": {"font_size": 9, "font_color": GREY, "border": 0},
    "banner": {"bold": True, "bg_color": BAND},
    "header": {"bold": True, "bg_color": HEAD},
    "number header": {"bold": True, "bg_color": HEAD, "align": "center"},
    "total": {"bold": True, "bg_color": BAND, "top": 2},
    "cell": {},
    "word": {"align": "center"},
    "plain": {"align": "center", "border": 0, "text_wrap": False},
}
_BASE: Final[dict[str, object]] = {
    "font_name": "Arial",
    "font_size": 10,
    "font_color": INK,
    "valign": "vcenter",
    "text_wrap": True,
    "border": 1,
    "border_color": LINE,
}


class Look:
    def __init__(self, book: Workbook, report: Report) -> None:
        self.hidden = report.hidden
        self._book = book
        self._report = report
        self._made: dict[tuple[object, ...], Format] = {}

    def text(self, style: str, text: str = "") -> Format:
        """A text that begins like a formula carries the mark by which Excel keeps it text."""
        quoted = text.startswith(FORMULA_STARTS)
        return self._format((style, quoted), {**_STYLES[style], **({"quote_prefix": True} if quoted else {})})

    def number(self, shape: Shape, style: str, value: float | None = None) -> Format:
        """An index is marked by its level: bold and warm for a deficit, underlined and cool for a strength."""
        align = "left" if shape is Shape.TEXT else "center"
        own: dict[str, object] = {"align": align, "num_format": _NUMBERS.get(shape, "General")}
        level = self._level(value) if shape is Shape.INDEX else ""
        mark: dict[str, object] = {}
        if level == "deficit":
            mark = {"bold": True, "bg_color": WARM}
        elif level == "strength":
            mark = {"underline": 1, "bg_color": COOL}
        return self._format(("number", shape, style, level), {**_STYLES[style or "cell"], **own, **mark})

    def day(self, style: str) -> Format:
        return self._format(("day", style), {**_STYLES[style or "cell"], "align": "center", "num_format": DAY})

    def dash(self, style: str) -> Format:
        return self._format(
            ("dash", style), {**_STYLES[style or "cell"], "align": "center", "font_color": GREY, "bg_color": BAND}
        )

    @staticmethod
    def size(style: str) -> int:
        size = _STYLES[style].get("font_size", 10)
        assert isinstance(size, int)
        return size

    def _level(self, value: float | None) -> str:
        if value is None:
            return ""
        if value < self._report.deficit_below:
            return "deficit"
        return "strength" if value >= self._report.strength_from else ""

    def _format(self, key: tuple[object, ...], changes: dict[str, object]) -> Format:
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._book.add_format({**_BASE, **changes})
        return made


@lru_cache(maxsize=4096)
def height(text: str, width: float, *, size: int, bold: bool = False) -> float:
    """Points a wrapped text needs; reckoned, since not every program fits the rows of a file it opens, and none merged.

    A width counts digits of 11 points, and a Russian letter is about as wide on average, a bold one wider.
    """
    letters = max(int(width * 11 / size * (0.86 if bold else 1)), 1)
    lines = sum(max(len(wrap(part, letters)), 1) for part in text.split("\n"))
    return min(lines * size * 1.32 + 4, HIGHEST)
