"""What has been sent can be mended or taken back as far as Telegram lets us, and the screen says how far that is."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from db.tables import delivery
from tests.handlers.broadcast_steps import check, state, words, write
from tests.handlers.coverage_steps import come_in_as_coordinator, inside
from tests.handlers.test_broadcasts_watching import WORDS, got, sent
from tests.world import PICTURE, World

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def test_after_two_days_it_is_not_offered_to_be_taken_back(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 1, 1)
    number = await sent(world, vera, 2)
    world.clock.forward(hours=49)
    await vera.tap_data(f"Bc:{number}")

    await vera.tap("Удалить у всех")

    assert "Прошло больше 48 часов" in vera.text
    assert vera.labels == ["‹ Назад"]
    await vera.tap_data(f"B0:{number}:1")
    await world.tick()
    assert got(anna) == [WORDS]
    assert state(world, number).amending is None
    await vera.tap_data(f"Bc:{number}")
    await vera.tap("Изменить у всех")
    await vera.say("Семинар перенесён.")
    await vera.tap("Изменить в 2 чатах")
    await world.tick()
    assert anna.text == "Семинар перенесён."


async def test_where_it_is_too_old_it_stays_and_both_screens_say_so(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    anna, boris = await inside(world, 1, 2)
    number = await sent(world, vera, 3)
    older = update(delivery).where(delivery.c.person_id == boris.person_id)
    world.unit(lambda unit: unit.run(older.values(done_at=unit.now - timedelta(hours=49))))
    await vera.tap_data(f"Bc:{number}")

    await vera.tap("Удалить у всех")
    assert "Ещё в 1 чате оно останется" in vera.text
    await vera.tap("Удалить в 2 чатах")
    await world.tick()

    assert (got(anna), got(boris)) == ([], [WORDS])
    await vera.tap_data(f"Bc:{number}")
    assert "Удалено в 2 чатах, в 1 осталось" in vera.text
    assert "Изменить у всех" in vera.labels


async def test_what_is_gone_from_every_chat_is_offered_no_more(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    await inside(world, 1, 1)
    number = await sent(world, vera, 2)
    await vera.tap_data(f"B0:{number}:1")
    await world.tick()

    await vera.tap_data(f"Bc:{number}")

    assert "Удалено в 2 чатах." in vera.text
    assert vera.labels == ["Обновить", "‹ К объявлениям"]


async def test_its_words_change_under_a_picture_and_the_picture_itself_cannot(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 1, 1)
    number = await check(vera)
    await vera.tap_data(f"Bw:{number}:ru:")
    vera.phone.send_photo(PICTURE, WORDS)
    await world.settled()
    await vera.tap("Проверить и отправить")
    await vera.tap("Отправить 2 людям")
    await world.tick()
    await vera.tap_data(f"Bc:{number}")
    await vera.tap("Изменить у всех")
    assert "у отправленного можно изменить только слова" in vera.text

    vera.phone.send_photo(PICTURE + b"other", "Другое фото")
    await world.settled()
    assert "Файлы у отправленного объявления заменить уже нельзя" in vera.text
    await vera.say("я" * 1025)
    assert "Под одним файлом помещается" in vera.text
    await vera.say("Семинар в пятницу.")
    await vera.tap("Изменить в 2 чатах")
    await world.tick()

    assert anna.text == "Семинар в пятницу."
    assert anna.last.photo is not None
    assert words(world, number) == {"ru": "Семинар в пятницу."}


async def test_before_it_leaves_it_is_seen_exactly_as_one_of_its_readers_gets_it(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 1, 1)
    other = world.person(7, position="methodologist")
    number = await write(vera, "{обращение} " + "Очень важно. " * 60 + "{школа}")
    vera.phone.send_photo(PICTURE)
    await world.settled()
    await vera.tap_data(f"Bg:{number}:read:0")
    await vera.tap_data(f"Bt:{number}:position:dep_edu:1:0:0")
    await vera.tap_data(f"Bj:{number}:0")
    assert "школа № 1:" in vera.text
    assert vera.text.endswith("…")

    await vera.tap("Показать целиком")
    shown = vera.last
    await vera.tap_data(f"Bj:{number}:0")
    await vera.tap("Отправить 1 человеку")
    await world.tick()

    assert (shown.words, shown.buttons, bool(shown.photo)) == (anna.text, anna.last.buttons, True)
    assert "Очень важно. школа № 1" in shown.words
    before = len(vera.phone.bot_messages)
    second = await check(vera)
    await vera.tap_data(f"Bt:{second}:position:dep_edu:1:0:0")
    await vera.tap_data(f"BV:{second}:{other.person_id}")
    assert "больше не действует" in vera.text
    assert len([one for one in vera.phone.bot_messages[before:] if one.words.startswith("Коллеги")]) == 0


async def test_the_day_and_the_hour_are_tapped_in_the_calendar(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    await inside(world, 1, 1)
    await write(vera)
    await vera.tap("Когда")
    await vera.tap("Выбрать день")
    await vera.tap("12")
    assert "Когда: чт, 12 ноября, 10:00 (МСК)" in vera.text
    await vera.tap("14:00")
    await vera.tap("Не позже")
    await vera.tap("13")

    assert "Когда: чт, 12 ноября, 14:00 (МСК)" in vera.text
    assert "Не позже: пт, 13 ноября, 18:00 (МСК)" in vera.text
    await vera.say("вчера 10:00")
    await vera.say("08.11.2026 10:00")
    assert "уже прошло" in vera.text
    assert "Когда: чт, 12 ноября, 14:00 (МСК)" in vera.text
