"""Answering a questionnaire: each tap asks the domain for a step and shows it."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import assert_never

from handlers import event_after
from handlers import results as result_handlers
from handlers.errors import led_by
from handlers.hours import next_working_morning
from handlers.routes import Routes, Turn
from handlers.screen import Rows, Screen, primary, to
from handlers.screens import question as question_screens
from handlers.screens.review import review_screen
from handlers.screens.trial import with_way_out
from handlers.screens.wave_words import who_sees_words
from handlers.taps import Menu
from handlers.taps_answering import (
    Anchors,
    Choose,
    Day,
    Done,
    Goto,
    Mark,
    Month,
    NoReminder,
    OpenWave,
    Options,
    Pass,
    Pause,
    RemindTomorrow,
    Resume,
    Review,
    Submit,
    TooLong,
    WhoSees,
    Write,
)
from handlers.taps_days import SendReport
from internships import event_waves
from messaging import outbox
from surveys import answering, responses, waves
from surveys.flow import Reason, Rejected
from surveys.steps import Asked, Closed, Finished, Ready, Step

routes = Routes()

REMINDER_LIVES = timedelta(days=2)


@routes.tap(OpenWave)
def open_wave(turn: Turn, tap: OpenWave) -> Screen:
    return begin(turn, tap.wave)


def begin(turn: Turn, wave_id: int) -> Screen:
    """Who will see the answers is said until the first one is given; a form about an event says it itself."""
    if responses.begun(turn.unit, turn.me, wave_id):
        step = answering.open_wave(turn.desk, wave_id)
        fresh = isinstance(step, Asked) and not step.response.given.values
        return led_by(_who_sees(turn, wave_id), show(turn, step)) if fresh else show(turn, step)
    known = event_waves.prefilled(turn.unit, turn.me, wave_id, turn.house.shelf)
    screen = show(turn, answering.open_wave(turn.desk, wave_id, known))
    return screen if known else led_by(_who_sees(turn, wave_id), screen)


@routes.tap(Resume)
def resume(turn: Turn, tap: Resume) -> Screen:
    return show(turn, answering.resume(turn.desk, tap.response))


@routes.tap(Goto)
def goto(turn: Turn, tap: Goto) -> Screen:
    return show(turn, answering.goto(turn.desk, tap.response, tap.question))


@routes.tap(Choose)
def choose(turn: Turn, tap: Choose) -> Screen:
    return show(turn, answering.choose(turn.desk, tap.response, tap.question, tap.choice))


@routes.tap(Mark)
def mark(turn: Turn, tap: Mark) -> Screen:
    step = answering.mark(turn.desk, tap.response, tap.question, tap.choice, on=tap.on)
    return show(turn, step, page=tap.choice // question_screens.PAGE)


@routes.tap(Done)
def done(turn: Turn, tap: Done) -> Screen:
    return show(turn, answering.done(turn.desk, tap.response, tap.question))


@routes.tap(Pass)
def further(turn: Turn, tap: Pass) -> Screen:
    return show(turn, answering.skip(turn.desk, tap.response, tap.question))


@routes.text(Write)
def write(turn: Turn, tap: Write, text: str) -> Screen:
    return show(turn, answering.write(turn.desk, tap.response, text))


@routes.text(TooLong)
def rest_of_a_long_text(turn: Turn, tap: TooLong, _text: str) -> Screen:
    """The piece that Telegram cut off a text of more than 4,096 characters: nobody's answer."""
    step = answering.resume(turn.desk, tap.response)
    if isinstance(step, Asked):
        step = replace(step, rejected=Rejected(Reason.TOO_LONG))
    return show(turn, step)


@routes.tap(Day)
def day(turn: Turn, tap: Day) -> Screen:
    return show(turn, answering.pick_day(turn.desk, tap.response, tap.question, tap.day))


@routes.tap(Month)
def month(turn: Turn, tap: Month) -> Screen:
    return show(turn, answering.goto(turn.desk, tap.response, tap.question), month=tap.month)


@routes.tap(Options)
def options(turn: Turn, tap: Options) -> Screen:
    return show(turn, answering.goto(turn.desk, tap.response, tap.question), page=tap.page)


@routes.tap(Anchors)
def anchors(turn: Turn, tap: Anchors) -> Screen:
    step = answering.goto(turn.desk, tap.response, tap.question)
    return question_screens.anchors_screen(turn, step) if isinstance(step, Asked) else show(turn, step)


@routes.tap(WhoSees)
def who_sees(turn: Turn, tap: WhoSees) -> Screen:
    return Screen(
        _who_sees(turn, tap.wave),
        rows=((primary(turn.tr.plain("who-sees-on"), OpenWave(wave=tap.wave)),),),
    )


