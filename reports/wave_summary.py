"""The first sheet of a wave's report: whom it covers, and how the competencies came out for everybody together."""

from __future__ import annotations

from collections.abc import Sequence

from reports import statistics
from reports.wave_figures import CompetencyFigures
from reports.wave_items import Reliability
from reports.wave_results import Figures, WaveResults
from reports.wave_tables import HIDDEN, Chart, ChartKind, Column, Figure, Shape, Sheet, Table, TableRow
from surveys.scoring import Flag, Level
from texts.translator import Translator


def summary_sheet(results: WaveResults, tr: Translator) -> Sheet:
    return Sheet(
        name=tr.plain("report-sheet-summary"),
        heading=tr.plain("report-title", wave=results.facts.name),
        lines=(*_lines(results, tr), *_warning(results, tr)),
        tables=(_coverage(results, tr), *_competency_tables(results, tr)),
    )


def share_of(part: Figure, everybody: Figure) -> Figure:
    """0-1; hidden with whatever it would be computed from."""
    if part is HIDDEN or everybody is HIDDEN:
        return HIDDEN
    return None if part is None or not everybody else part / everybody


def competency_name(results: WaveResults, code: str, tr: Translator) -> str:
    found = next(one for one in results.facts.form.competencies if one.code == code)
    return found.name.in_(tr.language)


def numbered(
    tr: Translator, rows: Sequence[tuple[str, Figure, Figure]], *, name: str, title: str, width: int, note: str = ""
) -> Table:
    """Lines that somebody counts: how many of each, and which share that is."""
    return Table(
        name=name,
        title=title,
        columns=(
            Column("№", 8, Shape.WHOLE),
            Column(tr.plain("report-coverage-indicator"), width),
            Column(tr.plain("report-coverage-count"), 12, Shape.WHOLE),
            Column(tr.plain("report-coverage-share"), 12, Shape.SHARE),
        ),
        rows=[(number, *row) for number, row in enumerate(rows, 1)],
        notes=(note,) if note else (),
    )


def _lines(results: WaveResults, tr: Translator) -> tuple[str, ...]:
    facts = results.facts
    return (
        tr.plain(
            "report-place",
            municipality=facts.municipality,
            form=facts.form.title.in_(tr.language),
            version=facts.form.version,
        ),
        tr.plain(
            "report-period",
            opens=tr.date(facts.opens_at, facts.zone),
            closes=tr.date(facts.last_moment, facts.zone),
            made=tr.date(results.made_at, facts.zone),
        ),
    )


def _warning(results: WaveResults, tr: Translator) -> tuple[str, ...]:
    later = results.facts.later
    if later:
        words = "report-later" if results.figures is not None else "report-later-only"
        return (tr.plain(words, count=later),)
    if results.figures is not None:
        return ()
    if results.facts.responses:
        return (tr.plain("report-few", group=results.min_group),)
    return (tr.plain("report-none", group=results.min_group),)


def _coverage(results: WaveResults, tr: Translator) -> Table:
    title, note = tr.plain("report-coverage-title"), tr.plain("report-coverage-note")
    return numbered(tr, _coverage_rows(results, tr), name="coverage", title=title, width=58, note=note)


def _coverage_rows(results: WaveResults, tr: Translator) -> list[tuple[str, Figure, Figure]]:
    reached = results.reached
    schools, people = reached.schools, reached.people
    waiting = reached.begun - reached.finished
    return [
        (tr.plain("report-coverage-schools"), schools, None),
        (tr.plain("report-coverage-schools-any"), reached.answered, share_of(reached.answered, schools)),
        (tr.plain("report-coverage-teams"), reached.covered, share_of(reached.covered, schools)),
        (tr.plain("report-coverage-people"), people, None),
        (tr.plain("report-coverage-finished"), reached.finished, share_of(reached.finished, people)),
        (tr.plain("report-coverage-started"), waiting, share_of(waiting, people)),
        (tr.plain("report-coverage-responses"), results.facts.responses, None),
    ]


def _competency_tables(results: WaveResults, tr: Translator) -> tuple[Table, ...]:
    figures = results.figures
    if figures is None or not figures.competencies:
        return ()
    return _levels(results, figures, tr), _self_ratings(results, figures, tr)


def _levels(results: WaveResults, figures: Figures, tr: Translator) -> Table:
    thresholds = results.facts.form.thresholds

    def row(one: CompetencyFigures) -> TableRow:
        return (
            one.code,
            competency_name(results, one.code, tr),
            one.people,
            one.mean,
            one.median,
            one.deviation,
            *(share_of(one.levels[level], one.people) for level in (Level.DEFICIT, Level.DEVELOPMENT, Level.STRENGTH)),
            one.levels[Level.NOT_ENOUGH],
        )

    return Table(
        name="competencies",
        title=tr.plain("report-levels-title"),
        columns=(
            Column(tr.plain("report-code"), 8),
            Column(tr.plain("report-competency"), 58),
            Column(tr.plain("report-people"), 12, Shape.WHOLE),
            Column(tr.plain("report-mean"), 12, Shape.INDEX),
            Column(tr.plain("report-median"), 12, Shape.WHOLE),
            Column(tr.plain("report-deviation"), 13, Shape.ONE),
            Column(tr.plain("report-level-deficit"), 12, Shape.SHARE),
            Column(tr.plain("report-level-development"), 12, Shape.SHARE),
            Column(tr.plain("report-level-strength"), 12, Shape.SHARE),
            Column(tr.plain("report-level-not-enough"), 14, Shape.WHOLE),
        ),
        rows=[row(one) for one in figures.competencies],
        notes=(
            tr.plain(
                "report-levels-note",
                deficit=statistics.whole(thresholds.deficit_below),
                strength=statistics.whole(thresholds.strength_from),
                enough=statistics.whole(100 * thresholds.enough_share),
            ),
            tr.plain("report-marks-note"),
        ),
        chart=Chart(tr.plain("report-levels-chart"), ChartKind.STACKED, labels=0, values=(6, 7, 8)),
    )


def _self_ratings(results: WaveResults, figures: Figures, tr: Translator) -> Table:
    thresholds = results.facts.form.thresholds
    nothing = Reliability(None, None)

    def row(one: CompetencyFigures) -> TableRow:
        found = figures.reliability.get(one.code, nothing)
        return (
            one.code,
            competency_name(results, one.code, tr),
            one.self_mean,
            one.case_mean,
            one.flags[Flag.BLIND_SPOT],
            one.flags[Flag.HIDDEN_STRENGTH],
            found.alpha,
            found.people,
        )

    return Table(
        name="self_ratings",
        title=tr.plain("report-self-title"),
        columns=(
            Column(tr.plain("report-code"), 8),
            Column(tr.plain("report-competency"), 58),
            Column(tr.plain("report-self-mean"), 12, Shape.WHOLE),
            Column(tr.plain("report-case-mean"), 12, Shape.ONE),
            Column(tr.plain("report-blind-spots"), 12, Shape.WHOLE),
            Column(tr.plain("report-hidden-strengths"), 13, Shape.WHOLE),
            Column(tr.plain("report-alpha"), 12, Shape.TWO),
            Column(tr.plain("report-alpha-people"), 12, Shape.WHOLE),
        ),
        rows=[row(one) for one in figures.competencies],
        notes=(
            tr.plain(
                "report-self-note",
                deficit=statistics.whole(thresholds.deficit_below),
                strength=statistics.whole(thresholds.strength_from),
            ),
            tr.plain("report-alpha-note"),
        ),
    )
