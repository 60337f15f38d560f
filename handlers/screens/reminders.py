"""What a reminder says at the moment it leaves: where this person stands now, or nothing when there is no need any more."""

from handlers import menu
from handlers.routes import Turn
from handlers.screen import Screen, primary, to
from handlers.taps import Coverage, Nudge
from handlers.taps_answering import OpenWave, RemindTomorrow
from messaging.outbox import Params
from reports import coverage
from reports.coverage import Stage
from surveys import waves
from surveys.nudges import Group
from surveys.waves import State


def nudge(turn: Turn, params: Params) -> Screen | None:
    """To those who still have not finished (or begun), with the way back to their very question."""
    task = next((one for one in waves.tasks(turn.unit, turn.me) if one.wave_id == int(params["wave"])), None)
    if task is None or not task.open or task.state is State.SUBMITTED or not turn.me.consented:
        return None
    if int(params["group"]) == Group.NOT_STARTED and task.state is not State.NOT_STARTED:
        return None
    begun = "menu-continue" if task.response_id is not None else "menu-begin"
    rows = [(primary(turn.tr.plain(begun), OpenWave(wave=task.wave_id)),)]
    if task.response_id is not None:
        rows.append((to(turn.tr.plain("notice-tomorrow"), RemindTomorrow(response=task.response_id)),))
    return Screen(f"{turn.tr('notice-nudge')}\n\n{menu.where(turn, task)}", rows=tuple(rows), fresh=True)


def weekly(turn: Turn, params: Params) -> Screen | None:
    """To a coordinator while there is somebody to wait for."""
    if not turn.me.is_coordinator():
        return None
    found = coverage.coverage(turn.unit, turn.me, int(params["wave"]), most=1)
    wave = found.wave
    if not wave.open or not found.unfinished:
        return None
    day = (turn.unit.now.astimezone(turn.me.zone).date() - wave.opens_at.astimezone(turn.me.zone).date()).days + 1
    lines: list[str] = [
        turn.tr("notice-weekly", wave=wave.name, day=day),
        turn.tr(
            "notice-weekly-figures",
            finished=found.finished,
            people=found.people,
            percent=turn.tr.number(100 * found.finished / found.people),
            covered=found.schools - found.not_covered,
            schools=found.schools,
        ),
    ]
    if silent := found.by_stage[Stage.NOT_STARTED]:
        lines.append(turn.tr("notice-weekly-silent", schools=silent))
    lines += ["", turn.tr("notice-weekly-ask")]
    rows = (
        (primary(turn.tr.plain("coverage-show"), Coverage(wave=wave.wave_id, page=0)),),
        (to(turn.tr.plain("notice-weekly-nudge"), Nudge(wave=wave.wave_id, group=Group.UNFINISHED)),),
    )
    return Screen("\n".join(lines), rows=rows, fresh=True)
