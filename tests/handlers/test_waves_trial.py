"""Trying a questionnaire as a participant leaves nothing behind."""

from bot import clock
from internships.waitlist import USUAL
from surveys.publishing import Shelf
from tests.handlers.waves_steps import button, draft, staff_and_deputy, to_check
from tests.world import Chat, World

QUIET = ("chat", "claimed_update")


async def begin_trial(olga: Chat, number: str = "2") -> None:
    await draft(olga, number)
    await to_check(olga)
    await olga.tap("Пройти как участник")


async def test_a_trial_shows_what_a_participant_sees_and_can_be_ended_on_every_screen(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    await begin_trial(olga)

    assert "Кто увидит ответы" in olga.text
    assert "Проба: Что получилось применить" in olga.text
    for _ in range(3):
        assert "Закончить пробу" in olga.labels
        await olga.tap(olga.labels[0])


async def test_an_ended_trial_leaves_no_row_and_comes_back_to_the_draft(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    await draft(olga, "2")
    await to_check(olga)
    before = world.contents(but=QUIET)
    await olga.tap("Пройти как участник")
    await olga.tap("Дальше")
    await olga.tap(olga.labels[0])
    end = button(olga.last, "wd")
    assert "не сохранены" in await olga.tap("Закончить пробу")

    assert "Проверка" in olga.text
    assert world.contents(but=QUIET) == before
    await olga.tap_data(end)
    assert world.contents(but=QUIET) == before


async def test_a_whole_trial_ends_in_a_result_that_is_gone_with_it(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    await begin_trial(olga, "1")
    trial = int(button(olga.last, "wd").split(":")[1])
    world.fill(olga, trial, send=False)
    await olga.tap_data(f"rv:{1}:0")
    await olga.tap("Отправить")
    assert "Этот итог видите только Вы" in olga.text
    assert "Закончить пробу" in olga.labels

    await olga.tap("Закончить пробу")
    assert world.contents()["response"] == []
    assert world.contents()["score"] == []
    await olga.say("/profile")
    assert "появится здесь" in olga.text


async def test_nobody_else_sees_a_trial_and_no_list_counts_it(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await begin_trial(olga)
    trial = int(button(olga.last, "wd").split(":")[1])

    await anna.tap_data(f"w:{trial}")
    assert "Проба" not in anna.text
    for command in ("/surveys", "/waves", "/coverage", "/menu", "/profile"):
        await olga.say(command)
        assert "Проба" not in olga.text, command
    await world.tick()
    assert "Проба" not in anna.text


async def test_a_second_trial_goes_on_where_the_first_stopped(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    await begin_trial(olga)
    await olga.tap("Дальше")
    question = olga.text
    await begin_trial(olga)

    assert olga.text == question
    assert len(world.contents()["wave"]) == 2


async def test_a_trial_nobody_ended_is_gone_after_a_day(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    await begin_trial(olga)
    await olga.tap("Дальше")
    world.clock.forward(days=1)
    world.unit(lambda unit: clock.prune(unit, Shelf(), USUAL))

    assert world.contents()["response"] == []
    assert len(world.contents()["wave"]) == 1


async def test_throwing_the_draft_away_ends_its_trial(world: World) -> None:
    olga, _ = await staff_and_deputy(world)
    await begin_trial(olga)
    await olga.say("/waves")
    await olga.tap("1")
    await olga.tap("Отмена")
    await olga.tap("Удалить черновик")

    assert world.contents()["wave"] == []
    assert world.contents()["response"] == []
