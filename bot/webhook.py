"""The webhook: Telegram's request is answered with 200 only after the commit, so what is lost on the way comes again."""

import asyncio
import json
import logging
from hmac import compare_digest

from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramUnauthorizedError,
)
from aiohttp import web

from bot.first_call import answered
from bot.incoming import UPDATE_KINDS
from bot.intake import TokenRefused
from bot.patience import Sleep
from bot.reception import Reception
from bot.settings import Settings, WrongSettings
from db.unit import Unavailable

log = logging.getLogger("vzaimno.webhook")

PATH = "/telegram"
LARGEST = 1 << 20  # an update is a few kilobytes
CONNECTIONS = 100
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name, not a secret


class Webhook:
    def __init__(self, bot: Bot, reception: Reception, settings: Settings, *, sleep: Sleep = asyncio.sleep) -> None:
        assert settings.webhook_url is not None
        assert settings.webhook_secret is not None
        self._bot = bot
        self._reception = reception
        self._url = settings.webhook_url
        self._secret = settings.webhook_secret.get_secret_value()
        self._place = (settings.http_host, settings.http_port)
        self._sleep = sleep

    async def run(self, stop: asyncio.Event) -> None:
        """Listen until told to stop; requests under way are finished. Raises TokenRefused and WrongSettings."""
        application = web.Application(client_max_size=LARGEST)
        application.router.add_post(PATH, self._receive)
        application.router.add_get("/healthz", self._healthy)
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=20)
        await runner.setup()
        try:
            try:
                await web.TCPSite(runner, *self._place).start()
            except OSError as failure:
                raise WrongSettings(f"HTTP_HOST, HTTP_PORT: cannot listen there ({failure.strerror})") from None
            log.info("listening on %s:%s", *self._place)
            await answered(self._say_where, self._sleep, stop)
            await stop.wait()
        finally:
            await runner.cleanup()

    async def _say_where(self) -> None:
        try:
            await self._bot.set_webhook(
                f"{self._url}{PATH}",
                allowed_updates=UPDATE_KINDS,
                secret_token=self._secret,
                max_connections=CONNECTIONS,
            )
        except TelegramUnauthorizedError:
            raise TokenRefused from None
        except TelegramBadRequest as refusal:
            raise WrongSettings(f"WEBHOOK_URL: Telegram refuses it ({refusal.message})") from None

    async def _receive(self, request: web.Request) -> web.Response:
        if not compare_digest(request.headers.get(SECRET_HEADER, "").encode(), self._secret.encode()):
            return web.Response(status=403)
        try:
            update = json.loads(await request.read())
            number = update["update_id"]
        except (ValueError, KeyError, TypeError):
            return web.Response(status=400)
        if not isinstance(number, int):
            return web.Response(status=400)
        try:
            await self._reception.take([update])
        except Unavailable:
            return web.Response(status=503)
        return web.Response()

    @staticmethod
    async def _healthy(_request: web.Request) -> web.Response:
        return web.Response(text="ok")
