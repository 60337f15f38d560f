"""The facts behind the cautions of an event: periods without events, what else goes on, how often the school receives."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import select

from db.tables import internship
from db.unit import Unit
from internships import cautions
from internships.cautions import Caution, Other
from internships.events import Event, State
from people.me import Me
from surveys import blackouts

TERM = timedelta(days=91)


def cautions_of(unit: Unit, me: Me, event: Event) -> Sequence[Caution]:
    """Nothing while it has no date."""
    if event.starts_at is None or event.ends_at is None:
        return ()
    rows = unit.all(
        select(internship.c.school_id, internship.c.title, internship.c.starts_at, internship.c.ends_at).where(
            internship.c.municipality_id == event.municipality_id,
            internship.c.id != event.id,
            internship.c.state.in_((State.PUBLISHED.value, State.PROPOSED.value)),
            internship.c.starts_at.between(event.starts_at - TERM, event.starts_at + TERM),
            internship.c.ends_at.is_not(None),
        )
    )
    return cautions.cautions(
        school_id=event.school_id,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        now=unit.now,
        zone=event.zone,
        blackouts=blackouts.periods(unit, me),
        others=[Other(row.school_id, row.title, row.starts_at, row.ends_at) for row in rows],
    )
