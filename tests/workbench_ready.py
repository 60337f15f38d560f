"""Imported by the fork server alone, before it forks: whatever the files of the bot are made with."""

from importlib import import_module

from texts.translator import LANGUAGES, translator

for name in (
    "docx", "fpdf", "icalendar", "matplotlib.backends.backend_agg", "matplotlib.figure", "openpyxl", "segno", "xlsxwriter",
    "internships.book_reading", "people.roster_file", "reports.internship_book",
):  # fmt: skip
    import_module(name)
for language in LANGUAGES:
    translator(language)
