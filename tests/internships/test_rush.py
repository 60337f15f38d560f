"""Two hundred people rush for twelve places, and several processes serve them: twelve get one, the others a place in line."""

import asyncio
from functools import partial

from sqlalchemy import insert, select

from db.engine import parse_url, writing_engine
from db.tables import chat, person, signup
from db.unit import Unit
from db.writer import open_writer
from internships import signups
from people import invitations
from people import me as recognising
from people.me import Me
from tests.clock import MONDAY
from tests.internships.invented import Invented, invent
from tests.internships.rush import VERSION, one_joins, process, rush
from tests.workbench import PROCESSES
from tests.world import World

PEOPLE = 200
PLACES = 12
LEAVERS = 5


def crowd(world: World) -> list[int]:
    """The chats of so many people of forty schools."""
    schools = [world.school(f"школа № {number}", str(number)) for number in range(1, 41)]

    def write(unit: Unit) -> list[int]:
        chats = []
        for number in range(PEOPLE):
            person_id = unit.scalar(
                insert(person)
                .values(
                    municipality_id=home,
                    school_id=schools[number % len(schools)],
                    code=invitations.new_participant_code(),
                    position="dep_edu",
                    consent_version=VERSION,
                    added_at=unit.now,
                )
                .returning(person.c.id)
            )
            unit.run(insert(chat).values(id=5000 + number, person_id=person_id, language="ru", since=unit.now))
            chats.append(5000 + number)
        return chats

    home = world.home
    return world.unit(write)


def states(world: World, event_id: int) -> list[tuple[str, int]]:
    rows = world.unit(
        lambda unit: unit.all(
            select(signup.c.state, signup.c.line).where(signup.c.internship_id == event_id).order_by(signup.c.line)
        )
    )
    return [(row.state, row.line) for row in rows]


async def test_exactly_as_many_get_a_place_as_there_are_and_the_line_is_in_order(world: World) -> None:
    chats = crowd(world)
    event_id = invent(world, Invented(capacity=PLACES, school_quota=2))
    await world.stop()

    if world.url.startswith("sqlite"):
        await rush(world.url, chats, event_id)
    else:
        running = [
            PROCESSES.Process(target=process, args=(world.url, chats[part::3] + chats[:5], event_id))
            for part in range(3)
        ]
        for one in running:
            one.start()
        for one in running:
            await asyncio.to_thread(one.join)
        assert [one.exitcode for one in running] == [0, 0, 0]

    found = states(world, event_id)
    assert [state for state, _ in found].count("confirmed") == PLACES
    assert [state for state, _ in found].count("waiting") == PEOPLE - PLACES
    assert [line for _, line in found] == list(range(1, PEOPLE + 1))


async def test_whoever_leaves_in_the_rush_passes_the_place_on_once(world: World) -> None:
    chats = crowd(world)
    event_id = invent(world, Invented(capacity=PLACES))
    await world.stop()
    await rush(world.url, chats[:40], event_id)
    gone = world.unit(
        lambda unit: [
            row.id
            for row in unit.all(
                select(chat.c.id)
                .join(signup, signup.c.person_id == chat.c.person_id)
                .where(signup.c.state == "confirmed")
                .order_by(signup.c.line)
                .limit(LEAVERS)
            )
        ]
    )

    def leave(unit: Unit, chat_id: int) -> None:
        me = recognising.load(unit, chat_id, language="ru", consent_version=VERSION)
        assert isinstance(me, Me)
        signups.leave(unit, me, event_id)

    writer = open_writer(writing_engine(parse_url(world.url)), lambda: MONDAY)
    await asyncio.gather(
        *(writer.run(partial(leave, chat_id=one)) for one in gone),
        *(writer.run(partial(one_joins, chat_id=one, event_id=event_id)) for one in chats[40:60]),
    )
    await writer.close()

    found = [state for state, _ in states(world, event_id)]
    assert found.count("confirmed") + found.count("offered") == PLACES
    assert found.count("offered") == LEAVERS
    assert found.count("cancelled") == LEAVERS
