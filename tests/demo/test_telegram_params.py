"""The same call may come as JSON, as a form or with files; a bot cannot tell the difference."""

import json
from urllib.parse import parse_qsl, urlencode

import pytest
from aiohttp import ClientSession, FormData
from hypothesis import given
from hypothesis import strategies as st

from demo.telegram import Telegram
from demo.telegram.params import Params, _form
from demo.telegram.refusal import Refusal

fields = st.dictionaries(st.text(min_size=1), st.text())


@given(fields)
def test_forms_are_decoded_as_the_standard_library_decodes_them(values: dict[str, str]) -> None:
    raw = urlencode(values, errors="replace").encode()

    assert _form(raw) == dict(parse_qsl(raw.decode(), keep_blank_values=True)) or not values


@pytest.mark.parametrize("packing", ["json", "form", "multipart"])
async def test_a_call_means_the_same_however_it_is_packed(packing: str) -> None:
    markup = {"inline_keyboard": [[{"text": "Да", "callback_data": "y"}]]}
    plain = {"chat_id": "1001", "text": "1 + 1 = 2 & 100%", "reply_markup": json.dumps(markup, ensure_ascii=False)}
    form = FormData(plain, quote_fields=False)
    if packing == "multipart":
        form.add_field("unused", b"1", filename="a.txt")
    async with Telegram() as telegram, ClientSession(telegram.url) as session:
        anna = telegram.account(1001, "Анна")
        anna.start()
        address = f"/bot{telegram.token}/sendMessage"
        native = {"chat_id": 1001, "text": plain["text"], "reply_markup": markup}
        posted = session.post(address, json=native) if packing == "json" else session.post(address, data=form)
        async with posted as response:
            assert (await response.json())["result"]["reply_markup"] == markup

        assert anna.last.text == "1 + 1 = 2 & 100%"
        assert telegram.calls[-1].params["chat_id"] == 1001
        assert telegram.calls[-1].params["reply_markup"] == markup


async def test_a_body_that_is_not_json_is_refused() -> None:
    async with Telegram() as telegram, ClientSession(telegram.url) as session:
        headers = {"Content-Type": "application/json"}
        async with session.post(f"/bot{telegram.token}/sendMessage", data=b"{", headers=headers) as response:
            assert (response.status, (await response.json())["error_code"]) == (400, 400)


def test_numbers_and_flags_are_read_as_forgivingly_as_telegram_reads_them() -> None:
    params = Params({"limit": "12", "timeout": "soon", "offset": 7, "yes": True, "also": "True", "no": "0"})

    assert (params.integer("limit"), params.integer("timeout"), params.integer("offset")) == (12, 0, 7)
    assert (params.integer("absent", 5), params.text("absent")) == (5, "")
    assert (params.flag("yes"), params.flag("also"), params.flag("no")) == (True, True, False)
    with pytest.raises(Refusal, match="latitude is empty"):
        params.number("latitude")


async def test_an_unknown_method_and_a_wrong_token_have_answers_of_their_own() -> None:
    async with Telegram() as telegram, ClientSession(telegram.url) as session:
        async with session.post(f"/bot{telegram.token}/sendMessages") as response:
            assert await response.json() == {
                "ok": False,
                "error_code": 404,
                "description": "Not Found: method not found",
            }
        async with session.post("/bot700000002:AAEnobody/getMe") as response:
            assert await response.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}
        async with session.get("/file/bot700000002:AAEnobody/photos/file_1.jpg") as response:
            assert response.status == 401


async def test_the_name_of_a_method_may_be_written_in_any_case_and_by_get() -> None:
    async with (
        Telegram() as telegram,
        ClientSession(telegram.url) as session,
        session.get(f"/bot{telegram.token}/GETME?unused=1") as response,
    ):
        assert (await response.json())["result"]["username"] == "vzaimno_demo_bot"
