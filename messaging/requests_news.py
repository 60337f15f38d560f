"""How coordinators hear of what people write: the first at once, then one line for everything that came meanwhile.

Nobody is rung for every message: while one notification waits, or for a quarter of an hour after one has left, what comes
is gathered into the next. It is rendered as it leaves, so it names what still waits and nothing that is answered already.
"""

from datetime import datetime, timedelta

from sqlalchemy import func, select

from db.tables import municipality, notification
from db.unit import Unit
from messaging import outbox, requests
from messaging.outbox import Priority
from people import staff
from people.me import Me

KIND = "requests"
BREATH = timedelta(minutes=15)  # between two notifications to one coordinator


def tell(unit: Unit, me: Me, request_id: int, line_id: int) -> None:
    """To whoever has taken the request, or to every coordinator of the municipality but the author."""
    # One at a time in a municipality, or two messages at once would each find that nothing waits yet.
    unit.run(select(municipality.c.id).where(municipality.c.id == me.municipality_id).with_for_update(key_share=True))
    everybody = staff.coordinators(unit, me.municipality_id)
    taken_by = requests.mine(unit, me, request_id).taken_by
    for coordinator in (taken_by,) if taken_by in everybody and taken_by is not None else everybody:
        if coordinator != me.person_id and not _waits(unit, coordinator):
            outbox.post(
                unit,
                to=coordinator,
                kind=KIND,
                params={"since": line_id},
                key=f"{KIND}:{coordinator}:{line_id}",
                due_at=_next(unit, coordinator),
                priority=Priority.REMINDER,
            )


def _waits(unit: Unit, coordinator: int) -> bool:
    waiting: int = unit.scalar(
        select(func.count())
        .select_from(notification)
        .where(notification.c.person_id == coordinator, notification.c.kind == KIND, notification.c.state == "waiting")
    )
    return waiting > 0


def _next(unit: Unit, coordinator: int) -> datetime:
    last: datetime | None = unit.scalar(
        select(func.max(func.coalesce(notification.c.done_at, notification.c.due_at))).where(
            notification.c.person_id == coordinator,
            notification.c.kind == KIND,
            notification.c.state.in_(("sending", "sent")),
        )
    )
    return unit.now if last is None else max(unit.now, last + BREATH)
