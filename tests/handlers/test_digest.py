"""After a silence everything is due in the same minute: one message lists it, and nothing is lost or told twice."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from db.tables import notification
from db.unit import Unit
from messaging import outbox
from tests.handlers.coverage_steps import inside, posted, told_already
from tests.world import Chat, World

ROLES = ("host", "school_coordinator", "coordinator")


def tell(world: World, chat: Chat, *roles: str) -> None:
    """As many pieces of news for one person."""

    def post(unit: Unit) -> None:
        for role in roles:
            params = {"role": role, "school": "школа № 4"}
            outbox.post(unit, to=chat.person_id, kind="role-revoked", params=params, key=f"{role}:{chat.person_id}")

    world.unit(post)


def sent(world: World, chat: Chat) -> list[tuple[str, int | None, bool]]:
    def read(unit: Unit) -> list[tuple[str, int | None, bool]]:
        columns = (notification.c.state, notification.c.message_id, notification.c.maybe_sent)
        rows = unit.all(select(*columns).where(notification.c.person_id == chat.person_id).order_by(notification.c.id))
        return [(row.state, row.message_id, row.maybe_sent) for row in rows]

    return world.unit(read)


async def test_what_waited_out_the_night_comes_as_one_list_and_each_opens_whole(world: World) -> None:
    anna, boris = await inside(world, 4, 2)
    world.clock.forward(hours=12)  # ten in the evening
    tell(world, anna, *ROLES)
    tell(world, boris, *ROLES[:2])
    await world.tick()
    before = len(anna.seen), len(boris.seen)

    world.clock.forward(hours=10)
    await world.tick()

    assert "Для Вас 3 сообщения" in anna.text
    assert anna.labels == ["1", "2", "3"]
    assert (len(anna.seen), len(boris.seen)) == (before[0] + 1, before[1] + 2)
    assert sent(world, anna) == [("sent", anna.last.id, False)] * 3
    await anna.tap("2")
    assert "координатор школы" in anna.text.lower()
    assert "Меню" in anna.labels


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_sender_that_dies_with_a_list_in_hand_leaves_it_to_come_again_as_one(world: World) -> None:
    (anna,) = await inside(world, 4, 1)
    tell(world, anna, *ROLES)
    world.unit(lambda unit: outbox.claim(unit, 1))  # and nothing more is heard of that sender

    await world.tick()
    assert [row[0] for row in sent(world, anna)] == ["sending"] * 3
    world.clock.forward(seconds=(outbox.LEASE + timedelta(seconds=1)).total_seconds())
    await world.tick()

    assert sent(world, anna) == [("sent", anna.last.id, True)] * 3
    assert sum("Для Вас 3 сообщения" in message.words for message in anna.seen) == 1


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_the_sender_holds_back_a_third_reminder_whoever_asked_for_it(world: World) -> None:
    wave = told_already(world, world.wave())
    (anna,) = await inside(world, 4, 1)

    def post(unit: Unit) -> None:
        for number in range(3):
            params = {"wave": wave, "group": 0}
            outbox.post(unit, to=anna.person_id, kind="nudge", params=params, key=f"nudge:{wave}:{number}")

    world.unit(post)
    await world.tick()

    assert [row[1:] for row in posted(world, "nudge")] == [("sent", None)] * 2 + [("dropped", "reminded enough")]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_nothing_is_sent_to_who_has_erased_everything(world: World) -> None:
    (anna,) = await inside(world, 4, 1)
    await anna.say("/privacy")
    await anna.tap("Удалить мои данные")
    await anna.tap("Удалить навсегда")
    before = len(anna.seen)

    tell(world, anna, "host")
    await world.tick()

    assert len(anna.seen) == before
    assert [row[0] for row in sent(world, anna)] == ["failed"]
