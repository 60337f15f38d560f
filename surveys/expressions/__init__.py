"""The door to expressions: what a cell of an XLSForm says, compiled once and asked many times.

One dialect, JavaRosa's answers (ODK Collect), for forms without repeats. Whatever lies outside it is refused when the
form is imported, with a place and a hint; whatever was compiled answers always and never raises.
"""

from surveys.expressions.faults import ExpressionFault, FaultCode
from surveys.expressions.parsing import Expression, compile_expression
from surveys.expressions.scope import Scope
from surveys.expressions.values import Value, as_boolean, as_number, as_text, is_blank

__all__ = [
    "Expression",
    "ExpressionFault",
    "FaultCode",
    "Scope",
    "Value",
    "as_boolean",
    "as_number",
    "as_text",
    "compile_expression",
    "is_blank",
]
