"""A paper of an office with one table: lists and schedules that somebody signs, as a Word document.

Its form follows GOST R 7.0.97-2016: Times New Roman, margins 30/10/20/20 mm; number and date are given by a human in the
registry, so they stay blank. The words come from outside, ready to print.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.erasure_act import FONT, MARGINS, as_bytes

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.table import _Cell

PAGE = (210, 297)  # millimetres
SIZE, SMALL = 12, 11  # points, of words and of a table


@dataclass(frozen=True, slots=True)
class Column:
    title: str
    width: float  # millimetres; together as wide as the page leaves


@dataclass(frozen=True, slots=True)
class PaperTable:
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    tall: bool = False  # rows high enough to sign in


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a longer paper: a heading, its sentences, its tables."""

    heading: str
    sentences: tuple[str, ...]
    tables: tuple[PaperTable, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficialPaper:
    organisation: str
    corner: tuple[str, ...]  # at the right above the title: «Приложение к приказу от ____ № ____»
    title: tuple[str, ...]
    facts: tuple[str, ...]  # lines below the title
    blocks: tuple[Block, ...]
    closing: tuple[str, ...]  # signatures
    check: str = ""  # what a human has to look at before signing
    wide: bool = False  # the page lies on its long side


def official_paper(paper: OfficialPaper) -> bytes:
    """The paper as .docx; the same paper, the same bytes."""
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    document = docx.Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(SIZE)
    style.paragraph_format.space_after = Pt(0)
    _page(document.sections[0], wide=paper.wide)
    for text, where in (
        *((text, WD_ALIGN_PARAGRAPH.CENTER) for text in (paper.organisation,) if text),
        *((text, WD_ALIGN_PARAGRAPH.RIGHT) for text in paper.corner),
    ):
        document.add_paragraph(text).alignment = where
    document.add_paragraph()
    for text in paper.title:
        line = document.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.add_run(text).bold = True
    document.add_paragraph()
    for text in paper.facts:
        document.add_paragraph(text)
    for block in paper.blocks:
        _block(document, block)
    document.add_paragraph()
    for text in paper.closing:
        document.add_paragraph(text).paragraph_format.space_before = Pt(10)
    if paper.check:
        last = document.add_paragraph()
        last.paragraph_format.space_before = Pt(10)
        last.add_run(paper.check).italic = True
    return as_bytes(document)


def _page(section: Section, *, wide: bool) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    width, height = reversed(PAGE) if wide else PAGE
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    left, right, top, bottom = MARGINS
    section.left_margin, section.right_margin = Mm(left), Mm(right)
    section.top_margin, section.bottom_margin = Mm(top), Mm(bottom)


def _block(document: Document, block: Block) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt

    if block.heading:
        heading = document.add_paragraph()
        heading.paragraph_format.space_before = Pt(12)
        heading.paragraph_format.keep_with_next = True
        heading.add_run(block.heading).bold = True
    for text in block.sentences:
        sentence = document.add_paragraph(_glued(text))
        sentence.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        sentence.paragraph_format.first_line_indent = Mm(12.5)
        sentence.paragraph_format.space_before = Pt(4)
    for table in block.tables:
        _table(document, table)


def _glued(text: str) -> str:
    """Where words run on, no line ends between «№» and its number."""
    return text.replace("№ ", "№\N{NO-BREAK SPACE}")


def _table(document: Document, table: PaperTable) -> None:
    """Its head stands again on every page, and no row is torn in two."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    caption = document.add_paragraph(table.caption)
    caption.paragraph_format.space_before = Pt(8)
    caption.paragraph_format.keep_with_next = True
    drawn = document.add_table(rows=1, cols=len(table.columns))
    drawn.style = "Table Grid"
    drawn.autofit = False
    for place, column in zip(drawn.columns, table.columns, strict=True):
        place.width = Mm(column.width)  # LibreOffice reads it here, Word in the cells
    for cell, column in zip(drawn.rows[0].cells, table.columns, strict=True):
        _fill(cell, column.title, column.width, bold=True)
    drawn.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001
    for values in table.rows:
        row = drawn.add_row()
        whole = OxmlElement("w:cantSplit")
        whole.set(qn("w:val"), "true")
        row._tr.get_or_add_trPr().append(whole)  # noqa: SLF001
        if table.tall:
            row.height = Mm(9)
        for cell, value, column in zip(row.cells, values, table.columns, strict=True):
            _fill(cell, value, column.width)


def _fill(cell: _Cell, text: str, width: float, *, bold: bool = False) -> None:
    from docx.shared import Mm, Pt

    cell.width = Mm(width)
    run = cell.paragraphs[0].add_run(text)
    run.bold, run.font.size = bold, Pt(SMALL)
