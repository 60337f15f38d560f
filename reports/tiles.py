"""Coverage as a picture: a tile a school, the emptiest first, so that a whole district is seen at one glance on a phone.

A stage is told by frame, fill and the bar at the tile's foot, never by colour alone: it is printed in black and white and
looked at in a dark theme. The plotting library is imported inside, because only the process that draws should pay for it.
Sizes are pixels: at 72 dots an inch a point is a pixel.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.text import Text

MOST = 112  # tiles that are still read on a phone; more schools end in one tile that counts the rest

Look = Literal["empty", "begun", "covered", "complete"]


@dataclass(frozen=True, slots=True)
class Tile:
    name: str
    place: str  # shown where the tiles are wide enough, may be empty
    figure: str
    share: float  # finished of all, 0-1
    look: Look


@dataclass(frozen=True, slots=True)
class Sample:
    """A line of the legend."""

    look: Look
    words: str


@dataclass(frozen=True, slots=True)
class TileChart:
    """Everything on the picture, already in the reader's language; at most MOST tiles and the rest in words."""

    title: str
    lines: tuple[str, ...]
    tiles: tuple[Tile, ...]
    legend: tuple[Sample, ...]
    rest: str = ""  # «+ 1 089», where the last tile would stand

    def __post_init__(self) -> None:
        if len(self.tiles) + bool(self.rest) > MOST:
            raise ValueError(f"{len(self.tiles)} tiles cannot be read on a phone")


