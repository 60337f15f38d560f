"""The figures of a period's internships as a workbook: table 6, the indicators, what was applied, what was hard, table 8."""

from collections.abc import Sequence
from datetime import datetime

from reports.event_answers import Named
from reports.internship_figures import Figures, Line
from reports.wave_tables import HIDDEN, Column, Figure, Report, Shape, Shaped, Sheet, Table, TableRow
from texts.translator import Translator

ABOUT = ("held", "not-held", "unknown", "attendance", "coverage", "satisfaction", "applied", "hidden", "empty")


def internship_book(found: Figures, tr: Translator, *, period: str, made_at: datetime) -> Report:
    title, zone = tr.plain("figures-title", period=period), found.period.zone
    as_of = tr.plain("coverage-book-as-of", date=tr.date(made_at, zone), time=f"{made_at.astimezone(zone):%H:%M}")

    def sheet(name: str, *tables: Table) -> Sheet:
        return Sheet(name=tr.plain(name), heading=title, lines=(as_of,), tables=tables)

    return Report(
        title=title,
        footer=title,
        language=tr.language,
        made_at=made_at,
        sheets=(
            sheet("figures-events", _events(found, tr)),
            sheet("figures-indicators", _indicators(found, tr)),
            sheet("figures-applied", _applied(found, tr), *_barriers(found, tr)),
            sheet("figures-difficulties", *_difficulties(found, tr), _requests(found, tr)),
            sheet("figures-mutual", _mutual(found, tr)),
            Sheet(name=tr.plain("report-sheet-about"), heading=tr.plain("report-about-heading"), tables=(_about(tr),)),
        ),
        hidden="–",
    )


def _events(found: Figures, tr: Translator) -> Table:
    return Table(
        name="events",
        title=tr.plain("figures-table-6"),
        columns=(
            Column(tr.plain("figures-event"), 46),
            Column(tr.plain("figures-host"), 24),
            Column(tr.plain("figures-date"), 12, Shape.WORD),
            Column(tr.plain("figures-signed-up"), 12, Shape.WHOLE),
            Column(tr.plain("figures-came"), 12, Shape.WHOLE),
            Column(tr.plain("figures-schools"), 10, Shape.WHOLE),
            Column(tr.plain("figures-hours"), 10, Shape.ONE),
            Column(tr.plain("figures-satisfaction"), 26, Shape.ONE),
            Column(tr.plain("figures-nps"), 10, Shape.WHOLE),
        ),
        rows=[_event(one) for one in found.lines],
        notes=(
            *(() if found.lines else (tr.plain("note-none"),)),
            tr.plain("figures-note-hidden"),
            tr.plain("figures-note-satisfaction"),
        ),
    )


def _event(one: Line) -> TableRow:
    assert one.event.starts_at is not None, "an event of a period has a date"
    return (
        one.event.title,
        one.event.school,
        one.event.starts_at.astimezone(one.event.zone).date(),
        one.signed_up,
        one.came,
        one.schools,
        one.event.hours,
        _shown(one.satisfaction, one.answered),
        _shown(one.nps, one.answered),
    )


def _shown(value: float | None, answered: int) -> Figure:
    """What nobody answered is empty, what too few answered is a dash."""
    return HIDDEN if value is None and answered else value


