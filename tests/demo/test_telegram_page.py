"""The door for the chat page: what a browser may ask, and what it is told without asking."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from urllib.parse import unquote

import pytest
from aiohttp import ClientResponse, ClientSession, FormData

from demo.telegram import Phone, Telegram

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + (64).to_bytes(4) + (48).to_bytes(4)


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[Telegram]:
    (tmp_path / "index.html").write_text("<title>Чат</title>", encoding="utf-8")
    (tmp_path / "chat.js").write_text("1", encoding="utf-8")
    async with Telegram(page=tmp_path) as telegram:
        yield telegram


@pytest.fixture
def anna(telegram: Telegram) -> Phone:
    return telegram.account(1001, "Анна", "Примерова", note="директор, школа № 4", invite="s4")


@pytest.fixture
async def page(telegram: Telegram) -> AsyncIterator[ClientSession]:
    async with ClientSession(telegram.url) as session:
        yield session


def write(telegram: Telegram, text: str, **more: object) -> None:
    assert telegram.run("sendMessage", {"chat_id": 1001, "text": text, "parse_mode": "HTML", **more})["ok"]


async def event(stream: ClientResponse) -> dict[str, object]:
    while not (line := await stream.content.readline()).startswith(b"data: "):
        assert line
    loaded: dict[str, object] = json.loads(line.removeprefix(b"data: "))
    return loaded


async def test_the_page_is_served_and_nothing_outside_its_folder(page: ClientSession) -> None:
    async with page.get("/") as index, page.get("/page/chat.js") as script:
        assert "Чат" in await index.text()
        assert script.content_type in {"text/javascript", "application/javascript"}
    async with page.get("/page/%2e%2e/%2e%2e/etc/passwd") as outside:
        assert outside.status == 404


async def test_accounts_are_listed_with_their_notes_and_unread_messages(
    page: ClientSession, telegram: Telegram, anna: Phone
) -> None:
    anna.start()
    write(telegram, "раз")
    write(telegram, "два")
    async with page.get("/phone/accounts") as response:
        accounts = await response.json()

    bot = {"name": "Взаимно", "username": "vzaimno_demo_bot", "description": ""}
    assert accounts == [
        {"id": 1001, "name": "Анна Примерова", "note": "директор, школа № 4", "invite": "s4", "unread": 2, "bot": bot}
    ]
    async with page.get("/phone/1001/chat"), page.get("/phone/accounts") as response:
        assert (await response.json())[0]["unread"] == 0


async def test_a_chat_shows_messages_as_safe_html_with_buttons_commands_and_keyboard(
    page: ClientSession, telegram: Telegram, anna: Phone
) -> None:
    anna.start()
    rows = [[{"text": "Да", "callback_data": "y", "style": "success"}]]
    write(telegram, "<b>Да</b> &lt;img&gt; /menu", reply_markup={"inline_keyboard": rows})
    write(telegram, "Выберите", reply_markup={"keyboard": [["Меню"]], "input_field_placeholder": "Школа"})
    telegram.run("setMyCommands", {"commands": [{"command": "menu", "description": "Меню"}]})
    telegram.run("sendChatAction", {"chat_id": 1001, "action": "typing"})
    async with page.get("/phone/1001/chat") as response:
        chat = await response.json()

    command = '<a class="command" href="#" data-command="/menu">/menu</a>'
    assert chat["messages"][1]["html"] == f"<b>Да</b> &lt;img&gt; {command}"
    assert chat["messages"][1]["buttons"][0][0] == {
        "text": "Да", "data": "y", "url": None, "style": "success", "copy_text": None, "disabled": False
    }  # fmt: skip
    assert chat["reply_keyboard"] == {
        "rows": [[{"text": "Меню", "request_contact": False, "request_location": False}]],
        "placeholder": "Школа",
        "one_time": False,
    }
    assert chat["commands"] == [{"command": "menu", "description": "Меню"}]
    assert (chat["started"], chat["blocked"], chat["typing"]) == (True, False, "typing")


async def test_a_person_in_the_browser_starts_writes_and_shares(page: ClientSession, anna: Phone) -> None:
    for action, body in [
        ("start", {"param": "s4"}),
        ("send", {"text": "Здравствуйте"}),
        ("contact", {}),
        ("location", {"latitude": 55.75, "longitude": 37.62}),
    ]:
        async with page.post(f"/phone/1001/{action}", json=body) as response:
            assert response.status == 200
    for kind, name, data in [("photo", "a.png", PNG), ("document", "план.docx", b"words")]:
        form = FormData({"kind": kind, "caption": "Вот"}, quote_fields=False)
        form.add_field("file", data, filename=name)
        async with page.post("/phone/1001/upload", data=form) as response:
            assert response.status == 200

    start, hello, contact, place, photo, document = anna.messages
    assert (start.text, hello.text) == ("/start s4", "Здравствуйте")
    assert contact.contact is not None
    assert place.location is not None
    assert photo.photo is not None
    assert document.document is not None
    async with page.get(f"/phone/file/{photo.photo.file_id}") as response:
        assert (response.content_type, await response.read()) == ("image/png", PNG)
    async with page.get(f"/phone/file/{document.document.file_id}") as response:
        assert unquote(response.headers["Content-Disposition"]) == "attachment; filename*=UTF-8''план.docx"


async def test_a_tap_in_the_browser_returns_with_the_bots_answer(
    page: ClientSession, telegram: Telegram, anna: Phone
) -> None:
    anna.start()
    rows = [[{"text": "Да", "callback_data": "y"}, {"text": "Сайт", "url": "https://example.org"}]]
    write(telegram, "Готовы?", reply_markup={"inline_keyboard": rows})
    where = {"message_id": anna.last.id, "row": 0, "column": 0}
    tapping = asyncio.create_task(_json(page, "/phone/1001/tap", where))
    await telegram.until(lambda: telegram.pending == 2)
    telegram.run("answerCallbackQuery", {"callback_query_id": next(iter(telegram.state.taps)), "text": "Записали"})

    assert await tapping == {"answered": True, "toast": "Записали", "alert": False, "url": None}
    link = await _json(page, "/phone/1001/tap", where | {"column": 1})
    assert link == {"answered": True, "toast": None, "alert": False, "url": "https://example.org"}
    assert "error" in await _json(page, "/phone/1001/tap", where | {"row": 5})


async def test_the_page_hears_of_every_change_as_it_happens(
    page: ClientSession, telegram: Telegram, anna: Phone
) -> None:
    anna.start()
    async with page.get("/phone/1001/events") as stream:
        assert stream.content_type == "text/event-stream"
        await telegram.until(lambda: telegram.state.feed.watched(1001))
        write(telegram, "раз")
        telegram.run("editMessageText", {"chat_id": 1001, "message_id": anna.last.id, "text": "два"})
        telegram.run("sendChatAction", {"chat_id": 1001, "action": "typing"})
        write(telegram, "три", reply_markup={"keyboard": [["Меню"]]})
        telegram.run("deleteMessage", {"chat_id": 1001, "message_id": anna.last.id})
        telegram.run("setMyCommands", {"commands": [{"command": "menu", "description": "Меню"}]})
        anna.block()
        boris = telegram.account(1002, "Борис")
        boris.start()
        telegram.run("sendMessage", {"chat_id": 1002, "text": "другому"})
        seen = [await event(stream) for _ in range(9)]

    assert [one["type"] for one in seen] == [
        "message", "edit", "typing", "message", "keyboard", "delete", "commands", "blocked", "unread"
    ]  # fmt: skip
    assert (seen[0]["text"], seen[1]["text"], seen[1]["edited"]) == ("раз", "два", True)
    assert seen[-1] == {"type": "unread", "id": 1002, "unread": 1}


async def test_mistakes_of_the_page_are_answered_not_swallowed(page: ClientSession, anna: Phone) -> None:
    assert await _json(page, "/phone/1001/send", {"text": ""}) == {
        "error": "a person's message has 1-4096 characters; the app would split a longer one"
    }
    assert await _json(page, "/phone/1001/block", {"blocked": True}) == {"blocked": True}
    assert "has blocked the bot" in str(await _json(page, "/phone/1001/send", {"text": "Эй"}))
    assert await _json(page, "/phone/77/send", {"text": "Эй"}) == {"error": "nothing here"}


async def test_an_account_can_be_added_from_outside(page: ClientSession, telegram: Telegram) -> None:
    added = await _json(page, "/phone/accounts", {"id": 5, "first_name": "Вера", "note": "учитель"})

    assert (added["name"], telegram.phone(5).note) == ("Вера", "учитель")


async def test_it_runs_as_a_program_of_its_own() -> None:
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "demo.telegram", "--port", "0", "--people", "2", stdout=asyncio.subprocess.PIPE
    )
    assert program.stdout is not None
    url = (await program.stdout.readline()).decode().strip()
    async with ClientSession(url) as session, session.get("/phone/accounts") as response:
        assert [account["id"] for account in await response.json()] == [100_001, 100_002]
    program.terminate()

    assert await program.wait() == 0


async def _json(page: ClientSession, path: str, body: Mapping[str, object]) -> dict[str, object]:
    async with page.post(path, json=body) as response:
        loaded: dict[str, object] = await response.json()
        return loaded