def coverage_tiles(chart: TileChart) -> bytes:
    """Draw a PNG 1080 pixels wide; the same chart gives the same bytes."""
    grid = next(grid for grid in _GRIDS if len(chart.tiles) + bool(chart.rest) <= grid.most)
    rows = -(-(len(chart.tiles) + bool(chart.rest)) // grid.columns)
    head = _MARGIN + _TITLE.line + len(chart.lines) * _LINE.line + 28
    foot = head + rows * (grid.height + _GAP) + 20
    sheet = _Sheet(round(foot + -(-len(chart.legend) // 2) * _LEGEND + _MARGIN * 0.7))

    y = _MARGIN + _TITLE.line / 2
    sheet.write(_MARGIN, y, chart.title, _TITLE, width=_COLUMN)
    y += _TITLE.line / 2 + _LINE.line / 2 + 4
    for line in chart.lines:
        sheet.write(_MARGIN, y, line, _LINE, width=_COLUMN, ink=_GREY)
        y += _LINE.line
    width = (_COLUMN - _GAP * (grid.columns - 1)) / grid.columns
    for place, tile in enumerate(chart.tiles):
        x, top = _at(place, grid, width, head)
        _draw_tile(sheet, tile, grid, x, top, width)
    if chart.rest:
        x, top = _at(len(chart.tiles), grid, width, head)
        sheet.write(x + width / 2, top + grid.height / 2, chart.rest, grid.name, width=width, centred=True)
    for place, sample in enumerate(chart.legend):
        x, middle = _MARGIN + place % 2 * _COLUMN / 2, foot + (place // 2 + 0.5) * _LEGEND
        _frame(sheet, sample.look, x, middle - 17, 56, 34)
        _foot(sheet, sample.look, _SHARES[sample.look], x, middle + 17, 56)
        sheet.write(x + 72, middle, sample.words, _SMALL, width=_COLUMN / 2 - 84)
    return sheet.png()


class _Font(NamedTuple):
    size: int
    bold: bool = False

    @property
    def line(self) -> float:
        return self.size * 1.35


class _Grid(NamedTuple):
    most: int
    columns: int
    height: int
    name: _Font
    place: _Font | None
    figure: _Font


_WIDTH, _MARGIN, _GAP, _LEGEND, _FOOT = 1080, 48, 14, 54, 12
_COLUMN = _WIDTH - 2 * _MARGIN
_LONGEST_NUMBER = 6
_SMALLEST = 0.75  # of a font's size: a number at the end of a name is worth more than the size of its letters
_TITLE, _LINE, _SMALL = _Font(42, bold=True), _Font(30), _Font(27)
_INK, _GREY, _PALE, _DEEP, _MIDDLE = "#22303C", "#4A5662", "#FFFFFF", "#1F4E79", "#6E9AC2"
_SHARES: dict[Look, float] = {"empty": 0, "begun": 0.4, "covered": 0.75, "complete": 1}
_GRIDS = (
    _Grid(12, 3, 158, _Font(31, bold=True), _Font(25), _Font(36, bold=True)),
    _Grid(45, 5, 126, _Font(24, bold=True), _Font(19), _Font(28, bold=True)),
    _Grid(MOST, 8, 92, _Font(24, bold=True), None, _Font(22)),
)


def _at(place: int, grid: _Grid, width: float, head: float) -> tuple[float, float]:
    return _MARGIN + place % grid.columns * (width + _GAP), head + place // grid.columns * (grid.height + _GAP)


def _draw_tile(sheet: _Sheet, tile: Tile, grid: _Grid, x: float, y: float, width: float) -> None:
    _frame(sheet, tile.look, x, y, width, grid.height)
    _foot(sheet, tile.look, tile.share, x, y + grid.height, width)
    ink = _PALE if tile.look in ("covered", "complete") else _INK
    inner = width - 20
    lines = [(tile.name, grid.name), (tile.place, grid.place), (tile.figure, grid.figure)]
    shown = [(text, font) for text, font in lines if font is not None and text]
    spare = (grid.height - _FOOT - sum(font.line for _, font in shown)) / 2
    top = y + spare
    for text, font in shown:
        sheet.write(x + 12, top + font.line / 2, text, font, width=inner, ink=ink)
        top += font.line


def _frame(sheet: _Sheet, look: Look, x: float, y: float, width: float, height: float) -> None:
    """White and broken: not begun. White and whole: under way. Dark: covered."""
    dark = look in ("covered", "complete")
    sheet.box(x, y, width, height, face=_DEEP if dark else "white", edge=_DEEP, broken=look == "empty")


def _foot(sheet: _Sheet, look: Look, share: float, x: float, bottom: float, width: float) -> None:
    """How much of the team has finished, along the foot of the tile."""
    if share > 0:
        face = _MIDDLE if look == "begun" else _PALE
        length = (width - 8) * min(share, 1)
        sheet.box(x + 4, bottom - 4 - _FOOT, length, _FOOT, face=face, edge=_DEEP, line=1)


def _name_and_number(text: str) -> tuple[str, str]:
    """«гимназия», « № 3»: what may be cut, and what a school is known by."""
    name, mark, number = text.partition(" №")
    return (name, mark + number) if mark and len(number) <= _LONGEST_NUMBER else (text, "")


class _Sheet:
    """A canvas measured from its top left corner."""

    def __init__(self, height: int) -> None:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
        from matplotlib.transforms import Affine2D

        self._figure = Figure(figsize=(_WIDTH / 72, height / 72), dpi=72, facecolor="white")
        self._canvas = FigureCanvasAgg(self._figure)
        self._down = Affine2D().scale(1, -1).translate(0, height)

    def write(
        self, x: float, y: float, text: str, font: _Font, *, width: float, ink: str = _INK, centred: bool = False
    ) -> None:
        """One line, smaller where it would leave its place, and cut where that is not enough, before its number."""
        words = self._words(text, font)
        needed = words.get_window_extent().width
        if needed > width:
            words.set_fontsize(max(font.size * width / needed * 0.99, font.size * _SMALLEST))
        kept, number = _name_and_number(text)
        while len(kept) > 1 and words.get_window_extent().width > width:
            kept = kept[:-1].rstrip(" ,.«")
            words.set_text(f"{kept}…{number}")
        words.set(x=x, y=y, color=ink, ha="center" if centred else "left", va="center_baseline")
        self._add(words)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        face: str,
        edge: str,
        line: float = 2.5,
        broken: bool = False,
    ) -> None:
        from matplotlib.patches import Rectangle

        style: Any = (0, (4, 3)) if broken else "solid"
        self._add(Rectangle((x, y), width, height, facecolor=face, edgecolor=edge, linewidth=line, linestyle=style))

    def png(self) -> bytes:
        """Without the library's name and version, so that the bytes depend on the chart alone."""
        target = BytesIO()
        self._canvas.print_figure(target, format="png", dpi=72, facecolor="white", metadata={"Software": None})
        return target.getvalue()

    def _add(self, artist: Artist) -> None:
        artist.set_transform(self._down)
        self._figure.add_artist(artist)

    def _words(self, text: str, font: _Font) -> Text:
        from matplotlib.font_manager import FontProperties
        from matplotlib.text import Text

        # parse_math off: a dollar sign in a school's name is a dollar sign.
        face = FontProperties(family="DejaVu Sans", weight="bold" if font.bold else "normal", size=font.size)
        words = Text(text=text, fontproperties=face, parse_math=False)
        words.set_figure(self._figure)
        return words
