"""Internships sent to the bot as a workbook: checked, shown as what they would change, and loaded only as they were shown.

As with the roster, nothing of the file is kept: the preview's job remembers its number at Telegram and a digest of what was
shown.
"""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import Final

from handlers.people_import import Verdict, short, text_file
from handlers.people_works import WriteFile
from handlers.routes import Attached, Routes, Turn, Who
from handlers.screen import Rows, Screen, packed, primary, to
from handlers.screens import event_words
from handlers.taps_events import ApplyEvents, CancelEventsFile, Events, EventsTemplate, ImportEvents
from internships import book_loading, book_texts
from internships.book_loading import Plan
from internships.book_sheet import Book
from internships.book_template import events_template
from internships.listing import Shown
from messaging import jobs
from messaging.jobs import Job
from messaging.outbox import Params
from people import audit
from people.fault_texts import tell, without_cells
from people.refusals import Gone, Refused
from people.roster_faults import Code, RosterFaults, fault
from people.roster_workbook import LARGEST, MEGABYTE

routes = Routes()

KIND: Final = "events-book"
TEMPLATE: Final = "events-template"
TERM: Final = timedelta(days=1)  # a preview older than that is made anew
FIRST: Final = 12  # lines on the screen; a file has them all


@routes.tap(ImportEvents, Who.COORDINATOR)
def ask(turn: Turn, _tap: ImportEvents) -> Screen:
    return _ask(turn, turn.tr("events-import-ask", limit=LARGEST // MEGABYTE))


@routes.text(ImportEvents, Who.COORDINATOR)
def words_instead(turn: Turn, _tap: ImportEvents, _text: str) -> Screen:
    return _ask(turn, turn.tr("people-import-not-words"))


@routes.file(ImportEvents, Who.COORDINATOR)
def received(turn: Turn, _tap: ImportEvents, attached: Attached | None) -> Screen:
    if attached is None:
        return _ask(turn, turn.tr("people-import-not-words"))
    if attached.size > LARGEST:
        return _ask(turn, turn.tr("people-import-too-big", limit=LARGEST // MEGABYTE))
    jobs.post(turn.unit, KIND, {"person": turn.me.person_id, "file": attached.file_id})
    return Screen(turn.tr("people-import-checking", name=attached.name[:100] or "—"), key=key(turn.me.person_id))


@routes.tap(EventsTemplate, Who.COORDINATOR)
def template(turn: Turn, _tap: EventsTemplate) -> Screen:
    person = turn.me.person_id
    jobs.post(turn.unit, TEMPLATE, {"person": person}, key=f"{TEMPLATE}:{person}")
    return ask(turn, ImportEvents()).with_toast(turn.tr.plain("file-on-its-way"))


@routes.tap(ApplyEvents, Who.COORDINATOR)
def apply(turn: Turn, tap: ApplyEvents) -> Screen:
    """A second tap finds the same work at hand already."""
    jobs.post(turn.unit, KIND, _shown(turn, tap.job), key=f"{KIND}-apply:{tap.job}")
    return Screen(turn.tr("events-import-loading"), key=key(turn.me.person_id))


@routes.tap(CancelEventsFile, Who.COORDINATOR)
def cancel(turn: Turn, tap: CancelEventsFile) -> Screen:
    jobs.amend(turn.unit, tap.job, {**_shown(turn, tap.job), "digest": ""})
    return Screen(turn.tr("people-import-cancelled"), rows=_back(turn, Shown.AHEAD))


def prepare(turn: Turn, job: Job) -> WriteFile | None:
    """None for a job of another kind."""
    if job.kind != TEMPLATE:
        return None
    tr = turn.tr
    make = partial(events_template, event_words.competencies(turn))
    return WriteFile(make, tr.plain("file-events-template-name"), tr("file-events-template"))


def key(person_id: int) -> str:
    """By what the waiting screen is found again to become the answer."""
    return f"{KIND}:{person_id}"


def too_big() -> Book:
    return Book((), (fault("", None, None, Code.FILE_TOO_BIG, limit=str(LARGEST // MEGABYTE)),))


def decided(turn: Turn, job: Job, read: Book) -> Verdict:
    """Show what the file would do, or do it when exactly this was shown and confirmed."""
    if not turn.me.is_coordinator():
        raise Refused
    home = turn.me.municipality_id
    planned = book_loading.plan(turn.unit, home, read)
    if isinstance(planned, RosterFaults):
        return _faulty(turn, planned)
    asked = str(job.params.get("digest", ""))
    if asked == planned.digest:
        book_loading.apply(turn.unit, home, turn.me.person_id, planned)
        audit.note(turn.unit, turn.me, "events-loaded", book_loading.counted(planned))
        words = turn.tr("events-import-done", added=len(planned.added), changed=len(planned.changed))
        return Verdict(Screen(words, rows=_back(turn, Shown.DRAFTS)))
    if planned.changes_nothing:
        lines = [turn.tr("events-import-nothing"), *_bullets(turn, book_texts.lines(planned, turn.tr)[:FIRST])]
        return Verdict(Screen("\n".join(lines), rows=_back(turn, Shown.AHEAD)))
    jobs.amend(turn.unit, job.id, {**job.params, "digest": planned.digest, "made": int(turn.unit.now.timestamp())})
    return _preview(turn, job, planned, again=bool(asked))


def lost(turn: Turn) -> Screen:
    """Telegram has the file no more, or did not give it after many tries."""
    return _ask(turn, turn.tr("events-import-lost"))


def _ask(turn: Turn, words: str) -> Screen:
    rows = ((to(turn.tr.plain("people-import-template"), EventsTemplate()),), *_back(turn, Shown.AHEAD))
    return Screen(words, rows=rows, awaiting=packed(ImportEvents()))


def _shown(turn: Turn, job_id: int) -> Params:
    """The preview this button stands under. Raises Refused for another's, and Gone for one that is over."""
    params = jobs.params(turn.unit, KIND, job_id)
    if params is None or not params.get("digest"):
        raise Gone("tap")
    if int(params["person"]) != turn.me.person_id:
        raise Refused
    if turn.unit.now.timestamp() - int(params["made"]) > TERM.total_seconds():
        raise Gone("preview")
    return params


def _faulty(turn: Turn, found: RosterFaults) -> Verdict:
    faults = without_cells(found.faults) if turn.house.strict else found.faults
    told = tell(faults, turn.tr, FIRST)
    lines: list[str] = [turn.tr("events-import-faults", count=told.total), "", *_bullets(turn, told.lines)]
    file = None
    if told.shown < told.total:
        lines.append(turn.tr("people-import-more-faults", count=told.total - told.shown))
        file = text_file(turn.tr.plain("people-import-faults-file"), tell(faults, turn.tr, told.total).lines)
    return Verdict(_ask(turn, "\n".join([*lines, "", turn.tr("people-import-mend")])), file)


def _preview(turn: Turn, job: Job, planned: Plan, *, again: bool) -> Verdict:
    tr = turn.tr
    details = book_texts.lines(planned, tr)
    lines: list[str] = [tr("events-import-meanwhile"), ""] if again else []
    lines += [tr("people-import-preview"), tr("events-import-summary", words=book_texts.summary(planned, tr)), ""]
    lines += _bullets(turn, details[:FIRST])
    file = None
    if len(details) > FIRST:
        lines.append(tr("people-import-more", count=len(details) - FIRST))
        file = text_file(tr.plain("people-import-plan-file"), details)
    count = len(planned.added) + len(planned.changed)
    rows = (
        (primary(tr.plain("events-import-apply", count=count), ApplyEvents(job=job.id)),),
        (to(tr.plain("cancel"), CancelEventsFile(job=job.id)),),
    )
    return Verdict(Screen("\n".join(lines), rows=rows), file)


def _bullets(turn: Turn, lines: Sequence[str]) -> list[str]:
    return [turn.tr("people-bullet", text=short(line)) for line in lines]


def _back(turn: Turn, shown: Shown) -> Rows:
    return ((to(turn.tr.plain("events-import-back"), Events(state=shown.value, page=0)),),)
