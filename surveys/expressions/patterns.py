"""A regular expression from a form runs on the thread that answers everybody, so its worst case is bounded beforehand.

The bound counts how many ways the matcher can be forced to retry, as a power of two: a repeat without a small limit is
worth 8 (longer texts than 256 signs never match), `?` is worth 1, an alternative of k is worth log2(k), a counted group
multiplies what is inside. Up to 2^24 retries are accepted; an endless repeat of something that itself varies, the
classic trap, never is.
"""

import math
import re

from surveys.expressions.faults import ExpressionFault, FaultCode

LONGEST_TEXT = 256
LONGEST_PATTERN = 200
_MOST_BITS = 24.0
_REPEAT_BITS = 8.0
_MOST_COUNTED = 1000

_COUNT = re.compile(r"\{([0-9]*)(,?)([0-9]*)\}")


def compile_pattern(pattern: str, position: int) -> re.Pattern[str]:
    if len(pattern) > LONGEST_PATTERN:
        raise ExpressionFault(FaultCode.SLOW_PATTERN, position, pattern[:40], str(LONGEST_PATTERN))
    reader = _Reader(pattern, position)
    bits = reader.alternatives()
    if reader.at < len(pattern):
        raise reader.bad(pattern[reader.at :])
    if bits > _MOST_BITS:
        raise ExpressionFault(FaultCode.SLOW_PATTERN, position, pattern)
    try:
        return re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        raise ExpressionFault(FaultCode.BAD_PATTERN, position, pattern) from error


class _Reader:
    def __init__(self, pattern: str, position: int) -> None:
        self.pattern = pattern
        self.position = position
        self.at = 0
        self.depth = 0

    def bad(self, found: str) -> ExpressionFault:
        return ExpressionFault(FaultCode.BAD_PATTERN, self.position, found)

    def alternatives(self) -> float:
        branches = [self._sequence()]
        while self._peek() == "|":
            self.at += 1
            branches.append(self._sequence())
        return max(branches) + math.log2(len(branches))

    def _sequence(self) -> float:
        bits = 0.0
        while self.at < len(self.pattern) and self._peek() not in "|)":
            grouped = self._peek() == "("
            bits += self._repeated(self._atom(), grouped=grouped)
        return bits

    def _atom(self) -> float:
        sign = self._peek()
        if sign == "(":
            return self._group()
        if sign == "[":
            self._class()
            return 0.0
        if sign in "*+?":
            raise self.bad(self.pattern[self.at :])
        if sign == "\\":
            # A back reference makes matching exponential by itself.
            if self.pattern[self.at + 1 : self.at + 2].isdigit():
                raise self.bad(self.pattern[self.at : self.at + 2])
            self.at += 1
        self.at += 1
        return 0.0

    def _group(self) -> float:
        self.at += 1
        self.depth += 1
        if self.depth > 20:
            raise self.bad(self.pattern)
        if self._peek() == "?":
            if self.pattern[self.at : self.at + 2] != "?:":
                raise self.bad(self.pattern[self.at - 1 : self.at + 3])
            self.at += 2
        bits = self.alternatives()
        if self._peek() != ")":
            raise self.bad(self.pattern)
        self.at += 1
        self.depth -= 1
        return bits

    def _class(self) -> None:
        start = self.at
        self.at += 1
        if self._peek() == "^":
            self.at += 1
        first = True
        while first or self._peek() != "]":
            sign = self._peek()
            # Java would read these as set operations, and Python warns that one day it will.
            if not sign or sign == "[" or self.pattern[self.at : self.at + 2] in ("--", "&&", "~~", "||"):
                raise self.bad(self.pattern[start:])
            self.at += 2 if sign == "\\" else 1
            first = False
        self.at += 1

    def _repeated(self, inner: float, *, grouped: bool) -> float:
        sign = self._peek()
        if sign == "?":
            low, high = 0, 1
            self.at += 1
        elif sign and sign in "*+":
            low, high = 0, LONGEST_TEXT
            self.at += 1
        elif (count := _COUNT.match(self.pattern, self.at)) and (count[1] or count[3]):
            low = int(count[1] or 0)
            high = int(count[3]) if count[3] else (LONGEST_TEXT if count[2] else low)
            if max(low, high) > _MOST_COUNTED or low > high:
                raise self.bad(count[0])
            self.at = count.end()
        else:
            return inner
        if self._peek() == "?":
            self.at += 1
        elif self._peek() and self._peek() in "*+{":
            raise self.bad(self.pattern[self.at :])
        if inner and high >= LONGEST_TEXT:
            raise ExpressionFault(FaultCode.SLOW_PATTERN, self.position, self.pattern)
        own = _REPEAT_BITS if high >= LONGEST_TEXT else math.log2(high - low + 1)
        # A group may match nothing at all, and then every round of its count is spent for nothing.
        return own + inner * high + (math.log2(max(high, 1)) if grouped else 0.0)

    def _peek(self) -> str:
        return self.pattern[self.at : self.at + 1]
