"""Statements of the hot path run past SQLAlchemy's execution and must not be told from it."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import String, bindparam, cast, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from db.prepared import Prepared
from db.tables import chat, claimed_update
from db.unit import Unit
from db.writer import Writer
from tests.clock import MONDAY

_put = Prepared(
    insert(chat).values(id=bindparam("key"), language="ru", reminders=bindparam("on"), since=bindparam("at"))
)
_read = Prepared(
    select(chat.c.id, chat.c.language, chat.c.reminders, chat.c.since).where(chat.c.id == bindparam("key"))
)


async def test_rows_carry_names_and_the_types_of_their_columns(writer: Writer) -> None:
    moscow = timezone(timedelta(hours=3))

    def work(unit: Unit) -> tuple[object, ...]:
        unit.run(_put, key=7, on=False, at=MONDAY.astimezone(moscow))
        row = unit.one(_read, key=7)
        assert row == unit.one(select(chat.c.id, chat.c.language, chat.c.reminders, chat.c.since))
        return row.id, row.language, row.reminders, row.since, row.since.tzinfo

    assert await writer.run(work) == (7, "ru", False, MONDAY, UTC)


async def test_nobody_found_is_none(writer: Writer) -> None:
    assert await writer.run(lambda unit: unit.one(_read, key=404)) is None
    assert not await writer.run(lambda unit: unit.all(_read, key=404))


async def test_what_core_writes_into_the_text_by_itself_stays_there(writer: Writer) -> None:
    joined = Prepared(
        select(func.aggregate_strings(cast(chat.c.id, String), " ").label("ids")).where(chat.c.id > bindparam("above"))
    )

    def work(unit: Unit) -> str:
        for number in (1, 2, 3):
            unit.run(_put, key=number, on=True, at=unit.now)
        found: str = unit.one(joined, above=1).ids
        return found

    assert sorted((await writer.run(work)).split(" ")) == ["2", "3"]


async def test_a_broken_rule_of_the_database_is_sqlalchemys_error_and_undoes_the_unit(writer: Writer) -> None:
    claim = Prepared(insert(claimed_update).values(update_id=bindparam("number"), at=bindparam("at")))

    def twice(unit: Unit) -> None:
        unit.run(claim, number=1, at=unit.now)
        unit.run(claim, number=1, at=unit.now)

    with pytest.raises(IntegrityError):
        await writer.run(twice)
    assert await writer.run(lambda unit: unit.scalar(select(func.count()).select_from(claimed_update))) == 0


async def test_the_values_stay_out_of_the_error(writer: Writer) -> None:
    silence = Prepared(update(chat).where(chat.c.id == bindparam("key")).values(language=bindparam("words")))

    def work(unit: Unit) -> None:
        unit.run(_put, key=7, on=True, at=unit.now)
        unit.run(silence, key=7, words=None)

    with pytest.raises(IntegrityError) as raised:
        await writer.run(work)
    assert "words" not in str(raised.value.params)


async def test_a_moment_without_a_zone_is_refused_here_too(writer: Writer) -> None:
    with pytest.raises(ValueError, match="time zone"):
        await writer.run(lambda unit: unit.run(_put, key=7, on=True, at=datetime(2026, 9, 7, 10)))  # noqa: DTZ001


async def test_a_list_of_any_length_is_refused(writer: Writer) -> None:
    some = Prepared(select(chat.c.id).where(chat.c.id.in_(bindparam("ids", expanding=True))))
    with pytest.raises(AssertionError, match="no length"):
        await writer.run(lambda unit: unit.all(some, ids=[1, 2]))
