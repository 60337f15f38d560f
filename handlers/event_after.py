"""After an event: feedback and report are offered at their time, and a report that differs from the marks is asked about."""

from collections.abc import Callable

from handlers.routes import Turn
from handlers.screen import Button, Rows, Screen, primary, to
from handlers.taps import Menu
from handlers.taps_answering import OpenWave, Resume, Review
from handlers.taps_days import SendReport
from handlers.taps_waves import WaveTomorrow
from internships import events, feedback
from internships.event_waves import AGAIN, ASKED, REPORT_ASKED
from internships.events import Event
from messaging.outbox import Params
from people.refusals import Gone
from surveys import waves
from surveys.responses import Response
from surveys.waves import State, Task
from texts.translator import Html


def doubtful(turn: Turn, response_id: int, *, confirmed: int | None = None) -> Screen | None:
    """The question before a report is sent, or None when there is nothing to ask."""
    response = turn.desk.response(response_id)
    if response.submitted_at is not None or not response.open:
        return None
    found = feedback.doubt(turn.unit, response)
    if found is None or found.attended == confirmed:
        return None
    tr = turn.tr
    return Screen(
        tr("report-differs", attended=found.attended, marked=found.marked),
        rows=(
            (primary(tr.plain("report-differs-send"), SendReport(response=response.id, attended=found.attended)),),
            (to(tr.plain("report-differs-look"), Review(response=response.id, page=0)),),
            (to(tr.plain("to-menu"), Menu()),),
        ),
    )


def sent(turn: Turn, response: Response) -> None:
    feedback.sent(turn.unit, response)


def lines(turn: Turn, event: Event) -> list[Html]:
    """What a staff card says of the host's report; nothing before it is there."""
    found = feedback.reported(turn.unit, event.id, turn.house.shelf)
    if found is None:
        return []
    if not found.held:
        return [turn.tr("event-report-not-held")]
    if found.attended is None:
        return [turn.tr("event-report-there")]
    words = "event-report-differs" if found.differs else "event-report-agrees"
    return [turn.tr(words, attended=found.attended, marked=found.marked)]


def asked(turn: Turn, params: Params) -> tuple[Event, Task | None]:
    """The event and what is still to be answered about it. Raises Gone once either is no more."""
    event = events.load(turn.unit, int(params["event"]))
    if event is None or not turn.me.consented:
        raise Gone("internship")
    found = next((one for one in waves.tasks(turn.unit, turn.me) if one.wave_id == int(params["wave"])), None)
    waiting = found is not None and found.open and found.state is not State.SUBMITTED
    return event, found if waiting else None


def answer(turn: Turn, task: Task) -> Rows:
    words = turn.tr.plain("event-form-answer")
    first = OpenWave(wave=task.wave_id) if task.response_id is None else Resume(response=task.response_id)
    return ((primary(words, first),), (later(turn, task),))


def later(turn: Turn, task: Task) -> Button:
    return to(turn.tr.plain("wave-remind-tomorrow"), WaveTomorrow(wave=task.wave_id))


def _feedback(turn: Turn, params: Params) -> Screen | None:
    return _offer(turn, params, "notice-event-feedback")


def _again(turn: Turn, params: Params) -> Screen | None:
    return _offer(turn, params, "notice-event-feedback-again")


def _report(turn: Turn, params: Params) -> Screen | None:
    return _offer(turn, params, "notice-event-report")


def _offer(turn: Turn, params: Params, words: str) -> Screen | None:
    event, task = asked(turn, params)
    if task is None:
        return None
    deadline = turn.deadline(task.closes_at)
    return Screen(turn.tr(words, title=event.title, deadline=deadline), rows=answer(turn, task), fresh=True)


NOTICES: dict[str, Callable[[Turn, Params], Screen | None]] = {
    ASKED: _feedback,
    AGAIN: _again,
    REPORT_ASKED: _report,
}
