"""Whom an announcement is for is said by ticks; the count follows each of them, and nobody else's people can be ticked."""

import pytest

from messaging.audience import By, Mark, loads
from tests.handlers.broadcast_steps import state, write
from tests.handlers.coverage_steps import come_in_as_coordinator, inside, team
from tests.world import World

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def test_ticks_narrow_and_leave_out_and_the_count_follows(world: World) -> None:
    wave = world.wave(name="Осень")
    vera = await come_in_as_coordinator(world)
    team(world, 1, "ffb-", wave)
    team(world, 2, "b--", wave)
    await inside(world, 3, 1)
    number = await write(vera)
    await vera.tap("Кому")
    assert "9 человек из 3 школ" in vera.text
    assert "В боте и получают объявления: 6" in vera.text

    await vera.tap("Анкета")
    assert vera.labels[:3] == ["1 · не начали", "1 · не закончили", "1 · завершили"]
    await vera.tap("1 · не закончили")
    assert "6 человек из 3 школ" in vera.text
    await vera.tap("Готово")
    await vera.tap("Кроме…")
    await vera.tap("Школы")
    await vera.tap("2")
    assert "3 человека из 2 школ" in vera.text
    await vera.tap("Готово")
    await vera.tap("‹ Назад")
    assert "Анкеты: «Осень», не закончили" in vera.text
    assert "Кроме: школа № 2" in vera.text
    await vera.tap("Список школ")
    assert "школа № 1 — 2" in vera.text
    await vera.tap("‹ Назад")
    await vera.tap("И новым участникам")

    kept = state(world, number)
    assert kept.newcomers
    found = loads(kept.audience)
    assert found.marks(By.WAVE) == frozenset({Mark(By.WAVE, f"{wave}.u")})
    assert len(found.without) == 1
    await vera.tap("Готово")
    await vera.tap("Проверить и отправить")
    assert "Отправить 3 людям" in vera.labels
    await vera.tap_data(f"Bu:{number}::0")
    assert "Кому: всем" in vera.text


async def test_nobody_elses_people_can_be_ticked(world: World) -> None:
    abroad = world.municipality()
    school, wave = world.school("школа № 9", "9", home=abroad), world.wave(home=abroad)
    vera = await come_in_as_coordinator(world)
    await inside(world, 1, 1)
    number = await write(vera)

    for by, what in (
        ("school", str(school)), ("wave", f"{wave}.n"), ("wave", "x"), ("event", "1.s"), ("role", "owner"),
        ("position", "erased"), ("competency", "K99"), ("planet", "mars"),
    ):  # fmt: skip
        await vera.tap_data(f"Bt:{number}:{by}:{what}:1:0:0")
        assert "больше не действует" in vera.text

    assert state(world, number).audience is None
