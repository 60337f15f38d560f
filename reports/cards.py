"""Invitations on paper: eight cards to a sheet of A4 with lines to cut along, each with a code that a phone reads.

Made of vectors, so that a school's old printer gives a code that still can be read. fpdf2 and segno are imported where a card
is drawn: the bot's own process draws none.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reports.link_code import draw_code

if TYPE_CHECKING:
    from fpdf import FPDF

COLUMNS: Final = 2
ROWS: Final = 4
A_PAGE: Final = COLUMNS * ROWS
WIDTH: Final = 210.0 / COLUMNS  # millimetres, as everything below
HEIGHT: Final = 297.0 / ROWS
EDGE: Final = 8.0  # printers leave about five blank
QR: Final = 31.0
GAP: Final = 4.0
LINE: Final = 170  # grey of the cutting lines
SOFT: Final = 95  # grey of what is read second
FAMILY: Final = "sans"
SMALLEST: Final = 5.0  # points


@dataclass(frozen=True, slots=True)
class Card:
    school: str
    position: str
    participant: str  # the words and the code, such as «Код участника P-7F3K9Q»
    link: str
    name: str = ""  # only on cards that never travel through a messenger


@dataclass(frozen=True, slots=True)
class Deck:
    title: str
    steps: tuple[str, ...]
    or_link: str  # what stands above the link for those without a camera
    cards: tuple[Card, ...]


def cards_pdf(deck: Deck) -> bytes:
    pdf = _paper(deck.title)
    for number, card in enumerate(deck.cards):
        place = number % A_PAGE
        if place == 0:
            pdf.add_page()
            _cutting_lines(pdf)
        _card(pdf, deck, card, place % COLUMNS * WIDTH, place // COLUMNS * HEIGHT)
    return bytes(pdf.output())


def _paper(title: str) -> "FPDF":
    import matplotlib
    from fpdf import FPDF

    pdf = FPDF(format="A4")
    pdf.set_auto_page_break(False)
    pdf.set_margin(0)
    pdf.c_margin = 0
    pdf.set_title(title)
    pdf.set_creator("vzaimno")
    fonts = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    pdf.add_font(FAMILY, "", str(fonts / "DejaVuSans.ttf"))
    pdf.add_font(FAMILY, "B", str(fonts / "DejaVuSans-Bold.ttf"))
    return pdf


def _cutting_lines(pdf: "FPDF") -> None:
    pdf.set_draw_color(LINE)
    pdf.set_line_width(0.2)
    pdf.set_dash_pattern(dash=2, gap=2)
    for column in range(1, COLUMNS):
        pdf.line(column * WIDTH, 0, column * WIDTH, ROWS * HEIGHT)
    for row in range(1, ROWS):
        pdf.line(0, row * HEIGHT, COLUMNS * WIDTH, row * HEIGHT)
    pdf.set_dash_pattern()


def _card(pdf: "FPDF", deck: Deck, card: Card, left: float, top: float) -> None:
    inside = WIDTH - 2 * EDGE
    x, y = left + EDGE, top + EDGE - 1
    y = _words(pdf, x, y, inside, deck.title, size=6.5, grey=SOFT)
    y = _words(pdf, x, y + 1, inside, card.school, size=11, bold=True)
    y = _words(pdf, x, y + 0.5, inside, f"{card.name}, {card.position}" if card.name else card.position, size=8.5)
    bottom = top + HEIGHT - EDGE + 1
    code_top = bottom - QR
    draw_code(pdf, card.link, left + WIDTH - EDGE - QR, code_top, QR)
    column = inside - QR - GAP
    at = max(y + 2.5, code_top - 3)
    for number, step in enumerate(deck.steps, 1):
        at = _words(pdf, x, at, column, f"{number}. {step}", size=7.5) + 1
    _words(pdf, x, bottom - 10.6, column, card.participant, size=7.5, bold=True)
    _words(pdf, x, bottom - 6.8, column, deck.or_link, size=6, grey=SOFT)
    _words(pdf, x, bottom - 3.6, column, _bare(card.link), size=6, grey=SOFT, narrow=True)


def _words(
    pdf: "FPDF",
    x: float,
    y: float,
    width: float,
    text: str,
    *,
    size: float,
    bold: bool = False,
    grey: int = 0,
    narrow: bool = False,
) -> float:
    """Write at most two lines (one if `narrow`) and return where they end; a longer text is made smaller, then cut."""
    pdf.set_font(FAMILY, "B" if bold else "", size)
    pdf.set_text_color(grey)
    most = 1 if narrow else 2
    while True:
        height = size * 0.43  # points to millimetres, with a little air
        lines = _broken(pdf, text, width, height)
        if len(lines) <= most or size <= SMALLEST:
            break
        size -= 0.5
        pdf.set_font_size(size)
    for line in [*lines[: most - 1], " ".join(lines[most - 1 :])] if len(lines) > most else lines:
        pdf.set_xy(x, y)
        pdf.cell(width, height, _fitting(pdf, line, width))
        y += height
    return y


def _broken(pdf: "FPDF", text: str, width: float, height: float) -> list[str]:
    lines = pdf.multi_cell(width, height, text, dry_run=True, output="LINES", align="L")
    assert isinstance(lines, list), "asked for the lines alone"
    return [str(line) for line in lines]


def _fitting(pdf: "FPDF", line: str, width: float) -> str:
    if pdf.get_string_width(line) <= width + 0.1:
        return line
    while line and pdf.get_string_width(f"{line}…") > width:
        line = line[:-1]
    return f"{line.rstrip()}…"


def _bare(link: str) -> str:
    return link.removeprefix("https://")
