"""What a person answers when they answer a message of ours: by Telegram's own reply, or by words soon after it came."""

import json
import re
from dataclasses import dataclass
from datetime import timedelta
from html import unescape

from sqlalchemy import bindparam, or_, select

from db.tables import broadcast, broadcast_text, delivery, notification
from db.unit import Unit
from messaging import audience, placeholders
from messaging.replying import ANSWERED, CLOSED
from people.me import Me

RECENT = timedelta(days=1)  # words typed so long after a broadcast may well be an answer to it
_TAGS = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Broadcast:
    """A broadcast that reached me; `words` are its text in my language or whichever there is, without markup."""

    id: int
    words: str
    private: bool  # a competency found its people, so that they have got it is nobody else's to know


_mine = (
    select(delivery.c.broadcast_id)
    .select_from(delivery.join(broadcast, delivery.c.broadcast_id == broadcast.c.id))
    .where(
        delivery.c.person_id == bindparam("person"),
        delivery.c.message_id.is_not(None),
        broadcast.c.municipality_id == bindparam("municipality"),
    )
    .order_by(delivery.c.done_at.desc(), delivery.c.broadcast_id.desc())
    .limit(1)
)
_in_message = _mine.where(
    or_(
        delivery.c.message_id == bindparam("message"),
        # the other messages of an album, with a space between
        (" " + delivery.c.more_messages + " ").contains(bindparam("spaced")),
    )
)
_lately = _mine.where(delivery.c.done_at > bindparam("since"))
_thread = select(notification.c.params).where(
    notification.c.person_id == bindparam("person"),
    notification.c.kind.in_((ANSWERED, CLOSED)),
    notification.c.message_id == bindparam("message"),
)


def broadcast_in(unit: Unit, me: Me, message_id: int) -> Broadcast | None:
    """The broadcast that this message of my chat is."""
    found = unit.scalar(_in_message, **_me(me), message=message_id, spaced=f" {message_id} ")
    return None if found is None else said(unit, me, found)


def latest(unit: Unit, me: Me) -> Broadcast | None:
    """The last broadcast that came within a day."""
    found = unit.scalar(_lately, **_me(me), since=unit.now - RECENT)
    return None if found is None else said(unit, me, found)


def thread_in(unit: Unit, me: Me, message_id: int) -> int | None:
    """The request whose answer this message of my chat brought."""
    row = unit.one(_thread.limit(1), person=me.person_id, message=message_id)
    return None if row is None else int(json.loads(row.params)["request"])


def said(unit: Unit, me: Me, broadcast_id: int) -> Broadcast:
    rows = unit.all(
        select(broadcast_text.c.language, broadcast_text.c.html).where(broadcast_text.c.broadcast_id == broadcast_id)
    )
    by_language = {row.language: row.html for row in rows}
    html = by_language.get(me.language) or next(iter(by_language.values()), "")
    words = " ".join(unescape(placeholders.blank(_TAGS.sub(" ", html))).split())
    whom: str | None = unit.scalar(select(broadcast.c.audience).where(broadcast.c.id == broadcast_id))
    return Broadcast(broadcast_id, words, audience.loads(whom).private)


def _me(me: Me) -> dict[str, int]:
    return {"person": me.person_id, "municipality": me.municipality_id}
