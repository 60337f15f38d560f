"""A role link is a secret for one person: whoever comes at the same moment, one takes the role."""

import asyncio

from sqlalchemy import insert, select

from db.tables import municipality, staff_role
from db.unit import Unit
from db.writer import Writer
from people import entering, role_links, roles
from people.me import Me, Role, Stranger
from people.role_links import Dead, Taken
from people.roles import LastCoordinator, Revoked

VERSION = "2026-09-01"


def stranger(chat_id: int) -> Stranger:
    return Stranger(chat_id, "ru", 0, None, None, None, known=False)


def first_coordinator(unit: Unit) -> Me:
    if unit.scalar(select(municipality.c.id)) is None:
        unit.run(insert(municipality).values(code="main", name="Примерный район", time_zone="Europe/Moscow"))
    return entering.owner(unit, stranger(1), VERSION)


async def test_of_many_who_tap_at_the_same_moment_one_takes_the_role(writer: Writer) -> None:
    me = await writer.run(first_coordinator)
    link = await writer.run(lambda unit: role_links.issue(unit, me, Role.COORDINATOR, None))

    taken = await asyncio.gather(
        *(
            writer.run(lambda unit, number=number: role_links.take(unit, stranger(number), link.code, VERSION))  # type: ignore[misc]
            for number in range(10, 18)
        )
    )

    assert [type(one) for one in taken].count(Taken) == 1
    assert [type(one) for one in taken].count(Dead) == 7
    assert await writer.run(lambda unit: len(unit.all(select(staff_role.c.id)))) == 2


async def test_two_coordinators_who_remove_each_other_at_once_leave_one(writer: Writer) -> None:
    vera = await writer.run(first_coordinator)
    link = await writer.run(lambda unit: role_links.issue(unit, vera, Role.COORDINATOR, None))
    taken = await writer.run(lambda unit: role_links.take(unit, stranger(2), link.code, VERSION))
    assert isinstance(taken, Taken)
    boris = taken.me
    duties = await writer.run(lambda unit: {one.person_id: one.duty_id for one in roles.holders(unit, vera)})

    results = await asyncio.gather(
        writer.run(lambda unit: roles.revoke(unit, vera, duties[boris.person_id])),
        writer.run(lambda unit: roles.revoke(unit, boris, duties[vera.person_id])),
        return_exceptions=True,
    )

    assert sum(isinstance(one, Revoked) for one in results) == 1
    assert await writer.run(lambda unit: len(unit.all(select(staff_role.c.id)))) == 1


async def test_the_only_coordinator_stays(writer: Writer) -> None:
    vera = await writer.run(first_coordinator)
    duty = await writer.run(lambda unit: roles.holders(unit, vera)[0].duty_id)

    assert isinstance(await writer.run(lambda unit: roles.revoke(unit, vera, duty)), LastCoordinator)
