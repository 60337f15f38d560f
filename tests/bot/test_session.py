"""The session asks as aiogram would and fails as aiogram would, whatever comes back."""

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramBadRequest,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiohttp import ClientSession, web

from bot import lean
from bot.incoming import UPDATE_KINDS
from bot.session import LeanSession, RawUpdates
from demo.telegram import Phone, Telegram
from handlers.screen import Button


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with Telegram() as telegram:
        yield telegram


@pytest.fixture
async def session(telegram: Telegram) -> AsyncIterator[LeanSession]:
    session = LeanSession(api=TelegramAPIServer.from_base(telegram.url))
    yield session
    await (await session.create_session()).close()


@pytest.fixture
def bot(telegram: Telegram, session: LeanSession) -> Bot:
    return Bot(telegram.token, session=session)


@pytest.fixture
def anna(telegram: Telegram) -> Phone:
    anna = telegram.account(1, "Анна")
    anna.start()
    return anna


def updates(offset: int | None = None) -> RawUpdates:
    return RawUpdates(limit=100, timeout=0, allowed_updates=UPDATE_KINDS, offset=offset)


async def test_updates_come_as_json_and_are_confirmed_by_the_offset(bot: Bot, telegram: Telegram, anna: Phone) -> None:
    first = await bot(updates())
    assert [update["message"]["text"] for update in first] == ["/start"]
    assert await bot(updates()) == first
    assert await bot(updates(offset=first[-1]["update_id"] + 1)) == []
    assert telegram.pending == 0


async def test_a_text_with_buttons_goes_out_and_its_number_comes_back(
    bot: Bot, session: LeanSession, anna: Phone
) -> None:
    rows = ((Button("Да", tap="y", style="primary"), Button("Сайт", url="https://example.test")),)
    number = await session.call(bot, lean.send_text(anna.id, "<b>Вопрос</b>", rows))

    assert anna.last.id == number
    assert anna.last.html == "<b>Вопрос</b>"
    assert [(button.text, button.data, button.url) for button in anna.last.flat_buttons] == [
        ("Да", "y", None),
        ("Сайт", None, "https://example.test"),
    ]
    await session.call(bot, lean.edit_text(anna.id, number, "Другой", ()))
    assert (anna.last.words, anna.last.flat_buttons) == ("Другой", [])


@pytest.mark.parametrize(
    ("code", "error"),
    [
        (429, TelegramRetryAfter),
        (400, TelegramBadRequest),
        (401, TelegramUnauthorizedError),
        (500, TelegramServerError),
    ],
)
async def test_a_refusal_is_the_error_that_aiogram_raises(
    bot: Bot, session: LeanSession, telegram: Telegram, anna: Phone, code: int, error: type[Exception]
) -> None:
    telegram.fail("sendMessage", code=code)
    with pytest.raises(error):
        await session.call(bot, lean.send_text(anna.id, "раз"))
    telegram.fail("getUpdates", code=code)
    with pytest.raises(error):
        await bot(updates())


async def test_a_broken_answer_is_an_error_and_not_a_guess(
    bot: Bot, session: LeanSession, telegram: Telegram, anna: Phone
) -> None:
    for truncated in (True, False):
        telegram.garbage("sendMessage", truncated=truncated)
        with pytest.raises(ClientDecodeError):
            await session.call(bot, lean.send_text(anna.id, "раз"))
        telegram.garbage("getUpdates", truncated=truncated)
        with pytest.raises(TelegramNetworkError):
            await bot(updates())


async def test_a_lost_connection_is_a_network_error_that_does_not_tell_the_token(
    bot: Bot, session: LeanSession, telegram: Telegram, anna: Phone
) -> None:
    telegram.silence("sendMessage")
    with pytest.raises(TelegramNetworkError) as lost:
        await session.call(bot, lean.send_text(anna.id, "раз"))
    assert telegram.token not in str(lost.value)
    await telegram.stop()
    with pytest.raises(TelegramNetworkError) as unreachable:
        await bot(updates())
    assert telegram.token not in str(unreachable.value)


async def test_everything_goes_through_the_proxy_when_there_is_one(telegram: Telegram, anna: Phone) -> None:
    asked: list[str] = []

    async def pass_on(request: web.BaseRequest) -> web.StreamResponse:
        asked.append(request.path.rpartition("/")[2])
        body = await request.read()
        async with (
            ClientSession() as onward,
            onward.post(request.url, data=body, headers={"Content-Type": request.headers["Content-Type"]}) as response,
        ):
            return web.Response(status=response.status, body=await response.read())

    runner = web.ServerRunner(web.Server(pass_on))
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    proxy = f"http://127.0.0.1:{runner.addresses[0][1]}"
    session = LeanSession(api=TelegramAPIServer.from_base(telegram.url), proxy=proxy)
    bot = Bot(telegram.token, session=session)
    await bot.get_me()
    await session.call(bot, lean.send_text(anna.id, "раз"))
    await (await session.create_session()).close()
    await runner.cleanup()

    assert asked == ["getMe", "sendMessage"]
    assert anna.last.words == "раз"
