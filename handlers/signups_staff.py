"""Who is signed up, for those who run the internship: agree to requests, move the line, seat, take out."""

from typing import assert_never

from handlers.routes import Routes, Turn
from handlers.screen import Button, Screen, danger, primary, to
from handlers.screens import visit
from handlers.screens.lists import cut, numbers, post, turning
from handlers.taps_events import StaffCard
from handlers.taps_signups import (
    DecideSignup,
    InternshipCard,
    MoveToHead,
    RemoveSignup,
    SeatSignup,
    SignupOf,
    SignupsOf,
)
from internships import events, guests, seating
from internships.events import Event
from internships.events import State as Fate
from internships.guests import Participant
from internships.places import LIVE, State
from internships.seating import Full, Otherwise, Settled
from texts.translator import Html

routes = Routes()

PER_PAGE = 8
ORDER = (State.ASKED, State.CONFIRMED, State.OFFERED, State.WAITING)


@routes.tap(SignupsOf)
def listed(turn: Turn, tap: SignupsOf) -> Screen:
    event = events.manage(turn.unit, turn.me, tap.internship)
    counts = guests.counts(turn.unit, event.id)
    everybody = [one for one in guests.participants(turn.unit, event.id) if one.state in LIVE]
    everybody.sort(key=lambda one: ORDER.index(one.state))  # stable: within each in the order of coming
    shown, page, pages = cut(everybody, tap.page, PER_PAGE)
    tr = turn.tr
    lines: list[str] = [
        tr("signups-title", title=event.title, when=_when(turn, event)),
        tr("signups-counts", taken=counts.taken, capacity=event.capacity or 0, waiting=counts.waiting),
    ]
    heading: State | None = None
    for number, one in enumerate(shown, page * PER_PAGE + 1):
        if one.state is not heading:
            heading = one.state
            lines += ["", tr(f"signups-{heading.value}")]
        lines.append(_line(turn, number, one))
    if not everybody:
        lines += ["", tr("signups-none")]
    rows: list[tuple[Button, ...]] = [
        *numbers([SignupOf(signup=one.signup_id) for one in shown], page * PER_PAGE + 1),
        *turning(tr, page, pages, lambda number: SignupsOf(internship=event.id, page=number)),
    ]
    if event.published_at is not None:
        rows.append((to(tr.plain("signups-as-guests"), InternshipCard(internship=event.id)),))
    card = to(tr.plain("events-to-card"), StaffCard(internship=event.id))
    return Screen("\n".join(lines), rows=(*rows, (card, visit.home(turn))))


@routes.tap(SignupOf)
def one(turn: Turn, tap: SignupOf) -> Screen:
    return person(turn, *seating.look(turn.unit, turn.me, tap.signup))


@routes.tap(DecideSignup)
def decide(turn: Turn, tap: DecideSignup) -> Screen:
    if tap.yes:
        return _done(turn, seating.approve(turn.unit, turn.me, tap.signup), "signups-approved")
    return _done(turn, seating.refuse(turn.unit, turn.me, tap.signup, turn.house.holding), "signups-not-approved")


@routes.tap(MoveToHead)
def to_head(turn: Turn, tap: MoveToHead) -> Screen:
    return _done(turn, seating.move_to_head(turn.unit, turn.me, tap.signup), "signups-moved")


@routes.tap(SeatSignup)
def seat(turn: Turn, tap: SeatSignup) -> Screen:
    match seating.seat(turn.unit, turn.me, tap.signup, beyond=tap.beyond):
        case Full(event, who, taken, of_school):
            tr = turn.tr
            return Screen(
                tr(
                    "signups-full", taken=taken, capacity=event.capacity or 0, of_school=of_school,
                    quota=event.school_quota or 0,
                ),
                rows=(
                    (danger(tr.plain("signups-beyond"), SeatSignup(signup=who.signup_id, beyond=True)),),
                    (to(tr.plain("back"), SignupOf(signup=who.signup_id)),),
                ),
            )  # fmt: skip
        case Settled() | Otherwise() as outcome:
            return _done(turn, outcome, "signups-seated")
        case other:
            assert_never(other)


@routes.tap(RemoveSignup)
def remove(turn: Turn, tap: RemoveSignup) -> Screen:
    event, who = seating.look(turn.unit, turn.me, tap.signup)
    tr = turn.tr
    if tap.sure:
        gone = seating.remove(turn.unit, turn.me, event, who.person_id, turn.house.holding)
        shown = listed(turn, SignupsOf(internship=event.id, page=0))
        return shown.with_toast(tr.plain("signups-removed" if gone else "signups-otherwise"))
    return Screen(
        tr("signups-remove-ask", who=_who(turn, who), title=event.title),
        rows=(
            (danger(tr.plain("signups-remove-yes"), RemoveSignup(signup=who.signup_id, sure=True)),),
            (to(tr.plain("back"), SignupOf(signup=who.signup_id)),),
        ),
    )


def person(turn: Turn, event: Event, who: Participant) -> Screen:
    tr = turn.tr
    lines: list[str] = [tr("signups-title", title=event.title, when=_when(turn, event)), "", _who(turn, who)]
    ahead = event.state is Fate.PUBLISHED and not event.over(turn.unit.now)
    if who.attendance is not None and who.state is State.CONFIRMED:
        lines.append(tr(f"signups-attendance-{who.attendance}"))
    else:
        lines.append(tr(f"signups-state-{who.state.value}"))
    if who.coming is not None and who.state is State.CONFIRMED and ahead:
        lines.append(tr("signups-coming" if who.coming else "signups-not-coming"))
    rows: list[tuple[Button, ...]] = []
    mine = turn.me.is_coordinator()
    if who.state is State.ASKED and ahead:
        rows.append(
            (
                primary(tr.plain("signups-approve"), DecideSignup(signup=who.signup_id, yes=True)),
                to(tr.plain("signups-refuse"), DecideSignup(signup=who.signup_id, yes=False)),
            )
        )
    elif who.state is not State.CONFIRMED and who.state is not State.CANCELLED and ahead and mine:
        rows.append((primary(tr.plain("signups-seat"), SeatSignup(signup=who.signup_id, beyond=False)),))
    if who.state is State.WAITING and mine and ahead:
        rows.append((to(tr.plain("signups-to-head"), MoveToHead(signup=who.signup_id)),))
    if who.state in LIVE and ahead:
        rows.append((to(tr.plain("signups-remove"), RemoveSignup(signup=who.signup_id, sure=False)),))
    rows.append((to(tr.plain("signups-back"), SignupsOf(internship=event.id, page=0)),))
    return Screen("\n".join(lines), rows=tuple(rows))


def _done(turn: Turn, outcome: Settled | Otherwise, words: str) -> Screen:
    said = words if isinstance(outcome, Settled) else "signups-otherwise"
    return person(turn, outcome.event, outcome.who).with_toast(turn.tr.plain(said))


def _line(turn: Turn, number: int, one: Participant) -> Html:
    return turn.tr("signups-line", number=number, who=_who(turn, one))


def _who(turn: Turn, one: Participant) -> str:
    """Never a name: the code, the post and the school are enough to act, and the sheet of registration has names."""
    school = one.school or turn.tr.plain("people-outside")
    return turn.tr.plain("signups-who", code=one.code, position=post(turn.tr, one.position), school=school)


def _when(turn: Turn, event: Event) -> str:
    return visit.when(turn, event) if event.starts_at is not None else turn.tr.plain("internships-no-date")
