"""For how many an internship is, for whom, and how people sign up."""

from collections.abc import Sequence

from handlers.routes import Turn
from handlers.screen import Button, Screen, columns, to
from handlers.screens import event_way as way
from handlers.screens.event_steps import step_screen, tick
from handlers.screens.lists import cut, turning
from handlers.screens.wave_words import audience_words, headcount_words, option_label
from handlers.taps_events import (
    ClearEvent,
    EventApproval,
    EventDays,
    EventNumber,
    EventStep,
    EventTick,
    EventUnticked,
    EventWhom,
)
from internships.events import Event
from surveys import invited
from surveys.audience import By
from surveys.invited import Option

CAPACITIES = (8, 10, 12, 15, 20, 25)
QUOTAS = (1, 2, 3, 4)
DAYS_BEFORE = (1, 3, 7)
TICKS = 10


def places_screen(turn: Turn, event: Event, note: str) -> Screen:
    tr, number = turn.tr, event.id
    quota = event.school_quota or 0
    lines: list[str] = [
        tr("events-places-none")
        if event.capacity is None
        else tr("events-fact-capacity", capacity=event.capacity, quota=quota)
    ]
    lines += ["", note] if note else []
    lines += ["", tr("events-places-type")]
    capacities = [
        to(tick(str(one), on=event.capacity == one), EventNumber(internship=number, what="capacity", number=one))
        for one in CAPACITIES
    ]
    quotas = [
        to(
            tick(tr.plain("events-quota", count=one), on=quota == one),
            EventNumber(internship=number, what="quota", number=one),
        )
        for one in (0, *QUOTAS)
    ]
    return step_screen(
        turn, event, way.PLACES, lines, (tuple(capacities), (quotas[0],), tuple(quotas[1:])), writes=way.PLACES
    )


def whom_screen(turn: Turn, event: Event) -> Screen:
    tr, number, home = turn.tr, event.id, turn.me.municipality_id
    asked = invited.headcount(turn.unit, home, event.audience)
    lines: list[str] = [*audience_words(turn, event.audience), "", headcount_words(turn, asked)]
    if not asked.people:
        lines.append(tr("waves-nobody"))

    def narrowed(by: By, count: int) -> Button:
        words = tick(tr.plain(f"waves-pick-{by.value}"), on=bool(count))
        return to(words, EventWhom(internship=number, by=by.value, page=0))

    everybody = tick(tr.plain("waves-pick-everybody"), on=event.audience.everybody)
    return step_screen(
        turn,
        event,
        way.WHOM,
        lines,
        (
            (
                to(everybody, EventUnticked(internship=number, by="all")),
                narrowed(By.POSITION, len(event.audience.positions)),
            ),
            (narrowed(By.SCHOOL, len(event.audience.schools)), narrowed(By.KIND, len(event.audience.kinds))),
        ),
    )


def ticks_screen(turn: Turn, event: Event, by: By, options: Sequence[Option], page: int) -> Screen:
    tr, number = turn.tr, event.id
    chosen = {
        By.POSITION: event.audience.positions,
        By.SCHOOL: {str(one) for one in event.audience.schools},
        By.KIND: event.audience.kinds,
    }[by]
    shown, page, pages = cut(options, page, TICKS)
    lines: list[str] = [way.heading(turn, event, way.WHOM), tr(f"waves-pick-{by.value}"), ""]
    buttons: list[Button] = []
    for place, option in enumerate(shown, page * TICKS + 1):
        on = option.what in chosen
        name = tr("waves-option", name=option_label(turn, by, option), people=option.people)
        lines.append(tr("events-option", mark=tick("", on=on), number=place, name=name))
        tap = EventTick(internship=number, by=by.value, what=option.what, on=not on, page=page)
        buttons.append(to(tick(str(place), on=on), tap))
    asked = invited.headcount(turn.unit, turn.me.municipality_id, event.audience)
    lines += ["", headcount_words(turn, asked) if chosen else tr("events-ticks-none")]
    done = to(tr.plain("waves-ticks-done"), EventStep(internship=number, step=way.WHOM), "primary")
    clear = (to(tr.plain("waves-ticks-clear"), EventUnticked(internship=number, by=by.value)),) if chosen else ()
    turns = turning(tr, page, pages, lambda to_page: EventWhom(internship=number, by=by.value, page=to_page))
    return Screen("\n".join(lines), rows=(*columns(buttons, 5), *turns, (*clear, done)))


def signup_screen(turn: Turn, event: Event, note: str) -> Screen:
    """From when to when people sign up, and whether somebody agrees to each."""
    tr, number, now = turn.tr, event.id, turn.unit.now
    opens, closes = event.signup_opens_at, event.signup_closes_at
    lines: list[str] = [
        tr("events-fact-opens", moment=tr.moment(opens, event.zone, now=now)) if opens else tr("events-opens-at-once"),
        tr("events-fact-closes", deadline=tr.deadline(closes, event.zone, now=now))
        if closes
        else tr("events-closes-at-start"),
        tr("events-approval-on" if event.needs_approval else "events-approval-off"),
    ]
    lines += ["", note] if note else []
    lines += ["", tr("events-signup-type")]
    before = [
        to(tr.plain("events-days-before", days=days), EventNumber(internship=number, what="closes", number=days))
        for days in DAYS_BEFORE
    ]
    to_start = to(
        tick(tr.plain("events-close-at-start"), on=closes is None), ClearEvent(internship=number, what="closes")
    )
    at_once = to(tick(tr.plain("events-open-at-once"), on=opens is None), ClearEvent(internship=number, what="opens"))
    rows: list[tuple[Button, ...]] = [
        (at_once, to(tr.plain("events-choose-opens"), EventDays(internship=number, what="opens", month=0))),
        (to_start, to(tr.plain("events-choose-closes"), EventDays(internship=number, what="closes", month=0))),
    ]
    if event.starts_at is not None:
        rows.append(tuple(before))
    words = tick(tr.plain("events-approval"), on=event.needs_approval)
    rows.append((to(words, EventApproval(internship=number, on=not event.needs_approval)),))
    return step_screen(turn, event, way.SIGNUP, lines, tuple(rows), writes="closes")
