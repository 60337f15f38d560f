"""Whom a broadcast is for: everybody, or those ticked; the count follows every tick, and only counts are ever shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers import codes
from handlers.routes import Routes, Turn, Who
from handlers.screen import Button, Rows, Screen, columns, primary, to
from handlers.screens.broadcast_words import mark_label, reach_words, whom_lines
from handlers.screens.lists import cut, turning
from handlers.taps_broadcasts import (
    BroadcastCard,
    BroadcastSchools,
    BroadcastTick,
    BroadcastUntick,
    BroadcastWhom,
    Newcomers,
)
from internships import filters as events
from messaging import audience_count, composing
from messaging.audience import EVERYBODY, Audience, By, Mark
from messaging.composing import Draft
from people.refusals import Gone
from surveys import filters as surveys

routes = Routes()

TICKS = 8
STAGED = 4  # lines with three buttons each
SCHOOLS = 15
RECENT = 24  # surveys or internships to choose from, the newest
STAGES = {By.WAVE: surveys.STAGES, By.EVENT: events.STAGES}


@dataclass(frozen=True, slots=True)
class _Option:
    what: str
    label: str
    people: int | None = None


@routes.tap(BroadcastWhom, Who.COORDINATOR)
def whom(turn: Turn, tap: BroadcastWhom) -> Screen:
    draft = composing.load(turn.unit, turn.me, tap.broadcast)
    if draft.follows is not None:
        raise Gone("broadcast")
    return (
        _ticks(turn, draft, codes.read(By, tap.by), out=tap.out, page=tap.page)
        if tap.by
        else _summary(turn, draft, out=tap.out)
    )


@routes.tap(BroadcastTick, Who.COORDINATOR)
def tick(turn: Turn, tap: BroadcastTick) -> Screen:
    """Only what is there to choose from can be ticked, so a made-up button finds nobody else's people."""
    draft, by = composing.load(turn.unit, turn.me, tap.broadcast), codes.read(By, tap.by)
    mark = Mark(by, tap.what)
    if tap.on and not _offered(turn, mark):
        raise Gone("tap")
    found = surveys.gainers(turn.unit, turn.me.municipality_id, tap.what) if by is By.COMPETENCY else None
    if tap.on and found is not None and not found.tellable(turn.house.min_group):
        screen = _ticks(turn, draft, by, out=False, page=tap.page)
        return screen.with_toast(turn.tr.plain("broadcast-too-few", group=turn.house.min_group), alert=True)
    after = composing.ask(turn.unit, turn.me, tap.broadcast, draft.audience.ticked(mark, on=tap.on, out=tap.out))
    return _ticks(turn, after, by, out=tap.out, page=tap.page)


@routes.tap(BroadcastUntick, Who.COORDINATOR)
def untick(turn: Turn, tap: BroadcastUntick) -> Screen:
    draft = composing.load(turn.unit, turn.me, tap.broadcast)
    if not tap.by:
        left = EVERYBODY if not tap.out else Audience(draft.audience.only)
        return _summary(turn, composing.ask(turn.unit, turn.me, tap.broadcast, left), out=tap.out)
    by = codes.read(By, tap.by)
    left = draft.audience.unticked(by, out=tap.out)
    return _ticks(turn, composing.ask(turn.unit, turn.me, tap.broadcast, left), by, out=tap.out, page=0)


@routes.tap(Newcomers, Who.COORDINATOR)
def newcomers(turn: Turn, tap: Newcomers) -> Screen:
    """Not where a competency found them: whoever made the figure grow would be known."""
    if tap.on and composing.load(turn.unit, turn.me, tap.broadcast).audience.private:
        raise Gone("tap")
    return _summary(turn, composing.welcome(turn.unit, turn.me, tap.broadcast, newcomers=tap.on), out=False)


@routes.tap(BroadcastSchools, Who.COORDINATOR)
def schools(turn: Turn, tap: BroadcastSchools) -> Screen:
    """The schools of its people, so that a slip is seen before anything is sent; none where a competency found them."""
    draft = composing.load(turn.unit, turn.me, tap.broadcast)
    if draft.audience.private or draft.follows is not None:
        return _summary(turn, draft, out=False)
    found = audience_count.by_school(turn.unit, turn.me.municipality_id, draft.audience)
    shown, page, pages = cut(found, tap.page, SCHOOLS)
    lines: list[str] = [turn.tr("broadcast-schools-title", schools=len(found)), ""]
    for one in shown:
        name = one.school or turn.tr.plain("broadcast-no-school")
        lines.append(turn.tr("broadcast-school-line", school=name, people=one.people))
    back = to(turn.tr.plain("back"), BroadcastWhom(broadcast=draft.broadcast_id, by="", out=False, page=0))
    way = turning(turn.tr, page, pages, lambda other: BroadcastSchools(broadcast=draft.broadcast_id, page=other))
    return Screen("\n".join(lines), rows=(*way, (back,)))


