"""Bad days: errors to order, lost answers, too much haste, and waiting that explains itself when it fails."""

import asyncio

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)

from demo.telegram import Limits, Phone, Telegram
from tests.clock import Seconds


async def test_an_ordered_429_says_how_long_to_wait_and_does_nothing(bot: Bot, telegram: Telegram, anna: Phone) -> None:
    fault = telegram.fail("sendMessage", retry_after=7)

    with pytest.raises(TelegramRetryAfter) as refused:
        await bot.send_message(anna.id, "раз")
    assert (refused.value.retry_after, fault.left) == (7, 0)
    await bot.send_message(anna.id, "два")
    assert [message.text for message in anna.bot_messages] == ["два"]


async def test_the_pause_is_also_in_a_header(bot: Bot, telegram: Telegram) -> None:
    telegram.fail("getMe", retry_after=7)
    session = await bot.session.create_session()  # type: ignore[attr-defined]
    async with session.post(f"{telegram.url}/bot{telegram.token}/getMe") as response:
        body = await response.json()

    assert (response.status, response.headers["Retry-After"]) == (429, "7")
    assert body == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 7",
        "parameters": {"retry_after": 7},
    }


async def test_a_fault_can_wait_for_one_chat_and_strike_any_method(bot: Bot, telegram: Telegram, anna: Phone) -> None:
    boris = telegram.account(1002, "Борис")
    boris.start()
    telegram.fail("*", code=403, chat_id=boris.id, times=2)

    await bot.send_message(anna.id, "раз")
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(boris.id, "раз")
    with pytest.raises(TelegramForbiddenError):
        await bot.send_chat_action(boris.id, "typing")
    await bot.send_message(boris.id, "два")
    assert boris.last.text == "два"


async def test_a_server_error_is_a_server_error(bot: Bot, telegram: Telegram) -> None:
    telegram.fail("getMe", code=502)

    with pytest.raises(TelegramServerError, match="Bad Gateway"):
        await bot.get_me()


@pytest.mark.parametrize("truncated", [True, False])
async def test_garbage_comes_with_status_200(bot: Bot, telegram: Telegram, anna: Phone, truncated: bool) -> None:
    telegram.garbage("sendMessage", truncated=truncated)

    with pytest.raises(ClientDecodeError):
        await bot.send_message(anna.id, "раз")
    assert anna.last.text == "раз"


async def test_a_lost_answer_hides_that_the_message_was_sent(bot: Bot, telegram: Telegram, anna: Phone) -> None:
    telegram.drop_after_processing("sendMessage")

    with pytest.raises(TelegramNetworkError):
        await bot.send_message(anna.id, "раз")
    assert anna.last.text == "раз"
    assert (telegram.calls[-1].method, telegram.calls[-1].status) == ("sendMessage", 0)


async def test_silence_may_also_mean_that_nothing_happened(bot: Bot, telegram: Telegram, anna: Phone) -> None:
    telegram.silence("sendMessage")

    with pytest.raises(TelegramNetworkError):
        await bot.send_message(anna.id, "раз")
    assert anna.bot_messages == []


async def test_a_chat_takes_a_burst_and_then_one_message_a_second(
    bot: Bot, telegram: Telegram, anna: Phone, clock: Seconds
) -> None:
    telegram.limits = Limits(burst=2)
    sent = await bot.send_message(anna.id, "раз")
    await sent.edit_text("два")

    with pytest.raises(TelegramRetryAfter) as refused:
        await sent.edit_text("три")
    assert refused.value.retry_after == 1
    assert anna.last.text == "два"
    clock.at += 1
    await sent.edit_text("три")
    telegram.limits = None
    await sent.edit_text("четыре")


async def test_all_chats_together_take_thirty_a_second_and_answers_to_taps_are_free(
    bot: Bot, telegram: Telegram, clock: Seconds
) -> None:
    telegram.limits = Limits()
    people = [telegram.account(number, "Анна") for number in range(1, 32)]
    taps = []
    for person in people:
        person.start()
        taps.append(person.tap(1, "x", forged=True))
    results = await asyncio.gather(*(bot.send_message(person.id, "раз") for person in people), return_exceptions=True)

    assert sum(isinstance(result, TelegramRetryAfter) for result in results) == 1
    await asyncio.gather(*(bot.answer_callback_query(tap.id) for tap in taps))
    clock.at += 1
    await bot.send_message(31, "два")


async def test_settled_waits_until_every_update_is_confirmed(bot: Bot, telegram: Telegram, anna: Phone) -> None:
    async def answer_once() -> None:
        for update in await bot.get_updates(timeout=5):
            await bot.send_message(anna.id, "Здравствуйте")
            await bot.get_updates(offset=update.update_id + 1)

    answering = asyncio.create_task(answer_once())
    await telegram.settled()

    assert anna.last.text == "Здравствуйте"
    await answering


async def test_settled_is_woken_by_a_confirmation_that_itself_goes_on_waiting(
    bot: Bot, telegram: Telegram, anna: Phone
) -> None:
    update = (await bot.get_updates())[0]
    waiting = asyncio.create_task(telegram.settled())
    poll = asyncio.create_task(bot.get_updates(offset=update.update_id + 1, timeout=50))

    await waiting

    assert not poll.done()
    poll.cancel()


async def test_waiting_in_vain_shows_what_the_bot_did_last(bot: Bot, telegram: Telegram, anna: Phone) -> None:
    await bot.send_message(anna.id, "Не то")

    with pytest.raises(TimeoutError) as vain:
        await telegram.until(lambda: anna.last.button("Да").text == "Да", timeout=0)
    assert "message 2 has 0 buttons like «Да»; its buttons: none" in str(vain.value)
    assert "sendMessage chat 1001 «Не то» -> 200" in str(vain.value)
    with pytest.raises(TimeoutError, match="unconfirmed updates: 1, requests under way: 0"):
        await telegram.settled(timeout=0)


async def test_calls_are_logged_decoded_and_can_be_limited(clock: Seconds) -> None:
    async with Telegram(clock=clock, keep_calls=3) as telegram:
        anna = telegram.account(1001, "Анна")
        anna.start()
        session = AiohttpSession(api=TelegramAPIServer.from_base(telegram.url))
        bot = Bot(telegram.token, session=session)
        for number in range(10):
            await bot.send_message(anna.id, str(number), disable_notification=True)
        await (await session.create_session()).close()

        assert 3 <= len(telegram.calls) <= 6
        call = telegram.calls[-1]
        assert (call.method, call.chat_id, call.at, call.ok) == ("sendMessage", 1001, clock.at, True)
        assert call.params == {"chat_id": 1001, "text": "9", "disable_notification": True}
        assert telegram.calls_of("sendMessage", anna.id) == telegram.calls


async def test_nothing_is_logged_when_nothing_shall_be_kept(clock: Seconds) -> None:
    async with Telegram(clock=clock, keep_calls=False, keep_history=False) as telegram:
        anna = telegram.account(1001, "Анна")
        anna.start()
        session = AiohttpSession(api=TelegramAPIServer.from_base(telegram.url))
        await Bot(telegram.token, session=session).send_message(anna.id, "раз")
        await (await session.create_session()).close()

        assert (telegram.calls, anna.history, anna.last.text) == ([], [], "раз")
