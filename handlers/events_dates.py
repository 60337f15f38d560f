"""The calendars of announcing: when it begins, from when and until when people sign up."""

from datetime import datetime, timedelta

from handlers.events_saying import said
from handlers.routes import Routes, Turn, Who
from handlers.screen import Screen, to
from handlers.screens import event_way as way
from handlers.screens.wave_days import days_grid, month_of
from handlers.taps_events import EventDays, EventOn, EventStep, WriteEvent
from internships.events import Event
from internships.moments import USUAL_HOUR
from people.refusals import Gone

routes = Routes()

STEPS = {"starts": way.DAY, "opens": way.SIGNUP, "closes": way.SIGNUP}


@routes.tap(EventDays, Who.INVITED)
def calendar(turn: Turn, tap: EventDays) -> Screen:
    """The hour stays as it was chosen before."""
    event = said(turn, tap.internship)
    if tap.what not in STEPS:
        raise Gone("tap")
    now = turn.unit.now.astimezone(event.zone)
    chosen = _chosen(event, tap.what)
    local = chosen.astimezone(event.zone) if chosen is not None else None
    hour = local.hour if local is not None else USUAL_HOUR
    first = now.date() if tap.what == "closes" or now.hour < hour else now.date() + timedelta(days=1)
    month = tap.month or month_of(max(local.date(), first) if local is not None else first)
    rows = days_grid(
        turn,
        month,
        first=first,
        chosen=local.date() if local is not None else None,
        pick=lambda day: EventOn(internship=event.id, what=tap.what, day=day, hour=hour),
        turn_to=lambda other: EventDays(internship=event.id, what=tap.what, month=other),
    )
    back = to(turn.tr.plain("back"), EventStep(internship=event.id, step=STEPS[tap.what]))
    typed = way.DAY if tap.what == "starts" else tap.what
    return Screen(
        f"{turn.tr(f'events-choose-day-{tap.what}')}\n\n{turn.tr('events-moment-type')}",
        rows=(*rows, (back,)),
        awaiting=WriteEvent(internship=event.id, what=typed).pack(),
    )


def _chosen(event: Event, what: str) -> datetime | None:
    match what:
        case "starts":
            return event.starts_at
        case "opens":
            return event.signup_opens_at
    # What closes at midnight is open for the whole day before.
    return event.signup_closes_at - timedelta(seconds=1) if event.signup_closes_at is not None else None
