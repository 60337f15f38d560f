"""The internships somebody runs: a page of one state, how full each is, and the ways to the other states."""

from collections.abc import Callable

from handlers.routes import Turn
from handlers.screen import Button, Rows, Screen, columns, to
from handlers.screens.event_words import fill, when
from handlers.screens.lists import numbers, turning
from handlers.taps import Menu
from handlers.taps_events import Events, HostEvents, StaffCard
from internships import listing
from internships.listing import Listed, Shown

PER_PAGE = 6
CODES = {
    Shown.AHEAD: "ahead",
    Shown.PROPOSED: "proposed",
    Shown.DRAFTS: "drafts",
    Shown.PAST: "past",
    Shown.CANCELLED: "cancelled",
}


def list_screen(turn: Turn, shown: Shown, page: int, *, of_host: bool, more: Rows = ()) -> Screen:
    """`more` is what can be begun here."""
    tr = turn.tr
    counted = listing.numbers(turn.unit, turn.me, of_host=of_host)
    pages = max(1, -(-counted[shown] // PER_PAGE))
    page = min(max(page, 0), pages - 1)
    first = page * PER_PAGE
    found = listing.page(turn.unit, turn.me, shown, first=first, most=PER_PAGE, of_host=of_host)
    heading = "\n".join((tr("events-title-own" if of_host else "events-title"), tr(f"events-shown-{CODES[shown]}")))
    lines = [heading]
    lines += [_line(turn, number, one, shown) for number, one in enumerate(found.rows, first + 1)]
    if not found.rows:
        lines.append(tr("events-none"))
    tap = _tap(of_host=of_host)
    others = [
        to(tr.plain(f"events-to-{CODES[other]}", count=count), tap(other, 0))
        for other, count in counted.items()
        if other is not shown and (count or other is Shown.AHEAD)
    ]
    rows: list[tuple[Button, ...]] = [
        *numbers([StaffCard(internship=one.event.id) for one in found.rows], first + 1),
        *turning(tr, page, pages, lambda number: tap(shown, number)),
        *columns(others, 2),
    ]
    return Screen("\n\n".join(lines), rows=(*rows, *more, (to(tr.plain("to-menu"), Menu()),)))


def _tap(*, of_host: bool) -> Callable[[Shown, int], Events | HostEvents]:
    if of_host:
        return lambda shown, page: HostEvents(state=shown.value, page=page)
    return lambda shown, page: Events(state=shown.value, page=page)


def _line(turn: Turn, number: int, one: Listed, shown: Shown) -> str:
    event = one.event
    said: dict[str, str | int] = {"number": number, "title": event.title, "when": when(turn, event)}
    if shown is Shown.PAST:
        came, taken = one.counts.came, one.counts.taken
        return turn.tr("events-line-past", school=event.school, came=came, taken=taken, **said)
    if event.capacity is None or event.published_at is None:
        return turn.tr("events-line-bare", school=event.school, **said)
    return turn.tr("events-line", school=event.school, fill=fill(turn, event, one.counts), **said)
