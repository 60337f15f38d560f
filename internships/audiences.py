"""For whom an event is: its audience, those who signed up before it was narrowed, and its own staff."""

from sqlalchemy import exists, select

from db.tables import school, signup
from db.unit import Unit
from internships import events
from internships.events import Event
from people.me import Me
from people.refusals import Gone
from surveys.audience import Audience


def look(unit: Unit, me: Me, event_id: int, *, lock: bool = False) -> Event:
    """The event if it is for me. Raises Gone for one of elsewhere, one not published, one for others."""
    event = events.look(unit, me, event_id, lock=lock)
    if not (includes(unit, me, event.audience) or _knows_me(unit, me, event) or events.may_manage(me, event)):
        raise Gone("internship")
    return event


def includes(unit: Unit, me: Me, audience: Audience) -> bool:
    if audience.everybody:
        return True
    kind = kind_of(unit, me.school_id) if audience.kinds else None
    return audience.includes(position=me.position, school=me.school_id, kind=kind)


def kind_of(unit: Unit, school_id: int | None) -> str | None:
    found: str | None = unit.scalar(select(school.c.kind).where(school.c.id == school_id))
    return found


def _knows_me(unit: Unit, me: Me, event: Event) -> bool:
    signed = exists().where(signup.c.internship_id == event.id, signup.c.person_id == me.person_id)
    found: bool = unit.scalar(select(signed))
    return bool(found)
