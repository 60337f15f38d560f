"""What is sent is exactly what was shown, to those it was shown for, once."""

import pytest
from sqlalchemy import delete

from db.tables import staff_role
from tests.filling import scale_answer
from tests.handlers.broadcast_steps import COMPOSING, check, launches, state, two_coordinators, words, write
from tests.handlers.coverage_steps import come_in_as_coordinator, inside
from tests.world import World

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def test_the_check_names_whom_when_and_shows_it_as_one_of_them_reads_it(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    anna = world.person(1, given="Анна", patronymic="Петровна", school_id=world.school("школа № 7", "7"))
    await anna.come_in()
    await write(vera, "{обращение} Ждём от: {школа}.")
    await vera.tap("Кому")
    await vera.tap("Должности")
    await vera.tap("1" if "1. директор" in vera.text else "2")
    await vera.tap("Готово")
    await vera.tap("Готово")

    await vera.tap("Проверить и отправить")

    assert "Должности: директор" in vera.text
    assert "1 человек из 1 школы" in vera.text
    assert "Когда: сразу" in vera.text
    assert "Так это увидит директор, школа № 7:" in vera.text
    assert "Здравствуйте, Анна Петровна! Ждём от: школа № 7." in vera.text
    assert vera.labels[0] == "Отправить 1 человеку"


async def test_a_double_tap_on_send_sends_once(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    await inside(world, 1, 2)
    number = await check(vera)
    shown = vera.last
    tap = next(button.data for button in shown.flat_buttons if button.text.startswith("Отправить 3"))
    assert tap is not None

    await vera.tap_data(tap, shown.id)
    await vera.tap_data(tap, shown.id)

    assert state(world, number).state not in COMPOSING
    assert launches(world) == 1


async def test_an_old_check_does_not_send_what_was_changed_since(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    await inside(world, 1, 1)
    number = await check(vera)
    old = vera.last
    await vera.tap("‹ Назад")
    await vera.say("Уже другое")

    toast = await vera.tap_data(
        next(button.data or "" for button in old.flat_buttons if button.text.startswith("Отправить 2")), old.id
    )

    assert "изменились с тех пор" in toast
    assert state(world, number).state == "draft"


async def test_people_who_came_to_the_audience_meanwhile_are_shown_first(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    await inside(world, 1, 1)
    number = await check(vera)
    await inside(world, 2, 2)

    assert "изменились" in await vera.tap("Отправить 2 людям")

    assert state(world, number).state == "draft"
    assert "Отправить 4 людям" in vera.labels


async def test_nothing_is_sent_to_nobody(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    wave = world.wave()
    number = await write(vera)
    await vera.tap_data(f"Bt:{number}:wave:{wave}.f:1:0:0")
    assert "Так никого не остаётся" in vera.text

    await vera.tap_data(f"Bj:{number}:0")

    assert not [label for label in vera.labels if label.startswith("Отправить ") and "пробу" not in label]


async def test_quiet_hours_are_said_and_an_end_before_them_is_refused(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    await inside(world, 1, 1)
    number = await write(vera)
    await vera.tap("Когда")
    await vera.say("завтра 21:30")
    assert "тихие часы: начнёт уходить" in vera.text
    assert "08:00" in vera.text

    await vera.tap("Не позже")
    await vera.say("завтра 23:00")

    assert "Так его никто не получит" in vera.text
    await vera.tap_data(f"Bj:{number}:0")
    assert "Отправить 2 людям" not in vera.labels


async def test_an_end_that_could_not_be_read_is_asked_for_again_and_never_taken_for_the_beginning(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    number = await write(vera)
    await vera.tap("Когда")
    await vera.tap("Не позже")
    for said in ("когда-нибудь", "01.01.2020 10:00"):
        await vera.say(said)
        assert "Не позже какого дня" in vera.text

    await vera.say("завтра 18:00")

    assert "Когда: сразу" in vera.text
    assert "Не позже: завтра, 18:00 (МСК)" in vera.text
    assert state(world, number).starts_at is None


async def test_who_coordinates_no_more_can_neither_send_nor_change(world: World) -> None:
    vera, _olga = await two_coordinators(world)
    await inside(world, 1, 1)
    number = await check(vera)
    shown = vera.last
    world.unit(lambda unit: unit.run(delete(staff_role).where(staff_role.c.person_id == vera.person_id)))

    await vera.tap("Отправить", on=shown)
    await vera.tap_data(f"B4:{number}:1", shown.id)
    await vera.say("/broadcast")

    assert state(world, number).state == "draft"
    assert "Объявления" not in vera.text


async def test_another_municipalitys_numbers_open_nothing(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    await inside(world, 1, 1)
    number = await check(vera)
    abroad = world.municipality()
    there = world.person(7, role="coordinator", school_id=world.school(home=abroad), home=abroad)
    await there.come_in()
    before = world.contents(but={"claimed_update", "chat", "live_screen"})

    taps = ("Bc", "Bw", "Bk", "Bm", "Bh", "Bb", "By", "B3", "B5", "B6", "B7", "Bp", "Bq")
    more = (":1:1", ":0", ":1", ":ru", ":ru:", ":0:0", ":wave:1", "")
    for tap in taps:
        for rest in more:
            await there.tap_data(f"{tap}:{number}{rest}")
            assert "семинар" not in there.text
    for tap in (
        f"B1:{number}:9:1",
        f"B2:{number}:1",
        f"B4:{number}:1",
        f"Bi:{number}:1",
        f"B0:{number}:1",
        f"Br:{number}",
    ):
        await there.tap_data(tap)
    assert world.contents(but={"claimed_update", "chat", "live_screen"}) == before


async def test_those_who_would_gain_most_are_counted_and_never_a_few(world: World) -> None:
    wave = world.wave()
    vera = await come_in_as_coordinator(world)
    people = await inside(world, 1, 6)
    for place, one in enumerate(people):
        world.fill(one, wave, scale_answer(1, 0) if place < 3 else scale_answer(5, 3))
    world.end(wave)
    number = await write(vera)
    await vera.tap("Кому")
    await vera.tap("Направление")

    await vera.tap("1")

    assert "3 человека. Кто именно — не показывается никому." in vera.text
    await vera.tap("Готово")
    assert "Список школ" not in vera.labels
    assert "Кроме…" not in vera.labels
    await vera.tap_data(f"Bu:{number}::0")
    world.leave(people[0])
    world.leave(people[1])
    toast = await vera.tap_data(f"Bt:{number}:competency:K1:1:0:0")
    assert "слишком мало" in toast
    assert words(world, number) == {"ru": "Коллеги, в четверг семинар."}
    assert state(world, number).audience is None
