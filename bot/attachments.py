"""Files on their way to Telegram, by aiogram's models: each is uploaded once and goes by its number from then on."""

from aiogram.methods import EditMessageMedia, SendDocument, SendPhoto
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto, Message

from handlers.screen import File, Rows, Screen
from texts.lines import unbroken


def document(chat_id: int, file: File, caption: str) -> SendDocument:
    return SendDocument(chat_id=chat_id, document=_input(file), caption=unbroken(caption), parse_mode="HTML")


def photo(chat_id: int, picture: File, screen: Screen) -> SendPhoto:
    return SendPhoto(
        chat_id=chat_id,
        photo=_input(picture),
        caption=screen.text,
        parse_mode="HTML",
        reply_markup=_keyboard(screen.rows),
    )


def photo_instead(chat_id: int, message_id: int, picture: File, screen: Screen) -> EditMessageMedia:
    media = InputMediaPhoto(media=_input(picture), caption=screen.text, parse_mode="HTML")
    return EditMessageMedia(chat_id=chat_id, message_id=message_id, media=media, reply_markup=_keyboard(screen.rows))


def file_id(result: Message | bool) -> str | None:
    """The number Telegram gave to an uploaded picture."""
    return result.photo[-1].file_id if isinstance(result, Message) and result.photo else None


def _input(file: File) -> BufferedInputFile | str:
    if file.file_id is not None:
        return file.file_id
    assert file.content is not None, "a file is either at Telegram already or here"
    return BufferedInputFile(file.content, filename=file.name)


def _keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
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
