"""What a person does, turned into messages and updates, as Telegram's own servers would."""

from dataclasses import replace

from demo.telegram.entities import detect
from demo.telegram.message import Message
from demo.telegram.params import JsonObject
from demo.telegram.parse_html import Entity
from demo.telegram.state import Chat, State, Tap

_CHAT_INSTANCE = "4294967296000000001"


def arrive(state: State, chat: Chat, message: Message) -> Message:
    """Put a person's message into the chat and tell the bot."""
    _must_be_able(chat)
    chat.started = True
    message = replace(message, id=state.new_message_id(), chat_id=chat.id, from_bot=False, date=state.now())
    state.put(chat, message)
    state.updates.add("message", chat.id, state.wire(chat, message))
    return message


def written(text: str, entities: tuple[Entity, ...] = ()) -> Message:
    """Prepare a text as an app would send it, with commands and links found."""
    if not text.strip() or len(text) > 4096:
        raise ValueError("a person's message has 1-4096 characters; the app would split a longer one")
    text = text.strip()
    found = tuple(detect(text, list(entities)))
    return Message(id=0, chat_id=0, from_bot=False, date=0, text=text, entities=entities + found)


def change(state: State, chat: Chat, message_id: int, text: str) -> Message:
    """Let a person correct what they wrote."""
    before = chat.messages[message_id]
    if before.from_bot or not before.text:
        raise ValueError(f"message {message_id} is not a text of this person")
    words = written(text)
    after = replace(before, text=words.text, entities=words.entities, edit_date=state.now())
    state.put(chat, after, event="edit")
    state.updates.add("edited_message", chat.id, state.wire(chat, after))
    return after


def press(state: State, chat: Chat, message_id: int, data: str) -> Tap:
    """Send the data of an inline button to the bot."""
    _must_be_able(chat)
    tap = state.new_tap(chat, message_id, data)
    message = chat.messages.get(message_id)
    query: JsonObject = {
        "id": tap.id,
        "from": chat.user_json,
        "message": state.wire(chat, message) if message else _inaccessible(chat, message_id),
        "chat_instance": _CHAT_INSTANCE,
        "data": data,
    }
    state.updates.add("callback_query", chat.id, query)
    return tap


def set_blocked(state: State, chat: Chat, *, blocked: bool) -> None:
    """Block or unblock the bot, which it hears of as its own membership changing."""
    if chat.blocked == blocked:
        return
    chat.blocked = blocked
    before, after = ("member", "kicked") if blocked else ("kicked", "member")
    state.updates.add(
        "my_chat_member",
        chat.id,
        {
            "chat": chat.chat_json,
            "from": chat.user_json,
            "date": state.now(),
            "old_chat_member": _member(state, before),
            "new_chat_member": _member(state, after),
        },
    )
    state.feed.tell(chat.id, "blocked", lambda: {"blocked": blocked})
    state.changes.tell()


def _member(state: State, status: str) -> JsonObject:
    shown: JsonObject = {"user": state.bot_json, "status": status}
    return shown | {"until_date": 0} if status == "kicked" else shown


def _inaccessible(chat: Chat, message_id: int) -> JsonObject:
    return {"chat": chat.chat_json, "message_id": message_id, "date": 0}


def _must_be_able(chat: Chat) -> None:
    if chat.deactivated:
        raise RuntimeError(f"{chat.user.first_name} has deleted the account and can do nothing")
    if chat.blocked:
        raise RuntimeError(f"{chat.user.first_name} has blocked the bot: unblock() or start() first")
