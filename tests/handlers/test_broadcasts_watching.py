"""An announcement on its way is watched on one message, can be stopped, and afterwards says whom it did not reach and why."""

import io

import pytest
from openpyxl import load_workbook
from sqlalchemy import func, select

from db.tables import broadcast, delivery
from tests.handlers.broadcast_steps import check, newest, state
from tests.handlers.coverage_steps import come_in_as_coordinator, inside
from tests.handlers.test_people_files import the_file
from tests.internships.guests import visit
from tests.world import Chat, World

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

WORDS = "Коллеги, в четверг семинар."


def got(chat: Chat) -> list[str]:
    """What of it stands in this chat now."""
    return [message.words for message in chat.phone.bot_messages if "семинар" in message.words]


async def sent(world: World, vera: Chat, people: int) -> int:
    number = await check(vera)
    await vera.tap(f"Отправить {people}")
    await world.tick()
    return number


async def test_everybody_has_it_once_and_the_screen_says_so(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    people = await inside(world, 1, 3)
    number = await sent(world, vera, 4)
    world.clock.forward(seconds=6)
    await world.tick()

    assert [got(one) for one in people] == [[WORDS]] * 3
    assert state(world, number).state == "done"
    card = next(one for one in vera.phone.bot_messages if "Готово: дошло 4 из 4" in one.words)
    assert [button.text for button in card.flat_buttons][:2] == ["Изменить у всех", "Удалить у всех"]
    assert len([one for one in vera.phone.bot_messages if "Готово" in one.words]) == 1


async def test_whom_it_did_not_reach_stands_by_school_and_cause_and_in_a_file_without_names(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    anna, boris = await inside(world, 1, 2)
    world.person(7, given="Глеб", school_id=world.school("школа № 2", "2"))
    boris.phone.block()
    await world.settled()
    number = await sent(world, vera, 4)
    await vera.tap_data(f"Bc:{number}")
    assert "Готово: дошло 2 из 4" in vera.text
    assert "заблокировали бота — 1" in vera.text
    assert "ещё не пришли в бот — 1" in vera.text

    await vera.tap("Кому не дошло")
    assert "школа № 1: заблокировали бота — 1" in vera.text
    assert "школа № 2: ещё не пришли в бот — 1" in vera.text
    await vera.tap("Списком в Excel")

    page = load_workbook(io.BytesIO(the_file(vera).data)).active
    assert page is not None
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    words = [str(value) for row in rows for value in row if value is not None]
    assert [row[3] for row in rows if row[0] in ("школа № 1", "школа № 2")] == [
        "заблокировали бота",
        "ещё не пришли в бот",
    ]
    assert not [word for word in words if "Глеб" in word or "Примерова" in word]
    assert got(anna) == [WORDS]


async def test_only_those_whom_it_did_not_reach_get_the_next_one(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    anna, boris = await inside(world, 1, 2)
    boris.phone.block()
    await world.settled()
    number = await sent(world, vera, 3)
    boris.phone.unblock()
    await world.settled()
    await vera.tap_data(f"Bc:{number}")

    await vera.tap("Отправить только им")
    retry = newest(world)
    await vera.tap_data(f"B7:{number}")
    assert newest(world) == retry
    await vera.tap("Проверить и отправить")
    assert "тем, до кого не дошло прежнее, — 1 человек" in vera.text
    await vera.tap("Отправить 1 человеку")
    await world.tick()

    assert got(boris) == [WORDS]
    assert got(anna) == [WORDS]
    assert world.unit(lambda unit: unit.scalar(select(func.count()).select_from(broadcast))) == 2


async def test_the_next_one_is_shown_as_one_of_those_it_did_not_reach_will_read_it(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    anna, boris, gleb = await inside(world, 1, 3)
    world.person(7, position="director", school_id=world.school("школа № 2", "2"))
    boris.phone.block()
    gleb.phone.block()
    await world.settled()
    number = await check(vera, "{обращение} Ваша школа: {школа}.")
    await vera.tap("Отправить 5")
    await world.tick()
    boris.phone.unblock()
    await world.settled()
    world.leave(gleb)

    await vera.tap_data(f"B7:{number}")
    await vera.tap("Проверить и отправить")

    assert "тем, до кого не дошло прежнее, — 2 человека" in vera.text
    assert "В боте и получают объявления: 1" in vera.text
    assert "Так это увидит заместитель по учебной работе, школа № 1:" in vera.text
    assert "Ваша школа: школа № 1." in vera.text
    retry = newest(world)
    await vera.tap("Как увидит другой")
    assert "Так это увидит директор, школа № 2" in vera.text
    await vera.tap("Показать целиком")
    await world.settled()
    assert "Ваша школа: школа № 2." in vera.last.words
    before = len(vera.seen)
    await vera.tap_data(f"BV:{retry}:{anna.person_id}")  # has the first one
    assert not [message for message in vera.seen[before:] if "Так это увидит" in message.words]


async def test_a_planned_one_waits_can_be_paused_and_is_stopped_by_two_taps(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 1, 1)
    number = await check(vera)
    await vera.tap("Когда")
    await vera.say("завтра 10:00")
    await vera.tap("Готово")
    await vera.tap("Проверить и отправить")
    await vera.tap("Отправить 2 людям")
    await world.tick()
    assert "Объявление уйдёт завтра, 10:00 (МСК)" in vera.text

    await vera.tap("Пауза")
    assert state(world, number).state == "paused"
    assert "Пауза: объявление ещё не уходило\nЕсли продолжить, оно уйдёт завтра, 10:00 (МСК)." in vera.text
    await vera.tap("Продолжить")
    assert state(world, number).state == "scheduled"
    await vera.tap("Остановить")
    assert state(world, number).state == "scheduled"
    assert "ещё никто не получил и уже не получит" in vera.text
    await vera.tap("Остановить")
    assert state(world, number).state == "cancelled"
    await world.tick()
    await vera.say("/broadcast")
    assert "сегодня, остановлено до отправки" in vera.text
    await vera.tap("1")
    assert vera.text.startswith("Остановлено до отправки")
    world.clock.forward(days=2)
    await world.tick()
    assert got(anna) == []


async def test_a_slip_is_mended_in_every_chat_after_the_chats_were_named(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    people = await inside(world, 1, 2)
    number = await sent(world, vera, 3)
    await vera.tap_data(f"Bc:{number}")

    await vera.tap("Изменить у всех")
    await vera.say("Коллеги, семинар в пятницу.")
    assert "Так станет в 3 чатах" in vera.text
    assert [got(one) for one in people] == [[WORDS]] * 2
    sure = vera.last
    await vera.tap("Изменить в 3 чатах")
    await world.tick()

    assert [got(one) for one in people] == [["Коллеги, семинар в пятницу."]] * 2
    toast = await vera.tap_data(next(one.data or "" for one in sure.flat_buttons if "Изменить в" in one.text))
    assert "уже применён" in toast


async def test_it_is_taken_out_of_every_chat_by_two_taps(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    people = await inside(world, 1, 2)
    number = await sent(world, vera, 3)
    await vera.tap_data(f"Bc:{number}")

    await vera.tap("Удалить у всех")
    assert "Удалить в 3 чатах" in vera.labels
    assert [got(one) for one in people] == [[WORDS]] * 2
    await vera.tap("Удалить в 3 чатах")
    await world.tick()

    assert [got(one) for one in people] == [[], []]
    await vera.say("/broadcast")
    assert "сегодня, удалено из чатов" in vera.text


async def test_its_buttons_open_below_it_and_reading_is_counted_once(world: World) -> None:
    wave = world.wave(name="Осень")
    vera = await come_in_as_coordinator(world)
    anna, boris = await inside(world, 1, 2)
    number = await check(vera)
    await vera.tap_data(f"Bg:{number}:wave:{wave}")
    await vera.tap_data(f"Bg:{number}:read:0")
    await vera.tap_data(f"Bj:{number}:0")
    await vera.tap("Отправить 3 людям")
    await world.tick()
    letter = next(one for one in anna.phone.bot_messages if one.words == WORDS)

    assert "Спасибо" in await anna.tap("Прочитано", on=letter)
    await anna.tap("Прочитано", on=letter)
    await anna.tap("Открыть анкету", on=letter)

    assert "Осень" in anna.text or "Начать" in anna.labels or anna.last.id > letter.id
    assert anna.last.id != letter.id
    assert got(anna) == [WORDS]
    assert got(boris) == [WORDS]
    await vera.tap_data(f"Bc:{number}")
    assert "Прочитали: 1 из 3" in vera.text
    read = select(func.count()).select_from(delivery).where(delivery.c.read_at.is_not(None))
    assert world.unit(lambda unit: unit.scalar(read)) == 1


async def test_a_button_that_opens_nothing_any_more_says_so_below_and_the_announcement_stays(world: World) -> None:
    wave = world.wave(days=1)
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 1, 1)
    number = await check(vera)
    await vera.tap_data(f"Bg:{number}:wave:{wave}")
    await vera.tap_data(f"Bj:{number}:0")
    await vera.tap("Отправить 2 людям")
    await world.tick()
    letter = next(one for one in anna.phone.bot_messages if one.words == WORDS)
    world.clock.forward(days=2)

    await anna.tap("Открыть анкету", on=letter)

    assert "сейчас не открыта" in anna.text
    assert got(anna) == [WORDS]
    world.leave(anna)
    await anna.tap("Открыть анкету", on=letter)
    assert got(anna) == [WORDS]


async def test_what_was_announced_to_somebody_is_theirs_to_see_and_goes_with_them(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 1, 1)
    number = await sent(world, vera, 2)
    await anna.tap_data("pd")
    book = load_workbook(io.BytesIO(the_file(anna).data))
    said = [str(cell.value) for page in book for row in page.iter_rows() for cell in row if cell.value is not None]
    assert "broadcast: sent" in said

    await anna.tap_data("pe:1")

    left = select(func.count()).select_from(delivery).where(delivery.c.person_id == anna.person_id)
    assert world.unit(lambda unit: unit.scalar(left)) == 0
    assert state(world, number).sent == 2


async def test_an_internship_opens_as_its_card_below_the_announcement(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 1, 1)
    event = visit(world, [])
    number = await check(vera)
    await vera.tap_data(f"Bf:{number}:internship:0")
    await vera.tap("1")
    await vera.tap_data(f"Bj:{number}:0")
    await vera.tap("Отправить 2 людям")
    await world.tick()
    letter = next(one for one in anna.phone.bot_messages if one.words == WORDS)

    await anna.tap("Открыть стажировку", on=letter)

    assert event
    assert "Записаться" in anna.labels
    assert got(anna) == [WORDS]
