"""A link as a square code that a phone reads from paper, drawn of rectangles."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from fpdf import FPDF

QUIET: Final = 2  # modules left blank around the code: the paper itself is white


def draw_code(pdf: "FPDF", link: str, left: float, top: float, side: float) -> None:
    """All in millimetres; `side` is the whole square with what is left blank."""
    import segno

    matrix = [list(row) for row in segno.make(link, error="m", micro=False).matrix]
    module = side / (len(matrix) + 2 * QUIET)
    pdf.set_fill_color(0)
    for row, cells in enumerate(matrix, QUIET):
        for start, length in _runs(cells):
            pdf.rect(left + (start + QUIET) * module, top + row * module, length * module, module * 1.02, style="F")


def _runs(cells: Sequence[int]) -> Iterable[tuple[int, int]]:
    """Dark modules side by side are one rectangle: no hairlines between them, and a fifth of the file."""
    start = 0
    while start < len(cells):
        if not cells[start]:
            start += 1
            continue
        end = start
        while end < len(cells) and cells[end]:
            end += 1
        yield start, end - start
        start = end
