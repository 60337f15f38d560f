"""A roster sent to the bot: whom it would bring in, change and send away is seen before anything is written."""

import hashlib
from collections.abc import Sequence
from typing import Final

from handlers import workbooks
from handlers.routes import Attached, Routes, Turn, Who
from handlers.screen import Button, Screen, packed, primary, to
from handlers.taps_people import ApplyRoster, CancelRoster, ImportRoster, People, RosterTemplate
from handlers.workbooks import SHOWN, Verdict, bullets, short, text_file
from internships import leaving
from messaging import jobs
from messaging.jobs import Job
from people import audit, roster
from people.me import Role
from people.plan_texts import PlanLine, doubt_line, most_leave, people_lines, school_lines
from people.refusals import Refused
from people.roster_plan import RosterPlan, What
from people.roster_sheet import RosterSheet
from people.roster_state import PersonState
from people.workbook_faults import Fault, WorkbookFaults
from texts.translator import DEFAULT, Html, translator

routes = Routes()

KIND: Final = "roster"
TEMPLATE: Final = "roster-template"
DOUBTS: Final = 3


@routes.tap(ImportRoster, Who.COORDINATOR)
def ask(turn: Turn, _tap: ImportRoster) -> Screen:
    return _ask(turn)


@routes.text(ImportRoster, Who.COORDINATOR)
def words_instead(turn: Turn, _tap: ImportRoster, _text: str) -> Screen:
    return _ask(turn, turn.tr("people-import-not-words"))


@routes.file(ImportRoster, Who.COORDINATOR)
def received(turn: Turn, _tap: ImportRoster, attached: Attached | None) -> Screen:
    return workbooks.check(turn, KIND, attached, turn.tr("people-import-not-words"), _ask)


@routes.tap(RosterTemplate, Who.COORDINATOR)
def template(turn: Turn, _tap: RosterTemplate) -> Screen:
    return workbooks.template(turn, TEMPLATE, _ask(turn))


@routes.tap(ApplyRoster, Who.COORDINATOR)
def apply(turn: Turn, tap: ApplyRoster) -> Screen:
    return workbooks.load(turn, KIND, tap.job, turn.tr("people-import-loading"))


@routes.tap(CancelRoster, Who.COORDINATOR)
def cancel(turn: Turn, tap: CancelRoster) -> Screen:
    workbooks.forget(turn, KIND, tap.job)
    return Screen(turn.tr("people-import-cancelled"), rows=_ways(turn))


def too_big() -> WorkbookFaults:
    return WorkbookFaults((workbooks.too_big(),))


def decided(turn: Turn, job: Job, read: RosterSheet | WorkbookFaults) -> Verdict:
    """Show what the file would do, or do it when exactly this was shown and confirmed."""
    if not turn.me.is_coordinator():
        raise Refused
    if isinstance(read, WorkbookFaults):
        return _faulty(turn, read)
    home = turn.me.municipality_id
    planned = roster.plan(roster.read_state(turn.unit, home), read)
    if isinstance(planned, WorkbookFaults):
        return _faulty(turn, planned)
    if planned.changes_nothing:
        lines = [turn.tr("people-import-nothing"), *workbooks.notes(turn, read.notes)]
        return Verdict(Screen("\n".join(lines), rows=_ways(turn)))
    if _loses_me(turn, planned):
        return Verdict(_with_retry(turn, turn.tr("people-import-loses-you")))
    digest = _digest(planned)
    asked = workbooks.asked(job)
    if asked == digest:
        return Verdict(_loaded(turn, planned))
    workbooks.remember(turn, job, digest)
    return _preview(turn, job, planned, read.notes, again=bool(asked))


def lost(turn: Turn) -> Screen:
    """Telegram has the file no more, or did not give it after many tries."""
    return _ask(turn, turn.tr("people-import-lost"))


def _ask(turn: Turn, said: Html | None = None) -> Screen:
    words = turn.tr("people-import-ask", limit=workbooks.LIMIT)
    blocks: list[str] = [words if said is None else said]
    if turn.house.strict:
        blocks.append(turn.tr("people-import-strict"))
    rows = (
        (to(turn.tr.plain("people-import-template"), RosterTemplate()),),
        (to(turn.tr.plain("back"), People()),),
    )
    return Screen("\n\n".join(blocks), rows=rows, awaiting=packed(ImportRoster()))


