"""What Telegram tells us, read from its JSON into the few kinds of things a person can do.

Reading the dict directly costs a hundredth of validating a whole Update, and most of an Update is never looked at.
"""

from dataclasses import dataclass
from typing import Any

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


@dataclass(frozen=True, slots=True)
class Sent(Incoming):
    """Anything but text: a picture, a voice, a sticker."""

    what: str


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
    return Tapped(
        update_id,
        user["id"],
        user["id"],
        user.get("language_code"),
        callback_id=query["id"],
        message_id=message.get("message_id") if accessible else None,
        data=query.get("data", ""),
        media="text" not in message and accessible,
    )


def _message(update_id: int, message: Json) -> Incoming:
    if message["chat"]["type"] != "private":
        return Foreign(update_id, 0, 0, None)
    who = _from(message)
    if (text := message.get("text")) is not None:
        return Said(update_id, *who, text=text)
    for what in ATTACHMENTS:
        if what in message:
            return Sent(update_id, *who, what=what)
    return Foreign(update_id, 0, 0, None)


def _from(carrier: Json) -> tuple[int, int, str | None]:
    user = carrier["from"]
    return carrier["chat"]["id"], user["id"], user.get("language_code")
