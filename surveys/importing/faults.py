from dataclasses import dataclass, field
from enum import StrEnum


class Code(StrEnum):
    # the file
    FILE_TYPE = "file_type"
    FILE_TOO_BIG = "file_too_big"
    FILE_UNREADABLE = "file_unreadable"
    SHEET_MISSING = "sheet_missing"
    SHEET_UNSUPPORTED = "sheet_unsupported"
    ROW_TOO_LONG = "row_too_long"
    TOO_MANY_ROWS = "too_many_rows"
    COLUMN_MISSING = "column_missing"
    COLUMN_TWICE = "column_twice"
    COLUMN_UNSUPPORTED = "column_unsupported"
    NO_QUESTIONS = "no_questions"
    # rows
    TYPE_MISSING = "type_missing"
    TYPE_UNKNOWN = "type_unknown"
    TYPE_UNSUPPORTED = "type_unsupported"
    APPEARANCE_UNSUPPORTED = "appearance_unsupported"
    NAME_MISSING = "name_missing"
    NAME_INVALID = "name_invalid"
    NAME_TWICE = "name_twice"
    LABEL_MISSING = "label_missing"
    GROUP_NOT_CLOSED = "group_not_closed"
    GROUP_NOT_OPENED = "group_not_opened"
    CALCULATION_MISSING = "calculation_missing"
    EXPRESSION = "expression"
    REFERENCE_UNKNOWN = "reference_unknown"
    CYCLE = "cycle"
    DEFAULT_INVALID = "default_invalid"
    RANGE_INVALID = "range_invalid"
    NOT_A_NUMBER = "not_a_number"
    NEGATIVE = "negative"
    NOT_YES_NO = "not_yes_no"
    SCORE_MISSING = "score_missing"
    TOO_LONG = "too_long"
    # choices
    LIST_MISSING = "list_missing"
    LIST_NAME_MISSING = "list_name_missing"
    CHOICE_NAME_MISSING = "choice_name_missing"
    CHOICE_NAME_SPACE = "choice_name_space"
    CHOICE_TWICE = "choice_twice"
    # settings
    FORM_ID_INVALID = "form_id_invalid"
    THRESHOLDS_INVALID = "thresholds_invalid"
    ENCRYPTED = "encrypted"
    # what pyxform itself says
    PYXFORM = "pyxform"
    # degraded, not refused
    NOT_FILLED = "not_filled"
    IGNORED_APPEARANCE = "ignored_appearance"
    IGNORED_COLUMN = "ignored_column"
    READ_ONLY_HIDDEN = "read_only_hidden"
    LONG_FOR_TOAST = "long_for_toast"
    NO_FORM_ID = "no_form_id"
    NO_VERSION = "no_version"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with one cell, as data: `row` counts as the table does, the header being row 1."""

    sheet: str
    row: int | None
    column: str | None
    code: Code
    params: tuple[tuple[str, str], ...] = ()

    def param(self, name: str) -> str:
        return next((value for key, value in self.params if key == name), "")


class FormFaults(Exception):
    """Why a file did not become a form: at least one fault, all that could be found in one reading."""

    def __init__(self, *faults: Fault, warnings: tuple[Fault, ...] = ()) -> None:
        super().__init__(faults)
        self.faults = faults
        self.warnings = warnings


@dataclass(slots=True)
class Findings:
    """Faults and warnings gathered over a whole file, so that an author mends everything in one round."""

    faults: list[Fault] = field(default_factory=list)
    warnings: list[Fault] = field(default_factory=list)

    def fault(self, at: "Place", column: str | None, code: Code, **params: str) -> None:
        self.faults.append(at.fault(column, code, **params))

    def warn(self, at: "Place", column: str | None, code: Code, **params: str) -> None:
        self.warnings.append(at.fault(column, code, **params))

    def stop(self) -> None:
        """Raise FormFaults if there is any: what follows needs a file without faults so far."""
        if self.faults:
            raise FormFaults(*self.faults, warnings=tuple(self.warnings))


@dataclass(frozen=True, slots=True)
class Place:
    sheet: str
    row: int | None = None

    def fault(self, column: str | None, code: Code, **params: str) -> Fault:
        return Fault(self.sheet, self.row, column, code, tuple(params.items()))
