"""«Напомнить тем, кто не закончил»: who and when stands on a screen of its own before anything is sent."""

from handlers.coverage import ends
from handlers.routes import Routes, Turn, Who
from handlers.screen import Button, Screen, primary, to
from handlers.taps import Coverage, Nudge, SendNudge
from people.refusals import Gone
from reports import coverage as reports
from reports.coverage import Watched
from surveys import nudges
from surveys.nudges import Aim, Group, Plan

routes = Routes()


@routes.tap(Nudge, Who.COORDINATOR)
def nudge(turn: Turn, tap: Nudge) -> Screen:
    wave, plan = _plan(turn, tap.wave, tap.group)
    return _check(turn, wave, plan)


@routes.tap(SendNudge, Who.COORDINATOR)
def send(turn: Turn, tap: SendNudge) -> Screen:
    """A second tap finds the rows of the first; more people than were named are shown again before they are written to."""
    wave, plan = _plan(turn, tap.wave, tap.group)
    if plan.too_late:
        return _check(turn, wave, plan)
    if len(plan.people) > tap.people:
        return _check(turn, wave, plan).with_toast(turn.tr.plain("nudge-more-people"))
    if not plan.people:
        return _check(turn, wave, plan)
    nudges.send(turn.unit, turn.me, plan)
    lines = [turn.tr("nudge-sent", people=len(plan.people), when=_when(turn, plan))]
    return Screen("\n".join([*lines, *_left_out(turn, plan)]), rows=((_back(turn, wave),),))


def _plan(turn: Turn, wave_id: int, group: int) -> tuple[Watched, Plan]:
    wave = reports.look(turn.unit, turn.me, wave_id)
    if not wave.open or group not in list(Group):
        raise Gone("wave")
    made = nudges.plan(
        turn.unit,
        turn.me,
        Aim(wave.wave_id, wave.closes_at, wave.audience),
        Group(group),
        quiet=turn.house.quiet,
        consent_version=turn.house.consent.version,
    )
    return wave, made


def _check(turn: Turn, wave: Watched, plan: Plan) -> Screen:
    tr = turn.tr
    lines: list[str] = [tr("nudge-title", wave=wave.name, deadline=ends(turn, wave)), ""]
    rows: list[tuple[Button, ...]] = []
    if plan.too_late:
        lines.append(tr("nudge-too-late", when=_when(turn, plan)))
    elif not plan.people:
        lines.append(tr("nudge-nobody"))
    else:
        whom = "nudge-unfinished" if plan.group is Group.UNFINISHED else "nudge-not-started"
        schools = tr("nudge-schools", schools=plan.schools)
        lines.append(tr(whom, people=len(plan.people), schools=schools))
        lines.append(tr("nudge-when" if plan.at_once else "nudge-when-later", when=_when(turn, plan)))
        tap = SendNudge(wave=wave.wave_id, group=plan.group, people=len(plan.people))
        rows.append((primary(tr.plain("nudge-send", people=len(plan.people)), tap),))
    if not plan.too_late:
        lines += _left_out(turn, plan)
    if rows:
        lines += ["", tr("nudge-preview", wave=wave.name, deadline=turn.deadline(wave.closes_at))]
    return Screen("\n".join(lines), rows=(*rows, (_back(turn, wave),)))


def _left_out(turn: Turn, plan: Plan) -> list[str]:
    """«Не получат: 3», and why, in numbers: never who."""
    if not plan.left_out:
        return []
    reasons = [turn.tr(f"nudge-without-{reason.value}", people=count) for reason, count in plan.left_out.items()]
    return ["", turn.tr("nudge-left-out", people=sum(plan.left_out.values())), *reasons]


def _when(turn: Turn, plan: Plan) -> str:
    if plan.at_once:
        return turn.tr.plain("nudge-now")
    return turn.tr.moment(plan.leaves_at, turn.me.zone, now=turn.unit.now)


def _back(turn: Turn, wave: Watched) -> Button:
    return to(turn.tr.plain("coverage-back"), Coverage(wave=wave.wave_id, page=0))
