"""The municipality's periods without questionnaires: listed, added by typing a line, taken off."""

from handlers.routes import Routes, Turn, Who
from handlers.screen import Button, Screen, columns, to
from handlers.screens.wave_list import turning
from handlers.taps_waves import AddBlackout, Blackouts, DropBlackout, UsualBlackouts, Waves
from surveys import blackouts
from surveys.blackouts import Unreadable
from surveys.cautions import Period

routes = Routes()

PAGE = 8
SCHOOL_YEAR_BEGINS = 9


@routes.tap(Blackouts, Who.COORDINATOR)
def listed(turn: Turn, tap: Blackouts) -> Screen:
    return _screen(turn, tap.page)


@routes.text(AddBlackout, Who.COORDINATOR)
def add(turn: Turn, _tap: AddBlackout, text: str) -> Screen:
    match blackouts.read(text):
        case Period() as period:
            blackouts.add(turn.unit, turn.me, period)
            return _screen(turn, 0, note=turn.tr("blackouts-added", name=period.name))
        case Unreadable():
            return _screen(turn, 0, note=turn.tr("blackouts-unreadable", said=text[:100]))


@routes.tap(UsualBlackouts, Who.COORDINATOR)
def add_usual(turn: Turn, tap: UsualBlackouts) -> Screen:
    if abs(tap.year - turn.unit.now.year) > 1:
        return _screen(turn, 0)
    blackouts.add_usual(turn.unit, turn.me, tap.year)
    return _screen(turn, 0)


@routes.tap(DropBlackout, Who.COORDINATOR)
def remove(turn: Turn, tap: DropBlackout) -> Screen:
    blackouts.remove(turn.unit, turn.me, tap.blackout)
    return _screen(turn, 0).with_toast(turn.tr.plain("blackouts-removed"))


def _screen(turn: Turn, page: int, *, note: str = "") -> Screen:
    tr = turn.tr
    every = blackouts.every(turn.unit, turn.me)
    pages = max(1, -(-len(every) // PAGE))
    page = min(max(page, 0), pages - 1)
    lines: list[str] = [tr("blackouts-title"), "", tr("blackouts-about"), ""]
    buttons: list[Button] = []
    for number, one in enumerate(every[page * PAGE : (page + 1) * PAGE], page * PAGE + 1):
        first, last = f"{one.period.first_day:%d.%m.%Y}", f"{one.period.last_day:%d.%m.%Y}"
        lines.append(f"{number}. {tr('blackouts-line', name=one.period.name, first=first, last=last)}")
        buttons.append(to(tr.plain("blackouts-remove", number=number), DropBlackout(blackout=one.id)))
    if not every:
        lines.append(tr("blackouts-none"))
    lines += ["", note] if note else []
    year = _year(turn)
    lines += ["", tr("blackouts-type", year=str(year))]
    rows: list[tuple[Button, ...]] = [*columns(buttons, 3)]
    if pages > 1:
        rows.append(turning(turn, page, pages, [Blackouts(page=other) for other in range(pages)]))
    if not any(one.period.first_day.year == year for one in every):
        rows.append((to(tr.plain("blackouts-usual", year=str(year)), UsualBlackouts(year=year)),))
    rows.append((to(tr.plain("waves-to-list"), Waves(page=0)),))
    return Screen("\n".join(lines), rows=tuple(rows), awaiting=AddBlackout().pack())


def _year(turn: Turn) -> int:
    """The calendar year in which the present school year ends."""
    today = turn.unit.now.astimezone(turn.me.zone)
    return today.year + (1 if today.month >= SCHOOL_YEAR_BEGINS else 0)
