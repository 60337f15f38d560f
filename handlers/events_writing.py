"""What is typed or sent on a step of announcing: words, links, numbers, days, the programme's file."""

import re
from datetime import datetime, time, timedelta

from handlers.events_saying import said
from handlers.events_wizard import step, told
from handlers.routes import Attached, Routes, Turn, Who
from handlers.screen import Screen
from handlers.screens import event_way as way
from handlers.screens.wave_days import day_of
from handlers.taps_events import EventNumber, EventOn, WriteEvent
from internships import moments
from internships.details import Detail, is_link, whole_link
from internships.events import Event
from people.refusals import Gone
from texts.typed_days import TypedDay, read_day

routes = Routes()

SAID = 60  # of what was typed and not understood
LONGEST_NAME = 200
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
DAYS = {"starts": way.DAY, "opens": way.SIGNUP, "closes": way.SIGNUP}


@routes.text(WriteEvent, Who.INVITED)
def written(turn: Turn, tap: WriteEvent, text: str) -> Screen:
    """What cannot be understood leaves everything where it was, and says how to write it."""
    number, words = tap.internship, text.strip()
    match tap.what:
        case way.TITLE:
            return told(turn, number, way.TITLE, {"title": " ".join(words.split())})
        case way.ABOUT if " ".join(words.split()) == (event := said(turn, number)).title:
            return step(turn, event, way.ABOUT)  # the title once more: it was typed twice
        case way.ABOUT:
            return told(turn, number, way.ABOUT, {"about": words})
        case way.PLACE:
            link = whole_link(words)
            return told(
                turn, number, way.PLACE, {"map_url": link} if is_link(link) else {"place": " ".join(words.split())}
            )
        case way.ONLINE:
            return told(turn, number, way.ONLINE, {"online_url": whole_link(words)})
        case way.BRING:
            return told(turn, number, way.BRING, {"bring": " ".join(words.split())})
        case way.HOURS | way.PLACES:
            return _numbers(turn, tap, words)
        case way.DAY:
            return _day(turn, number, "starts", words)
        case "opens" | "closes":
            return _day(turn, number, tap.what, words)
    return step(turn, said(turn, number), tap.what, note=turn.tr("events-file-not-words"))


@routes.file(WriteEvent, Who.INVITED)
def sent(turn: Turn, tap: WriteEvent, attached: Attached | None) -> Screen:
    """Kept by its number at Telegram, which hands it out again; nothing is downloaded."""
    event = said(turn, tap.internship)
    if tap.what != way.PROGRAMME:
        return step(turn, event, DAYS.get(tap.what, tap.what), note=turn.tr("events-words-not-file"))
    if attached is None or len(attached.file_id) > LONGEST_NAME:
        return step(turn, event, way.PROGRAMME, note=turn.tr("events-file-not-words"))
    name = attached.name[:LONGEST_NAME]
    return told(turn, event.id, way.PROGRAMME, {"programme_file": attached.file_id, "programme_name": name})


@routes.tap(EventOn, Who.INVITED)
def on(turn: Turn, tap: EventOn) -> Screen:
    if not 0 <= tap.hour <= 23:
        raise Gone("tap")
    clock = None if tap.what == "closes" else time(tap.hour)
    return _said_day(turn, said(turn, tap.internship), tap.what, TypedDay(day_of(tap.day), clock))


@routes.tap(EventNumber, Who.INVITED)
def number(turn: Turn, tap: EventNumber) -> Screen:
    match tap.what:
        case way.HOURS:
            return told(turn, tap.internship, way.HOURS, {"hours": float(tap.number)})
        case "capacity":
            return told(turn, tap.internship, way.PLACES, {"capacity": tap.number})
        case "quota":
            return told(turn, tap.internship, way.PLACES, {"school_quota": tap.number or None})
        case "closes":
            return _before(turn, said(turn, tap.internship), tap.number)
    raise Gone("tap")


def _before(turn: Turn, event: Event, days: int) -> Screen:
    """Signing up ends with the day that is so many days before."""
    if event.starts_at is None or not 0 <= days <= 365:
        raise Gone("tap")
    last = event.starts_at.astimezone(event.zone).date() - timedelta(days=days)
    return _said_day(turn, event, "closes", TypedDay(last))


def _day(turn: Turn, event_id: int, what: str, words: str) -> Screen:
    event = said(turn, event_id)
    found = read_day(words, today=turn.unit.now.astimezone(event.zone).date())
    if found is None:
        return step(turn, event, DAYS[what], note=turn.tr("waves-day-unreadable", said=words[:SAID]))
    return _said_day(turn, event, what, found)


def _said_day(turn: Turn, event: Event, what: str, found: TypedDay) -> Screen:
    """Without an hour the beginning keeps its own, and signing up ends with that whole day."""
    detail: Detail
    match what:
        case "starts":
            usual = event.starts_at.astimezone(event.zone).time() if event.starts_at else time(moments.USUAL_HOUR)
            detail = {"starts_at": datetime.combine(found.day, found.clock or usual, event.zone)}
        case "opens":
            detail = {"signup_opens_at": moments.signup_opens(found.day, found.clock, event.zone)}
        case "closes":
            closes = moments.signup_closes(found.day, found.clock, event.zone, event.starts_at)
            detail = {"signup_closes_at": closes}
        case _:
            raise Gone("tap")
    return told(turn, event.id, DAYS[what], detail)


def _numbers(turn: Turn, tap: WriteEvent, words: str) -> Screen:
    """«4» or «1,5» hours; «12» places, «12 2» with the quota of a school."""
    found = [float(one.replace(",", ".")) for one in _NUMBER.findall(words[:SAID])]
    if tap.what == way.HOURS and len(found) == 1:
        return told(turn, tap.internship, way.HOURS, {"hours": found[0]})
    if tap.what == way.PLACES and 1 <= len(found) <= 2 and all(one == int(one) for one in found):
        detail: Detail = {"capacity": int(found[0])}
        if len(found) == 2:
            detail["school_quota"] = int(found[1]) or None
        return told(turn, tap.internship, way.PLACES, detail)
    event = said(turn, tap.internship)
    return step(turn, event, tap.what, note=turn.tr("events-number-unreadable", said=words[:SAID]))
