"""Somebody in the middle of the diagnostic, on both databases."""

import sqlite3
from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, event, insert, select

from db.tables import chat, person, response, wave
from db.unit import Unit
from people.consent import read_texts
from tests.world import Chat, World

VERSION = read_texts(operator_name="", operator_address="").version
FIRST_QUESTION = 2  # after two notes


@pytest.fixture(autouse=True)
def connections() -> Iterator[list[sqlite3.Connection]]:
    """Every SQLite connection that is opened in the test, the bot's own among them, so that it can be made to suffer."""
    opened: list[sqlite3.Connection] = []

    def note(connection: object, _entry: object) -> None:
        if isinstance(connection, sqlite3.Connection):
            opened.append(connection)

    event.listen(Engine, "connect", note)
    yield opened
    event.remove(Engine, "connect", note)


def inside(world: World, user_id: int, given: str = "Анна", **more: str) -> Chat:
    """Somebody who has consented; the bot and they have not talked yet since."""
    one = world.person(user_id, given=given, patronymic="Петровна", **more)  # type: ignore[arg-type]

    def consent(unit: Unit) -> None:
        unit.run(person.update().where(person.c.id == one.person_id).values(consent_version=VERSION))
        unit.run(insert(chat).values(id=user_id, person_id=one.person_id, language="ru", since=unit.now))

    world.unit(consent)
    return one


def answering(world: World, user_id: int, given: str = "Анна") -> Chat:
    """Somebody who has read the notes of the diagnostic and is at its first question; the wave must be open."""
    one = inside(world, user_id, given)

    def begin(unit: Unit) -> None:
        open_wave = unit.all(select(wave.c.id, wave.c.form_id))[-1]
        unit.run(
            insert(response).values(
                wave_id=open_wave.id,
                person_id=one.person_id,
                form_id=open_wave.form_id,
                cursor=FIRST_QUESTION,
                started_at=unit.now,
            )
        )

    world.unit(begin)
    return one


@pytest.fixture
async def anna(world: World) -> Chat:
    world.wave()
    anna = answering(world, 1)
    await anna.start()
    await anna.tap("Продолжить")
    world.telegram.calls.clear()
    return anna
