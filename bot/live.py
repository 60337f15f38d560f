"""Keeps screens that are being looked at up to date: only those, only after something happened, and never two edits in a breath.

The edit waits for its place in the pace and in the chat's own line, and is given up when another screen came first.
"""

import asyncio
import logging
from collections.abc import Awaitable
from functools import partial

from aiogram.exceptions import AiogramError

from bot.edge import Edge
from bot.lines import Lines
from bot.unreachable import Unreachable
from db.unit import Unavailable, Unit
from db.writer import Writer
from handlers import watching
from handlers.house import House
from handlers.routes import Routes, Turn
from handlers.screen import Screen
from messaging import live
from messaging.live import LiveScreen
from messaging.pace import Pace
from people import me as recognising
from texts.translator import DEFAULT, translator

log = logging.getLogger("vzaimno.live")


class LiveScreens:
    def __init__(self, writer: Writer, edge: Edge, pace: Pace, lines: Lines, routes: Routes, house: House) -> None:
        self._writer = writer
        self._edge = edge
        self._pace = pace
        self._lines = lines
        self._routes = routes
        self._house = house

    async def refresh(self) -> None:
        """Draw anew what changed since it was drawn."""
        try:
            stale = await self._writer.run(_stale)
        except Unavailable:
            return
        drawing: list[Awaitable[None]] = []
        for one in stale:
            await self._pace.turn()
            drawing.append(self._in_line(one))
        await asyncio.gather(*drawing)

    async def _in_line(self, one: LiveScreen) -> None:
        """In the chat's own line: the screen of a tap that came meanwhile must not be overwritten."""
        finished = asyncio.get_running_loop().create_future()

        async def step() -> None:
            try:
                await self._draw(one)
            except (Unreachable, AiogramError, Unavailable) as failure:
                log.warning("live screen not drawn: %s", type(failure).__name__)
            except Exception:
                log.exception("live screen of %s", one.tap)
            finally:
                finished.set_result(None)

        self._lines.add(one.chat_id, step)
        await finished

    async def _draw(self, one: LiveScreen) -> None:
        screen = await self._writer.run(partial(self._screen, one))
        if screen is not None and not await self._edge.refresh(one.chat_id, one.message_id, screen):
            await self._writer.run(lambda unit: live.forget(unit, one.chat_id))

    def _screen(self, one: LiveScreen, unit: Unit) -> Screen | None:
        """None when the person looks at something else by now, or may not look at this any more."""
        if not live.drawn(unit, one):
            return None
        version = self._house.consent.version
        who = recognising.load(unit, one.chat_id, language=DEFAULT, consent_version=version, arrived=False)
        screen = watching.drawn(Turn(unit, who, translator(who.language), self._house), self._routes, one.tap)
        if screen is None or screen.live is None:
            live.forget(unit, one.chat_id)
        return screen


def _stale(unit: Unit) -> list[LiveScreen]:
    return [one for one in live.watched(unit) if watching.changed(unit, one.tap, one.shown_at)]
