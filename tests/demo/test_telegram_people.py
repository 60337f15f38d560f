"""The person's side: what a phone lets people do, what they see, and what the bot hears of it."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    CallbackQuery,
    InaccessibleMessage,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from demo.telegram import Phone, Telegram
from tests.clock import Seconds


@pytest.fixture
def anna(telegram: Telegram) -> Phone:
    return telegram.account(1001, "Анна", "Примерова", note="директор, школа № 4", invite="s4-abc")


def yes_no() -> InlineKeyboardMarkup:
    row = [InlineKeyboardButton(text=text, callback_data=data) for text, data in (("Да", "y"), ("Нет", "n"))]
    return InlineKeyboardMarkup(inline_keyboard=[row])


async def newest_message(bot: Bot) -> Message:
    message = (await bot.get_updates())[-1].message
    assert message is not None
    return message


async def newest_tap(bot: Bot) -> CallbackQuery:
    query = (await bot.get_updates())[-1].callback_query
    assert query is not None
    return query


async def test_start_with_an_invitation_reaches_the_bot_as_a_command(bot: Bot, anna: Phone) -> None:
    anna.start(anna.invite)

    message = await newest_message(bot)
    assert message.text == "/start s4-abc"
    assert message.from_user is not None
    assert (message.from_user.id, message.from_user.full_name) == (1001, "Анна Примерова")
    assert [entity.type for entity in message.entities or []] == ["bot_command"]


@pytest.mark.parametrize("param", ["", "а", "a" * 65, "a b", "a=b"])
def test_a_start_parameter_that_telegram_would_cut_cannot_be_opened(param: str) -> None:
    with pytest.raises(ValueError, match="1-64 characters"):
        Telegram().account(1, "Анна").start(param)


async def test_a_tap_carries_the_whole_message_and_learns_the_bots_answer(bot: Bot, anna: Phone) -> None:
    anna.start()
    sent = await bot.send_message(anna.id, "Готовы?", reply_markup=yes_no())
    tap = anna.tap_button("Да")

    query = await newest_tap(bot)
    assert query.data == "y"
    assert isinstance(query.message, Message)
    assert (query.message.text, query.message.reply_markup) == ("Готовы?", sent.reply_markup)
    assert not tap.answered
    await bot.answer_callback_query(query.id, text="Записали", show_alert=True)
    assert (tap.answered, tap.toast, tap.alert) == (True, "Записали", True)


async def test_only_buttons_that_are_there_can_be_pressed_unless_the_tap_is_forged(bot: Bot, anna: Phone) -> None:
    anna.start()
    sent = await bot.send_message(anna.id, "Готовы?", reply_markup=yes_no())

    with pytest.raises(LookupError, match="no button with the data 'z', only"):
        anna.tap(sent.message_id, "z")
    with pytest.raises(
        LookupError, match="no message in the chat has a button «Может быть»; the bot last said «Готовы"
    ):
        anna.tap_button("Может быть")
    anna.tap(sent.message_id, "z", forged=True)
    assert (await newest_tap(bot)).data == "z"


async def test_a_tap_on_a_removed_message_comes_without_its_content(bot: Bot, anna: Phone) -> None:
    anna.start()
    anna.tap(9_999, "old", forged=True)

    assert isinstance((await newest_tap(bot)).message, InaccessibleMessage)


async def test_a_tap_can_be_answered_for_fifteen_seconds(bot: Bot, anna: Phone, clock: Seconds) -> None:
    anna.start()
    tap = anna.tap(1, "x", forged=True)
    clock.at += 16

    with pytest.raises(
        TelegramBadRequest, match="query is too old and response timeout expired or query ID is invalid"
    ):
        await bot.answer_callback_query(tap.id)
    with pytest.raises(TelegramBadRequest, match="query ID is invalid"):
        await bot.answer_callback_query("42")
    assert not tap.answered


async def test_a_toast_has_two_hundred_characters_and_a_link_only_to_the_bot_itself(bot: Bot, anna: Phone) -> None:
    anna.start()
    tap = anna.tap(1, "x", forged=True)

    with pytest.raises(TelegramBadRequest, match="MESSAGE_TOO_LONG"):
        await bot.answer_callback_query(tap.id, text="я" * 201)
    with pytest.raises(TelegramBadRequest, match="URL_INVALID"):
        await bot.answer_callback_query(tap.id, url="https://example.org")
    await bot.answer_callback_query(tap.id, text="я" * 200)
    assert tap.toast == "я" * 200


async def test_a_reply_keyboard_types_for_the_person_and_can_be_taken_away(bot: Bot, anna: Phone) -> None:
    anna.start()
    rows = [[KeyboardButton(text="Меню"), KeyboardButton(text="Мой телефон", request_contact=True)]]
    await bot.send_message(anna.id, "Выберите", reply_markup=ReplyKeyboardMarkup(keyboard=rows))

    anna.tap_reply_button("Меню")
    assert (await newest_message(bot)).text == "Меню"
    anna.tap_reply_button("Мой телефон")
    contact = (await newest_message(bot)).contact
    assert contact is not None
    assert (contact.user_id, contact.phone_number) == (1001, anna.phone_number)
    await bot.send_message(anna.id, "Спасибо", reply_markup=ReplyKeyboardRemove())
    assert anna.reply_keyboard is None


async def test_everything_a_person_can_send_is_understood_by_aiogram(bot: Bot, anna: Phone) -> None:
    png = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + (640).to_bytes(4) + (480).to_bytes(4)
    anna.send_photo(png, "Схема проезда")
    anna.send_document("план.docx", b"words")
    anna.send_voice()
    anna.send_contact("+70000000000", "Борис", own=False)
    anna.send_location(55.75, 37.62)
    anna.send_sticker()
    said = anna.say("Добрый день")
    anna.edit(said.id, "Добрый вечер")

    updates = await bot.get_updates()
    kinds = [update.message.content_type for update in updates if update.message]
    assert kinds == ["photo", "document", "voice", "contact", "location", "sticker", "text"]
    assert updates[-1].edited_message is not None
    assert (updates[-1].edited_message.text, updates[-1].edited_message.edit_date) == ("Добрый вечер", 1_800_000_000)
    photo = updates[0].message
    assert photo is not None
    assert photo.photo is not None
    assert [(size.width, size.height) for size in photo.photo] == [(320, 240), (640, 480)]
    assert photo.caption == "Схема проезда"


def test_who_has_blocked_the_bot_must_start_again_and_who_is_gone_cannot() -> None:
    anna = Telegram().account(1001, "Анна")
    anna.start()
    anna.block()
    with pytest.raises(RuntimeError, match="has blocked the bot"):
        anna.say("Здравствуйте")
    anna.start()
    assert not anna.blocked
    anna.deactivate()
    with pytest.raises(RuntimeError, match="deleted the account"):
        anna.say("Здравствуйте")


async def test_chat_actions_are_remembered_and_unknown_ones_refused(bot: Bot, anna: Phone) -> None:
    anna.start()
    await bot.send_chat_action(anna.id, "upload_document")

    assert anna.chat_actions == ["upload_document"]
    with pytest.raises(TelegramBadRequest, match="wrong parameter action in request"):
        await bot.send_chat_action(anna.id, "thinking")
