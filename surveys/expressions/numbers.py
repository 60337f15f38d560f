import math
from collections.abc import Callable

from surveys.expressions.values import Value, as_number, is_blank


def integer(value: Value) -> Value:
    number = as_number(value)
    return float(math.trunc(number)) if math.isfinite(number) else number


def floor(value: Value) -> Value:
    number = as_number(value)
    return float(math.floor(number)) if math.isfinite(number) else number


def ceiling(value: Value) -> Value:
    number = as_number(value)
    return float(math.ceil(number)) if math.isfinite(number) else number


def rounded(value: Value, places: Value = 0.0) -> Value:
    """Halves go up, as XPath and JavaRosa have it: round(-1.5) is -1."""
    number, digits = as_number(value), as_number(places)
    if not math.isfinite(number) or math.isnan(digits):
        return number
    scale = 10.0 ** max(-300.0, min(300.0, math.trunc(digits) if math.isfinite(digits) else digits))
    scaled = number * scale
    # Beyond 2^53 a float has no half left to round.
    if not math.isfinite(scaled) or abs(scaled) >= 2**53:
        return number
    return math.floor(scaled + 0.5) / scale


def power(base: Value, exponent: Value) -> Value:
    try:
        result = math.pow(as_number(base), as_number(exponent))
    except OverflowError:
        return math.inf
    except ValueError:
        return math.nan
    return result


def safely(function: Callable[[float], float]) -> Callable[[Value], Value]:
    """A function of the school book: NaN outside its domain, infinity where it grows beyond all numbers."""

    def call(value: Value) -> Value:
        try:
            return function(as_number(value))
        except OverflowError:
            return math.inf
        except ValueError:
            return math.nan

    return call


def least(*values: Value) -> Value:
    numbers = [as_number(value) for value in values]
    return math.nan if any(map(math.isnan, numbers)) else min(numbers)


def greatest(*values: Value) -> Value:
    numbers = [as_number(value) for value in values]
    return math.nan if any(map(math.isnan, numbers)) else max(numbers)


def total(values: list[Value]) -> Value:
    """A question nobody answered adds nothing to a sum."""
    result = 0.0
    for value in values:
        if not is_blank(value):
            result += as_number(value)
    return result


def divide(left: float, right: float) -> float:
    if right == 0:
        return math.nan if left == 0 or math.isnan(left) else math.copysign(math.inf, left) * math.copysign(1.0, right)
    return left / right


def remainder(left: float, right: float) -> float:
    """The sign follows the dividend (-7 mod 3 is -1), unlike Python's own %."""
    if right == 0 or math.isinf(left) or math.isnan(left) or math.isnan(right):
        return math.nan
    return math.fmod(left, right)
