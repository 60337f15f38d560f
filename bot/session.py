"""aiogram's session, slimmer where nobody looks: JSON instead of multipart forms, results validated only when read.

Validating every edited message and encoding forms are a third of the cost of a tap with the stock session.
"""

import json
from typing import Any, Final, cast

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import (
    AnswerCallbackQuery,
    EditMessageReplyMarkup,
    EditMessageText,
    SendChatAction,
    SendMessage,
    TelegramMethod,
)
from aiogram.methods.base import Response, TelegramType
from aiohttp import ClientError, ClientTimeout

from bot.incoming import Json

OK = b'{"ok":true'


class RawUpdates(TelegramMethod[list[dict[str, Any]]]):
    """getUpdates whose result stays JSON."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    limit: int
    timeout: int
    allowed_updates: list[str]
    offset: int | None = None


UNREAD: Final[frozenset[type]] = frozenset(
    {AnswerCallbackQuery, EditMessageText, EditMessageReplyMarkup, SendChatAction}
)
AS_JSON: Final[frozenset[type]] = frozenset({*UNREAD, SendMessage, RawUpdates})


class LeanSession(AiohttpSession):
    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 - aiogram's signature
    ) -> TelegramType:
        if type(method) not in AS_JSON:
            return await super().make_request(bot, method, timeout)
        session = await self.create_session()
        try:
            async with session.post(
                self.api.api_url(token=bot.token, method=method.__api_method__),
                data=method.model_dump_json(exclude_unset=True, exclude_none=True, warnings=False).encode(),
                headers={"Content-Type": "application/json"},
                timeout=ClientTimeout(total=self.timeout if timeout is None else timeout),
            ) as response:
                body = await response.read()
        except TimeoutError:
            raise _network(method, "request timeout") from None
        except ClientError as failure:
            raise _network(method, f"{type(failure).__name__}: {failure}") from None
        if response.status == 200 and body.replace(b" ", b"", 1).startswith(OK) and type(method) in UNREAD:
            return cast("TelegramType", True)
        if response.status == 200 and type(method) is RawUpdates:
            return cast("TelegramType", _updates(method, body))
        checked: Response[TelegramType] = self.check_response(
            bot, method, response.status, body.decode("utf-8", "replace")
        )
        return cast("TelegramType", checked.result)


def _updates(method: TelegramMethod[Any], body: bytes) -> list[Json]:
    try:
        answer = json.loads(body)
        return [update for update in answer["result"] if isinstance(update.get("update_id"), int)]
    except (ValueError, KeyError, TypeError, AttributeError):
        raise _network(method, "an answer of an unknown shape") from None


def _network(method: TelegramMethod[Any], message: str) -> TelegramNetworkError:
    return TelegramNetworkError(method=method, message=message)
