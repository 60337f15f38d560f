"""The menu of commands: each person is offered what their roles allow, in the language they speak."""

import pytest

from tests.world import World

EVERYBODY = ["menu", "surveys", "internships", "profile", "settings", "privacy", "help"]


async def test_somebody_who_is_not_inside_is_offered_the_door_and_help(world: World) -> None:
    guest = world.stranger(1)
    anna = world.person(2)
    await anna.start(anna.code)

    assert [command.command for command in guest.phone.commands()] == ["start", "help"]
    assert [command.command for command in anna.phone.commands()] == ["start", "help"]


@pytest.mark.parametrize(
    ("role", "more"),
    [(None, set()), ("school_coordinator", {"team"}), ("host", set()), ("coordinator", {"coverage"})],
)
async def test_each_role_is_offered_its_commands_and_no_others(world: World, role: str | None, more: set[str]) -> None:
    anna = world.person(1, position="dep_edu", role=role)
    await anna.come_in()

    offered = [command.command for command in anna.phone.commands()]

    assert offered[: len(EVERYBODY)] == EVERYBODY
    private = {"team", "coverage"}
    assert private & set(offered) == more


async def test_commands_are_described_in_the_language_the_person_chose(world: World) -> None:
    anna = world.person(1)
    await anna.come_in()
    assert "Главное меню" in [command.description for command in anna.phone.commands()]

    await anna.say("/settings")
    await anna.tap("English")
    english = [command.description for command in anna.phone.commands()]
    assert not any("а" <= letter <= "я" for words in english for letter in words.lower())

    await anna.tap("Русский")
    assert "Главное меню" in [command.description for command in anna.phone.commands()]


async def test_an_english_phone_sees_english_commands_before_anything_is_said(world: World) -> None:
    guest = world.stranger(1, language_code="en")

    assert not any("а" <= letter <= "я" for one in guest.phone.commands() for letter in one.description.lower())


@pytest.mark.parametrize("command", ["/coverage", "/team"])
async def test_a_command_typed_without_the_role_is_refused_with_a_way_on(world: World, command: str) -> None:
    world.wave()
    anna = world.person(1, position="dep_edu")
    await anna.come_in()

    await anna.say(command)

    assert "Этот раздел открыт другим участникам" in anna.text
    assert "Мой профиль" in anna.labels
    assert "школа № 4" not in anna.text


async def test_an_unknown_command_shows_what_there_is(world: World) -> None:
    anna = world.person(1)
    await anna.come_in()

    await anna.say("/nosuchthing")

    assert "Такой команды нет" in anna.text
    assert "Мой профиль" in anna.labels


async def test_a_command_may_carry_the_bots_name(world: World) -> None:
    anna = world.person(1)
    await anna.come_in()

    await anna.say("/Profile@vzaimno_demo_bot")

    assert "Личный результат появится здесь" in anna.text
