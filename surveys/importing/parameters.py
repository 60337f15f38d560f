"""Columns that say how a question looks: what Telegram can follow, what it quietly cannot, and what would be a lie."""

import re

from surveys.importing.faults import Code, Findings
from surveys.importing.sheets import Row
from surveys.question import Span

_PARAMETER = re.compile(r"([a-z_-]+)\s*=\s*([^\s,;]+)")

_IGNORED = frozenset(
    {
        "field-list", "table-list", "horizontal", "horizontal-compact", "no-calendar", "thousands-sep", "bearing", "columns",
        "columns-pack", "columns-flex", "no-buttons", "picker", "printer", "hidden-answer", "masked", "numbers",
    }
)  # fmt: skip
_REFUSED = ("draw", "signature", "annotate", "image-map", "ex:", "printer:")

_IGNORED_COLUMNS = ("trigger", "image", "audio", "video", "big-image", "autoplay", "rows", "save_to")
_REFUSED_COLUMNS = ("choice_filter", "repeat_count")


def review_appearance(row: Row, findings: Findings) -> str:
    appearance = row.text("appearance")
    for word in appearance.split():
        if word.startswith(_REFUSED):
            findings.fault(row.place, "appearance", Code.APPEARANCE_UNSUPPORTED, found=word)
        elif word in _IGNORED or re.fullmatch(r"w[0-9]{1,2}", word):
            findings.warn(row.place, "appearance", Code.IGNORED_APPEARANCE, found=word)
    return appearance


def review_columns(row: Row, findings: Findings) -> None:
    for column in _REFUSED_COLUMNS:
        if column in row.cells:
            findings.fault(row.place, column, Code.COLUMN_UNSUPPORTED)
    for column in _IGNORED_COLUMNS:
        if column in row.cells:
            findings.warn(row.place, column, Code.IGNORED_COLUMN)


def read_span(row: Row, findings: Findings) -> Span | None:
    """XLSForm's own defaults are 1 to 10 by 1."""
    given = dict(_PARAMETER.findall(row.text("parameters").lower()))
    try:
        span = Span(float(given.get("start", 1)), float(given.get("end", 10)), float(given.get("step", 1)))
    except ValueError:
        span = Span(0, 0, 0)
    if not span.step or span.start == span.end or abs(span.step) > abs(span.end - span.start):
        findings.fault(row.place, "parameters", Code.RANGE_INVALID, found=row.text("parameters"))
        return None
    return span
