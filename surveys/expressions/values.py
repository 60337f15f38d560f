"""XPath 1.0's types with JavaRosa's dates: a blank answer is '' as text, NaN as number, false as boolean."""

import math
import re
from datetime import date, datetime, timedelta
from decimal import Decimal

Value = str | float | bool | date | datetime

_NUMBER = re.compile(r"-?(?:\d+(?:\.\d*)?|\.\d+)", re.ASCII)
_EPOCH = date(1970, 1, 1)
_MIDNIGHT = datetime(1970, 1, 1)  # noqa: DTZ001 - wall-clock time on purpose: a date has no zone
_DAY = timedelta(days=1)


def as_boolean(value: Value) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, float):
        return value != 0 and not math.isnan(value)
    if isinstance(value, str):
        return bool(value)
    return True


def as_number(value: Value) -> float:
    if isinstance(value, float):
        return value
    if isinstance(value, bool):
        return 1.0 if value else 0.0
    if isinstance(value, str):
        text = value.strip()
        return float(text) if _NUMBER.fullmatch(text) else math.nan
    return days_since_epoch(value)


def as_text(value: Value) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return _number_as_text(value)
    return value.isoformat()


def as_moment(value: Value) -> date | datetime | None:
    """Read a date out of anything JavaRosa would: a date, ISO text, or days since 1970; None where there is none."""
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        return _parsed(value.strip())
    number = as_number(value) if not isinstance(value, bool) else math.nan
    if not math.isfinite(number):
        return None
    try:
        return _EPOCH + timedelta(days=math.floor(number))
    except OverflowError:
        return None


def days_since_epoch(moment: date | datetime) -> float:
    if isinstance(moment, datetime):
        return (moment.replace(tzinfo=None) - _MIDNIGHT) / _DAY
    return float((moment - _EPOCH).days)


def is_blank(value: Value) -> bool:
    if isinstance(value, str):
        return not value
    return isinstance(value, float) and math.isnan(value)


def equal(left: Value, right: Value) -> bool:
    if isinstance(left, bool) or isinstance(right, bool):
        return as_boolean(left) == as_boolean(right)
    if isinstance(left, str) and isinstance(right, str):
        return left == right
    left_number, right_number = comparable(left, right)
    return left_number == right_number


def comparable(left: Value, right: Value) -> tuple[float, float]:
    """Both sides as numbers; text beside a date is read as a date, so that `. > '2026-01-01'` means what it says."""
    if isinstance(left, date) and isinstance(right, str):
        return as_number(left), _moment_number(right)
    if isinstance(right, date) and isinstance(left, str):
        return _moment_number(left), as_number(right)
    return as_number(left), as_number(right)


def _moment_number(text: str) -> float:
    moment = _parsed(text.strip())
    return as_number(text) if moment is None else days_since_epoch(moment)


def _parsed(text: str) -> date | datetime | None:
    # Python reads week dates and bare digits too; an answer is either yyyy-mm-dd or that with a time after T.
    if len(text) < 10 or text[4] != "-" or text[7] != "-":
        return None
    try:
        return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
    except ValueError:
        return None


def _number_as_text(number: float) -> str:
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    if number.is_integer():
        return str(int(number))
    return format(Decimal(repr(number)), "f")
