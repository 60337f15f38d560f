"""A month of days to choose from; days that cannot be chosen are dots and lead nowhere."""

from calendar import Calendar
from collections.abc import Callable
from datetime import date, timedelta

from aiogram.filters.callback_data import CallbackData

from handlers.routes import Turn
from handlers.screen import Button, Rows, to
from handlers.screens.calendar import BLANK, EPOCH
from people.refusals import Gone
from texts.dates import WEEKDAYS, month_title

MONTHS_AHEAD = 24


def day_of(number: int) -> date:
    """The day a tap speaks of. Raises Gone for a number that is no day of these centuries."""
    if not 0 <= number < 84_000:  # until 2199
        raise Gone("tap")
    return EPOCH + timedelta(days=number)


def number_of(day: date) -> int:
    return (day - EPOCH).days


def month_of(day: date) -> int:
    """Months since year 0, as taps carry them."""
    return day.year * 12 + day.month - 1


def days_grid(
    turn: Turn,
    month: int,
    *,
    first: date,
    chosen: date | None,
    pick: Callable[[int], CallbackData],
    turn_to: Callable[[int], CallbackData],
) -> Rows:
    """The weeks of a month from `first` on, and the way to the months around."""
    month = min(max(month, month_of(first)), month_of(first) + MONTHS_AHEAD)
    year, place = divmod(month, 12)
    here = turn_to(month)
    before, after = turn_to(max(month - 1, month_of(first))), turn_to(min(month + 1, month_of(first) + MONTHS_AHEAD))
    head = (to("‹", before), to(month_title(turn.tr.language, year, place + 1), here), to("›", after))
    names = tuple(to(name, here) for name in WEEKDAYS[turn.tr.language])

    def button(day: date) -> Button:
        if day.month != place + 1 or day < first:
            return to(BLANK, here)
        return to(f"·{day.day}·" if day == chosen else str(day.day), pick(number_of(day)))

    weeks = [week for week in Calendar().monthdatescalendar(year, place + 1) if _choosable(week, place + 1, first)]
    return (head, names, *(tuple(button(day) for day in week) for week in weeks))


def _choosable(week: list[date], month: int, first: date) -> bool:
    return any(day.month == month and day >= first for day in week)
