"""Screens that are looked at while they change: for half an hour they are drawn anew when there is something new to see.

Only these rows are ever looked at, so nobody is polled; any other screen in the chat takes its row away.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.dialects import postgresql, sqlite

from db.tables import live_screen
from db.unit import Unit

BELL = "live"
LIVES = timedelta(minutes=30)
BREATH = timedelta(seconds=5)  # between two edits of one message: Telegram bears about one a second in a chat


@dataclass(frozen=True, slots=True)
class LiveScreen:
    chat_id: int
    message_id: int
    tap: str
    shown_at: datetime  # the moment whose truth it shows


def remember(unit: Unit, chat_id: int, message_id: int, tap: str, *, seen_at: datetime) -> None:
    """This message shows what `tap` draws, true as of `seen_at`."""
    make = postgresql.insert if unit.connection.dialect.name == "postgresql" else sqlite.insert
    values = {"message_id": message_id, "tap": tap, "shown_at": seen_at, "until": unit.now + LIVES}
    unit.run(
        make(live_screen)
        .values(chat_id=chat_id, **values)
        .on_conflict_do_update(index_elements=["chat_id"], set_=values)
    )


def forget(unit: Unit, chat_id: int) -> None:
    unit.run(delete(live_screen).where(live_screen.c.chat_id == chat_id))


def watched(unit: Unit) -> Sequence[LiveScreen]:
    """The screens that may be drawn anew now; those whose time is over are taken away."""
    rows = unit.all(select(live_screen))
    if any(row.shown_at > unit.now for row in rows):  # the clock was set back since
        ahead = update(live_screen).where(live_screen.c.shown_at > unit.now)
        unit.run(ahead.values(shown_at=unit.now - LIVES, until=unit.now + LIVES))
        rows = unit.all(select(live_screen))
    if any(row.until <= unit.now for row in rows):
        unit.run(delete(live_screen).where(live_screen.c.until <= unit.now))
    return [
        LiveScreen(row.chat_id, row.message_id, row.tap, row.shown_at)
        for row in rows
        if row.until > unit.now and row.shown_at <= unit.now - BREATH
    ]


def drawn(unit: Unit, one: LiveScreen) -> bool:
    """Claim the drawing of this screen; False when another screen took its place meanwhile."""
    claimed = unit.run(
        update(live_screen)
        .where(
            live_screen.c.chat_id == one.chat_id,
            live_screen.c.message_id == one.message_id,
            live_screen.c.tap == one.tap,
            live_screen.c.shown_at == one.shown_at,
        )
        .values(shown_at=unit.now)
    )
    return claimed.rowcount == 1
