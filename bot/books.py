"""A workbook sent to the bot: fetched, read in a process of its own, judged in one unit, and shown in the chat's line."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Generic, Protocol, TypeVar

from aiogram import Bot

from bot.edge import Edge
from bot.fetching import TooBig, fetch
from db.unit import Unit
from db.writer import Writer
from handlers import events_import, people_import
from handlers.errors import closed_door
from handlers.routes import Turn
from handlers.screen import Screen
from handlers.workbooks import Verdict, key
from internships.book_reading import read_book
from internships.book_sheet import Book
from messaging.jobs import Job
from people import chats
from people.refusals import Gone, Refused
from people.roster_file import read_roster
from people.roster_sheet import RosterSheet
from people.workbook_faults import WorkbookFaults
from people.workbook_opening import LARGEST

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Conversation(Generic[T]):
    """How one kind of workbook is read and what is answered."""

    read: Callable[[bytes], T]
    too_big: Callable[[], T]
    decided: Callable[[Turn, Job, T], Verdict]
    lost: Callable[[Turn], Screen]


ROSTER: Conversation[RosterSheet | WorkbookFaults] = Conversation(
    read_roster, people_import.too_big, people_import.decided, people_import.lost
)
EVENTS: Conversation[Book] = Conversation(read_book, events_import.too_big, events_import.decided, events_import.lost)


class Apart(Protocol):
    async def __call__(self, make: Callable[[], T]) -> T:
        """Call it in a process of its own: a forged workbook may end that one, never the bot."""
        ...


class Books(Generic[T]):
    def __init__(
        self,
        bot: Bot,
        writer: Writer,
        edge: Edge,
        conversation: Conversation[T],
        *,
        apart: Apart,
        in_line: Callable[[int, Callable[[], Awaitable[None]]], Awaitable[None]],
        turn: Callable[[Unit, Job], Turn],
    ) -> None:
        self._bot = bot
        self._writer = writer
        self._edge = edge
        self._conversation = conversation
        self._apart = apart
        self._in_line = in_line
        self._turn = turn

    async def do(self, job: Job) -> None:
        try:
            read = await self._read(str(job.params["file"]))
        except Gone:
            await self.lost(job)
            return
        chat_id, verdict = await self._writer.run(partial(self._decide, job, read))
        await self._show(job, chat_id, verdict)

    async def lost(self, job: Job) -> None:
        """Whoever sent the file is not left waiting."""
        chat_id, screen = await self._writer.run(partial(self._lost, job))
        await self._show(job, chat_id, Verdict(screen))

    async def _read(self, file_id: str) -> T:
        try:
            content = await fetch(self._bot, file_id, largest=LARGEST)
        except TooBig:
            return self._conversation.too_big()
        return await self._apart(partial(self._conversation.read, content))

    def _decide(self, job: Job, read: T, unit: Unit) -> tuple[int, Verdict]:
        turn = self._turn(unit, job)
        try:
            verdict = self._conversation.decided(turn, job, read)
        except Refused as failure:  # the role was lost while the file was read: nobody is left waiting
            verdict = Verdict(closed_door(turn, failure))
        chats.expect(unit, turn.me, verdict.screen.awaiting)
        return turn.me.chat_id, verdict

    def _lost(self, job: Job, unit: Unit) -> tuple[int, Screen]:
        turn = self._turn(unit, job)
        screen = self._conversation.lost(turn)
        chats.expect(unit, turn.me, screen.awaiting)
        return turn.me.chat_id, screen

    async def _show(self, job: Job, chat_id: int, verdict: Verdict) -> None:
        """In place of «Проверяем», if the person still looks at it; a file that goes with it comes first."""

        async def step() -> None:
            screen, shown = verdict.screen, None
            if verdict.file is not None:
                await self._edge.send_file(chat_id, verdict.file, "")
            else:
                waiting = key(job.kind, int(job.params["person"]))
                shown = await self._edge.complete(chat_id, waiting, screen)
            message_id = (shown or await self._edge.send(chat_id, screen)).message_id
            await self._writer.run(lambda unit: chats.carries_screen(unit, chat_id, message_id))

        await self._in_line(chat_id, step)
