"""What people hear about their place: offered, passed on, given by staff, and what staff hears of the line."""

from collections.abc import Callable

from handlers.routes import Turn
from handlers.screen import Screen, primary, to
from handlers.screens import visit
from handlers.taps_signups import AcceptPlace, DeclinePlace, InternshipCard, Internships, SignupsOf
from internships import audiences, events, guests, offering, seating, signups
from internships.events import Event
from internships.events import State as Fate
from internships.places import State
from messaging.outbox import Params


def offered(turn: Turn, params: Params) -> Screen | None:
    """The moment up to which it is held is the promise; whoever has answered already is not asked again."""
    event = _event(turn, params)
    mine = signups.mine(turn.unit, turn.me.person_id, event.id)
    if mine is None or mine.state is not State.OFFERED or mine.offered_until is None or mine.ran_out(turn.unit.now):
        return None
    until = turn.tr.deadline(mine.offered_until, event.zone, now=turn.unit.now)
    return Screen(
        turn.tr("notice-offered", when=visit.when(turn, event), school=event.school, title=event.title, until=until),
        rows=(
            (primary(turn.tr.plain("internship-accept"), AcceptPlace(internship=event.id)),),
            (to(turn.tr.plain("internship-decline"), DeclinePlace(internship=event.id)),),
            (to(turn.tr.plain("internship-look"), InternshipCard(internship=event.id)),),
        ),
        fresh=True,
    )


def offer_expired(turn: Turn, params: Params) -> Screen | None:
    event = _event(turn, params)
    mine = signups.mine(turn.unit, turn.me.person_id, event.id)
    if mine is None or mine.state is not State.EXPIRED:
        return None
    return _with_card(turn, event, "notice-offer-expired")


def waitlist_closed(turn: Turn, params: Params) -> Screen | None:
    event = _event(turn, params)
    mine = signups.mine(turn.unit, turn.me.person_id, event.id)
    if mine is None or mine.state is not State.EXPIRED:
        return None
    code = event.competencies[0] if event.competencies else ""
    like = Internships(competency=code, month=0, format="", place="", page=0)
    return Screen(
        turn.tr("notice-waitlist-closed", when=visit.when(turn, event), title=event.title),
        rows=((to(turn.tr.plain("internship-others"), like),),),
        fresh=True,
    )


def seated(turn: Turn, params: Params) -> Screen | None:
    """By a coordinator, whether out of the line or by agreeing to a request."""
    event = _event(turn, params)
    mine = signups.mine(turn.unit, turn.me.person_id, event.id)
    if mine is None or not mine.has_place:
        return None
    return _with_card(turn, event, "notice-seated")


def refused(turn: Turn, params: Params) -> Screen | None:
    return _without_place(turn, params, State.REFUSED, "notice-signup-refused")


def removed(turn: Turn, params: Params) -> Screen | None:
    return _without_place(turn, params, State.REMOVED, "notice-signup-removed")


def open_late(turn: Turn, params: Params) -> Screen | None:
    """To staff: a place stands free, some wait, and it is too late to ask them by a message that may lie unread."""
    event = _event(turn, params)
    if not events.may_manage(turn.me, event) or event.begun(turn.unit.now):
        return None
    waiting = guests.counts(turn.unit, event.id).waiting
    if not waiting:
        return None
    return _for_staff(
        turn, event, turn.tr("notice-open-late", title=event.title, when=visit.when(turn, event), waiting=waiting)
    )


def asked(turn: Turn, params: Params) -> Screen | None:
    """To staff, once a day: how many wait to be agreed to."""
    event = _event(turn, params)
    waiting = guests.counts(turn.unit, event.id).asked
    if not events.may_manage(turn.me, event) or event.begun(turn.unit.now) or not waiting:
        return None
    return _for_staff(
        turn, event, turn.tr("notice-signups-asked", title=event.title, when=visit.when(turn, event), count=waiting)
    )


def _event(turn: Turn, params: Params) -> Event:
    return audiences.look(turn.unit, turn.me, int(params["internship"]))


def _without_place(turn: Turn, params: Params, state: State, words: str) -> Screen | None:
    event = _event(turn, params)
    mine = signups.mine(turn.unit, turn.me.person_id, event.id)
    if mine is None or mine.state is not state:
        return None
    return _with_card(turn, event, words)


def _with_card(turn: Turn, event: Event, words: str) -> Screen | None:
    if event.state is not Fate.PUBLISHED or event.starts_at is None:
        return None
    return Screen(
        turn.tr(words, when=visit.when(turn, event), school=event.school, title=event.title),
        rows=((to(turn.tr.plain("internship-look"), InternshipCard(internship=event.id)),),),
        fresh=True,
    )


def _for_staff(turn: Turn, event: Event, text: str) -> Screen:
    return Screen(
        text,
        rows=((primary(turn.tr.plain("internship-signed-up"), SignupsOf(internship=event.id, page=0)),),),
        fresh=True,
    )


NOTICES: dict[str, Callable[[Turn, Params], Screen | None]] = {
    offering.OFFERED: offered,
    offering.EXPIRED: offer_expired,
    offering.CLOSED: waitlist_closed,
    offering.OPEN_LATE: open_late,
    offering.ASKED: asked,
    seating.APPROVED: seated,
    seating.SEATED: seated,
    seating.REFUSED: refused,
    seating.TAKEN_OUT: removed,
}
