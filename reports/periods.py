"""The stretches of time that schools report by: a month, half of a school year, a school year, the one before."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

SEPTEMBER = 9


class Stretch(StrEnum):
    MONTH = "month"
    HALF = "half"
    YEAR = "year"
    LAST_YEAR = "last-year"


def stretches(today: date) -> Sequence[tuple[Stretch, date, date]]:
    """Each with its first and last day."""
    autumn = today.month >= SEPTEMBER
    began = date(today.year if autumn else today.year - 1, SEPTEMBER, 1)
    half = (began, date(began.year, 12, 31)) if autumn else (date(today.year, 1, 1), date(today.year, 8, 31))
    following = today.replace(day=28) + timedelta(days=4)
    return (
        (Stretch.MONTH, today.replace(day=1), following.replace(day=1) - timedelta(days=1)),
        (Stretch.HALF, *half),
        (Stretch.YEAR, began, date(began.year + 1, 8, 31)),
        (Stretch.LAST_YEAR, date(began.year - 1, SEPTEMBER, 1), date(began.year, 8, 31)),
    )
