"""The whole simulator in one object: start it, hand out phones, script bad days, look at what the bot did."""

import json
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from aiohttp import web

from demo.telegram.calls import Call, CallLog
from demo.telegram.faults import Fault, Faults, failure
from demo.telegram.pace import Limits
from demo.telegram.page_api import PageApi
from demo.telegram.params import JsonObject, Params
from demo.telegram.phone import Phone
from demo.telegram.server import BotApi
from demo.telegram.state import Chat, State
from demo.telegram.webhook import Delivery
from demo.telegram.wire import User

DEFAULT_TOKEN = "700000001:AAEinvented-token-of-the-simulated-bot"  # noqa: S105
_PAGE = Path(__file__).parent / "page"
_STOPPING = 0.05  # seconds given to requests under way


class Telegram:
    """A Bot API server for one bot, with the people it talks to.

    `clock` gives Unix seconds and rules dates, late answers, old messages, expiry and the pace; `keep_calls` is True,
    False or how many; `answer_within` is how many seconds a tap may be answered; long polls wait in real time.
    """

    def __init__(
        self,
        token: str = DEFAULT_TOKEN,
        *,
        bot_name: str = "Взаимно",
        bot_username: str = "vzaimno_demo_bot",
        clock: Callable[[], float] = time.time,
        limits: Limits | None = None,
        page: Path | None = None,
        keep_calls: bool | int = True,
        keep_history: bool = True,
        answer_within: float = 15.0,
        webhook_delay: float = 1.0,
    ) -> None:
        self.token = token
        bot = User(int(token.partition(":")[0]), bot_name, username=bot_username, is_bot=True)
        self.state = State(bot, clock, answer_within=answer_within, keep_history=keep_history)
        self.state.pace.limits = limits
        self.url = ""
        self._log = CallLog(keep_calls)
        self._faults = Faults()
        self._phones: dict[int, Phone] = {}
        self._webhook_delay = webhook_delay
        self._delivery: Delivery | None = None
        self._runner: web.ServerRunner | None = None
        self._api = BotApi(self.state, token, self._log, self._faults, self._pump)
        self._page_api = PageApi(self.state, self._phones, self._invent, page or _PAGE)

    # Coming and going

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> str:
        """Listen, on a free port unless one is given, and return the address to point a bot at.

        After stop() it may be started again on the same port: everything is remembered, as after an outage.
        """
        server = web.Server(self._handle, access_log=None, handler_cancellation=True)
        self._runner = web.ServerRunner(server, shutdown_timeout=_STOPPING)
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        self._delivery = Delivery(self.state, self._reply, self._webhook_delay)
        self._delivery.pump()
        self.url = f"http://{host}:{self._runner.addresses[0][1]}"
        return self.url

    async def stop(self) -> None:
        if self._delivery is not None:
            await self._delivery.stop()
        if self._runner is not None:
            await self._runner.cleanup()
        self._delivery = self._runner = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    # People

    def account(
        self,
        user_id: int,
        first_name: str,
        last_name: str = "",
        *,
        username: str | None = None,
        language_code: str = "ru",
        note: str = "",
        invite: str | None = None,
    ) -> Phone:
        """Give somebody a Telegram account; the bot cannot write to them before they have written to it."""
        user = User(user_id, first_name, last_name, username=username, language_code=language_code)
        chat = self.state.chats[user_id] = Chat(user, note=note, invite=invite)
        phone = self._phones[user_id] = Phone(self.state, chat)
        return phone

    def phone(self, user_id: int) -> Phone:
        return self._phones[user_id]

    @property
    def phones(self) -> list[Phone]:
        return list(self._phones.values())

    # What the bot did

    @property
    def calls(self) -> list[Call]:
        """Every request of the bot, in the order they ended; clear() it to look at what comes next."""
        return self._log.entries

    def calls_of(self, method: str, chat_id: int | None = None) -> list[Call]:
        return [call for call in self.calls if call.method == method and chat_id in {None, call.chat_id}]

    @property
    def limits(self) -> Limits | None:
        return self.state.pace.limits

    @limits.setter
    def limits(self, limits: Limits | None) -> None:
        self.state.pace.limits = limits

    @property
    def pending(self) -> int:
        """How many updates the bot has not confirmed."""
        return len(self.state.updates.waiting())

    @property
    def in_flight(self) -> int:
        """How many requests of the bot other than getUpdates are under way."""
        return self._api.in_flight

    @property
    def polling(self) -> bool:
        """Whether a long poll is waiting now."""
        return self.state.updates.polling

    def run(self, method: str, values: Mapping[str, object]) -> JsonObject:
        """Carry out a bot's call without HTTP, for preparing a chat; the answer is what HTTP would carry."""
        answer = self._api.run(method.lower(), Params(values))
        loaded: JsonObject = json.loads(answer.body)
        return loaded

    async def until(self, predicate: Callable[[], bool], timeout: float = 10.0) -> None:  # noqa: ASYNC109
        """Wait for something to come true; it is looked at after every change, and a LookupError means not yet."""
        await self.state.changes.until(predicate, timeout, self._log.tail)

    async def settled(self, timeout: float = 10.0) -> None:  # noqa: ASYNC109
        """Wait until the bot has confirmed every update and no request of it is under way but a long poll."""
        await self.state.changes.calm(lambda: not self.pending and not self.in_flight, timeout, self._explain)

    # Bad days

    def fail(
        self,
        method: str = "*",
        *,
        code: int = 429,
        retry_after: int | None = None,
        times: int = 1,
        chat_id: int | None = None,
        description: str | None = None,
        migrate_to: int = 0,
    ) -> Fault:
        """Answer the next calls with an error, doing nothing; `migrate_to` is the chat's new number."""
        fault = failure(
            method,
            code=code,
            retry_after=retry_after,
            times=times,
            chat_id=chat_id,
            description=description,
            migrate_to=migrate_to,
        )
        return self._faults.add(fault)

    def garbage(
        self,
        method: str = "*",
        times: int = 1,
        *,
        chat_id: int | None = None,
        truncated: bool = False,
        processed: bool = True,
    ) -> Fault:
        """Answer 200 with something that is not JSON, or with JSON cut short."""
        return self._faults.add(Fault("garbage", method, times, chat_id, processed=processed, truncated=truncated))

    def silence(
        self,
        method: str = "*",
        times: int = 1,
        seconds: float = 0.0,
        *,
        processed: bool = False,
        chat_id: int | None = None,
    ) -> Fault:
        """Take the request, perhaps carry it out, and close the connection without a word."""
        return self._faults.add(Fault("silence", method, times, chat_id, processed=processed, seconds=seconds))

    def drop_after_processing(self, method: str = "*", times: int = 1, *, chat_id: int | None = None) -> Fault:
        """Carry the request out, then lose the answer: the bot cannot know that it worked."""
        return self.silence(method, times, processed=True, chat_id=chat_id)

    def push(self, update: JsonObject) -> int:
        """Put a raw update into the queue, whatever its number; returns the update_id."""
        return self.state.updates.inject(update)

    def redeliver(self, update_id: int) -> None:
        self.state.updates.redeliver(update_id)

    def set_next_update_id(self, number: int) -> None:
        self.state.updates.next_id = number

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        if request.path.startswith(("/bot", "/file/bot")):
            return await self._api.handle(request)
        return await self._page_api.handle(request)

    def _pump(self) -> None:
        if self._delivery is not None:
            self._delivery.pump()

    def _reply(self, method: str, params: Params) -> None:
        answer = self._api.run(method, params)
        self._api.note(method, params, answer, self.state.clock())

    def _explain(self) -> str:
        return f"unconfirmed updates: {self.pending}, requests under way: {self.in_flight}\n{self._log.tail()}"

    def _invent(self, given: JsonObject) -> Phone:
        words = {name: str(value) for name, value in given.items() if value}
        return self.account(
            int(words["id"]),
            words["first_name"],
            words.get("last_name", ""),
            language_code=words.get("language_code", "ru"),
            note=words.get("note", ""),
            invite=words.get("invite"),
        )
