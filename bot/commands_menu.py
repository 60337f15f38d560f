"""The command menu of Telegram: each person sees the commands of their roles, described in their language."""

from aiogram import Bot
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat

from handlers.menu import commands_for
from people.me import Me
from texts.translator import DEFAULT, LANGUAGES, translator


async def default_commands(bot: Bot) -> None:
    """What somebody sees who has not come in yet."""
    scope = BotCommandScopeAllPrivateChats()
    for language in LANGUAGES:
        await bot.set_my_commands(
            _described(commands_for(None), language), scope, language_code=None if language == DEFAULT else language
        )


async def commands_in(bot: Bot, me: Me, *, owner: bool) -> None:
    """The commands of one person, in the language they chose here."""
    await bot.set_my_commands(
        _described(commands_for(me, owner=owner), me.language), BotCommandScopeChat(chat_id=me.chat_id)
    )


async def no_commands_in(bot: Bot, chat_id: int) -> None:
    """The chat sees what every stranger sees."""
    await bot.delete_my_commands(BotCommandScopeChat(chat_id=chat_id))


def _described(names: tuple[str, ...], language: str) -> list[BotCommand]:
    tr = translator(language)
    return [BotCommand(command=name, description=tr.plain(f"command-{name}")) for name in names]
