"""The buttons of the menu by what a person is: what waits first, own things in the middle, the district's below.

A phone shows eight rows without scrolling. Somebody who is everything at once gets three short buttons to a row.
"""

from collections.abc import Sequence

from handlers import event_day
from handlers.routes import Turn
from handlers.screen import Button, Rows, columns, to
from handlers.taps import Coverage, Exports, Privacy, Settings, Surveys, Team
from handlers.taps_answering import Profiles
from handlers.taps_broadcasts import Broadcasts
from handlers.taps_events import Events, HostEvents
from handlers.taps_people import People
from handlers.taps_requests import Ask, Inbox
from handlers.taps_signups import EVERYTHING, MyInternships
from handlers.taps_waves import Waves
from internships.listing import Shown
from messaging import requests
from people.me import Role
from reports import teams

MOST = 8


def rows(turn: Turn, begin: Button | None) -> Rows:
    """`begin` leads to the questionnaire that waits."""
    tr = turn.tr
    today = event_day.rows_for_today(turn)
    first: Rows = () if begin is None else ((begin,),)
    last: Rows = ((to(tr.plain("menu-settings"), Settings()), to(tr.plain("menu-privacy"), Privacy())),)
    return packed_rows(today, first, _own(turn), _of_district(turn), last)


def packed_rows(today: Rows, first: Rows, own: Sequence[Button], district: Sequence[Button], last: Rows) -> Rows:
    """Two to a row, three where that would be more than a phone shows, and then today's side by side."""

    def made(width: int, above: Rows) -> Rows:
        return (*above, *first, *columns(own, width), *columns(district, width), *last)

    beside: Rows = (tuple(button for row in today for button in row),) if today else ()
    tries = (made(2, today), made(3, today), made(3, beside))
    return next((rows for rows in tries if len(rows) <= MOST), tries[-1])


def _own(turn: Turn) -> list[Button]:
    tr, me = turn.tr, turn.me
    found = [
        to(tr.plain("menu-internships"), EVERYTHING),
        to(tr.plain("menu-profile"), Profiles()),
        to(tr.plain("internship-mine"), MyInternships(page=0)),
    ]
    if not me.is_coordinator():
        found.append(to(tr.plain("menu-ask"), Ask()))
    found.append(to(tr.plain("menu-surveys"), Surveys()))
    if me.schools_of(Role.SCHOOL_COORDINATOR) or teams.shown_to_directors(turn.unit, me):
        found.append(to(tr.plain("menu-team"), Team(wave=0)))
    if me.schools_of(Role.HOST):
        found.append(to(tr.plain("menu-host"), HostEvents(state=Shown.AHEAD.value, page=0)))
    return found


def _of_district(turn: Turn) -> list[Button]:
    tr = turn.tr
    if not turn.me.is_coordinator():
        return []
    asked = tr.plain("menu-requests", count=requests.waiting(turn.unit, turn.me))
    return [
        to(tr.plain("menu-coverage"), Coverage(wave=0, page=0)),
        to(tr.plain("menu-waves"), Waves(page=0)),
        to(tr.plain("menu-people"), People()),
        to(tr.plain("menu-events"), Events(state=Shown.AHEAD.value, page=0)),
        to(tr.plain("menu-broadcast"), Broadcasts(page=0)),
        to(asked, Inbox(state="", kind="", page=0)),
        to(tr.plain("menu-export"), Exports(page=0)),
    ]
