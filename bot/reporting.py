"""Long reports: one at a time, in a process that can be killed, with progress on the screen that asked for it."""

import asyncio
import json
import logging
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from aiogram.exceptions import AiogramError

from bot.asked_by import turn_of
from bot.calling import AWAY, LOST
from bot.edge import Edge
from bot.lines import Lines
from bot.making_room import make_room
from bot.settings import Settings
from bot.unreachable import Unreachable
from db.unit import Unavailable, Unit
from db.writer import Writer
from handlers import exporting, files_failed
from handlers.house import House
from handlers.routes import Turn
from handlers.screen import File, Screen
from messaging import jobs
from messaging.jobs import Job
from people import me as recognising
from people.refusals import Gone, Refused
from reports import exportable

log = logging.getLogger("vzaimno.reporting")

LOOK = 1.0  # seconds between looks at whether anybody still wants it
STEP = 0.1  # a bar of ten cells has nothing to show for less


class Stopped(Exception):
    """Somebody tapped «Отменить», or the bot is stopping."""


class Failed(Exception):
    """The process died or said it could not."""


class Reporting:
    def __init__(
        self, writer: Writer, edge: Edge, lines: Lines, house: House, settings: Settings, *, stop: asyncio.Event
    ) -> None:
        self._writer = writer
        self._edge = edge
        self._lines = lines
        self._house = house
        self._settings = settings
        self._stop = stop

    async def do_due(self) -> None:
        while not self._stop.is_set():
            try:
                job = await self._writer.run(partial(jobs.claim, long=True))
                if job is None:
                    return
                await self._do(job)
            except Unavailable:
                return

    async def _do(self, job: Job) -> None:
        try:
            await self._report(job)
        except Stopped:
            log.info("report %s stopped", job.id)
            await self._writer.run(lambda unit: jobs.put_down(unit, job))
            return
        except (Gone, Refused, Unreachable) as ended:
            log.info("report %s ended: %s", job.id, type(ended).__name__)
            await self._show(job, exporting.closed_screen)
        except Unavailable:
            raise
        except Exception as failure:
            name = type(failure).__name__
            if not isinstance(failure, Failed | AiogramError | OSError):
                log.exception("report %s failed", job.id)
            log.error("report %s failed: %s", job.id, name)
            if job.attempts >= jobs.MOST_ATTEMPTS and isinstance(failure, LOST) and not await self._edge.there():
                await self._writer.run(partial(jobs.put_down, one=job, after=AWAY))
                return
            if job.attempts >= jobs.MOST_ATTEMPTS:
                await self._show(job, exporting.failed_screen)
            await self._writer.run(partial(files_failed.put_back, job, name))
            return
        await self._writer.run(lambda unit: jobs.done(unit, job.id))

    async def _report(self, job: Job) -> None:
        asked, *_ = await self._writer.run(partial(self._prepare, job))
        with TemporaryDirectory(prefix="vzaimno-") as folder:
            path = Path(folder) / "report"
            await self._make(job, json.dumps({**asked, "path": str(path)}))
            content = await asyncio.to_thread(path.read_bytes)
        if not await self._writer.run(lambda unit: jobs.wanted(unit, job.id)):
            raise Stopped
        # Asked again: the role, or the chat, may be gone since it was begun.
        _, chat_id, name, caption = await self._writer.run(partial(self._prepare, job))
        await self._edge.send_file(chat_id, File(name, content=content), caption)
        await self._show(job, exporting.ready_screen)

    async def _make(self, job: Job, request: str) -> None:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "reports.wave_worker",
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        assert process.stdin is not None
        process.stdin.write(request.encode())
        process.stdin.close()
        assert process.stdout is not None
        await process.stdout.readline()  # from now on it would end with us
        room = asyncio.create_task(make_room(process, self._lines))
        try:
            await self._follow(process, job)
            if await process.wait() != 0:
                raise Failed
        finally:
            room.cancel()
            if process.returncode is None:
                process.kill()
                await process.wait()

    async def _follow(self, process: asyncio.subprocess.Process, job: Job) -> None:
        """Pass the progress on, tenth by tenth; stop when nobody wants the report any more."""
        assert process.stdout is not None
        shown = 0.0
        reading = asyncio.ensure_future(process.stdout.readline())
        try:
            while True:
                await asyncio.wait((reading,), timeout=LOOK)
                if self._stop.is_set() or not await self._writer.run(lambda unit: jobs.wanted(unit, job.id)):
                    raise Stopped
                if not reading.done():
                    continue
                line = reading.result()
                if not line:
                    return
                reading = asyncio.ensure_future(process.stdout.readline())
                with suppress(ValueError):
                    share = float(line)
                    if share - shown >= STEP and share < 1:
                        shown = share
                        await self._show(job, partial(exporting.progress_screen, share=share))
        finally:
            reading.cancel()

    async def _show(self, job: Job, draw: "Draw") -> None:
        """In the chat's own line, while it is asked for, wherever the message that tells of it stands by now."""
        chat_id = await self._writer.run(lambda unit: recognising.chat_of(unit, int(job.params["person"])))
        if chat_id is None:
            return
        shown: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        async def step() -> None:
            try:
                screen = await self._writer.run(lambda unit: self._draw(unit, job, draw))
                if screen is not None and not await self._edge.complete(chat_id, screen.key or "", screen):
                    await self._edge.amend(chat_id, int(job.params.get("message", 0)), screen)
            except (AiogramError, Unreachable, Unavailable, Gone, Refused) as failure:
                log.debug("progress not shown: %s", type(failure).__name__)
            except Exception:
                log.exception("progress of report %s", job.id)
            finally:
                shown.set_result(None)

        self._lines.add(chat_id, step)
        await shown

    def _draw(self, unit: Unit, job: Job, draw: "Draw") -> Screen | None:
        """None when it was cancelled meanwhile: that message shows something else already."""
        if not jobs.wanted(unit, job.id):
            return None
        return draw(turn_of(unit, job, self._house), int(job.params["wave"]), str(job.params["kind"]))

    def _prepare(self, job: Job, unit: Unit) -> tuple[dict[str, object], int, str, str]:
        """A coordinator who lost the role gets no file. Raises Gone and Refused."""
        turn = turn_of(unit, job, self._house)
        found = exportable.one(unit, turn.me, int(job.params["wave"]))
        kind = str(job.params["kind"])
        asked: dict[str, object] = {
            "database_url": self._settings.database_url,
            "wave_id": found.wave_id,
            "municipality_id": turn.me.municipality_id,
            "min_group": self._house.min_group,
            "language": turn.me.language,
            "now": unit.now.isoformat(),
            "file": kind,
        }
        name = turn.tr.plain("export-file-name", number=found.wave_id, kind=kind)
        caption = turn.tr("export-caption", wave=found.name, group=self._house.min_group)
        return asked, turn.me.chat_id, name, caption


Draw = Callable[[Turn, int, str], Screen]
