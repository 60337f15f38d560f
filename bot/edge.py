"""The edge to Telegram: a Screen goes out here, whatever state the chat and Telegram are in.

Edits are repeated safely after a lost answer, since a screen is a state and not an event. A message that cannot be edited
any more is replaced by a new one, so that every tap ends in a screen.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar, overload

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
    SendDocument,
    SendMediaGroup,
    SendMessage,
    SendPhoto,
    SendVideo,
    TelegramMethod,
)
from aiogram.methods.base import TelegramType
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto, Message

from bot import lean
from bot.incoming import Tapped
from bot.lean import Lean
from bot.session import LeanSession
from handlers.screen import File, Rows, Screen
from messaging.pace import Pace
from texts.lines import unbroken

log = logging.getLogger("vzaimno.edge")

TRIES = 4
LONGEST_WAIT = 60.0  # a longer silence is not waited out: the next tap shows the current screen
REMEMBERED = 20_000
GONE = ("chat not found", "have no access to the user", "user is deactivated")
LOST = (TelegramNetworkError, TelegramServerError, ClientDecodeError)  # Telegram may have done it all the same
FREE_RATE = 30  # messages a second; more than that is Telegram's paid broadcast, and only for what asks for it
NEW = (SendMessage, SendPhoto, SendVideo, SendDocument, SendMediaGroup)

T = TypeVar("T")


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


@dataclass(frozen=True, slots=True)
class _Current:
    """What a chat shows now; `look` tells a live screen from the same screen with other figures."""

    message_id: int
    key: str
    look: int


class Edge:
    def __init__(self, bot: Bot, pace: Pace, *, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        assert isinstance(bot.session, LeanSession)
        self._bot = bot
        self._session = bot.session
        self._pace = pace
        self._sleep = sleep
        self._current: OrderedDict[int, _Current] = OrderedDict()

    async def answer_tap(self, tapped: Tapped, screen: Screen) -> Shown | None:
        """Stop the spinner and put the screen in place of the tapped message, at the same time; None when that stays."""
        if screen.stays:
            await self._answer_callback(tapped, screen)
            return None
        spinner = asyncio.create_task(self._answer_callback(tapped, screen))
        try:
            return await self._replace(tapped, screen)
        finally:
            await spinner

    async def answer_typed(self, chat_id: int, old_message: int | None, screen: Screen) -> Shown:
        """The old question loses its keyboard; what comes next is a new message."""
        if old_message is None:
            return await self.send(chat_id, screen)
        if screen.in_place:
            return await self._edit(chat_id, old_message, screen)
        _, shown = await asyncio.gather(self._strip(chat_id, old_message), self.send(chat_id, screen))
        return shown

    async def send(self, chat_id: int, screen: Screen) -> Shown:
        """A new message. Raises Unreachable, or Telegram's own error when it cannot be helped here."""
        if screen.photo is not None:
            shown = await self._send_photo(chat_id, screen.photo, screen)
        else:
            shown = Shown(await self._call(lean.send_text(chat_id, screen.text, screen.rows)))
        self._note(chat_id, shown.message_id, screen)
        return shown

    async def offer(self, chat_id: int, screen: Screen) -> Shown:
        """The sender's: its place in the pace has been waited for, and one try is made. Raises what went wrong."""
        if screen.photo is not None:
            message = await self.once(_photo(chat_id, screen.photo, screen))
            shown = Shown(message.message_id, _file_id(message))
        else:
            shown = Shown(await self.once(lean.send_text(chat_id, screen.text, screen.rows)))
        self._note(chat_id, shown.message_id, screen)
        return shown

    async def send_file(self, chat_id: int, file: File, caption: str) -> None:
        document, words = _input(file), unbroken(caption)
        await self._call(SendDocument(chat_id=chat_id, document=document, caption=words, parse_mode="HTML"))

    async def deliver(self, call: Lean[T]) -> T:
        """Anything else that goes into a chat. Raises Unreachable, or Telegram's own error as `send` does."""
        return await self._call(call)

    async def complete(self, chat_id: int, key: str, screen: Screen) -> Shown | None:
        """Put a late picture into the screen it belongs to, if the person is still looking at that screen."""
        current = self._current.get(chat_id)
        if current is None or current.key != key:
            return None
        return await self._edit(chat_id, current.message_id, screen)

    async def amend(self, chat_id: int, message_id: int, screen: Screen) -> None:
        """Change a message where it stands, or leave it: what the person looks at by now stays the newest screen."""
        await self._quietly(lean.edit_text(chat_id, message_id, screen.text, screen.rows))

    async def refresh(self, chat_id: int, message_id: int, screen: Screen) -> bool:
        """Draw a live screen anew in its place or nowhere; False when its message can be edited no more."""
        current = self._current.get(chat_id)
        if current is not None and (current.message_id, current.look) == (message_id, _look(screen)):
            return True
        try:
            await self._call(lean.edit_text(chat_id, message_id, screen.text, screen.rows), waited=True)
        except TelegramBadRequest as refusal:
            if "message is not modified" not in refusal.message:
                return False
        self._note(chat_id, message_id, screen)
        return True

    async def toast(self, tapped: Tapped, text: str) -> None:
        await self._quietly(lean.answer_tap(tapped.callback_id, text, alert=True))

    async def say(self, chat_id: int, text: str) -> None:
        """A passing remark: no keyboard, no screen."""
        await self._call(lean.send_text(chat_id, text))

    async def _answer_callback(self, tapped: Tapped, screen: Screen) -> None:
        await self._quietly(lean.answer_tap(tapped.callback_id, screen.toast, alert=screen.alert))

    async def _replace(self, tapped: Tapped, screen: Screen) -> Shown:
        if tapped.message_id is None or screen.fresh:
            return await self.send(tapped.chat_id, screen)
        if tapped.media and screen.photo is None:
            # A picture cannot become text again; it stays in the chat without its keyboard.
            return await self.answer_typed(tapped.chat_id, tapped.message_id, screen)
        return await self._edit(tapped.chat_id, tapped.message_id, screen)

    async def _edit(self, chat_id: int, message_id: int, screen: Screen) -> Shown:
        photo: str | None = None
        try:
            if screen.photo is not None:
                photo = await self._put_photo(chat_id, message_id, screen.photo, screen)
            else:
                await self._call(lean.edit_text(chat_id, message_id, screen.text, screen.rows))
        except TelegramBadRequest as refusal:
            if "message is not modified" not in refusal.message:
                if "message to edit not found" not in refusal.message and "can't be edited" not in refusal.message:
                    log.warning("edit refused: %s", refusal.message)
                return await self.send(chat_id, screen)
        self._note(chat_id, message_id, screen)
        return Shown(message_id, photo)

    async def _send_photo(self, chat_id: int, photo: File, screen: Screen) -> Shown:
        message = await self._call(_photo(chat_id, photo, screen))
        return Shown(message.message_id, _file_id(message))

    async def _put_photo(self, chat_id: int, message_id: int, photo: File, screen: Screen) -> str | None:
        """Returns the file_id that Telegram gave it."""
        media = InputMediaPhoto(media=_input(photo), caption=screen.text, parse_mode="HTML")
        method = EditMessageMedia(
            chat_id=chat_id, message_id=message_id, media=media, reply_markup=keyboard(screen.rows)
        )
        return _file_id(await self._call(method))

    async def _strip(self, chat_id: int, message_id: int) -> None:
        await self._quietly(lean.strip_keyboard(chat_id, message_id))

    async def _quietly(self, call: Lean[bool]) -> None:
        """What may fail without harm: an old query, a keyboard that is gone already."""
        try:
            await self._call(call)
        except (TelegramBadRequest, TelegramNotFound, Unreachable, TelegramRetryAfter, *LOST) as failure:
            log.debug("%s: %s", call.kind.__name__, failure)

    @overload
    async def once(self, call: TelegramMethod[TelegramType]) -> TelegramType: ...

    @overload
    async def once(self, call: Lean[T]) -> T: ...

    async def once(self, call: TelegramMethod[Any] | Lean[Any]) -> Any:
        """One try of what has waited for its place already; Telegram's wish for silence is passed on to the pace."""
        try:
            return await self._leave(_paid(call) if self._pace.rate > FREE_RATE else call)
        except TelegramRetryAfter as wait:
            self._pace.hold(wait.retry_after)
            raise

    @overload
    async def _call(self, call: TelegramMethod[TelegramType], *, waited: bool = False) -> TelegramType: ...

    @overload
    async def _call(self, call: Lean[T], *, waited: bool = False) -> T: ...

    async def _call(self, call: TelegramMethod[Any] | Lean[Any], *, waited: bool = False) -> Any:
        """An answer to somebody who looks at the screen: it leaves ahead of the line, unless it has `waited` there."""
        waits = 0
        for attempt in range(1, TRIES + 1):
            if not waited and _counts(call):
                await self._pace.answer()
            try:
                return await self._leave(call)
            except TelegramRetryAfter as wait:
                self._pace.hold(wait.retry_after)
                waits += wait.retry_after
                if attempt == TRIES or waits > LONGEST_WAIT:
                    raise
                await self._sleep(wait.retry_after)
            except LOST:
                if attempt == TRIES:
                    raise
                await self._sleep(0.2 * 4 ** (attempt - 1))
            waited = False
        raise AssertionError("unreachable: the last attempt returns or raises")

    async def _leave(self, call: TelegramMethod[Any] | Lean[Any]) -> Any:
        """Telegram's refusals in our words; markup that it cannot read goes out as plain letters."""
        try:
            return await self._ask(call)
        except TelegramForbiddenError as refusal:
            raise Unreachable(_reason(refusal.message)) from None
        except TelegramBadRequest as refusal:
            if any(words in refusal.message for words in GONE):
                raise Unreachable("not-found") from None
            plain = _without_markup(call) if "can't parse entities" in refusal.message else None
            if plain is None:
                raise
            log.error("markup refused by Telegram: %s", refusal.message)
        return await self._ask(plain)

    async def _ask(self, call: TelegramMethod[Any] | Lean[Any]) -> Any:
        return await (self._session.call(self._bot, call) if isinstance(call, Lean) else self._bot(call))

    def _note(self, chat_id: int, message_id: int, screen: Screen) -> None:
        self._current[chat_id] = _Current(message_id, screen.key or "", _look(screen))
        self._current.move_to_end(chat_id)
        if len(self._current) > REMEMBERED:
            self._current.popitem(last=False)


