"""Signing up in one tap, the place in the line, the place that is held, and leaving in two."""

from dataclasses import replace
from typing import assert_never

from handlers.routes import Routes, Turn
from handlers.screen import Screen, danger, primary, to
from handlers.screens import visit
from handlers.screens.internship_card import card, standing
from handlers.taps_signups import (
    AcceptPlace,
    DeclinePlace,
    InternshipCard,
    LeaveInternship,
    Programme,
    SignUp,
    SwapSignUp,
)
from internships import audiences, signups
from internships.events import Event
from internships.outcomes import (
    Accepting,
    AlreadyIn,
    Asked,
    Closed,
    Joined,
    Joining,
    Left,
    Missed,
    NotIn,
    NotYet,
    Overlaps,
    QuotaFull,
    TooLate,
    TurnedAway,
    Waitlisted,
)
from internships.places import State
from messaging import jobs
from people.refusals import Gone

routes = Routes()

PROGRAMME = "internship-programme"
LEAVING = {State.WAITING: "line", State.ASKED: "request"}  # what is given up, where it is not a place
Outcome = Joining | Accepting | TooLate


@routes.tap(SignUp)
def sign_up(turn: Turn, tap: SignUp) -> Screen:
    return _outcome(turn, signups.join(turn.unit, turn.me, tap.internship, turn.house.holding))


@routes.tap(AcceptPlace)
def accept(turn: Turn, tap: AcceptPlace) -> Screen:
    return _outcome(turn, signups.accept(turn.unit, turn.me, tap.internship, turn.house.holding))


@routes.tap(SwapSignUp)
def swap(turn: Turn, tap: SwapSignUp) -> Screen:
    return _outcome(turn, signups.swap(turn.unit, turn.me, tap.internship, tap.leave, turn.house.holding))


@routes.tap(DeclinePlace)
def decline(turn: Turn, tap: DeclinePlace) -> Screen:
    match signups.decline(turn.unit, turn.me, tap.internship, turn.house.holding):
        case Left(event):
            return card(turn, event, turn.tr("signup-declined"))
        case NotIn(event) | TooLate(event):
            return card(turn, event)
        case other:
            assert_never(other)


@routes.tap(LeaveInternship)
def leave(turn: Turn, tap: LeaveInternship) -> Screen:
    """Nothing is lost by one tap: the place goes on only from the second screen."""
    event = audiences.look(turn.unit, turn.me, tap.internship)
    mine = signups.mine(turn.unit, turn.me.person_id, event.id)
    if mine is None or not mine.live:
        return card(turn, event)
    what = LEAVING.get(mine.state, "place")
    if not tap.sure:
        return Screen(
            turn.tr(f"signup-leave-{what}-ask", title=event.title, when=_when(turn, event)),
            rows=(
                (danger(turn.tr.plain(f"signup-leave-{what}-yes"), LeaveInternship(internship=event.id, sure=True)),),
                (to(turn.tr.plain("signup-stay"), InternshipCard(internship=event.id)),),
            ),
        )
    match signups.leave(turn.unit, turn.me, event.id, turn.house.holding):
        case Left(event):
            return card(turn, event, turn.tr(f"signup-left-{what}"))
        case TooLate(event):
            return card(turn, event, turn.tr("signup-too-late"))
        case NotIn(event):
            return card(turn, event)
        case other:
            assert_never(other)


@routes.tap(Programme)
def programme(turn: Turn, tap: Programme) -> Screen:
    """Telegram has the file already; it comes as a message of its own, below the card or the reminder that offered it."""
    event = audiences.look(turn.unit, turn.me, tap.internship)
    if event.programme_file is None:
        raise Gone("file")
    person = turn.me.person_id
    jobs.post(turn.unit, PROGRAMME, {"internship": event.id, "person": person}, key=f"{PROGRAMME}:{event.id}:{person}")
    return replace(card(turn, event), toast=turn.tr.plain("file-on-its-way"), stays=True)


def _outcome(turn: Turn, outcome: Outcome) -> Screen:
    tr = turn.tr
    match outcome:
        case Joined(event):
            return card(turn, event, tr("signup-joined", when=_when(turn, event), school=event.school))
        case Asked(event):
            return card(turn, event, tr("signup-asked", when=_when(turn, event)))
        case Waitlisted(event, nth):
            return card(turn, event, tr("signup-waitlisted", nth=nth, hours=turn.house.offer_hours))
        case QuotaFull(event, nth):
            return card(turn, event, tr("signup-quota-full", nth=nth, quota=event.school_quota or 0))
        case Overlaps(event, other):
            return _overlaps(turn, event, other)
        case NotYet(event) | Closed(event):
            return card(turn, event, standing(turn, event, None) or tr("internship-signup-over"))
        case TurnedAway(event):
            return card(turn, event, tr("signup-turned-away"))
        case Missed(event):
            return card(turn, event, tr("signup-missed"))
        case AlreadyIn(event, _) | TooLate(event):
            return card(turn, event)
        case never:
            assert_never(never)


def _overlaps(turn: Turn, event: Event, other: Event) -> Screen:
    """The choice is the person's: one day cannot be spent twice."""
    tr = turn.tr
    return Screen(
        tr(
            "signup-overlaps", title=event.title, when=_when(turn, event), other=other.title,
            other_when=_when(turn, other), school=other.school,
        ),
        rows=(
            (primary(tr.plain("signup-keep"), InternshipCard(internship=other.id)),),
            (danger(tr.plain("signup-swap"), SwapSignUp(internship=event.id, leave=other.id)),),
            (to(tr.plain("back"), InternshipCard(internship=event.id)),),
        ),
    )  # fmt: skip


def _when(turn: Turn, event: Event) -> str:
    return visit.when(turn, event) if event.starts_at is not None else turn.tr.plain("internships-no-date")
