"""What participants hear of a wave by themselves: that it opened, that it ends soon, that it ended without their answers."""

from datetime import timedelta

from handlers.hours import next_working_morning
from handlers.routes import Routes, Turn
from handlers.screen import Button, Screen, primary, to
from handlers.taps import Menu
from handlers.taps_answering import OpenWave, Resume
from handlers.taps_waves import WaveTomorrow
from messaging import outbox
from messaging.outbox import Params
from surveys import length, waves
from surveys.waves import State, Task

routes = Routes()

TOMORROW = "wave-tomorrow"
LIVES = timedelta(days=2)


@routes.tap(WaveTomorrow)
def tomorrow(turn: Turn, tap: WaveTomorrow) -> Screen:
    """«Напомнить завтра»: one row a day for a person and a wave, however often it is tapped."""
    task = waves.task(turn.unit, turn.me, tap.wave)
    menu = (to(turn.tr.plain("to-menu"), Menu()),)
    if task.state is State.SUBMITTED:
        return Screen(turn.tr("task-submitted", wave=task.name, day=_sent(turn, task)), rows=(menu,))
    begin = (primary(turn.tr.plain("menu-begin"), OpenWave(wave=tap.wave)),)
    morning = next_working_morning(turn.unit.now, turn.me.zone)
    if morning >= task.closes_at:
        words = turn.tr("wave-tomorrow-too-late", wave=task.name, deadline=turn.deadline(task.closes_at))
        return Screen(words, rows=(begin, menu))
    outbox.post(
        turn.unit,
        to=turn.me.person_id,
        kind=TOMORROW,
        params={"wave": tap.wave},
        key=f"{TOMORROW}:{tap.wave}:{turn.me.person_id}:{morning.date().isoformat()}",
        due_at=morning,
        expires_at=min(morning + LIVES, task.closes_at),
    )
    when = turn.tr.moment(morning, turn.me.zone, now=turn.unit.now)
    return Screen(turn.tr("wave-tomorrow", wave=task.name, when=when), rows=(begin, menu))


def opened(turn: Turn, params: Params) -> Screen | None:
    """The invitation; nobody is invited who has begun already."""
    task = _waiting(turn, params)
    if task is None or task.state is not State.NOT_STARTED:
        return None
    minutes = length.minutes(turn.house.shelf.get(turn.unit, task.form_id))
    return Screen(
        turn.tr("notice-wave-opened", wave=task.name, minutes=minutes, deadline=turn.deadline(task.closes_at)),
        rows=(
            (primary(turn.tr.plain("menu-begin"), OpenWave(wave=task.wave_id)),),
            (to(turn.tr.plain("wave-remind-tomorrow"), WaveTomorrow(wave=task.wave_id)),),
        ),
        fresh=True,
    )


def closing(turn: Turn, params: Params) -> Screen | None:
    """Before the end, to those who have not finished; the button leads to the question they are at."""
    task = _waiting(turn, params)
    if task is None:
        return None
    return _reminder(turn, task, turn.tr(f"notice-wave-closing-{task.state.value}", **_said(turn, task)))


def prolonged(turn: Turn, params: Params) -> Screen | None:
    """The new end, unless it has been moved again or the person has finished."""
    task = _waiting(turn, params)
    if task is None or task.closes_at.isoformat() != params["closes"]:
        return None
    return _reminder(turn, task, turn.tr(f"notice-wave-prolonged-{task.state.value}", **_said(turn, task)))


def asked_for(turn: Turn, params: Params) -> Screen | None:
    """What «Напомнить завтра» promised."""
    task = _waiting(turn, params)
    if task is None:
        return None
    return _reminder(turn, task, turn.tr(f"notice-wave-tomorrow-{task.state.value}", **_said(turn, task)))


def closed_unfinished(turn: Turn, params: Params) -> Screen | None:
    """To those whose answers were not sent when it ended: what becomes of them."""
    task = waves.task(turn.unit, turn.me, int(params["wave"]))
    if task.open or task.state is not State.STARTED:
        return None
    return Screen(
        turn.tr("notice-wave-closed", wave=task.name),
        rows=((to(turn.tr.plain("to-menu"), Menu()),),),
        fresh=True,
    )


def _waiting(turn: Turn, params: Params) -> Task | None:
    task = waves.task(turn.unit, turn.me, int(params["wave"]))
    if not turn.me.consented or not task.open or task.state is State.SUBMITTED:
        return None
    return task


def _reminder(turn: Turn, task: Task, words: str) -> Screen:
    return Screen(words, rows=((_way_in(turn, task),),), fresh=True)


def _said(turn: Turn, task: Task) -> dict[str, str]:
    return {"wave": task.name, "deadline": turn.deadline(task.closes_at)}


def _way_in(turn: Turn, task: Task) -> Button:
    if task.response_id is not None:
        return primary(turn.tr.plain("menu-continue"), Resume(response=task.response_id))
    return primary(turn.tr.plain("menu-begin"), OpenWave(wave=task.wave_id))


def _sent(turn: Turn, task: Task) -> str:
    assert task.submitted_at is not None
    return turn.day(task.submitted_at)
