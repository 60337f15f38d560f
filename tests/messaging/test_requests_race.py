"""Many people write in the same moment, to several processes: everything is kept, and the coordinator is rung once."""

import asyncio
from zoneinfo import ZoneInfo

from sqlalchemy import func, insert, select

from db.engine import parse_url, writing_engine
from db.tables import notification, person, request_line, staff_role
from db.unit import Unit
from db.writer import Writer, open_writer
from messaging import asking
from messaging.asking import Asked
from messaging.requests import Kind
from people import municipalities
from people.me import Me
from tests.clock import StoppedClock

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
