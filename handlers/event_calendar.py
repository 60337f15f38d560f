"""«В календарь»: the event as a file that a phone understands, and a link for those whose phone does not."""

from functools import partial

from handlers.people_works import WriteFile
from handlers.routes import Routes, Turn
from handlers.screen import Button, Screen, to
from handlers.screens import visit
from handlers.taps_days import CalendarFile
from handlers.taps_signups import InternshipCard
from internships import calendar, events, reminding
from internships.calendar import Entry
from internships.events import Event, Format, State
from messaging import jobs
from people.refusals import Gone
from texts.dates import MONTHS

routes = Routes()

KIND = "internship-calendar"


@routes.tap(CalendarFile)
def to_calendar(turn: Turn, tap: CalendarFile) -> Screen:
    """Messages of their own: the reminder that offered it keeps its address, and the question whether one comes."""
    event = events.look(turn.unit, turn.me, tap.internship)
    if event.starts_at is None or event.ends_at is None:
        return Screen(turn.tr("calendar-no-date", title=event.title), rows=((visit.home(turn),),))
    person = turn.me.person_id
    jobs.post(turn.unit, KIND, {"person": person, "internship": event.id}, key=f"{KIND}:{event.id}:{person}")
    if event.state is State.CANCELLED:
        return Screen(turn.tr("calendar-cancelled"), rows=((visit.home(turn),),), fresh=True)
    card = to(turn.tr.plain("internship-card"), InternshipCard(internship=event.id))
    link = Button(turn.tr.plain("calendar-link"), url=calendar.web_link(_entry(turn, event)))
    return Screen(turn.tr("calendar-on-its-way"), rows=((link,), (card, visit.home(turn))), fresh=True)


def prepare(turn: Turn, event_id: int) -> WriteFile:
    """What the worker writes. Raises Gone for an event that is none of this person's, or has no date."""
    event = events.look(turn.unit, turn.me, event_id)
    if event.starts_at is None or event.ends_at is None:
        raise Gone("internship")
    words = "calendar-file-cancelled" if event.state is State.CANCELLED else "calendar-file"
    local = event.starts_at.astimezone(event.zone)
    day = f"{local.day}-{MONTHS[turn.tr.language][local.month - 1].lower()}"
    return WriteFile(
        partial(calendar.calendar_file, _entry(turn, event)),
        turn.tr.plain("calendar-file-name", day=day),
        turn.tr(words, title=event.title, when=visit.when(turn, event)),
    )


def _entry(turn: Turn, event: Event) -> Entry:
    online = event.format is Format.ONLINE
    place = event.school if not event.place else f"{event.school}, {event.place}"
    return calendar.entry(
        event,
        location="" if online else place,
        description=_description(turn, event),
        organizer=turn.house.service,
        bot=turn.house.bot_username,
        made_at=turn.unit.now,
    )


def _description(turn: Turn, event: Event) -> str:
    """The meeting's link only for those who have a place: a calendar is shared with the family."""
    tr = turn.tr
    lines: list[str] = [event.about] if event.about else []
    if event.hours:
        lines.append(visit.hours(tr, event.hours))
    if event.bring:
        lines.append(event.bring)
    if event.online_url and reminding.going(turn.unit, turn.me, event.id) is not None:
        lines.append(tr.plain("calendar-connect", url=event.online_url))
    lines.append(tr.plain("calendar-programme", url=calendar.card_link(turn.house.bot_username, event.id)))
    return "\n".join(lines)
