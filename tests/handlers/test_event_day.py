"""The day of an internship: people check themselves in, the host ticks, and later a coordinator corrects with a reason."""

from datetime import timedelta

import pytest
from sqlalchemy import delete, select, update

from db.tables import audit, internship, signup, staff_role
from db.unit import Unit
from tests.internships.invented import Invented, invent, signed_up
from tests.world import Chat, World

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
TITLE = "Как мы превратили справки в решения"


async def day_of(world: World, *, guests: int = 2, capacity: int = 12, **start: float) -> tuple[int, Chat, list[Chat]]:
    """An event of today at school 4, its host, and guests from school 5 who have places."""
    host = world.person(50, position="dep_meth", role="host")
    people = [await guest(world, number) for number in range(1, guests + 1)]
    await host.come_in()
    event = invent(world, Invented(starts_at=world.clock() + timedelta(**start or {"hours": 1}), capacity=capacity))
    for one in people:
        signed_up(world, event, one)
    return event, host, people


async def guest(world: World, number: int, school: str = "5") -> Chat:
    made = world.person(
        number,
        given="Анна",
        patronymic="Петровна",
        position="dep_edu",
        school_id=world.school(f"школа № {school}", school),
    )
    await made.come_in()
    return made


def code(world: World, event: int) -> str:
    return str(world.unit(lambda unit: unit.scalar(select(internship.c.checkin_code).where(internship.c.id == event))))


def secret(world: World, event: int) -> str:
    return str(
        world.unit(lambda unit: unit.scalar(select(internship.c.checkin_secret).where(internship.c.id == event)))
    )


def mark(world: World, event: int, chat: Chat) -> tuple[str | None, bool] | None:
    def read(unit: Unit) -> tuple[str | None, bool] | None:
        row = unit.one(select(signup).where(signup.c.internship_id == event, signup.c.person_id == chat.person_id))
        return None if row is None else (row.attendance, row.walk_in)

    return world.unit(read)


async def test_a_guest_types_the_digits_of_the_hosts_screen(world: World) -> None:
    event, host, (anna, petr) = await day_of(world)
    await host.say("/menu")
    await host.tap("Стажировка сегодня")
    assert "Отметились: 0 из 2" in host.text
    digits = code(world, event)
    assert " ".join(digits) in host.text

    await anna.say("/menu")
    await anna.tap("Отметиться")
    await anna.say("0000" if digits != "0000" else "1111")
    assert "Осталось 4 попытки" in anna.text
    await anna.say(" ".join(digits))

    assert f"Отметка поставлена: «{TITLE}»" in anna.text
    assert mark(world, event, anna) == ("came", False)
    world.clock.forward(seconds=6)
    await world.tick()
    assert "Отметились: 1 из 2" in host.text, "the host's screen keeps itself up to date"
    await anna.start(f"c_{secret(world, event)}")
    assert "Отметка уже стоит" in anna.text
    assert mark(world, event, petr) == (None, False)


async def test_the_code_of_another_day_or_another_event_opens_nothing(world: World) -> None:
    event, host, (anna, _) = await day_of(world)
    await host.tap_data(f"Dac:{event}")
    other = invent(world, Invented(title="Другая стажировка", starts_at=world.clock() + timedelta(hours=2)))
    signed_up(world, other, anna)
    digits, link = code(world, event), secret(world, event)

    await anna.tap_data(f"Dai:{other}")
    await anna.say(digits)
    assert "Такого кода сегодня нет" in anna.text, "nobody has opened that event's door yet"
    world.clock.forward(days=1)
    await anna.start(f"c_{link}")
    assert "код того дня сейчас не действует" in anna.text
    await anna.tap_data(f"Dai:{event}")
    assert "Отметиться можно только в день стажировки" in anna.text
    await anna.start("c_nothing-of-ours")

    assert mark(world, event, anna) == (None, False)
    assert mark(world, other, anna) == (None, False)


