"""Announcing an internship step by step, at any school or a host's own; what is published is changed by the same steps."""

from handlers import codes
from handlers.events_saying import said, say, wrong_words
from handlers.routes import Routes, Turn, Who
from handlers.screen import Button, Screen, to
from handlers.screens import event_guests as guests
from handlers.screens import event_steps as screens
from handlers.screens import event_way as way
from handlers.screens.event_check import change_screen, check_screen
from handlers.screens.event_words import cautions
from handlers.screens.lists import cut, numbers, turning
from handlers.taps_events import (
    ClearEvent,
    EventApproval,
    EventContact,
    EventContacts,
    EventDirection,
    EventFormat,
    EventSchool,
    EventSchools,
    EventStep,
    HostEvents,
    NewEvent,
    NewEventAt,
)
from internships import announcing, changing, contacts, events, revising, warning
from internships.details import COMPETENCIES, Detail, Wrong
from internships.events import Event, Format, State
from internships.listing import Shown
from internships.revising import Revision
from people.refusals import Gone

routes = Routes()

CLEARED: dict[str, Detail] = {
    way.ABOUT: {"about": ""},
    way.PLACE: {"place": ""},
    "map": {"map_url": None},
    way.ONLINE: {"online_url": None},
    way.BRING: {"bring": ""},
    way.PROGRAMME: {"programme_file": None, "programme_name": None},
    "opens": {"signup_opens_at": None},
    "closes": {"signup_closes_at": None},
}
STEP_OF = {"map": way.PLACE, "opens": way.SIGNUP, "closes": way.SIGNUP}


@routes.tap(NewEvent, Who.HOST)
def new(turn: Turn, tap: NewEvent) -> Screen:
    """Whoever may invite to one school only is not asked which."""
    found = contacts.hosts(turn.unit, turn.me)
    if len(found) == 1:
        return _title_asked(turn, found[0].school_id)
    shown, page, pages = cut(found, tap.page)
    tr = turn.tr
    lines: list[str] = [tr("events-new"), "", tr("events-which-school"), ""]
    lines += [
        tr("events-option", mark="", number=page * 8 + place, name=one.name) for place, one in enumerate(shown, 1)
    ]
    rows: list[tuple[Button, ...]] = [
        *numbers([NewEventAt(school=one.school_id) for one in shown], page * 8 + 1),
        *turning(tr, page, pages, lambda number: NewEvent(page=number)),
    ]
    return Screen("\n".join(lines), rows=(*rows, (_to_lists(turn),)))


@routes.tap(NewEventAt, Who.HOST)
def new_at(turn: Turn, tap: NewEventAt) -> Screen:
    return _title_asked(turn, tap.school)


@routes.text(NewEventAt, Who.HOST)
def titled(turn: Turn, tap: NewEventAt, text: str) -> Screen:
    made = announcing.start(turn.unit, turn.me, tap.school, text)
    if isinstance(made, Wrong):
        return _title_asked(turn, tap.school, wrong_words(turn, made))
    return step(turn, made, way.ABOUT)


@routes.tap(EventStep, Who.INVITED)
def go(turn: Turn, tap: EventStep) -> Screen:
    return step(turn, said(turn, tap.internship), tap.step)


@routes.tap(ClearEvent, Who.INVITED)
def clear(turn: Turn, tap: ClearEvent) -> Screen:
    if tap.what not in CLEARED:
        raise Gone("tap")
    return told(turn, tap.internship, STEP_OF.get(tap.what, tap.what), CLEARED[tap.what])


@routes.tap(EventSchools, Who.INVITED)
def schools(turn: Turn, tap: EventSchools) -> Screen:
    event = said(turn, tap.internship)
    shown, page, pages = cut(contacts.hosts(turn.unit, turn.me), tap.page)
    tr = turn.tr
    lines: list[str] = [way.heading(turn, event, way.TITLE), "", tr("events-which-school"), ""]
    for place, one in enumerate(shown, page * 8 + 1):
        mark = screens.tick("", on=one.school_id == event.school_id)
        lines.append(tr("events-option", mark=mark, number=place, name=one.name))
    rows: list[tuple[Button, ...]] = [
        *numbers([EventSchool(internship=event.id, school=one.school_id) for one in shown], page * 8 + 1),
        *turning(tr, page, pages, lambda number: EventSchools(internship=event.id, page=number)),
    ]
    back = to(tr.plain("back"), EventStep(internship=event.id, step=way.TITLE))
    return Screen("\n".join(lines), rows=(*rows, (back,)))


@routes.tap(EventSchool, Who.INVITED)
def school(turn: Turn, tap: EventSchool) -> Screen:
    """Another school has other people, so whoever was to be asked there is asked no more."""
    event = said(turn, tap.internship)
    if tap.school not in {one.school_id for one in contacts.hosts(turn.unit, turn.me)}:
        raise Gone("tap")
    if tap.school == event.school_id:
        return step(turn, event, way.TITLE)
    return told(turn, tap.internship, way.TITLE, {"school_id": tap.school, "contact_id": None})


