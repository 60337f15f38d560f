"""aiogram's session, slimmer where nobody looks: JSON instead of multipart forms, results validated only when read.

Validating every edited message and encoding forms are a third of the cost of a tap with the stock session.
"""

from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from typing import Any, Final, TypeVar, cast

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import SendChatAction, TelegramMethod
from aiogram.methods.base import Response, TelegramType
from aiohttp import ClientError, ClientSession, ClientTimeout, TCPConnector
from pydantic_core import from_json, to_json

from bot.incoming import Json
from bot.lean import Lean

T = TypeVar("T")

OK = (b'{"ok":true', b'{"ok": true')
JSON = {"Content-Type": "application/json"}


class RawUpdates(TelegramMethod[list[dict[str, Any]]]):
    """getUpdates whose result stays JSON."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    limit: int
    timeout: int
    allowed_updates: list[str]
    offset: int | None = None


AS_JSON: Final[frozenset[type]] = frozenset({SendChatAction, RawUpdates})


class LeanSession(AiohttpSession):
    def __init__(
        self, *, api: TelegramAPIServer, proxy: str | None = None, limit: int = 100, timeout: float = 60.0
    ) -> None:
        super().__init__(limit=limit, api=api, timeout=timeout)
        self._through = proxy

    async def create_session(self) -> ClientSession:
        """Through the proxy by aiohttp's own means: aiogram's need one more package."""
        if self._through is not None and (self._session is None or self._session.closed):
            self._session = ClientSession(connector=TCPConnector(**self._connector_init), proxy=self._through)
            self._should_reset_connector = False
        return await super().create_session()

    async def close(self) -> None:
        """Without aiogram's quarter of a second for TLS: aiohttp waits for its connections by itself since 3.12."""
        if self._session is not None and not self._session.closed:
            await self._session.close()

    async def call(self, bot: Bot, lean: Lean[T]) -> T:
        """Make a call of a tap. Raises the same errors as aiogram does."""
        status, body = await self._post(bot, lean.kind.__api_method__, to_json(lean.body), None, lean.method)
        if status == 200 and body.startswith(OK):
            with suppress(ValueError, KeyError, TypeError):
                return lean.read(body)
        self.check_response(bot, lean.method(), status, body.decode("utf-8", "replace"))
        return lean.read(body)

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 - aiogram's signature
    ) -> TelegramType:
        if type(method) not in AS_JSON:
            return await super().make_request(bot, method, timeout)
        data = method.model_dump_json(exclude_unset=True, exclude_none=True, warnings=False).encode()
        status, body = await self._post(bot, method.__api_method__, data, timeout, lambda: method)
        if status == 200 and type(method) is RawUpdates:
            return cast("TelegramType", _updates(method, body))
        checked: Response[TelegramType] = self.check_response(bot, method, status, body.decode("utf-8", "replace"))
        return cast("TelegramType", checked.result)

    async def _post(
        self,
        bot: Bot,
        name: str,
        data: bytes,
        seconds: float | None,
        method: Callable[[], TelegramMethod[Any]],
    ) -> tuple[int, bytes]:
        """The status and the body of the answer; `method` names the call in an error."""
        session = await self.create_session()
        try:
            async with session.post(
                self.api.api_url(token=bot.token, method=name),
                data=data,
                headers=JSON,
                timeout=_patience(self.timeout if seconds is None else seconds),
            ) as response:
                return response.status, await response.read()
        except TimeoutError:
            raise TelegramNetworkError(method=method(), message="request timeout") from None
        except ClientError as failure:
            raise TelegramNetworkError(method=method(), message=f"{type(failure).__name__}: {failure}") from None


def _updates(method: TelegramMethod[Any], body: bytes) -> list[Json]:
    try:
        answer = from_json(body)
        return [update for update in answer["result"] if isinstance(update.get("update_id"), int)]
    except (ValueError, KeyError, TypeError, AttributeError):
        raise TelegramNetworkError(method=method, message="an answer of an unknown shape") from None


@lru_cache(maxsize=8)
def _patience(seconds: float) -> ClientTimeout:
    return ClientTimeout(total=seconds)
