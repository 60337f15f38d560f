"""What a bot may write, change and take back, and the sentences with which Telegram refuses the rest."""

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputRichMessage,
    LinkPreviewOptions,
    ReplyParameters,
)

from demo.telegram import Phone, Telegram
from tests.clock import Seconds

NOON = 1_800_000_000.0
HOUR = 3600.0


def keyboard(*texts: str) -> InlineKeyboardMarkup:
    rows = [[InlineKeyboardButton(text=text, callback_data=f"d:{text}")] for text in texts]
    return InlineKeyboardMarkup(inline_keyboard=rows)


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(telegram.url))
    yield Bot(telegram.token, session=session, default=DefaultBotProperties(parse_mode="HTML"))
    await (await session.create_session()).close()


async def test_a_sent_message_is_on_the_phone_as_the_bot_got_it_back(bot: Bot, anna: Phone) -> None:
    sent = await bot.send_message(anna.id, "<b>Здравствуйте</b>, Анна!", reply_markup=keyboard("Да", "Нет"))

    assert anna.last.id == sent.message_id
    assert (anna.last.text, anna.last.html) == ("Здравствуйте, Анна!", "<b>Здравствуйте</b>, Анна!")
    assert sent.html_text == "<b>Здравствуйте</b>, Анна!"
    assert [button.text for button in anna.last.flat_buttons] == ["Да", "Нет"]
    assert sent.reply_markup is not None
    assert sent.reply_markup.model_dump() == keyboard("Да", "Нет").model_dump()


async def test_an_edit_replaces_the_words_and_the_keyboard_and_both_versions_stay_in_the_history(
    bot: Bot, anna: Phone
) -> None:
    sent = await bot.send_message(anna.id, "Вопрос 1", reply_markup=keyboard("Да"))

    edited = await bot.edit_message_text("Вопрос 2", chat_id=anna.id, message_id=sent.message_id)

    assert not isinstance(edited, bool)
    assert edited.edit_date == NOON
    assert (anna.last.text, anna.last.buttons, anna.last.edited) == ("Вопрос 2", (), True)
    assert [version.text for version in anna.history] == ["/start", "Вопрос 1", "Вопрос 2"]


async def test_the_same_content_again_is_refused_as_not_modified(bot: Bot, anna: Phone) -> None:
    sent = await bot.send_message(anna.id, "Вопрос <i>1</i>", reply_markup=keyboard("Да"))

    with pytest.raises(TelegramBadRequest, match="message is not modified: specified new message content and reply"):
        await sent.edit_text("Вопрос <em>1</em>", reply_markup=keyboard("Да"))
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await sent.edit_reply_markup(reply_markup=keyboard("Да"))
    assert not anna.last.edited


async def test_a_change_of_the_link_preview_alone_is_a_change(bot: Bot, anna: Phone) -> None:
    sent = await bot.send_message(anna.id, "https://example.org")

    await sent.edit_text("https://example.org", link_preview_options=LinkPreviewOptions(is_disabled=True))

    assert anna.last.edited


async def test_editing_needs_a_message_of_the_bots_own_with_text(bot: Bot, anna: Phone) -> None:
    hers = anna.say("Добрый день")
    place = await bot.send_location(anna.id, 55.75, 37.62)
    for message_id, reason in [
        (9_999, "message to edit not found"),
        (hers.id, "message can't be edited"),
        (place.message_id, "there is no text in the message to edit"),
    ]:
        with pytest.raises(TelegramBadRequest, match=reason):
            await bot.edit_message_text("Иначе", chat_id=anna.id, message_id=message_id)
    with pytest.raises(TelegramBadRequest, match="there is no caption in the message to edit"):
        await bot.edit_message_caption(chat_id=anna.id, message_id=place.message_id, caption="Школа")


async def test_a_file_can_be_put_into_a_text_message_but_the_text_does_not_come_back(bot: Bot, anna: Phone) -> None:
    sent = await bot.send_message(anna.id, "Готовим справку…")
    report = BufferedInputFile(b"pages", "spravka.pdf")

    await sent.edit_media(InputMediaDocument(media=report, caption="Справка"))

    assert anna.last.document is not None
    assert (anna.last.document.name, anna.last.caption, anna.last.text) == ("spravka.pdf", "Справка", "")
    with pytest.raises(TelegramBadRequest, match="there is no text in the message to edit"):
        await sent.edit_text("Снова текст")


@pytest.mark.parametrize("text", ["я" * 4096, "😀" * 2048, "<b>" + "я" * 4091 + "</b> &amp; &lt;a"])
async def test_a_text_is_measured_after_parsing_in_utf16_units_and_may_fill_the_limit(
    bot: Bot, anna: Phone, text: str
) -> None:
    await bot.send_message(anna.id, text)

    assert len(anna.last.text.encode("utf-16-le")) // 2 == 4096


