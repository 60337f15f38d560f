"""The second time: what changed since the first, said kindly, to the person alone, and never the answers of then."""

import pytest
from sqlalchemy import update

from db.tables import wave
from surveys.question import Question
from tests.filling import Answer, plain_answer, scale_answer
from tests.handlers.test_results import HARSH, words_of
from tests.world import Chat, World

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def measured(**steps: tuple[int, int]) -> Answer:
    def answer(question: Question) -> str:
        step, case = steps.get(question.competency or "", (3, 2))
        return scale_answer(step, case)(question) if question.scored else plain_answer(question)

    return answer


async def twice(world: World, first: Answer, second: Answer, *, linked: bool = True) -> tuple[Chat, int]:
    before = world.wave(name="Осень")
    anna = world.person(1, given="Анна")
    await anna.come_in()
    world.fill(anna, before, first)
    after = world.wave(name="Весна")
    if linked:
        world.unit(lambda unit: unit.run(update(wave).where(wave.c.id == after).values(follows_id=before, number=2)))
    response = world.fill(anna, after, second)
    return anna, response


async def test_growth_and_decline_since_the_wave_before_are_told_with_figures_in_detail(world: World) -> None:
    anna, response = await twice(world, measured(K1=(2, 1), K2=(4, 3)), measured(K1=(4, 2), K2=(3, 1)))

    await anna.tap_data(f"r:{response}")
    assert "С прошлого раза (Осень) заметно выросло направление «Стратегия и развитие школы»" in anna.text
    assert "Ниже, чем в прошлый раз, — «Образовательная деятельность и результаты обучения»" in anna.text
    assert "становятся к себе строже" in anna.text
    await anna.tap_data(f"rd:{response}")
    assert "в прошлый раз 27, изменение +45" in anna.text
    assert "в прошлый раз 82, изменение −37" in anna.text
    assert "в прошлый раз 55, изменение 0" in anna.text
    assert not HARSH.search(words_of(anna))


async def test_small_changes_are_called_no_change(world: World) -> None:
    anna, response = await twice(world, measured(), measured())
    await anna.tap_data(f"r:{response}")

    assert "С прошлого раза (Осень) заметных изменений нет" in anna.text


async def test_waves_that_are_not_linked_are_not_compared(world: World) -> None:
    anna, response = await twice(world, measured(K1=(1, 0)), measured(K1=(5, 3)), linked=False)
    await anna.tap_data(f"r:{response}")
    assert "прошлого раза" not in anna.text


async def test_looking_back_more_strictly_shows_the_growth_from_there_beside_the_plain_one(world: World) -> None:
    anna, response = await twice(world, measured(K1=(3, 2)), measured(K1=(4, 2)))
    repeat = world.wave("repeat_wave", name="Что изменилось")

    def back(question: Question) -> str:
        return {"then_k1": "m1", "then_k2": "m5"}.get(question.name, plain_answer(question))

    world.fill(anna, repeat, back)
    await anna.tap_data(f"rd:{response}")

    assert "если смотреть на начало нынешними глазами: +75" in anna.text
    assert anna.text.count("нынешними глазами") == 1, "the second direction is remembered better than it was"
    assert "Оглядываясь назад" in anna.text


async def test_nobody_else_can_read_my_growth(world: World) -> None:
    _, response = await twice(world, measured(K1=(2, 1)), measured(K1=(4, 2)))
    boris = world.person(2, role="coordinator")
    await boris.come_in()
    await boris.tap_data(f"rd:{response}")

    assert "прошлый раз" not in boris.text
