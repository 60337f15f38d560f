"""The menu shows what waits and where everything is, on one phone screen, whatever a person is."""

from datetime import timedelta

import pytest
from sqlalchemy import insert

from db.tables import signup, staff_role
from db.unit import Unit
from handlers.screen import Button
from handlers.screens.menu_rows import MOST, packed_rows
from tests.handlers.coverage_steps import inside
from tests.internships.invented import Invented, invent
from tests.world import Chat, World


def buttons(count: int) -> list[Button]:
    return [Button(str(number), tap="m") for number in range(count)]


def row(count: int) -> tuple[tuple[Button, ...], ...]:
    return tuple((one,) for one in buttons(count))


@pytest.mark.parametrize("today", [0, 1, 2])
@pytest.mark.parametrize("begun", [0, 1])
@pytest.mark.parametrize(("own", "district"), [(5, 0), (7, 0), (4, 7), (6, 7)])
def test_everything_fits_one_screen_whatever_a_person_is(today: int, begun: int, own: int, district: int) -> None:
    made = packed_rows(row(today), row(begun), buttons(own), buttons(district), row(1))

    assert len(made) <= MOST
    assert sum(len(one) for one in made) == today + begun + own + district + 1
    assert max(len(one) for one in made) <= 3


def test_two_to_a_row_while_there_is_room() -> None:
    made = packed_rows((), row(1), buttons(5), (), row(1))

    assert [len(one) for one in made] == [1, 2, 2, 1, 1]


def rows_of(chat: Chat) -> list[list[str]]:
    return [[button.text for button in line] for line in chat.last.buttons]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_participant_sees_what_waits_the_nearest_internship_and_the_rooms(world: World) -> None:
    world.wave()
    (anna,) = await inside(world, 4, 1)
    event = invent(world, Invented(starts_at=world.clock() + timedelta(days=3)))
    world.unit(lambda unit: sign_up(unit, event, anna.person_id))

    await anna.say("/menu")

    assert "Ближайшая стажировка: чт, 12 ноября, 10:00" in anna.text
    assert rows_of(anna) == [
        ["Начать"],
        ["Стажировки", "Мой профиль"],
        ["Мои записи", "Задать вопрос"],
        ["Диагностика"],
        ["Настройки", "Мои данные"],
    ]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_who_is_everything_at_once_still_has_one_screen(world: World) -> None:
    world.wave()
    vera = world.person(1, role="coordinator")
    await vera.come_in()
    home, school = world.home, world.school()

    def appoint(unit: Unit) -> None:
        for role in ("school_coordinator", "host"):
            unit.run(
                insert(staff_role).values(person_id=vera.person_id, municipality_id=home, school_id=school, role=role)
            )

    world.unit(appoint)
    await vera.say("/menu")

    assert len(vera.last.buttons) <= MOST
    rooms = {"Все стажировки", "Мои стажировки", "Моя команда", "Объявления", "Вопросы", "Охват", "Итоги файлом"}
    assert rooms <= set(vera.labels)


def sign_up(unit: Unit, event: int, person: int) -> None:
    unit.run(
        insert(signup).values(
            internship_id=event, person_id=person, state="confirmed", line=1, asked_at=unit.now, changed_at=unit.now
        )
    )
