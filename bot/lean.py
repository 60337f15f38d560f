"""The calls that every tap makes, written as Telegram's JSON at once.

aiogram's models of one keyboard cost more than everything else in a tap; its errors and its other methods stay in use.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessages,
    EditMessageCaption,
    EditMessageReplyMarkup,
    EditMessageText,
    SendDocument,
    SendMediaGroup,
    SendMessage,
    SendPhoto,
    SendVideo,
    TelegramMethod,
)
from pydantic_core import from_json

from bot.incoming import Json
from handlers.screen import Button, Rows

T = TypeVar("T")

NO_PREVIEW = {"is_disabled": True}
_MEDIA: Mapping[str, type[TelegramMethod[Any]]] = {"photo": SendPhoto, "video": SendVideo, "document": SendDocument}


@dataclass(frozen=True, slots=True)
class Lean(Generic[T]):
    """A call ready to leave; `read` takes what is needed from the body of a good answer."""

    kind: type[TelegramMethod[Any]]
    body: Json
    read: Callable[[bytes], T]

    def method(self) -> TelegramMethod[Any]:
        """As aiogram's errors carry it."""
        return self.kind.model_validate(self.body)

    def without_markup(self) -> "Lean[T]":
        """The same with its tags as plain letters: better than no words at all."""
        return replace(self, body={name: value for name, value in self.body.items() if name != "parse_mode"})


def answer_tap(callback_id: str, text: str | None = None, *, alert: bool = False) -> Lean[bool]:
    body: Json = {"callback_query_id": callback_id}
    if text:
        body |= {"text": text[:200], "show_alert": alert}
    return Lean(AnswerCallbackQuery, body, _unread)


def edit_text(chat_id: int, message_id: int, text: str, rows: Rows) -> Lean[bool]:
    body: Json = {
        "chat_id": chat_id,
        "message_id": message_id,
        "text": text,
        "parse_mode": "HTML",
        "link_preview_options": NO_PREVIEW,
    }
    return Lean(EditMessageText, _with_keyboard(body, rows), _unread)


def send_text(chat_id: int, text: str, rows: Rows = ()) -> Lean[int]:
    """Gives the number of the new message."""
    body: Json = {"chat_id": chat_id, "text": text, "parse_mode": "HTML", "link_preview_options": NO_PREVIEW}
    return Lean(SendMessage, _with_keyboard(body, rows), _message_id)


def send_medium(chat_id: int, kind: str, file_id: str, caption: str, rows: Rows) -> Lean[int]:
    """A photo, video or document that Telegram has already, with the words under it."""
    body: Json = {"chat_id": chat_id, kind: file_id}
    if caption:
        body |= {"caption": caption, "parse_mode": "HTML"}
    return Lean(_MEDIA[kind], _with_keyboard(body, rows), _message_id)


def send_album(chat_id: int, files: Sequence[tuple[str, str]]) -> Lean[tuple[int, ...]]:
    """Kinds and numbers of its files; an album has no keyboard and, by our rule, no words. Gives the numbers of its messages."""
    media = [{"type": kind, "media": file_id} for kind, file_id in files]
    return Lean(SendMediaGroup, {"chat_id": chat_id, "media": media}, _message_ids)


def edit_caption(chat_id: int, message_id: int, caption: str, rows: Rows) -> Lean[bool]:
    body: Json = {"chat_id": chat_id, "message_id": message_id, "caption": caption, "parse_mode": "HTML"}
    return Lean(EditMessageCaption, _with_keyboard(body, rows), _unread)


def delete(chat_id: int, message_ids: Sequence[int]) -> Lean[bool]:
    return Lean(DeleteMessages, {"chat_id": chat_id, "message_ids": list(message_ids)}, _unread)


def strip_keyboard(chat_id: int, message_id: int) -> Lean[bool]:
    return Lean(EditMessageReplyMarkup, {"chat_id": chat_id, "message_id": message_id}, _unread)


def _with_keyboard(body: Json, rows: Rows) -> Json:
    if rows:
        body["reply_markup"] = {"inline_keyboard": [[_button(button) for button in row] for row in rows]}
    return body


def _button(button: Button) -> Json:
    made = {"text": button.text}
    if button.tap is not None:
        made["callback_data"] = button.tap
    if button.url is not None:
        made["url"] = button.url
    if button.style is not None:
        made["style"] = button.style
    return made


def _unread(_body: bytes) -> bool:
    return True


def _message_id(body: bytes) -> int:
    return int(from_json(body)["result"]["message_id"])


def _message_ids(body: bytes) -> tuple[int, ...]:
    return tuple(int(message["message_id"]) for message in from_json(body)["result"])
