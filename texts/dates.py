"""Dates as a colleague would say them; the zone is named because a district may read mail from the capital."""

from datetime import datetime

MONTHS = {
    "ru": (
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
MONTH_TITLES = {
    "ru": (
        "Январь",
        "Февраль",
        "Март",
        "Апрель",
        "Май",
        "Июнь",
        "Июль",
        "Август",
        "Сентябрь",
        "Октябрь",
        "Ноябрь",
        "Декабрь",
    ),
    "en": MONTHS["en"],
}
WEEKDAYS = {
    "ru": ("пн", "вт", "ср", "чт", "пт", "сб", "вс"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
NEAR = {"ru": ("сегодня", "завтра"), "en": ("today", "tomorrow")}
ZONES = {"MSK": "МСК"}


def day_in_words(language: str, day: datetime, today: datetime) -> str:
    """The day, with the year only when it is another one; both arguments in the reader's zone."""
    distance = (day.date() - today.date()).days
    if distance in (0, 1):
        return NEAR[language][distance]
    text = f"{day.day} {MONTHS[language][day.month - 1]}"
    return text if day.year == today.year else f"{text} {day.year}"


def day_and_time(language: str, moment: datetime, now: datetime) -> str:
    day = day_in_words(language, moment, now)
    name = moment.tzname() or ""
    zone = ZONES.get(name, name) if language == "ru" else name
    if (moment.date() - now.date()).days not in (0, 1):
        day = f"{WEEKDAYS[language][moment.weekday()]}, {day}"
    return f"{day}, {moment:%H:%M} ({zone})"


def month_title(language: str, year: int, month: int) -> str:
    return f"{MONTH_TITLES[language][month - 1]} {year}"
