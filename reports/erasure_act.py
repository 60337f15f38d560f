"""The act of destruction of personal data, as a Word document for the operator's file.

Its contents follow order 179 of Roskomnadzor of 28.10.2022; whoever destroyed by hand what is on paper and the commission sign
it, so their names and signatures stay blank. The person stands in it by participant code only.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from docx.document import Document

FONT = "Times New Roman"
SIZE = 12  # points; GOST R 7.0.97-2016 recommends 12-14
WIDTHS = (140, 30)  # millimetres, of what was destroyed and how many
MARGINS = (30, 10, 20, 20)  # left, right, top, bottom in millimetres, by the same standard


@dataclass(frozen=True, slots=True)
class ErasureAct:
    """Everything the document says, in its final words; `destroyed` are rows of what and how many."""

    organisation: str
    title: str
    place_and_number: str
    paragraphs: tuple[str, ...]
    columns: tuple[str, str]
    destroyed: tuple[tuple[str, str], ...]
    closing: tuple[str, ...]
    signatures: tuple[str, ...]
    check: str  # «проверить»: what a human has to look at before signing


def erasure_act_document(act: ErasureAct) -> bytes:
    """The act as .docx; the same act, the same bytes."""
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt

    document = docx.Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(SIZE)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    left, right, top, bottom = MARGINS
    section.left_margin, section.right_margin = Mm(left), Mm(right)
    section.top_margin, section.bottom_margin = Mm(top), Mm(bottom)
    heading = document.add_paragraph(act.organisation)
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.add_run(act.title).bold = True
    document.add_paragraph(act.place_and_number)
    for text in act.paragraphs:
        document.add_paragraph(text).alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    _table(document, act)
    document.add_paragraph()
    for text in act.closing:
        document.add_paragraph(text).alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    for text in act.signatures:
        document.add_paragraph(text)
    document.add_paragraph().add_run(act.check).italic = True
    return as_bytes(document)


def as_bytes(document: Document) -> bytes:
    """As a file without an author and a moment of making, so that one paper is one file."""
    _dated(document)
    return _same_bytes(document)


def _table(document: Document, act: ErasureAct) -> None:
    from docx.shared import Mm

    table = document.add_table(rows=1, cols=2)
    table.style = "Table Grid"
    for cell, text in zip(table.rows[0].cells, act.columns, strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    for what, how_many in act.destroyed:
        row = table.add_row().cells
        row[0].text, row[1].text = what, how_many
    table.autofit = False
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def _dated(document: Document) -> None:
    """No author and no moment of making: the act itself says when."""
    properties = document.core_properties
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = datetime(2000, 1, 1, tzinfo=UTC)


def _same_bytes(document: Document) -> bytes:
    raw, fixed = BytesIO(), BytesIO()
    document.save(raw)
    with ZipFile(raw) as source, ZipFile(fixed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(ZipInfo(name, (2000, 1, 1, 0, 0, 0)), source.read(name), ZIP_DEFLATED)
    return fixed.getvalue()
