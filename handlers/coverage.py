"""Who is not covered yet: for the municipality's coordinator by school, for a school's own by member."""

from handlers.routes import Routes, Turn, Who
from handlers.screen import Button, Screen, to
from handlers.taps import Coverage, Menu, Team
from people.me import Role
from people.refusals import Gone
from reports import coverage as reports
from reports.coverage import TeamCoverage
from surveys.waves import State

routes = Routes()

PAGE = 12


@routes.command("coverage", Who.COORDINATOR)
def coverage_command(turn: Turn, _argument: str) -> Screen:
    return coverage(turn, 0, 0)


@routes.tap(Coverage, Who.COORDINATOR)
def coverage_tap(turn: Turn, tap: Coverage) -> Screen:
    return coverage(turn, tap.wave, tap.page)


@routes.command("team", Who.SCHOOL_COORDINATOR)
def team_command(turn: Turn, _argument: str) -> Screen:
    return team(turn, 0)


@routes.tap(Team, Who.SCHOOL_COORDINATOR)
def team_tap(turn: Turn, tap: Team) -> Screen:
    return team(turn, tap.wave)


def coverage(turn: Turn, wave_id: int, page: int) -> Screen:
    try:
        found = reports.coverage(turn.unit, turn.me, wave_id)
    except Gone:
        return Screen(turn.tr("coverage-no-wave"), rows=((_home(turn),),))
    tr = turn.tr
    pages = max(1, -(-len(found.teams) // PAGE))
    page = min(max(page, 0), pages - 1)
    percent = tr.number(100 * found.finished / found.people) if found.people else "0"
    lines: list[str] = [
        tr("coverage-title", wave=found.wave, deadline=turn.deadline(found.closes_at)),
        tr("coverage-schools", left=len(found.teams) - found.covered, total=len(found.teams)),
        tr("coverage-people", finished=found.finished, people=found.people, percent=percent),
    ]
    heading = ""
    for team_found in found.teams[page * PAGE : (page + 1) * PAGE]:
        own = _heading(team_found)
        if own != heading:
            lines += ["", f"<b>{tr(own)}</b>"]
            heading = own
        lines.append(
            tr("coverage-line", school=team_found.school, finished=team_found.finished, people=team_found.people)
        )
    turning: list[Button] = []
    if page > 0:
        turning.append(to("‹", Coverage(wave=found.wave_id, page=page - 1)))
    if pages > 1:
        turning.append(to(tr.plain("page-of", page=page + 1, pages=pages), Coverage(wave=found.wave_id, page=page)))
    if page < pages - 1:
        turning.append(to("›", Coverage(wave=found.wave_id, page=page + 1)))
    refresh = (to(tr.plain("refresh"), Coverage(wave=found.wave_id, page=page)),)
    return Screen("\n".join(lines), rows=tuple(row for row in (tuple(turning), refresh, (_home(turn),)) if row))


def team(turn: Turn, wave_id: int) -> Screen:
    """Posts and states only: what somebody answered is nobody's business, and names stay in the roster."""
    school = min(turn.me.schools_of(Role.SCHOOL_COORDINATOR))
    try:
        wave, members = reports.team(turn.unit, turn.me, school, wave_id)
    except Gone:
        return Screen(turn.tr("coverage-no-wave"), rows=((_home(turn),),))
    finished = sum(member.state is State.SUBMITTED for member in members)
    lines: list[str] = [
        turn.tr("team-title", wave=wave),
        turn.tr("team-count", finished=finished, people=len(members)),
        "",
    ]
    for member in members:
        position = turn.tr.plain(f"position-{member.position.replace('_', '-')}")
        lines.append(turn.tr(f"team-{member.state.value}", position=position, code=member.code))
    lines += ["", turn.tr("team-private")]
    return Screen("\n".join(lines), rows=((to(turn.tr.plain("refresh"), Team(wave=wave_id)),), (_home(turn),)))


def _heading(team_found: TeamCoverage) -> str:
    if team_found.covered:
        return "coverage-covered"
    return "coverage-under-way" if team_found.finished or team_found.started else "coverage-not-started"


def _home(turn: Turn) -> Button:
    return to(turn.tr.plain("to-menu"), Menu())
