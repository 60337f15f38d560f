"""Writing and sending an announcement as a coordinator does, and looking at what is kept of it."""

from typing import Any

from sqlalchemy import Row, func, select

from db.tables import audit, broadcast, broadcast_media, broadcast_text
from db.unit import Unit
from tests.handlers.coverage_steps import come_in_as_coordinator
from tests.world import Chat, World

COMPOSING = ("draft", "awaiting")


async def write(vera: Chat, text: str = "Коллеги, в четверг семинар.") -> int:
    """From the list to a draft with these words; returns its number."""
    await vera.say("/broadcast")
    await vera.tap("Новое объявление")
    await vera.say(text)
    assert vera.text.startswith("Объявление · черновик"), vera.text
    return newest(vera.world)


async def check(vera: Chat, text: str = "Коллеги, в четверг семинар.") -> int:
    number = await write(vera, text)
    await vera.tap("Проверить и отправить")
    return number


def newest(world: World) -> int:
    found: int = world.unit(lambda unit: unit.scalar(select(broadcast.c.id).order_by(broadcast.c.id.desc()).limit(1)))
    return found


def state(world: World, number: int) -> Row[Any]:
    def read(unit: Unit) -> Row[Any]:
        row = unit.one(select(broadcast).where(broadcast.c.id == number))
        assert row is not None
        return row

    return world.unit(read)


def words(world: World, number: int) -> dict[str, str]:
    rows = world.unit(lambda unit: unit.all(select(broadcast_text).where(broadcast_text.c.broadcast_id == number)))
    return {row.language: row.html for row in rows}


def files(world: World, number: int) -> list[str]:
    return [
        row.kind
        for row in world.unit(
            lambda unit: unit.all(
                select(broadcast_media)
                .where(broadcast_media.c.broadcast_id == number)
                .order_by(broadcast_media.c.place)
            )
        )
    ]


async def two_coordinators(world: World) -> tuple[Chat, Chat]:
    return await come_in_as_coordinator(world), await come_in_as_coordinator(world, 900_001)


def launches(world: World) -> int:
    acts = ("broadcast-sent", "broadcast-confirmed")
    found: int = world.unit(
        lambda unit: unit.scalar(select(func.count()).select_from(audit).where(audit.c.act.in_(acts)))
    )
    return found
