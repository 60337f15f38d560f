"""«Стажировки за период»: figures as a workbook, a note and a schedule as documents, made by a worker."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Final

from handlers.people_works import WriteFile
from handlers.routes import Routes, Turn, Who
from handlers.screen import Button, Screen, primary, to
from handlers.screens.event_words import competencies
from handlers.taps import Exports
from handlers.taps_days import InternshipsFile, InternshipsPeriod, InternshipsReport
from internships import contacts, paperwork
from internships.paperwork import Paperwork
from messaging import jobs
from messaging.jobs import Job
from messaging.outbox import Params
from people import audit
from people.directory import must_coordinate
from people.refusals import Gone
from reports import internship_schedule as schedules
from reports.interim_note import interim_note
from reports.internship_book import internship_book
from reports.internship_counting import figures, headline
from reports.internship_figures import Figures, Period
from reports.internship_schedule import Scheduled
from reports.official_paper import official_paper
from reports.periods import stretches
from reports.workbook_bytes import workbook_bytes
from surveys.days import at

routes = Routes()

KIND: Final = "internships-file"
FIGURES, NOTE, SCHEDULE = "figures", "note", "schedule"
EPOCH = date(1970, 1, 1)
LONGEST = timedelta(days=3 * 366)


@routes.tap(InternshipsReport, Who.COORDINATOR)
def periods(turn: Turn, _tap: InternshipsReport) -> Screen:
    today = turn.unit.now.astimezone(turn.me.zone).date()
    rows: list[tuple[Button, ...]] = [
        (to(turn.tr.plain(f"stretch-{stretch.value}"), InternshipsPeriod(first=_number(first), last=_number(last))),)
        for stretch, first, last in stretches(today)
    ]
    return Screen(turn.tr("figures-which-period"), rows=(*rows, (to(turn.tr.plain("back"), Exports(page=0)),)))


@routes.tap(InternshipsPeriod, Who.COORDINATOR)
def period(turn: Turn, tap: InternshipsPeriod) -> Screen:
    wanted = _period(turn, tap.first, tap.last)
    found = headline(turn.unit, turn.me.municipality_id, wanted, turn.house.shelf)
    words = turn.tr(
        "figures-period",
        period=period_words(turn, wanted),
        events=found.events,
        came=found.came,
        covered=found.covered,
        total=found.schools,
    )
    buttons = [
        (to(turn.tr.plain(f"figures-file-{kind}"), InternshipsFile(first=tap.first, last=tap.last, kind=kind)),)
        for kind in (NOTE, SCHEDULE)
    ]
    book = InternshipsFile(first=tap.first, last=tap.last, kind=FIGURES)
    return Screen(
        words,
        rows=(
            (primary(turn.tr.plain("figures-file-figures"), book),),
            *buttons,
            (to(turn.tr.plain("back"), InternshipsReport()),),
        ),
    )


@routes.tap(InternshipsFile, Who.COORDINATOR)
def file(turn: Turn, tap: InternshipsFile) -> Screen:
    if tap.kind not in (FIGURES, NOTE, SCHEDULE):
        raise Gone("tap")
    me = turn.me.person_id
    params: Params = {"person": me, "first": tap.first, "last": tap.last, "kind": tap.kind}
    if jobs.post(turn.unit, KIND, params, key=f"{KIND}:{tap.first}:{tap.last}:{tap.kind}:{me}"):
        audit.note(turn.unit, turn.me, "export", {"kind": tap.kind})
    screen = period(turn, InternshipsPeriod(first=tap.first, last=tap.last))
    return screen.with_toast(turn.tr.plain("file-on-its-way"))


def way(turn: Turn) -> Button:
    """From /export."""
    return to(turn.tr.plain("figures-button"), InternshipsReport())


def prepare(turn: Turn, job: Job) -> WriteFile | None:
    """None for a job of another kind. Raises Refused when this person coordinates nothing by now."""
    if job.kind != KIND:
        return None
    must_coordinate(turn.me)
    wanted = _period(turn, int(job.params["first"]), int(job.params["last"]))
    words, known, tr = period_words(turn, wanted), _paperwork(turn), turn.tr
    match str(job.params["kind"]):
        case k if k == FIGURES:
            book = internship_book(_figures(turn, wanted), tr, period=words, made_at=turn.unit.now)
            caption = tr("figures-caption", period=words, group=turn.house.min_group)
            return WriteFile(partial(workbook_bytes, book), tr.plain("figures-name"), caption)
        case k if k == NOTE:
            note = interim_note(tr, _figures(turn, wanted), known, period=words, made_at=turn.unit.now)
            return WriteFile(partial(official_paper, note), tr.plain("note-name"), tr("note-caption", period=words))
        case _:
            return _schedule(turn, wanted, words)


def period_words(turn: Turn, wanted: Period) -> str:
    zone = wanted.zone
    return turn.tr.plain(
        "period-of",
        first=turn.tr.date(at(wanted.first, 12, zone), zone),
        last=turn.tr.date(at(wanted.last, 12, zone), zone),
    )


def _schedule(turn: Turn, wanted: Period, words: str) -> WriteFile:
    found = []
    home, shelf = turn.me.municipality_id, turn.house.shelf
    for event, fate in schedules.scheduled(turn.unit, home, wanted.since, wanted.until, shelf):
        contact = contacts.of_event(turn.unit, event)
        found.append(Scheduled(event, "" if contact is None else contact.position, fate))
    paper = schedules.internship_schedule(
        turn.tr, found, _paperwork(turn), competencies(turn), period=words, now=turn.unit.now
    )
    return WriteFile(
        partial(official_paper, paper), turn.tr.plain("schedule-name"), turn.tr("schedule-file", period=words)
    )


def _paperwork(turn: Turn) -> Paperwork:
    """Without the name of whoever signs where no name may go through a chat: a line to write on."""
    known = paperwork.load(turn.unit, turn.me.municipality_id)
    return replace(known, signatory_name="") if turn.house.strict else known


def _figures(turn: Turn, wanted: Period) -> Figures:
    return figures(
        turn.unit,
        turn.me.municipality_id,
        wanted,
        turn.house.shelf,
        min_group=turn.house.min_group,
        language=turn.tr.language,
    )


def _period(turn: Turn, first: int, last: int) -> Period:
    """Raises Gone for days that no calendar of ours has."""
    try:
        since, until = EPOCH + timedelta(days=first), EPOCH + timedelta(days=last)
    except OverflowError:
        raise Gone("tap") from None
    if not (since <= until and until - since <= LONGEST and since > EPOCH and until.year < 2200):
        raise Gone("tap")
    return Period(since, until, turn.me.zone)


def _number(day: date) -> int:
    return (day - EPOCH).days
