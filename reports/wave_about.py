"""The sheet «О данных»: whose answers these are, what is hidden and by which rule, which formulas stand behind."""

from __future__ import annotations

from reports.wave_results import WaveResults
from reports.wave_tables import Cell, Column, Sheet, Table
from texts.translator import Translator


def about_sheet(results: WaveResults, tr: Translator) -> Sheet:
    return Sheet(
        name=tr.plain("report-sheet-about"),
        heading=tr.plain("report-about-heading"),
        tables=(
            Table(
                name="about",
                columns=(Column(tr.plain("report-about-what"), 32), Column(tr.plain("report-about-how"), 110)),
                rows=_rows(results, tr),
            ),
        ),
    )


def _rows(results: WaveResults, tr: Translator) -> list[tuple[str, Cell]]:
    facts, group = results.facts, results.min_group
    form = tr.plain("report-about-form-is", form=facts.form.title.in_(tr.language), version=facts.form.version)
    opens, closes = tr.date(facts.opens_at, facts.zone), tr.date(facts.last_moment, facts.zone)
    return [
        (tr.plain("report-about-wave"), tr.plain("report-about-wave-is", wave=facts.name, number=facts.number)),
        (tr.plain("report-about-municipality"), facts.municipality),
        (tr.plain("report-about-form"), form),
        (tr.plain("report-about-dates"), tr.plain("report-about-dates-are", opens=opens, closes=closes)),
        (tr.plain("report-about-made"), tr.date(results.made_at, facts.zone)),
        (tr.plain("report-about-responses"), facts.responses),
        (tr.plain("report-about-counted"), tr.plain("report-about-counted-are")),
        *_later(results, tr),
        (tr.plain("report-about-group"), tr.plain("report-about-group-is", group=group)),
        (tr.plain("report-about-rules"), tr.plain("report-about-rules-are", group=group)),
        (tr.plain("report-about-empty"), tr.plain("report-about-empty-is")),
        (tr.plain("report-about-wide"), tr.plain("report-about-wide-is")),
        (tr.plain("report-about-typed"), tr.plain("report-about-typed-are")),
        (tr.plain("report-about-index"), tr.plain("report-about-index-is")),
        *_growth(results, tr),
        (tr.plain("report-about-deviation"), tr.plain("report-about-deviation-is")),
        (tr.plain("report-about-rounding"), tr.plain("report-about-rounding-is")),
        (tr.plain("report-about-validity"), tr.plain("report-about-validity-is")),
    ]


def _later(results: WaveResults, tr: Translator) -> list[tuple[str, Cell]]:
    later = results.facts.later
    return [(tr.plain("report-about-later"), tr.plain("report-about-later-is", count=later))] if later else []


def _growth(results: WaveResults, tr: Translator) -> list[tuple[str, Cell]]:
    found = None if results.figures is None else results.figures.growth
    if found is None:
        return []
    closed = tr.date(found.closes_at, results.facts.zone)
    return [(tr.plain("report-about-growth"), tr.plain("report-about-growth-is", before=found.name, closed=closed))]
