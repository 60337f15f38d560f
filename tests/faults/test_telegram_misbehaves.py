"""Telegram answers late, wrongly or not at all: every tap still ends in a screen, and every answer is kept once."""

from collections.abc import Callable, Mapping

import pytest

from demo.telegram import Telegram
from tests.world import Chat, World

FAULTS: Mapping[str, Callable[[Telegram, str], object]] = {
    "too many requests": lambda telegram, method: telegram.fail(method, retry_after=7),
    "an error of the server": lambda telegram, method: telegram.fail(method, code=500),
    "two errors in a row": lambda telegram, method: telegram.fail(method, code=502, times=2),
    "not JSON": lambda telegram, method: telegram.garbage(method),
    "JSON cut short": lambda telegram, method: telegram.garbage(method, truncated=True),
    "silence": lambda telegram, method: telegram.silence(method),
    "done in silence": lambda telegram, method: telegram.drop_after_processing(method),
}


@pytest.mark.parametrize("method", ["editMessageText", "answerCallbackQuery", "getUpdates", "*"])
async def test_a_tap_ends_in_the_next_question_whatever_goes_wrong_once(anna: Chat, method: str) -> None:
    for number, strike in enumerate(FAULTS.values(), 2):
        strike(anna.world.telegram, method)
        tap = anna.phone.press_at(anna.last.id, row=0, column=0)
        await anna.world.settled()

        assert f"· {number} из 51" in anna.text
        assert tap.answered
        assert len(anna.answers()) == number - 1
    assert len(anna.phone.bot_messages) == 1, "the chat is not littered"


async def test_a_typed_command_is_answered_whatever_goes_wrong_once(anna: Chat) -> None:
    for strike in FAULTS.values():
        strike(anna.world.telegram, "sendMessage")
        await anna.say("/menu")

        assert "Продолжить" in anna.labels
    await anna.tap("Продолжить")
    assert "· 1 из 51" in anna.text


@pytest.mark.parametrize("hopeless", [{"code": 500, "times": 4}, {"retry_after": 3600}])
async def test_after_a_screen_that_could_not_be_shown_the_next_tap_shows_it(
    anna: Chat, hopeless: dict[str, int]
) -> None:
    anna.world.telegram.fail("editMessageText", **hopeless)  # type: ignore[arg-type]
    await anna.tap("Справляюсь")
    assert "· 1 из 51" in anna.text
    assert anna.answers() == {"k1_q1": "m3"}

    await anna.tap("Справляюсь")

    assert "· 2 из 51" in anna.text
    assert anna.answers() == {"k1_q1": "m3"}


async def test_a_screen_that_is_there_already_is_not_sent_again(anna: Chat, caplog: pytest.LogCaptureFixture) -> None:
    await anna.tap_data("g:1:2")  # who will see the answers is said no more
    await anna.tap_data("g:1:2")

    assert anna.world.telegram.calls_of("editMessageText")[-1].status == 400
    assert not anna.world.telegram.calls_of("sendMessage")
    assert "· 1 из 51" in anna.text
    assert not [record for record in caplog.records if record.levelname in {"WARNING", "ERROR"}]


async def test_a_deleted_message_is_replaced_by_a_new_one(anna: Chat) -> None:
    question, buttons = anna.last, anna.last.flat_buttons
    chat = anna.world.telegram.state.chats[anna.phone.id]
    anna.world.telegram.state.remove(chat, question)

    await anna.tap_data(str(buttons[2].data), question.id)
    assert anna.last.id > question.id
    assert "· 2 из 51" in anna.text

    await anna.tap("Справляюсь")
    assert "· 3 из 51" in anna.text


async def test_a_tap_answered_too_late_for_telegram_still_shows_its_screen(anna: Chat) -> None:
    world = anna.world
    await world.stop()
    tap = anna.phone.tap_button("Справляюсь")
    world.clock.forward(seconds=100)
    await world.start()
    await world.settled()

    assert not tap.answered
    assert "query is too old" in world.telegram.calls_of("answerCallbackQuery")[-1].description
    assert "· 2 из 51" in anna.text


async def test_an_update_delivered_again_later_changes_nothing_and_leads_nobody_away(anna: Chat) -> None:
    await anna.tap("Справляюсь")
    again = anna.world.telegram.state.updates.next_id - 1
    await anna.tap("Нужна помощь")
    anna.world.telegram.redeliver(again)
    await anna.world.settled()

    assert "· 3 из 51" in anna.text
    assert anna.answers() == {"k1_q1": "m3", "k1_q2": "m2"}


async def test_somebody_who_blocks_the_bot_midway_finds_everything_kept(anna: Chat) -> None:
    anna.phone.tap_button("Справляюсь")
    anna.phone.block()
    await anna.world.settled()
    assert anna.answers() == {"k1_q1": "m3"}

    await anna.start()
    await anna.tap("Продолжить")

    assert "· 2 из 51" in anna.text


async def test_a_chat_that_a_group_or_a_made_up_update_comes_from_is_left_in_peace(world: World) -> None:
    group = {"id": -100, "type": "supergroup", "title": "Примерная группа"}
    sender = {"id": 1, "is_bot": False, "first_name": "Анна"}
    world.telegram.push({"message": {"message_id": 1, "date": 1, "chat": group, "from": sender, "text": "/start"}})
    world.telegram.push({"message": {"message_id": 1, "chat": {"id": "1"}, "text": 5}})
    world.telegram.push({"poll": {}})
    await world.settled()

    assert not world.telegram.calls_of("sendMessage")
    assert world.telegram.pending == 0
