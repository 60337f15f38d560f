"""Where updates become answers, whichever way they came: in order within a chat, side by side across chats.

`take` returns when everything received is committed and, as a rule, shown: only then may it be confirmed to Telegram.
While the database is away it waits; told to stop meanwhile, it says so and Telegram delivers again.
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterable

from aiogram.exceptions import AiogramError

from bot.dispatch import Dispatch, Handled, shown_elsewhere
from bot.edge import Edge, Shown
from bot.incoming import Foreign, Incoming, Json, Said, Sent, Tapped, read
from bot.lines import Lines
from bot.patience import Sleep, patience, pause
from bot.unreachable import Unreachable
from db.unit import Unavailable
from db.writer import Writer
from messaging import live
from people import chats
from texts.translator import language_of, translator

log = logging.getLogger("vzaimno.intake")

GRACE = 1.0  # seconds a batch waits for slow screens before it is confirmed; its answers are committed by then


class Reception:
    def __init__(
        self,
        dispatch: Dispatch,
        edge: Edge,
        writer: Writer,
        lines: Lines,
        ring: Callable[[Iterable[str]], None],
        *,
        stop: asyncio.Event,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._dispatch = dispatch
        self._edge = edge
        self._writer = writer
        self._lines = lines
        self._ring = ring
        self._stop = stop
        self._sleep = sleep

    async def take(self, updates: list[Json]) -> None:
        """Have every update committed; a chat's own wait for one another, other chats' do not.

        Raises Unavailable when told to stop while the database is away: then nothing may be confirmed.
        """
        committed = []
        shown = []
        for update in sorted(updates, key=lambda one: int(one["update_id"])):
            incoming = read(update)
            if isinstance(incoming, Foreign):
                continue
            commit: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            show: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            committed.append(commit)
            shown.append(show)
            self._lines.add(incoming.chat_id, lambda one=incoming, c=commit, s=show: self._one(one, c, s))  # type: ignore[misc]
        if committed:
            await asyncio.gather(*committed)
            await asyncio.wait(shown, timeout=GRACE)

    async def _one(self, incoming: Incoming, committed: "asyncio.Future[None]", shown: "asyncio.Future[None]") -> None:
        try:
            handled = await self._commit(incoming)
            _settle(committed)
            self._ring(handled.bells)
            await self._show(incoming, handled)
        except asyncio.CancelledError:
            committed.cancel()
            raise
        except Unavailable as failure:
            committed.set_exception(failure)
        except Exception:
            log.exception("update %s could not be shown", incoming.update_id)
        finally:
            _settle(committed)
            _settle(shown)

    async def _commit(self, incoming: Incoming) -> Handled:
        """While the database is away the person is told once, and the update waits: Telegram still holds it."""
        attempt = 0
        while True:
            try:
                handled = await self._dispatch.handle(incoming)
            except Unavailable:
                if attempt == 0:
                    await self._tell_of_trouble(incoming)
                if self._stop.is_set():
                    raise
                await pause(patience(attempt), self._sleep, self._stop)
                attempt += 1
            else:
                return handled

    async def _show(self, incoming: Incoming, handled: Handled) -> None:
        screen = handled.screen
        if screen is None:
            return
        shown: Shown | None
        try:
            if isinstance(incoming, Tapped):
                shown = await self._edge.answer_tap(incoming, screen)
            else:
                shown = await self._edge.answer_typed(incoming.chat_id, handled.old_message, screen)
        except Unreachable as gone:
            reason = gone.reason
            await self._keep(lambda unit: chats.unreachable(unit, incoming.chat_id, reason))
            return
        except AiogramError as failure:
            # The answer is committed; the next tap shows where the person is.
            log.warning("screen not shown: %s", type(failure).__name__)
            return
        if shown is not None:
            await self._remember(incoming.chat_id, handled, shown)

    async def _remember(self, chat_id: int, handled: Handled, shown: Shown) -> None:
        if shown_elsewhere(handled, shown.message_id):
            await self._keep(lambda unit: chats.carries_screen(unit, chat_id, shown.message_id))
        watched = handled.screen.live if handled.screen is not None else None
        if watched is not None:
            tap, at = watched.tap, watched.at
            await self._keep(lambda unit: live.remember(unit, chat_id, shown.message_id, tap, seen_at=at))

    async def _keep(self, work: Callable[..., None]) -> None:
        with contextlib.suppress(Unavailable):
            await self._writer.run(work)

    async def _tell_of_trouble(self, incoming: Incoming) -> None:
        tr = translator(language_of(incoming.language_code))
        try:
            if isinstance(incoming, Tapped):
                await self._edge.toast(incoming, tr.plain("database-away-toast"))
            elif isinstance(incoming, Said | Sent):
                await self._edge.say(incoming.chat_id, tr("database-away"))
        except (Unreachable, AiogramError) as failure:
            log.debug("could not tell: %s", failure)


def _settle(future: "asyncio.Future[None]") -> None:
    if not future.done():
        future.set_result(None)
