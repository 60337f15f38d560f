"""The sheet «Прирост» of a wave that follows another: who came again, what changed in each direction, what became of deficits."""

from __future__ import annotations

from reports.wave_growth import Grown, GrowthFigures
from reports.wave_results import Figures, WaveResults
from reports.wave_summary import competency_name, numbered, share_of
from reports.wave_tables import HIDDEN, Chart, ChartKind, Column, Figure, Shape, Sheet, Table, TableRow
from surveys.growth import Trend
from surveys.scoring import Level
from texts.translator import Translator

LEVELS = (Level.DEFICIT, Level.DEVELOPMENT, Level.STRENGTH)


def growth_sheets(results: WaveResults, figures: Figures, tr: Translator) -> tuple[Sheet, ...]:
    found = figures.growth
    if found is None:
        return ()
    return (
        Sheet(
            name=tr.plain("report-sheet-growth"),
            heading=tr.plain("report-growth-heading", before=found.name, now=results.facts.name),
            lines=(tr.plain("report-growth-line"),),
            tables=(_people(found, tr), _competencies(results, found, tr), _transitions(found, tr)),
        ),
    )


def _people(found: GrowthFigures, tr: Translator) -> Table:
    lost, new = found.before - found.both, found.now - found.both
    rows: list[tuple[str, Figure, Figure]] = [
        (tr.plain("report-growth-before"), found.before, None),
        (tr.plain("report-growth-now"), found.now, None),
        (tr.plain("report-growth-both"), found.both, share_of(found.both, found.before)),
        (tr.plain("report-growth-lost"), lost, share_of(lost, found.before)),
        (tr.plain("report-growth-new"), new, share_of(new, found.now)),
    ]
    return numbered(tr, rows, name="growth_people", title=tr.plain("report-growth-people-title"), width=46)


def _competencies(results: WaveResults, found: GrowthFigures, tr: Translator) -> Table:
    return Table(
        name="growth",
        title=tr.plain("report-growth-title"),
        columns=(
            Column(tr.plain("report-code"), 8),
            Column(tr.plain("report-competency"), 46),
            Column(tr.plain("report-growth-n"), 12, Shape.WHOLE),
            Column(tr.plain("report-growth-mean-before"), 12, Shape.INDEX),
            Column(tr.plain("report-growth-mean-now"), 12, Shape.INDEX),
            Column(tr.plain("report-growth-change"), 12, Shape.ONE),
            Column(tr.plain("report-growth-up"), 12, Shape.WHOLE),
            Column(tr.plain("report-growth-same"), 12, Shape.WHOLE),
            Column(tr.plain("report-growth-down"), 12, Shape.WHOLE),
            Column(tr.plain("report-growth-deficits"), 12, Shape.WHOLE),
            Column(tr.plain("report-growth-gone"), 12, Shape.WHOLE),
            Column(tr.plain("report-growth-gone-share"), 12, Shape.SHARE),
        ),
        rows=[*(_row(one, results, tr) for one in found.competencies), _total(found, tr)],
        notes=(
            tr.plain("report-growth-note"),
            tr.plain("report-growth-hidden-note", group=results.min_group),
            *(
                (tr.plain("report-growth-changed-note"),)
                if any(one.changed_questions for one in found.competencies)
                else ()
            ),
        ),
        chart=Chart(tr.plain("report-growth-chart"), ChartKind.BARS, labels=0, values=(3, 4)),
        total=True,
    )


def _row(one: Grown, results: WaveResults, tr: Translator) -> TableRow:
    name = competency_name(results, one.code, tr)
    shown = one.shown
    if shown is None:
        nothing: Figure = None if one.changed_questions else HIDDEN
        return (one.code, name, one.people, *[nothing] * 9)
    return (
        one.code,
        name,
        one.people,
        shown.before,
        shown.now,
        shown.change,
        *(shown.trends[trend] for trend in (Trend.GROWTH, Trend.UNCHANGED, Trend.DECLINE)),
        shown.resolved.deficits,
        shown.resolved.gone,
        shown.resolved.share,
    )


def _total(found: GrowthFigures, tr: Translator) -> TableRow:
    resolved = found.resolved
    return (
        "", tr.plain("report-growth-total"), None, None, None, None, None, None, None,
        resolved.deficits, resolved.gone, resolved.share,
    )  # fmt: skip


def _transitions(found: GrowthFigures, tr: Translator) -> Table:
    names = {level: tr.plain(f"report-level-{level.name.lower()}") for level in LEVELS}
    steps = found.transitions
    return Table(
        name="growth_levels",
        title=tr.plain("report-growth-levels-title"),
        columns=(
            Column("№", 8, Shape.WHOLE),
            Column(tr.plain("report-growth-level-before"), 46),
            *(Column(tr.plain("report-growth-level-now", level=names[level]), 12, Shape.WHOLE) for level in LEVELS),
        ),
        rows=[
            (number, names[before], *(steps.get((before, now), 0) for now in LEVELS))
            for number, before in enumerate(LEVELS, 1)
        ],
        notes=(tr.plain("report-growth-levels-note"),),
    )
