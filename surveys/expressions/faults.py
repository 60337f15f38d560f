from enum import StrEnum


class FaultCode(StrEnum):
    EMPTY = "empty"
    TOO_LONG = "too_long"
    TOO_DEEP = "too_deep"
    BAD_CHARACTER = "bad_character"
    WRONG_OPERATOR = "wrong_operator"
    UNCLOSED_STRING = "unclosed_string"
    UNCLOSED_BRACKET = "unclosed_bracket"
    UNEXPECTED = "unexpected"
    BAD_REFERENCE = "bad_reference"
    UNKNOWN_NAME = "unknown_name"
    UNKNOWN_FUNCTION = "unknown_function"
    UNSUPPORTED_FUNCTION = "unsupported_function"
    WRONG_ARITY = "wrong_arity"
    UNSUPPORTED_PATH = "unsupported_path"
    NOT_A_REFERENCE = "not_a_reference"
    NOT_A_LITERAL = "not_a_literal"
    NO_CURRENT = "no_current"
    BAD_PATTERN = "bad_pattern"
    SLOW_PATTERN = "slow_pattern"
    BAD_FORMAT = "bad_format"


class ExpressionFault(Exception):
    """Why a cell was not compiled: `position` counts from 0, `found` is the author's text, `hint` a way out."""

    def __init__(self, code: FaultCode, position: int, found: str = "", hint: str = "") -> None:
        super().__init__(code, position, found, hint)
        self.code = code
        self.position = position
        self.found = found
        self.hint = hint
