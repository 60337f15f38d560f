"""Stopping and coming back: by command, by a reminder, by any old button."""

from datetime import UTC, datetime

from sqlalchemy import func, select

from db.tables import notification
from tests.handlers.steps import PROBE, begin, response_of
from tests.world import World

FRIDAY_EVENING = datetime(2026, 11, 13, 15, 30, tzinfo=UTC)  # 18:30 in Moscow
MONDAY_AT_TEN = datetime(2026, 11, 16, 7, 0, tzinfo=UTC)


def notifications(world: World, state: str) -> int:
    found: int = world.unit(
        lambda unit: unit.scalar(select(func.count()).select_from(notification).where(notification.c.state == state))
    )
    return found


async def test_surveys_leads_back_to_the_same_question(world: World) -> None:
    anna = await begin(world)
    await anna.tap("Дальше")
    await anna.tap("Справляюсь")
    question = anna.text

    await anna.say("/surveys")
    await anna.tap("1. Продолжить")

    assert anna.text.endswith(question.partition("\n")[2])


async def test_any_old_button_leads_on_from_what_it_asks(world: World) -> None:
    anna = await begin(world)
    first = anna.last
    await anna.tap("Дальше")
    await anna.say("/menu")
    await anna.say("/help")

    await anna.tap_data(first.button("Дальше").data or "", first.id)

    assert any(" · 1 из " in message.words for message in anna.phone.bot_messages if message.id == first.id)


async def test_a_reminder_comes_at_ten_of_the_next_working_day_and_its_button_resumes(world: World) -> None:
    world.clock.at = FRIDAY_EVENING
    anna = await begin(world)
    await anna.tap("Дальше")
    await anna.tap("Справляюсь")
    await anna.tap("Пауза")
    assert "Ответы сохранены" in anna.text
    assert "пн, 16 ноября, 10:00 (МСК)" in anna.text
    await anna.tap("Да, напомнить")
    assert "пн, 16 ноября, 10:00 (МСК)" in anna.text
    before = anna.last.id

    world.clock.forward(days=2)
    await world.tick()
    assert anna.last.id == before, "weekends are left in peace"
    world.clock.at = MONDAY_AT_TEN
    await world.tick()

    assert anna.last.id > before
    assert "Вы просили напомнить" in anna.text
    await anna.tap("Продолжить")
    assert " · 2 из " in anna.text


async def test_asking_twice_brings_one_reminder(world: World) -> None:
    anna = await begin(world)
    await anna.tap("Пауза")
    pause = anna.last
    await anna.tap("Да, напомнить")
    await anna.tap_data(f"rt:{response_of(anna)}", pause.id)

    world.clock.forward(days=1)
    await world.tick()

    reminders = [message for message in anna.phone.bot_messages if "Вы просили напомнить" in message.words]
    assert len(reminders) == 1


async def test_a_reminder_is_dropped_for_those_who_finished_meanwhile(world: World) -> None:
    wave = world.wave()
    anna = world.person(1)
    await anna.come_in()
    await anna.tap("Начать")
    await anna.tap("Пауза")
    await anna.tap("Да, напомнить")
    world.fill(anna, wave)

    world.clock.forward(days=1)
    await world.tick()

    assert not any("Вы просили напомнить" in message.words for message in anna.phone.bot_messages)
    assert notifications(world, "dropped") == 1


async def test_without_a_reminder_takes_back_the_one_asked_for_before(world: World) -> None:
    anna = await begin(world)
    await anna.tap("Пауза")
    await anna.tap("Да, напомнить")
    await anna.tap("Продолжить сейчас")
    await anna.tap("Пауза")
    await anna.tap("Без напоминания")

    world.clock.forward(days=1)
    await world.tick()

    assert not any("Вы просили напомнить" in message.words for message in anna.phone.bot_messages)


async def test_no_reminder_is_offered_when_the_wave_ends_before_it(world: World) -> None:
    world.wave_of(PROBE, days=1)
    world.clock.forward(hours=20)
    anna = world.person(1)
    await anna.come_in()
    await anna.tap("Начать")

    await anna.tap("Пауза")

    assert "Да, напомнить" not in anna.labels
    await anna.tap("Продолжить сейчас")
    assert "Это проба" in anna.text
