"""The life of a broadcast as coordinators command it: off it goes, pause, on again, stop, change or take back.

A command only writes what is wanted; the sender sees it within a second and does it. Every command holds the broadcast's row,
so of two coordinators the second finds what the first has made of it, and a second tap changes nothing.
"""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, exists, or_, select, update

from db.tables import broadcast, broadcast_text
from db.unit import Unit
from messaging import outbox
from people import audit
from people.me import Me
from people.refusals import Gone, Refused


class State(StrEnum):
    DRAFT = "draft"
    AWAITING = "awaiting"  # a second coordinator's word
    SCHEDULED = "scheduled"
    SENDING = "sending"
    PAUSED = "paused"
    DONE = "done"
    CANCELLED = "cancelled"


class Amending(StrEnum):
    EDIT = "edit"
    DELETE = "delete"


UNDER_WAY = (State.SCHEDULED, State.SENDING, State.PAUSED)
BEFORE = (State.DRAFT, State.AWAITING)


def launch(unit: Unit, broadcast_id: int, *, author_id: int | None = None, confirmed_by: int | None = None) -> None:
    """Hand a draft over to the sender, which begins at `starts_at` or at once; the caller has checked it and holds its row."""
    said: dict[str, int] = {}
    if author_id is not None:
        said["author_id"] = author_id
    if confirmed_by is not None:
        said["confirmed_by"] = confirmed_by
    unit.run(
        update(broadcast)
        .where(broadcast.c.id == broadcast_id, broadcast.c.state.in_(BEFORE))
        .values(state=State.SCHEDULED, **said)
    )
    unit.bells.add(outbox.BELL)


def pause(unit: Unit, me: Me, broadcast_id: int) -> State:
    """Nobody more for a while; returns what state it is in now."""
    row = held(unit, me, broadcast_id)
    if row.state not in (State.SCHEDULED, State.SENDING):
        return State(row.state)
    return _become(unit, me, broadcast_id, State.PAUSED, "broadcast-paused")


def resume(unit: Unit, me: Me, broadcast_id: int) -> State:
    row = held(unit, me, broadcast_id)
    if row.state != State.PAUSED:
        return State(row.state)
    begun = row.planned_to is not None
    return _become(unit, me, broadcast_id, State.SENDING if begun else State.SCHEDULED, "broadcast-resumed")


def cancel(unit: Unit, me: Me, broadcast_id: int) -> State:
    """To nobody more, for good; who has it keeps it, the others are counted as missed."""
    row = held(unit, me, broadcast_id)
    if row.state not in UNDER_WAY:
        return State(row.state)
    return _become(unit, me, broadcast_id, State.CANCELLED, "broadcast-stopped")


def edit_everywhere(unit: Unit, me: Me, broadcast_id: int) -> bool:
    """Put the pending words into all chats that have the old ones; False when there are no new words.

    Whoever has not got it yet gets the new words at once.
    """
    row = held(unit, me, broadcast_id)
    if row.amending == Amending.DELETE:
        return False
    changed = unit.run(
        update(broadcast_text)
        .where(broadcast_text.c.broadcast_id == broadcast_id, broadcast_text.c.pending.is_not(None))
        .values(html=broadcast_text.c.pending, pending=None)
    ).rowcount
    if changed:
        _amend(unit, me, row, Amending.EDIT)
    return changed > 0


def delete_everywhere(unit: Unit, me: Me, broadcast_id: int) -> bool:
    """Take it out of all chats where Telegram still lets us; what is under way stops. False when that is being done already."""
    row = held(unit, me, broadcast_id)
    if row.amending == Amending.DELETE:
        return False
    if row.state in UNDER_WAY:
        _become(unit, me, broadcast_id, State.CANCELLED, "broadcast-stopped")
    _amend(unit, me, row, Amending.DELETE)
    return True


def is_due(now: datetime) -> ColumnElement[bool]:
    """What a look beside the writer asks for: is there a broadcast that the sender has anything to do for?"""
    asked = select(broadcast.c.id).where(has_work(now))
    return exists(asked)


def has_work(now: datetime) -> ColumnElement[bool]:
    """Is it to be begun, sent, stopped or amended?"""
    begins = or_(broadcast.c.starts_at.is_(None), broadcast.c.starts_at <= now)
    # Whoever is paused may still run out of time.
    late = and_(broadcast.c.state == State.PAUSED, broadcast.c.expires_at <= now)
    return or_(
        and_(broadcast.c.state == State.SCHEDULED, begins),
        broadcast.c.state == State.SENDING,
        and_(broadcast.c.state == State.CANCELLED, broadcast.c.finished_at.is_(None)),
        late,
        broadcast.c.amending.is_not(None),
    )


def held(unit: Unit, me: Me, broadcast_id: int) -> Row[Any]:
    """The row of a broadcast that has left its draft, locked. Raises Gone or Refused."""
    if not me.is_coordinator():
        raise Refused
    row = unit.one(select(broadcast).where(broadcast.c.id == broadcast_id).with_for_update())
    if row is None or row.state in BEFORE:
        raise Gone("broadcast")
    if row.municipality_id != me.municipality_id:
        raise Refused
    return row


def _become(unit: Unit, me: Me, broadcast_id: int, state: State, act: str) -> State:
    unit.run(update(broadcast).where(broadcast.c.id == broadcast_id).values(state=state))
    audit.note(unit, me, act, {"broadcast": broadcast_id})
    unit.bells.add(outbox.BELL)
    return state


def _amend(unit: Unit, me: Me, row: Row[Any], what: Amending) -> None:
    unit.run(
        update(broadcast).where(broadcast.c.id == row.id).values(amending=what, amendment=broadcast.c.amendment + 1)
    )
    audit.note(unit, me, f"broadcast-{what.value}", {"broadcast": row.id})
    unit.bells.add(outbox.BELL)
