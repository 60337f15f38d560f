"""Whatever goes wrong, logs hold no token, no name and nothing that a person wrote, and chats hold no traceback."""

import logging
from collections.abc import Callable

import pytest
from sqlalchemy import text, update

from db.tables import response
from db.unit import Unit
from tests.world import TOKEN, Chat, World

WORDS = "Сокровенные слова участника"
LAST_QUESTION = 52


async def test_a_whole_way_with_troubles_leaves_no_name_and_no_word_in_the_log(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    world.wave()
    anna = world.person(1, given="Аннабелла", patronymic="Петрославовна")
    await anna.start("WRONG-CODE")
    await anna.come_in()
    await anna.tap("Начать")
    await anna.tap("Дальше")
    await anna.say(WORDS)
    await _move_to_the_last_question(anna)
    faults: tuple[Callable[[], object], ...] = (
        lambda: world.telegram.fail("*", code=500, times=3),
        lambda: world.telegram.garbage("*", times=2),
        lambda: world.telegram.silence("*", times=2),
        lambda: world.telegram.fail("sendMessage", code=400, description="Bad Request: can't parse entities: oops"),
        lambda: world.telegram.fail("sendMessage", code=403),
    )
    for strike in faults:
        strike()
        await anna.say(f"{WORDS} <b>и</b> ещё")
        await _move_to_the_last_question(anna)
    await _break_a_handler(anna)

    assert world.telegram.pending == 0
    assert "Traceback" in caplog.text, "the operator learns what broke"
    for secret in (TOKEN, WORDS, "Аннабелла", "Петрославовна", "Примерова", anna.code):
        assert secret not in caplog.text
    assert not any("Traceback" in message.words for message in anna.phone.history)


async def test_a_letter_that_a_database_refuses_keeps_nobody_from_going_on_and_stays_out_of_the_log(
    anna: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    world, strange = anna.world, f"{WORDS}\x00"
    await _move_to_the_last_question(anna)
    person = {"id": anna.phone.id, "is_bot": False, "first_name": "Анна"}
    chat = {"id": anna.phone.id, "type": "private"}
    world.telegram.push({"message": {"message_id": 900, "date": 1, "chat": chat, "from": person, "text": strange}})
    await world.settled()

    assert world.telegram.pending == 0
    assert anna.labels
    assert WORDS not in caplog.text
    await anna.say("/menu")
    assert "Продолжить" in anna.labels


async def _move_to_the_last_question(anna: Chat) -> None:
    def move(unit: Unit) -> None:
        unit.run(update(response).where(response.c.person_id == anna.person_id).values(cursor=LAST_QUESTION))

    anna.world.unit(move)
    await anna.start()
    await anna.tap("Продолжить")


async def _break_a_handler(anna: Chat) -> None:
    """The answer cannot be stored because of a mistake in the database's shape: the error carries what was to be stored."""
    mistake = (
        "CREATE TRIGGER oops BEFORE INSERT ON answer BEGIN SELECT RAISE(ABORT, 'oops'); END"
        if anna.world.url.startswith("sqlite")
        else "ALTER TABLE answer ADD CONSTRAINT oops CHECK (value = '') NOT VALID"
    )
    anna.world.unit(lambda unit: unit.run(text(mistake)))
    await anna.say(f"{WORDS} напоследок")
    assert anna.text.startswith("Не получилось выполнить это действие")
