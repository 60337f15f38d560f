"""What staff does with other people's sign-ups: agree, refuse, move to the head of the line, seat, take out.

Every act is in the journal by the participant's code, and whoever it concerns hears of it. Whoever manages the event may
decide about requests and take somebody out; the line itself is the coordinators' business.
"""

from dataclasses import dataclass

from sqlalchemy import bindparam, func, select, update

from db.tables import signup
from db.unit import Unit
from internships import attendance, events, guests, offering, places, reminding
from internships.attendance import Mark
from internships.events import Event
from internships.events import State as Fate
from internships.guests import Participant
from internships.places import LIVE, TAKING, Room, State
from internships.waitlist import USUAL, Holding
from messaging import outbox
from messaging.outbox import Priority
from people import audit
from people.me import Me
from people.refusals import Gone, Refused

APPROVED = "signup-approved"
REFUSED = "signup-refused"
SEATED = "signup-confirmed-by-staff"
TAKEN_OUT = "signup-removed"


@dataclass(frozen=True, slots=True)
class Settled:
    """Done, now or before: the sign-up stands as the tap wanted it."""

    event: Event
    who: Participant


@dataclass(frozen=True, slots=True)
class Otherwise:
    """Somebody, perhaps the person, decided otherwise meanwhile; nothing was written."""

    event: Event
    who: Participant


@dataclass(frozen=True, slots=True)
class Full:
    """More than the capacity or the school's quota: it has to be said once more."""

    event: Event
    who: Participant
    taken: int
    of_school: int


def look(unit: Unit, me: Me, signup_id: int, *, lock: bool = False) -> tuple[Event, Participant]:
    """A sign-up and its event as staff sees it. Raises Gone and Refused."""
    found = guests.participant(unit, signup_id)
    if found is None:
        raise Gone("signup")
    event = events.manage(unit, me, found.internship_id, lock=lock)
    if lock:
        found = guests.participant(unit, signup_id)
        if found is None:
            raise Gone("signup")
    return event, found


def approve(unit: Unit, me: Me, signup_id: int) -> Settled | Otherwise:
    event, who = look(unit, me, signup_id, lock=True)
    if who.state is not State.ASKED or not _ahead(unit, event):
        return Settled(event, who) if who.state is State.CONFIRMED else Otherwise(event, who)
    _write(unit, who, State.CONFIRMED)
    reminding.plan_for(unit, event, who.person_id)
    _note(unit, me, event, who, "signup-approved")
    _tell(unit, event, who, APPROVED)
    return Settled(*look(unit, me, signup_id))


def refuse(unit: Unit, me: Me, signup_id: int, holding: Holding = USUAL) -> Settled | Otherwise:
    event, who = look(unit, me, signup_id, lock=True)
    if who.state is not State.ASKED or not _ahead(unit, event):
        return Settled(event, who) if who.state is State.REFUSED else Otherwise(event, who)
    _write(unit, who, State.REFUSED)
    _note(unit, me, event, who, "signup-refused")
    _tell(unit, event, who, REFUSED)
    offering.freed(unit, event, holding)
    return Settled(*look(unit, me, signup_id))


def move_to_head(unit: Unit, me: Me, signup_id: int) -> Settled | Otherwise:
    """The next place that becomes free is theirs."""
    _must_coordinate(me)
    event, who = look(unit, me, signup_id, lock=True)
    if who.state is not State.WAITING:
        return Otherwise(event, who)
    first: int = unit.scalar(_first, event=event.id)
    if who.line != first:
        unit.run(update(signup).where(signup.c.id == who.signup_id).values(line=first - 1))
        _note(unit, me, event, who, "waitlist-moved")
    return Settled(*look(unit, me, signup_id))


def seat(unit: Unit, me: Me, signup_id: int, *, beyond: bool = False) -> Settled | Otherwise | Full:
    """Confirm somebody out of turn; more than there is room for only when `beyond` says that this is meant."""
    _must_coordinate(me)
    event, who = look(unit, me, signup_id, lock=True)
    if who.state is State.CONFIRMED:
        return Settled(event, who)
    if not _ahead(unit, event) or who.state is State.CANCELLED:
        return Otherwise(event, who)
    if not beyond and who.state not in TAKING:
        row = unit.one(_taken, event=event.id, school=who.school_id)
        assert row is not None, "a count is always one row"
        room = Room(event.capacity, event.school_quota)
        if places.free(room, row.taken) == 0 or places.quota_full(room, who.school_id, row.of_school):
            return Full(event, who, row.taken, row.of_school)
    _write(unit, who, State.CONFIRMED)
    reminding.plan_for(unit, event, who.person_id)
    _note(unit, me, event, who, "signup-seated")
    _tell(unit, event, who, SEATED)
    return Settled(*look(unit, me, signup_id))


def remove(unit: Unit, me: Me, event: Event, person_id: int, holding: Holding = USUAL, *, silent: bool = False) -> bool:
    """Take somebody out and pass the place on; False if they were not in, or once it is over: then who came is the marks'.

    `silent` when the caller tells them itself.
    """
    event = events.manage(unit, me, event.id, lock=True)
    number: int | None = unit.scalar(
        select(signup.c.id).where(signup.c.internship_id == event.id, signup.c.person_id == person_id)
    )
    who = None if number is None else guests.participant(unit, number)
    if who is None or who.state not in LIVE or not _ahead(unit, event):
        return False
    if who.attendance is not None:
        attendance.mark(unit, me, event, person_id, Mark.NONE)  # and with the mark what was earned by it at the door
    _write(unit, who, State.REMOVED)
    reminding.plan_for(unit, event, person_id)
    _note(unit, me, event, who, "signup-removed")
    if not silent:
        _tell(unit, event, who, TAKEN_OUT)
    offering.freed(unit, event, holding)
    return True


def _ahead(unit: Unit, event: Event) -> bool:
    """Nobody is given or refused a place in what is called off or over."""
    return event.state is Fate.PUBLISHED and not event.over(unit.now)


def _write(unit: Unit, who: Participant, state: State) -> None:
    unit.run(
        update(signup)
        .where(signup.c.id == who.signup_id)
        .values(state=state.value, offered_until=None, changed_at=unit.now)
    )


def _note(unit: Unit, me: Me, event: Event, who: Participant, act: str) -> None:
    audit.note(unit, me, act, {"title": event.title, "person": who.code})


def _tell(unit: Unit, event: Event, who: Participant, kind: str) -> None:
    outbox.post(
        unit,
        to=who.person_id,
        kind=kind,
        params={"internship": event.id},
        key=f"{kind}:{who.signup_id}:{unit.now:%Y%m%d%H%M%S%f}",
        expires_at=event.ends_at,
        priority=Priority.ANSWER,
    )


def _must_coordinate(me: Me) -> None:
    if not me.is_coordinator():
        raise Refused


_waiting = (signup.c.internship_id == bindparam("event"), signup.c.state == State.WAITING.value)
_first = select(func.min(signup.c.line)).where(*_waiting)
_taken = select(
    func.count().label("taken"),
    func.count().filter(signup.c.school_id == bindparam("school")).label("of_school"),
).where(signup.c.internship_id == bindparam("event"), guests.is_taking)
