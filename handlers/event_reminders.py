"""Reminders of an internship, as they read at the moment they leave, and what people answer to them."""

from dataclasses import replace
from itertools import groupby

from handlers import event_papers
from handlers.routes import Routes, Turn
from handlers.screen import Screen, primary, to
from handlers.screens import visit
from handlers.screens.lists import post
from handlers.taps_days import CannotCome, WillCome
from handlers.taps_events import StaffCard
from internships import events, guests, reminding, signups
from internships.events import Event, State
from internships.outcomes import Left, NotIn, TooLate
from internships.places import State as Standing
from internships.reminder_moments import Kind
from internships.reminding import Answered, Going, Moved, NoPlace
from messaging.outbox import Params
from people.directory import natural

routes = Routes()

SCHOOLS = 12  # more would not fit a phone; the sheet of registration names everybody


@routes.tap(WillCome)
def will_come(turn: Turn, tap: WillCome) -> Screen:
    """The address stays where it was: the answer is written above it."""
    match reminding.will_come(turn.unit, turn.me, tap.internship, tap.revision):
        case Answered(event):
            said = turn.tr("visit-thanks", title=event.title, when=visit.when(turn, event))
            return replace(visit.message(turn, event, [said, *visit.details(turn, event)], ask=False), fresh=False)
        case Moved(event):
            return _moved(turn, event)
        case NoPlace(event):
            return _no_place(turn, event)


@routes.tap(CannotCome)
def cannot_come(turn: Turn, tap: CannotCome) -> Screen:
    """Nothing is lost by one tap: the place is given up on a second screen."""
    found = reminding.going(turn.unit, turn.me, tap.internship)
    if found is None:
        return _no_place(turn, events.look(turn.unit, turn.me, tap.internship))
    event = found.event
    if not tap.sure:
        stay = WillCome(internship=event.id, revision=event.revision)
        return Screen(
            turn.tr("visit-leave-ask", title=event.title, when=visit.when(turn, event)),
            rows=(
                (visit.leave(turn, event),),
                (primary(turn.tr.plain("visit-stay"), stay),),
                (visit.home(turn),),
            ),
        )
    match signups.leave(turn.unit, turn.me, event.id, turn.house.holding):
        case Left(event):
            return Screen(turn.tr("visit-left", title=event.title), rows=((visit.home(turn),),))
        case TooLate(event) | NotIn(event):
            return _no_place(turn, event)


def week(turn: Turn, params: Params) -> Screen | None:
    """Whoever has said already that they come is not asked again."""
    found = _going(turn, params)
    if found is None or found.coming is not None:
        return None
    words = turn.tr("visit-week", title=found.event.title, when=visit.when(turn, found.event))
    return visit.message(turn, found.event, [words, visit.where(turn, found.event)], ask=True)


def day(turn: Turn, params: Params) -> Screen | None:
    found = _going(turn, params)
    if found is None:
        return None
    words = turn.tr("visit-day", title=found.event.title, when=visit.when(turn, found.event))
    lines: list[str] = [words, *visit.details(turn, found.event)]
    return visit.message(turn, found.event, lines, ask=found.coming is None)


def soon(turn: Turn, params: Params) -> Screen | None:
    found = _going(turn, params)
    if found is None:
        return None
    event = found.event
    lines: list[str] = [
        turn.tr("visit-soon", title=event.title, when=visit.when(turn, event)),
        visit.where(turn, event),
    ]
    if event.bring:
        lines.append(turn.tr("visit-bring", text=event.bring))
    return visit.message(turn, event, lines, ask=False)


def expected(turn: Turn, params: Params) -> Screen | None:
    """To the host: who comes, by school and post; a name stands only on the sheet made on the server."""
    event = events.load(turn.unit, int(params["internship"]))
    if event is None or not events.may_manage(turn.me, event) or not _still(turn, event, params):
        return None
    people = sorted(
        (one for one in guests.participants(turn.unit, event.id) if one.state is Standing.CONFIRMED),
        key=lambda one: (natural(one.school or ""), one.line),
    )
    tr = turn.tr
    lines: list[str] = [
        tr("visit-list", title=event.title, when=visit.when(turn, event)),
        tr("visit-list-count", people=len(people), sure=sum(one.coming is True for one in people)),
    ]
    schools = [(name, list(them)) for name, them in groupby(people, lambda one: one.school)]
    listed = [
        tr(
            "visit-list-school",
            school=name or tr.plain("people-outside"),
            people=", ".join(f"{post(tr, one.position)} ({one.code})" for one in them),
        )
        for name, them in schools[:SCHOOLS]
    ]
    if listed:
        lines.append("\n".join(listed))
    if len(schools) > SCHOOLS:
        lines.append(tr("visit-list-more", schools=len(schools) - SCHOOLS))
    card = to(turn.tr.plain("events-to-card"), StaffCard(internship=event.id))
    return Screen(
        "\n\n".join(lines), rows=(*event_papers.rows_for_staff(turn, event), (card, visit.home(turn))), fresh=True
    )


def _going(turn: Turn, params: Params) -> Going | None:
    """None when the date was moved meanwhile, the place given up, or the consent withdrawn."""
    if not turn.me.consented:
        return None
    found = reminding.going(turn.unit, turn.me, int(params["internship"]))
    return found if found is not None and found.event.revision == params["revision"] else None


def _still(turn: Turn, event: Event, params: Params) -> bool:
    return event.state is State.PUBLISHED and event.revision == params["revision"] and not event.begun(turn.unit.now)


def _moved(turn: Turn, event: Event) -> Screen:
    words = turn.tr("visit-moved", title=event.title, when=visit.when(turn, event))
    return replace(visit.message(turn, event, [words, *visit.details(turn, event)], ask=True), fresh=False)


def _no_place(turn: Turn, event: Event) -> Screen:
    words = "visit-cancelled" if event.state is State.CANCELLED else "visit-no-place"
    if event.state is State.PUBLISHED and event.begun(turn.unit.now):
        words = "visit-begun"
    return Screen(turn.tr(words, title=event.title), rows=((visit.home(turn),),))


NOTICES = {
    Kind.WEEK.value: week,
    Kind.DAY.value: day,
    Kind.SOON.value: soon,
    Kind.LIST.value: expected,
}