@routes.tap(Review)
def review(turn: Turn, tap: Review) -> Screen:
    match answering.look_through(turn.desk, tap.response):
        case Ready() as ready:
            return review_screen(turn, ready, page=tap.page)
        case Closed() as closed:
            return show(turn, closed)


@routes.tap(Submit)
def submit(turn: Turn, tap: Submit) -> Screen:
    """A report that differs from the marks of the day is asked about once more before it goes."""
    asked = event_after.doubtful(turn, tap.response)
    return _sent(turn, tap.response) if asked is None else asked


@routes.tap(SendReport)
def send_report(turn: Turn, tap: SendReport) -> Screen:
    """The number that was confirmed, and no other, goes without a question."""
    asked = event_after.doubtful(turn, tap.response, confirmed=tap.attended)
    return _sent(turn, tap.response) if asked is None else asked


def _sent(turn: Turn, response_id: int) -> Screen:
    step = answering.submit(turn.desk, response_id)
    if isinstance(step, Finished) and step.sent_now:
        event_after.sent(turn, step.response)
    return show(turn, step)


@routes.tap(Pause)
def pause(turn: Turn, tap: Pause) -> Screen:
    """A reminder is offered only where it would still find something to do."""
    response = turn.desk.response(tap.response)
    if response.submitted_at is not None or not response.open:
        return show(turn, answering.resume(turn.desk, response.id))
    morning = next_working_morning(turn.unit.now, turn.me.zone)
    if morning >= response.closes_at:
        return no_reminder(turn, NoReminder(response=response.id))
    return Screen(
        turn.tr("pause", when=turn.tr.moment(morning, turn.me.zone, now=turn.unit.now)),
        rows=(
            (primary(turn.tr.plain("pause-remind"), RemindTomorrow(response=response.id)),),
            (to(turn.tr.plain("pause-go-on"), Resume(response=response.id)),),
            (to(turn.tr.plain("pause-no-reminder"), NoReminder(response=response.id)),),
        ),
    )


@routes.tap(RemindTomorrow)
def remind_tomorrow(turn: Turn, tap: RemindTomorrow) -> Screen:
    """One reminder a day for a response: a second tap finds the same row."""
    response = turn.desk.response(tap.response)
    morning = next_working_morning(turn.unit.now, turn.me.zone)
    outbox.post(
        turn.unit,
        to=turn.me.person_id,
        kind="resume",
        params={"response": response.id},
        key=_reminder(response.id, morning),
        due_at=morning,
        expires_at=morning + REMINDER_LIVES,
    )
    when = turn.tr.moment(morning, turn.me.zone, now=turn.unit.now)
    return Screen(turn.tr("pause-will-remind", when=when), rows=_after_pause(turn, response.id))


@routes.tap(NoReminder)
def no_reminder(turn: Turn, tap: NoReminder) -> Screen:
    response = turn.desk.response(tap.response)
    outbox.withdraw(turn.unit, _reminder(response.id, next_working_morning(turn.unit.now, turn.me.zone)))
    return Screen(turn.tr("pause-until-later"), rows=_after_pause(turn, response.id))


def show(turn: Turn, step: Step, *, page: int | None = None, month: int | None = None) -> Screen:
    screen = _shown(turn, step, page, month)
    return screen if isinstance(step, Finished) else with_way_out(turn, step.response, screen)  # a result has its own


def _shown(turn: Turn, step: Step, page: int | None, month: int | None) -> Screen:
    match step:
        case Asked():
            return question_screens.question_screen(turn, step, page=page, month=month)
        case Ready():
            return review_screen(turn, step, page=0)
        case Finished():
            return result_handlers.finished(turn, step)
        case Closed(response):
            return Screen(
                turn.tr("wave-closed", wave=response.wave, day=turn.last_day(response.closes_at)),
                rows=((to(turn.tr.plain("to-menu"), Menu()),),),
            )
        case other:
            assert_never(other)


def _who_sees(turn: Turn, wave_id: int) -> str:
    return who_sees_words(turn, director_sees=waves.director_sees(turn.unit, turn.me, wave_id))


def _reminder(response_id: int, morning: datetime) -> str:
    return f"resume:{response_id}:{morning.date().isoformat()}"


def _after_pause(turn: Turn, response_id: int) -> Rows:
    return (
        (to(turn.tr.plain("pause-go-on"), Resume(response=response_id)),),
        (to(turn.tr.plain("to-menu"), Menu()),),
    )
