"""Who holds a place and who may have the next one: capacity and the schools' quotas, as a rule of values.

A place is taken by whoever has it, by an offer that is still held and by a request that waits for approval. Whoever's
school is full keeps their place in the line and is passed over until the school has room.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """Of a sign-up; stored as it is written here."""

    ASKED = "asked"
    CONFIRMED = "confirmed"
    WAITING = "waiting"
    OFFERED = "offered"
    CANCELLED = "cancelled"  # by the person
    DECLINED = "declined"  # an offer
    EXPIRED = "expired"  # an offer, or the wait for one
    REFUSED = "refused"  # no approval
    REMOVED = "removed"  # by staff


TAKING = frozenset({State.CONFIRMED, State.OFFERED, State.ASKED})
LIVE = TAKING | {State.WAITING}


@dataclass(frozen=True, slots=True)
class Room:
    """None is no limit."""

    capacity: int | None
    quota: int | None


@dataclass(frozen=True, slots=True)
class Standing:
    """One sign-up as the rule sees it; a person of no school falls under no quota."""

    person_id: int
    school_id: int | None
    state: State
    line: int


def free(room: Room, taken: int) -> int | None:
    """Never below zero: a capacity that was lowered throws nobody out. None is as many as come."""
    return None if room.capacity is None else max(0, room.capacity - taken)


def quota_full(room: Room, school_id: int | None, taken_of_school: int) -> bool:
    return room.quota is not None and school_id is not None and taken_of_school >= room.quota


def next_in_line(room: Room, everybody: Iterable[Standing]) -> Sequence[Standing]:
    """Whom the places that are free now go to, the first in line first."""
    everybody = list(everybody)
    taking = [one for one in everybody if one.state in TAKING]
    left = free(room, len(taking))
    of_school = Counter(one.school_id for one in taking)
    chosen: list[Standing] = []
    for one in sorted((one for one in everybody if one.state is State.WAITING), key=lambda one: one.line):
        if left is not None and len(chosen) >= left:
            break
        if not quota_full(room, one.school_id, of_school[one.school_id]):
            chosen.append(one)
            of_school[one.school_id] += 1
    return chosen
