"""Which sent answers of a wave are counted while others still send theirs.

All of a wave that is over; of an open one by fives in the order of sending, and never the last five or more. So whoever looks
before somebody sends and again after it sees the same, and at the end at least five come at once: no two looks tell about one
person.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, false, func, or_, select

from db.tables import response

TOGETHER = 5  # people whose answers begin to count at once


def settled(wave_id: int, one: Callable[[Select[Any]], Any]) -> ColumnElement[bool]:
    """The condition for a response of this open wave; `one` runs a statement and gives its single row."""
    sent = (response.c.wave_id == wave_id, response.c.submitted_at.is_not(None))
    people: int = one(select(func.count(response.c.id).label("people")).where(*sent)).people
    counting = (people // TOGETHER - 1) * TOGETHER
    if counting <= 0:
        return false()
    last = one(
        select(response.c.submitted_at, response.c.id)
        .where(*sent)
        .order_by(response.c.submitted_at, response.c.id)
        .offset(counting - 1)
        .limit(1)
    )
    before = response.c.submitted_at < last.submitted_at
    same_moment = and_(response.c.submitted_at == last.submitted_at, response.c.id <= last.id)
    return and_(response.c.wave_id == wave_id, or_(before, same_moment))
