"""The simulated Telegram by itself, and a bot of stock aiogram that talks to it."""

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from demo.telegram import Phone, Telegram
from tests.clock import Seconds


@pytest.fixture
def clock() -> Seconds:
    return Seconds()


@pytest.fixture
async def telegram(clock: Seconds) -> AsyncIterator[Telegram]:
    async with Telegram(clock=clock) as telegram:
        yield telegram


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(telegram.url))
    yield Bot(telegram.token, session=session)
    await (await session.create_session()).close()


@pytest.fixture
def anna(telegram: Telegram) -> Phone:
    """Somebody who has opened the bot."""
    anna = telegram.account(1001, "Анна", "Примерова")
    anna.start()
    return anna
