"""How coordinators hear of what people write: the first at once, then one line for everything that came meanwhile.

Nobody is rung for every message: while one notification waits, or for a quarter of an hour after one has left, what comes
is gathered into the next. It is rendered as it leaves, so it names what still waits and nothing that is answered already.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import and_, func, or_, select

from db.tables import municipality, notification, request, request_line
from db.unit import Unit
from messaging import outbox, requests
from messaging.outbox import Priority
from messaging.requests import Request, State
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


def fresh(unit: Unit, me: Me, since: int) -> Sequence[Request]:
    """What people wrote from this line on and still waits: for anybody, or for me."""
    newer = select(request_line.c.request_id).where(request_line.c.id >= since, request_line.c.staff.is_(False))
    rows = unit.all(
        select(request.c.id)
        .where(
            request.c.municipality_id == me.municipality_id,
            request.c.id.in_(newer),
            or_(
                request.c.state == State.NEW.value,
                and_(request.c.state == State.TAKEN.value, request.c.taken_by == me.person_id),
            ),
        )
        .order_by(request.c.id)
    )
    return [requests.theirs(unit, me, row.id) for row in rows]


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
