"""A call to Telegram until it is answered: at the pace, after a silence it asks for, after an answer that was lost.

Answers to people are tried again here. What the sender carries has one try: its line of tries is its own.
"""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any, TypeVar, overload

from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import (
    AnswerCallbackQuery,
    GetMe,
    SendDocument,
    SendMediaGroup,
    SendMessage,
    SendPhoto,
    SendVideo,
    TelegramMethod,
)
from aiogram.methods.base import TelegramType

from bot.lean import Lean
from bot.session import LeanSession
from bot.unreachable import Unreachable, forbidden, not_found
from messaging.pace import Pace

log = logging.getLogger("vzaimno.edge")

TRIES = 4
LONGEST_WAIT = 60.0  # a longer silence is not waited out: the next tap shows the current screen
LOST = (TelegramNetworkError, TelegramServerError, ClientDecodeError)  # Telegram may have done it all the same
PROBE = 10  # seconds to find out whether it is there
AWAY = timedelta(minutes=15)  # until the next look, when it is not
FREE_RATE = 30  # messages a second; more than that is Telegram's paid broadcast, and only for what asks for it
NEW = (SendMessage, SendPhoto, SendVideo, SendDocument, SendMediaGroup)

T = TypeVar("T")


class Calling:
    def __init__(self, bot: Bot, pace: Pace, *, sleep: Callable[[float], Awaitable[None]]) -> None:
        assert isinstance(bot.session, LeanSession)
        self._bot = bot
        self._session = bot.session
        self._pace = pace
        self._sleep = sleep

    @overload
    async def answer(self, call: TelegramMethod[TelegramType], *, waited: bool = False) -> TelegramType: ...

    @overload
    async def answer(self, call: Lean[T], *, waited: bool = False) -> T: ...

    async def answer(self, call: TelegramMethod[Any] | Lean[Any], *, waited: bool = False) -> Any:
        """For somebody who looks at the screen: it leaves ahead of the line, unless it has `waited` there.

        Raises Unreachable, or Telegram's own error when it cannot be helped here.
        """
        waits = 0
        for attempt in range(1, TRIES + 1):
            if not waited and _counts(call):
                await self._pace.answer()
            try:
                return await self._leave(call)
            except TelegramRetryAfter as wait:
                self._pace.hold(wait.retry_after)
                waits += wait.retry_after
                if attempt == TRIES or waits > LONGEST_WAIT:
                    raise
                await self._sleep(wait.retry_after)
            except LOST:
                if attempt == TRIES:
                    raise
                await self._sleep(0.2 * 4 ** (attempt - 1))
            waited = False
        raise AssertionError("unreachable: the last attempt returns or raises")

    async def quietly(self, call: Lean[bool]) -> None:
        """What may fail without harm: an old query, a keyboard that is gone already."""
        try:
            await self.answer(call)
        except (TelegramBadRequest, TelegramNotFound, Unreachable, TelegramRetryAfter, *LOST) as failure:
            log.debug("%s: %s", call.kind.__name__, failure)

    @overload
    async def once(self, call: TelegramMethod[TelegramType]) -> TelegramType: ...

    @overload
    async def once(self, call: Lean[T]) -> T: ...

    async def once(self, call: TelegramMethod[Any] | Lean[Any]) -> Any:
        """One try of what has waited for its place already; Telegram's wish for silence is passed on to the pace."""
        try:
            return await self._leave(_paid(call) if self._pace.rate > FREE_RATE else call)
        except TelegramRetryAfter as wait:
            self._pace.hold(wait.retry_after)
            raise

    async def answered(self) -> bool:
        """Does Telegram answer at all? A refusal is an answer, too."""
        try:
            await self._bot(GetMe(), request_timeout=PROBE)
        except LOST:
            return False
        except TelegramAPIError:
            pass
        return True

    async def _leave(self, call: TelegramMethod[Any] | Lean[Any]) -> Any:
        """Telegram's refusals in our words; markup that it cannot read goes out as plain letters."""
        try:
            return await self._ask(call)
        except TelegramForbiddenError as refusal:
            raise forbidden(refusal.message) from None
        except TelegramBadRequest as refusal:
            if (unreachable := not_found(refusal.message)) is not None:
                raise unreachable from None
            plain = _without_markup(call) if "can't parse entities" in refusal.message else None
            if plain is None:
                raise
            log.error("markup refused by Telegram: %s", refusal.message)
        return await self._ask(plain)

    async def _ask(self, call: TelegramMethod[Any] | Lean[Any]) -> Any:
        return await (self._session.call(self._bot, call) if isinstance(call, Lean) else self._bot(call))


def _counts(call: TelegramMethod[Any] | Lean[Any]) -> bool:
    """Does Telegram count it? Stopping a spinner is free."""
    return (call.kind if isinstance(call, Lean) else type(call)) is not AnswerCallbackQuery


def _paid(call: TelegramMethod[Any] | Lean[Any]) -> TelegramMethod[Any] | Lean[Any]:
    if isinstance(call, Lean):
        if call.kind not in NEW:
            return call
        return replace(call, body={**call.body, "allow_paid_broadcast": True})
    return call.model_copy(update={"allow_paid_broadcast": True}) if isinstance(call, NEW) else call


def _without_markup(call: TelegramMethod[Any] | Lean[Any]) -> TelegramMethod[Any] | Lean[Any] | None:
    """The same call with its tags as plain letters; None when it claims no markup."""
    if isinstance(call, Lean):
        return call.without_markup() if "parse_mode" in call.body else None
    return call.model_copy(update={"parse_mode": None}) if getattr(call, "parse_mode", None) else None
