"""Who runs internships, and the way through announcing one."""

from sqlalchemy import select

from db.tables import notification
from internships import events
from internships.events import Event
from tests.handlers.waves_steps import button
from tests.world import Chat, World

TITLE = "Как мы превратили справки в решения"


async def coordinator(world: World, user_id: int = 1) -> Chat:
    world.school()
    olga = world.person(user_id, given="Ольга", role="coordinator", school_id=world.school("школа № 5", "5"))
    await olga.come_in()
    return olga


async def host(world: World, user_id: int = 40) -> Chat:
    """Somebody of school 4 who receives guests there."""
    irina = world.person(user_id, given="Ирина", position="dep_meth", role="host")
    await irina.come_in()
    return irina


async def guests(world: World, count: int, first: int = 10) -> list[Chat]:
    at = world.school("школа № 7", "7")
    people = [world.person(number, position="dep_edu", school_id=at) for number in range(first, first + count)]
    for one in people:
        await one.come_in()
    return people


async def begun(chat: Chat) -> None:
    """A coordinator has said at which school (number 4) and what it is called."""
    await chat.say("/events")
    await chat.tap("Новая стажировка")
    await chat.tap("1")
    await chat.say(TITLE)


async def announced(chat: Chat) -> int:
    """A coordinator has said everything; the check is on the screen. Returns the internship's number."""
    await begun(chat)
    await fill_in(chat)
    return event_of(chat)


async def proposed(chat: Chat) -> int:
    """The same by a host of one school, who is not asked which."""
    await chat.say("/host")
    await chat.tap("Предложить стажировку")
    await chat.say(TITLE)
    await fill_in(chat)
    return event_of(chat)


async def fill_in(chat: Chat) -> None:
    """From the step after the title to the check: everything that must be said, most of it typed."""
    await chat.say("Открытая планёрка и разбор трёх справок.")
    await chat.tap("Дальше")
    await chat.tap("К3")
    await chat.tap("Дальше")
    await chat.tap("Дальше")
    await chat.say("01.12 10:00")
    await chat.tap("Дальше")
    await chat.tap("4")
    await chat.tap("Дальше")
    await chat.say("ст. Примерная, ул. Школьная, 1")
    await chat.tap("Всё сразу")
    await chat.tap("Места")
    await chat.say("12 2")
    await chat.tap("Всё сразу")


def event_of(chat: Chat) -> int:
    """The number of the internship on a check screen."""
    return int(button(chat.last, "Es").split(":")[1])


def stored(world: World, event_id: int) -> Event | None:
    return world.unit(lambda unit: events.load(unit, event_id))


def kinds(world: World, chat: Chat) -> list[str]:
    """What this person was told, in order; what is still on its way too."""
    return world.unit(
        lambda unit: [
            row.kind
            for row in unit.all(
                select(notification.c.kind)
                .where(notification.c.person_id == chat.person_id)
                .order_by(notification.c.id)
            )
        ]
    )