def _summary(turn: Turn, draft: Draft, *, out: bool) -> Screen:
    tr, broadcast, chosen = turn.tr, draft.broadcast_id, draft.audience
    lines: list[str] = [tr("broadcast-out-title" if out else "broadcast-whom-title"), ""]
    lines += whom_lines(turn, chosen)
    found = audience_count.reach(turn.unit, turn.me.municipality_id, chosen)
    lines += ["", reach_words(turn, found, chosen)]
    if not (out or chosen.private):
        lines.append(tr("broadcast-newcomers-yes" if draft.newcomers else "broadcast-newcomers-no"))
    if len({mark.by for mark in chosen.only}) > 1:
        lines += ["", tr("broadcast-and")]

    def way(by: By) -> Button:
        words = tr.plain(f"broadcast-pick-{by.value}")
        mark = "✅ " if chosen.marks(by, out=out) else ""
        return to(f"{mark}{words}", BroadcastWhom(broadcast=broadcast, by=by.value, out=out, page=0))

    kinds = [by for by in By if by is not By.COMPETENCY or not out]
    rows: Rows = columns([way(by) for by in kinds], 2)
    if out:
        back = to(tr.plain("back"), BroadcastWhom(broadcast=broadcast, by="", out=False, page=0))
        clear = (to(tr.plain("waves-ticks-clear"), BroadcastUntick(broadcast=broadcast, by="", out=True)),)
        return Screen("\n".join(lines), rows=(*rows, *((clear,) if chosen.without else ()), (back,)))
    everybody = tr.plain("broadcast-pick-everybody")
    first = to(
        f"✅ {everybody}" if chosen.everybody else everybody, BroadcastUntick(broadcast=broadcast, by="", out=False)
    )
    exclude = tr.plain("broadcast-pick-out")
    leave_out = BroadcastWhom(broadcast=broadcast, by="", out=True, page=0)
    more = [to(f"✅ {exclude}" if chosen.without else exclude, leave_out)]
    if found.people:
        more.append(to(tr.plain("broadcast-schools"), BroadcastSchools(broadcast=broadcast, page=0)))
    welcome = tr.plain("broadcast-newcomers")
    newcomers = to(
        f"✅ {welcome}" if draft.newcomers else welcome, Newcomers(broadcast=broadcast, on=not draft.newcomers)
    )
    done = primary(tr.plain("waves-ticks-done"), BroadcastCard(broadcast=broadcast))
    pairs = columns([first, *(button for row in rows for button in row)], 2)
    others: Rows = () if chosen.private else (*((tuple(more),) if more else ()), (newcomers,))
    return Screen("\n".join(lines), rows=(*pairs, *others, (done,)))


def _ticks(turn: Turn, draft: Draft, by: By, *, out: bool, page: int) -> Screen:
    """Names are numbered in the text, since they are longer than a button; a tick says what it becomes."""
    tr, broadcast = turn.tr, draft.broadcast_id
    options = _options(turn, by)
    chosen = {mark.what for mark in draft.audience.marks(by, out=out)}
    staged = by in STAGES
    shown, page, pages = cut(options, page, STAGED if staged else TICKS)
    lines: list[str] = [tr(f"broadcast-pick-{by.value}-title", group=turn.house.min_group), ""]
    buttons: list[tuple[Button, ...]] = []
    single: list[Button] = []

    def button(words: str, what: str) -> Button:
        mark = "✅ " if what in chosen else ""
        tap = BroadcastTick(broadcast=broadcast, by=by.value, what=what, on=what not in chosen, out=out, page=page)
        return to(f"{mark}{words}", tap)

    for number, option in enumerate(shown, page * (STAGED if staged else TICKS) + 1):
        name = option.label
        line = (
            tr("broadcast-option", name=name)
            if option.people is None
            else tr("waves-option", name=name, people=option.people)
        )
        lines.append(f"{number}. {line}")
        if staged:
            buttons.append(
                tuple(
                    button(f"{number} · {tr.plain(f'broadcast-stage-{by.value}-{stage}')}", f"{option.what}.{stage}")
                    for stage in STAGES[by]
                )
            )
        else:
            single.append(button(str(number), option.what))
    if not options:
        lines.append(tr("broadcast-no-options"))
    found = audience_count.reach(turn.unit, turn.me.municipality_id, draft.audience)
    lines += ["", reach_words(turn, found, draft.audience)]
    way = turning(tr, page, pages, lambda other: BroadcastWhom(broadcast=broadcast, by=by.value, out=out, page=other))
    done = to(tr.plain("waves-ticks-done"), BroadcastWhom(broadcast=broadcast, by="", out=out, page=0), "primary")
    clear = (to(tr.plain("waves-ticks-clear"), BroadcastUntick(broadcast=broadcast, by=by.value, out=out)),)
    last = (*clear, done) if chosen else (done,)
    return Screen("\n".join(lines), rows=(*buttons, *columns(single, 4), *way, last))


def _options(turn: Turn, by: By) -> Sequence[_Option]:
    unit, home = turn.unit, turn.me.municipality_id
    match by:
        case By.WAVE:
            return [_Option(str(one.wave_id), one.name) for one in surveys.listed(unit, home, most=RECENT)]
        case By.EVENT:
            return [_Option(str(one.event_id), _event(turn, one)) for one in events.listed(unit, home, most=RECENT)]
        case By.COMPETENCY:
            found = surveys.competencies(unit, home, turn.house.shelf)
            return [_Option(one.code, one.name.in_(turn.tr.language)) for one in found]
        case _:
            return [
                _Option(one.what, one.label if by is By.SCHOOL else mark_label(turn, Mark(by, one.what)), one.people)
                for one in audience_count.options(unit, home, by)
            ]


def _event(turn: Turn, one: events.Listed) -> str:
    day = turn.day(one.starts_at) if one.starts_at else ""
    return turn.tr.plain("broadcast-event-line", title=one.title, school=one.school, day=day, dated=int(bool(day)))


def _offered(turn: Turn, mark: Mark) -> bool:
    unit, home = turn.unit, turn.me.municipality_id
    match mark.by:
        case By.WAVE:
            return mark.stage in surveys.STAGES and surveys.look(unit, home, mark.number) is not None
        case By.EVENT:
            return mark.stage in events.STAGES and events.look(unit, home, mark.number) is not None
        case _:
            return mark.what in {one.what for one in _options(turn, mark.by)}
