"""What is sent is exactly what was shown, once; for many people two coordinators look."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import delete, func, select

from db.tables import audit, staff_role
from tests.clock import StoppedClock
from tests.filling import scale_answer
from tests.handlers.broadcast_steps import check, state, words, write
from tests.handlers.coverage_steps import come_in_as_coordinator, inside
from tests.world import Chat, World, open_world

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

COMPOSING = ("draft", "awaiting")


@pytest.fixture
async def careful(database_url: str, clock: StoppedClock) -> AsyncIterator[World]:
    """More than one person is many here."""
    made = await open_world(database_url, clock, broadcast_confirm_over=1)
    yield made
    await made.stop()
    await made.telegram.stop()


@pytest.fixture
async def strict(database_url: str, clock: StoppedClock) -> AsyncIterator[World]:
    made = await open_world(database_url, clock, privacy_profile="strict", broadcast_confirm_over=1)
    yield made
    await made.stop()
    await made.telegram.stop()


async def two_coordinators(world: World) -> tuple[Chat, Chat]:
    return await come_in_as_coordinator(world), await come_in_as_coordinator(world, 900_001)


def launches(world: World) -> int:
    acts = ("broadcast-sent", "broadcast-confirmed")
    found: int = world.unit(
        lambda unit: unit.scalar(select(func.count()).select_from(audit).where(audit.c.act.in_(acts)))
    )
    return found


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

    assert "уже поздно" in vera.text
    await vera.tap_data(f"Bj:{number}:0")
    assert "Отправить 2 людям" not in vera.labels


async def test_many_people_need_a_second_coordinator_and_never_its_author(careful: World) -> None:
    vera, olga = await two_coordinators(careful)
    await inside(careful, 1, 2)
    number = await check(vera)

    await vera.tap("Отправить 4 людям")

    assert state(careful, number).state == "awaiting"
    asked = olga.last
    assert "Подтвердите, пожалуйста, объявление" in asked.words
    assert "Коллеги, в четверг семинар." in asked.words
    confirm = next(button.data or "" for button in asked.flat_buttons if button.text == "Подтвердить")
    assert "другой координатор" in await vera.tap_data(confirm)
    assert state(careful, number).state == "awaiting"
    await olga.tap("Подтвердить", on=asked)
    assert state(careful, number).state not in COMPOSING
    assert state(careful, number).confirmed_by == olga.person_id
    assert any("подтверждено вторым координатором" in message.words for message in vera.seen)
    await olga.tap_data(confirm)
    assert launches(careful) == 1


async def test_a_draft_edited_while_it_waits_is_confirmed_by_nobodys_old_button(careful: World) -> None:
    vera, olga = await two_coordinators(careful)
    await inside(careful, 1, 2)
    number = await check(vera)
    await vera.tap("Отправить 4 людям")
    asked = olga.last
    await vera.tap_data(f"Bc:{number}")
    await vera.say("Совсем другое")
    assert state(careful, number).state == "draft"

    toast = await olga.tap("Подтвердить", on=asked)

    assert "изменилось" in toast
    assert state(careful, number).state == "draft"
    await vera.tap("Проверить и отправить")
    await vera.tap("Отправить 4 людям")
    assert "изменилось" in await olga.tap_data(
        next(button.data or "" for button in asked.flat_buttons if button.text == "Подтвердить")
    )
    assert state(careful, number).state == "awaiting"
    assert launches(careful) == 0


async def test_a_returned_broadcast_is_its_authors_draft_again(careful: World) -> None:
    vera, olga = await two_coordinators(careful)
    await inside(careful, 1, 2)
    number = await check(vera)
    await vera.tap("Отправить 4 людям")

    await olga.tap("Вернуть")

    assert state(careful, number).state == "draft"
    assert "вернул объявление" in vera.text
    await vera.tap("Открыть объявление")
    assert "черновик" in vera.text


async def test_in_the_strict_profile_nobodys_name_stands_on_any_of_its_screens(strict: World) -> None:
    vera, olga = await two_coordinators(strict)
    anna = strict.person(1, given="Анна", patronymic="Петровна")
    await anna.come_in()
    number = await check(vera, "{обращение} Семинар в четверг.")
    assert "Здравствуйте, коллега! Семинар в четверг." in vera.text

    for tap in (f"Bj:{number}:{vera.person_id}", f"By:{number}", f"Bs:{number}:0", f"Bj:{number}:0"):
        await vera.tap_data(tap)
    await vera.tap(
        "Отправить 3 людям", on=next(one for one in vera.seen[::-1] if "Отправить 3 людям" in str(one.buttons))
    )
    await olga.tap("Подтвердить")

    for one in (vera, olga, anna):
        for message in one.seen:
            assert not [name for name in ("Анна", "Петровна", "Вера", "Примерова") if name in message.words], message


async def test_alone_nobody_writes_to_many(careful: World) -> None:
    vera = await come_in_as_coordinator(careful)
    await inside(careful, 1, 2)
    number = await check(vera)

    await vera.tap("Отправить 3 людям")

    assert "второго координатора в боте пока нет" in vera.text
    assert state(careful, number).state == "draft"


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
    number = await write(vera)
    await vera.tap("Кому")
    await vera.tap("Направление")

    await vera.tap("1")

    assert "3 человека. Кто именно — не показывается никому." in vera.text
    await vera.tap("Готово")
    assert "Список школ" not in vera.labels
    assert "Кроме…" not in vera.labels
    await vera.tap_data(f"Bu:{number}::0")
    world.fill(world.person(77), wave, scale_answer(1, 0))
    world.leave(people[0])
    world.leave(people[1])
    toast = await vera.tap_data(f"Bt:{number}:competency:K1:1:0:0")
    assert "слишком мало" in toast
    assert words(world, number) == {"ru": "Коллеги, в четверг семинар."}
    assert state(world, number).audience is None
