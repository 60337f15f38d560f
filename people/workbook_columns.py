"""What a table of a workbook of ours may have: its columns by all their headings, its examples, a sheet of advice beside it."""

from dataclasses import dataclass
from typing import Final

from people.words import sound

GUIDE: Final = "Как заполнять"
EXAMPLE: Final = "ПРИМЕР"  # a row whose code begins so is shown, never imported


@dataclass(frozen=True, slots=True)
class Column:
    key: str
    header: str
    required: bool
    width: int
    comment: str
    also: tuple[str, ...] = ()
    moment: bool = False  # a day or an hour stands here: what Excel made of it is welcome
    lines: bool = False  # a text of several lines keeps them

    @property
    def sounds(self) -> frozenset[str]:
        """Every heading, without case and spaces, that means this column."""
        return frozenset(sound(text) for text in (self.header, self.key, *self.also))
