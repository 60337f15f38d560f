"""Internships sent to the bot as a workbook: a coordinator's of every school, a host's of their own; they become drafts."""

from functools import partial
from typing import Final

from handlers import workbooks
from handlers.people_works import WriteFile
from handlers.routes import Attached, Routes, Turn, Who
from handlers.screen import Rows, Screen, packed, primary, to
from handlers.screens import event_words
from handlers.taps_events import ApplyEvents, CancelEventsFile, Events, EventsTemplate, ImportEvents
from handlers.workbooks import SHOWN, Verdict, bullets, text_file
from internships import book_loading, book_texts
from internships.book_loading import Plan
from internships.book_sheet import Book
from internships.book_template import events_template
from internships.listing import Shown
from messaging.jobs import Job
from people import audit
from people.me import Role
from people.refusals import Refused
from people.workbook_faults import WorkbookFaults

routes = Routes()

KIND: Final = "events-book"
TEMPLATE: Final = "events-template"


@routes.tap(ImportEvents, Who.HOST)
def ask(turn: Turn, _tap: ImportEvents) -> Screen:
    whose = "events-import-ask" if turn.me.is_coordinator() else "events-import-ask-host"
    return _ask(turn, turn.tr(whose, limit=workbooks.LIMIT))


@routes.text(ImportEvents, Who.HOST)
def words_instead(turn: Turn, _tap: ImportEvents, _text: str) -> Screen:
    return _ask(turn, turn.tr("events-import-not-words"))


@routes.file(ImportEvents, Who.HOST)
def received(turn: Turn, _tap: ImportEvents, attached: Attached | None) -> Screen:
    return workbooks.check(turn, KIND, attached, turn.tr("events-import-not-words"), _ask)


@routes.tap(EventsTemplate, Who.HOST)
def template(turn: Turn, _tap: EventsTemplate) -> Screen:
    return workbooks.template(turn, TEMPLATE, ask(turn, ImportEvents()))


@routes.tap(ApplyEvents, Who.HOST)
def apply(turn: Turn, tap: ApplyEvents) -> Screen:
    return workbooks.load(turn, KIND, tap.job, turn.tr("events-import-loading"))


@routes.tap(CancelEventsFile, Who.HOST)
def cancel(turn: Turn, tap: CancelEventsFile) -> Screen:
    workbooks.forget(turn, KIND, tap.job)
    return Screen(turn.tr("people-import-cancelled"), rows=_back(turn, Shown.AHEAD))


def prepare(turn: Turn, job: Job) -> WriteFile | None:
    """None for a job of another kind."""
    if job.kind != TEMPLATE:
        return None
    tr = turn.tr
    make = partial(events_template, event_words.competencies(turn))
    return WriteFile(make, tr.plain("file-events-template-name"), tr("file-events-template"))


def too_big() -> Book:
    return Book((), (workbooks.too_big(),))


def decided(turn: Turn, job: Job, read: Book) -> Verdict:
    """Show what the file would do, or do it when exactly this was shown and confirmed."""
    mine = None if turn.me.is_coordinator() else turn.me.schools_of(Role.HOST)
    if mine is not None and not mine:
        raise Refused
    home = turn.me.municipality_id
    planned = book_loading.plan(turn.unit, home, read, mine)
    if isinstance(planned, WorkbookFaults):
        text, file = workbooks.faulty(turn, planned, "events-import-faults")
        return Verdict(_ask(turn, text), file)
    asked = workbooks.asked(job)
    if asked == planned.digest:
        book_loading.apply(turn.unit, home, turn.me, planned)
        audit.note(turn.unit, turn.me, "events-loaded", book_loading.counted(planned))
        done = "events-import-done" if mine is None else "events-import-done-host"
        words = turn.tr(done, added=len(planned.added), changed=len(planned.changed))
        return Verdict(Screen(words, rows=_back(turn, Shown.DRAFTS)))
    if planned.changes_nothing:
        lines = [turn.tr("events-import-nothing"), *bullets(turn, book_texts.lines(planned, turn.tr))]
        lines += workbooks.notes(turn, planned.notes)
        return Verdict(Screen("\n".join(lines), rows=_back(turn, Shown.AHEAD)))
    workbooks.remember(turn, job, planned.digest)
    return _preview(turn, job, planned, again=bool(asked))


def lost(turn: Turn) -> Screen:
    """Telegram has the file no more, or did not give it after many tries."""
    return _ask(turn, turn.tr("events-import-lost"))


def _ask(turn: Turn, words: str) -> Screen:
    rows = ((to(turn.tr.plain("people-import-template"), EventsTemplate()),), *_back(turn, Shown.AHEAD))
    return Screen(words, rows=rows, awaiting=packed(ImportEvents()))


def _preview(turn: Turn, job: Job, planned: Plan, *, again: bool) -> Verdict:
    tr = turn.tr
    details = book_texts.lines(planned, tr)
    lines: list[str] = [tr("events-import-meanwhile"), ""] if again else []
    lines += [tr("people-import-preview"), tr("events-import-summary", words=book_texts.summary(planned, tr)), ""]
    lines += bullets(turn, details)
    file = None
    if len(details) > SHOWN:
        lines.append(tr("people-import-more", count=len(details) - SHOWN))
        file = text_file(tr.plain("people-import-plan-file"), details)
    lines += workbooks.notes(turn, planned.notes)
    count = len(planned.added) + len(planned.changed)
    rows = (
        (primary(tr.plain("events-import-apply", count=count), ApplyEvents(job=job.id)),),
        (to(tr.plain("cancel"), CancelEventsFile(job=job.id)),),
    )
    return Verdict(Screen("\n".join(lines), rows=rows), file)


def _back(turn: Turn, shown: Shown) -> Rows:
    return ((to(turn.tr.plain("events-import-back"), Events(state=shown.value, page=0)),),)
