"""Telegram as the one who calls: in order within a chat, again until a 2xx, with the secret in a header."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import SendMessage
from aiogram.types import Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from demo.telegram import Telegram


class Receiver:
    """A web server that answers as it is told and remembers what came."""

    def __init__(self) -> None:
        self.seen: list[tuple[int, str]] = []
        self.secrets: set[str | None] = set()
        self.answers: list[web.Response] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.crowd = asyncio.Event()
        self.open = 0
        self.most_open = 0
        self.url = ""
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        app = web.Application()
        app.router.add_post("/hook", self.receive)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/hook"

    async def stop(self) -> None:
        if self._runner:
            await self._runner.cleanup()

    async def receive(self, request: web.Request) -> web.Response:
        self.open += 1
        self.most_open = max(self.most_open, self.open)
        if self.open == 2:
            self.crowd.set()
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        message = (await request.json())["message"]
        await self.gate.wait()
        self.open -= 1
        self.seen.append((message["chat"]["id"], message["text"]))
        return self.answers.pop(0) if self.answers else web.Response()


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    await receiver.start()
    yield receiver
    await receiver.stop()


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with Telegram(webhook_delay=0.001) as telegram:
        yield telegram


async def test_updates_are_posted_with_the_secret_and_count_as_confirmed(
    bot: Bot, telegram: Telegram, receiver: Receiver
) -> None:
    anna = telegram.account(1001, "Анна")
    anna.say("до установки")
    await bot.set_webhook(receiver.url, secret_token="s-1_A")
    anna.say("после")

    await telegram.settled()

    assert receiver.seen == [(1001, "до установки"), (1001, "после")]
    assert receiver.secrets == {"s-1_A"}
    assert telegram.pending == 0


async def test_a_refused_update_is_posted_again_before_the_next_of_its_chat(
    bot: Bot, telegram: Telegram, receiver: Receiver
) -> None:
    anna = telegram.account(1001, "Анна")
    receiver.answers = [web.Response(status=500), web.Response(status=502)]
    await bot.set_webhook(receiver.url)
    anna.say("раз")
    anna.say("два")

    await telegram.settled()

    assert [text for _, text in receiver.seen] == ["раз", "раз", "раз", "два"]
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 502 Bad Gateway"


async def test_chats_go_side_by_side_but_no_more_than_asked(bot: Bot, telegram: Telegram, receiver: Receiver) -> None:
    receiver.gate.clear()
    await bot.set_webhook(receiver.url, max_connections=2)
    for number in range(1001, 1005):
        person = telegram.account(number, "Анна")
        person.say("раз")
        person.say("два")
    await asyncio.wait_for(receiver.crowd.wait(), 10)
    receiver.gate.set()

    await telegram.settled()

    assert receiver.most_open == 2
    assert len(receiver.seen) == 8
    assert all(
        [text for chat, text in receiver.seen if chat == person.id] == ["раз", "два"] for person in telegram.phones
    )


async def test_a_method_inside_the_answer_is_carried_out(bot: Bot, telegram: Telegram, receiver: Receiver) -> None:
    anna = telegram.account(1001, "Анна")
    reply = {"method": "sendMessage", "chat_id": 1001, "text": "Здравствуйте"}
    receiver.answers = [web.json_response(reply)]
    await bot.set_webhook(receiver.url)
    anna.start()

    await telegram.settled()

    assert anna.last.text == "Здравствуйте"


async def test_aiograms_own_webhook_handler_and_its_multipart_reply_work(bot: Bot, telegram: Telegram) -> None:
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message) -> SendMessage:
        return SendMessage(chat_id=message.chat.id, text=f"Вы написали: {message.text}")

    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, handle_in_background=False, secret_token="abc").register(app, path="/hook")
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await bot.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/hook", secret_token="abc")
    anna = telegram.account(1001, "Анна")
    anna.say("привет")

    await telegram.until(lambda: anna.last.text == "Вы написали: привет")

    await bot.delete_webhook()
    await runner.cleanup()


@pytest.mark.parametrize(
    ("url", "secret", "reason"),
    [
        ("http://example.org/hook", "", "bad webhook: An HTTPS URL must be provided for webhook"),
        ("https://example.org:9000/hook", "", "Webhook can be set up only on ports 80, 88, 443 or 8443"),
        ("nonsense", "", "invalid webhook URL specified"),
        ("https://example.org/hook", "так нельзя", "secret token contains unallowed characters"),
        ("https://example.org/hook", "a" * 257, "secret token is too long"),
    ],
)
async def test_a_wrong_address_is_refused(bot: Bot, url: str, secret: str, reason: str) -> None:
    with pytest.raises(TelegramBadRequest, match=reason):
        await bot.set_webhook(url, secret_token=secret)
