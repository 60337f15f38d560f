"""Each reads an announcement in their own language and as they wished; who gets it is settled when it begins."""

import pytest

from tests.handlers.broadcast_steps import check, state, write
from tests.handlers.coverage_steps import come_in_as_coordinator, inside, posted
from tests.handlers.test_broadcasts_watching import WORDS, got, sent
from tests.world import World

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def test_each_reads_it_in_their_language_and_otherwise_in_the_one_there_is(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    anna, boris = await inside(world, 1, 2)
    await boris.tap_data("sl:en")
    both = await write(vera, "Семинар в четверг.")
    await vera.tap("Текст и файлы")
    await vera.tap("Текст на английском")
    await vera.say("A seminar on Thursday.")
    await vera.tap_data(f"Bj:{both}:0")
    await vera.tap("Отправить 3")
    await world.tick()
    assert (anna.text, boris.text) == ("Семинар в четверг.", "A seminar on Thursday.")

    await check(vera, "Семинар в пятницу.")
    await vera.tap("Отправить 3")
    await world.tick()
    assert (anna.text, boris.text) == ("Семинар в пятницу.", "Семинар в пятницу.")


async def test_who_takes_no_announcements_still_gets_answers_and_reminders(world: World) -> None:
    wave = world.wave(name="Осень")
    vera = await come_in_as_coordinator(world)
    anna, boris = await inside(world, 1, 2)
    await anna.say("/settings")
    await anna.tap("Без объявлений")
    assert "Объявления отключены" in anna.text
    await anna.say("/menu")
    await anna.tap("Задать вопрос")
    await anna.say("Когда начало?")

    number = await sent(world, vera, 3)
    await vera.tap_data(f"Bc:{number}")
    assert "отписались от объявлений — 1" in vera.text
    assert (got(anna), got(boris)) == ([], [WORDS])
    await vera.say("/requests")
    await vera.tap("1")
    await vera.tap("Ответить")
    await vera.say("В десять.")
    assert "В десять." in anna.text
    await vera.tap_data(f"nu:{wave}:0")
    await vera.tap("Отправить")
    assert "Напоминаем об анкете" in anna.text
    assert {row[:2] for row in posted(world, "nudge")} >= {(anna.person_id, "sent")}

    await anna.say("/settings")
    await anna.tap("Получать объявления")
    await sent(world, vera, 3)
    assert got(anna) == [WORDS]


async def test_who_it_is_for_is_settled_when_it_begins(world: World) -> None:
    wave = world.wave(name="Осень")
    vera = await come_in_as_coordinator(world)
    anna, boris = await inside(world, 1, 2)
    number = await write(vera)
    await vera.tap_data(f"Bt:{number}:wave:{wave}.u:1:0:0")
    await vera.tap("Готово")
    assert "Список людей определится в начале отправки." in vera.text
    await vera.tap("Готово")
    await vera.tap("Когда")
    await vera.say("завтра 10:00")
    await vera.tap("Готово")
    await vera.tap("Проверить и отправить")
    await vera.tap("Отправить 2 людям")
    world.fill(anna, wave)  # finished before it begins
    (carl,) = await inside(world, 2, 1)  # came in before it begins

    world.clock.forward(days=1)
    await world.tick()
    (dina,) = await inside(world, 3, 1)
    world.fill(boris, wave)
    world.clock.forward(hours=1)
    await world.tick()

    assert [got(one) for one in (anna, boris, carl, dina)] == [[], [WORDS], [WORDS], []]
    assert state(world, number).state == "done"


@pytest.mark.parametrize("stopped", [False, True])
async def test_in_the_middle_it_can_be_paused_and_go_on_or_be_stopped_for_good(world: World, *, stopped: bool) -> None:
    vera = await come_in_as_coordinator(world)
    anna, boris = await inside(world, 1, 2)
    await boris.say("/settings")
    await boris.tap("1 день")
    number = await sent(world, vera, 3)
    await vera.tap_data(f"Bc:{number}")
    assert "Отправляем: 2 из 3" in vera.text
    assert "Осталось 1, примерно 1 секунда" in vera.text
    assert (got(anna), got(boris)) == ([WORDS], [])

    if stopped:
        await vera.tap("Остановить")
        assert "Получили 2, ещё 1 не получит" in vera.text
        await vera.tap("Остановить")
    else:
        await vera.tap("Пауза")
        assert "Пауза: отправлено 2 из 3" in vera.text
    world.clock.forward(days=1, hours=1)
    await world.tick()
    assert got(boris) == []

    await vera.tap_data(f"Bc:{number}")
    if stopped:
        assert "Остановлено: отправлено 2 из 3" in vera.text
        assert "отправку остановили — 1" in vera.text
        assert "Отправить только им" in vera.labels
    else:
        await vera.tap("Продолжить")
        await world.tick()
        assert (got(anna), got(boris)) == ([WORDS], [WORDS])
        assert state(world, number).state == "done"


async def test_above_thirty_a_second_telegram_is_asked_for_its_paid_pace_and_answers_stay_free(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    await inside(world, 1, 1)
    await sent(world, vera, 2)

    calls = world.telegram.calls_of("sendMessage")
    paid = [str(call.params["text"]) for call in calls if call.params.get("allow_paid_broadcast")]
    assert paid == [WORDS, WORDS]
    assert len(calls) > len(paid)
