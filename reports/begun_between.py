"""Internships of a period: announced or called off, with a beginning in it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam

from db.tables import internship
from db.unit import Unit
from internships import events
from internships.events import Event, State

_between = (
    events.select_events()
    .where(
        internship.c.municipality_id == bindparam("municipality"),
        internship.c.state.in_((State.PUBLISHED.value, State.CANCELLED.value)),
        internship.c.starts_at >= bindparam("since"),
        internship.c.starts_at < bindparam("until"),
    )
    .order_by(internship.c.starts_at, internship.c.id)
)


def begun_between(unit: Unit, municipality_id: int, since: datetime, until: datetime) -> Sequence[Event]:
    """The earliest first; `until` is not in it any more."""
    return [events.event(row) for row in unit.all(_between, municipality=municipality_id, since=since, until=until)]
