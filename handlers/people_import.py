"""A roster sent to the bot: checked, shown as what it would change, and loaded only as it was shown.

Nothing of the file is kept here: the job of the preview remembers its number at Telegram and a digest of what was shown, and
loading reads the file again. Should the roster have changed meanwhile, the digest differs and a new preview is shown.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from handlers.routes import Attached, Routes, Turn, Who
from handlers.screen import Button, File, Screen, packed, primary, to
from handlers.taps_people import ApplyRoster, CancelRoster, ImportRoster, People, RosterTemplate
from internships import leaving
from messaging import jobs
from messaging.jobs import Job
from messaging.outbox import Params
from people import audit, roster
from people.fault_texts import tell, without_cells
from people.me import Role
from people.plan_texts import PlanLine, doubt_line, most_leave, people_lines, school_lines
from people.refusals import Gone, Refused
from people.roster_faults import Code, RosterFaults, fault
from people.roster_plan import RosterPlan, What
from people.roster_sheet import RosterSheet
from people.roster_state import PersonState
from people.roster_workbook import LARGEST, MEGABYTE
from texts.translator import DEFAULT, translator

routes = Routes()

KIND: Final = "roster"
TERM: Final = timedelta(days=1)  # a preview older than that is made anew
SHOWN: Final = 12
FAULTS_SHOWN: Final = 6  # a fault takes four lines of a phone
LONGEST: Final = 220  # signs of a line on the screen; the file has it whole


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a file: a screen, and a text beside it when the screen cannot hold everything."""

    screen: Screen
    file: File | None = None


@routes.tap(ImportRoster, Who.COORDINATOR)
def ask(turn: Turn, _tap: ImportRoster) -> Screen:
    return _ask(turn)


@routes.text(ImportRoster, Who.COORDINATOR)
def words_instead(turn: Turn, _tap: ImportRoster, _text: str) -> Screen:
    return _ask(turn, turn.tr("people-import-not-words"))


@routes.file(ImportRoster, Who.COORDINATOR)
def received(turn: Turn, _tap: ImportRoster, attached: Attached | None) -> Screen:
    if attached is None:
        return _ask(turn, turn.tr("people-import-not-words"))
    if attached.size > LARGEST:
        return _ask(turn, turn.tr("people-import-too-big", limit=LARGEST // MEGABYTE))
    jobs.post(turn.unit, KIND, {"person": turn.me.person_id, "file": attached.file_id, "name": attached.name[:100]})
    return Screen(turn.tr("people-import-checking", name=attached.name[:100] or "—"), key=key(turn.me.person_id))


@routes.tap(RosterTemplate, Who.COORDINATOR)
def template(turn: Turn, _tap: RosterTemplate) -> Screen:
    person = turn.me.person_id
    jobs.post(turn.unit, "roster-template", {"person": person}, key=f"roster-template:{person}")
    return _ask(turn).with_toast(turn.tr.plain("file-on-its-way"))


@routes.tap(ApplyRoster, Who.COORDINATOR)
def apply(turn: Turn, tap: ApplyRoster) -> Screen:
    shown = _shown(turn, tap.job)
    jobs.post(turn.unit, KIND, shown, key=f"roster-apply:{tap.job}")
    return Screen(turn.tr("people-import-loading"), key=key(turn.me.person_id))


@routes.tap(CancelRoster, Who.COORDINATOR)
def cancel(turn: Turn, tap: CancelRoster) -> Screen:
    """After this the button of the preview, should it stand somewhere still, loads nothing."""
    shown = _shown(turn, tap.job)
    jobs.amend(turn.unit, tap.job, {**shown, "digest": ""})
    return Screen(turn.tr("people-import-cancelled"), rows=_ways(turn))


def key(person_id: int) -> str:
    """By what the waiting screen is found again to become the answer."""
    return f"roster:{person_id}"


def too_big() -> RosterFaults:
    return RosterFaults((fault("", None, None, Code.FILE_TOO_BIG, limit=str(LARGEST // MEGABYTE)),))


def decided(turn: Turn, job: Job, read: RosterSheet | RosterFaults) -> Verdict:
    """Show what the file would do, or do it when exactly this was shown and confirmed."""
    if not turn.me.is_coordinator():
        raise Refused
    if isinstance(read, RosterFaults):
        return _faulty(turn, read)
    home = turn.me.municipality_id
    planned = roster.plan(roster.read_state(turn.unit, home), read)
    if isinstance(planned, RosterFaults):
        return _faulty(turn, planned)
    if planned.changes_nothing:
        return Verdict(Screen(turn.tr("people-import-nothing"), rows=_ways(turn)))
    if _loses_me(turn, planned):
        return Verdict(_with_retry(turn, [turn.tr("people-import-loses-you")]))
    digest = _digest(planned)
    asked = str(job.params.get("digest", ""))
    if asked == digest:
        return Verdict(_loaded(turn, planned))
    jobs.amend(turn.unit, job.id, {**job.params, "digest": digest, "made": int(turn.unit.now.timestamp())})
    return _preview(turn, job, planned, again=bool(asked))


def lost(turn: Turn) -> Screen:
    """Telegram has the file no more, or did not give it after many tries."""
    return _ask(turn, turn.tr("people-import-lost"))


def _ask(turn: Turn, said: str | None = None) -> Screen:
    words = turn.tr("people-import-ask", limit=LARGEST // MEGABYTE)
    blocks: list[str] = [words if said is None else said]
    if turn.house.strict:
        blocks.append(turn.tr("people-import-strict"))
    rows = (
        (to(turn.tr.plain("people-import-template"), RosterTemplate()),),
        (to(turn.tr.plain("back"), People()),),
    )
    return Screen("\n\n".join(blocks), rows=rows, awaiting=packed(ImportRoster()))


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
    told = tell(faults, turn.tr, FAULTS_SHOWN)
    lines: list[str] = [turn.tr("people-import-faults", count=told.total), ""]
    lines += [turn.tr("people-bullet", text=short(line)) for line in told.lines]
    file = None
    if told.shown < told.total or any(len(line) > LONGEST for line in told.lines):
        lines.append(turn.tr("people-import-more-faults", count=told.total - told.shown))
        file = text_file(turn.tr.plain("people-import-faults-file"), tell(faults, turn.tr, told.total).lines)
    lines += ["", turn.tr("people-import-mend")]
    return Verdict(_with_retry(turn, lines), file)


def _with_retry(turn: Turn, lines: Sequence[str]) -> Screen:
    """A mended file may be sent at once."""
    return Screen("\n".join(lines), rows=((to(turn.tr.plain("back"), People()),),), awaiting=packed(ImportRoster()))


def _preview(turn: Turn, job: Job, planned: RosterPlan, *, again: bool) -> Verdict:
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
    lines += [tr("people-bullet", text=short(line)) for line in details[:SHOWN]]
    file = None
    if len(details) > SHOWN or len(doubts) > SHOWN // 4:
        lines.append(tr("people-import-more", count=max(0, len(details) - SHOWN)))
        file = text_file(tr.plain("people-import-plan-file"), [*details, *doubts])
    lines += ["", *(tr("people-import-doubt", text=short(doubt)) for doubt in doubts[: SHOWN // 4])] if doubts else []
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


def short(line: str) -> str:
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"


def text_file(name: str, lines: Sequence[str]) -> File:
    # With a mark of the encoding: Windows opens a text without one in another alphabet.
    return File(name, content="\r\n".join(lines).encode("utf-8-sig"))


def _ways(turn: Turn) -> tuple[tuple[Button, ...], ...]:
    return ((to(turn.tr.plain("people-again"), People()),),)