def _indicators(found: Figures, tr: Translator) -> Table:
    """Counts, shares and a mean stand in one column, each a number of its own shape."""
    schools, applied = len(found.schools), found.applied
    rated = sum(one.answered for one in found.lines)
    shown: tuple[tuple[str, Figure, Shape], ...] = (
        ("figures-held", len(found.lines), Shape.WHOLE),
        ("figures-called-off", found.cancelled, Shape.WHOLE),
        ("figures-not-held", found.not_held, Shape.WHOLE),
        ("figures-unknown", found.unknown, Shape.WHOLE),
        ("figures-signed-up", found.signed_up, Shape.WHOLE),
        ("figures-came", found.came, Shape.WHOLE),
        ("figures-attendance", found.attendance, Shape.SHARE),
        ("figures-coverage", found.covered / schools if schools else None, Shape.SHARE),
        ("figures-hosting", found.hosts, Shape.WHOLE),
        ("figures-reciprocity", found.mutual / schools if schools else None, Shape.SHARE),
        ("figures-satisfaction", _shown(found.satisfaction, rated), Shape.ONE),
        ("figures-applied-answered", _shown(applied.of_answered, applied.answered), Shape.SHARE),
        ("figures-applied-due", _shown(applied.of_due, applied.answered), Shape.SHARE),
    )
    return Table(
        name="indicators",
        columns=(Column(tr.plain("figures-indicator"), 60), Column(tr.plain("figures-value"), 16, Shape.WHOLE)),
        rows=[(tr.plain(name), Shaped(value, shape)) for name, value, shape in shown],
        notes=(tr.plain("figures-note-satisfaction"),),
    )


def _applied(found: Figures, tr: Translator) -> Table:
    applied = found.applied
    return Table(
        name="applied",
        title=tr.plain("figures-applied"),
        columns=(Column(tr.plain("figures-indicator"), 60), Column(tr.plain("figures-value"), 16, Shape.WHOLE)),
        rows=[
            (tr.plain("figures-due"), applied.due),
            (tr.plain("figures-answered"), applied.answered),
            (tr.plain("figures-done"), _shown(applied.done, applied.answered)),
        ],
        notes=(),
    )


def _barriers(found: Figures, tr: Translator) -> list[Table]:
    return [
        _choices(tr, "figures-may-hinder", found.may_hinder),
        _choices(tr, "figures-hindered", found.hindered),
    ]


def _difficulties(found: Figures, tr: Translator) -> list[Table]:
    return [
        _choices(tr, "figures-guests-difficulties", found.guests_difficulties),
        _choices(tr, "figures-hosts-difficulties", found.hosts_difficulties),
    ]


def _choices(tr: Translator, name: str, found: Sequence[Named]) -> Table:
    return Table(
        name=name.removeprefix("figures-"),
        title=tr.plain(name),
        columns=(Column(tr.plain("figures-indicator"), 60), Column(tr.plain("figures-times"), 16, Shape.WHOLE)),
        rows=[(one.words, HIDDEN if one.count is None else one.count) for one in found],
        notes=() if found else (tr.plain("figures-nothing"),),
    )


def _requests(found: Figures, tr: Translator) -> Table:
    return Table(
        name="requests",
        title=tr.plain("figures-requests"),
        columns=(Column(tr.plain("figures-state"), 60), Column(tr.plain("figures-times"), 16, Shape.WHOLE)),
        rows=[(tr.plain(f"figures-request-{state}"), count) for state, count in sorted(found.requests.items())],
        notes=() if found.requests else (tr.plain("figures-no-requests"),),
    )


def _mutual(found: Figures, tr: Translator) -> Table:
    return Table(
        name="mutual",
        title=tr.plain("figures-table-8"),
        columns=(
            Column(tr.plain("figures-school"), 46),
            Column(tr.plain("figures-sent"), 16, Shape.WHOLE),
            Column(tr.plain("figures-hosted"), 16, Shape.WHOLE),
            Column(tr.plain("figures-hosted-hours"), 16, Shape.ONE),
        ),
        rows=[(one.school, one.sent, one.hosted, one.hours) for one in found.schools],
        notes=(),
    )


def _about(tr: Translator) -> Table:
    """What each figure counts, so that whoever reads the workbook without us can say it."""
    return Table(
        name="about",
        columns=(Column(tr.plain("report-about-what"), 46), Column(tr.plain("report-about-how"), 110)),
        rows=[(tr.plain(f"figures-about-{one}"), tr.plain(f"figures-about-{one}-is")) for one in ABOUT],
    )
