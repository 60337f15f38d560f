"""The edge to Telegram: a Screen goes out here, whatever state the chat and Telegram are in.

Edits are repeated safely after a lost answer, since a screen is a state and not an event. A message that cannot be edited
any more is replaced by a new one, so that every tap ends in a screen.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import (
    AnswerCallbackQuery,
    EditMessageMedia,
    EditMessageReplyMarkup,
    EditMessageText,
    SendDocument,
    SendMessage,
    SendPhoto,
    TelegramMethod,
)
from aiogram.methods.base import TelegramType
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    LinkPreviewOptions,
    Message,
)

from bot.incoming import Tapped
from handlers.screen import File, Screen
from messaging.pace import Pace

log = logging.getLogger("vzaimno.edge")

TRIES = 4
LONGEST_WAIT = 60.0  # a longer silence is not waited out: the next tap shows the current screen
REMEMBERED = 20_000
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
GONE = ("chat not found", "have no access to the user", "user is deactivated")
LOST = (TelegramNetworkError, TelegramServerError, ClientDecodeError)  # Telegram may have done it all the same


class Unreachable(Exception):
    """This person cannot be written to; `reason` is blocked, deactivated, not-started or not-found."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Shown:
    """Where the screen is now; `photo` is the file_id that Telegram gave to an uploaded picture."""

    message_id: int
    photo: str | None = None


