"""A coordinator, somebody who is asked, and the way to a wave between them."""

from demo.telegram import Message
from tests.world import Chat, World


async def staff_and_deputy(world: World) -> tuple[Chat, Chat]:
    """Ольга coordinates, Анна is a deputy of the same school; both are in the bot."""
    olga = world.person(1, given="Ольга", role="coordinator")
    anna = world.person(2, given="Анна", position="dep_edu")
    await olga.come_in()
    await anna.come_in()
    return olga, anna


async def draft(olga: Chat, number: str = "1") -> None:
    """A draft of the form of this number in the list, at its name."""
    await olga.say("/waves")
    await olga.tap("Новая волна")
    await olga.tap(number)


async def to_check(olga: Chat) -> None:
    """From the name to the screen that shows everything."""
    while "Опубликовать" not in olga.labels:
        await olga.tap("Дальше")


async def publish(olga: Chat) -> None:
    await olga.tap("Опубликовать")
    await olga.tap("Опубликовать (")


async def open_wave(olga: Chat, number: str = "1") -> None:
    """A wave for everybody, from now on for a fortnight."""
    await draft(olga, number)
    await to_check(olga)
    await publish(olga)


def button(message: Message, prefix: str) -> str:
    """What the first button of this kind under a message says."""
    return next(one.data for one in message.flat_buttons if one.data and one.data.split(":")[0] == prefix)


def draft_of(olga: Chat) -> int:
    """The number of the draft on the screen."""
    return int(button(olga.last, "wq").split(":")[1])
