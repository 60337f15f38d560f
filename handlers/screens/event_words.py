"""Words that several screens for those who run internships share: facts, places, people, what to be careful of."""

from collections.abc import Sequence
from typing import assert_never

from handlers.routes import Turn
from handlers.screens import visit
from handlers.screens.lists import post
from handlers.screens.wave_words import audience_words
from internships import contacts
from internships.cautions import Caution, HostLoad, InBlackout, OnDayOff, SameSchool, SameTime, ShortNotice
from internships.contacts import Contact
from internships.details import COMPETENCIES
from internships.events import Event, Format
from internships.guests import Counts
from people import names
from surveys import filters, publishing
from texts.translator import Html

DIAGNOSTIC = "deficit_diagnostics"


def when(turn: Turn, event: Event) -> str:
    """«чт, 26 ноября, 10:00 – 13:00», or that there is no date yet; plain."""
    if event.starts_at is None:
        return turn.tr.plain("events-no-date")
    begins = visit.when(turn, event)
    if event.ends_at is None:
        return begins
    ends = event.ends_at.astimezone(event.zone)
    return turn.tr.plain("events-when-until", begins=begins, ends=f"{ends:%H:%M}")


def fill(turn: Turn, event: Event, counts: Counts) -> Html:
    """«12 из 12, ждут 3»."""
    return turn.tr(
        "events-fill",
        taken=counts.taken,
        capacity=event.capacity or 0,
        waiting=counts.waiting,
        asked=counts.asked,
    )


def facts(turn: Turn, event: Event) -> list[str]:
    """Everything that guests will read, and what only staff decides, a line each; what is not said yet is left out."""
    return [*day_and_place(turn, event), *_whom(turn, event), *_papers(turn, event)]


def day_and_place(turn: Turn, event: Event) -> list[str]:
    tr = turn.tr
    lines: list[str] = [tr("events-fact-school", school=event.school)]
    if event.hours is None:
        lines.append(tr("events-fact-when", when=when(turn, event)))
    else:
        lines.append(tr("events-fact-when-hours", when=when(turn, event), hours=visit.hours(tr, event.hours)))
    lines.append(tr("events-fact-format", format=format_words(turn, event.format)))
    if event.format is not Format.ONLINE and event.place:
        lines.append(tr("events-fact-place", place=event.place))
    if event.format is not Format.ONLINE and event.map_url:
        lines.append(tr("events-map-now", url=event.map_url))
    if event.format is not Format.ONSITE and event.online_url:
        lines.append(tr("events-online-now", text=event.online_url))
    return lines


def _whom(turn: Turn, event: Event) -> list[str]:
    tr, now = turn.tr, turn.unit.now
    lines: list[str] = []
    if event.competencies:
        lines.append(tr("events-fact-competencies", codes=codes(event)))
    if event.capacity is not None:
        lines.append(tr("events-fact-capacity", capacity=event.capacity, quota=event.school_quota or 0))
    lines += audience_words(turn, event.audience)
    if event.signup_opens_at is not None:
        lines.append(tr("events-fact-opens", moment=tr.moment(event.signup_opens_at, event.zone, now=now)))
    if event.signup_closes_at is not None:
        lines.append(tr("events-fact-closes", deadline=tr.deadline(event.signup_closes_at, event.zone, now=now)))
    if event.needs_approval:
        lines.append(tr("events-fact-approval"))
    return lines


def _papers(turn: Turn, event: Event) -> list[str]:
    tr = turn.tr
    lines: list[str] = []
    if event.bring:
        lines.append(tr("events-fact-bring", text=event.bring))
    if (contact := contacts.of_event(turn.unit, event)) is not None:
        lines.append(tr("events-fact-contact", who=person(turn, contact)))
    if event.programme_name:
        lines.append(tr("events-fact-programme", name=event.programme_name))
    return lines


def person(turn: Turn, contact: Contact) -> str:
    """By post and code, by name instead of the code where names may be shown; plain."""
    name = "" if turn.house.strict else names.full(turn.unit, contact.person_id)
    return turn.tr.plain("events-person", name=name or contact.code, position=post(turn.tr, contact.position))


def format_words(turn: Turn, form: Format) -> str:
    return turn.tr.plain(f"events-format-{form.value}")


def competencies(turn: Turn) -> dict[str, str]:
    """What the eight are called in the diagnostic; a code where no questionnaire names it."""
    known = filters.competencies(turn.unit, turn.me.municipality_id, turn.house.shelf)
    if not known and (newest := publishing.newest(turn.unit, DIAGNOSTIC)) is not None:
        known = turn.house.shelf.get(turn.unit, newest.id).competencies
    called = {one.code: one.name.in_(turn.tr.language) for one in known}
    return {code: called.get(code, code) for code in COMPETENCIES}


def cautions(turn: Turn, found: Sequence[Caution]) -> list[str]:
    return [_caution(turn, one) for one in found]


def _caution(turn: Turn, caution: Caution) -> str:
    match caution:
        case InBlackout(name):
            return turn.tr("events-caution-blackout", name=name)
        case OnDayOff():
            return turn.tr("events-caution-day-off")
        case ShortNotice(days):
            return turn.tr("events-caution-short", days=days)
        case SameSchool(title):
            return turn.tr("events-caution-same-school", title=title)
        case SameTime(count):
            return turn.tr("events-caution-same-time", count=count)
        case HostLoad(count):
            return turn.tr("events-caution-load", count=count)
        case other:
            assert_never(other)


def codes(event: Event) -> str:
    """«К3, К7», as the field writes them."""
    return ", ".join(written(code) for code in event.competencies)


def written(code: str) -> str:
    return code.replace("K", "К")
