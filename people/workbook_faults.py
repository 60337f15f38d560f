"""What is wrong with a coordinator's workbook, as data; `people/fault_texts.py` has the words."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Code(StrEnum):
    # the file
    FILE_MISSING = "file_missing"
    FILE_FOLDER = "file_folder"
    FILE_CLOSED = "file_closed"
    FILE_EMPTY = "file_empty"
    FILE_TOO_BIG = "file_too_big"
    FILE_BOMB = "file_bomb"
    FILE_TOO_MANY_CELLS = "file_too_many_cells"
    FILE_ENCRYPTED = "file_encrypted"
    FILE_OLD_XLS = "file_old_xls"
    FILE_WORD = "file_word"
    FILE_ODS = "file_ods"
    FILE_XLSB = "file_xlsb"
    FILE_TEXT = "file_text"
    FILE_OTHER = "file_other"
    FILE_BROKEN = "file_broken"
    # sheets and columns
    SHEET_MISSING = "sheet_missing"
    SHEET_TWICE = "sheet_twice"
    SHEET_HIDDEN = "sheet_hidden"
    SHEET_EMPTY = "sheet_empty"
    SHEET_LONG = "sheet_long"
    HEADER_MISSING = "header_missing"
    COLUMN_MISSING = "column_missing"
    COLUMN_TWICE = "column_twice"
    MERGED = "merged"
    # any cell
    CELL_DATE = "cell_date"
    CELL_FORMULA = "cell_formula"
    CELL_ERROR = "cell_error"
    CELL_LOGICAL = "cell_logical"
    CELL_EMPTY = "cell_empty"
    CELL_LONG = "cell_long"
    # schools
    SCHOOL_TWICE = "school_twice"
    KIND_UNKNOWN = "kind_unknown"
    SETTLEMENT_UNKNOWN = "settlement_unknown"
    NOT_A_COUNT = "not_a_count"
    # people
    SCHOOL_UNKNOWN = "school_unknown"
    SCHOOL_NEEDED = "school_needed"
    POSITION_UNKNOWN = "position_unknown"
    NAME_SIGNS = "name_signs"
    ROLE_UNKNOWN = "role_unknown"
    ROLE_NEEDS_SCHOOL = "role_needs_school"
    PARTICIPANT_INVALID = "participant_invalid"
    PARTICIPANT_TWICE = "participant_twice"
    PERSON_TWICE = "person_twice"
    # against the database
    PARTICIPANT_UNKNOWN = "participant_unknown"
    NAMESAKES = "namesakes"
    # noted, not refused
    IGNORED_SHEET = "ignored_sheet"
    IGNORED_COLUMN = "ignored_column"
    EXAMPLES_SKIPPED = "examples_skipped"
    NAMESAKES_APART = "namesakes_apart"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with one cell: `row` counts as the sheet does, `column` is the header as we write it."""

    sheet: str
    row: int | None
    column: str | None
    code: StrEnum  # a Code, or what another workbook of ours may have wrong; its value names the sentence
    params: tuple[tuple[str, str], ...] = ()

    def param(self, name: str) -> str:
        return next((value for key, value in self.params if key == name), "")


@dataclass(frozen=True, slots=True)
class WorkbookFaults:
    """Why nothing was imported: at least one fault, and all that one reading could find."""

    faults: tuple[Fault, ...]
    notes: tuple[Fault, ...] = ()


@dataclass(slots=True)
class Findings:
    """Faults and notes gathered over the whole workbook, so that a coordinator mends everything in one round."""

    faults: list[Fault] = field(default_factory=list)
    notes: list[Fault] = field(default_factory=list)

    def fault(self, sheet: str, row: int | None, column: str | None, code: StrEnum, **params: str) -> None:
        self.faults.append(fault(sheet, row, column, code, **params))

    def note(self, sheet: str, row: int | None, column: str | None, code: StrEnum, **params: str) -> None:
        self.notes.append(fault(sheet, row, column, code, **params))

    def refused(self) -> WorkbookFaults:
        return WorkbookFaults(tuple(_in_order(self.faults)), tuple(self.notes))


def fault(sheet: str, row: int | None, column: str | None, code: StrEnum, **params: str) -> Fault:
    return Fault(sheet, row, column, code, tuple(params.items()))


def _in_order(faults: Sequence[Fault]) -> list[Fault]:
    sheets = {sheet: order for order, sheet in reversed(list(enumerate(found.sheet for found in faults)))}
    return sorted(faults, key=lambda found: (sheets[found.sheet], found.row or 0))
