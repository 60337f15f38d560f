from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from surveys.expressions.values import Value


def _nothing(_name: str) -> Value:
    return ""


@dataclass(frozen=True, slots=True)
class Scope:
    """Everything an expression may look at, so that the same answers at the same moment always give the same result."""

    value: Callable[[str], Value] = _nothing
    current: Value = ""  # what `.` stands for
    now: datetime | None = None  # local time; without it today() and now() are blank
