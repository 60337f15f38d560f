"""The front door of a wave's report: a request that travels to a worker process, a finished file that comes back.

Nothing of the bot is imported here, and nobody on the event loop imports this: pandas and xlsxwriter cost a second and a
hundred megabytes.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from io import BytesIO
from random import Random
from typing import IO

from reports.wave_about import about_sheet
from reports.wave_answers import read_answers
from reports.wave_coverage import read_reached
from reports.wave_csv import write_csv
from reports.wave_groups import group_sheets, team_sheets
from reports.wave_growth import read_earlier
from reports.wave_growth_sheet import growth_sheets
from reports.wave_questions import question_sheets
from reports.wave_reading import read_facts, read_groups, snapshot
from reports.wave_results import WaveResults, figures
from reports.wave_summary import summary_sheet
from reports.wave_tables import Report, Sheet
from reports.wave_wide import wide_sheets
from reports.wave_workbook import write_workbook
from texts.translator import Translator, translator

READ, RECKONED = 0.35, 0.45  # shares of the time after which answers are read and figures are there

Progress = Callable[[float], None]


class ReportFile(StrEnum):
    XLSX = "xlsx"
    CSV = "zip"


@dataclass(frozen=True, slots=True)
class WaveReportRequest:
    """Everything a worker process needs to know; `now` is aware."""

    database_url: str
    wave_id: int
    municipality_id: int
    min_group: int
    language: str
    now: datetime
    file: ReportFile = ReportFile.XLSX


def build_wave_report(
    request: WaveReportRequest, *, progress: Progress | None = None, chance: Random | None = None
) -> bytes:
    """The file as bytes. Raises Gone for no such wave, Refused for another municipality's.

    `progress` hears the share of the work done, 0-1; what it raises stops the work. `chance` shuffles the anonymous
    answers: without one a secret nobody keeps.
    """
    file = BytesIO()
    write_wave_report(request, file, progress=progress, chance=chance)
    return file.getvalue()


def write_wave_report(
    request: WaveReportRequest, target: IO[bytes], *, progress: Progress | None = None, chance: Random | None = None
) -> None:
    """The same into an open file."""
    tell = progress or (lambda _share: None)
    results = _read(request, lambda share: tell(READ * share))
    chance = chance or Random(secrets.randbits(256))  # noqa: S311 - the seed is secret and forgotten
    report = _laid_out(results, translator(request.language), chance)
    tell(RECKONED)
    write = write_csv if request.file is ReportFile.CSV else write_workbook
    write(report, target, progress=lambda share: tell(RECKONED + (1 - RECKONED) * share))
    tell(1.0)


def _read(request: WaveReportRequest, progress: Progress) -> WaveResults:
    with snapshot(request.database_url) as connection:
        facts = read_facts(connection, request.wave_id, request.municipality_id, request.now)
        reached = read_reached(connection, request.wave_id)
        grouped = read_groups(connection, facts)
        earlier = read_earlier(connection, facts)
        answers = read_answers(connection, facts, now=request.now, progress=progress)
    return WaveResults(
        facts=facts,
        reached=reached,
        schools=dict(zip(grouped.schools["school"], grouped.schools["name"], strict=True)),
        min_group=request.min_group,
        made_at=request.now,
        figures=figures(facts, grouped, answers, earlier, smallest=request.min_group),
    )


def _laid_out(results: WaveResults, tr: Translator, chance: Random) -> Report:
    thresholds = results.facts.form.thresholds
    return Report(
        title=tr.plain("report-title", wave=results.facts.name),
        footer=tr.plain("report-footer", wave=results.facts.name),
        language=tr.language,
        made_at=results.made_at,
        sheets=(summary_sheet(results, tr), *_sheets(results, tr, chance), about_sheet(results, tr)),
        deficit_below=thresholds.deficit_below,
        strength_from=thresholds.strength_from,
        hidden=tr.plain("report-hidden"),
    )


def _sheets(results: WaveResults, tr: Translator, chance: Random) -> tuple[Sheet, ...]:
    found = results.figures
    if found is None:
        return ()
    scored = bool(found.competencies)
    return (
        *(group_sheets(results, found, tr) if scored else ()),
        *(team_sheets(results, found, tr) if scored else ()),
        *growth_sheets(results, found, tr),
        *question_sheets(found, tr),
        *wide_sheets(found, tr, chance),
    )
