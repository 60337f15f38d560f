"""Whom a reminder does not reach, or not yet: those who want peace, those who finish, and everybody at night."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from db.tables import chat, person
from db.unit import Unit
from tests.handlers.coverage_steps import ask, come_in_as_coordinator, inside, posted, told_already
from tests.handlers.steps import response_of
from tests.world import Chat, World


@pytest.fixture
async def open_wave(world: World) -> int:
    return told_already(world, world.wave(name="Осень"))


async def test_who_does_not_want_to_be_disturbed_is_left_out_and_counted(world: World, open_wave: int) -> None:
    vera = await come_in_as_coordinator(world)
    muted, off, blocked, undecided, wanting = await inside(world, 1, 5)

    def arrange(unit: Unit) -> None:
        def set_chat(who: Chat, **values: object) -> None:
            unit.run(update(chat).where(chat.c.person_id == who.person_id).values(**values))

        set_chat(muted, muted_until=unit.now + timedelta(days=7))
        set_chat(off, reminders=False)
        set_chat(blocked, unreachable="blocked")
        unit.run(update(person).where(person.c.id == undecided.person_id).values(consent_version=None))

    world.unit(arrange)

    await ask(vera)
    assert "1 человек из 1 школы" in vera.text
    await vera.tap("Отправить")

    assert "Не получат: 4" in vera.text
    for reason in (
        "не дали согласия на обработку данных",
        "заблокировали бота",
        "отключили напоминания",
        "просили пока не беспокоить",
    ):
        assert f"{reason} — 1" in vera.text
    assert [who for who, _, _ in posted(world, "nudge")] == [wanting.person_id]


async def test_in_quiet_hours_it_waits_until_the_morning_and_says_so(world: World, open_wave: int) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 1, 1)
    world.clock.forward(hours=11)  # nine in the evening

    await ask(vera)
    assert "Когда: завтра, 08:00 (МСК)" in vera.text
    await vera.tap("Отправить")
    assert "Уйдёт: завтра, 08:00 (МСК)" in vera.text
    seen = len(anna.seen)
    await world.tick()
    assert len(anna.seen) == seen

    world.clock.forward(hours=11)
    await world.tick()
    assert "Напоминаем об анкете" in anna.text


async def test_before_a_weekend_it_waits_for_monday(world: World, open_wave: int) -> None:
    vera = await come_in_as_coordinator(world)
    await inside(world, 1, 1)
    world.clock.forward(days=5)  # Saturday

    await ask(vera)

    assert "Когда: пн, 16 ноября, 10:00 (МСК)" in vera.text


async def test_when_the_wave_ends_before_anybody_may_be_disturbed_nothing_is_offered(
    world: World, open_wave: int
) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 1, 1)
    world.clock.forward(days=13, hours=12)  # Sunday evening; the wave ends on Monday at ten

    await ask(vera)
    assert "приём ответов уже закончится" in vera.text
    assert vera.labels == ["‹ К охвату"]

    await vera.tap_data(f"ns:{open_wave}:0:1")
    assert posted(world, "nudge") == []
    assert "Напоминаем" not in anna.text


async def test_who_finishes_while_it_waits_is_spared(world: World, open_wave: int) -> None:
    vera = await come_in_as_coordinator(world)
    quick, slow = await inside(world, 1, 2)
    world.clock.forward(hours=11)
    await ask(vera)
    await vera.tap("Отправить 2 людям")

    world.fill(quick, open_wave)
    world.clock.forward(hours=11)
    await world.tick()

    assert posted(world, "nudge") == [
        (quick.person_id, "dropped", "not needed any more"),
        (slow.person_id, "sent", None),
    ]


async def test_who_switches_reminders_off_while_it_waits_does_not_get_it(world: World, open_wave: int) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 1, 1)
    world.clock.forward(hours=11)
    await ask(vera)
    await vera.tap("Отправить")

    world.unit(lambda unit: unit.run(update(chat).where(chat.c.person_id == anna.person_id).values(reminders=False)))
    world.clock.forward(hours=11)
    await world.tick()

    assert posted(world, "nudge") == [(anna.person_id, "dropped", "reminders off")]


async def test_who_asks_for_peace_while_it_waits_gets_it_afterwards(world: World, open_wave: int) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 1, 1)
    world.clock.forward(hours=11)
    await ask(vera)
    await vera.tap("Отправить")

    def mute(unit: Unit) -> None:
        unit.run(
            update(chat).where(chat.c.person_id == anna.person_id).values(muted_until=unit.now + timedelta(hours=20))
        )

    world.unit(mute)
    world.clock.forward(hours=11)
    await world.tick()
    assert posted(world, "nudge") == [(anna.person_id, "waiting", None)]

    world.clock.forward(hours=9)
    await world.tick()
    assert posted(world, "nudge") == [(anna.person_id, "sent", None)]


async def test_any_notification_that_comes_due_at_night_waits_until_morning(world: World, open_wave: int) -> None:
    (anna,) = await inside(world, 1, 1)
    await anna.tap("Начать")
    await anna.tap_data(f"pa:{response_of(anna)}")
    await anna.tap("Да, напомнить")
    world.clock.forward(hours=36)  # the bot was away the whole Tuesday: it is ten in the evening

    await world.tick()
    assert posted(world, "resume") == [(anna.person_id, "waiting", None)]

    world.clock.forward(hours=10)
    await world.tick()
    assert posted(world, "resume") == [(anna.person_id, "sent", None)]
