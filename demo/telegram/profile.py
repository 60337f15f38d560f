"""How the bot presents itself: names, descriptions and the commands each person is offered."""

import re
from dataclasses import dataclass

from demo.telegram.params import JsonObject, Params
from demo.telegram.refusal import bad

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")
_PLAIN_SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
_CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})
MAX_COMMANDS = 100


@dataclass(frozen=True, slots=True)
class Command:
    """A line of the bot's menu."""

    command: str
    description: str

    def wire(self) -> JsonObject:
        return {"command": self.command, "description": self.description}


class Profile:
    """What setMy... methods change, by language."""

    def __init__(self, name: str) -> None:
        self._texts: dict[tuple[str, str], str] = {("name", ""): name}
        self._commands: dict[tuple[str, str], tuple[Command, ...]] = {}
        self.menu_button: JsonObject = {"type": "commands"}

    def text(self, kind: str, language: str = "") -> str:
        return self._texts.get((kind, language)) or self._texts.get((kind, ""), "")

    def set_text(self, kind: str, params: Params, *, limit: int) -> None:
        value, language = params.text(kind), read_language(params)
        if len(value) > limit:
            raise bad(
                {"name": "BOT_TITLE_INVALID", "short_description": "BOT_ABOUT_TOO_LONG"}.get(
                    kind, "BOT_DESCRIPTION_TOO_LONG"
                )
            )
        if value:
            self._texts[kind, language] = value
        else:
            self._texts.pop((kind, language), None)

    def set_commands(self, scope: str, language: str, commands: tuple[Command, ...]) -> None:
        self._commands[scope, language] = commands

    def delete_commands(self, scope: str, language: str) -> None:
        self._commands.pop((scope, language), None)

    def commands(self, scope: str, language: str) -> tuple[Command, ...]:
        return self._commands.get((scope, language), ())

    def commands_for(self, user_id: int, language: str) -> tuple[Command, ...]:
        """Choose the list a private chat shows: the narrowest scope first, in it the person's language first."""
        for scope in (f"chat:{user_id}", "all_private_chats", "default"):
            for spoken in (language[:2], ""):
                if commands := self._commands.get((scope, spoken)):
                    return commands
        return ()


def read_language(params: Params) -> str:
    language = params.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad("invalid language code specified")
    return language


def read_scope(params: Params) -> tuple[str, int | None]:
    """Name a command scope, and the chat it speaks of if it does."""
    given = params.json("scope", what="BotCommandScope")
    if given is None:
        return "default", None
    if not isinstance(given, dict):
        raise bad("can't parse BotCommandScope: BotCommandScope must be an Object")
    kind = str(given.get("type"))
    if kind in _PLAIN_SCOPES:
        return kind, None
    if kind not in _CHAT_SCOPES:
        raise bad("can't parse BotCommandScope: Unsupported type specified")
    chat = str(given.get("chat_id") or "")
    if not chat:
        raise bad("can't parse BotCommandScope: Empty chat_id specified")
    number = int(chat) if chat.lstrip("-").isdigit() else 0
    return f"{kind}:{chat}", number


def read_commands(params: Params) -> tuple[Command, ...]:
    given = params.json("commands", what="commands")
    if not isinstance(given, list):
        raise bad("expected an Array of BotCommand")
    if len(given) > MAX_COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    return tuple(_command(item) for item in given)


def _command(given: object) -> Command:
    if not isinstance(given, dict):
        raise bad("can't parse BotCommand: expected an Object")
    for name in ("command", "description"):
        if not isinstance(given.get(name), str):
            raise bad(f"can't parse BotCommand: Can't find field \"{name}\"")
    command, description = str(given["command"]).strip().removeprefix("/"), str(given["description"]).strip()
    if not command:
        raise bad("command must be non-empty")
    if len(command) > 32:
        raise bad("command length must not exceed 32")
    if not _COMMAND.fullmatch(command):
        raise bad("BOT_COMMAND_INVALID")
    if not description:
        raise bad("command description must be non-empty")
    if len(description) > 256:
        raise bad("command description length must not exceed 256")
    return Command(command, description)
