"""«Было / стало»: what of an event is another thing now, as pure facts."""

from dataclasses import dataclass
from datetime import datetime

from internships.events import Event


@dataclass(frozen=True, slots=True)
class Was:
    """What somebody last knew of an event."""

    at: datetime
    school: str
    place: str
    format: str


@dataclass(frozen=True, slots=True)
class Differences:
    date: bool
    place: bool
    format: bool

    @property
    def none(self) -> bool:
        return not (self.date or self.place or self.format)


def differences(was: Was, now: Event) -> Differences:
    return Differences(
        date=was.at != now.starts_at,
        place=(was.school, was.place) != (now.school, now.place),
        format=was.format != now.format.value,
    )
