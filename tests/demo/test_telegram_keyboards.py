"""What Telegram lets a bot hang under a message, and what it throws back."""

import json

import pytest

from demo.telegram import Telegram
from demo.telegram.markup import Button, ReplyButton, read_inline, read_markup
from demo.telegram.params import Params
from demo.telegram.refusal import Refusal


def inline(*rows: object) -> Params:
    return Params({"reply_markup": json.dumps({"inline_keyboard": rows})})


def refusal(params: Params) -> str:
    with pytest.raises(Refusal) as refused:
        read_markup(params)
    assert refused.value.code == 400
    return refused.value.description


def test_callback_data_is_limited_by_bytes_not_letters() -> None:
    assert read_markup(inline([{"text": "Да", "callback_data": "я" * 32}])).inline is not None
    assert refusal(inline([{"text": "Да", "callback_data": "я" * 32 + "!"}])) == "Bad Request: BUTTON_DATA_INVALID"


@pytest.mark.parametrize(
    ("button", "reason"),
    [
        ({"text": "Да"}, "Text buttons are unallowed in the inline keyboard"),
        ({"text": "Да", "callback_data": ""}, "Text buttons are unallowed in the inline keyboard"),
        ({"text": "Да", "callback_data": "d", "url": "https://example.org"}, "found url, callback_data"),
        ({"text": " ", "callback_data": "d"}, "inline keyboard button text must be non-empty"),
        ({"callback_data": "d"}, 'Can\'t find field "text"'),
        ({"text": "Да", "callback_data": "d", "style": "warning"}, "invalid button style specified"),
        ({"text": "Да", "url": "http://localhost/a"}, "URL 'http://localhost/a' is invalid: Wrong HTTP URL"),
        ({"text": "Да", "url": "ftp://example.org"}, "is invalid: Unsupported URL protocol"),
        ({"text": "Да", "copy_text": {"text": ""}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"text": "Да", "copy_text": {"text": "я" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
        ("Да", "InlineKeyboardButton must be an Object"),
    ],
)
def test_a_wrong_button_spoils_the_whole_keyboard(button: object, reason: str) -> None:
    assert refusal(inline([{"text": "Ещё", "callback_data": "e"}, button])).endswith(reason)


@pytest.mark.parametrize(
    "url", ["https://example.org/a?b=1", "http://10.0.0.1:8080/x", "tg://user?id=1", "example.org"]
)
def test_links_of_these_kinds_are_welcome(url: str) -> None:
    assert read_markup(inline([{"text": "Сайт", "url": url}])).inline is not None


def test_a_hundred_buttons_fit_and_one_more_does_not() -> None:
    rows = [[{"text": "1", "callback_data": "d"}] for _ in range(100)]

    assert read_markup(inline(*rows)).inline is not None
    assert refusal(inline(*rows, [{"text": "1", "callback_data": "d"}])) == "Bad Request: reply markup is too long"


def test_ten_kilobytes_of_keyboard_are_too_long() -> None:
    rows = [[{"text": "Очень длинное название школы" * 4, "callback_data": "d" * 64}] for _ in range(50)]

    assert refusal(inline(*rows)) == "Bad Request: reply markup is too long"


def test_buttons_are_seen_with_their_style_and_their_action() -> None:
    telegram = Telegram()
    anna = telegram.account(1001, "Анна")
    anna.start()
    rows = [
        [{"text": "Удалить", "callback_data": "d", "style": "danger"}, {"text": "Код", "copy_text": {"text": "42"}}],
        [{"text": "Ждите", "disabled": {}}, {"text": "Сайт", "url": "https://example.org"}],
    ]
    values = {"chat_id": "1001", "text": "Вот", "reply_markup": json.dumps({"inline_keyboard": rows})}
    telegram.run("sendMessage", values)

    assert anna.last.buttons == (
        (Button("Удалить", data="d", style="danger"), Button("Код", copy_text="42")),
        (Button("Ждите", disabled=True), Button("Сайт", url="https://example.org")),
    )
    with pytest.raises(LookupError, match="«Ждите» is disabled"):
        anna.tap_button("Ждите")
    assert anna.tap_button("Сайт").url == "https://example.org"


def test_a_reply_keyboard_is_read_and_an_edit_cannot_carry_one() -> None:
    keyboard = {
        "keyboard": [["Меню"], [{"text": "Телефон", "request_contact": True}]],
        "input_field_placeholder": "Напишите школу",
        "one_time_keyboard": True,
    }
    params = Params({"reply_markup": keyboard})
    markup = read_markup(params)

    assert markup.reply is not None
    assert markup.reply.rows == ((ReplyButton("Меню"),), (ReplyButton("Телефон", request_contact=True),))
    assert (markup.reply.placeholder, markup.reply.one_time) == ("Напишите школу", True)
    with pytest.raises(Refusal, match="inline keyboard expected"):
        read_inline(params)


def test_a_long_placeholder_and_broken_json_are_refused() -> None:
    long = {"keyboard": [["Меню"]], "input_field_placeholder": "я" * 65}

    assert refusal(Params({"reply_markup": long})) == "Bad Request: INPUT_FIELD_PLACEHOLDER_TOO_LONG"
    assert refusal(Params({"reply_markup": "{"})) == "Bad Request: can't parse reply keyboard markup JSON object"
    assert refusal(Params({"reply_markup": "[]"})) == "Bad Request: object expected as reply markup"
