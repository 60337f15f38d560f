"""How updates wait for the bot: kept until confirmed, never lost, sometimes repeated, one reader at a time."""

import asyncio

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramConflictError, TelegramNetworkError
from aiogram.types import Update

from demo.telegram import Phone, Telegram
from tests.clock import Seconds

HOUR = 3600.0


@pytest.fixture
def anna(telegram: Telegram) -> Phone:
    return telegram.account(1001, "Анна", "Примерова")


def texts(updates: list[Update]) -> list[str | None]:
    return [update.message.text for update in updates if update.message]


async def test_updates_come_again_until_the_offset_confirms_them(bot: Bot, anna: Phone, telegram: Telegram) -> None:
    for text in ("раз", "два", "три"):
        anna.say(text)

    assert texts(await bot.get_updates(limit=2)) == ["раз", "два"]
    again = await bot.get_updates()
    assert texts(again) == ["раз", "два", "три"]
    assert texts(await bot.get_updates(offset=again[1].update_id)) == ["два", "три"]
    assert telegram.pending == 2
    assert await bot.get_updates(offset=again[2].update_id + 1) == []
    assert telegram.pending == 0


async def test_a_negative_offset_keeps_only_the_newest(bot: Bot, anna: Phone) -> None:
    for text in ("раз", "два", "три"):
        anna.say(text)

    assert texts(await bot.get_updates(offset=-1)) == ["три"]
    assert texts(await bot.get_updates()) == ["три"]


async def test_a_long_poll_ends_as_soon_as_something_happens(bot: Bot, anna: Phone, telegram: Telegram) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=50))
    await telegram.until(lambda: telegram.polling)
    anna.say("наконец")

    assert texts(await poll) == ["наконец"]


async def test_the_older_of_two_readers_is_sent_away(bot: Bot, anna: Phone, telegram: Telegram) -> None:
    older = asyncio.create_task(bot.get_updates(timeout=50))
    await telegram.until(lambda: telegram.polling)
    newer = asyncio.create_task(bot.get_updates(timeout=50))

    with pytest.raises(TelegramConflictError, match="terminated by other getUpdates request; make sure that only one"):
        await older
    anna.say("для второго")
    assert texts(await newer) == ["для второго"]


async def test_a_reader_that_hangs_up_loses_nothing(bot: Bot, anna: Phone, telegram: Telegram) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=50))
    await telegram.until(lambda: telegram.polling)
    poll.cancel()
    await telegram.until(lambda: not telegram.polling)
    anna.say("после обрыва")

    assert texts(await bot.get_updates()) == ["после обрыва"]


async def test_a_message_is_kept_for_a_day_and_a_tap_for_two_and_a_half_minutes(
    bot: Bot, anna: Phone, clock: Seconds
) -> None:
    anna.start()
    anna.tap(1, "x", forged=True)
    clock.at += 151

    assert [update.event_type for update in await bot.get_updates()] == ["message"]
    clock.at += 24 * HOUR - 152
    assert len(await bot.get_updates()) == 1
    clock.at += 1
    assert await bot.get_updates() == []


async def test_only_the_kinds_asked_for_are_kept(bot: Bot, anna: Phone) -> None:
    await bot.get_updates(allowed_updates=["my_chat_member"])
    anna.start()
    anna.block()

    assert [update.event_type for update in await bot.get_updates()] == ["my_chat_member"]


async def test_blocking_and_unblocking_arrive_as_a_change_of_membership(bot: Bot, anna: Phone) -> None:
    anna.block()
    anna.unblock()

    changes = [update.my_chat_member for update in await bot.get_updates()]
    assert [(change.old_chat_member.status, change.new_chat_member.status) for change in changes if change] == [
        ("member", "kicked"),
        ("kicked", "member"),
    ]


async def test_a_confirmed_update_can_be_delivered_once_more(bot: Bot, anna: Phone, telegram: Telegram) -> None:
    anna.say("раз")
    first = await bot.get_updates()
    await bot.get_updates(offset=first[0].update_id + 1)
    telegram.redeliver(first[0].update_id)

    repeated = await bot.get_updates(offset=first[0].update_id + 1)
    assert repeated == first
    assert await bot.get_updates(offset=first[0].update_id + 1) == []


async def test_raw_updates_arrive_as_they_were_given_and_in_that_order(
    bot: Bot, anna: Phone, telegram: Telegram
) -> None:
    telegram.set_next_update_id(500)
    anna.say("пятисотое")
    chat = {"id": 1001, "type": "private", "first_name": "Анна"}
    message = {"message_id": 77, "date": 1_800_000_000, "chat": chat, "text": "подделка"}
    telegram.push({"update_id": 502, "message": message})
    telegram.push({"update_id": 501, "message": message})

    assert [update.update_id for update in await bot.get_updates()] == [500, 502, 501]
    assert await bot.get_updates(offset=503) == []


async def test_polling_is_refused_while_a_webhook_is_set(bot: Bot) -> None:
    await bot.set_webhook("https://example.org/hook")

    with pytest.raises(TelegramConflictError, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == []


async def test_pending_updates_can_be_dropped(bot: Bot, anna: Phone, telegram: Telegram) -> None:
    anna.say("раз")
    assert (await bot.get_webhook_info()).pending_update_count == 1

    await bot.delete_webhook(drop_pending_updates=True)

    assert telegram.pending == 0


async def test_what_was_waiting_is_still_there_after_an_outage(bot: Bot, anna: Phone, telegram: Telegram) -> None:
    anna.say("до")
    port = int(telegram.url.rpartition(":")[2])
    await telegram.stop()
    anna.say("во время")
    with pytest.raises(TelegramNetworkError):
        await bot.get_updates()
    await telegram.start(port=port)

    assert texts(await bot.get_updates()) == ["до", "во время"]
