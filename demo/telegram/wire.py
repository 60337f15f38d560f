"""Telegram's JSON objects, exactly as far as real bots read them."""

from dataclasses import dataclass

from demo.telegram.files import File
from demo.telegram.message import Contact, Message
from demo.telegram.params import JsonObject

_THUMBNAIL = 320  # pixels: Telegram's "m" size


@dataclass(frozen=True, slots=True)
class User:
    """Somebody with a Telegram account."""

    id: int
    first_name: str
    last_name: str = ""
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False

    def wire(self) -> JsonObject:
        shown: JsonObject = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.last_name:
            shown["last_name"] = self.last_name
        if self.username:
            shown["username"] = self.username
        if self.language_code:
            shown["language_code"] = self.language_code
        return shown

    def private_chat(self) -> JsonObject:
        shown: JsonObject = {"id": self.id, "first_name": self.first_name}
        if self.last_name:
            shown["last_name"] = self.last_name
        if self.username:
            shown["username"] = self.username
        shown["type"] = "private"
        return shown


def message_json(
    message: Message, *, sender: JsonObject, chat: JsonObject, reply_to: JsonObject | None = None
) -> JsonObject:
    """Show a message the way both updates and answers carry it."""
    shown: JsonObject = {"message_id": message.id, "from": sender, "chat": chat, "date": message.date}
    if message.edit_date is not None:
        shown["edit_date"] = message.edit_date
    if reply_to is not None:
        shown["reply_to_message"] = reply_to
    if message.media_group_id:
        shown["media_group_id"] = message.media_group_id
    if message.text and message.rich is None:
        shown["text"] = message.text
        if message.entities:
            shown["entities"] = [entity.wire() for entity in message.entities]
    else:
        _add_content(shown, message)
    if message.markup is not None:
        shown["reply_markup"] = message.markup
    return shown


def photo_sizes(photo: File) -> list[JsonObject]:
    """List a small and the full size; the small one borrows the same bytes, as nobody looks at it closely."""
    full = photo.wire()
    longest = max(photo.width, photo.height)
    if longest <= _THUMBNAIL:
        return [full]
    width, height = (max(1, side * _THUMBNAIL // longest) for side in (photo.width, photo.height))
    return [full | {"width": width, "height": height, "file_unique_id": photo.unique_id[::-1]}, full]


def contact_json(contact: Contact) -> JsonObject:
    shown: JsonObject = {"phone_number": contact.phone_number, "first_name": contact.first_name}
    if contact.last_name:
        shown["last_name"] = contact.last_name
    if contact.user_id is not None:
        shown["user_id"] = contact.user_id
    return shown


def _add_content(shown: JsonObject, message: Message) -> None:
    if file := message.media:
        shown[file.kind] = photo_sizes(file) if file.kind == "photo" else file.wire()
    if message.contact:
        shown["contact"] = contact_json(message.contact)
    if message.location:
        shown["location"] = {"latitude": message.location.latitude, "longitude": message.location.longitude}
    if message.rich:
        shown["rich_message"] = {"blocks": list(message.rich.blocks)}
    if message.caption:
        shown["caption"] = message.caption
        if message.entities:
            shown["caption_entities"] = [entity.wire() for entity in message.entities]
