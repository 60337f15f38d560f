"""New words for a broadcast that people have already: kept beside the old until the chats they go to have been named."""

import zlib

from sqlalchemy import select, update

from db.tables import broadcast_text
from db.unit import Unit
from messaging import broadcasts
from people.me import Me
from people.refusals import Gone


def propose(unit: Unit, me: Me, broadcast_id: int, language: str, html: str) -> int:
    """Keep the new words; the number returned is of exactly these. Raises Gone for a language that it does not speak."""
    broadcasts.held(unit, me, broadcast_id)
    kept = unit.run(
        update(broadcast_text)
        .where(broadcast_text.c.broadcast_id == broadcast_id, broadcast_text.c.language == language)
        .values(pending=html)
    )
    if kept.rowcount != 1:
        raise Gone("broadcast")
    return _digest(unit, broadcast_id)


def apply(unit: Unit, me: Me, broadcast_id: int, digest: int) -> bool:
    """Put these very words into all chats; False when others were proposed since, or they stand there already."""
    broadcasts.held(unit, me, broadcast_id)
    return _digest(unit, broadcast_id) == digest and broadcasts.edit_everywhere(unit, me, broadcast_id)


def _digest(unit: Unit, broadcast_id: int) -> int:
    rows = unit.all(
        select(broadcast_text.c.language, broadcast_text.c.pending)
        .where(broadcast_text.c.broadcast_id == broadcast_id, broadcast_text.c.pending.is_not(None))
        .order_by(broadcast_text.c.language)
    )
    return zlib.crc32(repr([tuple(row) for row in rows]).encode())
