"""The day of an event on its host's screen: the code, who has come, the list to tick, guests without a place."""

from handlers.routes import Routes, Turn
from handlers.screen import Button, File, Live, Rows, Screen, packed, primary, to
from handlers.screens import visit
from handlers.screens.arrivals import called, not_today, reasons_to_add
from handlers.screens.lists import cut, numbers, post, turning
from handlers.taps import Menu
from handlers.taps_days import AddWalkIn, Arrivals, CheckIn, EventDay, MarkArrival, ShowQr, WalkIns, WalkInsOf
from internships import attendance, checking_in, events, roll
from internships.attendance import Here, NotToday
from internships.checking_in import Door
from internships.events import Event
from people.invitations import link
from texts.translator import Html

routes = Routes()

LETTER = "c"
PAGE = 7
SCHOOLS = 12
PIXELS = 12  # a module of the code, so that a phone across the room reads it


@routes.tap(EventDay)
def event_day(turn: Turn, tap: EventDay) -> Screen:
    match checking_in.door(turn.unit, turn.me, tap.event):
        case NotToday(event):
            return not_today(turn, event)
        case Door() as door:
            return _door(turn, door)


@routes.tap(ShowQr)
def show_qr(turn: Turn, tap: ShowQr) -> Screen:
    """A message of its own that can stay on the wall while the list below goes on."""
    match checking_in.door(turn.unit, turn.me, tap.event):
        case NotToday(event):
            return not_today(turn, event)
        case Door(event=event) as door:
            return Screen(
                turn.tr("day-qr", title=event.title, code=_spaced(door.code)),
                rows=((to(turn.tr.plain("day-back"), EventDay(event=event.id)),),),
                photo=File("check-in.png", content=_picture(turn, door.secret)),
                fresh=True,
            )


@routes.tap(Arrivals)
def arrivals(turn: Turn, tap: Arrivals) -> Screen:
    event = events.manage(turn.unit, turn.me, tap.event)
    return _list(turn, event, tap.page) if attendance.today(event, turn.unit.now) else not_today(turn, event)


@routes.tap(MarkArrival)
def mark_arrival(turn: Turn, tap: MarkArrival) -> Screen:
    match attendance.tick(turn.unit, turn.me, tap.event, tap.person, on=tap.on):
        case NotToday(event):
            return not_today(turn, event)
        case Here(event):
            return _list(turn, event, tap.page)


@routes.tap(WalkIns)
def walk_ins(turn: Turn, tap: WalkIns) -> Screen:
    """From which school is the guest who is not on the list?"""
    found = roll.schools(turn.unit, turn.me, tap.event)
    shown, page, pages = cut(found, tap.page, SCHOOLS)
    first = page * SCHOOLS + 1
    lines: list[str] = [turn.tr("day-walk-in"), ""]
    lines += [turn.tr("day-school", number=number, school=name) for number, (_, name) in enumerate(shown, first)]
    return Screen(
        "\n".join(lines),
        rows=(
            *numbers([WalkInsOf(event=tap.event, school=number, page=0) for number, _ in shown], first),
            *turning(turn.tr, page, pages, lambda number: WalkIns(event=tap.event, page=number)),
            _back(turn, tap.event),
        ),
    )


@routes.tap(WalkInsOf)
def walk_ins_of(turn: Turn, tap: WalkInsOf) -> Screen:
    found = roll.colleagues(turn.unit, turn.me, tap.event, tap.school)
    shown, page, pages = cut(found, tap.page, SCHOOLS)
    first = page * SCHOOLS + 1
    lines: list[str] = [turn.tr("day-walk-in-who" if found else "day-walk-in-nobody"), ""]
    for number, one in enumerate(shown, first):
        name = one.short if one.short and not turn.house.strict else one.code
        lines.append(turn.tr("day-colleague", number=number, name=name, post=post(turn.tr, one.position)))
    again = to(turn.tr.plain("day-other-school"), WalkIns(event=tap.event, page=0))
    return Screen(
        "\n".join(lines),
        rows=(
            *numbers([AddWalkIn(event=tap.event, person=one.person_id) for one in shown], first),
            *turning(turn.tr, page, pages, lambda number: WalkInsOf(event=tap.event, school=tap.school, page=number)),
            (again,),
            _back(turn, tap.event),
        ),
    )


