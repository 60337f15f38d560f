"""The owner looks at the machine; nobody else does."""

from collections.abc import AsyncIterator

import pytest

from tests.clock import StoppedClock
from tests.world import World, open_world

OWNER = 77


@pytest.fixture
async def owned(database_url: str, clock: StoppedClock) -> AsyncIterator[World]:
    made = await open_world(database_url, clock, owner_ids=frozenset({OWNER}))
    yield made
    await made.close()


async def test_an_owner_sees_the_state_of_the_machine_in_the_menu_of_commands_and_on_a_screen(owned: World) -> None:
    owner = owned.stranger(OWNER)
    await owner.start()
    await owner.tap("Да, это я")
    await owner.tap("Даю согласие")

    assert "health" in [command.command for command in owner.phone.commands()]
    await owner.say("/health")
    assert "База:" in owner.text
    assert "Сбоев с запуска не было" in owner.text


async def test_a_trouble_is_counted_without_anybodys_words(owned: World) -> None:
    owner = owned.stranger(OWNER)
    await owner.start()
    await owner.tap("Да, это я")
    await owner.tap("Даю согласие")
    owned.telegram.fail("editMessageText", code=400, description="Bad Request: something odd", times=1)
    await owner.tap("Мои данные")

    await owner.say("/health")
    assert "Сбои с запуска" in owner.text
    assert "something odd" not in owner.text


async def test_a_coordinator_who_is_no_owner_is_kept_out(owned: World) -> None:
    coordinator = owned.person(5, role="coordinator")
    await coordinator.come_in()

    await coordinator.say("/health")
    assert "База:" not in coordinator.text
    assert "health" not in [command.command for command in coordinator.phone.commands()]
