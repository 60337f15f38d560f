"""What the writer promises: all or nothing for each, in order, and only after the commit."""

import asyncio
from datetime import datetime

import pytest
from sqlalchemy import insert, select

from db.tables import claimed_update
from db.unit import Unavailable, Unit
from db.writer import Writer


def note(unit: Unit, number: int) -> int:
    unit.run(insert(claimed_update).values(update_id=number, at=unit.now))
    return number


async def noted(writer: Writer) -> list[int]:
    def read(unit: Unit) -> list[int]:
        return [row.update_id for row in unit.all(select(claimed_update.c.update_id).order_by("update_id"))]

    return await writer.run(read)


async def test_what_a_unit_returned_comes_back_after_the_commit(writer: Writer) -> None:
    assert await writer.run(lambda unit: note(unit, 7)) == 7
    assert await noted(writer) == [7]


async def test_a_failing_unit_leaves_nothing_and_harms_nobody_beside_it(writer: Writer) -> None:
    def half_done(unit: Unit) -> None:
        note(unit, 50)
        raise LookupError("changed my mind")

    results = await asyncio.gather(
        writer.run(lambda unit: note(unit, 1)),
        writer.run(half_done),
        writer.run(lambda unit: note(unit, 2)),
        return_exceptions=True,
    )

    assert results[0] == 1
    assert isinstance(results[1], LookupError)
    assert results[2] == 2
    assert await noted(writer) == [1, 2]


async def test_a_broken_rule_of_the_database_undoes_only_its_own_unit(writer: Writer) -> None:
    results = await asyncio.gather(
        *(writer.run(lambda unit, n=n: note(unit, n)) for n in (1, 2, 2, 3)),  # type: ignore[misc]
        return_exceptions=True,
    )

    assert sum(isinstance(result, Exception) for result in results) == 1
    assert await noted(writer) == [1, 2, 3]


async def test_moments_come_back_aware_and_equal(writer: Writer) -> None:
    await writer.run(lambda unit: note(unit, 1))

    def moment(unit: Unit) -> tuple[datetime, datetime]:
        return unit.scalar(select(claimed_update.c.at)), unit.now

    stored, now = await writer.run(moment)
    assert stored == now
    assert stored.tzinfo is not None


async def test_a_cancelled_caller_does_not_stop_the_writer(writer: Writer) -> None:
    task = asyncio.ensure_future(writer.run(lambda unit: note(unit, 1)))
    await asyncio.sleep(0)
    task.cancel()
    assert await writer.run(lambda unit: note(unit, 2)) == 2


async def test_a_read_only_database_is_unavailable_not_lost(writer: Writer) -> None:
    from sqlalchemy import text

    def forbid(unit: Unit) -> bool:
        if unit.connection.dialect.name == "sqlite":
            unit.run(text("PRAGMA query_only=ON"))
        else:
            unit.run(text("SET default_transaction_read_only = on"))
        return unit.connection.dialect.name == "sqlite"

    if not await writer.run(forbid):
        pytest.skip("a PostgreSQL that turns read-only is tested with the running bot")
    with pytest.raises(Unavailable):
        await writer.run(lambda unit: note(unit, 1))
