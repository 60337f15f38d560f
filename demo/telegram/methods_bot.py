"""Methods about the bot itself: who it is, its commands, its answers to taps, its files."""

import re

from demo.telegram.params import Params
from demo.telegram.profile import read_commands, read_language, read_scope
from demo.telegram.refusal import bad
from demo.telegram.registry import method
from demo.telegram.state import Chat, State
from demo.telegram.webhook_settings import WebhookSettings, read_webhook

_MAX_TOAST = 200


@method("answerCallbackQuery")
def answer_callback_query(state: State, params: Params) -> object:
    tap = state.taps.get(params.text("callback_query_id"))
    toast, url = params.text("text"), params.text("url")
    if tap is None or state.clock() - tap.at > state.answer_within:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    if len(toast) > _MAX_TOAST:
        raise bad("MESSAGE_TOO_LONG")
    if url and not re.match(rf"(https?://)?t\.me/{re.escape(state.bot.username or '')}\?|tg://", url):
        raise bad("URL_INVALID")
    if not tap.answered:
        tap.answer(toast=toast or None, alert=params.flag("show_alert"), url=url or None)
    return True


@method("getMe")
def get_me(state: State, params: Params) -> object:  # noqa: ARG001
    abilities = {
        "can_join_groups": False,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
    return state.bot_json | abilities


@method("getChat")
def get_chat(state: State, params: Params) -> object:
    gifts = dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
    )
    extra = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts}
    return state.chat(params).chat_json | extra


@method("getFile")
def get_file(state: State, params: Params) -> object:
    file_id = params.text("file_id")
    if not file_id:
        raise bad("file_id not specified")
    file = state.files.publish(file_id)
    return {
        "file_id": file.file_id,
        "file_unique_id": file.unique_id,
        "file_size": file.size,
        "file_path": file.path,
    }


@method("setWebhook")
def set_webhook(state: State, params: Params) -> object:
    settings = read_webhook(params)
    read_allowed(state, params)
    if settings.url:
        state.updates.end_poll("terminated by setWebhook request")
    if params.flag("drop_pending_updates"):
        state.updates.clear()
    state.webhook = settings
    return True


@method("deleteWebhook")
def delete_webhook(state: State, params: Params) -> object:
    if params.flag("drop_pending_updates"):
        state.updates.clear()
    state.webhook = WebhookSettings()
    return True


@method("getWebhookInfo")
def get_webhook_info(state: State, params: Params) -> object:  # noqa: ARG001
    return state.webhook.wire(len(state.updates.waiting()), state.updates.allowed)


@method("setMyCommands")
def set_my_commands(state: State, params: Params) -> object:
    commands, language, scope = read_commands(params), read_language(params), _scope(state, params)
    state.profile.set_commands(scope, language, commands)
    _commands_changed(state)
    return True


@method("getMyCommands")
def get_my_commands(state: State, params: Params) -> object:
    language, scope = read_language(params), _scope(state, params)
    return [command.wire() for command in state.profile.commands(scope, language)]


@method("deleteMyCommands")
def delete_my_commands(state: State, params: Params) -> object:
    language, scope = read_language(params), _scope(state, params)
    state.profile.delete_commands(scope, language)
    _commands_changed(state)
    return True


@method("setMyName")
def set_my_name(state: State, params: Params) -> object:
    state.profile.set_text("name", params, limit=64)
    return True


@method("getMyName")
def get_my_name(state: State, params: Params) -> object:
    return {"name": state.profile.text("name", read_language(params))}


@method("setMyDescription")
def set_my_description(state: State, params: Params) -> object:
    state.profile.set_text("description", params, limit=512)
    return True


@method("getMyDescription")
def get_my_description(state: State, params: Params) -> object:
    return {"description": state.profile.text("description", read_language(params))}


@method("setMyShortDescription")
def set_my_short_description(state: State, params: Params) -> object:
    state.profile.set_text("short_description", params, limit=120)
    return True


@method("getMyShortDescription")
def get_my_short_description(state: State, params: Params) -> object:
    return {"short_description": state.profile.text("short_description", read_language(params))}


@method("setChatMenuButton")
def set_chat_menu_button(state: State, params: Params) -> object:
    given = params.json("menu_button", what="menu button")
    if given is not None and (
        not isinstance(given, dict) or given.get("type") not in {"commands", "web_app", "default"}
    ):
        raise bad("can't parse menu button: MenuButton has unsupported type")
    button = given if isinstance(given, dict) else {"type": "default"}
    if params.has("chat_id"):
        state.chat(params).menu_button = button
    else:
        state.profile.menu_button = button
    return True


@method("getChatMenuButton")
def get_chat_menu_button(state: State, params: Params) -> object:
    own = state.chat(params).menu_button if params.has("chat_id") else None
    return own or state.profile.menu_button


@method("close")
@method("logOut")
def leave(state: State, params: Params) -> object:  # noqa: ARG001
    return True


def read_allowed(state: State, params: Params) -> None:
    """Remember allowed_updates; absent keeps what was said before, an empty list means the default."""
    given = params.json("allowed_updates", what="allowed_updates")
    if isinstance(given, list):
        state.updates.allowed = frozenset(map(str, given))


def _scope(state: State, params: Params) -> str:
    scope, chat_id = read_scope(params)
    if chat_id is not None and chat_id not in state.chats:
        raise bad("chat not found")
    return scope


def _commands_changed(state: State) -> None:
    for chat in state.chats.values():
        if state.feed.watched(chat.id):
            _tell_commands(state, chat)


def _tell_commands(state: State, chat: Chat) -> None:
    shown = state.profile.commands_for(chat.id, chat.user.language_code or "")
    state.feed.tell(chat.id, "commands", lambda: {"commands": [command.wire() for command in shown]})
