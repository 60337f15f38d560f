"""«Прочитано»: who has read a broadcast is kept once and shown as a count."""

from sqlalchemy import select, update

from db.tables import broadcast, delivery
from db.unit import Unit
from people.me import Me
from people.refusals import Gone, Refused


def read(unit: Unit, me: Me, broadcast_id: int) -> bool:
    """Is it counted now or before? False for somebody it was not sent to. Raises Gone and Refused for what is not ours."""
    home: int | None = unit.scalar(select(broadcast.c.municipality_id).where(broadcast.c.id == broadcast_id))
    if home is None:
        raise Gone("broadcast")
    if home != me.municipality_id:
        raise Refused
    mine = (delivery.c.broadcast_id == broadcast_id, delivery.c.person_id == me.person_id)
    unit.run(update(delivery).where(*mine, delivery.c.read_at.is_(None)).values(read_at=unit.now))
    return unit.scalar(select(delivery.c.person_id).where(*mine)) is not None
