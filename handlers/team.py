"""One school's team: its coordinator sees who has finished, its director the mean of all, and nobody what anybody answered."""

from html import escape

from handlers.coverage import ends
from handlers.event_papers import way
from handlers.routes import Routes, Turn, Who
from handlers.screen import Button, Screen, to
from handlers.taps import ChooseTeam, Menu, Team
from people.me import Role
from people.refusals import Gone
from reports import coverage as reports
from reports import teams
from reports.coverage import Watched
from reports.statistics import whole
from reports.teams import TeamMean
from surveys.waves import State

routes = Routes()

WAVES = 6
CELLS = 10


@routes.command("team", Who.TEAM)
def team_command(turn: Turn, _argument: str) -> Screen:
    return team(turn, 0)


@routes.tap(Team, Who.TEAM)
def team_tap(turn: Turn, tap: Team) -> Screen:
    return team(turn, tap.wave)


@routes.tap(ChooseTeam, Who.TEAM)
def choose(turn: Turn, _tap: ChooseTeam) -> Screen:
    lines: list[str] = [turn.tr("coverage-waves"), ""]
    rows: list[tuple[Button, ...]] = []
    for number, wave in enumerate(reports.looks(turn.unit, turn.me, most=WAVES), 1):
        lines.append(turn.tr("coverage-wave", number=number, wave=wave.name, deadline=ends(turn, wave)))
        rows.append((to(turn.tr.plain("coverage-open", number=number), Team(wave=wave.wave_id)),))
    return Screen("\n".join(lines), rows=(*rows, (_home(turn),)))


def team(turn: Turn, wave_id: int) -> Screen:
    schools = sorted(turn.me.schools_of(Role.SCHOOL_COORDINATOR))
    try:
        wave = reports.look(turn.unit, turn.me, wave_id)
    except Gone:
        return Screen(turn.tr("coverage-no-wave"), rows=((way(turn),), (_home(turn),)))
    lines: list[str] = [turn.tr("coverage-title", wave=wave.name, deadline=ends(turn, wave))]
    if schools:
        lines += _states(turn, wave, schools)
    if turn.me.directs_school:
        lines += ["", *_means(turn, wave)]
    else:
        lines += ["", turn.tr("team-private")]
    last = [_home(turn)]
    if len(reports.looks(turn.unit, turn.me, most=2)) > 1:
        last.insert(0, to(turn.tr.plain("coverage-other-waves"), ChooseTeam()))
    rows = ((way(turn),), (to(turn.tr.plain("refresh"), Team(wave=wave.wave_id)),), tuple(last))
    return Screen("\n".join(lines), rows=rows)


def _states(turn: Turn, wave: Watched, schools: list[int]) -> list[str]:
    found = teams.teams(turn.unit, wave, schools)
    if not found:
        return ["", turn.tr("team-not-asked")]
    lines: list[str] = []
    for one in found:
        lines += ["", turn.tr("team-count", school=one.school, finished=one.finished, people=len(one.members))]
        state: State | None = None
        for member in one.members:
            if member.state is not state:
                state = member.state
                lines += ["", turn.tr(f"team-{state.value}")]
            position = turn.tr.plain(f"position-{member.position.replace('_', '-')}")
            lines.append(turn.tr("team-member", position=position, code=member.code))
    return lines


def _means(turn: Turn, wave: Watched) -> list[str]:
    """Means of at least MIN_GROUP people, where the wave's coordinator has opened them to directors."""
    if not wave.director_sees:
        return [turn.tr("team-means-closed")]
    if wave.open:
        # The means of three and then of four would tell a director what the fourth one answered.
        return [turn.tr("team-means-later")]
    assert turn.me.school_id is not None, "a director without a school is not let in here"
    group = turn.house.min_group
    found = {one.code: one for one in teams.means(turn.unit, wave, turn.me.school_id, min_group=group)}
    form = turn.house.shelf.get(turn.unit, wave.form_id)
    if not form.competencies:
        return [turn.tr("team-means-none")]
    if not found:
        return [turn.tr("team-means-too-few", group=group)]
    lines: list[str] = [turn.tr("team-means")]
    for competency in form.competencies:
        name = escape(competency.name.in_(turn.tr.language), quote=False)
        lines += ["", f"<b>{name}</b>", _bar(turn, found.get(competency.code))]
    return [*lines, "", turn.tr("team-means-private", group=group)]


def _bar(turn: Turn, mean: TeamMean | None) -> str:
    if mean is None:
        return turn.tr("team-mean-too-few")
    full = round(mean.value / 100 * CELLS)
    return f"{'▰' * full}{'▱' * (CELLS - full)} {whole(mean.value)}"


def _home(turn: Turn) -> Button:
    return to(turn.tr.plain("to-menu"), Menu())
