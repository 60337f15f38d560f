"""The reference: the smallest bot that stock aiogram can be, which edits the tapped message and answers the tap.

It keeps nothing, knows nobody and shows a question of the same length with the same buttons as ours.
"""

import asyncio
import os

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

QUESTION = (
    "Диагностика · {number} из 48\nОценивание и работа с данными\n\n"
    "Я умею организовать в школе обсуждение результатов оценочных процедур так, чтобы оно заканчивалось решениями."
)
CHOICES = ("Не приходилось", "Трудно", "Иногда", "Справляюсь", "Уверенно", "Не моя задача")

dispatcher = Dispatcher()


@dispatcher.message()
async def begin(message: Message) -> None:
    await message.answer(QUESTION.format(number=1), reply_markup=keyboard(1))


@dispatcher.callback_query()
async def choose(query: CallbackQuery) -> None:
    assert query.data is not None
    assert isinstance(query.message, Message)
    number = int(query.data.split(":")[2]) + 1
    await query.message.edit_text(QUESTION.format(number=number), reply_markup=keyboard(number))
    await query.answer()


def keyboard(number: int) -> InlineKeyboardMarkup:
    """As plain lists: aiogram's KeyboardBuilder would cost several times as much."""
    rows = [
        [InlineKeyboardButton(text=text, callback_data=f"c:1:{number}:{place}")] for place, text in enumerate(CHOICES)
    ]
    rows.append([InlineKeyboardButton(text="Что значат ответы", callback_data=f"an:1:{number}")])
    last = [
        InlineKeyboardButton(text="Назад", callback_data=f"g:1:{number}"),
        InlineKeyboardButton(text="Пауза", callback_data="pa:1"),
    ]
    return InlineKeyboardMarkup(inline_keyboard=[*rows, last])


async def main() -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["BOT_API_URL"]))
    await dispatcher.start_polling(Bot(os.environ["BOT_TOKEN"], session=session), handle_signals=False)


if __name__ == "__main__":
    asyncio.run(main())
