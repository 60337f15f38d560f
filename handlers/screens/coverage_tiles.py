"""The words of the coverage picture: tiles for the schools, and under it a caption that says the same."""

import re

from handlers.coverage import summary
from handlers.routes import Turn
from handlers.screen import Screen, to
from handlers.taps import Coverage
from reports import coverage as reports
from reports.coverage import Stage, TeamCoverage
from reports.tiles import MOST, Look, Sample, Tile, TileChart

NAMED = 45  # more tiles than this have room for a number only
NUMBER = re.compile(r"№\s*(\S+?)[,.;]?(?:\s|$)")
LOOKS: dict[Stage, Look] = {
    Stage.NOT_STARTED: "empty",
    Stage.UNDER_WAY: "begun",
    Stage.COVERED: "covered",
    Stage.COMPLETE: "complete",
}


def coverage_chart(turn: Turn, wave_id: int) -> tuple[TileChart, Screen]:
    """What is drawn, and the message that takes the picture in. Raises Gone and Refused."""
    found = reports.coverage(turn.unit, turn.me, wave_id, first=0, most=MOST)
    tr = turn.tr
    teams, rest = found.teams, ""
    if found.schools > MOST:
        teams = teams[: MOST - 1]
        rest = tr.plain("tiles-rest", schools=found.schools - len(teams))
    now = turn.unit.now.astimezone(turn.me.zone)
    percent = tr.number(100 * found.finished / found.people) if found.people else "0"
    chart = TileChart(
        title=found.wave.name,
        lines=(
            tr.plain("tiles-schools", left=found.not_covered, total=found.schools),
            tr.plain("tiles-people", finished=found.finished, people=found.people, percent=percent),
            tr.plain("tiles-as-of", date=tr.date(turn.unit.now, turn.me.zone), time=f"{now:%H:%M}"),
        ),
        tiles=tuple(_tile(turn, team, short=len(teams) > NAMED) for team in teams),
        legend=tuple(
            Sample(look, tr.plain(f"tiles-{look}", schools=found.by_stage[stage])) for stage, look in LOOKS.items()
        ),
        rest=rest,
    )
    stages = [tr(f"tiles-{look}", schools=found.by_stage[stage]) for stage, look in LOOKS.items()]
    back = (to(tr.plain("coverage-show"), Coverage(wave=found.wave.wave_id, page=0)),)
    return chart, Screen("\n".join([*summary(turn, found), "", *stages]), rows=(back,))


def _tile(turn: Turn, team: TeamCoverage, *, short: bool) -> Tile:
    name, _, place = team.school.partition(",")
    number = NUMBER.search(team.school)
    if short and number is not None:
        name = f"№ {number[1]}"
    figure = "tiles-figure-short" if short else "tiles-figure"
    return Tile(
        name=name.strip(),
        place="" if short else place.strip(),
        figure=turn.tr.plain(figure, finished=team.finished, people=team.people),
        share=team.finished / team.people if team.people else 0.0,
        look=LOOKS[team.stage],
    )
