"""«Отметиться»: four digits from the host's screen, or its QR code opened with the phone's camera."""

from typing import assert_never

from handlers import entrance
from handlers.event_day import LETTER
from handlers.routes import Routes, Turn
from handlers.screen import Button, Screen, primary, to
from handlers.screens import visit
from handlers.taps import Menu
from handlers.taps_days import CheckIn
from internships import attendance, checking_in, events
from internships.attendance import Here, NotToday
from internships.checking_in import AskHost, CheckingIn, TooMany, WrongDigits
from people.me import Me

routes = Routes()


@routes.tap(CheckIn)
def check_in(turn: Turn, tap: CheckIn) -> Screen:
    event = events.look(turn.unit, turn.me, tap.event)
    if not attendance.today(event, turn.unit.now):
        return _shown(turn, NotToday(event))
    return Screen(
        turn.tr("check-in-type", title=event.title),
        rows=(_home(turn),),
        awaiting=CheckIn(event=event.id).pack(),
    )


@routes.text(CheckIn)
def typed(turn: Turn, tap: CheckIn, text: str) -> Screen:
    return _shown(turn, checking_in.by_digits(turn.unit, turn.me, tap.event, text))


@routes.link(LETTER)
def opened(turn: Turn, secret: str) -> Screen:
    """Whoever has not come in yet comes in first; the code on the wall still works then."""
    if not isinstance(turn.who, Me) or not turn.who.consented:
        return entrance.here(turn, turn.tr("check-in-come-in-first"))
    return _shown(turn, checking_in.by_secret(turn.unit, turn.me, secret))


def _shown(turn: Turn, found: CheckingIn) -> Screen:
    tr = turn.tr
    again = (primary(tr.plain("check-in-again"), CheckIn(event=found.event.id)),)
    match found:
        case Here(event, again=before):
            words = tr("check-in-before" if before else "check-in-done", title=event.title)
            return Screen(words, rows=(_home(turn),))
        case NotToday(event):
            when = visit.when(turn, event) if event.starts_at is not None else tr.plain("day-no-date")
            return Screen(tr("check-in-not-today", title=event.title, when=when), rows=(_home(turn),))
        case WrongDigits(event, left):
            return Screen(tr("check-in-wrong", left=left), rows=(_home(turn),), awaiting=CheckIn(event=event.id).pack())
        case TooMany(minutes=minutes):
            return Screen(tr("check-in-too-many", minutes=minutes), rows=(again, _home(turn)))
        case AskHost(event):
            return Screen(tr("check-in-ask-host", title=event.title), rows=(_home(turn),))
        case other:
            assert_never(other)


def _home(turn: Turn) -> tuple[Button, ...]:
    return (to(turn.tr.plain("to-menu"), Menu()),)
