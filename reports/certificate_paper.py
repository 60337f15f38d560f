"""A certificate on paper: a sheet of A4 across, to be printed in black or in colour and signed by hand.

No stamp and no signature is ever drawn: whoever signs does it with a pen. fpdf2 and segno are imported where a sheet is
drawn: the bot's own process draws none.
"""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reports.link_code import draw_code

if TYPE_CHECKING:
    from fpdf import FPDF

WIDTH: Final = 297.0  # millimetres, as everything below
HEIGHT: Final = 210.0
EDGE: Final = 9.0
INSIDE: Final = 34.0  # from the sheet's edge to the text
CODE: Final = 27.0
BLUE: Final = (31, 58, 95)
GOLD: Final = (176, 141, 66)
INK: Final = (32, 32, 36)
SOFT: Final = (95, 98, 106)
SERIF: Final = "serif"
SMALLEST: Final = 8.0  # points
POINT: Final = 0.3528  # millimetres


@dataclass(frozen=True, slots=True)
class CertificatePaper:
    """Every word on the sheet, in reading order; `name` is blank where a line is left to write it by hand."""

    kind: str
    number: str
    issuer: str
    intro: str
    name: str
    post: str  # position and school
    role: str
    theme: str
    facts: str  # host, dates, hours
    basis: str
    signatory_post: str
    signatory_name: str
    signature: str  # the word under the line
    place_and_date: str
    check: str
    link: str


def certificate_pdf(paper: CertificatePaper) -> bytes:
    pdf = _sheet(paper)
    _frame(pdf)
    _head(pdf, paper)
    _body(pdf, paper)
    _foot(pdf, paper)
    return bytes(pdf.output())


