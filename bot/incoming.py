"""What Telegram tells us, read from its JSON into the few kinds of things a person can do.

Reading the dict directly costs a hundredth of validating a whole Update, and most of an Update is never looked at.
"""

from dataclasses import dataclass
from typing import Any

from bot.entities import as_html
from handlers.routes import Attached

Json = dict[str, Any]

UPDATE_KINDS = ["message", "callback_query", "my_chat_member"]


@dataclass(frozen=True, slots=True)
class Incoming:
    update_id: int
    chat_id: int
    user_id: int
    language_code: str | None


@dataclass(frozen=True, slots=True)
class Tapped(Incoming):
    """A tap on an inline button; `message_id` is None when Telegram no longer shows us the message."""

    callback_id: str
    message_id: int | None
    data: str
    media: bool  # the message carries a picture or a file, so its text cannot simply be edited


@dataclass(frozen=True, slots=True)
class Said(Incoming):
    text: str
    reply_to: int | None = None  # the message it replies to in Telegram's own way
    html: str | None = None  # the same with the formatting it was typed with, when it has any


@dataclass(frozen=True, slots=True)
class Sent(Incoming):
    """Anything but text: a picture, a voice, a sticker; `file` is what can be sent on: a document, a photo, a video."""

    what: str
    file: Attached | None = None


@dataclass(frozen=True, slots=True)
class Reachable(Incoming):
    """The person blocked the bot or let it in again."""

    reachable: bool


@dataclass(frozen=True, slots=True)
class Foreign(Incoming):
    """A group, a channel, an edit: nothing for us, but it must be confirmed all the same."""


ATTACHMENTS = (
    "photo", "voice", "audio", "video", "video_note", "document", "sticker", "animation", "contact", "location", "poll", "dice",
)  # fmt: skip


def read(update: Json) -> Incoming:
    """Never raises on anything that has an update_id: what cannot be understood is `Foreign`."""
    update_id = update["update_id"]
    try:
        if (query := update.get("callback_query")) is not None:
            return _tapped(update_id, query)
        if (message := update.get("message")) is not None:
            return _message(update_id, message)
        if (member := update.get("my_chat_member")) is not None and member["chat"]["type"] == "private":
            status = member["new_chat_member"]["status"]
            return Reachable(update_id, *_from(member), reachable=status == "member")
    except (KeyError, TypeError, AttributeError):
        pass
    return Foreign(update_id, 0, 0, None)


def _tapped(update_id: int, query: Json) -> Incoming:
    user = query["from"]
    message = query.get("message") or {}
    if message.get("chat", {}).get("type", "private") != "private":
        return Foreign(update_id, 0, 0, None)
    accessible = bool(message.get("date"))
    user_id = _number(user["id"])
    return Tapped(
        update_id,
        user_id,
        user_id,
        _language(user),
        callback_id=_words(query["id"]),
        message_id=_number(message["message_id"]) if accessible else None,
        data=_words(query.get("data", "")),
        media="text" not in message and accessible,
    )


def _message(update_id: int, message: Json) -> Incoming:
    if message["chat"]["type"] != "private":
        return Foreign(update_id, 0, 0, None)
    who = _from(message)
    if (text := message.get("text")) is not None:
        words, entities = _words(text), message.get("entities")
        html = as_html(words, entities) if isinstance(entities, list) else None
        return Said(update_id, *who, text=words, reply_to=_replied(message), html=html)
    for what in ATTACHMENTS:
        if what in message:
            return Sent(update_id, *who, what=what, file=_file(what, message))
    return Foreign(update_id, 0, 0, None)


def _file(what: str, message: Json) -> Attached | None:
    content = message[what]
    match what:
        case "photo":
            sizes = [one for one in content if isinstance(one, dict) and "file_id" in one]
            if not sizes:
                return None
            content = sizes[-1]  # the largest stands last
        case "document" | "video":
            pass
        case _:
            return None
    size, name = content.get("file_size"), content.get("file_name")
    caption, entities, group = message.get("caption"), message.get("caption_entities"), message.get("media_group_id")
    words = caption if isinstance(caption, str) else ""
    return Attached(
        _words(content["file_id"]),
        name if isinstance(name, str) else "",
        size if isinstance(size, int) else 0,
        kind=what,
        caption=as_html(words, entities if isinstance(entities, list) else ()),
        group=group if isinstance(group, str) else "",
    )


def _from(carrier: Json) -> tuple[int, int, str | None]:
    user = carrier["from"]
    return _number(carrier["chat"]["id"]), _number(user["id"]), _language(user)


def _replied(message: Json) -> int | None:
    replied = message.get("reply_to_message")
    number = replied.get("message_id") if isinstance(replied, dict) else None
    return number if isinstance(number, int) else None


def _language(user: Json) -> str | None:
    code = user.get("language_code")
    return code if isinstance(code, str) else None


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError
    return value


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
