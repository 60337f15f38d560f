"""A chat with a person: what its typed text answers, which message carries its keyboard, whether it can be reached."""

from datetime import datetime

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite

from db.prepared import Prepared
from db.tables import chat, person
from db.unit import Unit
from people.me import Me, Stranger

_await = Prepared(update(chat).where(chat.c.id == bindparam("chat")).values(awaiting=bindparam("tap")))
_carry = Prepared(
    update(chat)
    .where(chat.c.id == bindparam("chat"), chat.c.screen_message.is_distinct_from(bindparam("message")))
    .values(screen_message=bindparam("message"))
)
_mark = update(chat).where(chat.c.id == bindparam("chat")).values(unreachable=bindparam("reason"))
_speak = update(chat).where(chat.c.id == bindparam("chat")).values(language=bindparam("to"))


def remember(unit: Unit, who: Me | Stranger) -> None:
    """Give a chat its row; said twice it changes nothing."""
    if isinstance(who, Stranger) and not who.known:
        values = {"id": who.chat_id, "language": who.language, "since": unit.now}
        make = postgresql.insert if unit.connection.dialect.name == "postgresql" else sqlite.insert
        unit.run(make(chat).values(values).on_conflict_do_nothing(index_elements=["id"]))


def expect(unit: Unit, who: Me | Stranger, tap: str | None) -> None:
    """Say what the next typed text of this chat completes (a packed tap), or that it completes nothing."""
    if who.awaiting != tap:
        unit.run(_await, chat=who.chat_id, tap=tap)


def carries_screen(unit: Unit, chat_id: int, message_id: int | None) -> None:
    unit.run(_carry, chat=chat_id, message=message_id)


def unreachable(unit: Unit, chat_id: int, reason: str | None) -> None:
    """`reason` is blocked, deactivated or not-found; None when the person is back."""
    unit.run(_mark, chat=chat_id, reason=reason)


def moved(unit: Unit, before: int, after: int) -> None:
    """Telegram has given the chat another number; one that is known already keeps its own row."""
    if unit.scalar(select(chat.c.id).where(chat.c.id == after)) is None:
        unit.run(update(chat).where(chat.c.id == before).values(id=after))


def speak(unit: Unit, who: Me | Stranger, language: str) -> None:
    unit.run(_speak, chat=who.chat_id, to=language)
    if isinstance(who, Me):
        unit.run(update(person).where(person.c.id == who.person_id).values(language=language))


def bind(unit: Unit, chat_id: int, person_id: int) -> int | None:
    """Tie the chat to the person and return the chat they used before, if another."""
    before: int | None = unit.scalar(select(chat.c.id).where(chat.c.person_id == person_id, chat.c.id != chat_id))
    if before is not None:
        unit.run(update(chat).where(chat.c.id == before).values(person_id=None, awaiting=None))
    unit.run(update(chat).where(chat.c.id == chat_id).values(person_id=person_id, wrong_codes=0, locked_until=None))
    return before


def quiet_until(unit: Unit, chat_id: int, moment: datetime | None) -> None:
    """«Не беспокоить до»: nothing but answers reaches this chat before the moment."""
    unit.run(update(chat).where(chat.c.id == chat_id).values(muted_until=moment))


def want_announcements(unit: Unit, chat_id: int, *, wanted: bool) -> None:
    unit.run(update(chat).where(chat.c.id == chat_id).values(announcements=wanted))


def want_reminders(unit: Unit, chat_id: int, *, wanted: bool) -> None:
    unit.run(update(chat).where(chat.c.id == chat_id).values(reminders=wanted))
