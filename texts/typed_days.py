"""A day as people write it in a chat, perhaps with an hour: «20.12», «20 декабря 2026», «чт, 20 дек 18:00», «завтра в 9».

Only what can be meant in one way is taken. A day without a year is the next such day, since plans are of the future.
"""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from texts.dates import MONTHS

_LONGEST = 80
_NEAR = {"сегодня": 0, "today": 0, "завтра": 1, "tomorrow": 1, "послезавтра": 2}
_MAY = frozenset({"май", "мае"})
_WEEKDAY = re.compile(r"^(?:пн|вт|ср|чт|пт|сб|вс|mon|tue|wed|thu|fri|sat|sun)[а-яa-z]*\.?,?\s+")
_CLOCK = re.compile(
    r"[\s,]+(?:(?:в|к|с|до|at|by)\s+)?(?P<hour>\d{1,2})(?:[:.\-](?P<minute>\d{2})|(?P<word>\s*(?:ч|час|часа|часов|h))\.?)$"
)
_BARE_HOUR = re.compile(r"[\s,]+(?:в|к|at)\s+(?P<hour>\d{1,2})$")
_NUMBERS = re.compile(r"^(\d{1,2})\s*[./\-\s]\s*(\d{1,2})(?:\s*[./\-\s]\s*(\d{4}|\d{2}))?(?:\s*(?:г|года|year)?\.?)$")
_ISO = re.compile(r"^(\d{4})-(\d{2})-(\d{2})$")
_DAY_FIRST = re.compile(
    r"^(\d{1,2})(?:-?(?:го|е|st|nd|rd|th))?\s+([а-яa-z]+)\.?,?(?:\s+(\d{4}))?(?:\s*(?:г|года)\.?)?$"
)
_MONTH_FIRST = re.compile(r"^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?$")


@dataclass(frozen=True, slots=True)
class TypedDay:
    day: date
    clock: time | None = None


def read_day(typed: str, *, today: date) -> TypedDay | None:
    """None for what names no day, or one that no calendar has; never a day before `today` unless its year is written."""
    text = " ".join(typed.casefold().replace("ё", "е").split()).strip(" .,;")
    if not text or len(text) > _LONGEST:
        return None
    for shape in (_CLOCK, _BARE_HOUR):
        # «20.12 18.00» is a day and an hour, «20.12.26» is not: a clock stands behind a space and something before it.
        if (found := shape.search(text)) and (day := _day(text[: found.start()], today)):
            clock = _clock(found["hour"], found.groupdict().get("minute") or "0")
            return None if clock is None else TypedDay(day, clock)
    day = _day(text, today)
    return None if day is None else TypedDay(day)


def _clock(hour: str, minute: str) -> time | None:
    return time(int(hour), int(minute)) if int(hour) <= 23 and int(minute) <= 59 else None


def _day(text: str, today: date) -> date | None:
    text = _WEEKDAY.sub("", text).strip(" ,")
    if text in _NEAR:
        return today + timedelta(days=_NEAR[text])
    if found := _ISO.match(text):
        return _made(int(found[3]), int(found[2]), found[1], today)
    if found := _NUMBERS.match(text):
        return _made(int(found[1]), int(found[2]), found[3], today)
    if (found := _DAY_FIRST.match(text)) and (month := _month(found[2])):
        return _made(int(found[1]), month, found[3], today)
    if (found := _MONTH_FIRST.match(text)) and (month := _month(found[1])):
        return _made(int(found[2]), month, found[3], today)
    return None


def _month(word: str) -> int | None:
    """By its name in any case or its first letters: «декабря», «декабрь», «дек»."""
    if word in _MAY:
        return 5
    for names in MONTHS.values():
        for place, name in enumerate(names, 1):
            whole, stem = name.casefold(), name[:-1].casefold()
            if whole.startswith(word) and len(word) >= 3:
                return place
            if word.startswith(stem) and len(word) - len(stem) <= 2:
                return place
    return None


def _made(day: int, month: int, year: str | None, today: date) -> date | None:
    try:
        if year is not None:
            return date(int(year) if len(year) == 4 else 2000 + int(year), month, day)
        found = date(today.year, month, day)
        return found if found >= today else date(today.year + 1, month, day)
    except ValueError:
        return None
