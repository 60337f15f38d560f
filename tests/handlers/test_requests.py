"""Who writes to a coordinator is heard, answered in the same chat, and never lost between two coordinators."""

import asyncio

import pytest
from sqlalchemy import select

from db.engine import parse_url, writing_engine
from db.tables import request, request_line
from db.unit import Unit
from db.writer import open_writer
from handlers.taps_requests import AnswerRequest, AskAbout, MyRequest, OpenRequest
from messaging import replying
from messaging.replying import Answered, Overtaken
from people.me import Duty, Me, Role
from tests.handlers.coverage_steps import come_in_as_coordinator, inside, posted
from tests.internships.invented import Invented, invent
from tests.world import Chat, World

QUESTION = "Можно ли приехать вдвоём с заместителем?"


async def ask(anna: Chat, words: str = QUESTION) -> int:
    """Ask from the menu; returns the request."""
    await anna.say("/menu")
    await anna.tap("Задать вопрос")
    await anna.say(words)
    return newest(anna.world)


def newest(world: World) -> int:
    found: int = world.unit(lambda unit: unit.scalar(select(request.c.id).order_by(request.c.id.desc()).limit(1)))
    return found


async def test_words_are_still_awaited_when_the_tap_that_asked_for_them_comes_twice(world: World) -> None:
    (anna,) = await inside(world, 1, 1)
    await anna.say("/menu")
    await anna.tap("Задать вопрос")

    world.telegram.redeliver(world.telegram.state.updates.next_id - 1)
    await world.settled()
    await anna.say(QUESTION)

    assert state_of(world, newest(world)) == "new"


def state_of(world: World, request_id: int) -> str:
    found: str = world.unit(lambda unit: unit.scalar(select(request.c.state).where(request.c.id == request_id)))
    return found


def words_of(world: World, request_id: int) -> list[str]:
    def read(unit: Unit) -> list[str]:
        asked = select(request_line.c.words).where(request_line.c.request_id == request_id)
        return [row.words for row in unit.all(asked.order_by(request_line.c.id))]

    return world.unit(read)


