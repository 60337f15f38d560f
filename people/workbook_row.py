"""One row of a workbook of ours: what stands under a heading, and a fault with its place where it cannot stand there."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from people.words import Words
from people.workbook_cells import Line
from people.workbook_faults import Code, Findings

SAID = 40  # signs of a cell that a fault repeats
SAID_WORD = 80


@dataclass(frozen=True, slots=True)
class RowReader:
    sheet: str
    headers: Mapping[str, str]
    line: Line
    findings: Findings

    def fault(self, key: str, code: StrEnum, **params: str) -> None:
        self.findings.fault(self.sheet, self.line.row, self.headers[key], code, **params)

    def text(self, key: str) -> str:
        return self.line.text(key)

    def short(self, key: str, limit: int) -> str:
        found = self.text(key)
        if len(found) > limit:
            self.fault(key, Code.CELL_LONG, limit=str(limit))
        return found

    def needed(self, key: str, limit: int) -> str:
        found = self.short(key, limit)
        if not found and key not in self.line.unreadable:
            self.fault(key, Code.CELL_EMPTY)
        return found

    def word(self, key: str, words: Words, unknown: StrEnum, written: str) -> str | None:
        """The code of a word of a closed list; an unknown one is answered with the list and the nearest of it."""
        found = words.find(written)
        if found is None:
            allowed, hint = "; ".join(words.labels), words.nearest(written)
            self.fault(key, unknown, found=written[:SAID_WORD], hint=hint, allowed=allowed)
        return None if found is None else found.code
