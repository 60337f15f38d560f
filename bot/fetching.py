"""A file that somebody sent, brought here: the size Telegram tells is asked before a byte is downloaded."""

from io import BytesIO

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramNetworkError
from aiogram.methods import GetFile
from aiohttp import ClientError

from people.refusals import Gone


class TooBig(Exception):
    """More than was allowed, or than Telegram gives to bots."""


async def fetch(bot: Bot, file_id: str, *, largest: int) -> bytes:
    """Raises TooBig, Gone when Telegram no longer has the file, and TelegramNetworkError when it may be tried again."""
    try:
        file = await bot.get_file(file_id)
    except TelegramBadRequest as refusal:
        if "file is too big" in refusal.message:
            raise TooBig from None
        raise Gone("file") from None
    if file.file_path is None:
        raise Gone("file")
    if (file.file_size or 0) > largest:
        raise TooBig
    content = BytesIO()
    try:
        await bot.download_file(file.file_path, content)
    except (ClientError, TimeoutError) as failure:
        raise TelegramNetworkError(method=GetFile(file_id=file_id), message=type(failure).__name__) from None
    if content.tell() > largest:
        raise TooBig
    return content.getvalue()