async def test_a_question_goes_to_the_coordinator_and_its_answer_comes_back_into_the_chat(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 4, 1)

    await ask(anna)
    assert "✅ Передали координатору" in anna.text
    assert vera.text.startswith("Вопрос · заместитель по учебной работе, школа № 4: «Можно ли")

    await vera.tap("Открыть")
    assert QUESTION in vera.text
    await vera.tap("Взять в работу")
    await anna.tap("Мои вопросы")
    assert "в работе" in anna.text
    await vera.tap("Ответить")
    await vera.say("Да, если свободны два места.")
    assert "Ответ отправлен" in vera.text

    assert anna.text.startswith("Ответ координатора")
    assert "Да, если свободны два места." in anna.text
    await anna.tap("Спасибо, вопрос решён")
    assert "закрыто" in anna.text

    await anna.say("И ещё: нужна ли сменная обувь?")
    assert "снова открыт" in anna.text
    assert state_of(world, newest(world)) == "new"
    assert len(words_of(world, newest(world))) == 3


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_coordinator_hears_of_many_messages_by_two_lines(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    people = await inside(world, 4, 4)
    for one in people:
        await ask(one)
    assert len(posted(world, "requests")) == 2

    world.clock.forward(minutes=15)
    await world.tick()

    assert "Вам написали: 3 сообщения ждут ответа." in vera.text
    await vera.tap("Показать")
    assert "Ждут ответа 4 сообщения." in vera.text
    await vera.tap("2")
    await vera.tap("Взять в работу")
    await vera.tap("‹ К списку")
    await vera.tap("В работе: 1")
    assert vera.labels[0] == "1"
    assert "2" not in vera.labels


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_who_was_answered_before_the_line_leaves_is_not_told_of(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    anna, boris = await inside(world, 4, 2)
    await ask(anna)
    second = await ask(boris)
    await vera.tap_data(AnswerRequest(request=second, seen=2).pack())
    await vera.say("Да, приезжайте вдвоём.")

    world.clock.forward(minutes=15)
    await world.tick()

    assert [row[1:] for row in posted(world, "requests")] == [("sent", None), ("dropped", "not needed any more")]


async def test_two_answers_at_once_are_not_written_over_each_other(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    boris = world.person(900_001, role="coordinator", position="methodologist")
    await boris.come_in()
    (anna,) = await inside(world, 4, 1)
    asked = await ask(anna)
    seen = world.unit(lambda unit: unit.scalar(select(request_line.c.id)))

    async def answer(who: Chat) -> Answered | Overtaken:
        """Each by a program of its own."""
        me = coordinator(world, who)
        writer = open_writer(writing_engine(parse_url(world.url)), world.clock)
        found = await writer.run(lambda unit: replying.answer(unit, me, asked, f"Отвечает {who.person_id}.", seen=seen))
        await writer.close()
        assert isinstance(found, Answered | Overtaken)
        return found

    outcomes = await asyncio.gather(answer(vera), answer(boris))

    assert {type(one) for one in outcomes} == {Answered, Overtaken}
    assert len(words_of(world, asked)) == 2
    assert len(posted(world, "request-answered")) == 1


async def test_who_is_late_with_an_answer_sees_the_colleagues_and_has_the_own_words_to_copy(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    boris = world.person(900_001, role="coordinator", position="methodologist")
    await boris.come_in()
    (anna,) = await inside(world, 4, 1)
    asked = await ask(anna)
    for one in (vera, boris):
        await one.tap_data(OpenRequest(request=asked, page=0).pack())
    await vera.tap("Взять в работу")
    await boris.tap("Взять в работу")
    assert "уже в работе у коллеги" in boris.text
    await boris.tap("Ответить")
    await vera.tap("Ответить")
    await vera.say("Да, приезжайте.")

    await boris.say("Нет, к сожалению.")
    assert "Да, приезжайте." in boris.text
    assert "Нет, к сожалению." in boris.text
    assert anna.text.count("Да, приезжайте.") == 1

    await boris.say("Уточню: вдвоём можно.")
    assert "Уточню: вдвоём можно." in anna.text


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_an_answer_to_somebody_who_has_blocked_the_bot_is_kept_and_the_coordinator_sees_it(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 4, 1)
    asked = await ask(anna)
    anna.phone.block()
    await world.settled()
    await vera.tap_data(AnswerRequest(request=asked, seen=1).pack())
    await vera.say("Да, приезжайте.")

    await vera.tap_data(OpenRequest(request=asked, page=0).pack())
    assert "Последний ответ не дошёл" in vera.text
    anna.phone.unblock()
    await anna.say("/requests")
    await anna.tap_data(MyRequest(request=asked, page=0).pack())
    assert "Да, приезжайте." in anna.text


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_difficulty_names_its_internship_and_its_fate_is_seen_by_who_reported_it(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 4, 1)
    event = invent(world)

    await anna.tap_data(AskAbout(internship=event).pack())
    assert "Как мы превратили справки в решения" in anna.text
    await anna.say("Автобус приходит только к одиннадцати.")
    await vera.tap("Открыть")
    assert vera.text.startswith("Затруднение · ждёт ответа")
    assert "Стажировка: «Как мы превратили справки в решения»" in vera.text
    await vera.tap("Закрыть")

    assert "закрыл обращение «Автобус приходит" in anna.text
    await anna.tap("Открыть")
    assert "Затруднение · закрыто" in anna.text


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_others_threads_and_hidden_internships_stay_closed(world: World) -> None:
    await come_in_as_coordinator(world)
    anna, boris = await inside(world, 4, 2)
    asked = await ask(anna)
    away = world.municipality()
    other = world.person(77, role="coordinator", home=away)
    await other.come_in()

    for who in (boris, other):
        await who.tap_data(MyRequest(request=asked, page=0).pack())
        assert QUESTION not in who.text
        await who.tap_data(OpenRequest(request=asked, page=0).pack())
        assert QUESTION not in who.text
        await who.tap_data(AnswerRequest(request=asked, seen=0).pack())
        await who.say("Это не ко мне.")
    draft = invent(world, Invented(title="Тайный день", state="draft"))
    await boris.tap_data(AskAbout(internship=draft).pack())
    assert "Тайный день" not in boris.text
    assert words_of(world, asked) == [QUESTION]
    assert state_of(world, asked) == "new"


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_what_cannot_be_passed_on_is_said_and_the_place_is_kept(world: World) -> None:
    await come_in_as_coordinator(world)
    (anna,) = await inside(world, 4, 1)
    await anna.tap("Задать вопрос")

    anna.phone.send_voice()
    await world.settled()
    assert "фотографии, файлы и голосовые сообщения координатору не передаются" in anna.text
    await anna.say("а" * 1001)
    assert "В сообщении 1\xa0001 знак, а помещается 1\xa0000" in anna.text
    await anna.say("?")
    assert "хотя бы одно предложение" in anna.text
    await anna.say("Второе сообщение после длинного.")
    assert "✅ Передали" in anna.text

    for number in range(29):
        await anna.say(f"Дополнение {number}")
    assert "✅ Передали" in anna.text
    await anna.say("И ещё одно.")
    assert "За сутки передано много сообщений" in anna.text


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_long_thread_is_read_from_its_newest_end(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 4, 1)
    asked = await ask(anna)
    for number in range(4):
        await anna.say(f"Часть {number}. " + "подробности " * 70)

    await vera.tap_data(OpenRequest(request=asked, page=0).pack())
    assert "Часть 3." in vera.text
    assert QUESTION not in vera.text
    await vera.tap_data(OpenRequest(request=asked, page=2).pack())
    assert QUESTION in vera.text
    assert len(vera.text) < 4096


def coordinator(world: World, who: Chat) -> Me:
    return Me(
        chat_id=who.phone.id, person_id=who.person_id, municipality_id=world.home, municipality="", zone=None,  # type: ignore[arg-type]
        school_id=None, school=None, position="methodologist", language="ru", consented=True,
        duties=(Duty(Role.COORDINATOR, world.home, None),), awaiting=None, screen_message=None,
    )  # fmt: skip
