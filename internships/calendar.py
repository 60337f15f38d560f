"""An event for people's own calendars, as RFC 5545 has it: the same UID for its whole life, a SEQUENCE that rises.

Opened a second time after the event moved, the file changes the entry instead of adding another (RFC 5546: REQUEST, and
CANCEL once it is called off). Its organiser is the service, by its address in the messenger: nobody's e-mail, nobody's name.
icalendar is imported where a file is written: the bot's own process writes none.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

from internships.events import Event, Format, State

ALARMS = (timedelta(days=1), timedelta(hours=2))
PRODUCT = "-//Vzaimno//internships//RU"
WEB = "https://calendar.google.com/calendar/render"
LONGEST_LINK = 1800  # characters; Telegram takes about 2,000


@dataclass(frozen=True, slots=True)
class Entry:
    """What a calendar shows; moments are aware, words are in the reader's language."""

    uid: str
    sequence: int
    cancelled: bool
    title: str
    starts_at: datetime
    ends_at: datetime
    location: str
    url: str
    description: str
    organizer: str
    organizer_address: str  # a URI
    made_at: datetime


def entry(event: Event, *, location: str, description: str, organizer: str, bot: str, made_at: datetime) -> Entry:
    """Of an event that has a date. `location` is empty online, where the link is given to those who have a place."""
    assert event.starts_at is not None
    assert event.ends_at is not None
    card = card_link(bot, event.id)
    return Entry(
        uid=event.uid,
        sequence=event.revision,
        cancelled=event.state is State.CANCELLED,
        title=event.title,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        location=location,
        url=event.map_url or card if event.format is not Format.ONLINE else card,
        description=description,
        organizer=organizer,
        organizer_address=f"https://t.me/{bot}",
        made_at=made_at,
    )


def card_link(bot: str, event_id: int) -> str:
    """Opens the bot at the card of this event."""
    return f"https://t.me/{bot}?start=i_{event_id}"


def calendar_file(one: Entry) -> bytes:
    from icalendar import Alarm, Calendar, vCalAddress, vText
    from icalendar import Event as Component

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODUCT)
    calendar.add("method", "CANCEL" if one.cancelled else "REQUEST")
    component = Component()
    component.add("uid", one.uid)
    component.add("sequence", one.sequence)
    component.add("dtstamp", one.made_at)
    component.add("dtstart", one.starts_at)
    component.add("dtend", one.ends_at)
    component.add("summary", one.title)
    component.add("description", one.description)
    if one.location:
        component.add("location", one.location)
    component.add("url", one.url)
    component.add("status", "CANCELLED" if one.cancelled else "CONFIRMED")
    component.add("transp", "TRANSPARENT" if one.cancelled else "OPAQUE")
    organizer = vCalAddress(one.organizer_address)
    organizer.params["CN"] = vText(one.organizer)
    component["organizer"] = organizer
    for before in () if one.cancelled else ALARMS:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", one.title)
        alarm.add("trigger", -before)
        component.add_component(alarm)
    calendar.add_component(component)
    return bytes(calendar.to_ical())


def web_link(one: Entry) -> str:
    """A link that opens a web calendar with the event filled in: what everybody may know of it, and nothing of anybody."""
    values = {
        "action": "TEMPLATE",
        "text": one.title,
        "dates": f"{_utc(one.starts_at)}/{_utc(one.ends_at)}",
        "location": one.location,
        "details": one.url,
    }
    link = f"{WEB}?{urlencode(values)}"
    return link if len(link) <= LONGEST_LINK else f"{WEB}?{urlencode({**values, 'location': ''})}"


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
