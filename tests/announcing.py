"""Broadcasts put straight into the database, as if a coordinator had composed them, and what became of them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, insert, select

from db.tables import broadcast, broadcast_media, broadcast_text, chat, delivery, municipality, person
from db.unit import Unit
from demo.telegram import Telegram
from messaging import broadcasts
from people import me as recognising
from people.me import Me
from tests.world import Chat, World

WORDS = "Стажировка переносится на пятницу"


def announce(
    unit: Unit,
    words: str = WORDS,
    *,
    media: Sequence[tuple[str, str]] = (),
    audience: str | None = None,
    newcomers: bool = False,
    follows: int | None = None,
    starts_at: datetime | None = None,
    expires_at: datetime | None = None,
) -> int:
    """Send it off to the first municipality; returns its number."""
    made: int = unit.scalar(
        insert(broadcast)
        .values(
            municipality_id=unit.scalar(select(municipality.c.id).order_by(municipality.c.id)),
            state="draft",
            audience=audience,
            newcomers=newcomers,
            follows_id=follows,
            starts_at=starts_at,
            expires_at=expires_at,
            created_at=unit.now,
        )
        .returning(broadcast.c.id)
    )
    if words:
        unit.run(insert(broadcast_text).values(broadcast_id=made, language="ru", html=words))
    for place, (kind, file_id) in enumerate(media):
        unit.run(insert(broadcast_media).values(broadcast_id=made, place=place, kind=kind, file_id=file_id))
    broadcasts.launch(unit, made)
    return made


def crowd(unit: Unit, telegram: Telegram, count: int) -> None:
    """So many people of the first municipality, each with a chat of the same number that the bot may write to."""
    home = unit.scalar(select(municipality.c.id).order_by(municipality.c.id))
    numbers = range(1, count + 1)
    unit.many(
        insert(person),
        [
            {"id": n, "municipality_id": home, "code": f"П{n:04}", "position": "director", "added_at": unit.now}
            for n in numbers
        ],
    )
    unit.many(insert(chat), [{"id": n, "person_id": n, "language": "ru", "since": unit.now} for n in numbers])
    for number in numbers:
        telegram.account(number, "Анна")
        telegram.state.chats[number].started = True


def maybe(unit: Unit) -> set[int]:
    """Who may have got it twice."""
    return {row.person_id for row in unit.all(select(delivery.c.person_id).where(delivery.c.maybe_sent))}


def attempts(unit: Unit) -> dict[int, int]:
    """How many times each recipient was on its way."""
    return {row.person_id: row.attempts for row in unit.all(select(delivery.c.person_id, delivery.c.attempts))}


def head(unit: Unit, broadcast_id: int) -> Row[Any]:
    row = unit.one(select(broadcast).where(broadcast.c.id == broadcast_id))
    assert row is not None
    return row


def sums(world: World, broadcast_id: int) -> tuple[str, int, int, int]:
    """State, recipients, sent, missed."""
    row = world.unit(lambda unit: head(unit, broadcast_id))
    return row.state, row.recipients, row.sent, row.missed


def causes(world: World, broadcast_id: int) -> Mapping[int, str | None]:
    """Why somebody has not got it (yet), by person; None for those who have."""
    rows = world.unit(lambda unit: unit.all(select(delivery).where(delivery.c.broadcast_id == broadcast_id)))
    return {row.person_id: None if row.state == "sent" else row.failure or row.state for row in rows}


def got(one: Chat, words: str = WORDS) -> int:
    """How many messages with these words stand in their chat."""
    return sum(words in message.words for message in one.phone.bot_messages)


def as_coordinator(unit: Unit, chat: Chat) -> Me:
    who = recognising.load(unit, chat.phone.id, language="ru", consent_version="")
    assert isinstance(who, Me)
    return who
