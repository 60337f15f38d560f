"""Whom an internship is for: everybody, or those ticked by post, by school, by kind of school."""

from handlers import codes
from handlers.events_saying import said, say
from handlers.events_wizard import step
from handlers.routes import Routes, Turn, Who
from handlers.screen import Screen
from handlers.screens import event_way as way
from handlers.screens.event_guests import ticks_screen
from handlers.taps_events import EventTick, EventUnticked, EventWhom
from internships.details import Wrong
from internships.events import Event
from people.refusals import Gone
from surveys import invited
from surveys.audience import EVERYBODY, Audience, By

routes = Routes()


@routes.tap(EventWhom, Who.INVITED)
def whom(turn: Turn, tap: EventWhom) -> Screen:
    return _ticks(turn, said(turn, tap.internship), codes.read(By, tap.by), tap.page)


@routes.tap(EventTick, Who.INVITED)
def tick(turn: Turn, tap: EventTick) -> Screen:
    """Only what is there to choose from can be ticked, so a made-up button cannot invite another municipality's school."""
    event, by = said(turn, tap.internship), codes.read(By, tap.by)
    if tap.on and tap.what not in {one.what for one in invited.options(turn.unit, turn.me.municipality_id, by)}:
        raise Gone("tap")
    return _ticks(turn, _kept(turn, event, event.audience.ticked(by, tap.what, on=tap.on)), by, tap.page)


@routes.tap(EventUnticked, Who.INVITED)
def unticked(turn: Turn, tap: EventUnticked) -> Screen:
    event = said(turn, tap.internship)
    if tap.by == "all":
        return step(turn, _kept(turn, event, EVERYBODY), way.WHOM)
    by = codes.read(By, tap.by)
    return _ticks(turn, _kept(turn, event, event.audience.without(by)), by, 0)


def _kept(turn: Turn, event: Event, asked: Audience) -> Event:
    outcome = say(turn, event.id, {"audience": asked})
    return event if isinstance(outcome, Wrong) else outcome


def _ticks(turn: Turn, event: Event, by: By, page: int) -> Screen:
    return ticks_screen(turn, event, by, invited.options(turn.unit, turn.me.municipality_id, by), page)
