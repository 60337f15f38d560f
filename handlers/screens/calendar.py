"""A month of days as buttons; people may also type the date."""

from calendar import Calendar
from datetime import date

from handlers.routes import Turn
from handlers.screen import Button, Rows, to
from handlers.taps_answering import Day, Month
from surveys.steps import Asked
from texts.dates import WEEKDAYS, month_title

EPOCH = date(1970, 1, 1)
BLANK = "·"  # Telegram refuses a button without words
FIRST, LAST = 1900 * 12, 2199 * 12 + 11  # the months that a date may lie in


def month_rows(turn: Turn, step: Asked, month: int | None) -> Rows:
    """Six weeks at most, and the way to the months around; `month` counts from year 0."""
    response, question = step.response.id, step.question.index
    chosen = date.fromisoformat(step.value) if step.value else None
    shown = chosen or turn.unit.now.astimezone(turn.me.zone).date()
    if month is None:
        month = shown.year * 12 + shown.month - 1
    month = min(max(month, FIRST), LAST)
    year, number = divmod(month, 12)
    weeks = []
    for week in Calendar().monthdatescalendar(year, number + 1):
        days = [_day(response, question, day, number + 1, chosen) for day in week]
        weeks.append(tuple(days))
    here = Month(response=response, question=question, month=month)
    before = Month(response=response, question=question, month=max(month - 1, FIRST))
    after = Month(response=response, question=question, month=min(month + 1, LAST))
    head = (to("‹", before), to(month_title(turn.tr.language, year, number + 1), here), to("›", after))
    names = tuple(to(name, here) for name in WEEKDAYS[turn.tr.language])
    return (head, names, *weeks)


def shown_date(iso: str) -> str:
    return f"{date.fromisoformat(iso):%d.%m.%Y}"


def _day(response: int, question: int, day: date, month: int, chosen: date | None) -> Button:
    text = f"·{day.day}·" if day == chosen else str(day.day)
    number = (day - EPOCH).days
    if day.month != month or number < 0:
        return to(
            BLANK if day.month != month else text,
            Month(response=response, question=question, month=day.year * 12 + day.month - 1),
        )
    return to(text, Day(response=response, question=question, day=number))
