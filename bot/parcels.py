"""A broadcast's parcel on its way into one chat: a text, a file with the text under it, or an album and the text behind it.

Files go by the number Telegram has given them, so nothing is uploaded again.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.exceptions import TelegramBadRequest

from bot import lean
from bot.edge import Edge
from bot.lean import Lean
from handlers.broadcast_message import Parcel
from messaging.outcomes import Sent

Through = Callable[[Lean[Any]], Awaitable[Any]]


class ParcelPosting:
    """Of an album and its words, what is in the chat already is not sent again."""

    def __init__(self, parcel: Parcel) -> None:
        self._parcel = parcel
        self._album: tuple[int, ...] = ()

    @property
    def places(self) -> int:
        """As Telegram counts: every file of an album is a message."""
        files = len(self._parcel.media)
        return 1 if files < 2 else files + bool(self._parcel.text or self._parcel.rows)

    async def __call__(self, edge: Edge, chat_id: int) -> Sent:
        return await self.put(edge.once, chat_id)

    async def put(self, through: Through, chat_id: int) -> Sent:
        """The number is that of the message with the words and the buttons, else of the album's first."""
        text, rows, media = self._parcel.text, self._parcel.rows, self._parcel.media
        if not media:
            return Sent(await through(lean.send_text(chat_id, text, rows)))
        if len(media) == 1:
            return Sent(await through(lean.send_medium(chat_id, media[0].kind, media[0].file_id, text, rows)))
        if not self._album:
            self._album = await through(lean.send_album(chat_id, [(one.kind, one.file_id) for one in media]))
        if not text and not rows:
            return Sent(self._album[0], self._album[1:])
        return Sent(await through(lean.send_text(chat_id, text, rows)), self._album)


async def post(edge: Edge, chat_id: int, parcel: Parcel) -> Sent:
    """To somebody who waits for it. Raises Unreachable, or Telegram's own error when it cannot be helped here."""
    return await ParcelPosting(parcel).put(edge.deliver, chat_id)


class Edit:
    """The words of a parcel in place of those that stand in the chat; a message that is not there any more is nobody's loss."""

    def __init__(self, parcel: Parcel, message_id: int) -> None:
        self._parcel = parcel
        self._message_id = message_id

    async def __call__(self, edge: Edge, chat_id: int) -> Sent:
        parcel = self._parcel
        edit = lean.edit_caption if len(parcel.media) == 1 else lean.edit_text
        if parcel.text:
            await _if_it_can(edge.once(edit(chat_id, self._message_id, parcel.text, parcel.rows)))
        return Sent(self._message_id)


class Removal:
    """`done` once the messages are really gone from the chat."""

    def __init__(self, message_ids: tuple[int, ...]) -> None:
        self._message_ids = message_ids
        self.done = False

    async def __call__(self, edge: Edge, chat_id: int) -> Sent:
        self.done = await _if_it_can(edge.once(lean.delete(chat_id, self._message_ids)))
        return Sent(self._message_ids[0])


async def _if_it_can(call: Awaitable[bool]) -> bool:
    try:
        await call
    except TelegramBadRequest:
        return False
    return True
