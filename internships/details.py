"""What may be said of an event, and what may not: a place for guests there must be, and no link that is none."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, TypedDict
from urllib.parse import urlsplit

from internships.events import Event, Format
from surveys import audience
from surveys.audience import Audience

ACADEMIC_HOUR = timedelta(minutes=45)
MOST_HOURS = 72.0
MOST_PLACES = 1000
LONGEST = {"title": 200, "about": 1500, "place": 300, "bring": 300, "map_url": 300, "online_url": 300}
COMPETENCIES = tuple(f"K{number}" for number in range(1, 9))
_BARE_LINK = re.compile(r"^[\w-]+(?:\.[\w-]+)+(?:/\S*)?$")


class Detail(TypedDict, total=False):
    """One or several things said of an event; None takes back what may be left open."""

    school_id: int
    title: str
    about: str
    competencies: tuple[str, ...]
    format: Format
    starts_at: datetime | None
    ends_at: datetime | None
    hours: float | None
    place: str
    map_url: str | None
    online_url: str | None
    bring: str
    programme_file: str | None
    programme_name: str | None
    contact_id: int | None
    capacity: int | None
    school_quota: int | None
    audience: Audience
    signup_opens_at: datetime | None
    signup_closes_at: datetime | None
    needs_approval: bool


SAID = Detail.__optional_keys__
MOMENTS = ("starts_at", "ends_at", "signup_opens_at", "signup_closes_at")


class Wrong(StrEnum):
    NO_TITLE = "no-title"
    TOO_LONG = "too-long"
    PAST = "past"
    NO_DATE = "no-date"
    END_BEFORE_START = "end-before-start"
    HOURS = "hours"
    NO_CAPACITY = "no-capacity"
    QUOTA = "quota"
    NOT_A_LINK = "not-a-link"
    NO_LINK = "no-link"
    NO_PLACE = "no-place"
    NO_COMPETENCY = "no-competency"
    OPENS_AFTER_START = "opens-after-start"
    CLOSES_AFTER_START = "closes-after-start"
    CLOSES_IN_THE_PAST = "closes-in-the-past"
    CLOSES_BEFORE_IT_OPENS = "closes-before-it-opens"


def wrong(detail: Detail, event: Event | None, now: datetime) -> Wrong | None:
    """What must not be said, given what the event says already; the first of `wrongs`."""
    return next(wrongs(detail, event, now), None)


def wrongs(detail: Detail, event: Event | None, now: datetime) -> Iterator[Wrong]:
    for name, limit in LONGEST.items():
        if len(str(detail.get(name) or "")) > limit:
            yield Wrong.TOO_LONG
    if "title" in detail and not detail["title"].strip():
        yield Wrong.NO_TITLE
    if any(link and not is_link(link) for link in (detail.get("map_url"), detail.get("online_url"))):
        yield Wrong.NOT_A_LINK
    if not set(detail.get("competencies", ())) <= set(COMPETENCIES):
        yield Wrong.NO_COMPETENCY
    yield from _wrong_numbers(detail)
    yield from _wrong_times(with_end(detail, event), event, now)


def _wrong_numbers(detail: Detail) -> Iterator[Wrong]:
    hours, capacity, quota = detail.get("hours"), detail.get("capacity"), detail.get("school_quota")
    if hours is not None and not 0 < hours <= MOST_HOURS:
        yield Wrong.HOURS
    if capacity is not None and not 1 <= capacity <= MOST_PLACES:
        yield Wrong.NO_CAPACITY
    if quota is not None and not 1 <= quota <= MOST_PLACES:
        yield Wrong.QUOTA


def _wrong_times(detail: Detail, event: Event | None, now: datetime) -> Iterator[Wrong]:
    starts, ends = _said(detail, event, "starts_at"), _said(detail, event, "ends_at")
    opens, closes = _said(detail, event, "signup_opens_at"), _said(detail, event, "signup_closes_at")
    if detail.get("starts_at") is not None and starts <= now:
        yield Wrong.PAST
    if starts is not None and ends is not None and ends <= starts:
        yield Wrong.END_BEFORE_START
    if starts is not None and opens is not None and opens > starts:
        yield Wrong.OPENS_AFTER_START
    if starts is not None and closes is not None and closes > starts:
        yield Wrong.CLOSES_AFTER_START
    if detail.get("signup_closes_at") is not None and closes <= now:
        yield Wrong.CLOSES_IN_THE_PAST
    if opens is not None and closes is not None and closes <= opens:
        yield Wrong.CLOSES_BEFORE_IT_OPENS


def missing(event: Event, now: datetime) -> Sequence[Wrong]:
    """What must still be said before it is published."""
    found: list[Wrong] = []
    if event.starts_at is None or event.ends_at is None:
        found.append(Wrong.NO_DATE)
    elif event.starts_at <= now:
        found.append(Wrong.PAST)
    if not event.competencies:
        found.append(Wrong.NO_COMPETENCY)
    if event.hours is None:
        found.append(Wrong.HOURS)
    if event.capacity is None:
        found.append(Wrong.NO_CAPACITY)
    if event.format is not Format.ONLINE and not event.place:
        found.append(Wrong.NO_PLACE)
    if event.format is Format.ONLINE and event.online_url is None:
        found.append(Wrong.NO_LINK)
    return found


def with_end(detail: Detail, event: Event | None) -> Detail:
    """The end follows from the beginning and the academic hours, unless it is said itself."""
    if "ends_at" in detail or not ({"starts_at", "hours"} & detail.keys()):
        return detail
    starts, hours = _said(detail, event, "starts_at"), _said(detail, event, "hours")
    ends = None if starts is None or hours is None else starts + hours * ACADEMIC_HOUR
    if ends is None and starts is not None and event is not None and event.starts_at and event.ends_at:
        ends = starts + (event.ends_at - event.starts_at)
    return {**detail, "ends_at": ends}


def columns(detail: Detail, event: Event | None = None) -> dict[str, Any]:
    """What the table keeps of it."""
    kept: dict[str, Any] = dict(with_end(detail, event))
    if "competencies" in detail:
        kept["competencies"] = " ".join(sorted(detail["competencies"]))
    if "format" in detail:
        kept["format"] = detail["format"].value
    if "audience" in detail:
        kept["audience"] = audience.dumps(detail["audience"])
    return kept


def whole_link(text: str) -> str:
    """People leave out the beginning of a link."""
    return f"https://{text}" if _BARE_LINK.match(text) else text


def is_link(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "." in parts.netloc and not any(sign.isspace() for sign in text)


def _said(detail: Detail, event: Event | None, name: str) -> Any:
    return detail[name] if name in detail else getattr(event, name, None)  # type: ignore[literal-required]
