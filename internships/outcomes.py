"""What becomes of a tap about one's own place, as values that a screen has to answer."""

from dataclasses import dataclass
from datetime import datetime

from internships.events import Event
from internships.places import LIVE, State


@dataclass(frozen=True, slots=True)
class Mine:
    """My sign-up; `nth` in the line is 0 for whoever does not wait."""

    signup_id: int
    state: State
    nth: int
    offered_until: datetime | None
    attendance: str | None

    @property
    def live(self) -> bool:
        return self.state in LIVE

    def ran_out(self, now: datetime) -> bool:
        return self.offered_until is not None and self.offered_until <= now

    @property
    def has_place(self) -> bool:
        return self.state is State.CONFIRMED


@dataclass(frozen=True, slots=True)
class Joined:
    event: Event


@dataclass(frozen=True, slots=True)
class Asked:
    """The place is kept until a coordinator has decided."""

    event: Event


@dataclass(frozen=True, slots=True)
class Waitlisted:
    event: Event
    nth: int


@dataclass(frozen=True, slots=True)
class QuotaFull:
    """There are places, but none more for my school; I wait in the line with the others."""

    event: Event
    nth: int


@dataclass(frozen=True, slots=True)
class Overlaps:
    """There is a place, and I have another one elsewhere at that time; nothing was written."""

    event: Event
    other: Event


@dataclass(frozen=True, slots=True)
class NotYet:
    event: Event


@dataclass(frozen=True, slots=True)
class Closed:
    """Called off, begun, or signing up is over."""

    event: Event


@dataclass(frozen=True, slots=True)
class AlreadyIn:
    event: Event
    mine: Mine


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """Staff decided about me before; a tap does not undo that."""

    event: Event


@dataclass(frozen=True, slots=True)
class Missed:
    """The offer ran out, or the place was given away meanwhile."""

    event: Event


@dataclass(frozen=True, slots=True)
class Left:
    event: Event


@dataclass(frozen=True, slots=True)
class TooLate:
    """It has begun: who came is the host's to say."""

    event: Event


@dataclass(frozen=True, slots=True)
class NotIn:
    event: Event


Joining = Joined | Asked | Waitlisted | QuotaFull | Overlaps | NotYet | Closed | AlreadyIn | TurnedAway
Accepting = Joined | Asked | Overlaps | AlreadyIn | Missed | Closed
Leaving = Left | TooLate | NotIn
