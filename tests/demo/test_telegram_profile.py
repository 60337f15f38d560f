"""How the bot introduces itself: commands for whom they are meant, names and descriptions in several languages."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat, MenuButtonCommands

from demo.telegram import Phone, Telegram


@pytest.fixture
def anna(telegram: Telegram) -> Phone:
    return telegram.account(1001, "Анна", "Примерова")


async def test_the_narrowest_list_of_commands_in_the_persons_language_is_shown(
    bot: Bot, telegram: Telegram, anna: Phone
) -> None:
    john = telegram.account(1002, "John", language_code="en-US")
    menu, host = BotCommand(command="menu", description="Меню"), BotCommand(command="host", description="Приём")
    english = BotCommand(command="menu", description="Menu")
    await bot.set_my_commands([menu])
    await bot.set_my_commands([english], scope=BotCommandScopeAllPrivateChats(), language_code="en")
    await bot.set_my_commands([menu, host], scope=BotCommandScopeChat(chat_id=anna.id))

    assert [command.command for command in anna.commands()] == ["menu", "host"]
    assert [command.description for command in john.commands()] == ["Menu"]
    await bot.delete_my_commands(scope=BotCommandScopeChat(chat_id=anna.id))
    assert [command.command for command in anna.commands()] == ["menu"]
    shown = await bot.get_my_commands(scope=BotCommandScopeAllPrivateChats(), language_code="en")
    assert [command.description for command in shown] == ["Menu"]


@pytest.mark.parametrize(
    ("command", "description", "reason"),
    [
        ("Меню", "Меню", "BOT_COMMAND_INVALID"),
        ("a" * 33, "Меню", "command length must not exceed 32"),
        ("menu", " ", "command description must be non-empty"),
        ("menu", "я" * 257, "command description length must not exceed 256"),
    ],
)
async def test_wrong_commands_are_refused(bot: Bot, command: str, description: str, reason: str) -> None:
    with pytest.raises(TelegramBadRequest, match=reason):
        await bot.set_my_commands([BotCommand(command=command, description=description)])


async def test_more_than_a_hundred_commands_an_unknown_chat_and_a_wrong_language_are_refused(bot: Bot) -> None:
    menu = BotCommand(command="menu", description="Меню")
    with pytest.raises(TelegramBadRequest, match="BOT_COMMANDS_TOO_MUCH"):
        await bot.set_my_commands([menu] * 101)
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.set_my_commands([menu], scope=BotCommandScopeChat(chat_id=5))
    with pytest.raises(TelegramBadRequest, match="invalid language code specified"):
        await bot.set_my_commands([menu], language_code="русский")


async def test_the_bot_can_introduce_itself_in_several_languages(bot: Bot, anna: Phone) -> None:
    await bot.set_my_name("Взаимно: стажировки")
    await bot.set_my_description("Exchange", language_code="en")
    await bot.set_my_short_description("Коротко")
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())

    assert (await bot.get_my_name(language_code="en")).name == "Взаимно: стажировки"
    assert (await bot.get_my_description(language_code="en")).description == "Exchange"
    assert (await bot.get_my_description()).description == ""
    assert (await bot.get_my_short_description()).short_description == "Коротко"
    assert (await bot.get_chat_menu_button()).type == "commands"
    assert (await bot.get_chat(anna.id)).first_name == "Анна"
    with pytest.raises(TelegramBadRequest, match="BOT_DESCRIPTION_TOO_LONG"):
        await bot.set_my_description("я" * 513)
