"""After the day: a coordinator corrects a mark of attendance and says why; the journal keeps both."""

from handlers import codes
from handlers.routes import Routes, Turn, Who
from handlers.screen import Button, Screen, to
from handlers.screens.arrivals import REASONS, called, name, not_today
from handlers.screens.lists import cut, numbers, post, turning
from handlers.taps import Menu
from handlers.taps_days import AddLater, Correct, Corrections, CorrectOne, CorrectTo, WalkIns
from handlers.taps_events import StaffCard
from internships import attendance, events, roll
from internships.attendance import Here, Mark, NotToday, Why
from internships.events import Event
from internships.roll import Listed
from people.refusals import Gone
from texts.translator import Html

routes = Routes()

PAGE = 8


@routes.tap(Corrections, Who.COORDINATOR)
def corrections(turn: Turn, tap: Corrections) -> Screen:
    event = events.manage(turn.unit, turn.me, tap.event)
    if not attendance.may_correct(turn.me, event, turn.unit.now):
        return not_today(turn, event)
    return _list(turn, event, tap.page)


@routes.tap(CorrectOne, Who.COORDINATOR)
def correct_one(turn: Turn, tap: CorrectOne) -> Screen:
    event, one = _one(turn, tap.signup)
    now = Mark(one.attendance or Mark.NONE)
    rows = [
        (to(turn.tr.plain(f"mark-to-{mark.value}"), CorrectTo(signup=one.signup_id, mark=mark.value)),)
        for mark in Mark
        if mark is not now
    ]
    words = turn.tr(
        "correct-one",
        name=name(turn, one),
        post=post(turn.tr, one.position),
        school=one.school or turn.tr.plain("people-outside"),
        mark=now.value,
    )
    return Screen(words, rows=(*rows, _back(turn, event)))


@routes.tap(CorrectTo, Who.COORDINATOR)
def correct_to(turn: Turn, tap: CorrectTo) -> Screen:
    event, one = _one(turn, tap.signup)
    mark = codes.read(Mark, tap.mark)
    rows = [
        (to(turn.tr.plain(f"why-{why.value}"), Correct(signup=one.signup_id, mark=mark.value, why=why.value)),)
        for why in REASONS[mark]
    ]
    words = turn.tr("correct-why", name=name(turn, one), mark=mark.value)
    return Screen(words, rows=(*rows, _back(turn, event)))


@routes.tap(Correct, Who.COORDINATOR)
def correct(turn: Turn, tap: Correct) -> Screen:
    done = attendance.correct(turn.unit, turn.me, tap.signup, codes.read(Mark, tap.mark), codes.read(Why, tap.why))
    return _list(turn, done.event, 0).with_toast(turn.tr.plain("correct-done"))


@routes.tap(AddLater, Who.COORDINATOR)
def add_later(turn: Turn, tap: AddLater) -> Screen:
    match attendance.add(turn.unit, turn.me, tap.event, tap.person, codes.read(Why, tap.why)):
        case NotToday(event):
            return not_today(turn, event)
        case Here(event):
            return _list(turn, event, 0).with_toast(turn.tr.plain("correct-done"))


def _list(turn: Turn, event: Event, page: int) -> Screen:
    found = roll.roll(turn.unit, event.id)
    shown, page, pages = cut(found, page, PAGE)
    first = page * PAGE + 1
    came = sum(one.present for one in found)
    lines: list[Html] = [turn.tr("correct-title", title=event.title, came=came, expected=len(found))]
    lines += [called(turn, number, one) for number, one in enumerate(shown, first)]
    return Screen(
        "\n".join(lines),
        rows=(
            *numbers([CorrectOne(signup=one.signup_id) for one in shown], first),
            *turning(turn.tr, page, pages, lambda number: Corrections(event=event.id, page=number)),
            (to(turn.tr.plain("correct-add"), WalkIns(event=event.id, page=0)),),
            (to(turn.tr.plain("events-to-card"), StaffCard(internship=event.id)), to(turn.tr.plain("to-menu"), Menu())),
        ),
    )


def _one(turn: Turn, signup_id: int) -> tuple[Event, Listed]:
    """Raises Gone for a sign-up of nowhere, or of somebody without a place."""
    event = roll.event_of(turn.unit, turn.me, signup_id)
    if not attendance.may_correct(turn.me, event, turn.unit.now):
        raise Gone("internship")
    found = next((one for one in roll.roll(turn.unit, event.id) if one.signup_id == signup_id), None)
    if found is None:
        raise Gone("signup")
    return event, found


def _back(turn: Turn, event: Event) -> tuple[Button, ...]:
    return (to(turn.tr.plain("back"), Corrections(event=event.id, page=0)),)
