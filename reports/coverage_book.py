"""Coverage of a wave as a workbook: a line a school with its stage and counts, and never a person."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from reports.coverage import Coverage, Stage, TeamCoverage
from reports.wave_tables import Column, Report, Shape, Sheet, Table, TableRow
from texts.translator import Translator

STAGES = {  # counted under the heading
    Stage.NOT_STARTED: "tiles-empty",
    Stage.UNDER_WAY: "tiles-begun",
    Stage.COVERED: "tiles-covered",
    Stage.COMPLETE: "tiles-complete",
}

STATES = {
    Stage.NOT_STARTED: "coverage-book-not-started",
    Stage.UNDER_WAY: "coverage-book-under-way",
    Stage.COVERED: "coverage-book-covered",
    Stage.COMPLETE: "coverage-book-complete",
}


def coverage_book(found: Coverage, tr: Translator, zone: ZoneInfo, *, made_at: datetime) -> Report:
    """In the order of the screen: schools that are not covered first."""
    wave = found.wave
    title = tr.plain("coverage-book-title", wave=wave.name)
    now = made_at.astimezone(zone)
    last = wave.closes_at - timedelta(seconds=1)
    lines = (
        tr.plain("coverage-book-dates", opens=tr.date(wave.opens_at, zone), closes=tr.date(last, zone)),
        tr.plain("coverage-book-as-of", date=tr.date(made_at, zone), time=f"{now:%H:%M}"),
        tr.plain("coverage-book-schools", stages=", ".join(_counted(found, tr))),
    )
    sheet = Sheet(name=tr.plain("coverage-book-sheet"), heading=title, lines=lines, tables=(_schools(found, tr),))
    return Report(
        title=title,
        footer=title,
        language=tr.language,
        made_at=made_at,
        sheets=(sheet,),
        hidden="—",
    )


def _counted(found: Coverage, tr: Translator) -> Iterable[str]:
    return (tr.plain(words, schools=found.by_stage[stage]) for stage, words in STAGES.items())


def _schools(found: Coverage, tr: Translator) -> Table:
    return Table(
        name="schools",
        columns=(
            Column(tr.plain("report-school"), 46),
            Column(tr.plain("coverage-book-stage"), 18, Shape.WORD),
            Column(tr.plain("coverage-book-people"), 12, Shape.WHOLE),
            Column(tr.plain("coverage-book-silent"), 12, Shape.WHOLE),
            Column(tr.plain("coverage-book-begun"), 12, Shape.WHOLE),
            Column(tr.plain("coverage-book-finished"), 12, Shape.WHOLE),
            Column(tr.plain("report-coverage-share"), 12, Shape.SHARE),
        ),
        rows=[
            *(_row(team.school, tr.plain(STATES[team.stage]), team) for team in found.teams),
            _row(tr.plain("coverage-book-total", schools=found.schools), "", found),
        ],
        notes=(tr.plain("report-coverage-note"),),
        total=True,
    )


def _row(name: str, stage: str, of: TeamCoverage | Coverage) -> TableRow:
    begun = of.begun - of.finished
    share = of.finished / of.people if of.people else None
    return (name, stage, of.people, of.people - of.begun, begun, of.finished, share)
