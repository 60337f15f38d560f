"""All certificates of an internship for its coordinator: how many there are, and one archive to print from."""

from functools import partial

from handlers.people_works import WriteFile
from handlers.routes import Routes, Turn, Who
from handlers.screen import Rows, Screen, primary, to
from handlers.screens import certificate_words as words
from handlers.taps_days import EventCertificates
from handlers.taps_events import StaffCard
from internships import certificates, events
from internships.events import Event
from messaging import jobs
from people import audit, directory, names
from people.refusals import Gone, Refused
from reports.certificate_paper import certificates_zip
from texts.translator import DEFAULT, translator

routes = Routes()

KIND = "event-certificates"


@routes.tap(EventCertificates, Who.COORDINATOR)
def of_event(turn: Turn, tap: EventCertificates) -> Screen:
    """Names travel to a chat in the normal profile only; the strict one prints them on the server."""
    event = events.manage(turn.unit, turn.me, tap.event)
    count = len(certificates.of_event(turn.unit, event.id))
    if not tap.file or turn.house.strict or not count:
        return _screen(turn, event, count)
    person = turn.me.person_id
    if jobs.post(turn.unit, KIND, {"person": person, "event": event.id}, key=f"{KIND}:{event.id}:{person}"):
        audit.note(turn.unit, turn.me, "certificates-printed", {"count": count, "event": event.id})
    return _screen(turn, event, count).with_toast(turn.tr.plain("file-on-its-way"))


def rows(turn: Turn, event: Event) -> Rows:
    """The way here from the card of an event that is over: for its coordinators."""
    if not turn.me.is_coordinator() or not event.over(turn.unit.now):
        return ()
    return ((to(turn.tr.plain("event-certificates-button"), EventCertificates(event=event.id, file=False)),),)


def prepare(turn: Turn, event_id: int) -> WriteFile:
    """What the worker writes. Raises Refused for whoever coordinates nothing by now, and where no name may travel."""
    directory.must_coordinate(turn.me)
    if turn.house.strict:
        raise Refused
    event = events.manage(turn.unit, turn.me, event_id)
    found = [certificates.filled(turn.unit, one) for one in certificates.of_event(turn.unit, event.id)]
    if not found:
        raise Gone("certificate")
    sheets = {
        one.number: words.paper(
            translator(DEFAULT),
            one,
            name="" if one.person_id is None else names.full(turn.unit, one.person_id),
            zone=event.zone,
            bot_username=turn.house.bot_username,
        )
        for one in found
    }
    return WriteFile(
        partial(certificates_zip, sheets),
        turn.tr.plain("event-certificates-name", event=event.id),
        turn.tr("event-certificates-file", title=event.title, count=len(found)),
    )


def _screen(turn: Turn, event: Event, count: int) -> Screen:
    tr = turn.tr
    lines: list[str] = [tr("event-certificates", title=event.title, count=count)]
    if not count:
        lines.append(tr("event-certificates-none"))
    elif turn.house.strict:
        lines.append(tr("event-certificates-strict", event=event.id))
    file: Rows = ()
    if count and not turn.house.strict:
        button = primary(tr.plain("event-certificates-get"), EventCertificates(event=event.id, file=True))
        file = ((button,),)
    return Screen("\n\n".join(lines), rows=(*file, (to(tr.plain("back"), StaffCard(internship=event.id)),)))
