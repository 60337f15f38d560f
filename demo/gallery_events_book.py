"""Internships from a workbook, as a coordinator sends it to the bot, and a host of one school."""

from sqlalchemy import select

from db.tables import job, school
from demo.gallery_certificates import RECEIVING
from demo.gallery_district import COORDINATOR
from demo.gallery_stage import Attachment, Stage
from handlers import events_import
from handlers.routes import Attached
from handlers.taps_events import ApplyEvents, CancelEventsFile, EventsTemplate, ImportEvents
from internships.book_sheet import EVENTS, Book
from messaging.jobs import Job
from messaging.outbox import Params
from people.workbook_cells import Line
from people.workbook_faults import Code, fault

FILE = Attached("BQACAgIAAz", "стажировки.xlsx", 14_000)


async def events_from_a_file(stage: Stage) -> None:
    stage.chapter("Internships from a file")
    await stage.show("What to send", COORDINATOR, ImportEvents())
    await stage.show("Words instead", COORDINATOR, {"ru": "сейчас пришлю", "en": "in a moment"}[stage.language])
    await stage.show("The template", COORDINATOR, EventsTemplate())
    await stage.show("It is being checked", COORDINATOR, Attachment("document", FILE))
    number: int = await stage.ask(COORDINATOR, lambda turn: turn.unit.scalar(_waiting))
    host: str = await stage.ask(COORDINATOR, lambda turn: turn.unit.scalar(_school))
    me = await stage.ask(COORDINATOR, lambda turn: turn.me.person_id)
    params: Params = {"person": me, "file": FILE.file_id}
    right = {"code": "С-01", "title": "Планёрка за двадцать минут", "school": host, "hours": "3", "capacity": "12"}
    full = {**right, "about": "Открытая планёрка.", "bring": "Документ для охраны", "positions": "директор, завуч"}
    wrong = {
        **right,
        "school": "999",
        "date": "32.13",
        "time": "10:00",
        "positions": "завучч",
        "approval": "может быть",
    }
    ignored = (fault(EVENTS, None, "Примечание", Code.IGNORED_COLUMN),)
    for caption, cells, shown in (
        ("Faults", wrong, ""),
        ("What would change", full, ""),
        ("Changed by another meanwhile", full, "x"),
    ):
        asked = Job(number, events_import.KIND, {**params, "digest": shown}, 1)
        await _judged(stage, caption, COORDINATOR, asked, Book((Line(2, cells, frozenset()),), notes=ignored))
    await stage.show("It is being loaded", COORDINATOR, ApplyEvents(job=number))
    await stage.show("Nothing is loaded", COORDINATOR, CancelEventsFile(job=number))
    stage.hang("Telegram has the file no more", "job events-book", await stage.ask(COORDINATOR, events_import.lost))
    await stage.show("What a host sends", RECEIVING, ImportEvents())
    asked = Job(number, events_import.KIND, params, 1)
    await _judged(stage, "A row of another school", RECEIVING, asked, Book((Line(2, right, frozenset()),)))


async def _judged(stage: Stage, caption: str, who: int, asked: Job, read: Book) -> None:
    verdict = await stage.ask(who, lambda turn: events_import.decided(turn, asked, read))
    stage.hang(caption, "job events-book", verdict.screen, address="handlers.events_import.decided")


_waiting = select(job.c.id).where(job.c.kind == events_import.KIND).limit(1)
_school = select(school.c.code).order_by(school.c.id).limit(1)