@pytest.mark.parametrize("text", ["я" * 4097, "😀" * 2048 + "!"])
async def test_one_unit_more_is_too_long_to_send_and_to_edit(bot: Bot, anna: Phone, text: str) -> None:
    sent = await bot.send_message(anna.id, "Коротко")

    with pytest.raises(TelegramBadRequest, match="message is too long"):
        await bot.send_message(anna.id, text)
    with pytest.raises(TelegramBadRequest, match="message is too long"):
        await sent.edit_text(text)
    with pytest.raises(TelegramBadRequest, match="message caption is too long"):
        await bot.send_document(anna.id, BufferedInputFile(b"1", "a.txt"), caption="я" * 1025)


async def test_an_empty_text_is_refused_in_both_its_forms(bot: Bot, anna: Phone) -> None:
    with pytest.raises(TelegramBadRequest, match="message text is empty"):
        await bot.send_message(anna.id, "")
    with pytest.raises(TelegramBadRequest, match="text must be non-empty"):
        await bot.send_message(anna.id, "<b> </b>\n")


async def test_deleting_works_for_two_days_for_both_sides_messages(
    bot: Bot, anna: Phone, clock: Seconds, telegram: Telegram
) -> None:
    young, old = await bot.send_message(anna.id, "1"), await bot.send_message(anna.id, "2")
    hers = anna.say("Моё")
    clock.at += 47 * HOUR
    await young.delete()
    await bot.delete_message(anna.id, hers.id)
    clock.at += HOUR

    with pytest.raises(TelegramBadRequest, match="message can't be deleted for everyone"):
        await old.delete()
    with pytest.raises(TelegramBadRequest, match="message to delete not found"):
        await young.delete()
    assert [message.text for message in anna.messages] == ["/start", "2"]
    assert anna.history[-1].deleted


async def test_deleting_many_passes_over_those_already_gone(bot: Bot, anna: Phone) -> None:
    ids = [(await bot.send_message(anna.id, str(number))).message_id for number in range(3)]

    await bot.delete_messages(anna.id, [*ids, 9_999])

    assert anna.bot_messages == []
    with pytest.raises(TelegramBadRequest, match="too many message identifiers specified"):
        await bot.delete_messages(anna.id, list(range(1, 102)))


async def test_a_copy_carries_the_content_but_not_the_buttons(bot: Bot, anna: Phone) -> None:
    sent = await bot.send_message(anna.id, "<b>Памятка</b>", reply_markup=keyboard("Да"))

    copy = await bot.copy_message(anna.id, anna.id, sent.message_id)

    assert (anna.last.id, anna.last.html, anna.last.buttons) == (copy.message_id, "<b>Памятка</b>", ())
    with pytest.raises(TelegramBadRequest, match="message to copy not found"):
        await bot.copy_message(anna.id, anna.id, 9_999)


async def test_a_reply_shows_what_it_answers_and_needs_it_to_exist(bot: Bot, anna: Phone) -> None:
    hers = anna.say("Когда стажировка?")

    answer = await bot.send_message(anna.id, "В среду", reply_parameters=ReplyParameters(message_id=hers.id))

    assert answer.reply_to_message is not None
    assert answer.reply_to_message.text == "Когда стажировка?"
    with pytest.raises(TelegramBadRequest, match="message to be replied not found"):
        await bot.send_message(anna.id, "?", reply_parameters=ReplyParameters(message_id=9_999))


async def test_whom_a_bot_cannot_write_to_and_why(bot: Bot, telegram: Telegram, anna: Phone) -> None:
    telegram.account(1002, "Борис", "Примеров")
    with pytest.raises(TelegramForbiddenError, match="bot can't initiate conversation with a user"):
        await bot.send_message(1002, "Здравствуйте")
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(1003, "Здравствуйте")
    anna.block()
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_chat_action(anna.id, "typing")
    anna.deactivate()
    with pytest.raises(TelegramForbiddenError, match="user is deactivated"):
        await bot.send_message(anna.id, "Здравствуйте")


async def test_a_rich_message_can_be_sent_and_edited_and_is_read_as_plain_lines(bot: Bot, anna: Phone) -> None:
    table = "<h2>Итоги</h2><table><tr><td>Школа № 4</td><td>12</td></tr></table><script>1</script>"
    sent = await bot.send_rich_message(anna.id, InputRichMessage(html=table.partition("<script>")[0]))

    assert sent.rich_message is not None
    assert anna.last.text == "Итоги\nШкола № 4\n12"
    assert anna.last.html.startswith("<h2>Итоги</h2><table>")
    with pytest.raises(TelegramBadRequest, match="can't parse rich message"):
        await bot.send_rich_message(anna.id, InputRichMessage(html=table))
    await sent.edit_text(rich_message=InputRichMessage(markdown="Новые итоги"))
    assert anna.last.text == "Новые итоги"
