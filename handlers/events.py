"""/events and /host: the internships that somebody runs, and the card of each."""

from dataclasses import replace

from handlers import codes
from handlers.routes import Routes, Turn, Who
from handlers.screen import Button, Screen, primary, to
from handlers.screens.event_card import staff_card
from handlers.screens.event_check import check_screen
from handlers.screens.event_list import list_screen
from handlers.taps_events import CancelMany, Events, HostEvents, ImportEvents, MendEvent, NewEvent, StaffCard
from internships import events
from internships.events import State
from internships.listing import Shown
from people.me import Role

routes = Routes()


@routes.command("events", Who.COORDINATOR)
def events_command(turn: Turn, _argument: str) -> Screen:
    return listed(turn, Shown.AHEAD, 0)


@routes.command("host", Who.HOST)
def host_command(turn: Turn, _argument: str) -> Screen:
    return listed(turn, Shown.AHEAD, 0, of_host=True)


@routes.tap(Events, Who.HOST)
def events_tap(turn: Turn, tap: Events) -> Screen:
    return listed(turn, codes.read(Shown, tap.state), tap.page)


@routes.tap(HostEvents, Who.INVITED)
def host_tap(turn: Turn, tap: HostEvents) -> Screen:
    """Also for the contact named in an internship, who holds no role; others find an empty list."""
    return listed(turn, codes.read(Shown, tap.state), tap.page, of_host=True)


@routes.tap(StaffCard, Who.INVITED)
def card_tap(turn: Turn, tap: StaffCard) -> Screen:
    return card(turn, tap.internship)


@routes.tap(MendEvent, Who.INVITED)
def mend_tap(turn: Turn, tap: MendEvent) -> Screen:
    """Below the remark, which is what one reads while mending."""
    return replace(card(turn, tap.internship), fresh=True)


def listed(turn: Turn, shown: Shown, page: int, *, of_host: bool = False) -> Screen:
    """Whoever may invite guests begins here; the contact of an internship, who holds no role, only looks."""
    plain = turn.tr.plain
    more: list[tuple[Button, ...]] = []
    if turn.me.is_coordinator() and not of_host:
        more.append(
            (primary(plain("events-new-button"), NewEvent(page=0)), to(plain("events-import-button"), ImportEvents()))
        )
        more.append((to(plain("events-cancel-button"), CancelMany(month=0)),))
    elif turn.me.schools_of(Role.HOST):
        more.append(
            (
                primary(plain("events-propose-button"), NewEvent(page=0)),
                to(plain("events-import-button"), ImportEvents()),
            )
        )
    return list_screen(turn, shown, page, of_host=of_host or not turn.me.is_coordinator(), more=tuple(more))


def card(turn: Turn, event_id: int, *, note: str = "") -> Screen:
    """Who may see it is asked here at every tap: a role may have been lost since the button was shown."""
    event = events.manage(turn.unit, turn.me, event_id)
    if event.state in (State.DRAFT, State.PROPOSED):
        return check_screen(turn, event, note=note)
    return staff_card(turn, event, note=note)
