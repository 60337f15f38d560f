"""The workshop: jobs that need much time are done in a process of their own, one at a time, and delivered afterwards.

The libraries that draw and write files are imported there and nowhere else, so the bot's own process stays small, and a
crash over a broken document harms nobody.
"""

import asyncio
import logging
import os
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from functools import partial
from multiprocessing import get_context
from multiprocessing.context import BaseContext
from typing import Any, TypeVar

from aiogram import Bot
from aiogram.exceptions import AiogramError

from bot import parcels
from bot.asked_by import turn_of
from bot.books import EVENTS, ROSTER, Books
from bot.calling import AWAY, LOST
from bot.commands_menu import commands_in, no_commands_in
from bot.edge import Edge
from bot.lines import Lines
from bot.unreachable import Unreachable
from db.unit import Unavailable, Unit
from db.writer import Writer
from handlers import events_import, files_failed, people_import, works
from handlers.broadcast_message import Parcel
from handlers.broadcast_works import SendParcel
from handlers.house import House
from handlers.people_works import WriteFile
from handlers.screen import File
from handlers.screens.result import key
from handlers.works import DrawCoverage, DrawProfile, Product, ShowCommands, Work, WriteAct, WriteAnswers
from messaging import jobs
from messaging.jobs import Job
from people.me import Me
from people.refusals import Gone, Refused
from reports.erasure_act import erasure_act_document
from reports.own_answers import own_answers_workbook
from reports.picture import competency_bars
from reports.tiles import coverage_tiles
from texts.translator import translator

log = logging.getLogger("vzaimno.workshop")

T = TypeVar("T")
MODESTY = 10  # people who answer come before files: of two processes that want a core, this one waits
SPAWN = get_context("spawn")
IDLE_SECONDS = 300.0  # a process that nobody needed for so long gives its memory back


def workbench(processes: BaseContext = SPAWN) -> ProcessPoolExecutor:
    """One process that stands back. What it calls first is not ours: for that it would import the whole bot, 1.5 s."""
    if hasattr(os, "nice"):
        return ProcessPoolExecutor(1, processes, os.nice, (MODESTY,))
    return ProcessPoolExecutor(1, processes)


