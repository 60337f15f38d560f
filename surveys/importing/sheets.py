"""The rows of a file with their places, under one name for every column, whoever read them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from surveys.importing.faults import Place
from surveys.wording import NO_WORDS, Wording

Cell = str | Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """A row under one name for every column; a translated cell is a table by language."""

    place: Place
    cells: Mapping[str, Cell]
    language: str

    def text(self, column: str) -> str:
        cell = self.cells.get(column, "")
        if isinstance(cell, str):
            return cell.strip()
        return next((text.strip() for text in (cell.get(self.language, ""), *cell.values()) if text.strip()), "")

    def words(self, column: str) -> Wording:
        cell = self.cells.get(column, "")
        if isinstance(cell, str):
            return Wording(cell.strip()) if cell.strip() else NO_WORDS
        own = self.text(column)
        if not own:
            return NO_WORDS
        others = ((language_code(name), text.strip()) for name, text in cell.items() if name != self.language)
        return Wording(own, tuple((code, text) for code, text in others if text))


@dataclass(frozen=True, slots=True)
class Sheets:
    survey: tuple[Row, ...]
    choices: tuple[Row, ...]
    settings: Row
    columns: Mapping[str, frozenset[str]]
    default_language: str
    languages: tuple[str, ...]


def language_code(name: str) -> str:
    """`Русский (ru)` is ru; a language named without a code is its own code."""
    code = _LANGUAGE_CODE.search(name)
    return code[1].lower() if code else name.strip()


_LANGUAGE_CODE = re.compile(r"\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\)\s*$")
