"""Two deeds about one person that cross: whichever is written first, the other one sees it. SQLite has one writer anyway."""

import asyncio
from collections.abc import Callable
from threading import Event as Flag

import pytest
from sqlalchemy import select, text

from db.engine import parse_url, writing_engine
from db.tables import signup
from db.unit import Unit
from db.writer import Writer, open_writer
from internships import certifying, reminding
from people import me as recognising
from people.me import Me
from tests.clock import StoppedClock
from tests.internships.test_certificates import OVER
from tests.internships.visits import Visit, certificates_of, mark, move

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
Deed = Callable[[Unit], object]


async def cross(url: str, clock: StoppedClock, first: Deed, second: Deed) -> object:
    """The first is not committed before the second, begun after it, waits for it or is over; what the second returns."""
    begun, over = Flag(), Flag()

    def hold(unit: Unit) -> None:
        first(unit)
        begun.set()
        while not over.is_set() and not unit.scalar(text("SELECT count(*) FROM pg_locks WHERE NOT granted")):
            pass

    def follow(unit: Unit) -> object:
        begun.wait()
        return second(unit)

    async def behind() -> object:
        try:
            return await writers[1].run(follow)
        finally:
            over.set()

    writers = [open_writer(writing_engine(parse_url(url)), clock) for _ in range(2)]
    try:
        _, outcome = await asyncio.gather(writers[0].run(hold), behind())
    finally:
        for one in writers:
            await one.close()
    return outcome


async def test_a_mark_taken_back_while_the_feedback_is_sent_leaves_no_certificate(
    database_url: str, writer: Writer, clock: StoppedClock
) -> None:
    visit = await writer.run(lambda unit: Visit(guests=1, starts_in=OVER).build(unit))
    (anna,) = visit.people
    await writer.run(lambda unit: mark(unit, visit.event, anna, "came"))

    def consider(unit: Unit) -> None:
        certifying.consider(unit, visit.event, anna)

    def take_back(unit: Unit) -> None:
        mark(unit, visit.event, anna, "absent")
        consider(unit)

    await cross(database_url, clock, consider, take_back)

    assert await writer.run(certificates_of) == [(2026, 1, anna, False)]


async def test_a_yes_to_the_old_date_is_no_yes_to_the_new_one(
    database_url: str, writer: Writer, clock: StoppedClock
) -> None:
    visit = await writer.run(lambda unit: Visit(guests=1).build(unit))
    (anna,) = visit.people

    def says_yes(unit: Unit) -> object:
        me = recognising.load(unit, 70_000_000 + anna, language="ru", consent_version="")
        assert isinstance(me, Me)
        return reminding.will_come(unit, me, visit.event, 0)

    def moves(unit: Unit) -> None:
        move(unit, visit.event, clock())

    outcome = await cross(database_url, clock, moves, says_yes)

    assert not isinstance(outcome, reminding.Answered)
    assert await writer.run(lambda unit: unit.scalar(select(signup.c.coming))) is None