@SQLITE
async def test_yesterdays_code_is_no_good_for_an_event_that_was_moved_to_today_or_goes_on(world: World) -> None:
    event, host, (anna, petr) = await day_of(world)
    await host.tap_data(f"Dac:{event}")
    digits, link = code(world, event), secret(world, event)
    world.clock.forward(days=1)
    moved = world.clock() + timedelta(hours=1)
    to_today = update(internship).where(internship.c.id == event).values(starts_at=moved, ends_at=moved)
    world.unit(lambda unit: unit.run(to_today))

    await anna.start(f"c_{link}")
    assert "каждый день он новый" in anna.text, "nobody has opened the door yet today"
    await anna.tap_data(f"Dai:{event}")
    await anna.say(digits)
    assert "Такого кода сегодня нет" in anna.text
    await host.tap_data(f"Dac:{event}")
    await petr.start(f"c_{link}")
    assert "каждый день он новый" in petr.text
    assert mark(world, event, anna) == mark(world, event, petr) == (None, False)

    await petr.start(f"c_{secret(world, event)}")
    assert mark(world, event, petr) == ("came", False)


@SQLITE
async def test_digits_cannot_be_tried_one_after_another(world: World) -> None:
    event, host, (anna, _) = await day_of(world)
    await host.tap_data(f"Dac:{event}")
    digits = code(world, event)
    await anna.tap_data(f"Dai:{event}")
    for number in range(5):
        await anna.say(str((int(digits) + 1 + number) % 10000).zfill(4))
    assert "через 10 минут" in anna.text
    await anna.tap("Набрать ещё раз")
    await anna.say(digits)
    assert mark(world, event, anna) == (None, False), "not even the right ones are looked at meanwhile"

    world.clock.forward(minutes=11)
    await anna.tap("Набрать ещё раз")
    await anna.say(digits)
    assert mark(world, event, anna) == ("came", False)


@SQLITE
async def test_the_host_ticks_and_a_second_tap_changes_nothing(world: World) -> None:
    event, host, (anna, petr) = await day_of(world)
    await host.tap_data(f"Dal:{event}:0")
    assert "Примерова А. П." in host.text

    await host.tap_data(f"Dam:{event}:{anna.person_id}:1:0")
    await host.tap_data(f"Dam:{event}:{anna.person_id}:1:0")
    assert "На месте 1 из 2" in host.text
    await host.tap_data(f"Dam:{event}:{anna.person_id}:0:0")
    assert mark(world, event, anna) == (None, False)

    stranger = await guest(world, 9)
    await host.tap_data(f"Dam:{event}:{stranger.person_id}:1:0")
    assert "Этой записи больше нет" in host.text
    await petr.tap_data(f"Dam:{event}:{petr.person_id}:1:0")
    assert mark(world, event, petr) == (None, False), "a guest is no host"
    world.unit(lambda unit: unit.run(delete(staff_role).where(staff_role.c.person_id == host.person_id)))
    await host.tap_data(f"Dam:{event}:{petr.person_id}:1:0")
    assert "открыт другим участникам" in host.text
    assert mark(world, event, petr) == (None, False), "who lost the role ticks nobody"
    digits = code(world, event)
    for tap in (f"Dac:{event}", f"Daq:{event}", f"Daw:{event}:0", f"Day:{event}:{stranger.person_id}"):
        await host.tap_data(tap)
        assert " ".join(digits) not in host.text
    assert mark(world, event, stranger) is None


@SQLITE
async def test_a_mark_taken_back_is_seen_on_an_open_screen_as_well(world: World) -> None:
    event, host, (anna,) = await day_of(world, guests=1)
    olga = world.person(51, position="methodologist", school_id=world.school("ИМЦ", "90"), role="coordinator")
    await olga.come_in()
    await host.say("/menu")
    await host.tap("Стажировка сегодня")
    for on in (1, 0):
        await olga.tap_data(f"Dam:{event}:{anna.person_id}:{on}:0")
        world.clock.forward(seconds=6)
        await world.tick()
        assert f"Отметились: {on} из 1" in host.text


