"""When a broadcast leaves and until when: at once, at an hour of a day, by a calendar or typed; quiet hours are said."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

from handlers.routes import Routes, Turn, Who
from handlers.screen import Button, Screen, columns, primary, to
from handlers.screens.broadcast_words import when_lines
from handlers.screens.wave_days import day_of, days_grid, month_of, number_of
from handlers.taps_broadcasts import BroadcastCard, BroadcastDays, BroadcastNoMoment, BroadcastOn, BroadcastWhen
from messaging import composing, submitting
from messaging.composing import Draft
from people.refusals import Gone
from texts.typed_days import read_day

routes = Routes()

HOURS = (9, 10, 12, 14, 16)
USUAL = {"starts": 10, "expires": 18}
FARTHEST = timedelta(days=366)
SAID = 60


@routes.tap(BroadcastWhen, Who.COORDINATOR)
def when(turn: Turn, tap: BroadcastWhen) -> Screen:
    return when_screen(turn, composing.load(turn.unit, turn.me, tap.broadcast))


@routes.tap(BroadcastNoMoment, Who.COORDINATOR)
def no_moment(turn: Turn, tap: BroadcastNoMoment) -> Screen:
    return when_screen(turn, _keeping(tap.what)(turn, tap.broadcast, None))


@routes.tap(BroadcastOn, Who.COORDINATOR)
def on(turn: Turn, tap: BroadcastOn) -> Screen:
    if not 0 <= tap.hour <= 23:
        raise Gone("tap")
    return _set(turn, tap.broadcast, tap.what, day_of(tap.day), time(tap.hour))


@routes.tap(BroadcastDays, Who.COORDINATOR)
def calendar(turn: Turn, tap: BroadcastDays) -> Screen:
    """Days from today on; the hour stays as it was chosen before."""
    draft = composing.load(turn.unit, turn.me, tap.broadcast)
    chosen, today = _chosen(turn, draft, tap.what), _today(turn)
    month = tap.month or month_of(chosen.date() if chosen else today)
    hour = chosen.hour if chosen else USUAL[_known(tap.what)]
    rows = days_grid(
        turn,
        month,
        first=today,
        chosen=chosen.date() if chosen else None,
        pick=lambda day: BroadcastOn(broadcast=tap.broadcast, what=tap.what, day=day, hour=hour),
        turn_to=lambda other: BroadcastDays(broadcast=tap.broadcast, what=tap.what, month=other),
    )
    back = to(turn.tr.plain("back"), BroadcastWhen(broadcast=tap.broadcast))
    return Screen(
        f"{turn.tr(f'broadcast-choose-{_known(tap.what)}')}\n\n{turn.tr('waves-moment-type')}",
        rows=(*rows, (back,)),
        awaiting=BroadcastDays(broadcast=tap.broadcast, what=tap.what, month=month).pack(),
    )


@routes.text(BroadcastDays, Who.COORDINATOR)
def typed(turn: Turn, tap: BroadcastDays, text: str) -> Screen:
    found = read_day(text, today=_today(turn))
    draft = composing.load(turn.unit, turn.me, tap.broadcast)
    if found is None:
        return when_screen(turn, draft, note=turn.tr("waves-day-unreadable", said=text[:SAID]), awaited=tap.what)
    before = _chosen(turn, draft, tap.what)
    clock = found.clock or (before.timetz().replace(tzinfo=None) if before else time(USUAL[_known(tap.what)]))
    return _set(turn, tap.broadcast, tap.what, found.day, clock)


def when_screen(turn: Turn, draft: Draft, *, note: str = "", awaited: str = "starts") -> Screen:
    """What is typed next sets when it leaves, or again what could not be read a moment ago."""
    tr, broadcast, now = turn.tr, draft.broadcast_id, turn.unit.now
    leaves = submitting.leaves_at(turn.unit, turn.me, draft, turn.house.quiet)
    lines: list[str] = [tr("broadcast-when-title"), "", *when_lines(turn, draft)]
    if leaves > max(draft.starts_at or now, now):
        lines += ["", tr("broadcast-quiet", moment=tr.moment(leaves, turn.me.zone, now=now))]
    if draft.expires_at is not None and draft.expires_at <= leaves:
        lines += ["", tr("broadcast-when-too-late")]
    lines += ["", note] if note else []
    lines += ["", tr("waves-moment-type" if awaited == "starts" else "broadcast-type-end")]
    soon = draft.starts_at is None or draft.starts_at <= now
    words, never = tr.plain("broadcast-at-once"), tr.plain("broadcast-no-end")
    rows: list[tuple[Button, ...]] = [
        (
            to(f"✅ {words}" if soon else words, BroadcastNoMoment(broadcast=broadcast, what="starts")),
            to(tr.plain("waves-choose-day"), BroadcastDays(broadcast=broadcast, what="starts", month=0)),
        )
    ]
    if (chosen := _chosen(turn, draft, "starts")) is not None:
        rows += columns([_hour(broadcast, chosen, hour) for hour in HOURS], len(HOURS))
    rows += [
        (
            to(
                f"✅ {never}" if draft.expires_at is None else never,
                BroadcastNoMoment(broadcast=broadcast, what="expires"),
            ),
            to(tr.plain("broadcast-set-end"), BroadcastDays(broadcast=broadcast, what="expires", month=0)),
        ),
        (primary(tr.plain("waves-ticks-done"), BroadcastCard(broadcast=broadcast)),),
    ]
    waits = BroadcastDays(broadcast=broadcast, what=awaited, month=0)
    return Screen("\n".join(lines), rows=tuple(rows), awaiting=waits.pack())


def _hour(broadcast: int, chosen: datetime, hour: int) -> Button:
    words = f"{hour}:00"
    here = chosen.time() == time(hour)
    tap = BroadcastOn(broadcast=broadcast, what="starts", day=number_of(chosen.date()), hour=hour)
    return to(f"✅ {words}" if here else words, tap)


def _set(turn: Turn, broadcast: int, what: str, day: date, clock: time) -> Screen:
    moment = datetime.combine(day, clock, turn.me.zone).astimezone(UTC)
    if not turn.unit.now < moment <= turn.unit.now + FARTHEST:
        words = "waves-wrong-passed" if moment <= turn.unit.now else "broadcast-too-far"
        return when_screen(turn, composing.load(turn.unit, turn.me, broadcast), note=turn.tr(words), awaited=what)
    return when_screen(turn, _keeping(what)(turn, broadcast, moment))


def _keeping(what: str) -> Callable[[Turn, int, datetime | None], Draft]:
    keep = {"starts": composing.schedule, "expires": composing.expire}[_known(what)]
    return lambda turn, broadcast, moment: keep(turn.unit, turn.me, broadcast, moment)


def _chosen(turn: Turn, draft: Draft, what: str) -> datetime | None:
    """The local moment chosen before, if it has not passed."""
    moment = {"starts": draft.starts_at, "expires": draft.expires_at}[_known(what)]
    return moment.astimezone(turn.me.zone) if moment is not None and moment > turn.unit.now else None


def _known(what: str) -> str:
    if what not in USUAL:
        raise Gone("tap")
    return what


def _today(turn: Turn) -> date:
    return turn.unit.now.astimezone(turn.me.zone).date()
