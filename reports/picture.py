"""The personal result as a picture for a phone.

It is one person's own result, so it carries no name, nothing red, and nothing that a black-and-white printer would
lose: a level is told by shade, by pattern and by the number at the bar's end. The plotting library is imported inside,
because only the process that draws should pay for it. Sizes are pixels: at 72 dots an inch a point is a pixel.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Literal, NamedTuple

from reports.statistics import whole

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.backend_bases import FigureCanvasBase
    from matplotlib.text import Text

Level = Literal["deficit", "development", "strength"]


@dataclass(frozen=True, slots=True)
class Bar:
    """One competency: indices are 0-100, None where too little was answered or too few people answered."""

    label: str
    value: float | None
    level: Level | None
    team_mean: float | None = None
    municipality_mean: float | None = None

    def __post_init__(self) -> None:
        """An index outside its scale is a fault of the sum, and a picture would hide it."""
        for index in (self.value, self.team_mean, self.municipality_mean):
            if index is not None and not 0 <= index <= 100:
                raise ValueError(f"{self.label}: an index is 0-100, not {index}")
        if (self.value is None) != (self.level is None):
            raise ValueError(f"{self.label}: an index and its level come together")


@dataclass(frozen=True, slots=True)
class Legend:
    """The words beside the samples, up to some 27 letters; those of a mean are shown only if some bar has it."""

    strength: str
    development: str
    deficit: str
    team_mean: str
    municipality_mean: str


@dataclass(frozen=True, slots=True)
class BarChart:
    """Everything on the picture, already in the reader's language."""

    title: str
    subtitle: str
    bars: tuple[Bar, ...]
    legend: Legend
    not_enough_data: str
    thresholds: tuple[float, ...] = (50, 75)


def competency_bars(chart: BarChart) -> bytes:
    """Draw the profile as a PNG 1080 pixels wide and about 1350 high; the same chart gives the same bytes."""
    page = _Page()
    y: float = _MARGIN
    for text, font, ink in ((chart.title, _TITLE, _INK), (chart.subtitle, _SUBTITLE, _GREY)):
        for line in page.wrapped(text, font):
            page.write(_MARGIN, y + font.size / 2, line, font, ink=ink)
            y += font.size * 1.35

    labels = [page.wrapped(bar.label, _LABEL) for bar in chart.bars]
    above = _LANE if any(bar.team_mean is not None for bar in chart.bars) else 0
    below = _LANE if any(bar.municipality_mean is not None for bar in chart.bars) else 0
    rows = sum(len(lines) * _LABEL_LINE + above + _BAR + below for lines in labels)
    spare = _HEIGHT - y - rows - _AXIS - 3 * _LEGEND_LINE - _MARGIN
    gap = min(max(spare / max(len(chart.bars), 1), _GAPS[0]), _GAPS[1])

    for bar, lines in zip(chart.bars, labels, strict=True):
        y += gap
        for line in lines:
            page.write(_MARGIN, y + _LABEL_LINE * 0.4, line, _LABEL)
            y += _LABEL_LINE
        y += above
        _draw_bar(page, bar, y, chart)
        y += _BAR + below
    for threshold in chart.thresholds:
        page.write(_x(threshold), y + _AXIS / 2, str(whole(threshold)), _SMALL, ink=_GREY, centred=True)
    y += _AXIS

    _draw_legend(page, y, chart.legend, team=above > 0, municipality=below > 0)
    y += 3 * _LEGEND_LINE
    return page.png(height=round(y + _MARGIN * 0.6))


class _Font(NamedTuple):
    size: int
    bold: bool = False


_WIDTH, _HEIGHT, _MARGIN = 1080, 1350, 56
_TITLE, _SUBTITLE, _LABEL, _NUMBER, _SMALL = _Font(42, bold=True), _Font(28), _Font(31), _Font(34, bold=True), _Font(26)
_LABEL_LINE, _BAR, _LANE, _AXIS, _LEGEND_LINE, _SWATCH, _GAPS = 40, 36, 15, 56, 44, 44, (24, 44)
_COLUMN = _WIDTH - 2 * _MARGIN
_SCALE = _COLUMN - 76  # the widest number, «100», stands to the right of a full bar
_INK, _GREY, _PALE, _DEEP = "#22303C", "#5F6B76", "#F0F3F5", "#1F4E79"
_SHORT_WORD = re.compile(r"\b(\w{1,2}) ")  # «в», «на», «и» never hang at a line's end

_Mean = Literal["team_mean", "municipality_mean"]
_SHADES: dict[Level, tuple[str, str | None, str]] = {  # face, hatch, its ink: about 7 %, 30 % and 85 % of paper's white
    "strength": (_DEEP, None, _DEEP),
    "development": ("#6E9AC2", "/", "#FFFFFF"),
    "deficit": ("#E6EEF5", ".", "#6B8CAA"),
}


def _x(index: float) -> float:
    return _MARGIN + _SCALE * index / 100


def _draw_bar(page: _Page, bar: Bar, y: float, chart: BarChart) -> None:
    page.box(_MARGIN, y, _SCALE, _BAR, face=_PALE)
    if bar.value is not None and bar.level is not None:
        page.shaded(_MARGIN, y, max(_x(bar.value) - _MARGIN, 4), _BAR, bar.level)
    for threshold in chart.thresholds:
        page.box(_x(threshold) - 2.5, y - 5, 5, _BAR + 10, face="white")
        page.box(_x(threshold) - 1, y - 5, 2, _BAR + 10, face=_GREY)
    if bar.value is None:
        page.plate(_MARGIN + 16, y, chart.not_enough_data, _SMALL, ink=_GREY)
    else:
        page.plate(_x(bar.value) + 12, y, str(whole(bar.value)), _NUMBER, ink=_INK)
    if bar.team_mean is not None:
        page.triangle(_x(bar.team_mean), y, "team_mean")
    if bar.municipality_mean is not None:
        page.triangle(_x(bar.municipality_mean), y + _BAR, "municipality_mean")


