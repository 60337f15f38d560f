"""Many people write in the same moment, to several processes: everything is kept, and the coordinator is rung once."""

import asyncio
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, insert, select

from db.engine import parse_url, writing_engine
from db.tables import notification, person, request_line, staff_role
from db.unit import Unit
from db.writer import Writer, open_writer
from messaging import asking, replying
from messaging.asking import Asked
from messaging.requests import Kind
from people import municipalities
from people.me import Duty, Me, Role
from people.refusals import Gone
from surveys import erasure
from surveys.publishing import Shelf
from tests.clock import StoppedClock
from tests.crossing import cross

POSTGRESQL = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
PEOPLE = 12
PROCESSES = 3


def settle(unit: Unit) -> list[Me]:
    """A coordinator, and as many people who will write."""
    home = municipalities.ensure(unit, "busy", "Район", "Europe/Moscow")
    made = [
        unit.scalar(
            insert(person)
            .values(municipality_id=home, code=f"Q-{number}", position="dep_edu", added_at=unit.now)
            .returning(person.c.id)
        )
        for number in range(PEOPLE + 1)
    ]
    unit.run(insert(staff_role).values(person_id=made[0], municipality_id=home, role="coordinator"))
    return [
        Me(
            chat_id=one, person_id=one, municipality_id=home, municipality="Район", zone=ZoneInfo("Europe/Moscow"),
            school_id=None, school=None, position="dep_edu", language="ru", consented=True, duties=(), awaiting=None,
            screen_message=None,
        )
        for one in made[1:]
    ]  # fmt: skip


async def test_everybody_is_heard_and_the_coordinator_is_rung_once(
    database_url: str, writer: Writer, clock: StoppedClock
) -> None:
    people = await writer.run(settle)
    processes = [open_writer(writing_engine(parse_url(database_url)), clock) for _ in range(PROCESSES)]

    asked = await asyncio.gather(
        *(
            processes[number % PROCESSES].run(
                lambda unit, me=me: asking.ask(unit, me, Kind.QUESTION, "Когда начало?")  # type: ignore[misc]
            )
            for number, me in enumerate(people)
        )
    )
    for process in processes:
        await process.close()

    assert all(isinstance(one, Asked) for one in asked)
    assert await writer.run(lambda unit: unit.scalar(select(func.count()).select_from(request_line))) == PEOPLE
    assert await writer.run(lambda unit: unit.scalar(select(func.count()).select_from(notification))) == 1


@POSTGRESQL
async def test_an_answer_written_while_everything_is_erased_is_erased_too(
    database_url: str, writer: Writer, clock: StoppedClock
) -> None:
    vera, anna, number = await asked(writer)

    await cross(
        database_url,
        clock,
        lambda unit: replying.answer(unit, vera, number, "Анна Петровна, в среду", seen=0),
        lambda unit: asking.erase(unit, anna.person_id),
    )

    assert await writer.run(lambda unit: unit.scalar(select(func.count()).select_from(request_line))) == 0


@POSTGRESQL
async def test_nothing_is_written_to_somebody_who_is_being_erased(
    database_url: str, writer: Writer, clock: StoppedClock
) -> None:
    vera, anna, number = await asked(writer)

    def answer(unit: Unit) -> object:
        try:
            return replying.answer(unit, vera, number, "Анна Петровна, в среду", seen=0)
        except Gone:
            return Gone

    outcome = await cross(database_url, clock, lambda unit: erasure.erase(unit, anna.person_id, Shelf()), answer)

    assert outcome is Gone
    assert await writer.run(lambda unit: unit.scalar(select(func.count()).select_from(request_line))) == 0


async def asked(writer: Writer) -> tuple[Me, Me, int]:
    """A coordinator, somebody who has asked, and the request."""
    anna, *_ = await writer.run(settle)
    made = await writer.run(lambda unit: asking.ask(unit, anna, Kind.QUESTION, "Когда начало?"))
    assert isinstance(made, Asked)
    vera: int = await writer.run(lambda unit: unit.scalar(select(staff_role.c.person_id)))
    duty = Duty(Role.COORDINATOR, anna.municipality_id, None)
    return replace(anna, chat_id=vera, person_id=vera, duties=(duty,)), anna, made.request_id
