"""«Было / стало»: what of an event is another thing now for whoever is in it, as pure facts."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from internships.events import Event, Format


@dataclass(frozen=True, slots=True)
class Was:
    """What somebody last knew of an event."""

    at: datetime
    until: datetime
    school: str
    place: str
    format: str
    link: str

    @property
    def length(self) -> timedelta:
        return self.until - self.at


@dataclass(frozen=True, slots=True)
class Differences:
    date: bool
    length: bool  # it ends at another hour than a move alone would bring
    place: bool
    format: bool
    link: bool  # by which one connects from now on

    @property
    def none(self) -> bool:
        return not (self.date or self.length or self.place or self.format or self.link)


def known(event: Event) -> Was:
    """What somebody knows who has looked at it now."""
    assert event.starts_at is not None, "a published event has a date"
    assert event.ends_at is not None, "a published event has an end"
    link = "" if event.format is Format.ONSITE else event.online_url or ""
    return Was(event.starts_at, event.ends_at, event.school, event.place, event.format.value, link)


def differences(was: Was, now: Event) -> Differences:
    found = known(now)
    return Differences(
        date=was.at != found.at,
        length=was.length != found.length,
        place=(was.school, was.place) != (found.school, found.place),
        format=was.format != found.format,
        link=found.link not in (was.link, ""),
    )
