"""A small report as the bytes of a workbook; the library that writes it is imported where it is written, and no earlier."""

from io import BytesIO

from reports.wave_tables import Report


def workbook_bytes(book: Report) -> bytes:
    from reports.wave_workbook import write_workbook

    content = BytesIO()
    write_workbook(book, content, progress=lambda _share: None)
    return content.getvalue()
