"""Several who send, confirm or change the same announcement at once find one truth, on both databases."""

import asyncio
from collections.abc import Callable

from sqlalchemy import func, select

from db.tables import audit, broadcast
from db.unit import Unit
from messaging import composing, submitting
from messaging.policy import ORDINARY
from messaging.submitting import Changed, Launched
from people import me as recognising
from people.me import Me
from people.refusals import Gone
from tests.handlers.broadcast_steps import check, state
from tests.handlers.coverage_steps import come_in_as_coordinator, inside
from tests.world import Chat, World


def as_me(unit: Unit, chat: Chat) -> Me:
    who = recognising.load(unit, chat.phone.id, language="ru", consent_version="", arrived=False)
    assert isinstance(who, Me)
    return who


async def at_once(world: World, *works: Callable[[Unit], object]) -> list[object]:
    """Each in a transaction and a thread of its own; what a closed door raised stands among the results."""

    def tried(work: Callable[[Unit], object]) -> object:
        try:
            return world.unit(work)
        except Gone as gone:
            return gone

    return list(await asyncio.gather(*(asyncio.to_thread(tried, work) for work in works)))


async def test_several_taps_at_once_send_once(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    await inside(world, 1, 2)
    number = await check(vera)
    digest = world.unit(lambda unit: composing.load(unit, as_me(unit, vera), number).digest)

    def submit(unit: Unit) -> object:
        return submitting.submit(
            unit, as_me(unit, vera), number, digest=digest, shown=3, confirm_over=0, quiet=ORDINARY
        )

    found = await at_once(world, *[submit] * 5)

    assert len([one for one in found if isinstance(one, Launched)]) == 1
    assert len([one for one in found if isinstance(one, Gone)]) == 4
    acts = select(func.count()).select_from(audit).where(audit.c.act == "broadcast-sent")
    assert world.unit(lambda unit: unit.scalar(acts)) == 1


async def test_a_change_and_a_confirmation_at_once_never_send_what_nobody_confirmed(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    olga = await come_in_as_coordinator(world, 900_001)
    await inside(world, 1, 2)
    number = await check(vera)
    digest = world.unit(lambda unit: composing.load(unit, as_me(unit, vera), number).digest)
    world.unit(
        lambda unit: submitting.submit(
            unit, as_me(unit, vera), number, digest=digest, shown=9, confirm_over=1, quiet=ORDINARY
        )
    )

    def confirm(unit: Unit) -> object:
        return submitting.confirm(unit, as_me(unit, olga), number, digest=digest, quiet=ORDINARY)

    def change(unit: Unit) -> object:
        return composing.say(unit, as_me(unit, vera), number, "ru", "Другое")

    confirmed, changed = await at_once(world, confirm, change)

    said = world.unit(lambda unit: unit.scalar(select(broadcast.c.state).where(broadcast.c.id == number)))
    if isinstance(confirmed, Launched):
        assert isinstance(changed, Gone)
        assert said != "draft"
    else:
        assert isinstance(confirmed, Changed)
        assert said == "draft"
    assert state(world, number).confirmed_by in (None, olga.person_id)


async def test_two_coordinators_who_confirm_at_once_send_it_once(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    others = [await come_in_as_coordinator(world, 900_001 + place) for place in range(2)]
    await inside(world, 1, 1)
    number = await check(vera)
    digest = world.unit(lambda unit: composing.load(unit, as_me(unit, vera), number).digest)
    world.unit(
        lambda unit: submitting.submit(
            unit, as_me(unit, vera), number, digest=digest, shown=9, confirm_over=1, quiet=ORDINARY
        )
    )

    def confirming(chat: Chat) -> Callable[[Unit], object]:
        return lambda unit: submitting.confirm(unit, as_me(unit, chat), number, digest=digest, quiet=ORDINARY)

    found = await at_once(world, *map(confirming, others))

    assert sorted(type(one).__name__ for one in found) == ["Gone", "Launched"]
    assert state(world, number).confirmed_by in {one.person_id for one in others}