def _draw_legend(page: _Page, top: float, words: Legend, *, team: bool, municipality: bool) -> None:
    entries: list[tuple[Level | _Mean, str]] = [("strength", words.strength), ("development", words.development)]
    entries += [("deficit", words.deficit)]
    entries += [("team_mean", words.team_mean)] if team else []
    entries += [("municipality_mean", words.municipality_mean)] if municipality else []
    for place, (sample, text) in enumerate(entries):
        x, y = _MARGIN + place // 3 * _COLUMN * 0.54, top + (place % 3 + 0.5) * _LEGEND_LINE
        if sample == "team_mean":
            page.triangle(x + _SWATCH / 2, y + _LANE / 2, sample)
        elif sample == "municipality_mean":
            page.triangle(x + _SWATCH / 2, y - _LANE / 2, sample)
        else:
            page.shaded(x, y - 14, _SWATCH, 28, sample)
        page.write(x + _SWATCH + 14, y, text, _SMALL)


class _Page:
    """A canvas measured from its top left corner, whose height is known only when everything stands on it."""

    def __init__(self) -> None:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
        from matplotlib.transforms import Affine2D

        self._figure = Figure(figsize=(_WIDTH / 72, _HEIGHT / 72), dpi=72, facecolor="white")
        self._canvas: FigureCanvasBase = FigureCanvasAgg(self._figure)
        self._down = Affine2D()

    def wrapped(self, text: str, font: _Font) -> list[str]:
        """At most two lines; what does not fit ends in an ellipsis."""
        lines = [""]
        for word in _SHORT_WORD.sub("\\1\N{NO-BREAK SPACE}", " ".join(text.split())).split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and len(lines) < 2 and self._length(longer, font) > _COLUMN:
                lines.append(word)
            else:
                lines[-1] = longer
        return [self._cut(line, font) for line in lines if line]

    def write(self, x: float, y: float, text: str, font: _Font, *, ink: str = _INK, centred: bool = False) -> None:
        words = self._words(text, font)
        words.set(x=x, y=y, color=ink, ha="center" if centred else "left", va="center_baseline")
        self._add(words)

    def plate(self, x: float, y: float, text: str, font: _Font, *, ink: str) -> None:
        """Words on a bar's track stand on a plate of its colour, since a threshold may run right through them."""
        width = min(x + self._length(text, font) + 8, _x(100)) - x + 8
        if width > 0:
            self.box(x - 8, y - 5, width, _BAR + 10, face="white")
            self.box(x - 8, y, width, _BAR, face=_PALE)
        self.write(x, y + _BAR / 2, text, font, ink=ink)

    def box(self, x: float, y: float, width: float, height: float, *, face: str) -> None:
        from matplotlib.patches import Rectangle

        self._add(Rectangle((x, y), width, height, facecolor=face, linewidth=0))

    def shaded(self, x: float, y: float, width: float, height: float, level: Level) -> None:
        from matplotlib.patches import Rectangle

        face, hatch, ink = _SHADES[level]
        bar = Rectangle((x, y), width, height, facecolor=face, edgecolor=_DEEP, linewidth=1.5)
        bar.set(hatch=hatch, hatchcolor=ink, hatch_linewidth=3)
        self._add(bar)

    def triangle(self, x: float, y: float, mean: _Mean) -> None:
        """The team's mean points down at the bar, the municipality's up, so that the two never cover each other."""
        from matplotlib.patches import Polygon

        rise, face = (-_LANE, _INK) if mean == "team_mean" else (_LANE, "white")
        corners = [(x, y), (x - 10, y + rise), (x + 10, y + rise)]
        self._add(Polygon(corners, facecolor=face, edgecolor=_INK, linewidth=2, joinstyle="round"))

    def png(self, *, height: int) -> bytes:
        """Without the library's name and version, so that the bytes depend on the chart alone."""
        self._figure.set_size_inches(_WIDTH / 72, height / 72)
        self._down.scale(1, -1).translate(0, height)
        target = BytesIO()
        self._canvas.print_figure(target, format="png", dpi=72, facecolor="white", metadata={"Software": None})
        return target.getvalue()

    def _add(self, artist: Artist) -> None:
        artist.set_transform(self._down)
        self._figure.add_artist(artist)

    def _words(self, text: str, font: _Font) -> Text:
        from matplotlib.font_manager import FontProperties
        from matplotlib.text import Text

        # parse_math off: a dollar sign in a form's wording is a dollar sign.
        face = FontProperties(family="DejaVu Sans", weight="bold" if font.bold else "normal", size=font.size)
        return Text(text=text, fontproperties=face, parse_math=False)

    def _length(self, text: str, font: _Font) -> float:
        words = self._words(text, font)
        words.set_figure(self._figure)
        return words.get_window_extent().width

    def _cut(self, text: str, font: _Font) -> str:
        length = self._length(text, font)
        if length <= _COLUMN:
            return text
        kept = int(len(text) * _COLUMN / length) + 4
        while kept and self._length(text[:kept].rstrip() + "…", font) > _COLUMN:
            kept -= 1
        return text[:kept].rstrip() + "…"
