"""Guests of an event with phones in their hands: the real bot, the simulated messenger."""

from datetime import datetime, timedelta

from sqlalchemy import select

from db.tables import notification
from db.unit import Unit
from internships import reminding
from tests.internships.visits import THURSDAY, event_at, sign_up
from tests.world import Chat, World


async def host_of(world: World, user_id: int = 40) -> Chat:
    """Somebody of school 4 who receives guests there."""
    olga = world.person(user_id, position="dep_meth", school_id=world.school(), role="host")
    await olga.come_in()
    return olga


async def guests_of(world: World, count: int = 1, first: int = 1) -> list[Chat]:
    """People of school 5, inside."""
    at = world.school("школа № 5", "5")
    people = [
        world.person(number, given="Анна", patronymic="Петровна", position="dep_edu", school_id=at)
        for number in range(first, first + count)
    ]
    for one in people:
        await one.come_in()
    return people


def visit(world: World, people: list[Chat], *, starts_at: datetime | None = None, **changes: object) -> int:
    """An event at school 4 in which these people have places, with its reminders planned."""
    at = world.clock() + THURSDAY if starts_at is None else starts_at
    home, host = world.home, world.school()
    event_id = world.unit(lambda unit: event_at(unit, home, host, at, **changes))
    school = world.school("школа № 5", "5")

    def places(unit: Unit) -> None:
        for line, one in enumerate(people, 1):
            sign_up(unit, event_id, one.person_id, line, school_id=school)

    world.unit(places)
    world.unit(lambda unit: reminding.plan(unit, event_id))
    return event_id


def outcomes(world: World, kind: str) -> list[tuple[str, str | None]]:
    """What became of the notifications of a kind: state, and why if they did not leave."""
    return world.unit(
        lambda unit: [
            (row.state, row.failure)
            for row in unit.all(select(notification).where(notification.c.kind == kind).order_by(notification.c.id))
        ]
    )


async def until(world: World, moment: datetime) -> None:
    """Let time pass, and the clock tick once then."""
    world.clock.at = moment
    await world.tick()


def heard(chat: Chat, words: str) -> int:
    """How many of the bot's messages in this chat have these words now."""
    return sum(words in message.words for message in chat.phone.bot_messages)


def before(starts_at: datetime, **parts: float) -> datetime:
    return starts_at - timedelta(**parts)
