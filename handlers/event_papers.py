"""Papers of internships in the chat: the registration sheet of an event, and who of a school's team goes where.

A worker writes them; where the profile allows no names in a chat they hold codes, and the operator's server makes the ones
with names.
"""

from functools import partial
from typing import Final

from handlers.people_works import WriteFile
from handlers.routes import Routes, Turn, Who, may_enter
from handlers.screen import Button, Rows, Screen, primary, to
from handlers.screens import visit
from handlers.screens.arrivals import name
from handlers.screens.lists import cut, post, turning
from handlers.taps import Menu, Team
from handlers.taps_days import RegistrationSheet, SendingList, TeamVisits
from internships import events, paperwork, roll
from internships.events import Event
from internships.roll import Sent
from messaging import jobs
from messaging.jobs import Job
from people.me import Role
from people.refusals import Refused
from reports.official_paper import official_paper
from reports.registration_sheet import registration_sheet
from reports.sending_list import sending_list

routes = Routes()

SHEET: Final = "event-sheet"
SENDING: Final = "sending-list"
PAGE = 6


@routes.tap(RegistrationSheet)
def ask_for_sheet(turn: Turn, tap: RegistrationSheet) -> Screen:
    """It comes as a message of its own; the card, or the list of guests that offered it, stays where it is."""
    event = events.manage(turn.unit, turn.me, tap.event)
    me = turn.me.person_id
    jobs.post(turn.unit, SHEET, {"person": me, "event": event.id}, key=f"{SHEET}:{event.id}:{me}")
    words = turn.tr("event-sheet-file", title=event.title)
    return Screen(words, rows=(_home(turn),), toast=turn.tr.plain("file-on-its-way"), stays=True)


@routes.tap(TeamVisits, Who.TEAM)
def team_visits(turn: Turn, tap: TeamVisits) -> Screen:
    """Of my school, the first of my schools when I coordinate several: `page` counts over all of them."""
    going = [(school, one) for school in _schools(turn) for one in roll.sent_by(turn.unit, turn.me, school)]
    shown, page, pages = cut(going, tap.page, PAGE)
    tr = turn.tr
    lines: list[str] = []
    for place, (school, one) in enumerate(shown):
        if place == 0 or shown[place - 1][0] != school:
            lines.append(tr("team-visits-title", school=one.who.school))
        lines.append(_visit(turn, one))
    if not going:
        lines.append(tr("team-visits-none"))
    rows = [
        (primary(tr.plain("sending-button"), SendingList(school=school)),)
        for school in dict.fromkeys(school for school, _ in shown)
    ]
    return Screen(
        "\n\n".join(lines),
        rows=(
            *rows,
            *turning(tr, page, pages, lambda number: TeamVisits(page=number)),
            (to(tr.plain("back"), Team(wave=0)), *_home(turn)),
        ),
    )


@routes.tap(SendingList, Who.TEAM)
def ask_for_list(turn: Turn, tap: SendingList) -> Screen:
    roll.sent_by(turn.unit, turn.me, tap.school)  # raises for a school that is not mine
    me = turn.me.person_id
    jobs.post(turn.unit, SENDING, {"person": me, "school": tap.school}, key=f"{SENDING}:{tap.school}:{me}")
    return team_visits(turn, TeamVisits(page=0)).with_toast(turn.tr.plain("file-on-its-way"))


def rows_for_staff(turn: Turn, event: Event) -> Rows:
    """What a staff card offers of papers."""
    return ((to(turn.tr.plain("event-sheet"), RegistrationSheet(event=event.id)),),)


def way(turn: Turn) -> Button:
    """From the team's screen."""
    return to(turn.tr.plain("team-visits"), TeamVisits(page=0))


def rows_for_team(turn: Turn) -> Rows:
    """The same from one's own sign-ups: a director has no screen of the team before there is something to compare."""
    return ((way(turn),),) if may_enter(turn.me, Who.TEAM) else ()


def prepare(turn: Turn, job: Job) -> WriteFile | None:
    """None for a job of another kind. Raises Gone and Refused."""
    match job.kind:
        case k if k == SHEET:
            return _sheet(turn, int(job.params["event"]))
        case k if k == SENDING:
            return _sending(turn, int(job.params["school"]))
    return None


def _sheet(turn: Turn, event_id: int) -> WriteFile:
    event = events.manage(turn.unit, turn.me, event_id)
    paper = registration_sheet(
        turn.tr,
        event,
        roll.roll(turn.unit, event.id),
        paperwork.load(turn.unit, event.municipality_id),
        now=turn.unit.now,
        named=not turn.house.strict,
    )
    words = turn.tr("event-sheet-file", title=event.title)
    return WriteFile(partial(official_paper, paper), turn.tr.plain("event-sheet-name", number=event.id), words)


def _sending(turn: Turn, school_id: int) -> WriteFile:
    going = roll.sent_by(turn.unit, turn.me, school_id)
    school = roll.school_called(turn.unit, school_id)
    paper = sending_list(turn.tr, school, going, named=not turn.house.strict)
    words = turn.tr("sending-file", school=school)
    return WriteFile(partial(official_paper, paper), turn.tr.plain("sending-name"), words)


def _visit(turn: Turn, one: Sent) -> str:
    who = turn.tr.plain("events-person", name=name(turn, one.who), position=post(turn.tr, one.who.position))
    when = visit.when(turn, one.event)
    return turn.tr("team-visit", when=when, host=one.event.school, title=one.event.title, who=who)


def _schools(turn: Turn) -> list[int]:
    found = set(turn.me.schools_of(Role.SCHOOL_COORDINATOR))
    if turn.me.directs_school and turn.me.school_id is not None:
        found.add(turn.me.school_id)
    if not found:
        raise Refused
    return sorted(found)


def _home(turn: Turn) -> tuple[Button, ...]:
    return (to(turn.tr.plain("to-menu"), Menu()),)