async def test_whoever_came_without_a_place_takes_a_free_one_or_asks_the_host(world: World) -> None:
    event, host, _ = await day_of(world, guests=1, capacity=2)
    await host.tap_data(f"Dac:{event}")
    link = secret(world, event)
    second, third = await guest(world, 21), await guest(world, 22)

    await second.start(f"c_{link}")
    assert mark(world, event, second) == ("came", True)
    await third.start(f"c_{link}")
    assert "Свободного места" in third.text
    assert mark(world, event, third) is None

    await host.tap_data(f"Daw:{event}:0")
    assert "школа № 5" in host.text
    await host.tap("2")
    assert await host.tap("2") == "Гость отмечен"
    assert mark(world, event, third) == ("came", True), "the host goes beyond the capacity: who stands there is there"

    away = world.municipality()
    foreign = world.person(31, home=away, school_id=world.school("школа № 5", "5", home=away))
    gone = await guest(world, 32)
    world.leave(gone)
    for nobody in (foreign.person_id, gone.person_id, 999_999):
        await host.tap_data(f"Day:{event}:{nobody}")
        assert "больше нет" in host.text or "больше не действует" in host.text
    count = world.unit(lambda unit: len(unit.all(select(signup.c.id).where(signup.c.internship_id == event))))
    assert count == 3, "only people of this roster are added"


@SQLITE
async def test_after_the_day_only_a_coordinator_corrects_and_the_journal_keeps_why(world: World) -> None:
    event, host, (anna, petr) = await day_of(world)
    boss = world.person(60, position="methodologist", role="coordinator")
    await boss.come_in()
    world.clock.forward(days=1)
    await host.tap_data(f"Dam:{event}:{anna.person_id}:1:0")
    assert "Отметки ставят только в день стажировки" in host.text

    await boss.tap_data(f"Dla:{event}:0")
    await boss.tap("1")
    await boss.tap("Опоздание")
    await boss.tap("По листу регистрации")

    assert {mark(world, event, anna), mark(world, event, petr)} == {("late", False), (None, False)}
    rows = world.unit(lambda unit: unit.all(select(audit.c.act, audit.c.about)))
    kept = next(row.about for row in rows if row.act == "attendance-corrected")
    assert '"reason": "sheet"' in kept
    assert "Примерова" not in kept
    await boss.say("/people")
    await boss.tap("Журнал")
    assert "Исправлена отметка о присутствии" in boss.text
    assert "по листу регистрации" in boss.text, "the reason is read where the deed is"
    number = world.unit(lambda unit: unit.scalar(select(signup.c.id).where(signup.c.person_id == petr.person_id)))
    for forged in (
        f"Dld:{number}:came:",
        f"Dld:{number}:came:because",
        f"Dld:{number}:there:sheet",
        f"Dld:{number}9:came:sheet",
    ):
        await boss.tap_data(forged)
    await host.tap_data(f"Dld:{number}:came:sheet")
    assert {mark(world, event, anna), mark(world, event, petr)} == {("late", False), (None, False)}
    await boss.tap_data(f"Dla:{event}:0")
    await boss.tap("Добавить участника")
    await boss.tap("1")
    await boss.tap("1")
    await boss.tap("Забыли отметить")
    assert world.unit(lambda unit: len(unit.all(select(signup.c.id).where(signup.c.walk_in)))) == 1


@SQLITE
async def test_in_the_strict_profile_the_list_calls_people_by_code(strict_world: World) -> None:
    event, host, _ = await day_of(strict_world)
    await host.tap_data(f"Dal:{event}:0")
    assert "На месте 0 из 2" in host.text
    assert "Примерова" not in host.text
    await host.tap_data(f"Dax:{event}:{strict_world.school('школа № 5', '5')}:0")
    assert "Кто пришёл?" in host.text
    assert "Примерова" not in host.text
