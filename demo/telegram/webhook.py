"""Delivery by POST: in order within a chat, side by side across chats, again and again until a 2xx."""

import asyncio
from collections.abc import Callable

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout

from demo.telegram.params import Params, read_params
from demo.telegram.refusal import Refusal
from demo.telegram.state import State
from demo.telegram.updates import Update

_LONGEST_DELAY = 60.0
_LONGEST_RETRY_AFTER = 3600.0
_PATIENCE = ClientTimeout(total=60)
Reply = Callable[[str, Params], None]


class Delivery:
    """Pushes waiting updates to the webhook; a method inside an answer is carried out, as Telegram allows."""

    def __init__(self, state: State, reply: Reply, first_delay: float) -> None:
        self._state = state
        self._reply = reply
        self._first_delay = first_delay
        self._session: ClientSession | None = None
        self._under_way: dict[Update, asyncio.Task[None]] = {}
        self._busy_chats: set[int] = set()
        self._delays: dict[Update, float] = {}
        self._timers: set[asyncio.TimerHandle] = set()
        state.updates.arrived = self.pump

    def pump(self) -> None:
        """Start as many deliveries as the address may take now."""
        settings = self._state.webhook
        if not settings.url or len(self._under_way) >= settings.max_connections:
            return
        for update in self._state.updates.waiting():
            if len(self._under_way) >= settings.max_connections:
                return
            if update.chat_id in self._busy_chats:
                continue
            self._busy_chats.add(update.chat_id)
            self._under_way[update] = asyncio.get_running_loop().create_task(self._deliver(update))

    async def stop(self) -> None:
        self._state.updates.arrived = None
        for timer in self._timers:
            timer.cancel()
        tasks = list(self._under_way.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    async def _deliver(self, update: Update) -> None:
        settings = self._state.webhook
        headers = {"Content-Type": "application/json"}
        if settings.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = settings.secret
        self._session = self._session or ClientSession(timeout=_PATIENCE)
        pause: float | None = None
        try:
            async with self._session.post(settings.url, data=update.body.encode(), headers=headers) as response:
                if 200 <= response.status < 300:
                    await self._accept(update, response)
                else:
                    settings.error = f"Wrong response from the webhook: {response.status} {response.reason}"
                    pause = self._pause(update, response.headers.get("Retry-After", ""))
        except (ClientError, TimeoutError) as error:
            settings.error = f"Connection failed: {error}"
            pause = self._pause(update, "")
        finally:
            self._under_way.pop(update, None)
        if pause is None:
            self._free(update.chat_id)
            return
        settings.error_at = self._state.now()
        self._state.changes.tell()
        loop = asyncio.get_running_loop()
        timer = loop.call_later(pause, lambda: self._free(update.chat_id))
        self._timers = {one for one in self._timers if not one.cancelled() and one.when() > loop.time()} | {timer}

    async def _accept(self, update: Update, response: ClientResponse) -> None:
        try:
            params = await read_params(response)
        except (Refusal, ValueError):
            params = Params({})
        self._delays.pop(update, None)
        self._state.updates.confirm(update)
        if method := params.text("method"):
            self._reply(method.lower(), params)

    def _pause(self, update: Update, asked: str) -> float:
        delay = min(_LONGEST_DELAY, self._delays.get(update, self._first_delay / 2) * 2)
        self._delays[update] = delay
        return min(_LONGEST_RETRY_AFTER, float(asked)) if asked.isdigit() and int(asked) > 0 else delay

    def _free(self, chat_id: int) -> None:
        self._busy_chats.discard(chat_id)
        self.pump()
