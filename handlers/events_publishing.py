"""From a draft to an announcement: propose, publish, give back, copy, repeat, throw away."""

from handlers import events, events_wizard
from handlers.routes import Routes, Turn, Who, may_enter
from handlers.screen import Screen, danger, primary, to
from handlers.screens import event_way as way
from handlers.taps_events import (
    CopyEvent,
    DropEvent,
    EventStep,
    GiveBackEvent,
    ProposeEvent,
    PublishEvent,
    RepeatEvent,
    StaffCard,
)
from internships import announcing, details, spreading
from internships import events as stored
from internships.events import Event, State
from internships.listing import Shown

routes = Routes()

WEEKS = (1, 2, 3, 4, 8, 12)
LONGEST_REMARK = 500


@routes.tap(ProposeEvent, Who.INVITED)
def propose(turn: Turn, tap: ProposeEvent) -> Screen:
    if (shown := _published(turn, tap.internship)) is not None:
        return shown
    outcome = announcing.propose(turn.unit, turn.me, tap.internship)
    if isinstance(outcome, Event):
        return events_wizard.everything(turn, outcome.id).with_toast(turn.tr.plain("events-proposed"))
    return events_wizard.everything(turn, tap.internship).with_toast(turn.tr.plain("events-still-missing"), alert=True)


@routes.tap(PublishEvent, Who.COORDINATOR)
def publish(turn: Turn, tap: PublishEvent) -> Screen:
    """The first tap names how many people it reaches; the second does it, and a third finds it done."""
    if (shown := _published(turn, tap.internship)) is not None:
        return shown
    event = stored.manage(turn.unit, turn.me, tap.internship)
    if details.missing(event, turn.unit.now):
        again = events_wizard.everything(turn, event.id)
        return again.with_toast(turn.tr.plain("events-still-missing"), alert=True)
    if not tap.sure:
        return _sure(turn, event)
    announcing.publish(turn.unit, turn.me, event.id)
    return events.card(turn, event.id).with_toast(turn.tr.plain("events-published"))


@routes.tap(GiveBackEvent, Who.COORDINATOR)
def ask_remark(turn: Turn, tap: GiveBackEvent) -> Screen:
    event = stored.manage(turn.unit, turn.me, tap.internship)
    if event.state is not State.PROPOSED:
        return events.card(turn, event.id)
    return _remark(turn, event)


@routes.text(GiveBackEvent, Who.COORDINATOR)
def give_back(turn: Turn, tap: GiveBackEvent, text: str) -> Screen:
    event = stored.manage(turn.unit, turn.me, tap.internship)
    if len(text) > LONGEST_REMARK:
        return _remark(turn, event, note=turn.tr("events-wrong-too-long"))
    announcing.give_back(turn.unit, turn.me, event.id, text.strip())
    return events.card(turn, event.id, note=turn.tr("events-given-back"))


@routes.tap(CopyEvent, Who.INVITED)
def copy(turn: Turn, tap: CopyEvent) -> Screen:
    """The copy says the same but for its date, so the date is asked first."""
    made = announcing.copy(turn.unit, turn.me, tap.internship)
    return events_wizard.step(turn, made, way.DAY).with_toast(turn.tr.plain("events-copied"))


@routes.tap(RepeatEvent, Who.INVITED)
def repeat(turn: Turn, tap: RepeatEvent) -> Screen:
    if tap.weeks:
        made = announcing.repeat(turn.unit, turn.me, tap.internship, tap.weeks)
        listed = events.listed(turn, Shown.DRAFTS, 0)
        return listed.with_toast(turn.tr.plain("events-repeated", count=len(made)))
    event = stored.manage(turn.unit, turn.me, tap.internship)
    tr = turn.tr
    choice = [
        to(tr.plain("waves-weeks", weeks=weeks), RepeatEvent(internship=event.id, weeks=weeks)) for weeks in WEEKS
    ]
    return Screen(
        tr("events-repeat-ask", title=event.title),
        rows=(tuple(choice[:3]), tuple(choice[3:]), (to(tr.plain("back"), StaffCard(internship=event.id)),)),
    )


@routes.tap(DropEvent, Who.INVITED)
def drop(turn: Turn, tap: DropEvent) -> Screen:
    gone = tap.sure and stored.load(turn.unit, tap.internship) is None
    if gone and may_enter(turn.who, Who.HOST):  # a second tap finds nothing left
        return events.listed(turn, Shown.DRAFTS, 0).with_toast(turn.tr.plain("events-dropped"))
    if (shown := _published(turn, tap.internship)) is not None:
        return shown
    event = stored.manage(turn.unit, turn.me, tap.internship)
    tr = turn.tr
    if tap.sure:
        announcing.discard(turn.unit, turn.me, event.id)
        return events.listed(turn, Shown.DRAFTS, 0).with_toast(tr.plain("events-dropped"))
    return Screen(
        tr("events-drop-ask", title=event.title),
        rows=(
            (danger(tr.plain("events-drop-yes"), DropEvent(internship=event.id, sure=True)),),
            (to(tr.plain("back"), EventStep(internship=event.id, step=way.CHECK)),),
        ),
    )


def _published(turn: Turn, event_id: int) -> Screen | None:
    """Somebody was quicker: the card says what became of it."""
    event = stored.manage(turn.unit, turn.me, event_id)
    if event.state in (State.DRAFT, State.PROPOSED):
        return None
    card = events.card(turn, event_id)
    return card if event.state is State.CANCELLED else card.with_toast(turn.tr.plain("events-published-already"))


def _sure(turn: Turn, event: Event) -> Screen:
    tr = turn.tr
    people = spreading.would_hear(turn.unit, turn.me, event)
    return Screen(
        tr("events-publish-ask", title=event.title, people=people),
        rows=(
            (primary(tr.plain("events-publish-yes", people=people), PublishEvent(internship=event.id, sure=True)),),
            (to(tr.plain("back"), EventStep(internship=event.id, step=way.CHECK)),),
        ),
    )


def _remark(turn: Turn, event: Event, *, note: str = "") -> Screen:
    return Screen(
        note or turn.tr("events-give-back-ask", title=event.title),
        rows=((to(turn.tr.plain("back"), StaffCard(internship=event.id)),),),
        awaiting=GiveBackEvent(internship=event.id).pack(),
    )
