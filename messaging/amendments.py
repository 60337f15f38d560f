"""A broadcast changed or taken back in every chat that has it: chunk by chunk, by the number of the change.

No lease is needed: an edit and a removal done twice are done once, so after a kill some are merely repeated.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, bindparam, select, update

from db.tables import broadcast, chat, delivery
from db.unit import Unit
from messaging.broadcasts import Amending

DELETABLE = timedelta(hours=48)  # Telegram's: what is older stays


@dataclass(frozen=True, slots=True)
class Amendment:
    """What one chat has of a broadcast that is being changed."""

    broadcast_id: int
    person_id: int
    number: int
    what: Amending
    chat_id: int
    message_id: int
    more: tuple[int, ...]  # the files of an album before the message with the words
    sent_at: datetime


_behind = and_(
    delivery.c.broadcast_id == bindparam("broadcast"),
    delivery.c.person_id > bindparam("behind"),
    delivery.c.amendment < bindparam("number"),
    delivery.c.state == "sent",
    delivery.c.message_id.is_not(None),
)
_next = (
    select(
        delivery.c.person_id,
        delivery.c.message_id,
        delivery.c.more_messages,
        delivery.c.done_at,
        chat.c.id.label("chat_id"),
    )
    .select_from(delivery.join(chat, chat.c.person_id == delivery.c.person_id))
    .where(_behind, chat.c.unreachable.is_(None))
    .order_by(delivery.c.person_id)
    .limit(bindparam("most"))
)
_done = (
    update(delivery)
    .where(delivery.c.broadcast_id == bindparam("of"), delivery.c.person_id == bindparam("whom"))
    .values(amendment=bindparam("number"))
)
_removed = _done.values(message_id=None, more_messages=None)


def following(unit: Unit, row: Row[Any], behind: int, most: int) -> Sequence[Amendment]:
    """The next chats, by person, that have the broadcast (a row of `deliveries.under_way`) as it was before."""
    return [
        Amendment(
            row.id,
            one.person_id,
            row.amendment,
            Amending(row.amending),
            one.chat_id,
            one.message_id,
            tuple(int(number) for number in (one.more_messages or "").split()),
            one.done_at,
        )
        for one in unit.all(_next, broadcast=row.id, behind=behind, number=row.amendment, most=most)
    ]


def amended(unit: Unit, done: Sequence[tuple[Amendment, bool]]) -> None:
    """These chats have been seen to; a message that was really removed (True) is known no more."""
    keys = [({"of": one.broadcast_id, "whom": one.person_id, "number": one.number}, removed) for one, removed in done]
    unit.many(_done, [key for key, removed in keys if not removed])
    unit.many(_removed, [key for key, removed in keys if removed])


def over(unit: Unit, broadcast_id: int, number: int) -> bool:
    """Say that this change is done everywhere; False while something of the old is still on its way."""
    on_its_way = select(delivery.c.person_id).where(
        delivery.c.broadcast_id == broadcast_id, delivery.c.state == "sending", delivery.c.amendment < number
    )
    if unit.scalar(on_its_way.limit(1)) is not None:
        return False
    unit.run(
        update(broadcast).where(broadcast.c.id == broadcast_id, broadcast.c.amendment == number).values(amending=None)
    )
    return True