def certificates_zip(papers: Mapping[str, CertificatePaper]) -> bytes:
    """An archive of sheets, each a file named by its number."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as book:
        for number, paper in papers.items():
            book.writestr(f"{number}.pdf", certificate_pdf(paper))
    return archive.getvalue()


def _sheet(paper: CertificatePaper) -> "FPDF":
    import matplotlib
    from fpdf import FPDF

    pdf = FPDF(orientation="landscape", format="A4")
    pdf.set_auto_page_break(False)
    pdf.set_margin(0)
    pdf.c_margin = 0
    pdf.set_title(f"{paper.kind} {paper.number}")
    pdf.set_creator("vzaimno")
    pdf.set_lang("ru")
    fonts = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    pdf.add_font(SERIF, "", str(fonts / "STIXGeneral.ttf"))
    pdf.add_font(SERIF, "B", str(fonts / "STIXGeneralBol.ttf"))
    pdf.add_font(SERIF, "I", str(fonts / "STIXGeneralItalic.ttf"))
    pdf.add_page()
    return pdf


def _frame(pdf: "FPDF") -> None:
    """Two lines and a small figure in each corner: grey printers keep both."""
    pdf.set_draw_color(*BLUE)
    pdf.set_line_width(1.1)
    pdf.rect(EDGE, EDGE, WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE)
    inner = EDGE + 3.2
    pdf.set_draw_color(*GOLD)
    pdf.set_line_width(0.35)
    pdf.rect(inner, inner, WIDTH - 2 * inner, HEIGHT - 2 * inner)
    size = 7.0
    for x, right in ((inner, 1), (WIDTH - inner, -1)):
        for y, down in ((inner, 1), (HEIGHT - inner, -1)):
            for step in (1.8, 3.2):
                pdf.line(x + right * step, y + down * step, x + right * (step + size), y + down * step)
                pdf.line(x + right * step, y + down * step, x + right * step, y + down * (step + size))


def _head(pdf: "FPDF", paper: CertificatePaper) -> None:
    _centred(pdf, 21.5, paper.issuer, size=12.5, colour=SOFT, most=2)
    word, _, rest = paper.kind.partition(" ")
    pdf.set_char_spacing(5)
    _centred(pdf, 34, word.upper(), size=39, style="B", colour=BLUE)
    pdf.set_char_spacing(2)
    _centred(pdf, 51, rest.upper(), size=14, colour=BLUE)
    pdf.set_char_spacing(0)
    _centred(pdf, 59, paper.number, size=12.5, colour=SOFT)
    pdf.set_draw_color(*GOLD)
    pdf.set_line_width(0.5)
    middle = WIDTH / 2
    pdf.line(middle - 30, 67.5, middle - 3, 67.5)
    pdf.line(middle + 3, 67.5, middle + 30, 67.5)
    pdf.set_fill_color(*GOLD)
    pdf.polygon([(middle, 66.1), (middle + 1.4, 67.5), (middle, 68.9), (middle - 1.4, 67.5)], style="F")


def _body(pdf: "FPDF", paper: CertificatePaper) -> None:
    _centred(pdf, 72, paper.intro, size=13, style="I", colour=SOFT)
    if paper.name:
        _centred(pdf, 80, paper.name, size=29, style="B", colour=INK)
    pdf.set_draw_color(*SOFT)
    pdf.set_line_width(0.2)
    pdf.line(WIDTH / 2 - 82, 93.5, WIDTH / 2 + 82, 93.5)
    _centred(pdf, 95.5, paper.post, size=13, colour=INK, most=2)
    _centred(pdf, 107, paper.role, size=13, style="I", colour=SOFT)
    y = _centred(pdf, 114.5, paper.theme, size=19, style="B", colour=BLUE, most=2)
    y = _centred(pdf, y + 2.5, paper.facts, size=13.5, colour=INK, most=2)
    _centred(pdf, y + 1.5, paper.basis, size=11.5, colour=SOFT, most=2)


def _foot(pdf: "FPDF", paper: CertificatePaper) -> None:
    line = 181.0
    left, right = INSIDE - 6, WIDTH - INSIDE + 6
    code_left = right - CODE
    draw_code(pdf, paper.link, code_left, line - CODE + 1.5, CODE)
    _words(pdf, code_left - 62, line - 3.8, 58, paper.check, size=9, colour=SOFT, align="R", most=3, up=True)
    _words(pdf, left, line, 74, paper.signatory_post, size=12, colour=INK, most=3, up=True)
    sign = left + 78
    pdf.set_draw_color(*INK)
    pdf.set_line_width(0.2)
    pdf.line(sign, line, sign + 40, line)
    _words(pdf, sign, line + 0.6, 40, paper.signature, size=8, colour=SOFT, align="C")
    _words(pdf, sign + 43, line, 44, paper.signatory_name, size=12, colour=INK, most=2, up=True)
    _words(pdf, left, line + 5.5, 110, paper.place_and_date, size=11, colour=SOFT)


def _centred(
    pdf: "FPDF", y: float, text: str, *, size: float, colour: tuple[int, int, int], style: str = "", most: int = 1
) -> float:
    return _words(pdf, INSIDE, y, WIDTH - 2 * INSIDE, text, size=size, colour=colour, style=style, align="C", most=most)


def _words(
    pdf: "FPDF",
    x: float,
    y: float,
    width: float,
    text: str,
    *,
    size: float,
    colour: tuple[int, int, int],
    style: str = "",
    align: str = "L",
    most: int = 1,
    up: bool = False,
) -> float:
    """Write at most so many lines and return where they end (`up`: they end at y); a longer text is made smaller."""
    pdf.set_text_color(*colour)
    while True:
        pdf.set_font(SERIF, style, size)
        height = size * POINT * 1.2
        lines = pdf.multi_cell(width, height, text, dry_run=True, output="LINES", align=align)
        assert isinstance(lines, list), "asked for the lines alone"
        if len(lines) <= most or size <= SMALLEST:
            break
        size -= 0.5
    top = y - height * len(lines) if up else y
    for number, line in enumerate(lines):
        pdf.set_xy(x, top + number * height)
        pdf.cell(width, height, str(line).strip(), align=align)
    return top + height * len(lines)
