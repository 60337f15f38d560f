"""Telegram counts by token: what the processes that are not elected answer by themselves is told to the one that is.

Each tells once a second, and only while it has something to tell; the elected one makes its pace slower by the sum. So they
keep one pace but for the second or two that the word takes, and what leaves too fast in those Telegram answers with a 429.
"""

from datetime import timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.dialects import postgresql, sqlite

from db.tables import voice
from db.unit import Unit
from messaging.election import moment

HOLDS = timedelta(seconds=3)  # a little longer than the time between two words: who is silent then is silent


def tell(unit: Unit, holder: str, messages: int) -> None:
    """Say how many answers this process sent in the last second."""
    make = postgresql.insert if unit.connection.dialect.name == "postgresql" else sqlite.insert
    values = {"messages": messages, "until": moment(unit) + HOLDS}
    unit.run(make(voice).values(holder=holder, **values).on_conflict_do_update(index_elements=["holder"], set_=values))


def others(unit: Unit, holder: str) -> int:
    """How many answers a second all the other processes send."""
    heard: int | None = unit.scalar(
        select(func.sum(voice.c.messages)).where(voice.c.until > moment(unit), voice.c.holder != holder)
    )
    return heard or 0


def prune(unit: Unit) -> None:
    unit.run(delete(voice).where(voice.c.until < moment(unit)))