class Edge:
    def __init__(self, bot: Bot, pace: Pace, *, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self._bot = bot
        self._pace = pace
        self._sleep = sleep
        self._current: OrderedDict[int, tuple[int, str]] = OrderedDict()

    async def answer_tap(self, tapped: Tapped, screen: Screen) -> Shown:
        """Stop the spinner and put the screen in place of the tapped message, at the same time."""
        _, shown = await asyncio.gather(self._answer_callback(tapped, screen), self._replace(tapped, screen))
        return shown

    async def answer_typed(self, chat_id: int, old_message: int | None, screen: Screen) -> Shown:
        """The old question loses its keyboard; what comes next is a new message."""
        if old_message is None:
            return await self.send(chat_id, screen)
        _, shown = await asyncio.gather(self._strip(chat_id, old_message), self.send(chat_id, screen))
        return shown

    async def send(self, chat_id: int, screen: Screen) -> Shown:
        """A new message. Raises Unreachable, or Telegram's own error when it cannot be helped here."""
        for earlier in screen.before:
            await self.send(chat_id, earlier)
        method: SendPhoto | SendMessage
        if screen.photo is not None:
            method = SendPhoto(
                chat_id=chat_id,
                photo=_input(screen.photo),
                caption=screen.text,
                parse_mode="HTML",
                reply_markup=_markup(screen),
            )
        else:
            method = SendMessage(
                chat_id=chat_id,
                text=screen.text,
                parse_mode="HTML",
                link_preview_options=NO_PREVIEW,
                reply_markup=_markup(screen),
            )
        shown = _shown(await self._call(method))
        self._note(chat_id, shown.message_id, screen)
        return shown

    async def send_file(self, chat_id: int, file: File, caption: str) -> None:
        await self._call(SendDocument(chat_id=chat_id, document=_input(file), caption=caption, parse_mode="HTML"))

    async def complete(self, chat_id: int, key: str, screen: Screen) -> Shown | None:
        """Put a late picture into the screen it belongs to, if the person is still looking at that screen."""
        current = self._current.get(chat_id)
        if current is None or current[1] != key:
            return None
        return await self._edit(chat_id, current[0], screen)

    async def toast(self, tapped: Tapped, text: str) -> None:
        await self._quietly(AnswerCallbackQuery(callback_query_id=tapped.callback_id, text=text, show_alert=True))

    async def say(self, chat_id: int, text: str) -> None:
        """A passing remark: no keyboard, no screen."""
        await self._call(SendMessage(chat_id=chat_id, text=text, parse_mode="HTML"))

    async def _answer_callback(self, tapped: Tapped, screen: Screen) -> None:
        method = AnswerCallbackQuery(callback_query_id=tapped.callback_id)
        if screen.toast:
            method = AnswerCallbackQuery(
                callback_query_id=tapped.callback_id, text=screen.toast[:200], show_alert=screen.alert
            )
        await self._quietly(method)

    async def _replace(self, tapped: Tapped, screen: Screen) -> Shown:
        if tapped.message_id is None or screen.fresh:
            return await self.send(tapped.chat_id, screen)
        if tapped.media and screen.photo is None:
            # A picture cannot become text again; it stays in the chat without its keyboard.
            return await self.answer_typed(tapped.chat_id, tapped.message_id, screen)
        return await self._edit(tapped.chat_id, tapped.message_id, screen)

    async def _edit(self, chat_id: int, message_id: int, screen: Screen) -> Shown:
        method: EditMessageText | EditMessageMedia
        if screen.photo is not None:
            media = InputMediaPhoto(media=_input(screen.photo), caption=screen.text, parse_mode="HTML")
            method = EditMessageMedia(chat_id=chat_id, message_id=message_id, media=media, reply_markup=_markup(screen))
        else:
            method = EditMessageText(
                chat_id=chat_id,
                message_id=message_id,
                text=screen.text,
                parse_mode="HTML",
                link_preview_options=NO_PREVIEW,
                reply_markup=_markup(screen),
            )
        try:
            result = await self._call(method)
        except TelegramBadRequest as refusal:
            if "message is not modified" in refusal.message:
                result = True
            else:
                if "message to edit not found" not in refusal.message and "can't be edited" not in refusal.message:
                    log.warning("edit refused: %s", refusal.message)
                return await self.send(chat_id, screen)
        self._note(chat_id, message_id, screen)
        return Shown(message_id, _file_id(result))

    async def _strip(self, chat_id: int, message_id: int) -> None:
        await self._quietly(EditMessageReplyMarkup(chat_id=chat_id, message_id=message_id))

    async def _quietly(self, method: TelegramMethod[TelegramType]) -> None:
        """What may fail without harm: an old query, a keyboard that is gone already."""
        try:
            await self._call(method)
        except (TelegramBadRequest, TelegramNotFound, Unreachable, TelegramRetryAfter, *LOST) as failure:
            log.debug("%s: %s", type(method).__name__, failure)

    async def _call(self, method: TelegramMethod[TelegramType]) -> TelegramType:
        waits = 0
        for attempt in range(1, TRIES + 1):
            try:
                return await self._bot(method)
            except TelegramRetryAfter as wait:
                self._pace.hold(wait.retry_after)
                waits += wait.retry_after
                if attempt == TRIES or waits > LONGEST_WAIT:
                    raise
                await self._sleep(wait.retry_after)
            except TelegramForbiddenError as refusal:
                raise Unreachable(_reason(refusal.message)) from None
            except TelegramBadRequest as refusal:
                if any(words in refusal.message for words in GONE):
                    raise Unreachable("not-found") from None
                if "can't parse entities" not in refusal.message or not hasattr(method, "parse_mode"):
                    raise
                log.error("markup refused by Telegram: %s", refusal.message)
                method = method.model_copy(update={"parse_mode": None})
            except LOST:
                if attempt == TRIES:
                    raise
                await self._sleep(0.2 * 4 ** (attempt - 1))
        raise AssertionError("unreachable: the last attempt returns or raises")

    def _note(self, chat_id: int, message_id: int, screen: Screen) -> None:
        self._current[chat_id] = (message_id, screen.key or "")
        self._current.move_to_end(chat_id)
        if len(self._current) > REMEMBERED:
            self._current.popitem(last=False)


def _markup(screen: Screen) -> InlineKeyboardMarkup | None:
    if not screen.rows:
        return None
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [
                InlineKeyboardButton(text=button.text, callback_data=button.tap, url=button.url, style=button.style)
                for button in row
            ]
            for row in screen.rows
        ]
    )


def _input(file: File) -> BufferedInputFile | str:
    if file.file_id is not None:
        return file.file_id
    assert file.content is not None, "a file is either at Telegram already or here"
    return BufferedInputFile(file.content, filename=file.name)


def _shown(message: Message) -> Shown:
    return Shown(message.message_id, _file_id(message))


def _file_id(result: Message | bool) -> str | None:
    return result.photo[-1].file_id if isinstance(result, Message) and result.photo else None


def _reason(description: str) -> str:
    if "deactivated" in description:
        return "deactivated"
    return "not-started" if "initiate conversation" in description else "blocked"
