"""A request by a team link is decided once, whoever decides and however often."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import func, insert, select

from db.tables import chat, join_request, municipality, person, school
from db.unit import Unit
from db.writer import Writer
from people import entering, invitations, team_links
from people import me as recognising
from people.entering import Entered
from people.me import Me, Stranger
from people.team_links import Asked, Confirmed, Decided, Refusal
from tests.clock import StoppedClock
from tests.crossing import cross
from tests.people.test_role_links import VERSION, first_coordinator, stranger


def a_school(unit: Unit) -> int:
    made: int = unit.scalar(
        insert(school)
        .values(
            municipality_id=unit.scalar(select(municipality.c.id)),
            code="4",
            name="школа № 4",
            kind="sosh",
            settlement="stanitsa",
        )
        .returning(school.c.id)
    )
    return made


async def asking(writer: Writer) -> tuple[Me, int]:
    me = await writer.run(first_coordinator)
    at = await writer.run(a_school)
    door = await writer.run(lambda unit: team_links.issue(unit, me, at))
    asked = await writer.run(lambda unit: team_links.ask(unit, stranger(7), door.code, "director"))
    assert isinstance(asked, Asked)
    return me, asked.request_id


async def test_of_two_coordinators_who_decide_at_once_one_does(writer: Writer) -> None:
    me, request = await asking(writer)

    results = await asyncio.gather(
        *(writer.run(lambda unit: team_links.confirm(unit, me, request)) for _ in range(4)),
        *(writer.run(lambda unit: team_links.refuse(unit, me, request)) for _ in range(4)),
    )

    assert sum(isinstance(one, Confirmed | Refusal) for one in results) == 1
    assert sum(isinstance(one, Decided) for one in results) == 7
    made = await writer.run(lambda unit: unit.scalar(select(func.count()).select_from(person)))
    assert made == (2 if any(isinstance(one, Confirmed) for one in results) else 1)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_whoever_comes_in_by_an_invitation_in_the_same_moment_keeps_the_chat(
    database_url: str, writer: Writer, clock: StoppedClock
) -> None:
    me, request = await asking(writer)

    def anna_of_the_roster(unit: Unit) -> tuple[int, str]:
        anna = entering.enrol(unit, me.municipality_id, None, "director")
        return anna, invitations.issue(unit, anna)

    anna, code = await writer.run(anna_of_the_roster)

    def come_in(unit: Unit) -> None:
        who = recognising.load(unit, 7, language="ru", consent_version=VERSION)
        assert isinstance(who, Stranger)
        assert isinstance(entering.enter(unit, who, code, VERSION), Entered)

    outcome = await cross(database_url, clock, come_in, lambda unit: team_links.confirm(unit, me, request))

    assert isinstance(outcome, Decided)
    assert await writer.run(lambda unit: unit.scalar(select(chat.c.person_id).where(chat.c.id == 7))) == anna


async def test_asking_for_the_same_twice_is_one_request(writer: Writer) -> None:
    me, request = await asking(writer)
    at: int = await writer.run(lambda unit: unit.scalar(select(school.c.id)))
    door = await writer.run(lambda unit: team_links.current(unit, me, at))
    assert door is not None

    again = await writer.run(lambda unit: team_links.ask(unit, stranger(7), door.code, "director"))

    assert again == Asked(request, door, first=False)


async def test_a_request_is_forgotten_after_a_month(writer: Writer, clock: StoppedClock) -> None:
    await asking(writer)
    clock.at += timedelta(days=29)
    await writer.run(team_links.prune)
    assert await writer.run(lambda unit: unit.scalar(select(func.count()).select_from(join_request))) == 1

    clock.at += timedelta(days=2)
    await writer.run(team_links.prune)

    assert await writer.run(lambda unit: unit.scalar(select(func.count()).select_from(join_request))) == 0