class Workshop:
    def __init__(
        self,
        bot: Bot,
        writer: Writer,
        edge: Edge,
        lines: Lines,
        house: House,
        *,
        stop: asyncio.Event,
        processes: BaseContext = SPAWN,
    ) -> None:
        self._bot = bot
        self._writer = writer
        self._edge = edge
        self._lines = lines
        self._house = house
        self._stop = stop
        self._processes = processes
        self._pool: ProcessPoolExecutor | None = None
        self._closing: asyncio.TimerHandle | None = None
        apart, in_line, turn = self._apart, self._in_line, partial(turn_of, house=house)
        self._books: Mapping[str, Books[Any]] = {
            people_import.KIND: Books(bot, writer, edge, ROSTER, apart=apart, in_line=in_line, turn=turn),
            events_import.KIND: Books(bot, writer, edge, EVENTS, apart=apart, in_line=in_line, turn=turn),
        }

    async def do_due(self) -> int:
        """Do everything that waits; returns how many jobs were taken. A stop ends it between two jobs."""
        taken = 0
        while not self._stop.is_set():
            try:
                job = await self._writer.run(jobs.claim)
                if job is None:
                    return taken
                taken += 1
                await self._do(job)
            except Unavailable:
                return taken
        return taken

    def close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    async def _do(self, job: Job) -> None:
        try:
            if job.kind == "farewell":
                await self._farewell(job)
            elif job.kind == "remark":
                await self._remark(job)
            elif (books := self._books.get(job.kind)) is not None:
                await books.do(job)
            else:
                await self._work(job)
        except (Gone, Refused, Unreachable) as closed:
            log.info("job %s (%s) is not needed any more: %s", job.id, job.kind, type(closed).__name__)
        except Unavailable:
            raise
        except (AiogramError, BrokenProcessPool, OSError) as failure:
            self.close()
            await self._again(job, failure)
            return
        except Exception as failure:
            log.exception("job %s (%s) failed", job.id, job.kind)
            await self._again(job, failure)
            return
        await self._writer.run(lambda unit: jobs.done(unit, job.id))

    async def _work(self, job: Job) -> None:
        me, work = await self._writer.run(partial(self._prepare, job))
        if isinstance(work, ShowCommands):
            await commands_in(self._bot, work.me, owner=work.owner)
        elif isinstance(work, SendParcel):
            await self._post(me.chat_id, work.parcel)
        else:
            await self._deliver(job, me, work, await self._make(work))

    async def _post(self, chat_id: int, parcel: Parcel) -> None:
        async def act() -> None:
            await parcels.post(self._edge, chat_id, parcel)

        await self._in_line(chat_id, act)

    async def _farewell(self, job: Job) -> None:
        """The chat is nobody's any more: its own commands go, and the last word is said if no screen said it."""
        chat_id = int(job.params["chat"])
        await no_commands_in(self._bot, chat_id)
        if job.params["say"]:
            await self._edge.say(chat_id, translator(str(job.params["language"]))("erase-done"))

    async def _remark(self, job: Job) -> None:
        """A word to a chat that is nobody's in the roster, so that no notification could reach it."""
        words = translator(str(job.params["language"]))(str(job.params["words"]), school=str(job.params["school"]))
        await self._edge.say(int(job.params["chat"]), words)

    async def _again(self, job: Job, failure: Exception) -> None:
        """Given up only where Telegram is there: what an outage of days holds back is made when it is over."""
        if job.attempts >= jobs.MOST_ATTEMPTS and isinstance(failure, LOST) and not await self._edge.there():
            await self._writer.run(partial(jobs.put_down, one=job, after=AWAY))
            return
        name = type(failure).__name__
        if await self._writer.run(partial(files_failed.put_back, job, name)):
            return
        log.error("job %s (%s) is given up: %s", job.id, job.kind, name)
        if (books := self._books.get(job.kind)) is not None:
            with suppress(Gone, Refused, Unreachable, AiogramError):
                await books.lost(job)

    def _prepare(self, job: Job, unit: Unit) -> tuple[Me, Work]:
        turn = turn_of(unit, job, self._house)
        return turn.me, works.prepare(turn, job)

    def _still_theirs(self, job: Job, before: Me, unit: Unit) -> None:
        """A role, a school or the chat may be gone since the work was prepared. Raises Gone and Refused as that did."""
        turn = turn_of(unit, job, self._house)
        if turn.me.chat_id != before.chat_id:
            raise Gone("chat")
        if _standing(turn.me) != _standing(before):
            works.prepare(turn, job)

    async def _make(self, work: Product) -> bytes:
        match work:
            case DrawProfile(chart=chart):
                return await self._apart(partial(competency_bars, chart))
            case DrawCoverage(chart=tiles):
                return await self._apart(partial(coverage_tiles, tiles))
            case WriteAct(act=act):
                return await self._apart(partial(erasure_act_document, act))
            case WriteAnswers(document=document):
                return await self._apart(partial(own_answers_workbook, document))
            case WriteFile(make=make):
                return await self._apart(make)

    async def _apart(self, make: Callable[[], T]) -> T:
        if self._pool is None:
            self._pool = workbench(self._processes)
        if self._closing is not None:
            self._closing.cancel()
        loop = asyncio.get_running_loop()
        made = await loop.run_in_executor(self._pool, make)
        self._closing = loop.call_later(IDLE_SECONDS, self.close)
        return made

    async def _deliver(self, job: Job, me: Me, work: Product, content: bytes) -> None:
        """In the chat's own line: a picture must not overwrite the screen of a tap that came meanwhile."""
        await self._in_line(me.chat_id, lambda: self._hand_over(job, me, work, content))

    async def _in_line(self, chat_id: int, act: Callable[[], Awaitable[None]]) -> None:
        delivered: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        async def step() -> None:
            try:
                await act()
            except Exception as failure:
                delivered.set_exception(failure)
            else:
                delivered.set_result(None)

        self._lines.add(chat_id, step)
        await delivered

    async def _hand_over(self, job: Job, me: Me, work: Product, content: bytes) -> None:
        await self._writer.run(partial(self._still_theirs, job, me))
        chat_id = me.chat_id
        match work:
            case (
                WriteAnswers(name=name, caption=caption)
                | WriteAct(name=name, caption=caption)
                | WriteFile(name=name, caption=caption)
            ):
                await self._edge.send_file(chat_id, File(name, content=content), caption)
            case DrawCoverage():
                await self._edge.send(chat_id, work.completed(content))
            case DrawProfile(response_id=response_id):
                shown = await self._edge.complete(chat_id, key(response_id), work.completed(content))
                if shown is not None and shown.photo is not None:
                    file_id = shown.photo
                    await self._writer.run(lambda unit: works.drawn(turn_of(unit, job, self._house), work, file_id))


def _standing(me: Me) -> object:
    """What the right to a file hangs on."""
    return me.consented, me.position, me.school_id, me.duties
