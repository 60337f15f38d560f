"""Sheets of groups and teams: by school, position, kind and size; what teams lack, offer and ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from people.words import POSITIONS, SCHOOL_KINDS
from reports import statistics
from reports.wave_demand import TeamRow, TeamState
from reports.wave_figures import UNKNOWN, GroupRow
from reports.wave_results import Figures, WaveResults
from reports.wave_summary import competency_name, share_of
from reports.wave_tables import Cell, Chart, ChartKind, Column, Dash, Shape, Sheet, Table, TableRow
from surveys.teams import HOST_MEAN, LEAST_MEMBERS
from texts.translator import Translator


def group_sheets(results: WaveResults, figures: Figures, tr: Translator) -> tuple[Sheet, ...]:
    schools, language = results.schools, tr.language
    line = tr.plain("report-group-line", group=results.min_group)
    groups = figures.groups

    def table(name: str, title: str, column: str, rows: Iterable[GroupRow], named: Callable[[str], str]) -> Table:
        return _group_table(results, figures, rows, tr, name=name, title=title, column=column, named=named)

    return (
        Sheet(
            name=tr.plain("report-sheet-schools"),
            heading=tr.plain("report-group-heading", by=tr.plain("report-by-schools")),
            lines=(f"{line} {tr.plain('report-group-internal')}",),
            tables=(table("schools", "", tr.plain("report-school"), groups.schools, lambda key: schools[key]),),
        ),
        Sheet(
            name=tr.plain("report-sheet-positions"),
            heading=tr.plain("report-group-heading", by=tr.plain("report-by-positions")),
            lines=(line,),
            tables=(
                table(
                    "positions",
                    "",
                    tr.plain("report-position"),
                    groups.positions,
                    lambda key: POSITIONS.label(key, language),
                ),
            ),
        ),
        Sheet(
            name=tr.plain("report-sheet-kinds"),
            heading=tr.plain("report-group-heading", by=tr.plain("report-by-kinds")),
            lines=(line,),
            tables=(
                table(
                    "kinds",
                    tr.plain("report-kinds-title"),
                    tr.plain("report-kind"),
                    groups.kinds,
                    lambda key: SCHOOL_KINDS.label(key, language),
                ),
                table(
                    "sizes",
                    tr.plain("report-sizes-title"),
                    tr.plain("report-size"),
                    groups.sizes,
                    lambda key: tr.plain(f"report-size-{'unknown' if key == UNKNOWN else key}"),
                ),
            ),
        ),
    )


def team_sheets(results: WaveResults, figures: Figures, tr: Translator) -> tuple[Sheet, ...]:
    """Requests and offers are left out when the form does not ask for them."""
    asked = any(one.needs is not None or one.offers is not None for one in figures.demand)
    return (
        Sheet(
            name=tr.plain("report-sheet-deficits"),
            heading=tr.plain("report-deficits-heading"),
            tables=(_ranking(results, figures, tr),),
        ),
        Sheet(
            name=tr.plain("report-sheet-teams"),
            heading=tr.plain("report-teams-heading"),
            lines=(f"{tr.plain('report-teams-line')} {tr.plain('report-group-internal')}",),
            tables=(_teams(results, figures, tr),),
        ),
        *((_demand(results, figures, tr),) if asked else ()),
    )


def _group_table(
    results: WaveResults,
    figures: Figures,
    rows: Iterable[GroupRow],
    tr: Translator,
    *,
    name: str,
    title: str,
    column: str,
    named: Callable[[str], str],
) -> Table:
    codes = [one.code for one in figures.competencies]

    def cells(label: str, row: GroupRow) -> TableRow:
        return (label, row.people, *(row.means[code] for code in codes))

    everybody = figures.groups.everybody
    return Table(
        name=name,
        title=title,
        columns=(
            Column(column, 46),
            Column(tr.plain("report-responses"), 9, Shape.WHOLE),
            *(Column(f"{code}. {competency_name(results, code, tr)}", 17, Shape.INDEX) for code in codes),
        ),
        rows=[*(cells(named(row.key), row) for row in rows), cells(tr.plain("report-everybody"), everybody)],
        notes=(tr.plain("report-marks-note"),),
        total=True,
    )


def _ranking(results: WaveResults, figures: Figures, tr: Translator) -> Table:
    ranked = sorted(figures.demand, key=lambda one: (-one.deficits / one.teams if one.teams else 1, one.code))
    return Table(
        name="team_deficits",
        columns=(
            Column(tr.plain("report-code"), 8),
            Column(tr.plain("report-competency"), 58),
            Column(tr.plain("report-deficits-teams"), 13, Shape.WHOLE),
            Column(tr.plain("report-deficits-count"), 14, Shape.WHOLE),
            Column(tr.plain("report-deficits-share"), 12, Shape.SHARE),
            Column(tr.plain("report-ready-count"), 14, Shape.WHOLE),
            Column(tr.plain("report-ready-share"), 12, Shape.SHARE),
        ),
        rows=[
            (
                one.code,
                competency_name(results, one.code, tr),
                one.teams,
                one.deficits,
                share_of(one.deficits, one.teams),
                one.ready,
                share_of(one.ready, one.teams),
            )
            for one in ranked
        ],
        notes=(
            tr.plain(
                "report-deficits-note",
                least=max(results.min_group, LEAST_MEMBERS),
                deficit=statistics.whole(results.facts.form.thresholds.deficit_below),
                host=statistics.whole(HOST_MEAN),
            ),
        ),
        chart=Chart(tr.plain("report-deficits-chart"), ChartKind.BARS, labels=0, values=(3, 5)),
    )


def _teams(results: WaveResults, figures: Figures, tr: Translator) -> Table:
    codes = [one.code for one in figures.competencies]

    def said(state: TeamState | Dash) -> Cell:
        return state if isinstance(state, Dash) else tr.plain(f"report-team-{state.value}")

    def cells(row: TeamRow) -> TableRow:
        return (results.schools[row.school], *(said(row.states[code]) for code in codes))

    return Table(
        name="teams",
        columns=(
            Column(tr.plain("report-school"), 46),
            *(Column(f"{code}. {competency_name(results, code, tr)}", 17, Shape.WORD) for code in codes),
        ),
        rows=[cells(row) for row in figures.teams],
    )


def _demand(results: WaveResults, figures: Figures, tr: Translator) -> Sheet:
    responses = results.facts.responses
    return Sheet(
        name=tr.plain("report-sheet-demand"),
        heading=tr.plain("report-demand-heading"),
        lines=(tr.plain("report-demand-line"),),
        tables=(
            Table(
                name="requests_offers",
                columns=(
                    Column(tr.plain("report-code"), 8),
                    Column(tr.plain("report-competency"), 54),
                    Column(tr.plain("report-needs"), 12, Shape.WHOLE),
                    Column(tr.plain("report-needs-share"), 12, Shape.SHARE),
                    Column(tr.plain("report-needing-teams"), 12, Shape.WHOLE),
                    Column(tr.plain("report-offers"), 14, Shape.WHOLE),
                    Column(tr.plain("report-offers-share"), 14, Shape.SHARE),
                    Column(tr.plain("report-deficits-count"), 14, Shape.WHOLE),
                    Column(tr.plain("report-ready-count"), 14, Shape.WHOLE),
                ),
                rows=[
                    (
                        one.code,
                        competency_name(results, one.code, tr),
                        one.needs,
                        share_of(one.needs, responses),
                        one.needing_teams,
                        one.offers,
                        share_of(one.offers, responses),
                        one.deficits,
                        one.ready,
                    )
                    for one in figures.demand
                ],
                notes=(tr.plain("report-demand-note"),),
                chart=Chart(tr.plain("report-demand-chart"), ChartKind.BARS, labels=0, values=(2, 5)),
            ),
        ),
    )
