"""A school's own team: its coordinator sees states, its director the mean of enough people, nobody what anybody answered."""

import pytest
from sqlalchemy import insert, update

from db.tables import staff_role, wave
from surveys.audience import Audience, dumps
from tests.filling import scale_answer
from tests.handlers.coverage_steps import team
from tests.world import Chat, World


def opened_to_directors(world: World, wave_id: int) -> None:
    world.unit(lambda unit: unit.run(update(wave).where(wave.c.id == wave_id).values(director_sees=True)))


async def director(world: World, number: int = 1) -> Chat:
    olga = world.person(5000 + number, position="director", school_id=world.school(f"школа № {number}", str(number)))
    await olga.come_in()
    return olga


async def test_the_schools_coordinator_sees_who_has_finished_and_whom_to_wait_for(world: World) -> None:
    open_wave = world.wave(name="Осень")
    done, begun, silent = team(world, 1, "fb-", open_wave)
    petr = world.person(9000, role="school_coordinator", position="dep_meth", school_id=world.school("школа № 1", "1"))
    await petr.come_in()

    await petr.say("/team")

    assert petr.text.startswith("Осень · до ")
    assert "школа № 1\nЗавершили: 1 из 4" in petr.text
    lines = petr.text.splitlines()
    states = [line for line in lines if line in ("Ещё не начинали", "В процессе", "Завершили")]
    assert states == ["Ещё не начинали", "В процессе", "Завершили"]
    assert lines.index("Завершили") == len(lines) - 4  # one member, an empty line, whose answers they are
    assert "Ответы видит только тот, кто их дал" in petr.text
    assert "▰" not in petr.text
    for one in (done, begun, silent):
        assert one.phone.name not in petr.text


async def test_a_coordinator_of_two_schools_sees_both_and_no_third(world: World) -> None:
    open_wave = world.wave()
    for number in (1, 2, 3):
        team(world, number, "f-", open_wave)
    petr = world.person(9000, role="school_coordinator", position="dep_meth", school_id=world.school("школа № 1", "1"))

    other_school = world.school("школа № 2", "2")
    home = world.home
    world.unit(
        lambda unit: unit.run(
            insert(staff_role).values(
                person_id=petr.person_id, municipality_id=home, school_id=other_school, role="school_coordinator"
            )
        )
    )
    await petr.come_in()

    await petr.say("/team")

    assert "школа № 1\nЗавершили: 1 из 3" in petr.text
    assert "школа № 2\nЗавершили: 1 из 2" in petr.text
    assert "школа № 3" not in petr.text


async def test_a_director_sees_the_means_of_three_and_no_state_of_anybody(world: World) -> None:
    open_wave = world.wave(name="Осень")
    opened_to_directors(world, open_wave)
    first, second, third = team(world, 1, "---", open_wave)
    world.fill(first, open_wave, scale_answer(3, 3))
    world.fill(second, open_wave, scale_answer(3, 3))
    world.fill(third, open_wave, scale_answer(4, 3))
    olga = await director(world)

    assert "Моя команда" in olga.labels
    await olga.tap("Моя команда")
    assert "откроется, когда анкета завершится" in olga.text
    assert "▰" not in olga.text

    world.clock.forward(days=15)
    await olga.tap("Обновить")
    assert "Команда в среднем" in olga.text
    # Cases are worth 2/7: 5/7 * 50 + 2/7 * 100 twice, 5/7 * 75 + 2/7 * 100 once.
    assert olga.text.count(" 70") == 8
    assert "не менее 3 человек" in olga.text
    for hidden in ("Завершили:", "Ещё не начинали", "заместитель", "самооценк"):
        assert hidden not in olga.text


async def test_the_means_of_two_are_not_shown(world: World) -> None:
    open_wave = world.wave()
    opened_to_directors(world, open_wave)
    team(world, 1, "ff-", open_wave)
    team(world, 2, "fff", open_wave)
    olga = await director(world)

    world.clock.forward(days=15)
    await olga.say("/team")

    assert "когда анкету завершат хотя бы 3 человека" in olga.text
    assert "▰" not in olga.text


async def test_those_who_left_are_not_in_the_mean(world: World) -> None:
    open_wave = world.wave()
    opened_to_directors(world, open_wave)
    people = team(world, 1, "fff", open_wave)
    world.leave(people[0])
    olga = await director(world)

    world.clock.forward(days=15)
    await olga.say("/team")

    assert "▰" not in olga.text


async def test_a_director_sees_no_means_where_the_coordinator_has_not_opened_them(world: World) -> None:
    open_wave = world.wave()
    team(world, 1, "fff", open_wave)
    olga = await director(world)
    assert "Моя команда" not in olga.labels

    await olga.say("/team")

    assert "не открыты" in olga.text
    assert "▰" not in olga.text
    assert "Завершили" not in olga.text


async def test_a_school_coordinator_who_directs_nothing_never_sees_means(world: World) -> None:
    open_wave = world.wave()
    opened_to_directors(world, open_wave)
    team(world, 1, "fff", open_wave)
    petr = world.person(9000, role="school_coordinator", position="dep_meth", school_id=world.school("школа № 1", "1"))
    await petr.come_in()

    await petr.say("/team")

    assert "Завершили: 3 из 4" in petr.text
    assert "▰" not in petr.text


@pytest.mark.parametrize("role", [None, "school_coordinator"])
async def test_a_team_that_is_not_asked_is_told_so_and_not_counted(world: World, role: str | None) -> None:
    open_wave = world.wave()
    only_deputies = dumps(Audience(positions=frozenset({"dep_upb"})))
    world.unit(lambda unit: unit.run(update(wave).where(wave.c.id == open_wave).values(audience=only_deputies)))
    opened_to_directors(world, open_wave)
    at = world.school("школа № 1", "1")
    olga = world.person(9000, role=role, position="director", school_id=at)
    await olga.come_in()

    await olga.say("/team")

    assert ("Вашу команду не касается" in olga.text) == (role is not None)
    assert "▰" not in olga.text


async def test_another_wave_is_chosen_from_a_list(world: World) -> None:
    world.wave(name="Анкета", days=3)
    world.wave(name="Осень", days=9)
    petr = world.person(9000, role="school_coordinator", position="dep_meth")
    await petr.come_in()

    await petr.say("/team")
    assert petr.text.startswith("Осень")
    await petr.tap("Другие анкеты")
    await petr.tap("2. Показать")

    assert petr.text.startswith("Анкета")
