import re
from dataclasses import dataclass
from enum import Enum

from surveys.expressions.faults import ExpressionFault, FaultCode


class Sort(Enum):
    NUMBER = "number"
    STRING = "string"
    REFERENCE = "reference"
    CURRENT = "."
    NAME = "name"
    OPERATOR = "operator"
    OPEN = "("
    CLOSE = ")"
    COMMA = ","
    END = "end"


@dataclass(frozen=True, slots=True)
class Token:
    sort: Sort
    text: str
    position: int


def tokenize(source: str) -> list[Token]:
    tokens: list[Token] = []
    position = 0
    while position < len(source):
        match = _TOKEN.match(source, position)
        if match is None or match.lastgroup is None:
            raise _not_a_token(source, position)
        if match.lastgroup != "SPACE":
            tokens.append(_token(match.lastgroup, match.group(), position, tokens))
        position = match.end()
    tokens.append(Token(Sort.END, "", len(source)))
    return tokens


_OPERAND_ENDS = {Sort.NUMBER, Sort.STRING, Sort.REFERENCE, Sort.CURRENT, Sort.CLOSE}
_WORDS = {"and", "or", "div", "mod"}

# What people write who know spreadsheets or programming, and what XPath has instead.
_INSTEAD = {
    "==": "=", ">>": ">", "<<": "<", "<>": "!=", "=>": ">=", "=<": "<=", "&&": "and", "||": "or", "&": "and",
    "%": "mod", "!": "not(...)", "≥": ">=", "≤": "<=", "≠": "!=", "×": "*", "÷": "div", "−": "-", "–": "-", "—": "-",
    "“": "'", "”": "'", "‘": "'", "’": "'", "«": "'", "»": "'", "„": "'", "`": "'", ";": ",",
}  # fmt: skip

_TOKEN = re.compile(
    r"""
    (?P<SPACE>\s+)
    | (?P<NUMBER>[0-9]+(?:\.[0-9]*)?|\.[0-9]+)
    | (?P<STRING>"[^"]*"|'[^']*')
    | (?P<REFERENCE>\$\{[^{}\s]+\})
    | (?P<CURRENT>\.(?![./]))
    | (?P<NAME>[^\W\d][\w.\-]*(?::[^\W\d][\w.\-]*)?(?![/\[]))
    | (?P<OPERATOR>!=(?!=)|[<>]=(?!=)|=(?![=<>])|<(?![<>])|>(?!>)|[+*\-])
    | (?P<OPEN>\()
    | (?P<CLOSE>\))
    | (?P<COMMA>,)
    """,
    re.VERBOSE,
)


def _token(group: str, text: str, position: int, before: list[Token]) -> Token:
    sort = Sort[group]
    if sort is Sort.NAME and text in _WORDS and before and before[-1].sort in _OPERAND_ENDS:
        return Token(Sort.OPERATOR, text, position)
    if sort is Sort.STRING:
        return Token(sort, text[1:-1], position)
    if sort is Sort.REFERENCE:
        return Token(sort, text[2:-1], position)
    return Token(sort, text, position)


def _not_a_token(source: str, position: int) -> ExpressionFault:
    rest = source[position:]
    first = rest[0]
    for width in (2, 1):
        if rest[:width] in _INSTEAD:
            return ExpressionFault(FaultCode.WRONG_OPERATOR, position, rest[:width], _INSTEAD[rest[:width]])
    if first in "\"'":
        return ExpressionFault(FaultCode.UNCLOSED_STRING, position, rest, first)
    if first == "$":
        return ExpressionFault(FaultCode.BAD_REFERENCE, position, rest.split()[0], "${...}")
    if first in "./@[]|" or first.isalpha() or first == "_":
        return ExpressionFault(FaultCode.UNSUPPORTED_PATH, position, rest.split()[0], "${...}")
    return ExpressionFault(FaultCode.BAD_CHARACTER, position, first)
