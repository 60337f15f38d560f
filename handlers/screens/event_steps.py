"""What an internship is and where: a screen a step, each says what is known already and how to say it differently."""

from handlers.routes import Turn
from handlers.screen import Button, Rows, Screen, columns, to
from handlers.screens import event_way as way
from handlers.screens import visit
from handlers.screens.event_words import competencies, format_words, person, when
from handlers.screens.lists import cut, numbers, turning
from handlers.screens.wave_days import number_of
from handlers.taps_events import (
    ClearEvent,
    EventContact,
    EventContacts,
    EventDays,
    EventDirection,
    EventFormat,
    EventNumber,
    EventOn,
    EventSchools,
    WriteEvent,
)
from internships import contacts
from internships.events import Event, Format

START_HOURS = (8, 9, 10, 11, 12, 13, 14, 15)
HOURS = (2, 3, 4, 6, 8)
QUOTED = 500


def tick(words: str, *, on: bool) -> str:
    return f"✅ {words}" if on else words


def step_screen(turn: Turn, event: Event, step: str, lines: list[str], rows: Rows = (), *, writes: str = "") -> Screen:
    """The frame of every step; `writes` is what typed words say here."""
    awaiting = WriteEvent(internship=event.id, what=writes).pack() if writes else None
    text = "\n".join([way.heading(turn, event, step), "", *lines])
    return Screen(text, rows=(*rows, way.way(turn, event, step)), awaiting=awaiting)


def title_screen(turn: Turn, event: Event, note: str) -> Screen:
    tr = turn.tr
    lines: list[str] = [tr("events-title-now", title=event.title), tr("events-fact-school", school=event.school)]
    lines += _noted(note) or ["", tr("events-title-type")]
    school = to(tr.plain("events-other-school"), EventSchools(internship=event.id, page=0))
    return step_screen(turn, event, way.TITLE, lines, ((school,),), writes=way.TITLE)


def words_screen(turn: Turn, event: Event, step: str, said: str, note: str) -> Screen:
    """About, place, link, preparation: words that are typed and may be taken back."""
    tr = turn.tr
    shown = said if len(said) <= QUOTED else f"{said[:QUOTED].rstrip()}…"
    lines: list[str] = [tr(f"events-{step}-now", text=shown) if said else tr("events-not-said")]
    rows: list[tuple[Button, ...]] = []
    if step == way.PLACE:
        lines.append(tr("events-map-now", url=event.map_url) if event.map_url else tr("events-map-none"))
        if event.map_url:
            rows.append((to(tr.plain("events-clear-map"), ClearEvent(internship=event.id, what="map")),))
    lines += _noted(note) or ["", tr(f"events-{step}-type")]
    if said:
        rows.append((to(tr.plain("events-clear"), ClearEvent(internship=event.id, what=step)),))
    return step_screen(turn, event, step, lines, tuple(rows), writes=step)


def directions_screen(turn: Turn, event: Event) -> Screen:
    tr = turn.tr
    lines: list[str] = [tr("events-codes-ask"), ""]
    buttons: list[Button] = []
    for code, name in competencies(turn).items():
        on = code in event.competencies
        said = code.replace("K", "К")
        lines.append(tr("events-code-line", mark=tick("", on=on), code=said, name=name if name != code else ""))
        buttons.append(to(tick(said, on=on), EventDirection(internship=event.id, code=code, on=not on)))
    return step_screen(turn, event, way.DIRECTIONS, lines, columns(buttons, 4))


def format_screen(turn: Turn, event: Event) -> Screen:
    choice = tuple(
        (
            to(
                tick(turn.tr.plain(f"events-pick-{one.value}"), on=one is event.format),
                EventFormat(internship=event.id, format=one.value),
            ),
        )
        for one in Format
    )
    lines: list[str] = [turn.tr("events-fact-format", format=format_words(turn, event.format))]
    return step_screen(turn, event, way.FORMAT, lines, choice)


def day_screen(turn: Turn, event: Event, note: str, warnings: list[str]) -> Screen:
    tr = turn.tr
    lines: list[str] = [tr("events-fact-when", when=when(turn, event)), *warnings]
    lines += [*_noted(note), "", tr("events-moment-type")]
    rows: list[tuple[Button, ...]] = [
        (to(tr.plain("waves-choose-day"), EventDays(internship=event.id, what="starts", month=0)),)
    ]
    if event.starts_at is not None:
        local = event.starts_at.astimezone(event.zone)
        rows += columns(
            [
                to(
                    tick(f"{hour}:00", on=(local.hour, local.minute) == (hour, 0)),
                    EventOn(internship=event.id, what="starts", day=number_of(local.date()), hour=hour),
                )
                for hour in START_HOURS
            ],
            4,
        )
    return step_screen(turn, event, way.DAY, lines, tuple(rows), writes=way.DAY)


def hours_screen(turn: Turn, event: Event, note: str) -> Screen:
    tr = turn.tr
    lines: list[str] = [
        tr("events-hours-none")
        if event.hours is None
        else tr("events-hours-now", hours=visit.hours(tr, event.hours), when=when(turn, event))
    ]
    lines += [*_noted(note), "", tr("events-hours-type")]
    buttons = [
        to(tick(str(one), on=event.hours == one), EventNumber(internship=event.id, what=way.HOURS, number=one))
        for one in HOURS
    ]
    return step_screen(turn, event, way.HOURS, lines, (tuple(buttons),), writes=way.HOURS)


def programme_screen(turn: Turn, event: Event, note: str) -> Screen:
    tr = turn.tr
    name = event.programme_name
    lines: list[str] = [tr("events-fact-programme", name=name) if name else tr("events-not-said")]
    lines += _noted(note) or ["", tr("events-file-send")]
    clear = to(tr.plain("events-clear-file"), ClearEvent(internship=event.id, what=way.PROGRAMME))
    return step_screen(turn, event, way.PROGRAMME, lines, ((clear,),) if name else (), writes=way.PROGRAMME)


def contact_screen(turn: Turn, event: Event, page: int) -> Screen:
    """People of the host school, numbered; whoever is chosen gets the lists and is asked by guests."""
    tr = turn.tr
    chosen = contacts.of_event(turn.unit, event)
    shown, page, pages = cut(contacts.of_school(turn.unit, event.school_id), page)
    lines: list[str] = [tr("events-contact-ask"), ""]
    for number, one in enumerate(shown, page * 8 + 1):
        on = chosen is not None and chosen.person_id == one.person_id
        lines.append(tr("events-option", mark=tick("", on=on), number=number, name=person(turn, one)))
    if chosen is not None and chosen.person_id not in {one.person_id for one in shown}:
        lines += ["", tr("events-fact-contact", who=person(turn, chosen))]
    rows: list[tuple[Button, ...]] = [
        *numbers([EventContact(internship=event.id, person=one.person_id) for one in shown], page * 8 + 1),
        *turning(tr, page, pages, lambda number: EventContacts(internship=event.id, page=number)),
    ]
    if chosen is not None:
        rows.append((to(tr.plain("events-contact-nobody"), EventContact(internship=event.id, person=0)),))
    return step_screen(turn, event, way.CONTACT, lines, tuple(rows))


def _noted(note: str) -> list[str]:
    return ["", note] if note else []
