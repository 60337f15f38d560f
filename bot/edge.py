"""The edge to Telegram: a Screen goes out here, whatever state the chat and Telegram are in.

Edits are repeated safely after a lost answer, since a screen is a state and not an event. A message that cannot be edited
any more is replaced by a new one, so that every tap ends in a screen.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import Message

from bot import attachments, lean
from bot.calling import Calling
from bot.in_view import InView
from bot.incoming import Tapped
from bot.lean import Lean
from handlers.screen import File, Screen
from messaging.pace import Pace

log = logging.getLogger("vzaimno.edge")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shown:
    """Where the screen is now; `photo` is the file_id that Telegram gave to an uploaded picture."""

    message_id: int
    photo: str | None = None


class Edge:
    def __init__(self, bot: Bot, pace: Pace, *, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self._calling = Calling(bot, pace, sleep=sleep)
        self._in_view = InView()

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
        strip = self._calling.quietly(lean.strip_keyboard(chat_id, old_message))
        _, shown = await asyncio.gather(strip, self.send(chat_id, screen))
        return shown

    async def send(self, chat_id: int, screen: Screen) -> Shown:
        """A new message. Raises Unreachable, or Telegram's own error when it cannot be helped here."""
        return await self._put(chat_id, screen, self._calling.answer)

    async def offer(self, chat_id: int, screen: Screen) -> Shown:
        """The sender's: its place in the pace has been waited for, and one try is made. Raises what went wrong."""
        return await self._put(chat_id, screen, self._calling.once)

    async def once(self, call: Lean[T]) -> T:
        """The sender's, as `offer`: what goes into a chat and is no screen."""
        return await self._calling.once(call)

    async def deliver(self, call: Lean[T]) -> T:
        """The same to somebody who waits for it. Raises Unreachable, or Telegram's own error as `send` does."""
        return await self._calling.answer(call)

    async def there(self) -> bool:
        """Does Telegram answer at all?"""
        return await self._calling.answered()

    async def send_file(self, chat_id: int, file: File, caption: str) -> None:
        await self._calling.answer(attachments.document(chat_id, file, caption))

    async def complete(self, chat_id: int, key: str, screen: Screen) -> Shown | None:
        """Put a late picture into the screen it belongs to, if the person is still looking at that screen."""
        message_id = self._in_view.message_of(chat_id, key)
        return None if message_id is None else await self._edit(chat_id, message_id, screen)

    async def amend(self, chat_id: int, message_id: int, screen: Screen) -> None:
        """Change a message where it stands, or leave it: what the person looks at by now stays the newest screen."""
        await self._calling.quietly(lean.edit_text(chat_id, message_id, screen.text, screen.rows))

    async def refresh(self, chat_id: int, message_id: int, screen: Screen) -> bool:
        """Draw a live screen anew in its place or nowhere; False when its message can be edited no more."""
        if self._in_view.shows(chat_id, message_id, screen):
            return True
        try:
            await self._calling.answer(lean.edit_text(chat_id, message_id, screen.text, screen.rows), waited=True)
        except TelegramBadRequest as refusal:
            if "message is not modified" not in refusal.message:
                return False
        self._in_view.note(chat_id, message_id, screen)
        return True

    async def toast(self, tapped: Tapped, text: str) -> None:
        await self._calling.quietly(lean.answer_tap(tapped.callback_id, text, alert=True))

    async def say(self, chat_id: int, text: str) -> None:
        """A passing remark: no keyboard, no screen."""
        await self._calling.answer(lean.send_text(chat_id, text))

    async def _answer_callback(self, tapped: Tapped, screen: Screen) -> None:
        await self._calling.quietly(lean.answer_tap(tapped.callback_id, screen.toast, alert=screen.alert))

    async def _put(self, chat_id: int, screen: Screen, through: Callable[[Any], Awaitable[Any]]) -> Shown:
        if screen.photo is not None:
            message: Message = await through(attachments.photo(chat_id, screen.photo, screen))
            shown = Shown(message.message_id, attachments.file_id(message))
        else:
            shown = Shown(await through(lean.send_text(chat_id, screen.text, screen.rows)))
        self._in_view.note(chat_id, shown.message_id, screen)
        return shown

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
                edit = attachments.photo_instead(chat_id, message_id, screen.photo, screen)
                photo = attachments.file_id(await self._calling.answer(edit))
            else:
                await self._calling.answer(lean.edit_text(chat_id, message_id, screen.text, screen.rows))
        except TelegramBadRequest as refusal:
            if "message is not modified" not in refusal.message:
                if "message to edit not found" not in refusal.message and "can't be edited" not in refusal.message:
                    log.warning("edit refused: %s", refusal.message)
                return await self.send(chat_id, screen)
        self._in_view.note(chat_id, message_id, screen)
        return Shown(message_id, photo)