def _faulty(turn: Turn, found: WorkbookFaults) -> Verdict:
    text, file = workbooks.faulty(turn, found, "people-import-faults")
    return Verdict(_with_retry(turn, text), file)


def _with_retry(turn: Turn, text: str) -> Screen:
    """A mended file may be sent at once."""
    return Screen(text, rows=((to(turn.tr.plain("back"), People()),),), awaiting=packed(ImportRoster()))


def _preview(turn: Turn, job: Job, planned: RosterPlan, noted: Sequence[Fault], *, again: bool) -> Verdict:
    tr, strict = turn.tr, turn.house.strict
    schools, people = planned.schools, planned.people
    touched = len(people.added) + len(people.changed) + len(people.left)
    lines: list[str] = [tr("people-import-changed-meanwhile"), ""] if again else []
    lines += [
        tr("people-import-preview"),
        tr("people-import-schools", added=len(schools.added), changed=len(schools.changed),
           left=len(schools.left), same=len(schools.unchanged)),
        tr("people-import-people", added=len(people.added), changed=len(people.changed),
           left=len(people.left), same=len(people.unchanged)),
        "",
    ]  # fmt: skip
    details = [_detail(line) for line in (*school_lines(planned, tr), *people_lines(planned, tr, names=not strict))]
    doubts = [doubt_line(doubt, tr, names=not strict) for doubt in planned.doubts]
    lines += bullets(turn, details)
    file = None
    if len(details) > SHOWN or len(doubts) > DOUBTS:
        lines.append(tr("people-import-more", count=max(0, len(details) - SHOWN)))
        file = text_file(tr.plain("people-import-plan-file"), [*details, *doubts])
    lines += ["", *(tr("people-import-doubt", text=short(doubt)) for doubt in doubts[:DOUBTS])] if doubts else []
    lines += workbooks.notes(turn, noted)
    drastic = most_leave(planned)
    if drastic:
        lines += ["", tr("people-import-most-leave", count=len(people.left))]
    button = tr.plain("people-import-apply", count=touched)
    rows: tuple[tuple[Button, ...], ...] = (
        (to(button, ApplyRoster(job=job.id), "danger") if drastic else primary(button, ApplyRoster(job=job.id)),),
        (to(tr.plain("cancel"), CancelRoster(job=job.id)),),
    )
    return Verdict(Screen("\n".join(lines), rows=rows), file)


def _loaded(turn: Turn, planned: RosterPlan) -> Screen:
    done = roster.apply(turn.unit, turn.me.municipality_id, planned)
    assert isinstance(done, roster.Applied), "planned in this very unit"
    schools, people = done.schools, done.people
    leaving.clear_out(turn.unit, turn.me.municipality_id, turn.house.holding)
    audit.note(turn.unit, turn.me, "roster-loaded", roster.loaded(done))
    for change in planned.people.changed:
        if What.ROLES in change.what:
            person = change.before.person_id
            jobs.post(turn.unit, "commands", {"person": person}, key=f"commands:{person}")
    return Screen(
        turn.tr("people-import-done", added=people.added, changed=people.changed, left=people.left,
                schools=schools.added + schools.changed + schools.left, invitations=done.invitations),
        rows=_ways(turn),
    )  # fmt: skip


def _loses_me(turn: Turn, planned: RosterPlan) -> bool:
    """A coordinator who sends the roster away from under their own feet could not mend it from here."""

    def mine(person: PersonState) -> bool:
        return person.person_id == turn.me.person_id

    return any(mine(person) for person in planned.people.left) or any(
        mine(change.before) and all(held.role is not Role.COORDINATOR for held in change.roles)
        for change in planned.people.changed
    )


def _digest(planned: RosterPlan) -> str:
    """Of all that is shown, names too: what is confirmed is what is done, whatever language it was read in."""
    words = translator(DEFAULT)
    lines = [_detail(line) for line in (*school_lines(planned, words), *people_lines(planned, words))]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _detail(line: PlanLine) -> str:
    return " · ".join(part for part in (line.action, line.whom, line.details) if part)


def _ways(turn: Turn) -> tuple[tuple[Button, ...], ...]:
    return ((to(turn.tr.plain("people-again"), People()),),)