def _look(screen: Screen) -> int:
    return hash((screen.text, screen.rows)) if screen.live is not None else 0


def _counts(call: TelegramMethod[Any] | Lean[Any]) -> bool:
    """Does Telegram count it? Stopping a spinner is free."""
    return (call.kind if isinstance(call, Lean) else type(call)) is not AnswerCallbackQuery


def _paid(call: TelegramMethod[Any] | Lean[Any]) -> TelegramMethod[Any] | Lean[Any]:
    if isinstance(call, Lean):
        if call.kind not in NEW:
            return call
        return replace(call, body={**call.body, "allow_paid_broadcast": True})
    return call.model_copy(update={"allow_paid_broadcast": True}) if isinstance(call, NEW) else call


def _photo(chat_id: int, photo: File, screen: Screen) -> SendPhoto:
    return SendPhoto(
        chat_id=chat_id, photo=_input(photo), caption=screen.text, parse_mode="HTML", reply_markup=keyboard(screen.rows)
    )


def keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [
                InlineKeyboardButton(text=button.text, callback_data=button.tap, url=button.url, style=button.style)
                for button in row
            ]
            for row in rows
        ]
    )


def _input(file: File) -> BufferedInputFile | str:
    if file.file_id is not None:
        return file.file_id
    assert file.content is not None, "a file is either at Telegram already or here"
    return BufferedInputFile(file.content, filename=file.name)


def _without_markup(call: TelegramMethod[Any] | Lean[Any]) -> TelegramMethod[Any] | Lean[Any] | None:
    """The same call with its tags as plain letters; None when it claims no markup."""
    if isinstance(call, Lean):
        return call.without_markup() if "parse_mode" in call.body else None
    return call.model_copy(update={"parse_mode": None}) if getattr(call, "parse_mode", None) else None


def _file_id(result: Message | bool) -> str | None:
    return result.photo[-1].file_id if isinstance(result, Message) and result.photo else None


def _reason(description: str) -> str:
    if "deactivated" in description:
        return "deactivated"
    return "not-started" if "initiate conversation" in description else "blocked"
