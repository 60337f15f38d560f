import re
from datetime import date, datetime, time
from decimal import Decimal

# Telegram takes 4096 signs in a message, and an answer is shown back with a heading.
TEXT_LIMIT = 4000

_SPACES = re.compile(r"[\s\u00a0\u2007\u2009\u202f'’]")
_NUMBER = re.compile(r"[+-]?[0-9]{1,15}(?:\.[0-9]{0,10})?|[+-]?\.[0-9]{1,10}")
_RUSSIAN_DATE = re.compile(r"([0-9]{1,2})\s*[./\-\s]\s*([0-9]{1,2})\s*[./\-\s]\s*([0-9]{4})(?:\s*г\.?)?")
_ISO_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?: 00:00:00)?")  # a date cell of a workbook has a midnight
_TIME = re.compile(r"([0-9]{1,2})[:.\-]([0-9]{2})(?::[0-9]{2}(?:\.[0-9]+)?)?")
_YEARS = range(1900, 2200)


def read_number(raw: str) -> str | None:
    """«1 200», «0,5», «−3» as `1200`, `0.5`, `-3`; None for anything else."""
    text = _SPACES.sub("", raw).replace("−", "-").replace("–", "-").replace(",", ".")
    if not _NUMBER.fullmatch(text):
        return None
    number = Decimal(text)
    if number == number.to_integral_value():
        return str(int(number))
    return format(number.normalize(), "f")


def read_date(raw: str) -> str | None:
    """дд.мм.гггг, as people write it here, or ISO; two-figure years are not guessed at."""
    text = raw.strip()
    if russian := _RUSSIAN_DATE.fullmatch(text):
        day, month, year = russian.groups()
    elif iso := _ISO_DATE.fullmatch(text):
        year, month, day = iso.groups()
    else:
        return None
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found.isoformat() if found.year in _YEARS else None


def read_time(raw: str) -> str | None:
    found = _TIME.fullmatch(raw.strip())
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return time(int(found[1]), int(found[2])).strftime("%H:%M")


def read_datetime(raw: str) -> str | None:
    head, _, tail = raw.strip().replace("T", " ").replace(",", " ").rpartition(" ")
    day, moment = read_date(head), read_time(tail)
    if day is None or moment is None:
        return None
    return datetime.combine(date.fromisoformat(day), time.fromisoformat(moment)).isoformat(timespec="minutes")