@routes.tap(AddWalkIn)
def add_walk_in(turn: Turn, tap: AddWalkIn) -> Screen:
    """On the day the mark stands at once; afterwards a coordinator is asked for the reason first."""
    event = events.manage(turn.unit, turn.me, tap.event)
    if not attendance.today(event, turn.unit.now) and attendance.may_correct(turn.me, event, turn.unit.now):
        return reasons_to_add(turn, event, tap.person)
    match attendance.add(turn.unit, turn.me, tap.event, tap.person):
        case NotToday(event):
            return not_today(turn, event)
        case Here(event):
            return _list(turn, event, 0).with_toast(turn.tr.plain("day-added"))


def rows_for_today(turn: Turn) -> Rows:
    """In the menu: what happens today, to receive guests or to say «I am here»."""
    rows: list[tuple[Button, ...]] = []
    for event in attendance.todays(turn.unit, turn.me)[:2]:
        if attendance.hosts(turn.me, event):
            rows.append((primary(turn.tr.plain("day-today"), EventDay(event=event.id)),))
        else:
            rows.append((primary(turn.tr.plain("day-check-in"), CheckIn(event=event.id)),))
    return tuple(rows)


def _door(turn: Turn, door: Door) -> Screen:
    event, tr = door.event, turn.tr
    lines: list[str] = [
        tr("day-title", title=event.title, when=visit.when(turn, event)),
        tr("day-code", code=_spaced(door.code)),
        tr("day-came", came=door.came, expected=door.expected),
        tr("day-live"),
    ]
    return Screen(
        "\n\n".join(lines),
        rows=(
            (primary(tr.plain("day-qr-button"), ShowQr(event=event.id)),),
            (to(tr.plain("day-list"), Arrivals(event=event.id, page=0)),),
            (to(tr.plain("day-without-place"), WalkIns(event=event.id, page=0)),),
            (_home(turn),),
        ),
        live=Live(packed(EventDay(event=event.id)), turn.unit.now),
    )


def _list(turn: Turn, event: Event, page: int) -> Screen:
    found = roll.roll(turn.unit, event.id)
    shown, page, pages = cut(found, page, PAGE)
    lines: list[Html] = [
        turn.tr("day-list-title", title=event.title, came=sum(one.present for one in found), expected=len(found))
    ]
    rows: list[tuple[Button, ...]] = []
    for number, one in enumerate(shown, page * PAGE + 1):
        lines.append(called(turn, number, one))
        tap = MarkArrival(event=event.id, person=one.person_id, on=not one.present, page=page)
        mark = "✅ " if one.present else ""
        rows.append((to(f"{mark}{number}", tap),))
    ticks = tuple(button for row in rows for button in row)
    return Screen(
        "\n".join(lines) if found else turn.tr("day-list-empty", title=event.title),
        rows=(
            *((ticks[:4],) if ticks else ()),
            *((ticks[4:],) if ticks[4:] else ()),
            *turning(turn.tr, page, pages, lambda number: Arrivals(event=event.id, page=number)),
            (to(turn.tr.plain("day-without-place"), WalkIns(event=event.id, page=0)),),
            _back(turn, event.id),
        ),
    )


def _spaced(code: str) -> str:
    """«4 0 1 7»: read aloud and typed without a mistake."""
    return " ".join(code)


def _picture(turn: Turn, secret: str) -> bytes:
    from io import BytesIO

    import segno

    into = BytesIO()
    segno.make(link(turn.house.bot_username, f"{LETTER}_{secret}"), error="m", micro=False).save(
        into, kind="png", scale=PIXELS, border=4
    )
    return into.getvalue()


def _back(turn: Turn, event_id: int) -> tuple[Button, ...]:
    return (to(turn.tr.plain("day-back"), EventDay(event=event_id)),)


def _home(turn: Turn) -> Button:
    return to(turn.tr.plain("to-menu"), Menu())
