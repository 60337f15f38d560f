"""What a figure becomes in a file: rounded for people, and no more exact than what is printed."""

from __future__ import annotations

import re
from typing import Final

from reports import statistics
from reports.wave_tables import Shape

FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
LONGEST: Final = 32_767  # characters Excel keeps in a cell
_NOT_XML = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DIGITS: Final = {Shape.ONE: 1, Shape.TWO: 2, Shape.SHARE: 3}


def rounded(value: float, shape: Shape) -> float:
    """Whole numbers half up, as at school: a mean written in full would tell the sum of a group exactly."""
    if shape in {Shape.WHOLE, Shape.INDEX}:
        return statistics.whole(value)
    digits = _DIGITS.get(shape)
    return value if digits is None else statistics.whole(value * 10**digits) / 10**digits


def clean(text: str) -> str:
    """A file with one character XML does not know opens nowhere."""
    return _NOT_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))[:LONGEST]