@routes.tap(EventDirection, Who.INVITED)
def direction(turn: Turn, tap: EventDirection) -> Screen:
    if tap.code not in COMPETENCIES:
        raise Gone("tap")
    chosen = set(said(turn, tap.internship).competencies) - {tap.code} | ({tap.code} if tap.on else set())
    return told(turn, tap.internship, way.DIRECTIONS, {"competencies": tuple(sorted(chosen))})


@routes.tap(EventFormat, Who.INVITED)
def form(turn: Turn, tap: EventFormat) -> Screen:
    return told(turn, tap.internship, way.FORMAT, {"format": codes.read(Format, tap.format)})


@routes.tap(EventContacts, Who.INVITED)
def people(turn: Turn, tap: EventContacts) -> Screen:
    return screens.contact_screen(turn, said(turn, tap.internship), tap.page)


@routes.tap(EventContact, Who.INVITED)
def contact(turn: Turn, tap: EventContact) -> Screen:
    """Only somebody of the host school can be: a made-up button names nobody else."""
    event = said(turn, tap.internship)
    if tap.person and tap.person not in {one.person_id for one in contacts.of_school(turn.unit, event.school_id)}:
        raise Gone("tap")
    return told(turn, tap.internship, way.CONTACT, {"contact_id": tap.person or None})


@routes.tap(EventApproval, Who.INVITED)
def approval(turn: Turn, tap: EventApproval) -> Screen:
    return told(turn, tap.internship, way.SIGNUP, {"needs_approval": tap.on})


def told(turn: Turn, event_id: int, number: str, detail: Detail) -> Screen:
    """Say it and show the step again; what must not be said leaves everything where it was, with a line why."""
    outcome = say(turn, event_id, detail)
    if isinstance(outcome, Wrong):
        return step(turn, said(turn, event_id), number, note=wrong_words(turn, outcome))
    return step(turn, outcome, number)


def step(turn: Turn, event: Event, number: str, *, note: str = "") -> Screen:
    """Everything at once for a step that there is not."""
    match number:
        case way.TITLE:
            return screens.title_screen(turn, event, note)
        case way.ABOUT:
            return screens.words_screen(turn, event, number, event.about, note)
        case way.DIRECTIONS:
            return screens.directions_screen(turn, event)
        case way.FORMAT:
            return screens.format_screen(turn, event)
        case way.DAY:
            warned = cautions(turn, warning.cautions_of(turn.unit, turn.me, event))
            return screens.day_screen(turn, event, note, warned)
        case way.HOURS:
            return screens.hours_screen(turn, event, note)
    return _later_step(turn, event, number, note)


def _later_step(turn: Turn, event: Event, number: str, note: str) -> Screen:
    match number:
        case way.PLACE:
            return screens.words_screen(turn, event, number, event.place, note)
        case way.ONLINE:
            return screens.words_screen(turn, event, number, event.online_url or "", note)
        case way.BRING:
            return screens.words_screen(turn, event, number, event.bring, note)
        case way.PROGRAMME:
            return screens.programme_screen(turn, event, note)
        case way.CONTACT:
            return screens.contact_screen(turn, event, 0)
        case way.PLACES:
            return guests.places_screen(turn, event, note)
        case way.WHOM:
            return guests.whom_screen(turn, event)
        case way.SIGNUP:
            return guests.signup_screen(turn, event, note)
    return everything(turn, event.id, note=note)


def everything(turn: Turn, event_id: int, *, note: str = "") -> Screen:
    """The check of a draft, or what would change of what is published."""
    event = events.manage(turn.unit, turn.me, event_id)
    if event.state in (State.DRAFT, State.PROPOSED):
        return check_screen(turn, event, note=note)
    revision = revising.look(turn.unit, turn.me, event_id)
    return change_screen(turn, revision, hearing(turn, revision), note=note)


def hearing(turn: Turn, revision: Revision) -> int:
    """How many are told: nobody when it would be the same to whoever is in it."""
    before, after = revision.before, revision.after
    return len(changing.in_it(turn.unit, before.id)) if changing.concerns(before, after) else 0


def _title_asked(turn: Turn, school_id: int, note: str = "") -> Screen:
    tr = turn.tr
    host = next((one for one in contacts.hosts(turn.unit, turn.me) if one.school_id == school_id), None)
    if host is None:
        raise Gone("tap")
    lines: list[str] = [tr("events-new"), "", tr("events-fact-school", school=host.name), ""]
    lines.append(note or tr("events-title-ask"))
    return Screen("\n".join(lines), rows=((_to_lists(turn),),), awaiting=NewEventAt(school=school_id).pack())


def _to_lists(turn: Turn) -> Button:
    return to(turn.tr.plain("cancel"), HostEvents(state=Shown.AHEAD.value, page=0))
