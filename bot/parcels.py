"""A broadcast's parcel on its way into one chat: a text, a file with the text under it, or an album and the text behind it.

Files go by the number Telegram has given them, so nothing is uploaded again.
"""

from dataclasses import dataclass

from aiogram.methods import SendDocument, SendMediaGroup, SendPhoto, SendVideo
from aiogram.types import InputMediaDocument, InputMediaPhoto, InputMediaVideo

from bot.edge import Edge, keyboard
from handlers.broadcast_message import Parcel
from handlers.screen import Screen
from messaging.letters import Medium


@dataclass(frozen=True, slots=True)
class Posted:
    """`message_id` carries the words and the buttons, or is the first of an album that has neither; `more` are the others."""

    message_id: int
    more: tuple[int, ...] = ()


async def post(edge: Edge, chat_id: int, parcel: Parcel) -> Posted:
    """Raises Unreachable, or Telegram's own error when it cannot be helped here."""
    match parcel.media:
        case ():
            return Posted((await edge.send(chat_id, Screen(parcel.text, rows=parcel.rows))).message_id)
        case (medium,):
            return Posted(await _one(edge, chat_id, medium, parcel))
    album = await edge.deliver(SendMediaGroup(chat_id=chat_id, media=[_item(medium) for medium in parcel.media]))
    ids = tuple(message.message_id for message in album)
    if not parcel.text and not parcel.rows:
        return Posted(ids[0], ids[1:])
    behind = await edge.send(chat_id, Screen(parcel.text, rows=parcel.rows))
    return Posted(behind.message_id, ids)


async def _one(edge: Edge, chat_id: int, medium: Medium, parcel: Parcel) -> int:
    caption, markup = parcel.text or None, keyboard(parcel.rows)
    match medium.kind:
        case "photo":
            message = await edge.deliver(
                SendPhoto(
                    chat_id=chat_id, photo=medium.file_id, caption=caption, parse_mode="HTML", reply_markup=markup
                )
            )
        case "video":
            message = await edge.deliver(
                SendVideo(
                    chat_id=chat_id, video=medium.file_id, caption=caption, parse_mode="HTML", reply_markup=markup
                )
            )
        case _:
            message = await edge.deliver(
                SendDocument(
                    chat_id=chat_id, document=medium.file_id, caption=caption, parse_mode="HTML", reply_markup=markup
                )
            )
    return message.message_id


def _item(medium: Medium) -> InputMediaPhoto | InputMediaVideo | InputMediaDocument:
    match medium.kind:
        case "photo":
            return InputMediaPhoto(media=medium.file_id)
        case "video":
            return InputMediaVideo(media=medium.file_id)
        case _:
            return InputMediaDocument(media=medium.file_id)
