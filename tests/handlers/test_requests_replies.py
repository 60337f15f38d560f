"""Words that answer a broadcast reach the coordinator with that broadcast; nobody guesses what other words were meant for."""

from datetime import timedelta

import pytest
from sqlalchemy import insert, select

from db.tables import broadcast, broadcast_text, delivery, request
from db.unit import Unit
from demo.telegram import Message
from messaging import asking
from tests.handlers.coverage_steps import come_in_as_coordinator, inside
from tests.handlers.steps import PROBE
from tests.handlers.test_requests import newest, state_of, words_of
from tests.world import Chat, World

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

REPLY = "Приедем, нас будет трое."


def announce(world: World, chat: Chat, message: Message | None = None) -> int:
    """A broadcast that came to this chat as `message` (the newest one unless named)."""
    at, home = (message or chat.last).id, world.home

    def write(unit: Unit) -> int:
        made: int = unit.scalar(
            insert(broadcast).values(municipality_id=home, state="done", created_at=unit.now).returning(broadcast.c.id)
        )
        text = "{обращение}\n\n<b>Совещание</b> переносится на &laquo;среду&raquo;."
        unit.run(insert(broadcast_text).values(broadcast_id=made, language="ru", html=text))
        unit.run(
            insert(delivery).values(
                broadcast_id=made, person_id=chat.person_id, state="sent", due_at=unit.now, done_at=unit.now,
                message_id=at, more_messages="7001 7002",
            )
        )  # fmt: skip
        return made

    return world.unit(write)


async def test_telegrams_own_reply_goes_to_the_coordinator_without_a_question(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 4, 1)
    about = announce(world, anna)
    told = anna.last

    await anna.say(REPLY, reply_to=told)

    assert "✅ Передали координатору" in anna.text
    assert vera.text.startswith("Ответ на объявление · заместитель")
    assert world.unit(lambda unit: unit.scalar(select(request.c.broadcast_id))) == about
    await vera.tap("Открыть")
    assert "Объявление: «Совещание переносится на «среду».»" in vera.text
    await anna.say("/menu")
    await anna.say("Нас будет двое.", reply_to=told)
    assert words_of(world, newest(world)) == [REPLY, "Нас будет двое."]


async def test_a_reply_leads_nobody_away_from_the_question_that_waits_for_words(world: World) -> None:
    world.wave_of(PROBE, name="Проба")
    (anna,) = await inside(world, 4, 1)
    announce(world, anna)
    told = anna.last
    await anna.tap("Начать")
    await anna.tap("Дальше")

    await anna.say(REPLY, reply_to=told)

    assert "✅ Передали координатору" in anna.text
    assert "Как назвать проект?" in anna.text
    await anna.say("Мост")
    assert anna.answers()["project"] == "Мост"


async def test_a_reply_to_the_coordinators_answer_goes_on_with_that_thread(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 4, 1)
    await anna.tap("Задать вопрос")
    await anna.say("Когда начало?")
    await vera.tap("Открыть")
    await vera.tap("Ответить")
    await vera.say("В десять.")
    answer = anna.last
    await anna.say("/menu")

    await anna.say("Спасибо, а где?", reply_to=answer)

    assert words_of(world, newest(world)) == ["Когда начало?", "В десять.", "Спасибо, а где?"]


async def test_words_typed_soon_after_a_broadcast_are_asked_about(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 4, 1)
    announce(world, anna)

    await anna.say(REPLY)
    assert "Недавно приходило объявление «Совещание переносится на «среду».»" in anna.text
    assert anna.labels == ["Ответ на объявление", "Вопрос координатору", "Никому"]
    assert state_of(world, newest(world)) == "draft"
    offer = anna.last
    await anna.tap("Ответ на объявление")
    assert "✅ Передали координатору" in anna.text
    assert "Приедем" in vera.text

    await anna.tap("Никому", on=offer)
    assert state_of(world, newest(world)) == "new"


async def test_a_second_tap_on_whom_words_are_for_says_again_that_they_were_passed_on(world: World) -> None:
    (anna,) = await inside(world, 4, 1)
    announce(world, anna)
    await anna.say(REPLY)
    offer = anna.last
    reply = offer.flat_buttons[0].data
    await anna.tap("Ответ на объявление")
    told = anna.text

    await anna.tap_data(reply or "", offer.id)

    assert anna.text == told
    assert words_of(world, newest(world)) == [REPLY]


async def test_the_same_words_sent_once_more_at_once_are_one_message(world: World) -> None:
    (anna,) = await inside(world, 4, 1)
    announce(world, anna)
    told = anna.last
    await anna.say(REPLY, reply_to=told)
    await anna.say(REPLY, reply_to=told)
    assert words_of(world, newest(world)) == [REPLY]

    world.clock.forward(minutes=30)
    await anna.say(REPLY, reply_to=told)
    assert words_of(world, newest(world)) == [REPLY, REPLY], "half an hour later it is a reminder"


async def test_words_for_nobody_are_forgotten_and_those_left_lying_too(world: World) -> None:
    (anna,) = await inside(world, 4, 1)
    announce(world, anna)

    await anna.say(REPLY)
    await anna.tap("Никому")
    assert world.contents()["request"] == []
    await anna.say(REPLY)
    world.clock.forward(days=1, minutes=1)
    world.unit(asking.prune)
    assert world.contents()["request_line"] == []


async def test_a_day_later_words_are_only_words_again(world: World) -> None:
    (anna,) = await inside(world, 4, 1)
    announce(world, anna)
    world.clock.forward(seconds=timedelta(days=1, minutes=1).total_seconds())

    await anna.say(REPLY)

    assert "сообщение не требуется" in anna.text
    assert world.contents()["request"] == []
